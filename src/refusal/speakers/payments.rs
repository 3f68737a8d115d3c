//! Payment services other than Stripe and `PayPal`.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, ReplaceRevoked, SendCorrectly, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "payments",
    name: "Square, Braintree, Adyen, Mollie, Razorpay, Paystack and others",
    scene: Scene::Key,
    refusals: &[
        Refusal {
            id: "square-unauthorized",
            says: &[
                r#""category":"AUTHENTICATION_ERROR","code":"UNAUTHORIZED""#,
                "This request could not be authorized",
                r#""code":"UNAUTHORIZED","detail":"This request could not be authorized"#,
            ],
            weak: &[],
            means: "Square does not know the token in this environment. Sandbox and production have tokens and hosts of their own.",
            tell_apart: "Does the token belong to the environment of the host: connect.squareupsandbox.com or connect.squareup.com?",
            fixes: &[
                (UseRightToken, Likely, "A token of the sandbox is unknown in production, and the reverse."),
                (ObtainNewToken, Hint, "A token that was replaced or has ended is unknown."),
                (SendCorrectly, Hint, "A request without a token gets this answer."),
            ],
            source: "Documentation of the payment services and answers seen in public",
            example: proof::text(
                r#"{"errors":[{"category":"AUTHENTICATION_ERROR","code":"UNAUTHORIZED","detail":"This request could not be authorized."}]}"#,
            ),
        },
        Refusal {
            id: "square-expired",
            says: &[
                r#""category":"AUTHENTICATION_ERROR","code":"ACCESS_TOKEN_EXPIRED""#,
                r#""code":"ACCESS_TOKEN_EXPIRED","detail""#,
            ],
            weak: &[],
            means: "Square's OAuth token has reached its end; it lives 30 days.",
            tell_apart: "When was it got? Its answer had expires_at.",
            fixes: &[
                (ObtainNewToken, Likely, "Square says that the token has expired."),
                (RefreshProactively, Hint, "Renew it with its refresh token before the 30 days are over."),
            ],
            source: "Documentation of the payment services and answers seen in public",
            example: proof::text(
                r#"{"errors":[{"category":"AUTHENTICATION_ERROR","code":"ACCESS_TOKEN_EXPIRED","detail":"The token has passed its date"}]}"#,
            ),
        },
        Refusal {
            id: "square-revoked",
            says: &[
                r#""code":"ACCESS_TOKEN_REVOKED""#,
                r#""code":"CLIENT_DISABLED","category":"AUTHENTICATION_ERROR""#,
            ],
            weak: &[],
            means: "The seller or the developer withdrew Square's token.",
            tell_apart: "Is the app still connected in the seller's dashboard?",
            fixes: &[(ReplaceRevoked, Strong, "Square says that the token was revoked.")],
            source: "Documentation of the payment services and answers seen in public",
            example: proof::text(r#"{"errors":[{"category":"AUTHENTICATION_ERROR","code":"ACCESS_TOKEN_REVOKED"}]}"#),
        },
        Refusal {
            id: "square-scope",
            says: &[
                r#""code":"INSUFFICIENT_SCOPES""#,
                "The merchant has not given your application sufficient permissions to do that",
            ],
            weak: &[],
            means: "The seller did not give the app this permission.",
            tell_apart: "Compare the scope of the authorisation with the permission that the endpoint's page names.",
            fixes: &[(GrantAccess, Strong, "Square names a permission that the seller has not given.")],
            source: "Documentation of the payment services and answers seen in public",
            example: proof::text(
                r#"{"errors":[{"category":"AUTHENTICATION_ERROR","code":"INSUFFICIENT_SCOPES","detail":"The merchant has not given your application sufficient permissions to do that."}]}"#,
            ),
        },
        Refusal {
            id: "braintree-authentication",
            says: &[
                r"Braintree\Exception\Authentication",
                "Braintree::AuthenticationError",
                "braintree.exceptions.authentication_error.AuthenticationError",
                "BraintreeGateway.AuthenticationException",
                "com.braintreegateway.exceptions.AuthenticationException",
                "Braintree.Exceptions.AuthenticationException",
            ],
            weak: &[("authenticationError", &["braintree", "merchantId"]), ("Authentication Error", &["braintree"])],
            means: "Braintree does not know this trio of merchant id, public key and private key in this environment.",
            tell_apart: "Do all three come from the same account, and is the environment (sandbox or production) theirs?",
            fixes: &[
                (UseRightToken, Likely, "Keys of the sandbox are unknown in production, and the reverse."),
                (SendCorrectly, Hint, "An empty or swapped key gets this answer."),
                (ReplaceRevoked, Hint, "A key that was deleted is unknown."),
            ],
            source: "Documentation of the payment services and answers seen in public",
            example: proof::text(r"Fatal error: Uncaught Braintree\Exception\Authentication in lib/Braintree/Util.php"),
        },
        Refusal {
            id: "braintree-authorization",
            says: &[
                r"Braintree\Exception\Authorization",
                "Braintree::AuthorizationError",
                "braintree.exceptions.authorization_error.AuthorizationError",
            ],
            weak: &[],
            means: "The key is good and its user may not do this in Braintree.",
            tell_apart: "Look at the role of the user to whom the key belongs, and at the merchant account's id.",
            fixes: &[
                (GrantAccess, Likely, "The role of the key's user lacks the permission."),
                (UseRightToken, Hint, "Another merchant account's id gets this answer."),
            ],
            source: "Documentation of the payment services and answers seen in public",
            example: proof::text(r"Uncaught Braintree\Exception\Authorization"),
        },
        Refusal {
            id: "braintree-config",
            says: &[
                r"Braintree\Configuration::{} needs to be set",
                "needs to be set. Braintree",
                r"Braintree\Configuration::merchantId needs to be set (or accessToken needs to be passed to Braintree\Gateway)",
                "Missing merchantId",
            ],
            weak: &[],
            means: "The keys of Braintree are empty where the client is made.",
            tell_apart: "Are the three variables set in this process?",
            fixes: &[(SendCorrectly, Strong, "A key of Braintree is not set.")],
            source: "Documentation of the payment services and answers seen in public",
            example: proof::text(
                r"Braintree\Configuration::merchantId needs to be set (or accessToken needs to be passed to Braintree\Gateway).",
            ),
        },
        Refusal {
            id: "braintree-client-token",
            says: &[
                "Authorization is invalid. Make sure your client token or tokenization key is valid",
                "CLIENT_INVALID_AUTHORIZATION",
                "CLIENT_AUTHORIZATION_INVALID",
                "CLIENT_AUTHORIZATION_INSUFFICIENT",
                "Your client token or tokenization key",
            ],
            weak: &[],
            means: "The browser's part of Braintree did not get a client token that it can read: it is empty, has ended after a day, or the page got something else.",
            tell_apart: "What does the page hold in authorization: a long base64 text, a key sandbox_…, or undefined?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "What the page passes as authorization is no client token or tokenization key.",
                ),
                (ObtainNewToken, Hint, "Client tokens end after 24 hours: make one for each page."),
            ],
            source: "Documentation of the payment services and answers seen in public",
            example: proof::text(
                "BraintreeError: Authorization is invalid. Make sure your client token or tokenization key is valid.",
            ),
        },
        Refusal {
            id: "adyen-401",
            says: &[
                r#""errorType":"security","message":"HTTP Status Response - Unauthorized""#,
                "HTTP Status Response - Unauthorized",
                r#""errorCode":"000","message":"HTTP Status Response - Unauthorized""#,
            ],
            weak: &[],
            means: "Adyen does not know the API key here: wrong, of the other environment, or not in X-API-Key.",
            tell_apart: "Is the key of this environment (test or live, with the live prefix of the host), and does it begin with AQ…?",
            fixes: &[
                (UseRightToken, Likely, "A key of the test environment is unknown in live, and the reverse."),
                (SendCorrectly, Hint, "The key belongs into the header X-API-Key."),
                (ReplaceRevoked, Hint, "A key that was generated anew ends the old one."),
            ],
            source: "Documentation of the payment services and answers seen in public",
            example: proof::text(
                r#"{"status":401,"errorCode":"000","message":"HTTP Status Response - Unauthorized","errorType":"security"}"#,
            ),
        },
        Refusal {
            id: "adyen-403",
            says: &[
                r#""errorCode":"010","message":"Not allowed""#,
                r#""message":"Invalid Merchant Account","errorType":"security""#,
                r#""errorCode":"901","message":"Invalid Merchant Account""#,
                r#""errorCode":"00_403""#,
            ],
            weak: &[],
            means: "The API key is known and may not do this, or not for this merchant account.",
            tell_apart: "Look at the roles and the accounts of the credential in the Customer Area.",
            fixes: &[(GrantAccess, Strong, "The credential lacks a role or the merchant account.")],
            source: "Documentation of the payment services and answers seen in public",
            example: proof::text(
                r#"{"status":403,"errorCode":"901","message":"Invalid Merchant Account","errorType":"security"}"#,
            ),
        },
        Refusal {
            id: "adyen-hmac",
            says: &["Invalid HMAC key", "couldn't validate HMAC signature"],
            weak: &[("Invalid signature", &["adyen", "hmacSignature"]), ("HMAC validation failed", &["adyen"])],
            means: "The HMAC of Adyen's notice does not fit: another key, or the fields joined in another way.",
            tell_apart: "Is the HMAC key the one of this webhook, read as hexadecimal, and just saved? A new one takes a while.",
            fixes: &[(FixVerifier, Likely, "The receiver has another HMAC key or joins the fields in another way.")],
            source: "Documentation of the payment services and answers seen in public",
            example: proof::text("Error: Invalid HMAC key: the notice was not accepted"),
        },
        Refusal {
            id: "mollie-401",
            says: &[
                "Missing authentication, or failed to authenticate",
                r#""title":"Unauthorized Request","detail":"Missing authentication, or failed to authenticate""#,
                r#""title":"Unauthorized Request""#,
            ],
            weak: &[],
            means: "Mollie saw no key, or does not know it.",
            tell_apart: "Does the header read Authorization: Bearer test_… or live_…, and is the key the profile's?",
            fixes: &[
                (SendCorrectly, Likely, "No key came, or not as Bearer."),
                (UseRightToken, Hint, "Keys are test_ or live_, organisation tokens access_: a method takes one kind."),
                (ReplaceRevoked, Hint, "A key that was made anew ends the old one."),
            ],
            source: "Documentation of the payment services and answers seen in public",
            example: proof::text(
                r#"{"status":401,"title":"Unauthorized Request","detail":"Missing authentication, or failed to authenticate"}"#,
            ),
        },
        Refusal {
            id: "mollie-key-form",
            says: &[
                "Invalid API key: '{}'. An API key must start with 'test_' or 'live_' and must be at least",
                "An API key must start with 'test_' or 'live_'",
                "You have not set an API key or OAuth access token",
                "Invalid OAuth access token: '{}'. An access token must start with 'access_'",
                "An access token must start with 'access_'",
            ],
            weak: &[],
            means: "Mollie's client does not take the text as a key: it is empty, a placeholder, or of another kind.",
            tell_apart: "Print its length and its first five characters: test_, live_ or access_?",
            fixes: &[
                (SendCorrectly, Likely, "The value is empty or no key of Mollie's."),
                (UseRightToken, Hint, "An access_ token belongs into setAccessToken, a key into setApiKey."),
            ],
            source: "Documentation of the payment services and answers seen in public",
            example: proof::text(
                r"Mollie\Api\Exceptions\ApiException: Invalid API key: 'xxx'. An API key must start with 'test_' or 'live_' and must be at least 30 characters long.",
            ),
        },
        Refusal {
            id: "razorpay-auth",
            says: &[
                r#""code":"BAD_REQUEST_ERROR","description":"Authentication failed""#,
                r#""description":"The api key provided is invalid""#,
                "The api key provided is invalid",
                r#""description":"The API Key Id or Secret provided is invalid""#,
                "The API Key Id or Secret provided is invalid",
                r#""description":"Please provide your api key for authentication purposes.""#,
                "Please provide your api key for authentication purposes",
            ],
            weak: &[("Authentication failed", &["razorpay", "api.razorpay.com", "rzp_test", "rzp_live"])],
            means: "Razorpay does not know this pair of key id and secret.",
            tell_apart: "Do id (rzp_test_… or rzp_live_…) and secret come from the same pair, made last? A new secret ends the old one.",
            fixes: &[
                (UseRightToken, Likely, "Id and secret belong to different pairs or modes."),
                (SendCorrectly, Hint, "Name and password have to be id and secret, in that order, and not empty."),
                (ReplaceRevoked, Hint, "A pair that was regenerated ends the old one."),
            ],
            source: "Documentation of the payment services and answers seen in public",
            example: proof::text(
                r#"{"error":{"code":"BAD_REQUEST_ERROR","description":"Authentication failed","source":"NA"}}"#,
            ),
        },
        Refusal {
            id: "razorpay-signature",
            says: &[
                "SignatureVerificationError: Razorpay",
                r"Razorpay\Api\Errors\SignatureVerificationError",
                "Invalid signature passed",
                "razorpay.errors.SignatureVerificationError",
                "Razorpay Signature Verification Failed",
            ],
            weak: &[],
            means: "The payment's or webhook's signature does not fit: another secret, or other text in the HMAC.",
            tell_apart: "For payments the text is order_id|payment_id with the key secret; for webhooks the raw body with the webhook's own secret.",
            fixes: &[(FixVerifier, Likely, "The receiver computes with another secret or over another text.")],
            source: "Documentation of the payment services and answers seen in public",
            example: proof::text(r"Razorpay\Api\Errors\SignatureVerificationError: Invalid signature passed"),
        },
    ],
};
