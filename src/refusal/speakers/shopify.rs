//! Shopify's Admin API.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, FixVerifier, GrantAccess, ObtainNewToken, RepairFormat, ReplaceRevoked, SendCorrectly,
            SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

/// What the API says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "shopify",
    name: "Shopify",
    scene: Scene::Key,
    refusals: &[
        Refusal {
            id: "shopify",
            says: &[
                r#"{"errors":"[API] Invalid API key or access token (unrecognized login or wrong password)"}"#,
                "[API] Invalid API key or access token (unrecognized login or wrong password)",
            ],
            weak: &[],
            means: "The shop does not know the token: it is of another kind (the Admin API takes shpat_, shpca_ and shpua_), belongs to another shop, its app was removed, or it was not sent in X-Shopify-Access-Token.",
            tell_apart: "Compare the token's beginning and the shop in the address; then look whether the header is X-Shopify-Access-Token.",
            fixes: &[
                (
                    ReplaceRevoked,
                    Likely,
                    "Removing or installing the app again ends the token that is stored: let the app be authorised anew.",
                ),
                (
                    UseRightToken,
                    Likely,
                    "The token belongs to another shop or is of another kind than the Admin API takes.",
                ),
                (SendCorrectly, Hint, "The Admin API reads X-Shopify-Access-Token, not Authorization."),
                (RepairFormat, Hint, "A token altered in copying is unknown."),
            ],
            source: "Answers of Shopify recorded in public repositories",
            example: proof::text(
                r#"{"errors":"[API] Invalid API key or access token (unrecognized login or wrong password)"}"#,
            ),
        },
        Refusal {
            id: "shopify-scope",
            says: &["[API] This action requires merchant approval for {scope} scope"],
            weak: &[],
            means: "The token is good, and the merchant has not granted this scope to the app.",
            tell_apart: "Compare the scope in the message with the scopes of the app's installation.",
            fixes: &[(GrantAccess, Strong, "Shopify names the scope that the merchant has not granted.")],
            source: "Answers of Shopify recorded in public repositories",
            example: proof::text(r#"{"errors":"[API] This action requires merchant approval for read_orders scope."}"#),
        },
        Refusal {
            id: "shopify-hmac",
            says: &[
                "Unable to verify request HMAC",
                "Could not validate request HMAC",
                "Could not validate webhook HMAC",
                "InvalidHmacError",
                "hmac validation failed",
            ],
            weak: &[
                ("Invalid HMAC", &["shopify", "myshopify"]),
                ("Invalid OAuth callback", &["shopify", "myshopify"]),
                ("HMAC validation failed", &["shopify", "myshopify", "X-Shopify-Hmac-Sha256"]),
            ],
            means: "The HMAC of Shopify's call does not fit: another secret, or a body that was parsed before the check.",
            tell_apart: "Is the secret the app's client secret (for webhooks made in the admin: the one shown there), and is the body raw?",
            fixes: &[
                (FixVerifier, Strong, "The receiver uses another secret, or a body that was parsed and written again."),
                (UseRightToken, Hint, "The secret of another app or shop was used."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                r"Error: Unable to verify request HMAC\n    at withWebhook (shopify-express/middleware/webhooks.js:21:22)",
            ),
        },
        Refusal {
            id: "shopify-session-token",
            says: &[
                "CouldNotDecodeSessionTokenError",
                "Failed to parse session token",
                "InvalidJwtError: Failed to parse session token",
                "ShopifyAPI::Errors::InvalidJwtTokenError",
                r"Shopify\Exception\InvalidJwtTokenException",
                "Session token had invalid API key",
                "X-Shopify-API-Request-Failure-Reauthorize",
                "Missing Authorization header, was the request made with authenticatedFetch",
                "X-Shopify-Retry-Invalid-Session-Request",
            ],
            weak: &[],
            means: "The embedded app's session token is not accepted. It lives one minute, and App Bridge makes one for each call.",
            tell_apart: "Is a new one fetched for each request, and is aud the API key of this app?",
            fixes: &[
                (ObtainNewToken, Likely, "A session token lives one minute: fetch one for each request."),
                (UseRightToken, Hint, "aud has to be this app's API key."),
                (SyncClock, Hint, "A server's clock that is apart refuses good ones."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text("InvalidJwtError: Failed to parse session token 'x'"),
        },
        Refusal {
            id: "shopify-oauth",
            says: &[
                "The authorization code was not found or was already used",
                "Oauth error invalid_request: The redirect_uri is not whitelisted",
                "Oauth error invalid_request: Could not find Shopify API application with api_key",
                "Oauth error application_cannot_be_found",
                "Oauth error invalid_scope",
                "Cannot complete OAuth process. Could not find an OAuth cookie",
                "CookieNotFound: Cannot complete OAuth process",
                "Could not find an OAuth cookie for shop url",
            ],
            weak: &[],
            means: "Shopify's sign-in failed: an unknown app, an address that is not in the list, a code used twice, or a cookie that was lost.",
            tell_apart: r#"Read the words behind "Oauth error", and compare the app's URLs with the one that is called."#,
            fixes: &[
                (SendCorrectly, Likely, "The app's id, redirect address or code is not what Shopify has on file."),
                (ObtainNewToken, Hint, "A code works once: start the installation again."),
                (FixTransport, Hint, "The state cookie gets lost between http and https or two hosts."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                "CookieNotFound: Cannot complete OAuth process. Could not find an OAuth cookie for shop url: kim.myshopify.com",
            ),
        },
        Refusal {
            id: "shopify-access-denied",
            says: &[
                "Access denied for {} field. Required access: `{}` access scope",
                "Access denied for {} field",
                r#""extensions":{"code":"ACCESS_DENIED","documentation":"https://shopify.dev"#,
                "This app is not approved to access the {} object",
                "This app is not approved to",
                "is not approved to access the Customer object",
                "Required access: `{scope}` access scope",
            ],
            weak: &[],
            means: "The app's token lacks a scope, or the app was not approved for protected customer data.",
            tell_apart: "Compare the scopes of the installed app with the one in the answer; then install it again.",
            fixes: &[
                (GrantAccess, Strong, "Shopify names a scope or approval that the app lacks."),
                (ObtainNewToken, Hint, "After adding scopes the shop has to approve the app again."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                r#"{"errors":[{"message":"Access denied for draftOrders field. Required access: `read_draft_orders` access scope.","extensions":{"code":"ACCESS_DENIED"}}]}"#,
            ),
        },
        Refusal {
            id: "shopify-not-found-shop",
            says: &[r#""errors":"Unavailable Shop""#, "Online Store channel is locked"],
            weak: &[],
            means: "The shop is closed, frozen or not there: no token helps.",
            tell_apart: "Open the shop's own page: does it answer?",
            fixes: &[(GrantAccess, Likely, "The shop's owner has to open the shop again.")],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(r#"{"errors":"Unavailable Shop"}"#),
        },
    ],
};
