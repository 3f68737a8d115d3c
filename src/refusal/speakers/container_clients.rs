//! Docker, containerd, Helm and Podman: what the clients of registries say.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "container_clients",
    name: "Container client",
    scene: Scene::Repository,
    refusals: &[
        Refusal {
            id: "helm-pull-401",
            says: &[
                "is not a valid chart repository or cannot be reached: failed to fetch {resource} : 401 Unauthorized",
                "failed to fetch {resource} : 401 Unauthorized",
                "failed to authorize: failed to fetch anonymous token: unexpected status",
            ],
            weak: &[],
            means: "Nothing was sent, or nothing for this host: the client asked without a name and was refused.",
            tell_apart: "Is there a sign-in for exactly this host: helm registry login, docker login, a pull secret in this namespace?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "The client has no credential for this host: sign in there, or name the pull secret.",
                ),
                (GrantAccess, Hint, "Where the repository is private and an account is used, it may lack the right."),
            ],
            source: "Helm and containerd, registry client",
            example: proof::text(
                "failed to authorize: failed to fetch anonymous token: unexpected status from GET request to https://registry.example.com/token: 401 Unauthorized",
            ),
        },
        Refusal {
            id: "registry-oauth-token",
            says: &[
                "failed to fetch oauth token: unexpected status",
                "Error: logging into \"{name}\": invalid username/password",
            ],
            weak: &[],
            means: "The client sent a name and token, and the registry's token service did not take them.",
            tell_apart: "Sign out and in at this host; then look which entry of config.json is used.",
            fixes: &[
                (ObtainNewToken, Likely, "The stored token has ended, was withdrawn or is mistyped."),
                (GrantAccess, Hint, "A token without the right for packages is refused alike."),
                (UseRightToken, Hint, "It may be the sign-in of another host or account."),
            ],
            source: "containerd and containers/image, registry client",
            example: proof::text("failed to fetch oauth token: unexpected status"),
        },
        Refusal {
            id: "registry-no-right",
            says: &[
                "access token has insufficient scopes",
                "unauthorized: access token has insufficient scopes",
                "denied: installation not allowed to",
                "denied: installation not allowed to Write organization package",
                "push access denied",
            ],
            weak: &[],
            means: "The registry knows the caller, who may not do this in this repository.",
            tell_apart: "Has the token the right to write, and does the repository let this workflow or account in?",
            fixes: &[
                (GrantAccess, Strong, "The token or workflow lacks the right to this repository."),
                (
                    UseRightToken,
                    Hint,
                    "An image name with another owner than your own is refused alike: look at the first part of the name.",
                ),
            ],
            source: "Answers of Docker Hub and GitHub's registry",
            example: proof::text("access token has insufficient scopes"),
        },
        Refusal {
            id: "registry-pull-denied",
            says: &["pull access denied for"],
            weak: &[],
            means: "The registry shows no such repository to this caller: the name is wrong, or it is private and nobody fitting is signed in.",
            tell_apart: "Does the name, spelt exactly so, exist? Then: signed in at this host, with an account that may read it?",
            fixes: &[
                (SendCorrectly, Likely, "Sign in at this host before pulling; in a cluster, name the pull secret."),
                (GrantAccess, Likely, "The account that is signed in may not read the repository."),
            ],
            source: "Docker, containerd",
            example: proof::text("pull access denied for"),
        },
        Refusal {
            id: "registry-helper",
            says: &[
                "docker-credential-{name}: executable file not found",
                "executable file not found in $PATH, out: ``",
                "error storing credentials - err: exit status 1",
            ],
            weak: &[],
            means: "The client could not read or keep the sign-in: the helper that its settings name is not there, or there is no terminal to ask at.",
            tell_apart: "Look at credsStore in config.json: is a helper of this name installed?",
            fixes: &[(
                SendCorrectly,
                Strong,
                "Name a helper that exists or none, or hand the token over with --password-stdin.",
            )],
            source: "Docker, cli",
            example: proof::text("exec: \"docker-credential-desktop\": executable file not found in $PATH, out: ``"),
        },
    ],
};
