//! Payment services of many countries.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{ObtainNewToken, ReplaceRevoked, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "payments_more",
    name: "Paystack, Flutterwave, GoCardless, Authorize.Net and others",
    scene: Scene::Key,
    refusals: &[
        Refusal {
            id: "paystack-key",
            says: &[
                r#""status":false,"message":"Invalid key""#,
                r#""message":"No Authorization Header was found""#,
                r#""message":"Format is Authorization: Bearer [secret key]""#,
                "Format is Authorization: Bearer [secret key]",
            ],
            weak: &[("Invalid key", &["paystack", "api.paystack.co"])],
            means: "Paystack wants Authorization: Bearer and the secret key (sk_test_… or sk_live_…).",
            tell_apart: "Does the header leave with Bearer and sk_, not pk_?",
            fixes: &[
                (SendCorrectly, Likely, "The header is absent, not Bearer, or its key is empty."),
                (UseRightToken, Hint, "The public key (pk_) is not taken by the API."),
            ],
            source: "Documentation of the payment services and answers seen in public",
            example: proof::text(r#"{"status":false,"message":"Invalid key"}"#),
        },
        Refusal {
            id: "flutterwave-key",
            says: &[
                r#""message":"Invalid authorization key""#,
                r#""message":"Authorization required""#,
                "Invalid public key passed",
            ],
            weak: &[("Authorization required", &["flutterwave"])],
            means: "Flutterwave does not take the key.",
            tell_apart: "Is it the secret key (FLWSECK-… or FLWSECK_TEST-…) and of this mode?",
            fixes: &[
                (UseRightToken, Likely, "The public key or a key of the other mode was sent."),
                (SendCorrectly, Hint, "A request without Bearer and the secret key gets this answer."),
            ],
            source: "Documentation of the payment services and answers seen in public",
            example: proof::text(r#"{"status":"error","message":"Invalid authorization key","data":null}"#),
        },
        Refusal {
            id: "gocardless-token",
            says: &[
                r#""reason":"access_token_not_found""#,
                r#""reason":"access_token_not_active""#,
                r#""reason":"access_token_revoked""#,
                r#""reason":"missing_authorization_header""#,
                r#""reason":"authorization_header_invalid""#,
                "The access token you've used is not a valid access token",
            ],
            weak: &[],
            means: "GoCardless does not know the token at this host.",
            tell_apart: "Does the token begin with sandbox_ or live_, and is that the host's environment?",
            fixes: &[
                (UseRightToken, Likely, "A sandbox token is unknown at the live host, and the reverse."),
                (ObtainNewToken, Hint, "A token that was deleted is unknown."),
                (SendCorrectly, Hint, "A missing header or another scheme has a reason of its own in the answer."),
            ],
            source: "Documentation of the payment services and answers seen in public",
            example: proof::text(
                r#"{"error":{"message":"Access token not found","errors":[{"reason":"access_token_not_found","message":"Not found"}],"code":401}}"#,
            ),
        },
        Refusal {
            id: "authorize-net",
            says: &[
                "E00007",
                "User authentication failed due to invalid authentication values",
                "E00124",
                "The provided access token is invalid",
            ],
            weak: &[],
            means: "Authorize.Net does not know the pair of API Login ID and Transaction Key in this environment.",
            tell_apart: "Are both of the sandbox or both of production, and is the host (apitest or api) theirs?",
            fixes: &[
                (UseRightToken, Likely, "Credentials of the sandbox are unknown in production, and the reverse."),
                (ReplaceRevoked, Hint, "A new Transaction Key ends the old one after a day."),
            ],
            source: "Documentation of the payment services and answers seen in public",
            example: proof::text(
                r#"{"messages":{"resultCode":"Error","message":[{"code":"E00007","text":"User authentication failed due to invalid authentication values."}]}}"#,
            ),
        },
        Refusal {
            id: "mercadopago",
            says: &[
                r#""message":"invalid access token","error":""#,
                r#""message":"Unauthorized use of live credentials""#,
                "Unauthorized use of live credentials",
                r#""code":"PA_UNAUTHORIZED_RESULT_FROM_POLICIES""#,
            ],
            weak: &[("invalid access token", &["mercadopago", "api.mercadopago.com"])],
            means: "Mercado Pago refuses the token: unknown, of the wrong mode (TEST- or APP_USR-), or not allowed here.",
            tell_apart: "Does the token begin with TEST- or APP_USR-, and is the payer of the same mode?",
            fixes: &[
                (UseRightToken, Likely, "A token of the other mode or kind was used."),
                (ObtainNewToken, Hint, "An unknown token has to be copied again from the app's credentials."),
            ],
            source: "Documentation of the payment services and answers seen in public",
            example: proof::text(
                r#"{"message":"Unauthorized use of live credentials","error":"unauthorized","status":401}"#,
            ),
        },
    ],
};
