//! Jenkins: crumbs and API tokens.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{FixTransport, ObtainNewToken, RepairFormat, ReplaceRevoked, SendCorrectly},
        Scene,
    },
    text::proof,
};

const JENKINS: &str = "Answers of Jenkins recorded in public repositories";

/// What it answers.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "jenkins",
    name: "Jenkins",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "jenkins-crumb",
            says: &["No valid crumb was included in the request"],
            weak: &[],
            means: "The call brought no crumb, the CSRF token of Jenkins, or one of another session. With an API token no crumb is asked for.",
            tell_apart: "Is the call signed in with user name and API token? Then no crumb is needed.",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "Call with user name and API token, or bring the crumb with the cookie of the session that it was made in.",
                ),
                (
                    FixTransport,
                    Hint,
                    "A proxy that changes the address or drops the session's cookie spoils the crumb.",
                ),
                (ObtainNewToken, Hint, "A crumb of an ended session no longer fits."),
            ],
            source: JENKINS,
            example: proof::text("HTTP ERROR 403 No valid crumb was included in the request"),
        },
        Refusal {
            id: "jenkins-token",
            says: &["Invalid password/token for user", "Invalid password/token for user: {identity}"],
            weak: &[],
            means: "Jenkins knows the user and not this password or API token.",
            tell_apart: "Look at the user's API tokens in the settings.",
            fixes: &[
                (ObtainNewToken, Likely, "Make a new API token for the user."),
                (ReplaceRevoked, Hint, "A token that was withdrawn gets this answer."),
                (RepairFormat, Hint, "A token altered in copying gets this answer."),
            ],
            source: JENKINS,
            example: proof::text("Invalid password/token for user: kim"),
        },
    ],
};
