//! Programs that check tokens with keys of their own settings.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Decisive, Hint, Likely, Strong},
    fix::{
        Fix::{FixGeneration, FixVerifier, ReadTrace, RepairFormat, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "checkers",
    name: "Servers with keys in their settings",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "smallrye-key-location",
            says: &[
                "Failed to read location as any of JWK, JWKS, PEM",
                "UnresolvableKeyException: Failed to read location as any of JWK, JWKS, PEM",
                "UnresolvableKeyException: Failed to load a key from: {}",
                "SRJWT06000: Failed to load a key",
            ],
            weak: &[],
            means: "SmallRye JWT (Quarkus, WildFly) cannot read the public key that its settings point to: the file is not there, or it holds something else.",
            tell_apart: "Is mp.jwt.verify.publickey.location a path that exists in the built program?",
            fixes: &[
                (FixVerifier, Decisive, "The verifier cannot read its own public key."),
                (RepairFormat, Hint, "A PEM that lost its line breaks cannot be read."),
            ],
            source: "smallrye-jwt, KeyLocationResolver",
            example: proof::text(
                "org.jose4j.lang.UnresolvableKeyException: Failed to read location as any of JWK, JWKS, PEM. META-INF/resources/publicKey.pem",
            ),
        },
        Refusal {
            id: "lua-resty-jwt-key",
            says: &[
                "Decode secret is not a valid cert/public key",
                "jwt signature verification failed: Decode secret is not a valid cert/public key",
                "Decode secret is not a valid public key",
            ],
            weak: &[],
            means: "lua-resty-jwt cannot read the key with which it should check: it is no PEM, or its first line names another kind.",
            tell_apart: "Does openssl pkey -pubin read it? A certificate begins with BEGIN CERTIFICATE, a key with BEGIN PUBLIC KEY.",
            fixes: &[
                (FixVerifier, Strong, "The key in the settings of the gateway cannot be read as what it says it is."),
                (RepairFormat, Hint, "A PEM whose lines were joined cannot be read."),
            ],
            source: "lua-resty-jwt, jwt.lua",
            example: proof::text(
                "jwt signature verification failed: Decode secret is not a valid cert/public key: wrong tag",
            ),
        },
        Refusal {
            id: "vault-role-without-audience",
            says: &[
                "audience claim found in JWT but no audiences bound to the role",
                "error validating token: audience claim found in JWT but no audiences bound to the role",
            ],
            weak: &[],
            means: "Vault's role names no audience, and the JWT has one; since 1.16.3 that is refused.",
            tell_apart: "Does vault read auth/jwt/role/NAME show bound_audiences?",
            fixes: &[
                (FixVerifier, Strong, "The role in Vault needs bound_audiences with the aud of the token."),
                (UseRightToken, Hint, "A token for another audience does not belong to this role."),
            ],
            source: "vault-plugin-auth-jwt",
            example: proof::text("{\"errors\":[\"audience claim found in JWT but no audiences bound to the role\"]}"),
        },
        Refusal {
            id: "distribution-untrusted-key",
            says: &["token signed by untrusted key with ID: \"{}\"", "token signed by untrusted key with ID:"],
            weak: &[],
            means: "The registry does not know the key that signed the token: its root certificate bundle holds another certificate, or the issuer computes the id of the key in another way.",
            tell_apart: "Is the certificate in REGISTRY_AUTH_TOKEN_ROOTCERTBUNDLE that of the key with which the token server signs?",
            fixes: &[
                (FixVerifier, Strong, "The bundle of the registry lacks the certificate of the key that signs."),
                (FixGeneration, Hint, "The kid has to be computed as the registry computes it."),
                (UseRightToken, Hint, "A token of another token server is signed with another key."),
            ],
            source: "distribution, registry/auth/token",
            example: proof::text("token signed by untrusted key with ID: \"7K7M:VDNO:YAOL\""),
        },
        Refusal {
            id: "bigbluebutton-checksum",
            says: &[
                "You did not pass the checksum security check",
                "checksumError: You did not pass the checksum security check",
            ],
            weak: &[],
            means: "The checksum of the call does not fit: it was computed with another secret, or over another text than the server sees.",
            tell_apart: "Compare the secret with that of bbb-conf --secret, or behind a load balancer with the balancer's own.",
            fixes: &[
                (UseRightToken, Likely, "The secret in the settings of the client is another one than the server's."),
                (
                    FixGeneration,
                    Hint,
                    "The checksum is made of the name of the call, the query as it is sent, and the secret.",
                ),
            ],
            source: "BigBlueButton API",
            example: proof::text("checksumError: You did not pass the checksum security check"),
        },
        Refusal {
            id: "onlyoffice-security-token",
            says: &["The document security token is not correctly formed", "The document security token has expired"],
            weak: &[],
            means: "The document server could not check the token of the configuration: none came, it is signed with another secret, or it stands in another header.",
            tell_apart: "Is JWT_SECRET the same on both sides, and JWT_HEADER too? The log of the document server names the cause.",
            fixes: &[
                (ReadTrace, Likely, "One text stands for several causes: the log of the document server tells which."),
                (FixVerifier, Hint, "The secrets of both sides have to be the same."),
                (SendCorrectly, Hint, "Without the token the same text appears."),
            ],
            source: "ONLYOFFICE Docs",
            example: proof::text("The document security token is not correctly formed."),
        },
    ],
};
