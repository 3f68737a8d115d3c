//! What `SmallRye` JWT, Quarkus OIDC and Open Liberty say.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixGeneration, FixVerifier, ObtainNewToken, ReadTrace, RefreshProactively, SyncClock, UseRightToken},
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "SmallRye JWT, Quarkus and Open Liberty messages";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "quarkus",
    name: "Quarkus, SmallRye and Liberty",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "smallrye-failed",
            says: &[
                "SRJWT07000",
                "SRJWT07000: Failed to verify a token",
                "io.smallrye.jwt.auth.principal.ParseException",
                "ParseException: SRJWT07000: Failed to verify a token",
                "ParseException: Failed to verify a token",
            ],
            weak: &[],
            means: "SmallRye JWT refuses the token; the reason stands in the lines \"Caused by\" below.",
            tell_apart: "Read the next \"Caused by\": it names exp, iss, the signature or the key.",
            fixes: &[
                (ReadTrace, Likely, "The cause is in the trace below this line; without it all reasons look the same."),
                (ObtainNewToken, Hint, "A token that has ended is the commonest of them."),
                (UseRightToken, Hint, "Another issuer than mp.jwt.verify.issuer is as common."),
                (FixVerifier, Hint, "So is a public key that was not found or does not fit."),
            ],
            source: SOURCE,
            example: proof::text(
                "DEBUG [io.quarkus.smallrye.jwt] Authentication failed: io.smallrye.jwt.auth.principal.ParseException: SRJWT07000: Failed to verify a token",
            ),
        },
        Refusal {
            id: "smallrye-key",
            says: &["SRJWT08019", "Verification key is unresolvable", "Failed to load a key from:", "SRJWT08003"],
            weak: &[],
            means: "The verifying key cannot be read from the place that mp.jwt.verify.publickey.location names.",
            tell_apart: "Open that place from the service: does it give a PEM or a key set?",
            fixes: &[(FixVerifier, Strong, "The place of the verifying key gives no usable key.")],
            source: SOURCE,
            example: proof::text("UnresolvableKeyException: SRJWT08019: Verification key is unresolvable"),
        },
        Refusal {
            id: "smallrye-sign",
            says: &[
                "SRJWT05009",
                "SRJWT05028",
                "io.smallrye.jwt.build.JwtSignatureException",
                "JwtSignatureException: SRJWT05009",
                "JwtSignatureException: SRJWT05028: Signing key can not be created",
                "io.smallrye.jwt.build.JwtEncryptionException",
            ],
            weak: &[],
            means: "No token was made: the signing key could not be loaded or used.",
            tell_apart: "Does smallrye.jwt.sign.key.location name a private key in PKCS#8 that the program can read?",
            fixes: &[(
                FixGeneration,
                Strong,
                "The token could not be signed: its private key is missing or not of the expected form.",
            )],
            source: SOURCE,
            example: proof::text(
                "io.smallrye.jwt.build.JwtSignatureException: SRJWT05028: Signing key can not be created",
            ),
        },
        Refusal {
            id: "quarkus-oidc-kid",
            says: &[
                "JWK with kid {} is not available",
                "JWK is not available, neither 'kid' nor 'x5t#S256' nor 'x5t' token headers are set",
            ],
            weak: &[],
            means: "The key set of the configured provider does not have the key that signed the token.",
            tell_apart: "Compare kid in the token's header with the key set of quarkus.oidc.auth-server-url.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The provider's key set that Quarkus reads is not that of the issuer, or it is stale.",
                ),
                (UseRightToken, Likely, "The token comes from another realm or environment."),
            ],
            source: SOURCE,
            example: proof::text("UnresolvableKeyException: JWK with kid 'a1b2' is not available"),
        },
        Refusal {
            id: "quarkus-oidc-server",
            says: &[
                "OIDC Server is not available:",
                "OIDC server is not available at the '{}' URL",
                "OIDC metadata discovery failed",
            ],
            weak: &[],
            means: "Quarkus cannot reach the provider it is configured for, so no token can be checked.",
            tell_apart: "Open auth-server-url with /.well-known/openid-configuration behind it from the service's host.",
            fixes: &[(
                FixVerifier,
                Strong,
                "The address of the provider is wrong or cannot be reached from the service.",
            )],
            source: SOURCE,
            example: proof::text(
                "ERROR [io.qua.oid] OIDC server is not available at the 'http://localhost:8180/realms/quarkus' URL.",
            ),
        },
        Refusal {
            id: "liberty-expired",
            says: &["CWWKS6025E", "CWWKS2427E", "CWWKS1773E"],
            weak: &[],
            means: "Liberty refuses the token because it has ended; its end, the server's time and the skew are printed.",
            tell_apart: "Compare the printed time of the server with real time.",
            fixes: &[
                (ObtainNewToken, Likely, "The message says that the token has ended."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If the token has not ended by a trusted clock, the verifier's clock is wrong."),
            ],
            source: SOURCE,
            example: proof::text("[ERROR ] CWWKS6025E: the consumer cannot accept it, exp is [2026-11-20T10:00:00Z]"),
        },
        Refusal {
            id: "liberty-recipient",
            says: &["CWWKS6022E", "CWWKS6023E"],
            weak: &[],
            means: "The issuer (CWWKS6022E) or the audience (CWWKS6023E) of the token is not listed as trusted in the server's configuration.",
            tell_apart: "Compare iss and aud of the token with issuers and audiences in server.xml.",
            fixes: &[
                (UseRightToken, Likely, "The token was made by another issuer or for another recipient."),
                (FixVerifier, Likely, "server.xml may name the values in another writing."),
            ],
            source: SOURCE,
            example: proof::text("CWWKS6022E: The issuer [https://a.example.com] is not in the list"),
        },
        Refusal {
            id: "liberty-mpjwt",
            says: &["CWWKS5523E", "CWWKS5524E", "CWWKS5522E"],
            weak: &[],
            means: "Liberty's MicroProfile JWT refused the request; the reason is the CWWKS line behind it.",
            tell_apart: "Read the next message with a number in messages.log.",
            fixes: &[
                (ReadTrace, Likely, "The cause stands in the message behind this one in messages.log."),
                (ObtainNewToken, Hint, "A token that has ended is the commonest cause."),
                (FixVerifier, Hint, "So is a key or an issuer that is not configured."),
            ],
            source: SOURCE,
            example: proof::text("CWWKS5523E: The MicroProfile feature cannot authenticate the request"),
        },
    ],
};
