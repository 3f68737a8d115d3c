//! Redis, Valkey and their hosts.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixVerifier, GrantAccess, ObtainNewToken, RepairFormat, ReplaceRevoked, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Redis source (acl.c, networking.c) and issues";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "redis",
    name: "Redis",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "redis-noauth",
            says: &[
                "NOAUTH Authentication required",
                "NOAUTH HELLO must be called with the client already authenticated",
                "ReplyError: NOAUTH",
            ],
            weak: &[],
            means: "The server wants a password, and the client sent none before its first command.",
            tell_apart: "Is a password in the address or settings of this very client? Workers and health checks have settings of their own.",
            fixes: &[
                (SendCorrectly, Strong, "Give the client the password."),
                (UseRightToken, Hint, "A replica or sentinel may want a password of its own."),
            ],
            source: SOURCE,
            example: proof::text("ReplyError: NOAUTH Authentication required."),
        },
        Refusal {
            id: "redis-wrongpass",
            says: &[
                "WRONGPASS invalid username-password pair or user is disabled",
                "WRONGPASS invalid username-password pair",
                "ERR invalid password",
            ],
            weak: &[],
            means: "The server knows no such user with this password, or the user is switched off.",
            tell_apart: "Try redis-cli with the same --user and --pass.",
            fixes: &[
                (UseRightToken, Likely, "The pair is not one of this server."),
                (RepairFormat, Hint, "Special signs in an address have to be percent-encoded."),
                (SendCorrectly, Hint, "Without a user's name the password has to be that of the user default."),
                (ReplaceRevoked, Hint, "The password may have been changed, or the user switched off."),
                (ObtainNewToken, Hint, "Where the password is a token of a cloud, it may have ended."),
            ],
            source: SOURCE,
            example: proof::text("WRONGPASS invalid username-password pair or user is disabled."),
        },
        Refusal {
            id: "redis-no-password-set",
            says: &[
                "AUTH <password> called without any password configured for the default user",
                "Client sent AUTH, but no password is set",
                "ERR Client sent AUTH, but no password is set",
            ],
            weak: &[],
            means: "The client sent a password, and this server has none.",
            tell_apart: "Is it the server that you mean? Is its password set where this server reads it?",
            fixes: &[
                (SendCorrectly, Likely, "Leave the password out for this server."),
                (FixVerifier, Hint, "If a password is meant, it is not set in this server."),
                (UseRightToken, Hint, "The address may lead to another server."),
            ],
            source: SOURCE,
            example: proof::text(
                "ERR AUTH <password> called without any password configured for the default user. Are you sure your configuration is correct?",
            ),
        },
        Refusal {
            id: "redis-auth-arguments",
            says: &["ERR wrong number of arguments for 'auth' command", "wrong number of arguments for 'auth' command"],
            weak: &[],
            means: "The client sent a user's name and a password to a server that takes only a password.",
            tell_apart: "Is the server older than version 6?",
            fixes: &[
                (SendCorrectly, Strong, "Send the password alone, without a user's name."),
                (FixVerifier, Hint, "Servers from version 6 on know users."),
            ],
            source: SOURCE,
            example: proof::text("ERR wrong number of arguments for 'auth' command"),
        },
        Refusal {
            id: "redis-noperm",
            says: &[
                "NOPERM this user has no permissions to run the",
                "NOPERM this user has no permissions to access",
                "NOPERM No permissions to access a key",
                "NOPERM User {identity} has no permissions",
            ],
            weak: &[],
            means: "The user is known and may not run this command or touch this key.",
            tell_apart: "Look at ACL GETUSER for the user and at ACL LOG.",
            fixes: &[(GrantAccess, Strong, "The user's rules do not cover this command or key.")],
            source: SOURCE,
            example: proof::text("NOPERM this user has no permissions to run the 'keys' command"),
        },
        Refusal {
            id: "redis-protected",
            says: &[
                "DENIED Redis is running in protected mode",
                "Redis is running in protected mode because protected mode is enabled",
            ],
            weak: &[],
            means: "The server has no password and takes connections from its own machine only.",
            tell_apart: "Is bind or requirepass set in the server's settings?",
            fixes: &[
                (FixVerifier, Likely, "Set a password in the server, or bind it to the right network."),
                (SendCorrectly, Hint, "The client then has to send that password."),
            ],
            source: SOURCE,
            example: proof::text(
                "-DENIED Redis is running in protected mode because protected mode is enabled and no password is set for the default user.",
            ),
        },
        Refusal {
            id: "upstash-token",
            says: &[
                "WRONGPASS invalid or missing auth token",
                r#""error":"WRONGPASS invalid or missing auth token""#,
                "Unauthorized: invalid or missing auth token",
            ],
            weak: &[],
            means: "The REST interface of Upstash found no token that belongs to this database.",
            tell_apart: "Are both the address and the token of the same database, from the REST part of its page?",
            fixes: &[
                (SendCorrectly, Likely, "The REST token is missing or did not reach the request."),
                (
                    UseRightToken,
                    Likely,
                    "The token may be one of another database, or the password of the other protocol.",
                ),
                (ReplaceRevoked, Hint, "A reset makes the token unknown."),
            ],
            source: SOURCE,
            example: proof::text(r#"{"error":"WRONGPASS invalid or missing auth token"}"#),
        },
    ],
};
