//! Sport and health.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, GrantAccess, ObtainNewToken, RefreshProactively, ReplaceRevoked, SendCorrectly,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "fitness",
    name: "Strava, Fitbit, Garmin, Withings, Polar, Oura",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "strava-scope",
            says: &[
                r#""field":"activity:read_permission","code":"missing""#,
                r#""field":"activity:write_permission","code":"missing""#,
                r#""field":"activity:read_all_permission","code":"missing""#,
                r#""field":"read_permission","code":"missing""#,
                r#""field":"profile:read_all_permission","code":"missing""#,
                "activity:read_permission",
                "activity:write_permission",
                "'field': 'activity:read_permission', 'code': 'missing'",
                r#"_permission","code":"missing""#,
                "_permission', 'code': 'missing'",
            ],
            weak: &[],
            means: "Strava's token lacks a scope. The token on the app's own settings page has only the scope read.",
            tell_apart: "Which scope did the person tick? Sign in again with scope=activity:read_all.",
            fixes: &[
                (GrantAccess, Strong, "The person has to sign in again and give the scope that is named."),
                (UseRightToken, Hint, "The token of the settings page has only the scope read."),
            ],
            source: "Documentation of the services and answers seen in public",
            example: proof::text(
                r#"{"message":"Authorization Error","errors":[{"resource":"AccessToken","field":"activity:read_permission","code":"missing"}]}"#,
            ),
        },
        Refusal {
            id: "strava-token",
            says: &[
                r#""resource":"Athlete","field":"access_token","code":"invalid""#,
                "'resource': 'Athlete', 'field': 'access_token', 'code': 'invalid'",
                r#""resource":"RefreshToken","field":"refresh_token","code":"invalid""#,
                r#""resource":"RefreshToken","field":"code","code":"invalid""#,
                r#""resource":"AuthorizationCode","field":"code","code":"invalid""#,
                r#""resource":"AuthorizationCode","field":"","code":"expired""#,
                r#""resource":"AuthorizationCode","field":"code","code":"expired""#,
                "'resource': 'AuthorizationCode', 'field': '', 'code': 'expired'",
                r#""resource":"AccessToken","field":"access_token","code":"invalid""#,
                "stravalib.exc.AccessUnauthorized",
                r#""field":"access_token","code":"invalid""#,
            ],
            weak: &[],
            means: "Strava does not accept the token or the code: an access token lives six hours, a code works once.",
            tell_apart: "Which resource does the answer name: Athlete (access token), RefreshToken or AuthorizationCode?",
            fixes: &[
                (ObtainNewToken, Likely, "The token or code has ended or was used: get another."),
                (RefreshProactively, Hint, "Access tokens live six hours: keep the refresh token and use it."),
                (ReplaceRevoked, Hint, "The athlete may have withdrawn the app."),
            ],
            source: "Documentation of the services and answers seen in public",
            example: proof::text(
                r#"{"message":"Authorization Error","errors":[{"resource":"Athlete","field":"access_token","code":"invalid"}]}"#,
            ),
        },
        Refusal {
            id: "strava-app",
            says: &[
                r#""resource":"Application","field":"client_id","code":"invalid""#,
                r#""resource":"Application","field":"client_secret","code":"invalid""#,
                r#""resource":"Application","field":"","code":"invalid""#,
                r#""resource":"Application","field":"redirect_uri","code":"invalid""#,
                r#""resource":"Application","field":"Status","code":"Inactive""#,
                r#""field":"redirect_uri","code":"invalid""#,
            ],
            weak: &[],
            means: "Strava does not know the app, its secret or the address to return to.",
            tell_apart: "Does the host of redirect_uri stand in the app's settings, and are id and secret from there?",
            fixes: &[
                (SendCorrectly, Likely, "The app's id, secret or return address is not what Strava has."),
                (ReplaceRevoked, Hint, "A secret that was made anew ends the old one."),
            ],
            source: "Documentation of the services and answers seen in public",
            example: proof::text(
                r#"{"message":"Bad Request","errors":[{"resource":"Application","field":"client_id","code":"invalid"}]}"#,
            ),
        },
        Refusal {
            id: "fitbit-token",
            says: &[
                r#""errorType":"expired_token""#,
                r#""errorType":"invalid_token""#,
                r#""errorType":"expired_token","message":"Access token expired"#,
                "'errorType': 'expired_token'",
                "Access token expired: {} Visit https://dev.fitbit.com",
                "Access token invalid: {} Visit https://dev.fitbit.com",
                "Visit https://dev.fitbit.com/docs/oauth2 for more information",
            ],
            weak: &[],
            means: "Fitbit's access token has ended (eight hours) or is unknown.",
            tell_apart: "Read errorType: expired_token or invalid_token?",
            fixes: &[
                (ObtainNewToken, Likely, "The access token has ended or is unknown: refresh it."),
                (RefreshProactively, Hint, "Access tokens live eight hours."),
            ],
            source: "Documentation of the services and answers seen in public",
            example: proof::text(
                r#"{"errors":[{"errorType":"expired_token","message":"Access token expired: eyJ. Visit https://dev.fitbit.com/docs/oauth2 for more information on the Fitbit Web API authorization process."}],"success":false}"#,
            ),
        },
        Refusal {
            id: "fitbit-refresh",
            says: &[
                r#""errorType":"invalid_grant","message":"Refresh token invalid"#,
                r#""errorType":"invalid_grant","message":"Refresh token invalid: {}. Visit https://dev.fitbit.com/docs/oauth2 for more information"#,
                r#""errorType":"invalid_grant""#,
                "'errorType': 'invalid_grant'",
            ],
            weak: &[],
            means: "Fitbit's refresh token works once; each refresh brings the next, and this one was used.",
            tell_apart: "Was the newest refresh token stored, and does only one process refresh?",
            fixes: &[
                (ObtainNewToken, Likely, "The refresh token was used or withdrawn: the person has to sign in again."),
                (RefreshProactively, Hint, "Store each new refresh token at once, and refresh from one place."),
            ],
            source: "Documentation of the services and answers seen in public",
            example: proof::text(
                r#"{"errors":[{"errorType":"invalid_grant","message":"Refresh token invalid: abc. Visit https://dev.fitbit.com/docs/oauth2 for more information on the Fitbit Web API authorization process."}],"success":false}"#,
            ),
        },
        Refusal {
            id: "fitbit-scope",
            says: &[
                r#""errorType":"insufficient_scope""#,
                r#""errorType":"insufficient_permissions""#,
                "This application does not have permission to access",
                "API client is not authorized by the resource owner to perform this action",
            ],
            weak: &[],
            means: "Fitbit's token lacks a scope, or the app is of a type that may not read this (intraday data).",
            tell_apart: "Which scopes stand in the token's answer? Intraday data want a personal app or a permission.",
            fixes: &[(GrantAccess, Strong, "The scope or the app's permission is missing.")],
            source: "Documentation of the services and answers seen in public",
            example: proof::text(
                r#"{"errors":[{"errorType":"insufficient_scope","message":"This application does not have permission to access sleep data."}],"success":false}"#,
            ),
        },
        Refusal {
            id: "withings",
            says: &[
                r#""status":401,"body":{},"error":"XRequestID: Not provided invalid_token: The access token provided is invalid"#,
                "XRequestID: Not provided invalid_token",
                "invalid_token: The access token provided is invalid",
                r#""error":"Invalid Params: invalid refresh_token""#,
                "Invalid Params: invalid refresh_token",
                "Invalid Params: invalid code",
                "Invalid Params: invalid client_secret",
                "Invalid Params: Unauthorized action",
            ],
            weak: &[],
            means: "Withings does not accept the token: an access token lives three hours, a code 30 seconds, and each refresh brings a new refresh token.",
            tell_apart: "The number in status says it, the HTTP status is 200: 401 token, 503 parameters.",
            fixes: &[
                (ObtainNewToken, Likely, "The token or code has ended or was used."),
                (RefreshProactively, Hint, "Access tokens live three hours; store each new refresh token."),
            ],
            source: "Documentation of the services and answers seen in public",
            example: proof::text(
                r#"{"status":401,"body":{},"error":"XRequestID: Not provided invalid_token: The access token provided is invalid"}"#,
            ),
        },
        Refusal {
            id: "garmin",
            says: &[
                "GarthHTTPError",
                "garminconnect.GarminConnectAuthenticationError",
                "GarminConnectAuthenticationError",
                r#""errorMessage":"Unable to read oAuth header""#,
                "Unable to read oAuth header",
                "Unknown UserAccessToken",
                r#""errorMessage":"Unknown UserAccessToken""#,
                "Invalid signature for signature method HMAC-SHA1",
                "OAuth1 token is required for OAuth2 refresh",
            ],
            weak: &[],
            means: "Garmin does not accept the sign-in or the token that was stored.",
            tell_apart: "Delete the stored tokens (~/.garminconnect or ~/.garth) and sign in again: does it work then?",
            fixes: &[
                (ObtainNewToken, Likely, "The stored session has ended: sign in again."),
                (ReplaceRevoked, Hint, "A changed password ends all of them."),
                (FixGeneration, Hint, r#""signature" means that the signed text or a secret differs."#),
            ],
            source: "Documentation of the services and answers seen in public",
            example: proof::text(
                "garminconnect.GarminConnectAuthenticationError: Authentication error: Username/Password not accepted",
            ),
        },
        Refusal {
            id: "polar-oura-whoop",
            says: &[
                r#""title":"Invalid access token","detail":"The access token provided is invalid, expired or revoked"#,
                r#""message":"Authorization was not valid""#,
                "Authorization was not valid",
            ],
            weak: &[
                ("403 Forbidden", &["polaraccesslink.com", "accesslink"]),
                ("Unauthorized", &["api.ouraring.com", "ouraring"]),
                ("Unauthorized", &["api.prod.whoop.com", "whoop"]),
            ],
            means: "Oura, Polar or Whoop does not accept the token.",
            tell_apart: "Personal tokens of Oura are no longer made: is it an OAuth token, and younger than a day?",
            fixes: &[
                (ObtainNewToken, Likely, "The token has ended or is no longer taken."),
                (GrantAccess, Hint, "Polar wants the person registered at the app first."),
            ],
            source: "Documentation of the services and answers seen in public",
            example: proof::text(r#"{"message":"Authorization was not valid"}"#),
        },
    ],
};
