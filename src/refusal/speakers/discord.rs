//! Discord: bots, applications and webhooks.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, RepairFormat, ReplaceRevoked, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const DOCS: &str = "Discord documentation: response codes";

/// What the API and its libraries say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "discord",
    name: "Discord",
    scene: Scene::Key,
    refusals: &[
        Refusal {
            id: "discord",
            says: &[r#""message": "401: Unauthorized", "code": 0"#, r#""message":"401: Unauthorized""#],
            weak: &[(
                "401: Unauthorized",
                &["discord", "discord.com", "discord.js", "DiscordAPIError", "HTTPException"],
            )],
            means: "Discord does not accept the token: the bot's token was reset (Discord does so by itself when it is published), the word Bot before it is missing, or the client secret was taken for it.",
            tell_apart: "Does the header read Authorization: Bot and the token? Then compare with the token on the bot's page; it is shown only once.",
            fixes: &[
                (
                    ObtainNewToken,
                    Likely,
                    "Discord does not know the token: reset it on the bot's page and use the new one.",
                ),
                (SendCorrectly, Hint, "A bot's token needs the word Bot before it, a user's the word Bearer."),
                (ReplaceRevoked, Hint, "Discord resets a bot's token that it finds in public."),
                (RepairFormat, Hint, "A cut or quoted token is unknown."),
            ],
            source: DOCS,
            example: proof::text(r#"{"message": "401: Unauthorized", "code": 0}"#),
        },
        Refusal {
            id: "discord-improper",
            says: &["Improper token has been passed", r#""code":50014"#, r#""code":50025"#],
            weak: &[("An invalid token was provided", &["discord", "discord.js", "TOKEN_INVALID", "TokenInvalid"])],
            means: "The library or Discord refuses the token before or at the sign-in: it is empty, altered, was reset, or it is the client secret.",
            tell_apart: "Print the length of the value and its first characters, not the whole: does it have two dots, and is it the bot's token?",
            fixes: &[
                (
                    ObtainNewToken,
                    Likely,
                    "Discord does not know the token: reset it on the bot's page and use the new one.",
                ),
                (RepairFormat, Hint, "A quote, a blank or a missing letter makes it another one."),
                (UseRightToken, Hint, "The client secret or the application's id is not the bot's token."),
                (ReplaceRevoked, Hint, "A token that was published has been reset."),
            ],
            source: "discord.py, HTTP client",
            example: proof::text("discord.errors.LoginFailure: Improper token has been passed."),
        },
        Refusal {
            id: "discord-webhook",
            says: &["Invalid Webhook Token", r#""message": "Invalid Webhook Token", "code": 50027"#, r#""code":50027"#],
            weak: &[],
            means: "The last part of the webhook's address is not its token: the address was cut, or the webhook was made anew.",
            tell_apart: "Compare the whole address with the one in the channel's settings.",
            fixes: &[
                (RepairFormat, Likely, "The webhook's address was cut or altered in copying."),
                (ReplaceRevoked, Hint, "A webhook that was deleted and made anew has another token."),
            ],
            source: DOCS,
            example: proof::text(r#"{"message": "Invalid Webhook Token", "code": 50027}"#),
        },
        Refusal {
            id: "discord-permission",
            says: &[
                r#""message": "Missing Access", "code": 50001"#,
                r#""message": "Missing Permissions", "code": 50013"#,
                r#""code":50001"#,
                r#""code":50013"#,
                "disallowed intent",
            ],
            weak: &[
                ("Missing Access", &["50001", "DiscordAPIError", "discord"]),
                ("Missing Permissions", &["50013", "DiscordAPIError", "discord"]),
            ],
            means: "The token is good: the bot may not see or do this, or it asks for a privileged intent that is not switched on.",
            tell_apart: "50001: can the bot see the channel? 50013: does its role have the permission, and does it stand above the other's? Intents are switched on at the bot's page.",
            fixes: &[(
                GrantAccess,
                Strong,
                "Discord accepts the token and says that the bot lacks access, a permission or an intent.",
            )],
            source: DOCS,
            example: proof::text(r#"{"message": "Missing Access", "code": 50001}"#),
        },
    ],
};
