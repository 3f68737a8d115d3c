//! Jira, Confluence and Bitbucket, where a role, a captcha or a scope decides.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{FixVerifier, GrantAccess, ObtainNewToken, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "jira",
    name: "Jira, Confluence and Bitbucket",
    scene: Scene::Key,
    refusals: &[
        Refusal {
            id: "jira-permission",
            says: &[
                "You do not have permission to see the specified issue",
                "Issue does not exist or you do not have permission to see it",
                "You do not have the permission to see the specified issue",
                "You do not have permission to create issues in this project",
                "No project could be found with key",
                "does not exist or you do not have permission to view it",
                r#""errorMessages":["Issue does not exist or you do not have permission to see it."]"#,
                "The calling user does not have permission to view the content",
                "com.atlassian.confluence.api.service.exceptions.NotFoundException: No content found with id",
                "User is not permitted to use Confluence",
                "Current user not permitted to use Confluence",
                "Current user not permitted to use JIRA",
                "OAuth 2.0 is not enabled for this method",
            ],
            weak: &[],
            means: "Atlassian sees nobody, or somebody without the right; it hides what a person may not see.",
            tell_apart: "What does /rest/api/3/myself say with the same token? If it is anonymous, the token is not accepted.",
            fixes: &[
                (GrantAccess, Likely, "The person of the token may not see or do this."),
                (
                    SendCorrectly,
                    Hint,
                    "A token that is not accepted makes the call anonymous: e-mail and API token belong into Basic.",
                ),
                (UseRightToken, Hint, "OAuth tokens go to api.atlassian.com/ex/jira/CLOUD_ID, not to the site."),
            ],
            source: "Atlassian documentation and answers seen in public",
            example: proof::text(
                r#"{"errorMessages":["Issue does not exist or you do not have permission to see it."],"errors":{}}"#,
            ),
        },
        Refusal {
            id: "jira-captcha",
            says: &[
                "CAPTCHA_CHALLENGE",
                "AUTHENTICATION_DENIED; login-url",
                "X-Authentication-Denied-Reason: CAPTCHA_CHALLENGE",
                "Login denied. Please log in through the web interface",
            ],
            weak: &[],
            means: "Atlassian wants a captcha after several wrong passwords: the pair is not even looked at.",
            tell_apart: "Sign in to the web page once with that account, solve the captcha, then correct the pair.",
            fixes: &[
                (SendCorrectly, Likely, "The password or token was wrong several times; correct it after the captcha."),
                (UseRightToken, Hint, "An API token belongs where a password was sent."),
            ],
            source: "Atlassian documentation and answers seen in public",
            example: proof::text(
                "X-Authentication-Denied-Reason: CAPTCHA_CHALLENGE; login-url=https://jira.example.com/login.jsp",
            ),
        },
        Refusal {
            id: "atlassian-connect-jwt",
            says: &[
                "Could not find JWT token in request",
                "Did not receive the JWT token, are you calling from AP.",
                "Auth failure: Query hash mismatch",
                "Query hash mismatch",
                "Could not find authentication data on request",
                "Could not lookup stored client data for",
                "qsh is different from",
            ],
            weak: &[],
            means: "The Connect app refuses the JWT: none came, qsh does not fit the address, or the site is not stored.",
            tell_apart: "Is the address the one that was signed (behind a proxy often not), and is the site among those installed?",
            fixes: &[
                (FixVerifier, Likely, "The app computes qsh over another address, or has lost the site's secret."),
                (SendCorrectly, Hint, "A call from the page needs AP.context.getToken."),
                (ObtainNewToken, Hint, "Installing the app again stores the secret anew."),
            ],
            source: "Atlassian documentation and answers seen in public",
            example: proof::text(r#"Auth failure: Query hash mismatch: Received: "abc" but calculated "def"."#),
        },
        Refusal {
            id: "bitbucket",
            says: &[
                "Bitbucket Cloud recently stopped supporting account passwords for Git authentication",
                "Bitbucket Cloud has stopped supporting",
                "Your credentials lack one or more required privilege scopes",
                r#""error":{"message":"Your credentials lack one or more required privilege scopes.""#,
                "App passwords are deprecated and must be replaced with API tokens",
                "Bitbucket no longer supports app passwords",
                "You may not have access to this repository or it no longer exists in this workspace",
                "The requested repository either does not exist or you do not have access",
            ],
            weak: &[(r#""required":["repository"#, &["bitbucket", "bitbucket.org"])],
            means: "Bitbucket takes no passwords and, newly, no app passwords: an API token with scopes. The other texts name a missing scope or access.",
            tell_apart: "Is the value an API token with the scope that the answer names, and is the name in front of it the e-mail address?",
            fixes: &[
                (GrantAccess, Likely, "The token lacks the scope, or the person the access."),
                (UseRightToken, Hint, "A password or an app password belongs here no longer: make an API token."),
            ],
            source: "Atlassian documentation and answers seen in public",
            example: proof::text(
                r#"{"type":"error","error":{"message":"Your credentials lack one or more required privilege scopes.","detail":{"granted":["account"],"required":["repository"]}}}"#,
            ),
        },
    ],
};
