//! jose for JavaScript: it takes the token apart, checks alg, key and signature, then typ, iss, sub, aud, nbf and exp.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Against, Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, FixVerifier, ObtainNewToken, RefreshProactively, RepairFormat, SendCorrectly,
            SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SRC: &str = "jose 6 for JavaScript";
/// Words that show the library.
const SPEAKING: &[&str] = &[
    "ERR_JWS",
    "ERR_JWT",
    "ERR_JWE",
    "ERR_JWKS",
    "JOSEError",
    "JWTExpired",
    "JWSSignatureVerificationFailed",
    "JWEDecryptionFailed",
    "node_modules/jose",
];

/// What jose and `jwt-decode` say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "jose",
    name: "jose (panva)",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "jose-compact",
            says: &[
                "ERR_JWS_INVALID",
                "ERR_JWT_INVALID",
                "Invalid Compact JWS",
                "JWS Protected Header is invalid",
                "Failed to base64url decode the signature",
                "The payload is not a valid base64url string",
            ],
            weak: &[],
            means: "The token cannot be taken apart: it has not three pieces, or a piece does not decode. Quotes, \"Bearer \" left in front, a byte order mark or a no-break space end here.",
            tell_apart: "Count the dots and look at the first characters: two dots, and eyJ at the start?",
            fixes: &[
                (RepairFormat, Likely, "The token has not three pieces that decode: its text is cut or altered."),
                (UseRightToken, Hint, "An opaque token is no JWT."),
                (SendCorrectly, Hint, "An empty value, undefined or a leftover Bearer gives this too."),
            ],
            source: SRC,
            example: proof::text("JWSInvalid: Invalid Compact JWS { code: 'ERR_JWS_INVALID' }"),
        },
        Refusal {
            id: "jose-signature",
            says: &["ERR_JWS_SIGNATURE_VERIFICATION_FAILED"],
            weak: &[("signature verification failed", SPEAKING)],
            means: "The signature does not fit. Under Node a blank in front or a line break inside the token gives this message as well, because the decoder skips them and the signed text keeps them. Nothing is known about exp or aud yet: the signature is checked before them.",
            tell_apart: "Remove all white space from the token and verify again before you suspect the key.",
            fixes: &[
                (FixVerifier, Likely, "The verifier most likely has another key than the one that signed."),
                (
                    RepairFormat,
                    Hint,
                    "White space in front of the token or inside it gives this message in this library.",
                ),
                (UseRightToken, Hint, "A token of another issuer is signed with another key."),
            ],
            source: SRC,
            example: proof::text(
                "JWSSignatureVerificationFailed: signature verification failed { code: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' }",
            ),
        },
        Refusal {
            id: "jose-expired",
            says: &[
                "ERR_JWT_EXPIRED",
                "\"exp\" claim timestamp check failed",
                "\"iat\" claim timestamp check failed (too far in the past)",
            ],
            weak: &[],
            means: "The token has ended, or is older than the verifier's maxTokenAge (then iat is named). Signature, issuer and audience were checked before and are good.",
            tell_apart: "Which claim is named? Compare it with a trusted clock.",
            fixes: &[
                (
                    ObtainNewToken,
                    Strong,
                    "The verifier says that the token is too old; everything checked before is good.",
                ),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If exp is still ahead by a trusted clock, the verifier's clock is wrong."),
                (RepairFormat, Against, "The signature was checked before exp: the text of the token is unaltered."),
            ],
            source: SRC,
            example: proof::text("JWTExpired: \"exp\" claim timestamp check failed { code: 'ERR_JWT_EXPIRED' }"),
        },
        Refusal {
            id: "jose-nbf-iat",
            says: &[
                "\"nbf\" claim timestamp check failed",
                "\"iat\" claim timestamp check failed (it should be in the past)",
            ],
            weak: &[],
            means: "The token's nbf, or with maxTokenAge its iat, lies ahead of the verifier's clock. Signature, issuer and audience are good.",
            tell_apart: "How far is the named claim ahead of a trusted clock? Seconds or minutes are clocks, hours are the issuer.",
            fixes: &[
                (SyncClock, Likely, "The verifier's clock has not reached the time that is written in the token."),
                (FixGeneration, Hint, "A time hours ahead is written by the issuer: often a time zone."),
                (FixVerifier, Hint, "A clockTolerance of some seconds forgives small differences."),
            ],
            source: SRC,
            example: proof::text("JWTClaimValidationFailed: \"nbf\" claim timestamp check failed"),
        },
        Refusal {
            id: "jose-claim",
            says: &[
                "ERR_JWT_CLAIM_VALIDATION_FAILED",
                "unexpected \"aud\" claim value",
                "unexpected \"iss\" claim value",
                "unexpected \"{}\" claim value",
                "unexpected \"typ\" JWT header value",
            ],
            weak: &[],
            means: "The signature is good, and a claim does not have the value that the verifier expects: aud, iss, sub or typ. The error's own claim and reason name it.",
            tell_apart: "Compare the named claim in the token with the verifier's options, character by character.",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "The token was made for another recipient, by another issuer, or is of another kind.",
                ),
                (FixVerifier, Likely, "If the claim is the right one, the verifier's option is wrong."),
                (
                    RepairFormat,
                    Against,
                    "The signature was checked before the claims: the text of the token is unaltered.",
                ),
            ],
            source: SRC,
            example: proof::text("JWTClaimValidationFailed: unexpected \"aud\" claim value"),
        },
        Refusal {
            id: "jose-claim-missing",
            says: &[
                "missing required \"{}\" claim",
                "\"exp\" claim must be a number",
                "\"nbf\" claim must be a number",
                "\"iat\" claim must be a number",
            ],
            weak: &[],
            means: "The token is signed well, and a claim that the verifier requires is absent or of the wrong type.",
            tell_apart: "Decode the payload and look for the named claim.",
            fixes: &[
                (FixGeneration, Likely, "The issuer leaves the claim out or writes it in the wrong type."),
                (
                    UseRightToken,
                    Hint,
                    "Another kind of token of the same issuer may carry it: an ID token and an access token differ.",
                ),
                (FixVerifier, Hint, "The verifier may require a claim that was never agreed."),
            ],
            source: SRC,
            example: proof::text("JWTClaimValidationFailed: missing required \"sub\" claim"),
        },
        Refusal {
            id: "jose-jwks-no-key",
            says: &["ERR_JWKS_NO_MATCHING_KEY", "no applicable key found in the JSON Web Key Set"],
            weak: &[],
            means: "No key of the key set fits the token's kid and alg: the keys were rotated, the key set is that of another tenant, or the token is of another issuer. The signature was not checked.",
            tell_apart: "Look for the token's kid in the key set document of the token's own iss.",
            fixes: &[
                (FixVerifier, Likely, "The key set that the verifier loads does not hold the token's key."),
                (UseRightToken, Hint, "If iss is not the owner of this key set, the token is of another issuer."),
                (ObtainNewToken, Hint, "A token older than the last rotation of keys cannot be checked any more."),
            ],
            source: SRC,
            example: proof::text(
                "JWKSNoMatchingKey: no applicable key found in the JSON Web Key Set { code: 'ERR_JWKS_NO_MATCHING_KEY' }",
            ),
        },
        Refusal {
            id: "jose-jwks-many-keys",
            says: &["ERR_JWKS_MULTIPLE_MATCHING_KEYS", "multiple matching keys found in the JSON Web Key Set"],
            weak: &[],
            means: "Several keys fit, and the token does not say which: it has no kid.",
            tell_apart: "Does the token's header have a kid?",
            fixes: &[
                (FixGeneration, Likely, "The issuer should write the kid of its key into the header."),
                (FixVerifier, Hint, "The verifier can try the keys that fit, one after the other."),
            ],
            source: SRC,
            example: proof::text("JWKSMultipleMatchingKeys: multiple matching keys found in the JSON Web Key Set"),
        },
        Refusal {
            id: "jose-jwks-fetch",
            says: &[
                "ERR_JWKS_TIMEOUT",
                "Expected 200 OK from the JSON Web Key Set HTTP response",
                "Failed to parse the JSON Web Key Set HTTP response as JSON",
            ],
            weak: &[],
            means: "The verifier could not load its keys: the network, the address, or an error page in place of the key set. The token was not judged.",
            tell_apart: "Fetch the address of the key set from the machine that verifies.",
            fixes: &[
                (FixVerifier, Strong, "The verifier cannot load the keys; no token can pass before it can."),
                (FixTransport, Hint, "A proxy or firewall may block the way from the verifier to the key set."),
            ],
            source: SRC,
            example: proof::text("JWKSTimeout: request timed out { code: 'ERR_JWKS_TIMEOUT' }"),
        },
        Refusal {
            id: "jose-algorithm",
            says: &[
                "ERR_JOSE_ALG_NOT_ALLOWED",
                "\"alg\" (Algorithm) Header Parameter value not allowed",
                "ERR_JOSE_NOT_SUPPORTED",
                "is not supported either by JOSE or your javascript runtime",
                "Key for the {} algorithm must be one of type",
            ],
            weak: &[],
            means: "The token's alg is not allowed, not known, or does not fit the kind of the verifier's key. The signature was not checked yet.",
            tell_apart: "Compare alg in the token's header with the verifier's algorithms and with the kind of its key.",
            fixes: &[
                (FixVerifier, Likely, "The verifier's algorithms or key do not fit the token's alg."),
                (FixGeneration, Hint, "The issuer may sign with an algorithm that was not agreed, or not at all."),
            ],
            source: SRC,
            example: proof::text("JOSEAlgNotAllowed: \"alg\" (Algorithm) Header Parameter value not allowed"),
        },
        Refusal {
            id: "jose-jwe",
            says: &["ERR_JWE_DECRYPTION_FAILED", "ERR_JWE_INVALID"],
            weak: &[("decryption operation failed", SPEAKING)],
            means: "An encrypted token could not be opened: another key, or the text was altered. With Auth.js and NextAuth it is what remains after the secret was changed.",
            tell_apart: "Has the secret changed since the token was made?",
            fixes: &[
                (FixVerifier, Likely, "The side that decrypts has another key or secret than the side that encrypted."),
                (ObtainNewToken, Hint, "A session made with an older secret is lost: sign in again."),
                (RepairFormat, Hint, "A cookie that was cut cannot be decrypted."),
            ],
            source: SRC,
            example: proof::text(
                "JWEDecryptionFailed: decryption operation failed { code: 'ERR_JWE_DECRYPTION_FAILED' }",
            ),
        },
        Refusal {
            id: "jwtdecode-no-string",
            says: &["Invalid token specified: must be a string"],
            weak: &[],
            means: "jwt-decode was given null, undefined or an object: there is no token yet where the page looks for it. It only decodes; it does not verify.",
            tell_apart: "Print the value before the call: is the user signed in, and is the name of the stored item right?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "The page hands over something that is no text, mostly because no token is stored yet.",
                ),
                (ObtainNewToken, Hint, "If nobody is signed in, there is no token to decode."),
            ],
            source: "jwt-decode 4",
            example: proof::text("InvalidTokenError: Invalid token specified: must be a string"),
        },
        Refusal {
            id: "jwtdecode-no-jwt",
            says: &["Invalid token specified: missing part #"],
            weak: &[],
            means: "jwt-decode found no second piece: the value is no JWT, but an opaque token, an empty text or the word undefined.",
            tell_apart: "Count the dots in the value.",
            fixes: &[
                (RepairFormat, Likely, "The value has no second piece: it is cut or is not the token."),
                (UseRightToken, Likely, "An opaque token has no dots and cannot be decoded by anybody but its issuer."),
                (SendCorrectly, Hint, "An empty value or the word undefined has no pieces."),
            ],
            source: "jwt-decode 4",
            example: proof::text("InvalidTokenError: Invalid token specified: missing part #2"),
        },
        Refusal {
            id: "jwtdecode-damaged",
            says: &[
                "Invalid token specified: invalid base64 for part #",
                "Invalid token specified: invalid json for part #",
                "Invalid token specified: {} in JSON at position",
            ],
            weak: &[],
            means: "The named piece does not decode: it was cut or altered, or the token is encrypted. jwt-decode never speaks of expiry or signature.",
            tell_apart: "Look at the named piece for characters outside A-Z, a-z, 0-9, \"-\" and \"_\".",
            fixes: &[
                (RepairFormat, Strong, "The named piece of the token is cut or altered."),
                (UseRightToken, Hint, "An encrypted token of five pieces cannot be decoded without its key."),
            ],
            source: "jwt-decode 4",
            example: proof::text(
                "InvalidTokenError: Invalid token specified: invalid json for part #2 (Unexpected end of JSON input)",
            ),
        },
    ],
};
