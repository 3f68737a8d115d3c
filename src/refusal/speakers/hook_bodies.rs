//! What receivers of webhooks say when the body or the signature does not fit.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixGeneration, FixTransport, FixVerifier, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "hook_bodies",
    name: "Receivers of webhooks",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "hook-body-parsed",
            says: &[
                "The \"data\" argument must be of type string or an instance of Buffer, TypedArray, or DataView. Received an instance of Object",
                "The \"data\" argument must be of type string or an instance of Buffer, TypedArray, or DataView. Received undefined",
                "The \"data\" argument must be one of type string, Buffer, TypedArray, or DataView. Received type object",
                "Data must be a string or a buffer",
            ],
            weak: &[(
                "The first argument must be of type string or an instance of Buffer",
                &["Hmac", "createHmac", "verifySignature", "webhook"],
            )],
            means: "A signature was to be computed over a body that is an object by then, or absent: a parser read it before.",
            tell_apart: "Is the raw body kept (express.raw, verify of express.json, bodyParser: false) before the check?",
            fixes: &[(
                FixVerifier,
                Strong,
                "Check over the raw bytes of the body: put the check before the parser, or keep the raw body beside it.",
            )],
            source: "Node.js, crypto: Hmac.update",
            example: proof::text(
                "TypeError [ERR_INVALID_ARG_TYPE]: The \"data\" argument must be of type string or an instance of Buffer, TypedArray, or DataView. Received an instance of Object",
            ),
        },
        Refusal {
            id: "hook-length",
            says: &[
                "ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH",
                "RangeError [ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH]: Input buffers must have the same byte length",
                "Input buffers must have the same byte length",
                "Input buffers must have the same length",
            ],
            weak: &[],
            means: "Two signatures of different length were compared: one has a prefix such as sha256=, is hex where the other is base64, or is empty.",
            tell_apart: "Print the length of both: 64 is hex, 44 is base64, 71 is hex with sha256= before it.",
            fixes: &[
                (
                    FixVerifier,
                    Strong,
                    "Bring both to the same form: take the prefix off, and use the same encoding and hash.",
                ),
                (SendCorrectly, Hint, "An absent header leaves one of them empty."),
            ],
            source: "Node.js, crypto.timingSafeEqual",
            example: proof::text(
                "RangeError [ERR_CRYPTO_TIMING_SAFE_EQUAL_LENGTH]: Input buffers must have the same byte length",
            ),
        },
        Refusal {
            id: "hook-twilio-url",
            says: &["twilio.validateRequest("],
            weak: &[
                ("validateRequest(", &["twilio", "X-Twilio-Signature"]),
                ("Got HTTP 403 response to", &["validateRequest", "twilio.webhook", "RequestValidator"]),
                ("RequestValidator", &["twilio"]),
            ],
            means: "Twilio signs the address that it called, with its scheme, host and query. Behind a tunnel or proxy the program sees another.",
            tell_apart: "Is the address given to the check the one entered at Twilio, letter for letter: https, host, query?",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "Give the check the public address with https instead of the one rebuilt from the request (in Express: trust proxy).",
                ),
                (
                    FixTransport,
                    Hint,
                    "A proxy that hands on X-Forwarded-Proto and Host lets the program see the outer address.",
                ),
                (UseRightToken, Hint, "The auth token has to be the main one of the account that calls."),
            ],
            source: "Twilio, webhooks security",
            example: proof::text("const good = twilio.validateRequest(secret, header, url, body) // false"),
        },
        Refusal {
            id: "hook-workos-plaid",
            says: &[
                "Signature hash does not match the expected signature hash for payload",
                "SignatureVerificationException: Signature hash does not match",
                "request_body_sha256 does not match",
                "Computed signature does not match Paddle-Signature",
                "[Paddle] Webhook signature verification failed",
                "Couldn't validate the signature.",
                "Couldn't find \"x-hub-signature\" in headers",
                "Couldn't validate the request signature.",
            ],
            weak: &[],
            means: "The signature of the webhook does not fit the body as the receiver has it, with the secret as it is set.",
            tell_apart: "Is the raw body checked, with the secret of this very endpoint and environment?",
            fixes: &[
                (
                    FixVerifier,
                    Strong,
                    "Check the raw body with the secret of this endpoint; a body that was parsed and written again differs.",
                ),
                (UseRightToken, Likely, "The secret of another endpoint, or of the test environment, signs otherwise."),
            ],
            source: "WorkOS, Coinbase, Paddle and Meta: webhooks",
            example: proof::text("Error: Signature hash does not match the expected signature hash for payload"),
        },
        Refusal {
            id: "hook-no-header",
            says: &[
                "Missing X-Hub-Signature",
                "No X-Hub-Signature-256 found on request",
                "No X-Hub-Signature found on request",
                "Missing required headers: x-hub-signature-256",
                "X-Hub-Signature mis-match",
                "[@octokit/webhooks] Missing header",
            ],
            weak: &[],
            means: "The receiver found no signature of GitHub or Meta, or one that does not fit the body and secret.",
            tell_apart: "Is a secret set at the sender, is it the same here, and is the body raw?",
            fixes: &[
                (FixVerifier, Likely, "The secret here has to be the one of the webhook, and the body the raw one."),
                (FixTransport, Hint, "A proxy may take headers away that it does not know."),
                (SendCorrectly, Hint, "Without a secret at the sender no signature is sent."),
            ],
            source: "GitHub, validating webhook deliveries; @octokit/webhooks",
            example: proof::text("Error: No X-Hub-Signature found on request"),
        },
        Refusal {
            id: "sentry-url",
            says: &[
                "API URL was incorrectly formatted",
                "request failed because API URL was incorrectly formatted",
                "Invalid token: request failed because API URL was incorrectly formatted",
                "Failed to parse org auth token",
                "the organization auth token's embedded URL",
                "Two different url values supplied",
            ],
            weak: &[],
            means: "Sentry's organisation token carries the address of its server inside, and this one carries none or another than is set.",
            tell_apart: "Decode the middle of the token: what stands in url? And what is SENTRY_URL?",
            fixes: &[
                (
                    FixGeneration,
                    Likely,
                    "A server without system.url-prefix writes an empty address into its tokens: set it, and make the token anew.",
                ),
                (UseRightToken, Likely, "Where url names another server, take a token of the server that is called."),
                (SendCorrectly, Hint, "SENTRY_URL has to begin with http:// or https://."),
            ],
            source: "sentry-cli",
            example: proof::text("error: request failed because API URL was incorrectly formatted"),
        },
    ],
};
