//! Auth0's java-jwt: alg, signature, then the claims.

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

const SRC: &str = "java-jwt 4";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "java_jwt",
    name: "Auth0 java-jwt",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "javajwt-expired",
            says: &[
                "com.auth0.jwt.exceptions.TokenExpiredException",
                "TokenExpiredException",
                "The Token has expired on {ends}",
                "TokenExpiredException: The Token has expired on {ends}",
                "com.auth0.jwt.exceptions.TokenExpiredException: The Token has expired on {ends}",
            ],
            weak: &[],
            means: "The token has ended; the message tells when. The signature was checked before and is good.",
            tell_apart: "Compare the printed time with a trusted clock.",
            fixes: &[
                (ObtainNewToken, Strong, "The verifier says that the token has ended."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (
                    SyncClock,
                    Hint,
                    "If the printed time is still ahead by a trusted clock, the verifier's clock is wrong.",
                ),
                (RepairFormat, Against, "The signature was checked before exp: the text of the token is unaltered."),
            ],
            source: SRC,
            example: proof::text(
                "com.auth0.jwt.exceptions.TokenExpiredException: The Token has expired on 2026-11-21T09:00:00Z.",
            ),
        },
        Refusal {
            id: "javajwt-parts",
            says: &["The token was expected to have 3 parts, but got", "The token is null"],
            weak: &[],
            means: "The text has not three pieces; the number behind \"got\" counts them. One piece is an opaque token, more than three an encrypted one.",
            tell_apart: "Read the printed number.",
            fixes: &[
                (RepairFormat, Likely, "The text has not three pieces: it was cut, or it is not the whole token."),
                (
                    UseRightToken,
                    Hint,
                    "One piece is an opaque token, five are an encrypted one; neither can be read here.",
                ),
                (SendCorrectly, Hint, "An empty or absent value has no pieces."),
            ],
            source: SRC,
            example: proof::text(
                "com.auth0.jwt.exceptions.JWTDecodeException: The token was expected to have 3 parts, but got 1.",
            ),
        },
        Refusal {
            id: "javajwt-json",
            says: &["doesn't have a valid JSON format"],
            weak: &[],
            means: "A piece decodes from base64 and is no JSON: it was cut or altered. The broken text is printed.",
            tell_apart: "Look at the printed text: does it end abruptly, or does it begin with strange characters?",
            fixes: &[
                (RepairFormat, Likely, "The printed piece is no JSON: the token was cut or altered."),
                (SendCorrectly, Hint, "A leftover \"Bearer \" in front gives strange characters at the beginning."),
                (
                    FixGeneration,
                    Hint,
                    "If every token of this issuer does it, the issuer writes something that is no JSON object.",
                ),
            ],
            source: SRC,
            example: proof::text(
                "com.auth0.jwt.exceptions.JWTDecodeException: The string '{\"sub\":\"42\",\"na' doesn't have a valid JSON format.",
            ),
        },
        Refusal {
            id: "javajwt-date",
            says: &["contained a non-numeric date value"],
            weak: &[],
            means: "exp, iat or nbf is no number. RFC 7519 wants seconds since 1970, without quotes.",
            tell_apart: "Decode the payload: is the named claim a date as text?",
            fixes: &[(FixGeneration, Strong, "The issuer writes a time as text; it has to be a number of seconds.")],
            source: SRC,
            example: proof::text(
                "com.auth0.jwt.exceptions.JWTDecodeException: The claim 'exp' contained a non-numeric date value.",
            ),
        },
        Refusal {
            id: "javajwt-signature",
            says: &[
                "The Token's Signature resulted invalid when verified using the Algorithm",
                "com.auth0.jwt.exceptions.SignatureVerificationException",
                "SignatureVerificationException",
                "SignatureVerificationException: The Token's Signature resulted invalid when verified using the Algorithm",
            ],
            weak: &[],
            means: "The text decodes, and the signature does not fit the verifier's key. Nothing is known about exp yet: the signature is checked before it.",
            tell_apart: "Count the characters behind the last dot (HS256: 43, RS256 with 2048 bits: 342), then compare kid and iss with the verifier's key.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The text could be read, so most likely the verifier holds another key or secret than the issuer.",
                ),
                (RepairFormat, Hint, "A signature shorter than its algorithm demands was cut off."),
                (UseRightToken, Hint, "A token of another issuer is signed with another key."),
            ],
            source: SRC,
            example: proof::text(
                "com.auth0.jwt.exceptions.SignatureVerificationException: The Token's Signature resulted invalid when verified using the Algorithm: HmacSHA256",
            ),
        },
        Refusal {
            id: "javajwt-algorithm",
            says: &[
                "The provided Algorithm doesn't match the one defined in the JWT's Header",
                "AlgorithmMismatchException",
            ],
            weak: &[],
            means: "The token's alg is another than the verifier was made with. The signature was not checked.",
            tell_apart: "Compare alg in the token's header with the Algorithm in the code.",
            fixes: &[
                (FixVerifier, Likely, "The verifier was made with another algorithm than the token is signed with."),
                (FixGeneration, Hint, "The issuer may sign with another algorithm than agreed."),
                (UseRightToken, Hint, "A token of another issuer may be signed with another algorithm."),
            ],
            source: SRC,
            example: proof::text(
                "com.auth0.jwt.exceptions.AlgorithmMismatchException: The provided Algorithm doesn't match the one defined in the JWT's Header.",
            ),
        },
        Refusal {
            id: "javajwt-claims",
            says: &[
                "The Claim 'aud' value doesn't contain the required audience",
                "The Claim 'iss' value doesn't match the required issuer",
                "The Claim '{}' value doesn't match the required one",
            ],
            weak: &[],
            means: "The signature is good, and the named claim has not the value that the verifier requires.",
            tell_apart: "Compare the named claim in the token with the verifier's with...() calls, character by character.",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "The token was made for another recipient or by another issuer than the verifier requires.",
                ),
                (FixVerifier, Likely, "If the claim is the right one, the value in the verifier is wrong."),
                (
                    RepairFormat,
                    Against,
                    "The signature was checked before the claims: the text of the token is unaltered.",
                ),
            ],
            source: SRC,
            example: proof::text(
                "com.auth0.jwt.exceptions.IncorrectClaimException: The Claim 'iss' value doesn't match the required issuer.",
            ),
        },
        Refusal {
            id: "javajwt-claim-missing",
            says: &["The Claim '{}' is not present in the JWT"],
            weak: &[],
            means: "The signature is good, and a claim that the verifier requires is not in the token.",
            tell_apart: "Decode the payload and look for the named claim. Is it another kind of token than meant?",
            fixes: &[
                (FixGeneration, Likely, "The issuer does not write the claim that the verifier requires."),
                (UseRightToken, Likely, "Another kind of token of the same issuer may carry the claim."),
                (FixVerifier, Hint, "The verifier may require a claim that was never agreed."),
            ],
            source: SRC,
            example: proof::text(
                "com.auth0.jwt.exceptions.MissingClaimException: The Claim 'scope' is not present in the JWT.",
            ),
        },
        Refusal {
            id: "javajwt-before",
            says: &["The Token can't be used before {}"],
            weak: &[],
            means: "The token's nbf or iat is ahead of the verifier's clock: the same words stand for both. The signature is good.",
            tell_apart: "Which of nbf and iat equals the printed time, and how far is it ahead of a trusted clock?",
            fixes: &[
                (SyncClock, Likely, "The verifier's clock has not reached the time that is written in the token."),
                (FixGeneration, Hint, "A time hours ahead is written by the issuer: often a time zone."),
                (FixVerifier, Hint, "acceptLeeway forgives small differences."),
            ],
            source: SRC,
            example: proof::text(
                "com.auth0.jwt.exceptions.IncorrectClaimException: The Token can't be used before 2026-11-21T10:00:30Z.",
            ),
        },
    ],
};
