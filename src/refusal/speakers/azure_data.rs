//! Azure Storage, Service Bus, Event Hubs and Cosmos DB: signatures made with account keys.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked,
            SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const STORAGE: &str = "Answers of Azure Storage recorded in public repositories";
const BUS: &str = "Azure Service Bus documentation";

/// What these services say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "azure_data",
    name: "Azure data services",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "azure-sas-time",
            says: &[
                "Signature not valid in the specified time frame",
                "Signature not valid in the specified time frame: Start [{}] - Expiry [{ends}] - Current [{server}]",
                "<AuthenticationErrorDetail>Signature not valid in the specified time frame",
            ],
            weak: &[],
            means: "The shared access signature has ended, or its start is still ahead by the server's clock; the detail prints all three times.",
            tell_apart: "Current after Expiry: it has ended. Current before Start: the clock of the one who made it is ahead.",
            fixes: &[
                (ObtainNewToken, Likely, "The shared access signature is outside its time: make a new one."),
                (
                    SyncClock,
                    Hint,
                    "If Start is later than Current, the maker's clock is ahead: leave the start out or set it 15 minutes back.",
                ),
                (FixGeneration, Hint, "A signature made for too short a time ends before its use."),
            ],
            source: STORAGE,
            example: proof::text(
                "<AuthenticationErrorDetail>Signature not valid in the specified time frame: Start [Sat, 21 Nov 2026 08:00:00 GMT] - Expiry [Sat, 21 Nov 2026 09:00:00 GMT] - Current [Sat, 21 Nov 2026 10:00:00 GMT]</AuthenticationErrorDetail>",
            ),
        },
        Refusal {
            id: "azure-storage-auth",
            says: &[
                "Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature",
                "<Code>AuthenticationFailed</Code>",
                "<Code>AuthenticationFailed</Code><Message>Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature",
                "Signature did not match. String to sign used was",
            ],
            weak: &[],
            means: "The signature does not fit: the address with the shared access signature was altered (sig has to stay encoded once, and & needs quotes in a shell), the account key is wrong or was rotated, or a clock is off. AuthenticationErrorDetail says more.",
            tell_apart: "Read AuthenticationErrorDetail; then look at sig: does it hold %2B, %2F, %3D, and not a blank or %25?",
            fixes: &[
                (RepairFormat, Likely, "The signature in the address was decoded, encoded twice or cut."),
                (ReplaceRevoked, Hint, "Rotating the account key ends every signature made with it."),
                (SyncClock, Hint, "If the detail names a time, a clock is off."),
                (FixGeneration, Hint, "Signing code of one's own may build another string to sign."),
                (FixTransport, Hint, "A proxy or shell may have changed the address."),
            ],
            source: STORAGE,
            example: proof::text(
                "<Error><Code>AuthenticationFailed</Code><Message>Server failed to authenticate the request. Make sure the value of Authorization header is formed correctly including the signature.</Message></Error>",
            ),
        },
        Refusal {
            id: "azure-storage-permission",
            says: &[
                "<Code>AuthorizationPermissionMismatch</Code>",
                "This request is not authorized to perform this operation using this permission",
                "<Code>AuthorizationPermissionMismatch</Code><Message>This request is not authorized to perform this operation using this permission",
                "<Code>AuthorizationFailure</Code>",
                "KeyBasedAuthenticationNotPermitted",
                "<Code>KeyBasedAuthenticationNotPermitted</Code>",
            ],
            weak: &[],
            means: "The credential is good and may not do this: a data role is missing (PermissionMismatch), the account's firewall forbids the address (AuthorizationFailure), or keys are switched off for the account.",
            tell_apart: "The code says which of the three it is. Owner of the account is no data role: Storage Blob Data Reader is.",
            fixes: &[
                (GrantAccess, Strong, "Azure Storage accepts the credential and says that it may not do this."),
                (UseRightToken, Hint, "Where keys are switched off, a token of Entra is wanted."),
            ],
            source: STORAGE,
            example: proof::text(
                "<Error><Code>AuthorizationPermissionMismatch</Code><Message>This request is not authorized to perform this operation using this permission.</Message></Error>",
            ),
        },
        Refusal {
            id: "azure-storage-info",
            says: &["<Code>InvalidAuthenticationInfo</Code>"],
            weak: &[],
            means: "Azure Storage cannot read the Authorization header, or its token: the scheme, the date or the version header is missing, or the token is over or for another audience.",
            tell_apart: "Read AuthenticationErrorDetail. Is x-ms-version there, and aud https://storage.azure.com?",
            fixes: &[
                (SendCorrectly, Likely, "The header is not in the form that Azure Storage reads."),
                (UseRightToken, Hint, "A token for another audience is not accepted."),
                (ObtainNewToken, Hint, "A token that has ended is not accepted."),
            ],
            source: STORAGE,
            example: proof::text("<Error><Code>InvalidAuthenticationInfo</Code></Error>"),
        },
        Refusal {
            id: "azure-servicebus",
            says: &["ExpiredToken: . TrackingId"],
            weak: &[("ExpiredToken", &["servicebus.windows.net", "SystemTracker", "TrackingId", "sb://"])],
            means: "The shared access signature for the queue or hub has ended.",
            tell_apart: "Compare se= in the signature with now.",
            fixes: &[
                (ObtainNewToken, Likely, "The signature has ended: make a new one."),
                (RefreshProactively, Hint, "Let the client make signatures from the key instead of keeping one."),
                (SyncClock, Hint, "A maker whose clock is behind writes an end that is over."),
            ],
            source: BUS,
            example: proof::text("ExpiredToken: . TrackingId:1111_G2, SystemTracker:app.servicebus.windows.net:orders"),
        },
        Refusal {
            id: "azure-servicebus-signature",
            says: &[
                "40103: Invalid authorization token signature",
                "40103: Invalid authorization token",
                "InvalidSignature: The token has an invalid signature",
            ],
            weak: &[],
            means: "The signature was made with another key or over another address than the service computes it. The address is signed in small letters and encoded.",
            tell_apart: "Compare the key's name and value with the policy of this namespace; then the address that is signed.",
            fixes: &[
                (
                    FixGeneration,
                    Likely,
                    "The signature is not made over the encoded address in small letters, or with another key.",
                ),
                (ReplaceRevoked, Hint, "A key that was made anew ends the signatures of the old one."),
                (UseRightToken, Hint, "The key may belong to another namespace or queue."),
            ],
            source: BUS,
            example: proof::text("InvalidSignature: The token has an invalid signature. TrackingId:1111"),
        },
        Refusal {
            id: "azure-servicebus-audience",
            says: &["40104: Invalid authorization token audience"],
            weak: &[],
            means: "The signature was made for another queue, topic or namespace.",
            tell_apart: "Compare sr= in the signature with the address that is called.",
            fixes: &[(UseRightToken, Likely, "The signature covers another resource than the one called.")],
            source: BUS,
            example: proof::text("40104: Invalid authorization token audience."),
        },
        Refusal {
            id: "azure-servicebus-malformed",
            says: &["MalformedToken: The token", "40102: Malformed authorization token"],
            weak: &[("MalformedToken", &["servicebus.windows.net", "SystemTracker", "TrackingId", "sb://"])],
            means: "The signature cannot be read: it was cut, quoted or encoded twice.",
            tell_apart: "Does it begin with SharedAccessSignature sr=, and does it hold sig, se and skn?",
            fixes: &[
                (RepairFormat, Likely, "The text of the signature was altered or cut."),
                (FixGeneration, Hint, "Code of one's own may put it together wrongly."),
            ],
            source: BUS,
            example: proof::text("MalformedToken: The token is not in the expected form. TrackingId:1111"),
        },
        Refusal {
            id: "azure-cosmos",
            says: &[
                "The input authorization token can't serve the request",
                "The input authorization token can't serve the request. The wrong key is being used or the expected payload is not built as per the protocol",
            ],
            weak: &[],
            means: "Cosmos DB computes another signature: the key is another account's, read-only or rotated, or the signed text differs. The answer prints the text that the server signed.",
            tell_apart: "Compare that text line by line with your own: verb, resource type, resource link, date in small letters.",
            fixes: &[
                (FixGeneration, Likely, "The signed text or its encoding is not what Cosmos DB builds."),
                (UseRightToken, Hint, "The key belongs to another account, or is a read-only one."),
                (
                    RepairFormat,
                    Hint,
                    "A key that lost a character, or a signature that is not URL-encoded, does not fit.",
                ),
                (ReplaceRevoked, Hint, "A key that was made anew ends the old one."),
            ],
            source: "Answers of Azure Cosmos DB recorded in public repositories",
            example: proof::text(
                r#"{"code":"Unauthorized","message":"The input authorization token can't serve the request. The wrong key is being used or the expected payload is not built as per the protocol."}"#,
            ),
        },
        Refusal {
            id: "azure-cosmos-time",
            says: &["The authorization token is not valid at the current time"],
            weak: &[],
            means: "The date in x-ms-date is too far from the server's time.",
            tell_apart: "Compare x-ms-date with the Date header of the answer.",
            fixes: &[
                (SyncClock, Likely, "The client's clock is too far from the server's."),
                (FixGeneration, Hint, "The date that is sent has to be the one that was signed."),
            ],
            source: "Azure Cosmos DB documentation",
            example: proof::text(
                r#"{"code":"Forbidden","message":"The authorization token is not valid at the current time."}"#,
            ),
        },
    ],
};
