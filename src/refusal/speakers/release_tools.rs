//! What releases and updates: semantic-release, changesets, Renovate and Dependabot.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const SEMANTIC_RELEASE: &str = "semantic-release, plug-ins";
const RENOVATE: &str = "Renovate, platforms";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "release_tools",
    name: "Release tool",
    scene: Scene::Repository,
    refusals: &[
        Refusal {
            id: "semrel-none",
            says: &[
                "ENOGHTOKEN",
                "ENONPMTOKEN",
                "ENOGLTOKEN",
                "No GitHub token specified",
                "No npm token specified",
                "No GitLab token specified",
            ],
            weak: &[],
            means: "semantic-release found no token in the environment.",
            tell_apart: "Is GITHUB_TOKEN, GL_TOKEN or NPM_TOKEN set in the very step that runs it?",
            fixes: &[(SendCorrectly, Strong, "Hand the token to the step under the name that it reads.")],
            source: SEMANTIC_RELEASE,
            example: proof::text("[semantic-release] › ✘  ENOGHTOKEN No GitHub token specified."),
        },
        Refusal {
            id: "semrel-invalid",
            says: &[
                "EINVALIDGHTOKEN",
                "EINVALIDNPMTOKEN",
                "EINVALIDGLTOKEN",
                "Invalid GitHub token. The GitHub token configured in",
                "Invalid npm token. The npm token configured in",
            ],
            weak: &[],
            means: "semantic-release asked the service who it is, and the service does not take the token.",
            tell_apart: "Ask the service with the same token: the API of GitHub for the user, npm whoami.",
            fixes: &[
                (ObtainNewToken, Likely, "The token has ended or was withdrawn: make a new one."),
                (UseRightToken, Hint, "For npm, a token that wants a second factor cannot be used in a pipeline."),
                (GrantAccess, Hint, "A token without the right to the repository is called invalid too."),
            ],
            source: SEMANTIC_RELEASE,
            example: proof::text("[semantic-release] › ✘  EINVALIDNPMTOKEN Invalid npm token."),
        },
        Refusal {
            id: "semrel-push",
            says: &[
                "EGHNOPERMISSION",
                "EGITNOPERMISSION",
                "EGLNOPERMISSION",
                "EGLNOPUSHPERMISSION",
                "EGLNOPULLPERMISSION",
                "The GitHub token doesn't allow to push on the repository",
                "Cannot push to the Git repository",
            ],
            weak: &[],
            means: "semantic-release has a token, and it may not push to the repository.",
            tell_apart: "Has the job contents: write, and is the address of the repository in package.json the present one?",
            fixes: &[
                (GrantAccess, Strong, "The token may not push to this repository."),
                (UseRightToken, Hint, "A protected branch lets only certain accounts push."),
            ],
            source: SEMANTIC_RELEASE,
            example: proof::text("[semantic-release] › ✘  EGITNOPERMISSION Cannot push to the Git repository."),
        },
        Refusal {
            id: "changesets-token",
            says: &[
                "Please create a GitHub personal access token at https://github.com/settings/tokens/new",
                "with `read:user` and `repo:status` permissions and add it as the GITHUB_TOKEN environment variable",
            ],
            weak: &[],
            means: "The tool writes its changelog with the API of GitHub and found no token in the environment.",
            tell_apart: "Is GITHUB_TOKEN set in the step or shell that runs it?",
            fixes: &[(SendCorrectly, Strong, "Set GITHUB_TOKEN for this step.")],
            source: "changesets, get-github-info",
            example: proof::text(
                "Please create a GitHub personal access token at https://github.com/settings/tokens/new?scopes=read:user,repo:status with `read:user` and `repo:status` permissions and add it as the GITHUB_TOKEN environment variable",
            ),
        },
        Refusal {
            id: "goreleaser-token",
            says: &[
                "missing GITHUB_TOKEN, GITLAB_TOKEN and GITEA_TOKEN",
                "multiple tokens found, but only one is allowed",
                "multiple tokens defined. Only one is allowed",
            ],
            weak: &[],
            means: "GoReleaser wants exactly one token for a host of git, and found none or several.",
            tell_apart: "Which of the three variables are set in this step?",
            fixes: &[(SendCorrectly, Strong, "Set exactly one of them in the step.")],
            source: "GoReleaser, env",
            example: proof::text("⨯ release failed error=missing GITHUB_TOKEN, GITLAB_TOKEN and GITEA_TOKEN"),
        },
        Refusal {
            id: "renovate-none",
            says: &[
                "You must configure a GitHub personal access token",
                "You must configure a GitLab personal access token",
                "No github.com token has been configured",
                "You must either configure token or",
            ],
            weak: &[],
            means: "Renovate has no token for the platform that it works on, or none for looking things up at github.com.",
            tell_apart: "Is RENOVATE_TOKEN set, and GITHUB_COM_TOKEN where the platform is another?",
            fixes: &[(SendCorrectly, Strong, "Set the token that the line names.")],
            source: RENOVATE,
            example: proof::text("FATAL: You must configure a GitHub personal access token"),
        },
        Refusal {
            id: "renovate-credentials",
            says: &["\"errorMessage\": \"bad-credentials\"", "Repository has bad credentials"],
            weak: &[("bad-credentials", &["renovate", "repository"])],
            means: "The platform refused Renovate's token while it worked on a repository.",
            tell_apart: "Ask the platform's API with the same token for the user.",
            fixes: &[
                (ObtainNewToken, Likely, "The token has ended or was withdrawn: give Renovate a new one."),
                (UseRightToken, Hint, "The token of another platform is unknown here."),
            ],
            source: "Renovate, workers",
            example: proof::text("renovate: ERROR: Repository has bad credentials (repository=shop/app)"),
        },
        Refusal {
            id: "renovate-integration",
            says: &[
                "integration-unauthorized",
                "Integration unauthorized - aborting",
                "Resource not accessible by integration (repository=",
            ],
            weak: &[],
            means: "The app or bot behind Renovate may not do this in the repository.",
            tell_apart: "Was the app asked to confirm new permissions, and is it installed for this repository?",
            fixes: &[(GrantAccess, Strong, "Give the app the permission, or accept the one that waits for consent.")],
            source: RENOVATE,
            example: proof::text("WARN: Integration unauthorized - aborting (repository=shop/app)"),
        },
        Refusal {
            id: "dependabot-private",
            says: &[
                "private_source_authentication_failure",
                "requires authentication (and any provided details were invalid or lacked the required permissions)",
                "Dependabot can't authenticate to a private package registry",
                "git_dependencies_not_reachable",
            ],
            weak: &[],
            means: "Dependabot could not sign in at a private registry or repository. It reads only its own secrets, not those of Actions.",
            tell_apart: "Is there a registry in dependabot.yml for this address, and is its secret among Dependabot's?",
            fixes: &[
                (SendCorrectly, Likely, "Add the registry, with a secret in Dependabot's own store."),
                (ObtainNewToken, Hint, "The secret may hold a token that has ended."),
                (GrantAccess, Hint, "For repositories of the same organisation, Dependabot has to be let in."),
            ],
            source: "Dependabot, errors",
            example: proof::text(
                "The following source could not be reached as it requires authentication (and any provided details were invalid or lacked the required permissions): npm.example.com",
            ),
        },
    ],
};
