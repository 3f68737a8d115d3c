//! GitLab: API and personal, project, job and OAuth tokens.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked, SendCorrectly},
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
    ],
};
