//! Hasura: JWTs and their claims; errors come with the status 200.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat,
            SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const HASURA: &str = "Hasura GraphQL Engine 2, JWT mode";

/// What it answers.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "hasura",
    name: "Hasura",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "hasura-expired",
            says: &[
                "Could not verify JWT: JWTExpired",
                "{\"errors\":[{\"extensions\":{\"path\":\"$\",\"code\":\"invalid-jwt\"},\"message\":\"Could not verify JWT: JWTExpired\"}]}",
            ],
            weak: &[],
            means: "The token has ended; its signature was found good.",
            tell_apart: "Compare exp with a trusted clock.",
            fixes: &[
                (ObtainNewToken, Strong, "Hasura says that the token has expired."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "allowed_skew forgives clocks that differ by seconds."),
            ],
            source: HASURA,
            example: proof::text(
                "{\"errors\":[{\"extensions\":{\"path\":\"$\",\"code\":\"invalid-jwt\"},\"message\":\"Could not verify JWT: JWTExpired\"}]}",
            ),
        },
        Refusal {
            id: "hasura-signature",
            says: &["Could not verify JWT: JWSError JWSInvalidSignature", "Could not verify JWT: JWSError"],
            weak: &[],
            means: "The signature does not fit the key that is set up: another project, another issuer, or a session cookie that is itself a JWT, sent by mistake.",
            tell_apart: "Compare alg and kid with HASURA_GRAPHQL_JWT_SECRET, and iss with the issuer that it is for.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The key in HASURA_GRAPHQL_JWT_SECRET is not the one that the token was signed with.",
                ),
                (UseRightToken, Hint, "A token of another issuer is signed with another key."),
                (RepairFormat, Hint, "A token altered in copying no longer fits its signature."),
            ],
            source: HASURA,
            example: proof::text("{\"message\":\"Could not verify JWT: JWSError JWSInvalidSignature\"}"),
        },
        Refusal {
            id: "hasura-damaged",
            says: &[
                "Could not verify JWT: JWSError (JSONDecodeError \"Not valid base64url\")",
                "Could not verify JWT: JWSError (JSONDecodeError \"protected header contains invalid JSON\")",
                "Could not verify JWT: JWSError (JSONDecodeError \"{}\")",
                "Could not verify JWT: JWSError (CompactDecodeError Invalid number of parts: Expected 3 parts; got {})",
                "CompactDecodeError Invalid number of parts",
            ],
            weak: &[],
            means: "The token is damaged, and the words in brackets say how: a foreign character, a damaged header, or another number of parts than three. One part is an opaque token or \"undefined\".",
            tell_apart: "Read the words in brackets.",
            fixes: &[
                (RepairFormat, Likely, "The text of the token is cut or altered as the words in brackets say."),
                (UseRightToken, Hint, "One part may be an opaque token."),
                (SendCorrectly, Hint, "One part may be a placeholder such as \"undefined\"."),
            ],
            source: HASURA,
            example: proof::text(
                "{\"message\":\"Could not verify JWT: JWSError (JSONDecodeError \\\"Not valid base64url\\\")\"}",
            ),
        },
        Refusal {
            id: "hasura-recipient",
            says: &["Could not verify JWT: JWTNotInAudience", "Could not verify JWT: JWTNotInIssuer"],
            weak: &[],
            means: "The token was made for another audience or by another issuer than HASURA_GRAPHQL_JWT_SECRET names.",
            tell_apart: "Compare aud and iss with the settings.",
            fixes: &[
                (UseRightToken, Likely, "The token was made for or by somebody else."),
                (FixVerifier, Hint, "If the claims are right, the settings are wrong."),
            ],
            source: HASURA,
            example: proof::text("{\"message\":\"Could not verify JWT: JWTNotInAudience\"}"),
        },
        Refusal {
            id: "hasura-early",
            says: &["Could not verify JWT: JWTNotYetValid", "Could not verify JWT: JWTIssuedAtFuture"],
            weak: &[],
            means: "By Hasura's clock nbf or iat lies ahead.",
            tell_apart: "How many seconds lie between iat and the Date header of the answer?",
            fixes: &[
                (SyncClock, Strong, "Hasura's clock is behind the issuer's."),
                (FixVerifier, Hint, "allowed_skew forgives clocks that differ by seconds."),
            ],
            source: HASURA,
            example: proof::text("{\"message\":\"Could not verify JWT: JWTIssuedAtFuture\"}"),
        },
        Refusal {
            id: "hasura-claims",
            says: &[
                "jwt-missing-role-claims",
                "JWT claim does not contain x-hasura-allowed-roles",
                "JWT claim does not contain x-hasura-default-role",
                "claims key: 'https://hasura.io/jwt/claims' not found",
            ],
            weak: &[],
            means: "The token is good, and the claims that Hasura needs are not in it, or not where it looks.",
            tell_apart: "Decode the token: are x-hasura-allowed-roles and x-hasura-default-role under https://hasura.io/jwt/claims?",
            fixes: &[
                (FixGeneration, Likely, "The issuer has to write Hasura's claims into the token."),
                (FixVerifier, Hint, "claims_namespace or claims_map may point elsewhere."),
            ],
            source: HASURA,
            example: proof::text(
                "{\"errors\":[{\"extensions\":{\"path\":\"$\",\"code\":\"jwt-missing-role-claims\"}}]}",
            ),
        },
        Refusal {
            id: "hasura-header",
            says: &[
                "Missing 'Authorization' or 'Cookie' header in JWT authentication mode",
                "\"code\":\"invalid-headers\"",
            ],
            weak: &[("invalid-headers", &["hasura"]), ("Malformed Authorization header", &["hasura"])],
            means: "No Authorization header arrived, or one that is not \"Bearer\" and a token.",
            tell_apart: "Look at the request as it leaves: is the header there and of that form?",
            fixes: &[
                (SendCorrectly, Likely, "The header is absent or has another form than Hasura reads."),
                (FixTransport, Hint, "A proxy may have dropped the header."),
            ],
            source: HASURA,
            example: proof::text(
                "{\"message\":\"Missing 'Authorization' or 'Cookie' header in JWT authentication mode\"}",
            ),
        },
        Refusal {
            id: "hasura-role",
            says: &["Your requested role is not in allowed roles"],
            weak: &[],
            means: "The header x-hasura-role asks for a role that the token does not allow.",
            tell_apart: "Compare x-hasura-role with x-hasura-allowed-roles in the token.",
            fixes: &[
                (GrantAccess, Likely, "The user lacks the role that is asked for."),
                (SendCorrectly, Hint, "x-hasura-role may name a role by mistake."),
            ],
            source: HASURA,
            example: proof::text("{\"message\":\"Your requested role is not in allowed roles\"}"),
        },
    ],
};
