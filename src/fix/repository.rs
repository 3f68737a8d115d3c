//! How it is done with git, package managers and container registries.

use super::{Advice, Fix};

const CREDENTIALS: &str = "Git documentation: gitcredentials";
const REGISTRY: &str = "Docker documentation: docker login";

/// For a tool that keeps its own credential.
pub(super) const TOOL: &[Advice] = &[
    Advice {
        fix: Fix::SendCorrectly,
        steps: &[
            "Give a token where the password is asked for; most hosts no longer take the account's password.",
            "Let the tool keep it: gh auth login, glab auth login, docker login --password-stdin, npm login.",
            "See what it sends: git credential fill, npm whoami, the auths in ~/.docker/config.json.",
        ],
        source: &[CREDENTIALS, REGISTRY],
    },
    Advice {
        fix: Fix::ObtainNewToken,
        steps: &[
            "Make a new access token in the settings of the host, with the right for this repository or registry.",
            "Take the old one out: git credential reject, docker logout, npm logout, or the credential manager of the desktop.",
            "Sign in again with the new one, and repeat what failed.",
            "In CI, put it into the secret, and look whether the job may read it: runs of forks get none.",
        ],
        source: &[CREDENTIALS, REGISTRY],
    },
    Advice {
        fix: Fix::GrantAccess,
        steps: &[
            "Ask for what is missing: {scope}.",
            "Compare the rights of the token with what you do: read to clone, write to push, packages for a registry, workflow for workflow files.",
            "Where the organisation has single sign-on, authorise the token for it in the settings of the host.",
            "Ask the owner whether your account may do this in this repository; a host answers \"not found\" too when it may not.",
        ],
        source: &[CREDENTIALS],
    },
    Advice {
        fix: Fix::UseRightToken,
        steps: &[
            "See which account and host the tool uses: git remote -v, gh auth status, npm config get registry.",
            "Compare what the token is for: one of a package registry opens no repository, and one of another host nothing here.",
            "Take a second account's token out of the credential helper, or put the name into the address: https://‹name›@‹host›/…",
        ],
        source: &[CREDENTIALS],
    },
];
