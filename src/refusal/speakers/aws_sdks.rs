//! What AWS SDKs and tools say before a request leaves: Go, Java, .NET, PHP, Ruby, Rust, JavaScript, CDK, Serverless, actions.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, ReadTrace, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Source and issues of the AWS SDKs, CDK, Serverless and configure-aws-credentials";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "aws_sdks",
    name: "AWS SDKs and tools",
    scene: Scene::Aws,
    refusals: &[
        Refusal {
            id: "aws-sdk-none",
            says: &[
                "NoCredentialProviders: no valid providers in chain",
                "no EC2 IMDS role found",
                "failed to refresh cached credentials, no EC2 IMDS role found",
                "Unable to get IAM security credentials from EC2 Instance Metadata Service",
                "Failed to resolve AWS credentials",
                "Error retrieving credentials from the instance profile metadata service",
                "Aws::Errors::MissingCredentialsError",
                "unable to sign request without credentials set",
                "the credential provider was not enabled",
                "no providers in chain provided credentials",
                "Unable to load AWS credentials from any provider in the chain",
                "failed to retrieve credentials: failed to refresh cached credentials",
            ],
            weak: &[],
            means: "The SDK looked in all its places and found no credentials, and then asked the machine, which has no role.",
            tell_apart: "Does aws sts get-caller-identity work as the same user, in the same shell or container?",
            fixes: &[
                (SendCorrectly, Strong, "Set credentials where this process reads them: variables, profile or role."),
                (ObtainNewToken, Hint, "A sign-in of IAM Identity Center that is over looks alike in some SDKs."),
                (GrantAccess, Hint, "On EC2, ECS or EKS the role may not be attached."),
            ],
            source: SOURCE,
            example: proof::text(
                "operation error S3: ListBuckets, get identity: get credentials: failed to refresh cached credentials, no EC2 IMDS role found",
            ),
        },
        Refusal {
            id: "aws-sdk-js-none",
            says: &[
                "Missing credentials in config, if using AWS_CONFIG_FILE",
                "Missing credentials in config",
                "Resolved credential object is not valid",
                "CredentialsError: Missing credentials in config",
                "Could not resolve credentials using profile: [",
                "AWS credentials are not available",
            ],
            weak: &[],
            means: "The JavaScript SDK has no credentials, or an object without keys in it.",
            tell_apart: "Are the variables set in this very process? In a browser and in an edge function there is no profile.",
            fixes: &[
                (
                    SendCorrectly,
                    Strong,
                    "Give the client credentials: the variables are empty here, or the profile is not read.",
                ),
                (ObtainNewToken, Hint, "A sign-in of IAM Identity Center may be over."),
            ],
            source: SOURCE,
            example: proof::text("Error: Resolved credential object is not valid"),
        },
        Refusal {
            id: "aws-sso-refresh-needed",
            says: &[
                "Token is expired. To refresh this SSO session run",
                "The SSO session token associated with profile={} was not found or is invalid",
                "To refresh this SSO session run 'aws sso login'",
                "the SSO session has expired or is invalid",
                "cached SSO token is expired, or not present, and cannot be refreshed",
                "failed to read cached SSO token file",
                "SSOTokenProviderFailure",
            ],
            weak: &[],
            means: "The sign-in of IAM Identity Center that the profile uses is over, or was never made on this machine.",
            tell_apart: "Run aws sso login with the profile's name.",
            fixes: &[(ObtainNewToken, Strong, "Sign in again with aws sso login.")],
            source: SOURCE,
            example: proof::text("the SSO session has expired or is invalid"),
        },
        Refusal {
            id: "aws-profile",
            says: &[
                "The config profile ({profile}) could not be found",
                "ProfileNotFound",
                "failed to get shared config profile",
                r#"AWS profile "{}" doesn't seem to be configured"#,
            ],
            weak: &[],
            means: "The profile that was asked for is in none of the files that this process reads.",
            tell_apart: "Which AWS_PROFILE is set, and whose home folder is used (sudo, container, CI)?",
            fixes: &[(SendCorrectly, Strong, "Name a profile that exists here, or make it.")],
            source: SOURCE,
            example: proof::text("botocore.The config profile (dev) could not be found"),
        },
        Refusal {
            id: "aws-process",
            says: &[
                "Error when retrieving credentials from custom-process",
                "error in credential_process",
                "Error when retrieving credentials from iam-role",
                "EC2 Metadata roleName request returned error",
                "CredentialsEndpointError",
                "Error when retrieving credentials from container-role",
            ],
            weak: &[],
            means: "The program or address that should give the credentials failed.",
            tell_apart: "Run the command of credential_process by hand, or call the metadata address from the same place.",
            fixes: &[
                (ReadTrace, Likely, "The words behind it, or the program's own output, name the reason."),
                (SendCorrectly, Hint, "In a container the metadata's hop limit may keep it from answering."),
                (ObtainNewToken, Hint, "The sign-in behind the program may be over."),
            ],
            source: SOURCE,
            example: proof::text("Error when retrieving credentials from custom-process: Enter passphrase"),
        },
        Refusal {
            id: "cdk-none",
            says: &[
                "Need to perform AWS calls for account {}, but no credentials have been configured",
                "but no credentials have been configured",
                "Need to perform AWS calls for account",
                "AWS provider credentials not found",
                "Unable to resolve AWS account to use",
            ],
            weak: &[],
            means: "The tool has no AWS credentials for the account that the stack names.",
            tell_apart: "Run aws sts get-caller-identity in the same shell: which account answers?",
            fixes: &[
                (SendCorrectly, Likely, "Set a profile or variables for this account."),
                (ObtainNewToken, Hint, "A sign-in of IAM Identity Center may be over."),
            ],
            source: SOURCE,
            example: proof::text(
                "Need to perform AWS calls for account 123456789012, but no credentials have been configured",
            ),
        },
        Refusal {
            id: "cdk-other-account",
            says: &[
                "but the current credentials are for",
                "Need to perform AWS calls for account {}, but the current credentials are for {}",
            ],
            weak: &[],
            means: "The credentials are alive and belong to another account than the stack names.",
            tell_apart: "Compare the two account numbers in the message.",
            fixes: &[(UseRightToken, Strong, "Use the profile of the account that the stack names.")],
            source: SOURCE,
            example: proof::text(
                "Need to perform AWS calls for account 123456789012, but the current credentials are for 210987654321",
            ),
        },
        Refusal {
            id: "actions-oidc-permission",
            says: &[
                "Did you mean to set the `id-token` permission",
                "Unable to get ACTIONS_ID_TOKEN_REQUEST_URL env variable",
                "GitHub Actions did not inject $ACTIONS_ID_TOKEN_REQUEST_TOKEN",
                "Please make sure to give write permissions to id-token in the workflow",
                "Unable to get the ACTIONS_ID_TOKEN_REQUEST_URL",
            ],
            weak: &[],
            means: "The job may not ask GitHub for an ID token, so there is nothing to exchange for cloud credentials.",
            tell_apart: "Does the job have permissions: id-token: write? Runs from forks never get it.",
            fixes: &[(GrantAccess, Strong, "Give the job the permission id-token: write.")],
            source: SOURCE,
            example: proof::text(
                "It looks like you might be trying to authenticate with OIDC. Did you mean to set the `id-token` permission?",
            ),
        },
        Refusal {
            id: "actions-inputs",
            says: &[
                "Not all values are present. Ensure 'client-id' and 'tenant-id' are supplied",
                r#"must specify exactly one of "workload_identity_provider" or "credentials_json""#,
                "Credentials could not be loaded, please check your action inputs",
            ],
            weak: &[],
            means: "The step that signs in to the cloud got empty values.",
            tell_apart: "Are the secrets set for this repository or environment? Runs from forks see none.",
            fixes: &[
                (SendCorrectly, Strong, "Hand the secrets or ids to the step; they are empty here."),
                (GrantAccess, Hint, "The run may not be allowed to see them."),
            ],
            source: SOURCE,
            example: proof::text(
                "Login failed with Error: Using auth-type: SERVICE_PRINCIPAL. Not all values are present. Ensure 'client-id' and 'tenant-id' are supplied.",
            ),
        },
    ],
};
