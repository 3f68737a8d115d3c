//! rclone, restic, Borg, Kopia and `GnuPG`.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{ObtainNewToken, RefreshProactively, RepairFormat, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const GNUPG: &str = "GnuPG, gpg";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "backup",
    name: "Backup tool",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "rclone-reconnect",
            says: &[
                "maybe token expired? - try refreshing with \"rclone config reconnect",
                "couldn't fetch token: invalid_grant",
                "couldn't fetch token - maybe it has expired",
                "empty token found - please run \"rclone config reconnect",
                "couldn't fetch token: invalid_grant: maybe token expired? - try refreshing with \"rclone config reconnect",
            ],
            weak: &[],
            means: "The refresh token that rclone keeps no longer works: not used for long, withdrawn, or of an app still in testing.",
            tell_apart: "Does rclone config reconnect help for a week only? Then the app at the provider is in testing.",
            fixes: &[
                (ObtainNewToken, Strong, "Sign in again: rclone config reconnect."),
                (RefreshProactively, Hint, "An app in testing gets tokens for seven days: publish it."),
            ],
            source: "rclone, lib/oauthutil",
            example: proof::text(
                "Failed to create file system for \"remote:\": couldn't fetch token: invalid_grant: maybe token expired? - try refreshing with \"rclone config reconnect remote:\"",
            ),
        },
        Refusal {
            id: "rclone-password",
            says: &[
                "Couldn't decrypt configuration, most likely wrong password",
                "unable to decrypt configuration and not allowed to ask for password",
            ],
            weak: &[],
            means: "The settings of rclone are locked, and the password is wrong or not given.",
            tell_apart: "Is RCLONE_CONFIG_PASS set to the password of this very file?",
            fixes: &[
                (UseRightToken, Likely, "The password has to be that of this file."),
                (SendCorrectly, Likely, "Where nobody can be asked, set RCLONE_CONFIG_PASS."),
            ],
            source: "rclone, fs/config",
            example: proof::text("Couldn't decrypt configuration, most likely wrong password."),
        },
        Refusal {
            id: "repository-password",
            says: &[
                "wrong password or no key found",
                "Fatal: wrong password or no key found",
                "invalid repository password",
                "passphrase supplied in BORG_PASSPHRASE, by BORG_PASSCOMMAND or via BORG_PASSPHRASE_FD is incorrect",
            ],
            weak: &[],
            means: "The password does not open this repository.",
            tell_apart: "Was the repository made with another password, or was a blank or break stored with it?",
            fixes: &[
                (UseRightToken, Likely, "Use the password that this very repository was made with."),
                (RepairFormat, Hint, "A break at the end of the password's file makes it another."),
            ],
            source: "restic; Borg; Kopia",
            example: proof::text("Fatal: wrong password or no key found"),
        },
        Refusal {
            id: "repository-password-none",
            says: &[
                "an empty password is not allowed by default",
                "Resolving password failed",
                "Fatal: an empty password is not allowed",
            ],
            weak: &[],
            means: "The backup program got no password.",
            tell_apart: "Is RESTIC_PASSWORD or its file set for the user and service that run it?",
            fixes: &[(SendCorrectly, Strong, "Set the password for the service that runs the backup.")],
            source: "restic, cmd/restic",
            example: proof::text(
                "Fatal: an empty password is not allowed by default. Pass the flag --insecure-no-password",
            ),
        },
        Refusal {
            id: "gpg-secret-key",
            says: &[
                "gpg: decryption failed: No secret key",
                "gpg: signing failed: No secret key",
                "gpg: skipped \"{}\": No secret key",
                "gpg failed to sign the data",
            ],
            weak: &[],
            means: "GnuPG lacks the secret key that is asked for: another key, another user, or not imported in this place.",
            tell_apart: "Does gpg --list-secret-keys, run as the same user, show the key?",
            fixes: &[
                (UseRightToken, Likely, "Name a key whose secret half is here, or import it."),
                (
                    SendCorrectly,
                    Hint,
                    "Where the key is here, the agent may not be able to ask for its passphrase: set GPG_TTY.",
                ),
            ],
            source: GNUPG,
            example: proof::text("gpg: decryption failed: No secret key"),
        },
        Refusal {
            id: "gpg-tty",
            says: &[
                "gpg: signing failed: Inappropriate ioctl for device",
                "gpg: signing failed: No pinentry",
                "gpg: signing failed: Bad passphrase",
            ],
            weak: &[],
            means: "GnuPG has the key and could not get its passphrase.",
            tell_apart: "Is GPG_TTY set in this shell, or is a passphrase handed over in a pipeline?",
            fixes: &[(SendCorrectly, Strong, "Set GPG_TTY, or hand the passphrase over with loopback.")],
            source: GNUPG,
            example: proof::text("gpg: signing failed: Inappropriate ioctl for device"),
        },
    ],
};
