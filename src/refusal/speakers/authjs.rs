//! Auth.js and `NextAuth`: sessions in encrypted cookies, sign-in links.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixTransport, FixVerifier, ObtainNewToken, RepairFormat, SendCorrectly},
        Scene,
    },
    text::proof,
};

const AUTHJS: &str = "next-auth 4 and @auth/core";

/// What they log and show.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "authjs",
    name: "Auth.js",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "authjs-session",
            says: &[
                "JWT_SESSION_ERROR",
                "JWTSessionError",
                "[next-auth][error][JWT_SESSION_ERROR]",
                "no matching decryption secret",
            ],
            weak: &[("decryption operation failed", &["next-auth", "authjs", "JWTSessionError", "JWT_SESSION_ERROR"])],
            means: "The session's cookie cannot be decrypted: the secret has changed, differs between copies of the server, or the cookie comes from another app on the same host.",
            tell_apart: "Delete the session's cookie and sign in: does it come back?",
            fixes: &[
                (ObtainNewToken, Likely, "Delete the cookie and sign in anew; the library deletes it by itself too."),
                (
                    FixVerifier,
                    Likely,
                    "AUTH_SECRET or NEXTAUTH_SECRET has to be the same, and stay the same, in all copies of the server.",
                ),
                (RepairFormat, Hint, "A large cookie is sent in pieces, and one may be missing."),
            ],
            source: AUTHJS,
            example: proof::text("[next-auth][error][JWT_SESSION_ERROR] decryption operation failed"),
        },
        Refusal {
            id: "authjs-csrf",
            says: &[
                "MissingCSRF",
                "MissingCSRF: CSRF token was missing during an action {}",
                "CSRF token was missing during an action",
            ],
            weak: &[],
            means: "Signing in or out was asked for without the CSRF cookie and its value.",
            tell_apart: "Is the cookie csrf-token in the request, and csrfToken in its body?",
            fixes: &[
                (SendCorrectly, Likely, "The call needs the cookie and the value from /api/auth/csrf."),
                (FixTransport, Hint, "A cookie with another domain or scheme does not come along."),
            ],
            source: AUTHJS,
            example: proof::text("[auth][error] MissingCSRF: CSRF token was missing during an action signin."),
        },
        Refusal {
            id: "authjs-verification",
            says: &["The sign in link is no longer valid"],
            weak: &[("error=Verification", &["api/auth", "next-auth", "authjs", "auth/error"])],
            means: "The link of the mail has ended or was used before; mail scanners open links too.",
            tell_apart: "Was the link opened twice, perhaps by a scanner?",
            fixes: &[(ObtainNewToken, Strong, "Ask for a new link.")],
            source: AUTHJS,
            example: proof::text("https://app.example.com/auth/error?error=Verification"),
        },
    ],
};
