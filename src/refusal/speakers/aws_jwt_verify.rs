//! aws-jwt-verify, AWS's verifier for the tokens of Cognito and others.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixVerifier, ObtainNewToken, RefreshProactively, RepairFormat, SendCorrectly, SyncClock,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SRC: &str = "aws-jwt-verify 5";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "aws_jwt_verify",
    name: "aws-jwt-verify",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "awsjwt-parse",
            says: &[
                "JWT string does not consist of exactly 3 parts (header, payload, signature)",
                "Invalid JWT. Header is not a valid JSON object",
                "Invalid JWT. Payload is not a valid JSON object",
                "JWT is not a string",
                "Empty JWT",
            ],
            weak: &[],
            means: "The token cannot be taken apart: its text is cut or altered, it is empty, or it is another kind. A Cognito refresh token has five pieces and is no token for an API.",
            tell_apart: "Count the dots: two are a JWT, four are a Cognito refresh token.",
            fixes: &[
                (RepairFormat, Likely, "The text is not three pieces that decode: it was cut or altered."),
                (
                    UseRightToken,
                    Hint,
                    "A token of five pieces is a Cognito refresh token: send the access or ID token.",
                ),
                (SendCorrectly, Hint, "An empty value or an object was handed over instead of the token."),
            ],
            source: SRC,
            example: proof::text(
                "JwtParseError: JWT string does not consist of exactly 3 parts (header, payload, signature)",
            ),
        },
        Refusal {
            id: "awsjwt-expired",
            says: &["JwtExpiredError: Token expired at {ends}", "JwtExpiredError"],
            weak: &[],
            means: "The token has ended by the verifier's clock; the message tells when.",
            tell_apart: "Compare the printed time with a trusted clock.",
            fixes: &[
                (ObtainNewToken, Strong, "The verifier says that the token has ended."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (
                    SyncClock,
                    Hint,
                    "If the printed time is still ahead by a trusted clock, the verifier's clock is wrong.",
                ),
            ],
            source: SRC,
            example: proof::text("JwtExpiredError: Token expired at 2026-11-21T09:00:00.000Z"),
        },
        Refusal {
            id: "awsjwt-not-before",
            says: &["JwtNotBeforeError", "Token can't be used before {}"],
            weak: &[],
            means: "The token's nbf is still ahead by the verifier's clock; the message tells the time.",
            tell_apart: "How far is the printed time ahead of a trusted clock?",
            fixes: &[
                (SyncClock, Likely, "The verifier's clock has not reached the beginning that is written in the token."),
                (FixGeneration, Hint, "A beginning hours ahead is written by the issuer."),
            ],
            source: SRC,
            example: proof::text("JwtNotBeforeError: Token can't be used before 2026-11-21T10:00:30.000Z"),
        },
        Refusal {
            id: "awsjwt-claims",
            says: &[
                "Token use not allowed: {sent}. Expected: {expected}",
                "Client ID not allowed: {sent}. Expected: {expected}",
                "Issuer not allowed: {sent}. Expected: {expected}",
                "Audience not allowed: {sent}. Expected: {expected}",
                "Scope not allowed: {sent}. Expected: {expected}",
            ],
            weak: &[(
                "not allowed: {sent}. Expected: {expected}",
                &[
                    "JwtInvalidClaimError",
                    "JwtInvalidIssuerError",
                    "JwtInvalidAudienceError",
                    "JwtInvalidScopeError",
                    "aws-jwt-verify",
                ],
            )],
            means: "A claim has another value than the verifier expects; both are printed. Token use id instead of access means that the ID token was sent.",
            tell_apart: "Compare the two printed values: kind of token, app client, user pool.",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "The token is of another kind, app client or user pool than the verifier expects.",
                ),
                (
                    FixVerifier,
                    Likely,
                    "If the token is the right one, the verifier was made with the wrong pool, client or kind.",
                ),
            ],
            source: SRC,
            example: proof::text("JwtInvalidClaimError: Token use not allowed: id. Expected: access"),
        },
        Refusal {
            id: "awsjwt-kid",
            says: &[
                "JWK for kid \"{}\" not found in the JWKS",
                "JWK for kid {} not found in the JWKS",
                "JWT header does not have valid kid claim",
            ],
            weak: &[],
            means: "The key that the token names is not in the key set of this user pool: the token is of another pool or region, or its header is invented.",
            tell_apart: "Compare region and pool id in iss with those that the verifier was made with.",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "A token of another user pool or region is signed with a key that is unknown here.",
                ),
                (FixVerifier, Hint, "The verifier may load the key set of the wrong pool, or keep an old one."),
            ],
            source: SRC,
            example: proof::text("KidNotFoundInJwksError: JWK for kid \"a1b2c3\" not found in the JWKS"),
        },
        Refusal {
            id: "awsjwt-backoff",
            says: &["Not allowed to fetch JWKS yet, still waiting for back off period to end"],
            weak: &[],
            means: "A key was unknown a moment ago, and the verifier does not ask for the key set again so soon. The first message before this one tells what is wrong.",
            tell_apart: "Look further up in the log for the kid that was not found, or for the fetch that failed.",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "A token whose key is unknown was tried shortly before, mostly one of another pool.",
                ),
                (FixVerifier, Likely, "If fetching the key set failed, the verifier cannot reach it."),
            ],
            source: SRC,
            example: proof::text(
                "WaitPeriodNotYetEndedJwkError: Not allowed to fetch JWKS yet, still waiting for back off period to end",
            ),
        },
    ],
};
