//! Clerk: session tokens and its back-end library.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixVerifier, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked, SendCorrectly, SyncClock,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SDK: &str = "Clerk backend library, source";

/// What the back-end library says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "clerk",
    name: "Clerk",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "clerk-expired",
            says: &["JWT is expired. Expiry date: {ends}, Current date: {server}", "JWT is expired. Expiry date:"],
            weak: &[("token-expired", &["clerk", "@clerk", "x-clerk-auth-reason", "__session"])],
            means: "The session token has ended. Clerk's live about one minute, and the browser's library renews them; so the request carried one that was kept.",
            tell_apart: "Compare the printed current date with real time: if it is right, the token was kept; if not, the verifier's clock is wrong.",
            fixes: &[
                (
                    RefreshProactively,
                    Likely,
                    "Clerk's tokens live a minute: ask the library for one before every request instead of keeping it.",
                ),
                (ObtainNewToken, Hint, "The token has ended."),
                (SyncClock, Hint, "If the printed current date is wrong, the verifier's clock is."),
            ],
            source: SDK,
            example: proof::text(
                "JWT is expired. Expiry date: Sat, 21 Nov 2026 10:00:00 GMT, Current date: Sat, 21 Nov 2026 10:05:00 GMT.",
            ),
        },
        Refusal {
            id: "clerk-iat",
            says: &[
                "JWT issued at date claim (iat) is in the future. Issued at date:",
                "token-iat-in-the-future",
                "JWT cannot be used prior to not before date claim (nbf). Not before date:",
            ],
            weak: &[("token-not-active-yet", &["clerk", "@clerk", "x-clerk-auth-reason", "__session"])],
            means: "The verifier's clock is behind Clerk's: the token seems to come from the future.",
            tell_apart: "Compare the two printed dates with real time.",
            fixes: &[(SyncClock, Strong, "The verifier's clock is behind the clock that made the token.")],
            source: SDK,
            example: proof::text(
                "JWT issued at date claim (iat) is in the future. Issued at date: Sat, 21 Nov 2026 10:00:00 GMT; Current date: Sat, 21 Nov 2026 09:58:00 GMT",
            ),
        },
        Refusal {
            id: "clerk-azp",
            says: &[
                "token-invalid-authorized-parties",
                r#"Invalid JWT Authorized party claim (azp) {}. Expected "{}""#,
            ],
            weak: &[],
            means: "The page that obtained the token (azp) is not in the verifier's list authorizedParties.",
            tell_apart: "Compare azp in the message with the list: scheme, host and port have to agree.",
            fixes: &[
                (FixVerifier, Strong, "The page's origin is missing in authorizedParties."),
                (UseRightToken, Hint, "The token may come from another front end."),
            ],
            source: SDK,
            example: proof::text(
                r#"Invalid JWT Authorized party claim (azp) "http://localhost:5173". Expected "https://app.example.com"."#,
            ),
        },
        Refusal {
            id: "clerk-kid",
            says: &["jwk-kid-mismatch", "jwk-remote-missing", "jwk-remote-failed-to-load"],
            weak: &[
                ("token-invalid-signature", &["clerk", "@clerk", "x-clerk-auth-reason"]),
                ("JWT signature is invalid", &["clerk", "@clerk", "x-clerk-auth-reason"]),
            ],
            means: "The token was signed with a key that the configured keys do not include: usually a token of the development instance at production keys, or the reverse; or the key set could not be loaded.",
            tell_apart: "Compare the host in iss with the instance that the secret or publishable key belongs to.",
            fixes: &[
                (UseRightToken, Likely, "The token comes from another instance than the configured keys."),
                (
                    FixVerifier,
                    Hint,
                    "The verifier's secret key, publishable key or CLERK_JWT_KEY belong to another instance.",
                ),
            ],
            source: SDK,
            example: proof::text("reason=jwk-kid-mismatch"),
        },
        Refusal {
            id: "clerk-handshake",
            says: &["Handshake token verification failed", "Clerk: Handshake token verification failed"],
            weak: &[],
            means: "The handshake comes from Clerk itself, for the instance of the page; the server checks it with the keys of another instance.",
            tell_apart: "Are publishable key and secret key of this deployment both of the instance that the page uses, development or production?",
            fixes: &[
                (
                    FixVerifier,
                    Strong,
                    "The deployment has keys of another instance: secret and publishable key have to be those of the page.",
                ),
                (UseRightToken, Hint, "An old cookie of another instance on the same host looks alike."),
            ],
            source: SDK,
            example: proof::text("Error: Clerk: Handshake token verification failed"),
        },
        Refusal {
            id: "clerk-secret-key",
            says: &["The provided Clerk Secret Key is invalid", r#""code":"clerk_key_invalid""#, "clerk_key_invalid"],
            weak: &[],
            means: "What was sent to the Backend API is no secret key of an instance: its session tokens and publishable keys are no such keys.",
            tell_apart: "Does the value begin with sk_test_ or sk_live_, and is it listed in the dashboard of this instance?",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "The Backend API wants the secret key of the instance, sk_…, and not a token of a user or another key.",
                ),
                (SendCorrectly, Hint, "The variable that should hold the key may be empty."),
                (ReplaceRevoked, Hint, "A key that was rotated is invalid too."),
            ],
            source: "Clerk, Backend API errors",
            example: proof::text("{\"code\":\"clerk_key_invalid\"}"),
        },
        Refusal {
            id: "clerk-form",
            says: &[
                "Invalid JWT form. A JWT consists of three parts separated by dots",
                "Invalid JWT form. The header, payload, or signature could not be decoded",
            ],
            weak: &[("token-invalid", &["clerk", "@clerk", "x-clerk-auth-reason"])],
            means: "What came is no JWT: it was cut or altered, or it is another kind of key.",
            tell_apart: "Count the dots: a session token has two.",
            fixes: &[
                (RepairFormat, Likely, "The text is not a whole JWT."),
                (UseRightToken, Hint, "An opaque key (sk_, ak_, oat_) is no session token."),
                (SendCorrectly, Hint, "A placeholder or an empty value is no JWT either."),
            ],
            source: SDK,
            example: proof::text("Invalid JWT form. A JWT consists of three parts separated by dots."),
        },
    ],
};
