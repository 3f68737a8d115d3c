//! Symfony with `LexikJWTAuthenticationBundle`.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, FixVerifier, ObtainNewToken, ReadTrace, RefreshProactively, RepairFormat, SendCorrectly,
            SyncClock,
        },
        Scene,
    },
    text::proof,
};

const LEXIK: &str = "LexikJWTAuthenticationBundle, JWTAuthenticator.php";

/// What its authenticator answers.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "symfony",
    name: "Symfony (LexikJWT)",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "lexik-not-found",
            says: &[
                "{\"code\":401,\"message\":\"JWT Token not found\"}",
                "\"message\":\"JWT Token not found\"",
                "JWT Token not found",
            ],
            weak: &[],
            means: "No token was found: the header is absent, or the web server did not pass it to PHP. Apache with CGI or FPM drops Authorization unless told otherwise.",
            tell_apart: "Is the header in the request as it leaves, and in $_SERVER as PHP sees it?",
            fixes: &[
                (SendCorrectly, Likely, "No token arrived under the prefix that the bundle reads."),
                (
                    FixTransport,
                    Hint,
                    "Apache drops Authorization before PHP unless CGIPassAuth or a rewrite rule passes it on.",
                ),
            ],
            source: LEXIK,
            example: proof::text("{\"code\":401,\"message\":\"JWT Token not found\"}"),
        },
        Refusal {
            id: "lexik-credentials",
            says: &[
                "{\"code\":401,\"message\":\"Bad credentials\"}",
                "\"code\":401,\"message\":\"Bad credentials\"",
                "{\"code\":401,\"message\":\"Invalid credentials.\"}",
                "\"code\":401,\"message\":\"Invalid credentials.\"",
            ],
            weak: &[],
            means: "The sign-in of Symfony refused name and password, or an authenticator found nothing that it could use.",
            tell_apart: "Was it the sign-in or a later call? For a later call: does PHP see the Authorization header?",
            fixes: &[
                (ObtainNewToken, Likely, "Name and password of the sign-in do not belong together."),
                (SendCorrectly, Hint, "The fields may be named otherwise than the sign-in reads them."),
                (FixTransport, Hint, "Apache drops Authorization before PHP unless it is told to pass it on."),
            ],
            source: LEXIK,
            example: proof::text("{\"code\":401,\"message\":\"Bad credentials\"}"),
        },
        Refusal {
            id: "lexik-expired",
            says: &[
                "{\"code\":401,\"message\":\"Expired JWT Token\"}",
                "\"message\":\"Expired JWT Token\"",
                "Expired JWT Token",
            ],
            weak: &[],
            means: "The token has ended; its signature was found good.",
            tell_apart: "Compare exp with a trusted clock.",
            fixes: &[
                (ObtainNewToken, Strong, "The server says that the token has expired."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If exp is still ahead, the clock of the server is wrong."),
            ],
            source: LEXIK,
            example: proof::text("{\"code\":401,\"message\":\"Expired JWT Token\"}"),
        },
        Refusal {
            id: "lexik-invalid",
            says: &[
                "{\"code\":401,\"message\":\"Invalid JWT Token\"}",
                "\"message\":\"Invalid JWT Token\"",
                "Invalid JWT Token",
            ],
            weak: &[],
            means: "One text for a damaged token, a signature that does not fit, a key file that cannot be read, and times that lie ahead.",
            tell_apart: "Does the token decode here, and is iat in the past? If so, look at the key pair of the server.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The server's public key or passphrase does not fit the key that signed the token.",
                ),
                (RepairFormat, Hint, "If the token does not decode, its text is cut or altered."),
                (SyncClock, Hint, "A token whose iat or nbf lies ahead gets this answer."),
                (ReadTrace, Hint, "The server's log has the exception with its cause."),
            ],
            source: LEXIK,
            example: proof::text("{\"code\":401,\"message\":\"Invalid JWT Token\"}"),
        },
    ],
};
