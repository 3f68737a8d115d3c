//! Zoom's API.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Against, Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, SendCorrectly, SyncClock,
            UseRightToken,
        },
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
                (ObtainNewToken, Likely, "Zoom says that the token has expired."),
                (RefreshProactively, Hint, "Zoom's tokens end after an hour: get the next one before."),
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
        Refusal {
            id: "zoom-s2s",
            says: &[
                r#""reason":"Invalid client_id or client_secret""#,
                r#""reason":"Invalid client_id or client_secret","error":"invalid_client""#,
                "Invalid client_id or client_secret",
                r#""reason":"unsupported grant type""#,
                r#""reason":"Bad Request","error":"invalid_request""#,
                r#""code":300,"message":"This API does not support client credentials for authorization.""#,
                "This API does not support client credentials for authorization",
                r#""message":"Invalid api key or secret.""#,
                "Invalid api key or secret",
                r#""reason":"The application is disabled or"#,
                r#""reason":"Invalid Authorization code""#,
            ],
            weak: &[],
            means: "Zoom does not know the app's pair, or the app is not of the kind that this grant wants.",
            tell_apart: "Is the app a Server-to-Server one, activated, and is account_id there with grant_type=account_credentials?",
            fixes: &[
                (SendCorrectly, Likely, "Id, secret, account_id or grant type is not what the app has."),
                (GrantAccess, Hint, "The app has to be activated."),
                (UseRightToken, Hint, "JWT apps are no longer taken: make a Server-to-Server one."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(r#"{"reason":"Invalid client_id or client_secret","error":"invalid_client"}"#),
        },
        Refusal {
            id: "zoom-signature",
            says: &[
                r#""errorCode":3712"#,
                r#""reason":"Signature is invalid.""#,
                r#""errorMessage":"Signature is invalid.""#,
                r#""errorCode":3705"#,
            ],
            weak: &[("Signature is invalid", &["ZoomMtg", "zoom", "@zoomus", "@zoom"])],
            means: "Zoom's SDK does not accept the signature for the meeting: its keys, times or the meeting's number.",
            tell_apart: "Are sdkKey, mn, role, iat, exp and tokenExp there, with iat 30 seconds back, signed with the SDK secret?",
            fixes: &[
                (FixGeneration, Likely, "The signature lacks a field, or is made with another app's secret."),
                (SyncClock, Hint, "An iat ahead of Zoom's clock is refused."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(r#"{"type":"JOIN_MEETING_FAILED","reason":"Signature is invalid.","errorCode":3712}"#),
        },
    ],
};
