//! pip, twine, uv, Poetry, Conda and trusted publishing.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixVerifier, GrantAccess, ObtainNewToken, RepairFormat, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const TWINE: &str = "twine 5, auth.py";
const UV: &str = "uv, index errors";
const CONDA: &str = "conda, gateways/connection";
const KAGGLE_API: &str = "kaggle-api";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "python_packages",
    name: "Python packaging",
    scene: Scene::Repository,
    refusals: &[
        Refusal {
            id: "twine-empty",
            says: &[
                "Your password is empty. Did you enter it correctly",
                "Your username is empty. Did you enter it correctly",
                "Your API token is empty",
            ],
            weak: &[],
            means: "Nothing was entered or set: an empty token was sent. Many terminals show nothing while you paste, or do not take Ctrl+V.",
            tell_apart: "Is TWINE_PASSWORD set in this shell or step? Else paste with the menu, not with Ctrl+V.",
            fixes: &[(SendCorrectly, Strong, "The token is empty: set TWINE_PASSWORD, or paste it anew.")],
            source: TWINE,
            example: proof::text("WARNING  Your password is empty. Did you enter it correctly?"),
        },
        Refusal {
            id: "twine-control",
            says: &[
                "Your password contains control characters. Did you enter it correctly",
                "Your username contains control characters. Did you enter it correctly",
                "Your API token contains control characters",
            ],
            weak: &[],
            means: "A control character came in place of the pasted token, most often the key Ctrl+V itself.",
            tell_apart: "Set the token through TWINE_PASSWORD instead of typing it at the prompt.",
            fixes: &[(RepairFormat, Strong, "What was entered contains control characters, so it is not the token.")],
            source: TWINE,
            example: proof::text("WARNING  Your password contains control characters. Did you enter it correctly?"),
        },
        Refusal {
            id: "pip-credentials",
            says: &["401 Error, Credentials not correct for"],
            weak: &[],
            means: "The private index did not take the user name and token in the address or in the keyring.",
            tell_apart: "Which entry is used: the address, .netrc or the keyring? pip tries them in this order.",
            fixes: &[
                (ObtainNewToken, Likely, "The stored token has ended or is unknown: put a new one in its place."),
                (
                    SendCorrectly,
                    Hint,
                    "A special character in the address has to be written with percent signs, and a user name has to stand before the token.",
                ),
            ],
            source: "pip, network/auth.py",
            example: proof::text(
                "WARNING: 401 Error, Credentials not correct for https://pkgs.example.com/simple/shop/",
            ),
        },
        Refusal {
            id: "keyring-no-backend",
            says: &[
                "keyring.errors.NoKeyringError",
                "No recommended backend was available. Install a recommended 3rd party backend package",
                "Failed to unlock the collection",
                "keyring.errors.KeyringLocked",
            ],
            weak: &[],
            means: "The program wants to read its token from the system's keyring, and there is none here or it is locked.",
            tell_apart: "Is this a server, a container or a session without a desktop?",
            fixes: &[(SendCorrectly, Likely, "Give the token in a variable or file, or unlock or install a keyring.")],
            source: "keyring, errors",
            example: proof::text(
                "keyring.errors.NoKeyringError: No recommended backend was available. Install a recommended 3rd party backend package",
            ),
        },
        Refusal {
            id: "uv-index",
            says: &[
                "could not be queried due to a lack of valid authentication credentials (401 Unauthorized)",
                "could not be queried due to a lack of valid authentication credentials",
                "Missing credentials for https",
            ],
            weak: &[],
            means: "uv asked the index and was told to sign in.",
            tell_apart: "Is the user name and token of this index set: in the address, in UV_INDEX_…_USERNAME and _PASSWORD, in .netrc or a keyring?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "No credential for this index was at hand: the name in the variable has to be that of the index.",
                ),
                (ObtainNewToken, Hint, "A token that has ended gets the same answer."),
            ],
            source: UV,
            example: proof::text(
                "hint: An index URL (https://pkgs.example.com/simple) could not be queried due to a lack of valid authentication credentials (401 Unauthorized).",
            ),
        },
        Refusal {
            id: "uv-index-403",
            says: &["could not be queried due to a lack of valid authentication credentials (403 Forbidden)"],
            weak: &[],
            means: "The index knows the caller and does not show this package.",
            tell_apart: "May the account read this repository of the index?",
            fixes: &[
                (GrantAccess, Likely, "The account or token lacks the right to read."),
                (UseRightToken, Hint, "The token of another account or index may be used."),
            ],
            source: UV,
            example: proof::text(
                "hint: An index URL (https://pkgs.example.com/simple) could not be queried due to a lack of valid authentication credentials (403 Forbidden).",
            ),
        },
        Refusal {
            id: "poetry-source",
            says: &["Authorization error accessing"],
            weak: &[],
            means: "Poetry asked a private source, and it did not let it in.",
            tell_apart: "Does poetry config list http-basic for exactly this name of the source?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "No credential is stored under this name of the source: poetry config http-basic.",
                ),
                (ObtainNewToken, Hint, "A stored one may have ended."),
            ],
            source: "Poetry, repositories/http_repository.py",
            example: proof::text(
                "Source (internal): Authorization error accessing https://pkgs.example.com/simple/shop/",
            ),
        },
        Refusal {
            id: "pypi-trusted-publisher",
            says: &[
                "valid token, but no corresponding publisher",
                "Publisher with matching claims was not found",
                "invalid-publisher",
                "invalid-pending-publisher",
                "Non-user identities cannot create new projects",
            ],
            weak: &[],
            means: "The index took the identity token of the job, and no trusted publisher is set up with its repository, workflow file and environment.",
            tell_apart: "Compare the claims that the message prints with the publisher in the project's settings, letter by letter: repository, file name of the workflow, environment.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The publisher at the index names another repository, workflow file or environment than the job has.",
                ),
                (GrantAccess, Likely, "If there is none yet, add this workflow as a publisher of the project."),
                (UseRightToken, Hint, "The job may publish to the real index with a publisher of the test index."),
            ],
            source: "Warehouse, trusted publishing",
            example: proof::text(
                "* `invalid-publisher`: valid token, but no corresponding publisher (Publisher with matching claims was not found)",
            ),
        },
        Refusal {
            id: "conda-token",
            says: &["The credentials you have provided for this URL are invalid"],
            weak: &[("given for the URL is invalid", &["conda", "anaconda"])],
            means: "The channel did not take the token or name in its address.",
            tell_apart: "Which token stands in the address of the channel, /t/…, and does it still exist?",
            fixes: &[
                (ObtainNewToken, Likely, "The token of the channel has ended or is unknown: sign in again."),
                (RepairFormat, Hint, "A token cut in copying is unknown."),
            ],
            source: CONDA,
            example: proof::text("conda: The token 'ab-1234' given for the URL is invalid."),
        },
        Refusal {
            id: "conda-401",
            says: &["CondaHTTPError: HTTP 401 UNAUTHORIZED for url", "HTTP 401 UNAUTHORIZED for url"],
            weak: &[],
            means: "The channel asks for a sign-in.",
            tell_apart: "Is there a token in the address of the channel, or in the settings of the machine?",
            fixes: &[
                (SendCorrectly, Likely, "The channel is private, and no token came with the address."),
                (ObtainNewToken, Hint, "A token that has ended gets the same answer."),
            ],
            source: CONDA,
            example: proof::text(
                "CondaHTTPError: HTTP 401 UNAUTHORIZED for url <https://conda.example.com/channel/noarch/repodata.json>",
            ),
        },
        Refusal {
            id: "kaggle-file",
            says: &["Could not find kaggle.json", "Missing username in configuration", "Missing key in configuration"],
            weak: &[],
            means: "The Kaggle client has no key.",
            tell_apart: "Is kaggle.json in the directory that the message names, or are KAGGLE_USERNAME and KAGGLE_KEY set?",
            fixes: &[
                (SendCorrectly, Strong, "Put kaggle.json where the client looks, or set the two variables."),
                (ObtainNewToken, Hint, "If there is no key yet, make one in the account's settings."),
            ],
            source: KAGGLE_API,
            example: proof::text(
                "OSError: Could not find kaggle.json. Make sure it's located in /root/.kaggle. Or use the environment method.",
            ),
        },
        Refusal {
            id: "kaggle-rules",
            says: &["You must accept this competition's rules"],
            weak: &[],
            means: "The key is good; the account has not accepted the rules of the competition.",
            tell_apart: "Open the competition's page of rules with the same account.",
            fixes: &[(GrantAccess, Strong, "Accept the rules of the competition with the account of the key.")],
            source: KAGGLE_API,
            example: proof::text(
                "403 - Forbidden - You must accept this competition's rules before you'll be able to download files.",
            ),
        },
        Refusal {
            id: "wandb-length",
            says: &["API key must have 40+ characters, has"],
            weak: &[],
            means: "What was given as the key has not the length of a key: it was cut, doubled or is another thing.",
            tell_apart: "Count the characters of the key on its page.",
            fixes: &[
                (RepairFormat, Strong, "A key of another length is cut, or something stands around it."),
                (UseRightToken, Hint, "Another service's key has another length."),
            ],
            source: "wandb, apikey.py",
            example: proof::text("API key must have 40+ characters, has"),
        },
        Refusal {
            id: "wandb-none",
            says: &["No API key configured. Use `wandb login` to log in"],
            weak: &[],
            means: "The client has no key, and nobody is there to be asked.",
            tell_apart: "Is WANDB_API_KEY set in this job?",
            fixes: &[(SendCorrectly, Strong, "Set WANDB_API_KEY, or sign in once with wandb login.")],
            source: "wandb, login",
            example: proof::text("No API key configured. Use `wandb login` to log in"),
        },
        Refusal {
            id: "wandb-user",
            says: &["user is not logged in (<Response [401]>)", "Error while calling W&B API: user is not logged in"],
            weak: &[],
            means: "W&B does not know the key that was sent, or the key is of another host.",
            tell_apart: "Does the host in WANDB_BASE_URL fit the key?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in again with a present key: wandb login --relogin."),
                (UseRightToken, Hint, "A key of another W&B server is unknown here."),
            ],
            source: "wandb, API errors",
            example: proof::text("wandb: ERROR Error while calling W&B API: user is not logged in (<Response [401]>)"),
        },
        Refusal {
            id: "neptune-token",
            says: &["NeptuneMissingApiTokenException", "NeptuneMissingApiToken", "NeptuneInvalidApiTokenException"],
            weak: &[],
            means: "The token for Neptune is not set, or its text cannot be read.",
            tell_apart: "Is NEPTUNE_API_TOKEN set in this process, without quotes around it?",
            fixes: &[
                (SendCorrectly, Likely, "Set NEPTUNE_API_TOKEN to the whole token."),
                (RepairFormat, Likely, "A token that is there and cannot be read is cut or has quotes around it."),
            ],
            source: "neptune, exceptions",
            example: proof::text("neptune.exceptions.NeptuneMissingApiTokenException"),
        },
    ],
};
