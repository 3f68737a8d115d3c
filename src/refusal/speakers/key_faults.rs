//! What libraries say of an empty key or one of the wrong kind, and of metadata without https.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, FixVerifier, ObtainNewToken, ReadTrace, RepairFormat, SendCorrectly,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Sources of the libraries that are named";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "key_faults",
    name: "Keys that fit nothing",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "jose-zero-key",
            says: &["Zero-length key is not supported"],
            weak: &[],
            means: "The secret is empty: the variable of the environment is not set.",
            tell_apart: "Print its length in this very process.",
            fixes: &[
                (FixVerifier, Likely, "The secret that verifies is empty."),
                (FixGeneration, Likely, "The secret that signs is empty."),
            ],
            source: SOURCE,
            example: proof::text("TypeError: Zero-length key is not supported"),
        },
        Refusal {
            id: "pyjwt-key-none",
            says: &[
                "Expecting a string- or bytes-formatted key",
                "TypeError: Expecting a string- or bytes-formatted key",
            ],
            weak: &[],
            means: "The key is None: the variable of the environment is not set.",
            tell_apart: "Print its type in this very process.",
            fixes: &[
                (FixVerifier, Likely, "The secret that verifies is not set."),
                (FixGeneration, Likely, "The secret that signs is not set."),
            ],
            source: SOURCE,
            example: proof::text("TypeError: Expecting a string- or bytes-formatted key."),
        },
        Refusal {
            id: "jjwt-key-missing",
            says: &[
                "A signing key must be specified if the specified JWT is digitally signed",
                "Base64-encoded key bytes may only be specified for HMAC signatures",
            ],
            weak: &[],
            means: "The parser was given no key, or text where a public key is needed.",
            tell_apart: "Does the parser's setSigningKey or verifyWith get the key, of the kind that alg asks for?",
            fixes: &[(FixVerifier, Strong, "The parser has no key of the kind that the token's algorithm needs.")],
            source: SOURCE,
            example: proof::text(
                "IllegalArgumentException: A signing key must be specified if the specified JWT is digitally signed.",
            ),
        },
        Refusal {
            id: "jjwt-key-empty",
            says: &[
                "secret key byte array cannot be null or empty",
                "base64-encoded secret key cannot be null or empty",
                "The Secret cannot be null",
                "Couldn't create RSA signature",
                "Private key must be RSA",
            ],
            weak: &[],
            means: "The key is empty or of the wrong kind: its property is not set where the program runs.",
            tell_apart: "Print its length where it is read.",
            fixes: &[
                (FixGeneration, Likely, "The key that signs is empty or of the wrong kind."),
                (FixVerifier, Hint, "The same empty key at checking is the verifier's."),
            ],
            source: SOURCE,
            example: proof::text("IllegalArgumentException: secret key byte array cannot be null or empty."),
        },
        Refusal {
            id: "rubyjwt-encode",
            says: &[
                "JWT::EncodeError",
                "It has to be an OpenSSL::PKey::RSA instance",
                "JWT::EncodeError: The given key is a String. It has to be an OpenSSL::PKey::RSA instance",
                "JWT::EncodeError (The given key is a String. It has to be an OpenSSL::PKey::RSA instance",
            ],
            weak: &[],
            means: "ruby-jwt could not sign: the key is nil, or text where a key object is needed.",
            tell_apart: "Print the class of the key: RS256 wants OpenSSL::PKey::RSA.new(pem).",
            fixes: &[(FixGeneration, Strong, "The key that signs is missing or of the wrong kind.")],
            source: SOURCE,
            example: proof::text(
                "JWT::EncodeError: The given key is a String. It has to be an OpenSSL::PKey::RSA instance",
            ),
        },
        Refusal {
            id: "octokit-app-key",
            says: &[
                "Private Key is in PKCS#1 format, but only PKCS#8 is supported",
                "Private Key is in OpenSSH format, but only PKCS#8 is supported",
            ],
            weak: &[],
            means: "The app's private key is not in the form that this runtime's cryptography reads.",
            tell_apart: "Read its first line; openssl pkcs8 -topk8 -nocrypt changes it.",
            fixes: &[(FixGeneration, Strong, "The signing key has to be changed to PKCS#8.")],
            source: SOURCE,
            example: proof::text(
                "Error: [universal-github-app-jwt] Private Key is in PKCS#1 format, but only PKCS#8 is supported.",
            ),
        },
        Refusal {
            id: "dotnet-https-metadata",
            says: &[
                "IDX20108",
                "The MetadataAddress or Authority must use HTTPS unless disabled for development",
                "Provide Authority, MetadataAddress, Configuration, or ConfigurationManager to",
            ],
            weak: &[],
            means: "The handler has no authority, or one without https.",
            tell_apart: "Is the section of the configuration read in this environment, and does the address begin with https?",
            fixes: &[(FixVerifier, Strong, "The authority of the handler is not set, or has no https.")],
            source: SOURCE,
            example: proof::text(
                "InvalidOperationException: The MetadataAddress or Authority must use HTTPS unless disabled for development by setting RequireHttpsMetadata=false.",
            ),
        },
        Refusal {
            id: "dotnet-correlation-cookie",
            says: &[".AspNetCore.Correlation.{} cookie not found", "message.State is null or empty"],
            weak: &[],
            means: "The login came back without the cookie of its start: SameSite, http behind a proxy, or another host.",
            tell_apart: "Does the browser send .AspNetCore.Correlation on the way back? Without https, SameSite=None is dropped.",
            fixes: &[
                (FixTransport, Likely, "The cookie of the start does not come back."),
                (ObtainNewToken, Likely, "Start the login again; a callback that is opened twice fails."),
            ],
            source: SOURCE,
            example: proof::text("warn: '.AspNetCore.Correlation.abc' cookie not found."),
        },
        Refusal {
            id: "dotnet-no-validator",
            says: &["No SecurityTokenValidator available for token"],
            weak: &[],
            means: "The text that came is not a JWT that any validator reads.",
            tell_apart: "Print what arrives behind \"Bearer\": undefined, quotes, or an opaque token?",
            fixes: &[
                (SendCorrectly, Likely, "Something else than a JWT stands behind Bearer."),
                (RepairFormat, Hint, "Quotes around the token, or a cut one, are not read either."),
                (UseRightToken, Hint, "An opaque access token cannot be checked as a JWT."),
            ],
            source: SOURCE,
            example: proof::text("No SecurityTokenValidator available for token: abc"),
        },
        Refusal {
            id: "aspnet-identity-token",
            says: &[
                "\"code\":\"InvalidToken\",\"description\":\"Invalid token.\"",
                "VerifyUserTokenAsync() failed with purpose",
            ],
            weak: &[],
            means: "The token of a reset or confirmation mail was refused: altered in the address, old, used, or sealed by another key ring.",
            tell_apart: "Was it encoded for the address (+ becomes a blank), and do all instances share their keys?",
            fixes: &[
                (
                    RepairFormat,
                    Likely,
                    "The token was altered in the address: + became a blank, or it was decoded twice.",
                ),
                (ObtainNewToken, Likely, "If it is old or used, ask for a new mail."),
                (FixVerifier, Hint, "Instances with different key rings cannot read each other's tokens."),
            ],
            source: SOURCE,
            example: proof::text("warn: VerifyUserTokenAsync() failed with purpose: ResetPassword for user."),
        },
        Refusal {
            id: "pac4j-jwt",
            says: &["No signature algorithm found for JWT", "No encryption algorithm found for JWT"],
            weak: &[],
            means: "pac4j has no signature or encryption configuration for the token's algorithm.",
            tell_apart: "Compare alg of the header with the configurations that the authenticator was given.",
            fixes: &[
                (FixVerifier, Likely, "The authenticator has no configuration for the token's algorithm."),
                (UseRightToken, Hint, "A token of another issuer is signed in another way."),
            ],
            source: SOURCE,
            example: proof::text("CredentialsException: No signature algorithm found for JWT: abc"),
        },
        Refusal {
            id: "pysaml2-signature",
            says: &[
                "saml2.sigver.SignatureError",
                "saml2.response.IncorrectlySigned",
                "saml2.s_utils.UnknownSystemEntity",
                "saml2.s_utils.UnknownPrincipal",
            ],
            weak: &[],
            means: "pysaml2 cannot check the signature, or does not know the entity: its metadata of the identity provider is old or another's.",
            tell_apart: "Compare the certificate in the answer with the metadata that is loaded.",
            fixes: &[
                (FixVerifier, Likely, "The metadata of the identity provider that is loaded here does not fit."),
                (ReadTrace, Hint, "xmlsec1's own output, in the log, names what failed."),
            ],
            source: SOURCE,
            example: proof::text("saml2.sigver.SignatureError: Failed to verify it"),
        },
        Refusal {
            id: "micronaut-login",
            says: &["Credentials Do Not Match"],
            weak: &[],
            means: "The login of a Micronaut application did not accept name and password.",
            tell_apart: "Does the same pair work elsewhere, and which provider answers first?",
            fixes: &[(
                ObtainNewToken,
                Likely,
                "The pair of name and password was not accepted; sign in once more with care.",
            )],
            source: SOURCE,
            example: proof::text("{\"message\":\"Credentials Do Not Match\"}"),
        },
    ],
};
