//! Services that carry a message to a phone, and customer platforms.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{
            FixGeneration, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, SendCorrectly, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "notifiers",
    name: "Notification services",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "onesignal-key",
            says: &[
                "Please include a case-sensitive header of Authorization: Basic",
                "Please include a case-sensitive header of Authorization: Key",
                "Access denied. Please include an 'Authorization: {detail}' header with a valid API key",
                "app_id not found. You may be missing a Content-Type: application/json header",
                "OneSignal: App ID not found",
            ],
            weak: &[],
            means: "OneSignal got no key where it looks for one, or a key of another app or kind.",
            tell_apart: "New keys begin with os_v2_ and go behind the word Key; old ones go behind Basic. Is it the key of this very app?",
            fixes: &[
                (SendCorrectly, Likely, "Send the App API key as Authorization: Key, the word written like this."),
                (
                    UseRightToken,
                    Likely,
                    "A user or organisation key is not taken where the app's key is wanted, and the reverse.",
                ),
            ],
            source: "OneSignal, REST API overview",
            example: proof::text(
                "{\"errors\":[\"Please include a case-sensitive header of Authorization: Basic <YOUR-KEY> with a valid REST API key.\"]}",
            ),
        },
        Refusal {
            id: "onesignal-origin",
            says: &[
                "Can only be used on: https",
                "This web push config can only be used on",
                "SdkInitError: Can only be used on",
            ],
            weak: &[],
            means: "OneSignal's app is set up for another site than the one that loads it.",
            tell_apart: "Compare the site URL of the settings with the address in the browser: with or without www?",
            fixes: &[
                (UseRightToken, Likely, "Use the app id that was made for this site."),
                (GrantAccess, Likely, "Enter this very origin as the site URL in the settings."),
            ],
            source: "OneSignal, web SDK",
            example: proof::text("Error: Can only be used on: https://shop.example"),
        },
        Refusal {
            id: "pushover",
            says: &[
                "{\"token\":\"invalid\",\"errors\":[\"application token is invalid{}\"]",
                "application token is invalid, see https://pushover.net/api",
                "application token is invalid",
                "application token must be supplied",
                "\"errors\":[\"user key is invalid",
                "user identifier is not a valid user, group, or subscribed user key",
                "user identifier is invalid",
                "user key is invalid",
            ],
            weak: &[],
            means: "Pushover wants two values: the token of an application and the key of a user or group. One of them is wrong or stands in the place of the other.",
            tell_apart: "The token begins with a, the user's key with u or g. Are they in their places?",
            fixes: &[
                (UseRightToken, Likely, "The user's key stands where the application's token belongs, or the reverse."),
                (RepairFormat, Hint, "Each has 30 characters: a missing one makes it unknown."),
            ],
            source: "Pushover, Message API",
            example: proof::text("{\"token\":\"invalid\",\"errors\":[\"application token is invalid\"],\"status\":0}"),
        },
        Refusal {
            id: "gotify",
            says: &["you need to provide a valid access token or user credentials to access this api"],
            weak: &[],
            means: "Gotify knows no such token, or the token is of the other kind: those of applications send, those of clients read.",
            tell_apart: "An application's token begins with A, a client's with C. Which does this call want?",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "Send with the token of an application, read and manage with the token of a client.",
                ),
                (
                    SendCorrectly,
                    Hint,
                    "Gotify looks in X-Gotify-Key, in Authorization: Bearer and in the parameter token.",
                ),
            ],
            source: "Gotify, auth/authentication.go",
            example: proof::text(
                "{\"error\":\"Unauthorized\",\"errorCode\":401,\"errorDescription\":\"you need to provide a valid access token or user credentials to access this api\"}",
            ),
        },
        Refusal {
            id: "ntfy",
            says: &[
                "{\"code\":40101,\"http\":401,\"error\":\"unauthorized\"",
                "{\"code\":40301,\"http\":403,\"error\":\"forbidden\"",
                "https://ntfy.sh/docs/publish/#authentication",
            ],
            weak: &[],
            means: "ntfy: 40101 means that name, password or token is unknown; 40301 that this user may not write to or read from the topic.",
            tell_apart: "Which code is it, and what does `ntfy access` list for the user and the topic?",
            fixes: &[
                (GrantAccess, Likely, "Give the user, or everyone, the right to this topic with `ntfy access`."),
                (
                    SendCorrectly,
                    Likely,
                    "With 40101 the token, which begins with tk_, or the name and password are missing or wrong.",
                ),
            ],
            source: "ntfy, server/errors.go",
            example: proof::text("{\"code\":40301,\"http\":403,\"error\":\"forbidden\",\"link\":\"see the page\"}"),
        },
        Refusal {
            id: "pushbullet",
            says: &[
                "\"code\":\"invalid_access_token\",\"type\":\"invalid_request\"",
                "pushbullet.errors.InvalidKeyError",
                "{\"error\":{\"code\":\"invalid_access_token\"",
            ],
            weak: &[],
            means: "Pushbullet does not know the access token, or got none.",
            tell_apart: "Does the token of the settings page, which begins with o., stand in Access-Token?",
            fixes: &[
                (ObtainNewToken, Likely, "Make a new access token at the settings of the account."),
                (SendCorrectly, Hint, "Send it in the header Access-Token, without quotes around it."),
            ],
            source: "Pushbullet API",
            example: proof::text(
                "{\"error\":{\"code\":\"invalid_access_token\",\"type\":\"invalid_request\",\"message\":\"none\"}}",
            ),
        },
        Refusal {
            id: "hms-push",
            says: &[
                "{\"code\":\"80200003\"",
                "{\"code\":\"80200001\"",
                "\"msg\":\"OAuth authentication error\"",
                "\"msg\":\"OAuth token expired\"",
                "{\"code\":\"80300007\"",
            ],
            weak: &[("907135702", &["hms", "huawei", "agconnect"]), ("6003", &["hms", "huawei"])],
            means: "Huawei's push service refused: 80200001 a wrong token, 80200003 one that has ended, 80300007 device tokens that are all invalid; 907135702 and 6003 a certificate whose fingerprint is not set.",
            tell_apart: "Which code is it?",
            fixes: &[
                (
                    ObtainNewToken,
                    Likely,
                    "Ask for an access token again with the id and secret of the app: it lives an hour.",
                ),
                (
                    UseRightToken,
                    Likely,
                    "The app id, the secret, the project or the fingerprint of the signing certificate belongs to another app.",
                ),
                (RefreshProactively, Hint, "Keep the token no longer than its expires_in."),
            ],
            source: "Huawei, HMS Push Kit error codes",
            example: proof::text("{\"code\":\"80200003\",\"msg\":\"it is over\",\"requestId\":\"1\"}"),
        },
        Refusal {
            id: "braze-iterable",
            says: &[
                "{\"message\":\"Invalid API key: {name}\"}",
                "\"msg\":\"Invalid API key\",\"code\":\"BadApiKey\"",
                "\"code\":\"BadApiKey\"",
                "\"code\":\"InvalidJwtPayload\"",
                "\"code\":\"BadAuthorizationHeader\"",
                "{\"code\":\"JwtUserIdentifiersMismatched\"",
            ],
            weak: &[("{\"message\":\"Invalid API key\"}", &["braze", "customer.io", "rest.iad", "clevertap"])],
            means: "The customer platform does not know the key: it is of another workspace, data centre or kind, or a token of yours was made wrongly.",
            tell_apart: "Does the host belong to the region of the workspace, and is it a server key where one is wanted?",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "Take the key of this workspace and region; server, mobile and JWT keys are different ones.",
                ),
                (
                    FixGeneration,
                    Hint,
                    "A JWT has to name the same user as the call, and be signed with the secret of the JWT key.",
                ),
            ],
            source: "Braze REST API; Iterable API error codes",
            example: proof::text("{\"msg\":\"none\",\"code\":\"BadApiKey\",\"params\":null}"),
        },
        Refusal {
            id: "novu-knock-courier",
            says: &[
                "{\"message\":\"API Key not found\",\"error\":\"Unauthorized\",\"statusCode\":401}",
                "\"message\":\"API Key not found\"",
                "{\"code\":\"api_key_invalid\",\"message\":\"{detail}\"",
                "{\"code\":\"api_key_not_set\"",
            ],
            weak: &[],
            means: "The notification service does not know the key, or got none.",
            tell_apart: "Is it the secret key of the right environment (development or production) and region?",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "Each environment has a key of its own: take the one of the environment that is called.",
                ),
                (SendCorrectly, Likely, "Novu wants the word ApiKey before the key, Knock and Courier want Bearer."),
            ],
            source: "Novu, Knock and Courier API references",
            example: proof::text("{\"message\":\"API Key not found\",\"error\":\"Unauthorized\",\"statusCode\":401}"),
        },
        Refusal {
            id: "customerio-segment",
            says: &[
                "{\"meta\":{\"error\":\"Unauthorized request\"}}",
                "{\"errors\":[{\"detail\":\"unauthorized\",\"status\":\"401\"}]}",
            ],
            weak: &[("invalid auth", &["segment", "analytics-node", "rudderstack"])],
            means: "Customer.io has three kinds of keys, and two regions: the wrong one of either gets this answer.",
            tell_apart: "Track wants site id and API key as Basic, the App API a key as Bearer. Is the host of the region (EU or US) of the workspace?",
            fixes: &[
                (UseRightToken, Likely, "Take the kind of key that this API wants, of the workspace's region."),
                (SendCorrectly, Hint, "The Track API wants Basic, the App API Bearer."),
            ],
            source: "Customer.io API",
            example: proof::text("{\"meta\":{\"error\":\"Unauthorized request\"}}"),
        },
    ],
};
