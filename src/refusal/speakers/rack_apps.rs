//! Rundeck, AWX, Guacamole, Matomo, Plausible, `PostHog` and feature flags.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "rack_apps",
    name: "Self-hosted services",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "rundeck-awx-semaphore",
            says: &[
                "\"errorCode\":\"api.error.item.unauthorized\"",
                "\"errorCode\":\"unauthorized\",\"apiversion\":",
                "api.error.item.unauthorized",
                "(Token:{} is not authorized for: /api/",
                "Authentication credentials were not provided. To establish a login session, visit",
                "To establish a login session, visit /api/login/",
            ],
            weak: &[],
            means: "The automation server does not know the caller, or its rules do not let the caller do this.",
            tell_apart: "Rundeck: which rule of aclpolicy is for the token's roles? AWX: is Authorization: Bearer sent?",
            fixes: &[
                (GrantAccess, Likely, "The roles of the token need a rule that allows the action on this resource."),
                (SendCorrectly, Likely, "AWX saw no credential: send Authorization: Bearer."),
            ],
            source: "Rundeck, API error codes; AWX",
            example: proof::text(
                "{\"error\":true,\"apiversion\":41,\"errorCode\":\"api.error.item.unauthorized\",\"message\":\"none\"}",
            ),
        },
        Refusal {
            id: "guacamole",
            says: &[
                "\"type\":\"INVALID_CREDENTIALS\"",
                "\"type\":\"INSUFFICIENT_CREDENTIALS\"",
                "{\"message\":\"Permission Denied.\",\"translatableMessage\"",
                "Authentication attempt from {} for user \"{}\" failed",
            ],
            weak: &[],
            means: "Guacamole does not take the name and password, or the token of its session has ended.",
            tell_apart: "Is the token in the address, or in Guacamole-Token, one that /api/tokens gave in this hour?",
            fixes: &[
                (ObtainNewToken, Likely, "Ask /api/tokens for another token."),
                (SendCorrectly, Likely, "Name and password are wrong or empty."),
                (GrantAccess, Hint, "Permission Denied: give the user the connection."),
            ],
            source: "Apache Guacamole, REST errors",
            example: proof::text(
                "{\"message\":\"Invalid login\",\"translatableMessage\":{\"key\":\"none\"},\"type\":\"INVALID_CREDENTIALS\"}",
            ),
        },
        Refusal {
            id: "matomo",
            says: &[
                "Unable to authenticate with the provided token. It is either invalid, expired or is required to be sent as a POST parameter",
                "Unable to authenticate with the provided token",
                "token_auth is not valid",
                "You can't access this resource as it requires",
                "\"message\":\"You can't access this resource as it requires 'view' access",
            ],
            weak: &[],
            means: "Matomo does not take token_auth, or its user may not see this site.",
            tell_apart: "Is the token sent in the body of a POST? New tokens are refused in the address by default.",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "Send token_auth in the body of a POST, or allow it in the address when making the token.",
                ),
                (GrantAccess, Likely, "requires view access: give the token's user the right to this site."),
                (ObtainNewToken, Hint, "A token that has ended or was deleted has to be made anew."),
            ],
            source: "Matomo, core/Access.php",
            example: proof::text(
                "{\"result\":\"error\",\"message\":\"Unable to authenticate with the provided token. It is either invalid, expired or is required to be sent as a POST parameter.\"}",
            ),
        },
        Refusal {
            id: "plausible-posthog",
            says: &[
                "Missing API key. Please use a valid Plausible API key as a Bearer Token",
                "Invalid API key or site ID. Please make sure you're using a valid API key",
                "Invalid API key or site ID",
                "Personal API key found in request {} is invalid",
                "Personal API key found in request Authorization header is invalid",
                "Project API key invalid. You can find your project API key in",
                "API token missing or invalid. You can find your project API key",
                "API key missing required scope '{scope}'",
            ],
            weak: &[],
            means: "The analytics service does not know the key, or got one of the other kind.",
            tell_apart: "PostHog's project keys begin with phc_ and only send events; personal ones begin with phx_ and read. Which does the call want?",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "Take the kind of key that this call wants, of the host and region of the project.",
                ),
                (SendCorrectly, Hint, "Nothing, or nothing behind Bearer, arrived."),
                (GrantAccess, Hint, "missing required scope: add it to the key."),
            ],
            source: "Plausible, Stats API; PostHog",
            example: proof::text("{\"detail\":\"Personal API key found in request Authorization header is invalid.\"}"),
        },
        Refusal {
            id: "flags",
            says: &[
                "Invalid SDK key",
                "{\"code\":\"invalid_token\",\"message\":\"Invalid access token\"}",
                "Invalid or missing Environment Key",
                "Received unexpected status code 401 for polling request - giving up permanently",
                "Received HTTP error 401 (invalid SDK key)",
                "(invalid SDK key) for streaming connection - giving up permanently",
                "[LaunchDarkly] {} (invalid SDK key)",
                "ConfigCat: Your SDK Key seems to be wrong",
                "Your SDK Key seems to be wrong",
                "Authentication required for Unleash",
            ],
            weak: &[],
            means: "The flag service does not know the key: each environment has its own, and server, mobile and client keys differ.",
            tell_apart: "LaunchDarkly: sdk- is for servers, mob- for apps, an id without a prefix for browsers. Which is set, and of which environment?",
            fixes: &[
                (UseRightToken, Strong, "Set the key of this environment and of this kind of program."),
                (SendCorrectly, Hint, "An unset variable leaves it empty."),
            ],
            source: "LaunchDarkly, Flagsmith, ConfigCat and Unleash SDKs",
            example: proof::text(
                "Error: Received HTTP error 401 (invalid SDK key) for streaming connection - giving up permanently",
            ),
        },
    ],
};
