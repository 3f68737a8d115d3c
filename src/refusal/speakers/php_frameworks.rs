//! What Symfony, Passport, league/oauth2 and Yii say.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixGeneration, FixTransport, FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, SendCorrectly},
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Sources of the projects that are named";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "php_frameworks",
    name: "PHP frameworks",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "symfony-csrf",
            says: &[
                "The CSRF token is invalid. Please try to resubmit the form",
                "Symfony\\Component\\Security\\Core\\Exception\\InvalidCsrfTokenException",
            ],
            weak: &[],
            means: "Symfony refused the form: its token does not belong to this session, or the session is gone.",
            tell_apart: "Does the session cookie come back, and is the page newer than the session?",
            fixes: &[
                (ObtainNewToken, Likely, "Load the form again: its token belongs to an older session."),
                (FixTransport, Likely, "If it comes back, the session cookie is lost: domain, Secure or SameSite."),
            ],
            source: SOURCE,
            example: proof::text("The CSRF token is invalid. Please try to resubmit the form."),
        },
        Refusal {
            id: "symfony-access",
            says: &["Access Denied by controller annotation", "Access Denied by #[IsGranted"],
            weak: &[],
            means: "The user is known and lacks the role or right that the controller names.",
            tell_apart: "Which attribute is named, and do the user's roles hold it?",
            fixes: &[(GrantAccess, Strong, "The role or right that is named is missing.")],
            source: SOURCE,
            example: proof::text("Access Denied by #[IsGranted(\"ROLE_ADMIN\")] on controller"),
        },
        Refusal {
            id: "passport-personal-client",
            says: &["Personal access client not found"],
            weak: &[],
            means: "Passport has no client with which to make personal tokens: the database was refreshed or the provider differs.",
            tell_apart: "Run php artisan passport:client --personal, once for each database.",
            fixes: &[(FixGeneration, Strong, "The client that personal tokens are made with does not exist.")],
            source: SOURCE,
            example: proof::text("RuntimeException: Personal access client not found. Please create one."),
        },
        Refusal {
            id: "passport-keys",
            says: &[
                "oauth-private.key\" does not exist or is not readable",
                "oauth-public.key\" does not exist or is not readable",
                "LogicException: Invalid key supplied",
                "Invalid key supplied",
            ],
            weak: &[],
            means: "Passport cannot read its key pair in storage.",
            tell_apart: "Run php artisan passport:keys, and look at owner and rights of the two files.",
            fixes: &[
                (FixVerifier, Likely, "The key files of Passport are missing or not readable for the web server."),
                (FixGeneration, Likely, "Without the private key no token can be made."),
            ],
            source: SOURCE,
            example: proof::text(
                "LogicException: Key path \"file:///var/www/storage/oauth-private.key\" does not exist or is not readable",
            ),
        },
        Refusal {
            id: "passport-scope",
            says: &["Invalid scope(s) provided", "MissingScopeException"],
            weak: &[],
            means: "The token lacks the scope that the route asks for.",
            tell_apart: "Compare the token's scopes with the middleware of the route; were they asked for at the login?",
            fixes: &[(GrantAccess, Strong, "The scope of the route is not among those of the token.")],
            source: SOURCE,
            example: proof::text("{\"message\":\"Invalid scope(s) provided.\"}"),
        },
        Refusal {
            id: "laravel-guard",
            says: &[
                "Auth guard [{}] is not defined",
                "Auth driver [{}] for guard [{}] is not defined",
                "Authentication user provider [{}] is not defined",
            ],
            weak: &[],
            means: "config/auth.php has no such guard or driver, or the package that gives it is not installed.",
            tell_apart: "Look at guards in config/auth.php, and clear the cached configuration.",
            fixes: &[(FixVerifier, Strong, "The guard that is named is missing in the configuration.")],
            source: SOURCE,
            example: proof::text("InvalidArgumentException: Auth guard [api] is not defined."),
        },
        Refusal {
            id: "league-user",
            says: &["The user credentials were incorrect"],
            weak: &[],
            means: "The password grant did not find that user with that password.",
            tell_apart: "Does the same pair work on the site's own page, and which field is the name?",
            fixes: &[
                (
                    ObtainNewToken,
                    Likely,
                    "The pair of name and password was not accepted; sign in once more with care.",
                ),
                (FixVerifier, Hint, "If it is right, the user provider looks it up wrongly."),
            ],
            source: SOURCE,
            example: proof::text("{\"error_description\":\"The user credentials were incorrect.\"}"),
        },
        Refusal {
            id: "league-client-response",
            says: &[
                "Required parameter not passed: \"access_token\"",
                "An OAuth server error was encountered that did not contain a JSON body",
                "Invalid response received from Authorization Server. Expected JSON",
            ],
            weak: &[],
            means: "The token endpoint gave no token but something else: an error page or another form.",
            tell_apart: "Print the body of the answer.",
            fixes: &[
                (ReadTrace, Likely, "The body of the answer names the cause."),
                (SendCorrectly, Hint, "A wrong address of the token endpoint or wrong client data is the usual one."),
            ],
            source: SOURCE,
            example: proof::text("InvalidArgumentException: Required parameter not passed: \"access_token\""),
        },
        Refusal {
            id: "yii-credentials",
            says: &["Your request was made with invalid credentials"],
            weak: &[],
            means: "Yii's authenticator found no user for the token: none came, or it is unknown or over.",
            tell_apart: "Does the header arrive, and does findIdentityByAccessToken know the token?",
            fixes: &[
                (ObtainNewToken, Likely, "The token is unknown or has ended: get a new one."),
                (SendCorrectly, Likely, "No token came in the way that the authenticator reads."),
                (FixTransport, Hint, "Apache in CGI mode drops Authorization unless it is told to pass it."),
            ],
            source: SOURCE,
            example: proof::text(
                "{\"name\":\"Unauthorized\",\"message\":\"Your request was made with invalid credentials.\",\"code\":0,\"status\":401}",
            ),
        },
    ],
};
