//! oauth2-proxy: bearer tokens, the login's CSRF cookie and the session.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{FixTransport, FixVerifier, ObtainNewToken, ReadTrace, UseRightToken},
        Scene,
    },
    text::proof,
};

const PROXY: &str = "oauth2-proxy 7";

/// What it shows and logs.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "oauth2-proxy",
    name: "oauth2-proxy",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "oauth2-proxy-bearer",
            says: &["unable to verify bearer token", "Error retrieving session from token in Authorization header"],
            weak: &[("failed to verify token", &["oauth2-proxy", "oauthproxy.go", "_oauth2_proxy"])],
            means: "None of the verifiers took the bearer token. The detail of the library go-oidc follows behind the colon.",
            tell_apart: "Read the words behind the colon: \"token is expired\", an audience, or a key.",
            fixes: &[
                (ObtainNewToken, Likely, "A token that has ended is the commonest detail behind this sentence."),
                (ReadTrace, Hint, "The words behind the colon in the log name the check that failed."),
                (UseRightToken, Hint, "A token with another audience or issuer is refused."),
                (FixVerifier, Hint, "Keys of another issuer URL verify nothing."),
            ],
            source: PROXY,
            example: proof::text(
                "[jwt_session.go:51] Error retrieving session from token in Authorization header: no valid bearer token",
            ),
        },
        Refusal {
            id: "oauth2-proxy-audience",
            says: &[
                "audience claims {} do not exist in claims",
                "audience from claim {} with value {} does not match with any of allowed audiences",
            ],
            weak: &[],
            means: "The token has no audience claim that the proxy looks for, or names another audience than it allows.",
            tell_apart: "Compare aud in the token with client-id and oidc-extra-audience of the proxy.",
            fixes: &[
                (UseRightToken, Likely, "The token was made for another client than this proxy."),
                (
                    FixVerifier,
                    Hint,
                    "If aud is the right one, oidc-extra-audience or oidc-audience-claim has to name it.",
                ),
            ],
            source: PROXY,
            example: proof::text("audience claims [aud] do not exist in claims: map[sub:kim]"),
        },
        Refusal {
            id: "oauth2-proxy-csrf",
            says: &[
                "Unable to find a valid CSRF token. Please try again",
                "Login Failed: Unable to find a valid CSRF token. Please try again",
                "CSRF token mismatch, potential attack",
                "CSRF cookie with name '{}' was not found",
            ],
            weak: &[],
            means: "The browser came back from the sign-in without the cookie that the proxy set before: the cookie's domain, SameSite or Secure does not fit, the page stayed open too long, or two tabs signed in at once.",
            tell_apart: "Is a cookie named _oauth2_proxy_csrf in the request to the callback?",
            fixes: &[
                (ObtainNewToken, Likely, "Start the sign-in afresh in one tab; an old one cannot be finished."),
                (
                    FixTransport,
                    Hint,
                    "A cookie set for another domain, or with Secure on plain http, does not come back.",
                ),
                (FixVerifier, Hint, "The proxy's cookie settings decide whether the browser may send it."),
            ],
            source: PROXY,
            example: proof::text("403 Forbidden: Login Failed: Unable to find a valid CSRF token. Please try again."),
        },
        Refusal {
            id: "oauth2-proxy-cookie",
            says: &["cookie signature not valid", "session ticket cookie failed validation"],
            weak: &[("session is expired", &["oauth2-proxy", "oauthproxy.go", "_oauth2_proxy"])],
            means: "The session's cookie was made with another cookie secret, or it is too old.",
            tell_apart: "Do all copies of the proxy have the same cookie_secret, and did it change lately?",
            fixes: &[
                (ObtainNewToken, Likely, "A fresh sign-in makes a cookie that fits."),
                (FixVerifier, Hint, "Copies of the proxy with different secrets refuse each other's cookies."),
            ],
            source: PROXY,
            example: proof::text("Error loading cookied session: cookie signature not valid, removing session"),
        },
    ],
};
