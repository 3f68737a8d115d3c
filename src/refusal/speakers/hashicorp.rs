//! Consul, Nomad, Boundary, Terraform and HCP.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixVerifier, GrantAccess, ObtainNewToken, RepairFormat, ReplaceRevoked, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Consul, Nomad, Boundary and Terraform, source and issues";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "hashicorp",
    name: "Consul, Nomad, Boundary, Terraform",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "consul-not-found",
            says: &[
                "ACL not found",
                "Unexpected response code: 403 (ACL not found)",
                "rpc error making call: ACL not found",
            ],
            weak: &[],
            means: "Consul does not know the token: it was deleted, has ended, or belongs to another datacenter.",
            tell_apart: "Run consul acl token read -self with it.",
            fixes: &[
                (ObtainNewToken, Likely, "The token is unknown here; have a new one made."),
                (ReplaceRevoked, Hint, "It may have been deleted, or went with a reset of the ACLs."),
                (UseRightToken, Hint, "A local token of another datacenter is unknown here."),
            ],
            source: SOURCE,
            example: proof::text("Unexpected response code: 403 (ACL not found)"),
        },
        Refusal {
            id: "consul-anonymous",
            says: &["Permission denied: anonymous token lacks permission", "anonymous token lacks permission"],
            weak: &[],
            means: "Consul found no token with the call and took the caller for anonymous.",
            tell_apart: "Is CONSUL_HTTP_TOKEN or the header X-Consul-Token set in this very process?",
            fixes: &[
                (SendCorrectly, Strong, "Send a token; none came with the call."),
                (GrantAccess, Hint, "If anonymous calls are meant, their policy lacks this."),
            ],
            source: SOURCE,
            example: proof::text(r#"Permission denied: anonymous token lacks permission 'service:write' on "web""#),
        },
        Refusal {
            id: "consul-permission",
            says: &[
                "Permission denied: token with AccessorID '{}' lacks permission",
                "lacks permission '{action}' on",
                "token with AccessorID",
            ],
            weak: &[],
            means: "Consul knows the token, and its policies lack the permission that the message names.",
            tell_apart: "Read the policies of the accessor that the message names.",
            fixes: &[
                (GrantAccess, Strong, "The token's policies lack this permission."),
                (UseRightToken, Hint, "Another token may be meant."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"Permission denied: token with AccessorID '8f3c1b52' lacks permission 'node:read' on "web-1""#,
            ),
        },
        Refusal {
            id: "consul-bootstrap",
            says: &[
                "ACL system must be bootstrapped before making any requests that require authorization",
                "ACL support disabled",
                "Unexpected response code: 401 (ACL support disabled)",
            ],
            weak: &[],
            means: "The ACL system of the server is off or not begun.",
            tell_apart: "Was consul acl bootstrap run, and is acl.enabled true on the servers?",
            fixes: &[(FixVerifier, Strong, "Switch the ACL system on and bootstrap it.")],
            source: SOURCE,
            example: proof::text(
                "ACL system must be bootstrapped before making any requests that require authorization",
            ),
        },
        Refusal {
            id: "hashicorp-uuid",
            says: &["UUID must be 36 characters", "invalid UUID: UUID must be 36 characters"],
            weak: &[],
            means: "The token of Consul or Nomad has not the length of one: it was cut, holds a blank, or is no token.",
            tell_apart: "Count: 36 characters, four hyphens, no quotes.",
            fixes: &[
                (RepairFormat, Likely, "The token was cut or lengthened in copying."),
                (SendCorrectly, Hint, "A variable or a file's name may have been sent in its place."),
            ],
            source: SOURCE,
            example: proof::text("Unexpected response code: 400 (UUID must be 36 characters)"),
        },
        Refusal {
            id: "nomad-uuid",
            says: &["acl token lookup failed: index error: UUID must be 36 characters"],
            weak: &[],
            means: "Nomad looked for a token of its own, which is a UUID, and got something else.",
            tell_apart: "How does the value begin? eyJ is the JWT of a workload, hvs. a token of Vault; Nomad's has 36 characters and four hyphens.",
            fixes: &[
                (UseRightToken, Likely, "It is another kind: the JWT of a workload, or a token of Vault or Consul."),
                (RepairFormat, Hint, "A token with a break, a quote or a missing letter has another length."),
                (SendCorrectly, Hint, "A variable or a file's name may have been sent in its place."),
            ],
            source: SOURCE,
            example: proof::text(
                "failed to resolve ACL token: acl token lookup failed: index error: UUID must be 36 characters",
            ),
        },
        Refusal {
            id: "nomad-token",
            says: &[
                "ACL token not found",
                "Unexpected response code: 403 (ACL token not found)",
                "ACL token expired",
                "Unexpected response code: 403 (ACL token expired)",
            ],
            weak: &[],
            means: "Nomad does not know the token, or it has ended.",
            tell_apart: "Run nomad acl token self with it.",
            fixes: &[
                (ObtainNewToken, Likely, "Have a new token made."),
                (ReplaceRevoked, Hint, "It may have been deleted."),
                (UseRightToken, Hint, "A token of another region or cluster is unknown here."),
            ],
            source: SOURCE,
            example: proof::text("Unexpected response code: 403 (ACL token not found)"),
        },
        Refusal {
            id: "nomad-permission",
            says: &["Unexpected response code: 403 (Permission denied)"],
            weak: &[],
            means: "Nomad or Consul did not let the caller do this: the token lacks a right, or none came.",
            tell_apart: "Is NOMAD_TOKEN (or CONSUL_HTTP_TOKEN) set in this very process? Then read its policies.",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "Most often no token came: without one the caller is anonymous and may do little.",
                ),
                (GrantAccess, Likely, "The token's policies do not cover this."),
            ],
            source: SOURCE,
            example: proof::text("Error querying jobs: Unexpected response code: 403 (Permission denied)"),
        },
        Refusal {
            id: "boundary-unauthenticated",
            says: &[
                "Unauthenticated, or invalid token",
                r#""kind":"Unauthenticated","message":"Unauthenticated, or invalid token.""#,
            ],
            weak: &[],
            means: "Boundary found no token, or one that it does not know or that has ended.",
            tell_apart: "Run boundary authenticate again; the keyring may not have been readable.",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in again; the token has ended or is unknown."),
                (SendCorrectly, Hint, "No token may have come: BOUNDARY_TOKEN or the keyring."),
            ],
            source: SOURCE,
            example: proof::text(r#"{"kind":"Unauthenticated","message":"Unauthenticated, or invalid token."}"#),
        },
        Refusal {
            id: "terraform-token-missing",
            says: &["Required token could not be found", "Error: Required token could not be found"],
            weak: &[],
            means: "Terraform has no token for the host of the cloud block.",
            tell_apart: "Run terraform login, or set TF_TOKEN_ with the host's name in the environment.",
            fixes: &[(SendCorrectly, Strong, "Set a token for this host.")],
            source: SOURCE,
            example: proof::text("Error: Required token could not be found"),
        },
        Refusal {
            id: "terraform-remote",
            says: &[
                "encountered an unexpected error while reading the organization settings: unauthorized",
                r#"Failed to read organization "{name}" at host"#,
                "error reading organization settings: unauthorized",
                "Error: Failed to request discovery document: 401 Unauthorized",
            ],
            weak: &[],
            means: "Terraform Cloud does not know the token, or not for this organisation.",
            tell_apart: "Try the token at /api/v2/account/details.",
            fixes: &[
                (ObtainNewToken, Likely, "The token has ended, was deleted, or is none of this host."),
                (UseRightToken, Hint, "A token of another host or organisation may have been sent."),
                (GrantAccess, Hint, "The user may not be a member of the organisation."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"The "remote" backend encountered an unexpected error while reading the organization settings: unauthorized"#,
            ),
        },
        Refusal {
            id: "terraform-aws",
            says: &[
                "no valid credential sources for Terraform AWS Provider found",
                "No valid credential sources found",
                "error configuring Terraform AWS Provider: no valid credential sources",
            ],
            weak: &[],
            means: "The AWS provider of Terraform found no credentials where it looks.",
            tell_apart: "Run aws sts get-caller-identity in the same shell with the same profile.",
            fixes: &[
                (SendCorrectly, Likely, "No profile, variable or role is set for this process."),
                (ObtainNewToken, Hint, "A sign-in of IAM Identity Center may have ended: aws sso login."),
            ],
            source: SOURCE,
            example: proof::text(
                "Error: error configuring Terraform AWS Provider: no valid credential sources for Terraform AWS Provider found.",
            ),
        },
        Refusal {
            id: "terraform-google",
            says: &[
                "No credentials loaded. To use your gcloud credentials, run 'gcloud auth application-default login'",
                "Attempted to load application default credentials since neither `credentials` nor `access_token` was set in the provider block",
            ],
            weak: &[],
            means: "The Google provider of Terraform found no credentials where it looks.",
            tell_apart: "Is GOOGLE_APPLICATION_CREDENTIALS set for this process?",
            fixes: &[(SendCorrectly, Strong, "Set the credentials, or run gcloud auth application-default login.")],
            source: SOURCE,
            example: proof::text(
                "Attempted to load application default credentials since neither `credentials` nor `access_token` was set in the provider block.",
            ),
        },
        Refusal {
            id: "terraform-azure",
            says: &[
                "unable to build authorizer for Resource Manager API",
                "Error building ARM Config",
                "could not configure AzureCli Authorizer",
                "building account: could not acquire access token to parse claims",
                "could not acquire access token to parse claims",
            ],
            weak: &[],
            means: "The Azure provider of Terraform got no token. The reason stands in the rest of the line.",
            tell_apart: "Run az account get-access-token in the same shell; for a service principal look at ARM_CLIENT_ID, ARM_CLIENT_SECRET and ARM_TENANT_ID.",
            fixes: &[
                (ObtainNewToken, Likely, "The sign-in of az has ended; run az login."),
                (SendCorrectly, Hint, "Variables of the service principal may be missing."),
                (ReplaceRevoked, Hint, "Its secret may have ended."),
            ],
            source: SOURCE,
            example: proof::text(
                "Error: building account: could not acquire access token to parse claims: clientCredentialsToken: received HTTP status 401",
            ),
        },
    ],
};
