//! Apache Pulsar: broker, proxy and clients.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, UseRightToken},
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Apache Pulsar, AuthenticationProviderToken and issues";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "pulsar",
    name: "Apache Pulsar",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "pulsar-token",
            says: &[
                "Failed to authentication token",
                "Failed to authentication token: {detail}",
                "AuthenticationException: Failed to authentication token: {detail}",
            ],
            weak: &[],
            means: "The broker could not verify the JWT. The reason stands behind the colon.",
            tell_apart: "Read the words behind the colon: expired, or a signature of another key.",
            fixes: &[
                (UseRightToken, Likely, "Most often the token is signed with another cluster's key."),
                (ObtainNewToken, Hint, "If it says expired, make the next token."),
                (FixVerifier, Hint, "The broker may be set up with another key than the one that signs."),
            ],
            source: SOURCE,
            example: proof::text("Failed to authentication token"),
        },
        Refusal {
            id: "pulsar-expired",
            says: &[
                "Failed to authentication token: JWT expired at",
                "AuthenticationException: Failed to authentication token: JWT expired at",
            ],
            weak: &[],
            means: "The JWT has ended.",
            tell_apart: "Decode the token: exp.",
            fixes: &[
                (ObtainNewToken, Strong, "The token has expired; make the next one."),
                (RefreshProactively, Hint, "A client that lives long needs a supplier that gives the next token."),
            ],
            source: SOURCE,
            example: proof::text("Failed to authentication token: JWT expired at 2026-11-21T09:00:00Z"),
        },
        Refusal {
            id: "pulsar-permission",
            says: &[
                "Don't have permission to administrate resources on this tenant",
                "Don't have permission to administrate resources on this property",
                "Client is not authorized to Get Partition Metadata",
                "is not authorized to perform operation PRODUCE",
                "Unauthorized to validateTopicOperation for operation",
                "Unauthorized to validateNamespaceOperation for operation",
                "Client is not authorized to connect",
                "This operation requires super-user access",
            ],
            weak: &[],
            means: "The broker knows the role, and it lacks the right for this tenant, namespace or topic.",
            tell_apart: "List the permissions of the namespace; the role is the token's sub.",
            fixes: &[
                (GrantAccess, Strong, "The role lacks permission here."),
                (UseRightToken, Hint, "The token's sub may be another role than you think."),
            ],
            source: SOURCE,
            example: proof::text("HTTP 403 Don't have permission to administrate resources on this tenant"),
        },
    ],
};
