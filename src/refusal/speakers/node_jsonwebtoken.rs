//! jsonwebtoken for Node: it counts the pieces, reads the header, compares alg, checks the signature, then nbf, exp, aud, iss.

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

const SRC: &str = "jsonwebtoken 9, verify.js";
const SRC_SIGN: &str = "jsonwebtoken 9, sign.js";
/// Words that show the library.
const SPEAKING: &[&str] =
    &["JsonWebTokenError", "TokenExpiredError", "NotBeforeError", "UnauthorizedError", "jsonwebtoken"];

/// What `verify` and `sign` say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "node_jsonwebtoken",
    name: "node jsonwebtoken",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "njwt-must-be-provided",
            says: &["jwt must be provided"],
            weak: &[],
            means: "verify() was given an empty value: the header did not arrive, or the code that takes the token out of it found nothing.",
            tell_apart: "Print the Authorization header where the request arrives. If it is there, the code that reads it is wrong; if not, it was not sent or was lost.",
            fixes: &[
                (SendCorrectly, Likely, "The verifier was given an empty value instead of a token."),
                (FixTransport, Hint, "A proxy, a redirect or a CORS preflight may have dropped the header."),
            ],
            source: SRC,
            example: proof::text(
                "JsonWebTokenError: jwt must be provided\n    at module.exports [as verify] (/app/node_modules/jsonwebtoken/verify.js:53:17)",
            ),
        },
        Refusal {
            id: "njwt-must-be-string",
            says: &["jwt must be a string"],
            weak: &[],
            means: "verify() was given something that is no text: an object, a Buffer, or a list because the header was sent twice.",
            tell_apart: "Print typeof of the value right before the call of verify().",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "What reached the verifier is an object or a list, as after a header that was sent twice.",
                ),
                (
                    FixVerifier,
                    Hint,
                    "The server may hand over the wrong variable, such as the whole header or an answer that holds the token.",
                ),
            ],
            source: SRC,
            example: proof::text("JsonWebTokenError: jwt must be a string"),
        },
        Refusal {
            id: "njwt-malformed",
            says: &["jwt malformed", "JsonWebTokenError: jwt malformed"],
            weak: &[],
            means: "Only one thing was looked at: the text does not fall into three pieces between dots. It is an opaque token, the word undefined or null, an encrypted token of five pieces, or a JWT that was cut.",
            tell_apart: "Count the dots in what was sent: none is no JWT at all, one is a JWT that was cut, two dots do not give this message, four are an encrypted token.",
            fixes: &[
                (
                    RepairFormat,
                    Likely,
                    "The text does not have three pieces: it was cut, or it is not the whole token.",
                ),
                (
                    UseRightToken,
                    Hint,
                    "A value without dots is an opaque token or an API key; one with four dots is encrypted. Neither can be read here.",
                ),
                (SendCorrectly, Hint, "An empty value, undefined, null or [object Object] has no pieces either."),
            ],
            source: SRC,
            example: proof::text("JsonWebTokenError: jwt malformed"),
        },
        Refusal {
            id: "njwt-invalid-token",
            says: &[
                "JsonWebTokenError: invalid token",
                "UnauthorizedError: invalid token",
                "\"name\":\"JsonWebTokenError\",\"message\":\"invalid token\"",
                "\"name\":\"JsonWebTokenError\", \"message\":\"invalid token\"",
                "\"message\":\"invalid token\",\"name\":\"JsonWebTokenError\"",
            ],
            weak: &[],
            means: "There are three pieces, and the text is damaged: a blank, line break, quote, \"=\" or invisible character in it, \"Bearer \" left in front, or a header that is cut. The library does not say this of a token that has ended or was signed with another key.",
            tell_apart: "Remove everything except A-Z, a-z, 0-9, \"-\", \"_\" and \".\" and verify again: if the message changes, copying did it.",
            fixes: &[
                (RepairFormat, Strong, "This library says invalid token only of a text that it cannot decode."),
                (SendCorrectly, Hint, "The word Bearer may still stand in front of the value that is verified."),
            ],
            source: SRC,
            example: proof::text(
                "JsonWebTokenError: invalid token\n    at module.exports [as verify] (/app/node_modules/jsonwebtoken/verify.js:75:17)",
            ),
        },
        Refusal {
            id: "njwt-json-syntaxerror",
            says: &["at JSON.parse (<anonymous>) at Object.jwsDecode [as decode]"],
            weak: &[
                ("Expected \",\" or \"}\" after property value in JSON at position", SPEAKING),
                ("Unexpected token {} in JSON at position", SPEAKING),
                ("Unexpected end of JSON input", SPEAKING),
                ("Unterminated string in JSON at position", SPEAKING),
            ],
            means: "The middle piece decodes from base64 and is no JSON: it was cut or altered inside. The library passes the parser's error on as it is.",
            tell_apart: "Decode the middle piece: does its JSON end in the middle?",
            fixes: &[
                (
                    RepairFormat,
                    Likely,
                    "The payload decodes and is no JSON: the middle of the token was cut or altered.",
                ),
                (
                    FixGeneration,
                    Hint,
                    "If every token of this issuer does it, the issuer writes a payload that is no JSON object.",
                ),
            ],
            source: SRC,
            example: proof::text(
                "SyntaxError: Unterminated string in JSON at position 61\n    at JSON.parse (<anonymous>)\n    at Object.jwsDecode [as decode] (/app/node_modules/jws/lib/verify-stream.js:69:20)\n    at /app/node_modules/jsonwebtoken/decode.js:5:17",
            ),
        },
        Refusal {
            id: "njwt-signature-required",
            says: &["jwt signature is required"],
            weak: &[],
            means: "The third piece is empty although the verifier has a key: the token is unsigned (alg none), or its signature was cut off behind the last dot.",
            tell_apart: "Read alg in the header: none means that the issuer did not sign; anything else means that the tail was lost.",
            fixes: &[
                (RepairFormat, Likely, "The signature behind the last dot is missing."),
                (FixGeneration, Hint, "A header with alg none means that the issuer does not sign."),
            ],
            source: SRC,
            example: proof::text("JsonWebTokenError: jwt signature is required"),
        },
        Refusal {
            id: "njwt-key-missing",
            says: &[
                "secret or public key must be provided",
                "secretOrPublicKey is not valid key material",
                "error in secret or public key callback:",
            ],
            weak: &[],
            means: "The verifier has no usable key: a variable is not set, or fetching the key failed. The token was not judged.",
            tell_apart: "Is the variable that holds the secret or public key set in the process that verifies?",
            fixes: &[(FixVerifier, Strong, "The verifier has no usable key; no token can pass before it has one.")],
            source: SRC,
            example: proof::text("JsonWebTokenError: secret or public key must be provided"),
        },
        Refusal {
            id: "njwt-invalid-algorithm",
            says: &["JsonWebTokenError: invalid algorithm", "UnauthorizedError: invalid algorithm"],
            weak: &[("invalid algorithm", &["JsonWebTokenError", "jsonwebtoken"])],
            means: "The token's alg is not among the algorithms that the verifier accepts. Without an explicit list, the kind of key decides: a token signed with RS256 and checked with a shared secret ends here, and so does the reverse. The signature was not checked yet.",
            tell_apart: "Compare alg in the token's header with the kind of key that the verifier holds.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The algorithms or the key that the verifier is set up with do not fit the token's alg.",
                ),
                (FixGeneration, Hint, "If the verifier is right, the issuer signs with another algorithm than agreed."),
                (UseRightToken, Hint, "A token of another issuer may be signed with another algorithm."),
            ],
            source: SRC,
            example: proof::text(
                "JsonWebTokenError: invalid algorithm\n    at /app/node_modules/jsonwebtoken/verify.js:131:19",
            ),
        },
        Refusal {
            id: "njwt-key-type",
            says: &[
                "secretOrPublicKey must be a symmetric key when using",
                "secretOrPublicKey must be an asymmetric key when using",
            ],
            weak: &[],
            means: "The kind of the verifier's key and the token's algorithm contradict each other: HS algorithms need a shared secret, RS, PS and ES a public key.",
            tell_apart: "Compare alg in the token's header with the key in the verifier's settings: a PEM text with lost line breaks is taken for a shared secret.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The verifier holds the wrong kind of key for this algorithm, or one that it cannot read.",
                ),
                (
                    FixGeneration,
                    Hint,
                    "If the verifier's key is the agreed one, the issuer signs with the wrong algorithm.",
                ),
            ],
            source: SRC,
            example: proof::text("JsonWebTokenError: secretOrPublicKey must be an asymmetric key when using RS256"),
        },
        Refusal {
            id: "njwt-invalid-signature",
            says: &["JsonWebTokenError: invalid signature", "UnauthorizedError: invalid signature"],
            weak: &[("invalid signature", &["JsonWebTokenError", "jsonwebtoken"])],
            means: "The text is clean, and the signature does not fit: another secret or key, a secret that one side decodes from base64 and the other does not, or a token that was edited or cut at the end. Nothing is known about exp yet: the signature is checked before it.",
            tell_apart: "Count the characters behind the last dot (HS256: 43, RS256 with 2048 bits: 342). If they are all there, compare iss and kid with the verifier's settings, then the encoding of the secret.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The text could be read, so most likely the verifier holds another key or secret than the issuer.",
                ),
                (RepairFormat, Hint, "A signature shorter than its algorithm demands was cut off."),
                (UseRightToken, Hint, "A token of another environment or issuer is signed with another key."),
                (FixGeneration, Hint, "The side that signs may use the secret in another encoding."),
            ],
            source: SRC,
            example: proof::text(
                "JsonWebTokenError: invalid signature\n    at /app/node_modules/jsonwebtoken/verify.js:171:19",
            ),
        },
        Refusal {
            id: "njwt-expired",
            says: &["TokenExpiredError: jwt expired", "UnauthorizedError: jwt expired"],
            weak: &[("jwt expired", &["TokenExpiredError", "UnauthorizedError", "jsonwebtoken", "expiredAt"])],
            means: "The token has ended by the verifier's clock. The signature is checked before, so key and text of the token are good.",
            tell_apart: "Compare exp with a trusted clock. If exp is still ahead, the verifier's clock is wrong.",
            fixes: &[
                (ObtainNewToken, Strong, "The verifier says that the token has ended."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If exp is still ahead by a trusted clock, the verifier's clock is wrong."),
                (
                    FixGeneration,
                    Hint,
                    "If exp is not later than iat, or only moments later, the issuer mixes up seconds and milliseconds.",
                ),
                (
                    RepairFormat,
                    Against,
                    "This library checks the signature before exp: the text of the token is unaltered.",
                ),
            ],
            source: SRC,
            example: proof::text(
                "TokenExpiredError: jwt expired\n    at /app/node_modules/jsonwebtoken/verify.js:190:21 {\n  expiredAt: 2026-11-21T09:00:00.000Z\n}",
            ),
        },
        Refusal {
            id: "njwt-maxage",
            says: &["maxAge exceeded", "iat required when maxAge is specified"],
            weak: &[],
            means: "The verifier sets an age limit of its own, counted from iat and independent of exp. The token is older than that, or has no iat to count from.",
            tell_apart: "Is exp still ahead while iat lies longer back than maxAge?",
            fixes: &[
                (ObtainNewToken, Likely, "The token is older than the verifier accepts, whatever its exp says."),
                (
                    FixVerifier,
                    Hint,
                    "The verifier's maxAge may be shorter than meant; a text without a unit counts milliseconds.",
                ),
                (FixGeneration, Hint, "A token without iat has no age: the issuer has to write it."),
            ],
            source: SRC,
            example: proof::text("TokenExpiredError: maxAge exceeded"),
        },
        Refusal {
            id: "njwt-not-before",
            says: &["NotBeforeError: jwt not active"],
            weak: &[("jwt not active", &["NotBeforeError", "jsonwebtoken", "UnauthorizedError"])],
            means: "The token's nbf is still ahead by the verifier's clock. Its signature is good; exp was not looked at yet.",
            tell_apart: "How far is nbf ahead of a trusted clock? Seconds or minutes are clocks that differ; whole hours are a time zone or intended.",
            fixes: &[
                (SyncClock, Likely, "The verifier's clock has not reached the beginning that is written in the token."),
                (
                    FixGeneration,
                    Hint,
                    "A beginning hours ahead is written by the issuer: a time zone, a wrong unit, or on purpose.",
                ),
            ],
            source: SRC,
            example: proof::text(
                "NotBeforeError: jwt not active\n    at /app/node_modules/jsonwebtoken/verify.js:181:21",
            ),
        },
        Refusal {
            id: "njwt-time-not-a-number",
            says: &[
                "invalid exp value",
                "invalid nbf value",
                "JsonWebTokenError: invalid exp value",
                "JsonWebTokenError: invalid nbf value",
            ],
            weak: &[],
            means: "The time in the token is no number. RFC 7519 wants seconds since 1970, without quotes.",
            tell_apart: "Decode the payload: does exp or nbf stand in quotes, or is it a date as text?",
            fixes: &[(FixGeneration, Strong, "The issuer writes a time as text; it has to be a number of seconds.")],
            source: SRC,
            example: proof::text("JsonWebTokenError: invalid exp value"),
        },
        Refusal {
            id: "njwt-audience",
            says: &["jwt audience invalid. expected: {expected}", "jwt audience invalid. expected:"],
            weak: &[],
            means: "The token is made for another recipient: its aud holds nothing that the verifier expects. Signature and times were checked before and are good.",
            tell_apart: "Compare aud in the token with the value printed behind \"expected\", down to the slash at the end; an API's identifier is not the client's id.",
            fixes: &[
                (UseRightToken, Likely, "The token names another recipient than this verifier expects."),
                (FixVerifier, Likely, "If aud is the right one, the audience in the verifier's settings is wrong."),
                (FixGeneration, Hint, "A token without any aud was requested or issued without an audience."),
                (
                    RepairFormat,
                    Against,
                    "The signature was checked before the audience: the text of the token is unaltered.",
                ),
            ],
            source: SRC,
            example: proof::text("JsonWebTokenError: jwt audience invalid. expected: https://api.example.com"),
        },
        Refusal {
            id: "njwt-issuer",
            says: &["jwt issuer invalid. expected: {expected}", "jwt issuer invalid. expected:"],
            weak: &[],
            means: "The token comes from an issuer that this verifier does not accept. Signature, times and audience were checked before and are good.",
            tell_apart: "Compare iss with the value printed behind \"expected\", character by character: scheme, tenant, slash at the end.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The signature is good, so the configured issuer may differ only in a slash, a scheme or a tenant.",
                ),
                (UseRightToken, Likely, "The token was made by another issuer than this verifier expects."),
                (
                    RepairFormat,
                    Against,
                    "The signature was checked before the issuer: the text of the token is unaltered.",
                ),
            ],
            source: SRC,
            example: proof::text("JsonWebTokenError: jwt issuer invalid. expected: https://login.example.com/"),
        },
        Refusal {
            id: "njwt-sub-jti-nonce",
            says: &["jwt subject invalid. expected:", "jwt jwtid invalid. expected:", "jwt nonce invalid. expected:"],
            weak: &[],
            means: "The token is good, and belongs to another user, another id or another login than this request.",
            tell_apart: "Which of the three is named? A nonce that differs usually comes from an earlier login.",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "The token belongs to another subject, id or login than the verifier expects here.",
                ),
                (ObtainNewToken, Hint, "A nonce of an earlier login attempt: start the login again."),
            ],
            source: SRC,
            example: proof::text("JsonWebTokenError: jwt subject invalid. expected: user-42"),
        },
        Refusal {
            id: "njwt-sign-key",
            says: &[
                "secretOrPrivateKey must have a value",
                "secretOrPrivateKey has a minimum key size of",
                "secretOrPrivateKey must be a symmetric key when using",
                "secretOrPrivateKey is not valid key material",
            ],
            weak: &[],
            means: "The side that signs cannot sign: its key is absent, too short, or of the wrong kind for the algorithm. No token was made.",
            tell_apart: "Is the variable with the key set in the process that signs, and is it the kind that the algorithm needs?",
            fixes: &[(FixGeneration, Strong, "The side that makes the token has no usable key.")],
            source: SRC_SIGN,
            example: proof::text(
                "Error: secretOrPrivateKey must have a value\n    at module.exports [as sign] (/app/node_modules/jsonwebtoken/sign.js:107:20)",
            ),
        },
        Refusal {
            id: "njwt-sign-key-no-pem",
            says: &["secretOrPrivateKey must be an asymmetric key when using"],
            weak: &[],
            means: "The side that signs was given something that cannot be read as a private key, so the library takes it for a shared secret: a PEM text whose line breaks were lost or doubled on the way through a variable, or a plain secret where RS, PS and ES need a private key.",
            tell_apart: "Print the first line of the key and count its lines: does it begin with -----BEGIN and have line breaks, not the two characters backslash and n?",
            fixes: &[
                (
                    RepairFormat,
                    Likely,
                    "A PEM key whose line breaks were altered, as in a .env file, is taken for a shared secret.",
                ),
                (
                    FixGeneration,
                    Likely,
                    "A plain secret does not go with this algorithm: sign with a private key, or with HS256.",
                ),
            ],
            source: SRC_SIGN,
            example: proof::text("Error: secretOrPrivateKey must be an asymmetric key when using RS256"),
        },
        Refusal {
            id: "njwt-sign-claims",
            says: &[
                "Bad \"options.expiresIn\" option the payload already has an \"exp\" property",
                "\"expiresIn\" should be a number of seconds or string representing a timespan",
            ],
            weak: &[("payload is required", &["jsonwebtoken", "jwt.sign", "sign.js"])],
            means: "The side that signs puts the claims together wrongly: exp is given twice, or expiresIn has no usable value. As a number expiresIn counts seconds, as a text without a unit milliseconds.",
            tell_apart: "Is expiresIn a number, a text with a unit, or an unset variable?",
            fixes: &[(
                FixGeneration,
                Strong,
                "The side that makes the token is given claims or a lifetime that do not work.",
            )],
            source: SRC_SIGN,
            example: proof::text(
                "Error: \"expiresIn\" should be a number of seconds or string representing a timespan eg: \"1d\", \"20h\", 60",
            ),
        },
    ],
};
