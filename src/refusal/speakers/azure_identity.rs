//! How programs get tokens in Azure: managed identity, az, `DefaultAzureCredential`, B2C.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, ReplaceRevoked, SendCorrectly,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Azure SDK (azure-identity), Azure CLI and Azure AD B2C error reference";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "azure_identity",
    name: "Azure sign-in of programs",
    scene: Scene::Entra,
    refusals: &[
        Refusal {
            id: "azure-default-credential",
            says: &[
                "DefaultAzureCredential failed to retrieve a token from the included credentials",
                "ChainedTokenCredential failed to retrieve a token from the included credentials",
                "DefaultAzureCredential authentication failed",
                "DefaultAzureCredential: failed to acquire a token",
            ],
            weak: &[],
            means: "The program tried all its ways to a token, and none worked. Each has a line of its own behind it.",
            tell_apart: "Which way is meant here: variables, managed identity, or az login? Read that line and leave the others.",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "Most often nothing is set up where this program runs: no variables, no identity, no sign-in.",
                ),
                (ObtainNewToken, Hint, "A sign-in of az may be over: run az login."),
                (UseRightToken, Hint, "With several identities the client id has to be named."),
            ],
            source: SOURCE,
            example: proof::text(
                "azure.core.exceptions.ClientAuthenticationError: DefaultAzureCredential failed to retrieve a token from the included credentials.",
            ),
        },
        Refusal {
            id: "azure-managed-none",
            says: &[
                "ManagedIdentityCredential authentication unavailable, no response from the IMDS endpoint",
                "ManagedIdentityCredential authentication unavailable. No managed identity endpoint found",
                "ManagedIdentityCredential authentication unavailable",
                "no managed identity endpoint found",
                "No User Assigned or Delegated Managed Identity found for specified ClientId/ResourceId/PrincipalId",
                "No MSI found for specified ClientId/ResourceId",
            ],
            weak: &[("Identity not found", &["ManagedIdentity", "169.254.169.254", "IMDS", "MSI"])],
            means: "The machine has no managed identity, or not the one that was named.",
            tell_apart: "Look at Identity of this very resource: is it on, and is the client id the one in the settings?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "Switch the identity on for this resource, or name the client id of one that is assigned.",
                ),
                (UseRightToken, Hint, "The client id may be the one of an application, not of the identity."),
            ],
            source: SOURCE,
            example: proof::text(
                "ManagedIdentityCredential authentication unavailable. No managed identity endpoint found.",
            ),
        },
        Refusal {
            id: "azure-managed-several",
            says: &[
                "Multiple user assigned identities exist, please specify the clientId / resourceId of the identity in the token request",
                "Multiple user assigned identities exist",
            ],
            weak: &[],
            means: "The machine has several identities, and the request names none.",
            tell_apart: "Which client id has the right for this?",
            fixes: &[(SendCorrectly, Strong, "Name the client id of the identity: AZURE_CLIENT_ID.")],
            source: SOURCE,
            example: proof::text(
                "Multiple user assigned identities exist, please specify the clientId / resourceId of the identity in the token request",
            ),
        },
        Refusal {
            id: "azure-variables",
            says: &[
                "EnvironmentCredential authentication unavailable. Environment variables are not fully configured",
                "Environment variables are not fully configured",
                "WorkloadIdentityCredential authentication unavailable",
                "no client ID specified. Check pod configuration or set ClientID",
            ],
            weak: &[],
            means: "The variables of the credential are missing where this program runs.",
            tell_apart: "Print whether AZURE_CLIENT_ID, AZURE_TENANT_ID and a secret or AZURE_FEDERATED_TOKEN_FILE are set, not their values.",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "Set the variables for this process; on AKS label the pod and its account for workload identity.",
                ),
                (UseRightToken, Hint, "Another way to a token may be the one that is meant."),
            ],
            source: SOURCE,
            example: proof::text(
                "EnvironmentCredential authentication unavailable. Environment variables are not fully configured.",
            ),
        },
        Refusal {
            id: "azure-cli-login",
            says: &[
                "Please run 'az login' to setup account",
                "Please run 'az login' to set up an account",
                "AzureCliCredential: Please run",
                "Run Connect-AzAccount to login",
                r#"Please run "az login" to access your accounts"#,
                "az login --tenant",
            ],
            weak: &[],
            means: "Nobody is signed in with az (or PowerShell) on this machine as this user, or the sign-in is over.",
            tell_apart: "Run az account show as the same user.",
            fixes: &[
                (ObtainNewToken, Strong, "Sign in with az login or Connect-AzAccount."),
                (SendCorrectly, Hint, "In a pipeline or container sign in by a service principal."),
            ],
            source: SOURCE,
            example: proof::text("ERROR: Please run 'az login' to setup account."),
        },
        Refusal {
            id: "b2c-expired",
            says: &["AADB2C90080", "AADB2C90080: The provided grant has expired"],
            weak: &[],
            means: "The refresh token or code of Azure AD B2C has ended.",
            tell_apart: "How old is it? In single-page applications a refresh token lives 24 hours.",
            fixes: &[
                (ObtainNewToken, Strong, "The user has to sign in again."),
                (RefreshProactively, Hint, "Use the refresh token before it ends; each use gives the next."),
            ],
            source: SOURCE,
            example: proof::text("AADB2C90080: The provided grant has expired. Please re-authenticate and try again."),
        },
        Refusal {
            id: "b2c-revoked",
            says: &["AADB2C90129", "AADB2C90129: The provided grant has been revoked"],
            weak: &[],
            means: "Azure AD B2C withdrew the grant, as after a change of password.",
            tell_apart: "Was the password changed, or were sessions revoked?",
            fixes: &[(ReplaceRevoked, Strong, "The user has to sign in again; the old grant stays dead.")],
            source: SOURCE,
            example: proof::text(
                "AADB2C90129: The provided grant has been revoked. Please reauthenticate and try again.",
            ),
        },
        Refusal {
            id: "b2c-endpoint",
            says: &[
                "AADB2C90088",
                "AADB2C90088: The provided grant has not been issued for this endpoint",
                "AADB2C90068",
            ],
            weak: &[],
            means: "The code, refresh token or application belongs to another policy (user flow) or tenant than the address names.",
            tell_apart: "Compare the policy in the address of the sign-in with the one of the token call.",
            fixes: &[(UseRightToken, Strong, "Use the same policy and tenant in both addresses.")],
            source: SOURCE,
            example: proof::text(
                "AADB2C90088: The provided grant has not been issued for this endpoint. Actual Value : B2C_1_signin and Expected Value : B2C_1_signup",
            ),
        },
        Refusal {
            id: "b2c-secret",
            says: &[
                "AADB2C90079",
                "AADB2C90081",
                "AADB2C90079: Clients must send a client_secret when redeeming a confidential grant",
                "AADB2C90081: The specified client_secret does not match the expected value for this client",
            ],
            weak: &[],
            means: "The application's secret is missing, or it is not the one of this application.",
            tell_apart: "Is the address registered as web or as single-page application? The latter needs no secret.",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "Send the application's secret, or register the address as single-page application.",
                ),
                (ReplaceRevoked, Hint, "The secret may have ended or been made anew."),
                (UseRightToken, Hint, "It may be the secret's id, or of another application."),
            ],
            source: SOURCE,
            example: proof::text("AADB2C90079: Clients must send a client_secret when redeeming a confidential grant."),
        },
        Refusal {
            id: "b2c-setup",
            says: &[
                "AADB2C90006",
                "AADB2C90057",
                "AADB2C90006: The redirect URI",
                "AADB2C90057: The provided application is not configured to allow the",
                "AADB2C90205",
            ],
            weak: &[],
            means: "The application's registration in Azure AD B2C lacks the redirect address, the flow or the permission that the request uses.",
            tell_apart: "Compare the request with the registration, letter by letter.",
            fixes: &[
                (FixVerifier, Likely, "Add what the message names to the application's registration."),
                (GrantAccess, Hint, "For an API the permission has to be granted by an administrator."),
            ],
            source: SOURCE,
            example: proof::text(
                "AADB2C90006: The redirect URI 'http://localhost:3000' provided in the request is not registered for the client id",
            ),
        },
        Refusal {
            id: "b2c-session",
            says: &[
                "AADB2C90077",
                "AADB2C90077: User does not have an existing session and request prompt parameter has a value of 'None'",
            ],
            weak: &[],
            means: "A silent sign-in found no session of the user in Azure AD B2C.",
            tell_apart: "Are third-party cookies blocked? How old is the sign-in?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in again with the user present."),
                (FixTransport, Hint, "A browser that blocks third-party cookies hides the session."),
            ],
            source: SOURCE,
            example: proof::text(
                "AADB2C90077: User does not have an existing session and request prompt parameter has a value of 'None'.",
            ),
        },
    ],
};
