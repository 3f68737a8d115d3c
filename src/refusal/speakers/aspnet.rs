//! `JwtBearer` of ASP.NET Core, which tells its reason in the challenge.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, FixVerifier, ObtainNewToken, RefreshProactively, RepairFormat, SendCorrectly,
            SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SRC: &str = "ASP.NET Core, JwtBearerHandler.cs";

/// What the challenge says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "aspnet",
    name: "ASP.NET Core",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "aspnet-expired",
            says: &[
                "error=\"invalid_token\", error_description=\"The token expired at '{ends}'",
                "WWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"The token expired at '{ends}'",
                "error_description=\"The token expired at '{ends}'",
            ],
            weak: &[],
            means: "The token ended more than the allowed skew ago (five minutes unless set otherwise). The date is UTC, month first.",
            tell_apart: "Compare the printed date with real UTC.",
            fixes: &[
                (ObtainNewToken, Strong, "The server says that the token has ended."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If the printed date is still ahead of real UTC, the server's clock is wrong."),
            ],
            source: SRC,
            example: proof::text(
                "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"The token expired at '11/21/2026 09:00:00'\"",
            ),
        },
        Refusal {
            id: "aspnet-not-before",
            says: &[
                "error=\"invalid_token\", error_description=\"The token is not valid before '{}'",
                "error_description=\"The token is not valid before '{}'",
                "error=\"invalid_token\", error_description=\"The token is not valid yet\"",
                "error_description=\"The token is not valid yet\"",
            ],
            weak: &[],
            means: "The token's nbf is ahead of the server's clock by more than the allowed skew. The date is UTC, month first.",
            tell_apart: "Subtract the answer's Date from the printed date: whole hours are a time zone, anything else is a clock.",
            fixes: &[
                (SyncClock, Likely, "The server's clock has not reached the beginning that is written in the token."),
                (FixGeneration, Hint, "Whole hours ahead mean that the issuer writes local time where UTC belongs."),
            ],
            source: SRC,
            example: proof::text(
                "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"The token is not valid before '11/21/2026 10:30:00'\"",
            ),
        },
        Refusal {
            id: "aspnet-audience",
            says: &[
                "error=\"invalid_token\", error_description=\"The audience '{}' is invalid",
                "error_description=\"The audience '{}' is invalid",
                "error=\"invalid_token\", error_description=\"The audience '{}' is invalid; The issuer '{}' is invalid",
                "error=\"invalid_token\", error_description=\"The audience 'empty' is invalid",
                "error_description=\"The audience 'empty' is invalid",
                "error=\"invalid_token\", error_description=\"The audience is invalid",
                "error_description=\"The audience is invalid",
            ],
            weak: &[(
                "The audience is invalid",
                &["WWW-Authenticate: Bearer", "Microsoft.IdentityModel", "JwtBearer", "IDX10214"],
            )],
            means: "The token is made for another recipient; its aud is printed, \"empty\" means that it has none.",
            tell_apart: "Compare the printed audience with ValidAudience in the server's settings.",
            fixes: &[
                (UseRightToken, Likely, "The token is made for another API, or is an ID token."),
                (
                    FixVerifier,
                    Likely,
                    "If the audience is this API in another spelling, the server's ValidAudience is wrong.",
                ),
                (FixGeneration, Hint, "A token without aud was asked for without naming the API."),
            ],
            source: SRC,
            example: proof::text(
                "WWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"The audience '11111111-2222-3333-4444-555555555555' is invalid\"",
            ),
        },
        Refusal {
            id: "aspnet-issuer",
            says: &[
                "error=\"invalid_token\", error_description=\"The issuer '{}' is invalid",
                "error_description=\"The issuer '{}' is invalid",
                "error=\"invalid_token\", error_description=\"The issuer is invalid",
                "error_description=\"The issuer is invalid",
            ],
            weak: &[(
                "The issuer is invalid",
                &["WWW-Authenticate: Bearer", "Microsoft.IdentityModel", "JwtBearer", "IDX10205"],
            )],
            means: "The token comes from another issuer than the server accepts; it is printed.",
            tell_apart: "Compare the printed issuer with the server's Authority: tenant, version, slash at the end.",
            fixes: &[
                (FixVerifier, Likely, "If the issuer is the right one, the server's Authority is wrong."),
                (UseRightToken, Likely, "The token is of another issuer, tenant or version than the server accepts."),
            ],
            source: SRC,
            example: proof::text(
                "WWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"The issuer 'https://login.example.com/v1' is invalid\"",
            ),
        },
        Refusal {
            id: "aspnet-key",
            says: &[
                "error=\"invalid_token\", error_description=\"The signature key was not found",
                "error_description=\"The signature key was not found",
            ],
            weak: &[],
            means: "None of the server's keys carries the token's kid: other authority or tenant, keys that changed, or metadata that was not loaded. The signature was not checked.",
            tell_apart: "Look for the token's kid in the key set of the server's Authority.",
            fixes: &[
                (FixVerifier, Likely, "The server's keys are not those of the token's issuer, or are out of date."),
                (
                    UseRightToken,
                    Hint,
                    "A token of another authority, or one for Microsoft Graph, cannot be checked here.",
                ),
                (ObtainNewToken, Hint, "A token older than the last change of keys cannot be checked any more."),
            ],
            source: SRC,
            example: proof::text(
                "WWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"The signature key was not found\"",
            ),
        },
        Refusal {
            id: "aspnet-signature",
            says: &[
                "error=\"invalid_token\", error_description=\"The signature is invalid",
                "error_description=\"The signature is invalid",
            ],
            weak: &[],
            means: "A key of the server was tried, and the signature does not fit: the token was altered, the key is another one, or it is a Microsoft Graph token, which fails like this everywhere but at Graph.",
            tell_apart: "Is there a nonce in the token's header? Then it is a Graph token. If not, count the characters behind the last dot.",
            fixes: &[
                (FixVerifier, Likely, "The server most likely holds another key or secret than the issuer."),
                (UseRightToken, Hint, "A token with a nonce in its header is for Microsoft Graph alone."),
                (RepairFormat, Hint, "A token that was cut or altered no longer fits its signature."),
            ],
            source: SRC,
            example: proof::text(
                "WWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"The signature is invalid\"",
            ),
        },
        Refusal {
            id: "aspnet-no-token",
            says: &[
                "WWW-Authenticate: Bearer Server: Kestrel",
                "WWW-Authenticate: Bearer Server: Microsoft-IIS",
                "WWW-Authenticate: Bearer X-Powered-By: ASP.NET",
                "Server: Kestrel WWW-Authenticate: Bearer Content-Length",
                "Server: Microsoft-IIS/10.0 WWW-Authenticate: Bearer X-Powered-By: ASP.NET",
            ],
            weak: &[],
            means: "A challenge without an error: the handler saw no token at all. The header is absent or has another scheme, or the server's own order is wrong (UseAuthentication has to come before UseAuthorization).",
            tell_apart: "Does the request arrive with an Authorization header that begins with Bearer?",
            fixes: &[
                (SendCorrectly, Likely, "A challenge without an error word means that the server saw no token."),
                (FixTransport, Hint, "A redirect or a proxy may have dropped the header."),
                (FixVerifier, Hint, "UseAuthentication may be missing or stand behind UseAuthorization."),
            ],
            source: "SRC; RFC 6750 §3",
            example: proof::text(
                "HTTP/1.1 401 Unauthorized\nContent-Length: 0\nWWW-Authenticate: Bearer\nServer: Kestrel",
            ),
        },
    ],
};
