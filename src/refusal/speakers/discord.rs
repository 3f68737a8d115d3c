//! Discord: bots, applications and webhooks.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixVerifier, GrantAccess, ObtainNewToken, RepairFormat, ReplaceRevoked, SendCorrectly, UseRightToken},
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
        Refusal {
            id: "discord-intents",
            says: &[
                "Privileged intent provided is not enabled or whitelisted",
                "privileged intents that have not been explicitly enabled in the developer portal",
                "PrivilegedIntentsRequired",
                "Used disallowed intents",
                "DisallowedIntents",
                "Disallowed intent(s)",
                "[DISALLOWED_INTENTS]",
                "Gateway closed with code 4014",
                "close code 4014",
            ],
            weak: &[],
            means: "The bot asks for an intent that its page has not switched on (members, presence, message content).",
            tell_apart: "Look at the page of the bot: which privileged intents are on?",
            fixes: &[(GrantAccess, Strong, "The intent has to be switched on at the bot's page.")],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                "discord.errors.PrivilegedIntentsRequired: Shard ID None is requesting privileged intents that have not been explicitly enabled in the developer portal.",
            ),
        },
        Refusal {
            id: "discord-gateway",
            says: &[
                "WebSocket closed with code 4004",
                "close code 4004",
                "Gateway closed with code 4004",
                "TOKEN_INVALID",
                "[TOKEN_INVALID]: An invalid token was provided",
                "TOKEN_MISSING",
                "Request to use token, but token was unavailable to the client",
                "Expected token to be set for this request, but none was present",
            ],
            weak: &[],
            means: "Discord's gateway closed with 4004, or the library had no token that it knows.",
            tell_apart: "Is the variable set in this process, and does the value have two dots? It is the bot's token, not the client secret.",
            fixes: &[
                (SendCorrectly, Likely, "The token is empty or is not the bot's."),
                (ObtainNewToken, Hint, "A token that was reset is unknown: make another on the bot's page."),
                (UseRightToken, Hint, "The client secret or the public key is not the token."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text("Error [TokenInvalid]: WebSocket closed with code 4004"),
        },
        Refusal {
            id: "discord-oauth",
            says: &[
                r#""code":50026,"message":"Missing required OAuth2 scope""#,
                "Missing required OAuth2 scope",
                "Only bots can use this endpoint",
                "Bots cannot use this endpoint",
                r#""code":20001"#,
                r#""code":20002"#,
                r#""code":50020"#,
            ],
            weak: &[(r#""code":40001"#, &["discord"])],
            means: "Discord's endpoint wants a token of the other kind, or a scope.",
            tell_apart: "Is the scheme Bot (a bot's token) or Bearer (a person's)? Compare with the endpoint's page.",
            fixes: &[
                (UseRightToken, Likely, "The endpoint takes only bots, or only people."),
                (GrantAccess, Hint, "The scope that is missing has to be asked for."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(r#"{"message":"Bots cannot use this endpoint","code":20001}"#),
        },
        Refusal {
            id: "discord-interaction",
            says: &[
                "The specified interactions endpoint url could not be verified",
                "interactions_endpoint_url: The specified interactions endpoint url could not be verified",
                "[discord-interactions] Invalid signature",
            ],
            weak: &[("invalid request signature", &["discord", "interactions"])],
            means: "The receiver did not pass Discord's test: Ed25519 over the time and the raw body, with the app's public key.",
            tell_apart: "Does it answer a wrong signature with 401 and a PING with type 1, and does it read the raw body?",
            fixes: &[(
                FixVerifier,
                Strong,
                "The receiver's check has another public key, or does not use the raw body.",
            )],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                "interactions_endpoint_url: The specified interactions endpoint url could not be verified.",
            ),
        },
    ],
};
