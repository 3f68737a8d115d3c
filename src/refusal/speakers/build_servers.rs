//! GitLab runners, Jenkins, `CircleCI`, Bitbucket and Azure Pipelines, Buildkite.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, GrantAccess, ObtainNewToken, ReadTrace, RepairFormat, ReplaceRevoked,
            SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const GITLAB_RUNNER: &str = "GitLab Runner, network";
const JENKINS: &str = "Jenkins, AccessDeniedException3";
const CIRCLECI: &str = "Answers of CircleCI";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "build_servers",
    name: "CI server",
    scene: Scene::Repository,
    refusals: &[
        Refusal {
            id: "gitlab-runner-register",
            says: &["forbidden (check registration token)", "ERROR: Verifying runner... forbidden"],
            weak: &[],
            means: "GitLab does not know the token with which the runner introduces itself, or the runner was removed.",
            tell_apart: "Is it a runner token of this very server, copied from the page of the runner?",
            fixes: &[
                (
                    ObtainNewToken,
                    Likely,
                    "Make the runner anew on the server, and register with the token that the page shows.",
                ),
                (UseRightToken, Likely, "A personal token, or the token of another server, is none for runners."),
            ],
            source: "GitLab Runner, commands",
            example: proof::text("forbidden (check registration token)"),
        },
        Refusal {
            id: "gitlab-runner-410",
            says: &["runner registration disallowed", "410 Gone - runner registration disallowed"],
            weak: &[],
            means: "The server takes no registration tokens any more: the runner is made on the page and brings a token that begins with glrt-.",
            tell_apart: "Does the token begin with glrt-?",
            fixes: &[(UseRightToken, Strong, "Make the runner on the page, and use its authentication token.")],
            source: GITLAB_RUNNER,
            example: proof::text("runner registration disallowed"),
        },
        Refusal {
            id: "gitlab-runner-jobs",
            says: &[
                "Checking for jobs... forbidden",
                "WARNING: Checking for jobs... forbidden",
                "Runner {} is not healthy and will be disabled",
            ],
            weak: &[],
            means: "The runner's token was good once and is no longer known: the runner was removed on the server or its token was reset.",
            tell_apart: "Is the runner still listed on the server?",
            fixes: &[
                (ReplaceRevoked, Likely, "The token was withdrawn with the runner: register it anew."),
                (ObtainNewToken, Likely, "A token for runners can be given an end, after which a new one is needed."),
            ],
            source: GITLAB_RUNNER,
            example: proof::text("WARNING: Checking for jobs... forbidden  runner=abc12345"),
        },
        Refusal {
            id: "gitlab-access-token-policy",
            says: &[
                "Token prefix glrt- is not allowed",
                "is not allowed. Maximum allowable lifetime of an access token",
            ],
            weak: &[],
            means: "GitLab takes such a token only with an end within its limits.",
            tell_apart: "Compare the end that was asked for with the limit in the message.",
            fixes: &[(FixGeneration, Likely, "Ask for an end within the limit.")],
            source: "GitLab, personal access tokens",
            example: proof::text(
                "Expiration date is not allowed. Maximum allowable lifetime of an access token is 365 days",
            ),
        },
        Refusal {
            id: "jenkins-anonymous",
            says: &[
                "anonymous is missing the",
                "anonymous is missing the {name} permission",
                "You are authenticated as: anonymous",
            ],
            weak: &[],
            means: "Jenkins took nobody for the caller: no user name and token came, or the header was lost on the way.",
            tell_apart: "Is the call made with user name and API token, -u name:token, and does a proxy in front keep the header?",
            fixes: &[
                (SendCorrectly, Strong, "Nobody is signed in: send user name and API token."),
                (FixTransport, Hint, "A proxy that drops the header makes the caller anonymous."),
            ],
            source: JENKINS,
            example: proof::text(
                "hudson.security.AccessDeniedException3: anonymous is missing the Overall/Read permission",
            ),
        },
        Refusal {
            id: "jenkins-permission",
            says: &["is missing the {name} permission", "Permission you need to have (but didn't)"],
            weak: &[],
            means: "Jenkins knows the caller and names the right that is missing.",
            tell_apart: "Look the user or group up in the authorisation of Jenkins or the folder.",
            fixes: &[
                (GrantAccess, Strong, "Jenkins knows the user and names the right that is missing."),
                (UseRightToken, Hint, "The API token of another user may already have it."),
            ],
            source: JENKINS,
            example: proof::text("hudson.security.AccessDeniedException3: kim is missing the Job/Build permission"),
        },
        Refusal {
            id: "jenkins-credential-missing",
            says: &[
                "CredentialNotFoundException",
                "Could not find credentials entry with ID",
                "Could not find credentials matching",
                "Warning: CredentialId \"{name}\" could not be found",
            ],
            weak: &[],
            means: "The job names a credential that Jenkins does not have under this id, or not where this job may see it.",
            tell_apart: "Does the id stand in the store of credentials, in the folder of the job or above, and is it of the kind that the step wants?",
            fixes: &[
                (
                    SendCorrectly,
                    Strong,
                    "Name an existing credential: its id and kind have to fit, in this folder or above.",
                ),
                (GrantAccess, Hint, "A credential of a user or another folder is not visible to this job."),
            ],
            source: "Jenkins, credentials binding",
            example: proof::text(
                "org.jenkinsci.plugins.credentialsbinding.impl.CredentialNotFoundException: Could not find credentials entry with ID 'npm-token'",
            ),
        },
        Refusal {
            id: "jenkins-github-app",
            says: &["Couldn't authenticate with GitHub app ID", "Failed to create GitHub App installation token"],
            weak: &[],
            means: "The plug-in made a token for the GitHub App, and GitHub did not take it. The cause stands in the lines below.",
            tell_apart: "Read the last \"Caused\": an exp too far ahead means the clock, 404 a wrong installation, a decoder's error the key's format.",
            fixes: &[
                (ReadTrace, Likely, "The last cause in the trace tells which of them it is."),
                (SyncClock, Hint, "A clock that is ahead makes the token end too far in the future."),
                (RepairFormat, Hint, "A key that is not in PKCS#8 form cannot be read."),
                (UseRightToken, Hint, "The id or key of another app does not fit."),
            ],
            source: "Jenkins, github-branch-source",
            example: proof::text("java.lang.IllegalArgumentException: Couldn't authenticate with GitHub app ID 11111"),
        },
        Refusal {
            id: "circleci-login",
            says: &["{\"message\":\"You must log in first.\"}", "please set a token with 'circleci setup'"],
            weak: &[("You must log in first", &["circleci"])],
            means: "CircleCI got no token that it could use.",
            tell_apart: "Is the header Circle-Token in the request, with a personal token?",
            fixes: &[
                (SendCorrectly, Strong, "Send the token in the header Circle-Token, or run circleci setup."),
                (ObtainNewToken, Hint, "A token that was removed counts as none."),
            ],
            source: CIRCLECI,
            example: proof::text("curl https://circleci.com/api/v2/me\n{\"message\":\"You must log in first.\"}"),
        },
        Refusal {
            id: "circleci-denied",
            says: &["Block-unregistered-user", "is not authorized to use the context", "Unauthorized Context"],
            weak: &[
                ("{\"message\":\"Permission denied\"}", &["circleci", "circle-token"]),
                ("{\"message\":\"Project not found\"}", &["circleci", "circle-token"]),
            ],
            means: "CircleCI knows the token; its owner may not see this project or use this context.",
            tell_apart: "Is it a personal token of a member, and is the member in the group of the context?",
            fixes: &[
                (GrantAccess, Likely, "The owner of the token lacks access to the project or context."),
                (
                    UseRightToken,
                    Hint,
                    "A project token is refused by the second version of the API; a personal one is taken.",
                ),
            ],
            source: CIRCLECI,
            example: proof::text("Unauthorized Context: kim is not in a group of the context"),
        },
        Refusal {
            id: "azp-service-connection",
            says: &[
                "The service connection does not exist, has been disabled or has not been authorized for use",
                "has not been authorized for use. For authorization details",
                "There was a resource authorization issue",
                "This pipeline needs permission to access a resource before this run can continue",
            ],
            weak: &[],
            means: "The pipeline names a service connection that it has not been let use, or whose name is not found.",
            tell_apart: "Open the run: is there a button to permit it? Else compare the name.",
            fixes: &[
                (GrantAccess, Strong, "Permit the pipeline to use the service connection."),
                (SendCorrectly, Hint, "A misspelt name looks the same."),
            ],
            source: "Answers of Azure Pipelines",
            example: proof::text(
                "The pipeline is not valid. Job Build: Step Deploy input azureSubscription references service connection shop which could not be found. The service connection does not exist, has been disabled or has not been authorized for use.",
            ),
        },
        Refusal {
            id: "azp-spn",
            says: &[
                "Could not fetch access token for Azure",
                "Failed to fetch access token for Azure",
                "Failed to obtain the Json Web Token(JWT) using service principal",
                "Verify if the Service Principal used is valid and not expired",
            ],
            weak: &[],
            means: "The task asked for a token with the secret of the service connection, and got none.",
            tell_apart: "Read the code behind it (AADSTS…): 7000222 says that the secret has ended.",
            fixes: &[
                (
                    ObtainNewToken,
                    Likely,
                    "The secret of the service principal has most often ended: make a new one and enter it in the connection.",
                ),
                (UseRightToken, Hint, "A secret of another app does not fit."),
            ],
            source: "azure-pipelines-tasks",
            example: proof::text(
                "##[error]Could not fetch access token for Azure. Verify if the Service Principal used is valid and not expired.",
            ),
        },
        Refusal {
            id: "azp-system-accesstoken",
            says: &[
                "SYSTEM_ACCESSTOKEN: $(System.AccessToken)",
                "set the SYSTEM_ACCESSTOKEN environment variable",
                "Please enable access to the OAuth token",
            ],
            weak: &[("System.AccessToken", &["empty", "not set", "null", "401"])],
            means: "The job's own token is not in the environment: a script sees it only if the step hands it over.",
            tell_apart: "Does the step have env SYSTEM_ACCESSTOKEN: $(System.AccessToken)?",
            fixes: &[
                (SendCorrectly, Strong, "Hand the token over in the step's env."),
                (GrantAccess, Hint, "Where it is there and refused, the build service lacks the right."),
            ],
            source: "Azure Pipelines documentation",
            example: proof::text(
                "To use the token in a script, add env SYSTEM_ACCESSTOKEN: $(System.AccessToken) to the task.",
            ),
        },
        Refusal {
            id: "azdo-cli-login",
            says: &[
                "Before you can run Azure DevOps commands, you need to run the login command",
                "The requested resource requires user authentication: https",
            ],
            weak: &[],
            means: "The command line of Azure DevOps has no sign-in for this organisation.",
            tell_apart: "Is AZURE_DEVOPS_EXT_PAT set, or does az account show tell who is signed in?",
            fixes: &[
                (SendCorrectly, Likely, "Sign in with az devops login, or set AZURE_DEVOPS_EXT_PAT."),
                (ObtainNewToken, Hint, "A token that has ended counts as none."),
            ],
            source: "azure-devops-cli-extension",
            example: proof::text(
                "Before you can run Azure DevOps commands, you need to run the login command (az login if using AAD/MSA identity else az devops login if using PAT token) to setup credentials.",
            ),
        },
        Refusal {
            id: "buildkite-agent",
            says: &[
                "Registration failed: please check your agent token",
                "Your Buildkite agent token was not found",
                "Agent registration failed",
            ],
            weak: &[("Invalid access token", &["buildkite"])],
            means: "Buildkite does not know the agent's token: it was withdrawn, cut, or belongs to another organisation or cluster.",
            tell_apart: "Look the token up among the agent tokens of the cluster.",
            fixes: &[
                (ObtainNewToken, Likely, "Make a new agent token, and put it into the agent's settings."),
                (UseRightToken, Hint, "An API token is none for agents."),
            ],
            source: "Buildkite agent",
            example: proof::text("buildkite-agent: Registration failed: please check your agent token"),
        },
    ],
};
