//! Anthropic's API and its libraries.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked, SendCorrectly, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SEEN: &str = "Answers of Anthropic recorded in public repositories";

/// What the API and its libraries say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "anthropic",
    name: "Anthropic",
    scene: Scene::Key,
    refusals: &[
        Refusal {
            id: "anthropic",
            says: &[
                r#""type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}"#,
                r#""type":"authentication_error","message":"invalid x-api-key""#,
                "x-api-key header is required",
                r#""type":"authentication_error""#,
                r#""type":"error","error":{"type":"authentication_error""#,
            ],
            weak: &[("invalid x-api-key", &["anthropic", "authentication_error", "claude", "api.anthropic.com"])],
            means: "The API did not get a key that it knows in the header x-api-key: it was sent as Authorization: Bearer, an OAuth token was put there, or the key was altered or disabled.",
            tell_apart: "Is the header called x-api-key, and does the value begin with sk-ant-api?",
            fixes: &[
                (SendCorrectly, Likely, "The key has to stand in the header x-api-key, alone."),
                (RepairFormat, Hint, "A quote or a line break makes the key unknown."),
                (ReplaceRevoked, Hint, "A key that was disabled or deleted is unknown."),
                (UseRightToken, Hint, "An OAuth token (sk-ant-oat) is not a key for x-api-key."),
            ],
            source: SEEN,
            example: proof::text(
                r#"{"type":"error","error":{"type":"authentication_error","message":"invalid x-api-key"}}"#,
            ),
        },
        Refusal {
            id: "anthropic-oauth",
            says: &[
                "OAuth authentication is currently not supported",
                r#""type":"authentication_error","message":"OAuth authentication is currently not supported"#,
            ],
            weak: &[],
            means: "This route takes API keys only, or wants a beta header with OAuth tokens. The token itself may be good.",
            tell_apart: "Does the value begin with sk-ant-oat? Then it is an OAuth token, and an API key belongs here.",
            fixes: &[
                (UseRightToken, Strong, "The route wants an API key, and an OAuth token was sent."),
                (SendCorrectly, Hint, "With OAuth tokens a beta header may be needed."),
            ],
            source: SEEN,
            example: proof::text("OAuth authentication is currently not supported."),
        },
        Refusal {
            id: "anthropic-oauth-policy",
            says: &["OAuth authentication is currently not allowed for this organization"],
            weak: &[],
            means: "The organisation does not allow OAuth tokens.",
            tell_apart: "Ask an administrator of the organisation for its sign-in policy.",
            fixes: &[
                (GrantAccess, Likely, "The organisation's policy forbids OAuth tokens."),
                (UseRightToken, Hint, "An API key of the organisation may be allowed."),
            ],
            source: SEEN,
            example: proof::text(
                r#"{"error":{"type":"permission_error","message":"OAuth authentication is currently not allowed for this organization."}}"#,
            ),
        },
        Refusal {
            id: "anthropic-oauth-expired",
            says: &[
                "OAuth token has expired. Please obtain a new token or refresh your existing token",
                r#""type":"authentication_error","message":"OAuth token has expired. Please obtain a new token or refresh your existing token"#,
            ],
            weak: &[],
            means: "The OAuth token has ended, and whoever holds it did not refresh it.",
            tell_apart: "Sign in again; if it comes back after hours, two programs share one refresh token.",
            fixes: &[
                (RefreshProactively, Likely, "An OAuth token ends after hours: refresh it before."),
                (ObtainNewToken, Hint, "The API says that the token has expired: sign in again."),
            ],
            source: SEEN,
            example: proof::text(
                "API Error: 401 OAuth token has expired. Please obtain a new token or refresh your existing token.",
            ),
        },
        Refusal {
            id: "anthropic-oauth-revoked",
            says: &["OAuth access token has been revoked", r#""message":"OAuth access token has been revoked"#],
            weak: &[],
            means: "The OAuth token was withdrawn, by signing out or by a newer sign-in.",
            tell_apart: "Sign out and in again; then look for a second place that holds the old token.",
            fixes: &[
                (ReplaceRevoked, Strong, "The API says that the token was revoked."),
                (ObtainNewToken, Hint, "Signing in again brings a new one."),
            ],
            source: SEEN,
            example: proof::text("OAuth access token has been revoked."),
        },
        Refusal {
            id: "anthropic-sdk",
            says: &[
                "Could not resolve authentication method. Expected one of apiKey, authToken",
                "Could not resolve authentication method. Expected either api_key or auth_token to be set",
            ],
            weak: &[],
            means: "The library was given no key and no token; nothing was sent.",
            tell_apart: "Is ANTHROPIC_API_KEY set in the process that runs?",
            fixes: &[(SendCorrectly, Strong, "The library has no credentials to send.")],
            source: "Anthropic libraries, client",
            example: proof::text(
                "Error: Could not resolve authentication method. Expected one of apiKey, authToken, credentials, or profile to be set.",
            ),
        },
        Refusal {
            id: "anthropic-sdk-unset",
            says: &[
                "Could not resolve authentication method. Expected either apiKey or authToken to be set",
                "Could not resolve authentication method. Expected one of api_key, auth_token",
                r#"Or for one of the "X-Api-Key" or "Authorization" headers to be explicitly omitted"#,
                "The ANTHROPIC_API_KEY environment variable is missing or empty",
                "Anthropic API key is missing",
                "Missing Anthropic API Key",
                "Invalid API key · Please run /login",
                "Invalid API key · Fix external API key",
                "Please run /login",
            ],
            weak: &[],
            means: "Anthropic's library or tool has no key that it can use: ANTHROPIC_API_KEY is empty or old in this process.",
            tell_apart: "Is ANTHROPIC_API_KEY set where the program runs, and is it the one you mean? It goes before a sign-in.",
            fixes: &[
                (SendCorrectly, Likely, "No key is set where the library looks."),
                (ObtainNewToken, Hint, "After a sign-in has ended, run /login again."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                r#"Error: Could not resolve authentication method. Expected either apiKey or authToken to be set. Or for one of the "X-Api-Key" or "Authorization" headers to be explicitly omitted"#,
            ),
        },
        Refusal {
            id: "anthropic-permission",
            says: &[
                "Your API key does not have permission to use the specified resource",
                "This credential is only authorized for use with Claude Code and cannot be used for other API requests",
                "OAuth token does not meet scope requirement",
                "This organization has been disabled",
                "Your organization does not have access to Claude",
            ],
            weak: &[(r#""type":"permission_error""#, &["claude", "request_id"])],
            means: "Anthropic knows the key, which may not do this: workspace, model, scope or organisation.",
            tell_apart: "Look at the workspace of the key and at the message: does it name a scope or the organisation?",
            fixes: &[
                (GrantAccess, Likely, "The key's workspace or organisation does not have this right."),
                (UseRightToken, Hint, "A token of Claude Code is not taken elsewhere: use an API key."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                r#"{"type":"error","error":{"message":"Your API key does not have permission to use the specified resource."}}"#,
            ),
        },
    ],
};
