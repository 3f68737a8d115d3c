//! Banks and those that speak to them.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixGeneration, GrantAccess, ObtainNewToken, ReplaceRevoked, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "banking",
    name: "Plaid, Wise, Revolut and bank interfaces",
    scene: Scene::Key,
    refusals: &[
        Refusal {
            id: "plaid-keys",
            says: &[
                r#""error_code":"INVALID_API_KEYS""#,
                "invalid client_id or secret provided",
                r#""error_code":"UNAUTHORIZED_ENVIRONMENT""#,
            ],
            weak: &[],
            means: "Plaid does not know this pair of client_id and secret in this environment.",
            tell_apart: "Each environment has a secret of its own: is it the one of the host (sandbox or production)?",
            fixes: &[
                (UseRightToken, Likely, "The secret belongs to another environment."),
                (
                    SendCorrectly,
                    Hint,
                    "client_id and secret go into the body or into PLAID-CLIENT-ID and PLAID-SECRET.",
                ),
                (ReplaceRevoked, Hint, "A rotated secret is unknown."),
            ],
            source: "Documentation of Plaid, Wise and Revolut and answers seen in public",
            example: proof::text(
                r#"{"error_code":"INVALID_API_KEYS","error_message":"invalid client_id or secret provided","error_type":"INVALID_INPUT"}"#,
            ),
        },
        Refusal {
            id: "plaid-access-token",
            says: &[
                r#""error_code":"INVALID_ACCESS_TOKEN""#,
                "could not find matching access token",
                "provided access token is in an invalid format. expected format: access-<environment>-<identifier>",
                "provided access token is for the wrong Plaid environment",
                r#""error_code":"INVALID_PUBLIC_TOKEN""#,
                "provided public token is in an invalid format",
                "provided public token is expired",
                "could not find matching public token",
                "provided public token has already been exchanged",
            ],
            weak: &[],
            means: "Plaid does not know the token: it belongs to another environment or client, or it was removed. A public token lives 30 minutes and works once.",
            tell_apart: "Which environment stands behind access- or public- in the token?",
            fixes: &[
                (UseRightToken, Likely, "The token belongs to another environment or client, or is of another kind."),
                (ObtainNewToken, Hint, "A public token has to be exchanged within 30 minutes; start Link again."),
            ],
            source: "Documentation of Plaid, Wise and Revolut and answers seen in public",
            example: proof::text(
                r#"{"error_code":"INVALID_ACCESS_TOKEN","error_message":"could not find matching access token","error_type":"INVALID_INPUT"}"#,
            ),
        },
        Refusal {
            id: "plaid-login-required",
            says: &[
                r#""error_code":"ITEM_LOGIN_REQUIRED""#,
                "ITEM_LOGIN_REQUIRED",
                "the login details of this item have changed (credentials, MFA, or required user action)",
            ],
            weak: &[],
            means: "The bank wants the person to sign in again; the token of the item stays.",
            tell_apart: "Open Link in update mode for this item.",
            fixes: &[
                (ObtainNewToken, Likely, "The person has to sign in at the bank again through Link in update mode."),
                (ReplaceRevoked, Hint, "A changed password or a consent that was withdrawn leads here."),
            ],
            source: "Documentation of Plaid, Wise and Revolut and answers seen in public",
            example: proof::text(r#"{"error_code":"ITEM_LOGIN_REQUIRED","error_type":"ITEM_ERROR"}"#),
        },
        Refusal {
            id: "plaid-link-token",
            says: &[
                r#""error_code":"INVALID_LINK_TOKEN""#,
                "link_token is invalid or expired",
                "Your link_token is either expired or invalid",
                "invalid link_token provided",
            ],
            weak: &[],
            means: "The link token has ended (four hours, or 30 minutes in some cases) or is none.",
            tell_apart: "When was it made? Make one for each opening of Link.",
            fixes: &[(ObtainNewToken, Likely, "A link token is short-lived: make one for each opening.")],
            source: "Documentation of Plaid, Wise and Revolut and answers seen in public",
            example: proof::text(r#"{"error_code":"INVALID_LINK_TOKEN","error_type":"INVALID_INPUT"}"#),
        },
        Refusal {
            id: "plaid-products",
            says: &[
                r#""error_code":"INVALID_PRODUCT""#,
                r#""error_code":"PRODUCTS_NOT_SUPPORTED""#,
                "client is not authorized to access the following products",
                r#""error_code":"ADDITIONAL_CONSENT_REQUIRED""#,
                r#""error_code":"ACCESS_NOT_GRANTED""#,
                r#""error_code":"NO_ACCOUNTS""#,
            ],
            weak: &[],
            means: "The Plaid account may not use this product, or the person did not consent to it.",
            tell_apart: "Which products does the dashboard show as enabled for this environment?",
            fixes: &[(GrantAccess, Strong, "The product is not enabled for the account, or not consented to.")],
            source: "Documentation of Plaid, Wise and Revolut and answers seen in public",
            example: proof::text(
                r#"{"error_code":"INVALID_PRODUCT","error_message":"client is not authorized to access the following products: [\"auth\"]"}"#,
            ),
        },
        Refusal {
            id: "wise-token",
            says: &[
                "x-2fa-approval-result: REJECTED",
                r#""error":"unauthorized","error_description":"Strong customer authentication required"#,
                "x-2fa-approval:",
            ],
            weak: &[],
            means: "Wise wants strong customer authentication: the one-time token in x-2fa-approval has to be signed with your key and sent back.",
            tell_apart: "Is the public key uploaded in Wise's settings, and is X-Signature the signature of exactly that value?",
            fixes: &[
                (
                    FixGeneration,
                    Likely,
                    "The one-time token of x-2fa-approval has to be signed and sent with the request.",
                ),
                (GrantAccess, Hint, "A token of a person may not fund transfers in some countries."),
            ],
            source: "Documentation of Plaid, Wise and Revolut and answers seen in public",
            example: proof::text(r"HTTP/1.1 403 Forbidden\nx-2fa-approval-result: REJECTED"),
        },
        Refusal {
            id: "revolut",
            says: &[
                "The Token should be valid for not more than",
                r#""error_description":"JWT iss claim is not valid"#,
                r#""message":"The request should be authorized.""#,
                "The request should be authorized.",
            ],
            weak: &[(r#""code":9002"#, &["revolut"])],
            means: "Revolut's API saw no token that it knows.",
            tell_apart: "Does the header read Authorization: Bearer and a token younger than 40 minutes?",
            fixes: &[
                (
                    ObtainNewToken,
                    Likely,
                    "Access tokens of Revolut Business end after 40 minutes; get another with the refresh token.",
                ),
                (SendCorrectly, Hint, "A request without the header gets this answer."),
            ],
            source: "Documentation of Plaid, Wise and Revolut and answers seen in public",
            example: proof::text(r#"{"message":"The request should be authorized."}"#),
        },
    ],
};
