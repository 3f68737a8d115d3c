//! `PayPal`'s REST API.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const SEEN: &str = "Answers of PayPal recorded in public repositories";

/// What the API says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "paypal",
    name: "PayPal",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "paypal-notfound",
            says: &[
                "The token passed in was not found in the system",
                "Access Token not found in cache",
                r#""error":"invalid_request","error_description":"The token passed in was not found in the system""#,
            ],
            weak: &[],
            means: "PayPal does not know the token: it is of the sandbox and was sent to production, or the reverse, or it ended long ago.",
            tell_apart: "Compare the host that issued it with the host that was called: api-m.sandbox.paypal.com or api-m.paypal.com.",
            fixes: &[
                (UseRightToken, Likely, "A token of the sandbox is unknown in production, and the reverse."),
                (ObtainNewToken, Hint, "A token past its expires_in is no longer found."),
            ],
            source: SEEN,
            example: proof::text(
                r#"{"error":"invalid_request","error_description":"The token passed in was not found in the system"}"#,
            ),
        },
        Refusal {
            id: "paypal-authfail",
            says: &[
                r#""name":"AUTHENTICATION_FAILURE""#,
                "Token signature verification failed",
                r#""name":"AUTHENTICATION_FAILURE","message":"Authentication failed due to invalid authentication credentials or a missing Authorization header"#,
            ],
            weak: &[],
            means: "PayPal did not accept the token: it has ended, is unknown, or did not arrive.",
            tell_apart: "Is the header in the request that leaves? If so, compare the token's age with its expires_in.",
            fixes: &[
                (ObtainNewToken, Likely, "An ended or unknown token gets this answer."),
                (SendCorrectly, Hint, "A request without an Authorization header gets it too."),
                (UseRightToken, Hint, "A token of the sandbox is refused in production."),
            ],
            source: "PayPal REST API documentation",
            example: proof::text(
                r#"{"name":"AUTHENTICATION_FAILURE","message":"Authentication failed due to invalid authentication credentials or a missing Authorization header."}"#,
            ),
        },
        Refusal {
            id: "paypal-missing",
            says: &[
                "Authentication failed due to invalid authentication credentials or a missing Authorization header",
            ],
            weak: &[],
            means: "PayPal found no credentials that it accepts: the header is absent or its value is wrong.",
            tell_apart: "Is the header in the request that leaves?",
            fixes: &[
                (SendCorrectly, Likely, "PayPal names a missing header among the causes."),
                (ObtainNewToken, Hint, "An ended token is the other cause."),
            ],
            source: "PayPal REST API documentation",
            example: proof::text(
                "Authentication failed due to invalid authentication credentials or a missing Authorization header.",
            ),
        },
        Refusal {
            id: "paypal-permission",
            says: &[
                r#""name":"NOT_AUTHORIZED","message":"Authorization failed due to insufficient permissions"#,
                "Authorization failed due to insufficient permissions",
            ],
            weak: &[],
            means: "The token is good; the app or account may not make this call.",
            tell_apart: "Compare the features of the app in the developer's dashboard with the call.",
            fixes: &[(GrantAccess, Strong, "PayPal accepts the token and says that a permission is missing.")],
            source: "PayPal REST API documentation",
            example: proof::text(
                r#"{"name":"NOT_AUTHORIZED","message":"Authorization failed due to insufficient permissions."}"#,
            ),
        },
    ],
};
