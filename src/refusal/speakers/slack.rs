//! Slack's Web API: status 200, and the refusal in the body.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked, SendCorrectly,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SLACK: &str = "Slack, reference of the Web API methods";

/// What the methods answer.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "slack",
    name: "Slack",
    scene: Scene::Key,
    refusals: &[
        Refusal {
            id: "slack-notauthed",
            says: &[
                r#"{"ok":false,"error":"not_authed"}"#,
                r#""error":"not_authed""#,
                "An API error occurred: not_authed",
            ],
            weak: &[],
            means: "Slack saw no token. A token inside a JSON body is ignored: with JSON it has to be in the Authorization header. The status is 200.",
            tell_apart: "Is there Authorization: Bearer xox… in the request as it leaves, and which Content-Type does it have?",
            fixes: &[
                (SendCorrectly, Strong, "Slack saw no token in the request."),
                (FixTransport, Hint, "A proxy may have taken the header away."),
            ],
            source: SLACK,
            example: proof::text("HTTP/1.1 200 OK\n\n{\"ok\":false,\"error\":\"not_authed\"}"),
        },
        Refusal {
            id: "slack-invalid",
            says: &[
                r#"{"ok":false,"error":"invalid_auth"}"#,
                r#""error":"invalid_auth""#,
                "An API error occurred: invalid_auth",
            ],
            weak: &[("invalid_auth", &["slack", "slack.com", "slack_sdk", "SlackApiError", "xoxb", "xoxp"])],
            means: "Slack does not accept the token, or it does not accept the address that the call comes from. The status is 200.",
            tell_apart: "Compare the beginning of the token (xoxb-, xoxp-, xapp-) with what the method wants; then look at the app's list of allowed addresses.",
            fixes: &[
                (ObtainNewToken, Likely, "Slack does not know the token."),
                (RepairFormat, Hint, "A cut or quoted token is unknown."),
                (
                    UseRightToken,
                    Hint,
                    "A bot, user and app token are not interchangeable, and each belongs to one workspace.",
                ),
                (GrantAccess, Hint, "An address outside the app's allow list gets the same answer."),
            ],
            source: SLACK,
            example: proof::text(r#"{"ok":false,"error":"invalid_auth"}"#),
        },
        Refusal {
            id: "slack-expired",
            says: &["An API error occurred: token_expired", r#""ok":false,"error":"token_expired""#],
            weak: &[(r#""error":"token_expired""#, &[r#""ok":false"#, "slack"])],
            means: "A rotating token (xoxe.) has reached the end of its twelve hours.",
            tell_apart: "Is token rotation switched on for the app? Then each access token comes with a refresh token.",
            fixes: &[
                (
                    RefreshProactively,
                    Strong,
                    "With token rotation every access token ends after twelve hours: refresh before.",
                ),
                (ObtainNewToken, Hint, "Without a stored refresh token the app has to be installed again."),
            ],
            source: SLACK,
            example: proof::text(r#"{"ok":false,"error":"token_expired"}"#),
        },
        Refusal {
            id: "slack-revoked",
            says: &[
                r#""error":"token_revoked""#,
                r#""error":"account_inactive""#,
                "An API error occurred: token_revoked",
                "An API error occurred: account_inactive",
            ],
            weak: &[],
            means: "The token was withdrawn: the app was removed, or the user or the workspace was deleted or deactivated.",
            tell_apart: "Is the app still installed in the workspace, and is the user who installed it still active?",
            fixes: &[
                (ReplaceRevoked, Strong, "Slack says that the token was withdrawn or that its account is gone."),
                (ObtainNewToken, Hint, "Installing the app again brings a new token."),
            ],
            source: SLACK,
            example: proof::text(r#"{"ok":false,"error":"token_revoked"}"#),
        },
        Refusal {
            id: "slack-scope",
            says: &[
                r#""error":"missing_scope""#,
                r#""error":"missing_scope","needed":"{scope}","provided":"{}""#,
                r#""error":"no_permission""#,
                r#""error":"ekm_access_denied""#,
                "An API error occurred: missing_scope",
                "An API error occurred: no_permission",
                "An API error occurred: ekm_access_denied",
            ],
            weak: &[],
            means: "The token is good and may not call this method: a scope is missing, and the fields needed and provided say which, or the workspace forbids it.",
            tell_apart: "Compare needed with provided, then install the app again: new scopes reach a token only that way.",
            fixes: &[
                (GrantAccess, Strong, "Slack accepts the token and says what it may not do."),
                (
                    ObtainNewToken,
                    Hint,
                    "After a scope was added, the app has to be installed again to get a token that has it.",
                ),
            ],
            source: SLACK,
            example: proof::text(
                r#"{"ok":false,"error":"missing_scope","needed":"chat:write","provided":"channels:read,users:read"}"#,
            ),
        },
        Refusal {
            id: "slack-token-type",
            says: &[r#""error":"not_allowed_token_type""#, "An API error occurred: not_allowed_token_type"],
            weak: &[],
            means: "The method does not take this kind of token: a bot token where a user token belongs, or the reverse.",
            tell_apart: "Read the list of token types in the method's documentation and compare with xoxb-, xoxp- or xapp-.",
            fixes: &[(UseRightToken, Strong, "The method wants another kind of token.")],
            source: SLACK,
            example: proof::text(r#"{"ok":false,"error":"not_allowed_token_type"}"#),
        },
    ],
};
