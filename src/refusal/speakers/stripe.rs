//! Stripe: keys, modes and signed webhooks.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Against, Decisive, Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, FixVerifier, GrantAccess, RefreshProactively, RepairFormat, ReplaceRevoked, SendCorrectly,
            SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SEEN: &str = "Answers of Stripe recorded in public repositories; Stripe libraries";
const HOOKS: &str = "Stripe libraries, webhook signature check";

/// What the API and the libraries say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "stripe",
    name: "Stripe",
    scene: Scene::Key,
    refusals: &[
        Refusal {
            id: "stripe-invalid",
            says: &["Invalid API Key provided"],
            weak: &[],
            means: "Stripe does not know the key. It prints it masked with its last characters: compare them with the key that you meant.",
            tell_apart: "Do the last characters in the message agree with the key in the dashboard? If they do, look for a blank or a line break, and whether it was rolled.",
            fixes: &[
                (RepairFormat, Likely, "A key with a missing letter, a quote, a blank or a line break is unknown."),
                (ReplaceRevoked, Hint, "A key that was rolled or deleted is unknown."),
                (
                    UseRightToken,
                    Hint,
                    "A key of another account or a publishable key (pk_) is refused where a secret key belongs.",
                ),
                (RefreshProactively, Against, "A Stripe key does not need renewing in time."),
            ],
            source: SEEN,
            example: proof::text(
                r#"{"error":{"message":"Invalid API Key provided: sk_live_********************abcd","type":"invalid_request_error"}}"#,
            ),
        },
        Refusal {
            id: "stripe-key-kind",
            says: &[
                "Invalid API Key provided: pk_{}",
                "Invalid API Key provided: pi_{}",
                "Invalid API Key provided: seti_{}",
                "Invalid API Key provided: whsec_{}",
                "Invalid API Key provided: acct_{}",
                "Invalid API Key provided: ca_{}",
                "Invalid API Key provided: price_{}",
                "Invalid API Key provided: prod_{}",
                "Invalid API Key provided: tok_{}",
            ],
            weak: &[],
            means: "What stands where the secret key belongs is another thing of Stripe's: a publishable key (pk_), the client secret of a payment (pi_, seti_), a webhook's secret (whsec_), or the id of an object.",
            tell_apart: "Read the beginning of the value in the message: secret keys begin with sk_, restricted ones with rk_.",
            fixes: &[
                (UseRightToken, Strong, "The value in the message is not a secret key: its beginning says what it is."),
                (SendCorrectly, Hint, "Two variables may have been exchanged."),
            ],
            source: SEEN,
            example: proof::text(
                r#"{"error":{"message":"Invalid API Key provided: pk_live_********************abcd","type":"invalid_request_error"}}"#,
            ),
        },
        Refusal {
            id: "stripe-placeholder",
            says: &[
                "Invalid API Key provided: undefined",
                "Invalid API Key provided: null",
                "Invalid API Key provided: None",
                "Invalid API Key provided: your{}",
                "Invalid API Key provided: Bearer{}",
                "Invalid API Key provided: ${}",
                "Invalid API Key provided: <{}",
            ],
            weak: &[],
            means: "A placeholder arrived in place of the key: the variable is empty, was not replaced, or the word Bearer stands twice.",
            tell_apart: "Read the value in the message: it is what the program sent.",
            fixes: &[(SendCorrectly, Strong, "The message shows a placeholder where the key belongs.")],
            source: SEEN,
            example: proof::text(
                r#"{"error":{"message":"Invalid API Key provided: undefined","type":"invalid_request_error"}}"#,
            ),
        },
        Refusal {
            id: "stripe-mode",
            says: &[
                "a similar object exists in live mode, but a test mode key was used to make this request",
                "a similar object exists in test mode, but a live mode key was used to make this request",
            ],
            weak: &[],
            means: "The object exists in the other mode: a live object was asked for with a test key, or the reverse. The key itself is good.",
            tell_apart: "Compare sk_test_ and sk_live_ with where the object was made.",
            fixes: &[(UseRightToken, Decisive, "Stripe says that the key belongs to the other mode.")],
            source: SEEN,
            example: proof::text(
                "No such customer: 'cus_abc'; a similar object exists in live mode, but a test mode key was used to make this request.",
            ),
        },
        Refusal {
            id: "stripe-missing",
            says: &[
                "You did not provide an API key. You need to provide your API key",
                "You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth",
            ],
            weak: &[],
            means: "No key arrived. Most often the variable that should hold it is empty in the program that runs.",
            tell_apart: "Does the request that leaves have an Authorization header with a value? Print whether the variable is empty, not the key.",
            fixes: &[(SendCorrectly, Strong, "Stripe saw no key in the request.")],
            source: SEEN,
            example: proof::text(
                r#"{"error":{"type":"invalid_request_error","message":"You did not provide an API key. You need to provide your API key in the Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY')."}}"#,
            ),
        },
        Refusal {
            id: "stripe-permission",
            says: &[
                "does not have the required permissions for this endpoint",
                "does not have access to account '{}' (or that account does not exist)",
            ],
            weak: &[],
            means: "The key is good: a restricted key lacks the permission that the message names, or the connected account is not connected to this platform.",
            tell_apart: "The message names the missing permission (rak_…), or the account.",
            fixes: &[
                (GrantAccess, Strong, "Stripe accepts the key and says what it may not do."),
                (UseRightToken, Hint, "A key of another platform account cannot reach this connected account."),
            ],
            source: SEEN,
            example: proof::text(
                "The provided key 'rk_live_*****abcd' does not have the required permissions for this endpoint on account 'acct_1'. Having the 'rak_charge_write' permission would allow this request to continue.",
            ),
        },
        Refusal {
            id: "stripe-expired",
            says: &["Expired API Key provided", r#""code":"api_key_expired""#],
            weak: &[],
            means: "The key has ended: it was rolled, given an end, or made by the command line, whose keys live 90 days.",
            tell_apart: "Compare the last characters in the message with the keys in the dashboard, and look when the last one was rolled.",
            fixes: &[
                (ReplaceRevoked, Strong, "Stripe says that the key was ended: put the new one in its place."),
                (UseRightToken, Hint, "A test key of the command line may have stayed in the settings."),
            ],
            source: SEEN,
            example: proof::text(
                r#"{"error":{"code":"api_key_expired","message":"Expired API Key provided: rk_test_****abcd"}}"#,
            ),
        },
        Refusal {
            id: "stripe-webhook",
            says: &["No signatures found matching the expected signature"],
            weak: &[],
            means: "The signature of the webhook does not fit the body with this signing secret: the secret belongs to another endpoint, or the body was parsed and written again before the check.",
            tell_apart: "Is the raw body handed to the check, byte for byte? If so, compare the whsec_ with that of exactly this endpoint; the command line has one of its own.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The receiver has to check the raw body, byte for byte, with the secret of this very endpoint.",
                ),
                (UseRightToken, Likely, "Every endpoint, and the command line, has a signing secret of its own."),
                (
                    FixTransport,
                    Hint,
                    "A body that was parsed and written anew no longer fits its signature: hand over the raw bytes.",
                ),
            ],
            source: HOOKS,
            example: proof::text(
                "stripe.error.SignatureVerificationError: No signatures found matching the expected signature for payload. Are you passing the raw request body you received from Stripe?",
            ),
        },
        Refusal {
            id: "stripe-webhook-time",
            says: &["Timestamp outside the tolerance zone"],
            weak: &[],
            means: "The webhook's signature is good, and its time is more than 300 seconds away: a clock is wrong, the event waited in a queue, or it was sent once more.",
            tell_apart: "Compare t= in the header Stripe-Signature with the receiver's clock.",
            fixes: &[
                (SyncClock, Likely, "The time in the webhook is too far from the receiver's clock."),
                (FixTransport, Hint, "An event that waited in a queue before the check arrives too late."),
            ],
            source: HOOKS,
            example: proof::text("Webhook error: Timestamp outside the tolerance zone (1614000000)"),
        },
        Refusal {
            id: "stripe-webhook-header",
            says: &["Unable to extract timestamp and signatures from header"],
            weak: &[],
            means: "The header Stripe-Signature is absent, cut or empty.",
            tell_apart: "Print the names of the headers that arrived: is Stripe-Signature among them?",
            fixes: &[
                (SendCorrectly, Likely, "The check got no Stripe-Signature header that it can read."),
                (FixTransport, Hint, "A proxy or function gateway may drop or rename the header."),
            ],
            source: HOOKS,
            example: proof::text("Unable to extract timestamp and signatures from header"),
        },
        Refusal {
            id: "stripe-connect-account",
            says: &[
                "The provided key '{}' does not have access to account '{}' (or that account does not exist). Application access may have been revoked",
                "Application access may have been revoked",
                r#""code":"account_invalid""#,
            ],
            weak: &[],
            means: "The connected account withdrew the app, or never belonged to this platform.",
            tell_apart: "Is the account still in the list of connected accounts, in the same mode (test or live) as the key?",
            fixes: &[
                (ReplaceRevoked, Likely, "The connected account may have withdrawn the app: connect it again."),
                (UseRightToken, Hint, "A key of another platform or mode does not see the account."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                r#"{"error":{"message":"The provided key 'sk_test_***' does not have access to account 'acct_1' (or that account does not exist). Application access may have been revoked.","type":"invalid_request_error"}}"#,
            ),
        },
        Refusal {
            id: "stripe-publishable-only",
            says: &[
                "This API call cannot be made with a publishable API key. Please use a secret API key",
                "This API call cannot be made with a publishable API key",
                "secret_key_required",
                "Please call Stripe() with your publishable key. You used an empty string",
                "You should not use your secret key with Stripe.js",
                "Please pass a publishable key to Stripe.js",
                "IntegrationError: Missing value for Stripe(): apiKey should be a string",
                "Missing value for Stripe(): apiKey should be a string",
                "You did not set a valid publishable key",
            ],
            weak: &[],
            means: "The wrong one of the two keys is used, or it is empty: the page takes pk_…, the server sk_… or rk_….",
            tell_apart: "Which prefix does the value have where it is used, and is it there at all in the built page?",
            fixes: &[
                (UseRightToken, Likely, "The secret key belongs to the server, the publishable key to the page."),
                (SendCorrectly, Hint, "An empty value at build time leaves the page without a key."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                "StripeInvalidRequestError: This API call cannot be made with a publishable API key. Please use a secret API key. You can find a list of your API keys at https://dashboard.stripe.com/account/apikeys.",
            ),
        },
        Refusal {
            id: "stripe-sdk-no-key",
            says: &[
                r#"No API key provided. Set your API key using "Stripe::ApiKey = <API-KEY>""#,
                r#"No API key provided. (HINT: set your API key using "Stripe::setApiKey(<API-KEY>)""#,
                "No API key provided. (HINT: set your API key using",
                r#"No API key provided. (HINT: set your API key using "stripe.api_key = <API-KEY>")"#,
                "Neither apiKey nor config.authenticator provided",
                "api_key cannot be the empty string",
                "API key contains whitespace",
            ],
            weak: &[],
            means: "Stripe's library has no key: the variable is empty where the client is made.",
            tell_apart: "Is STRIPE_SECRET_KEY set in this process, and read before the client is made?",
            fixes: &[
                (SendCorrectly, Strong, "Stripe's library was given no key, or an empty one."),
                (RepairFormat, Hint, "A blank or line end in the key is refused before anything is sent."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                r#"stripe.error.AuthenticationError: No API key provided. (HINT: set your API key using "stripe.api_key = <API-KEY>")."#,
            ),
        },
        Refusal {
            id: "stripe-webhook-body",
            says: &[
                "Webhook payload must be provided as a string or a Buffer",
                "No stripe-signature header value was provided",
                "No signatures found with expected scheme",
                "Webhook signature verification requires direct access to the request body",
            ],
            weak: &[],
            means: "Stripe's library checks the raw body, and got a parsed one or no signature.",
            tell_apart: "Does express.raw (or the like) stand before express.json for this route?",
            fixes: &[
                (FixVerifier, Strong, "The check needs the body as it came, before any parser."),
                (FixTransport, Hint, "A proxy that drops Stripe-Signature leaves nothing to check."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                "Error: Webhook payload must be provided as a string or a Buffer (https://nodejs.org/api/buffer.html) instance representing the _raw_ request body.",
            ),
        },
        Refusal {
            id: "stripe-ephemeral",
            says: &[
                r#""type":"invalid_request_error","message":"Invalid API Key provided: ek_"#,
                "No such PaymentIntent: '{}'; a similar object exists",
                "The client_secret provided does not match",
                "The client_secret provided does not match any associated",
                "does not match the client_secret",
            ],
            weak: &[],
            means: "Page and server use keys of two accounts or modes, or the client_secret was cut.",
            tell_apart: "Are pk_ in the page and sk_ on the server of the same account and mode?",
            fixes: &[
                (UseRightToken, Likely, "The publishable key belongs to another account or mode than the secret key."),
                (RepairFormat, Hint, "A client_secret has to be passed whole, with its part behind _secret_."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                "The client_secret provided does not match any associated PaymentIntent on this account.",
            ),
        },
    ],
};
