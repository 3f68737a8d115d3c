//! What watches and counts.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, RepairFormat, ReplaceRevoked, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "observability",
    name: "Sentry, Datadog, PagerDuty, New Relic, Segment, Amplitude, Mixpanel",
    scene: Scene::Key,
    refusals: &[
        Refusal {
            id: "sentry-permission",
            says: &[
                "sentry reported an error: You do not have permission to perform this action",
                "sentry reported an error: Invalid token",
                "sentry reported an error: Authentication credentials were not provided",
                "sentry reported an error: Unauthorized",
                "sentry reported an error: Project not found",
                "Auth token is required for this request. Please run `sentry-cli login` and try again",
                "Auth token is required for this request",
                "An organization ID or slug is required (provide with --org)",
                "[sentry-webpack-plugin] Warning: No auth token provided",
                "No auth token provided. Will not create release",
                "No auth token provided. Will not upload source maps",
            ],
            weak: &[],
            means: "Sentry's tool has no token, or one without the scopes project:releases and org:read.",
            tell_apart: "Does sentry-cli info name a user and these scopes, and are SENTRY_ORG and SENTRY_PROJECT right?",
            fixes: &[
                (
                    GrantAccess,
                    Likely,
                    "The token lacks project:releases, project:read or org:read, or does not belong to this organisation.",
                ),
                (SendCorrectly, Hint, "An empty SENTRY_AUTH_TOKEN leaves the tool without one."),
                (ObtainNewToken, Hint, r#""Invalid token" means that the token is unknown."#),
            ],
            source: "Documentation of the services and answers seen in public",
            example: proof::text(
                r"error: API request failed\n  caused by: sentry reported an error: You do not have permission to perform this action. (http status: 403)",
            ),
        },
        Refusal {
            id: "sentry-dsn",
            says: &[
                "Invalid Sentry Dsn",
                "sentry_sdk.utils.BadDsn",
                "BadDsn",
                r#""detail":"bad sentry DSN public key""#,
                "bad sentry DSN public key",
                r#""detail":"missing authorization information""#,
                "Client with key {} cannot be found",
                r#""error":"invalid project key""#,
            ],
            weak: &[],
            means: "Sentry does not know the public key in the DSN, or the DSN is not whole.",
            tell_apart: "Compare the DSN with the project's page: https://KEY@HOST/NUMBER.",
            fixes: &[
                (UseRightToken, Likely, "The key of the DSN is another project's or was disabled."),
                (SendCorrectly, Hint, "An empty or placeholder DSN is not one."),
                (RepairFormat, Hint, "A cut DSN is not one."),
            ],
            source: "Documentation of the services and answers seen in public",
            example: proof::text(r#"{"detail":"bad sentry DSN public key","causes":[]}"#),
        },
        Refusal {
            id: "datadog",
            says: &[
                "API key is missing, empty or invalid",
                r#""errors":["API key required"]"#,
                r#""errors":["Invalid API key"]"#,
                "Unexpected error: api key is invalid",
            ],
            weak: &[
                ("Unable to validate API key", &["datadog", "DD_API_KEY"]),
                ("Failed to validate API key", &["datadog", "DD_API_KEY"]),
                (r#""errors":["Forbidden"]"#, &["datadog", "datadoghq", "DD-API-KEY", "DD_API_KEY", "datadog-ci"]),
                (r#""errors":["Unauthorized"]"#, &["datadog", "datadoghq"]),
                ("403 Forbidden", &["datadog", "datadoghq", "DD_API_KEY"]),
            ],
            means: "Datadog does not know the key at this site: US1, US3, US5, EU and others have keys of their own.",
            tell_apart: "Does /api/v1/validate at the host of DD_SITE say valid? Does the call want an application key as well?",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "The key belongs to another site (DD_SITE), or an application key stands where an API key belongs.",
                ),
                (SendCorrectly, Hint, "Reading wants DD-APPLICATION-KEY besides DD-API-KEY."),
                (ReplaceRevoked, Hint, "A key that was revoked is unknown."),
            ],
            source: "Documentation of the services and answers seen in public",
            example: proof::text("API key is missing, empty or invalid"),
        },
        Refusal {
            id: "newrelic-segment",
            says: &[
                r#""errors":[{"message":"Access denied.","extensions":{"errorClass":"ACCESS_DENIED""#,
                "Provided API key is invalid or does not belong to",
                "NewRelic::Agent::LicenseException",
                "Invalid license key, please contact support@newrelic.com",
                r#""error":{"code":2006"#,
                r#""error":{"code":2010,"message":"Access Denied""#,
                r#""error":"Invalid API key: ""#,
                r#""type":"authentication_error","code":"invalid_api_key","detail":"Project API key invalid"#,
                "API key invalid. You can find your project API key in",
                r#""attr":"personal_api_key""#,
                "unknown API key - check your credentials",
                r#""error":"unknown API key - check your credentials""#,
                "Unauthorized, invalid API secret",
            ],
            weak: &[
                ("Invalid API key", &["amplitude", "api2.amplitude.com", "posthog"]),
                ("Unauthorized", &["api.mixpanel.com", "mixpanel"]),
            ],
            means: "The service that counts or alarms does not know the key: of another project, another region, or another kind (ingest or user).",
            tell_apart: "Does the call want the ingest key (license, write, project) or a personal one, and is the host the account's region?",
            fixes: &[
                (UseRightToken, Likely, "A key of another kind, project or region is unknown here."),
                (SendCorrectly, Hint, "An empty variable leaves the key out."),
                (ReplaceRevoked, Hint, "A deleted key is unknown."),
            ],
            source: "Documentation of the services and answers seen in public",
            example: proof::text(r#"{"error":{"code":2006,"message":"Unauthorized"}}"#),
        },
    ],
};
