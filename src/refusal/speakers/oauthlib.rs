//! oauthlib and requests-oauthlib for Python: checks that the client makes before and after asking the server.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixVerifier, ObtainNewToken, ReadTrace, RefreshProactively, SendCorrectly, SyncClock},
        Scene,
    },
    text::proof,
};

const SRC: &str = "oauthlib 4, errors.py";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "oauthlib",
    name: "oauthlib",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "oauthlib-insecure",
            says: &[
                "(insecure_transport) OAuth 2 MUST utilize https",
                "InsecureTransportError",
                "InsecureTransportError: (insecure_transport) OAuth 2 MUST utilize https",
            ],
            weak: &[],
            means: "The library refuses to send tokens over plain http. Behind a proxy that ends TLS the server may believe that it is called over http.",
            tell_apart: "Read the scheme of the address that is handed to the library.",
            fixes: &[
                (SendCorrectly, Strong, "The address has to be https."),
                (
                    FixVerifier,
                    Hint,
                    "Behind a proxy the server has to trust X-Forwarded-Proto to know that it is called over https.",
                ),
            ],
            source: SRC,
            example: proof::text(
                "oauthlib.oauth2.rfc6749.errors.InsecureTransportError: (insecure_transport) OAuth 2 MUST utilize https.",
            ),
        },
        Refusal {
            id: "oauthlib-expired",
            says: &[
                "(token_expired)",
                "TokenExpiredError: (token_expired)",
                "oauthlib.oauth2.rfc6749.errors.TokenExpiredError",
            ],
            weak: &[("TokenExpiredError", &["oauthlib", "requests_oauthlib"])],
            means: "The client itself knows from expires_at that its token has ended; no server was asked.",
            tell_apart: "Is expires_at in the stored token in the past?",
            fixes: &[
                (ObtainNewToken, Strong, "The client's own token has ended: refresh it or sign in again."),
                (RefreshProactively, Hint, "With auto_refresh_url the library renews it by itself."),
                (SyncClock, Hint, "If expires_at is still ahead by a trusted clock, the client's clock is wrong."),
            ],
            source: SRC,
            example: proof::text("oauthlib.oauth2.rfc6749.errors.TokenExpiredError: (token_expired)"),
        },
        Refusal {
            id: "oauthlib-missing-token",
            says: &[
                "(missing_token) Missing access token parameter",
                "MissingTokenError",
                "MissingTokenError: (missing_token) Missing access token parameter",
            ],
            weak: &[],
            means: "The token endpoint's answer holds no access_token: mostly it is an error page, or an error in another form than the library reads.",
            tell_apart: "Print status and body of the token endpoint's answer.",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "The token request was answered with something else than a token: look at address, method and body.",
                ),
                (ReadTrace, Hint, "The body of the token endpoint's answer names the reason."),
            ],
            source: SRC,
            example: proof::text(
                "oauthlib.oauth2.rfc6749.errors.MissingTokenError: (missing_token) Missing access token parameter.",
            ),
        },
    ],
};
