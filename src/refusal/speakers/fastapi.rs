//! `FastAPI`: its security classes, its tutorial and fastapi-users.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{FixTransport, FixVerifier, ObtainNewToken, ReadTrace, RepairFormat, SendCorrectly},
        Scene,
    },
    text::proof,
};

const FASTAPI: &str = "FastAPI, fastapi/security";
const USERS: &str = "fastapi-users 15, router/common.py";

/// What they answer.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "fastapi",
    name: "FastAPI",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "fastapi-not-authenticated",
            says: &["{\"detail\":\"Not authenticated\"}", "\"detail\":\"Not authenticated\""],
            weak: &[],
            means: "No credential arrived, or one with another scheme than the security class reads. The status is 401, with older versions 403.",
            tell_apart: "Was there a 307 to an address with another slash at the end before? Then the header may have got lost there.",
            fixes: &[
                (SendCorrectly, Likely, "The server found no credential under the scheme that it reads."),
                (
                    FixTransport,
                    Hint,
                    "A redirect to the address with a slash at the end, or a proxy, may have dropped the header.",
                ),
            ],
            source: FASTAPI,
            example: proof::text("{\"detail\":\"Not authenticated\"}"),
        },
        Refusal {
            id: "fastapi-could-not-validate",
            says: &[
                "{\"detail\":\"Could not validate credentials\"}",
                "\"detail\":\"Could not validate credentials\"",
                "Could not validate credentials",
            ],
            weak: &[],
            means: "The sentence of FastAPI's tutorial, copied into many programs. It covers every failure of the JWT: ended, damaged, wrong key, no sub, unknown user.",
            tell_apart: "Decode the token: has exp passed? If not, compare the key.",
            fixes: &[
                (ObtainNewToken, Likely, "A token that has ended is the likeliest of the causes."),
                (FixVerifier, Hint, "A SECRET_KEY that changed or differs refuses good tokens."),
                (RepairFormat, Hint, "A token that does not decode is cut or altered."),
                (SendCorrectly, Hint, "A refresh token, a placeholder or a doubled \"Bearer\" gets this answer too."),
                (ReadTrace, Hint, "The program can log the library's own exception, which names the cause."),
            ],
            source: "Tutorial of FastAPI: OAuth2 with password, bearer with JWT tokens",
            example: proof::text("{\"detail\":\"Could not validate credentials\"}"),
        },
        Refusal {
            id: "fastapi-users-bad-token",
            says: &[
                "RESET_PASSWORD_BAD_TOKEN",
                "VERIFY_USER_BAD_TOKEN",
                "ACCESS_TOKEN_DECODE_ERROR",
                "ACCESS_TOKEN_ALREADY_EXPIRED",
            ],
            weak: &[],
            means: "The token of a mail or a sign-in is not accepted: it has ended, was used, is for another purpose, or its user is inactive.",
            tell_apart: "How old is the mail or the sign-in?",
            fixes: &[
                (ObtainNewToken, Likely, "Ask for a fresh mail or sign in anew."),
                (RepairFormat, Hint, "A mail program may have cut the link."),
            ],
            source: USERS,
            example: proof::text("{\"detail\":\"RESET_PASSWORD_BAD_TOKEN\"}"),
        },
        Refusal {
            id: "fastapi-users-credentials",
            says: &["LOGIN_BAD_CREDENTIALS"],
            weak: &[],
            means: "Name and password do not belong to an active user.",
            tell_apart: "Does the same pair work on the site's own sign-in page?",
            fixes: &[
                (ObtainNewToken, Likely, "The pair is wrong; sign in once more with care."),
                (SendCorrectly, Hint, "The sign-in wants a form with username and password, not JSON."),
            ],
            source: USERS,
            example: proof::text("{\"detail\":\"LOGIN_BAD_CREDENTIALS\"}"),
        },
    ],
};
