//! Okta: its API and its authorization servers.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively, ReplaceRevoked, SendCorrectly, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SEEN: &str = "Answers of Okta recorded in public repositories";
const DOCS: &str = "Okta documentation: error codes";

/// What the API and the authorization servers say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "okta",
    name: "Okta",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "okta-e0000011",
            says: &[r#""errorCode":"E0000011","errorSummary":"Invalid token provided""#, "E0000011"],
            weak: &[],
            means: "Okta does not know the token: an API token that was unused for 30 days, whose creator was deactivated, or that was sent with Bearer and not with SSWS; or a token of another organisation.",
            tell_apart: "Is it an API token (then SSWS) or an OAuth token (then Bearer)? Does the host name the same organisation, preview or not?",
            fixes: &[
                (ObtainNewToken, Likely, "An API token that lies unused for 30 days ends."),
                (SendCorrectly, Hint, "API tokens want the scheme SSWS, OAuth tokens Bearer."),
                (ReplaceRevoked, Hint, "Deactivating the administrator who made it ends the token."),
                (UseRightToken, Hint, "A token of a preview organisation is unknown in production."),
            ],
            source: SEEN,
            example: proof::text(
                r#"{"errorCode":"E0000011","errorSummary":"Invalid token provided","errorLink":"E0000011","errorId":"x"}"#,
            ),
        },
        Refusal {
            id: "okta-credentials",
            says: &[
                "E0000004",
                r#""errorSummary":"Authentication failed""#,
                r#""errorCode":"E0000004","errorSummary":"Authentication failed""#,
            ],
            weak: &[],
            means: "User name or password is wrong, or the user is locked or has to change the password.",
            tell_apart: "Does the same user get into the dashboard? The system log names the reason.",
            fixes: &[
                (ObtainNewToken, Likely, "Okta does not accept the user's credentials: sign in again."),
                (ReadTrace, Hint, "The system log of Okta names the reason."),
                (ReplaceRevoked, Hint, "A locked or deactivated user is refused."),
            ],
            source: DOCS,
            example: proof::text(r#"{"errorCode":"E0000004","errorSummary":"Authentication failed"}"#),
        },
        Refusal {
            id: "okta-session",
            says: &[
                "E0000005",
                r#""errorSummary":"Invalid session""#,
                r#""errorCode":"E0000005","errorSummary":"Invalid session""#,
            ],
            weak: &[],
            means: "The session is over or unknown.",
            tell_apart: "Did the user sign out, or was the session idle longer than the policy allows?",
            fixes: &[
                (ObtainNewToken, Likely, "The session is over: sign in again."),
                (RefreshProactively, Hint, "A session that is used or refreshed in time does not end by idling."),
            ],
            source: DOCS,
            example: proof::text(r#"{"errorCode":"E0000005","errorSummary":"Invalid session"}"#),
        },
        Refusal {
            id: "okta-permission",
            says: &[
                "E0000006",
                "E0000015",
                r#""errorSummary":"You do not have permission to perform the requested action""#,
                r#""errorCode":"E0000006","errorSummary":"You do not have permission to perform the requested action""#,
            ],
            weak: &[],
            means: "The token is good; the administrator behind it lacks the role (E0000006), or the organisation lacks the feature (E0000015).",
            tell_apart: "Which administrator made the token, and with which role?",
            fixes: &[(GrantAccess, Strong, "Okta accepts the token and says that the right is missing.")],
            source: DOCS,
            example: proof::text(
                r#"{"errorCode":"E0000006","errorSummary":"You do not have permission to perform the requested action"}"#,
            ),
        },
        Refusal {
            id: "okta-as",
            says: &[
                "The refresh token is invalid or expired",
                r#""error":"invalid_grant","error_description":"The refresh token is invalid or expired"#,
            ],
            weak: &[],
            means: "The refresh token is over, unknown, or belongs to another client. Where Okta rotates them, each works once.",
            tell_apart: "Was this refresh token used before, perhaps by another process?",
            fixes: &[
                (ObtainNewToken, Likely, "The user has to sign in again: the refresh token is over."),
                (RefreshProactively, Hint, "Keep the newest refresh token, and let only one process refresh."),
                (ReplaceRevoked, Hint, "Ending the user's sessions withdraws refresh tokens."),
            ],
            source: DOCS,
            example: proof::text(
                r#"{"error":"invalid_grant","error_description":"The refresh token is invalid or expired."}"#,
            ),
        },
        Refusal {
            id: "okta-token-expired",
            says: &[r#""errorSummary":"The token has expired""#],
            weak: &[
                ("The token has expired", &["okta", "oktapreview", ".okta.com"]),
                (
                    r#"error="invalid_token", error_description="The token has expired""#,
                    &["okta", "oktapreview", ".okta.com"],
                ),
            ],
            means: "The token has ended.",
            tell_apart: "Compare exp with now.",
            fixes: &[
                (ObtainNewToken, Likely, "Okta says that the token has expired."),
                (RefreshProactively, Hint, "Use the refresh token before the end."),
            ],
            source: DOCS,
            example: proof::text(r#"{"errorCode":"E-EXPIRED","errorSummary":"The token has expired"}"#),
        },
        Refusal {
            id: "okta-audience",
            says: &["is not a valid audience"],
            weak: &[("Invalid audience", &["okta", "oktapreview", ".okta.com"])],
            means: "The audience is none that this authorization server knows.",
            tell_apart: "Compare the audience with the one in the server's settings.",
            fixes: &[(
                UseRightToken,
                Likely,
                "The token or request names another audience than the authorization server.",
            )],
            source: DOCS,
            example: proof::text("'api://other' is not a valid audience"),
        },
        Refusal {
            id: "okta-scopes",
            says: &[
                "The access token scopes are not sufficient",
                "policy_evaluation_failed",
                r#""error":"access_denied","error_description":"Policy evaluation failed"#,
            ],
            weak: &[],
            means: "The authorization server's policies do not give this client or user these scopes.",
            tell_apart: "Which access policy and rule apply to this client, grant and scope?",
            fixes: &[(GrantAccess, Likely, "A policy or scope of the authorization server is missing.")],
            source: DOCS,
            example: proof::text(
                r#"{"error":"access_denied","error_description":"Policy evaluation failed for this request, please check the policy configurations.","code":"policy_evaluation_failed"}"#,
            ),
        },
        Refusal {
            id: "okta-client",
            says: &[
                "The client secret supplied for a confidential client is invalid",
                r#""error":"invalid_client","error_description":"The client secret supplied for a confidential client is invalid"#,
            ],
            weak: &[],
            means: "The client's secret is wrong, or it was encoded differently than Okta reads it.",
            tell_apart: "Compare the secret with the app's page, and the way it is sent with the setting there.",
            fixes: &[
                (SendCorrectly, Likely, "The client's secret did not arrive as Okta expects it."),
                (ReplaceRevoked, Hint, "A secret that was rotated is refused."),
            ],
            source: DOCS,
            example: proof::text(
                r#"{"error":"invalid_client","error_description":"The client secret supplied for a confidential client is invalid."}"#,
            ),
        },
    ],
};
