//! Intuit's `QuickBooks` API.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{ObtainNewToken, RefreshProactively, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

/// What the API says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "quickbooks",
    name: "QuickBooks",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "quickbooks-3200",
            says: &["message=AuthenticationFailed; errorCode=003200; statusCode=401", "errorCode=003200"],
            weak: &[],
            means: "The token is not accepted; the detail behind it says more, most often that it expired. It lives one hour.",
            tell_apart: "Read Detail: Token expired, Token revoked, or something else.",
            fixes: &[
                (RefreshProactively, Likely, "QuickBooks' tokens end after an hour: refresh before."),
                (ObtainNewToken, Hint, "An ended token gets this answer."),
                (UseRightToken, Hint, "A token for a sandbox company is refused in production."),
            ],
            source: "Answers of QuickBooks recorded in public repositories",
            example: proof::text(
                r#"{"warnings":null,"fault":{"error":[{"message":"message=AuthenticationFailed; errorCode=003200; statusCode=401"}],"type":"AUTHENTICATION"}}"#,
            ),
        },
        Refusal {
            id: "quickbooks-application",
            says: &[
                "message=ApplicationAuthenticationFailed; errorCode=003202",
                "errorCode=003202",
                "Incorrect Token type provided",
            ],
            weak: &[],
            means: "The app itself is refused: the token is of another kind or app than the call expects.",
            tell_apart: "Which app's keys and which environment was the token made with?",
            fixes: &[
                (SendCorrectly, Likely, "The request carries another kind of credential than the call reads."),
                (UseRightToken, Hint, "The token belongs to another app or environment."),
            ],
            source: "Intuit documentation",
            example: proof::text("message=ApplicationAuthenticationFailed; errorCode=003202; statusCode=401"),
        },
    ],
};
