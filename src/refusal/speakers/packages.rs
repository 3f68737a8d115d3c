//! npm and `PyPI`: what their clients show when the registry refuses.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, RepairFormat, ReplaceRevoked, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const NPM: &str = "Output of npm recorded in public repositories";
const PYPI: &str = "Output of twine and uv recorded in public repositories";

/// What they show.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "packages",
    name: "Package registry",
    scene: Scene::Repository,
    refusals: &[
        Refusal {
            id: "npm-e401",
            says: &[
                "npm error code E401",
                "npm ERR! code E401",
                "Unable to authenticate, your authentication token seems to be invalid",
                "Unable to authenticate, need: Bearer",
                "Incorrect or missing password",
            ],
            weak: &[],
            means: "The registry did not take the token of .npmrc: it has ended or was withdrawn, is for another host, or a variable in it is not set. A private package without any token often gives E404 instead.",
            tell_apart: "Is the line for this very host in .npmrc, and is its variable set? npm whoami tells whom the registry sees.",
            fixes: &[
                (ObtainNewToken, Likely, "Make a new token, or sign in again."),
                (
                    SendCorrectly,
                    Hint,
                    "An unset variable sends the words ${NPM_TOKEN} themselves; a line for another host sends nothing.",
                ),
                (UseRightToken, Hint, "A token of another registry is unknown here."),
                (ReplaceRevoked, Hint, "Tokens found in public are withdrawn."),
            ],
            source: NPM,
            example: proof::text("npm error code E401"),
        },
        Refusal {
            id: "npm-eneedauth",
            says: &[
                "npm error code ENEEDAUTH",
                "npm ERR! code ENEEDAUTH",
                "need auth This command requires you to be logged in",
            ],
            weak: &[],
            means: "npm has no token for this registry at all.",
            tell_apart: "Does .npmrc hold a line for this very host?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "No token for this host is at hand: the line is missing, or names another host.",
                ),
                (ObtainNewToken, Likely, "If there is no token yet, sign in."),
            ],
            source: NPM,
            example: proof::text("npm error code ENEEDAUTH"),
        },
        Refusal {
            id: "pypi-invalid",
            says: &[
                "Invalid or non-existent authentication information",
                "403 Invalid or non-existent authentication information",
            ],
            weak: &[],
            means: "The index does not know the token: it is cut, belongs to the other index, or was sent without the user name __token__.",
            tell_apart: "Does the token begin with pypi-, and was it made at this index, real or test?",
            fixes: &[
                (RepairFormat, Likely, "The token is cut or has something around it; it has to begin with pypi-."),
                (
                    UseRightToken,
                    Likely,
                    "A token of the test index is unknown at the real one, and the other way round.",
                ),
                (SendCorrectly, Hint, "The user name has to be __token__."),
                (ReplaceRevoked, Hint, "Tokens found in public are withdrawn."),
            ],
            source: PYPI,
            example: proof::text("HTTP Error 403: Invalid or non-existent authentication information."),
        },
        Refusal {
            id: "pypi-project",
            says: &["isn't allowed to upload to project"],
            weak: &[],
            means: "The token is good and made for another project, or its user is no maintainer of this one.",
            tell_apart: "Which projects does the token name in the account's settings?",
            fixes: &[
                (GrantAccess, Strong, "The user or token lacks the right for this project."),
                (UseRightToken, Hint, "A token of this project may exist already."),
            ],
            source: PYPI,
            example: proof::text("403 The user 'kim' isn't allowed to upload to project 'shop'"),
        },
        Refusal {
            id: "pypi-password",
            says: &["Username/Password authentication is no longer supported"],
            weak: &[],
            means: "The index takes no passwords any more.",
            tell_apart: "Is the user name __token__ and the password a token?",
            fixes: &[
                (SendCorrectly, Strong, "The user name has to be __token__ and the password a token."),
                (ObtainNewToken, Likely, "If there is no token yet, make one."),
            ],
            source: PYPI,
            example: proof::text(
                "403 Username/Password authentication is no longer supported. Migrate to API Tokens or Trusted Publishers instead.",
            ),
        },
    ],
};
