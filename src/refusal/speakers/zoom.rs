//! Zoom's API.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Against, Hint, Likely, Strong},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, UseRightToken},
        Scene,
    },
    text::proof,
};

const DOCS: &str = "Zoom API, recorded answers and documentation";

/// What the API says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "zoom",
    name: "Zoom",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "zoom-4711",
            says: &[
                "Invalid access token, does not contain scopes",
                "Invalid access token, does not contain scopes:[{scope}]",
                r#""code":4711"#,
                r#""code":4711,"message":"Invalid access token, does not contain scopes"#,
            ],
            weak: &[],
            means: "Despite its first words the token is good: the app lacks the scope in brackets. A token keeps the scopes that it was issued with.",
            tell_apart: "Compare the scopes in the message with those of the app; after adding them, get a new token.",
            fixes: &[
                (GrantAccess, Strong, "Zoom names the scopes that the token lacks."),
                (
                    ObtainNewToken,
                    Hint,
                    "After the scope was added a new token is needed: old ones keep the old scopes.",
                ),
                (RepairFormat, Against, "Zoom could read the token and its scopes, so its text is intact."),
            ],
            source: DOCS,
            example: proof::text(
                r#"{"code":4711,"message":"Invalid access token, does not contain scopes:[meeting:read:meeting]."}"#,
            ),
        },
        Refusal {
            id: "zoom-124",
            says: &[r#""code":124,"message":"Access token is expired"#],
            weak: &[("Access token is expired", &["zoom", "api.zoom.us", "zoom.us"])],
            means: "The token has ended; Zoom's live one hour. The number 124 alone also stands for an unknown token, so the words count.",
            tell_apart: "Read the message and not the number.",
            fixes: &[
                (RefreshProactively, Likely, "Zoom's tokens end after an hour: get the next one before."),
                (ObtainNewToken, Hint, "Zoom says that the token has expired."),
            ],
            source: DOCS,
            example: proof::text(r#"{"code":124,"message":"Access token is expired."}"#),
        },
        Refusal {
            id: "zoom-124-invalid",
            says: &[r#""code":124,"message":"Invalid access token"#],
            weak: &[],
            means: "Zoom does not know the token: it was altered in copying, is of another kind, or was replaced by a newer one.",
            tell_apart: "Send one fresh token, copied with care.",
            fixes: &[
                (RepairFormat, Likely, "Zoom cannot read the token."),
                (ObtainNewToken, Hint, "A token that was replaced or has long ended is unknown."),
                (UseRightToken, Hint, "A token of another kind or account is unknown."),
            ],
            source: DOCS,
            example: proof::text(r#"{"code":124,"message":"Invalid access token."}"#),
        },
    ],
};
