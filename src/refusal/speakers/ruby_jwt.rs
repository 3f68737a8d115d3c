//! ruby-jwt, whose "Signature has expired" is about exp.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Against, Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, FixVerifier, ObtainNewToken, RefreshProactively, RepairFormat, SendCorrectly,
            SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SRC: &str = "ruby-jwt 2.5, decode.rb and verify.rb";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "ruby_jwt",
    name: "ruby-jwt",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "rubyjwt-expired",
            says: &[
                "JWT::ExpiredSignature",
                "JWT::ExpiredSignature: Signature has expired",
                "JWT::ExpiredSignature (Signature has expired)",
            ],
            weak: &[],
            means: "The token has ended; the word is about exp, and the signature was checked before and is good.",
            tell_apart: "Compare exp with a trusted clock.",
            fixes: &[
                (
                    ObtainNewToken,
                    Strong,
                    "The verifier says that the token has ended; \"signature\" here means the token.",
                ),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If exp is still ahead by a trusted clock, the verifier's clock is wrong."),
                (RepairFormat, Against, "The signature was checked before exp: the text of the token is unaltered."),
            ],
            source: SRC,
            example: proof::text(
                "JWT::ExpiredSignature (Signature has expired):\n  app/controllers/application_controller.rb:12",
            ),
        },
        Refusal {
            id: "rubyjwt-segments",
            says: &["Not enough or too many segments", "JWT::DecodeError: Not enough or too many segments"],
            weak: &[],
            means: "Only the pieces were counted: the text is opaque, cut, or an encrypted token.",
            tell_apart: "Count the dots in what was handed to JWT.decode.",
            fixes: &[
                (RepairFormat, Likely, "The text has not three pieces: it was cut, or it is not the whole token."),
                (UseRightToken, Hint, "An opaque token or API key is no JWT."),
                (SendCorrectly, Hint, "A leftover header or an empty text has other pieces."),
            ],
            source: SRC,
            example: proof::text("JWT::DecodeError (Not enough or too many segments)"),
        },
        Refusal {
            id: "rubyjwt-nil",
            says: &["Nil JSON web token"],
            weak: &[],
            means: "JWT.decode was given nil: the header did not arrive, or the code that takes the token out of it found nothing.",
            tell_apart: "Print request.headers['Authorization'] right before: is it there?",
            fixes: &[
                (SendCorrectly, Likely, "There was no token to decode."),
                (FixTransport, Hint, "The header may be lost on a redirect or in a proxy."),
            ],
            source: SRC,
            example: proof::text("JWT::DecodeError (Nil JSON web token)"),
        },
        Refusal {
            id: "rubyjwt-not-before",
            says: &[
                "Signature nbf has not been reached",
                "JWT::ImmatureSignature",
                "JWT::ImmatureSignature: Signature nbf has not been reached",
                "JWT::ImmatureSignature (Signature nbf has not been reached",
            ],
            weak: &[],
            means: "The token's nbf is ahead of the verifier's clock. The signature is good.",
            tell_apart: "How far is nbf ahead of a trusted clock?",
            fixes: &[
                (SyncClock, Likely, "The verifier's clock has not reached the beginning that is written in the token."),
                (FixGeneration, Hint, "A beginning hours ahead is written by the issuer."),
                (FixVerifier, Hint, "leeway: in the options forgives small differences."),
            ],
            source: SRC,
            example: proof::text("JWT::ImmatureSignature (Signature nbf has not been reached)"),
        },
        Refusal {
            id: "rubyjwt-iat",
            says: &[
                "Invalid iat",
                "JWT::InvalidIatError",
                "JWT::InvalidIatError: Invalid iat",
                "JWT::InvalidIatError (Invalid iat",
            ],
            weak: &[],
            means: "The token's iat is ahead of the verifier's clock, or is no number. The signature is good.",
            tell_apart: "Decode the payload: is iat a number of seconds, and how far is it ahead of a trusted clock?",
            fixes: &[
                (SyncClock, Likely, "The token was issued later than it is now by the verifier's clock."),
                (FixGeneration, Hint, "An iat that is no number of seconds is the issuer's mistake."),
            ],
            source: SRC,
            example: proof::text("JWT::InvalidIatError (Invalid iat)"),
        },
        Refusal {
            id: "rubyjwt-encoding",
            says: &["Invalid segment encoding"],
            weak: &[],
            means: "A piece does not decode: a character in it does not belong there, or it is cut.",
            tell_apart: "Look for blanks, quotes and line breaks in the token.",
            fixes: &[
                (RepairFormat, Strong, "The text of the token is damaged."),
                (SendCorrectly, Hint, "The word Bearer may still stand in front of the token."),
            ],
            source: SRC,
            example: proof::text("JWT::DecodeError (Invalid segment encoding)"),
        },
        Refusal {
            id: "rubyjwt-algorithm",
            says: &[
                "Expected a different algorithm",
                "JWT::IncorrectAlgorithm",
                "JWT::IncorrectAlgorithm: Expected a different algorithm",
                "JWT::IncorrectAlgorithm (Expected a different algorithm",
                "No verification key available",
            ],
            weak: &[],
            means: "The token's alg is not the expected one, or there is no key to check it with. The signature was not checked.",
            tell_apart: "Compare alg in the token's header with algorithm: in the call; is the key nil?",
            fixes: &[
                (FixVerifier, Likely, "The verifier's algorithm or key does not fit the token."),
                (FixGeneration, Hint, "The issuer may sign with another algorithm than agreed."),
                (UseRightToken, Hint, "A token of another issuer may be signed with another algorithm."),
            ],
            source: SRC,
            example: proof::text("JWT::IncorrectAlgorithm (Expected a different algorithm)"),
        },
        Refusal {
            id: "rubyjwt-signature",
            says: &[
                "JWT::VerificationError",
                "JWT::VerificationError: Signature verification failed",
                "JWT::VerificationError (Signature verification failed",
                "JWT::VerificationError: Signature verification raised",
                "JWT::VerificationError (Signature verification raised",
            ],
            weak: &[],
            means: "The text decodes, and the signature does not fit the key. Nothing is known about exp yet.",
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
            example: proof::text("JWT::VerificationError (Signature verification raised)"),
        },
        Refusal {
            id: "rubyjwt-recipient",
            says: &[
                "Invalid audience. Expected {}, received",
                "Invalid issuer. Expected {}, received",
                "JWT::InvalidAudError",
                "JWT::InvalidIssuerError",
                "JWT::InvalidAudError: Invalid audience. Expected {}, received",
                "JWT::InvalidIssuerError: Invalid issuer. Expected {}, received",
                "JWT::InvalidAudError (Invalid audience. Expected {}, received",
                "JWT::InvalidIssuerError (Invalid issuer. Expected {}, received",
            ],
            weak: &[],
            means: "The signature is good, and audience or issuer is not the expected one; both values are printed.",
            tell_apart: "Compare the two printed values, character by character.",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "The token was made for another recipient or by another issuer than the verifier expects.",
                ),
                (FixVerifier, Likely, "If the received value is the right one, aud: or iss: in the options is wrong."),
                (
                    RepairFormat,
                    Against,
                    "The signature was checked before the claims: the text of the token is unaltered.",
                ),
            ],
            source: SRC,
            example: proof::text(
                "JWT::InvalidIssuerError (Invalid issuer. Expected https://a.example/, received https://b.example/)",
            ),
        },
        Refusal {
            id: "rubyjwt-claim-missing",
            says: &[
                "JWT::MissingRequiredClaim",
                "JWT::MissingRequiredClaim: Missing required claim {}",
                "JWT::MissingRequiredClaim (Missing required claim {}",
                "Missing required claim {}",
            ],
            weak: &[],
            means: "The signature is good, and a claim that the verifier requires is not in the token.",
            tell_apart: "Decode the payload and look for the named claim.",
            fixes: &[
                (FixGeneration, Likely, "The issuer does not write the claim that the verifier requires."),
                (UseRightToken, Hint, "Another kind of token of the same issuer may carry the claim."),
                (FixVerifier, Hint, "The verifier may require a claim that was never agreed."),
            ],
            source: SRC,
            example: proof::text("JWT::MissingRequiredClaim (Missing required claim exp)"),
        },
    ],
};
