//! Azure services with words of their own: Storage, Cosmos DB, Functions and AI.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat,
            SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Azure service documentation and issues of its SDKs";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "azure_services",
    name: "Azure services",
    scene: Scene::Entra,
    refusals: &[
        Refusal {
            id: "azure-storage-none",
            says: &[
                "<Code>NoAuthenticationInformation</Code>",
                "NoAuthenticationInformation",
                "Public access is not permitted on this storage account",
                "<Code>PublicAccessNotPermitted</Code>",
                "Server failed to authenticate the request. Please refer to the information in the www-authenticate header",
            ],
            weak: &[],
            means: "The storage account saw no credential, and it lets nobody in without one.",
            tell_apart: "Does the address carry a SAS, or the request an Authorization header?",
            fixes: &[
                (SendCorrectly, Strong, "Send a SAS or a token; none came."),
                (GrantAccess, Hint, "If anybody may read it, public access is switched off for the account."),
            ],
            source: SOURCE,
            example: proof::text(
                "<Error><Code>PublicAccessNotPermitted</Code><Message>Public access is not permitted on this storage account.</Message></Error>",
            ),
        },
        Refusal {
            id: "azure-sas-cut",
            says: &[
                "sp is mandatory. Cannot be empty",
                "sr is mandatory. Cannot be empty",
                "se is mandatory. Cannot be empty",
                "sv is mandatory. Cannot be empty",
                "Signature fields not well formed",
                "Signature size is invalid",
            ],
            weak: &[],
            means: "A part of the SAS is missing or cannot be read.",
            tell_apart: "Is the whole SAS there, from sv= to sig=, and is & written as & and not as &amp;?",
            fixes: &[
                (RepairFormat, Likely, "The SAS was cut or encoded twice, most often at an &."),
                (FixGeneration, Hint, "The code that makes it may leave the part out."),
            ],
            source: SOURCE,
            example: proof::text(
                "<AuthenticationErrorDetail>sp is mandatory. Cannot be empty</AuthenticationErrorDetail>",
            ),
        },
        Refusal {
            id: "azure-sas-mismatch",
            says: &[
                "AuthorizationProtocolMismatch",
                "AuthorizationSourceIPMismatch",
                "AuthorizationServiceMismatch",
                "AuthorizationResourceTypeMismatch",
            ],
            weak: &[],
            means: "The SAS is sound and was made for other calls: another protocol, address, service or kind of resource.",
            tell_apart: "Compare spr, sip, ss and srt of the SAS with the call.",
            fixes: &[(UseRightToken, Strong, "Have a SAS made for this kind of call.")],
            source: SOURCE,
            example: proof::text("<Code>AuthorizationResourceTypeMismatch</Code>"),
        },
        Refusal {
            id: "azure-storage-token",
            says: &[
                "Issuer validation failed. Issuer did not match",
                "Audience validation failed. Audience did not match",
                "<AuthenticationErrorDetail>Issuer validation failed. Issuer did not match",
                "<AuthenticationErrorDetail>Audience validation failed. Audience did not match",
            ],
            weak: &[],
            means: "The token is of another tenant than the storage account, or for another service.",
            tell_apart: "Decode the token: aud should be https://storage.azure.com, tid the account's tenant.",
            fixes: &[(
                UseRightToken,
                Strong,
                "Ask for a token of the account's tenant, for https://storage.azure.com.",
            )],
            source: SOURCE,
            example: proof::text(
                "<AuthenticationErrorDetail>Issuer validation failed. Issuer did not match.</AuthenticationErrorDetail>",
            ),
        },
        Refusal {
            id: "azure-storage-lifetime",
            says: &[
                "Lifetime validation failed. The token is expired",
                "<AuthenticationErrorDetail>Lifetime validation failed. The token is expired",
            ],
            weak: &[],
            means: "The token of Entra that came with the call has ended.",
            tell_apart: "Decode the token: exp.",
            fixes: &[
                (ObtainNewToken, Likely, "Get a new token."),
                (RefreshProactively, Hint, "A program that lives long has to ask for the next one in time."),
                (SyncClock, Hint, "If the end is still ahead, a clock is wrong."),
            ],
            source: SOURCE,
            example: proof::text(
                "<AuthenticationErrorDetail>Lifetime validation failed. The token is expired.</AuthenticationErrorDetail>",
            ),
        },
        Refusal {
            id: "azure-storage-date",
            says: &["Request date header too old", "Request date header too old: '{signed}'"],
            weak: &[],
            means: "The date of the request is more than 15 minutes from the service's clock.",
            tell_apart: "Compare Date in the answer with this machine's clock.",
            fixes: &[
                (SyncClock, Strong, "Set the clock of the machine that signs."),
                (FixTransport, Hint, "A request that waited long or is repeated with its old date looks alike."),
            ],
            source: SOURCE,
            example: proof::text(
                "<AuthenticationErrorDetail>Request date header too old: 'Sat, 21 Nov 2026 08:00:00 GMT'</AuthenticationErrorDetail>",
            ),
        },
        Refusal {
            id: "keyvault-forbidden",
            says: &[
                "ForbiddenByRbac",
                "ForbiddenByPolicy",
                "ForbiddenByFirewall",
                "ForbiddenByConnection",
                r#""innererror":{"code":"ForbiddenByRbac"}"#,
            ],
            weak: &[],
            means: "Key Vault knows the caller and lets it not do this: the role, the access policy or the firewall is against it.",
            tell_apart: "The inner code names which of the three.",
            fixes: &[(GrantAccess, Strong, "Give the caller the role or policy, or let its address in.")],
            source: SOURCE,
            example: proof::text(r#"{"error":{"code":"Forbidden","innererror":{"code":"ForbiddenByFirewall"}}}"#),
        },
        Refusal {
            id: "cosmos-denied",
            says: &[
                "does not have required RBAC permissions to perform action",
                "Request is blocked because principal [{identity}] does not have required RBAC permissions to perform action",
                "blocked by your Cosmos DB account firewall",
            ],
            weak: &[],
            means: "Cosmos DB knows the caller, and it lacks a data role, or its address is not let in.",
            tell_apart: "Data roles are Cosmos DB's own: look at az cosmosdb sql role assignment list.",
            fixes: &[(GrantAccess, Strong, "Assign a data role of Cosmos DB to the principal, or let its address in.")],
            source: SOURCE,
            example: proof::text(
                "Request blocked by Auth shop: Request is blocked because principal [8f3c] does not have required RBAC permissions to perform action",
            ),
        },
        Refusal {
            id: "azure-key-off",
            says: &[
                "Local Authorization is disabled. Use an AAD token to authorize all requests",
                "Key based authentication is disabled for this resource",
                "AuthenticationTypeDisabled",
            ],
            weak: &[],
            means: "The resource takes no keys any more.",
            tell_apart: "Look at local or key-based authentication in the resource's settings.",
            fixes: &[
                (UseRightToken, Strong, "Use a token of Entra with a role on the resource."),
                (FixVerifier, Hint, "Or switch keys on again."),
            ],
            source: SOURCE,
            example: proof::text("Local Authorization is disabled. Use an AAD token to authorize all requests"),
        },
        Refusal {
            id: "azure-ai-token",
            says: &[
                "Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired",
                "audience is incorrect (https://cognitiveservices.azure.com)",
            ],
            weak: &[],
            means: "The service of Azure AI found no token that it takes: missing, for another audience, or ended.",
            tell_apart: "Is it a key? Then it goes into api-key, not behind Bearer. Is it a token? Then aud has to be https://cognitiveservices.azure.com.",
            fixes: &[
                (UseRightToken, Likely, "The token is for another audience, or a key was sent as a token."),
                (SendCorrectly, Hint, "A key belongs into the header api-key."),
                (ObtainNewToken, Hint, "The token may have ended."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"{"error":{"code":"401","message":"Unauthorized. Access token is missing, invalid, audience is incorrect (https://cognitiveservices.azure.com), or have expired."}}"#,
            ),
        },
        Refusal {
            id: "azure-ai-principal",
            says: &[
                "Principal does not have access to API/Operation",
                r#""code":"PermissionDenied","message":"Principal does not have access to API/Operation.""#,
                "lacks the required data action",
            ],
            weak: &[],
            means: "The service of Azure AI knows the caller, and it lacks a role there.",
            tell_apart: "Is Cognitive Services OpenAI User (or the like) assigned on this resource? It takes some minutes to work.",
            fixes: &[(GrantAccess, Strong, "Assign the role for this service to the caller.")],
            source: SOURCE,
            example: proof::text(
                r#"{"error":{"code":"PermissionDenied","message":"Principal does not have access to API/Operation."}}"#,
            ),
        },
        Refusal {
            id: "azure-ai-subdomain",
            says: &["Please provide a custom subdomain for token authentication, otherwise API key is required"],
            weak: &[],
            means: "Tokens work only at the resource's own address, not at the region's common one.",
            tell_apart: "Does the address begin with the resource's name?",
            fixes: &[
                (SendCorrectly, Strong, "Call the resource by its own subdomain."),
                (FixVerifier, Hint, "Old resources have to be given one first."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"{"error":{"code":"BadRequest","message":"Please provide a custom subdomain for token authentication, otherwise API key is required."}}"#,
            ),
        },
        Refusal {
            id: "functions-header",
            says: &["FunctionAuthorizationRequirement", "AuthLevelAuthorizationRequirement"],
            weak: &[
                ("x-api-key", &["azurewebsites.net/admin/functions", "azurewebsites.net/admin/host"]),
                ("api-key", &["azurewebsites.net/admin/functions"]),
            ],
            means: "Azure Functions reads the key from x-functions-key or from code= in the address.",
            tell_apart: "Which header carries the key in the request?",
            fixes: &[
                (SendCorrectly, Likely, "Send the key in x-functions-key; admin paths want the master key."),
                (UseRightToken, Hint, "A function's key does not open the admin paths."),
            ],
            source: SOURCE,
            example: proof::text(
                "Authorization failed. These requirements were not met: Microsoft.Azure.WebJobs.Script.WebHost.Security.Authorization.FunctionAuthorizationRequirement",
            ),
        },
        Refusal {
            id: "easy-auth",
            says: &[
                "HTTP Error 401.83 - Unauthorized",
                "HTTP Error 401.73 - Unauthorized",
                "HTTP Error 401.72 - Unauthorized",
                "HTTP Error 401.71 - Unauthorized",
            ],
            weak: &[(
                "You do not have permission to view this directory or page",
                &["azurewebsites.net", "x-ms-middleware-request-id", "EasyAuth"],
            )],
            means: "The sign-in of App Service itself refused the call before the application saw it.",
            tell_apart: "Compare aud of the token with the allowed token audiences under Authentication.",
            fixes: &[
                (UseRightToken, Likely, "The token's audience or tenant is not among those that App Service allows."),
                (SendCorrectly, Hint, "No token may have come."),
                (FixVerifier, Hint, "The allowed audiences may lack the API's id."),
            ],
            source: SOURCE,
            example: proof::text("HTTP Error 401.83 - Unauthorized"),
        },
        Refusal {
            id: "loganalytics-signature",
            says: &[
                "An invalid signature was specified in the Authorization header",
                r#""Error":"InvalidAuthorization""#,
            ],
            weak: &[],
            means: "The HMAC over the request does not fit: another workspace key, or another text was signed.",
            tell_apart: "Is the key base64-decoded before signing, and the length counted in bytes of UTF-8?",
            fixes: &[
                (FixGeneration, Likely, "The text that is signed differs: length in bytes, date, or the decoded key."),
                (UseRightToken, Hint, "The key may be one of another workspace."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"{"Error":"InvalidAuthorization","Message":"An invalid signature was specified in the Authorization header"}"#,
            ),
        },
    ],
};
