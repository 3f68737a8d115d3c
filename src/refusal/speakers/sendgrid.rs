//! Twilio `SendGrid`: its API and its mail server.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{GrantAccess, RepairFormat, ReplaceRevoked, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

/// What the API and the mail server say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "sendgrid",
    name: "SendGrid",
    scene: Scene::Key,
    refusals: &[
        Refusal {
            id: "sendgrid-401",
            says: &[
                r#""message":"The provided authorization grant is invalid, expired, or revoked""#,
                r#"The provided authorization grant is invalid, expired, or revoked","field":null"#,
                "535 Authentication failed: The provided authorization grant is invalid, expired, or revoked",
                "The provided authorization grant is invalid, expired, or revoked",
            ],
            weak: &[],
            means: "SendGrid does not know the key: it was deleted, altered, or a line break stands at its end, which the mail server's answer hides.",
            tell_apart: "Three parts, SG.x.y? Trim the value and try again; then look whether the key is still listed.",
            fixes: &[
                (
                    ReplaceRevoked,
                    Likely,
                    "A key that was deleted is unknown: keys of SendGrid do not end by themselves.",
                ),
                (RepairFormat, Hint, "A line break or a blank at the end of a living key gives this answer."),
                (SendCorrectly, Hint, "For mail the user's name is the word apikey and the key is the password."),
            ],
            source: "Answers of SendGrid recorded in public repositories",
            example: proof::text(
                r#"{"errors":[{"message":"The provided authorization grant is invalid, expired, or revoked","field":null,"help":null}]}"#,
            ),
        },
        Refusal {
            id: "sendgrid-403",
            says: &[r#""message":"access forbidden""#],
            weak: &[("access forbidden", &["sendgrid", "api.sendgrid.com"])],
            means: "The key is good, and it lacks the permission for this call, or the account lives in another region.",
            tell_apart: "Compare the permissions of the key with the call; for an account in the EU the host is another.",
            fixes: &[
                (GrantAccess, Likely, "SendGrid accepts the key and forbids the call."),
                (UseRightToken, Hint, "A key of the other region or of a subuser may be needed."),
            ],
            source: "SendGrid documentation",
            example: proof::text(r#"{"errors":[{"message":"access forbidden","field":null,"help":null}]}"#),
        },
    ],
};
