//! Mastodon, Pleroma, Misskey, Lemmy and `PeerTube`.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixVerifier, GrantAccess, ObtainNewToken, RepairFormat, SendCorrectly, SyncClock,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const MASTODON: &str = "Answers of Mastodon";
const MASTODON_B: &str = "Mastodon, signature verification";
const MISSKEY: &str = "Misskey, API errors";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "fediverse",
    name: "Fediverse",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "mastodon-account",
            says: &["Your login is currently disabled", "Your login is currently pending approval"],
            weak: &[],
            means: "The token is good; its account may not act yet, or no longer.",
            tell_apart: "Sign in to the web page with the account: what does it ask for?",
            fixes: &[(GrantAccess, Strong, "The account has to be confirmed, approved or let in again.")],
            source: MASTODON,
            example: proof::text("{\"error\":\"Your login is currently pending approval\"}"),
        },
        Refusal {
            id: "mastodon-signature",
            says: &["Request not signed", "Public key not found for key", "Unable to fetch key JSON"],
            weak: &[],
            means: "A call between servers came without a signature, or the key behind its keyId could not be fetched.",
            tell_apart: "Does the keyId's address give the actor with its public key to a stranger? With authorised fetch on both sides, it needs a signature too.",
            fixes: &[
                (SendCorrectly, Likely, "Sign the call, also a GET where the server asks for it."),
                (FixVerifier, Hint, "The server that checks has to be able to fetch the key."),
            ],
            source: MASTODON_B,
            example: proof::text("{\"error\":\"Request not signed\"}"),
        },
        Refusal {
            id: "mastodon-signature-verify",
            says: &[
                "Verification failed for {identity} {resource} using rsa-sha256",
                "Mastodon requires the Digest header or (request-target) to be signed",
                "Mastodon requires the Host header to be signed when doing a GET request",
            ],
            weak: &[],
            means: "The signature of a call between servers does not fit what was signed, or too little was signed.",
            tell_apart: "Build the signed text line by line: request-target, host, date, digest, and compare with the header's list.",
            fixes: &[
                (FixGeneration, Likely, "The text that is signed is not the one that is sent, or lacks a header."),
                (FixVerifier, Hint, "An old public key may still be kept at the other side."),
            ],
            source: MASTODON_B,
            example: proof::text(
                "{\"error\":\"Verification failed for kim@social.example.com https://social.example.com/users/kim using rsa-sha256 (RSASSA-PKCS1-v1_5 with SHA-256)\"}",
            ),
        },
        Refusal {
            id: "mastodon-signature-date",
            says: &["Signed request date outside acceptable time window"],
            weak: &[],
            means: "The date in the signed call is too far from the clock of the server that checks.",
            tell_apart: "Compare the clocks of both servers with a trusted one.",
            fixes: &[(SyncClock, Strong, "The clock of one of the two servers is off.")],
            source: MASTODON_B,
            example: proof::text("{\"error\":\"Signed request date outside acceptable time window\"}"),
        },
        Refusal {
            id: "pleroma-scope",
            says: &[
                "\"error\":\"Insufficient permissions: {scope}.\"",
                "Insufficient permissions: admin:",
                "Insufficient permissions: write:",
                "Insufficient permissions: read:",
            ],
            weak: &[],
            means: "The token is good and lacks the scope that the answer names.",
            tell_apart: "Which scopes were asked for when the app was registered and signed in?",
            fixes: &[(GrantAccess, Strong, "Sign in again and ask for the scope that the answer names.")],
            source: "Answers of Pleroma",
            example: proof::text("{\"error\":\"Insufficient permissions: write:statuses.\"}"),
        },
        Refusal {
            id: "misskey-auth",
            says: &["CREDENTIAL_REQUIRED", "\"code\":\"CREDENTIAL_REQUIRED\""],
            weak: &[],
            means: "Misskey found no token: it wants it as i in the body, or as Bearer.",
            tell_apart: "Is i in the body of the POST?",
            fixes: &[(SendCorrectly, Strong, "Send the token as i or as Bearer.")],
            source: MISSKEY,
            example: proof::text(
                "{\"error\":{\"message\":\"Credential required.\",\"code\":\"CREDENTIAL_REQUIRED\",\"id\":\"1384574d\"}}",
            ),
        },
        Refusal {
            id: "misskey-failed",
            says: &[
                "Please ensure your token is correct",
                "Authentication failed. Please ensure your token is correct",
            ],
            weak: &[],
            means: "Misskey does not know the token.",
            tell_apart: "Is the token listed in the settings for API, of this very server?",
            fixes: &[
                (ObtainNewToken, Likely, "Make a new token in the settings."),
                (RepairFormat, Hint, "A token cut in copying is unknown."),
                (UseRightToken, Hint, "A token of another server is unknown here."),
            ],
            source: MISSKEY,
            example: proof::text(
                "{\"error\":{\"message\":\"Authentication failed. Please ensure your token is correct.\",\"code\":\"AUTHENTICATION_FAILED\"}}",
            ),
        },
        Refusal {
            id: "misskey-permission",
            says: &["Your app does not have the necessary permissions to use this endpoint"],
            weak: &[],
            means: "The token is good and was made without this permission.",
            tell_apart: "Which permissions were ticked when the token was made?",
            fixes: &[(GrantAccess, Strong, "Make a token with this permission.")],
            source: MISSKEY,
            example: proof::text(
                "{\"error\":{\"message\":\"Your app does not have the necessary permissions to use this endpoint.\",\"code\":\"PERMISSION_DENIED\"}}",
            ),
        },
        Refusal {
            id: "lemmy-auth",
            says: &["{\"error\":\"not_logged_in\"}", "{\"error\":\"incorrect_login\"}"],
            weak: &[("not_logged_in", &["lemmy"]), ("incorrect_login", &["lemmy"])],
            means: "Lemmy sees nobody signed in, or does not take name and password.",
            tell_apart: "Is the token in the header Authorization: Bearer? Older versions took it as auth in the body.",
            fixes: &[
                (SendCorrectly, Likely, "Send the token as Bearer, in the way of this version."),
                (ObtainNewToken, Likely, "A token of before a changed password is unknown: sign in again."),
            ],
            source: "Lemmy, API errors",
            example: proof::text("{\"error\":\"not_logged_in\"}"),
        },
    ],
};
