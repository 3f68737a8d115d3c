//! Apple: push notifications, App Store Connect and Sign in with Apple.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked,
            SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const PUSH: &str = "Apple Push Notification service, recorded answers and documentation";

/// What Apple's services say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "apple",
    name: "Apple",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "apns",
            says: &[r#""reason":"ExpiredProviderToken""#, "ExpiredProviderToken"],
            weak: &[],
            means: "The provider token, the JWT that your server signs, is older than one hour. The address of the device plays no part.",
            tell_apart: "Compare iat of the JWT with the Date header of the answer.",
            fixes: &[
                (
                    RefreshProactively,
                    Strong,
                    "Apple takes a provider token for one hour only: make a new one every 20 to 60 minutes.",
                ),
                (SyncClock, Hint, "If the JWT was made just now, the clock that wrote iat is behind."),
            ],
            source: PUSH,
            example: proof::text("HTTP/2 403\n\n{\"reason\":\"ExpiredProviderToken\"}"),
        },
        Refusal {
            id: "apns-invalid",
            says: &[r#""reason":"InvalidProviderToken""#, "InvalidProviderToken"],
            weak: &[],
            means: "Apple cannot check the provider token: key id, team id, algorithm or the key itself does not fit.",
            tell_apart: "Take the JWT apart: alg ES256, kid the id of the key, iss the team's id, iat a whole number close to now?",
            fixes: &[
                (
                    FixGeneration,
                    Likely,
                    "The JWT is made with another key, key id, team id or algorithm than Apple knows.",
                ),
                (SyncClock, Hint, "An iat ahead of Apple's clock is refused."),
                (UseRightToken, Hint, "A key of another team or environment cannot be used here."),
            ],
            source: PUSH,
            example: proof::text("HTTP/2 403\n\n{\"reason\":\"InvalidProviderToken\"}"),
        },
        Refusal {
            id: "apns-missing",
            says: &[r#""reason":"MissingProviderToken""#, "MissingProviderToken"],
            weak: &[],
            means: "The request carries neither a provider token nor a client certificate.",
            tell_apart: "Does the request have the header authorization: bearer and the JWT?",
            fixes: &[(SendCorrectly, Strong, "Apple saw no provider token in the request.")],
            source: PUSH,
            example: proof::text("HTTP/2 403\n\n{\"reason\":\"MissingProviderToken\"}"),
        },
        Refusal {
            id: "apns-too-many",
            says: &[r#""reason":"TooManyProviderTokenUpdates""#, "TooManyProviderTokenUpdates"],
            weak: &[],
            means: "The server sends a new provider token more often than every 20 minutes.",
            tell_apart: "Is a new JWT made for every message? One is good for an hour.",
            fixes: &[(
                RefreshProactively,
                Strong,
                "Keep one provider token for 20 to 60 minutes instead of making one per message.",
            )],
            source: PUSH,
            example: proof::text("HTTP/2 429\n\n{\"reason\":\"TooManyProviderTokenUpdates\"}"),
        },
        Refusal {
            id: "apns-device",
            says: &[
                r#""reason":"BadDeviceToken""#,
                "BadDeviceToken",
                r#""reason":"DeviceTokenNotForTopic""#,
                "DeviceTokenNotForTopic",
            ],
            weak: &[],
            means: "The address of the device is not one of this environment or app. Addresses of the sandbox and of production are different, and your provider token is fine.",
            tell_apart: "Was the app built for development (api.sandbox.push.apple.com) or from the store (api.push.apple.com)? Is apns-topic its bundle id?",
            fixes: &[
                (UseRightToken, Strong, "The device's address belongs to the other environment or to another app."),
                (RepairFormat, Hint, "An address that was cut, or is not hexadecimal, is bad as well."),
            ],
            source: PUSH,
            example: proof::text("HTTP/2 400\n\n{\"reason\":\"BadDeviceToken\"}"),
        },
        Refusal {
            id: "apns-unregistered",
            says: &[r#""reason":"Unregistered""#],
            weak: &[("Unregistered", &["api.push.apple.com", "api.sandbox.push.apple.com", "apns", "apns-topic"])],
            means: "The device no longer takes messages for this app at this address: the app was removed or got a new address. No credential is at fault.",
            tell_apart: "The timestamp in the body says since when; delete the address unless the app registered again later.",
            fixes: &[(
                ObtainNewToken,
                Likely,
                "The app on the device has to register again and hand over its new address.",
            )],
            source: PUSH,
            example: proof::text("HTTP/2 410\n\n{\"reason\":\"Unregistered\",\"timestamp\":1790000000000}"),
        },
        Refusal {
            id: "appstore",
            says: &[
                r#""title":"Authentication credentials are missing or invalid.""#,
                "Authentication credentials are missing or invalid",
                "Provide a properly configured and signed bearer token",
            ],
            weak: &[],
            means: "App Store Connect refuses the JWT and gives no reason. It wants ES256, the key's id in kid, the issuer id in iss, aud appstoreconnect-v1, and an end at most 20 minutes after iat.",
            tell_apart: "Take the JWT apart: alg, kid, iss, aud, and exp minus iat at most 1200?",
            fixes: &[
                (FixGeneration, Likely, "The JWT is not made as App Store Connect wants it."),
                (SyncClock, Hint, "A clock that is off puts iat or exp outside what Apple accepts."),
                (SendCorrectly, Hint, "A request without a token gets the same answer."),
                (UseRightToken, Hint, "A key of another team is unknown."),
            ],
            source: "Answers of App Store Connect recorded in public repositories",
            example: proof::text(
                r#"{"errors":[{"status":"401","code":"NOT_AUTHORIZED","title":"Authentication credentials are missing or invalid.","detail":"Provide a properly configured and signed bearer token"}]}"#,
            ),
        },
        Refusal {
            id: "apple-signin",
            says: &[r#"appleid.apple.com/auth/token answered: {"error":"invalid_client"}"#],
            weak: &[
                ("invalid_client", &["appleid.apple.com", "apple"]),
                (r#""error":"invalid_client""#, &["appleid.apple.com", "apple"]),
            ],
            means: "Apple's token endpoint does not accept the client secret, which is a JWT of its own: ES256, aud https://appleid.apple.com, sub the client id, and an end at most six months ahead.",
            tell_apart: "Take the client secret apart: exp over? aud, sub, iss (team) and kid right?",
            fixes: &[
                (FixGeneration, Likely, "The client secret is a JWT that the app makes, and Apple does not accept it."),
                (RefreshProactively, Hint, "It ends after six months at most: make it anew in time."),
                (UseRightToken, Hint, "The client id in sub may be another app's."),
            ],
            source: "Sign in with Apple documentation",
            example: proof::text("POST https://appleid.apple.com/auth/token\n{\"error\":\"invalid_client\"}"),
        },
        Refusal {
            id: "apple-signin-code",
            says: &[
                r#""error":"invalid_grant","error_description":"The code has expired or has been revoked.""#,
                "The code has expired or has been revoked",
            ],
            weak: &[],
            means: "The authorization code of Sign in with Apple was used or is older than five minutes.",
            tell_apart: "Is the code redeemed once, at once?",
            fixes: &[(ObtainNewToken, Likely, "Let the user sign in again, and redeem the code at once.")],
            source: "Sign in with Apple documentation",
            example: proof::text(
                r#"{"error":"invalid_grant","error_description":"The code has expired or has been revoked."}"#,
            ),
        },
        Refusal {
            id: "apple-signin-client",
            says: &[
                r#""error":"invalid_grant","error_description":"client_id mismatch."#,
                r#""error_description":"client_id mismatch"#,
            ],
            weak: &[("client_id mismatch", &["apple", "appleid.apple.com"])],
            means: "The code was issued to another client id than the one that redeems it: the app's bundle id and the web's service id are two clients.",
            tell_apart: "Was the code got in the app (bundle id) or in the browser (service id)?",
            fixes: &[
                (UseRightToken, Likely, "The code belongs to another client id."),
                (SendCorrectly, Hint, "The request has to name the client id that got the code."),
            ],
            source: "Sign in with Apple documentation",
            example: proof::text(
                r#"{"error":"invalid_grant","error_description":"client_id mismatch. The code was not issued to com.example.web."}"#,
            ),
        },
        Refusal {
            id: "appstore-agreements",
            says: &[
                "FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED",
                "REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED",
                "A required agreement is missing or has expired",
                "This request requires an in-effect agreement that has not been signed or has expired",
                "The API key in use does not allow this request",
                "This request is forbidden for security reasons",
                "You have no right to access this resource",
            ],
            weak: &[],
            means: "App Store Connect knows the key: an agreement is not signed, or the key's role does not include this.",
            tell_apart: "Does the account holder see a new agreement to sign? Which role has the key?",
            fixes: &[(GrantAccess, Strong, "An agreement has to be signed, or the key needs another role.")],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                r#"{"errors":[{"status":"403","code":"FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED","title":"A required agreement is missing or has expired."}]}"#,
            ),
        },
        Refusal {
            id: "weatherkit",
            says: &[
                "WDSJWTAuthenticatorServiceListener.Errors",
                r#"{"reason":"NOT_ENABLED"}"#,
                "WDSJWTAuthenticatorServiceProxy.Errors",
                r#""reason":"INVALID_JWT_TOKEN""#,
                "com.apple.weatherkit.authservice",
            ],
            weak: &[(r#""reason":"NOT_ENABLED""#, &["weatherkit"])],
            means: "WeatherKit is not switched on for the app, or the JWT is not the one that it wants (id, sub, kid).",
            tell_apart: "Is WeatherKit on for the App ID under both Capabilities and App Services, since half an hour? In the JWT: id is TEAM.SERVICE, sub the service.",
            fixes: &[
                (GrantAccess, Likely, "WeatherKit has to be switched on for the App ID in both lists."),
                (FixGeneration, Hint, "id in the JWT's header is the team's id, a dot and the service id."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                "Failed to generate jwt token for: com.apple.weatherkit.authservice with error: Error Domain=WeatherDaemon.WDSJWTAuthenticatorServiceListener.Errors Code=2",
            ),
        },
        Refusal {
            id: "altool-notary",
            says: &[
                "Error: HTTP status code: 401. Invalid credentials. Username or password is incorrect",
                "Invalid credentials. Username or password is incorrect. Use the app-specific password generated at appleid.apple.com",
                "Use the app-specific password generated at appleid.apple.com",
                "Please sign in with an app-specific password",
                "HTTP status code: 403. Invalid or inaccessible developer team ID",
                "No value was provided for the --password",
                "spaceship: Invalid username and password combination",
                "Invalid username and password combination. Used",
            ],
            weak: &[],
            means: "Apple's notary or upload tool wants an app-specific password or an API key, not the account's password.",
            tell_apart: "Is the password of the form xxxx-xxxx-xxxx-xxxx, made for this Apple ID, and does the team's id fit?",
            fixes: &[
                (UseRightToken, Likely, "An app-specific password or an API key belongs here."),
                (ReplaceRevoked, Hint, "A changed account password ends all app-specific ones."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                "Error: HTTP status code: 401. Invalid credentials. Username or password is incorrect. Use the app-specific password generated at appleid.apple.com. Ensure that all authentication arguments are correct.",
            ),
        },
    ],
};
