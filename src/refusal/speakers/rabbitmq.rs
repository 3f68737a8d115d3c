//! `RabbitMQ`: broker, management interface and clients.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively, RepairFormat, ReplaceRevoked,
            SendCorrectly, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "RabbitMQ source and documentation";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "rabbitmq",
    name: "RabbitMQ",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "rabbitmq-refused",
            says: &[
                "ACCESS_REFUSED - Login was refused using authentication mechanism {name}. For details see the broker logfile",
                "ACCESS_REFUSED - Login was refused using authentication mechanism",
                "Login was refused using authentication mechanism",
                "com.rabbitmq.client.AuthenticationFailureException",
            ],
            weak: &[],
            means: "The broker refused the login and tells the reason only in its log: a wrong password, an unknown user, guest from another host, or a token.",
            tell_apart: "Read the broker's log at the same second.",
            fixes: &[
                (ReadTrace, Likely, "Only the log of the broker names the reason."),
                (UseRightToken, Hint, "The pair may be one of another broker."),
                (SendCorrectly, Hint, "Special signs in the address have to be percent-encoded."),
                (GrantAccess, Hint, "The user guest may only come from localhost."),
            ],
            source: SOURCE,
            example: proof::text(
                "(403) ACCESS_REFUSED - Login was refused using authentication mechanism PLAIN. For details see the broker logfile.",
            ),
        },
        Refusal {
            id: "rabbitmq-guest",
            says: &[
                "user 'guest' can only connect via localhost",
                "can only connect via localhost",
                "User can only log in via localhost",
            ],
            weak: &[],
            means: "The user guest may come only from the broker's own machine.",
            tell_apart: "Does the client run on another host or in another container?",
            fixes: &[
                (UseRightToken, Strong, "Make a user of your own and use it; guest works only from localhost."),
                (FixVerifier, Hint, "The setting loopback_users decides this."),
            ],
            source: SOURCE,
            example: proof::text("PLAIN login refused: user 'guest' can only connect via localhost"),
        },
        Refusal {
            id: "rabbitmq-invalid-credentials",
            says: &[
                "login refused: user '{identity}' - invalid credentials",
                "PLAIN login refused: user '{identity}' - invalid credentials",
            ],
            weak: &[],
            means: "The broker's log says that the password is not this user's, or that there is no such user.",
            tell_apart: "Try rabbitmqctl authenticate_user with the same pair.",
            fixes: &[
                (UseRightToken, Likely, "The pair is not one of this broker."),
                (ReplaceRevoked, Hint, "The password may have been changed."),
                (RepairFormat, Hint, "Special signs in the address have to be percent-encoded."),
            ],
            source: SOURCE,
            example: proof::text(
                "2026-11-21 10:00:00 [error] <0.701.0> PLAIN login refused: user 'shop' - invalid credentials",
            ),
        },
        Refusal {
            id: "rabbitmq-vhost",
            says: &[
                "NOT_ALLOWED - access to vhost '{resource}' refused for user",
                "NOT_ALLOWED - vhost {resource} not found",
                "access to vhost '{resource}' refused for user '{identity}'",
            ],
            weak: &[],
            means: "The user is known and may not enter this virtual host, or the virtual host does not exist.",
            tell_apart: "Run rabbitmqctl list_permissions with the virtual host's name; a default host is written %2F in an address.",
            fixes: &[
                (GrantAccess, Likely, "The user has no permissions in this virtual host."),
                (SendCorrectly, Hint, "The virtual host's name may be written wrongly in the address."),
            ],
            source: SOURCE,
            example: proof::text("(530) NOT_ALLOWED - access to vhost '/shop' refused for user 'shop'"),
        },
        Refusal {
            id: "rabbitmq-resource",
            says: &[
                "ACCESS_REFUSED - access to exchange '{resource}' in vhost",
                "ACCESS_REFUSED - access to queue '{resource}' in vhost",
                "ACCESS_REFUSED - write access to exchange",
                "ACCESS_REFUSED - read access to queue",
                "ACCESS_REFUSED - configure access to queue",
                "ACCESS_REFUSED - configure access to exchange",
                "ACCESS_REFUSED - access to topic '{resource}' in exchange",
            ],
            weak: &[],
            means: "The user is known and lacks the right to configure, write or read this queue or exchange.",
            tell_apart: "Compare the name with the three patterns of rabbitmqctl list_user_permissions.",
            fixes: &[(GrantAccess, Strong, "The user's patterns do not cover this name.")],
            source: SOURCE,
            example: proof::text(
                "(403) ACCESS_REFUSED - access to exchange 'orders' in vhost '/' refused for user 'shop'",
            ),
        },
        Refusal {
            id: "rabbitmq-oauth-expired",
            says: &["Provided JWT token has expired at timestamp", "Provided JWT token has expired"],
            weak: &[],
            means: "The token behind the connection has ended. RabbitMQ closes an open connection when its token ends.",
            tell_apart: "Did the connection stand for as long as the token lives?",
            fixes: &[
                (ObtainNewToken, Likely, "The token has expired."),
                (
                    RefreshProactively,
                    Likely,
                    "A connection that lives longer than its token has to be given the next one in time.",
                ),
            ],
            source: SOURCE,
            example: proof::text(
                "NOT_ALLOWED - Provided JWT token has expired at timestamp 1795255100 (validated at 1795255160)",
            ),
        },
        Refusal {
            id: "rabbitmq-oauth",
            says: &[
                "Authentication using an OAuth 2/JWT token failed",
                "Authentication using OAuth 2/JWT token failed",
            ],
            weak: &[],
            means: "The broker did not accept the token. What follows in its log is the reason: audience, key or scope.",
            tell_apart: "Compare aud of the token with resource_server_id, and kid with the configured keys.",
            fixes: &[
                (UseRightToken, Likely, "Most often aud lacks the broker's resource_server_id."),
                (FixVerifier, Hint, "The broker may lack the key of the issuer."),
                (GrantAccess, Hint, "Scopes have to begin with the resource server's id."),
            ],
            source: SOURCE,
            example: proof::text("Authentication using an OAuth 2/JWT token failed: provided token is refused"),
        },
        Refusal {
            id: "rabbitmq-management",
            says: &[
                r#"{"error":"not_authorised","reason":"Login failed"}"#,
                r#""error":"not_authorised""#,
                r#"{"error":"not_authorized","reason":"Not_Authorized"}"#,
                r#""error":"not_authorized","reason""#,
            ],
            weak: &[],
            means: "The management interface did not accept the pair of user and password.",
            tell_apart: "Try the same pair on the login page.",
            fixes: &[
                (UseRightToken, Likely, "The pair is not one of this broker."),
                (SendCorrectly, Hint, "The Authorization header (Basic) may be missing."),
                (GrantAccess, Hint, "The user may lack the tag management."),
            ],
            source: SOURCE,
            example: proof::text(r#"{"error":"not_authorised","reason":"Login failed"}"#),
        },
        Refusal {
            id: "rabbitmq-management-tag",
            says: &[
                "Not management user",
                r#""reason":"Not management user""#,
                r#""error":"not_authorised","reason":"Not management user""#,
                r#""error":"not_authorized","reason":"Not management user""#,
                r#""reason":"Not monitor user""#,
                r#""reason":"Not administrator user""#,
            ],
            weak: &[],
            means: "The user is known and lacks the tag that this page or call wants.",
            tell_apart: "Run rabbitmqctl list_users and look at the tags.",
            fixes: &[(GrantAccess, Strong, "Give the user the tag management, monitoring or administrator.")],
            source: SOURCE,
            example: proof::text(r#"{"error":"not_authorised","reason":"Not management user"}"#),
        },
    ],
};
