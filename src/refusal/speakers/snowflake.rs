//! Snowflake: key pairs, sessions and OAuth.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{FixGeneration, FixVerifier, ObtainNewToken, ReadTrace, RefreshProactively, SyncClock, UseRightToken},
        Scene,
    },
    text::proof,
};

const SNOWFLAKE: &str = "Answers of Snowflake recorded in public repositories";

/// What it answers.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "snowflake",
    name: "Snowflake",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "snowflake-jwt",
            says: &[
                "JWT token is invalid. [",
                "JWT token is invalid. [{}]",
                "\"code\":\"390144\"",
                "vendorCode:390,144",
            ],
            weak: &[("390144", &["snowflake", "snowflakecomputing"])],
            means: "The key-pair JWT was refused, and the reason is kept back: the key's fingerprint is not registered, account or user are not in capitals in iss and sub, iat is off, or it lives longer than an hour.",
            tell_apart: "Give the number in brackets to SYSTEM$GET_LOGIN_FAILURE_DETAILS as an administrator.",
            fixes: &[
                (
                    FixGeneration,
                    Likely,
                    "Account and user have to be in capitals in iss and sub, with the fingerprint of the registered key.",
                ),
                (SyncClock, Hint, "JWT_TOKEN_INVALID_ISSUE_TIME means a wrong clock."),
                (FixVerifier, Hint, "The public key may not be set on the user."),
                (ObtainNewToken, Hint, "A JWT that is older than an hour has to be made anew."),
                (ReadTrace, Hint, "The number in brackets leads an administrator to the reason."),
            ],
            source: SNOWFLAKE,
            example: proof::text(
                "390144 (08004): JWT token is invalid. [12c9f0a4-2f0e-4b39-9a51-0d5c1f4b8a6e] snowflake.connector",
            ),
        },
        Refusal {
            id: "snowflake-session",
            says: &["Authentication token has expired. The user must authenticate again", "OAuth access token expired"],
            weak: &[("390114", &["snowflake", "snowflakecomputing"]), ("390318", &["snowflake", "snowflakecomputing"])],
            means: "The session or the OAuth token has ended.",
            tell_apart: "How old was the session? Four hours without use end it unless it is kept alive.",
            fixes: &[
                (RefreshProactively, Likely, "Keep the session alive, or renew the OAuth token before it ends."),
                (ObtainNewToken, Likely, "Sign in again."),
            ],
            source: SNOWFLAKE,
            example: proof::text(
                "390114 (08001): Authentication token has expired. The user must authenticate again. (Snowflake)",
            ),
        },
        Refusal {
            id: "snowflake-oauth-invalid",
            says: &["Invalid OAuth access token. [", "Invalid OAuth access token. [{}]"],
            weak: &[("390303", &["snowflake", "snowflakecomputing"])],
            means: "Snowflake does not accept the OAuth token.",
            tell_apart: "Compare its issuer, audience and scope with the security integration.",
            fixes: &[
                (ObtainNewToken, Likely, "Get a fresh OAuth token."),
                (UseRightToken, Hint, "A token for another audience or of another issuer is refused."),
                (FixVerifier, Hint, "The security integration may name another issuer or key."),
            ],
            source: SNOWFLAKE,
            example: proof::text("390303: Invalid OAuth access token. [12c9f0a4-2f0e-4b39-9a51-0d5c1f4b8a6e]"),
        },
    ],
};
