//! Kubernetes: the API server, its log, and kubectl.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Against, Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively,
            ReplaceRevoked, SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const API: &str = "Kubernetes apiserver, endpoints/filters and serviceaccount/claims.go";
const OIDC: &str = "Kubernetes apiserver, authenticator/token/oidc";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "kubernetes",
    name: "Kubernetes",
    scene: Scene::Kubernetes,
    refusals: &[
        Refusal {
            id: "k8s-unauthorized",
            says: &[
                "\"message\":\"Unauthorized\",\"reason\":\"Unauthorized\",\"code\":401",
                "\"message\":\"Unauthorized\", \"reason\":\"Unauthorized\", \"code\":401",
            ],
            weak: &[],
            means: "The API server gives one word for every reason: ended, wrong audience, another cluster, withdrawn, or damaged. The reason stands only in its log, in the line \"Unable to authenticate the request\".",
            tell_apart: "Decode the token: exp, iss (which cluster), aud, and the pod or secret that it is bound to.",
            fixes: &[
                (ObtainNewToken, Likely, "A token of a kubeconfig or plugin that has ended is the likeliest reason."),
                (
                    RefreshProactively,
                    Hint,
                    "A mounted token changes on disk; a program that read it once keeps an old one.",
                ),
                (UseRightToken, Hint, "A token of another cluster or audience is refused alike."),
                (ReplaceRevoked, Hint, "A token whose account, pod or secret is gone is dead before its exp."),
                (ReadTrace, Hint, "The log of the API server names the reason."),
            ],
            source: API,
            example: proof::text(
                "{\"kind\":\"Status\",\"apiVersion\":\"v1\",\"metadata\":{},\"status\":\"Failure\",\"message\":\"Unauthorized\",\"reason\":\"Unauthorized\",\"code\":401}",
            ),
        },
        Refusal {
            id: "k8s-authenticate-log",
            says: &["Unable to authenticate the request"],
            weak: &[("invalid bearer token", &["kubernetes", "kubectl", "apiserver", "serviceaccount", "k8s"])],
            means: "This line of the API server's log stands behind every 401. What follows in brackets is the reason.",
            tell_apart: "Read the words in brackets behind \"invalid bearer token\".",
            fixes: &[
                (ReadTrace, Likely, "The reason stands in the same line of the log."),
                (ObtainNewToken, Hint, "A token that has ended is the likeliest reason."),
                (UseRightToken, Hint, "A token of another cluster is unknown here."),
            ],
            source: API,
            example: proof::text("E1120 10:00:00 authentication.go:73] \"Unable to authenticate the request\""),
        },
        Refusal {
            id: "k8s-account-expired",
            says: &[
                "service account token has expired",
                "\"Unable to authenticate the request\" err=\"[invalid bearer token, service account token has expired]\"",
                "[invalid bearer token, service account token has expired]",
            ],
            weak: &[],
            means: "The token of a service account has ended. Mounted tokens are exchanged on disk before that, so a program that read the file once keeps an old one.",
            tell_apart: "Compare the token in use with the file that is mounted now.",
            fixes: &[
                (
                    RefreshProactively,
                    Likely,
                    "Read the mounted file again for each call, or at least every few minutes.",
                ),
                (ObtainNewToken, Likely, "A token that was copied by hand has to be made anew."),
                (SyncClock, Hint, "If exp is still ahead, a clock is wrong."),
            ],
            source: API,
            example: proof::text("[invalid bearer token, service account token has expired]"),
        },
        Refusal {
            id: "k8s-account-gone",
            says: &[
                "service account token has been invalidated",
                "[invalid bearer token, service account token has been invalidated]",
                "service account {name} has been deleted",
                "service account UID ({}) does not match claim ({})",
                "ServiceAccount UID ({}) does not match claim ({})",
                "pod UID ({}) does not match service account pod ref claim ({})",
            ],
            weak: &[],
            means: "The account, pod or secret that the token is bound to is gone or was made anew. Such a token is dead although its exp lies ahead.",
            tell_apart: "Does the pod or account still exist, with the uid that stands in the token?",
            fixes: &[
                (ReplaceRevoked, Strong, "The token's account, pod or secret is gone."),
                (
                    RefreshProactively,
                    Hint,
                    "A program that reads the mounted file again gets the token of the new pod.",
                ),
            ],
            source: API,
            example: proof::text("service account shop/worker has been deleted"),
        },
        Refusal {
            id: "k8s-account-early",
            says: &[
                "service account token is not valid yet",
                "[invalid bearer token, service account token is not valid yet]",
            ],
            weak: &[],
            means: "By the API server's clock the token's beginning lies ahead.",
            tell_apart: "Compare the clocks of the control plane's machines.",
            fixes: &[(SyncClock, Strong, "The clocks of the machine that issued and of the one that checks differ.")],
            source: API,
            example: proof::text("[invalid bearer token, service account token is not valid yet]"),
        },
        Refusal {
            id: "k8s-audience",
            says: &["unable to match the audience: {} , accepted", "unable to match the audience"],
            weak: &[],
            means: "The token was made for another audience than this API server or webhook takes.",
            tell_apart: "Compare aud in the token with the audience of the volume or of the token request.",
            fixes: &[
                (UseRightToken, Strong, "The token was made for another recipient."),
                (FixVerifier, Hint, "If aud is the right one, api-audiences of the server lacks it."),
            ],
            source: API,
            example: proof::text("unable to match the audience: [vault] , accepted: [https://kubernetes.default.svc]"),
        },
        Refusal {
            id: "k8s-oidc-expired",
            says: &["oidc: verify token: oidc: token is expired", "oidc: token is expired"],
            weak: &[],
            means: "The ID token has ended.",
            tell_apart: "Does the kubeconfig hold a refresh token, and does the plugin use it?",
            fixes: &[
                (ObtainNewToken, Strong, "The ID token has expired; sign in again."),
                (RefreshProactively, Hint, "A sign-in plugin renews the ID token by the refresh token."),
                (SyncClock, Hint, "If exp is still ahead, the clock of the API server is wrong."),
            ],
            source: OIDC,
            example: proof::text(
                "oidc: verify token: oidc: token is expired (Token Expiry: 2026-11-20 10:00:00 +0000 UTC)",
            ),
        },
        Refusal {
            id: "k8s-oidc-verify",
            says: &["oidc: verify token", "oidc: verify token: {detail}"],
            weak: &[],
            means: "The API server could not verify the ID token. The reason follows behind the colon.",
            tell_apart: "Read the words behind the colon.",
            fixes: &[
                (ReadTrace, Likely, "The reason stands behind the colon."),
                (
                    UseRightToken,
                    Hint,
                    "A token of another issuer, or an access token in place of the ID token, cannot be verified.",
                ),
                (FixVerifier, Hint, "The flags for issuer and client of the API server may be wrong."),
            ],
            source: OIDC,
            example: proof::text("oidc: verify token: failed to verify signature"),
        },
        Refusal {
            id: "k8s-oidc-audience",
            says: &[
                "oidc: expected audience in {} got",
                "oidc: verify token: oidc: expected audience \"{}\" got",
                "oidc: expected audience \"{}\" got",
            ],
            weak: &[],
            means: "The ID token was made for another client than oidc-client-id names.",
            tell_apart: "Compare aud in the token with oidc-client-id.",
            fixes: &[
                (UseRightToken, Strong, "The token was made for another client."),
                (FixVerifier, Hint, "If aud is the right one, oidc-client-id is wrong."),
            ],
            source: OIDC,
            example: proof::text("oidc: verify token: oidc: expected audience \"kubernetes\" got [\"grafana\"]"),
        },
        Refusal {
            id: "k8s-oidc-setup",
            says: &["oidc: authenticator not initialized"],
            weak: &[],
            means: "The API server could not reach the issuer so far, so it can check no token.",
            tell_apart: "Fetch the issuer's discovery document from the control plane.",
            fixes: &[
                (FixVerifier, Strong, "The API server has no keys of the issuer."),
                (FixTransport, Hint, "DNS, TLS or a proxy may keep it from the issuer."),
            ],
            source: OIDC,
            example: proof::text("oidc: authenticator not initialized"),
        },
        Refusal {
            id: "k8s-oidc-claim",
            says: &[
                "oidc: email not verified",
                "oidc: required claim {name} not present in ID token",
                "oidc: parse username claims",
                "oidc: parse username claims \"{name}\": claim not present",
            ],
            weak: &[],
            means: "The ID token lacks a claim that the API server demands, or its mail address is not verified.",
            tell_apart: "Decode the token and look for the claim that the message names.",
            fixes: &[
                (FixGeneration, Strong, "The issuer has to write the claim into the ID token."),
                (FixVerifier, Hint, "oidc-username-claim may name another claim than the issuer writes."),
            ],
            source: OIDC,
            example: proof::text("oidc: required claim hd not present in ID token"),
        },
        Refusal {
            id: "k8s-forbidden",
            says: &[
                "is forbidden: User \"{identity}\" cannot {action} resource \"{resource}\"",
                "is forbidden: User \"{identity}\" cannot {action} resource \"{resource}\" in API group \"{}\"",
            ],
            weak: &[],
            means: "The caller is known, and no role lets it do this. The message names user, verb and resource.",
            tell_apart: "Ask: kubectl auth can-i with the verb, the resource and --as the user.",
            fixes: &[
                (GrantAccess, Strong, "The user that the message names lacks a role for this."),
                (UseRightToken, Hint, "Another account may have the role."),
                (ObtainNewToken, Against, "A new token of the same user has the same roles."),
            ],
            source: API,
            example: proof::text(
                "pods is forbidden: User \"system:serviceaccount:shop:worker\" cannot list resource \"pods\" in API group \"\" in the namespace \"shop\"",
            ),
        },
        Refusal {
            id: "k8s-anonymous",
            says: &[
                "User \"system:anonymous\" cannot",
                "is forbidden: User \"system:anonymous\" cannot {action} resource \"{resource}\"",
                "is forbidden: User \"system:anonymous\" cannot {action} resource \"{resource}\" in API group \"{}\"",
                "forbidden: User \"system:anonymous\" cannot {action} path \"{resource}\"",
            ],
            weak: &[],
            means: "No token arrived: the server took the caller for nobody. A token that is bad would have got 401.",
            tell_apart: "Look at the request as it leaves: is the Authorization header there?",
            fixes: &[
                (SendCorrectly, Likely, "The server found no credential and took the call for anonymous."),
                (FixTransport, Hint, "A proxy in front may have dropped the header."),
                (GrantAccess, Hint, "If anonymous calls are meant, a role is missing."),
            ],
            source: API,
            example: proof::text(
                "pods is forbidden: User \"system:anonymous\" cannot list resource \"pods\" in API group \"\" in the namespace \"default\"",
            ),
        },
        Refusal {
            id: "kubectl-logged-in",
            says: &[
                "You must be logged in to the server",
                "the server has asked for the client to provide credentials",
                "error: You must be logged in to the server (Unauthorized)",
                "error: You must be logged in to the server (the server has asked for the client to provide credentials)",
            ],
            weak: &[],
            means: "kubectl says this for any 401: the credentials were sent and refused. They have ended, belong to a cluster that was rebuilt, or the plugin signed in as somebody that the cluster does not know.",
            tell_apart: "Look at kubectl config view --minify, and on EKS at aws sts get-caller-identity.",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in again; the token of the kubeconfig or plugin has most likely ended."),
                (UseRightToken, Hint, "Another profile, account or cluster may be meant."),
                (GrantAccess, Hint, "On EKS the role may be mapped to nobody in the cluster."),
                (SyncClock, Hint, "Tokens of plugins live 15 minutes, so a wrong clock kills them."),
            ],
            source: API,
            example: proof::text("error: You must be logged in to the server (Unauthorized)"),
        },
    ],
};
