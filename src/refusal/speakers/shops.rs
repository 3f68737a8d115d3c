//! Shops and market places.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked,
            SendCorrectly, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "shops",
    name: "BigCommerce, Magento, eBay, Etsy, Walmart and other shops",
    scene: Scene::Key,
    refusals: &[
        Refusal {
            id: "magento-consumer",
            says: &[
                "The consumer isn't authorized to access %resources",
                r#""message":"The consumer isn't authorized to access %resources.""#,
                "Consumer is not authorized to access %resources",
                "The consumer isn't authorized to access",
            ],
            weak: &[],
            means: "Magento sees nobody, or somebody whose role lacks the resource that is named.",
            tell_apart: "Is the token an integration's, and does its list of resources contain the one that is named?",
            fixes: &[
                (GrantAccess, Likely, "The role or integration lacks the resource that is named."),
                (SendCorrectly, Hint, "Without a token the same is said; it belongs into Bearer, without quotes."),
                (ObtainNewToken, Hint, "An admin token ends after four hours, a customer's after one."),
                (UseRightToken, Hint, "Integration tokens as Bearer have to be allowed in newer versions."),
            ],
            source: "Documentation of the shops and market places and answers seen in public",
            example: proof::text(
                r#"{"message":"The consumer isn't authorized to access %resources.","parameters":{"resources":"Magento_Sales::sales"}}"#,
            ),
        },
        Refusal {
            id: "magento-oauth",
            says: &[
                "oauth_problem=signature_invalid",
                "oauth_problem=token_rejected",
                "oauth_problem=consumer_key_rejected",
                "oauth_problem=token_expired",
                "oauth_problem=token_used",
                "oauth_problem=parameter_absent",
                "oauth_problem=nonce_used",
                "The signature is invalid. Verify and try again",
            ],
            weak: &[],
            means: "An OAuth 1.0a service names the problem: signature, token or key.",
            tell_apart: "Read the word behind oauth_problem=; for signatures compare address, sorted parameters and both secrets.",
            fixes: &[
                (FixGeneration, Likely, "The signature or one of its values is not what the server computes."),
                (UseRightToken, Hint, "Key and token of two apps do not go together."),
            ],
            source: "Documentation of the shops and market places and answers seen in public",
            example: proof::text("oauth_problem=signature_invalid&debug_sbs=GET%26http"),
        },
        Refusal {
            id: "magento-login",
            says: &[
                "The account sign-in was incorrect or your account is disabled temporarily. Please wait and try again later",
                "You did not sign in correctly or your account is temporarily disabled",
            ],
            weak: &[],
            means: "Magento does not take this name and password, or locked the account for a while.",
            tell_apart: "Does the same pair sign in to the admin page, and is two-factor sign-in on?",
            fixes: &[
                (SendCorrectly, Likely, "Name or password is wrong, or the account is locked."),
                (UseRightToken, Hint, "With two factors the token comes from another address."),
            ],
            source: "Documentation of the shops and market places and answers seen in public",
            example: proof::text(
                r#"{"message":"The account sign-in was incorrect or your account is disabled temporarily. Please wait and try again later."}"#,
            ),
        },
        Refusal {
            id: "bigcommerce",
            says: &[
                "X-Auth-Token header is required",
                r#""title":"X-Auth-Token header is required""#,
                "X-Auth-Token header missing",
                r#""title":"Unauthorized","type":"https://developer.bigcommerce.com"#,
                "You don't have a required scope to access the endpoint",
            ],
            weak: &[("You don't have a required scope to access the endpoint", &["bigcommerce"])],
            means: "BigCommerce wants X-Auth-Token, and for this store, with the scope of the endpoint.",
            tell_apart: "Is the header X-Auth-Token (not Authorization), and is the store hash in the address the token's?",
            fixes: &[
                (SendCorrectly, Likely, "The token belongs into X-Auth-Token."),
                (UseRightToken, Hint, "A token of another store is refused."),
                (GrantAccess, Hint, "A scope that is missing is named."),
            ],
            source: "Documentation of the shops and market places and answers seen in public",
            example: proof::text(
                r#"{"status":401,"title":"X-Auth-Token header is required","type":"https://developer.bigcommerce.com/api-docs"}"#,
            ),
        },
        Refusal {
            id: "ebay-token",
            says: &[
                r#""errorId":1001,"domain":"OAuth""#,
                r#""errorId":1002,"domain":"OAuth""#,
                r#""domain":"OAuth","category":"REQUEST","message":"Invalid access token""#,
                "Invalid access token. Check the value of the Authorization HTTP request header",
                "<ErrorCode>932</ErrorCode>",
                "<ErrorCode>931</ErrorCode>",
                "<ErrorCode>21917053</ErrorCode>",
                "Auth token is hard expired",
                "Auth token is invalid",
                "IAF token supplied is expired",
                "IAF token supplied is invalid",
            ],
            weak: &[],
            means: "eBay does not accept the token: OAuth tokens live two hours, those of the sandbox work only there.",
            tell_apart: "When was it got, and is the host api.sandbox.ebay.com or api.ebay.com?",
            fixes: &[
                (ObtainNewToken, Likely, "Most often the two hours of an access token are over."),
                (RefreshProactively, Hint, "Renew it with the refresh token before."),
                (UseRightToken, Hint, "A token of the sandbox is unknown in production."),
            ],
            source: "Documentation of the shops and market places and answers seen in public",
            example: proof::text(
                r#"{"errors":[{"errorId":1001,"domain":"OAuth","category":"REQUEST","message":"Invalid access token"}]}"#,
            ),
        },
        Refusal {
            id: "ebay-scope",
            says: &[
                r#""errorId":1100,"domain":"ACCESS""#,
                "Insufficient permissions to fulfill the request",
                r#""errorId":1100"#,
            ],
            weak: &[("Insufficient permissions to fulfill the request.", &["ebay"])],
            means: "eBay's token is good and lacks the scope, or an application token stands where a user's belongs.",
            tell_apart: "Was the token got with client credentials? Calls about a seller want a user's token.",
            fixes: &[
                (GrantAccess, Likely, "The token lacks the scope of this call."),
                (UseRightToken, Hint, "A user's token is needed where the call is about an account."),
            ],
            source: "Documentation of the shops and market places and answers seen in public",
            example: proof::text(
                r#"{"errors":[{"errorId":1100,"domain":"ACCESS","category":"REQUEST","message":"Access denied","longMessage":"Insufficient permissions to fulfill the request."}]}"#,
            ),
        },
        Refusal {
            id: "etsy-key",
            says: &[
                "Shared secret is required in x-api-key header",
                "API key not found or not active, or incorrect shared secret for API key",
                "Missing x-api-key header or client_id",
                r#""error":"Missing x-api-key"#,
            ],
            weak: &[],
            means: "Etsy wants the key string in x-api-key, with its shared secret behind a colon.",
            tell_apart: "Does x-api-key read keystring:shared_secret?",
            fixes: &[
                (SendCorrectly, Strong, "The header x-api-key lacks the key or its secret."),
                (GrantAccess, Hint, "A key that was not approved yet is not active."),
            ],
            source: "Documentation of the shops and market places and answers seen in public",
            example: proof::text(r#"{"error": "Shared secret is required in x-api-key header"}"#),
        },
        Refusal {
            id: "etsy-token",
            says: &[
                r#""error":"invalid_token","error_description":"access token is expired""#,
                r#""error":"invalid_token","error_description":"access token has expired""#,
                r#""error":"invalid_grant","error_description":"refresh_token is revoked""#,
                r#""error":"invalid_grant","error_description":"refresh_token is expired""#,
                r#""error_description":"refresh_token is revoked""#,
                r#""error_description":"access token is expired""#,
            ],
            weak: &[],
            means: "Etsy's access token lives an hour, its refresh token 90 days; a new password withdraws both.",
            tell_apart: "Which of the two does the answer name?",
            fixes: &[
                (ObtainNewToken, Likely, "The token has ended or was withdrawn: get another."),
                (ReplaceRevoked, Hint, "A refresh token that was revoked needs the seller to sign in again."),
            ],
            source: "Documentation of the shops and market places and answers seen in public",
            example: proof::text(r#"{"error":"invalid_token","error_description":"access token is expired"}"#),
        },
        Refusal {
            id: "etsy-scope",
            says: &[
                r#""error":"insufficient_scope","error_description":"The access token does not have"#,
                "Missing access token, please provide one in the Authorization header",
                "User does not own Shop with shop_id",
                "The current user does not own Shop",
            ],
            weak: &[],
            means: "Etsy's token lacks a scope or belongs to a seller who does not own this shop.",
            tell_apart: "Is the number before the dot of the token the user who owns the shop?",
            fixes: &[
                (GrantAccess, Likely, "The seller did not give the scope, or another seller did."),
                (UseRightToken, Hint, "The token is another seller's."),
            ],
            source: "Documentation of the shops and market places and answers seen in public",
            example: proof::text(r#"{"error":"User does not own Shop with shop_id 123"}"#),
        },
        Refusal {
            id: "walmart",
            says: &[
                r#""code":"UNAUTHORIZED.GMP_GATEWAY_API""#,
                "UNAUTHORIZED.GMP_GATEWAY_API",
                "INVALID_TOKEN.GMP_GATEWAY_API",
            ],
            weak: &[],
            means: "Walmart refuses the call: its token lives 15 minutes and belongs into WM_SEC.ACCESS_TOKEN, not Authorization.",
            tell_apart: "When was the token got, and are the headers WM_SEC.ACCESS_TOKEN, WM_QOS.CORRELATION_ID and WM_SVC.NAME there?",
            fixes: &[
                (ObtainNewToken, Likely, "Tokens live 15 minutes."),
                (SendCorrectly, Hint, "The token belongs into WM_SEC.ACCESS_TOKEN."),
                (RefreshProactively, Hint, "A job that runs longer has to renew it before."),
            ],
            source: "Documentation of the shops and market places and answers seen in public",
            example: proof::text(r#"{"error":[{"code":"UNAUTHORIZED.GMP_GATEWAY_API","severity":"ERROR"}]}"#),
        },
        Refusal {
            id: "allegro",
            says: &[
                r#""code":"AccessDenied","userMessage""#,
                r#""code":"VERIFICATION_REQUIRED""#,
                r#""error":"invalid_token","error_description":"Cannot convert access token to JSON""#,
            ],
            weak: &[("Full authentication is required to access this resource", &["allegro", "allegro.pl"])],
            means: "The server got something that it cannot read as its own kind of token: cut, of another environment, or ended.",
            tell_apart: "Is the token of this environment (sandbox or not), whole, and younger than 12 hours?",
            fixes: &[
                (UseRightToken, Likely, "A token of another environment or issuer cannot be read here."),
                (ObtainNewToken, Hint, "Access tokens live 12 hours."),
                (RepairFormat, Hint, "A cut token cannot be read."),
            ],
            source: "Documentation of the shops and market places and answers seen in public",
            example: proof::text(
                r#"{"error":"invalid_token","error_description":"Cannot convert access token to JSON"}"#,
            ),
        },
        Refusal {
            id: "lazada-shopee",
            says: &[
                "IllegalAccessToken",
                r#""code":"IllegalAccessToken""#,
                r#""code":"IncompleteSignature""#,
                "The specified access token is invalid or expired",
                r#""error":"invalid_acceess_token""#,
                r#""error":"invalid_access_token","message":"Invalid access_token"#,
            ],
            weak: &[(r#""error":"error_param""#, &["shopee", "partner_id"])],
            means: "Lazada or Shopee does not accept the token or the signature.",
            tell_apart: "Does the answer speak of sign or of access_token? A token lives four hours at Shopee.",
            fixes: &[
                (ObtainNewToken, Likely, "The access token has ended or is another shop's."),
                (FixGeneration, Hint, r#""sign" means that the signature is computed over other parameters."#),
            ],
            source: "Documentation of the shops and market places and answers seen in public",
            example: proof::text(
                r#"{"type":"ISV","code":"IllegalAccessToken","message":"The specified access token is invalid or expired"}"#,
            ),
        },
        Refusal {
            id: "shopee-sign",
            says: &[r#""error":"error_sign","message":"Wrong sign.""#, r#""message":"Wrong sign.""#],
            weak: &[],
            means: "Shopee computes another signature: partner id, path, time, token and shop id have to be joined in that order.",
            tell_apart: "Is the path without the host, the time in seconds, and the partner key of this environment?",
            fixes: &[
                (FixGeneration, Likely, "The text that is signed or the partner key differs."),
                (UseRightToken, Hint, "Test and live have partner keys and hosts of their own."),
            ],
            source: "Documentation of the shops and market places and answers seen in public",
            example: proof::text(r#"{"error":"error_sign","message":"Wrong sign.","request_id":"x"}"#),
        },
        Refusal {
            id: "aliexpress-taobao",
            says: &[
                r#""code":27,"msg":"Invalid session""#,
                r#""msg":"Invalid session""#,
                r#""code":25,"msg":"Invalid signature""#,
                "invalid-sessionkey",
                "isv.invalid-signature",
                "isv.appkey-not-exists",
            ],
            weak: &[],
            means: "The open platform refuses the session key or the signature.",
            tell_apart: "Read sub_code: session, signature or appkey?",
            fixes: &[
                (ObtainNewToken, Likely, "The session key has ended or was withdrawn."),
                (FixGeneration, Hint, "A signature that does not fit names itself."),
            ],
            source: "Documentation of the shops and market places and answers seen in public",
            example: proof::text(r#"{"error_response":{"code":27,"msg":"Invalid session","sub_msg":"x"}}"#),
        },
    ],
};
