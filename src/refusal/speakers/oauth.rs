//! OAuth 2: the error words of RFC 6749 and RFC 6750, whoever says them.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Against, Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively, RepairFormat,
            ReplaceRevoked, SendCorrectly, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

/// What resource servers and token endpoints say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "oauth",
    name: "OAuth 2",
    scene: Scene::Any,
    refusals: &[
        // RFC 6750 §3.1
        Refusal {
            id: "oauth-invalid-token",
            says: &[
                "invalid_token",
                "WWW-Authenticate: Bearer error=\"invalid_token\"",
                "WWW-Authenticate: Bearer realm=\"{realm}\", error=\"invalid_token\"",
                "WWW-Authenticate: Bearer realm=\"{realm}\", {}, error=\"invalid_token\"",
                "The access token provided is expired, revoked, malformed, or invalid for other reasons",
                "error=\"invalid_token\", error_description=\"The access token provided is expired, revoked, malformed, or invalid for other reasons",
                "\"error\":\"invalid_token\"",
            ],
            weak: &[],
            means: "The server got a token and does not accept it. By definition this word covers expired, revoked, malformed and \"invalid for other reasons\"; the server may say more in error_description.",
            tell_apart: "If it is a JWT, read its exp. Otherwise try one fresh token: if it works, the old one had ended; if it fails, look at its audience, its issuer and its text.",
            fixes: &[
                (
                    ObtainNewToken,
                    Likely,
                    "invalid_token most often means that the token has ended; the standard says to get a new one and repeat.",
                ),
                (RepairFormat, Hint, "A token altered in copying is invalid_token too."),
                (UseRightToken, Hint, "A good token made for another API is invalid_token here."),
                (
                    FixVerifier,
                    Hint,
                    "If fresh tokens fail as well, the server may expect another issuer, audience or key.",
                ),
                (ReadTrace, Hint, "The server's own log names which of these it was."),
            ],
            source: "RFC 6750 §3.1",
            example: proof::text(
                "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm=\"example\", error=\"invalid_token\"",
            ),
        },
        Refusal {
            id: "oauth-access-token-expired",
            says: &[
                "The access token expired",
                "error=\"invalid_token\", error_description=\"The access token expired\"",
                "error=\"invalid_token\", error_description=\"The access token has expired\"",
                "error=\"invalid_token\", error_description=\"The token expired at {ends}\"",
                "error=\"invalid_token\", error_description=\"The token has expired\"",
                "error=\"invalid_token\", error_description=\"The token is expired\"",
                "access token expired",
                "access token has expired",
                "access token is expired",
                "expired access token",
            ],
            weak: &[],
            means: "The server says that the access token has ended.",
            tell_apart: "Compare the token's exp with a trusted clock. If exp is still ahead, the server's clock is wrong or another token was sent.",
            fixes: &[
                (ObtainNewToken, Strong, "The server says that the access token has expired."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
            ],
            source: "RFC 6750 §3.1",
            example: proof::text(
                "WWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"The access token expired\"",
            ),
        },
        Refusal {
            id: "oauth-insufficient-scope",
            says: &[
                "insufficient_scope",
                "WWW-Authenticate: Bearer error=\"insufficient_scope\"",
                "WWW-Authenticate: Bearer realm=\"{realm}\", error=\"insufficient_scope\"",
                "error=\"insufficient_scope\", scope=\"{scope}\"",
                "error=\"insufficient_scope\", error_description=\"{}\", scope=\"{scope}\"",
                "WWW-Authenticate: Bearer realm=\"{realm}\", error=\"insufficient_scope\", scope=\"{scope}\"",
                "The request requires higher privileges than provided by the access token",
            ],
            weak: &[],
            means: "The token is good, and a scope is missing in it. The scope attribute, where there is one, names what is needed.",
            tell_apart: "Compare the scopes that the answer names with the scope or scp claim of the token.",
            fixes: &[
                (GrantAccess, Strong, "The server accepts the token and says that a scope is missing in it."),
                (ObtainNewToken, Hint, "Scopes granted after the token was issued are only in the next token."),
                (
                    RepairFormat,
                    Against,
                    "A token with altered text would not have been read far enough to judge its scopes.",
                ),
            ],
            source: "RFC 6750 §3.1",
            example: proof::text(
                "HTTP/1.1 403 Forbidden\nWWW-Authenticate: Bearer realm=\"example\", error=\"insufficient_scope\", scope=\"orders:read orders:write\"",
            ),
        },
        Refusal {
            id: "oauth-invalid-request",
            says: &[
                "error=\"invalid_request\"",
                "\"error\":\"invalid_request\"",
                "WWW-Authenticate: Bearer error=\"invalid_request\"",
                "WWW-Authenticate: Bearer realm=\"{realm}\", error=\"invalid_request\"",
            ],
            weak: &[],
            means: "The server cannot make sense of the request: a parameter is missing or stands twice, or the token was sent in two places at once.",
            tell_apart: "Is the token in the header and also in the query or the body? Only one place is allowed. At a token endpoint: compare the parameters with the grant's list.",
            fixes: &[(
                SendCorrectly,
                Likely,
                "The server says that the request is malformed, not that the token is bad.",
            )],
            source: "RFC 6750 §3.1, RFC 6749 §5.2",
            example: proof::text("WWW-Authenticate: Bearer error=\"invalid_request\""),
        },
        Refusal {
            id: "oauth-challenge-without-error",
            says: &[
                "WWW-Authenticate: Bearer realm=\"{realm}\"",
                // Another header behind it: then the challenge is this one word.
                "WWW-Authenticate: Bearer Content-Length:",
                "WWW-Authenticate: Bearer Content-Type:",
                "WWW-Authenticate: Bearer Transfer-Encoding:",
                "WWW-Authenticate: Bearer Connection:",
                "WWW-Authenticate: Bearer Date:",
                "WWW-Authenticate: Bearer Cache-Control:",
                "WWW-Authenticate: Bearer Vary:",
            ],
            weak: &[],
            means: "The server asks for a bearer token and names no error. That is how the standard wants a request answered that carried no token at all: yours did not arrive.",
            tell_apart: "Is there an error= after the realm? If not, look whether the request that arrived has an Authorization header.",
            fixes: &[
                (SendCorrectly, Likely, "A challenge without an error word means that the server saw no token."),
                (FixTransport, Hint, "A redirect to another host, a proxy or a preflight may have lost the header."),
            ],
            source: "RFC 6750 §3",
            example: proof::text(
                "HTTP/1.1 401 Unauthorized\nWWW-Authenticate: Bearer realm=\"example\"\nContent-Length: 0",
            ),
        },
        // RFC 6749 §5.2
        Refusal {
            id: "oauth-invalid-grant",
            says: &["invalid_grant", "\"error\":\"invalid_grant\""],
            weak: &[],
            means: "The token endpoint does not accept the authorization code, refresh token or assertion: it is unknown, has expired, was revoked, was used before, or belongs to another client or redirect address. Six causes, one word.",
            tell_apart: "Read error_description. Without one: was this code or refresh token used before, and by the same client id?",
            fixes: &[
                (ObtainNewToken, Likely, "The grant is no longer accepted: sign in again to get another."),
                (ReplaceRevoked, Hint, "A changed password or a withdrawn consent ends refresh tokens."),
                (RefreshProactively, Hint, "Where refresh tokens rotate, two processes that use the same one end it."),
                (SendCorrectly, Hint, "The redirect address has to be the same in both steps."),
                (UseRightToken, Hint, "A code or refresh token works only for the client that it was issued to."),
            ],
            source: "RFC 6749 §5.2",
            example: proof::text(r#"{"error": "invalid_grant"}"#),
        },
        Refusal {
            id: "oauth-invalid-client",
            says: &["invalid_client", "\"error\":\"invalid_client\""],
            weak: &[("Client authentication failed", &["oauth", "client_id", "grant_type", "/token"])],
            means: "The token endpoint does not accept the client: its id or secret is wrong, absent, or sent by another method than agreed. The user's token plays no part.",
            tell_apart: "Does the client's registration say Basic header or request body? A secret with special characters has to be form-encoded before it goes into Basic.",
            fixes: &[
                (SendCorrectly, Likely, "The client's id and secret did not arrive in the agreed way."),
                (ReplaceRevoked, Hint, "A secret that was rotated or has expired is refused like a wrong one."),
                (UseRightToken, Hint, "Id and secret of another environment are unknown here."),
            ],
            source: "RFC 6749 §5.2",
            example: proof::text(r#"{"error":"invalid_client"}"#),
        },
        Refusal {
            id: "oauth-unauthorized-client",
            says: &["unauthorized_client"],
            weak: &[],
            means: "The client is known and may not use this grant type.",
            tell_apart: "Compare grant_type in the request with the grants that are allowed in the client's registration.",
            fixes: &[
                (GrantAccess, Likely, "The client's registration does not allow this grant type."),
                (SendCorrectly, Hint, "Another grant type may be the right one for this client."),
            ],
            source: "RFC 6749 §5.2",
            example: proof::text(r#"{"error":"unauthorized_client"}"#),
        },
        Refusal {
            id: "oauth-unsupported-grant-type",
            says: &["unsupported_grant_type"],
            weak: &[],
            means: "The token endpoint does not know this grant type, or did not find it: a body sent as JSON where a form belongs looks like one without grant_type.",
            tell_apart: "Is the body form-encoded, with Content-Type: application/x-www-form-urlencoded?",
            fixes: &[(SendCorrectly, Strong, "The token endpoint could not read a grant type that it knows.")],
            source: "RFC 6749 §5.2",
            example: proof::text(r#"{"error":"unsupported_grant_type"}"#),
        },
        Refusal {
            id: "oauth-invalid-scope",
            says: &["invalid_scope"],
            weak: &[],
            means: "One of the scopes asked for is unknown, misspelled, or not allowed to this client.",
            tell_apart: "Ask for one scope at a time: the one that fails is the one.",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "A scope in the request is unknown to the server: look at spelling and separators.",
                ),
                (GrantAccess, Likely, "A scope that exists may have to be allowed to this client first."),
            ],
            source: "RFC 6749 §5.2",
            example: proof::text(r#"{"error":"invalid_scope"}"#),
        },
        Refusal {
            id: "oauth-redirect-mismatch",
            says: &["redirect_uri_mismatch", "redirect_uri mismatch", "redirect_uri does not match"],
            weak: &[],
            means: "The redirect address in the request is not one of those registered for this client, character for character.",
            tell_apart: "Compare scheme, host, port, path and the slash at the end with the registration.",
            fixes: &[(SendCorrectly, Strong, "The redirect address has to be exactly one of those registered.")],
            source: "RFC 6749 §3.1.2",
            example: proof::text("Error 400: redirect_uri_mismatch"),
        },
        Refusal {
            id: "oauth-state-mismatch",
            says: &[
                "OAuth state mismatch",
                "mismatching_state",
                "CSRF Warning! State not equal in request and response",
            ],
            weak: &[
                ("state mismatch", &["oauth", "oauth2", "openid", "oidc", "callback", "login"]),
                ("invalid_state", &["oauth", "oauth2", "openid", "oidc", "callback", "login"]),
            ],
            means: "The login came back with another state than it left with: the cookie of its start is lost, or it was started twice. No API token is at fault.",
            tell_apart: "Is the host, http or https included, the same before and after the login, and is the cookie sent on the way back?",
            fixes: &[
                (ObtainNewToken, Likely, "A login that was interrupted or started twice has to be started again."),
                (FixTransport, Likely, "A cookie with the wrong SameSite, domain or scheme is lost on the way back."),
            ],
            source: "RFC 6749 §10.12",
            example: proof::text(
                "authlib.integrations.base_client.errors.MismatchingStateError: mismatching_state: CSRF Warning! State not equal in request and response.",
            ),
        },
        // RFC 6749 §4.1.2.1
        Refusal {
            id: "oauth-access-denied",
            says: &["\"error\":\"access_denied\"", "error=access_denied"],
            weak: &[],
            means: "The user, or a policy of the authorization server, said no. No token was issued.",
            tell_apart: "Did the user cancel, or does every user get this? A description behind it names the policy.",
            fixes: &[
                (GrantAccess, Likely, "The user or a policy did not allow what the client asked for."),
                (ObtainNewToken, Hint, "If the user cancelled, starting the login again is enough."),
            ],
            source: "RFC 6749 §4.1.2.1",
            example: proof::text(r#"{"error":"access_denied"}"#),
        },
        Refusal {
            id: "oauth-unsupported-response-type",
            says: &["unsupported_response_type"],
            weak: &[],
            means: "The authorization server does not give this kind of answer, mostly because the implicit flow (token) is switched off.",
            tell_apart: "Compare response_type in the request with what the client's registration allows; code is the usual one.",
            fixes: &[
                (SendCorrectly, Likely, "The request asks for a kind of answer that the server does not give."),
                (GrantAccess, Hint, "The client's registration may have to allow this response type first."),
            ],
            source: "RFC 6749 §4.1.2.1",
            example: proof::text(r#"{"error":"unsupported_response_type"}"#),
        },
        // RFC 8628 §3.5; authorization_pending and slow_down are no refusals.
        Refusal {
            id: "oauth-device-code-expired",
            says: &["\"error\":\"expired_token\""],
            weak: &[("expired_token", &["device_code", "user_code"])],
            means: "The device code, or the token, has ended before it was used: the login on the other device took too long.",
            tell_apart: "Is it the answer to a request with a device_code? Then start the device login again; otherwise the token itself has ended.",
            fixes: &[(ObtainNewToken, Strong, "The code or token has ended: start again to get another.")],
            source: "RFC 8628 §3.5",
            example: proof::text(r#"{"error":"expired_token"}"#),
        },
    ],
};
