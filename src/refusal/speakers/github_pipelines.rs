//! GitHub Actions and the command line of GitHub: what steps and gh say.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixVerifier, GrantAccess, ObtainNewToken, RepairFormat, ReplaceRevoked, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const GOOGLE_GITHUB_ACTIONS_AUTH: &str = "google-github-actions/auth";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "github_pipelines",
    name: "GitHub Actions and CLI",
    scene: Scene::Repository,
    refusals: &[
        Refusal {
            id: "actions-input-token",
            says: &[
                "Input required and not supplied: password",
                "Input required and not supplied: api-key",
                "Input required and not supplied: api-token",
                "Input required and not supplied: access-token",
                "Input required and not supplied: ssh-private-key",
                "Input required and not supplied: aws-region",
            ],
            weak: &[("Input required and not supplied", &["token", "secret", "key", "password"])],
            means: "The step got an empty value where it wants a token. A secret that is not set, is spelt otherwise, or is not given to this run is empty.",
            tell_apart: "Does the log of the step show the input as *** or as nothing? Nothing means that the secret is empty in this run.",
            fixes: &[
                (
                    SendCorrectly,
                    Strong,
                    "Set the secret under exactly this name and hand it to the step; runs from forks and of Dependabot get no secrets.",
                ),
                (GrantAccess, Hint, "A workflow for pull requests from forks has to be one that may see secrets."),
            ],
            source: "actions/toolkit, core and github",
            example: proof::text("Input required and not supplied: password"),
        },
        Refusal {
            id: "actions-reusable-secret",
            says: &["is required, but not provided while calling"],
            weak: &[],
            means: "A reusable workflow asks for a secret that the caller does not pass on.",
            tell_apart: "Does the calling job have secrets: inherit, or a line for this secret?",
            fixes: &[(SendCorrectly, Strong, "Pass the secret on in the calling workflow.")],
            source: "GitHub documentation, reusable workflows",
            example: proof::text("Secret NPM_TOKEN is required, but not provided while calling."),
        },
        Refusal {
            id: "actions-permission-named",
            says: &[
                "Ensure GITHUB_TOKEN has permission",
                "is not allowed to deploy to {} due to environment protection rules",
                "GITHUB_TOKEN does not have the required permissions",
                "Unable to create release: Resource not accessible",
            ],
            weak: &[],
            means: "The job's token is good and lacks the permission in question.",
            tell_apart: "Compare the permissions of the job with what the line names; then the repository's settings for Actions.",
            fixes: &[
                (GrantAccess, Strong, "Give the job, or Actions as a whole, the permission that the line names."),
                (UseRightToken, Hint, "A token of a user or app may have the right already."),
            ],
            source: "GitHub documentation, permissions for the GITHUB_TOKEN",
            example: proof::text("Error: Ensure GITHUB_TOKEN has permission \"pages: write\"."),
        },
        Refusal {
            id: "actions-google-auth-input",
            says: &[
                "must specify exactly one of \"workload_identity_provider\" or \"credentials_json\"! If you are specifying input values via GitHub secrets, ensure the secret is being injected into the environment",
            ],
            weak: &[],
            means: "Both inputs are empty, or both are set. Mostly the secret is not given to this run.",
            tell_apart: "Does the secret exist under this name, and does the run come from a fork?",
            fixes: &[(
                SendCorrectly,
                Strong,
                "Give the step exactly one of the two, from a secret that this run can see.",
            )],
            source: GOOGLE_GITHUB_ACTIONS_AUTH,
            example: proof::text(
                r#"must specify exactly one of "workload_identity_provider" or "credentials_json"! If you are specifying input values via GitHub secrets, ensure the secret is being injected into the environment"#,
            ),
        },
        Refusal {
            id: "actions-google-auth-json",
            says: &[
                "Failed to parse service account key JSON credentials",
                "failed to parse service account key JSON credentials: unexpected token",
                "google-github-actions/auth failed with: failed to parse",
            ],
            weak: &[],
            means: "The secret is not the JSON file of the key as Google gave it: quotes, breaks or half of it were lost when it was stored.",
            tell_apart: "Store the file anew in one piece, or in base64 where the step decodes it.",
            fixes: &[
                (RepairFormat, Likely, "The text of the key was altered when it was stored as a secret."),
                (SendCorrectly, Hint, "Another value than the key file may stand in the secret."),
            ],
            source: GOOGLE_GITHUB_ACTIONS_AUTH,
            example: proof::text("Failed to parse service account key JSON credentials"),
        },
        Refusal {
            id: "actions-google-condition",
            says: &[
                "rejected by the attribute condition",
                "\"error\":\"unauthorized_client\",\"error_description\":\"The given credential is rejected by the attribute condition",
            ],
            weak: &[],
            means: "Google took the identity token of the job and compared it with the condition of the provider; they do not fit.",
            tell_apart: "Print the claims of the job's token: repository, owner, ref. Compare with the attribute condition, letter by letter.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The attribute condition of the provider does not name this repository or branch.",
                ),
                (UseRightToken, Hint, "A job of a fork or another branch brings other claims than those allowed."),
                (GrantAccess, Hint, "The repository may have to be added to those that are let in."),
            ],
            source: "Google Cloud, workload identity federation",
            example: proof::text(
                "failed to generate Google Cloud federated token: {\"error\":\"unauthorized_client\",\"error_description\":\"The given credential is rejected by the attribute condition.\"}",
            ),
        },
        Refusal {
            id: "actions-azure-login-values",
            says: &["Ensure 'client-id' and 'tenant-id' are supplied", "Not all parameters are provided in 'creds'"],
            weak: &[],
            means: "The step that signs in to Azure got empty values.",
            tell_apart: "Are the secrets set under these names, in the repository or environment that the job uses?",
            fixes: &[(
                SendCorrectly,
                Strong,
                "Hand client-id, tenant-id and the rest to the step; empty secrets are those that this run cannot see.",
            )],
            source: "Azure/login",
            example: proof::text("Ensure 'client-id' and 'tenant-id' are supplied"),
        },
        Refusal {
            id: "actions-docker-login-empty",
            says: &["Error: Username and password required"],
            weak: &[
                ("Username and password required", &["docker", "login-action", "registry"]),
                ("Password required", &["docker", "login-action", "registry"]),
            ],
            means: "The step that signs in to the registry got an empty user name or password.",
            tell_apart: "Does the log show *** or nothing behind username and password?",
            fixes: &[(SendCorrectly, Strong, "Set both secrets and hand them to the step; runs from forks get none.")],
            source: "docker/login-action",
            example: proof::text("Run docker/login-action@v3\nError: Username and password required"),
        },
        Refusal {
            id: "actions-app-key-missing",
            says: &[
                "Input required and not supplied: app-id",
                "Input required and not supplied: private-key",
                "Input required and not supplied: app_id",
                "Input required and not supplied: private_key",
                "The 'app-id' input must be set to a non-empty string",
            ],
            weak: &[],
            means: "The id of the GitHub App or its private key is empty in this run.",
            tell_apart: "Are the variable and the secret set where this job runs: repository, organisation, environment?",
            fixes: &[(SendCorrectly, Strong, "Set the app's id and private key, and hand both to the step.")],
            source: "octokit/auth-app; actions/create-github-app-token",
            example: proof::text("Input required and not supplied: app-id"),
        },
        Refusal {
            id: "actions-deploy-key-missing",
            says: &[
                "not found deploy key or tokens",
                "You must provide the action with either a Personal Access Token or the GitHub Token secret in order to deploy",
            ],
            weak: &[],
            means: "The step that publishes pages got neither a token nor a deploy key.",
            tell_apart: "Is github_token, personal_token or deploy_key handed to the step, and is it not empty?",
            fixes: &[(SendCorrectly, Strong, "Hand one of the three to the step.")],
            source: "peaceiris/actions-gh-pages; JamesIves/github-pages-deploy-action",
            example: proof::text("Error: Action failed with \"not found deploy key or tokens\""),
        },
        Refusal {
            id: "gh-token-in-actions",
            says: &[
                "To use GitHub CLI in a GitHub Actions workflow, set the GH_TOKEN environment variable",
                "To use GitHub CLI in automation, set the GH_TOKEN environment variable",
                "You are not logged into any GitHub hosts",
            ],
            weak: &[],
            means: "gh found no token: in a workflow it reads GH_TOKEN only, elsewhere GH_TOKEN or its own store.",
            tell_apart: "Does the step have env GH_TOKEN, and is the value behind it not empty?",
            fixes: &[
                (SendCorrectly, Strong, "Give gh a token: set GH_TOKEN in the step, or sign in with gh auth login."),
                (ObtainNewToken, Hint, "If there is no token yet, signing in makes one."),
            ],
            source: "cli/cli, auth checks",
            example: proof::text(
                "To use GitHub CLI in a GitHub Actions workflow, set the GH_TOKEN environment variable",
            ),
        },
        Refusal {
            id: "gh-env-token-wins",
            says: &[
                "environment variable is being used for authentication",
                "The value of the GITHUB_TOKEN environment variable is being used for authentication",
                "The value of the GH_TOKEN environment variable is being used for authentication",
            ],
            weak: &[],
            means: "A token in the environment stands before the one in gh's own store, so signing in does not change what is sent.",
            tell_apart: "What does gh auth status name as the source of the token?",
            fixes: &[(
                UseRightToken,
                Likely,
                "The token of the environment is used in place of the stored one: unset the variable or put the right token in it.",
            )],
            source: "cli/cli, auth login",
            example: proof::text(
                "The value of the GITHUB_TOKEN environment variable is being used for authentication.",
            ),
        },
        Refusal {
            id: "gh-token-invalid",
            says: &[
                "The token in {name} is invalid. - To re-authenticate",
                "Failed to log in to {name} using token",
                "Failed to log in to {name} account {identity}",
            ],
            weak: &[],
            means: "gh asked GitHub with the token that it holds, and GitHub does not know it: it has ended or was withdrawn.",
            tell_apart: "Look the token up in the settings of the account: is it there, and when did it end?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in again, or put a new token in the variable."),
                (ReplaceRevoked, Hint, "A token found in public, or unused for a year, is withdrawn."),
                (RepairFormat, Hint, "A value cut in copying is unknown."),
            ],
            source: "cli/cli, auth status",
            example: proof::text("X Failed to log in to github.com account kim (keyring)"),
        },
        Refusal {
            id: "gh-scope-needed",
            says: &[
                "error validating token: missing required scope",
                "missing required scope 'read:org'",
                "This API operation needs the {} scope. To request it, run: gh auth refresh",
                "gh auth refresh -s",
                "gh auth refresh -h",
            ],
            weak: &[],
            means: "The token is good and lacks a scope that the command needs.",
            tell_apart: "Compare the scopes that gh auth status lists with the one in the message.",
            fixes: &[
                (GrantAccess, Strong, "Add the scope: gh auth refresh -s, or make a token that has it."),
                (ObtainNewToken, Hint, "Scopes of a token that was pasted in cannot be changed later: make a new one."),
            ],
            source: "cli/cli, API errors",
            example: proof::text("error validating token: missing required scope 'read:org'"),
        },
        Refusal {
            id: "gh-network-policy",
            says: &[
                "organization has an IP allow list enabled",
                "Although you appear to have the correct authorization credentials",
            ],
            weak: &[],
            means: "The token is good; the organisation does not let this address or this app in.",
            tell_apart: "Which list does the message name: addresses or apps?",
            fixes: &[(GrantAccess, Strong, "An owner of the organisation has to let the address or the app in.")],
            source: "Answers of GitHub's API",
            example: proof::text(
                "Although you appear to have the correct authorization credentials, the `shop` organization has an IP allow list enabled",
            ),
        },
    ],
};
