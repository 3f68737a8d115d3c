//! SQL Server, Oracle, Db2, Firebird and HANA.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked, SendCorrectly,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Error lists of these databases and reports in public repositories";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "more_databases",
    name: "Oracle, SQL Server and other databases",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "mssql-token-principal",
            says: &["Login failed for user '<token-identified principal>'"],
            weak: &[],
            means: "SQL Server read the token, and its principal is no user of this database.",
            tell_apart: "Is the identity created as a user FROM EXTERNAL PROVIDER in this very database, and is the database named in the connection?",
            fixes: &[
                (
                    GrantAccess,
                    Strong,
                    "Create the identity as a user of this database: CREATE USER … FROM EXTERNAL PROVIDER.",
                ),
                (UseRightToken, Hint, "The token may be one of another identity or tenant."),
            ],
            source: SOURCE,
            example: proof::text("Login failed for user '<token-identified principal>'"),
        },
        Refusal {
            id: "mssql-anonymous",
            says: &[
                "Login failed. The login is from an untrusted domain and cannot be used with Integrated authentication",
                "Login failed. The login is from an untrusted domain",
            ],
            weak: &[],
            means: "Windows authentication was tried from a machine or container that is not of the domain.",
            tell_apart: "Does the connection say Integrated Security or Trusted_Connection?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "Leave integrated security out and give a user and a password, or run in the domain.",
                ),
                (UseRightToken, Hint, "The account may be one of another domain."),
            ],
            source: SOURCE,
            example: proof::text(
                "Login failed. The login is from an untrusted domain and cannot be used with Integrated authentication",
            ),
        },
        Refusal {
            id: "mssql-login",
            says: &[
                "Login failed for user '{identity}'",
                "Password did not match that for the login provided",
                "Could not find a login matching the name provided",
            ],
            weak: &[],
            means: "SQL Server does not let this user in: the password is another, or there is no such login here.",
            tell_apart: "The server's log writes the reason and a state behind error 18456.",
            fixes: &[
                (UseRightToken, Likely, "User and password are not a pair of this server."),
                (ReplaceRevoked, Hint, "The password may have been changed, or the login switched off."),
                (GrantAccess, Hint, "The user may have no right to open this database."),
                (RepairFormat, Hint, "Special signs in a connection string need quotes."),
            ],
            source: SOURCE,
            example: proof::text("Login failed for user 'app'. (Microsoft SQL Server, Error: 18456)"),
        },
        Refusal {
            id: "mssql-windows-only",
            says: &["Server is configured for Windows authentication only"],
            weak: &[],
            means: "The server takes only Windows logins, and a user with a password came.",
            tell_apart: "Look at the server's security page: mixed mode?",
            fixes: &[
                (FixVerifier, Strong, "Switch the server to mixed authentication."),
                (SendCorrectly, Hint, "Or connect with integrated security."),
            ],
            source: SOURCE,
            example: proof::text("Server is configured for Windows authentication only"),
        },
        Refusal {
            id: "mssql-database",
            says: &["requested by the login. The login failed"],
            weak: &[],
            means: "The login is good, and the database is not open to it, or is not there.",
            tell_apart: "Is the name of the database right? Has the login a user in it?",
            fixes: &[
                (GrantAccess, Likely, "Make a user for the login in this database."),
                (SendCorrectly, Hint, "The database's name may be wrong."),
            ],
            source: SOURCE,
            example: proof::text(r#"Cannot open database "orders" requested by the login. The login failed."#),
        },
        Refusal {
            id: "mssql-firewall",
            says: &["is not allowed to access the server. To enable access"],
            weak: &[],
            means: "Azure SQL takes no connection from this address.",
            tell_apart: "The message names the address.",
            fixes: &[(GrantAccess, Strong, "Add the address to the server's firewall.")],
            source: SOURCE,
            example: proof::text(
                "Client with IP address '203.0.113.7' is not allowed to access the server. To enable access, use the Windows Azure Management Portal",
            ),
        },
        Refusal {
            id: "oracle-login",
            says: &["ORA-01017"],
            weak: &[],
            means: "Oracle does not know this pair of user and password.",
            tell_apart: "Try sqlplus with the same pair; since version 11 letters' case counts.",
            fixes: &[
                (UseRightToken, Likely, "The pair is not one of this database or service."),
                (RepairFormat, Hint, "Signs such as @ or / in a password need quotes."),
                (ReplaceRevoked, Hint, "The password may have been changed."),
                (SendCorrectly, Hint, "An old driver may send a verifier that the server no longer takes."),
            ],
            source: SOURCE,
            example: proof::text("ORA-01017: invalid username/password; logon denied"),
        },
        Refusal {
            id: "oracle-locked",
            says: &["ORA-28000"],
            weak: &[],
            means: "The account is locked, most often after wrong passwords.",
            tell_apart: "Who still tries with the old password? That locks it again.",
            fixes: &[
                (ReplaceRevoked, Likely, "Have it unlocked, and give every program the present password."),
                (GrantAccess, Hint, "An administrator may have locked it on purpose."),
            ],
            source: SOURCE,
            example: proof::text("ORA-28000: The account is locked."),
        },
        Refusal {
            id: "oracle-expired",
            says: &["ORA-28001"],
            weak: &[],
            means: "The password of this user has ended.",
            tell_apart: "The profile of the user tells PASSWORD_LIFE_TIME.",
            fixes: &[
                (ObtainNewToken, Likely, "Give the user a new password."),
                (RefreshProactively, Hint, "Users of programs want a profile without an end, or a rotation."),
            ],
            source: SOURCE,
            example: proof::text("ORA-28001: the password has expired"),
        },
        Refusal {
            id: "oracle-rights",
            says: &["ORA-01031", "ORA-01045"],
            weak: &[],
            means: "The user is known and lacks a privilege.",
            tell_apart: "The statement that failed names the thing: look at USER_SYS_PRIVS.",
            fixes: &[(GrantAccess, Strong, "Grant the privilege; for a login CREATE SESSION.")],
            source: SOURCE,
            example: proof::text("ORA-01031: insufficient privileges"),
        },
        Refusal {
            id: "oracle-null-password",
            says: &["ORA-01005"],
            weak: &[],
            means: "No password came.",
            tell_apart: "Is the variable for the password set where the program runs?",
            fixes: &[(SendCorrectly, Strong, "Give the password; an empty variable sends none.")],
            source: SOURCE,
            example: proof::text("ORA-01005: null password given; logon denied"),
        },
        Refusal {
            id: "oracle-protocol",
            says: &["ORA-28040"],
            weak: &[],
            means: "Client and server have no way of logging in that both take: the client is too old.",
            tell_apart: "Compare the versions of driver and server.",
            fixes: &[
                (SendCorrectly, Likely, "Use a newer driver."),
                (
                    FixVerifier,
                    Hint,
                    "SQLNET.ALLOWED_LOGON_VERSION_SERVER lets older clients in, until the passwords are set anew.",
                ),
            ],
            source: SOURCE,
            example: proof::text("ORA-28040: No matching authentication protocol"),
        },
        Refusal {
            id: "db2-security",
            says: &["SQL30082N", "ERRORCODE=-4214, SQLSTATE=28000"],
            weak: &[],
            means: "Db2 does not accept user and password; the reason stands behind.",
            tell_apart: "Reason 24 is a wrong pair, 3 a missing password, 17 a way of logging in that is not supported, 1 an end.",
            fixes: &[
                (UseRightToken, Likely, "The pair is not one of this server's operating system or directory."),
                (ReplaceRevoked, Hint, "The password may have been changed."),
                (SendCorrectly, Hint, "Reason 3 says that none came."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"SQL30082N Security processing failed with reason "24" ("USERNAME AND/OR PASSWORD INVALID")."#,
            ),
        },
        Refusal {
            id: "firebird-login",
            says: &[
                "Your user name and password are not defined. Ask your database administrator to set up a Firebird login",
            ],
            weak: &[],
            means: "Firebird does not know this pair.",
            tell_apart: "Is the user made in this server's security database, and for the plugin that the client uses (Srp)?",
            fixes: &[
                (UseRightToken, Likely, "The pair is not one of this server."),
                (FixVerifier, Hint, "The user may be made for another plugin than the client's."),
            ],
            source: SOURCE,
            example: proof::text(
                "Your user name and password are not defined. Ask your database administrator to set up a Firebird login",
            ),
        },
        Refusal {
            id: "hana-password",
            says: &["user is forced to change password"],
            weak: &[],
            means: "HANA knows the pair and wants a new password first.",
            tell_apart: "Log in once with a client that can change it.",
            fixes: &[(
                ObtainNewToken,
                Strong,
                "Change the password: the first one, or one that has ended, opens nothing else.",
            )],
            source: SOURCE,
            example: proof::text("SAP DBTech JDBC: [414]: user is forced to change password: alter password required"),
        },
    ],
};
