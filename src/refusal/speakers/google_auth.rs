//! google-auth for Python, which verifies Google's ID tokens.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixVerifier, ObtainNewToken, RefreshProactively, RepairFormat, SyncClock, UseRightToken},
        Scene,
    },
    text::proof,
};

const SRC: &str = "google-auth 2, jwt.py and id_token.py";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "google_auth",
    name: "google-auth for Python",
    scene: Scene::Google,
    refusals: &[
        Refusal {
            id: "gauth-early",
            says: &[
                "Token used too early, {server} < {}. Check that your computer's clock is set correctly",
                "Token used too early, {server} < {}",
                "Check that your computer's clock is set correctly",
            ],
            weak: &[],
            means: "The token was issued later than it is now by the verifier's clock; both are printed as seconds since 1970, the verifier's first. No difference is forgiven unless told so, and one or two seconds are common.",
            tell_apart: "Subtract the first number from the second: that many seconds the verifier's clock is behind.",
            fixes: &[
                (
                    SyncClock,
                    Strong,
                    "The verifier's clock is behind the issuer's by the difference of the two numbers.",
                ),
                (FixVerifier, Hint, "clock_skew_in_seconds=10 in the call forgives small differences."),
            ],
            source: SRC,
            example: proof::text(
                "google.auth.exceptions.InvalidValue: Token used too early, 1795258799 < 1795258801. Check that your computer's clock is set correctly.",
            ),
        },
        Refusal {
            id: "gauth-expired",
            says: &["Token expired, {} < {server}"],
            weak: &[],
            means: "The token has ended; its end and the verifier's time are printed as seconds since 1970. Google's ID tokens live one hour.",
            tell_apart: "Compare the second number with real time (date +%s).",
            fixes: &[
                (ObtainNewToken, Strong, "The verifier says that the token has ended."),
                (
                    RefreshProactively,
                    Hint,
                    "If this comes back every hour, get a new ID token before the old one ends.",
                ),
                (SyncClock, Hint, "If the second number is not the real time, the verifier's clock is wrong."),
            ],
            source: SRC,
            example: proof::text("google.auth.exceptions.InvalidValue: Token expired, 1795255200 < 1795258800"),
        },
        Refusal {
            id: "gauth-audience",
            says: &["Token has wrong audience {sent}, expected one of", "Token has wrong audience"],
            weak: &[],
            means: "The ID token was made for another OAuth client; Android, iOS and web clients of one project have different ids.",
            tell_apart: "Compare the two printed client ids: which client started the login?",
            fixes: &[
                (UseRightToken, Likely, "The token was made for another client id than the server expects."),
                (FixVerifier, Likely, "The server's list may lack the id of a client that is meant to sign in."),
            ],
            source: SRC,
            example: proof::text(
                "google.auth.exceptions.InvalidValue: Token has wrong audience 123-web.apps.googleusercontent.com, expected one of ['123-ios.apps.googleusercontent.com']",
            ),
        },
        Refusal {
            id: "gauth-issuer",
            says: &["Wrong issuer. 'iss' should be one of the following:", "Wrong issuer. 'iss' should be"],
            weak: &[],
            means: "The token was not made by the issuer that this call is for: Google itself and Firebase (securetoken.google.com) are two issuers.",
            tell_apart: "Read iss in the token.",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "The token is of another issuer; a Firebase token is not an ID token of Google.",
                ),
                (FixVerifier, Hint, "The server may call the check for the wrong kind of token."),
            ],
            source: SRC,
            example: proof::text(
                "google.auth.exceptions.GoogleAuthError: Wrong issuer. 'iss' should be one of the following: ['accounts.google.com', 'https://accounts.google.com']",
            ),
        },
        Refusal {
            id: "gauth-segments",
            says: &["Wrong number of segments in token:"],
            weak: &[],
            means: "The text is no JWT: mostly an access token (ya29...) where an ID token is wanted. The message prints the token itself into the log.",
            tell_apart: "Does the printed value begin with ya29. or with eyJ?",
            fixes: &[
                (UseRightToken, Likely, "An access token of Google is opaque: send the ID token here."),
                (RepairFormat, Hint, "An ID token that was cut has too few pieces."),
            ],
            source: SRC,
            example: proof::text(
                "google.auth.exceptions.MalformedError: Wrong number of segments in token: b'ya29.a0'",
            ),
        },
        Refusal {
            id: "gauth-certificate",
            says: &["Certificate for key id {} not found", "Could not verify token signature"],
            weak: &[],
            means: "The token's key is not among Google's current ones: the token is old, since the keys change, or it is of another issuer.",
            tell_apart: "Read iss and iat: older than a day, or securetoken.google.com?",
            fixes: &[
                (
                    ObtainNewToken,
                    Likely,
                    "Google's keys change within days; an older token cannot be checked any more.",
                ),
                (UseRightToken, Hint, "A Firebase token is signed with other keys than Google's ID tokens."),
                (FixVerifier, Hint, "A server that keeps the keys too long lacks the newest."),
            ],
            source: SRC,
            example: proof::text("google.auth.exceptions.MalformedError: Certificate for key id a1b2c3 not found."),
        },
    ],
};
