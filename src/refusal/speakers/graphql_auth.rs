//! What GraphQL servers, tRPC, Meteor, Strapi, Directus, Feathers and their kin say.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixGeneration, GrantAccess, ObtainNewToken, ReadTrace, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Sources of the projects that are named";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "graphql_auth",
    name: "GraphQL servers and API builders",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "hasura-field",
            says: &[
                "not found in type: 'query_root'",
                "not found in type: 'mutation_root'",
                "not found in type: 'subscription_root'",
                "no queries available in query root",
                "no mutations exist",
            ],
            weak: &[],
            means: "Hasura shows each role only what it may use: for this role the table, column or mutation has no permission. As admin it works.",
            tell_apart: "Run the query in the console with x-hasura-role set to that role; look at the permissions of the table.",
            fixes: &[
                (GrantAccess, Strong, "The role has no permission on this table, column or action."),
                (UseRightToken, Hint, "Without its role claim the request runs as the anonymous role."),
            ],
            source: SOURCE,
            example: proof::text(
                "{\"errors\":[{\"extensions\":{\"code\":\"validation-failed\"},\"message\":\"field \\\"orders\\\" not found in type: 'query_root'\"}]}",
            ),
        },
        Refusal {
            id: "hasura-check",
            says: &["check constraint of an insert/update permission has failed"],
            weak: &[],
            means: "The row may not be written by this role: the check of its insert or update permission said no.",
            tell_apart: "Compare the row with the check, and the session variables with the claims of the token.",
            fixes: &[
                (GrantAccess, Likely, "The permission's check does not allow this row for this role."),
                (FixGeneration, Hint, "If the check uses a session variable, the token has to carry it."),
            ],
            source: SOURCE,
            example: proof::text(
                "{\"errors\":[{\"extensions\":{\"code\":\"permission-error\"},\"message\":\"check constraint of an insert/update permission has failed\"}]}",
            ),
        },
        Refusal {
            id: "hasura-session-variable",
            says: &["missing session variable:"],
            weak: &[],
            means: "A permission needs a session variable that the token or the hook did not give.",
            tell_apart: "Is the variable among the claims under https://hasura.io/jwt/claims, in small letters?",
            fixes: &[(FixGeneration, Strong, "The token lacks the session variable that the permission uses.")],
            source: SOURCE,
            example: proof::text("{\"message\":\"missing session variable: \\\"x-hasura-user-id\\\"\"}"),
        },
        Refusal {
            id: "hasura-admin-secret",
            says: &[
                "x-hasura-admin-secret/x-hasura-access-key required, but not found",
                "invalid \"x-hasura-admin-secret\"/\"x-hasura-access-key\"",
                "invalid x-hasura-admin-secret/x-hasura-access-key",
            ],
            weak: &[],
            means: "Hasura wants its admin secret, or a token in JWT mode, and found none or another value.",
            tell_apart: "Is the header x-hasura-admin-secret there, with the value of this very instance?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "The admin secret is missing in the request, or is not the one of this instance.",
                ),
                (UseRightToken, Hint, "A secret of another environment gets the same answer."),
            ],
            source: SOURCE,
            example: proof::text(
                "{\"errors\":[{\"extensions\":{\"code\":\"access-denied\"},\"message\":\"x-hasura-admin-secret/x-hasura-access-key required, but not found\"}]}",
            ),
        },
        Refusal {
            id: "hasura-hook",
            says: &["Authentication hook unauthorized this request"],
            weak: &[],
            means: "The webhook that Hasura asks about each request answered 401.",
            tell_apart: "Call the webhook with the same headers and read its log.",
            fixes: &[
                (ObtainNewToken, Likely, "The webhook did not accept the credential; mostly it has ended."),
                (ReadTrace, Hint, "The webhook's own log says why."),
            ],
            source: SOURCE,
            example: proof::text("{\"errors\":[{\"message\":\"Authentication hook unauthorized this request\"}]}"),
        },
        Refusal {
            id: "apollo-unauthenticated",
            says: &["\"code\":\"UNAUTHENTICATED\"", "code: 'UNAUTHENTICATED'"],
            weak: &[],
            means: "The GraphQL server takes the caller for nobody: no token came, or it was not accepted.",
            tell_apart: "Did the HTTP request carry Authorization? A link that reads the token once, before the sign-in, sends an old value.",
            fixes: &[
                (SendCorrectly, Likely, "The request carried no token that the server's context could read."),
                (ObtainNewToken, Likely, "A token that has ended is taken for none."),
            ],
            source: SOURCE,
            example: proof::text(
                "{\"errors\":[{\"message\":\"You must be logged in\",\"extensions\":{\"code\":\"UNAUTHENTICATED\"}}]}",
            ),
        },
        Refusal {
            id: "apollo-forbidden",
            says: &["\"extensions\":{\"code\":\"FORBIDDEN\"", "code: 'FORBIDDEN'"],
            weak: &[],
            means: "The GraphQL server knows the caller and says that it may not do this.",
            tell_apart: "Which role does the field or resolver ask for?",
            fixes: &[(GrantAccess, Likely, "The caller lacks the role or permission for this field.")],
            source: SOURCE,
            example: proof::text(
                "{\"errors\":[{\"message\":\"You cannot do this\",\"extensions\":{\"code\":\"FORBIDDEN\"}}]}",
            ),
        },
        Refusal {
            id: "graphql-shield",
            says: &["Not Authorised!"],
            weak: &[],
            means: "A rule of graphql-shield said no, or the resolver behind it threw an error that shield hides.",
            tell_apart: "Set debug or allowExternalErrors in shield: does another error appear?",
            fixes: &[
                (GrantAccess, Likely, "A rule does not allow this field for this caller."),
                (ObtainNewToken, Hint, "If the rule asks who is signed in, an ended token fails it."),
                (ReadTrace, Hint, "shield hides errors of resolvers behind these words."),
            ],
            source: SOURCE,
            example: proof::text("{\"errors\":[{\"message\":\"Not Authorised!\",\"path\":[\"orders\"]}]}"),
        },
        Refusal {
            id: "typegraphql-denied",
            says: &[
                "Access denied! You need to be authorized to perform this action",
                "Access denied! You need to be authenticated to perform this action",
            ],
            weak: &[],
            means: "The resolver is only for people who are signed in, and authChecker saw nobody.",
            tell_apart: "Did the context get a user from the request?",
            fixes: &[
                (SendCorrectly, Likely, "No credential came that the context takes up."),
                (ObtainNewToken, Hint, "A token that has ended counts as none."),
            ],
            source: SOURCE,
            example: proof::text(
                "{\"errors\":[{\"message\":\"Access denied! You need to be authorized to perform this action!\"}]}",
            ),
        },
        Refusal {
            id: "typegraphql-role",
            says: &["Access denied! You don't have permission for this action"],
            weak: &[],
            means: "The caller is known and lacks the role that the resolver names.",
            tell_apart: "Which roles stand in the @Authorized of the resolver?",
            fixes: &[(GrantAccess, Strong, "The role that the resolver asks for is missing.")],
            source: SOURCE,
            example: proof::text(
                "{\"errors\":[{\"message\":\"Access denied! You don't have permission for this action!\"}]}",
            ),
        },
        Refusal {
            id: "apollo-csrf",
            says: &["This operation has been blocked as a potential Cross-Site Request Forgery"],
            weak: &[],
            means: "Apollo's guard against forged requests wants a header that a plain form cannot send.",
            tell_apart: "Has the request content-type: application/json, or apollo-require-preflight?",
            fixes: &[(
                SendCorrectly,
                Strong,
                "The request needs a content-type such as application/json, or the header apollo-require-preflight.",
            )],
            source: SOURCE,
            example: proof::text("This operation has been blocked as a potential Cross-Site Request Forgery (CSRF)."),
        },
        Refusal {
            id: "saleor-permission",
            says: &["To access this path, you need one of the following permissions"],
            weak: &[],
            means: "The token's user or app lacks each of the permissions that are named.",
            tell_apart: "Give the app or user one of them in the dashboard, then get a new token.",
            fixes: &[(GrantAccess, Strong, "One of the permissions that are named is missing.")],
            source: SOURCE,
            example: proof::text(
                "{\"message\":\"To access this path, you need one of the following permissions: MANAGE_ORDERS\"}",
            ),
        },
    ],
};
