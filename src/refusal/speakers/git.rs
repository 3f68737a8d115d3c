//! Git over HTTPS: what the server's remote lines and the client say.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const GIT: &str = "Output of git recorded in public repositories";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "git",
    name: "Git",
    scene: Scene::Repository,
    refusals: &[
        Refusal {
            id: "git-credentials",
            says: &[
                "remote: Invalid username or password",
                "remote: Invalid username or token",
                "fatal: Authentication failed for",
                "remote: HTTP Basic: Access denied",
            ],
            weak: &[],
            means: "The server does not take what the client sent, often an old token in the credential helper.",
            tell_apart: "Ask git credential fill which value is stored for this host.",
            fixes: &[
                (ObtainNewToken, Likely, "Store a present token in place of the old one."),
                (SendCorrectly, Hint, "A password is no longer taken by most hosts; a token belongs in its place."),
                (GrantAccess, Hint, "A token without the right for repositories is refused alike."),
            ],
            source: GIT,
            example: proof::text("fatal: Authentication failed for 'https://git.example.com/shop/app.git/'"),
        },
        Refusal {
            id: "git-password",
            says: &[
                "remote: Support for password authentication was removed",
                "Password authentication is not supported for Git operations",
                "remote: Invalid username or token. Password authentication is not supported for Git operations.",
            ],
            weak: &[],
            means: "The account's password was sent, and the host takes only tokens or SSH keys.",
            tell_apart: "Is what you typed, or what is stored, the password of the account?",
            fixes: &[
                (SendCorrectly, Strong, "A token belongs in place of the password."),
                (ObtainNewToken, Likely, "If there is no token yet, make one."),
            ],
            source: GIT,
            example: proof::text("remote: Support for password authentication was removed on August 13, 2021."),
        },
        Refusal {
            id: "git-forbidden",
            says: &["remote: Write access to repository not granted", "The requested URL returned error: 403"],
            weak: &[],
            means: "The token is known and may not do this: no right to write, or single sign-on not authorised for it.",
            tell_apart: "Does reading work with the same token? Then only the right to write is missing.",
            fixes: &[
                (GrantAccess, Likely, "The token or its account lacks the right."),
                (UseRightToken, Hint, "The helper may send the token of another account."),
                (ObtainNewToken, Hint, "A token with more rights may have to be made."),
            ],
            source: GIT,
            example: proof::text(
                "fatal: unable to access 'https://git.example.com/shop/app.git/': The requested URL returned error: 403",
            ),
        },
    ],
};
