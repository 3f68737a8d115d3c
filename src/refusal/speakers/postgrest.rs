//! `PostgREST`, also as the REST interface of Supabase.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Against, Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, SendCorrectly,
            SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const PGRST: &str = "PostgREST 13, Error.hs and Auth/Jwt.hs";

/// What it answers.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "postgrest",
    name: "PostgREST",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "pgrst-expired",
            says: &[
                "{\"code\":\"PGRST303\",\"details\":null,\"hint\":null,\"message\":\"JWT expired\"}",
                "{\"code\":\"PGRST301\",\"details\":null,\"hint\":null,\"message\":\"JWT expired\"}",
            ],
            weak: &[(
                "\"message\":\"JWT expired\"",
                &["postgrest", "supabase", "PGRST301", "PGRST303", "\"hint\":null"],
            )],
            means: "The token has ended more than 30 seconds ago.",
            tell_apart: "Compare exp with a trusted clock.",
            fixes: &[
                (ObtainNewToken, Strong, "PostgREST says that the token has expired."),
                (
                    RefreshProactively,
                    Hint,
                    "A client that sleeps, or never refreshes, brings old tokens; renew them before they end.",
                ),
                (SyncClock, Hint, "If exp is still ahead, the clock of the server is wrong."),
            ],
            source: PGRST,
            example: proof::text("{\"code\":\"PGRST303\",\"details\":null,\"hint\":null,\"message\":\"JWT expired\"}"),
        },
        Refusal {
            id: "pgrst-claims",
            says: &["PGRST303"],
            weak: &[],
            means: "The claims of the token are not accepted: times, audience or the type of a claim. The field message says which.",
            tell_apart: "Read the field message beside the code.",
            fixes: &[
                (ObtainNewToken, Likely, "The commonest of these is a token that has ended."),
                (SyncClock, Hint, "A time that lies ahead gets this code."),
                (UseRightToken, Hint, "A token for another audience gets this code."),
            ],
            source: PGRST,
            example: proof::text("HTTP/1.1 401 Unauthorized\n\n{\"code\":\"PGRST303\"}"),
        },
        Refusal {
            id: "pgrst-early",
            says: &[
                "JWT issued at future",
                "{\"code\":\"PGRST303\",\"details\":null,\"hint\":null,\"message\":\"JWT issued at future\"}",
                "{\"code\":\"PGRST303\",\"details\":null,\"hint\":null,\"message\":\"JWT not yet valid\"}",
            ],
            weak: &[("JWT not yet valid", &["postgrest", "supabase", "PGRST301", "PGRST303"])],
            means: "By the server's clock iat or nbf lies more than 30 seconds ahead.",
            tell_apart: "How many seconds lie between iat and the Date header of the answer?",
            fixes: &[
                (SyncClock, Strong, "The server's clock is behind the issuer's."),
                (FixGeneration, Hint, "A beginning hours ahead is written by the issuer."),
            ],
            source: PGRST,
            example: proof::text("{\"message\":\"JWT issued at future\"}"),
        },
        Refusal {
            id: "pgrst-audience",
            says: &[
                "JWT not in audience",
                "{\"code\":\"PGRST303\",\"details\":null,\"hint\":null,\"message\":\"JWT not in audience\"}",
            ],
            weak: &[],
            means: "The token's aud is not the one that jwt-aud names.",
            tell_apart: "Compare aud in the token with jwt-aud.",
            fixes: &[
                (UseRightToken, Likely, "The token was made for another recipient."),
                (FixVerifier, Hint, "If aud is the right one, jwt-aud is wrong."),
            ],
            source: PGRST,
            example: proof::text("{\"message\":\"JWT not in audience\"}"),
        },
        Refusal {
            id: "pgrst-claim-type",
            says: &[
                "Parsing claims failed",
                "The JWT 'exp' claim must be a number",
                "The JWT '{name}' claim must be a number",
            ],
            weak: &[],
            means: "A claim of the token has a type that PostgREST does not take.",
            tell_apart: "Decode the token: do the times stand as numbers, without quotes?",
            fixes: &[(FixGeneration, Strong, "The token was made with a claim of the wrong type.")],
            source: PGRST,
            example: proof::text("{\"message\":\"The JWT 'exp' claim must be a number\"}"),
        },
        Refusal {
            id: "pgrst-key",
            says: &[
                "PGRST301",
                "No suitable key or wrong key type",
                "JWT cryptographic operation failed",
                "Wrong or unsupported encoding algorithm",
                "JWSError JWSInvalidSignature",
                "{\"code\":\"PGRST301\",\"details\":\"No suitable key or wrong key type\"",
                "JWTInvalid",
            ],
            weak: &[],
            means: "Key or algorithm do not fit: the token of another project, a jwt-secret that changed or is read in the wrong encoding, or a missing public key.",
            tell_apart: "Compare ref or iss in the token with the project, then jwt-secret and jwt-secret-is-base64.",
            fixes: &[
                (FixVerifier, Likely, "The key that PostgREST holds is not the one that the token was signed with."),
                (UseRightToken, Hint, "A token of another project is signed with another key."),
                (RepairFormat, Hint, "A token altered in copying no longer fits its signature."),
            ],
            source: PGRST,
            example: proof::text("{\"message\":\"JWSError JWSInvalidSignature\"}"),
        },
        Refusal {
            id: "pgrst-damaged",
            says: &[
                "JWSError (JSONDecodeError",
                "Expected 3 parts in JWT; got {}",
                "JWSError (CompactDecodeError Invalid number of parts: Expected 3 parts; got {})",
            ],
            weak: &[],
            means: "What was sent is no sound JWT: a damaged piece, an opaque key, or an empty variable. The number says how many parts there were.",
            tell_apart: "Read the number; does the value begin with sb_?",
            fixes: &[
                (RepairFormat, Likely, "The text of the token is cut or altered."),
                (UseRightToken, Hint, "A key that begins with sb_ is no JWT and does not belong behind Bearer."),
                (SendCorrectly, Hint, "One part may be a placeholder such as \"undefined\"."),
            ],
            source: PGRST,
            example: proof::text("{\"message\":\"Expected 3 parts in JWT; got 1\"}"),
        },
        Refusal {
            id: "pgrst-empty",
            says: &["Empty JWT is sent in Authorization header"],
            weak: &[],
            means: "The header holds Bearer and nothing behind it.",
            tell_apart: "Is the variable that should hold the token empty?",
            fixes: &[
                (SendCorrectly, Strong, "The header has a scheme and no token behind it."),
                (ObtainNewToken, Hint, "The variable may be empty because the sign-in before it failed."),
            ],
            source: PGRST,
            example: proof::text("{\"message\":\"Empty JWT is sent in Authorization header\"}"),
        },
        Refusal {
            id: "pgrst-no-secret",
            says: &[
                "PGRST300",
                "Server lacks JWT secret",
                "{\"code\":\"PGRST300\",\"details\":null,\"hint\":null,\"message\":\"Server lacks JWT secret\"}",
            ],
            weak: &[],
            means: "The server has no jwt-secret, so it can check no token at all.",
            tell_apart: "Look at the server's settings.",
            fixes: &[
                (FixVerifier, Strong, "The server has no key to check with."),
                (ObtainNewToken, Against, "New tokens are refused alike."),
            ],
            source: PGRST,
            example: proof::text(
                "{\"code\":\"PGRST300\",\"details\":null,\"hint\":null,\"message\":\"Server lacks JWT secret\"}",
            ),
        },
        Refusal {
            id: "pgrst-anonymous",
            says: &[
                "PGRST302",
                "Anonymous access is disabled",
                "{\"code\":\"PGRST302\",\"details\":null,\"hint\":null,\"message\":\"Anonymous access is disabled\"}",
            ],
            weak: &[],
            means: "No token came and there is no anonymous role, or the token names no role.",
            tell_apart: "Is the Authorization header in the request? If it is, has the token a claim role?",
            fixes: &[
                (SendCorrectly, Likely, "No token arrived, and nobody may call without."),
                (FixGeneration, Hint, "A token without the claim role is anonymous as well."),
            ],
            source: PGRST,
            example: proof::text(
                "{\"code\":\"PGRST302\",\"details\":null,\"hint\":null,\"message\":\"Anonymous access is disabled\"}",
            ),
        },
        Refusal {
            id: "pgrst-permission",
            says: &[
                "\"code\":\"42501\"",
                "permission denied for table {name}",
                "permission denied for view {name}",
                "permission denied for schema {name}",
                "permission denied for function {name}",
                "new row violates row-level security policy for table",
                "new row violates row-level security policy for table \"{name}\"",
            ],
            weak: &[],
            means: "PostgreSQL refused the role of the request. With 401 the request ran as the anonymous role, so no token arrived; with 403 a token was accepted, and its role or a policy lacks the right.",
            tell_apart: "Read the status: 401 means without a token, 403 with one.",
            fixes: &[
                (GrantAccess, Likely, "The role of the request lacks the right, or no policy lets the row pass."),
                (SendCorrectly, Likely, "With the status 401 the token did not arrive; the request ran as anonymous."),
                (UseRightToken, Hint, "The anon key in place of a user's token runs as anonymous too."),
            ],
            source: PGRST,
            example: proof::text(
                "{\"code\":\"42501\",\"details\":null,\"hint\":null,\"message\":\"permission denied for table orders\"}",
            ),
        },
    ],
};
