//! What google-auth-library, `SuperTokens`, Dio, `OkHttp`, `GehirnInc`'s jwt and other clients say.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively,
            RepairFormat, ReplaceRevoked, SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Sources of the packages that are named";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "more_clients",
    name: "Login and token clients",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "gauthnode-audience",
            says: &["Wrong recipient, payload audience != requiredAudience"],
            weak: &[],
            means: "The id token was issued for another client id than the one this server checks for.",
            tell_apart: "Compare aud in the token with the client ids of web, Android and iOS.",
            fixes: &[
                (UseRightToken, Likely, "The token was made for another client id."),
                (FixVerifier, Likely, "If several clients sign in, the server has to accept each of their ids."),
            ],
            source: SOURCE,
            example: proof::text("Error: Wrong recipient, payload audience != requiredAudience"),
        },
        Refusal {
            id: "gauthnode-late",
            says: &["Token used too late, {server} > {ends}", "Token used too late"],
            weak: &[],
            means: "The id token had ended when it was checked. Both times are printed; Google's id tokens live for an hour.",
            tell_apart: "Compare the first number with real time.",
            fixes: &[
                (ObtainNewToken, Likely, "The message says that the token has ended."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If the token has not ended by a trusted clock, the verifier's clock is wrong."),
            ],
            source: SOURCE,
            example: proof::text("Error: Token used too late, 1700009000.1 > 1700000300: claims"),
        },
        Refusal {
            id: "gauthnode-pem",
            says: &["No pem found for envelope"],
            weak: &[],
            means: "Google's published certificates have no key with the kid of this token: it is old, or another issuer signed it.",
            tell_apart: "Look at iss and kid of the token: is it an id token of Google, or of Firebase?",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "The token was signed by another issuer than the one that it is checked against.",
                ),
                (ObtainNewToken, Likely, "Google changes its keys within days, so an old token has none any more."),
            ],
            source: SOURCE,
            example: proof::text("Error: No pem found for envelope: {\"alg\":\"RS256\",\"kid\":\"k1\"}"),
        },
        Refusal {
            id: "gauthnode-unset",
            says: &["No access, refresh token, API key or refresh handler callback is set"],
            weak: &[],
            means: "The client was given no credential at all before the call.",
            tell_apart: "Is setCredentials called on this very object before the call?",
            fixes: &[(SendCorrectly, Strong, "No credential was set on the client before the call.")],
            source: SOURCE,
            example: proof::text("Error: No access, refresh token, API key or refresh handler callback is set."),
        },
        Refusal {
            id: "gauth-key-form",
            says: &[
                "google.auth.exceptions.MalformedError: No key could be detected",
                "No key could be detected.",
                "Service account info was not in the expected format",
            ],
            weak: &[],
            means: "The service account's key is not what the library reads: a field is missing, or the private key lost its line breaks.",
            tell_apart: "Is it the JSON file as downloaded, and are the \\n of private_key real line breaks once it is read?",
            fixes: &[
                (FixGeneration, Likely, "The private key of the service account is damaged where it is read."),
                (SendCorrectly, Likely, "Another file than a service account's key may have been given."),
            ],
            source: SOURCE,
            example: proof::text("google.auth.exceptions.MalformedError: No key could be detected."),
        },
        Refusal {
            id: "adal-cache",
            says: &["Entry not found in cache.", "Token not found in the cache", "Token not found it the cache"],
            weak: &[],
            means: "A token was asked for silently, and the cache has none for this user, client and resource.",
            tell_apart: "Is the cache kept across restarts, and is it the same account and scope?",
            fixes: &[
                (ObtainNewToken, Likely, "Nothing is kept to renew with: sign in again."),
                (RefreshProactively, Hint, "Keep the cache across restarts."),
            ],
            source: SOURCE,
            example: proof::text("Error: Entry not found in cache."),
        },
        Refusal {
            id: "jwksrsa-limit",
            says: &[
                "JwksRateLimitError",
                "JwksRateLimitError: Too many requests to the JWKS endpoint",
                "Too many requests to the JWKS endpoint",
            ],
            weak: &[],
            means: "The verifier asks for the keys too often: tokens with kids that the set does not have make it ask each time.",
            tell_apart: "Which kid is asked for? Is it in the key set?",
            fixes: &[
                (FixVerifier, Likely, "Keep the keys in a cache, and look which unknown kid makes the verifier ask."),
                (UseRightToken, Hint, "Tokens of another issuer carry such kids."),
            ],
            source: SOURCE,
            example: proof::text("JwksRateLimitError: Too many requests to the JWKS endpoint"),
        },
        Refusal {
            id: "supertokens-refresh",
            says: &["try refresh token"],
            weak: &[],
            means: "SuperTokens says that the access token has ended; the client is to call the refresh.",
            tell_apart: "Does the client's SDK handle the 401, and is the refresh path reached with its cookie?",
            fixes: &[
                (
                    RefreshProactively,
                    Likely,
                    "The client has to refresh the session at this answer; the SDK does it when it is set up for this API.",
                ),
                (ObtainNewToken, Hint, "If the refresh fails too, sign in again."),
                (FixTransport, Hint, "The cookie of the refresh token may not reach the refresh path."),
            ],
            source: SOURCE,
            example: proof::text("HTTP/1.1 401 Unauthorized\n\n{\"message\":\"try refresh token\"}"),
        },
        Refusal {
            id: "supertokens-theft",
            says: &["token theft detected", "TOKEN_THEFT_DETECTED"],
            weak: &[],
            means: "A refresh token was used twice, and the session was ended: two tabs or instances refreshed at once, or the token was copied.",
            tell_apart: "Do two places refresh with the same token?",
            fixes: &[
                (ReplaceRevoked, Strong, "The session was ended because its refresh token was used twice."),
                (RefreshProactively, Hint, "Let one place refresh."),
            ],
            source: SOURCE,
            example: proof::text("{\"message\":\"token theft detected\"}"),
        },
        Refusal {
            id: "supertokens-csrf",
            says: &["anti-csrf check failed"],
            weak: &[],
            means: "The cookie came and the header anti-csrf did not, or does not fit.",
            tell_apart: "Does the client's SDK add the header, and do the CORS rules expose it?",
            fixes: &[
                (SendCorrectly, Likely, "The request came without the header that belongs to the cookie."),
                (FixTransport, Hint, "CORS rules that do not name the header take it away."),
            ],
            source: SOURCE,
            example: proof::text("{\"message\":\"anti-csrf check failed\"}"),
        },
        Refusal {
            id: "betterauth-origin",
            says: &["INVALID_ORIGIN", "\"code\":\"INVALID_ORIGIN\"", "MISSING_OR_NULL_ORIGIN"],
            weak: &[],
            means: "The origin of the page is not among those that the auth server trusts.",
            tell_apart: "Compare the Origin header with baseURL and trustedOrigins, port included.",
            fixes: &[(FixVerifier, Strong, "The page's origin has to be among the trusted ones.")],
            source: SOURCE,
            example: proof::text("{\"code\":\"INVALID_ORIGIN\",\"message\":\"nope\"}"),
        },
        Refusal {
            id: "dio-401",
            says: &[
                "This exception was thrown because the response has a status code of 401",
                "Http status error [401]",
            ],
            weak: &[],
            means: "Dio says only that the server answered 401; the server's words are in response.data.",
            tell_apart: "Print e.response?.data and the header www-authenticate.",
            fixes: &[
                (ReadTrace, Likely, "The reason is in the body of the answer, which this message does not show."),
                (SendCorrectly, Hint, "A header that was not set on this client is a common cause."),
                (ObtainNewToken, Hint, "A token that has ended is the other."),
            ],
            source: SOURCE,
            example: proof::text(
                "DioException [bad response]: This exception was thrown because the response has a status code of 401",
            ),
        },
        Refusal {
            id: "dio-403",
            says: &[
                "This exception was thrown because the response has a status code of 403",
                "Http status error [403]",
            ],
            weak: &[],
            means: "Dio says that the server answered 403: the caller is known and may not do this.",
            tell_apart: "Print e.response?.data: it may name the missing right.",
            fixes: &[
                (GrantAccess, Likely, "The caller lacks a right for this call."),
                (ReadTrace, Hint, "The body of the answer may name it."),
            ],
            source: SOURCE,
            example: proof::text(
                "DioException [bad response]: This exception was thrown because the response has a status code of 403",
            ),
        },
        Refusal {
            id: "okhttp-loop",
            says: &["java.net.ProtocolException: Too many follow-up requests", "Too many follow-up requests: 21"],
            weak: &[],
            means: "The server refused each try with 401 and the Authenticator sent the same again, twenty times.",
            tell_apart: "Does the Authenticator give up after one try, and does the refresh give another token?",
            fixes: &[
                (
                    ObtainNewToken,
                    Likely,
                    "The token that is sent again and again is not accepted: get another one, or sign in.",
                ),
                (
                    RefreshProactively,
                    Hint,
                    "Let the Authenticator refresh once and stop if the new token is refused too.",
                ),
            ],
            source: SOURCE,
            example: proof::text("java.net.ProtocolException: Too many follow-up requests: 21"),
        },
        Refusal {
            id: "gehirn-jwt",
            says: &["jwt.exceptions.JWTDecodeError", "jwt.exceptions.JWTDecodeError: failed to decode JWT"],
            weak: &[],
            means: "The package named jwt, which is not PyJWT, could not decode or verify the token.",
            tell_apart: "Which package is installed, and does the key fit the algorithm?",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The key or algorithm does not fit the token, or the other package of that name was meant.",
                ),
                (RepairFormat, Hint, "A token that was cut cannot be decoded."),
            ],
            source: SOURCE,
            example: proof::text("jwt.exceptions.JWTDecodeError: failed to decode JWT"),
        },
        Refusal {
            id: "appauth-id-token",
            says: &[
                "\"code\":9,\"errorDescription\":\"Invalid ID Token\"",
                "AuthorizationException: {\"type\":0,\"code\":9,\"errorDescription\":\"Invalid ID Token\"",
            ],
            weak: &[],
            means: "AppAuth refuses the id token that came with the login; the check that failed is the cause below.",
            tell_apart: "Read the line \"Caused by\" with IdTokenException.",
            fixes: &[
                (ReadTrace, Likely, "The failed check is named in the cause below this line."),
                (SyncClock, Hint, "The time of the device is the commonest one."),
                (FixVerifier, Hint, "Issuer and audience come from the configuration."),
            ],
            source: SOURCE,
            example: proof::text(
                "AuthorizationException: {\"type\":0,\"code\":9,\"errorDescription\":\"Invalid ID Token\"}",
            ),
        },
        Refusal {
            id: "keycloakjs-refresh",
            says: &[
                "Failed to refresh token, or the session has expired",
                "Failed to refresh the token, or the session has expired",
            ],
            weak: &[],
            means: "keycloak-js could not renew: the session at the server is over, or the call was blocked.",
            tell_apart: "Look at the call to /token in the browser's network view: 400 is the session, a CORS error is Web Origins.",
            fixes: &[
                (ObtainNewToken, Likely, "The session at the server is over: sign in again."),
                (
                    RefreshProactively,
                    Hint,
                    "If it ends while people work, refresh earlier than the idle time of the session.",
                ),
            ],
            source: SOURCE,
            example: proof::text("Failed to refresh the token, or the session has expired"),
        },
        Refusal {
            id: "slackbolt-state",
            says: &["slack_oauth_invalid_state", "slack_oauth_missing_state"],
            weak: &[],
            means: "Slack's installation came back with another state than it left with, or without one.",
            tell_apart: "Was it started from the app's own install page, in the same browser?",
            fixes: &[
                (ObtainNewToken, Likely, "The login has to be started again, from the first page and in one window."),
                (
                    FixTransport,
                    Likely,
                    "The cookie or the storage of the start is lost on the way back: another host, http for https, SameSite, or several instances without a shared session.",
                ),
            ],
            source: SOURCE,
            example: proof::text("Error: slack_oauth_invalid_state"),
        },
        Refusal {
            id: "grant-session",
            says: &[
                "Grant: missing session or misconfigured provider",
                "Grant: mismatched state",
                "Grant: mismatched nonce",
            ],
            weak: &[],
            means: "The login came back, and grant finds no session or another state.",
            tell_apart: "Is the session middleware in front, and does its cookie come back?",
            fixes: &[
                (ObtainNewToken, Likely, "The login has to be started again, from the first page and in one window."),
                (
                    FixTransport,
                    Likely,
                    "The cookie or the storage of the start is lost on the way back: another host, http for https, SameSite, or several instances without a shared session.",
                ),
            ],
            source: SOURCE,
            example: proof::text("{\"error\":{\"error\":\"Grant: missing session or misconfigured provider\"}}"),
        },
        Refusal {
            id: "mozilla-oidc-state",
            says: &["OIDC callback state not found in session", "JWT Nonce verification failed"],
            weak: &[],
            means: "The login came back without the session in which it began.",
            tell_apart: "Does the session cookie come back, to the same host and scheme, and from the same store?",
            fixes: &[
                (ObtainNewToken, Likely, "The login has to be started again, from the first page and in one window."),
                (
                    FixTransport,
                    Likely,
                    "The cookie or the storage of the start is lost on the way back: another host, http for https, SameSite, or several instances without a shared session.",
                ),
            ],
            source: SOURCE,
            example: proof::text("SuspiciousOperation: OIDC callback state not found in session `oidc_states`!"),
        },
        Refusal {
            id: "header-parsed-nil",
            says: &[
                "Undefined array key \"HTTP_AUTHORIZATION\"",
                "Undefined index: HTTP_AUTHORIZATION",
                "Undefined array key \"Authorization\"",
            ],
            weak: &[
                ("undefined method `split' for nil", &["authorization", "HTTP_AUTHORIZATION", "bearer"]),
                ("'NoneType' object has no attribute 'split'", &["authorization", "bearer"]),
                ("'NoneType' object has no attribute 'startswith'", &["authorization", "bearer"]),
                ("Cannot invoke \"String.startsWith(String)\" because", &["authorization", "authHeader", "bearer"]),
                ("Cannot invoke \"String.substring(int)\" because", &["authorization", "authHeader", "bearer"]),
                ("index out of range [1] with length 1", &["authorization", "authHeader", "bearer"]),
                ("java.lang.StringIndexOutOfBoundsException", &["authorization", "authHeader", "bearer"]),
            ],
            means: "The server's code took the header apart, and there was none, or none with a scheme in front.",
            tell_apart: "Look at the request as it arrives: is Authorization there, with \"Bearer\" and a blank?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "The request came without the header, or without the scheme in front of the token.",
                ),
                (FixTransport, Likely, "In PHP behind Apache, the server has to hand Authorization on."),
            ],
            source: SOURCE,
            example: proof::text("ErrorException: Undefined array key \"HTTP_AUTHORIZATION\" in auth.php line 12"),
        },
    ],
};
