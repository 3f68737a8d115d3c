//! Nextcloud, ownCloud and the office servers behind them.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, ReplaceRevoked, SendCorrectly,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const NEXTCLOUD: &str = "Nextcloud, lib/private/User/Session.php";
const NEXTCLOUD_B: &str = "Nextcloud, SecurityMiddleware";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "nextcloud",
    name: "Nextcloud",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "nc-no-basic",
            says: &[
                "No 'Authorization: Basic' header found. Either the client didn't send one, or the server is misconfigured",
                "No 'Authorization: Basic' header found",
                "No 'Authorization: Bearer' header found",
            ],
            weak: &[],
            means: "The DAV server saw no Authorization header. Apache with PHP-FPM drops it unless told to hand it on.",
            tell_apart: "Does curl -v -u name:password show the header going out? Then it is lost on the way.",
            fixes: &[
                (
                    FixTransport,
                    Likely,
                    "If the client sends it, the web server does not hand it on to PHP: SetEnvIf Authorization or CGIPassAuth.",
                ),
                (SendCorrectly, Likely, "If the client shows none, it does not send one."),
            ],
            source: "sabre/dav, auth backends",
            example: proof::text(
                "<s:exception>Sabre\\DAV\\Exception\\NotAuthenticated</s:exception>\n<s:message>No 'Authorization: Basic' header found. Either the client didn't send one, or the server is misconfigured</s:message>",
            ),
        },
        Refusal {
            id: "nc-password",
            says: &[
                "Username or password was incorrect",
                "Cannot authenticate over ajax calls",
                "Wrong password. {} Login failed",
            ],
            weak: &[],
            means: "Nextcloud did not take the name and password. With a second factor or a sign-in elsewhere only app passwords work.",
            tell_apart: "Has the account a second factor? Then use an app password of the settings.",
            fixes: &[
                (SendCorrectly, Likely, "Use an app password in place of the account's."),
                (ObtainNewToken, Hint, "An app password that was removed is unknown."),
            ],
            source: "Nextcloud, dav and core",
            example: proof::text(
                "<s:message>Username or password was incorrect, No public access to this resource.</s:message>",
            ),
        },
        Refusal {
            id: "nc-token-gone",
            says: &[
                "Session token is invalid because it does not exist",
                "Token is not valid: Session token is invalid because it does not exist",
                "Token does not exist: token does not exist",
                "Session token credentials are invalid",
            ],
            weak: &[],
            means: "The app password or session is no longer there: removed in the settings, with the device, or by a changed password.",
            tell_apart: "Is the device still listed under the settings for security?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in anew on the device, or make a new app password."),
                (ReplaceRevoked, Likely, "A removed device or a changed password withdraws it."),
            ],
            source: NEXTCLOUD,
            example: proof::text("\"message\":\"Session token is invalid because it does not exist\""),
        },
        Refusal {
            id: "nc-login-name",
            says: &["App token login name does not match", "Token login name does not match"],
            weak: &[],
            means: "An app password came with another name than the one that it was made for.",
            tell_apart: "The name that belongs to it stands beside the app password where it was made: mail address or user id.",
            fixes: &[(SendCorrectly, Strong, "Send the app password with the login name shown beside it.")],
            source: NEXTCLOUD,
            example: proof::text(
                "\"message\":\"App token login name does not match\",\"tokenLoginName\":\"kim\",\"sessionLoginName\":\"kim@example.com\"",
            ),
        },
        Refusal {
            id: "nc-csrf",
            says: &["{\"message\":\"CSRF check failed\"}"],
            weak: &[("CSRF check failed", &["ocs", "nextcloud", "owncloud", "requesttoken", "index.php/apps"])],
            means: "The call looks like one of a browser without its request token.",
            tell_apart: "Is the header OCS-APIRequest: true in the request?",
            fixes: &[(SendCorrectly, Strong, "Send OCS-APIRequest: true, with name and app password.")],
            source: NEXTCLOUD_B,
            example: proof::text("{\"message\":\"CSRF check failed\"}"),
        },
        Refusal {
            id: "nc-997",
            says: &[
                "<statuscode>997</statuscode>",
                "\"statuscode\":997,\"message\":\"Current user is not logged in\"",
                "\"statuscode\":997",
            ],
            weak: &[],
            means: "The API saw nobody signed in: 997.",
            tell_apart: "Is there an Authorization header with name and app password, and does the server hand it on to PHP?",
            fixes: &[
                (SendCorrectly, Likely, "Send name and app password as Basic."),
                (FixTransport, Hint, "A web server that drops the header leaves nobody signed in."),
            ],
            source: "Nextcloud, OCS",
            example: proof::text(
                "{\"ocs\":{\"meta\":{\"status\":\"failure\",\"statuscode\":997,\"message\":\"Current user is not logged in\"},\"data\":[]}}",
            ),
        },
        Refusal {
            id: "nc-admin",
            says: &[
                "Logged in account must be an admin",
                "Logged in user must be an admin",
                "Logged in user must be a subadmin",
                "Logged in account must be an admin or sub admin",
            ],
            weak: &[],
            means: "Nextcloud knows the account, which is no administrator.",
            tell_apart: "Is the account in the group admin?",
            fixes: &[(GrantAccess, Strong, "The account needs the role of an administrator for this.")],
            source: NEXTCLOUD_B,
            example: proof::text("{\"message\":\"Logged in account must be an admin\"}"),
        },
        Refusal {
            id: "nc-oidc",
            says: &[
                "The audience does not match ours",
                "The authorized party does not match ours",
                "The received state does not match the expected value",
                "The nonce does not match",
            ],
            weak: &[("The issuer does not match", &["user_oidc", "nextcloud"])],
            means: "The sign-in came back, and what came does not fit what Nextcloud's settings for the provider expect.",
            tell_apart: "Compare client id and discovery address in the settings with the token's aud and iss; the log names both.",
            fixes: &[
                (FixVerifier, Likely, "The client id or address in Nextcloud's settings is not that of the provider."),
                (UseRightToken, Hint, "A token made for another client does not fit."),
                (ObtainNewToken, Hint, "A sign-in in two tabs or left open too long fails once; begin it again."),
            ],
            source: "Nextcloud, user_oidc",
            example: proof::text("{\"app\":\"user_oidc\",\"message\":\"The audience does not match ours\"}"),
        },
        Refusal {
            id: "nc-oidc-500",
            says: &["user_oidc failed with: The server was unable to complete your request"],
            weak: &[(
                "The server was unable to complete your request",
                &["user_oidc", "oidc_login", "sociallogin", "user_saml", "/code?state", "oidc"],
            )],
            means: "The page says only that something broke while signing in, and gives a number of the request.",
            tell_apart: "Look the number up in nextcloud.log: the line there names the cause.",
            fixes: &[
                (ReadTrace, Likely, "Search nextcloud.log for the number of the request: the cause stands there."),
                (FixVerifier, Hint, "Often it is the client secret or the address of the provider."),
            ],
            source: "Nextcloud, core templates",
            example: proof::text(
                "https://cloud.example.com/apps/user_oidc/code?state=A&code=B\nInternal Server Error\nThe server was unable to complete your request.",
            ),
        },
        Refusal {
            id: "onlyoffice-connect",
            says: &[
                "Error when trying to connect (Invalid token)",
                "Error occurred in the document service: Invalid token",
                "CommandRequest on check error: Invalid token",
            ],
            weak: &[],
            means: "The document server does not take what the cloud signs: the two secrets differ.",
            tell_apart: "Compare JWT_SECRET of the document server with the key in the settings, and the header's name.",
            fixes: &[(FixVerifier, Strong, "Set the same secret on both sides.")],
            source: "ONLYOFFICE connector",
            example: proof::text("Error when trying to connect (Invalid token) (version 8.1)"),
        },
        Refusal {
            id: "collabora-host",
            says: &["Unauthorized WOPI host", "No acceptable WOPI hosts found matching the target host"],
            weak: &[],
            means: "Collabora does not let this cloud open files: its address is not on the list of hosts.",
            tell_apart: "Which address does the log name, and is it in storage.wopi or aliasgroup?",
            fixes: &[(FixVerifier, Strong, "Add the address of the cloud to Collabora's list of hosts.")],
            source: "Collabora Online",
            example: proof::text(
                "Unauthorized WOPI host. Please try again later and report to your administrator if the issue persists.",
            ),
        },
    ],
};
