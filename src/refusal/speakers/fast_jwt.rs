//! fast-jwt and the Fastify plugin around it: the plugin takes the token out of the request, fast-jwt verifies it.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, FixVerifier, ObtainNewToken, ReadTrace, RefreshProactively, RepairFormat,
            ReplaceRevoked, SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

/// What both say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "fast_jwt",
    name: "fast-jwt and @fastify/jwt",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "fastifyjwt-none",
            says: &[
                "FST_JWT_NO_AUTHORIZATION_IN_HEADER",
                "No Authorization was found in request.headers",
                "FST_JWT_NO_AUTHORIZATION_IN_COOKIE",
                "No Authorization was found in request.cookies",
            ],
            weak: &[],
            means: "The plugin found no token; the message says whether it looked in the headers or in the cookies.",
            tell_apart: "Does the client put the token where the message says that it was looked for?",
            fixes: &[
                (SendCorrectly, Likely, "The token is not in the place that the message names."),
                (FixTransport, Hint, "A header that left the client may have been dropped by a redirect or a proxy."),
            ],
            source: "@fastify/jwt 10",
            example: proof::text(
                "{\"statusCode\":401,\"code\":\"FST_JWT_NO_AUTHORIZATION_IN_HEADER\",\"error\":\"Unauthorized\",\"message\":\"No Authorization was found in request.headers\"}",
            ),
        },
        Refusal {
            id: "fastifyjwt-bad-request",
            says: &["FST_JWT_BAD_REQUEST", "FST_JWT_BAD_COOKIE_REQUEST", "Cookie could not be parsed in request"],
            weak: &[],
            means: "The header or cookie arrived, and is not of the form \"Bearer\", one blank, the token.",
            tell_apart: "Count the words in the header: exactly two?",
            fixes: &[
                (SendCorrectly, Likely, "The plugin cannot read the header as a scheme and a token."),
                (RepairFormat, Hint, "A blank inside the token makes a third word."),
            ],
            source: "@fastify/jwt 10",
            example: proof::text(
                "{\"statusCode\":400,\"code\":\"FST_JWT_BAD_COOKIE_REQUEST\",\"error\":\"Bad Request\",\"message\":\"Cookie could not be parsed in request\"}",
            ),
        },
        Refusal {
            id: "fastifyjwt-expired",
            says: &["FST_JWT_AUTHORIZATION_TOKEN_EXPIRED", "Authorization token expired"],
            weak: &[],
            means: "The token has ended by the server's clock.",
            tell_apart: "Compare exp with a trusted clock. If exp is still ahead, the server's clock is wrong.",
            fixes: &[
                (ObtainNewToken, Strong, "The server says that the token has ended."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If exp is still ahead by a trusted clock, the server's clock is wrong."),
            ],
            source: "@fastify/jwt 10",
            example: proof::text(
                "{\"statusCode\":401,\"code\":\"FST_JWT_AUTHORIZATION_TOKEN_EXPIRED\",\"error\":\"Unauthorized\",\"message\":\"Authorization token expired\"}",
            ),
        },
        Refusal {
            id: "fastifyjwt-invalid",
            says: &["FST_JWT_AUTHORIZATION_TOKEN_INVALID", "Authorization token is invalid:"],
            weak: &[],
            means: "fast-jwt refused the token; the words behind the colon say why.",
            tell_apart: "Read on behind the colon: malformed is the text, signature is the key, a claim is the recipient.",
            fixes: &[
                (ReadTrace, Likely, "The reason stands behind the colon, and in full in the server's log."),
                (RepairFormat, Hint, "If it says malformed or base64url, the text was altered in copying."),
                (FixVerifier, Hint, "If it says that the signature is invalid, the server holds another key."),
            ],
            source: "@fastify/jwt 10",
            example: proof::text(
                "{\"statusCode\":401,\"code\":\"FST_JWT_AUTHORIZATION_TOKEN_INVALID\",\"error\":\"Unauthorized\"}",
            ),
        },
        Refusal {
            id: "fastifyjwt-untrusted",
            says: &["FST_JWT_AUTHORIZATION_TOKEN_UNTRUSTED", "Untrusted authorization token"],
            weak: &[],
            means: "The application's own trusted() check said no, usually because the token was withdrawn. It is asked only after the token was verified.",
            tell_apart: "Ask what the application's trusted() looks up.",
            fixes: &[(
                ReplaceRevoked,
                Strong,
                "The token was verified, and the application's own list does not trust it any more.",
            )],
            source: "@fastify/jwt 10",
            example: proof::text(
                "{\"statusCode\":401,\"code\":\"FST_JWT_AUTHORIZATION_TOKEN_UNTRUSTED\",\"error\":\"Unauthorized\",\"message\":\"Untrusted authorization token\"}",
            ),
        },
        Refusal {
            id: "fastjwt-malformed",
            says: &[
                "FAST_JWT_MALFORMED",
                "The token header is not a valid base64url serialized JSON",
                "The token payload is not a valid base64url serialized JSON",
            ],
            weak: &[("The token is malformed", &["FAST_JWT", "fast-jwt", "fastify", "TokenError"])],
            means: "The token cannot be taken apart, and the text names the piece. A blank, a quote or \"Bearer \" in front hits the header; a line break or an invisible character inside hits the payload.",
            tell_apart: "Which piece is named? Look at the first characters for the header, at the middle for the payload.",
            fixes: &[
                (RepairFormat, Strong, "The named piece of the token does not decode: its text is damaged."),
                (UseRightToken, Hint, "An opaque token is no JWT and cannot be taken apart."),
                (SendCorrectly, Hint, "The word Bearer or an empty value gives this too."),
            ],
            source: "fast-jwt 6",
            example: proof::text(
                "TokenError: The token header is not a valid base64url serialized JSON. { code: 'FAST_JWT_MALFORMED' }",
            ),
        },
        Refusal {
            id: "fastjwt-signature",
            says: &[
                "FAST_JWT_INVALID_SIGNATURE",
                "FAST_JWT_MISSING_SIGNATURE",
                "The token signature is invalid",
                "The token signature is missing",
            ],
            weak: &[],
            means: "The signature does not fit. In this library a line break or \"=\" behind the token gives this message as well, so look at the end of the text before the key. Nothing is known about exp yet.",
            tell_apart: "Trim the token and verify again. If the message stays, compare keys.",
            fixes: &[
                (FixVerifier, Likely, "The verifier most likely holds another key or secret than the issuer."),
                (
                    RepairFormat,
                    Likely,
                    "A line break, a blank or \"=\" behind the token spoils the signature in this library.",
                ),
                (UseRightToken, Hint, "A token of another issuer is signed with another key."),
            ],
            source: "fast-jwt 6",
            example: proof::text("TokenError: The token signature is invalid. { code: 'FAST_JWT_INVALID_SIGNATURE' }"),
        },
        Refusal {
            id: "fastjwt-expired",
            says: &["FAST_JWT_EXPIRED", "The token has expired at {ends}"],
            weak: &[],
            means: "The token has ended by the verifier's clock; the message tells when.",
            tell_apart: "Compare the printed time with a trusted clock.",
            fixes: &[
                (ObtainNewToken, Strong, "The verifier says that the token has ended."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (
                    SyncClock,
                    Hint,
                    "If the printed time is still ahead by a trusted clock, the verifier's clock is wrong.",
                ),
            ],
            source: "fast-jwt 6",
            example: proof::text(
                "TokenError: The token has expired at 2026-11-21T03:32:02.000Z. { code: 'FAST_JWT_EXPIRED' }",
            ),
        },
        Refusal {
            id: "fastjwt-inactive",
            says: &["FAST_JWT_INACTIVE", "The token will be active at {}"],
            weak: &[],
            means: "The token's nbf is still ahead by the verifier's clock.",
            tell_apart: "How far is the printed time ahead of a trusted clock? Seconds or minutes are clocks, hours are the issuer.",
            fixes: &[
                (SyncClock, Likely, "The verifier's clock has not reached the beginning that is written in the token."),
                (FixGeneration, Hint, "A beginning hours ahead is written by the issuer: a time zone or on purpose."),
            ],
            source: "fast-jwt 6",
            example: proof::text(
                "TokenError: The token will be active at 2026-11-21T05:32:02.000Z. { code: 'FAST_JWT_INACTIVE' }",
            ),
        },
        Refusal {
            id: "fastjwt-algorithm",
            says: &["FAST_JWT_INVALID_ALGORITHM", "The token algorithm is invalid"],
            weak: &[],
            means: "The token's alg is not among those that the verifier accepts.",
            tell_apart: "Compare alg in the token's header with the verifier's algorithms and kind of key.",
            fixes: &[
                (FixVerifier, Likely, "The verifier's algorithms or key do not fit the token's alg."),
                (UseRightToken, Hint, "A token of another issuer may be signed with another algorithm."),
                (FixGeneration, Hint, "The issuer may sign with another algorithm than agreed."),
            ],
            source: "fast-jwt 6",
            example: proof::text("TokenError: The token algorithm is invalid. { code: 'FAST_JWT_INVALID_ALGORITHM' }"),
        },
        Refusal {
            id: "fastjwt-claim-value",
            says: &["FAST_JWT_INVALID_CLAIM_VALUE", "claim value is not allowed"],
            weak: &[],
            means: "A claim has another value than the verifier allows; the message names it, mostly aud or iss.",
            tell_apart: "Compare the named claim in the token with the verifier's settings, character by character.",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "The token was made for another recipient or by another issuer than the verifier allows.",
                ),
                (FixVerifier, Likely, "If the claim is the right one, the value in the verifier's settings is wrong."),
            ],
            source: "fast-jwt 6",
            example: proof::text(
                "TokenError: The aud claim value is not allowed. { code: 'FAST_JWT_INVALID_CLAIM_VALUE' }",
            ),
        },
        Refusal {
            id: "fastjwt-claim-missing",
            says: &["FAST_JWT_MISSING_REQUIRED_CLAIM", "FAST_JWT_INVALID_CLAIM_TYPE"],
            weak: &[],
            means: "A claim that the verifier requires is absent or of the wrong type, such as a time written as text.",
            tell_apart: "Decode the payload and look for the named claim: is it there, and is it a number where a time belongs?",
            fixes: &[
                (FixGeneration, Likely, "The issuer leaves the claim out or writes it in the wrong type."),
                (FixVerifier, Hint, "The verifier may require a claim that was never agreed."),
                (UseRightToken, Hint, "Another kind of token, such as an ID token, has other claims."),
            ],
            source: "fast-jwt 6",
            example: proof::text("TokenError: The exp claim must be a number. { code: 'FAST_JWT_INVALID_CLAIM_TYPE' }"),
        },
    ],
};
