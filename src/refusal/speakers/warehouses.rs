//! Warehouses and time series: `ClickHouse`, `InfluxDB`, Snowflake, Databricks.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, RepairFormat, ReplaceRevoked, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Source and issues of ClickHouse, InfluxDB, Snowflake's connectors and Databricks' SDKs";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "warehouses",
    name: "Data warehouses",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "clickhouse-password",
            says: &[
                "Authentication failed: password is incorrect, or there is no user with such name",
                "Authentication failed: password is incorrect",
                "password is incorrect, or there is no user with such name",
            ],
            weak: &[],
            means: "ClickHouse knows no such user with this password, or not from this address.",
            tell_apart: "Try clickhouse-client with the same user; since some versions the user default has a password or only local access.",
            fixes: &[
                (UseRightToken, Likely, "The pair is not one of this server."),
                (SendCorrectly, Hint, "The password may not be set where this process reads it."),
                (ReplaceRevoked, Hint, "It may have been changed."),
            ],
            source: SOURCE,
            example: proof::text(
                "Code: 516. DB::Exception: default: Authentication failed: password is incorrect, or there is no user with such name. (AUTHENTICATION_FAILED)",
            ),
        },
        Refusal {
            id: "clickhouse-both",
            says: &[
                "it is not allowed to use Authorization HTTP header and authentication via parameters simultaneously",
                "Invalid authentication: it is not allowed to use",
            ],
            weak: &[],
            means: "The request carries two credentials, one in a header and one in the address.",
            tell_apart: "Who adds the Authorization header? Perhaps the address holds user:password@.",
            fixes: &[(SendCorrectly, Strong, "Send the credential in one way only.")],
            source: SOURCE,
            example: proof::text(
                "Code: 516. DB::Exception: Invalid authentication: it is not allowed to use Authorization HTTP header and authentication via parameters simultaneously",
            ),
        },
        Refusal {
            id: "clickhouse-privileges",
            says: &[
                "Not enough privileges. To execute this query",
                "Not enough privileges. To execute this query, it's necessary to have the grant {action}",
            ],
            weak: &[],
            means: "ClickHouse knows the user, and it lacks the grant that the message names.",
            tell_apart: "Run SHOW GRANTS.",
            fixes: &[(GrantAccess, Strong, "Give the user the grant that the message names.")],
            source: SOURCE,
            example: proof::text(
                "Code: 497. DB::Exception: shop: Not enough privileges. To execute this query, it's necessary to have the grant SELECT(id) ON shop.orders",
            ),
        },
        Refusal {
            id: "influx-unauthorized",
            says: &[
                r#"{"code":"unauthorized","message":"unauthorized access"}"#,
                r#""code":"unauthorized","message":"unauthorized access""#,
            ],
            weak: &[("unauthorized access", &["influx", "influxdb", "influxdb_v2", "influxdb2"])],
            means: "InfluxDB 2 found no token, or one that it does not know.",
            tell_apart: "Is the header Authorization: Token (not Basic), with the whole token, which often ends in ==? Was the token made by this instance?",
            fixes: &[
                (SendCorrectly, Likely, "The token is missing, or its scheme is another than Token or Bearer."),
                (UseRightToken, Hint, "A token of another instance or organisation is unknown here."),
                (ObtainNewToken, Hint, "After a new setup the old tokens are unknown."),
                (RepairFormat, Hint, "A token that lost its == is unknown."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"[outputs.influxdb_v2] Failed to write metric: 401 Unauthorized: {"code":"unauthorized","message":"unauthorized access"}"#,
            ),
        },
        Refusal {
            id: "influx-permission",
            says: &[
                "insufficient permissions for write",
                "insufficient permissions for read",
                "/buckets/{resource} is unauthorized",
            ],
            weak: &[],
            means: "InfluxDB knows the token, and it may not write to or read this bucket.",
            tell_apart: "Which bucket and organisation does the message name?",
            fixes: &[
                (GrantAccess, Strong, "Make a token with the right for this bucket."),
                (UseRightToken, Hint, "Another bucket or organisation may be meant."),
            ],
            source: SOURCE,
            example: proof::text("insufficient permissions for write"),
        },
        Refusal {
            id: "influx-one",
            says: &[
                r#"{"error":"unable to parse authentication credentials"}"#,
                "unable to parse authentication credentials",
            ],
            weak: &[("authorization failed", &["influx", "influxdb"])],
            means: "InfluxDB 1 found no user name and password, or a pair that it does not know.",
            tell_apart: "Are u and p in the address, or Basic in the header?",
            fixes: &[
                (SendCorrectly, Likely, "No user and password came in a form that the server reads."),
                (UseRightToken, Hint, "The pair may be one of another server."),
                (GrantAccess, Hint, "The user may lack the right to this database."),
            ],
            source: SOURCE,
            example: proof::text(r#"{"error":"unable to parse authentication credentials"}"#),
        },
        Refusal {
            id: "snowflake-password",
            says: &[
                "Incorrect username or password was specified",
                "250001 (08001): Failed to connect to DB: {}. Incorrect username or password was specified",
            ],
            weak: &[],
            means: "Snowflake knows no such user with this password in this account.",
            tell_apart: "Is the account's name right, with region or organisation? Where only keys or SSO are allowed, no password works.",
            fixes: &[
                (UseRightToken, Likely, "The pair is not one of this account."),
                (ReplaceRevoked, Hint, "The password may have been changed, or the user locked."),
                (SendCorrectly, Hint, "Users that must not sign in by password need a key pair, a token or SSO."),
            ],
            source: SOURCE,
            example: proof::text(
                "250001 (08001): Failed to connect to DB: acme.snowflakecomputing.com:443. Incorrect username or password was specified.",
            ),
        },
        Refusal {
            id: "snowflake-network",
            says: &[
                "is not allowed to access Snowflake",
                "Incoming request with IP/Token {} is not allowed to access Snowflake",
                "Network policy is required",
            ],
            weak: &[],
            means: "The network policy of Snowflake keeps this address out, or a token needs a policy first. The credential is known.",
            tell_apart: "Which address does the message name? For programmatic access tokens the user needs a network policy.",
            fixes: &[(GrantAccess, Strong, "Let this address into the network policy, or give the user one.")],
            source: SOURCE,
            example: proof::text(
                "390422 (08001): Incoming request with IP/Token 203.0.113.7 is not allowed to access Snowflake. Contact your account administrator.",
            ),
        },
        Refusal {
            id: "snowflake-role",
            says: &[
                "specified in the connect string does not exist or not authorized",
                "Role '{}' specified in the connect string is not granted to this user",
                "is not granted to this user. Contact your local system administrator",
                "Insufficient privileges to operate on",
            ],
            weak: &[],
            means: "Snowflake knows the user, and the role or object that was named is not granted to it.",
            tell_apart: "Run SHOW GRANTS TO USER.",
            fixes: &[
                (GrantAccess, Strong, "Grant the role to the user, or the right to the role."),
                (UseRightToken, Hint, "Another role may be meant."),
            ],
            source: SOURCE,
            example: proof::text(
                "250001: Role 'LOADER' specified in the connect string is not granted to this user. Contact your local system administrator",
            ),
        },
        Refusal {
            id: "snowflake-mfa",
            says: &[
                "Failed to authenticate: MFA with TOTP is required",
                "MFA authentication is required, but none of your current MFA methods",
            ],
            weak: &[],
            means: "Snowflake wants a second factor from this user, which a program cannot give.",
            tell_apart: "Is it a person's user or a program's?",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "Programs use a key pair, a programmatic token or OAuth in place of a password.",
                ),
                (SendCorrectly, Hint, "A person gives the passcode along."),
            ],
            source: SOURCE,
            example: proof::text(
                "250001 (08001): Failed to authenticate: MFA with TOTP is required. To authenticate, provide both your password and a current TOTP passcode.",
            ),
        },
        Refusal {
            id: "snowflake-pat",
            says: &["Programmatic access token is invalid", "Programmatic access token is expired"],
            weak: &[],
            means: "Snowflake does not accept the programmatic access token: it has ended, was switched off, or belongs to another user.",
            tell_apart: "Run SHOW USER PROGRAMMATIC ACCESS TOKENS.",
            fixes: &[
                (ObtainNewToken, Likely, "The token has ended, or is unknown; make a new one."),
                (ReplaceRevoked, Hint, "It may have been removed or switched off."),
                (UseRightToken, Hint, "It may be one of another user or account."),
            ],
            source: SOURCE,
            example: proof::text("Programmatic access token is invalid."),
        },
        Refusal {
            id: "databricks-none",
            says: &[
                "default auth: cannot configure default credentials",
                "cannot configure default credentials, please check https://docs.databricks.com",
                "Can't find Databricks credentials",
            ],
            weak: &[],
            means: "The program found no credentials for Databricks.",
            tell_apart: "Are DATABRICKS_HOST and DATABRICKS_TOKEN (or a profile) set in this very process?",
            fixes: &[(SendCorrectly, Strong, "Set host and token, or name a profile.")],
            source: SOURCE,
            example: proof::text(
                "Error: default auth: cannot configure default credentials, please check https://docs.databricks.com/en/dev-tools/auth.html",
            ),
        },
        Refusal {
            id: "databricks-several",
            says: &[
                "more than one authorization method configured",
                "validate: more than one authorization method configured: {detail}",
            ],
            weak: &[],
            means: "Several ways of signing in are set at once, and Databricks takes one.",
            tell_apart: "Which variables begin with DATABRICKS_, ARM_ or AZURE_?",
            fixes: &[(SendCorrectly, Strong, "Leave one way and unset the others, or name auth_type.")],
            source: SOURCE,
            example: proof::text("Error: validate: more than one authorization method configured: azure and pat"),
        },
        Refusal {
            id: "databricks-entitlement",
            says: &[
                "This API is disabled for users without",
                "is not authorized to access this workspace",
                "Public access is not allowed for workspace",
                "Source IP address: {} is blocked by Databricks IP ACL",
            ],
            weak: &[],
            means: "Databricks knows the caller, and it lacks an entitlement or comes from an address that is kept out.",
            tell_apart: "Which entitlement or address does the message name?",
            fixes: &[(
                GrantAccess,
                Strong,
                "Give the user or service principal the entitlement, or let the address in.",
            )],
            source: SOURCE,
            example: proof::text(
                r#"{"error_code":"PERMISSION_DENIED","message":"This API is disabled for users without the databricks-sql-access entitlement"}"#,
            ),
        },
        Refusal {
            id: "databricks-issuer",
            says: &["io.jsonwebtoken.IncorrectClaimException: Expected iss claim to be: https://sts.windows.net/"],
            weak: &[],
            means: "Databricks expects a token of another tenant of Entra than the one that issued this.",
            tell_apart: "Compare tid in the token with the tenant of the workspace.",
            fixes: &[(UseRightToken, Strong, "Ask for the token in the workspace's tenant.")],
            source: SOURCE,
            example: proof::text(
                "Error 400 io.jsonwebtoken.IncorrectClaimException: Expected iss claim to be: https://sts.windows.net/1111/, but was: https://sts.windows.net/2222/",
            ),
        },
    ],
};
