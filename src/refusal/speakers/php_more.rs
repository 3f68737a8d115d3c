//! Laravel, `CodeIgniter` Shield, Drupal, `CakePHP`, Joomla, Hybridauth and Slim.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixTransport, GrantAccess, ObtainNewToken, SendCorrectly},
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Sources of Laravel, Shield, Drupal, CakePHP, Joomla and Hybridauth";

/// What they answer.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "php_more",
    name: "More PHP: Laravel keys, Drupal, Shield, Hybridauth",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "shield-bearer",
            says: &["Every request must have a bearer token in the"],
            weak: &[],
            means: "Shield found no bearer token in the header that it reads.",
            tell_apart: "Is the header there when PHP reads it?",
            fixes: &[
                (SendCorrectly, Likely, "No bearer token came in this header."),
                (FixTransport, Likely, "Apache drops Authorization before PHP unless it is told to pass it on."),
            ],
            source: SOURCE,
            example: proof::text("Every request must have a bearer token in the"),
        },
        Refusal {
            id: "drupal-csrf",
            says: &["X-CSRF-Token request header is missing", "X-CSRF-Token request header is invalid"],
            weak: &[],
            means: "A write with a session cookie needs the token of /session/token beside it.",
            tell_apart: "Is the token of this session in X-CSRF-Token?",
            fixes: &[
                (SendCorrectly, Strong, "Send the token of /session/token in X-CSRF-Token."),
                (ObtainNewToken, Hint, "A token of an ended session no longer fits."),
            ],
            source: SOURCE,
            example: proof::text("X-CSRF-Token request header is missing"),
        },
        Refusal {
            id: "drupal-permission",
            says: &["The '{}' permission is required", "The following permissions are required:"],
            weak: &[],
            means: "The user is known to Drupal and lacks the permission that is named; a request without a credential is the anonymous user.",
            tell_apart: "Which role has the user, and did the credential arrive at all?",
            fixes: &[
                (GrantAccess, Likely, "The permission named in the message has to be given to the role."),
                (SendCorrectly, Hint, "Without a credential the anonymous role counts."),
            ],
            source: SOURCE,
            example: proof::text("The 'restful get node' permission is required."),
        },
        Refusal {
            id: "cakephp-identity",
            says: &["Identity is not authorized to perform"],
            weak: &[],
            means: "The identity is known, and its policy says no.",
            tell_apart: "Which action and resource does the message name?",
            fixes: &[(GrantAccess, Strong, "The policy does not let this identity do it.")],
            source: SOURCE,
            example: proof::text("Identity is not authorized to perform"),
        },
        Refusal {
            id: "cakephp-unauthenticated",
            says: &[
                "Authentication\\Authenticator\\UnauthenticatedException",
                "No identity found. You can skip this check by configuring",
            ],
            weak: &[],
            means: "No authenticator found an identity.",
            tell_apart: "What does the request carry, and which authenticators are loaded?",
            fixes: &[
                (SendCorrectly, Likely, "No credential that an authenticator reads came along."),
                (ObtainNewToken, Hint, "A session that has ended counts as none."),
            ],
            source: SOURCE,
            example: proof::text("Authentication\\Authenticator\\UnauthenticatedException"),
        },
        Refusal {
            id: "joomla-token",
            says: &[
                "The most recent request was denied because it had an invalid security token",
                "The security token did not match. The request was aborted to prevent any security breach",
            ],
            weak: &[],
            means: "The token of the form does not fit the session: the page is old, or its cookie did not come back.",
            tell_apart: "Does it work after the page is loaded again?",
            fixes: &[
                (ObtainNewToken, Likely, "Load the page again and send the form once more."),
                (FixTransport, Hint, "A cookie or a cache that keeps old pages breaks it."),
            ],
            source: SOURCE,
            example: proof::text("The most recent request was denied because it had an invalid security token"),
        },
        Refusal {
            id: "typo3-token",
            says: &[
                "Validating the security token of this form has failed",
                "The submitted form was invalid. Try submitting again",
            ],
            weak: &[],
            means: "The token of the form does not fit the session: the page is old or the session has ended.",
            tell_apart: "Does it work after the page is loaded again?",
            fixes: &[
                (ObtainNewToken, Likely, "Load the page again and send the form once more."),
                (FixTransport, Hint, "A session cookie that does not come back breaks it."),
            ],
            source: SOURCE,
            example: proof::text("Validating the security token of this form has failed"),
        },
        Refusal {
            id: "hybridauth-state",
            says: &["InvalidAuthorizationStateException", "is either invalid or has already been consumed"],
            weak: &[],
            means: "The state that came back is unknown to the session: used before, or the session was lost.",
            tell_apart: "Does the session cookie of the start come back with the callback?",
            fixes: &[
                (ObtainNewToken, Likely, "Start the sign-in again."),
                (FixTransport, Likely, "A session cookie that does not come back loses the state."),
            ],
            source: SOURCE,
            example: proof::text("InvalidAuthorizationStateException"),
        },
        Refusal {
            id: "hybridauth-keys",
            says: &["Your application id is required in order to connect to", "InvalidApplicationCredentialsException"],
            weak: &[],
            means: "The id or secret of the application is not set for this provider.",
            tell_apart: "Are id and secret under keys of this very provider?",
            fixes: &[(SendCorrectly, Strong, "Set id and secret of the provider in the settings.")],
            source: SOURCE,
            example: proof::text("Your application id is required in order to connect to"),
        },
        Refusal {
            id: "slim-insecure",
            says: &["Insecure use of middleware over"],
            weak: &[],
            means: "The middleware wants https, and sees http: a proxy that ends TLS hides it.",
            tell_apart: "Which scheme does PHP see?",
            fixes: &[
                (FixTransport, Likely, "The proxy hides the outer scheme: pass it on, or name the host under relaxed."),
                (SendCorrectly, Hint, "The address may really be called with http."),
            ],
            source: SOURCE,
            example: proof::text("Insecure use of middleware over"),
        },
    ],
};
