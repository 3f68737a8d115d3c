//! Laravel: CSRF, Sanctum, policies, signed addresses and tymon/jwt-auth.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked,
            SendCorrectly, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const LARAVEL: &str = "Laravel 11, Foundation and Sanctum";
const TYMON: &str = "tymon/jwt-auth 2";

/// What they answer.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "laravel",
    name: "Laravel",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "laravel-csrf-call",
            says: &["{\"message\":\"CSRF token mismatch.\"}"],
            weak: &[
                ("CSRF token mismatch.", &["laravel", "illuminate", "XSRF-TOKEN", "laravel_session", "419"]),
                ("CSRF token mismatch", &["laravel", "illuminate", "XSRF-TOKEN", "laravel_session", "419"]),
            ],
            means: "A call from a script came without the CSRF token of its session: the cookie of the session or the header X-XSRF-TOKEN is missing, or it was not decoded once.",
            tell_apart: "Is the session's cookie in the request? Does X-XSRF-TOKEN end in %3D?",
            fixes: &[
                (SendCorrectly, Likely, "The call lacks the session's cookie or its X-XSRF-TOKEN."),
                (ObtainNewToken, Likely, "If the session has ended, fetch /sanctum/csrf-cookie or load the page anew."),
                (FixTransport, Hint, "A cookie with another SESSION_DOMAIN, SameSite or scheme does not come along."),
                (RepairFormat, Hint, "A value that still holds %3D was not decoded."),
            ],
            source: "Laravel, VerifyCsrfToken; Sanctum documentation",
            example: proof::text("{\"message\":\"CSRF token mismatch.\"}"),
        },
        Refusal {
            id: "laravel-csrf",
            says: &[
                "TokenMismatchException",
                "419 | Page Expired",
                "Page Expired (419)",
                "419 Page Expired",
                "<title>Page Expired</title>",
                "Page Expired",
            ],
            weak: &[],
            means: "The form's CSRF token does not fit the session, or the session is gone. The status 419 is Laravel's own. The cookie XSRF-TOKEN has to be decoded once before it goes into X-XSRF-TOKEN.",
            tell_apart: "Is the session's cookie in the request? Does X-XSRF-TOKEN end in %3D?",
            fixes: &[
                (
                    ObtainNewToken,
                    Likely,
                    "The session has ended or the page is old: load it anew, or fetch /sanctum/csrf-cookie first.",
                ),
                (SendCorrectly, Hint, "The form lacks @csrf, or the call its X-XSRF-TOKEN."),
                (FixTransport, Hint, "A cookie with another SESSION_DOMAIN, SameSite or scheme does not come along."),
                (RepairFormat, Hint, "A value that still holds %3D was not decoded."),
            ],
            source: LARAVEL,
            example: proof::text("<html><head><title>Page Expired</title></head></html>"),
        },
        Refusal {
            id: "laravel-unauthenticated",
            says: &[
                "{\"message\":\"Unauthenticated.\"}",
                "\"message\":\"Unauthenticated.\"",
                "AuthenticationException: Unauthenticated.",
                "Route [login] not defined",
            ],
            weak: &[("Unauthenticated.", &["laravel", "illuminate", "tymon", "sanctum"])],
            means: "Every reason in one word: no token, an unknown or ended one, the wrong guard, or a host that is not in SANCTUM_STATEFUL_DOMAINS. A call without Accept: application/json is sent to /login instead.",
            tell_apart: "A Sanctum token looks like 12|abc…: is the number with the bar still in front, and is the header in the request?",
            fixes: &[
                (SendCorrectly, Likely, "The header is absent, or lost its form on the way."),
                (ObtainNewToken, Likely, "An ended or deleted token gets this answer."),
                (FixTransport, Hint, "Apache drops Authorization before PHP unless told otherwise."),
                (
                    FixVerifier,
                    Hint,
                    "The wrong guard, or a host missing in SANCTUM_STATEFUL_DOMAINS, refuses good callers.",
                ),
                (RepairFormat, Hint, "A token without the number and the bar in front may be cut."),
            ],
            source: LARAVEL,
            example: proof::text("{\"message\":\"Unauthenticated.\"}"),
        },
        Refusal {
            id: "laravel-ability",
            says: &["Invalid ability provided"],
            weak: &[],
            means: "The Sanctum token is good and lacks the ability that the route demands.",
            tell_apart: "Compare the abilities of the token with those of the route.",
            fixes: &[
                (GrantAccess, Strong, "The token is accepted and lacks an ability."),
                (UseRightToken, Hint, "Another token may have been made with the ability."),
            ],
            source: LARAVEL,
            example: proof::text("{\"message\":\"Invalid ability provided.\"}"),
        },
        Refusal {
            id: "laravel-policy",
            says: &["This action is unauthorized"],
            weak: &[],
            means: "The user is known, and a gate or policy says no.",
            tell_apart: "Does the same call work with an administrator's token?",
            fixes: &[
                (GrantAccess, Strong, "The user is known and lacks the right."),
                (UseRightToken, Hint, "Another user may have the right."),
            ],
            source: LARAVEL,
            example: proof::text("{\"message\":\"This action is unauthorized.\"}"),
        },
        Refusal {
            id: "laravel-signed-url",
            says: &["Illuminate\\Routing\\Exceptions\\InvalidSignatureException"],
            weak: &[("Invalid signature.", &["laravel", "illuminate", "tymon", "sanctum"])],
            means: "A signed address was altered or has ended, or host and scheme differ from those that were signed, as behind a proxy that ends TLS.",
            tell_apart: "Compare expires= in the address, in seconds since 1970, with the present time.",
            fixes: &[
                (ObtainNewToken, Likely, "Have a fresh address made."),
                (
                    FixTransport,
                    Hint,
                    "Behind a proxy the server may see http or another host than was signed; let it trust the proxy.",
                ),
                (RepairFormat, Hint, "A mail program may have turned & into &amp;."),
            ],
            source: LARAVEL,
            example: proof::text("Illuminate\\Routing\\Exceptions\\InvalidSignatureException"),
        },
        Refusal {
            id: "tymon-missing",
            says: &["The token could not be parsed from the request", "Token could not be parsed from the request"],
            weak: &[
                ("Token not provided", &["laravel", "illuminate", "tymon", "sanctum"]),
                ("A token is required", &["laravel", "illuminate", "tymon", "sanctum"]),
            ],
            means: "No token was found in header, query, cookie or route. In spite of its words it does not say that a token is damaged.",
            tell_apart: "Print the headers that PHP sees: is Authorization among them, with \"Bearer \" in front?",
            fixes: &[
                (SendCorrectly, Strong, "No token was found in the request."),
                (FixTransport, Likely, "Apache drops Authorization before PHP unless told otherwise."),
            ],
            source: TYMON,
            example: proof::text("{\"message\":\"The token could not be parsed from the request\"}"),
        },
        Refusal {
            id: "tymon-blacklisted",
            says: &["The token has been blacklisted"],
            weak: &[],
            means: "The token was withdrawn by a sign-out or by a refresh: each refresh puts the old token on the blacklist, so two at once break each other.",
            tell_apart: "Did another tab or call refresh a moment before?",
            fixes: &[
                (ReplaceRevoked, Likely, "The token is on the blacklist."),
                (RefreshProactively, Hint, "Let one place refresh, and set a grace period for the blacklist."),
            ],
            source: TYMON,
            example: proof::text("{\"message\":\"The token has been blacklisted\"}"),
        },
        Refusal {
            id: "tymon-signature",
            says: &["Token Signature could not be verified"],
            weak: &[],
            means: "The signature does not fit JWT_SECRET.",
            tell_apart: "Was the token issued with the same JWT_SECRET?",
            fixes: &[
                (FixVerifier, Likely, "JWT_SECRET changed, or differs between issuer and server."),
                (UseRightToken, Hint, "A token of another environment is signed with another secret."),
                (RepairFormat, Hint, "A token altered in copying no longer fits its signature."),
            ],
            source: TYMON,
            example: proof::text("{\"message\":\"Token Signature could not be verified.\"}"),
        },
        Refusal {
            id: "tymon-refresh-over",
            says: &["Token has expired and can no longer be refreshed"],
            weak: &[],
            means: "The token has ended, and refresh_ttl has passed as well.",
            tell_apart: "Compare the age of the first sign-in with refresh_ttl.",
            fixes: &[
                (ObtainNewToken, Likely, "Only a new sign-in helps."),
                (RefreshProactively, Hint, "Refresh before refresh_ttl passes."),
            ],
            source: TYMON,
            example: proof::text("{\"message\":\"Token has expired and can no longer be refreshed\"}"),
        },
        Refusal {
            id: "tymon-undecodable",
            says: &["Could not decode token", "Could not decode token: {detail}"],
            weak: &[],
            means: "The token could not be taken apart. The words behind the colon are those of the library beneath.",
            tell_apart: "Count the dots, then look for blanks, quotes and cut ends.",
            fixes: &[
                (RepairFormat, Likely, "The text of the token is cut or altered."),
                (UseRightToken, Hint, "A token of another kind cannot be decoded."),
            ],
            source: TYMON,
            example: proof::text("{\"message\":\"Could not decode token: Error while decoding from JSON\"}"),
        },
    ],
};
