//! `PostgreSQL`, its poolers and drivers.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked,
            SendCorrectly, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "PostgreSQL source (auth.c, libpq) and issues of drivers and poolers";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "postgres",
    name: "PostgreSQL",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "postgres-password",
            says: &[
                "password authentication failed for user",
                r#"FATAL: password authentication failed for user "{identity}""#,
            ],
            weak: &[],
            means: "The server does not know this user with this password. It says the same for a user that does not exist.",
            tell_apart: "Try psql with the same address; an old volume keeps the password that it was made with.",
            fixes: &[
                (UseRightToken, Likely, "The pair is not one of this server."),
                (ReplaceRevoked, Hint, "The password may have been changed."),
                (RepairFormat, Hint, "Special signs in an address have to be percent-encoded."),
                (SendCorrectly, Hint, "The variable that this process reads may hold another value than you think."),
            ],
            source: SOURCE,
            example: proof::text(r#"psql: error: FATAL:  password authentication failed for user "shop""#),
        },
        Refusal {
            id: "postgres-token-password",
            says: &[
                "Cloud SQL IAM user authentication failed for user",
                "Cloud SQL IAM service account authentication failed for user",
            ],
            weak: &[
                (
                    "password authentication failed for user",
                    &[
                        "generate_db_auth_token",
                        "generate-db-auth-token",
                        "RdsUtilities",
                        "IAM auth token",
                        "IAM token",
                        "ossrdbms-aad.database.windows.net",
                    ],
                ),
                (
                    r#"password authentication failed for user "{identity}""#,
                    &[
                        "generate_db_auth_token",
                        "generate-db-auth-token",
                        "RdsUtilities",
                        "IAM auth token",
                        "IAM token",
                        "ossrdbms-aad.database.windows.net",
                    ],
                ),
                (
                    r#"FATAL: password authentication failed for user "{identity}""#,
                    &[
                        "generate_db_auth_token",
                        "generate-db-auth-token",
                        "RdsUtilities",
                        "IAM auth token",
                        "IAM token",
                        "ossrdbms-aad.database.windows.net",
                    ],
                ),
            ],
            means: "The password is a token of the cloud, which lives a quarter of an hour (Amazon) or an hour (Google, Azure). A pool opens connections long after its start.",
            tell_apart: "How old is the token when the connection is opened?",
            fixes: &[
                (RefreshProactively, Likely, "A pool has to make a new token for each connection that it opens."),
                (ObtainNewToken, Likely, "The token has most likely ended; make a new one."),
                (GrantAccess, Hint, "The account may lack the right to sign in to the database."),
            ],
            source: SOURCE,
            example: proof::text(r#"FATAL:  Cloud SQL IAM user authentication failed for user "kim@example.com""#),
        },
        Refusal {
            id: "postgres-pam",
            says: &["PAM authentication failed for user", r#"FATAL: PAM authentication failed for user "{identity}""#],
            weak: &[],
            means: "On Amazon RDS: the token in place of the password is not accepted. Such tokens end after 15 minutes.",
            tell_apart: "How old is the token? Is it made for this host, port, user and region?",
            fixes: &[
                (ObtainNewToken, Likely, "The token lives 15 minutes; make a new one for each connection."),
                (GrantAccess, Hint, "The database user may lack the role rds_iam, or the caller rds-db:connect."),
                (FixGeneration, Hint, "The token may be made for another host, port or region."),
            ],
            source: SOURCE,
            example: proof::text(r#"FATAL:  PAM authentication failed for user "app_iam""#),
        },
        Refusal {
            id: "postgres-no-password",
            says: &[
                "fe_sendauth: no password supplied",
                "client password must be a string",
                "SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string",
                "authentication, but no password was provided",
                "The server requested password-based authentication, but no password was provided",
                "no password was provided by the client",
            ],
            weak: &[],
            means: "The server wants a password, and the client has none.",
            tell_apart: "Print whether the variable is set in this process, not its value.",
            fixes: &[(SendCorrectly, Strong, "The password is not set where this process reads it.")],
            source: SOURCE,
            example: proof::text("Error: SASL: SCRAM-SERVER-FIRST-MESSAGE: client password must be a string"),
        },
        Refusal {
            id: "postgres-hba",
            says: &[
                "no pg_hba.conf entry for host",
                r#"no pg_hba.conf entry for host "{}", user "{identity}""#,
                "pg_hba.conf rejects connection for host",
            ],
            weak: &[],
            means: "No line of pg_hba.conf covers this host, user, database and encryption.",
            tell_apart: r#"Does the message end with "no encryption" or "SSL off"? Then try with sslmode=require."#,
            fixes: &[
                (FixVerifier, Likely, "Add a line for this host and user to pg_hba.conf."),
                (SendCorrectly, Hint, "If the server wants TLS, set sslmode=require in the client."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"FATAL:  no pg_hba.conf entry for host "10.0.0.7", user "shop", database "shop", no encryption"#,
            ),
        },
        Refusal {
            id: "postgres-peer",
            says: &[
                "Peer authentication failed for user",
                "Ident authentication failed for user",
                r#"FATAL: Peer authentication failed for user "{identity}""#,
            ],
            weak: &[],
            means: "Over the local socket the server compares the system's user with the database's, and they differ.",
            tell_apart: "Connect with -h localhost: does it ask for a password?",
            fixes: &[
                (SendCorrectly, Likely, "Connect over TCP with a password, or as the system user of that name."),
                (FixVerifier, Hint, "pg_hba.conf decides which way is used for local connections."),
            ],
            source: SOURCE,
            example: proof::text(r#"psql: error: FATAL:  Peer authentication failed for user "postgres""#),
        },
        Refusal {
            id: "postgres-denied",
            says: &[
                "ERROR: permission denied for table",
                "ERROR: permission denied for schema",
                "ERROR: permission denied for relation",
                "ERROR: permission denied for sequence",
                "ERROR: permission denied for database",
                "must be owner of table",
            ],
            weak: &[],
            means: "The role is known and lacks a right on this object.",
            tell_apart: r"Run \dp on the object, and select current_user.",
            fixes: &[
                (GrantAccess, Strong, "The role lacks a right on this object."),
                (UseRightToken, Hint, "The connection may use another role than you think."),
            ],
            source: SOURCE,
            example: proof::text("ERROR:  permission denied for sequence orders_id_seq"),
        },
        Refusal {
            id: "postgres-old-client",
            says: &[
                "SCRAM authentication requires libpq version 10 or above",
                "The authentication type 10 is not supported",
                "authentication method 10 not supported",
            ],
            weak: &[],
            means: "The client library is older than the way of signing in that the server wants.",
            tell_apart: "Which version of the driver is installed?",
            fixes: &[
                (SendCorrectly, Likely, "Update the driver."),
                (FixVerifier, Hint, "Or let the server store this password in the old way."),
            ],
            source: SOURCE,
            example: proof::text("SCRAM authentication requires libpq version 10 or above"),
        },
        Refusal {
            id: "postgres-pooler",
            says: &[
                "FATAL: Tenant or user not found",
                "FATAL: SASL authentication failed",
                "Tenant or user not found",
                "bouncer config error",
            ],
            weak: &[],
            means: "The pooler in front of the database does not know the user in this form.",
            tell_apart: "Does the pooler want the project's id in the user's name (user.project)? Is the host the one of this project's region?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "Write the user's name as the pooler wants it, and take the host of the project's region.",
                ),
                (UseRightToken, Hint, "The pair may be one of another project."),
            ],
            source: SOURCE,
            example: proof::text("FATAL:  Tenant or user not found"),
        },
    ],
};
