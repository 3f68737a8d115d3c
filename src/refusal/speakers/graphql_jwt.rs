//! GraphQL JWT, an add-on of GraphQL servers on Django.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{FixGeneration, FixVerifier, RepairFormat, ReplaceRevoked, UseRightToken},
        Scene,
    },
    text::proof,
};

const GRAPHQL: &str = "django-graphql-jwt 0.4";

/// What it answers.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "graphql-jwt",
    name: "GraphQL JWT (Django)",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "graphql-jwt-signature",
            says: &[
                "Error decoding signature",
                "\"message\":\"Error decoding signature\"",
                "JSONWebTokenError: Error decoding signature",
            ],
            weak: &[],
            means: "A JWT add-on of a GraphQL server could not check the token: its text is damaged, or the key is another. The status is 200 all the same.",
            tell_apart: "Does the token decode here? If it does, the key is at fault.",
            fixes: &[
                (FixVerifier, Likely, "If the token decodes, it was signed with another key than JWT_SECRET_KEY."),
                (RepairFormat, Hint, "If it does not decode, its text is cut or altered."),
                (UseRightToken, Hint, "A token of another environment is signed with another key."),
            ],
            source: GRAPHQL,
            example: proof::text("{\"errors\":[{\"message\":\"Error decoding signature\"}],\"data\":{\"me\":null}}"),
        },
        Refusal {
            id: "graphql-jwt-disabled",
            says: &["JSONWebTokenError: User is disabled"],
            weak: &[("User is disabled", &["graphql", "\"errors\"", "graphql_jwt"])],
            means: "The token is good, and its user was switched off.",
            tell_apart: "Is the account active in the admin?",
            fixes: &[(ReplaceRevoked, Likely, "The account behind the token was switched off.")],
            source: GRAPHQL,
            example: proof::text("{\"errors\":[{\"message\":\"User is disabled\"}],\"data\":{\"tokenAuth\":null}}"),
        },
        Refusal {
            id: "graphql-jwt-payload",
            says: &["JSONWebTokenError: Invalid payload"],
            weak: &[("\"message\":\"Invalid payload\"", &["graphql", "\"errors\"", "graphql_jwt"])],
            means: "The payload of the token does not name a user in the way that the GraphQL server expects.",
            tell_apart: "Decode the token: is the claim that names the user in it?",
            fixes: &[
                (FixGeneration, Likely, "The token was made without the claim that the server reads."),
                (UseRightToken, Hint, "A token of another issuer has other claims."),
            ],
            source: GRAPHQL,
            example: proof::text("graphql_jwt.exceptions.JSONWebTokenError: Invalid payload"),
        },
    ],
};
