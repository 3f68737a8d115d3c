//! @hapi/jwt, which writes its reason into the challenge: WWW-Authenticate: Bearer error="...".

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixGeneration, FixVerifier, ObtainNewToken, RefreshProactively, RepairFormat, SyncClock, UseRightToken},
        Scene,
    },
    text::proof,
};

const SRC: &str = "@hapi/jwt 3";
/// Words that show the library.
const SPEAKING: &[&str] = &["@hapi/jwt", "hapi"];

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "hapi_jwt",
    name: "@hapi/jwt",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "hapi-expired",
            says: &["WWW-Authenticate: Bearer error=\"Token expired\"", "Token maximum age exceeded"],
            weak: &[("Token expired", SPEAKING)],
            means: "The token has ended, or is older than the server's maximum age, by the server's clock.",
            tell_apart: "Compare exp and iat with a trusted clock.",
            fixes: &[
                (ObtainNewToken, Strong, "The server says that the token is too old."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If exp is still ahead by a trusted clock, the server's clock is wrong."),
            ],
            source: SRC,
            example: proof::text(
                "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"Token maximum age exceeded\"",
            ),
        },
        Refusal {
            id: "hapi-not-active",
            says: &["Token not yet active"],
            weak: &[],
            means: "The token's nbf is still ahead by the server's clock.",
            tell_apart: "How far is nbf ahead of the Date header of the answer?",
            fixes: &[
                (SyncClock, Likely, "The server's clock has not reached the beginning that is written in the token."),
                (FixGeneration, Hint, "A beginning hours ahead is written by the issuer."),
            ],
            source: SRC,
            example: proof::text("HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"Token not yet active\""),
        },
        Refusal {
            id: "hapi-signature",
            says: &["WWW-Authenticate: Bearer error=\"Invalid token signature\""],
            weak: &[("Invalid token signature", SPEAKING), ("Unsupported algorithm", SPEAKING)],
            means: "The token's signature or algorithm does not fit the server's keys.",
            tell_apart: "Compare alg, kid and iss of the token with the server's settings.",
            fixes: &[
                (FixVerifier, Likely, "The server most likely holds another key or expects another algorithm."),
                (UseRightToken, Hint, "A token of another issuer is signed with another key."),
                (RepairFormat, Hint, "A token that was altered no longer fits its signature."),
            ],
            source: SRC,
            example: proof::text(
                "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"Invalid token signature\"",
            ),
        },
        Refusal {
            id: "hapi-claim",
            says: &[
                "Token audience is not allowed",
                "Token payload {} value not allowed",
                "Token missing payload {} value",
            ],
            weak: &[],
            means: "A claim is absent or has another value than the server allows; the message names it.",
            tell_apart: "Compare the named claim with the server's settings, character by character.",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "The token was made for another recipient, by another issuer, or is of another kind.",
                ),
                (FixVerifier, Likely, "If the claim is the right one, the server's setting is wrong."),
                (FixGeneration, Hint, "The issuer may leave the claim out."),
            ],
            source: SRC,
            example: proof::text(
                "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer error=\"Token payload iss value not allowed\"",
            ),
        },
    ],
};
