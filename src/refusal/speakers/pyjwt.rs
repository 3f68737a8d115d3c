//! `PyJWT`: it checks the pieces, alg and signature, then iat, nbf and exp, then iss, aud, sub and jti.

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

const SRC: &str = "PyJWT 2.15, api_jws.py and api_jwt.py";
/// Words that show the library.
const SPEAKING: &[&str] = &[
    "PyJWT",
    "jwt.exceptions",
    "jwt/api_jwt.py",
    "jwt/api_jws.py",
    "jwt.decode",
    "ExpiredSignatureError",
    "InvalidSignatureError",
    "ImmatureSignatureError",
    "InvalidAudienceError",
    "InvalidIssuerError",
];

/// What `PyJWT` and its `PyJWKClient` say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "pyjwt",
    name: "PyJWT",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "pyjwt-expired",
            says: &[
                "jwt.exceptions.ExpiredSignatureError",
                "ExpiredSignatureError: Signature has expired",
                "jwt.ExpiredSignatureError",
            ],
            weak: &[("Signature has expired", SPEAKING)],
            means: "The token has ended; despite the words nothing is wrong with its signature, which was checked before and is good. Issuer and audience were not looked at yet.",
            tell_apart: "Compare exp with a trusted clock; this library allows no leeway unless told to.",
            fixes: &[
                (
                    ObtainNewToken,
                    Strong,
                    "The verifier says that the token has ended; \"signature\" here means the token.",
                ),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If exp is still ahead by a trusted clock, the verifier's clock is wrong."),
                (RepairFormat, Against, "The signature was checked before exp: the text of the token is unaltered."),
            ],
            source: SRC,
            example: proof::text(
                "Traceback (most recent call last):\n  File \"/app/auth.py\", line 12, in check\njwt.exceptions.ExpiredSignatureError: Signature has expired",
            ),
        },
        Refusal {
            id: "pyjwt-segments",
            says: &["DecodeError: Not enough segments"],
            weak: &[("Not enough segments", SPEAKING)],
            means: "The text has fewer than two dots: it is an opaque token, an empty text, or a JWT that was cut.",
            tell_apart: "Count the dots in what was handed to decode().",
            fixes: &[
                (
                    RepairFormat,
                    Likely,
                    "The text does not have the pieces of a JWT: it was cut, or it is not the whole token.",
                ),
                (UseRightToken, Hint, "An opaque token or API key has no dots and is no JWT."),
                (SendCorrectly, Hint, "An empty value or the word None or undefined has no pieces."),
            ],
            source: SRC,
            example: proof::text("jwt.exceptions.DecodeError: Not enough segments"),
        },
        Refusal {
            id: "pyjwt-header-padding",
            says: &["DecodeError: Invalid header padding", "Invalid header padding"],
            weak: &[],
            means: "The first piece does not decode from base64url: something stands in front of the token. A blank, a quote, \"Bearer \", a byte order mark, or a front that is cut gives this.",
            tell_apart: "Look at the first character that is handed to decode(): it should be the e of eyJ.",
            fixes: &[
                (RepairFormat, Strong, "The beginning of the token is damaged or has something in front of it."),
                (
                    SendCorrectly,
                    Hint,
                    "If the value starts with Bearer, the scheme has to be taken off before decoding.",
                ),
            ],
            source: SRC,
            example: proof::text("jwt.exceptions.DecodeError: Invalid header padding"),
        },
        Refusal {
            id: "pyjwt-payload-padding",
            says: &["DecodeError: Invalid payload padding", "Invalid payload padding"],
            weak: &[],
            means: "The middle piece does not decode from base64url: there is a line break, a blank or an invisible character inside the token.",
            tell_apart: "Search the piece between the dots for anything but A-Z, a-z, 0-9, \"-\" and \"_\".",
            fixes: &[(RepairFormat, Strong, "The middle of the token holds a character that does not belong there.")],
            source: SRC,
            example: proof::text("jwt.exceptions.DecodeError: Invalid payload padding"),
        },
        Refusal {
            id: "pyjwt-crypto-padding",
            says: &["DecodeError: Invalid crypto padding", "Invalid crypto padding"],
            weak: &[],
            means: "The last piece, the signature, does not decode from base64url: a line break, a quote or %3D stands behind the token, or its end is cut.",
            tell_apart: "Look at the last characters that are handed to decode().",
            fixes: &[(RepairFormat, Strong, "The end of the token is cut or has something behind it.")],
            source: SRC,
            example: proof::text("jwt.exceptions.DecodeError: Invalid crypto padding"),
        },
        Refusal {
            id: "pyjwt-no-json",
            says: &[
                "Invalid header string: must be a json object",
                "Invalid payload string: must be a json object",
                "Invalid header string: Expecting value",
                "Invalid payload string: Expecting value",
                "Invalid header string:",
                "Invalid payload string:",
            ],
            weak: &[],
            means: "A piece decodes from base64 and is no JSON object: it was cut in the middle, or the issuer wrote something else.",
            tell_apart: "Decode the named piece: does it end abruptly, or is it no object at all?",
            fixes: &[
                (RepairFormat, Likely, "The named piece decodes and is no JSON: it was cut or altered."),
                (
                    FixGeneration,
                    Hint,
                    "If every token of this issuer does it, the issuer writes something that is no JSON object.",
                ),
            ],
            source: SRC,
            example: proof::text(
                "jwt.exceptions.DecodeError: Invalid header string: 'utf-8' codec can't decode byte 0x9a in position 0",
            ),
        },
        Refusal {
            id: "pyjwt-signature",
            says: &["InvalidSignatureError: Signature verification failed"],
            weak: &[(
                "Signature verification failed",
                &["PyJWT", "jwt.exceptions", "jwt/api_jwt.py", "jwt/api_jws.py", "InvalidSignatureError"],
            )],
            means: "The text decodes, and the signature does not fit: another key or secret, a secret in another encoding, an edited payload, or an end that was cut. Nothing is known about exp yet: the signature is checked before it.",
            tell_apart: "Count the characters behind the last dot (HS256: 43, RS256 with 2048 bits: 342), then compare iss and kid with the verifier's key.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The text could be read, so most likely the verifier holds another key or secret than the issuer.",
                ),
                (RepairFormat, Hint, "A signature shorter than its algorithm demands was cut off."),
                (UseRightToken, Hint, "A token of another issuer or environment is signed with another key."),
            ],
            source: SRC,
            example: proof::text("jwt.exceptions.InvalidSignatureError: Signature verification failed"),
        },
        Refusal {
            id: "pyjwt-algorithm",
            says: &[
                "jwt.exceptions.InvalidAlgorithmError",
                "InvalidAlgorithmError: The specified alg value is not allowed",
                "It is required that you pass in a value for the \"algorithms\" argument when calling decode()",
                "could not be found. Do you have cryptography installed?",
                "The specified alg value is not allowed",
                "InvalidAlgorithmError",
            ],
            weak: &[("Algorithm not supported", SPEAKING)],
            means: "The token's alg is not in algorithms=[...], the list was not given, or the package cryptography is absent. The signature was not checked yet.",
            tell_apart: "Compare alg in the token's header with the list in the call of decode().",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The verifier's list of algorithms does not hold the token's alg, or cannot use it.",
                ),
                (FixGeneration, Hint, "The issuer may sign with another algorithm than agreed."),
                (UseRightToken, Hint, "A token of another issuer may be signed with another algorithm."),
            ],
            source: SRC,
            example: proof::text("jwt.exceptions.InvalidAlgorithmError: The specified alg value is not allowed"),
        },
        Refusal {
            id: "pyjwt-key",
            says: &[
                "The specified key is an asymmetric key or x509 certificate and should not be used as an HMAC secret",
                "HMAC key must not be empty",
                "Could not parse the provided public key",
                "InsecureKeyLengthWarning",
            ],
            weak: &[],
            means: "The verifier's key does not suit the algorithm: a public key with an HS algorithm, an empty secret, or one that is too short. The token was not judged.",
            tell_apart: "Compare alg in the token's header with the kind and length of the key that is handed to decode().",
            fixes: &[
                (FixVerifier, Likely, "The verifier is given a key that does not suit the algorithm."),
                (FixGeneration, Hint, "A secret shorter than the hash has to be replaced on both sides."),
            ],
            source: "PyJWT 2.15, algorithms.py",
            example: proof::text("jwt.exceptions.InvalidKeyError: HMAC key must not be empty."),
        },
        Refusal {
            id: "pyjwt-audience",
            says: &[
                "InvalidAudienceError: Audience doesn't match",
                "InvalidAudienceError: Invalid audience",
                "Audience doesn't match",
            ],
            weak: &[("Invalid audience", &["jwt.exceptions", "InvalidAudienceError", "PyJWT", "jwt/api_jwt.py"])],
            means: "The token is made for another recipient than audience= names. \"Invalid audience\" without more means that the token has an aud and decode() was given none. Signature, times and issuer are good.",
            tell_apart: "Compare aud in the token with audience= in the call; is audience= given at all?",
            fixes: &[
                (UseRightToken, Likely, "The token names another recipient than the verifier expects."),
                (FixVerifier, Likely, "audience= may be missing in the call, or name the wrong recipient."),
                (
                    RepairFormat,
                    Against,
                    "The signature was checked before the audience: the text of the token is unaltered.",
                ),
            ],
            source: SRC,
            example: proof::text("jwt.exceptions.InvalidAudienceError: Audience doesn't match"),
        },
        Refusal {
            id: "pyjwt-issuer",
            says: &["InvalidIssuerError: Invalid issuer"],
            weak: &[("Invalid issuer", &["jwt.exceptions", "InvalidIssuerError", "PyJWT", "jwt/api_jwt.py"])],
            means: "The token comes from another issuer than issuer= names. Signature and times were checked before and are good.",
            tell_apart: "Compare iss in the token with issuer= in the call, down to the slash at the end.",
            fixes: &[
                (FixVerifier, Likely, "If iss is the right one, issuer= in the call is wrong."),
                (UseRightToken, Likely, "The token was made by another issuer than the verifier expects."),
                (
                    RepairFormat,
                    Against,
                    "The signature was checked before the issuer: the text of the token is unaltered.",
                ),
            ],
            source: SRC,
            example: proof::text("jwt.exceptions.InvalidIssuerError: Invalid issuer"),
        },
        Refusal {
            id: "pyjwt-claim-missing",
            says: &[
                "Token is missing the \"aud\" claim",
                "Token is missing the \"iss\" claim",
                "Token is missing the \"{}\" claim",
                "MissingRequiredClaimError",
            ],
            weak: &[],
            means: "The signature is good, and a claim that the verifier requires is not in the token.",
            tell_apart: "Decode the payload and look for the named claim. Is it another kind of token than meant?",
            fixes: &[
                (FixGeneration, Likely, "The issuer does not write the claim that the verifier requires."),
                (
                    UseRightToken,
                    Likely,
                    "Another kind of token, such as one requested without an audience, lacks the claim.",
                ),
                (FixVerifier, Hint, "The verifier may require a claim that was never agreed."),
            ],
            source: SRC,
            example: proof::text("jwt.exceptions.MissingRequiredClaimError: Token is missing the \"aud\" claim"),
        },
        Refusal {
            id: "pyjwt-immature",
            says: &[
                "ImmatureSignatureError: The token is not yet valid (nbf)",
                "ImmatureSignatureError: The token is not yet valid (iat)",
                "ImmatureSignatureError",
                "The token is not yet valid (iat)",
            ],
            weak: &[
                ("The token is not yet valid (nbf)", &["jwt.exceptions", "PyJWT", "jwt/api_jwt.py"]),
                ("The token is not yet valid (iat)", &["jwt.exceptions", "PyJWT", "jwt/api_jwt.py"]),
            ],
            means: "The token's nbf or iat is ahead of the verifier's clock; the word in brackets says which. This library refuses an iat in the future, which many others do not. The signature is good.",
            tell_apart: "How far is the named claim ahead of a trusted clock? Seconds are clocks; whole hours are local time written as UTC.",
            fixes: &[
                (SyncClock, Likely, "The verifier's clock has not reached the time that is written in the token."),
                (FixGeneration, Hint, "Whole hours ahead mean that the issuer writes local time where UTC belongs."),
                (FixVerifier, Hint, "leeway= in the call forgives some seconds."),
            ],
            source: SRC,
            example: proof::text("jwt.exceptions.ImmatureSignatureError: The token is not yet valid (iat)"),
        },
        Refusal {
            id: "pyjwt-text-claims",
            says: &["Subject must be a string", "JWT ID must be a string", "Issuer (iss) must be a string"],
            weak: &[],
            means: "A claim that has to be text is a number: since version 2.10 sub and jti are checked. An issuer that writes a numeric user id into sub breaks on the update.",
            tell_apart: "Decode the payload: does sub or jti stand without quotes?",
            fixes: &[
                (FixGeneration, Strong, "The issuer writes a number where a text belongs."),
                (
                    FixVerifier,
                    Hint,
                    "Until the issuer is changed, the verifier can switch this check off (verify_sub).",
                ),
            ],
            source: "PyJWT 2.15, api_jwt.py",
            example: proof::text("jwt.exceptions.InvalidSubjectError: Subject must be a string"),
        },
        Refusal {
            id: "pyjwt-time-claims",
            says: &[
                "Expiration Time claim (exp) must be an integer",
                "Issued At claim (iat) must be an integer",
                "Not Before claim (nbf) must be an integer",
            ],
            weak: &[],
            means: "A time in the token cannot be read as a number. RFC 7519 wants seconds since 1970.",
            tell_apart: "Decode the payload: is the named claim a date as text?",
            fixes: &[(FixGeneration, Strong, "The issuer writes a time as text; it has to be a number of seconds.")],
            source: "PyJWT 2.15, api_jwt.py",
            example: proof::text("jwt.exceptions.DecodeError: Expiration Time claim (exp) must be an integer."),
        },
        Refusal {
            id: "pyjwt-jwks-no-key",
            says: &[
                "Unable to find a signing key that matches: \"{}\"",
                "The JWK Set did not contain any usable keys",
                "The JWKS endpoint did not contain any signing keys",
            ],
            weak: &[],
            means: "The token's key is not in the key set that PyJWKClient loaded: another issuer or tenant, or keys that were rotated. The signature was not checked.",
            tell_apart: "Look for the token's kid in the key set of the token's own iss.",
            fixes: &[
                (FixVerifier, Likely, "The key set that the verifier loads does not hold the token's key."),
                (UseRightToken, Hint, "A token of another issuer or tenant is signed with a key that is unknown here."),
            ],
            source: "PyJWT 2.15, jwks_client.py",
            example: proof::text(
                "jwt.exceptions.PyJWKClientError: Unable to find a signing key that matches: \"NjVBRjY5\"",
            ),
        },
        Refusal {
            id: "pyjwt-jwks-fetch",
            says: &["Fail to fetch data from the url, err:"],
            weak: &[],
            means: "The verifier could not load the key set: the network, the address, or TLS. The token was not judged.",
            tell_apart: "Fetch the address of the key set from the machine that verifies.",
            fixes: &[
                (FixVerifier, Strong, "The verifier cannot load the keys; no token can pass before it can."),
                (FixTransport, Hint, "A proxy or firewall may block the way from the verifier to the key set."),
            ],
            source: "PyJWT 2.15, jwks_client.py",
            example: proof::text(
                "jwt.exceptions.PyJWKClientConnectionError: Fail to fetch data from the url, err: \"<urlopen error timed out>\"",
            ),
        },
    ],
};
