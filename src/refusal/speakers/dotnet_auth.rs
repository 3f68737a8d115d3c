//! What JWT.NET, jose-jwt, Microsoft.IdentityModel and .NET's HTTP headers say.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{FixGeneration, FixTransport, FixVerifier, ObtainNewToken, RepairFormat, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Sources of the projects that are named";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "dotnet_auth",
    name: ".NET auth libraries",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "jwtnet-parts",
            says: &["Token must consist of 3 delimited by dot parts", "Token must consist of 5 delimited by dot parts"],
            weak: &[],
            means: "JWT.NET got something that does not have the parts of a JWT.",
            tell_apart: "Print what is handed over.",
            fixes: &[
                (SendCorrectly, Likely, "Something else than the token was handed over."),
                (RepairFormat, Likely, "A token that was cut has fewer parts."),
            ],
            source: SOURCE,
            example: proof::text(
                "JWT.Exceptions.InvalidTokenPartsException: Token must consist of 3 delimited by dot parts.",
            ),
        },
        Refusal {
            id: "jwtnet-base64url",
            says: &["Illegal base64url string"],
            weak: &[],
            means: "The token has a part that is not base64url.",
            tell_apart: "Look for blanks, quotes and percent signs in it, and whether it was cut.",
            fixes: &[
                (RepairFormat, Likely, "The token's text was altered or cut."),
                (SendCorrectly, Likely, "Something else than the token was handed over."),
            ],
            source: SOURCE,
            example: proof::text("System.FormatException: Illegal base64url string."),
        },
        Refusal {
            id: "josejwt-net",
            says: &[
                "Jose.IntegrityException",
                "Jose.InvalidAlgorithmException",
                "Jose.IntegrityException: Invalid signature",
                "The algorithm type passed to the Decode method did not match the algorithm type in the header",
            ],
            weak: &[],
            means: "jose-jwt says that the signature does not fit the key, or that the algorithm is another one.",
            tell_apart: "Compare alg in the header and the key with those of the issuer.",
            fixes: &[
                (FixVerifier, Likely, "The verifier uses another key or algorithm than the issuer."),
                (UseRightToken, Hint, "A token of another environment is signed with another key."),
                (RepairFormat, Hint, "A token altered in copying no longer fits."),
            ],
            source: SOURCE,
            example: proof::text("Jose.IntegrityException at Jose.JWT.Decode"),
        },
        Refusal {
            id: "idx-signing",
            says: &["IDX10630", "IDX10634", "IDX10638", "IDX10703", "IDX10640", "IDX10618"],
            weak: &[],
            means: "The key cannot be used for this algorithm: too short, without its private half, empty, or of another kind.",
            tell_apart: "Is the secret at least 32 bytes where it is read, and the private key there for RS256?",
            fixes: &[
                (FixGeneration, Likely, "The key that signs does not meet what the algorithm demands."),
                (
                    FixVerifier,
                    Likely,
                    "Where the error comes up at checking, the verifier's key is empty or of another kind.",
                ),
            ],
            source: SOURCE,
            example: proof::text("System.ArgumentException: IDX10703: cannot create the key, its length is zero"),
        },
        Refusal {
            id: "idx-decrypt",
            says: &["IDX10609", "IDX10605", "IDX10619", "IDX10611", "IDX10616"],
            weak: &[],
            means: "The token is encrypted, and no key here opens it.",
            tell_apart: "Is TokenDecryptionKey set to the key that the issuer encrypts for?",
            fixes: &[
                (FixVerifier, Likely, "The verifier has no key, or another one, for the encryption."),
                (UseRightToken, Hint, "An access token for Graph or another API is not meant to be opened here."),
            ],
            source: SOURCE,
            example: proof::text("SecurityTokenDecryptionFailedException: IDX10609: no keys tried"),
        },
        Refusal {
            id: "idx-argument",
            says: &["IDX10213", "IDX14107"],
            weak: &[],
            means: "The library was given nothing, or something that is not a signed token.",
            tell_apart: "Print what is handed over as the token.",
            fixes: &[
                (SendCorrectly, Likely, "No token, or something else, was handed over."),
                (FixVerifier, Hint, "A validation parameter may be empty as well."),
            ],
            source: SOURCE,
            example: proof::text("IDX14107: it does not match the formats"),
        },
        Refusal {
            id: "idx-nonce",
            says: &["IDX21305", "IDX21348", "IDX21347"],
            weak: &[],
            means: "The id token does not belong to the login or the code that it came with.",
            tell_apart: "Was the login opened in two tabs, or answered twice?",
            fixes: &[
                (ObtainNewToken, Likely, "The login has to be started again, from the first page and in one window."),
                (
                    FixTransport,
                    Likely,
                    "The cookie or the storage of the start is lost on the way back: another host, http for https, SameSite, or several instances without a shared session.",
                ),
            ],
            source: SOURCE,
            example: proof::text("OpenIdConnectProtocolInvalidNonceException: IDX21305: they differ"),
        },
        Refusal {
            id: "dotnet-header-value",
            says: &[
                "System.FormatException: The format of value '{}' is invalid",
                "The format of value '{}' is invalid",
                "Request headers must contain only ASCII characters",
                "Specified value has invalid CRLF characters",
                "Specified value has invalid Control characters",
                "Specified value has invalid HTTP Header characters",
            ],
            weak: &[],
            means: ".NET does not take this as the value of the header: it has a line break or letter that no header may have, or is not of the form scheme, blank, token.",
            tell_apart: "Print the value with its length: is there a line break at its end, a quote, or nothing behind the scheme?",
            fixes: &[
                (
                    RepairFormat,
                    Likely,
                    "The value has characters that no header may have; Trim takes a line break away.",
                ),
                (
                    SendCorrectly,
                    Likely,
                    "Set Authorization with new AuthenticationHeaderValue(\"Bearer\", token), not as one text.",
                ),
            ],
            source: SOURCE,
            example: proof::text("System.FormatException: The format of value 'Bearer abc def ghi' is invalid."),
        },
    ],
};
