//! Fastify: its plugins for CSRF and for fixed bearer keys.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixTransport, ObtainNewToken, SendCorrectly},
        Scene,
    },
    text::proof,
};

const CSRF: &str = "@fastify/csrf-protection 7";
const BEARER: &str = "@fastify/bearer-auth 10";

/// What they answer.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "fastify",
    name: "Fastify",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "fastify-csrf-secret",
            says: &[
                "FST_CSRF_MISSING_SECRET",
                "Missing csrf secret",
                "\"code\":\"FST_CSRF_MISSING_SECRET\",\"error\":\"Forbidden\",\"message\":\"Missing csrf secret\"",
            ],
            weak: &[],
            means: "The cookie or session that holds the CSRF secret did not come along.",
            tell_apart: "Is the cookie _csrf in the request?",
            fixes: &[
                (SendCorrectly, Likely, "The call has to bring the cookie of the page that it comes from."),
                (FixTransport, Likely, "A cookie with another domain, SameSite or scheme does not come along."),
            ],
            source: CSRF,
            example: proof::text(
                "{\"statusCode\":403,\"code\":\"FST_CSRF_MISSING_SECRET\",\"error\":\"Forbidden\",\"message\":\"Missing csrf secret\"}",
            ),
        },
        Refusal {
            id: "fastify-csrf-token",
            says: &[
                "FST_CSRF_INVALID_TOKEN",
                "\"code\":\"FST_CSRF_INVALID_TOKEN\",\"error\":\"Forbidden\",\"message\":\"Invalid csrf token\"",
            ],
            weak: &[("Invalid csrf token", &["fastify", "FST_BEARER_AUTH", "FST_CSRF"])],
            means: "The CSRF token is absent or does not fit the secret.",
            tell_apart: "Is the token in the header or body that the plugin reads, from the page of the same session?",
            fixes: &[
                (SendCorrectly, Likely, "The token has to come back with the secret that it was made for."),
                (ObtainNewToken, Hint, "A token of an ended session no longer fits."),
            ],
            source: CSRF,
            example: proof::text(
                "{\"statusCode\":403,\"code\":\"FST_CSRF_INVALID_TOKEN\",\"error\":\"Forbidden\",\"message\":\"Invalid csrf token\"}",
            ),
        },
        Refusal {
            id: "fastify-bearer-missing",
            says: &["FST_BEARER_AUTH_MISSING_AUTHORIZATION_HEADER"],
            weak: &[("missing authorization header", &["fastify", "FST_BEARER_AUTH", "FST_CSRF"])],
            means: "No Authorization header arrived.",
            tell_apart: "Look at the request as it leaves (curl -v): is the header there?",
            fixes: &[
                (SendCorrectly, Strong, "No Authorization header arrived."),
                (FixTransport, Hint, "A proxy or a redirect may have dropped the header."),
            ],
            source: BEARER,
            example: proof::text("{\"code\":\"FST_BEARER_AUTH_MISSING_AUTHORIZATION_HEADER\",\"statusCode\":401}"),
        },
        Refusal {
            id: "fastify-bearer-invalid",
            says: &["FST_BEARER_AUTH_INVALID_AUTHORIZATION_HEADER"],
            weak: &[("invalid authorization header", &["fastify", "FST_BEARER_AUTH", "FST_CSRF"])],
            means: "The header has another scheme, or its key is not in the server's list: one text for both.",
            tell_apart: "Is the first word the one that bearerType names, \"Bearer\" unless set? Then the key is unknown.",
            fixes: &[
                (SendCorrectly, Likely, "The header has another form or scheme than the plugin reads."),
                (ObtainNewToken, Hint, "A key that is not in the list gets the same answer; take the present one."),
            ],
            source: BEARER,
            example: proof::text("{\"code\":\"FST_BEARER_AUTH_INVALID_AUTHORIZATION_HEADER\",\"statusCode\":401}"),
        },
    ],
};
