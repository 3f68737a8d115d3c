//! Telegram's Bot API, where the token is part of the address.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, RepairFormat, ReplaceRevoked, SendCorrectly, UseRightToken},
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
        Refusal {
            id: "telegram-blocked",
            says: &[
                "Forbidden: bot was blocked by the user",
                "Forbidden: bot was kicked from",
                "Forbidden: bot can't initiate conversation with a user",
                "Forbidden: user is deactivated",
                "Forbidden: bot is not a member of",
                "Bad Request: not enough rights",
                "Bad Request: need administrator rights",
                "Bad Request: CHAT_ADMIN_REQUIRED",
                "CHAT_ADMIN_REQUIRED",
                "CHAT_WRITE_FORBIDDEN",
            ],
            weak: &[],
            means: "The bot's token is good; the person or the group does not let it write.",
            tell_apart: "Did the person start the bot, and is it an administrator where it has to be?",
            fixes: &[(GrantAccess, Strong, "The person has to start the bot, or the group to make it administrator.")],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                r#"{"ok":false,"error_code":403,"description":"Forbidden: bot was blocked by the user"}"#,
            ),
        },
        Refusal {
            id: "telegram-session",
            says: &[
                "AUTH_KEY_UNREGISTERED",
                "AUTH_KEY_DUPLICATED",
                "AUTH_KEY_INVALID",
                "SESSION_REVOKED",
                "The key is not registered in the system",
                "The authorization key (session file) was used under two different IP addresses simultaneously",
                "ACCESS_TOKEN_INVALID",
                "The bot token is invalid",
                "API_ID_INVALID",
                "The api_id/api_hash combination is invalid",
                "PHONE_CODE_EXPIRED",
                "PHONE_CODE_INVALID",
            ],
            weak: &[],
            means: "Telegram's client protocol does not accept the session: ended on another device, used in two places, or unknown; or the app's numbers do not fit.",
            tell_apart: "Read the constant. Is the session's file used by two programs?",
            fixes: &[
                (
                    ReplaceRevoked,
                    Likely,
                    "The session was ended or used twice: sign in again and keep one file for each program.",
                ),
                (UseRightToken, Hint, "api_id and api_hash have to be of one app."),
                (ObtainNewToken, Hint, "A code lives minutes: ask for another."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                "telethon.errors.rpcerrorlist.AuthKeyDuplicatedError: The authorization key (session file) was used under two different IP addresses simultaneously, and can no longer be used.",
            ),
        },
        Refusal {
            id: "telegram-token-form",
            says: &[
                "The token must contain a colon",
                "Token must not contain any spaces",
                "aiogram.utils.exceptions.ValidationError: Token is invalid!",
                "aiogram.utils.token.TokenValidationError: Token is invalid!",
                "TokenValidationError",
                "telegram.error.InvalidToken",
                "InvalidToken: The token `{}` was rejected by the server",
                "You must pass the token you received from https://t.me/Botfather",
                "A request to the Telegram API was unsuccessful. Error code: 401. Description: Unauthorized",
                "A request to the Telegram API was unsuccessful. Error code: 404. Description: Not Found",
                "ETELEGRAM: 401 Unauthorized",
                "ETELEGRAM: 404 Not Found",
                "Telegram Bot Token not provided",
            ],
            weak: &[],
            means: "The library or Telegram does not take the text as a bot's token: number, colon and 35 characters.",
            tell_apart: "Print its length and the part before the colon only: is it whole, without blanks and quotes?",
            fixes: &[
                (RepairFormat, Likely, "The text is not whole: a part, a blank or a quote too many."),
                (SendCorrectly, Hint, "An empty variable gives the same."),
                (ReplaceRevoked, Hint, "A token that was revoked at BotFather is rejected."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text("telegram.error.InvalidToken: The token `***` was rejected by the server."),
        },
    ],
};
