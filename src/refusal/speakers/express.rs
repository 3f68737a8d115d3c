//! Express: its CSRF middlewares csurf, csrf-csrf and lusca.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixTransport, FixVerifier, ObtainNewToken, SendCorrectly},
        Scene,
    },
    text::proof,
};

const CSURF: &str = "csurf 1.11, csrf-csrf 4";

/// What they answer.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "express",
    name: "Express",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "csurf",
            says: &["ForbiddenError: invalid csrf token", "EBADCSRFTOKEN"],
            weak: &[("invalid csrf token", &["express", "csurf", "csrf-csrf", "lusca", "EBADCSRFTOKEN"])],
            means: "The CSRF token is absent, or does not fit the secret in the cookie or session.",
            tell_apart: "Are the secret's cookie and the token both in the request, from the same session?",
            fixes: &[
                (SendCorrectly, Likely, "The token has to come back with the session or cookie that it was made for."),
                (ObtainNewToken, Hint, "A token of an ended session no longer fits."),
                (FixTransport, Hint, "A cookie with another domain or SameSite does not come along."),
            ],
            source: CSURF,
            example: proof::text(
                "ForbiddenError: invalid csrf token at csrf (/app/node_modules/csurf/index.js:112:19)",
            ),
        },
        Refusal {
            id: "csurf-misconfigured",
            says: &["misconfigured csrf", "Error: misconfigured csrf"],
            weak: &[],
            means: "The server has no session or cookie parser in front of the CSRF middleware.",
            tell_apart: "Does the server use cookie-parser or a session before csurf?",
            fixes: &[(FixVerifier, Strong, "The server's middlewares are in the wrong order, or one is missing.")],
            source: CSURF,
            example: proof::text("Error: misconfigured csrf"),
        },
        Refusal {
            id: "lusca-csrf",
            says: &["lusca/lib/csrf.js"],
            weak: &[("CSRF token missing", &["lusca", "krakenjs"]), ("CSRF token mismatch", &["lusca", "krakenjs"])],
            means: "Lusca found no CSRF token in the request, or one that does not fit the session.",
            tell_apart: "Is _csrf in the body or x-csrf-token in the header, from the page of the same session?",
            fixes: &[
                (SendCorrectly, Likely, "The token has to come back with the session that it was made for."),
                (ObtainNewToken, Hint, "A token of an ended session no longer fits."),
            ],
            source: "lusca 1.7",
            example: proof::text(
                "Error: CSRF token missing\n    at checkCsrf (/app/node_modules/lusca/lib/csrf.js:151:20)",
            ),
        },
    ],
};
