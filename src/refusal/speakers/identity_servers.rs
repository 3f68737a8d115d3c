//! Authelia, Ory, Authentik, Zitadel, Dex, Vaultwarden and LDAP.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixTransport, GrantAccess, ObtainNewToken, RefreshProactively, SendCorrectly, SyncClock, UseRightToken},
        Scene,
    },
    text::proof,
};

const ORY_FOSITE: &str = "ory/fosite";
const ORY_KRATOS: &str = "Ory Kratos";
const ZITADEL: &str = "Zitadel, authz";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "identity_servers",
    name: "Identity server",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "fosite-client-method",
            says: &[
                "The OAuth 2.0 Client supports client authentication method",
                "The OAuth 2.0 Client supports client authentication method '{name}', but method '{name}' was requested",
            ],
            weak: &[],
            means: "The client is known, and sent its secret in another place than its registration names.",
            tell_apart: "Compare token_endpoint_auth_method of the client with what the library does: Basic header or body.",
            fixes: &[(
                SendCorrectly,
                Strong,
                "Send the client's secret in the way that is registered, or register the way that is used.",
            )],
            source: "ory/fosite, client_authentication.go",
            example: proof::text(
                "The OAuth 2.0 Client supports client authentication method 'client_secret_basic', but method 'client_secret_post' was requested.",
            ),
        },
        Refusal {
            id: "fosite-redirect",
            says: &[
                "parameter does not match any of the OAuth 2.0 Client's pre-registered redirect urls",
                "Unregistered redirect_uri",
                "The request fails due to a missing, invalid, or mismatching redirection URI",
                "Redirect URI Error",
            ],
            weak: &[],
            means: "The address to come back to is not among those registered for the client: scheme, host, port, path and slash all count.",
            tell_apart: "Copy redirect_uri from the address and compare with the list, letter by letter.",
            fixes: &[
                (SendCorrectly, Likely, "Send an address that is registered, or register the one that is sent."),
                (FixTransport, Hint, "Behind a proxy the program may build the address with http or its inner name."),
            ],
            source: "ory/fosite; Dex; Authentik",
            example: proof::text(
                "The 'redirect_uri' parameter does not match any of the OAuth 2.0 Client's pre-registered redirect urls.",
            ),
        },
        Refusal {
            id: "fosite-scope",
            says: &[
                "The OAuth 2.0 Client is not allowed to request scope",
                "The OAuth 2.0 Client is not allowed to use authorization grant",
                "The OAuth 2.0 Client is not allowed to request audience",
                "Requested audience {} has not been whitelisted by the OAuth 2.0 Client",
            ],
            weak: &[],
            means: "The client is known and asks for more than its registration allows.",
            tell_apart: "Compare scope, audience and grant types of the registration with the request.",
            fixes: &[(GrantAccess, Strong, "Add what the message names to the client's registration.")],
            source: ORY_FOSITE,
            example: proof::text("The OAuth 2.0 Client is not allowed to request scope 'groups'."),
        },
        Refusal {
            id: "fosite-state",
            says: &["The state is missing or does not have enough characters", "is therefore considered too weak"],
            weak: &[],
            means: "The value of state is absent or shorter than eight characters.",
            tell_apart: "Print the address that the program builds.",
            fixes: &[(SendCorrectly, Strong, "Send a random state of eight characters or more.")],
            source: ORY_FOSITE,
            example: proof::text(
                "The state is missing or does not have enough characters and is therefore considered too weak.",
            ),
        },
        Refusal {
            id: "fosite-unauthorized",
            says: &[
                "The request could not be authorized. Check that you provided valid credentials in the right format",
            ],
            weak: &[],
            means: "The token is unknown to the server, or has ended, or is not in the form that it wants.",
            tell_apart: "Ask the server's introspection with the same token.",
            fixes: &[
                (ObtainNewToken, Likely, "The token has ended or is unknown: ask for a new one."),
                (SendCorrectly, Hint, "A call without a token, or with another scheme, gets the same."),
            ],
            source: ORY_FOSITE,
            example: proof::text(
                "{\"error\":\"request_unauthorized\",\"error_description\":\"The request could not be authorized. Check that you provided valid credentials in the right format.\"}",
            ),
        },
        Refusal {
            id: "fosite-refresh-used",
            says: &[
                "The refresh token was already used",
                "Token is inactive because it is malformed, expired or otherwise invalid. Token validation failed",
            ],
            weak: &[],
            means: "The refresh token was used once before: the server takes that for theft and withdraws the whole chain.",
            tell_apart: "Do two processes, or two tabs, refresh with the same token?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in again: the chain is withdrawn."),
                (RefreshProactively, Likely, "Let one process refresh, and keep the newest refresh token."),
            ],
            source: "Ory Hydra",
            example: proof::text(
                "{\"error\":\"token_inactive\",\"error_description\":\"Token is inactive because it is malformed, expired or otherwise invalid. Token validation failed.\"}",
            ),
        },
        Refusal {
            id: "kratos-session",
            says: &[
                "No active session was found in this request",
                "No valid session cookie found",
                "No valid session credentials found in the request",
            ],
            weak: &[],
            means: "Kratos found no session in the request.",
            tell_apart: "Is the cookie or X-Session-Token in the request, and is the cookie's domain that of this call?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "Send the session's cookie or token; between hosts the cookie has to be allowed to travel.",
                ),
                (ObtainNewToken, Hint, "A session that has ended counts as none."),
            ],
            source: ORY_KRATOS,
            example: proof::text(
                "{\"error\":{\"code\":401,\"status\":\"Unauthorized\",\"reason\":\"No valid session cookie found.\",\"message\":\"The request could not be authorized\"}}",
            ),
        },
        Refusal {
            id: "kratos-csrf",
            says: &[
                "security_csrf_violation",
                "The request was rejected to protect you from Cross-Site-Request-Forgery",
                "Please retry the flow and optionally clear your cookies",
            ],
            weak: &[],
            means: "The flow's CSRF value and its cookie do not fit: the cookie did not travel, or the flow was begun elsewhere.",
            tell_apart: "Are page and Kratos on one domain, and are cookies sent along?",
            fixes: &[
                (SendCorrectly, Likely, "Send the cookies along, and the csrf_token of the same flow."),
                (FixTransport, Hint, "A proxy or another domain keeps the cookie from travelling."),
            ],
            source: ORY_KRATOS,
            example: proof::text(
                "{\"error\":{\"id\":\"security_csrf_violation\",\"code\":403,\"status\":\"Forbidden\"}}",
            ),
        },
        Refusal {
            id: "authentik-outpost",
            says: &[
                "failed to fetch outpost configuration",
                "Failed to fetch outpost configuration, retrying in 3 seconds",
            ],
            weak: &[],
            means: "The outpost could not read its settings from Authentik: its token or the address is wrong.",
            tell_apart: "Copy the token of the outpost anew from its page; does the address answer from inside the container?",
            fixes: &[
                (ObtainNewToken, Likely, "Put the present token of the outpost in its settings."),
                (UseRightToken, Hint, "The token of another outpost or user does not fit."),
            ],
            source: "Authentik, outposts",
            example: proof::text(
                "{\"error\":\"403 Forbidden\",\"event\":\"Failed to fetch outpost configuration, retrying in 3 seconds\"}",
            ),
        },
        Refusal {
            id: "authentik-denied",
            says: &["Flow does not apply to current user", "Request has been denied"],
            weak: &[],
            means: "Authentik knows the user; a policy or binding does not let this user in.",
            tell_apart: "Look at the bindings of the application and the flow, and at the event log.",
            fixes: &[(GrantAccess, Strong, "Bind the user or group to the application, or change the policy.")],
            source: "Authentik, flows and policies",
            example: proof::text("Permission denied\nRequest has been denied."),
        },
        Refusal {
            id: "authentik-token",
            says: &["\"detail\":\"Token invalid/expired\"", "Token invalid/expired"],
            weak: &[],
            means: "Authentik does not know the token, or it has ended.",
            tell_apart: "Is it listed under tokens, with the intent API, and with what end?",
            fixes: &[
                (ObtainNewToken, Likely, "Make a token with the intent API, and an end far enough."),
                (UseRightToken, Hint, "An app password is none for the API."),
            ],
            source: "Authentik, API",
            example: proof::text("{\"detail\":\"Token invalid/expired\"}"),
        },
        Refusal {
            id: "zitadel-token",
            says: &["Errors.Token.Invalid"],
            weak: &[("auth header missing", &["zitadel"]), ("AUTH-7fs1e", &["zitadel", "grpc"])],
            means: "Zitadel does not take the token, or none came.",
            tell_apart: "Is it a token for this instance, asked for with the scope of Zitadel's own audience?",
            fixes: &[
                (ObtainNewToken, Likely, "The token has ended or was withdrawn: ask for a new one."),
                (
                    UseRightToken,
                    Likely,
                    "Ask with the scope urn:zitadel:iam:org:project:id:zitadel:aud, so that it is meant for the API.",
                ),
            ],
            source: ZITADEL,
            example: proof::text("{\"code\":16,\"message\":\"Errors.Token.Invalid (AUTH-7fs1e)\"}"),
        },
        Refusal {
            id: "zitadel-right",
            says: &[
                "No matching permissions found",
                "No matching permissions found (AUTH-5mWD2)",
                "membership not found (AUTHZ-cdgFk)",
            ],
            weak: &[],
            means: "Zitadel knows the caller, who has no role here.",
            tell_apart: "Which organisation does x-zitadel-orgid name, and is the caller a manager there?",
            fixes: &[(GrantAccess, Strong, "Make the caller a manager with the role that the call needs.")],
            source: ZITADEL,
            example: proof::text("{\"code\":7,\"message\":\"No matching permissions found (AUTH-5mWD2)\"}"),
        },
        Refusal {
            id: "vaultwarden-totp",
            says: &["Invalid TOTP code! Server time:", "Invalid TOTP code! Server time: {server} IP"],
            weak: &[],
            means: "The code of the second factor does not fit the server's time, which the line tells.",
            tell_apart: "Compare the time in the line with a trusted clock.",
            fixes: &[
                (SyncClock, Likely, "If the time in the line is off, set the server's clock; else the phone's."),
                (ObtainNewToken, Hint, "A code older than half a minute fails too: type the next one."),
            ],
            source: "Vaultwarden, api/core/two_factor",
            example: proof::text("[ERROR] Invalid TOTP code! Server time: 2026-11-21 10:12:33 UTC IP: 10.0.0.5"),
        },
        Refusal {
            id: "bitwarden-cli",
            says: &[
                "client_id or client_secret is incorrect. Try again",
                "Incorrect client_secret",
                "Vault is locked.",
            ],
            weak: &[("You are not logged in.", &["bw", "bitwarden", "BW_SESSION"])],
            means: "The Bitwarden command line is signed out or locked, or its key is of another server.",
            tell_apart: "What does bw status say: server, state?",
            fixes: &[
                (SendCorrectly, Likely, "Unlock the vault and set BW_SESSION in the same shell; or sign in."),
                (UseRightToken, Hint, "A key of the cloud is unknown at one's own server."),
            ],
            source: "Bitwarden, cli",
            example: proof::text("? Master password: [input is hidden]\nVault is locked."),
        },
        Refusal {
            id: "ldap-52e",
            says: &[
                "AcceptSecurityContext error, data 52e",
                "Invalid credentials (49)",
                "ldap_bind: Invalid credentials (49)",
                "LDAP Result Code 49 \"Invalid Credentials\"",
                "LDAP: error code 49 - Invalid Credentials",
                "ldap.INVALID_CREDENTIALS",
            ],
            weak: &[],
            means: "The directory did not take the bind: the name is not in the form that it wants, or the password is wrong.",
            tell_apart: "Does ldapsearch -D with the same name and password work?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "Bind with the full name of the account (DN or mail form) and its present password.",
                ),
                (ObtainNewToken, Hint, "A changed password of the service account has to be entered here too."),
            ],
            source: "RFC 4511; Active Directory bind errors",
            example: proof::text(
                "80090308: LdapErr: DSID-0C090447, comment: AcceptSecurityContext error, data 52e, v3839",
            ),
        },
        Refusal {
            id: "ldap-532",
            says: &[
                "AcceptSecurityContext error, data 532",
                "AcceptSecurityContext error, data 773",
                "AcceptSecurityContext error, data 701",
            ],
            weak: &[],
            means: "The directory knows the account; its password, or the account itself, has ended or has to be changed.",
            tell_apart: "Look at the account: end of the password, end of the account.",
            fixes: &[(ObtainNewToken, Strong, "Set a new password for the account, and enter it here.")],
            source: "Active Directory bind errors",
            example: proof::text(
                "80090308: LdapErr: DSID-0C090447, comment: AcceptSecurityContext error, data 532, v3839",
            ),
        },
    ],
};
