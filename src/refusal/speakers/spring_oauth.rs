//! Spring's OAuth client, its authorization server, the old spring-security-oauth2, and its general refusals.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, ReplaceRevoked, SendCorrectly,
            SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Spring Security sources";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "spring_oauth",
    name: "Spring Security OAuth",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "spring-full-authentication",
            says: &["Full authentication is required to access this resource"],
            weak: &[],
            means: "Nobody is signed in by this request: no credential came, or a filter did not take it up. Spring and Symfony say it alike.",
            tell_apart: "Did Authorization, with the right scheme, or the session cookie arrive?",
            fixes: &[
                (SendCorrectly, Likely, "The request came without a credential that the framework takes up."),
                (
                    FixVerifier,
                    Hint,
                    "If the header did arrive, the filter that should read it is not in the chain for this path.",
                ),
                (FixTransport, Hint, "A proxy or redirect may have taken the header away."),
                (ObtainNewToken, Hint, "Some set-ups treat an ended session as none."),
            ],
            source: SOURCE,
            example: proof::text(
                "{\"error\":\"unauthorized\",\"error_description\":\"Full authentication is required to access this resource\"}",
            ),
        },
        Refusal {
            id: "spring-no-authentication-object",
            says: &["An Authentication object was not found in the SecurityContext"],
            weak: &[],
            means: "A protected method was called and nobody is signed in: no credential came, or the security context did not reach this thread.",
            tell_apart: "Did the request carry a token, and is the method called in the thread of the request?",
            fixes: &[
                (SendCorrectly, Likely, "The call came without a credential."),
                (FixVerifier, Hint, "In an async thread the security context has to be handed over."),
            ],
            source: SOURCE,
            example: proof::text(
                "AuthenticationCredentialsNotFoundException: An Authentication object was not found in the SecurityContext",
            ),
        },
        Refusal {
            id: "spring-access-denied",
            says: &[
                "AccessDeniedException: Access is denied",
                "org.springframework.security.access.AccessDeniedException",
                "org.springframework.security.access.AccessDeniedException: Access is denied",
                "org.springframework.security.access.AccessDeniedException: Access Denied",
                "org.springframework.security.authorization.AuthorizationDeniedException",
                "AuthorizationDeniedException: Access Denied",
            ],
            weak: &[],
            means: "The caller is known, and its roles or scopes are not those of the rule.",
            tell_apart: "Compare the authorities that Spring logs (ROLE_…, SCOPE_…) with the rule of the method or path.",
            fixes: &[
                (GrantAccess, Likely, "The caller lacks the role or scope of the rule."),
                (
                    FixVerifier,
                    Hint,
                    "If the token carries the role, the converter does not map it: prefix or claim name.",
                ),
                (SendCorrectly, Hint, "An anonymous caller is denied in the same words."),
            ],
            source: SOURCE,
            example: proof::text("org.springframework.security.access.AccessDeniedException: Access is denied"),
        },
        Refusal {
            id: "spring-legacy-expired",
            says: &["Invalid refresh token (expired):"],
            weak: &[(
                "Access token expired:",
                &["springframework", "spring", "unauthorized", "invalid_token", "OAuth2Exception"],
            )],
            means: "The old Spring OAuth says that the token has ended. The token itself is in the message, so keep it out of tickets.",
            tell_apart: "Compare its age with the validity that the authorization server is set to.",
            fixes: &[
                (ObtainNewToken, Likely, "The message says that the token has ended."),
                (RefreshProactively, Hint, "If this comes back after each lifetime, renew the token before it ends."),
                (SyncClock, Hint, "If the token has not ended by a trusted clock, the verifier's clock is wrong."),
            ],
            source: SOURCE,
            example: proof::text("OAuth2Exception: Access token expired: 1b9c"),
        },
        Refusal {
            id: "spring-legacy-json",
            says: &["Cannot convert access token to JSON"],
            weak: &[],
            means: "The old Spring OAuth could not decode or verify the JWT: mostly its key differs, sometimes the token is no JWT.",
            tell_apart: "Compare the verifier key of the resource server with the signing key of the authorization server.",
            fixes: &[
                (FixVerifier, Likely, "The resource server's key is not the one that signed."),
                (SendCorrectly, Hint, "Something else than a JWT, an opaque token or a cut one, gets the same words."),
                (UseRightToken, Hint, "A token of another environment is signed with another key."),
            ],
            source: SOURCE,
            example: proof::text(
                "{\"error\":\"unauthorized\",\"error_description\":\"Cannot convert access token to JSON\"}",
            ),
        },
        Refusal {
            id: "spring-legacy-resource",
            says: &["Invalid token does not contain resource id"],
            weak: &[],
            means: "The token's aud does not hold the resource id of this service.",
            tell_apart: "Compare aud in the token with resourceId of the resource server.",
            fixes: &[
                (UseRightToken, Likely, "The token was made for another resource."),
                (
                    FixVerifier,
                    Hint,
                    "If the client should be allowed, add the resource id to it, or set the right one here.",
                ),
            ],
            source: SOURCE,
            example: proof::text("Invalid token does not contain resource id (orders)"),
        },
        Refusal {
            id: "spring-bcrypt",
            says: &["Encoded password does not look like BCrypt", "There is no PasswordEncoder mapped for the id"],
            weak: &[],
            means: "The stored client secret or password is not in the form that the encoder expects.",
            tell_apart: "Is the stored value a hash, and does it carry the prefix of its encoder, as {bcrypt} or {noop}?",
            fixes: &[(
                FixVerifier,
                Strong,
                "The stored secret and the password encoder of the server do not fit each other.",
            )],
            source: SOURCE,
            example: proof::text(
                "java.lang.IllegalArgumentException: There is no PasswordEncoder mapped for the id \"null\"",
            ),
        },
        Refusal {
            id: "spring-legacy-state",
            says: &["Possible CSRF detected - state parameter was required but no state could be found"],
            weak: &[],
            means: "The login came back and its session is not there any more.",
            tell_apart: "Is the session cookie sent on the way back, to the same host and scheme?",
            fixes: &[
                (ObtainNewToken, Likely, "The login has to be started again, from the first page and in one window."),
                (
                    FixTransport,
                    Likely,
                    "The cookie or the storage of the start is lost on the way back: another host, http for https, SameSite, or several instances without a shared session.",
                ),
            ],
            source: SOURCE,
            example: proof::text(
                "InvalidRequestException: Possible CSRF detected - state parameter was required but no state could be found",
            ),
        },
        Refusal {
            id: "spring-remember-me",
            says: &["Implies previous cookie theft attack"],
            weak: &[],
            means: "A remember-me cookie was used a second time: two requests at once, or a copied cookie. All of the user's cookies are withdrawn.",
            tell_apart: "Did two requests start the session at the same moment?",
            fixes: &[(
                ReplaceRevoked,
                Strong,
                "The remember-me series was withdrawn; sign in again, and look whether the cookie was copied.",
            )],
            source: SOURCE,
            example: proof::text(
                "CookieTheftException: Invalid remember-me token (Series/token) mismatch. Implies previous cookie theft attack.",
            ),
        },
        Refusal {
            id: "spring-session-expired",
            says: &["possibly due to multiple concurrent logins being attempted as the same user"],
            weak: &[],
            means: "The session was ended because the same user signed in elsewhere and only so many sessions are allowed.",
            tell_apart: "Is one account used by several people or programs?",
            fixes: &[(ReplaceRevoked, Strong, "A later sign-in of the same user ended this session.")],
            source: SOURCE,
            example: proof::text(
                "This session has been expired (possibly due to multiple concurrent logins being attempted as the same user).",
            ),
        },
    ],
};
