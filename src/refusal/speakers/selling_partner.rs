//! Amazon's Selling Partner API: one message, and the details tell.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively, RepairFormat, ReplaceRevoked, SendCorrectly,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SEEN: &str = "Answers of the Selling Partner API recorded in public repositories";

/// What the API says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "selling_partner",
    name: "Amazon Selling Partner API",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "spapi-denied",
            says: &[r#""message":"Access to requested resource is denied.""#, "Access to requested resource is denied"],
            weak: &[],
            means: "The message is always the same; the field details says more, and where it is empty a role is usually missing.",
            tell_apart: "Read details. The token goes into x-amz-access-token and lives one hour.",
            fixes: &[
                (ReadTrace, Likely, "The field details tells what the message does not."),
                (GrantAccess, Hint, "With empty details the app most often lacks a role for this operation."),
                (ObtainNewToken, Hint, "A role that was added reaches the seller's token by a new authorization."),
            ],
            source: SEEN,
            example: proof::text(
                r#"{"errors":[{"message":"Access to requested resource is denied.","code":"Unauthorized","details":""}]}"#,
            ),
        },
        Refusal {
            id: "spapi-expired",
            says: &[
                r#""details":"The access token you provided has expired.""#,
                "The access token you provided has expired",
                r#""message":"Access to requested resource is denied.","code":"Unauthorized","details":"The access token you provided has expired.""#,
                r#""code":"Unauthorized","message":"Access to requested resource is denied.","details":"The access token you provided has expired.""#,
            ],
            weak: &[],
            means: "The token has ended; it lives one hour.",
            tell_apart: "Compare the time of its issue with now.",
            fixes: &[
                (ObtainNewToken, Strong, "Amazon says that the token has expired."),
                (RefreshProactively, Hint, "Use the refresh token before the hour is over."),
            ],
            source: SEEN,
            example: proof::text(
                r#"{"errors":[{"message":"Access to requested resource is denied.","code":"Unauthorized","details":"The access token you provided has expired."}]}"#,
            ),
        },
        Refusal {
            id: "spapi-malformed",
            says: &[
                r#""details":"The access token you provided is revoked, malformed or invalid.""#,
                "The access token you provided is revoked, malformed or invalid",
                r#""message":"Access to requested resource is denied.","code":"Unauthorized","details":"The access token you provided is revoked, malformed or invalid.""#,
                r#""code":"Unauthorized","message":"Access to requested resource is denied.","details":"The access token you provided is revoked, malformed or invalid.""#,
            ],
            weak: &[],
            means: "The token was cut or altered, was withdrawn, or is another kind of token.",
            tell_apart: "Does it begin with Atza| and end where it was issued? The | is part of it.",
            fixes: &[
                (RepairFormat, Likely, "Amazon says that the token is malformed or invalid."),
                (ReplaceRevoked, Hint, "The seller may have withdrawn the authorization."),
                (UseRightToken, Hint, "The refresh token (Atzr|) is no access token."),
            ],
            source: SEEN,
            example: proof::text(
                r#"{"errors":[{"message":"Access to requested resource is denied.","code":"Unauthorized","details":"The access token you provided is revoked, malformed or invalid."}]}"#,
            ),
        },
        Refusal {
            id: "spapi-missing",
            says: &[
                r#""details":"Access token is missing in the request header.""#,
                "Access token is missing in the request header",
                r#""message":"Access to requested resource is denied.","code":"Unauthorized","details":"Access token is missing in the request header.""#,
                r#""code":"Unauthorized","message":"Access to requested resource is denied.","details":"Access token is missing in the request header.""#,
            ],
            weak: &[],
            means: "The header x-amz-access-token is absent; Authorization is not read for it.",
            tell_apart: "Is x-amz-access-token in the request that leaves?",
            fixes: &[(SendCorrectly, Strong, "The token has to stand in the header x-amz-access-token.")],
            source: SEEN,
            example: proof::text(
                r#"{"errors":[{"message":"Access to requested resource is denied.","code":"Unauthorized","details":"Access token is missing in the request header."}]}"#,
            ),
        },
    ],
};
