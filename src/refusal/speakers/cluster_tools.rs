//! What stands around a cluster: Argo CD, Flux, Rancher, Helm, cloud plug-ins of kubectl.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively, RepairFormat,
            ReplaceRevoked, SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Argo CD, Flux, Rancher, Helm, aws-iam-authenticator, kubelogin, source and issues";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "cluster_tools",
    name: "Kubernetes tools",
    scene: Scene::Kubernetes,
    refusals: &[
        Refusal {
            id: "argocd-session",
            says: &["rpc error: code = Unauthenticated desc = no session information"],
            weak: &[],
            means: "Argo CD found no token in the call.",
            tell_apart: "Is ARGOCD_AUTH_TOKEN set, or has argocd login been run in this very context? Behind a proxy try --grpc-web.",
            fixes: &[
                (SendCorrectly, Likely, "No token came with the call."),
                (FixTransport, Hint, "A proxy that does not pass gRPC drops it; try --grpc-web."),
                (ObtainNewToken, Hint, "The stored sign-in may have ended."),
            ],
            source: SOURCE,
            example: proof::text("rpc error: code = Unauthenticated desc = no session information"),
        },
        Refusal {
            id: "argocd-session-expired",
            says: &[
                "desc = invalid session: Token is expired",
                "invalid session: token has invalid claims: token is expired",
                "desc = invalid session: token is expired",
            ],
            weak: &[],
            means: "The token of Argo CD's sign-in has ended (24 hours by default).",
            tell_apart: "How old is the sign-in? A project or account token lives longer.",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in again with argocd login."),
                (RefreshProactively, Hint, "A pipeline should use an account's or project's token."),
            ],
            source: SOURCE,
            example: proof::text("rpc error: code = Unauthenticated desc = invalid session: Token is expired"),
        },
        Refusal {
            id: "argocd-session-invalid",
            says: &[
                "desc = invalid session: signature is invalid",
                "desc = invalid session: token signature is invalid",
                "desc = invalid session: failed to verify the token",
                "desc = invalid session: {detail}",
                "desc = invalid session",
            ],
            weak: &[],
            means: "Argo CD does not know the token: it was made by another server, or the server's key was made anew.",
            tell_apart: "Was argocd-secret (server.secretkey) made anew, or does the token belong to another server?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in to this server again."),
                (UseRightToken, Hint, "The token may be one of another server."),
                (FixVerifier, Hint, "For tokens of an outside provider compare issuer and client id in argocd-cm."),
            ],
            source: SOURCE,
            example: proof::text(
                "rpc error: code = Unauthenticated desc = invalid session: failed to verify the token",
            ),
        },
        Refusal {
            id: "argocd-session-early",
            says: &[
                "invalid session: Token is not valid yet",
                "invalid session: token is not valid yet",
                "invalid session: token has invalid claims: token is not valid yet",
                "invalid session: Token used before issued",
                "invalid session: token has invalid claims: token used before issued",
            ],
            weak: &[],
            means: "By the server's clock the token's beginning lies ahead: the pods of Argo CD, or the machine that made the token, have clocks that differ.",
            tell_apart: "Compare the clocks of the nodes.",
            fixes: &[(
                SyncClock,
                Strong,
                "The clocks of the machine that made the token and of the one that checks it differ.",
            )],
            source: SOURCE,
            example: proof::text(
                "rpc error: code = Unauthenticated desc = invalid session: token has invalid claims: token is not valid yet",
            ),
        },
        Refusal {
            id: "argocd-password-changed",
            says: &[
                "account password has changed since token issued",
                "Account password has changed since token issued",
            ],
            weak: &[],
            means: "Argo CD withdrew all tokens of the account when its password was changed.",
            tell_apart: "Was the password changed after the token's iat?",
            fixes: &[(ReplaceRevoked, Strong, "The change of password withdrew the token; sign in again.")],
            source: SOURCE,
            example: proof::text("account password has changed since token issued"),
        },
        Refusal {
            id: "argocd-apikey",
            says: &[
                "does not have apiKey capability",
                "does not have 'apiKey' capability",
                "account {identity} does not have apiKey capability",
            ],
            weak: &[],
            means: "The account may not have tokens.",
            tell_apart: "Look at accounts.NAME in argocd-cm: it has to list apiKey.",
            fixes: &[(GrantAccess, Strong, "Give the account the capability apiKey in argocd-cm.")],
            source: SOURCE,
            example: proof::text(
                "rpc error: code = FailedPrecondition desc = account admin does not have apiKey capability",
            ),
        },
        Refusal {
            id: "argocd-denied",
            says: &[
                "rpc error: code = PermissionDenied desc = permission denied",
                "code = PermissionDenied desc = permission denied: applications",
                "code = PermissionDenied desc = permission denied: {}, {}, {}, sub: {identity}",
            ],
            weak: &[],
            means: "Argo CD knows the caller, and its rules do not let it do this. The message names resource, action and subject.",
            tell_apart: "Compare the subject and its groups with argocd-rbac-cm.",
            fixes: &[
                (GrantAccess, Likely, "A line in argocd-rbac-cm is missing for this subject."),
                (UseRightToken, Hint, "You may be signed in as another account."),
            ],
            source: SOURCE,
            example: proof::text(
                "rpc error: code = PermissionDenied desc = permission denied: applications, get, default/shop, sub: ci, iat: 2026-11-21T09:00:00Z",
            ),
        },
        Refusal {
            id: "argocd-redirect",
            says: &[
                "Invalid redirect URL: the protocol and host (including port) must match and the path must be within allowed URLs",
            ],
            weak: &[],
            means: "Argo CD was called under another address than the one in its settings.",
            tell_apart: "Compare the address in the browser with url in argocd-cm, with https and port.",
            fixes: &[(FixVerifier, Strong, "Set url in argocd-cm to the address that people call.")],
            source: SOURCE,
            example: proof::text(
                "Invalid redirect URL: the protocol and host (including port) must match and the path must be within allowed URLs if provided",
            ),
        },
        Refusal {
            id: "argocd-repository",
            says: &[
                "failed to list refs: authentication required",
                "error testing repository connectivity: authentication required",
                "unable to ls-remote HEAD on repository: authentication required",
                "unable to clone: authentication required",
                "authentication required: Repository not found",
                "git repository: authentication required",
            ],
            weak: &[],
            means: "Argo CD or Flux has no credential that this Git repository accepts. Hosts say the same for a repository that does not exist.",
            tell_apart: "Does the secret's address match the repository's, with or without .git? Does the token still work with git ls-remote?",
            fixes: &[
                (SendCorrectly, Likely, "The secret with the token does not belong to this address, or is missing."),
                (ObtainNewToken, Hint, "The token may have ended."),
                (GrantAccess, Hint, "The token may not reach this repository."),
            ],
            source: SOURCE,
            example: proof::text(
                "rpc error: code = Unknown desc = error testing repository connectivity: authentication required",
            ),
        },
        Refusal {
            id: "git-ssh-unable",
            says: &[
                "ssh: unable to authenticate, attempted methods [none publickey], no supported methods remain",
                "ssh: handshake failed: ssh: unable to authenticate, attempted methods",
                "ssh: unable to authenticate, attempted methods",
            ],
            weak: &[],
            means: "The server did not accept the SSH key: it is not registered there, or it is another one than you think.",
            tell_apart: "Compare the fingerprint of the key in the secret with the deploy keys of the repository.",
            fixes: &[
                (GrantAccess, Likely, "The public key is not registered at the server for this repository."),
                (UseRightToken, Hint, "Another key may have been offered."),
                (RepairFormat, Hint, "A private key that lost its line breaks cannot be used."),
            ],
            source: SOURCE,
            example: proof::text(
                "unable to clone: ssh: handshake failed: ssh: unable to authenticate, attempted methods [none publickey], no supported methods remain",
            ),
        },
        Refusal {
            id: "flux-secret",
            says: &[
                r#"auth secret error: Secret "{}" not found"#,
                "failed to get secret '{}': Secret",
                "auth secret error:",
                "failed to get authentication secret",
            ],
            weak: &[],
            means: "Flux did not find the secret that holds the credential.",
            tell_apart: "Is the secret of secretRef in the same namespace as the source?",
            fixes: &[(SendCorrectly, Strong, "Make the secret in the source's namespace, under that name.")],
            source: SOURCE,
            example: proof::text(r#"auth secret error: Secret "flux-system" not found"#),
        },
        Refusal {
            id: "rancher-authenticate",
            says: &[
                r#""message":"must authenticate""#,
                "Unauthorized 401: must authenticate",
                r#""code":"Unauthorized","message":"must authenticate""#,
            ],
            weak: &[],
            means: "Rancher found no token that it knows: none came, it has ended, or it was deleted.",
            tell_apart: "Look at the token's page: does it have an end, and which cluster is it for?",
            fixes: &[
                (ObtainNewToken, Likely, "The token has ended or was deleted; make a new one."),
                (SendCorrectly, Hint, "A request without a token gets the same answer."),
                (UseRightToken, Hint, "A token for one cluster works only there."),
            ],
            source: SOURCE,
            example: proof::text(r#"{"type":"error","status":"401","message":"must authenticate"}"#),
        },
        Refusal {
            id: "rancher-cluster",
            says: &["clusterID does not match", "Unauthorized 401: clusterID does not match"],
            weak: &[],
            means: "The token is made for another cluster than the one in the path.",
            tell_apart: "Compare the scope of the token with the cluster's id in the address.",
            fixes: &[(UseRightToken, Strong, "Use a token for this cluster, or one without a scope.")],
            source: SOURCE,
            example: proof::text("Unauthorized 401: clusterID does not match"),
        },
        Refusal {
            id: "eks-arn",
            says: &["ARN is not mapped", "could not find mapping for ARN", "is not mapped: arn:aws"],
            weak: &[],
            means: "The authenticator of EKS verified who the caller is, and the cluster knows no such role or user.",
            tell_apart: "Compare the ARN in the log with aws-auth or the access entries; assumed roles stand there as the role.",
            fixes: &[
                (GrantAccess, Strong, "Add an access entry (or a line in aws-auth) for this role."),
                (UseRightToken, Hint, "Another profile or role may be meant."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"level=warning msg="access denied" error="ARN is not mapped: arn:aws:iam::123456789012:role/dev""#,
            ),
        },
        Refusal {
            id: "eks-sts",
            says: &[
                "sts getCallerIdentity failed",
                "error from AWS (expected 200, got 403)",
                "sts getCallerIdentity failed: error from AWS",
            ],
            weak: &[],
            means: "The authenticator of EKS sent the caller's signed request to STS, and STS refused it.",
            tell_apart: "How old is the token (15 minutes at most)? Are the AWS credentials behind it alive?",
            fixes: &[
                (ObtainNewToken, Likely, "The AWS credentials or the token of 15 minutes have ended."),
                (SyncClock, Hint, "A clock that is wrong breaks the signature."),
                (UseRightToken, Hint, "Keys of another partition or account are refused."),
            ],
            source: SOURCE,
            example: proof::text("sts getCallerIdentity failed: error from AWS (expected 200, got 403)"),
        },
        Refusal {
            id: "exec-plugin-missing",
            says: &[
                "exec: executable gke-gcloud-auth-plugin not found",
                "exec: executable kubelogin not found",
                "exec: executable aws not found",
                "exec: executable aws-iam-authenticator not found",
                "getting credentials: exec: executable {name} not found",
                "gke-gcloud-auth-plugin.exe: executable file not found",
            ],
            weak: &[],
            means: "kubectl asks a program for the token, and this program is not installed or not in the path.",
            tell_apart: "Run the program's name in the same shell.",
            fixes: &[(SendCorrectly, Strong, "Install the plug-in, or name it in the kubeconfig with its whole path.")],
            source: SOURCE,
            example: proof::text(
                "Unable to connect to the server: getting credentials: exec: executable gke-gcloud-auth-plugin not found",
            ),
        },
        Refusal {
            id: "exec-plugin-failed",
            says: &[
                "getting credentials: exec: executable {name} failed with exit code",
                "getting credentials: exec: executable",
                "getting credentials: decoding stdout",
                r#"exec plugin: invalid apiVersion "client.authentication.k8s.io/v1alpha1""#,
                "exec plugin is configured to use API version",
            ],
            weak: &[],
            means: "kubectl asked a plug-in for the token, and it failed or answered in a version that kubectl does not take. The plug-in's own words stand in the lines before.",
            tell_apart: "Run the command of the kubeconfig's exec part by hand.",
            fixes: &[
                (ReadTrace, Likely, "The lines before, written by the plug-in, name the reason."),
                (
                    ObtainNewToken,
                    Hint,
                    "Most often the sign-in behind the plug-in has ended: aws sso login, az login, gcloud auth login.",
                ),
                (SendCorrectly, Hint, "After an update of the plug-in the kubeconfig has to be written anew."),
            ],
            source: SOURCE,
            example: proof::text(
                "Unable to connect to the server: getting credentials: exec: executable aws failed with exit code 255",
            ),
        },
        Refusal {
            id: "helm-login",
            says: &[
                "could not log in: authenticating to",
                "Error: login attempt to https",
                "is not a valid chart repository or cannot be reached: failed to fetch {resource} : 401",
            ],
            weak: &[],
            means: "Helm's sign-in at the chart's registry or repository was refused.",
            tell_apart: "Does helm registry login (or repo add with --username) use a token of this very host?",
            fixes: &[
                (SendCorrectly, Likely, "Give user and token for this host."),
                (UseRightToken, Hint, "The token may be one of another host."),
                (ObtainNewToken, Hint, "It may have ended."),
            ],
            source: SOURCE,
            example: proof::text("could not log in: authenticating to"),
        },
    ],
};
