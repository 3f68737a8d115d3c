//! `LinkedIn`'s API.

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

const DOCS: &str = "LinkedIn API documentation: error handling";

/// What the API says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "linkedin",
    name: "LinkedIn",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "linkedin-empty",
            says: &["Empty oauth2_access_token", "Empty oauth2 access token", r#""code":"EMPTY_ACCESS_TOKEN""#],
            weak: &[],
            means: "The Authorization header was absent or empty.",
            tell_apart: "Is the header in the request that leaves, with a value behind Bearer?",
            fixes: &[(SendCorrectly, Strong, "LinkedIn saw no token in the request.")],
            source: DOCS,
            example: proof::text(r#"{"serviceErrorCode":401,"message":"Empty oauth2 access token","status":401}"#),
        },
        Refusal {
            id: "linkedin-revoked",
            says: &[
                r#""serviceErrorCode":65601"#,
                "The token used in the request has been revoked by the user",
                r#""code":"REVOKED_ACCESS_TOKEN""#,
            ],
            weak: &[],
            means: "The member withdrew the app's access. A token used within seconds of its issue may get this answer too.",
            tell_apart: "How old is the token? If it is seconds old, wait five seconds and repeat once.",
            fixes: &[
                (ReplaceRevoked, Likely, "LinkedIn says that the member revoked the token."),
                (ObtainNewToken, Hint, "The member has to sign in again."),
            ],
            source: DOCS,
            example: proof::text(
                r#"{"serviceErrorCode":65601,"message":"The token used in the request has been revoked by the user","status":401}"#,
            ),
        },
        Refusal {
            id: "linkedin-expired",
            says: &[
                r#""serviceErrorCode":65602"#,
                "The token used in the request has expired",
                r#""serviceErrorCode":65602,"message":"The token used in the request has expired"#,
                r#""code":"EXPIRED_ACCESS_TOKEN""#,
            ],
            weak: &[],
            means: "The token has ended; they live 60 days.",
            tell_apart: "Count the days since the member signed in.",
            fixes: &[
                (ObtainNewToken, Likely, "LinkedIn says that the token has expired."),
                (RefreshProactively, Hint, "Where the app has refresh tokens, use them before the 60 days are over."),
            ],
            source: DOCS,
            example: proof::text(
                r#"{"serviceErrorCode":65602,"message":"The token used in the request has expired","status":401}"#,
            ),
        },
        Refusal {
            id: "linkedin-invalid",
            says: &[
                r#""serviceErrorCode":65600"#,
                r#""serviceErrorCode":65600,"message":"Invalid access token"#,
                r#""code":"INVALID_ACCESS_TOKEN""#,
            ],
            weak: &[],
            means: "LinkedIn cannot read the token: it was cut or altered, or it is another kind of token.",
            tell_apart: "Compare its length with the one that was issued; LinkedIn's are about 350 characters and may grow.",
            fixes: &[
                (RepairFormat, Likely, "The text of the token is not one that LinkedIn issued."),
                (UseRightToken, Hint, "An id token or a token of another vendor is refused."),
                (ObtainNewToken, Hint, "A token that is no longer known may need a new sign-in."),
            ],
            source: DOCS,
            example: proof::text(r#"{"serviceErrorCode":65600,"message":"Invalid access token","status":401}"#),
        },
        Refusal {
            id: "linkedin-permission",
            says: &[
                "Not enough permissions to access",
                r#""serviceErrorCode":100,"message":"Not enough permissions to access"#,
            ],
            weak: &[],
            means: "The token is good; the app lacks the product or the scope for this call.",
            tell_apart: "Compare the products of the app, and the scopes asked for at the sign-in, with the documentation of the call.",
            fixes: &[
                (GrantAccess, Strong, "LinkedIn accepts the token and says that a permission is missing."),
                (ObtainNewToken, Hint, "A scope added later reaches the member's token with a new sign-in."),
            ],
            source: DOCS,
            example: proof::text(
                r#"{"serviceErrorCode":100,"message":"Not enough permissions to access: GET /me","status":403}"#,
            ),
        },
    ],
};
