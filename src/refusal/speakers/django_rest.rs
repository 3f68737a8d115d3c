//! Django REST framework and its older JWT add-on.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Against, Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked,
            SendCorrectly, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const DRF: &str = "Django REST framework 3, authentication.py and exceptions.py";
const JWT: &str = "drf-jwt 1.19";

/// What they answer.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "django-rest",
    name: "Django REST framework",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "drf-not-provided",
            says: &[
                "{\"detail\":\"Authentication credentials were not provided.\"}",
                "\"detail\":\"Authentication credentials were not provided.\"",
                "Authentication credentials were not provided.",
            ],
            weak: &[],
            means: "No authentication class recognised a credential: the header is absent, or its scheme is one that the class does not read. TokenAuthentication wants \"Token\" and passes \"Bearer\" by. The status is 403 where SessionAuthentication stands first.",
            tell_apart: "Is the header in the request? Then its first word is not the one that the class reads.",
            fixes: &[
                (SendCorrectly, Strong, "No authentication class found a credential under the scheme that it reads."),
                (
                    FixTransport,
                    Hint,
                    "mod_wsgi drops Authorization unless WSGIPassAuthorization is on, and other proxies may too.",
                ),
            ],
            source: DRF,
            example: proof::text("{\"detail\":\"Authentication credentials were not provided.\"}"),
        },
        Refusal {
            id: "drf-invalid-token",
            says: &["{\"detail\":\"Invalid token.\"}", "\"detail\":\"Invalid token.\""],
            weak: &[],
            means: "No token with exactly this text is in the database. The tokens of this framework do not end by themselves, so it was altered, deleted, or belongs to another database.",
            tell_apart: "Has the value 40 characters, all of them 0-9 and a-f?",
            fixes: &[
                (ObtainNewToken, Likely, "The token is not in the database; take the user's present one."),
                (RepairFormat, Hint, "A token with a missing letter or a blank is unknown."),
                (UseRightToken, Hint, "A token of another environment is unknown here."),
                (ReplaceRevoked, Hint, "A token that was deleted is unknown."),
            ],
            source: DRF,
            example: proof::text("{\"detail\":\"Invalid token.\"}"),
        },
        Refusal {
            id: "drf-header-damaged",
            says: &[
                "Invalid token header. Token string should not contain spaces.",
                "Invalid token header. Token string should not contain invalid characters.",
                "{\"detail\":\"Invalid token header. Token string should not contain spaces.\"}",
            ],
            weak: &[],
            means: "The token in the header has a blank inside, or characters that do not belong there.",
            tell_apart: "Print the value with its escapes: blanks, quotes and foreign characters show.",
            fixes: &[
                (RepairFormat, Strong, "The token in the header has characters that do not belong there."),
                (SendCorrectly, Hint, "A header with three words has one too many."),
            ],
            source: DRF,
            example: proof::text("{\"detail\":\"Invalid token header. Token string should not contain spaces.\"}"),
        },
        Refusal {
            id: "drf-header-empty",
            says: &[
                "Invalid token header. No credentials provided.",
                "Invalid basic header. No credentials provided.",
                "{\"detail\":\"Invalid token header. No credentials provided.\"}",
            ],
            weak: &[],
            means: "The header holds the scheme and nothing behind it.",
            tell_apart: "Is the variable that should hold the token empty?",
            fixes: &[
                (SendCorrectly, Strong, "The header has a scheme and no token behind it."),
                (ObtainNewToken, Hint, "The variable may be empty because the sign-in before it failed."),
            ],
            source: DRF,
            example: proof::text("{\"detail\":\"Invalid token header. No credentials provided.\"}"),
        },
        Refusal {
            id: "drf-basic",
            says: &[
                "Invalid basic header. Credentials not correctly base64 encoded.",
                "Invalid basic header. Credentials string should not contain spaces.",
            ],
            weak: &[],
            means: "The value behind Basic is not the base64 of \"name:password\".",
            tell_apart: "Decode the value: does it give name, colon, password?",
            fixes: &[
                (RepairFormat, Likely, "The value behind Basic is no sound base64."),
                (SendCorrectly, Hint, "The pair may have been sent as it is, without base64."),
            ],
            source: DRF,
            example: proof::text("{\"detail\":\"Invalid basic header. Credentials not correctly base64 encoded.\"}"),
        },
        Refusal {
            id: "drf-password",
            says: &[
                "{\"detail\":\"Invalid username/password.\"}",
                "\"detail\":\"Invalid username/password.\"",
                "Invalid username/password.",
            ],
            weak: &[],
            means: "Name and password do not belong together.",
            tell_apart: "Does the same pair work on the site's own sign-in page?",
            fixes: &[
                (ObtainNewToken, Likely, "The pair is wrong; take the present password or a token."),
                (UseRightToken, Hint, "A pair of another environment is unknown here."),
            ],
            source: DRF,
            example: proof::text("{\"detail\":\"Invalid username/password.\"}"),
        },
        Refusal {
            id: "drf-user-inactive",
            says: &["User inactive or deleted", "{\"detail\":\"User inactive or deleted.\"}"],
            weak: &[],
            means: "The token is known, and its user was switched off.",
            tell_apart: "Is the account active in the admin?",
            fixes: &[(ReplaceRevoked, Strong, "The account behind the credential was switched off or deleted.")],
            source: DRF,
            example: proof::text("{\"detail\":\"User inactive or deleted.\"}"),
        },
        Refusal {
            id: "drf-permission",
            says: &[
                "You do not have permission to perform this action",
                "{\"detail\":\"You do not have permission to perform this action.\"}",
            ],
            weak: &[],
            means: "The caller is known, and a permission class says no.",
            tell_apart: "Does the same token get an answer at another endpoint?",
            fixes: &[
                (GrantAccess, Strong, "The caller is known and lacks the permission."),
                (UseRightToken, Hint, "Another user may have the permission."),
                (ObtainNewToken, Against, "A new token of the same user would be refused alike."),
            ],
            source: DRF,
            example: proof::text("{\"detail\":\"You do not have permission to perform this action.\"}"),
        },
        Refusal {
            id: "drf-csrf",
            says: &[
                "CSRF Failed: CSRF token missing",
                "CSRF Failed: CSRF token missing or incorrect",
                "CSRF Failed: CSRF cookie not set",
                "CSRF Failed: CSRF token from the",
                "CSRF Failed: CSRF token from the '{name}' HTTP header incorrect",
                "CSRF Failed: CSRF token from the '{name}' HTTP header has incorrect length",
                "CSRF Failed: CSRF token from POST incorrect",
            ],
            weak: &[],
            means: "A session cookie came along, so SessionAuthentication demands a CSRF token, even where a token of the API was meant. Being signed in to the admin in the same browser is enough.",
            tell_apart: "Does the call work without cookies?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "Send the CSRF token with the session's cookie, or the API token without the cookie.",
                ),
                (ObtainNewToken, Hint, "A value from before a sign-in no longer fits; load the page anew."),
                (FixTransport, Hint, "A cookie with another domain or SameSite does not come along."),
            ],
            source: DRF,
            example: proof::text("{\"detail\":\"CSRF Failed: CSRF token missing.\"}"),
        },
        Refusal {
            id: "drf-csrf-origin",
            says: &[
                "CSRF Failed: Referer checking failed",
                "CSRF Failed: Origin checking failed",
                "CSRF Failed: Referer checking failed - no Referer",
                "CSRF Failed: Origin checking failed - {} does not match any trusted origins",
                "CSRF Failed: Referer checking failed - {} does not match any trusted origins",
            ],
            weak: &[],
            means: "The token plays no part: Django does not trust the place that the call comes from. Behind a proxy that ends TLS, Django believes that it serves http.",
            tell_apart: "Compare scheme and host of the origin in the message with the address of the site.",
            fixes: &[
                (
                    FixTransport,
                    Likely,
                    "The proxy has to pass on scheme and host, or Django does not know its own address.",
                ),
                (FixVerifier, Hint, "CSRF_TRUSTED_ORIGINS has to name the origin, with its scheme."),
            ],
            source: DRF,
            example: proof::text(
                "{\"detail\":\"CSRF Failed: Origin checking failed - https://app.example.com does not match any trusted origins.\"}",
            ),
        },
        Refusal {
            id: "drf-jwt-undecodable",
            says: &[
                "{\"detail\":\"Error decoding token.\"}",
                "\"detail\":\"Error decoding token.\"",
                "Error decoding token.",
            ],
            weak: &[],
            means: "The older JWT add-on could not decode the token, or its signature does not fit. Its scheme is \"JWT\" unless set, not \"Bearer\".",
            tell_apart: "Does the token decode here? If it does, the key is at fault.",
            fixes: &[
                (RepairFormat, Likely, "The token cannot be decoded: its text is cut or altered."),
                (FixVerifier, Hint, "If it decodes here, JWT_SECRET_KEY is not the key it was signed with."),
            ],
            source: JWT,
            example: proof::text("{\"detail\":\"Error decoding token.\"}"),
        },
        Refusal {
            id: "drf-jwt-expired",
            says: &[
                "{\"detail\":\"Token has expired.\"}",
                "{\"detail\":\"Refresh has expired.\"}",
                "\"detail\":\"Refresh has expired.\"",
            ],
            weak: &[],
            means: "The token has ended, or the time in which it could be refreshed.",
            tell_apart: "Compare exp with a trusted clock, and orig_iat with JWT_REFRESH_EXPIRATION_DELTA.",
            fixes: &[
                (ObtainNewToken, Strong, "The add-on says that the token or its refresh has expired."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
            ],
            source: JWT,
            example: proof::text("{\"detail\":\"Refresh has expired.\"}"),
        },
        Refusal {
            id: "drf-jwt-blacklisted",
            says: &["{\"detail\":\"Token is blacklisted.\"}", "\"detail\":\"Token is blacklisted.\""],
            weak: &[],
            means: "The token was put on the blacklist when its user signed out.",
            tell_apart: "Did the user sign out with this token?",
            fixes: &[(ReplaceRevoked, Strong, "The token was withdrawn by a sign-out.")],
            source: JWT,
            example: proof::text("{\"detail\":\"Token is blacklisted.\"}"),
        },
    ],
};
