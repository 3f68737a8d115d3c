//! `PayPal`'s REST API.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixVerifier, GrantAccess, ObtainNewToken, ReplaceRevoked, SendCorrectly, UseRightToken},
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
        Refusal {
            id: "paypal-client-auth",
            says: &[
                "Got Http response code 401 when accessing https://api.sandbox.paypal.com/v1/oauth2/token",
                "Got Http response code 401 when accessing https://api.paypal.com/v1/oauth2/token",
            ],
            weak: &[
                (
                    r#""error":"invalid_client","error_description":"Client Authentication failed""#,
                    &[
                        "paypal",
                        "PayPal-Debug-Id",
                        "api-m.sandbox.paypal.com",
                        "api.sandbox.paypal.com",
                        "api.paypal.com",
                        "api-m.paypal.com",
                    ],
                ),
                (
                    "Client Authentication failed",
                    &[
                        "paypal",
                        "api-m.sandbox.paypal.com",
                        "api.sandbox.paypal.com",
                        "api.paypal.com",
                        "api-m.paypal.com",
                    ],
                ),
            ],
            means: "PayPal does not know this pair of client id and secret at this host. Sandbox and live have pairs and hosts of their own.",
            tell_apart: "Are the pair and the host both sandbox or both live?",
            fixes: &[
                (UseRightToken, Likely, "A live pair is unknown at the sandbox host, and the reverse."),
                (SendCorrectly, Hint, "Id and secret belong into Basic, whole and in that order."),
                (ReplaceRevoked, Hint, "A secret that was replaced is unknown."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                "PayPalConnectionException: Got Http response code 401 when accessing https://api.sandbox.paypal.com/v1/oauth2/token.",
            ),
        },
        Refusal {
            id: "paypal-nvp",
            says: &[
                "L_ERRORCODE0=10002",
                "L_LONGMESSAGE0=Security%20header%20is%20not%20valid",
                "Security header is not valid",
                "Username/Password is incorrect",
                "L_SHORTMESSAGE0=Security error",
            ],
            weak: &[],
            means: "PayPal's older API does not know the trio of user, password and signature at this host.",
            tell_apart: "Are they the API credentials (not the login), and of the same environment as the host (api-3t or api-3t.sandbox)?",
            fixes: &[
                (UseRightToken, Likely, "Credentials of the sandbox are unknown in live, and the reverse."),
                (SendCorrectly, Hint, "All three of USER, PWD and SIGNATURE are needed."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                "ACK=Failure&L_ERRORCODE0=10002&L_SHORTMESSAGE0=Security%20error&L_LONGMESSAGE0=Security%20header%20is%20not%20valid",
            ),
        },
        Refusal {
            id: "paypal-webhook",
            says: &[r#""verification_status":"FAILURE""#],
            weak: &[],
            means: "PayPal says that the webhook is not one of its own for this webhook id.",
            tell_apart: "Is webhook_id the one of this app, and is webhook_event the body as it came?",
            fixes: &[
                (UseRightToken, Likely, "The webhook id belongs to another app or environment."),
                (FixVerifier, Hint, "A body that was parsed and written again no longer fits."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(r#"{"verification_status":"FAILURE"}"#),
        },
    ],
};
