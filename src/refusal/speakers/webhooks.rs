//! What libraries say that check the signature of a webhook.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixTransport, FixVerifier, ObtainNewToken, RefreshProactively, SyncClock},
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Sources of the libraries that are named";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "webhooks",
    name: "Webhook verifiers",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "octokit-webhook",
            says: &[
                "[@octokit/webhooks] signature does not match event payload and secret",
                "signature does not match event payload and secret",
            ],
            weak: &[],
            means: "The signature of the delivery is not the one computed here: another secret, or a body that was parsed and written again.",
            tell_apart: "Compare the secret on both sides, then compute over the raw bytes of the body.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The secret here is not the one of the webhook, or the body is not raw when it is checked.",
                ),
                (FixTransport, Hint, "A proxy that rewrites the body breaks the signature."),
            ],
            source: SOURCE,
            example: proof::text("Error: [@octokit/webhooks] signature does not match event payload and secret"),
        },
        Refusal {
            id: "svix-signature",
            says: &[
                "WebhookVerificationError: No matching signature found",
                "No matching signature found",
                "WebhookVerificationError: Required headers are missing",
            ],
            weak: &[
                (
                    "Missing required headers",
                    &["svix", "WebhookVerificationError", "standardwebhooks", "webhook-signature"],
                ),
                ("Invalid Signature Headers", &["svix", "standardwebhooks", "webhook-signature"]),
            ],
            means: "No signature in the headers is the one computed here: another secret, or a body that was parsed and written again.",
            tell_apart: "Is the secret that of this endpoint, with whsec_ in front, and the body raw?",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The signing secret is that of another endpoint, or the body is not raw when it is checked.",
                ),
                (FixTransport, Hint, "\"Missing required headers\" means that the svix headers did not arrive."),
            ],
            source: SOURCE,
            example: proof::text("WebhookVerificationError: No matching signature found"),
        },
        Refusal {
            id: "svix-time",
            says: &["Message timestamp too old", "Message timestamp too new"],
            weak: &[],
            means: "The delivery's time is more than five minutes from this server's clock.",
            tell_apart: "Compare the clock with a trusted one; a delivery that was replayed by hand is old too.",
            fixes: &[
                (SyncClock, Likely, "This server's clock differs from the sender's."),
                (ObtainNewToken, Hint, "A delivery that was kept has to be sent anew."),
            ],
            source: SOURCE,
            example: proof::text("WebhookVerificationError: Message timestamp too old"),
        },
        Refusal {
            id: "stripe-webhook-body",
            says: &[
                "Webhook payload must be provided as a string or a Buffer",
                "No stripe-signature header value was provided",
                "No webhook payload was provided",
                "Payload must be provided as a string or a Buffer",
            ],
            weak: &[],
            means: "Stripe's check needs the raw body and the header; a body parser came first, or the header is missing.",
            tell_apart: "Is express.raw, or its like, in front of the parser for this route?",
            fixes: &[(
                FixVerifier,
                Strong,
                "The check has to get the raw body, before any parser, and the header stripe-signature.",
            )],
            source: SOURCE,
            example: proof::text(
                "Error: Webhook payload must be provided as a string or a Buffer instance representing the _raw_ request body.",
            ),
        },
        Refusal {
            id: "twilio-webhook",
            says: &[
                "Twilio Request Validation Failed",
                "X-Twilio-Signature header does not exist",
                "No signature header error - X-Twilio-Signature header does not exist, maybe this request is not coming from Twilio",
            ],
            weak: &[],
            means: "The signature of Twilio's request does not fit the address and fields as the server sees them, or is missing.",
            tell_apart: "Behind a proxy, is the address https with the outer host? Is it the primary auth token?",
            fixes: &[
                (FixTransport, Likely, "The server sees http or an inner host where Twilio signed the outer address."),
                (FixVerifier, Likely, "The auth token here is not that of the account or subaccount that sends."),
            ],
            source: SOURCE,
            example: proof::text("HTTP/1.1 403 Forbidden\n\nTwilio Request Validation Failed."),
        },
        Refusal {
            id: "slack-webhook",
            says: &[
                "Failed to verify authenticity: signature mismatch",
                "Slack request signing verification failed",
                "slack_bolt_receiver_authenticity_error",
                "Request verification failed (code: slack_bolt_receiver_authenticity_error",
                "Failed to verify authenticity: header x-slack-signature did not have the expected type",
            ],
            weak: &[],
            means: "The signature of Slack's request is not the one computed here: another signing secret, or a body that was parsed before.",
            tell_apart: "Is it the Signing Secret of this very app, not the verification token, and the raw body?",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The signing secret is that of another app, or the body is not raw when it is checked.",
                ),
                (FixTransport, Hint, "A proxy that rewrites the body breaks the signature."),
            ],
            source: SOURCE,
            example: proof::text("Error: Failed to verify authenticity: signature mismatch"),
        },
        Refusal {
            id: "slack-webhook-time",
            says: &[
                "Failed to verify authenticity: stale",
                "x-slack-request-timestamp must differ from system time by no more than",
            ],
            weak: &[],
            means: "Slack's request is more than five minutes from this server's clock.",
            tell_apart: "Compare the clock with a trusted one.",
            fixes: &[(SyncClock, Strong, "This server's clock differs from Slack's.")],
            source: SOURCE,
            example: proof::text(
                "Error: Failed to verify authenticity: x-slack-request-timestamp must differ from system time by no more than 5 minutes or request is stale",
            ),
        },
        Refusal {
            id: "shopify-webhook",
            says: &[
                "Could not validate request HMAC",
                "Webhook HMAC validation failed",
                "Failed to validate webhook",
                "InvalidHmacError",
            ],
            weak: &[],
            means: "The HMAC of Shopify's request is not the one computed here: another API secret, or a body that was parsed before.",
            tell_apart: "Is it the client secret of this app, and the raw body?",
            fixes: &[(
                FixVerifier,
                Likely,
                "The secret is that of another app, or the body is not raw when it is checked.",
            )],
            source: SOURCE,
            example: proof::text("Error: InvalidHmacError in shopify-api"),
        },
        Refusal {
            id: "shopify-session-token",
            says: &[
                "Failed to parse session token",
                "InvalidJwtError",
                "InvalidJwtError: Failed to parse session token",
            ],
            weak: &[],
            means: "The session token of the embedded app was not accepted: it lives a minute, or was made with another app's secret.",
            tell_apart: "Is a fresh token fetched for each call, and is the API secret that of this app?",
            fixes: &[
                (RefreshProactively, Likely, "Session tokens of Shopify live one minute: fetch one for each call."),
                (FixVerifier, Likely, "If fresh ones fail, the API key or secret of the server is another app's."),
            ],
            source: SOURCE,
            example: proof::text("InvalidJwtError: Failed to parse session token 'abc'"),
        },
        Refusal {
            id: "shopify-cookie",
            says: &[
                "Could not find an OAuth cookie for shop url",
                "CookieNotFound",
                "CookieNotFound: Cannot complete OAuth process. Could not find an OAuth cookie for shop url",
            ],
            weak: &[],
            means: "The installation came back without the cookie of its start: it is blocked in frames, or the host changed.",
            tell_apart: "Is the start on the same host as the callback, outside the frame?",
            fixes: &[
                (ObtainNewToken, Likely, "The login has to be started again, from the first page and in one window."),
                (
                    FixTransport,
                    Likely,
                    "The cookie or the storage of the start is lost on the way back: another host, http for https, SameSite, or several instances without a shared session.",
                ),
            ],
            source: SOURCE,
            example: proof::text(
                "CookieNotFound: Cannot complete OAuth process. Could not find an OAuth cookie for shop url: kim.myshopify.com",
            ),
        },
        Refusal {
            id: "discord-interaction-signature",
            says: &["invalid request signature"],
            weak: &[],
            means: "The Ed25519 signature of the interaction does not fit: another public key, or a body that was parsed before.",
            tell_apart: "Is it the Public Key of this very application, and the raw body with the timestamp in front?",
            fixes: &[(
                FixVerifier,
                Likely,
                "The public key is another application's, or the body is not raw when it is checked.",
            )],
            source: SOURCE,
            example: proof::text("HTTP/1.1 401 Unauthorized\n\ninvalid request signature"),
        },
    ],
};
