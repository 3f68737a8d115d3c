//! Ruby on Rails and Devise: CSRF, HTTP authentication and sign-in.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, ReplaceRevoked, SendCorrectly,
        },
        Scene,
    },
    text::proof,
};

const RAILS: &str = "Rails 6 and 7, ActionPack";
const DEVISE: &str = "Devise 4, locales/en.yml";

/// What they answer and log.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "rails",
    name: "Ruby on Rails",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "rails-csrf",
            says: &[
                "ActionController::InvalidAuthenticityToken",
                "Can't verify CSRF token authenticity",
                "InvalidAuthenticityToken",
            ],
            weak: &[],
            means: "The form's authenticity token does not fit the session: the page is old, the session's cookie got lost, or a client of an API runs into a check that is made for browsers. The status is 422.",
            tell_apart: "Is the session's cookie in the request, and X-CSRF-Token or authenticity_token with it?",
            fixes: &[
                (SendCorrectly, Likely, "A script has to send X-CSRF-Token from the page's meta tag."),
                (ObtainNewToken, Likely, "Load the page anew: its token belongs to a session that has ended."),
                (FixTransport, Hint, "A cookie that does not come along looks like a session that is gone."),
                (FixVerifier, Hint, "An API that takes tokens wants protect_from_forgery with: :null_session."),
            ],
            source: RAILS,
            example: proof::text("ActionController::InvalidAuthenticityToken (Can't verify CSRF token authenticity.):"),
        },
        Refusal {
            id: "rails-csrf-origin",
            says: &[
                "HTTP Origin header ({}) didn't match request.base_url ({})",
                "The browser returned a 'null' origin for a request with origin-based forgery protection turned on",
            ],
            weak: &[],
            means: "The token is fine; Rails believes that it has another address than the browser used. A proxy that ends TLS and does not say so is the usual cause.",
            tell_apart: "Compare the two addresses in the message: often only http and https differ.",
            fixes: &[
                (FixTransport, Strong, "The proxy has to pass on X-Forwarded-Proto and the host."),
                (FixVerifier, Hint, "Rails can be told its own address, or the check can be switched off."),
            ],
            source: RAILS,
            example: proof::text(
                "HTTP Origin header (https://app.example.com) didn't match request.base_url (http://app.example.com)",
            ),
        },
        Refusal {
            id: "rails-http-token",
            says: &["HTTP Token: Access denied"],
            weak: &[("HTTP Basic: Access denied", &["rails", "x-runtime", "ruby", "actioncontroller"])],
            means: "Token or Basic authentication was refused: the value is unknown, or its form is not the one that Rails reads.",
            tell_apart: "Compare the header with what Rails reads: Token token=\"…\" or Basic with the base64 of name and password.",
            fixes: &[
                (ObtainNewToken, Likely, "The value is unknown here; take the present one."),
                (SendCorrectly, Hint, "Rails reads \"Token\" or \"Bearer\", and Basic only as base64."),
                (GrantAccess, Hint, "A token without the right for this call may be refused alike."),
            ],
            source: RAILS,
            example: proof::text("HTTP Token: Access denied."),
        },
        Refusal {
            id: "devise-absent",
            says: &["You need to sign in or sign up before continuing"],
            weak: &[],
            means: "Devise found nobody signed in: no session and no token arrived.",
            tell_apart: "Is the session's cookie or the token in the request?",
            fixes: &[
                (SendCorrectly, Likely, "No session and no token arrived."),
                (ObtainNewToken, Hint, "The session may have ended."),
                (FixTransport, Hint, "The cookie or header may have got lost on the way."),
            ],
            source: DEVISE,
            example: proof::text("{\"error\":\"You need to sign in or sign up before continuing.\"}"),
        },
        Refusal {
            id: "devise-session-over",
            says: &["Your session expired. Please sign in again to continue"],
            weak: &[("Signature has expired", &["devise", "rails", "warden"])],
            means: "The session or the token has ended.",
            tell_apart: "Compare timeout_in, or exp of the token, with the age of the sign-in.",
            fixes: &[
                (ObtainNewToken, Strong, "Devise says that the session has expired."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the session before it ends."),
            ],
            source: DEVISE,
            example: proof::text("{\"error\":\"Your session expired. Please sign in again to continue.\"}"),
        },
        Refusal {
            id: "devise-credentials",
            says: &["Invalid Email or password", "Your account is locked"],
            weak: &[],
            means: "Name and password do not belong together, or the account is locked after too many tries.",
            tell_apart: "Does the same pair work on the site's own sign-in page?",
            fixes: &[(
                ObtainNewToken,
                Likely,
                "Sign in with the right pair, after unlocking the account if it is locked.",
            )],
            source: DEVISE,
            example: proof::text("{\"error\":\"Invalid Email or password.\"}"),
        },
        Refusal {
            id: "devise-revoked",
            says: &["Warden::JWTAuth::Errors::RevokedToken"],
            weak: &[("revoked token", &["devise", "rails", "warden"])],
            means: "The token was withdrawn by a sign-out.",
            tell_apart: "Did the user sign out with this token?",
            fixes: &[(ReplaceRevoked, Likely, "The token was withdrawn; sign in anew.")],
            source: DEVISE,
            example: proof::text("Warden::JWTAuth::Errors::RevokedToken"),
        },
    ],
};
