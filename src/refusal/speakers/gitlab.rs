//! GitLab: API and personal, project, job and OAuth tokens.

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

const GUARD: &str = "GitLab, the API's guard";

/// What the API says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "gitlab",
    name: "GitLab",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "gitlab-revoked",
            says: &[
                r#"{"error":"invalid_token","error_description":"Token was revoked. You have to re-authorize from the user."}"#,
                "Token was revoked. You have to re-authorize from the user",
            ],
            weak: &[],
            means: "The token was withdrawn: by hand, by a rotation (the old one dies at that moment), or because GitLab saw a rotated token used again.",
            tell_apart: "Was the token rotated, perhaps by another process?",
            fixes: &[
                (ReplaceRevoked, Strong, "GitLab says that the token was revoked."),
                (ObtainNewToken, Hint, "For an OAuth application, authorising again brings a new one."),
            ],
            source: GUARD,
            example: proof::text(
                "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"invalid_token\",\"error_description\":\"Token was revoked. You have to re-authorize from the user.\"}",
            ),
        },
        Refusal {
            id: "gitlab-expired",
            says: &[
                r#"{"error":"invalid_token","error_description":"Token is expired. You can either do re-authorization or token refresh."}"#,
                "Token is expired. You can either do re-authorization or token refresh",
            ],
            weak: &[],
            means: "The token has ended: OAuth tokens live two hours, personal and project tokens until the date set when they were made.",
            tell_apart: "Look at expires_at: two hours after issue means OAuth, a midnight means a personal or project token.",
            fixes: &[
                (ObtainNewToken, Strong, "GitLab says that the token has expired."),
                (RefreshProactively, Hint, "OAuth tokens end after two hours: use the refresh token before."),
            ],
            source: GUARD,
            example: proof::text(
                "HTTP/1.1 401 Unauthorized\n\n{\"error\":\"invalid_token\",\"error_description\":\"Token is expired. You can either do re-authorization or token refresh.\"}",
            ),
        },
        Refusal {
            id: "gitlab-scope",
            says: &[
                r#""error":"insufficient_scope","error_description":"The request requires higher privileges than provided by the access token.","scope":"{scope}""#,
            ],
            weak: &[],
            means: "The token is good and lacks the scope that the body names.",
            tell_apart: "Compare the field scope of the body with the scopes of the token.",
            fixes: &[
                (GrantAccess, Strong, "GitLab accepts the token and names the scope that it lacks."),
                (ObtainNewToken, Hint, "Scopes of a token cannot be changed: make one that has them."),
            ],
            source: GUARD,
            example: proof::text(
                "HTTP/1.1 403 Forbidden\n\n{\"error\":\"insufficient_scope\",\"error_description\":\"The request requires higher privileges than provided by the access token.\",\"scope\":\"api\"}",
            ),
        },
        Refusal {
            id: "gitlab-401",
            says: &[r#""message":"401 Unauthorized""#],
            weak: &[(
                "401 Unauthorized",
                &["PRIVATE-TOKEN", "JOB-TOKEN", "glpat", "gitlab.com", "CI_JOB_TOKEN", "gitlab"],
            )],
            means: "GitLab found no token that it knows. Each kind of token has its own header: PRIVATE-TOKEN, JOB-TOKEN, DEPLOY-TOKEN, or Authorization: Bearer.",
            tell_apart: "Compare the header's name with the kind of token: glpat- goes into PRIVATE-TOKEN or Bearer, CI_JOB_TOKEN into JOB-TOKEN, gldt- into DEPLOY-TOKEN.",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "Another header than this kind of token belongs in leaves GitLab without a token.",
                ),
                (ObtainNewToken, Hint, "A token that GitLab does not know, or that has ended, gets this answer too."),
                (RepairFormat, Hint, "A token altered in copying is unknown."),
            ],
            source: "GitLab documentation",
            example: proof::text(r#"{"message":"401 Unauthorized"}"#),
        },
        Refusal {
            id: "gitlab-invalid-token",
            says: &[
                r#"{"error":"invalid_token","error_description":"Token was revoked"}"#,
                r#""error_description":"Token was revoked""#,
                "Token is revoked. You have to re-authorize",
            ],
            weak: &[],
            means: "GitLab withdrew the token.",
            tell_apart: "Look at the list of tokens of the account, project or group: is it still active?",
            fixes: &[(ReplaceRevoked, Strong, "GitLab says that the token was revoked.")],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(r#"{"error":"invalid_token","error_description":"Token was revoked"}"#),
        },
        Refusal {
            id: "gitlab-http-basic",
            says: &[
                "HTTP Basic: Access denied. The provided password or token is incorrect or your account has 2FA enabled and you must use a personal access token instead of a password",
                "HTTP Basic: Access denied. If a password was provided for Git authentication, the password was incorrect or you're required to use a token instead of a password",
                "HTTP Basic: Access denied. The provided password or token is incorrect",
            ],
            weak: &[],
            means: "GitLab did not accept the pair of name and password or token for Git or the registry.",
            tell_apart: "Does the same token answer at /api/v4/user? Then look for an old pair in the credential helper.",
            fixes: &[
                (
                    ObtainNewToken,
                    Likely,
                    "The token or password is not accepted: most often it has ended or an old one is stored.",
                ),
                (UseRightToken, Hint, "With two factors, a token belongs in the place of the password."),
                (GrantAccess, Hint, "A token without read_repository or write_repository is refused."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                "remote: HTTP Basic: Access denied. The provided password or token is incorrect or your account has 2FA enabled and you must use a personal access token instead of a password.",
            ),
        },
        Refusal {
            id: "gitlab-ci-job-token-scope",
            says: &[
                "Authentication by CI/CD job token not allowed from",
                "insufficient permissions to access this project with a CI/CD job token",
                r#""message":"403 Forbidden - Authentication by CI/CD job token not allowed"#,
            ],
            weak: &[],
            means: "The other project does not let this project's job token in.",
            tell_apart: "Look at Settings, CI/CD, Job token permissions of the project that is read: is this project in its list?",
            fixes: &[(
                GrantAccess,
                Strong,
                "The target project's allow list for job tokens does not name this project.",
            )],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text("Authentication by CI/CD job token not allowed from"),
        },
        Refusal {
            id: "gitlab-ci-job-token-kind",
            says: &[
                "CI_JOB_TOKEN is not allowed",
                "job token cannot be used to push",
                "You are not allowed to upload code",
                "You are not allowed to push code to this project",
                "You are not allowed to push code to protected branches on this project",
                "You are not allowed to upload code for this project",
            ],
            weak: &[("You are not allowed to push code", &["gitlab", "gitlab-ci", "CI_JOB_TOKEN"])],
            means: "GitLab knows the caller, who may not push here: a job token, a role below Developer, or a protected branch.",
            tell_apart: "Who is the caller: a job token (gitlab-ci-token) or a token with the scope write_repository and a role that may push?",
            fixes: &[
                (GrantAccess, Likely, "The caller may not push to this project or branch."),
                (UseRightToken, Hint, "A job token may push only where the project allows it: use a project token."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                "remote: GitLab: You are not allowed to push code to protected branches on this project.",
            ),
        },
        Refusal {
            id: "gitlab-runner",
            says: &[
                "registration token is not valid",
                "PANIC: Failed to register the runner",
                "Verifying runner... is not valid",
                "Verifying runner... is removed",
                "ERROR: Registering runner... forbidden",
                "Registering runner... failed",
                "ERROR: Verifying runner... is removed",
            ],
            weak: &[("status=403 Forbidden", &["gitlab-runner", "runner="])],
            means: "The runner's token is not known: a registration token of old, one of another instance, or the runner was deleted.",
            tell_apart: "Does the token begin with glrt- (made on the page of the runner)? Registration tokens no longer work in new versions.",
            fixes: &[
                (UseRightToken, Likely, "Runners now need an authentication token (glrt-…), not a registration token."),
                (ObtainNewToken, Hint, "Where the runner was deleted, create it again."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text("ERROR: Registering runner... forbidden (check registration token)  runner=GR1348941"),
        },
    ],
};
