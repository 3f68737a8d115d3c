//! Telegram's Bot API, where the token is part of the address.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{RepairFormat, ReplaceRevoked, SendCorrectly},
        Scene,
    },
    text::proof,
};

const DOCS: &str = "python-telegram-bot, request";

/// What the Bot API says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "telegram",
    name: "Telegram",
    scene: Scene::Key,
    refusals: &[
        Refusal {
            id: "telegram",
            says: &[
                r#""ok":false,"error_code":401,"description":"Unauthorized""#,
                r#""ok": false, "error_code": 401, "description": "Unauthorized""#,
                r#""error_code":401,"description":"Unauthorized""#,
            ],
            weak: &[],
            means: "The token has the right form, and Telegram no longer knows it: it was withdrawn at BotFather, or the bot was deleted.",
            tell_apart: "401 means withdrawn, 404 would mean a malformed token. Ask BotFather for the bot's present token.",
            fixes: &[
                (ReplaceRevoked, Strong, "Telegram knows the form of the token and not the token: it was withdrawn."),
                (RepairFormat, Hint, "A digit changed in the second half gives this answer too."),
            ],
            source: DOCS,
            example: proof::text(r#"{"ok":false,"error_code":401,"description":"Unauthorized"}"#),
        },
        Refusal {
            id: "telegram-404",
            says: &[
                r#""ok":false,"error_code":404,"description":"Not Found""#,
                r#""ok": false, "error_code": 404, "description": "Not Found""#,
                r#""error_code":404,"description":"Not Found""#,
            ],
            weak: &[],
            means: "The token stands in the address, so a malformed one becomes an unknown address: cut, with its colon encoded, or without the word bot before it. A misspelled method gives the same.",
            tell_apart: "Does the path read /bot, then digits, a colon and 35 characters, then /method?",
            fixes: &[
                (RepairFormat, Likely, "A malformed token in the address gives 404, not 401."),
                (SendCorrectly, Hint, "The word bot has to stand right before the token in the path."),
            ],
            source: DOCS,
            example: proof::text(r#"{"ok":false,"error_code":404,"description":"Not Found"}"#),
        },
    ],
};
