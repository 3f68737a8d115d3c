//! What tRPC, Meteor, Strapi, Directus, Payload, Parse, Feathers, Keystone and Prisma say.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked, SendCorrectly,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Sources of the projects that are named";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "node_backends",
    name: "Backends of Node",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "trpc-unauthorized",
            says: &[
                "TRPCError: UNAUTHORIZED",
                "TRPCClientError: UNAUTHORIZED",
                "\"code\":\"UNAUTHORIZED\",\"httpStatus\":401",
            ],
            weak: &[],
            means: "A protected procedure ran without a session in its context.",
            tell_apart: "Does the call carry the cookie or header? A call from the server needs the headers passed on.",
            fixes: &[
                (SendCorrectly, Likely, "No session or token reached the procedure's context."),
                (ObtainNewToken, Likely, "A session that has ended counts as none: sign in again."),
            ],
            source: SOURCE,
            example: proof::text("TRPCClientError: UNAUTHORIZED"),
        },
        Refusal {
            id: "trpc-forbidden",
            says: &["TRPCError: FORBIDDEN", "TRPCClientError: FORBIDDEN", "\"code\":\"FORBIDDEN\",\"httpStatus\":403"],
            weak: &[],
            means: "The procedure knows the caller and forbids the call.",
            tell_apart: "Which role does its middleware ask for?",
            fixes: &[(GrantAccess, Likely, "The caller lacks the role that the procedure asks for.")],
            source: SOURCE,
            example: proof::text("TRPCClientError: FORBIDDEN"),
        },
        Refusal {
            id: "meteor-logged-out",
            says: &[
                "You've been logged out by the server. Please log in again",
                "Your session has expired. Please log in again. [403]",
            ],
            weak: &[],
            means: "Meteor no longer knows the login token: it has ended, or the user signed out everywhere.",
            tell_apart: "Was a password changed, or resume tokens removed, at that time?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in again; the login token is no longer known."),
                (ReplaceRevoked, Hint, "A changed password or a sign-out of all clients removes the tokens."),
            ],
            source: SOURCE,
            example: proof::text("Error: You've been logged out by the server. Please log in again. [403]"),
        },
        Refusal {
            id: "meteor-denied",
            says: &["Access denied. No allow validators set on restricted collection", "Access denied [403]"],
            weak: &[],
            means: "The client may not write to this collection: no allow rule says yes.",
            tell_apart: "Is the write made in a method, or is there an allow rule?",
            fixes: &[(GrantAccess, Strong, "No rule of the collection allows this client the write.")],
            source: SOURCE,
            example: proof::text(
                "update failed: Access denied. No allow validators set on restricted collection for method 'update'. [403]",
            ),
        },
        Refusal {
            id: "strapi-credentials",
            says: &["\"name\":\"UnauthorizedError\",\"message\":\"Missing or invalid credentials\""],
            weak: &[("Missing or invalid credentials", &["strapi", "UnauthorizedError"])],
            means: "Strapi found no token that it knows: none came, it has ended, or it belongs to another instance.",
            tell_apart: "Was the API token made on this instance, after its last change of salts?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "No token came, or it is not of the kind that this route takes: users' JWT or API token.",
                ),
                (ObtainNewToken, Likely, "A token that has ended or was regenerated is not known."),
                (UseRightToken, Hint, "A token of another instance is unknown here."),
            ],
            source: SOURCE,
            example: proof::text(
                "{\"data\":null,\"error\":{\"status\":401,\"name\":\"UnauthorizedError\",\"message\":\"Missing or invalid credentials\",\"details\":{}}}",
            ),
        },
        Refusal {
            id: "strapi-forbidden",
            says: &[
                "\"status\":403,\"name\":\"ForbiddenError\",\"message\":\"Forbidden\"",
                "\"name\":\"ForbiddenError\",\"message\":\"Forbidden\"",
            ],
            weak: &[],
            means: "The role behind the request, Public if no token came, may not use this route.",
            tell_apart: "Settings, Roles: is the action ticked for the role of this caller, and does a token come at all?",
            fixes: &[
                (GrantAccess, Strong, "The action is not ticked for the role of this caller."),
                (SendCorrectly, Hint, "Without its token the request runs as Public."),
            ],
            source: SOURCE,
            example: proof::text(
                "{\"data\":null,\"error\":{\"status\":403,\"name\":\"ForbiddenError\",\"message\":\"Forbidden\",\"details\":{}}}",
            ),
        },
        Refusal {
            id: "strapi-secrets",
            says: &[
                "Missing jwtSecret. Please, set configuration variable",
                "Missing apiToken.salt",
                "Missing admin.auth.secret configuration",
            ],
            weak: &[],
            means: "Strapi has no secret or salt for its tokens: the environment is not set.",
            tell_apart: "Are JWT_SECRET, ADMIN_JWT_SECRET and API_TOKEN_SALT set where it runs?",
            fixes: &[(FixVerifier, Strong, "A secret of Strapi is not set where it runs.")],
            source: SOURCE,
            example: proof::text(
                "Error: Missing jwtSecret. Please, set configuration variable \"jwtSecret\" for the users-permissions plugin in config/plugins.js",
            ),
        },
        Refusal {
            id: "directus-expired",
            says: &["\"message\":\"Token expired.\",\"extensions\":{\"code\":\"TOKEN_EXPIRED\"}"],
            weak: &[("Token expired.", &["directus"])],
            means: "The access token of Directus has ended; it lives for minutes.",
            tell_apart: "Is the refresh called before expires has passed?",
            fixes: &[
                (ObtainNewToken, Likely, "Directus says that the token has expired."),
                (RefreshProactively, Hint, "Access tokens of Directus are short: refresh before they end."),
            ],
            source: SOURCE,
            example: proof::text(
                "{\"errors\":[{\"message\":\"Token expired.\",\"extensions\":{\"code\":\"TOKEN_EXPIRED\"}}]}",
            ),
        },
        Refusal {
            id: "directus-credentials",
            says: &["Invalid user credentials."],
            weak: &[],
            means: "Directus does not accept the user, password or refresh token: it has ended, was used before, or is wrong.",
            tell_apart: "Is it the refresh? A refresh token works once, and a second tab may have used it.",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in again; the pair or the refresh token is not accepted."),
                (RefreshProactively, Hint, "Where refreshes race, let one place refresh and keep the newest token."),
            ],
            source: SOURCE,
            example: proof::text("Invalid user credentials."),
        },
        Refusal {
            id: "directus-forbidden",
            says: &[
                "You don't have permission to access this.",
                "\"message\":\"You don't have permission to access this.\",\"extensions\":{\"code\":\"FORBIDDEN\"}",
                "You don't have permission to access {} or it does not exist",
            ],
            weak: &[],
            means: "The role, Public if no token came, may not read or write this; Directus says the same of what does not exist.",
            tell_apart: "Is the permission set for the role, and does the request carry its token?",
            fixes: &[
                (GrantAccess, Likely, "The role has no permission on this collection, field or item."),
                (SendCorrectly, Hint, "Without its token the request runs as Public."),
            ],
            source: SOURCE,
            example: proof::text(
                "{\"errors\":[{\"message\":\"You don't have permission to access this.\",\"extensions\":{\"code\":\"FORBIDDEN\"}}]}",
            ),
        },
        Refusal {
            id: "payload-forbidden",
            says: &["You are not allowed to perform this action."],
            weak: &[],
            means: "The access function said no to this caller, or saw nobody signed in. Payload and Yii use these words.",
            tell_apart: "Does the request carry the user's cookie or token, and what does the access function return?",
            fixes: &[
                (GrantAccess, Likely, "The access rule does not allow this caller."),
                (SendCorrectly, Hint, "Without its token the request is nobody's."),
            ],
            source: SOURCE,
            example: proof::text("{\"errors\":[{\"message\":\"You are not allowed to perform this action.\"}]}"),
        },
        Refusal {
            id: "payload-token",
            says: &["Token is either invalid or has expired"],
            weak: &[],
            means: "The token of a reset or verification mail is not known: it has ended, or was used.",
            tell_apart: "Was a newer mail sent, or the link opened before?",
            fixes: &[(ObtainNewToken, Strong, "Ask for a new mail: the link works once and for a time.")],
            source: SOURCE,
            example: proof::text("{\"errors\":[{\"message\":\"Token is either invalid or has expired.\"}]}"),
        },
        Refusal {
            id: "payload-secret",
            says: &["missing secret key. A secret key is needed to secure Payload"],
            weak: &[],
            means: "Payload has no secret to sign its tokens with.",
            tell_apart: "Is PAYLOAD_SECRET read before the start?",
            fixes: &[(FixVerifier, Strong, "The secret of Payload is not set where it runs.")],
            source: SOURCE,
            example: proof::text("Error: missing secret key. A secret key is needed to secure Payload."),
        },
        Refusal {
            id: "parse-session",
            says: &["Invalid session token", "\"code\":209"],
            weak: &[],
            means: "Parse does not know the session token: it ended, the user signed out, or the password was changed.",
            tell_apart: "Call logOut on the client and sign in again: does the new session work?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in again: the session is no longer known."),
                (ReplaceRevoked, Hint, "Sessions are deleted at a change of password."),
            ],
            source: SOURCE,
            example: proof::text("{\"code\":209,\"error\":\"Invalid session token\"}"),
        },
        Refusal {
            id: "parse-permission",
            says: &["Permission denied for action", "Permission denied, user needs to be authenticated"],
            weak: &[],
            means: "The class's permissions do not allow this action for this caller.",
            tell_apart: "Look at the class level permissions; is a session token sent?",
            fixes: &[
                (GrantAccess, Likely, "The class level permissions do not allow this action."),
                (SendCorrectly, Hint, "Without a session token the request is nobody's."),
            ],
            source: SOURCE,
            example: proof::text("{\"code\":119,\"error\":\"Permission denied for action find on class Order.\"}"),
        },
        Refusal {
            id: "parse-master",
            says: &["unauthorized: master key is required"],
            weak: &[],
            means: "The call is only for the master key.",
            tell_apart: "Does the call belong on the server, where the master key may be used?",
            fixes: &[(UseRightToken, Strong, "This call needs the master key, from a server only.")],
            source: SOURCE,
            example: proof::text("{\"error\":\"unauthorized: master key is required\"}"),
        },
        Refusal {
            id: "feathers-strategy",
            says: &[
                "Invalid authentication information (no `strategy` set)",
                "Invalid authentication information",
                "Could not find stored JWT and no authentication strategy was given",
                "No accessToken found in storage",
            ],
            weak: &[],
            means: "Feathers got no token and no login data: the client has nothing stored, or the request is not in its form.",
            tell_apart: "Was authenticate called after the sign-in, and is the storage filled?",
            fixes: &[
                (SendCorrectly, Likely, "Nothing to authenticate with was sent: no stored token, no strategy."),
                (ObtainNewToken, Likely, "If the stored token was cleared, sign in again."),
            ],
            source: SOURCE,
            example: proof::text(
                "NotAuthenticated: Could not find stored JWT and no authentication strategy was given",
            ),
        },
        Refusal {
            id: "keystonejs-denied",
            says: &["KS_ACCESS_DENIED", "You cannot perform the '{operation}' operation on the"],
            weak: &[],
            means: "Keystone's access rule for this list said no.",
            tell_apart: "What does the access function of the list return for this session?",
            fixes: &[
                (GrantAccess, Likely, "The access rule of the list does not allow this caller."),
                (SendCorrectly, Hint, "Without its session the request is nobody's."),
            ],
            source: SOURCE,
            example: proof::text("{\"message\":\"Access denied\",\"extensions\":{\"code\":\"KS_ACCESS_DENIED\"}}"),
        },
        Refusal {
            id: "prisma-credentials",
            says: &[
                "the provided database credentials for {} are not valid",
                "Authentication failed against database server at {}, the provided database credentials for {} are not valid",
                "Authentication failed against the database server, the provided database credentials for {} are not valid",
            ],
            weak: &[],
            means: "The database does not accept the user and password of the connection string.",
            tell_apart: "Try the same string with psql or mysql; a password with @, : or / has to be percent-encoded.",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "The connection string holds a user or password that this database does not have.",
                ),
                (RepairFormat, Hint, "A password with special characters has to be percent-encoded in the address."),
            ],
            source: SOURCE,
            example: proof::text(
                "Error: P1000: Authentication failed against database server at `db`, the provided database credentials for `app` are not valid.",
            ),
        },
        Refusal {
            id: "prisma-access",
            says: &["was denied access on the database"],
            weak: &[],
            means: "The database knows the user and does not let it use this database.",
            tell_apart: "Which rights has the user on that database?",
            fixes: &[(GrantAccess, Strong, "The user has no rights on this database.")],
            source: SOURCE,
            example: proof::text("Error: P1010: User `app` was denied access on the database `shop.public`"),
        },
    ],
};
