//! Azure: Resource Manager, Key Vault, marketplace and Azure DevOps.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Decisive, Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, SendCorrectly,
            SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const ARM: &str = "Answers of Azure Resource Manager recorded in public repositories";
const ARMDOCS: &str = "Azure Resource Manager documentation";
const VAULT: &str = "Answers of Azure Key Vault recorded in public repositories";

/// What these services say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "azure",
    name: "Azure",
    scene: Scene::Entra,
    refusals: &[
        Refusal {
            id: "arm-expired",
            says: &[
                "ExpiredAuthenticationToken",
                "The access token expiry UTC time '{ends}' is earlier than current UTC time '{server}'",
                r#""code":"ExpiredAuthenticationToken","message":"The access token expiry UTC time '{ends}' is earlier than current UTC time '{server}'"#,
                "The access token expiry UTC time",
            ],
            weak: &[],
            means: "The token has ended; the message prints its end and the server's time.",
            tell_apart: "Compare the two printed times with the local clock.",
            fixes: &[
                (
                    RefreshProactively,
                    Likely,
                    "A long deployment outlives a token of one hour: let the library renew it.",
                ),
                (ObtainNewToken, Hint, "Azure says that the token has expired."),
                (SyncClock, Hint, "If the printed current time is wrong, a clock is."),
            ],
            source: ARM,
            example: proof::text(
                r#"{"error":{"code":"ExpiredAuthenticationToken","message":"The access token expiry UTC time '11/21/2026 9:59:00 AM' is earlier than current UTC time '11/21/2026 10:05:00 AM'."}}"#,
            ),
        },
        Refusal {
            id: "arm-tenant",
            says: &[
                "InvalidAuthenticationTokenTenant",
                "The access token is from the wrong issuer",
                "The access token is from the wrong issuer '{sent}'. It must match the tenant '{expected}' associated with this subscription",
                r#""code":"InvalidAuthenticationTokenTenant","message":"The access token is from the wrong issuer '{sent}'. It must match the tenant '{expected}' associated with this subscription"#,
            ],
            weak: &[],
            means: "The token comes from another tenant than the one that the subscription belongs to.",
            tell_apart: "Compare the tenant ids in the two addresses of the message.",
            fixes: &[(
                UseRightToken,
                Decisive,
                "Azure names both tenants: sign in to the one that the subscription belongs to.",
            )],
            source: ARM,
            example: proof::text(
                r#"{"error":{"code":"InvalidAuthenticationTokenTenant","message":"The access token is from the wrong issuer 'https://sts.windows.net/1111/'. It must match the tenant 'https://sts.windows.net/2222/' associated with this subscription."}}"#,
            ),
        },
        Refusal {
            id: "arm-missing",
            says: &[
                "Authentication failed. The 'Authorization' header is missing",
                "AuthenticationFailed: Authentication failed. The 'Authorization' header is missing",
                r#""code":"AuthenticationFailed","message":"Authentication failed. The 'Authorization' header is missing.""#,
            ],
            weak: &[],
            means: "The header did not arrive.",
            tell_apart: "Is Authorization in the request that leaves?",
            fixes: &[
                (SendCorrectly, Likely, "Azure saw no Authorization header."),
                (FixTransport, Hint, "A redirect or a proxy may have taken it away."),
            ],
            source: ARMDOCS,
            example: proof::text(
                r#"{"error":{"code":"AuthenticationFailed","message":"Authentication failed. The 'Authorization' header is missing."}}"#,
            ),
        },
        Refusal {
            id: "arm-format",
            says: &[
                "Authentication failed. The 'Authorization' header is provided in an invalid format",
                r#""code":"AuthenticationFailedInvalidHeader","message":"Authentication failed. The 'Authorization' header is provided in an invalid format.""#,
                "AuthenticationFailedInvalidHeader",
            ],
            weak: &[],
            means: "The header arrived and cannot be read as Bearer and a token: it holds a quote or a line break, a second Bearer, or no scheme.",
            tell_apart: "Print the header's first characters and its length: one Bearer, one blank, one token?",
            fixes: &[
                (RepairFormat, Likely, "A quote, a blank or a line break in the value spoils the header."),
                (SendCorrectly, Hint, "The header has to be Bearer, one blank, and the token."),
            ],
            source: ARMDOCS,
            example: proof::text(
                r#"{"error":{"code":"AuthenticationFailedInvalidHeader","message":"Authentication failed. The 'Authorization' header is provided in an invalid format."}}"#,
            ),
        },
        Refusal {
            id: "arm-invalid",
            says: &[
                "InvalidAuthenticationToken: The access token is invalid",
                r#""code":"InvalidAuthenticationToken","message":"The access token is invalid.""#,
            ],
            weak: &[],
            means: "Azure does not accept the token and gives no cause: it is altered, is no access token, or belongs elsewhere.",
            tell_apart: "Take it apart: aud https://management.azure.com, exp ahead, two dots?",
            fixes: &[
                (ObtainNewToken, Likely, "Get one fresh token for this audience and try again."),
                (UseRightToken, Hint, "A token for another audience, or an id token, is invalid here."),
                (RepairFormat, Hint, "A token altered in copying is invalid."),
            ],
            source: ARMDOCS,
            example: proof::text(
                r#"{"error":{"code":"InvalidAuthenticationToken","message":"The access token is invalid."}}"#,
            ),
        },
        Refusal {
            id: "arm-audience",
            says: &[
                "The access token has been obtained for wrong audience or resource",
                "The received access token is not valid: at least one of the claims 'puid' or 'altsecid' or 'oid' should be present",
                r#""code":"InvalidAuthenticationTokenAudience","message":"The access token has been obtained for wrong audience or resource"#,
                "InvalidAuthenticationTokenAudience",
            ],
            weak: &[],
            means: "The token was made for another API (aud), or for an app that has no identity in this tenant (no oid).",
            tell_apart: "Look at aud: it should be https://management.azure.com. Is oid there?",
            fixes: &[(
                UseRightToken,
                Likely,
                "The token was made for another audience, or by an app without a service principal here.",
            )],
            source: ARMDOCS,
            example: proof::text(
                r#"{"error":{"code":"InvalidAuthenticationTokenAudience","message":"The access token has been obtained for wrong audience or resource 'https://graph.microsoft.com'. It should exactly match with one of the allowed audiences."}}"#,
            ),
        },
        Refusal {
            id: "arm-authorization",
            says: &[
                r#""code":"AuthorizationFailed""#,
                "does not have authorization to perform action '{action}' over scope '{}'",
                "does not have authorization to perform action",
                r#""code":"AuthorizationFailed","message":"The client '{}' with object id '{}' does not have authorization to perform action '{action}' over scope"#,
            ],
            weak: &[],
            means: "The token is good; the client that it belongs to has no role with this action at this place.",
            tell_apart: "Is the object id in the message the identity that you meant? Then look at its role assignments.",
            fixes: &[
                (GrantAccess, Strong, "Azure accepts the token and says which action is not allowed."),
                (ObtainNewToken, Hint, "After a role was assigned, get a new token."),
                (UseRightToken, Hint, "Another identity than meant may have been signed in."),
            ],
            source: ARMDOCS,
            example: proof::text(
                r#"{"error":{"code":"AuthorizationFailed","message":"The client 'app' with object id '1111' does not have authorization to perform action 'Microsoft.Web/sites/read' over scope '/subscriptions/1'"}}"#,
            ),
        },
        Refusal {
            id: "azuremp-token",
            says: &[
                "Failed to decrypt token with either primary or secondary secret",
                "InvalidValue Failed to decrypt token with either primary or secondary secret",
            ],
            weak: &[],
            means: "The marketplace cannot read the purchase token: x-ms-marketplace-token wants the value from the address, decoded exactly once.",
            tell_apart: "Does the value hold %2b, %2f, %3d or a blank? Then it was decoded not at all or twice.",
            fixes: &[
                (RepairFormat, Likely, "The purchase token was decoded not at all, or twice."),
                (
                    ObtainNewToken,
                    Hint,
                    "A purchase token ends after a day: the buyer has to come again from the marketplace.",
                ),
            ],
            source: "Azure Marketplace SaaS fulfilment, issue reports",
            example: proof::text(
                r#"{"error":{"code":"InvalidValue","message":"Failed to decrypt token with either primary or secondary secret"}}"#,
            ),
        },
        Refusal {
            id: "azure-keyvault-missing",
            says: &["AKV10000: Request is missing a Bearer or PoP token", "AKV10000"],
            weak: &[],
            means: "The vault saw no token. A client library sends its first request without one on purpose, to learn the tenant.",
            tell_apart: "Is there a second request with an Authorization header? If so, look at its answer.",
            fixes: &[(SendCorrectly, Likely, "The vault saw no token in the request.")],
            source: VAULT,
            example: proof::text(
                r#"{"error":{"code":"Unauthorized","message":"AKV10000: Request is missing a Bearer or PoP token."}}"#,
            ),
        },
        Refusal {
            id: "azure-keyvault",
            says: &[
                "AKV10022: Invalid audience. Expected https://vault.azure.net",
                "AKV10022: Invalid audience",
                "AKV10022",
                "AKV10032: Invalid issuer. Expected one of",
                "AKV10032: Invalid issuer",
                "AKV10032",
            ],
            weak: &[],
            means: "The token was made for another audience (AKV10022) or in another tenant (AKV10032) than the vault's. The message prints what is expected and what was found.",
            tell_apart: "Compare the expected tenants in the message with iss. A vault that was moved keeps its old tenant until it is changed.",
            fixes: &[
                (
                    UseRightToken,
                    Strong,
                    "The vault names the audience or the tenants that it expects, and the token is of another.",
                ),
                (FixVerifier, Hint, "A vault that was moved to another tenant has to be told so."),
            ],
            source: VAULT,
            example: proof::text(
                r#"{"error":{"code":"Unauthorized","message":"AKV10032: Invalid issuer. Expected one of https://sts.windows.net/1111/, found https://sts.windows.net/2222/."}}"#,
            ),
        },
        Refusal {
            id: "azure-keyvault-token",
            says: &["AKV10046"],
            weak: &[],
            means: "The vault cannot check the token: its key is unknown to the vault's issuer.",
            tell_apart: "Which tenant and cloud is the token from?",
            fixes: &[(
                UseRightToken,
                Likely,
                "A token of another tenant or cloud is signed with keys that the vault does not know.",
            )],
            source: VAULT,
            example: proof::text(
                r#"{"error":{"code":"Unauthorized","message":"AKV10046: Unable to resolve the key used for signature validation."}}"#,
            ),
        },
        Refusal {
            id: "azure-keyvault-permission",
            says: &[
                "does not have secrets get permission on key vault",
                "does not have secrets list permission on key vault",
                "does not have keys get permission on key vault",
                "does not have certificates get permission on key vault",
                "does not have secrets set permission on key vault",
                "Caller is not authorized to perform action on resource",
            ],
            weak: &[],
            means: "The token is good; the identity has no access policy or role for this in the vault.",
            tell_apart: "Does the vault use access policies or roles? Compare with the object id in the message.",
            fixes: &[(GrantAccess, Strong, "The vault accepts the token and says which permission is missing.")],
            source: VAULT,
            example: proof::text(
                "The user, group or application 'appid=1111;oid=2222' does not have secrets get permission on key vault 'kv;location=westeurope'.",
            ),
        },
        Refusal {
            id: "azure-devops",
            says: &[
                "TF400813: The user '{}' is not authorized to access this resource",
                "TF400813",
                "VS30063: You are not authorized to access",
                "VS30063",
                "TF401019",
            ],
            weak: &[],
            means: "Azure DevOps did not take the caller for anybody who may come in: the personal token has ended, is of another organisation, or lacks a scope. A user aaaaaaaa-… or '' means that no identity was found at all; an answer 203 with a sign-in page means the same.",
            tell_apart: "Read the user in the message: empty or aaaaaaaa-… is a dead token, a name is a missing permission.",
            fixes: &[
                (
                    ObtainNewToken,
                    Likely,
                    "Personal access tokens end at their date, and then the caller counts as nobody.",
                ),
                (GrantAccess, Hint, "If the message names a real user, a permission or scope is missing."),
                (
                    SendCorrectly,
                    Hint,
                    "A personal token goes into Basic with an empty user name: a colon before the token, then Base64.",
                ),
                (UseRightToken, Hint, "The token of another organisation is unknown."),
            ],
            source: "Answers of Azure DevOps recorded in public repositories",
            example: proof::text(
                "TF400813: The user 'aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaaa' is not authorized to access this resource.",
            ),
        },
    ],
};
