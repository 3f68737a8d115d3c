//! Microsoft Graph.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, SendCorrectly, SyncClock,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SEEN: &str = "Answers of Microsoft Graph recorded in public repositories";

/// What the API says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "msgraph",
    name: "Microsoft Graph",
    scene: Scene::Entra,
    refusals: &[
        Refusal {
            id: "msgraph-expired",
            says: &[
                "Lifetime validation failed, the token is expired",
                r#""code":"InvalidAuthenticationToken","message":"Lifetime validation failed, the token is expired."#,
                r#""code":"InvalidAuthenticationToken","message":"Lifetime validation failed, the token is expired.""#,
                "Access token has expired or is not yet valid",
                r#""code":"InvalidAuthenticationToken","message":"Access token has expired or is not yet valid.""#,
            ],
            weak: &[],
            means: "The token has ended or, in the second text, may not have begun. With a fresh token it has been seen as a passing fault: repeat once.",
            tell_apart: "Compare exp and nbf with a trusted clock.",
            fixes: &[
                (
                    RefreshProactively,
                    Likely,
                    "Graph's tokens live about an hour: ask the library for one before each call, it renews in time.",
                ),
                (ObtainNewToken, Hint, "Graph says that the token has expired."),
                (SyncClock, Hint, "If exp is still ahead, a clock is wrong."),
            ],
            source: SEEN,
            example: proof::text(
                r#"{"error":{"code":"InvalidAuthenticationToken","message":"Lifetime validation failed, the token is expired.","innerError":{"date":"2026-11-21T10:00:00"}}}"#,
            ),
        },
        Refusal {
            id: "msgraph-compact",
            says: &[
                "CompactToken parsing failed with error code: 80049217",
                "CompactToken parsing failed",
                r#""code":"InvalidAuthenticationToken","message":"CompactToken parsing failed with error code: 80049217""#,
            ],
            weak: &[(
                "IDX14100: JWT is not well formed, there are no dots (.)",
                &["graph.microsoft.com", "InvalidAuthenticationToken", "Microsoft Graph"],
            )],
            means: "Graph cannot read what came as a token: it was cut, is empty, or is an opaque token of another API.",
            tell_apart: "Count the dots: a token for Graph has two. Then look at aud.",
            fixes: &[
                (RepairFormat, Likely, "The text is not a whole token."),
                (UseRightToken, Hint, "A token of another API may have no dots, or be encrypted for that API."),
                (SendCorrectly, Hint, "An empty value or a placeholder cannot be read."),
            ],
            source: SEEN,
            example: proof::text(
                r#"{"error":{"code":"InvalidAuthenticationToken","message":"CompactToken parsing failed with error code: 80049217"}}"#,
            ),
        },
        Refusal {
            id: "msgraph-aud",
            says: &[
                "Access token validation failure. Invalid audience",
                r#""code":"InvalidAuthenticationToken","message":"Access token validation failure. Invalid audience.""#,
            ],
            weak: &[],
            means: "The token was made for another API: its aud is not https://graph.microsoft.com or 00000003-0000-0000-c000-000000000000.",
            tell_apart: "Look at aud, then at the scope that the token was asked with: https://graph.microsoft.com/.default?",
            fixes: &[(UseRightToken, Strong, "The token was made for another API than Graph.")],
            source: SEEN,
            example: proof::text(
                r#"{"error":{"code":"InvalidAuthenticationToken","message":"Access token validation failure. Invalid audience."}}"#,
            ),
        },
        Refusal {
            id: "msgraph-empty",
            says: &[
                r#""code":"InvalidAuthenticationToken","message":"Access token is empty."#,
                "Access token is empty",
            ],
            weak: &[],
            means: "Graph saw no token: the header is absent, or nothing stands behind Bearer.",
            tell_apart: "Does the request that leaves have an Authorization header with a value? Opening the address in a browser sends none.",
            fixes: &[
                (SendCorrectly, Strong, "Graph saw no token in the request."),
                (FixTransport, Hint, "A redirect to another host loses the header."),
            ],
            source: SEEN,
            example: proof::text(
                r#"{"error":{"code":"InvalidAuthenticationToken","message":"Access token is empty."}}"#,
            ),
        },
        Refusal {
            id: "msgraph-denied",
            says: &[
                "Authorization_RequestDenied",
                "Insufficient privileges to complete the operation",
                r#""code":"Authorization_RequestDenied","message":"Insufficient privileges to complete the operation.""#,
                "ErrorAccessDenied",
                r#""code":"ErrorAccessDenied","message":"Access is denied. Check credentials and try again.""#,
                "Access is denied. Check credentials and try again",
            ],
            weak: &[],
            means: "The token is good: the permission is missing in scp (with a user) or roles (without), the administrator has not consented, or the user's own role does not allow it.",
            tell_apart: "Compare scp or roles in the token with the permissions in the documentation of the call.",
            fixes: &[
                (GrantAccess, Strong, "Graph accepts the token and says that a permission is missing."),
                (
                    ObtainNewToken,
                    Hint,
                    "A permission that was consented after the token was issued is only in the next one.",
                ),
            ],
            source: SEEN,
            example: proof::text(
                r#"{"error":{"code":"Authorization_RequestDenied","message":"Insufficient privileges to complete the operation."}}"#,
            ),
        },
        Refusal {
            id: "msgraph-me",
            says: &[
                "/me request is only valid with delegated authentication flow",
                "AppOnly access is not supported",
                "This API is not supported in AAD accounts",
                "Delegated access is not supported",
                "AppOnly access without proof token",
                "Application-only authentication is not supported",
            ],
            weak: &[],
            means: "Graph's call wants a token of a person, or one of the app, and got the other.",
            tell_apart: "Does the token have scp (a person's) or roles (the app's)? With the app's use /users/ID instead of /me.",
            fixes: &[(UseRightToken, Strong, "The call wants the other kind of token: a person's or the app's.")],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                r#"{"error":{"code":"BadRequest","message":"/me request is only valid with delegated authentication flow."}}"#,
            ),
        },
        Refusal {
            id: "msgraph-mailbox",
            says: &[
                "MailboxNotEnabledForRESTAPI",
                "MailboxNotSupportedForRESTAPI",
                "REST API is not yet supported for this mailbox",
                "The mailbox is either inactive, soft-deleted, or is hosted on-premise",
                "Access to OData is disabled: [RAOP]",
                "Access to OData is disabled",
                "No application access policy found for this app",
                "Missing role permissions on the request",
                "Missing scope permissions on the request",
                "API requires one of '{scope}'",
                "ErrorSendAsDenied",
                "The user account which was used to submit this request does not have the right to send mail on behalf of the specified sending account",
            ],
            weak: &[],
            means: "The token is good; this mailbox or tenant does not let it in: a policy, a role, or no mailbox in the cloud.",
            tell_apart: "Read the code: a policy for the app, a role that is missing, or a mailbox without a licence?",
            fixes: &[
                (GrantAccess, Strong, "A role, a policy or a licence for this mailbox is missing."),
                (UseRightToken, Hint, "A personal account's token reaches only personal mailboxes."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                r#"{"error":{"code":"ErrorAccessDenied2","message":"Access to OData is disabled: [RAOP] : Blocked by tenant configured AppOnly AccessPolicy settings."}}"#,
            ),
        },
    ],
};
