//! How it is done with a Kubernetes cluster.

use super::{Advice, Fix};

const AUTHENTICATING: &str = "Kubernetes documentation: Authenticating";
const RBAC: &str = "Kubernetes documentation: Using RBAC Authorization";
const ACCOUNTS: &str = "Kubernetes documentation: Managing Service Accounts";

/// For kubectl and for programs that call the API server.
pub(super) const CLUSTER: &[Advice] = &[
    Advice {
        fix: Fix::ObtainNewToken,
        steps: &[
            "See where you are and as whom: kubectl config current-context, then kubectl auth whoami",
            "Renew what the context uses: aws eks update-kubeconfig, gcloud container clusters get-credentials, az aks get-credentials, or sign in again with its plugin.",
            "For a service account: kubectl create token ‹name›",
        ],
        source: &[AUTHENTICATING],
    },
    Advice {
        fix: Fix::RefreshProactively,
        steps: &[
            "Read the mounted token file for each call: it is written anew before it ends, and what was read at start ends after about an hour.",
            "Update the client library: newer ones read the file again by themselves.",
            "Outside the cluster, let the context name a plugin (exec) instead of a token.",
        ],
        source: &[ACCOUNTS],
    },
    Advice {
        fix: Fix::UseRightToken,
        steps: &[
            "See where you are: kubectl config current-context, then kubectl cluster-info",
            "Compare account, profile and cluster: a cluster made anew knows no token of the old one.",
            "Ask for the audience that the server expects: kubectl create token ‹name› --audience ‹audience›",
        ],
        source: &[AUTHENTICATING, ACCOUNTS],
    },
    Advice {
        fix: Fix::GrantAccess,
        steps: &[
            "Ask what is allowed: kubectl auth can-i {action}",
            "Ask what is allowed at all: kubectl auth can-i --list --as ‹user or system:serviceaccount:namespace:name›",
            "Bind a role that allows it: kubectl create rolebinding ‹name› --role ‹role› --serviceaccount ‹namespace:name›",
            "On EKS add the role to the access entries or to aws-auth; on AKS and GKE give the cloud's own role too.",
        ],
        source: &[RBAC],
    },
];
