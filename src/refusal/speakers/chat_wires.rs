//! Telegram clients, Signal, IRC, XMPP, Nostr and the private side of Instagram.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, ReplaceRevoked, SendCorrectly},
        Scene,
    },
    text::proof,
};

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "chat_wires",
    name: "Chat protocols",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "telegram-libraries",
            says: &["AuthKeyUnregisteredError", "SessionRevokedError"],
            weak: &[("SESSION_REVOKED", &["telethon", "pyrogram", "GramJS", "mtproto"])],
            means: "The session of a Telegram client is dead: it was signed out or banned, or its file was used from two addresses at once.",
            tell_apart: "Does the app list the session under devices, and does any other program use the same session file?",
            fixes: &[
                (ReplaceRevoked, Likely, "Delete the session file and sign in anew; use each file in one place only."),
                (
                    ObtainNewToken,
                    Hint,
                    "A session that was never signed in answers the same: finish the sign-in first.",
                ),
            ],
            source: "Telethon, Pyrogram and the MTProto error list",
            example: proof::text("telethon.errors.rpcerrorlist.SessionRevokedError: none (caused by GetStateRequest)"),
        },
        Refusal {
            id: "signal-cli",
            says: &[
                "[403] Authorization failed!",
                "[403] Authorization failed! (AuthorizationFailedException)",
                "AuthorizationFailedException: [403] Authorization failed",
                "User is not registered. Please register",
                "Specified account does not exist",
                "org.whispersystems.signalservice.api.push.exceptions.AuthorizationFailedException",
            ],
            weak: &[],
            means: "Signal's server does not know this device any more: it was unlinked, or the number was registered elsewhere.",
            tell_apart: "Does the phone list the linked device?",
            fixes: &[
                (ReplaceRevoked, Likely, "Link the device anew, or register the number again."),
                (ObtainNewToken, Hint, "Where nothing was registered yet, `register` and `verify` come first."),
            ],
            source: "signal-cli",
            example: proof::text(
                "signal-cli: User +491 is not registered: [403] Authorization failed! (AuthorizationFailedException)",
            ),
        },
        Refusal {
            id: "irc-sasl",
            says: &[
                ":SASL authentication failed",
                "SASL authentication failed: Invalid account credentials",
                "ERR_SASLFAIL",
                ":Login authentication failed",
                ":tmi.twitch.tv NOTICE * :Login authentication failed",
                ":tmi.twitch.tv NOTICE * :Improperly formatted auth",
            ],
            weak: &[
                ("904", &["SASL", "PRIVMSG", ":NickServ"]),
                ("Password incorrect", &["ERR_PASSWDMISMATCH", "irc", "464"]),
            ],
            means: "The chat server refused the sign-in. Twitch's wants PASS oauth: and a user's token with the scope chat:read.",
            tell_apart: "On Twitch: does PASS begin with oauth:, and is the name that of the account which gave the token?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "Twitch wants `PASS oauth:` and the token; other servers want account name and password by SASL.",
                ),
                (ObtainNewToken, Likely, "A token that has ended is refused with the same line."),
                (GrantAccess, Hint, "The token needs chat:read and chat:edit."),
            ],
            source: "IRCv3 SASL; Twitch, authenticating with the IRC server",
            example: proof::text(":tmi.twitch.tv NOTICE * :Login authentication failed"),
        },
        Refusal {
            id: "xmpp-sasl",
            says: &[
                "<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><not-authorized/>",
                "<failure xmlns=\"urn:ietf:params:xml:ns:xmpp-sasl\"><not-authorized",
                "urn:ietf:params:xml:ns:xmpp-sasl",
                "SASLError: not-authorized",
                "SASLErrorException: SASLError using {name}: not-authorized",
                "XMPPError: not-authorized",
            ],
            weak: &[],
            means: "The XMPP server did not take the name and password, or the token.",
            tell_apart: "Is the name without the domain where the server wants it so, and does the same account sign in elsewhere?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "Check name, domain and password; with a token the server must offer that mechanism.",
                ),
                (
                    FixVerifier,
                    Hint,
                    "Where the server asks an outside program or checks a JWT, its log says why it refused.",
                ),
            ],
            source: "RFC 6120 §6.5.10",
            example: proof::text("<failure xmlns='urn:ietf:params:xml:ns:xmpp-sasl'><not-authorized/></failure>"),
        },
        Refusal {
            id: "nostr-auth",
            says: &[
                "[\"CLOSED\",\"{}\",\"auth-required:",
                "auth-required: we only accept",
                "auth-required: we can't serve",
                "\"restricted: we do not accept events from unregistered users",
            ],
            weak: &[],
            means: "The relay wants the client to prove its key first (NIP-42), or lets only certain keys in.",
            tell_apart: "auth-required: the client has to answer the AUTH challenge; restricted: the key has no account there.",
            fixes: &[
                (SendCorrectly, Likely, "Answer the challenge of the relay with a signed event of kind 22242."),
                (GrantAccess, Hint, "restricted: the relay has to let this key in."),
            ],
            source: "Nostr NIP-42",
            example: proof::text("[\"CLOSED\",\"sub1\",\"auth-required: log in first\"]"),
        },
        Refusal {
            id: "instagram-private",
            says: &[
                "instagrapi.exceptions.LoginRequired",
                "login_required\",\"logout_reason\":",
                "{\"message\":\"login_required\"",
                "{\"message\":\"challenge_required\"",
                "{\"message\":\"checkpoint_required\"",
                "ChallengeRequired",
                "instaloader.exceptions.LoginRequiredException",
                "\"error_type\":\"bad_password\"",
            ],
            weak: &[],
            means: "The network ended the session or wants a proof that a person sits there: a new device, a new address or too many calls.",
            tell_apart: "What does the app of the phone show when it is opened?",
            fixes: &[
                (
                    ObtainNewToken,
                    Likely,
                    "Confirm the sign-in in the app, then sign in anew and keep the session instead of signing in each time.",
                ),
                (ReplaceRevoked, Hint, "After a changed password all sessions are dead."),
            ],
            source: "instagrapi; Instaloader",
            example: proof::text("{\"message\":\"challenge_required\",\"status\":\"fail\"}"),
        },
        Refusal {
            id: "zalo-zoom-apps",
            says: &[
                "{\"error\":-216,\"message\":\"Access token is invalid\"",
                "{\"error\":-124,\"message\":\"Access token",
                "\"error_name\":\"Access token is invalid\"",
                "{\"error\":-14004",
            ],
            weak: &[("Access token has expired", &["openapi.zalo.me", "zalo"])],
            means: "Zalo does not accept the access token: it lives an hour, for official accounts 25 hours.",
            tell_apart: "Was it renewed with the newest refresh token? Each of those works once.",
            fixes: &[
                (ObtainNewToken, Likely, "Renew it with the newest refresh token, and keep the new pair."),
                (RefreshProactively, Hint, "Renew before it ends, in one place only."),
            ],
            source: "Zalo Developers, error codes",
            example: proof::text("{\"error\":-216,\"message\":\"Access token is invalid\"}"),
        },
    ],
};
