//! Amazon's Selling Partner API: one message, and the details tell.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively, RepairFormat, ReplaceRevoked,
            SendCorrectly, SyncClock, UseRightToken,
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
        Refusal {
            id: "lwa-refresh",
            says: &[
                r#""error_description":"The request has an invalid grant parameter : refresh_token"#,
                "The request has an invalid grant parameter : refresh_token",
                "The request has an invalid grant parameter : code",
                r#""error":"invalid_grant","error_description":"The request has an invalid grant parameter : refresh_token. User may have revoked or didn't grant the permission.""#,
                "User may have revoked or didn't grant the permission",
            ],
            weak: &[],
            means: "Amazon does not know the refresh token for this client: the seller withdrew the app, or the token belongs to another client.",
            tell_apart: "Was it got with the same client id, and is the app still authorised in the seller's account?",
            fixes: &[
                (ReplaceRevoked, Likely, "The seller withdrew the app, or its year is over: authorise again."),
                (UseRightToken, Hint, "A refresh token belongs to the client that got it."),
                (RepairFormat, Hint, "A cut token (it begins with Atzr|) is unknown."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                r#"{"error":"invalid_grant","error_description":"The request has an invalid grant parameter : refresh_token. User may have revoked or didn't grant the permission."}"#,
            ),
        },
        Refusal {
            id: "amazon-ads",
            says: &[
                r#""code":"UNAUTHORIZED","details":"Not authorized to access scope"#,
                "Not authorized to access scope",
                "Not authorized to manage this profile",
                "Not authorized to access this advertiser",
                "Invalid scope for authorization header; expected: [cpc_advertising",
                "No matching advertiser found for scope",
                "application has insufficient scopes",
            ],
            weak: &[],
            means: "Amazon Ads knows the token; the profile in Amazon-Advertising-API-Scope is another's, or the scope is missing.",
            tell_apart: "Does /v2/profiles list that number for this token, at this region's host?",
            fixes: &[
                (GrantAccess, Likely, "The person has no access to this profile, or the app no scope for it."),
                (UseRightToken, Hint, "Profiles belong to one region's host."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(r#"{"code":"UNAUTHORIZED","details":"Not authorized to access scope 123456"}"#),
        },
        Refusal {
            id: "alexa-signature",
            says: &[
                "Request body signature does not match",
                "Skill ID verification failed!",
                "Skill ID verification failed",
                "Application id did not match",
                "AskSdk.SignatureVerification",
                "AskSdk.TimestampVerification",
                r#""code":"INVALID_ACCESS_TOKEN_EXCEPTION""#,
                "SKILL_DISABLED_EXCEPTION",
            ],
            weak: &[],
            means: "The skill's server does not accept Alexa's request: certificate or body, the time, or another skill's id.",
            tell_apart: "Does the check use the raw body? Is the id the one of this skill, and is the clock right?",
            fixes: &[
                (FixVerifier, Likely, "The check uses a parsed body or expects another skill."),
                (SyncClock, Hint, "A request may be at most 150 seconds old by the server's clock."),
                (GrantAccess, Hint, "SKILL_DISABLED means that the person switched the skill off."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text("AskSdk.SignatureVerification Error: Request body signature does not match"),
        },
    ],
};
