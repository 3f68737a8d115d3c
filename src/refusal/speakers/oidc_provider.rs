//! oidc-provider for Node, which tells more in `error_description` and `error_detail`.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const SRC: &str = "oidc-provider 9";
/// Words that show the server.
const SPEAKING: &[&str] = &["oidc-provider", "error_detail", "invalid_token", "invalid_grant"];

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "oidc_provider",
    name: "oidc-provider for Node",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "oidcp-token",
            says: &[
                "invalid token provided",
                "\"error\":\"invalid_token\",\"error_description\":\"invalid token provided\"",
            ],
            weak: &[("access token not found", SPEAKING)],
            means: "The server does not know the access token: it has ended, was withdrawn, or is of another server. error_detail, where it is sent, tells more.",
            tell_apart: "Send one fresh token. If it works, the old one had ended; if not, compare the issuer.",
            fixes: &[
                (ObtainNewToken, Likely, "A token that the server does not know any more has most likely ended."),
                (UseRightToken, Hint, "A token of another server or environment is unknown here."),
                (RepairFormat, Hint, "A token that was altered in copying is unknown too."),
            ],
            source: SRC,
            example: proof::text("{\"error\":\"invalid_token\",\"error_description\":\"invalid token provided\"}"),
        },
        Refusal {
            id: "oidcp-grant",
            says: &[
                "grant request is invalid",
                "\"error\":\"invalid_grant\",\"error_description\":\"grant request is invalid\"",
                "refresh token not found",
                "authorization code already consumed",
            ],
            weak: &[],
            means: "The code or refresh token is unknown, has ended, or was used before. A code that is used twice ends all that came from it.",
            tell_apart: "Was the same code or refresh token sent twice, as by a repeated request?",
            fixes: &[
                (ObtainNewToken, Likely, "The grant is no longer accepted: sign in again to get another."),
                (RefreshProactively, Hint, "Where refresh tokens rotate, each works once: keep the newest."),
                (SendCorrectly, Hint, "The redirect address has to be the same in both steps."),
            ],
            source: SRC,
            example: proof::text("{\"error\":\"invalid_grant\",\"error_description\":\"grant request is invalid\"}"),
        },
        Refusal {
            id: "oidcp-refresh-used",
            says: &["refresh token already used"],
            weak: &[],
            means: "The refresh token was used before, which ends the whole grant: the server takes it for stolen. Mostly two processes refreshed at once, or the newest token was not stored.",
            tell_apart: "Look for two refreshes within the same second, in two tabs or two instances.",
            fixes: &[
                (
                    ReplaceRevoked,
                    Strong,
                    "A refresh token that comes twice is taken for stolen: the server withdrew it and all that came from it.",
                ),
                (
                    RefreshProactively,
                    Likely,
                    "Let one process refresh, and keep the newest refresh token of each answer.",
                ),
                (ObtainNewToken, Likely, "The grant is gone: sign in again."),
            ],
            source: "SRC; RFC 9700 §4.14",
            example: proof::text("invalid_request detail: refresh token already used"),
        },
        Refusal {
            id: "oidcp-client",
            says: &[
                "no client authentication mechanism provided",
                "\"error\":\"invalid_request\",\"error_description\":\"no client authentication mechanism provided\"",
            ],
            weak: &[],
            means: "The request to the token endpoint carries no client id or secret where the server looks for it.",
            tell_apart: "Does the client's registration say Basic header or request body?",
            fixes: &[(SendCorrectly, Strong, "The client has to name itself in the agreed way.")],
            source: SRC,
            example: proof::text(
                "{\"error\":\"invalid_request\",\"error_description\":\"no client authentication mechanism provided\"}",
            ),
        },
        Refusal {
            id: "oidcp-query",
            says: &[
                "access tokens must not be provided via query parameter",
                "\"error\":\"invalid_request\",\"error_description\":\"access tokens must not be provided via query parameter\"",
            ],
            weak: &[],
            means: "The access token stood in the address, where logs keep it; the server takes it in the Authorization header only.",
            tell_apart: "Look for access_token= in the address.",
            fixes: &[
                (SendCorrectly, Strong, "The token belongs into the Authorization header, not into the address."),
                (
                    ReplaceRevoked,
                    Hint,
                    "A token that stood in an address may be in logs: if it lives long, replace it.",
                ),
            ],
            source: "SRC; RFC 6750 §5.3",
            example: proof::text(
                "{\"error\":\"invalid_request\",\"error_description\":\"access tokens must not be provided via query parameter\"}",
            ),
        },
        Refusal {
            id: "oidcp-client-mismatch",
            says: &["\"error_detail\":\"client mismatch\""],
            weak: &[("client mismatch", &["oidc-provider", "error_detail", "invalid_grant"])],
            means: "The code or refresh token was issued to another client id than the one that sends it.",
            tell_apart: "Compare client_id of the authorization request with that of the token request.",
            fixes: &[(
                UseRightToken,
                Likely,
                "A code or refresh token works only for the client that it was issued to.",
            )],
            source: SRC,
            example: proof::text(
                "{\"error_description\":\"the grant was refused\",\"error_detail\":\"client mismatch\"}",
            ),
        },
    ],
};
