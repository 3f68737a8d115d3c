//! `BookStack`, Mattermost, Rocket.Chat, Zulip, Redmine, Moodle, Canvas and LTI.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, FixVerifier, GrantAccess, ObtainNewToken, RepairFormat, ReplaceRevoked, SendCorrectly,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const BOOKSTACK: &str = "BookStack, lang/errors";
const MATTERMOST: &str = "Mattermost, i18n";
const ROCKET_CHAT: &str = "Rocket.Chat, REST API";
const ZULIP: &str = "Zulip, REST API";
const MOODLE: &str = "Moodle, web services";
const CANVAS_LMS: &str = "Canvas LMS, REST API";
const IMS_LTI_LIBRARIES: &str = "IMS LTI 1.3 libraries";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "team_apps",
    name: "Team application",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "bookstack-none",
            says: &[
                "No authorization token found on the request",
                "An authorization token was found on the request but the format appeared incorrect",
            ],
            weak: &[],
            means: "BookStack found no token of the form Token id:secret.",
            tell_apart: "Is the header Authorization: Token id:secret, with a colon between?",
            fixes: &[(SendCorrectly, Strong, "Send Authorization: Token id:secret.")],
            source: BOOKSTACK,
            example: proof::text(
                "{\"error\":{\"message\":\"No authorization token found on the request\",\"code\":401}}",
            ),
        },
        Refusal {
            id: "bookstack-unknown",
            says: &[
                "No matching API token was found for the provided authorization token",
                "The secret provided for the given used API token is incorrect",
            ],
            weak: &[],
            means: "BookStack does not know this id, or the secret does not belong to it.",
            tell_apart: "Compare the id with the page of the user's tokens; the secret is shown once only.",
            fixes: &[
                (ObtainNewToken, Likely, "Make a new token, and store both halves."),
                (RepairFormat, Hint, "A half that was cut does not fit."),
            ],
            source: BOOKSTACK,
            example: proof::text(
                "{\"error\":{\"message\":\"No matching API token was found for the provided authorization token\",\"code\":401}}",
            ),
        },
        Refusal {
            id: "bookstack-owner",
            says: &["The owner of the used API token does not have permission to make API calls"],
            weak: &[],
            means: "The token is good; its owner's role has no access to the API.",
            tell_apart: "Does the role tick the API?",
            fixes: &[(GrantAccess, Strong, "Let the role of the owner use the API.")],
            source: BOOKSTACK,
            example: proof::text(
                "{\"error\":{\"message\":\"The owner of the used API token does not have permission to make API calls\",\"code\":403}}",
            ),
        },
        Refusal {
            id: "bookstack-expired",
            says: &["The authorization token used has expired"],
            weak: &[],
            means: "The token of BookStack has ended.",
            tell_apart: "Read its end on the user's page.",
            fixes: &[(ObtainNewToken, Strong, "Make a new token with a later end.")],
            source: BOOKSTACK,
            example: proof::text("{\"error\":{\"message\":\"The authorization token used has expired\",\"code\":403}}"),
        },
        Refusal {
            id: "mattermost-session",
            says: &[
                "api.context.session_expired.app_error",
                "Invalid or expired session, please login again",
                "\"id\":\"api.context.session_expired.app_error\",\"message\":\"Invalid or expired session, please login again",
            ],
            weak: &[],
            means: "Mattermost knows no such session or token: it has ended, or was withdrawn.",
            tell_apart: "Is it a personal token or a bot's? These do not end; a session does. Is it switched on?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in again, or make a token for a bot."),
                (ReplaceRevoked, Hint, "A token that was switched off or whose user was deactivated is refused alike."),
                (RepairFormat, Hint, "A token cut in copying is unknown."),
            ],
            source: MATTERMOST,
            example: proof::text(
                "{\"id\":\"api.context.session_expired.app_error\",\"message\":\"Invalid or expired session, please login again.\",\"status_code\":401}",
            ),
        },
        Refusal {
            id: "mattermost-permission",
            says: &[
                "api.context.permissions.app_error",
                "\"id\":\"api.context.permissions.app_error\",\"message\":\"You do not have the appropriate permissions",
            ],
            weak: &[("You do not have the appropriate permissions", &["api.context", "mattermost"])],
            means: "Mattermost knows the caller, whose role may not do this.",
            tell_apart: "Is the bot a member of the team and channel, and which role has it?",
            fixes: &[(GrantAccess, Strong, "Give the account the role, or make it a member.")],
            source: MATTERMOST,
            example: proof::text(
                "{\"id\":\"api.context.permissions.app_error\",\"message\":\"You do not have the appropriate permissions.\",\"status_code\":403}",
            ),
        },
        Refusal {
            id: "rocketchat-login",
            says: &[
                "You must be logged in to do this",
                "{\"status\":\"error\",\"message\":\"You must be logged in to do this.\"}",
            ],
            weak: &[],
            means: "Rocket.Chat wants two headers, X-Auth-Token and X-User-Id, and got none or a pair that it does not know.",
            tell_apart: "Are both headers in the request, of one and the same sign-in?",
            fixes: &[
                (SendCorrectly, Likely, "Send both headers: the token alone is not enough."),
                (ObtainNewToken, Hint, "A token of a session that was signed out is unknown."),
            ],
            source: ROCKET_CHAT,
            example: proof::text("{\"status\":\"error\",\"message\":\"You must be logged in to do this.\"}"),
        },
        Refusal {
            id: "rocketchat-right",
            says: &[
                "[error-not-allowed]",
                "[error-unauthorized]",
                "[error-action-not-allowed]",
                "User does not have the permissions required for this action",
            ],
            weak: &[],
            means: "Rocket.Chat knows the caller, whose role may not do this.",
            tell_apart: "Which role has the user, and which permission does the call want?",
            fixes: &[(GrantAccess, Strong, "Give the role the permission.")],
            source: ROCKET_CHAT,
            example: proof::text(
                "{\"success\":false,\"error\":\"Not allowed [error-not-allowed]\",\"errorType\":\"error-not-allowed\"}",
            ),
        },
        Refusal {
            id: "rocketchat-totp",
            says: &["[totp-required]", "TOTP Required"],
            weak: &[],
            means: "Rocket.Chat asks for a second factor for this call.",
            tell_apart: "Was the token made with the option that ignores the second factor?",
            fixes: &[
                (SendCorrectly, Likely, "Send the code as x-2fa-code, or use a token made to do without."),
                (UseRightToken, Likely, "A personal access token that ignores the second factor is made for this."),
            ],
            source: ROCKET_CHAT,
            example: proof::text(
                "{\"success\":false,\"error\":\"TOTP Required [totp-required]\",\"errorType\":\"totp-required\"}",
            ),
        },
        Refusal {
            id: "zulip-login",
            says: &["Not logged in: API authentication or user session required"],
            weak: &[],
            means: "Zulip saw nobody signed in.",
            tell_apart: "Are mail address and API key of the bot sent as Basic, name and password?",
            fixes: &[(SendCorrectly, Strong, "Send the bot's address and its key as Basic.")],
            source: ZULIP,
            example: proof::text(
                "{\"result\":\"error\",\"msg\":\"Not logged in: API authentication or user session required\",\"code\":\"UNAUTHORIZED\"}",
            ),
        },
        Refusal {
            id: "zulip-realm",
            says: &[
                "Account is not associated with this subdomain",
                "This API is not available to incoming webhook bots",
            ],
            weak: &[],
            means: "The account belongs to another organisation, or is a bot of a kind that may not call this.",
            tell_apart: "Compare the address of the bot with the site in zuliprc, and the kind of bot.",
            fixes: &[(UseRightToken, Strong, "Use an account of this organisation, of the kind that may call this.")],
            source: ZULIP,
            example: proof::text(
                "{\"result\":\"error\",\"msg\":\"Account is not associated with this subdomain\",\"code\":\"UNAUTHORIZED\"}",
            ),
        },
        Refusal {
            id: "moodle-token",
            says: &[
                "\"errorcode\":\"invalidtoken\"",
                "Invalid token - token not found",
                "Invalid token - token expired",
            ],
            weak: &[],
            means: "Moodle does not know the token, or it has ended.",
            tell_apart: "Is it listed under the site's tokens, for the right service, and with what end?",
            fixes: &[
                (ObtainNewToken, Likely, "Make a new token for the service."),
                (UseRightToken, Hint, "A token of another service or site is unknown here."),
            ],
            source: MOODLE,
            example: proof::text(
                "{\"exception\":\"core\\\\\\\\exception\\\\\\\\moodle_exception\",\"errorcode\":\"invalidtoken\",\"message\":\"Invalid token - token not found\"}",
            ),
        },
        Refusal {
            id: "moodle-access",
            says: &[
                "\"errorcode\":\"accessexception\"",
                "\"errorcode\":\"webservice_access_exception\"",
                "\"errorcode\":\"nopermissions\"",
                "\"errorcode\":\"servicerequireslogin\"",
                "Access control exception",
            ],
            weak: &[],
            means: "Moodle knows the token; the function is not in its service, or the user lacks a right.",
            tell_apart: "Is the function listed in the service of the token, and may the user use it?",
            fixes: &[(
                GrantAccess,
                Strong,
                "Add the function to the service, or give the user the right that debuginfo names.",
            )],
            source: MOODLE,
            example: proof::text(
                "{\"exception\":\"webservice_access_exception\",\"errorcode\":\"accessexception\",\"message\":\"Access control exception\"}",
            ),
        },
        Refusal {
            id: "canvas",
            says: &["\"message\":\"user authorisation required\"", "\"message\":\"user authorization required\""],
            weak: &[],
            means: "Canvas found no token in the request.",
            tell_apart: "Is Authorization: Bearer in the request?",
            fixes: &[(SendCorrectly, Strong, "Send the access token as Bearer.")],
            source: CANVAS_LMS,
            example: proof::text("{\"errors\":[{\"message\":\"user authorization required\"}],\"error_report_id\":42}"),
        },
        Refusal {
            id: "canvas-right",
            says: &[
                "\"message\":\"user not authorized to perform that action\"",
                "\"message\":\"user not authorised to perform that action\"",
                "Insufficient scopes on access token",
            ],
            weak: &[],
            means: "Canvas knows the caller, whose role or token may not do this.",
            tell_apart: "Which role has the user in the course, and which scopes has the developer key?",
            fixes: &[
                (GrantAccess, Strong, "Give the user the role, or the key the scope."),
                (UseRightToken, Hint, "A teacher's or administrator's token may have the right."),
            ],
            source: CANVAS_LMS,
            example: proof::text(
                "{\"status\":\"unauthorized\",\"errors\":[{\"message\":\"user not authorized to perform that action\"}]}",
            ),
        },
        Refusal {
            id: "lti-state",
            says: &[
                "LtiException: State not found",
                "LtiException: Invalid state",
                "Missing state cookie",
                "state_not_found",
            ],
            weak: &[],
            means: "The launch came back, and the cookie with its state did not: within a frame browsers keep such cookies away.",
            tell_apart: "Does it work in a window of its own?",
            fixes: &[
                (
                    FixTransport,
                    Likely,
                    "Set the cookie with SameSite=None and Secure, or open the tool in a window of its own.",
                ),
                (SendCorrectly, Hint, "The launch has to return the state that the first step gave."),
            ],
            source: IMS_LTI_LIBRARIES,
            example: proof::text("pylti1p3.exception.LtiException: State not found"),
        },
        Refusal {
            id: "lti-registration",
            says: &[
                "LtiException: Unable to find deployment",
                "LtiException: Registration not found",
                "LtiException: Unable to find public key",
                "LtiException: Client id not registered",
                "LTI 1.3 Message validation failed: No registration found",
            ],
            weak: &[],
            means: "The tool does not know the platform that launched it: issuer, client id or deployment is not in its settings.",
            tell_apart: "Compare iss, aud and deployment_id of the launch with the tool's registration.",
            fixes: &[(
                FixVerifier,
                Strong,
                "Register the platform's issuer, client id, deployment and keys in the tool.",
            )],
            source: IMS_LTI_LIBRARIES,
            example: proof::text("LtiException: Registration not found"),
        },
    ],
};
