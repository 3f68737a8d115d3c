//! jose4j for Java, and Quarkus, Liberty and others that use it.

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

const SOURCE: &str = "jose4j, JwtConsumer and its validators";
/// Words that show who speaks.
const SPEAKING: &[&str] = &["org.jose4j", "jose4j", "InvalidJwtException", "JwtConsumer"];

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "jose4j",
    name: "jose4j",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "jose4j-expired",
            says: &[
                "The JWT is no longer valid - the evaluation time NumericDate{} is on or after the Expiration Time",
                "The JWT is no longer valid - the evaluation time",
            ],
            weak: &[],
            means: "The token has ended: the time of the check is at or behind exp. Both are printed; the signature is checked after this, so it may still be bad.",
            tell_apart: "Compare the printed evaluation time with real time: if it is right, the token is too old.",
            fixes: &[
                (ObtainNewToken, Likely, "jose4j prints the time of the check, and exp lies before it."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If the token has not ended by a trusted clock, the verifier's clock is wrong."),
            ],
            source: SOURCE,
            example: proof::text(
                "InvalidJwtException: JWT rejected due to invalid claims. Additional details: [[1] The JWT is no longer valid - the evaluation time NumericDate{1700000000 -> Nov 14, 2023} is on or after the Expiration Time (exp=NumericDate{1699990000}) claim value.]",
            ),
        },
        Refusal {
            id: "jose4j-early",
            says: &["The JWT is not yet valid as the evaluation time", "is before the Not Before (nbf="],
            weak: &[],
            means: "The token begins later than the time of the check. Both are printed.",
            tell_apart: "Compare the printed evaluation time with a trusted clock.",
            fixes: &[
                (SyncClock, Strong, "The time in the token is still ahead by the clock of the machine that checks it."),
                (
                    FixGeneration,
                    Hint,
                    "If both clocks are right, the issuer writes the time wrongly: in milliseconds, or as local time.",
                ),
            ],
            source: SOURCE,
            example: proof::text(
                "[[2] The JWT is not yet valid as the evaluation time NumericDate{1700000000} is before the Not Before claim time]",
            ),
        },
        Refusal {
            id: "jose4j-lifetime",
            says: &["minutes in the future relative to the evaluation time"],
            weak: &[("Expiration Time (exp={}) claim value is more than", SPEAKING)],
            means: "The token is made to live longer than the verifier allows.",
            tell_apart: "Compare exp minus iat with the limit that the message prints; an exp in milliseconds looks like this too.",
            fixes: &[
                (
                    FixGeneration,
                    Likely,
                    "The token is issued for longer than the verifier accepts, or exp is written in milliseconds.",
                ),
                (FixVerifier, Hint, "If such a long life is meant, the limit of the verifier has to be raised."),
            ],
            source: SOURCE,
            example: proof::text(
                "Additional details: [[3] Expiration Time value is more than 60 minutes in the future relative to the evaluation time NumericDate{1700000000}]",
            ),
        },
        Refusal {
            id: "jose4j-audience",
            says: &[
                "claim {} doesn't contain an acceptable identifier. Expected",
                "doesn't contain an acceptable identifier",
            ],
            weak: &[],
            means: "The audience in the token is not the one that this service expects. Both are printed.",
            tell_apart: "Compare the two values: an environment, a slash, or an id in place of a name?",
            fixes: &[
                (UseRightToken, Likely, "The token was made for another recipient."),
                (
                    FixVerifier,
                    Hint,
                    "If the printed audience is the right one, the expected value in the verifier is wrong.",
                ),
            ],
            source: SOURCE,
            example: proof::text(
                "[[8] Audience (aud) claim [billing] doesn't contain an acceptable identifier. Expected orders as an aud value.]",
            ),
        },
        Refusal {
            id: "jose4j-audience-unset",
            says: &["but no expected audience value(s) were provided to the JWT Consumer"],
            weak: &[],
            means: "The token has an audience, and the verifier was told none to expect, so it refuses.",
            tell_apart: "Is an expected audience set in the verifier's configuration?",
            fixes: &[(
                FixVerifier,
                Strong,
                "The verifier has no expected audience; set it, or switch the check off on purpose.",
            )],
            source: SOURCE,
            example: proof::text(
                "[[8] Audience (aud) claim [api] present in the JWT but no expected audience value(s) were provided to the JWT Consumer.]",
            ),
        },
        Refusal {
            id: "jose4j-issuer",
            says: &[
                "Issuer (iss) claim value ({}) doesn't match expected value of",
                "No Issuer (iss) claim present but was expecting",
            ],
            weak: &[],
            means: "The issuer in the token is not the one that this service expects. Both are printed.",
            tell_apart: "Compare them character by character: http or https, the host, the realm, the slash at the end.",
            fixes: &[
                (UseRightToken, Likely, "The token comes from another issuer or environment than this service trusts."),
                (FixVerifier, Likely, "The expected issuer in the configuration may differ only in its writing."),
            ],
            source: SOURCE,
            example: proof::text(
                "[[12] Issuer (iss) claim value (http://localhost:8080/realms/a) doesn't match expected value of https://sso.example.com/realms/a]",
            ),
        },
        Refusal {
            id: "jose4j-claim-missing",
            says: &[
                "No Expiration Time (exp) claim present",
                "No Issued At (iat) claim present",
                "No Subject (sub) claim is present",
                "No Audience (aud) claim present",
                "No JWT ID (jti) claim present",
            ],
            weak: &[],
            means: "The verifier wants a claim that the token does not have.",
            tell_apart: "Decode the token and look for the claim that is named.",
            fixes: &[
                (FixGeneration, Likely, "The token was made without a claim that this verifier demands."),
                (
                    UseRightToken,
                    Hint,
                    "A token of another kind, an id token or an opaque one, lacks what an access token has.",
                ),
            ],
            source: SOURCE,
            example: proof::text("Additional details: [[3] No Issued At (iat) claim present.]"),
        },
        Refusal {
            id: "jose4j-signature",
            says: &[
                "Invalid JWS Signature: JsonWebSignature",
                "org.jose4j.jwt.consumer.InvalidJwtSignatureException",
                "InvalidJwtSignatureException: JWT rejected due to invalid signature",
                "JWT rejected due to invalid signature",
            ],
            weak: &[],
            means: "The signature does not fit the key that the verifier uses.",
            tell_apart: "Was the token issued with the key pair whose public half is configured here?",
            fixes: &[
                (FixVerifier, Likely, "The verifier's key is not the one that signed."),
                (UseRightToken, Hint, "A token of another environment is signed with another key."),
                (RepairFormat, Hint, "A token altered in copying no longer fits its signature."),
            ],
            source: SOURCE,
            example: proof::text(
                "InvalidJwtSignatureException: JWT rejected due to invalid signature. Additional details: [[9] Invalid JWS Signature: JsonWebSignature{}]",
            ),
        },
        Refusal {
            id: "jose4j-no-key",
            says: &[
                "Unable to find a suitable verification key for JWS w/ header",
                "org.jose4j.lang.UnresolvableKeyException",
                "UnresolvableKeyException: Unable to find a suitable verification key for JWS w/ header",
            ],
            weak: &[],
            means: "No key of the key set fits the token's header: its kid is not there.",
            tell_apart: "Compare the kid of the token's header with those at the key set's address.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The key set that the verifier holds does not have the key that signed: stale, or of another issuer.",
                ),
                (UseRightToken, Likely, "The token comes from another issuer or environment."),
            ],
            source: SOURCE,
            example: proof::text(
                "UnresolvableKeyException: Unable to find a suitable verification key for JWS w/ header {\"alg\":\"RS256\",\"kid\":\"k2\"}",
            ),
        },
        Refusal {
            id: "jose4j-serialization",
            says: &[
                "Invalid JOSE Compact Serialization. Expecting either 3 or 5 parts for JWS or JWE respectively but was",
                "Invalid JOSE Compact Serialization",
            ],
            weak: &[],
            means: "What came is not a JWT: it does not have three or five parts.",
            tell_apart: "Look at the number of parts that is printed: 1 means that something else than a JWT was sent, or an opaque token.",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "Something else than the token stands where the token should: another value, a word, an opaque token.",
                ),
                (RepairFormat, Hint, "A token that was cut loses its parts."),
                (UseRightToken, Hint, "An opaque access token cannot be checked as a JWT."),
            ],
            source: SOURCE,
            example: proof::text(
                "org.jose4j.lang.JoseException: Invalid JOSE Compact Serialization. Expecting either 3 or 5 parts for JWS or JWE respectively but was 1.",
            ),
        },
        Refusal {
            id: "jose4j-weak-key",
            says: &[
                "or larger MUST be used with the HMAC SHA algorithms but this key is only",
                "or larger MUST be used with the all JOSE RSA algorithms",
            ],
            weak: &[],
            means: "The key is too short for the algorithm.",
            tell_apart: "The message prints the length that is needed and the one that is there.",
            fixes: &[
                (FixGeneration, Likely, "Sign with a key of the length that the algorithm demands."),
                (FixVerifier, Hint, "The verifier needs the same longer key."),
            ],
            source: SOURCE,
            example: proof::text(
                "InvalidKeyException: A key of the same size as the hash output (i.e. 256 bits for HS256) or larger MUST be used with the HMAC SHA algorithms but this key is only 48 bits",
            ),
        },
    ],
};
