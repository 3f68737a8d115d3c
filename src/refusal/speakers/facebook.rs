//! Meta's Graph API: code 190 and its subcodes.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked, SendCorrectly,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SEEN: &str = "Answers of the Graph API recorded in public repositories";
const DOCS: &str = "Graph API documentation: handling errors";

/// What the Graph API says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "facebook",
    name: "Facebook and Instagram",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "facebook-190",
            says: &[
                r#""type":"OAuthException","code":190"#,
                "Error validating access token",
                "Error validating access token: Session has expired on",
                "Error validating access token: Session has expired on {ends}. The current time is {server}",
                "Session has expired on {ends}. The current time is {server}",
                r#""error_subcode":463"#,
            ],
            weak: &[
                (r#""code":190"#, &["OAuthException", "fbtrace_id", "graph.facebook.com", "graph.instagram.com"]),
                ("(#190)", &["facebook", "graph", "OAuthException", "instagram"]),
            ],
            means: "Code 190 means that the access token is not accepted; the subcode says why: 463 has expired, 458 app removed, 460 password changed, 467 signed out. Status 400 is usual.",
            tell_apart: "Read error_subcode; without one the message names the cause.",
            fixes: &[
                (ObtainNewToken, Likely, "The Graph API no longer accepts the token; most often it has expired."),
                (
                    RefreshProactively,
                    Hint,
                    "Short-lived tokens of an hour or two can be exchanged for ones that live 60 days.",
                ),
                (ReplaceRevoked, Hint, "Subcodes 458, 460 and 467 mean that it was withdrawn."),
            ],
            source: SEEN,
            example: proof::text(
                r#"{"error":{"message":"Error validating access token: Session has expired on Monday, 23-Nov-26 14:00:00 PST. The current time is Monday, 23-Nov-26 14:20:31 PST.","fbtrace_id":"x"}}"#,
            ),
        },
        Refusal {
            id: "facebook-removed",
            says: &[
                "Error validating access token: The user has not authorized application",
                r#""error_subcode":458"#,
                r#""error_subcode":467"#,
            ],
            weak: &[],
            means: "The user removed the app (458) or signed out (467): the token was withdrawn.",
            tell_apart: "Read error_subcode: 458 is the app removed, 467 the session ended.",
            fixes: &[
                (ReplaceRevoked, Strong, "The user withdrew the token by removing the app or signing out."),
                (ObtainNewToken, Hint, "Let the user sign in again."),
            ],
            source: DOCS,
            example: proof::text(
                r#"{"error":{"message":"Error validating access token: The user has not authorized application 123456.","fbtrace_id":"x"}}"#,
            ),
        },
        Refusal {
            id: "facebook-460",
            says: &[
                "The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons",
                r#""error_subcode":460"#,
                "Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons",
            ],
            weak: &[],
            means: "Every token of the user was ended, because the password was changed or Facebook saw a danger.",
            tell_apart: "Subcode 460: the user has to sign in again.",
            fixes: &[
                (ReplaceRevoked, Strong, "Facebook ended the token because of a changed password or for security."),
                (ObtainNewToken, Hint, "The user signs in again."),
            ],
            source: SEEN,
            example: proof::text(
                "Error validating access token: The session has been invalidated because the user changed their password or Facebook has changed the session for security reasons.",
            ),
        },
        Refusal {
            id: "facebook-malformed",
            says: &["Malformed access token"],
            weak: &[],
            means: "The text of the token cannot be right: it was cut, quoted or altered, or a placeholder was sent.",
            tell_apart: "Does it begin with EAA (Facebook) or IG (Instagram), and is anything else around it?",
            fixes: &[
                (RepairFormat, Likely, "The Graph API says that the text of the token is malformed."),
                (SendCorrectly, Hint, "A placeholder or an empty variable is malformed as well."),
                (UseRightToken, Hint, "A token of another app or host may look malformed here."),
            ],
            source: SEEN,
            example: proof::text(r#"{"error":{"message":"Malformed access token EAAx","fbtrace_id":"x"}}"#),
        },
        Refusal {
            id: "facebook-proof",
            says: &["Invalid appsecret_proof provided in the API argument"],
            weak: &[],
            means: "The proof is not the HMAC-SHA-256 of this access token with this app's secret.",
            tell_apart: "Compute the proof again from exactly the token that is sent and the secret of the app that it belongs to.",
            fixes: &[
                (FixGeneration, Likely, "The proof was computed from another token or with another secret."),
                (UseRightToken, Hint, "The secret of another app makes a proof that does not fit."),
            ],
            source: DOCS,
            example: proof::text(
                r#"{"error":{"message":"Invalid appsecret_proof provided in the API argument","type":"GraphMethodException"}}"#,
            ),
        },
        Refusal {
            id: "facebook-cannot-parse",
            says: &["Invalid OAuth access token - Cannot parse access token"],
            weak: &[],
            means: "The Graph API cannot read the token. Often it is a good one at the wrong host: tokens of the Instagram login (IG…) work only at graph.instagram.com, page and user tokens (EAA…) only at graph.facebook.com.",
            tell_apart: "Compare the beginning of the token with the host of the address.",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "A good token of the other host cannot be read here: compare its beginning with the host.",
                ),
                (RepairFormat, Hint, "A cut or quoted token cannot be read."),
                (SendCorrectly, Hint, "An empty value or a placeholder cannot be read either."),
            ],
            source: SEEN,
            example: proof::text(
                r#"{"error":{"message":"Invalid OAuth access token - Cannot parse access token","fbtrace_id":"x"}}"#,
            ),
        },
        Refusal {
            id: "facebook-absent",
            says: &[
                "An active access token must be used to query information about the current user",
                "An access token is required to request this resource",
            ],
            weak: &[],
            means: "No token arrived (code 104 or 2500).",
            tell_apart: "Is there access_token= in the address, or an Authorization header, in the request that leaves?",
            fixes: &[(SendCorrectly, Likely, "The Graph API saw no token in the request.")],
            source: DOCS,
            example: proof::text(
                r#"{"error":{"message":"An active access token must be used to query information about the current user.","code":2500}}"#,
            ),
        },
    ],
};
