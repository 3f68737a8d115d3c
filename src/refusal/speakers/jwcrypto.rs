//! jwcrypto, which prints both clocks as seconds since 1970 and allows 60 s.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Against, Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixVerifier, ObtainNewToken, RefreshProactively, RepairFormat, SendCorrectly, SyncClock,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SRC: &str = "jwcrypto 1.6";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "jwcrypto",
    name: "jwcrypto",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "jwcrypto-expired",
            says: &[
                "JWTExpired: Expired at {ends}, time: {server}(leeway:",
                "Expired at {ends}, time: {server}(leeway:",
            ],
            weak: &[],
            means: "The token has ended by more than the leeway; its end and the verifier's time are printed as seconds since 1970. The signature is good.",
            tell_apart: "Compare the printed time with real time (date +%s).",
            fixes: &[
                (ObtainNewToken, Strong, "The verifier says that the token has ended."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If the printed time is not the real time, the verifier's clock is wrong."),
                (RepairFormat, Against, "The signature was checked before exp: the text of the token is unaltered."),
            ],
            source: SRC,
            example: proof::text("jwcrypto.jwt.JWTExpired: Expired at 1795228699, time: 1795232331(leeway: 60)"),
        },
        Refusal {
            id: "jwcrypto-not-yet",
            says: &["Valid from {}, time: {server}(leeway:", "JWTNotYetValid"],
            weak: &[],
            means: "The token's nbf is ahead of the verifier's clock by more than the leeway; both are printed as seconds since 1970. The signature is good.",
            tell_apart: "Compare the printed time with real time (date +%s).",
            fixes: &[
                (SyncClock, Likely, "The verifier's clock has not reached the beginning that is written in the token."),
                (FixGeneration, Hint, "A beginning hours ahead is written by the issuer."),
            ],
            source: SRC,
            example: proof::text("jwcrypto.jwt.JWTNotYetValid: Valid from 1795235899, time: 1795232331(leeway: 60)"),
        },
        Refusal {
            id: "jwcrypto-format",
            says: &["Token format unrecognized", "Invalid JWS Object [Invalid format]", "InvalidJWSObject"],
            weak: &[],
            means: "The text has not the three or five pieces of a token, or a piece does not decode: white space, quotes, \"Bearer \" left in front, or a token that is cut or opaque.",
            tell_apart: "Count the dots and look at the first and the last character.",
            fixes: &[
                (RepairFormat, Likely, "The text is cut, or holds characters that do not belong in a token."),
                (UseRightToken, Hint, "An opaque token cannot be read here."),
                (
                    SendCorrectly,
                    Hint,
                    "If the value starts with Bearer, the scheme has to be taken off before decoding.",
                ),
            ],
            source: SRC,
            example: proof::text("jwcrypto.jws.InvalidJWSObject: Invalid JWS Object [Invalid format]"),
        },
        Refusal {
            id: "jwcrypto-signature",
            says: &["Verification failed for all signatures", "InvalidJWSSignature"],
            weak: &[],
            means: "No key of the verifier fits the signature, or the token's alg is not allowed; the list behind it says which. Nothing is known about exp yet.",
            tell_apart: "Read the list: \"Algorithm not allowed\" is the verifier's setting, otherwise compare kid and iss with its keys.",
            fixes: &[
                (FixVerifier, Likely, "The verifier most likely holds another key, or does not allow this algorithm."),
                (UseRightToken, Hint, "A token of another issuer is signed with another key."),
                (RepairFormat, Hint, "A token that was altered no longer fits its signature."),
            ],
            source: SRC,
            example: proof::text(
                "jwcrypto.jws.InvalidJWSSignature: Verification failed for all signatures[\"Failed: [InvalidJWSSignature('Verification failed')]\"]",
            ),
        },
        Refusal {
            id: "jwcrypto-claim",
            says: &[
                "Invalid 'aud' value. Expected '{expected}' in '{sent}'",
                "Invalid 'iss' value. Expected '{expected}' got '{sent}'",
                "Invalid '{}' value. Expected '{expected}'",
                "JWTInvalidClaimValue",
            ],
            weak: &[],
            means: "The signature is good, and a claim has another value than the verifier expects; both are printed.",
            tell_apart: "Compare the two printed values, character by character.",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "The token was made for another recipient or by another issuer than the verifier expects.",
                ),
                (FixVerifier, Likely, "If the claim is the right one, the verifier's expectation is wrong."),
                (
                    RepairFormat,
                    Against,
                    "The signature was checked before the claims: the text of the token is unaltered.",
                ),
            ],
            source: SRC,
            example: proof::text(
                "jwcrypto.jwt.JWTInvalidClaimValue: Invalid 'aud' value. Expected 'orders' in 'billing'",
            ),
        },
    ],
};
