//! Docker, Podman, `BuildKit`, containerd: the side that pulls and pushes.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, ReplaceRevoked, SendCorrectly,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Docker CLI, distribution, BuildKit and containers/image, source and issues";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "docker",
    name: "Docker and its like",
    scene: Scene::Repository,
    refusals: &[
        Refusal {
            id: "docker-no-terminal",
            says: &[
                "Cannot perform an interactive login from a non TTY device",
                "cannot perform an interactive login from a non-TTY device",
                "Cannot perform an interactive logon from a non TTY device",
            ],
            weak: &[],
            means: "docker login was given no password and would ask for it, but nobody is there to answer. The variable or secret is empty.",
            tell_apart: "Print the length of the variable in the same step. Secrets are empty in runs from forks and where the environment is not named.",
            fixes: &[
                (SendCorrectly, Strong, "The password is empty: the secret does not reach this step."),
                (GrantAccess, Hint, "The run may not be allowed to see the secret."),
            ],
            source: SOURCE,
            example: proof::text("Error: Cannot perform an interactive login from a non TTY device"),
        },
        Refusal {
            id: "docker-untrusted-key",
            says: &[
                "token signed by untrusted key with ID",
                "token signed by untrusted key",
                "failed to verify token: token signed by untrusted key",
            ],
            weak: &[],
            means: "The registry does not know the key that the token server signs with.",
            tell_apart: "Compare the key's id in the log with the certificate in the registry's rootcertbundle.",
            fixes: &[
                (
                    FixVerifier,
                    Strong,
                    "The registry has another certificate than the one that belongs to the token server's key.",
                ),
                (FixGeneration, Hint, "Some servers write the key's id in another form than the registry expects."),
            ],
            source: SOURCE,
            example: proof::text("token signed by untrusted key with ID"),
        },
        Refusal {
            id: "docker-pull-denied",
            says: &[
                "repository does not exist or may require 'docker login'",
                "pull access denied for {resource}, repository does not exist or may require 'docker login'",
                "pull access denied, repository does not exist or may require authorization",
                "insufficient_scope: authorization failed",
                "server message: insufficient_scope: authorization failed",
                "pull access denied",
            ],
            weak: &[],
            means: "The registry gives one answer for an image that does not exist and for one that you may not see.",
            tell_apart: "Is the name, with its host, written rightly? Does docker pull work after docker login to that very host?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "Sign in to the registry that the name begins with; without a host it is Docker Hub.",
                ),
                (GrantAccess, Hint, "The account may not see this repository."),
                (UseRightToken, Hint, "You may be signed in as another account."),
            ],
            source: SOURCE,
            example: proof::text(
                "Error response from daemon: pull access denied for acme/shop, repository does not exist or may require 'docker login'",
            ),
        },
        Refusal {
            id: "docker-helper",
            says: &[
                r#"error getting credentials - err: exec: "docker-credential-{}": executable file not found"#,
                "error getting credentials - err:",
                "error saving credentials: error storing credentials - err:",
                "error storing credentials - err:",
            ],
            weak: &[],
            means: "Docker asks a helper for the credentials, and the helper is missing or failed.",
            tell_apart: "Look at credsStore and credHelpers in ~/.docker/config.json: is a program docker-credential-… of that name there?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "The settings name a helper that is not there; take the line out, or install it, and sign in again.",
                ),
                (ReadTrace, Hint, "The helper's own words stand behind it."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"error getting credentials - err: exec: "docker-credential-desktop": executable file not found in $PATH, out: ``"#,
            ),
        },
        Refusal {
            id: "docker-fetch-token",
            says: &[
                "failed to authorize: failed to fetch anonymous token",
                "failed to fetch anonymous token",
                "failed to authorize: failed to fetch oauth token",
                "failed to fetch oauth token",
            ],
            weak: &[],
            means: "The registry's token server gave no token: without a sign-in (anonymous), or with one that it refused (oauth).",
            tell_apart: "Which of the two words stands there? Anonymous: nothing was sent. Oauth: what was sent was refused.",
            fixes: &[
                (SendCorrectly, Likely, "The builder has no sign-in for this registry, or another one's."),
                (GrantAccess, Hint, "The account may not do this to the repository."),
                (ObtainNewToken, Hint, "The sign-in may have ended."),
            ],
            source: SOURCE,
            example: proof::text("failed to authorize: failed to fetch anonymous token"),
        },
        Refusal {
            id: "docker-bearer",
            says: &[
                "Requesting bearer token: invalid status code from registry 401",
                "Requesting bear token: invalid status code from registry 401",
                "Requesting bearer token: invalid status code from registry 403",
                "Requesting bear token: invalid status code from registry 403",
            ],
            weak: &[],
            means: "Podman or skopeo asked the token server and was refused.",
            tell_apart: "Run podman login to the same host and look at auth.json.",
            fixes: &[
                (SendCorrectly, Likely, "No sign-in for this registry is in auth.json."),
                (GrantAccess, Hint, "The repository may not exist, or the account may not see it."),
                (ObtainNewToken, Hint, "The sign-in may have ended."),
            ],
            source: SOURCE,
            example: proof::text(
                "Error: initializing source docker://registry.example.com/shop: Requesting bearer token: invalid status code from registry 403 (Forbidden)",
            ),
        },
        Refusal {
            id: "docker-invalid-pair",
            says: &["unable to retrieve auth token: invalid username/password"],
            weak: &[],
            means: "The registry refused the user name and password.",
            tell_apart: "Does the registry want a token in place of the password?",
            fixes: &[
                (UseRightToken, Likely, "The registry does not take this pair; most want a token made for it."),
                (ObtainNewToken, Hint, "The token may have ended."),
                (ReplaceRevoked, Hint, "The password may have been changed."),
            ],
            source: SOURCE,
            example: proof::text("Error: unable to retrieve auth token: invalid username/password"),
        },
        Refusal {
            id: "kubelet-pull-secret",
            says: &["Unable to retrieve some image pull secrets", "FailedToRetrieveImagePullSecret"],
            weak: &[],
            means: "The pod names a pull secret that its namespace does not have.",
            tell_apart: "Run kubectl get secret in the pod's namespace.",
            fixes: &[(
                SendCorrectly,
                Strong,
                "Make the pull secret in the pod's own namespace, under the name that the pod gives.",
            )],
            source: SOURCE,
            example: proof::text("Warning FailedToRetrieveImagePullSecret kubelet pod shop/web"),
        },
    ],
};
