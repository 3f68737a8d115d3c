//! Tyk: keys, OAuth clients, JWTs and policies.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Against, Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively,
            RepairFormat, ReplaceRevoked, SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const TYK: &str = "Tyk gateway, gateway/mw_auth_key.go, mw_jwt.go, mw_oauth2_key_exists.go";
const CLAIMS: &str = "Tyk gateway, gateway/mw_jwt.go";

/// What the middlewares answer.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "tyk",
    name: "Tyk",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "tyk-missing",
            says: &["Authorization field missing", "{\"error\": \"Authorization field missing\"}"],
            weak: &[],
            means: "The gateway found no credential. The status is 401 for keys, and 400 for JWT and OAuth.",
            tell_apart: "Look at the request as it leaves (curl -v): is the header that the API definition names in it?",
            fixes: &[
                (SendCorrectly, Strong, "The gateway found no credential in the place that the API definition names."),
                (FixTransport, Hint, "A proxy in front may have dropped the header."),
            ],
            source: TYK,
            example: proof::text("{\"error\": \"Authorization field missing\"}"),
        },
        Refusal {
            id: "tyk-disallowed",
            says: &[
                "Access to this API has been disallowed",
                "{\"error\": \"Access to this API has been disallowed\"}",
            ],
            weak: &[],
            means: "Two opposite causes share this text and the status 403: the key does not exist (altered, deleted, of another environment), or the key is good and its policy lacks this API or version.",
            tell_apart: "The gateway's log tells: \"Attempted access with non-existent key.\" or \"Attempted access to unauthorised API\".",
            fixes: &[
                (
                    ReadTrace,
                    Likely,
                    "One answer for an unknown key and for a missing right; the gateway's log names which.",
                ),
                (ObtainNewToken, Likely, "An unknown or deleted key gets this answer."),
                (GrantAccess, Hint, "A policy without this API or version gets the same answer."),
                (RepairFormat, Hint, "A key altered in copying does not exist."),
            ],
            source: TYK,
            example: proof::text("{\"error\": \"Access to this API has been disallowed\"}"),
        },
        Refusal {
            id: "tyk-log-unknown-key",
            says: &["Attempted access with non-existent key"],
            weak: &[],
            means: "The gateway's log says that no key with this text exists: it was altered, deleted, has ended, or belongs to another environment.",
            tell_apart: "Look the key up in the dashboard of the same environment.",
            fixes: &[
                (ObtainNewToken, Likely, "The gateway's log says that it does not know the key."),
                (RepairFormat, Hint, "A key altered in copying does not exist."),
                (ReplaceRevoked, Hint, "A key that was deleted does not exist."),
                (UseRightToken, Hint, "A key of another environment does not exist here."),
            ],
            source: TYK,
            example: proof::text("level=warning msg=\"Attempted access with non-existent key.\" api_id=7 prefix=auth"),
        },
        Refusal {
            id: "tyk-log-unauthorised-api",
            says: &["Attempted access to unauthorised API"],
            weak: &[],
            means: "The gateway's log says that the key is known, and that its policy does not contain this API or version.",
            tell_apart: "Compare the access rights of the key's policy with the API and its version.",
            fixes: &[
                (GrantAccess, Strong, "The gateway's log says that the key is known and lacks this API."),
                (UseRightToken, Hint, "Another key may already have the right."),
            ],
            source: TYK,
            example: proof::text("level=info msg=\"Attempted access to unauthorised API.\" key=****"),
        },
        Refusal {
            id: "tyk-expired",
            says: &["Key has expired, please renew"],
            weak: &[],
            means: "The key is known and has passed its end.",
            tell_apart: "Read the key's end in the dashboard.",
            fixes: &[
                (ObtainNewToken, Strong, "The gateway says that the key has expired."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the key before it ends."),
            ],
            source: TYK,
            example: proof::text("{\"error\": \"Key has expired, please renew\"}"),
        },
        Refusal {
            id: "tyk-inactive",
            says: &["Key is inactive, please renew"],
            weak: &[],
            means: "The key is known and was switched off.",
            tell_apart: "Look at the state of the key in the dashboard, and ask who switched it off.",
            fixes: &[(ReplaceRevoked, Strong, "The gateway says that the key is inactive: somebody switched it off.")],
            source: TYK,
            example: proof::text("{\"error\": \"Key is inactive, please renew\"}"),
        },
        Refusal {
            id: "tyk-not-authorised",
            says: &["Key not authorised", "{\"error\": \"Key not authorised\"}"],
            weak: &[],
            means: "In British spelling this comes from the OAuth and OpenID middlewares or a plugin: the token is unknown, has ended, or was refused by the plugin's code.",
            tell_apart: "Mind the spelling: \"authorised\" is OAuth, OpenID or a plugin; \"authorized\" is the JWT check.",
            fixes: &[
                (ObtainNewToken, Likely, "An OAuth token that has ended or is unknown gets this answer."),
                (UseRightToken, Hint, "A token issued for another API is unknown here."),
                (ReadTrace, Hint, "A plugin's own reason stands only in the gateway's log."),
            ],
            source: TYK,
            example: proof::text("{\"error\": \"Key not authorised\"}"),
        },
        Refusal {
            id: "tyk-oauth-revoked",
            says: &["Key not authorised. OAuth client access was revoked", "OAuth client access was revoked"],
            weak: &[],
            means: "The OAuth client was deleted, and with it all its tokens.",
            tell_apart: "Does the OAuth client still exist in the dashboard?",
            fixes: &[(ReplaceRevoked, Strong, "The gateway says that the OAuth client's access was revoked.")],
            source: TYK,
            example: proof::text("{\"error\": \"Key not authorised. OAuth client access was revoked\"}"),
        },
        Refusal {
            id: "tyk-bearer-malformed",
            says: &["Bearer token malformed"],
            weak: &[],
            means: "The header does not consist of a scheme and one token.",
            tell_apart: "Count the words in the header: there must be two.",
            fixes: &[
                (SendCorrectly, Likely, "The header is not made of a scheme, one blank and a token."),
                (RepairFormat, Hint, "A blank or a line break inside the token makes more words."),
            ],
            source: TYK,
            example: proof::text("HTTP/1.1 400 Bad Request\n\n{\"error\": \"Bearer token malformed\"}"),
        },
        Refusal {
            id: "tyk-jwt-refused",
            says: &["{\"error\": \"Key not authorized\"}", "\"Key not authorized\""],
            weak: &[("Key not authorized", &["tyk"])],
            means: "The JWT middleware refused the token: its structure, its key or its signature. The status is 403, and the reason stands only in the gateway's log.",
            tell_apart: "Look for \"JWT validation error\" in the gateway's log, and decode the token to see whether its structure is sound.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The signature was not accepted; the API definition may hold another key, secret or JWKS than the issuer uses.",
                ),
                (RepairFormat, Hint, "A token that does not decode gets this answer."),
                (UseRightToken, Hint, "A token of another issuer is signed with another key."),
                (ReadTrace, Hint, "The gateway's log line \"JWT validation error\" names the reason."),
            ],
            source: TYK,
            example: proof::text("{\"error\": \"Key not authorized\"}"),
        },
        Refusal {
            id: "tyk-jwt-expired",
            says: &["Key not authorized: token has expired", "Key not authorized: Token is expired"],
            weak: &[],
            means: "The JWT has ended; its signature was found good.",
            tell_apart: "Compare exp with a trusted clock.",
            fixes: &[
                (
                    ObtainNewToken,
                    Strong,
                    "The gateway says that the JWT has expired, after it found the signature good.",
                ),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If exp is still ahead, the clock of the gateway is wrong."),
            ],
            source: CLAIMS,
            example: proof::text("{\"error\": \"Key not authorized: token has expired\"}"),
        },
        Refusal {
            id: "tyk-jwt-early",
            says: &["Key not authorized: token is not valid yet", "Key not authorized: token used before issued"],
            weak: &[],
            means: "By the gateway's clock the token's beginning or its issue lies ahead. The allowed skew is set per API and is 0 unless set.",
            tell_apart: "How many seconds lie between nbf or iat and the Date header of the answer?",
            fixes: &[
                (SyncClock, Strong, "The gateway's clock is behind the issuer's."),
                (FixVerifier, Hint, "A skew of some seconds in the API definition forgives small differences."),
            ],
            source: CLAIMS,
            example: proof::text("{\"error\": \"Key not authorized: token used before issued\"}"),
        },
        Refusal {
            id: "tyk-jwt-claim",
            says: &["Key not authorized: {detail}"],
            weak: &[],
            means: "The signature is good, and a claim is not what the API definition demands. The words behind the colon name it.",
            tell_apart: "Compare the claim that the message names with the API definition.",
            fixes: &[
                (UseRightToken, Likely, "The token carries another claim than this API demands."),
                (FixVerifier, Hint, "If the claim is right, the API definition demands the wrong value."),
            ],
            source: CLAIMS,
            example: proof::text("{\"error\": \"Key not authorized: invalid issuer claim\"}"),
        },
        Refusal {
            id: "tyk-jwt-algorithm",
            says: &[
                "Key not authorized: Unexpected signing method",
                "Key not authorized: Unexpected signing method: {}",
            ],
            weak: &[],
            means: "The alg in the token's header does not belong to the family that the API definition names (HMAC, RSA, ECDSA).",
            tell_apart: "Compare alg in the header with the signing method in the API definition.",
            fixes: &[
                (FixVerifier, Likely, "The API definition names another signing method than the issuer uses."),
                (FixGeneration, Hint, "If the definition is right, the issuer signs with the wrong algorithm."),
            ],
            source: CLAIMS,
            example: proof::text("{\"error\": \"Key not authorized: Unexpected signing method: HS256\"}"),
        },
        Refusal {
            id: "tyk-jwt-policy",
            says: &[
                "Key not authorized: no matching policy",
                "key not authorized: no matching policy found in scope claim",
                "key not authorized: no scope or policy in token",
            ],
            weak: &[],
            means: "The token is good, and Tyk can derive no policy from its claims: the policy or scope claim is absent or unknown, and there is no default policy.",
            tell_apart: "Is the claim that the API definition names for the policy in the payload, with a policy's id?",
            fixes: &[
                (FixVerifier, Likely, "No policy of the API definition fits the claims of this token."),
                (GrantAccess, Hint, "The policy for this scope may be missing."),
                (FixGeneration, Hint, "The issuer may leave the policy claim out."),
            ],
            source: CLAIMS,
            example: proof::text("{\"error\": \"key not authorized: no matching policy\"}"),
        },
        Refusal {
            id: "tyk-granular",
            says: &["Access to this resource has been disallowed"],
            weak: &[],
            means: "The policy of the key allows the API, and not this path or method.",
            tell_apart: "Compare path and method with the allowed paths of the policy.",
            fixes: &[
                (GrantAccess, Strong, "The key is accepted, and its policy leaves this path or method out."),
                (ObtainNewToken, Against, "A new key under the same policy would get the same answer."),
            ],
            source: TYK,
            example: proof::text("{\"error\": \"Access to this resource has been disallowed\"}"),
        },
    ],
};
