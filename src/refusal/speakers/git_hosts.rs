//! Git and its hosts: prompts that nobody answers, helpers, and what the hosts say to a push.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const GITHUB_TO_GIT_PUSH: &str = "Answers of GitHub to git push";
const BITBUCKET_TO_GIT: &str = "Answers of Bitbucket to git";
const AZURE_DEVOPS: &str = "Answers of Azure DevOps";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "git_hosts",
    name: "Git hosting",
    scene: Scene::Repository,
    refusals: &[
        Refusal {
            id: "git-no-prompt",
            says: &[
                "could not read Username for",
                "could not read Password for",
                "could not read Username for '{}': terminal prompts disabled",
                "could not read Username for '{}': No such device or address",
                "could not read Username for '{}': Device not configured",
                "unable to read askpass response from",
                "Cannot prompt because user interactivity has been disabled",
            ],
            weak: &[],
            means: "Git had no credential for this host and could not ask for one: there is no terminal, or questions are switched off. Nothing was sent.",
            tell_apart: "Does git credential fill, asked as the same user on the same machine, give a user name and a token for this host?",
            fixes: &[
                (
                    SendCorrectly,
                    Strong,
                    "Git had no credential to send: put a token into the credential helper, the address or the step of the pipeline that checks out.",
                ),
                (
                    GrantAccess,
                    Hint,
                    "A private repository of another owner is asked for with a sign-in; the job's own token reaches only its own repository.",
                ),
                (ObtainNewToken, Hint, "If there is no token for this host yet, make one."),
            ],
            source: "git, credential.c and prompt.c",
            example: proof::text(
                "fatal: could not read Username for 'https://git.example.com': terminal prompts disabled",
            ),
        },
        Refusal {
            id: "git-helper-missing",
            says: &[
                "git: 'credential-manager-core' is not a git command",
                "git: 'credential-manager' is not a git command",
                "git: 'credential-{name}' is not a git command",
                "git: 'remote-codecommit' is not a git command",
            ],
            weak: &[],
            means: "The configuration names a credential helper that is not installed under this name, so no credential is found.",
            tell_apart: "What does git config --show-origin --get-all credential.helper list?",
            fixes: &[(
                SendCorrectly,
                Strong,
                "Name a helper that is installed; then store or enter the token once more.",
            )],
            source: "git, help.c",
            example: proof::text("git: 'credential-manager-core' is not a git command. See 'git --help'."),
        },
        Refusal {
            id: "git-workflow-scope",
            says: &[
                "refusing to allow a Personal Access Token to create or update workflow {} without `workflow` scope",
                "refusing to allow a GitHub App to create or update workflow {} without `workflows` permission",
                "refusing to allow an OAuth App to create or update workflow {} without `workflow` scope",
            ],
            weak: &[],
            means: "The token may push, but not change files of GitHub Actions: for these it needs a right of its own.",
            tell_apart: "Does the pushed range touch .github/workflows, and does the token have the scope workflow?",
            fixes: &[
                (GrantAccess, Strong, "The token lacks the right to change workflow files."),
                (
                    UseRightToken,
                    Hint,
                    "The GITHUB_TOKEN of a job never has this right; a token of a user or app may have it.",
                ),
            ],
            source: GITHUB_TO_GIT_PUSH,
            example: proof::text(
                "! [remote rejected] main -> main (refusing to allow a Personal Access Token to create or update workflow `.github/workflows/ci.yml` without `workflow` scope)",
            ),
        },
        Refusal {
            id: "git-denied-to-bot",
            says: &["remote: Permission to {resource} denied to github-actions[bot]"],
            weak: &[],
            means: "The job's own GITHUB_TOKEN was taken, and it may only read.",
            tell_apart: "Does the workflow ask for contents: write under permissions, and does it not come from a fork?",
            fixes: &[
                (GrantAccess, Strong, "Give the job contents: write; the GITHUB_TOKEN may only read here."),
                (UseRightToken, Hint, "For another repository than its own, the job needs another token."),
            ],
            source: GITHUB_TO_GIT_PUSH,
            example: proof::text("remote: Permission to shop/app.git denied to github-actions[bot]."),
        },
        Refusal {
            id: "git-repository-not-found",
            says: &[
                "remote: Repository not found",
                "The project you were looking for could not be found or you don't have permission to view it",
            ],
            weak: &[],
            means: "The host hides what the caller may not see, so a private repository and one that does not exist look alike.",
            tell_apart: "Can the account behind the token open the repository in a browser, at exactly this address?",
            fixes: &[
                (GrantAccess, Likely, "A token without access to a private repository gets this answer."),
                (UseRightToken, Hint, "The helper may have sent the token of another account."),
                (
                    SendCorrectly,
                    Hint,
                    "Where the address is right and nothing was sent, a private repository stays invisible.",
                ),
            ],
            source: "Answers of GitHub and GitLab to git",
            example: proof::text(
                "remote: Repository not found.\nfatal: repository 'https://git.example.com/shop/app.git/' not found",
            ),
        },
        Refusal {
            id: "git-gitlab-not-allowed",
            says: &[
                "You are not allowed to force push code to a protected branch on this project",
                "You are not allowed to download code from this project",
                "GitLab: You are not allowed to",
            ],
            weak: &[],
            means: "GitLab knows the caller and says that the role in this project is too small.",
            tell_apart: "Which role has the account or token in the project, and is the branch protected?",
            fixes: &[
                (GrantAccess, Strong, "GitLab accepts the credential and says that the right is missing."),
                (
                    UseRightToken,
                    Hint,
                    "A job token cannot push unless the project allows it; a project token with write_repository can.",
                ),
            ],
            source: "GitLab, lib/gitlab/git_access.rb",
            example: proof::text("You are not allowed to force push code to a protected branch on this project"),
        },
        Refusal {
            id: "git-gitlab-use-token",
            says: &[
                "You must use a personal access token with 'read_repository' or 'write_repository' scope for Git over HTTP",
                "You must use a personal access token with 'api' scope for Git over HTTP",
                "your account has 2FA enabled and you must use a personal access token instead of a password",
                "remote: HTTP Basic: Access denied. The provided password or token is incorrect or your account has 2FA enabled",
            ],
            weak: &[],
            means: "GitLab took neither a password nor a token: with a second factor on, only a token with a scope for repositories counts.",
            tell_apart: "Is what is stored for this host a token, and which scopes has it?",
            fixes: &[
                (SendCorrectly, Likely, "Put a token in place of the password."),
                (ObtainNewToken, Hint, "A token that has ended is incorrect too."),
                (GrantAccess, Hint, "A token without a scope for repositories gets the same text."),
            ],
            source: "GitLab, git over HTTP",
            example: proof::text(
                "You must use a personal access token with 'read_repository' or 'write_repository' scope for Git over HTTP",
            ),
        },
        Refusal {
            id: "git-job-token-not-allowed",
            says: &[
                "Authentication by CI/CD job token not allowed from {resource} to {name}",
                "is not in the job token allowlist",
            ],
            weak: &[("insufficient permission", &["CI_JOB_TOKEN", "job token"])],
            means: "The job token is good. The other project does not let jobs of this one in.",
            tell_apart: "Open the other project's settings for job tokens: is this project on its list?",
            fixes: &[
                (GrantAccess, Strong, "Put this project on the other project's list for job tokens."),
                (UseRightToken, Hint, "A deploy token or project token of the other project works without that list."),
            ],
            source: "GitLab, job token scope",
            example: proof::text("remote: Authentication by CI/CD job token not allowed from shop/app to shop/lib."),
        },
        Refusal {
            id: "git-protected-branch",
            says: &["GH006: Protected branch update failed", "Protected branch hook declined"],
            weak: &[],
            means: "The credential is good and the branch is protected against this push.",
            tell_apart: "Which rule of the branch does the line below name, and who may pass it?",
            fixes: &[
                (GrantAccess, Strong, "The account is not among those who may push to this branch."),
                (UseRightToken, Hint, "The token of an account or app that may bypass the rule would pass."),
            ],
            source: GITHUB_TO_GIT_PUSH,
            example: proof::text("remote: error: GH006: Protected branch update failed for refs/heads/main."),
        },
        Refusal {
            id: "git-bitbucket-password",
            says: &["Bitbucket Cloud requires an API token or app password"],
            weak: &[],
            means: "Bitbucket takes neither account passwords nor, soon, app passwords from git: an API token belongs in their place.",
            tell_apart: "Is what is stored for this host a password or an API token?",
            fixes: &[
                (SendCorrectly, Strong, "Send an API token in place of the password."),
                (ObtainNewToken, Likely, "If there is no API token yet, make one with rights for repositories."),
            ],
            source: BITBUCKET_TO_GIT,
            example: proof::text("Bitbucket Cloud requires an API token or app password"),
        },
        Refusal {
            id: "git-org-token-policy",
            says: &["forbids access via a fine-grained personal access tokens"],
            weak: &[],
            means: "The organisation decides which kinds of token, and which lifetimes, it takes; this one it does not take.",
            tell_apart: "Which kind and which end has the token, and what does the organisation's policy for tokens allow?",
            fixes: &[
                (UseRightToken, Likely, "A token of the kind and lifetime that the organisation allows is needed."),
                (
                    GrantAccess,
                    Likely,
                    "Where single sign-on is asked for, authorise the token or key for the organisation.",
                ),
            ],
            source: "Answers of GitHub to git and its API",
            example: proof::text("forbids access via a fine-grained personal access tokens"),
        },
        Refusal {
            id: "git-ssh-key",
            says: &[
                "Permission denied (publickey)",
                "git@{name} Permission denied (publickey)",
                "Permission denied (publickey,password)",
                "Permission denied (publickey,gssapi-keyex,gssapi-with-mic)",
            ],
            weak: &[],
            means: "The server knows none of the SSH keys that were offered: the right key was not offered, or its public half is not stored there.",
            tell_apart: "What does ssh -vT list as offered, and is that key in the account's settings?",
            fixes: &[
                (SendCorrectly, Likely, "Offer the right key: load it into the agent or name it in the configuration."),
                (GrantAccess, Likely, "Add the public half of the key to the account or the repository."),
            ],
            source: "OpenSSH, sshconnect2.c",
            example: proof::text("git@git.example.com: Permission denied (publickey)."),
        },
        Refusal {
            id: "git-lfs",
            says: &[
                "Authentication required: You must have push access to verify locks",
                "batch response: Authentication required",
                "Check that you have proper access to the repository",
                "Git credentials for {} not found",
            ],
            weak: &[],
            means: "The part for large files signs in apart from git itself, and found no credential or no right.",
            tell_apart: "Does git credential fill give a credential for the very address in the line?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "The request for large files went out without a credential that fits its address.",
                ),
                (GrantAccess, Likely, "A token that may read the repository may lack the right to write large files."),
            ],
            source: "git-lfs, lfsapi",
            example: proof::text(
                "batch response: Authentication required: Authorization error: https://git.example.com/shop/app.git/info/lfs/objects/batch",
            ),
        },
        Refusal {
            id: "azdo-git-permission",
            says: &[
                "TF401027: You need the Git",
                "needs the following permission(s) on the resource",
                "TF401444: Please sign-in at least once",
            ],
            weak: &[],
            means: "Azure DevOps knows the caller and names the right that is missing on the repository or project.",
            tell_apart: "Which identity does the line name: you, or the build service of the project?",
            fixes: &[
                (GrantAccess, Strong, "Give the identity in the line the right that it names."),
                (UseRightToken, Hint, "A token of another user may already have the right."),
            ],
            source: AZURE_DEVOPS,
            example: proof::text("TF401027: You need the Git"),
        },
    ],
};
