//! What libraries say that check the signature of a webhook.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{FixTransport, FixVerifier, ObtainNewToken, SyncClock},
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
                (
                    FixVerifier,
                    Likely,
                    "The check is made with another address than Twilio called (http for https, an inner host), or with the auth token of another account.",
                ),
                (
                    FixTransport,
                    Hint,
                    "A proxy that hands the outer scheme and host on lets the check see what Twilio signed.",
                ),
            ],
            source: SOURCE,
            example: proof::text("HTTP/1.1 403 Forbidden\n\nTwilio Request Validation Failed."),
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
