//! `MySQL` and `MariaDB`.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, ReplaceRevoked, SendCorrectly,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "MySQL reference (server error messages) and issues of drivers";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "mysql",
    name: "MySQL and MariaDB",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "mysql-denied",
            says: &[
                "Access denied for user '{identity}'@'{}' (using password: YES)",
                "(using password: YES)",
                "ERROR 1045 (28000): Access denied for user '{identity}'@'{}' (using password: YES)",
            ],
            weak: &[],
            means: "The server knows no such user from this host with this password. The host behind the @ is part of the user.",
            tell_apart: "Select user and host from mysql.user: is there an entry for this host?",
            fixes: &[
                (UseRightToken, Likely, "The pair is not one of this server, or not from this host."),
                (ReplaceRevoked, Hint, "The password may have been changed; an old volume keeps the old one."),
                (GrantAccess, Hint, "The user may exist only for another host."),
                (ObtainNewToken, Hint, "A token of a cloud in place of the password may have ended."),
            ],
            source: SOURCE,
            example: proof::text(
                "ERROR 1045 (28000): Access denied for user 'shop'@'172.18.0.5' (using password: YES)",
            ),
        },
        Refusal {
            id: "mysql-iam-token",
            says: &[
                "IAM authentication failed for the role {identity}. Check the IAM token for this role and try again",
                "IAM authentication failed for the role",
            ],
            weak: &[(
                "Access denied for user '{identity}'@'{}' (using password: YES)",
                &[
                    "generate_db_auth_token",
                    "generate-db-auth-token",
                    "RdsUtilities",
                    "IAM auth token",
                    "IAM token",
                    "AWSAuthenticationPlugin",
                    "mysql_clear_password",
                ],
            )],
            means: "The password is a token of Amazon RDS. It lives 15 minutes, and only for the host, port, user and region that it was made for.",
            tell_apart: "How old is the token when the connection is opened? A pool opens connections long after its start.",
            fixes: &[
                (RefreshProactively, Likely, "A pool has to make a new token for each connection that it opens."),
                (ObtainNewToken, Likely, "The token lives 15 minutes; make a new one."),
                (GrantAccess, Hint, "The caller may lack rds-db:connect."),
                (FixGeneration, Hint, "It may be made for another host, user or region."),
            ],
            source: SOURCE,
            example: proof::text(
                "ERROR 1045 (28000): IAM authentication failed for the role app. Check the IAM token for this role and try again.",
            ),
        },
        Refusal {
            id: "mysql-no-password",
            says: &[
                "Access denied for user '{identity}'@'{}' (using password: NO)",
                "(using password: NO)",
                "ERROR 1045 (28000): Access denied for user '{identity}'@'{}' (using password: NO)",
            ],
            weak: &[],
            means: "The client sent no password, and the user has one.",
            tell_apart: "Is the variable set in this very process? Is the setting's name the one that the driver reads?",
            fixes: &[(SendCorrectly, Strong, "The password did not reach the client.")],
            source: SOURCE,
            example: proof::text(
                "SQLSTATE[HY000] [1045] Access denied for user 'root'@'localhost' (using password: NO)",
            ),
        },
        Refusal {
            id: "mysql-database",
            says: &[
                "Access denied for user '{identity}'@'{}' to database",
                "command denied to user '{identity}'@'{}' for table",
                "command denied to user",
                "Access denied; you need (at least one of) the",
            ],
            weak: &[],
            means: "The user is known and lacks a right on this database or table.",
            tell_apart: "Run show grants for the user.",
            fixes: &[(GrantAccess, Strong, "The user lacks a right here.")],
            source: SOURCE,
            example: proof::text("ERROR 1044 (42000): Access denied for user 'shop'@'%' to database 'orders'"),
        },
        Refusal {
            id: "mysql-plugin",
            says: &[
                "Authentication plugin 'caching_sha2_password' cannot be loaded",
                "Client does not support authentication protocol requested by server",
                "The server requested authentication method unknown to the client",
                "Authentication plugin 'caching_sha2_password' is not supported",
                "Plugin 'mysql_native_password' is not loaded",
                "Authentication plugin 'mysql_clear_password' cannot be loaded",
            ],
            weak: &[],
            means: "Client and server have no way of signing in that both know.",
            tell_apart: "Which plugin has the user in mysql.user, and which does the driver know?",
            fixes: &[
                (SendCorrectly, Likely, "Update the driver, or let it use the plugin that the user has."),
                (FixVerifier, Hint, "Or give the user another plugin."),
            ],
            source: SOURCE,
            example: proof::text(
                "ER_NOT_SUPPORTED_AUTH_MODE: Client does not support authentication protocol requested by server; consider upgrading MySQL client",
            ),
        },
        Refusal {
            id: "mysql-password-expired",
            says: &[
                "Your password has expired. To log in you must change it",
                "You must reset your password using ALTER USER",
                "ER_MUST_CHANGE_PASSWORD",
            ],
            weak: &[],
            means: "The user's password has ended.",
            tell_apart: "Sign in with a client that lets you change it.",
            fixes: &[(ObtainNewToken, Strong, "Set a new password.")],
            source: SOURCE,
            example: proof::text(
                "ERROR 1820 (HY000): You must reset your password using ALTER USER statement before executing this statement.",
            ),
        },
        Refusal {
            id: "mysql-host",
            says: &[
                "is not allowed to connect to this MySQL server",
                "is not allowed to connect to this MariaDB server",
            ],
            weak: &[],
            means: "The server has no user for the host from which the client comes.",
            tell_apart: "Select host from mysql.user for this user.",
            fixes: &[(GrantAccess, Strong, "Make an entry for the user with this host, or with %.")],
            source: SOURCE,
            example: proof::text("ERROR 1130 (HY000): Host '10.0.0.7' is not allowed to connect to this MySQL server"),
        },
    ],
};
