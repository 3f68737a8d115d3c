//! `HashiCorp` Vault and `OpenBao`.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{
            FixTransport, FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, ReplaceRevoked, SendCorrectly,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const VAULT: &str = "Answers of Vault recorded in public repositories";

/// What they answer.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "vault",
    name: "HashiCorp Vault",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "vault-invalid-token",
            says: &[
                "* permission denied * invalid token",
                "Code: 403. Errors: * permission denied * invalid token",
                "Code: 403. Errors: 2 errors occurred: * permission denied * invalid token",
                "2 errors occurred: * permission denied * invalid token",
            ],
            weak: &[],
            means: "Vault does not know the token: its time to live is over, it was revoked, or it belongs to another cluster or namespace. The status is 403 all the same.",
            tell_apart: "Try vault token lookup with the same token, and compare the process's age with the role's ttl.",
            fixes: &[
                (
                    RefreshProactively,
                    Likely,
                    "A process that lives longer than the token has to renew it or log in again.",
                ),
                (ObtainNewToken, Likely, "Log in again for a living token."),
                (ReplaceRevoked, Hint, "A token dies with its parent or lease."),
                (UseRightToken, Hint, "A token of another cluster or namespace is unknown here."),
            ],
            source: VAULT,
            example: proof::text("Code: 403. Errors: 2 errors occurred:\n\t* permission denied\n\t* invalid token"),
        },
        Refusal {
            id: "vault-permission",
            says: &[
                "{\"errors\":[\"permission denied\"]}",
                "\"errors\":[\"permission denied\"]",
                "\"errors\":[ \"permission denied\" ]",
                "1 error occurred: * permission denied",
                "Code: 403. Errors: * permission denied",
            ],
            weak: &[("* permission denied", &["vault", "X-Vault-Token"])],
            means: "A policy says no, or the path is wrong (the second version of the key-value store wants /data/ in it). Older versions say the same for a token that has ended.",
            tell_apart: "Try vault token lookup with the same token: if it works, the policy is at fault; if not, the token.",
            fixes: &[
                (GrantAccess, Likely, "No policy of the token allows this path."),
                (ObtainNewToken, Hint, "If the lookup fails too, the token has ended."),
                (UseRightToken, Hint, "A token of another namespace has no right here."),
                (FixVerifier, Hint, "At a login by Kubernetes the reviewer's own token may have ended."),
            ],
            source: VAULT,
            example: proof::text("{\"errors\":[\"permission denied\"]}"),
        },
        Refusal {
            id: "vault-missing",
            says: &["missing client token", "{\"errors\":[\"missing client token\"]}"],
            weak: &[],
            means: "No token came with the request.",
            tell_apart: "Is X-Vault-Token, or Authorization with Bearer, in the request?",
            fixes: &[
                (SendCorrectly, Likely, "Vault found no token in the request."),
                (FixTransport, Hint, "A proxy may have dropped the header."),
            ],
            source: VAULT,
            example: proof::text("{\"errors\":[\"missing client token\"]}"),
        },
    ],
};
