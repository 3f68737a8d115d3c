//! The crates jsonwebtoken, whose errors are one word each, and jwt-simple.

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

const SRC: &str = "jsonwebtoken for Rust, errors.rs";
const SRC_SIMPLE: &str = "jwt-simple, error.rs";
/// Words that show the crate.
const SPEAKING: &[&str] = &["jsonwebtoken::errors", "ErrorKind", "jsonwebtoken-"];

/// What both say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "rust_jwt",
    name: "Rust's jsonwebtoken and jwt-simple",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "rustjwt-expired",
            says: &["Error(ExpiredSignature)", "ErrorKind::ExpiredSignature"],
            weak: &[("ExpiredSignature", SPEAKING)],
            means: "The token has ended; the word is about exp, and the signature was checked before and is good. 60 s of leeway are given.",
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
                "thread 'main' panicked at src/auth.rs:20: called `Result::unwrap()` on an `Err` value: Error(ExpiredSignature)",
            ),
        },
        Refusal {
            id: "rustjwt-immature",
            says: &["Error(ImmatureSignature)", "ErrorKind::ImmatureSignature"],
            weak: &[("ImmatureSignature", SPEAKING)],
            means: "The token's nbf is ahead of the verifier's clock by more than 60 s. The signature is good.",
            tell_apart: "How far is nbf ahead of a trusted clock?",
            fixes: &[
                (SyncClock, Likely, "The verifier's clock has not reached the beginning that is written in the token."),
                (FixGeneration, Hint, "A beginning hours ahead is written by the issuer."),
            ],
            source: SRC,
            example: proof::text("called `Result::unwrap()` on an `Err` value: Error(ImmatureSignature)"),
        },
        Refusal {
            id: "rustjwt-pieces",
            says: &["Error(InvalidToken)"],
            weak: &[("InvalidToken", SPEAKING)],
            means: "Only the pieces were counted, and there are not three: the text is opaque, empty, cut, or an encrypted token.",
            tell_apart: "Count the dots in what was handed to decode().",
            fixes: &[
                (RepairFormat, Likely, "The text has not three pieces: it was cut, or it is not the whole token."),
                (UseRightToken, Hint, "An opaque token or API key is no JWT."),
                (SendCorrectly, Hint, "An empty value has no pieces."),
            ],
            source: SRC,
            example: proof::text("called `Result::unwrap()` on an `Err` value: Error(InvalidToken)"),
        },
        Refusal {
            id: "rustjwt-signature",
            says: &["Error(InvalidSignature)", "ErrorKind::InvalidSignature"],
            weak: &[("InvalidSignature", SPEAKING)],
            means: "The text decodes, and the signature does not fit the key. Nothing is known about exp yet: the signature is checked before it.",
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
            example: proof::text("called `Result::unwrap()` on an `Err` value: Error(InvalidSignature)"),
        },
        Refusal {
            id: "rustjwt-recipient",
            says: &["Error(InvalidIssuer)", "Error(InvalidSubject)"],
            weak: &[("InvalidIssuer", SPEAKING), ("InvalidSubject", SPEAKING)],
            means: "The signature is good, and iss or sub is not what Validation expects.",
            tell_apart: "Compare the named claim in the token with Validation in the code.",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "The token was made for another recipient or by another issuer than the verifier expects.",
                ),
                (FixVerifier, Likely, "Validation may name the wrong value, or none."),
                (
                    RepairFormat,
                    Against,
                    "The signature was checked before the claims: the text of the token is unaltered.",
                ),
            ],
            source: SRC,
            example: proof::text("called `Result::unwrap()` on an `Err` value: Error(InvalidIssuer)"),
        },
        Refusal {
            id: "rustjwt-audience",
            says: &["Error(InvalidAudience)"],
            weak: &[("InvalidAudience", SPEAKING)],
            means: "The signature is good, and aud is not what Validation expects. Since version 9 a token with aud is refused where Validation names none.",
            tell_apart: "Is set_audience called on Validation? If it is, compare its value with aud in the token.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "Validation has to name the audience with set_audience; without one it refuses every aud.",
                ),
                (UseRightToken, Likely, "If it names one, the token was made for another recipient."),
                (
                    RepairFormat,
                    Against,
                    "The signature was checked before the claims: the text of the token is unaltered.",
                ),
            ],
            source: SRC,
            example: proof::text("called `Result::unwrap()` on an `Err` value: Error(InvalidAudience)"),
        },
        Refusal {
            id: "rustjwt-algorithm",
            says: &["Error(InvalidAlgorithm)", "Error(MissingAlgorithm)", "Error(InvalidKeyFormat)"],
            weak: &[("InvalidAlgorithm", SPEAKING), ("MissingAlgorithm", SPEAKING), ("InvalidKeyFormat", SPEAKING)],
            means: "The token's alg is not in Validation, or the key is of another family or form. The signature was not checked.",
            tell_apart: "Compare alg in the token's header with Validation and with the kind of DecodingKey.",
            fixes: &[
                (FixVerifier, Likely, "Validation or the key does not fit the token's algorithm."),
                (FixGeneration, Hint, "The issuer may sign with another algorithm than agreed."),
                (UseRightToken, Hint, "A token of another issuer may be signed with another algorithm."),
            ],
            source: SRC,
            example: proof::text("called `Result::unwrap()` on an `Err` value: Error(InvalidAlgorithm)"),
        },
        Refusal {
            id: "rustjwt-base64",
            says: &[
                "Base64 error: Invalid symbol",
                "Base64 error: Invalid byte",
                "Base64 error: Invalid last symbol",
                "Base64 error: Invalid input length",
                "Base64 error: Invalid padding",
            ],
            weak: &[("Base64 error:", SPEAKING), ("JSON error:", SPEAKING), ("UTF-8 error:", SPEAKING)],
            means: "A piece of the token does not decode. The number behind \"symbol\" is the character's code (32 blank, 10 line break, 34 quote, 61 \"=\"), the offset its place in the piece.",
            tell_apart: "Look up the character by its code and go to its place.",
            fixes: &[
                (RepairFormat, Strong, "The token holds a character that does not belong there, or is cut."),
                (SendCorrectly, Hint, "A blank at offset 6 is that of a \"Bearer \" that was not taken off."),
            ],
            source: SRC,
            example: proof::text("Base64 error: Invalid symbol 32, offset 0."),
        },
        Refusal {
            id: "rustjwt-claim-missing",
            says: &["Missing required claim: {}", "Error(MissingRequiredClaim(", "Invalid format for claim: {}"],
            weak: &[],
            means: "The signature is good, and a claim is absent or of the wrong type; exp is required unless told otherwise.",
            tell_apart: "Decode the payload and look for the named claim.",
            fixes: &[
                (FixGeneration, Likely, "The issuer does not write the claim, or writes it in the wrong type."),
                (
                    FixVerifier,
                    Hint,
                    "Validation may require a claim that was never agreed; exp is required by default.",
                ),
                (UseRightToken, Hint, "Another kind of token of the same issuer may carry the claim."),
            ],
            source: SRC,
            example: proof::text("called `Result::unwrap()` on an `Err` value: Error(MissingRequiredClaim(\"exp\"))"),
        },
        Refusal {
            id: "jwtsimple-encoding",
            says: &["JWT compact encoding error"],
            weak: &[],
            means: "The token cannot be taken apart: its text is cut or altered, or it is no JWT.",
            tell_apart: "Count the dots and look for blanks, quotes and line breaks.",
            fixes: &[
                (RepairFormat, Likely, "The token cannot be taken apart: its text is cut or altered."),
                (UseRightToken, Hint, "An opaque token is no JWT."),
            ],
            source: SRC_SIMPLE,
            example: proof::text("Error: JWT compact encoding error"),
        },
        Refusal {
            id: "jwtsimple-key",
            says: &["JWT algorithm mismatch", "JWT key identifier mismatch", "Authentication tag didn't verify"],
            weak: &[],
            means: "The token's algorithm, key id or signature does not fit the verifier's key. Nothing is known about exp yet.",
            tell_apart: "Compare alg, kid and iss of the token with the verifier's key.",
            fixes: &[
                (FixVerifier, Likely, "The verifier most likely holds another key than the issuer signs with."),
                (UseRightToken, Hint, "A token of another issuer is signed with another key."),
                (RepairFormat, Hint, "A token that was altered no longer fits its signature."),
            ],
            source: SRC_SIMPLE,
            example: proof::text("Error: JWT key identifier mismatch"),
        },
        Refusal {
            id: "jwtsimple-expired",
            says: &["Token is too old"],
            weak: &[("Token has expired", &["jwt-simple", "jwt_simple"])],
            means: "The token has ended, or is older than the verifier accepts.",
            tell_apart: "Compare exp and iat with a trusted clock.",
            fixes: &[
                (ObtainNewToken, Strong, "The verifier says that the token is too old."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If exp is still ahead by a trusted clock, the verifier's clock is wrong."),
            ],
            source: SRC_SIMPLE,
            example: proof::text("Error: Token is too old"),
        },
        Refusal {
            id: "jwtsimple-time",
            says: &["JWTError::ClockDrift"],
            weak: &[
                ("Clock drift detected", &["jwt", "token", "jwt-simple", "jwt_simple"]),
                ("Token not valid yet", &["jwt-simple", "jwt_simple"]),
            ],
            means: "The token begins, or was issued, ahead of the verifier's clock by more than is forgiven.",
            tell_apart: "How far is iat or nbf ahead of a trusted clock?",
            fixes: &[
                (SyncClock, Likely, "The verifier's clock is behind the issuer's."),
                (FixGeneration, Hint, "A time hours ahead is written by the issuer."),
            ],
            source: SRC_SIMPLE,
            example: proof::text("jwt-simple: Clock drift detected"),
        },
        Refusal {
            id: "jwtsimple-recipient",
            says: &["Required issuer mismatch", "Required audience mismatch", "Required subject mismatch"],
            weak: &[],
            means: "The signature is good, and issuer or audience is not what the verifier requires.",
            tell_apart: "Compare iss and aud in the token with the verifier's options.",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "The token was made for another recipient or by another issuer than the verifier requires.",
                ),
                (FixVerifier, Likely, "If the claim is the right one, the verifier's option is wrong."),
            ],
            source: SRC_SIMPLE,
            example: proof::text("Error: Required audience mismatch"),
        },
    ],
};
