//! Proxmox, Portainer, `UniFi`, Synology, Tailscale, `ZeroTier`, Pi-hole, Transmission's neighbours and what else runs in the rack.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively, ReplaceRevoked, SendCorrectly,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const PROXMOX_VE: &str = "Proxmox VE, PVE/AccessControl.pm";
const PORTAINER: &str = "Portainer, http/security";
const UNIFI_NETWORK: &str = "UniFi Network, API";
const SYNOLOGY_DSM: &str = "Synology DSM, Web API guide";
const TAILSCALE: &str = "Tailscale, control server";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "admin_panels",
    name: "Administration panel",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "pve-token",
            says: &[
                "no tokenid specified",
                "invalid token value!",
                "no such token '{name}' for user",
                "token '{name}' access expired",
                "401 no tokenid",
            ],
            weak: &[],
            means: "Proxmox does not take the API token: its header is put together wrongly, its secret does not fit, or it has ended.",
            tell_apart: "Compare the header with PVEAPIToken=user@realm!name=secret: an exclamation mark before the name, an equals sign before the secret.",
            fixes: &[
                (SendCorrectly, Likely, "Send Authorization: PVEAPIToken=user@realm!name=secret."),
                (ObtainNewToken, Hint, "The secret is shown once only: make the token anew if it is lost."),
            ],
            source: PROXMOX_VE,
            example: proof::text("HTTP/1.1 401 invalid token value!"),
        },
        Refusal {
            id: "pve-ticket",
            says: &[
                "permission denied - invalid PVE ticket",
                "invalid PVE ticket",
                "401 No ticket",
                "permission denied - invalid csrf token",
            ],
            weak: &[],
            means: "Proxmox sees no living ticket: it ends after two hours, and was made by this cluster's key only.",
            tell_apart: "Is the cookie PVEAuthCookie in the request, and CSRFPreventionToken with each change? How old is the ticket?",
            fixes: &[
                (ObtainNewToken, Likely, "Ask for a new ticket; it ends after two hours."),
                (RefreshProactively, Hint, "Renew the ticket before that, or use an API token, which does not end so."),
                (SendCorrectly, Hint, "Without the cookie or header there is no ticket."),
            ],
            source: PROXMOX_VE,
            example: proof::text("HTTP/1.1 401 permission denied - invalid PVE ticket"),
        },
        Refusal {
            id: "pve-permission",
            says: &[
                "Permission check failed (/",
                "Permission check failed ({resource}, {action})",
                "403 Permission check failed",
            ],
            weak: &[],
            means: "Proxmox knows the caller and names the path and the privilege that is missing.",
            tell_apart: "With an API token: is its privilege separation on? Then it needs rights of its own.",
            fixes: &[(GrantAccess, Strong, "Give the user or token a role on the path that the message names.")],
            source: "Proxmox VE, PVE/RPCEnvironment.pm",
            example: proof::text("HTTP/1.1 403 Permission check failed (/vms/100, VM.PowerMgmt)"),
        },
        Refusal {
            id: "portainer-missing",
            says: &["A valid authorisation token is missing", "A valid authorization token is missing"],
            weak: &[],
            means: "Portainer found no token in the request.",
            tell_apart: "Is Authorization: Bearer or X-API-Key in the request?",
            fixes: &[(SendCorrectly, Strong, "Send the token as Bearer, or the access token as X-API-Key.")],
            source: PORTAINER,
            example: proof::text(
                "{\"message\":\"A valid authorisation token is missing\",\"details\":\"Unauthorized\"}",
            ),
        },
        Refusal {
            id: "portainer-invalid",
            says: &[
                "\"details\":\"Invalid JWT token\"",
                "{\"message\":\"Invalid JWT token\",\"details\":\"Invalid JWT token\"}",
            ],
            weak: &[],
            means: "Portainer does not take the JWT: it ends after eight hours, and a restart with new data makes all invalid.",
            tell_apart: "When was the token asked for?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in again: the token ends after eight hours."),
                (UseRightToken, Hint, "An access token that begins with ptr_ belongs in X-API-Key, not in Bearer."),
            ],
            source: PORTAINER,
            example: proof::text("{\"message\":\"Invalid JWT token\",\"details\":\"Invalid JWT token\"}"),
        },
        Refusal {
            id: "portainer-access",
            says: &[
                "Permission denied to access environment",
                "\"details\":\"Access denied to resource\"",
                "\"message\":\"Access denied to resource\"",
            ],
            weak: &[],
            means: "Portainer knows the user, who may not touch this environment or thing.",
            tell_apart: "Is the user or the team let into the environment?",
            fixes: &[(GrantAccess, Strong, "Let the user or team into the environment.")],
            source: PORTAINER,
            example: proof::text(
                "{\"message\":\"Permission denied to access environment\",\"details\":\"Access denied to resource\"}",
            ),
        },
        Refusal {
            id: "portainer-oauth",
            says: &[
                "Unable to authenticate through OAuth",
                "\"message\":\"Unable to authenticate through OAuth\",\"details\":\"Unable to authenticate through OAuth\"",
            ],
            weak: &[],
            means: "Portainer could not finish the sign-in at the provider; the answer does not say why.",
            tell_apart: "Read the log of the container at this second: it names the provider's answer.",
            fixes: &[
                (ReadTrace, Likely, "The log of the container names the provider's answer."),
                (
                    FixVerifier,
                    Hint,
                    "Mostly a client secret, an address of the provider or the name of the user's field is wrong.",
                ),
            ],
            source: "Portainer, http/handler/auth",
            example: proof::text(
                "{\"message\":\"Unable to authenticate through OAuth\",\"details\":\"Unable to authenticate through OAuth\"}",
            ),
        },
        Refusal {
            id: "unifi-login",
            says: &["api.err.LoginRequired", "api.err.Invalid", "\"rc\":\"error\",\"msg\":\"api.err.LoginRequired\""],
            weak: &[],
            means: "The controller sees nobody signed in: the cookie was not kept, has ended, or the address lacks /proxy/network.",
            tell_apart: "Are cookie and X-CSRF-Token of the sign-in sent along?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in again, and keep the cookie for the next call."),
                (SendCorrectly, Likely, "Send the cookie and, on newer consoles, X-CSRF-Token."),
            ],
            source: UNIFI_NETWORK,
            example: proof::text("{\"meta\":{\"rc\":\"error\",\"msg\":\"api.err.LoginRequired\"},\"data\":[]}"),
        },
        Refusal {
            id: "unifi-permission",
            says: &["api.err.NoPermission", "api.err.NoSiteContext"],
            weak: &[],
            means: "The controller knows the account, which may not do this on this site.",
            tell_apart: "Which role has the account on the site of the address?",
            fixes: &[(GrantAccess, Strong, "Give the account a role on this site.")],
            source: UNIFI_NETWORK,
            example: proof::text("{\"meta\":{\"rc\":\"error\",\"msg\":\"api.err.NoPermission\"},\"data\":[]}"),
        },
        Refusal {
            id: "synology-sid",
            says: &[
                "{\"error\":{\"code\":119},\"success\":false}",
                "{\"error\":{\"code\":106},\"success\":false}",
                "{\"error\":{\"code\":107},\"success\":false}",
                "SYNO.API.Auth 119",
            ],
            weak: &[],
            means: "The station no longer knows the session: it has ended, another sign-in replaced it, or _sid is missing.",
            tell_apart: "Is _sid in the request, and did the same account sign in elsewhere since?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in again, and send the new _sid."),
                (SendCorrectly, Hint, "Without _sid or its cookie there is no session."),
            ],
            source: SYNOLOGY_DSM,
            example: proof::text("{\"error\":{\"code\":119},\"success\":false}"),
        },
        Refusal {
            id: "synology-permission",
            says: &["{\"error\":{\"code\":105},\"success\":false}", "{\"error\":{\"code\":402},\"success\":false}"],
            weak: &[],
            means: "The station knows the account, which may not use this application.",
            tell_apart: "Is the application allowed for the user in the control panel?",
            fixes: &[(GrantAccess, Strong, "Let the account use the application.")],
            source: SYNOLOGY_DSM,
            example: proof::text("{\"error\":{\"code\":105},\"success\":false}"),
        },
        Refusal {
            id: "tailscale-key",
            says: &[
                "invalid key: unable to validate API key",
                "backend error: invalid key",
                "invalid key: API key does not exist",
                "{\"message\":\"API token invalid\"}",
            ],
            weak: &[],
            means: "Tailscale does not take the key: it has ended, was used up or withdrawn, or belongs to another tailnet.",
            tell_apart: "Is the key on the page of keys, and of the right kind: tskey-auth for a machine, tskey-api for calls?",
            fixes: &[
                (
                    ObtainNewToken,
                    Likely,
                    "Make a new key: they end after 90 days at most, one-time keys after one use.",
                ),
                (UseRightToken, Likely, "A key for calls does not join a machine, nor the other way round."),
                (ReplaceRevoked, Hint, "A key that was withdrawn does not exist."),
            ],
            source: TAILSCALE,
            example: proof::text("backend error: invalid key: unable to validate API key"),
        },
        Refusal {
            id: "tailscale-tags",
            says: &[
                "are invalid or not permitted",
                "requested tags [{name}] are invalid or not permitted",
                "calling actor does not have enough permissions to perform this function",
            ],
            weak: &[],
            means: "Tailscale knows the key; it may not use these tags or this part of the API.",
            tell_apart: "Do the policy's tagOwners let the owner of the key use the tag, and has an OAuth client the tag itself?",
            fixes: &[(GrantAccess, Strong, "Let the owner of the key use the tag, or give the client the scope.")],
            source: TAILSCALE,
            example: proof::text("requested tags [tag:ci] are invalid or not permitted"),
        },
        Refusal {
            id: "headscale-key",
            says: &[
                "AuthKey not found",
                "authkey expired",
                "authkey already used",
                "AuthKey has expired",
                "AuthKey has already been used",
            ],
            weak: &[],
            means: "Headscale does not take the pre-auth key: unknown, ended or used up.",
            tell_apart: "What does headscale preauthkeys list show for the user?",
            fixes: &[(ObtainNewToken, Strong, "Make a new pre-auth key, reusable where several machines use it.")],
            source: "Headscale, auth",
            example: proof::text("registration failed: AuthKey not found"),
        },
        Refusal {
            id: "zerotier-access",
            says: &[
                "authtoken.secret not found or readable",
                "ACCESS_DENIED PRIVATE",
                "zerotier-cli: authtoken.secret not found or readable in",
            ],
            weak: &[],
            means: "The command may not read its own token, or the network's controller has not let this member in.",
            tell_apart: "Is it run with the rights of an administrator? Is the member ticked on the page of the network?",
            fixes: &[(GrantAccess, Strong, "Run it with the right to read its token, or let the member in.")],
            source: "ZeroTier One",
            example: proof::text(
                "zerotier-cli: authtoken.secret not found or readable in /var/lib/zerotier-one (try again as root)",
            ),
        },
        Refusal {
            id: "pihole",
            says: &[
                "\"error\":{\"key\":\"unauthorized\",\"message\":\"Unauthorized\"",
                "\"message\":\"password incorrect\"",
                "\"key\":\"unauthorized\",\"message\":\"Unauthorized\",\"hint\":null",
            ],
            weak: &[],
            means: "Pi-hole sees no living session: from version 6 on the old token is gone, and a session comes from the password.",
            tell_apart: "Is X-FTL-SID of a fresh sign-in at /api/auth in the request?",
            fixes: &[
                (SendCorrectly, Likely, "Sign in at /api/auth with the app password, and send its sid."),
                (ObtainNewToken, Hint, "A session that was not used for half an hour has ended."),
            ],
            source: "Pi-hole, FTL API",
            example: proof::text(
                "{\"error\":{\"key\":\"unauthorized\",\"message\":\"Unauthorized\",\"hint\":null},\"took\":0.0003}",
            ),
        },
        Refusal {
            id: "syncthing-csrf",
            says: &["CSRF Error", "403 CSRF Error"],
            weak: &[],
            means: "Syncthing takes the call for one of a browser: X-API-Key is missing or wrong.",
            tell_apart: "Compare X-API-Key with the key under the settings of the web page.",
            fixes: &[(SendCorrectly, Strong, "Send X-API-Key with the key of this very device.")],
            source: "Syncthing, lib/api",
            example: proof::text("HTTP/1.1 403 Forbidden\n\nCSRF Error"),
        },
    ],
};
