//! What the REST API of WordPress and its JWT plug-in say.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, SendCorrectly,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "WordPress REST API; JWT Authentication for WP REST API";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "wordpress",
    name: "WordPress",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "wpjwt-no-header",
            says: &["jwt_auth_no_auth_header"],
            weak: &[],
            means: "The WordPress plug-in did not get the Authorization header: Apache or the host often drops it.",
            tell_apart: "Does the request carry it? Then the rewrite rule or CGIPassAuth that hands it to PHP is missing.",
            fixes: &[
                (
                    FixTransport,
                    Likely,
                    "The web server drops Authorization before PHP: add the rewrite rule to .htaccess.",
                ),
                (SendCorrectly, Likely, "The request may have come without the header."),
            ],
            source: SOURCE,
            example: proof::text("{\"code\":\"jwt_auth_no_auth_header\",\"data\":{\"status\":403}}"),
        },
        Refusal {
            id: "wpjwt-bad-header",
            says: &["jwt_auth_bad_auth_header"],
            weak: &[],
            means: "The header does not have the form \"Bearer\", blank, token.",
            tell_apart: "Print the header as it leaves.",
            fixes: &[(SendCorrectly, Strong, "The header is not made of Bearer, one blank and the token.")],
            source: SOURCE,
            example: proof::text("{\"code\":\"jwt_auth_bad_auth_header\",\"data\":{\"status\":403}}"),
        },
        Refusal {
            id: "wpjwt-config",
            says: &["jwt_auth_bad_config"],
            weak: &[],
            means: "JWT_AUTH_SECRET_KEY is not set in wp-config.php.",
            tell_apart: "Is it defined above the line that ends the editing?",
            fixes: &[(FixVerifier, Strong, "The secret of the plug-in is not set in wp-config.php.")],
            source: SOURCE,
            example: proof::text("{\"code\":\"jwt_auth_bad_config\",\"data\":{\"status\":403}}"),
        },
        Refusal {
            id: "wpjwt-issuer",
            says: &["jwt_auth_bad_iss"],
            weak: &[],
            means: "The token was made by another WordPress than this one, or its address changed.",
            tell_apart: "Compare iss in the token with the site's address, http or https included.",
            fixes: &[
                (UseRightToken, Likely, "The token comes from another site, or from this one under another address."),
                (ObtainNewToken, Hint, "After a change of the address, sign in again."),
            ],
            source: SOURCE,
            example: proof::text("{\"code\":\"jwt_auth_bad_iss\",\"data\":{\"status\":403}}"),
        },
        Refusal {
            id: "wpjwt-invalid",
            says: &[
                "jwt_auth_invalid_token",
                "{\"code\":\"jwt_auth_invalid_token\",\"message\":\"Expired token\"",
                "{\"code\":\"jwt_auth_invalid_token\",\"message\":\"Wrong number of segments\"",
                "{\"code\":\"jwt_auth_invalid_token\",\"message\":\"Signature verification failed\"",
            ],
            weak: &[],
            means: "The WordPress plug-in does not accept the token; its message says why.",
            tell_apart: "Read the message: \"Expired token\", \"Signature verification failed\" or \"Wrong number of segments\".",
            fixes: &[
                (ObtainNewToken, Likely, "The token has most likely ended: seven days unless set otherwise."),
                (FixVerifier, Hint, "A signature that fails means that the secret in wp-config.php was changed."),
                (RepairFormat, Hint, "Wrong segments mean that the token was cut."),
            ],
            source: SOURCE,
            example: proof::text(
                "{\"code\":\"jwt_auth_invalid_token\",\"message\":\"Expired token\",\"data\":{\"status\":403}}",
            ),
        },
        Refusal {
            id: "wprest-nonce",
            says: &[
                "rest_cookie_invalid_nonce",
                "\"code\":\"rest_cookie_invalid_nonce\",\"message\":\"Cookie check failed\"",
                "Cookie check failed",
            ],
            weak: &[],
            means: "WordPress found a cookie and a nonce that is over or of another user: nonces live for a day, and caches keep old pages.",
            tell_apart: "Does it work after the page is loaded again, without a page cache?",
            fixes: &[
                (ObtainNewToken, Likely, "The nonce of the page has ended: load the page again."),
                (RefreshProactively, Hint, "A page cache that keeps pages longer than the nonce brings it back."),
                (SendCorrectly, Hint, "The header X-WP-Nonce has to carry a nonce for wp_rest."),
            ],
            source: SOURCE,
            example: proof::text(
                "{\"code\":\"rest_cookie_invalid_nonce\",\"message\":\"Cookie check failed\",\"data\":{\"status\":403}}",
            ),
        },
        Refusal {
            id: "wprest-not-logged-in",
            says: &["rest_not_logged_in", "You are not currently logged in."],
            weak: &[],
            means: "The REST API saw nobody signed in: no credential came through, often because the web server drops Authorization.",
            tell_apart: "Does the header arrive at PHP? Application passwords need https.",
            fixes: &[
                (FixTransport, Likely, "The web server drops Authorization before PHP."),
                (SendCorrectly, Likely, "The request came without an application password, token or nonce."),
            ],
            source: SOURCE,
            example: proof::text(
                "{\"code\":\"rest_not_logged_in\",\"message\":\"You are not currently logged in.\",\"data\":{\"status\":401}}",
            ),
        },
        Refusal {
            id: "wprest-forbidden",
            says: &[
                "rest_forbidden",
                "rest_cannot_create",
                "rest_cannot_edit",
                "Sorry, you are not allowed to do that",
                "Sorry, you are not allowed to create posts as this user",
                "rest_forbidden_context",
            ],
            weak: &[],
            means: "The user is known, or nobody, and its role may not do this.",
            tell_apart: "Which user does the request run as? /wp-json/wp/v2/users/me tells.",
            fixes: &[
                (GrantAccess, Likely, "The role of the user lacks this capability."),
                (FixTransport, Hint, "If /users/me says not logged in, the web server drops Authorization."),
                (SendCorrectly, Hint, "Without its credential the request is nobody's."),
            ],
            source: SOURCE,
            example: proof::text("{\"code\":\"rest_cannot_create\",\"data\":{\"status\":401}}"),
        },
    ],
};
