//! Dropbox's API.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked, SendCorrectly, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const DOCS: &str = "Dropbox API documentation: errors";

/// What the API says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "dropbox",
    name: "Dropbox",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "dropbox-malformed",
            says: &[
                "The given OAuth 2 access token is malformed",
                r#"Error in call to API function "{}": The given OAuth 2 access token is malformed"#,
            ],
            weak: &[],
            means: "The text cannot be a token of Dropbox: it was cut or quoted, or a whole object or a placeholder was sent. The answer is plain text with status 400.",
            tell_apart: "Print the length and the first characters: sl. and letters?",
            fixes: &[
                (RepairFormat, Likely, "Dropbox says that the text of the token is malformed."),
                (UseRightToken, Hint, "The app's key or a refresh token is no access token."),
                (SendCorrectly, Hint, "An empty value or a placeholder is malformed too."),
            ],
            source: "Dropbox node library, tests",
            example: proof::text(
                r#"Error in call to API function "files/list_folder": The given OAuth 2 access token is malformed."#,
            ),
        },
        Refusal {
            id: "dropbox-expired",
            says: &[r#""error_summary":"expired_access_token"#, "expired_access_token"],
            weak: &[],
            means: "The token has ended; short-lived ones (sl.) live four hours.",
            tell_apart: "Is there a refresh token? It comes only with token_access_type=offline.",
            fixes: &[
                (ObtainNewToken, Likely, "Dropbox says that the token has expired."),
                (RefreshProactively, Hint, "Dropbox's tokens end after four hours: refresh before."),
            ],
            source: DOCS,
            example: proof::text(
                r#"{"error_summary": "expired_access_token/..", "error": {".tag": "expired_access_token"}}"#,
            ),
        },
        Refusal {
            id: "dropbox-invalid",
            says: &[r#""error_summary":"invalid_access_token"#],
            weak: &[],
            means: "Dropbox does not know the token: it was withdrawn, or the app was disconnected.",
            tell_apart: "Is the app still listed among the account's connected apps?",
            fixes: &[
                (ObtainNewToken, Likely, "Dropbox does not know the token."),
                (ReplaceRevoked, Hint, "Disconnecting the app ends its tokens."),
                (RepairFormat, Hint, "A token altered in copying is unknown."),
            ],
            source: DOCS,
            example: proof::text(r#"{"error_summary": "invalid_access_token/.."}"#),
        },
        Refusal {
            id: "dropbox-scope",
            says: &[r#""error_summary":"missing_scope/"#, r#""error_summary":"missing_scope"#],
            weak: &[],
            means: "The token is good, and a scope is missing in it.",
            tell_apart: "Read required_scope in the body.",
            fixes: &[
                (GrantAccess, Strong, "Dropbox accepts the token and names the scope that it lacks."),
                (ObtainNewToken, Hint, "After a scope was added in the app's settings a new sign-in is needed."),
            ],
            source: DOCS,
            example: proof::text(r#"{"error_summary": "missing_scope/.."}"#),
        },
    ],
};
