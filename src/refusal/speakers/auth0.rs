//! Auth0: token endpoint, Management API and browser libraries.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked,
            SendCorrectly, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SEEN: &str = "Answers of Auth0 recorded in public repositories";
const DOCS: &str = "Auth0 documentation";

/// What the tenant and the libraries say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "auth0",
    name: "Auth0",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "auth0-refresh",
            says: &[
                r#"{"error":"invalid_grant","error_description":"Unknown or invalid refresh token."}"#,
                "Unknown or invalid refresh token",
            ],
            weak: &[],
            means: "Auth0 does not accept the refresh token: its lifetime is over, it was used twice (then the whole family is withdrawn), the user was blocked, or it belongs to another client. The status is 403.",
            tell_apart: "Was the token used elsewhere, in a second tab or process? The tenant's log says ferrt for this.",
            fixes: &[
                (ObtainNewToken, Likely, "The refresh token is over: sign in again."),
                (
                    RefreshProactively,
                    Hint,
                    "With rotation each refresh token works once: keep the newest, and let one process refresh.",
                ),
                (ReplaceRevoked, Hint, "A reuse or a block withdraws the whole family."),
                (UseRightToken, Hint, "The refresh token of another client is unknown."),
            ],
            source: SEEN,
            example: proof::text(
                r#"{"error":"invalid_grant","error_description":"Unknown or invalid refresh token."}"#,
            ),
        },
        Refusal {
            id: "auth0-mgmt",
            says: &[
                "Expired token received for JSON Web Token validation",
                r#""statusCode":401,"error":"Unauthorized","message":"Expired token received for JSON Web Token validation""#,
            ],
            weak: &[],
            means: "The token for the Management API has ended; it lives 24 hours.",
            tell_apart: "Compare exp with now.",
            fixes: &[
                (ObtainNewToken, Strong, "Auth0 says that the token has expired."),
                (RefreshProactively, Hint, "A job that runs longer than a day has to fetch a new one."),
            ],
            source: DOCS,
            example: proof::text(
                r#"{"statusCode":401,"error":"Unauthorized","message":"Expired token received for JSON Web Token validation","attributes":{"error":"x"}}"#,
            ),
        },
        Refusal {
            id: "auth0-mgmt-audience",
            says: &["Bad audience:"],
            weak: &[],
            means: "The token was made for another API. The Management API wants the audience of the tenant's own name, not of the custom domain.",
            tell_apart: "Compare aud with https://, the tenant's domain, and /api/v2/.",
            fixes: &[(UseRightToken, Strong, "The token was made for another audience.")],
            source: DOCS,
            example: proof::text(
                r#"{"statusCode":401,"error":"Unauthorized","message":"Bad audience: https://api.example.com"}"#,
            ),
        },
        Refusal {
            id: "auth0-mgmt-signature",
            says: &["Invalid signature received for JSON Web Token validation"],
            weak: &[],
            means: "The token is not signed by this tenant, or its text was altered.",
            tell_apart: "Compare iss with the tenant that was called.",
            fixes: &[
                (UseRightToken, Likely, "The token comes from another tenant."),
                (
                    FixVerifier,
                    Hint,
                    "If the tenant's signing key was rotated, keys that are kept have to be loaded anew.",
                ),
                (RepairFormat, Hint, "An altered token no longer fits its signature."),
            ],
            source: DOCS,
            example: proof::text(
                r#"{"statusCode":401,"error":"Unauthorized","message":"Invalid signature received for JSON Web Token validation"}"#,
            ),
        },
        Refusal {
            id: "auth0-mgmt-missing",
            says: &[r#""error":"Unauthorized","message":"Missing authentication""#],
            weak: &[],
            means: "The Management API saw no token.",
            tell_apart: "Is Authorization: Bearer in the request that leaves?",
            fixes: &[(SendCorrectly, Likely, "The request carries no token.")],
            source: DOCS,
            example: proof::text(r#"{"statusCode":401,"error":"Unauthorized","message":"Missing authentication"}"#),
        },
        Refusal {
            id: "auth0-mgmt-scope",
            says: &[
                "Insufficient scope, expected any of: {scope}",
                "Insufficient scope, expected any of:",
                "Insufficient scope, expected all of: {scope}",
            ],
            weak: &[],
            means: "The token is good, and one of the scopes named is missing in it.",
            tell_apart: "Compare the scopes in the message with the scope claim; they are granted at the application's API tab.",
            fixes: &[
                (GrantAccess, Strong, "Auth0 accepts the token and names the scopes that it lacks."),
                (ObtainNewToken, Hint, "After granting, a new token is needed."),
            ],
            source: DOCS,
            example: proof::text(
                r#"{"statusCode":403,"error":"Forbidden","message":"Insufficient scope, expected any of: read:users"}"#,
            ),
        },
        Refusal {
            id: "auth0-mgmt-invalid",
            says: &[r#""statusCode":401,"error":"Unauthorized","message":"Invalid token""#, "invalid_bearer_token"],
            weak: &[],
            means: "The Management API cannot read or check the token.",
            tell_apart: "Is it a JWT of this tenant, whole, for /api/v2/?",
            fixes: &[
                (ObtainNewToken, Likely, "The token is not one that the Management API accepts."),
                (UseRightToken, Hint, "An opaque token, or one for another API, is refused."),
                (RepairFormat, Hint, "An altered token is refused."),
            ],
            source: DOCS,
            example: proof::text(r#"{"statusCode":401,"error":"Unauthorized","message":"Invalid token"}"#),
        },
        Refusal {
            id: "auth0-login",
            says: &[
                r#""error":"login_required""#,
                "error=login_required",
                "Missing Refresh Token (audience:",
                "Missing Refresh Token (audience: '{}', scope: '{scope}')",
                "Unable to issue redirect for OAuth 2.0 transaction",
            ],
            weak: &[("login_required", &["auth0", "/authorize", "prompt=none"])],
            means: "No token can be had silently: there is no session, the browser hides its cookie from the frame, or no refresh token was kept.",
            tell_apart: "Does it work in the address bar or with third-party cookies allowed?",
            fixes: &[
                (ObtainNewToken, Likely, "There is no session or refresh token: the user has to sign in."),
                (
                    FixTransport,
                    Hint,
                    "Browsers that block third-party cookies hide the session; a custom domain or refresh tokens help.",
                ),
            ],
            source: DOCS,
            example: proof::text(
                "Error: Missing Refresh Token (audience: 'https://api.example.com', scope: 'openid profile offline_access')",
            ),
        },
        Refusal {
            id: "auth0-service",
            says: &[
                r#""error":"access_denied","error_description":"Service not found:"#,
                r#""error_description":"Service not found:"#,
                "Service not found: https://{}",
            ],
            weak: &[("Service not found:", &["auth0", "audience", "access_denied"])],
            means: "The audience asked for is no API of this tenant.",
            tell_apart: "Compare the audience with the identifiers of the APIs, down to the slash at the end.",
            fixes: &[
                (UseRightToken, Likely, "The audience is not an API that this tenant knows."),
                (FixVerifier, Hint, "Or the API has to be set up under exactly this identifier."),
            ],
            source: DOCS,
            example: proof::text(
                r#"{"error":"access_denied","error_description":"Service not found: https://api.example.com"}"#,
            ),
        },
    ],
};
