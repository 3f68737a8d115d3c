//! jjwt for Java: pieces, alg, signature, then exp, nbf and the expected claims.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Against, Decisive, Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixVerifier, ObtainNewToken, RefreshProactively, RepairFormat, SendCorrectly, SyncClock,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SRC: &str = "jjwt, DefaultJwtParser.java";
/// Words that show the library.
const SPEAKING: &[&str] =
    &["io.jsonwebtoken", "jjwt", "DefaultJwtParser", "MalformedJwtException", "DecodingException"];

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "jjwt",
    name: "jjwt",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "jjwt-expired",
            says: &[
                "JWT expired {} milliseconds ago at {ends}. Current time: {server}. Allowed clock skew:",
                "JWT expired at {ends}. Current time: {server}, a difference of {} milliseconds",
                "ExpiredJwtException",
                "io.jsonwebtoken.ExpiredJwtException",
                "ExpiredJwtException: JWT expired",
                "ExpiredJwtException: JWT expired at {ends}",
            ],
            weak: &[],
            means: "The token has ended. Its end, the verifier's time and the difference are printed. The signature was checked before and is good.",
            tell_apart: "Compare the printed current time with real time.",
            fixes: &[
                (ObtainNewToken, Strong, "The verifier says that the token has ended."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If the printed current time is not the real time, the verifier's clock is wrong."),
                (RepairFormat, Against, "The signature was checked before exp: the text of the token is unaltered."),
            ],
            source: SRC,
            example: proof::text(
                "io.jsonwebtoken.ExpiredJwtException: JWT expired 3600500 milliseconds ago at 2026-11-21T09:00:00.000Z. Current time: 2026-11-21T10:00:00.500Z. Allowed clock skew: 0 milliseconds.",
            ),
        },
        Refusal {
            id: "jjwt-early",
            says: &[
                "JWT early by {} milliseconds before {}. Current time: {server}. Allowed clock skew:",
                "JWT must not be accepted before {}. Current time: {server}",
                "PrematureJwtException",
                "io.jsonwebtoken.PrematureJwtException",
            ],
            weak: &[],
            means: "The token's nbf is ahead of the verifier's clock; both times are printed. The signature is good.",
            tell_apart: "Compare the printed current time with real time; if it is right, how far ahead is nbf?",
            fixes: &[
                (SyncClock, Likely, "The verifier's clock has not reached the beginning that is written in the token."),
                (FixGeneration, Hint, "A beginning hours ahead is written by the issuer: often a time zone."),
                (FixVerifier, Hint, "clockSkewSeconds forgives small differences."),
            ],
            source: SRC,
            example: proof::text(
                "io.jsonwebtoken.PrematureJwtException: JWT early by 30000 milliseconds before 2026-11-21T10:00:30Z. Current time: 2026-11-21T10:00:00Z. Allowed clock skew: 0 milliseconds.",
            ),
        },
        Refusal {
            id: "jjwt-signature",
            says: &[
                "JWT signature does not match locally computed signature. JWT validity cannot be asserted and should not be trusted",
                "JWT signature does not match locally computed signature",
                "io.jsonwebtoken.security.SignatureException",
                "io.jsonwebtoken.SignatureException",
                "io.jsonwebtoken.security.SignatureException: JWT signature does not match locally computed signature",
                "io.jsonwebtoken.SignatureException: JWT signature does not match locally computed signature",
            ],
            weak: &[],
            means: "The text decodes, and the signature does not fit. In Java the classic cause is a secret that one side uses as text and the other decodes from base64. Nothing is known about exp yet.",
            tell_apart: "Count the characters behind the last dot; if they are all there, compare how both sides turn the secret into bytes.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The verifier most likely has another secret, or the same secret in another encoding.",
                ),
                (RepairFormat, Hint, "A signature shorter than its algorithm demands was cut off."),
                (UseRightToken, Hint, "A token of another issuer is signed with another key."),
            ],
            source: SRC,
            example: proof::text(
                "io.jsonwebtoken.security.SignatureException: JWT signature does not match locally computed signature. JWT validity cannot be asserted and should not be trusted.",
            ),
        },
        Refusal {
            id: "jjwt-periods",
            says: &[
                "Compact JWSs must contain exactly 2 period characters",
                "Invalid compact JWT string: Compact JWSs must contain exactly 2 period characters, and compact JWEs must contain exactly 4",
                "JWT strings must contain exactly 2 period characters",
                "MalformedJwtException",
                "io.jsonwebtoken.MalformedJwtException",
                "MalformedJwtException: JWT strings must contain exactly 2 period characters",
                "MalformedJwtException: Invalid compact JWT string: Compact JWSs must contain exactly 2 period characters, and compact JWEs must contain exactly 4",
                "JWT String argument cannot be null or empty",
            ],
            weak: &[],
            means: "The text cannot be taken apart, mostly because it has the wrong number of dots; the number behind \"Found\" counts them. None is an opaque token or an empty text.",
            tell_apart: "Read the printed number.",
            fixes: &[
                (
                    RepairFormat,
                    Likely,
                    "The text has not the dots of a token: it was cut, or it is not the whole token.",
                ),
                (UseRightToken, Hint, "An opaque token or API key is no JWT."),
                (SendCorrectly, Hint, "The word undefined or null, or an empty value, has no dots."),
            ],
            source: SRC,
            example: proof::text(
                "io.jsonwebtoken.MalformedJwtException: JWT strings must contain exactly 2 period characters. Found: 0",
            ),
        },
        Refusal {
            id: "jjwt-json",
            says: &[
                "MalformedJwtException: Unable to read JSON value",
                "MalformedJwtException: Malformed protected header JSON",
                "MalformedJwtException: Invalid protected header",
            ],
            weak: &[("Unable to read JSON value", SPEAKING)],
            means: "A piece decodes from base64 and is no JSON: it was cut or altered, or something stands in front of the token.",
            tell_apart: "Look at the first characters that are handed to the parser: they should be eyJ.",
            fixes: &[
                (RepairFormat, Likely, "A piece of the token is no JSON: the text was cut or altered."),
                (SendCorrectly, Hint, "A \"Bearer \" that was not taken off makes the header unreadable."),
                (UseRightToken, Hint, "An opaque token with dots in it is no JWT."),
            ],
            source: SRC,
            example: proof::text("io.jsonwebtoken.MalformedJwtException: Unable to read JSON value: {\"alg\":\"HS2"),
        },
        Refusal {
            id: "jjwt-whitespace",
            says: &[
                "Compact JWT strings may not contain whitespace",
                "MalformedJwtException: Compact JWT strings may not contain whitespace",
            ],
            weak: &[],
            means: "There is a blank, a tab or a line break in the text, at its ends included.",
            tell_apart: "Trim the value. If the message stays, the blank is inside: usually behind a leftover \"Bearer\".",
            fixes: &[
                (RepairFormat, Strong, "The token contains white space."),
                (SendCorrectly, Hint, "The blank may be that of a \"Bearer \" that was not taken off."),
            ],
            source: SRC,
            example: proof::text("java.lang.IllegalArgumentException: Compact JWT strings may not contain whitespace."),
        },
        Refusal {
            id: "jjwt-base64",
            says: &[
                "Illegal base64url character:",
                "io.jsonwebtoken.io.DecodingException",
                "DecodingException: Illegal base64url character:",
                "DecodingException: Illegal base64 character:",
                "Illegal base64 character: '{}'",
            ],
            weak: &[("Illegal base64 character", SPEAKING)],
            means: "The text holds a character that does not belong in a token; it is printed. A blank is that of a leftover \"Bearer \", a plus sign or slash comes from the standard alphabet of base64. A key that is not base64 gives the same message.",
            tell_apart: "Look at the printed character, and in the trace whether it is the token or the key that is decoded.",
            fixes: &[
                (RepairFormat, Likely, "The printed character does not belong in a token."),
                (SendCorrectly, Hint, "A blank as the character is that of a \"Bearer \" that was not taken off."),
                (FixVerifier, Hint, "If the trace shows the key being decoded, the secret is no base64."),
            ],
            source: "jjwt, Base64.java",
            example: proof::text("io.jsonwebtoken.io.DecodingException: Illegal base64url character: ' '"),
        },
        Refusal {
            id: "jjwt-unsigned",
            says: &[
                "Unsecured JWSs (those with an alg (Algorithm) header value of 'none') are disallowed by default",
                "Unsigned Claims JWTs are not supported",
                "Unsigned JWSs are not supported",
            ],
            weak: &[],
            means: "The token is not signed: its header says alg none.",
            tell_apart: "Read alg in the token's header.",
            fixes: &[
                (FixGeneration, Likely, "The issuer does not sign the token."),
                (
                    RepairFormat,
                    Hint,
                    "If the header names a real algorithm, the signature behind the last dot was lost.",
                ),
            ],
            source: SRC,
            example: proof::text("io.jsonwebtoken.UnsupportedJwtException: Unsigned Claims JWTs are not supported."),
        },
        Refusal {
            id: "jjwt-signature-lost",
            says: &[
                "MalformedJwtException: The JWS header references signature algorithm '{}' but the compact {} string is missing the required signature",
                "The JWS header references signature algorithm '{}' but the compact {} string is missing the required signature",
            ],
            weak: &[],
            means: "The header names a real algorithm, and there is nothing behind the last dot.",
            tell_apart: "Compare the end of the text with what the issuer gave out.",
            fixes: &[
                (RepairFormat, Strong, "The signature behind the last dot was cut off."),
                (
                    FixGeneration,
                    Hint,
                    "If every token of this issuer ends in a dot, the issuer does not write the signature.",
                ),
            ],
            source: SRC,
            example: proof::text(
                "io.jsonwebtoken.MalformedJwtException: The JWS header references signature algorithm 'HS256' but the compact JWE string is missing the required signature.",
            ),
        },
        Refusal {
            id: "jjwt-key-algorithm",
            says: &[
                "key may not be used to verify {} signatures",
                "The parsed JWT indicates it was signed with the '{}' signature algorithm, but the provided {} key may not be used to verify {} signatures",
            ],
            weak: &[],
            means: "The kind of the verifier's key and the token's algorithm do not go together. The signature was not checked.",
            tell_apart: "Compare alg in the token's header with the class of the key that is printed.",
            fixes: &[
                (FixVerifier, Likely, "The verifier holds the wrong kind of key for this algorithm."),
                (UseRightToken, Hint, "A token of another issuer may be signed with another algorithm."),
            ],
            source: SRC,
            example: proof::text(
                "io.jsonwebtoken.UnsupportedJwtException: The parsed JWT indicates it was signed with the 'RS256' signature algorithm, but the provided javax.crypto.spec.SecretKeySpec key may not be used to verify RS256 signatures.",
            ),
        },
        Refusal {
            id: "jjwt-weak-key",
            says: &[
                "The signing key's size is {} bits which is not secure enough for the {} algorithm",
                "bits which is not secure enough for the",
                "which is not secure enough for the HS256 algorithm",
                "which is not secure enough for the HS384 algorithm",
                "which is not secure enough for the HS512 algorithm",
                "WeakKeyException",
                "io.jsonwebtoken.security.WeakKeyException",
                "The specified key byte array is {} bits which is not secure enough for any JWT HMAC-SHA algorithm",
            ],
            weak: &[],
            means: "The secret is too short: HS256 needs 256 bits, HS384 384 and HS512 512. The printed size counts the bytes that are used, eight bits each, after any decoding.",
            tell_apart: "Read the printed size; a text of 32 plain characters is 256 bits.",
            fixes: &[
                (
                    FixGeneration,
                    Strong,
                    "The secret is too short for the algorithm: make a longer one with a secure generator.",
                ),
                (FixVerifier, Hint, "The side that verifies needs the same new secret."),
            ],
            source: "RFC 7518 §3.2; jjwt, DefaultMacAlgorithm",
            example: proof::text(
                "io.jsonwebtoken.security.WeakKeyException: The signing key's size is 48 bits which is not secure enough for the HS512 algorithm.",
            ),
        },
        Refusal {
            id: "jjwt-weak-verifier",
            says: &[
                "The verification key's size is {} bits which is not secure enough for the {} algorithm",
                "WeakKeyException: The verification key's size is {} bits which is not secure enough for the {} algorithm",
                "io.jsonwebtoken.security.WeakKeyException: The verification key's size is {} bits which is not secure enough for the {} algorithm",
            ],
            weak: &[],
            means: "The one who checks was given a key that is too short for the algorithm: HS256 needs 256 bits. The token itself was not judged.",
            tell_apart: "Read the printed size, and look whether the key in the settings is meant as base64 or as plain text.",
            fixes: &[
                (
                    FixVerifier,
                    Decisive,
                    "The key in the settings of the one who checks is too short, or decoded otherwise than meant.",
                ),
                (FixGeneration, Likely, "Both sides need the same longer secret."),
            ],
            source: "RFC 7518 §3.2; jjwt, DefaultMacAlgorithm",
            example: proof::text(
                "WeakKeyException: The verification key's size is 48 bits which is not secure enough for the HS256 algorithm.",
            ),
        },
        Refusal {
            id: "jjwt-claims",
            says: &[
                "Expected {} claim to be: {expected}, but was: {sent}",
                "IncorrectClaimException: Expected {} claim to be: {expected}, but was: {sent}",
            ],
            weak: &[],
            means: "The signature is good, and a claim that the parser requires has another value; both are printed.",
            tell_apart: "Compare the two printed values, character by character.",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "The token was made for another recipient or by another issuer than the parser requires.",
                ),
                (
                    FixVerifier,
                    Likely,
                    "If the token's value is the right one, require...() in the code names the wrong one.",
                ),
                (
                    RepairFormat,
                    Against,
                    "The signature was checked before the claims: the text of the token is unaltered.",
                ),
            ],
            source: SRC,
            example: proof::text(
                "io.jsonwebtoken.IncorrectClaimException: Expected iss claim to be: https://a.example/, but was: https://b.example/.",
            ),
        },
        Refusal {
            id: "jjwt-claim-missing",
            says: &[
                "Missing '{}' claim. Expected value:",
                "Expected {} claim to be: {expected}, but was not present in the JWT claims",
            ],
            weak: &[],
            means: "The signature is good, and a claim that the parser requires is not in the token.",
            tell_apart: "Decode the payload and look for the named claim.",
            fixes: &[
                (FixGeneration, Likely, "The issuer does not write the claim that the parser requires."),
                (UseRightToken, Likely, "Another kind of token of the same issuer may carry the claim."),
                (FixVerifier, Hint, "The parser may require a claim that was never agreed."),
            ],
            source: SRC,
            example: proof::text("io.jsonwebtoken.MissingClaimException: Missing 'aud' claim. Expected value: orders"),
        },
    ],
};
