//! What frameworks say of a form or a login that came back without its token.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{FixTransport, FixVerifier, ObtainNewToken, SendCorrectly},
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Sources of the frameworks that are named";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "forms",
    name: "Forms and their tokens",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "gorilla-csrf",
            says: &[
                "Forbidden - CSRF token invalid",
                "Forbidden - CSRF token not found in request",
                "Forbidden - referer not supplied",
                "Forbidden - referer invalid",
                "Forbidden - origin invalid",
            ],
            weak: &[],
            means: "gorilla/csrf refused the form or call: its token is missing or not the cookie's, or the origin does not fit.",
            tell_apart: "Does the form carry the token and the browser the cookie? Over plain http the Secure cookie is not sent.",
            fixes: &[
                (SendCorrectly, Likely, "The token of the page, or the cookie it belongs to, was not sent along."),
                (FixTransport, Hint, "Behind a proxy, http for https makes the cookie or the referer fail."),
                (FixVerifier, Hint, "An origin that should be trusted has to be in the configuration."),
            ],
            source: SOURCE,
            example: proof::text("HTTP/1.1 403 Forbidden\n\nForbidden - CSRF token invalid"),
        },
        Refusal {
            id: "goth-session",
            says: &["could not find a matching session for this request"],
            weak: &[],
            means: "goth does not find the session in which the login began.",
            tell_apart: "Is SESSION_SECRET set and the cookie sent back to the same host?",
            fixes: &[
                (ObtainNewToken, Likely, "The login has to be started again, from the first page and in one window."),
                (
                    FixTransport,
                    Likely,
                    "The cookie or the storage of the start is lost on the way back: another host, http for https, SameSite, or several instances without a shared session.",
                ),
            ],
            source: SOURCE,
            example: proof::text("could not find a matching session for this request"),
        },
        Refusal {
            id: "plug-csrf",
            says: &[
                "invalid CSRF (Cross Site Request Forgery) token, please make sure that",
                "Plug.CSRFProtection.InvalidCSRFTokenError",
                "Plug.CSRFProtection.InvalidCSRFTokenError) invalid CSRF (Cross Site Request Forgery) token, please make sure that",
                "LiveView session was misconfigured or the user token is outdated",
            ],
            weak: &[],
            means: "Phoenix refused the form: its token is missing, or does not belong to this session.",
            tell_apart: "Does the session cookie come along, and was the page loaded in this session?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "The request came without the token of the page or without its session cookie.",
                ),
                (ObtainNewToken, Likely, "Load the page again: its token belongs to an older session."),
                (FixTransport, Hint, "Behind a proxy, a Secure cookie or another host is lost."),
            ],
            source: SOURCE,
            example: proof::text(
                "** (Plug.CSRFProtection.InvalidCSRFTokenError) invalid CSRF (Cross Site Request Forgery) token, please make sure that:",
            ),
        },
        Refusal {
            id: "cakephp-csrf",
            says: &[
                "CSRF token from either the request body or request headers did not match or is missing",
                "Missing or incorrect CSRF cookie type",
                "Missing CSRF token cookie",
                "Missing or invalid CSRF cookie",
            ],
            weak: &[],
            means: "CakePHP refused the form: its token or cookie is missing, or the two do not fit.",
            tell_apart: "Does the request carry csrfToken as cookie and _csrfToken or X-CSRF-Token?",
            fixes: &[
                (SendCorrectly, Likely, "The token of the page or its cookie was not sent along."),
                (ObtainNewToken, Hint, "Load the page again if the session is new."),
            ],
            source: SOURCE,
            example: proof::text(
                "Cake\\Http\\Exception: CSRF token from either the request body or request headers did not match or is missing.",
            ),
        },
        Refusal {
            id: "codeigniter-csrf",
            says: &["The action you requested is not allowed."],
            weak: &[],
            means: "CodeIgniter's CSRF filter refused the form: its token is missing or was regenerated.",
            tell_apart: "Does the form carry the field of the CSRF token, and has another request renewed it since?",
            fixes: &[
                (SendCorrectly, Likely, "The token of the page was not sent along, or an older one was."),
                (ObtainNewToken, Likely, "Load the page again: the token may have been regenerated."),
            ],
            source: SOURCE,
            example: proof::text("An Error Was Encountered: The action you requested is not allowed."),
        },
        Refusal {
            id: "yii-csrf",
            says: &["Unable to verify your data submission"],
            weak: &[],
            means: "Yii refused the form: its CSRF token is missing or does not fit the session.",
            tell_apart: "Does the form carry _csrf and the browser the cookie?",
            fixes: &[
                (SendCorrectly, Likely, "The token of the page was not sent along."),
                (ObtainNewToken, Likely, "Load the page again if the session has ended."),
            ],
            source: SOURCE,
            example: proof::text("Bad Request (#400): Unable to verify your data submission."),
        },
        Refusal {
            id: "rack-protection",
            says: &["attack prevented by Rack::Protection"],
            weak: &[],
            means: "Rack::Protection refused the request: token, origin or session did not fit.",
            tell_apart: "The name behind it says which: AuthenticityToken, HttpOrigin, RemoteToken, SessionHijacking.",
            fixes: &[
                (SendCorrectly, Likely, "The request came without the token of the page or from another origin."),
                (FixTransport, Hint, "A proxy that changes host or scheme makes the origin fail."),
            ],
            source: SOURCE,
            example: proof::text("WARN -- : attack prevented by Rack::Protection::AuthenticityToken"),
        },
        Refusal {
            id: "php-oauth-state",
            says: &[
                "Invalid state parameter passed in callback URL",
                "InvalidStateException",
                "Laravel\\Socialite\\Two\\InvalidStateException",
                "Cross-site request forgery validation failed. Required param \"state\" missing",
                "Cross-site request forgery validation failed. The \"state\" param from the URL and session do not match",
            ],
            weak: &[],
            means: "The login came back and the state in the session is another one or gone.",
            tell_apart: "Does the session cookie come back, to the same host, and is the callback opened once?",
            fixes: &[
                (ObtainNewToken, Likely, "The login has to be started again, from the first page and in one window."),
                (
                    FixTransport,
                    Likely,
                    "The cookie or the storage of the start is lost on the way back: another host, http for https, SameSite, or several instances without a shared session.",
                ),
            ],
            source: SOURCE,
            example: proof::text("Laravel\\Socialite\\Two\\InvalidStateException"),
        },
    ],
};
