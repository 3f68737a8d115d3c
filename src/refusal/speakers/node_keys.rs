//! What OpenSSL, `WebCrypto` and their users say of a key they cannot read.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixGeneration, FixTransport, FixVerifier},
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "OpenSSL, Node crypto and WebCrypto messages";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "node_keys",
    name: "Node and OpenSSL keys",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "openssl-no-start-line",
            says: &[
                "PEM routines:{}:no start line",
                "PEM routines::no start line",
                "PEM_read_bio:no start line",
                "ERR_OSSL_PEM_NO_START_LINE",
                "PEM routines:PEM_read_bio_PrivateKey",
            ],
            weak: &[],
            means: "A key was to be read as PEM and does not begin with \"-----BEGIN\": its line breaks are \"\\n\" in letters, it is only the middle part, or another value stands in the variable.",
            tell_apart: "Print the first 30 characters of the variable: is \"-----BEGIN\" there, and a real line break behind it?",
            fixes: &[
                (
                    FixGeneration,
                    Likely,
                    "The private key is not in PEM form where it is used: line breaks written as \\n, or the first line lost.",
                ),
                (FixVerifier, Hint, "If it is the verifying key, it is the verifier that holds it wrongly."),
            ],
            source: SOURCE,
            example: proof::text("Error: error:0909006C:PEM routines:get_name:no start line"),
        },
        Refusal {
            id: "openssl-unsupported",
            says: &["DECODER routines::unsupported", "error:1E08010C:DECODER routines::unsupported", "error:1E08010C"],
            weak: &[],
            means: "OpenSSL 3 cannot read the key: mostly its line breaks are lost or written as \\n, sometimes it is an old or encrypted form.",
            tell_apart: "Print the first 30 characters; then try openssl pkey -in key.pem -noout with the same value.",
            fixes: &[
                (
                    FixGeneration,
                    Likely,
                    "The private key is damaged in the variable or of a form that OpenSSL 3 does not read.",
                ),
                (FixVerifier, Hint, "If it is the verifying key, it is the verifier that holds it wrongly."),
            ],
            source: SOURCE,
            example: proof::text("Error: error:1E08010C:DECODER routines::unsupported"),
        },
        Refusal {
            id: "openssl-bad-decrypt",
            says: &["Failed to load private key \"{}\": bad decrypt"],
            weak: &[(
                "bad decrypt",
                &["private key", "privateKey", "private.pem", "passphrase", "pass_phrase", "lexik"],
            )],
            means: "The private key is encrypted, and the passphrase is not the one it was made with.",
            tell_apart: "Try openssl pkey -in private.pem with the passphrase that the program has.",
            fixes: &[(FixGeneration, Strong, "The passphrase does not open the private key.")],
            source: SOURCE,
            example: proof::text("Failed to load private key \"/app/config/jwt/private.pem\": bad decrypt"),
        },
        Refusal {
            id: "jose-pem-form",
            says: &[
                "\"pkcs8\" must be PKCS#8 formatted string",
                "\"spki\" must be SPKI formatted string",
                "\"x509\" must be X.509 formatted string",
            ],
            weak: &[],
            means: "jose wants the key in one form only: \"BEGIN PRIVATE KEY\" for PKCS#8, \"BEGIN PUBLIC KEY\" for SPKI.",
            tell_apart: "Read the first line of the PEM; openssl pkcs8 -topk8 -nocrypt changes an older form.",
            fixes: &[
                (
                    FixGeneration,
                    Likely,
                    "The key has the wrong PEM form for the import: \"BEGIN RSA PRIVATE KEY\" is PKCS#1.",
                ),
                (FixVerifier, Hint, "If it is the verifying key, its form has to be changed at the verifier."),
            ],
            source: SOURCE,
            example: proof::text("TypeError: \"pkcs8\" must be PKCS#8 formatted string"),
        },
        Refusal {
            id: "cryptography-key",
            says: &[
                "Could not deserialize key data",
                "Unable to load PEM file. See https://cryptography.io",
                "MalformedFraming",
                "Expecting a PEM-formatted key",
            ],
            weak: &[],
            means: "The Python library cryptography cannot read the key: its line breaks are lost, it is another kind, or it is no PEM at all.",
            tell_apart: "Print the first line of what is handed over: \"-----BEGIN …\" and a real line break behind it?",
            fixes: &[
                (FixGeneration, Likely, "The private key is not readable where the token is signed."),
                (FixVerifier, Likely, "The public key is not readable where the token is checked."),
            ],
            source: SOURCE,
            example: proof::text(
                "ValueError: Could not deserialize key data. The data may be in an incorrect format or it may be encrypted",
            ),
        },
        Refusal {
            id: "java-key-format",
            says: &[
                "algid parse error, not a sequence",
                "InvalidKeySpecException: java.security.InvalidKeyException: IOException : algid parse error",
                "InvalidKeyException: invalid key format",
            ],
            weak: &[],
            means: "Java wants the private key as PKCS#8 and got another form, mostly \"BEGIN RSA PRIVATE KEY\".",
            tell_apart: "Read the first line of the PEM; openssl pkcs8 -topk8 -nocrypt changes it.",
            fixes: &[(FixGeneration, Likely, "The signing key is in PKCS#1, and Java reads PKCS#8.")],
            source: SOURCE,
            example: proof::text(
                "java.security.spec.InvalidKeySpecException: IOException : algid parse error, not a sequence",
            ),
        },
        Refusal {
            id: "go-key-format",
            says: &[
                "Key must be a PEM encoded PKCS1 or PKCS8 key",
                "Key must be PEM encoded PKCS1 or PKCS8 private key",
                "use ParsePKCS1PrivateKey instead for this key format",
                "use ParsePKCS8PrivateKey instead for this key format",
                "use ParsePKIXPublicKey instead for this key format",
            ],
            weak: &[],
            means: "Go could not read the key in the form that the called function wants.",
            tell_apart: "Read the first line of the PEM and compare it with the function that parses it.",
            fixes: &[
                (FixGeneration, Likely, "The signing key is not PEM, or of another form than the parser wants."),
                (FixVerifier, Hint, "If it is the verifying key, it is the verifier that has to read another form."),
            ],
            source: SOURCE,
            example: proof::text("panic: invalid key: Key must be a PEM encoded PKCS1 or PKCS8 key"),
        },
        Refusal {
            id: "ruby-key-format",
            says: &["Neither PUB key nor PRIV key"],
            weak: &[],
            means: "Ruby's OpenSSL found neither a public nor a private key in the text: its line breaks are lost, or it is another value.",
            tell_apart: "Print the first line of the variable; a value of one line needs gsub of \\n into line breaks.",
            fixes: &[
                (FixGeneration, Likely, "The signing key is not readable where the token is made."),
                (FixVerifier, Hint, "If it is the verifying key, it is the verifier that holds it wrongly."),
            ],
            source: SOURCE,
            example: proof::text("OpenSSL::PKey::RSAError: Neither PUB key nor PRIV key: nested asn1 error"),
        },
        Refusal {
            id: "php-key-format",
            says: &[
                "Supplied key param cannot be coerced into a private key",
                "supplied key param cannot be coerced into a public key",
                "OpenSSL unable to validate key",
                "OpenSSL unable to sign data",
            ],
            weak: &[],
            means: "PHP's OpenSSL cannot read the key: its file or its line breaks are lost, or the passphrase is wrong.",
            tell_apart: "Try openssl_pkey_get_private on the same value, and print openssl_error_string.",
            fixes: &[
                (FixGeneration, Likely, "The signing key is not readable where the token is made."),
                (FixVerifier, Hint, "If it is the public key, it is the verifier that holds it wrongly."),
            ],
            source: SOURCE,
            example: proof::text("openssl_sign(): Supplied key param cannot be coerced into a private key"),
        },
        Refusal {
            id: "dotnet-keyset",
            says: &["Keyset does not exist"],
            weak: &[],
            means: "Windows knows the certificate and does not find or may not open its private key.",
            tell_apart: "May the account of the application pool read the private key of the certificate?",
            fixes: &[(
                FixGeneration,
                Likely,
                "The signing certificate's private key is missing or not readable for this account.",
            )],
            source: SOURCE,
            example: proof::text("WindowsCryptographicException: Keyset does not exist"),
        },
        Refusal {
            id: "jsonwebtoken-payload",
            says: &["Expected \"payload\" to be a plain object"],
            weak: &[],
            means: "jwt.sign was given a string or a class object together with options that need a plain object.",
            tell_apart: "Print the payload: is it a document of a database? Then take toObject or toJSON of it.",
            fixes: &[(FixGeneration, Strong, "The payload that is to be signed is not a plain object.")],
            source: SOURCE,
            example: proof::text("Error: Expected \"payload\" to be a plain object."),
        },
        Refusal {
            id: "node-webcrypto-missing",
            says: &[
                "crypto_nonexistent: The crypto object or function is not available",
                "auth0-spa-js must run on a secure origin",
                "Crypto.subtle is available only in secure contexts",
                "Could not make a SHA-256: crypto.subtle is undefined",
            ],
            weak: &[],
            means: "The page is not served from https or localhost, so the browser gives no cryptography and the login cannot begin.",
            tell_apart: "Look at the address bar: http with another host than localhost?",
            fixes: &[(
                FixTransport,
                Strong,
                "The page has to come by https, or from localhost, before it can sign in.",
            )],
            source: SOURCE,
            example: proof::text(
                "BrowserAuthError: crypto_nonexistent: The crypto object or function is not available.",
            ),
        },
    ],
};
