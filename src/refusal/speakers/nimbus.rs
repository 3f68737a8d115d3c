//! Nimbus JOSE + JWT and its `OpenID` Connect SDK, used by Spring and many others.

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

const SOURCE: &str = "nimbus-jose-jwt, DefaultJWTClaimsVerifier; oauth2-oidc-sdk";
/// Words that show who speaks.
const SPEAKING: &[&str] = &["com.nimbusds", "nimbusds", "BadJWTException", "nimbus-jose-jwt"];

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "nimbus",
    name: "Nimbus JOSE + JWT",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "nimbus-expired",
            says: &["BadJWTException: Expired JWT"],
            weak: &[("Expired JWT", SPEAKING)],
            means: "The token has ended; the signature was found good before that.",
            tell_apart: "Compare exp with a trusted clock.",
            fixes: &[
                (ObtainNewToken, Likely, "The message says that the token has ended."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If the token has not ended by a trusted clock, the verifier's clock is wrong."),
            ],
            source: SOURCE,
            example: proof::text("com.nimbusds.jwt.proc.BadJWTException: Expired JWT"),
        },
        Refusal {
            id: "nimbus-early",
            says: &[
                "BadJWTException: JWT before use time",
                "JWT before use time",
                "JWT issue time ahead of current time",
            ],
            weak: &[],
            means: "A time in the token lies ahead of the clock of the machine that checks.",
            tell_apart: "Compare that machine's time with a trusted clock.",
            fixes: &[
                (SyncClock, Strong, "The time in the token is still ahead by the clock of the machine that checks it."),
                (
                    FixGeneration,
                    Hint,
                    "If both clocks are right, the issuer writes the time wrongly: in milliseconds, or as local time.",
                ),
            ],
            source: SOURCE,
            example: proof::text("com.nimbusds.jwt.proc.BadJWTException: JWT issue time ahead of current time"),
        },
        Refusal {
            id: "nimbus-recipient",
            says: &[
                "JWT audience rejected:",
                "JWT iss claim has value {}, must be",
                "JWT {} claim has value {}, must be",
                "Unexpected JWT issuer:",
                "Unexpected JWT audience:",
                "Unexpected JWT type:",
            ],
            weak: &[],
            means: "A claim of the token has another value than this verifier demands. Both are printed where there are two.",
            tell_apart: "Compare the two values: another environment, a slash at the end, an id in place of a name?",
            fixes: &[
                (UseRightToken, Likely, "The token was made for another recipient or by another issuer."),
                (FixVerifier, Likely, "If the token is the right one, the expected value in the verifier is wrong."),
            ],
            source: SOURCE,
            example: proof::text("BadJWTException: JWT audience rejected: [billing]"),
        },
        Refusal {
            id: "nimbus-claim-missing",
            says: &["JWT missing required claims:", "JWT missing required audience"],
            weak: &[],
            means: "A claim that the verifier demands is not in the token.",
            tell_apart: "Decode the token and look for the claim that is named.",
            fixes: &[
                (FixGeneration, Likely, "The token was made without a claim that this verifier demands."),
                (UseRightToken, Hint, "A token of another kind lacks what an access token has."),
            ],
            source: SOURCE,
            example: proof::text("BadJWTException: JWT missing required claims: [scope]"),
        },
        Refusal {
            id: "nimbus-format",
            says: &[
                "Invalid JWT serialization: Missing dot delimiter",
                "Invalid serialized unsecured/JWS/JWE object: Missing",
                "Invalid unsecured/JWS/JWE header",
                "Invalid serialized plain/JWS/JWE object",
            ],
            weak: &[],
            means: "What came is not a JWT: dots or the header are missing.",
            tell_apart: "Print what is sent: is it a JWT at all, and is it whole?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "Something else than a JWT was handed over: an opaque token, a word, the header with its scheme.",
                ),
                (RepairFormat, Hint, "A token that was cut or altered loses its parts."),
                (UseRightToken, Hint, "An opaque access token cannot be checked as a JWT."),
            ],
            source: SOURCE,
            example: proof::text("java.text.ParseException: Invalid JWT serialization: Missing dot delimiter(s)"),
        },
        Refusal {
            id: "nimbus-secret-length",
            says: &[
                "The secret length must be at least 256 bits",
                "com.nimbusds.jose.KeyLengthException",
                "KeyLengthException: The secret length must be at least",
            ],
            weak: &[],
            means: "The secret is too short for the HMAC algorithm.",
            tell_apart: "Count the bytes of the secret: 32 for HS256, 48 for HS384, 64 for HS512.",
            fixes: &[
                (FixGeneration, Likely, "The secret that signs is shorter than the algorithm demands."),
                (FixVerifier, Hint, "The verifier needs the same longer secret."),
            ],
            source: SOURCE,
            example: proof::text("com.nimbusds.jose.KeyLengthException: The secret length must be at least 256 bits"),
        },
        Refusal {
            id: "nimbus-algorithm",
            says: &["Unsupported JWS algorithm {}, must be", "JOSE header typ (type) {} not allowed"],
            weak: &[("JOSE header typ (type)", SPEAKING)],
            means: "The key or the processor does not do the algorithm or the type that the token's header names.",
            tell_apart: "Compare alg and typ of the token's header with what the verifier is set up for.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The verifier is set up for another algorithm, type or kind of key than the issuer uses.",
                ),
                (UseRightToken, Hint, "A token of another issuer is signed in another way."),
            ],
            source: SOURCE,
            example: proof::text("com.nimbusds.jose.JOSEException: Unsupported JWS algorithm HS256, must be RS256"),
        },
        Refusal {
            id: "nimbus-unsecured",
            says: &["Unsecured (plain) JWTs are rejected", "Signed JWT rejected: No JWS", "Encrypted JWT rejected:"],
            weak: &[],
            means: "The token's protection, none or an encryption, is not one that this processor is set up for.",
            tell_apart: "Look at alg in the token's header: \"none\", or a JWE with five parts?",
            fixes: &[
                (FixVerifier, Likely, "The processor has no selector or key for tokens of this kind."),
                (FixGeneration, Likely, "A token with alg \"none\" has to be signed at its issuer."),
            ],
            source: SOURCE,
            example: proof::text("BadJOSEException: Unsecured (plain) JWTs are rejected, extend class to handle"),
        },
    ],
};
