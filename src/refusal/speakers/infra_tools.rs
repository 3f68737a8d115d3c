//! Terraform, Pulumi, Ansible and the command lines of clouds.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, ReplaceRevoked, SendCorrectly, SyncClock, UseRightToken},
        Scene,
    },
    text::proof,
};

const TERRAFORM: &str = "Terraform, cloud backend";
const AZURE_CLI: &str = "azure-cli";
const ORACLE_CLOUD_INFRASTRUCTURE: &str = "Answers of Oracle Cloud Infrastructure";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "infra_tools",
    name: "Infrastructure tool",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "terraform-login",
            says: &["Run the following command to generate a token for app.terraform.io"],
            weak: &[],
            means: "Terraform has no token for the host that keeps its state.",
            tell_apart: "Is there a block or file of credentials for this host, or TF_TOKEN_ with the host's name?",
            fixes: &[(
                SendCorrectly,
                Strong,
                "Give Terraform a token for this host: terraform login, or the variable.",
            )],
            source: TERRAFORM,
            example: proof::text("Run the following command to generate a token for app.terraform.io"),
        },
        Refusal {
            id: "terraform-organization",
            says: &[
                "your API token for app.terraform.io is valid",
                "Please ensure that the organization and hostname are correct and that your API token for",
                "Error looking up workspace: unauthorized",
                "Error retrieving workspaces: unauthorized",
                "Error creating workspace: unauthorized",
            ],
            weak: &[],
            means: "The host hides from strangers what exists: the organisation is misspelt, or the token is not taken there.",
            tell_apart: "Ask /api/v2/account/details of the host with the same token.",
            fixes: &[
                (ObtainNewToken, Likely, "The token has ended or was removed: terraform login makes a new one."),
                (UseRightToken, Likely, "The token belongs to another organisation or host."),
                (GrantAccess, Hint, "A team token without rights for workspaces is refused too."),
            ],
            source: TERRAFORM,
            example: proof::text(
                "Error: organization \"shop\" at host app.terraform.io not found.\nPlease ensure that the organization and hostname are correct and that your API token for app.terraform.io is valid.",
            ),
        },
        Refusal {
            id: "terraform-google-none",
            says: &[
                "since neither `credentials` nor `access_token` was set in the provider block",
                "Attempted to load application default credentials since neither",
            ],
            weak: &[],
            means: "The provider for Google Cloud found nothing to sign in with.",
            tell_apart: "Is GOOGLE_APPLICATION_CREDENTIALS or GOOGLE_CREDENTIALS set where Terraform runs?",
            fixes: &[(
                SendCorrectly,
                Strong,
                "Give the provider credentials, or run gcloud auth application-default login.",
            )],
            source: "terraform-provider-google",
            example: proof::text("since neither `credentials` nor `access_token` was set in the provider block"),
        },
        Refusal {
            id: "terraform-azurerm-cli",
            says: &["obtaining Authorization Token from the Azure CLI", "Please ensure you have installed Azure CLI"],
            weak: &[],
            means: "The provider for Azure asked the Azure command line for a token and got none.",
            tell_apart: "Does az account get-access-token work in the same shell? In a pipeline, are ARM_CLIENT_ID and the rest set?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in again: az login, in the tenant of the subscription."),
                (SendCorrectly, Likely, "In a pipeline, give the provider a service principal or identity."),
            ],
            source: "terraform-provider-azurerm",
            example: proof::text("obtaining Authorization Token from the Azure CLI"),
        },
        Refusal {
            id: "pulumi-none",
            says: &["PULUMI_ACCESS_TOKEN must be set for login during non-interactive CLI sessions"],
            weak: &[],
            means: "Pulumi has no token and cannot ask for one.",
            tell_apart: "Is PULUMI_ACCESS_TOKEN set in this step?",
            fixes: &[(SendCorrectly, Strong, "Set PULUMI_ACCESS_TOKEN in this step.")],
            source: "Pulumi, cli",
            example: proof::text(
                "error: PULUMI_ACCESS_TOKEN must be set for login during non-interactive CLI sessions",
            ),
        },
        Refusal {
            id: "pulumi-401",
            says: &[
                "Unauthorized: No credentials provided or are invalid",
                "[401] Unauthorized: No credentials provided or are invalid",
            ],
            weak: &[],
            means: "Pulumi's service does not take the token, or none came.",
            tell_apart: "Ask pulumi whoami in the same shell.",
            fixes: &[
                (ObtainNewToken, Likely, "The token has ended or was removed: make a new one."),
                (SendCorrectly, Hint, "An empty variable sends nothing."),
            ],
            source: "Answers of Pulumi Cloud",
            example: proof::text(
                "error: could not query endpoint: [401] Unauthorized: No credentials provided or are invalid.",
            ),
        },
        Refusal {
            id: "pulumi-passphrase",
            says: &[
                "please set PULUMI_CONFIG_PASSPHRASE to the correct passphrase",
                "passphrase must be set with PULUMI_CONFIG_PASSPHRASE",
                "error: incorrect passphrase",
            ],
            weak: &[],
            means: "The secrets of the stack are locked with a passphrase, and the one given is another or absent.",
            tell_apart: "Is PULUMI_CONFIG_PASSPHRASE set to the passphrase of this very stack?",
            fixes: &[
                (UseRightToken, Likely, "The passphrase has to be that of this stack."),
                (SendCorrectly, Likely, "Where the variable is not set, set it."),
            ],
            source: "Pulumi, passphrase secrets",
            example: proof::text(
                "error: failed to decrypt: incorrect passphrase, please set PULUMI_CONFIG_PASSPHRASE to the correct passphrase",
            ),
        },
        Refusal {
            id: "ansible-vault",
            says: &[
                "Attempting to decrypt but no vault secrets found",
                "Decryption failed (no vault secrets were found that could decrypt)",
                "The vault password file {} was not found",
            ],
            weak: &[],
            means: "Ansible met a text locked by Ansible Vault, and has no password, or none that opens it.",
            tell_apart: "Is the password file named, and is it the one of this vault id?",
            fixes: &[
                (SendCorrectly, Likely, "Name the password: --vault-password-file, or ask for it."),
                (UseRightToken, Likely, "The password of another vault id does not open it."),
            ],
            source: "Ansible, parsing/vault",
            example: proof::text("ERROR! Attempting to decrypt but no vault secrets found"),
        },
        Refusal {
            id: "ansible-galaxy",
            says: &[
                "No access token or username set. A token can be set with --api-key",
                "A token can be set with --api-key, with 'ansible-galaxy login'",
            ],
            weak: &[],
            means: "The command has no token for Galaxy.",
            tell_apart: "Is the token in the file that ansible.cfg names, or handed over with --api-key?",
            fixes: &[(SendCorrectly, Strong, "Hand the token over with --api-key, or set it for the server.")],
            source: "Ansible, galaxy/api.py",
            example: proof::text(
                "ERROR! No access token or username set. A token can be set with --api-key or at /root/.ansible/galaxy_token.",
            ),
        },
        Refusal {
            id: "az-login",
            says: &[
                "Interactive authentication is needed. Please run",
                "No subscription found. Run 'az account set' to select a subscription",
            ],
            weak: &[],
            means: "The Azure command line has no living sign-in here.",
            tell_apart: "What does az account show say? In a pipeline, the step that signs in has to come before, in the same job.",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in: az login, with the tenant where several exist."),
                (
                    SendCorrectly,
                    Hint,
                    "In a container or as another user, the sign-in of your own account is not there.",
                ),
            ],
            source: AZURE_CLI,
            example: proof::text("Interactive authentication is needed. Please run"),
        },
        Refusal {
            id: "az-no-subscription",
            says: &["No subscriptions found for", "No subscriptions were found for"],
            weak: &[],
            means: "The sign-in worked, and the account has no subscription in this tenant.",
            tell_apart: "Which tenant was signed in to, and which roles has the account in a subscription there?",
            fixes: &[
                (GrantAccess, Likely, "Give the account or service principal a role in the subscription."),
                (UseRightToken, Hint, "The subscription may be in another tenant."),
            ],
            source: AZURE_CLI,
            example: proof::text("ERROR: No subscriptions found for kim@example.com."),
        },
        Refusal {
            id: "gcloud-account",
            says: &[
                "There was a problem refreshing your current auth tokens",
                "There was a problem refreshing auth tokens for account",
            ],
            weak: &[],
            means: "gcloud has no account here whose sign-in still lives.",
            tell_apart: "What does gcloud auth list show?",
            fixes: &[(ObtainNewToken, Likely, "Sign in again: gcloud auth login, or activate the service account.")],
            source: "Google Cloud CLI",
            example: proof::text("There was a problem refreshing your current auth tokens"),
        },
        Refusal {
            id: "ibmcloud-login",
            says: &["Not logged in. Use 'ibmcloud login' to log in", "Use 'ibmcloud login' to log in"],
            weak: &[],
            means: "The command line of IBM Cloud has no living sign-in.",
            tell_apart: "Is IBMCLOUD_API_KEY set in a pipeline?",
            fixes: &[(ObtainNewToken, Likely, "Sign in again with ibmcloud login, or with --apikey.")],
            source: "ibmcloud cli",
            example: proof::text("FAILED\nNot logged in. Use 'ibmcloud login' to log in."),
        },
        Refusal {
            id: "oci-auth",
            says: &["The required information to complete authentication was not provided or was incorrect"],
            weak: &[],
            means: "Oracle's cloud could not check the signature: a wrong fingerprint, key, user or tenancy, or a clock more than five minutes off.",
            tell_apart: "Compare the fingerprint in the settings with the keys of the user, then the time with a trusted clock.",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "The settings name another key, user, tenancy or region than the one that signs.",
                ),
                (SyncClock, Hint, "A request signed more than five minutes off is refused alike."),
                (ReplaceRevoked, Hint, "A key that was removed from the user is refused alike."),
            ],
            source: ORACLE_CLOUD_INFRASTRUCTURE,
            example: proof::text(
                "{\"code\":\"NotAuthenticated\",\"message\":\"The required information to complete authentication was not provided or was incorrect.\"}",
            ),
        },
        Refusal {
            id: "oci-not-found",
            says: &["Authorization failed or requested resource not found", "NotAuthorizedOrNotFound"],
            weak: &[],
            means: "Oracle's cloud knows the caller; the thing does not exist or no policy lets him see it.",
            tell_apart: "Is the compartment's id right, and does a policy let the group do this there?",
            fixes: &[
                (GrantAccess, Likely, "A policy for this group and compartment is missing."),
                (UseRightToken, Hint, "A profile of another tenancy or region sees nothing here."),
            ],
            source: ORACLE_CLOUD_INFRASTRUCTURE,
            example: proof::text(
                "{\"code\":\"NotAuthorizedOrNotFound\",\"message\":\"Authorization failed or requested resource not found.\"}",
            ),
        },
    ],
};
