//! What stands around Kubernetes: joining nodes, small clusters, operators that read secrets.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked, SendCorrectly,
            SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Source of these projects and reports in public repositories";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "more_clusters",
    name: "Kubernetes nodes, k3s, OpenShift and operators",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "kubeadm-bootstrap-ended",
            says: &[
                "could not find a JWS signature in the cluster-info ConfigMap for token ID",
                "there is no JWS signed token in the cluster-info ConfigMap",
            ],
            weak: &[],
            means: "The bootstrap token has ended (it lives 24 hours) or belongs to another cluster: the cluster no longer signs for it.",
            tell_apart: "kubeadm token list on a control plane.",
            fixes: &[
                (ObtainNewToken, Strong, "Make a new one: kubeadm token create --print-join-command."),
                (UseRightToken, Hint, "The token may be one of another cluster."),
                (SyncClock, Hint, "A clock that is far off ends it early."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"could not find a JWS signature in the cluster-info ConfigMap for token ID "abcdef""#,
            ),
        },
        Refusal {
            id: "kubeadm-token-form",
            says: &[r#"the bootstrap token "{}" was not of the form"#, "bootstrap token is invalid, expected format"],
            weak: &[],
            means: "The bootstrap token has not the form of one: six characters, a dot, sixteen characters.",
            tell_apart: "Print the value as the command gets it.",
            fixes: &[
                (RepairFormat, Likely, "It was cut or altered in copying."),
                (SendCorrectly, Hint, "A variable or a placeholder may stand in its place."),
            ],
            source: SOURCE,
            example: proof::text(r#"the bootstrap token "abc" was not of the form "[a-z0-9]{6}.[a-z0-9]{16}""#),
        },
        Refusal {
            id: "k3s-ca-hash",
            says: &["token CA hash does not match the Cluster CA certificate hash"],
            weak: &[],
            means: "The K3s token names another cluster's authority than the one that answers.",
            tell_apart: "Compare the part behind K10 with the server's /var/lib/rancher/k3s/server/node-token.",
            fixes: &[
                (
                    UseRightToken,
                    Strong,
                    "Take the node-token of this very server: the cluster was made anew, or the address leads to another.",
                ),
                (FixTransport, Hint, "A proxy with a certificate of its own stands between."),
            ],
            source: SOURCE,
            example: proof::text("token CA hash does not match the Cluster CA certificate hash"),
        },
        Refusal {
            id: "k3s-token-form",
            says: &[
                "failed to normalize server token",
                "must be in format K10<CA-HASH>::<USERNAME>:<PASSWORD> or <PASSWORD>",
            ],
            weak: &[],
            means: "The K3s token has not the form of one.",
            tell_apart: "Print it: K10, a hash, ::, a name, a colon, a password.",
            fixes: &[
                (RepairFormat, Likely, "It was cut or altered in copying, or holds a break."),
                (UseRightToken, Hint, "Another cluster tool's token may have been taken."),
            ],
            source: SOURCE,
            example: proof::text(
                "failed to normalize server token; must be in format K10<CA-HASH>::<USERNAME>:<PASSWORD> or <PASSWORD>",
            ),
        },
        Refusal {
            id: "k3s-other-token",
            says: &["bootstrap data already found and encrypted with different token"],
            weak: &[],
            means: "The datastore was made with another token than this server has.",
            tell_apart: "Which --token had the first server?",
            fixes: &[(UseRightToken, Strong, "Start the server with the token of the first one.")],
            source: SOURCE,
            example: proof::text("bootstrap data already found and encrypted with different token"),
        },
        Refusal {
            id: "k3s-node-password",
            says: &["Node password rejected, duplicate hostname or contents of"],
            weak: &[],
            means: "A node of this name joined before with another password of its own.",
            tell_apart: "Were two machines given one name, or was the machine set up anew?",
            fixes: &[
                (
                    ReplaceRevoked,
                    Likely,
                    "Delete the secret NAME.node-password.k3s in kube-system: the node was made anew.",
                ),
                (UseRightToken, Hint, "Two nodes may have the same name."),
            ],
            source: SOURCE,
            example: proof::text(
                "Node password rejected, duplicate hostname or contents of '/etc/rancher/node/password' may not match server node-passwd entry",
            ),
        },
        Refusal {
            id: "k8s-lock-unauthorized",
            says: &[
                "error retrieving resource lock {}: Unauthorized",
                "Failed to update lock: Unauthorized",
                "Failed to update lease: Unauthorized",
            ],
            weak: &[],
            means: "A controller's token is no longer accepted by the API server.",
            tell_apart: "When was the pod started, and was the service account or the cluster's key made anew since?",
            fixes: &[
                (ObtainNewToken, Likely, "Restart the pod: it gets a token of the present key."),
                (
                    RefreshProactively,
                    Hint,
                    "Old clients read the projected token once: newer ones read it again each hour.",
                ),
                (ReplaceRevoked, Hint, "A service account that was deleted ends its tokens."),
            ],
            source: SOURCE,
            example: proof::text("error retrieving resource lock kube-system/my-controller: Unauthorized"),
        },
        Refusal {
            id: "kubelet-register",
            says: &[
                r#"Unable to register node with API server" err="Unauthorized"#,
                "Unable to register node with API server: Unauthorized",
            ],
            weak: &[],
            means: "The kubelet's certificate or token is not accepted.",
            tell_apart: "openssl x509 -enddate of /var/lib/kubelet/pki/kubelet-client-current.pem.",
            fixes: &[
                (ObtainNewToken, Likely, "Let the node join again with a new bootstrap token."),
                (RefreshProactively, Hint, "Switch on the rotation of the client certificate."),
                (UseRightToken, Hint, "The node may have the files of another cluster."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"kubelet_node_status.go:92] "Unable to register node with API server" err="Unauthorized" node="worker-1""#,
            ),
        },
        Refusal {
            id: "kubectl-plugin-removed",
            says: &[
                "no Auth Provider found for name",
                "the gcp auth plugin has been removed",
                "The azure auth plugin has been removed",
            ],
            weak: &[],
            means: "kubectl no longer has the sign-in that the kubeconfig names.",
            tell_apart: "Look at auth-provider in the kubeconfig.",
            fixes: &[(
                SendCorrectly,
                Strong,
                "Use the plugin of the cloud (gke-gcloud-auth-plugin, kubelogin), and let it write the kubeconfig anew.",
            )],
            source: SOURCE,
            example: proof::text(r#"error: no Auth Provider found for name "gcp""#),
        },
        Refusal {
            id: "gke-plugin-missing",
            says: &[
                "gke-gcloud-auth-plugin, which is needed for continued use of kubectl, was not found or is not executable",
                "ACTION REQUIRED: gke-gcloud-auth-plugin",
            ],
            weak: &[],
            means: "The plugin that gets tokens for GKE is not installed.",
            tell_apart: "Which gke-gcloud-auth-plugin, in the shell that runs kubectl?",
            fixes: &[(SendCorrectly, Strong, "Install gke-gcloud-auth-plugin.")],
            source: SOURCE,
            example: proof::text(
                "gke-gcloud-auth-plugin, which is needed for continued use of kubectl, was not found or is not executable",
            ),
        },
        Refusal {
            id: "openshift-login",
            says: &["Verify you have provided correct credentials"],
            weak: &[],
            means: "The cluster does not accept user and password.",
            tell_apart: "Is the identity provider right, and is it this cluster's address?",
            fixes: &[
                (UseRightToken, Likely, "The pair is not one of this cluster's identity provider."),
                (ReplaceRevoked, Hint, "kubeadmin may have been removed, or the password changed."),
            ],
            source: SOURCE,
            example: proof::text("Login failed (401 Unauthorized) Verify you have provided correct credentials."),
        },
        Refusal {
            id: "openshift-token",
            says: &["The token provided is invalid or expired"],
            weak: &[],
            means: "The cluster does not know the token, or it has ended (24 hours).",
            tell_apart: "Get another from “Copy login command”, and look at its server.",
            fixes: &[
                (ObtainNewToken, Likely, "Copy a new login command."),
                (UseRightToken, Hint, "The token may be one of another cluster."),
                (ReplaceRevoked, Hint, "Logging out ends it."),
            ],
            source: SOURCE,
            example: proof::text("error: The token provided is invalid or expired."),
        },
        Refusal {
            id: "openshift-no-token",
            says: &["no token is currently in use for this session"],
            weak: &[],
            means: "This session has no token: it is signed in with a certificate.",
            tell_apart: "oc whoami tells who.",
            fixes: &[(
                SendCorrectly,
                Strong,
                "Sign in with user and password, or with a token: then oc whoami -t prints one.",
            )],
            source: SOURCE,
            example: proof::text("error: no token is currently in use for this session"),
        },
        Refusal {
            id: "dashboard-login",
            says: &[
                "MSG_LOGIN_UNAUTHORIZED_ERROR",
                "Invalid credentials provided: 401",
                "Not enough data to create auth info structure",
            ],
            weak: &[],
            means: "The dashboard of Kubernetes got no token that the API server accepts.",
            tell_apart: "kubectl create token for its service account, then paste it without breaks.",
            fixes: &[
                (ObtainNewToken, Likely, "Make a new token: kubectl create token."),
                (FixTransport, Hint, "Over http the dashboard keeps no token, and proxies drop Authorization."),
                (RepairFormat, Hint, "A token copied over several lines holds breaks."),
            ],
            source: SOURCE,
            example: proof::text("MSG_LOGIN_UNAUTHORIZED_ERROR"),
        },
        Refusal {
            id: "crossplane-secret",
            says: &["cannot get credentials secret", "cannot get credentials: cannot get credentials secret"],
            weak: &[],
            means: "The ProviderConfig names a secret that is not there.",
            tell_apart: "Name, namespace and key of secretRef.",
            fixes: &[(SendCorrectly, Strong, "Make the secret that secretRef names.")],
            source: SOURCE,
            example: proof::text(
                r#"cannot get credentials: cannot get credentials secret: Secret "aws-creds" not found"#,
            ),
        },
        Refusal {
            id: "external-secrets-none",
            says: &[
                "could not fetch SecretAccessKey secret",
                "cannot find secret data for key",
                "could not fetch AccessKeyID secret",
            ],
            weak: &[],
            means: "The store's own credentials are not where its SecretRef says.",
            tell_apart: "Name, namespace and key of the secret that the store names.",
            fixes: &[(SendCorrectly, Strong, "Make the secret, or correct name, namespace or key.")],
            source: SOURCE,
            example: proof::text(
                r#"could not fetch SecretAccessKey secret: cannot get Kubernetes secret "awssm": secrets "awssm" not found"#,
            ),
        },
        Refusal {
            id: "cert-manager-route53-role",
            says: &["error instantiating route53 challenge solver: unable to assume role"],
            weak: &[],
            means: "cert-manager may not take the role that the issuer names.",
            tell_apart: "The trust policy of the role, and the rights of the one who takes it.",
            fixes: &[(
                GrantAccess,
                Strong,
                "Let the role trust the identity of cert-manager, and that identity take the role.",
            )],
            source: SOURCE,
            example: proof::text(
                "error instantiating route53 challenge solver: unable to assume role: operation error STS",
            ),
        },
        Refusal {
            id: "clouddns-secret",
            says: &["error getting clouddns service account: secret"],
            weak: &[],
            means: "The secret with the service account's key is not there.",
            tell_apart: "A ClusterIssuer reads from the namespace of cert-manager.",
            fixes: &[(SendCorrectly, Strong, "Put the secret into the namespace that is read.")],
            source: SOURCE,
            example: proof::text(r#"error getting clouddns service account: secret "clouddns-key" not found"#),
        },
    ],
};
