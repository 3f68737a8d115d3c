//! The ways into `HashiCorp` Vault: Kubernetes, JWT, `AppRole`, AWS.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively, ReplaceRevoked, SendCorrectly,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "HashiCorp Vault and its auth plug-ins, source and issues";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "vault_login",
    name: "Vault sign-in",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "vault-bound-account",
            says: &[
                "service account name not authorized",
                "* service account name not authorized",
                "namespace not authorized",
                "* namespace not authorized",
            ],
            weak: &[],
            means: "Vault verified the pod's token, and the role does not name this service account or namespace.",
            tell_apart: "Compare bound_service_account_names and _namespaces of the role with the pod.",
            fixes: &[
                (GrantAccess, Strong, "Add the account and namespace to the role."),
                (UseRightToken, Hint, "The pod may run under another account than you think."),
            ],
            source: SOURCE,
            example: proof::text("* namespace not authorized"),
        },
        Refusal {
            id: "vault-lookup",
            says: &[
                "lookup failed: service account unauthorized; this could mean it has been deleted or recreated with a new token",
                "lookup failed: service account unauthorized",
            ],
            weak: &[],
            means: "The Kubernetes API server did not confirm the pod's token, or not to this reviewer.",
            tell_apart: "Is token_reviewer_jwt set and alive, and is the host the one of the pod's own cluster?",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The reviewer's token or the cluster's address in Vault's settings is not right.",
                ),
                (ReplaceRevoked, Hint, "The pod's account may have been deleted or made anew."),
                (ObtainNewToken, Hint, "The pod's token may have ended."),
            ],
            source: SOURCE,
            example: proof::text(
                "* lookup failed: service account unauthorized; this could mean it has been deleted or recreated with a new token",
            ),
        },
        Refusal {
            id: "vault-issuer",
            says: &[
                r#"claim "iss" is invalid"#,
                "invalid issuer (iss) claim",
                "error validating token: invalid issuer (iss) claim",
                r#"* claim "iss" is invalid"#,
            ],
            weak: &[],
            means: "Vault expects another issuer than the token names. Kubernetes has changed its issuer since version 1.21.",
            tell_apart: "Compare iss of the pod's token with issuer of the auth method.",
            fixes: &[
                (FixVerifier, Likely, "Set the issuer that the cluster writes, or leave its check to the cluster."),
                (UseRightToken, Hint, "The token may come from another cluster or provider."),
            ],
            source: SOURCE,
            example: proof::text("* error validating token: invalid issuer (iss) claim"),
        },
        Refusal {
            id: "vault-audience",
            says: &[
                "invalid audience (aud) claim: audience claim does not match any expected audience",
                "invalid audience (aud) claim",
                "error validating token: invalid audience (aud) claim",
            ],
            weak: &[],
            means: "The token is made for another audience than the role wants.",
            tell_apart: "Compare aud of the token with bound_audiences of the role.",
            fixes: &[
                (UseRightToken, Likely, "Ask for a token with the audience of the role."),
                (FixVerifier, Hint, "Or set bound_audiences to what the issuer writes."),
            ],
            source: SOURCE,
            example: proof::text(
                "Code: 400. Errors: * error validating token: invalid audience (aud) claim: audience claim does not match any expected audience",
            ),
        },
        Refusal {
            id: "vault-bound-claim",
            says: &[
                "does not match any associated bound claim values",
                r#"error validating claims: claim "{name}" does not match any associated bound claim values"#,
                r#"error validating claims: claim "{name}" is missing"#,
            ],
            weak: &[],
            means: "The token is sound, and a claim has another value than the role wants.",
            tell_apart: "Compare the claim that the message names with bound_claims of the role: branch, project, repository.",
            fixes: &[
                (GrantAccess, Likely, "The role does not cover this caller: its bound claims name another."),
                (UseRightToken, Hint, "The job may run for another branch or project than the role is for."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"* error validating claims: claim "ref" does not match any associated bound claim values"#,
            ),
        },
        Refusal {
            id: "vault-key",
            says: &[
                "no known key successfully validated the token signature",
                "error verifying token signature: no known key successfully validated the token signature",
            ],
            weak: &[],
            means: "None of the keys that Vault knows fits the token's signature.",
            tell_apart: "Is iss of the token the one whose keys Vault has? Were the issuer's keys renewed?",
            fixes: &[
                (FixVerifier, Likely, "Vault's keys or discovery address are not those of the token's issuer."),
                (UseRightToken, Hint, "A token of another issuer cannot be verified."),
            ],
            source: SOURCE,
            example: proof::text(
                "error verifying token signature: no known key successfully validated the token signature",
            ),
        },
        Refusal {
            id: "vault-approle",
            says: &[
                "invalid role or secret ID",
                "invalid secret id",
                "invalid role ID",
                "failed to validate credentials: invalid secret_id",
                "* invalid role or secret ID",
                "* invalid secret id",
            ],
            weak: &[],
            means: "AppRole does not know this pair: the secret id has ended, was used up, or is one of another role.",
            tell_apart: "Look the secret id up: secret_id_ttl and secret_id_num_uses of the role.",
            fixes: &[
                (ObtainNewToken, Likely, "The secret id has ended or was used up; have a new one made."),
                (
                    RefreshProactively,
                    Hint,
                    "A process that signs in again and again needs secret ids that live longer, or new ones in time.",
                ),
                (UseRightToken, Hint, "Role id and secret id may belong to different roles."),
                (ReplaceRevoked, Hint, "It may have been destroyed."),
            ],
            source: SOURCE,
            example: proof::text("Code: 400. Errors: * invalid role or secret ID"),
        },
        Refusal {
            id: "vault-role-unknown",
            says: &[
                r#"role "{name}" could not be found"#,
                r#"invalid role name "{name}""#,
                "* missing role",
                "entry for role {name} not found",
            ],
            weak: &[],
            means: "The sign-in names a role that this auth method does not have.",
            tell_apart: "Is the role made under the same mount, and is the mount's path right?",
            fixes: &[
                (SendCorrectly, Likely, "Send the name of a role that exists under this mount."),
                (FixVerifier, Hint, "The role may still have to be made."),
            ],
            source: SOURCE,
            example: proof::text(r#"Code: 400. Errors: * invalid role name "shop""#),
        },
        Refusal {
            id: "vault-wrapping",
            says: &["wrapping token is not valid or does not exist", "wrapping token is invalid or does not exist"],
            weak: &[],
            means: "A wrapping token works once and lives shortly: it was used, or it has ended.",
            tell_apart: "Was it unwrapped before? If nobody of yours did it, somebody else read the secret.",
            fixes: &[
                (ObtainNewToken, Likely, "Have a new wrapping token made."),
                (ReplaceRevoked, Hint, "If somebody else unwrapped it, the secret inside has to be replaced."),
                (UseRightToken, Hint, "The token itself may be another than a wrapping token."),
            ],
            source: SOURCE,
            example: proof::text("* wrapping token is not valid or does not exist"),
        },
        Refusal {
            id: "vault-lease",
            says: &["lease not found or lease is not renewable", "lease is not renewable", "token is not renewable"],
            weak: &[],
            means: "What should be renewed has ended, or cannot be renewed.",
            tell_apart: "Look the token or lease up: ttl, renewable, explicit_max_ttl.",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in again: what has reached its last end is not renewed."),
                (RefreshProactively, Hint, "Renew before two thirds of the time are over."),
            ],
            source: SOURCE,
            example: proof::text("* lease not found or lease is not renewable"),
        },
        Refusal {
            id: "vault-preflight",
            says: &["preflight capability check returned 403, please ensure client's policies grant access to path"],
            weak: &[],
            means: "The token may not read the mount's settings, or not this path; the version of the key-value store could not be found out.",
            tell_apart: "Does the policy cover sys/internal/ui/mounts and the path with /data/ in it?",
            fixes: &[
                (GrantAccess, Likely, "The policy does not cover this path."),
                (ObtainNewToken, Hint, "A token that has ended gets the same answer."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"preflight capability check returned 403, please ensure client's policies grant access to path "secret/shop/""#,
            ),
        },
        Refusal {
            id: "vault-k8s-client",
            says: &[
                "unable to log in with Kubernetes auth",
                "unable to log in to auth method: unable to log in with Kubernetes auth",
                "unable to log in to auth method",
            ],
            weak: &[],
            means: "A client (External Secrets, an operator, an agent) could not sign in to Vault. The reason stands behind the colon.",
            tell_apart: "Read the last words of the line: role, account, audience or address.",
            fixes: &[
                (ReadTrace, Likely, "The reason stands at the end of the line."),
                (GrantAccess, Hint, "The role may not name this account and namespace."),
                (FixVerifier, Hint, "Vault may not reach or trust this cluster."),
            ],
            source: SOURCE,
            example: proof::text(
                "could not get provider client: unable to log in to auth method: unable to log in with Kubernetes auth",
            ),
        },
        Refusal {
            id: "vault-iam",
            says: &[
                r#"does not belong to the role "{name}""#,
                r#"IAM Principal "{identity}" does not belong to the role"#,
            ],
            weak: &[],
            means: "Vault verified the AWS caller, and the role does not name it.",
            tell_apart: "Compare the ARN in the message with bound_iam_principal_arn.",
            fixes: &[
                (GrantAccess, Strong, "Add the ARN to the role."),
                (UseRightToken, Hint, "The process may run with another AWS role."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"IAM Principal "arn:aws:sts::123456789012:assumed-role/dev/i-0" does not belong to the role "shop""#,
            ),
        },
    ],
};
