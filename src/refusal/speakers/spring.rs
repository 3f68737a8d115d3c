//! Spring Security: the resource server, its JWT decoder and the CSRF filter.

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

const RESOURCE: &str = "Spring Security 6, oauth2-resource-server and oauth2-jose";
const NIMBUS: &str = "Nimbus JOSE + JWT as used by Spring Security";
const CSRF: &str = "Spring Security 6, web/csrf";
const DPOP: &str = "Spring Security 6.5, DPoPProofJwtDecoderFactory";

/// What they answer and log.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "spring",
    name: "Spring Security",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "spring-malformed-header",
            says: &["Bearer token is malformed", "error_description=\"Bearer token is malformed\""],
            weak: &[],
            means: "The header begins with Bearer, and what follows has a character that no token may have: a blank or line break inside or behind, quotes, two blanks, a letter outside ASCII, or nothing at all.",
            tell_apart: "Is there any character outside A-Z, a-z, 0-9 and -._~+/= in the value?",
            fixes: &[
                (RepairFormat, Likely, "The value in the header has a character that no bearer token may have."),
                (SendCorrectly, Hint, "\"Bearer\" alone or twice gets this answer."),
            ],
            source: RESOURCE,
            example: proof::text(
                "error_description=\"Bearer token is malformed\", error_uri=\"https://tools.ietf.org/html/rfc6750#section-3.1\"",
            ),
        },
        Refusal {
            id: "spring-malformed-token",
            says: &["An error occurred while attempting to decode the Jwt: Malformed token"],
            weak: &[],
            means: "The header is well formed, and its value is no JWT: an opaque token, or one with a damaged piece.",
            tell_apart: "Count the dots: two belong to a JWT.",
            fixes: &[
                (RepairFormat, Likely, "The value is no sound JWT: a piece of it is cut or altered."),
                (UseRightToken, Hint, "An opaque token cannot be read by a resource server that is set up for JWTs."),
                (SendCorrectly, Hint, "A placeholder such as \"undefined\" is no JWT either."),
            ],
            source: RESOURCE,
            example: proof::text("An error occurred while attempting to decode the Jwt: Malformed token"),
        },
        Refusal {
            id: "spring-malformed-payload",
            says: &["An error occurred while attempting to decode the Jwt: Malformed payload"],
            weak: &[],
            means: "The payload of the token is no JSON object.",
            tell_apart: "Decode the payload: is it JSON?",
            fixes: &[
                (RepairFormat, Likely, "The payload is cut or altered."),
                (FixGeneration, Hint, "The issuer may write something else than a JSON object."),
            ],
            source: RESOURCE,
            example: proof::text("An error occurred while attempting to decode the Jwt: Malformed payload"),
        },
        Refusal {
            id: "spring-jwks",
            says: &[
                "An error occurred while attempting to decode the Jwt: Malformed Jwk set",
                "An error occurred while attempting to decode the Jwt: Couldn't retrieve remote JWK set",
                "An error occurred while attempting to decode the Jwt: Couldn't retrieve remote JWK set: {detail}",
                "Couldn't retrieve remote JWK set",
                "Couldn't retrieve remote JWK set: {detail}",
                "Unable to resolve the Configuration with the provided Issuer of",
                "Unable to resolve the Configuration with the provided Issuer of \"{}\"",
            ],
            weak: &[],
            means: "The resource server cannot load or read the issuer's keys. The token was not looked at.",
            tell_apart: "Fetch the JWKS address from the machine of the server and look at the answer.",
            fixes: &[
                (
                    FixVerifier,
                    Strong,
                    "The server has no keys to check with: its issuer-uri or jwk-set-uri does not lead to them.",
                ),
                (FixTransport, Hint, "An outgoing proxy, DNS or TLS may keep the server from the issuer."),
                (ObtainNewToken, Against, "New tokens are refused alike as long as the keys are missing."),
            ],
            source: NIMBUS,
            example: proof::text(
                "An error occurred while attempting to decode the Jwt: Couldn't retrieve remote JWK set: java.net.ConnectException: Connection refused",
            ),
        },
        Refusal {
            id: "spring-expired",
            says: &[
                "An error occurred while attempting to decode the Jwt: Jwt expired at {ends}",
                "An error occurred while attempting to decode the Jwt: Jwt expired",
            ],
            weak: &[("Jwt expired at {ends}", &["springframework", "spring", "attempting to decode the Jwt"])],
            means: "The token has ended more than 60 seconds ago; its signature was found good. The message names the moment.",
            tell_apart: "Compare the moment in the message with a trusted clock.",
            fixes: &[
                (ObtainNewToken, Strong, "Spring says that exp has passed, after it found the signature good."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If the moment is still ahead, the clock of the server is wrong."),
            ],
            source: RESOURCE,
            example: proof::text(
                "An error occurred while attempting to decode the Jwt: Jwt expired at 2026-11-20T10:00:00Z",
            ),
        },
        Refusal {
            id: "spring-early",
            says: &[
                "An error occurred while attempting to decode the Jwt: Jwt used before {limit}",
                "Jwt used before {limit}",
                "Jwt used before",
            ],
            weak: &[],
            means: "The token's beginning lies ahead by more than 60 seconds. The message names the moment.",
            tell_apart: "Compare the moment in the message with a trusted clock.",
            fixes: &[
                (SyncClock, Strong, "The server's clock has not reached nbf."),
                (FixGeneration, Hint, "A beginning hours ahead is written by the issuer: often a time zone."),
            ],
            source: RESOURCE,
            example: proof::text(
                "An error occurred while attempting to decode the Jwt: Jwt used before 2026-11-20T10:00:00Z",
            ),
        },
        Refusal {
            id: "spring-claim",
            says: &[
                "An error occurred while attempting to decode the Jwt: The iss claim is not valid",
                "An error occurred while attempting to decode the Jwt: The aud claim is not valid",
                "An error occurred while attempting to decode the Jwt: The {name} claim is not valid",
                "The aud claim is not valid",
                "The {name} claim is not valid",
                "the given typ value needs to be one of",
                "An error occurred while attempting to decode the Jwt: the given typ value needs to be one of",
            ],
            weak: &[],
            means: "The signature is good, and the claim that the message names is absent or another than the server demands.",
            tell_apart: "Compare the claim with issuer-uri or audiences of the server, down to host and slash; in containers the host name often differs.",
            fixes: &[
                (UseRightToken, Likely, "The token was made by or for somebody else than this server demands."),
                (FixVerifier, Likely, "If the claim is the right one, issuer-uri or audiences of the server is wrong."),
                (FixGeneration, Hint, "The issuer may leave the claim out."),
            ],
            source: RESOURCE,
            example: proof::text("An error occurred while attempting to decode the Jwt: The iss claim is not valid"),
        },
        Refusal {
            id: "spring-signature",
            says: &[
                "An error occurred while attempting to decode the Jwt: Signed JWT rejected: Invalid signature",
                "Signed JWT rejected: Invalid signature",
            ],
            weak: &[],
            means: "A key was found for the token, and the signature does not fit it.",
            tell_apart: "Compare kid with the issuer's JWKS, and the length of the signature with that of another token.",
            fixes: &[
                (FixVerifier, Likely, "The key that the server holds is not the one that signed the token."),
                (RepairFormat, Hint, "A token altered in copying, or cut at its end, no longer fits its signature."),
                (UseRightToken, Hint, "Another realm may use the same kid for another key."),
            ],
            source: NIMBUS,
            example: proof::text(
                "An error occurred while attempting to decode the Jwt: Signed JWT rejected: Invalid signature",
            ),
        },
        Refusal {
            id: "spring-key",
            says: &[
                "An error occurred while attempting to decode the Jwt: Signed JWT rejected: Another algorithm expected, or no matching key(s) found",
                "Signed JWT rejected: Another algorithm expected, or no matching key(s) found",
                "Another algorithm expected, or no matching key(s) found",
                "An error occurred while attempting to decode the Jwt: Another algorithm expected, or no matching key(s) found",
            ],
            weak: &[],
            means: "One sentence for three causes: kid is not in the JWKS, alg is not the one set up (RS256 unless set), or a token with a shared secret meets a server with a JWKS.",
            tell_apart: "Is alg RS256, and is kid in the JWKS?",
            fixes: &[
                (FixVerifier, Likely, "The server's keys or algorithm do not fit the token."),
                (UseRightToken, Hint, "A token of another issuer has a kid that is unknown here."),
                (FixGeneration, Hint, "If the server is right, the issuer signs with the wrong algorithm."),
            ],
            source: NIMBUS,
            example: proof::text(
                "An error occurred while attempting to decode the Jwt: Signed JWT rejected: Another algorithm expected, or no matching key(s) found",
            ),
        },
        Refusal {
            id: "spring-unsigned",
            says: &[
                "Unsupported algorithm of none",
                "An error occurred while attempting to decode the Jwt: Unsupported algorithm of none",
            ],
            weak: &[],
            means: "The token is not signed: its alg is \"none\".",
            tell_apart: "Read alg in the token's header.",
            fixes: &[(FixGeneration, Strong, "The token was made without a signature.")],
            source: RESOURCE,
            example: proof::text("An error occurred while attempting to decode the Jwt: Unsupported algorithm of none"),
        },
        Refusal {
            id: "spring-decode",
            says: &[
                "An error occurred while attempting to decode the Jwt",
                "An error occurred while attempting to decode the Jwt: {detail}",
            ],
            weak: &[],
            means: "The resource server could not accept the JWT. The words behind the colon name the check that failed.",
            tell_apart: "Read the words behind the colon; the debug log of org.springframework.security has the whole chain.",
            fixes: &[
                (ReadTrace, Likely, "The cause stands behind the colon or in the debug log."),
                (RepairFormat, Hint, "Damaged text is one of the causes."),
                (FixVerifier, Hint, "Keys, issuer and algorithm of the server are others."),
            ],
            source: RESOURCE,
            example: proof::text("An error occurred while attempting to decode the Jwt"),
        },
        Refusal {
            id: "spring-multiple-tokens",
            says: &["Found multiple bearer tokens in the request"],
            weak: &[],
            means: "The token came in the header and as a parameter as well.",
            tell_apart: "Is there an access_token parameter beside the header?",
            fixes: &[(SendCorrectly, Strong, "Several tokens arrived; only one may be sent.")],
            source: RESOURCE,
            example: proof::text("HTTP/1.1 400\n\nerror_description=\"Found multiple bearer tokens in the request\""),
        },
        Refusal {
            id: "spring-inactive",
            says: &["Provided token isn't active"],
            weak: &[],
            means: "The introspection endpoint answered that the token is not active: it has ended, was revoked, is unknown or of another realm. It says so as well where the asking client may not see the token.",
            tell_apart: "Does a fresh token of the same realm work?",
            fixes: &[
                (ObtainNewToken, Likely, "A token that has ended is the likeliest of the causes."),
                (ReplaceRevoked, Hint, "A token that was revoked is not active either."),
                (UseRightToken, Hint, "A token of another realm is unknown here."),
                (FixVerifier, Hint, "The client that asks for introspection may lack the right to see the token."),
            ],
            source: RESOURCE,
            example: proof::text("error_description=\"Provided token isn't active\""),
        },
        Refusal {
            id: "spring-scope",
            says: &[
                "error=\"insufficient_scope\", error_description=\"The request requires higher privileges than provided by the access token.\"",
                "error=\"insufficient_scope\", error_description=\"The request requires higher privileges than provided by the access token.\", error_uri=\"https://tools.ietf.org/html/rfc6750#section-3.1\"",
            ],
            weak: &[],
            means: "The token is good, and the authority is missing. In Spring it often is a matter of prefixes: SCOPE_x where the rule says ROLE_x.",
            tell_apart: "Is the role in the token, only under another claim than the converter reads?",
            fixes: &[
                (GrantAccess, Strong, "The token is accepted and lacks the authority."),
                (
                    FixVerifier,
                    Hint,
                    "If the token has the role, the converter for authorities does not read its claim.",
                ),
                (ObtainNewToken, Against, "A new token with the same rights would be refused alike."),
            ],
            source: RESOURCE,
            example: proof::text(
                "WWW-Authenticate: Bearer error=\"insufficient_scope\", error_description=\"The request requires higher privileges than provided by the access token.\", error_uri=\"https://tools.ietf.org/html/rfc6750#section-3.1\"",
            ),
        },
        Refusal {
            id: "spring-issuer",
            says: &["The iss claim is not valid", "error_description=\"Invalid issuer\""],
            weak: &[],
            means: "A server for several tenants does not know the issuer that the token names.",
            tell_apart: "Compare iss in the token with the trusted issuers, down to the slash at the end.",
            fixes: &[
                (FixVerifier, Likely, "If iss is right, it is missing among the trusted issuers."),
                (UseRightToken, Likely, "The server does not trust the issuer that the token names."),
            ],
            source: RESOURCE,
            example: proof::text("error_description=\"Invalid issuer\""),
        },
        Refusal {
            id: "spring-csrf",
            says: &[
                "Invalid CSRF Token '{}' was found on the request parameter '_csrf' or header 'X-CSRF-TOKEN'",
                "Invalid CSRF token found for {}",
                "InvalidCsrfTokenException",
                "MissingCsrfTokenException",
                "An expected CSRF token cannot be found",
            ],
            weak: &[("Invalid CSRF Token", &["springframework", "spring", "attempting to decode the Jwt"])],
            means: "The CSRF filter refused a POST, PUT or DELETE, although the bearer token may be fine. A stateless API with the filter still on answers with a bare 403, or a 401 after the error page; GET works.",
            tell_apart: "Does GET work with the same token where POST fails?",
            fixes: &[
                (SendCorrectly, Likely, "The call brings no CSRF token, or not the one of its session."),
                (
                    FixVerifier,
                    Likely,
                    "A stateless API that takes bearer tokens has no use for the CSRF filter: switch it off there.",
                ),
                (ObtainNewToken, Hint, "The value of an ended session no longer fits."),
            ],
            source: CSRF,
            example: proof::text(
                "Invalid CSRF Token 'null' was found on the request parameter '_csrf' or header 'X-CSRF-TOKEN'.",
            ),
        },
        Refusal {
            id: "spring-csrf-session",
            says: &[
                "Could not verify the provided CSRF token because no token was found to compare",
                "Could not verify the provided CSRF token because your session was not found",
            ],
            weak: &[],
            means: "The session in which the CSRF token was kept is gone.",
            tell_apart: "Is the session's cookie in the request, and how old is the session?",
            fixes: &[
                (ObtainNewToken, Likely, "Load the page anew: the old session has ended."),
                (FixTransport, Hint, "A cookie that does not come along looks like a session that is gone."),
            ],
            source: CSRF,
            example: proof::text("Could not verify the provided CSRF token because your session was not found."),
        },
        Refusal {
            id: "spring-dpop",
            says: &[
                "Unable to authenticate the DPoP-bound access token",
                "ath claim is invalid",
                "jkt claim is invalid",
                "ath claim is required",
                "jkt claim is required",
                "Missing jwk parameter in JWS Header",
            ],
            weak: &[],
            means: "The DPoP proof does not fit: ath is not the hash of the token, jkt not that of the key, or a part is missing.",
            tell_apart: "Which claim does the message name? Compute the hash of the token and the thumbprint of the key, and compare.",
            fixes: &[
                (FixGeneration, Likely, "The proof was not made for this token, this key and this call."),
                (SendCorrectly, Hint, "The proof may be missing altogether."),
                (FixTransport, Hint, "A proxy that changes host or path makes another htu."),
            ],
            source: DPOP,
            example: proof::text("error_description=\"jkt claim is invalid.\""),
        },
    ],
};
