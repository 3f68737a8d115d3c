//! What lcobucci/jwt, Lexik, web-token and tymon say.

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

const SOURCE: &str = "Sources of the packages that are named";
/// Words that show who speaks.
const SPEAKING: &[&str] =
    &["Lcobucci", "lcobucci", "RequiredConstraintsViolated", "Jose\\Component", "jwt_auth", "tymon", "laravel"];

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "php_auth",
    name: "PHP auth libraries",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "lcobucci-expired",
            says: &[
                "The token violates some mandatory constraints, details: - The token is expired",
                "details: - The token is expired",
            ],
            weak: &[("- The token is expired", SPEAKING)],
            means: "The token has ended.",
            tell_apart: "Compare exp with a trusted clock.",
            fixes: &[
                (ObtainNewToken, Likely, "The message says that the token has ended."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If the token has not ended by a trusted clock, the verifier's clock is wrong."),
            ],
            source: SOURCE,
            example: proof::text(
                "Lcobucci\\JWT\\Validation\\RequiredConstraintsViolated: The token violates some mandatory constraints, details:\n- The token is expired",
            ),
        },
        Refusal {
            id: "lcobucci-early",
            says: &[
                "The token was issued in the future",
                "The token cannot be used yet",
                "The JWT is issued in the future",
                "The JWT can not be used yet",
                "InvalidClaimException: The JWT is issued in the future",
                "Jose\\Component\\Checker\\InvalidClaimException: The JWT is issued in the future",
            ],
            weak: &[],
            means: "A time in the token lies ahead of the clock of the machine that checks.",
            tell_apart: "Compare that machine's time with a trusted clock; fractions of a second count.",
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
                "The token violates some mandatory constraints, details:\n- The token was issued in the future",
            ),
        },
        Refusal {
            id: "lcobucci-recipient",
            says: &[
                "The token is not allowed to be used by this audience",
                "The token was not issued by the given issuers",
                "The token is not related to the expected subject",
                "Jose\\Component\\Checker\\InvalidClaimException: Bad audience",
                "Jose\\Component\\Checker\\InvalidClaimException: Unknown issuer",
            ],
            weak: &[
                ("Bad audience.", &["Jose\\Component", "web-token"]),
                ("Unknown issuer.", &["Jose\\Component", "web-token"]),
            ],
            means: "The token was made for another recipient or by another issuer than the constraint names.",
            tell_apart: "Compare aud and iss of the token with the constraints.",
            fixes: &[
                (UseRightToken, Likely, "The token was made for another recipient or by another issuer."),
                (FixVerifier, Hint, "If it is the right token, the constraint names another value."),
            ],
            source: SOURCE,
            example: proof::text(
                "The token violates some mandatory constraints, details:\n- The token is not allowed to be used by this audience",
            ),
        },
        Refusal {
            id: "lcobucci-signature",
            says: &["Token signature mismatch", "Token signer mismatch", "Unable to load and verify the token"],
            weak: &[],
            means: "The signature does not fit the key, or the algorithm is another one.",
            tell_apart: "Compare alg in the header and the key with those of the signer.",
            fixes: &[
                (FixVerifier, Likely, "The verifier uses another key or algorithm than the issuer."),
                (UseRightToken, Hint, "A token of another environment is signed with another key."),
                (RepairFormat, Hint, "A token altered in copying no longer fits."),
            ],
            source: SOURCE,
            example: proof::text("The token violates some mandatory constraints, details:\n- Token signature mismatch"),
        },
        Refusal {
            id: "lcobucci-dots",
            says: &[
                "The JWT string must have two dots",
                "Lcobucci\\JWT\\Token\\InvalidTokenStructure",
                "Lcobucci\\JWT\\Token\\InvalidTokenStructure: The JWT string must have two dots",
                "InvalidTokenStructure: The JWT string must have two dots",
            ],
            weak: &[],
            means: "What came is not a JWT: it does not have two dots.",
            tell_apart: "Print what is handed over: is it empty, or does \"Bearer\" stand in front?",
            fixes: &[
                (SendCorrectly, Likely, "Something else than the token was handed over."),
                (RepairFormat, Likely, "A token that was cut has fewer dots."),
            ],
            source: SOURCE,
            example: proof::text("Lcobucci\\JWT\\Token\\InvalidTokenStructure: The JWT string must have two dots"),
        },
        Refusal {
            id: "lcobucci-base64",
            says: &[
                "Error while decoding from Base64Url, invalid base64 characters detected",
                "CannotDecodeContent: Error while decoding from Base64Url, invalid base64 characters detected",
            ],
            weak: &[],
            means: "The token has characters that base64url does not have.",
            tell_apart: "Look for blanks, quotes, + and /, or percent signs in it.",
            fixes: &[(RepairFormat, Strong, "The token's text was altered: it has characters that do not belong.")],
            source: SOURCE,
            example: proof::text(
                "Lcobucci\\JWT\\Encoding\\CannotDecodeContent: Error while decoding from Base64Url, invalid base64 characters detected",
            ),
        },
        Refusal {
            id: "lcobucci-key",
            says: &[
                "Key provided is shorter than {} bits",
                "Key provided is shorter than {} bits, only {} bits provided",
                "It was not possible to parse your key",
                "This key is not compatible with RSA signatures",
                "This key is not compatible with ECDSA signatures",
                "There was an error while creating the signature",
                "Key cannot be empty",
                "Implicit conversion of keys from strings is deprecated",
            ],
            weak: &[],
            means: "The key is too short, empty or of another kind than the algorithm needs.",
            tell_apart: "Print the length and the first line of the key: HS256 wants 32 bytes, RS256 a PEM.",
            fixes: &[
                (FixGeneration, Likely, "The key that signs does not meet what the algorithm demands."),
                (FixVerifier, Hint, "The verifier needs the same key."),
            ],
            source: SOURCE,
            example: proof::text(
                "Lcobucci\\JWT\\Signer\\InvalidKeyProvided: Key provided is shorter than 256 bits, only 48 bits provided",
            ),
        },
        Refusal {
            id: "tymon-create",
            says: &[
                "Could not create token:",
                "Could not create token: Key provided is shorter than {} bits, only {} bits provided",
                "Could not create token: Key cannot be empty",
                "Could not create token: Implicit conversion of keys from strings is deprecated",
            ],
            weak: &[("Secret is not set.", &["tymon", "JWTException", "laravel", "jwt"])],
            means: "No token was made: JWT_SECRET is missing or too short.",
            tell_apart: "Run php artisan jwt:secret, then clear the cached configuration.",
            fixes: &[(
                FixGeneration,
                Strong,
                "The secret that signs is missing or shorter than the algorithm demands.",
            )],
            source: SOURCE,
            example: proof::text(
                "Tymon\\JWTAuth\\Exceptions\\JWTException: Could not create token: Key provided is shorter than 256 bits, only 48 bits provided",
            ),
        },
        Refusal {
            id: "lexik-encode",
            says: &[
                "JWTEncodeFailureException",
                "Unable to create a signed JWT from the given configuration",
                "Lexik\\Bundle\\JWTAuthenticationBundle\\Exception\\JWTEncodeFailureException",
                "JWTEncodeFailureException: Unable to create a signed JWT from the given configuration",
                "An error occurred while trying to encode the JWT token",
            ],
            weak: &[],
            means: "No token was made: the private key is missing, cannot be read, or its passphrase is wrong.",
            tell_apart: "Try openssl pkey -in config/jwt/private.pem with JWT_PASSPHRASE; may the web server read the file?",
            fixes: &[(
                FixGeneration,
                Strong,
                "The private key could not be opened: passphrase, path or rights of the file.",
            )],
            source: SOURCE,
            example: proof::text(
                "JWTEncodeFailureException: \"Unable to create a signed JWT from the given configuration.\"",
            ),
        },
        Refusal {
            id: "lexik-keys",
            says: &[
                "Failed to load private key",
                "Failed to load public key",
                "Did you forget to set the \"private_key\"",
                "Signature key {} does not exist or is not readable. Did you correctly set the",
            ],
            weak: &[],
            means: "Lexik's bundle cannot read its key pair.",
            tell_apart: "Do the files of JWT_SECRET_KEY and JWT_PUBLIC_KEY exist, readable by the web server?",
            fixes: &[
                (FixGeneration, Likely, "The key that signs is not where the configuration says, or cannot be opened."),
                (FixVerifier, Likely, "For the public key it is the verifier that cannot read it."),
            ],
            source: SOURCE,
            example: proof::text("RuntimeException: Failed to load public key \"/srv/config/jwt/public.pem\""),
        },
        Refusal {
            id: "lexik-user",
            says: &[
                "If the user identity has been changed, you must renew the token",
                "Unable to find key {} in the token payload",
            ],
            weak: &[],
            means: "The token is good, and no user is found for the name in it.",
            tell_apart: "Which claim does user_id_claim name, and is that user still in the provider?",
            fixes: &[
                (ObtainNewToken, Likely, "The user was renamed or removed since: sign in again."),
                (FixGeneration, Hint, "If the claim is not in the token, the issuer writes it under another name."),
                (UseRightToken, Hint, "A token of another environment names a user that does not exist here."),
            ],
            source: SOURCE,
            example: proof::text(
                "Unable to load an user with property \"username\" = \"kim\". If the user identity has been changed, you must renew the token.",
            ),
        },
        Refusal {
            id: "gesdinet-refresh",
            says: &[
                "JWT Refresh Token Not Found",
                "Invalid JWT Refresh Token",
                "Refresh token \"{}\" does not exist",
                "Missing JWT Refresh Token",
            ],
            weak: &[],
            means: "The refresh token is missing in the request, or is not in the table: it ended or was used.",
            tell_apart: "Is refresh_token in the body under that name, and single_use set?",
            fixes: &[
                (ObtainNewToken, Likely, "The refresh token is not known any more: sign in again."),
                (
                    SendCorrectly,
                    Hint,
                    "\"Not Found\" and \"Missing\" mean that none came: the parameter's name or place.",
                ),
            ],
            source: SOURCE,
            example: proof::text("{\"code\":401,\"message\":\"JWT Refresh Token Not Found\"}"),
        },
    ],
};
