//! `KrakenD`: it answers with a bare status, and its log says why.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{FixVerifier, ObtainNewToken, ReadTrace},
        Scene,
    },
    text::proof,
};

const LOG: &str = "KrakenD, krakend-jose";

/// What its log says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "krakend",
    name: "KrakenD",
    scene: Scene::Any,
    refusals: &[Refusal {
        id: "krakend-validator",
        says: &["[JWTValidator] Unable to validate the token", "[JWTValidator] Unable to validate the token: {detail}"],
        weak: &[],
        means: "KrakenD answers every token that fails with a 401 without a body; this line of its log gives the cause behind the colon.",
        tell_apart: "Read the words behind the colon; without them raise the log level to DEBUG.",
        fixes: &[
            (ReadTrace, Likely, "The answer to the client is empty; the log names the check that failed."),
            (ObtainNewToken, Hint, "The commonest cause behind the colon is a token that has ended."),
            (FixVerifier, Hint, "A wrong jwk_url, issuer or audience in the endpoint's settings refuses good tokens."),
        ],
        source: LOG,
        example: proof::text(
            "[GIN] ERROR: [JWTValidator] Unable to validate the token: square/go-jose/jwt: validation failed",
        ),
    }],
};
