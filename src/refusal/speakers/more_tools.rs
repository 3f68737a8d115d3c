//! Command lines and providers that say in a word of their own what is missing.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively, RepairFormat, ReplaceRevoked, SendCorrectly,
            SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Source of these tools and reports in public repositories";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "more_tools",
    name: "Terraform providers, mirrors and command lines",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "tf-required-token",
            says: &[
                "Error: Missing required provider token",
                "provider requires an API token to be specified",
                "The provider cannot create the",
                "as there is a missing or empty value for the",
            ],
            weak: &[],
            means: "A provider of Terraform has no credential.",
            tell_apart: "Is the variable set where terraform runs, and named as the provider reads it?",
            fixes: &[(SendCorrectly, Strong, "Set the variable or the argument that the message names.")],
            source: SOURCE,
            example: proof::text(
                "The provider cannot create the API client as there is a missing or empty value for the API token.",
            ),
        },
        Refusal {
            id: "tf-state-http",
            says: &["HTTP remote state endpoint requires auth", "HTTP remote state endpoint invalid auth"],
            weak: &[],
            means: "The place of the state wants a login, or does not accept this one.",
            tell_apart: "username and password of the http backend; TF_HTTP_PASSWORD.",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "Give the backend user and password: in GitLab a token with api, or the job's token with user gitlab-ci-token.",
                ),
                (ObtainNewToken, Hint, "The token may have ended: init wrote it into .terraform."),
                (GrantAccess, Hint, "In GitLab the role has to be maintainer."),
            ],
            source: SOURCE,
            example: proof::text("Error refreshing state: HTTP remote state endpoint requires auth"),
        },
        Refusal {
            id: "salt-key",
            says: &[
                "The Salt Master has rejected this minion's public key",
                "The Salt Master has cached the public key for this node",
            ],
            weak: &[],
            means: "The master has not accepted the minion's key, or knows another one under this name.",
            tell_apart: "salt-key -L on the master.",
            fixes: &[
                (GrantAccess, Likely, "Accept the minion's key on the master."),
                (ReplaceRevoked, Hint, "A minion made anew has another key: delete the old one first."),
            ],
            source: SOURCE,
            example: proof::text("The Salt Master has rejected this minion's public key"),
        },
        Refusal {
            id: "puppet-cert",
            says: &[
                "The certificate retrieved from the master does not match the agent's private key",
                "does not match its private key. Did you forget to run",
            ],
            weak: &[],
            means: "The agent's key and the certificate of this name do not belong together.",
            tell_apart: "Was the agent made anew under the same name?",
            fixes: &[(ReplaceRevoked, Likely, "Remove the old certificate on both sides and have another signed.")],
            source: SOURCE,
            example: proof::text(
                "The certificate retrieved from the master does not match the agent's private key. Did you forget to run as root?",
            ),
        },
        Refusal {
            id: "chef-key",
            says: &["Failed to authenticate to the chef server", "Invalid signature for user or client"],
            weak: &[],
            means: "The Chef server does not accept the signature of this client.",
            tell_apart: "Name of the node or user, its key file, and the clock.",
            fixes: &[
                (UseRightToken, Likely, "The key does not belong to this client, or the client was made anew."),
                (ReplaceRevoked, Hint, "The client may have been deleted on the server."),
                (SyncClock, Hint, "The time is signed, and may be 15 minutes off."),
            ],
            source: SOURCE,
            example: proof::text(
                "Failed to authenticate to the chef server (http 401). Invalid signature for user or client 'node-1'",
            ),
        },
        Refusal {
            id: "chef-clock",
            says: &[
                "The request failed because your clock has drifted by more than 15 minutes",
                "Synchronize the clock on your host",
            ],
            weak: &[],
            means: "The Chef server's clock and this one are more than 15 minutes apart.",
            tell_apart: "date -u on both.",
            fixes: &[(SyncClock, Strong, "Set the clock.")],
            source: SOURCE,
            example: proof::text("The request failed because your clock has drifted by more than 15 minutes."),
        },
        Refusal {
            id: "vmware-login",
            says: &["Cannot complete login due to an incorrect user name or password"],
            weak: &[],
            means: "vCenter or the host does not know this pair.",
            tell_apart: "The user with its domain: administrator@vsphere.local.",
            fixes: &[
                (UseRightToken, Likely, "The pair is not one of this server, or the domain is missing."),
                (ReplaceRevoked, Hint, "The password may have been changed."),
                (RepairFormat, Hint, "Special signs in a shell need quotes."),
            ],
            source: SOURCE,
            example: proof::text("ServerFaultCode: Cannot complete login due to an incorrect user name or password."),
        },
        Refusal {
            id: "vmware-session",
            says: &["The session is not authenticated"],
            weak: &[],
            means: "vCenter's session has ended (30 minutes without a call), or belongs to nobody.",
            tell_apart: "Does it come after a pause?",
            fixes: &[
                (RefreshProactively, Likely, "Keep the session alive, or log in again when this comes."),
                (ObtainNewToken, Hint, "Log in again."),
            ],
            source: SOURCE,
            example: proof::text("ServerFaultCode: The session is not authenticated."),
        },
        Refusal {
            id: "truenas-login",
            says: &["Not authenticated: [ENOTAUTHENTICATED]", "[ENOTAUTHENTICATED]"],
            weak: &[],
            means: "TrueNAS got a call before a login, or the login has ended.",
            tell_apart: "auth.login or auth.login_with_api_key comes first on every connection.",
            fixes: &[
                (SendCorrectly, Likely, "Log in on this connection before other calls."),
                (ReplaceRevoked, Hint, "A key that went over http is withdrawn by newer versions."),
            ],
            source: SOURCE,
            example: proof::text("[ENOTAUTHENTICATED] Not authenticated"),
        },
        Refusal {
            id: "nomad-identity-claims",
            says: &["error deriving Vault token", "failed to derive Vault token"],
            weak: &[],
            means: "Nomad could not get a token of Vault for the task.",
            tell_apart: "The log of the Nomad servers has Vault's own answer.",
            fixes: &[
                (ReadTrace, Likely, "Vault's answer, in the servers' log, names the cause."),
                (ObtainNewToken, Hint, "The Nomad servers' own token of Vault may have ended."),
                (GrantAccess, Hint, "The role may not allow the policies of the job."),
            ],
            source: SOURCE,
            example: proof::text("Template failed: failed to derive Vault token: 403"),
        },
        Refusal {
            id: "s3fs-identity",
            says: &[
                "s3fs: could not establish security credentials",
                "s3fs: credentials file",
                "should not have others permissions",
            ],
            weak: &[],
            means: "s3fs found no credentials, or their file may be read by others.",
            tell_apart: "~/.passwd-s3fs: KEY:SECRET, mode 600.",
            fixes: &[(
                SendCorrectly,
                Strong,
                "Write KEY:SECRET into the file that s3fs reads, and make it readable for its owner only.",
            )],
            source: SOURCE,
            example: proof::text("s3fs: could not establish security credentials, check documentation."),
        },
        Refusal {
            id: "mc-signature",
            says: &["mc: <ERROR> Unable to list folder. Access Denied."],
            weak: &[],
            means: "The alias of mc is known, or none was set, and the bucket does not admit it.",
            tell_apart: "mc alias list; mc admin policy.",
            fixes: &[
                (GrantAccess, Likely, "Give the user a policy for the bucket."),
                (UseRightToken, Hint, "The alias may hold the keys of another server."),
            ],
            source: SOURCE,
            example: proof::text("mc: <ERROR> Unable to list folder. Access Denied."),
        },
        Refusal {
            id: "swift-token",
            says: &["Auth GET failed:"],
            weak: &[],
            means: "Swift's sign-in did not accept user and key.",
            tell_apart: "The address of the sign-in, and the version of it (1 or 3).",
            fixes: &[
                (UseRightToken, Likely, "User and key are not those of this address, or of its version."),
                (ReplaceRevoked, Hint, "The key may have been changed."),
            ],
            source: SOURCE,
            example: proof::text("Auth GET failed: https://swift.example.com/auth/v1.0 401 Unauthorized"),
        },
        Refusal {
            id: "cloudfoundry-login",
            says: &[
                "The token expired, was revoked, or the token ID is incorrect. Please log back in to re-authenticate",
                "Please log back in to re-authenticate",
            ],
            weak: &[],
            means: "cf no longer has a login that can be renewed.",
            tell_apart: "cf target.",
            fixes: &[
                (ObtainNewToken, Likely, "Run cf login again."),
                (RefreshProactively, Hint, "Pipelines have to run cf auth at their start."),
            ],
            source: SOURCE,
            example: proof::text(
                "The token expired, was revoked, or the token ID is incorrect. Please log back in to re-authenticate.",
            ),
        },
    ],
};
