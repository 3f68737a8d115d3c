//! `OpenSearch` Security and what Elasticsearch and Kibana say about rights.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixVerifier, GrantAccess, ReadTrace, ReplaceRevoked, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Elasticsearch and OpenSearch Security, source and issues";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "search_engines",
    name: "OpenSearch and Elasticsearch",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "elastic-action",
            says: &[
                "is unauthorized for user [{identity}]",
                "action [{action}] is unauthorized for user [{identity}]",
                "action [{action}] is unauthorized for API key id [{identity}]",
                "is unauthorized for API key id",
                "action [{action}] is unauthorized for service account [{identity}]",
            ],
            weak: &[],
            means: "Elasticsearch knows the caller, and its roles do not allow this action. The message ends with the privileges that would.",
            tell_apart: r#"Read the end of the message: "this action is granted by the index privileges …"."#,
            fixes: &[
                (GrantAccess, Strong, "Give the user or key one of the privileges that the message names."),
                (UseRightToken, Hint, "Another user or key may be meant."),
            ],
            source: SOURCE,
            example: proof::text(
                "security_exception: action [indices:data/write/bulk] is unauthorized for user [shop] with effective roles [viewer]",
            ),
        },
        Refusal {
            id: "elastic-password",
            says: &[
                "failed to authenticate user [{identity}]",
                "was terminated by realm [reserved] - failed to authenticate user",
                "failed to authenticate service account [{identity}] with token name",
            ],
            weak: &[],
            means: "Elasticsearch knows no such user (or service token) with this password.",
            tell_apart: "Reset the password of the user on a node, or compare the token with the ones that exist.",
            fixes: &[
                (UseRightToken, Likely, "The pair is not one of this cluster."),
                (ReplaceRevoked, Hint, "The password may have been changed."),
                (SendCorrectly, Hint, "The variable may not be filled; an old volume keeps the old password."),
            ],
            source: SOURCE,
            example: proof::text("failed to authenticate user [elastic]"),
        },
        Refusal {
            id: "opensearch-denied",
            says: &[
                "no permissions for [{action}] and User [name={identity}",
                "no permissions for [{action}] and User",
                "no permissions for [",
            ],
            weak: &[],
            means: "OpenSearch knows the user, and no role of it allows this action.",
            tell_apart: "Look at the user's backend roles and at the mapping of roles; in AWS map the role's ARN.",
            fixes: &[(GrantAccess, Strong, "Map the user or its backend role to a role with this permission.")],
            source: SOURCE,
            example: proof::text(
                "security_exception: no permissions for [indices:data/write/bulk] and User [name=shop, backend_roles=[], requestedTenant=null]",
            ),
        },
        Refusal {
            id: "opensearch-failed",
            says: &[
                "Authentication finally failed for",
                "Authentication finally failed for {identity} from",
                "Authentication finally failed",
            ],
            weak: &[],
            means: "OpenSearch Security tried all its ways of signing in, and none took the credential.",
            tell_apart: "Does the log line before it name a domain (basic, JWT, LDAP) and a reason?",
            fixes: &[
                (UseRightToken, Likely, "The pair or token is not one of this cluster."),
                (ReplaceRevoked, Hint, "The password may have been changed."),
                (FixVerifier, Hint, "The configuration of the security plug-in may not have been loaded."),
                (ReadTrace, Hint, "The log at debug names each way that was tried."),
            ],
            source: SOURCE,
            example: proof::text(
                "[WARN ][o.o.s.a.BackendRegistry] Authentication finally failed for admin from 10.0.0.7:52144",
            ),
        },
        Refusal {
            id: "opensearch-setup",
            says: &[
                "OpenSearch Security not initialized",
                "Open Distro Security not initialized",
                "Not yet initialized (you may need to run securityadmin",
            ],
            weak: &[],
            means: "The security plug-in has no configuration yet, so nobody can sign in.",
            tell_apart: "Was securityadmin run, and is the cluster green enough to hold its index?",
            fixes: &[(
                FixVerifier,
                Strong,
                "Load the configuration with securityadmin, or wait until the index is there.",
            )],
            source: SOURCE,
            example: proof::text("OpenSearch Security not initialized."),
        },
    ],
};
