//! Supabase: the auth server and its client.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked,
            SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const AUTH: &str = "Supabase Auth, internal/api/auth.go and internal/tokens";
const JS: &str = "@supabase/auth-js 2, lib/errors.js";

/// What they answer.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "supabase",
    name: "Supabase",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "supabase-bad-jwt",
            says: &[
                "invalid JWT: unable to parse or verify signature",
                "invalid JWT: unable to parse or verify signature, {detail}",
                "\"error_code\":\"bad_jwt\"",
            ],
            weak: &[("bad_jwt", &["supabase", "gotrue"])],
            means: "The sentence speaks of the signature, and wraps every reason that a token is refused for. The reason stands behind the comma. The status is 403.",
            tell_apart: "Read the words behind the comma.",
            fixes: &[
                (ObtainNewToken, Likely, "A token that has ended is the likeliest of the reasons."),
                (RepairFormat, Hint, "Words about segments or malformed text mean that the token is cut or altered."),
                (
                    UseRightToken,
                    Hint,
                    "A signature that is invalid means the token of another project, or a key of the project sent as a user's token.",
                ),
                (FixVerifier, Hint, "An unknown kid means that the server's keys do not fit."),
            ],
            source: AUTH,
            example: proof::text(
                "{\"code\":403,\"error_code\":\"bad_jwt\",\"msg\":\"invalid JWT: unable to parse or verify signature\"}",
            ),
        },
        Refusal {
            id: "supabase-expired",
            says: &[
                "invalid JWT: unable to parse or verify signature, token is expired",
                "invalid JWT: unable to parse or verify signature, token has invalid claims: token is expired",
            ],
            weak: &[],
            means: "The token has ended; the words about the signature in front are the same for every reason.",
            tell_apart: "Compare exp with a trusted clock.",
            fixes: &[
                (ObtainNewToken, Strong, "The words behind the comma say that the token has expired."),
                (
                    RefreshProactively,
                    Hint,
                    "The client renews its session by itself if it is let; a copied token is not renewed.",
                ),
                (SyncClock, Hint, "If exp is still ahead, a clock is wrong."),
            ],
            source: AUTH,
            example: proof::text(
                "{\"msg\":\"invalid JWT: unable to parse or verify signature, token has invalid claims: token is expired\"}",
            ),
        },
        Refusal {
            id: "supabase-malformed",
            says: &[
                "invalid JWT: unable to parse or verify signature, token is malformed",
                "invalid JWT: unable to parse or verify signature, token is malformed: {detail}",
                "invalid JWT: unable to parse or verify signature, token contains an invalid number of segments",
            ],
            weak: &[],
            means: "The token could not be taken apart.",
            tell_apart: "Count the dots: two belong to a JWT.",
            fixes: &[
                (RepairFormat, Likely, "The text of the token is cut or altered."),
                (SendCorrectly, Hint, "A placeholder such as \"undefined\" is no JWT either."),
                (UseRightToken, Hint, "A key that begins with sb_ is no JWT."),
            ],
            source: AUTH,
            example: proof::text(
                "{\"msg\":\"invalid JWT: unable to parse or verify signature, token is malformed: token contains an invalid number of segments\"}",
            ),
        },
        Refusal {
            id: "supabase-signature",
            says: &[
                "invalid JWT: unable to parse or verify signature, signature is invalid",
                "invalid JWT: unable to parse or verify signature, token signature is invalid",
                "invalid JWT: unable to parse or verify signature, token signature is invalid: {detail}",
            ],
            weak: &[],
            means: "The signature does not fit the keys of this project.",
            tell_apart: "Compare ref or iss in the token with the address of the project.",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "The token belongs to another project, or is a key of the project in place of a user's token.",
                ),
                (FixVerifier, Hint, "The project's JWT secret may have been changed since the token was made."),
                (RepairFormat, Hint, "A token altered in copying no longer fits its signature."),
            ],
            source: AUTH,
            example: proof::text(
                "{\"msg\":\"invalid JWT: unable to parse or verify signature, signature is invalid\"}",
            ),
        },
        Refusal {
            id: "supabase-missing",
            says: &[
                "This endpoint requires a valid Bearer token",
                "This endpoint requires a Bearer token",
                "\"error_code\":\"no_authorization\"",
                "no_authorization",
            ],
            weak: &[],
            means: "No Authorization header with Bearer arrived.",
            tell_apart: "Look at the request as it leaves (curl -v): is the header there, besides apikey?",
            fixes: &[
                (SendCorrectly, Strong, "The server found no bearer token."),
                (FixTransport, Hint, "A proxy or a redirect may have dropped the header."),
            ],
            source: AUTH,
            example: proof::text(
                "{\"code\":401,\"error_code\":\"no_authorization\",\"msg\":\"This endpoint requires a valid Bearer token\"}",
            ),
        },
        Refusal {
            id: "supabase-not-a-user",
            says: &[
                "invalid claim: missing sub claim",
                "invalid claim: sub claim must be a UUID",
                "invalid token: missing claims",
            ],
            weak: &[],
            means: "The token is sound and belongs to no user: the anon or service_role key of the project was sent as a user's token.",
            tell_apart: "Decode the token: role is anon or service_role, and sub is absent.",
            fixes: &[(
                UseRightToken,
                Strong,
                "A key of the project was sent where the access token of a user belongs.",
            )],
            source: AUTH,
            example: proof::text(
                "{\"code\":403,\"error_code\":\"bad_jwt_claims\",\"msg\":\"invalid claim: missing sub claim\"}",
            ),
        },
        Refusal {
            id: "supabase-not-admin",
            says: &["\"code\":\"not_admin\"", "code: 'not_admin'", "AuthApiError: User not allowed"],
            weak: &[("User not allowed", &["supabase", "auth.admin", "not_admin", "AuthApiError"])],
            means: "The admin calls of Supabase Auth want the service_role key. The anon key or a user's token is known, and may not do this.",
            tell_apart: "Which key was the client made with? The role is written in its payload.",
            fixes: &[
                (UseRightToken, Likely, "Admin calls need the service_role key, on a server of your own."),
                (GrantAccess, Likely, "The role of the key that was sent may not make admin calls."),
            ],
            source: "Supabase Auth, error codes",
            example: proof::text("AuthApiError: User not allowed"),
        },
        Refusal {
            id: "supabase-session",
            says: &[
                "Session from session_id claim in JWT does not exist",
                "User from sub claim in JWT does not exist",
                "session_not_found",
                "Session is no longer valid",
                "\"error_code\":\"session_expired\"",
                "\"error_code\":\"session_not_found\"",
            ],
            weak: &[("session_expired", &["supabase", "gotrue"])],
            means: "The token decodes and is in time, but its session was ended, its user signed out, or its user was deleted.",
            tell_apart: "Did the user sign out elsewhere, or was the account deleted?",
            fixes: &[
                (ReplaceRevoked, Likely, "The session or the user behind the token is gone."),
                (ObtainNewToken, Hint, "After a sign-out, signing in again is enough."),
                (UseRightToken, Hint, "A token of another project names a user that does not exist here."),
            ],
            source: AUTH,
            example: proof::text(
                "{\"code\":403,\"error_code\":\"session_not_found\",\"msg\":\"Session from session_id claim in JWT does not exist\"}",
            ),
        },
        Refusal {
            id: "supabase-refresh-used",
            says: &[
                "Invalid Refresh Token: Already Used",
                "refresh_token_already_used",
                "AuthApiError: Invalid Refresh Token: Already Used",
            ],
            weak: &[],
            means: "A refresh token works once, and this one was used before: two tabs, two servers, or a page rendered twice refreshed at once.",
            tell_apart: "Who else refreshes with the same stored session?",
            fixes: &[
                (RefreshProactively, Strong, "Let only one place refresh, and store the new pair at once."),
                (ObtainNewToken, Hint, "For now sign in again."),
            ],
            source: AUTH,
            example: proof::text(
                "{\"code\":400,\"error_code\":\"refresh_token_already_used\",\"msg\":\"Invalid Refresh Token: Already Used\"}",
            ),
        },
        Refusal {
            id: "supabase-refresh-elsewhere",
            says: &["Invalid Refresh Token: Not Issued By This Server"],
            weak: &[],
            means: "The refresh token comes from another project or server.",
            tell_apart: "Compare the address of the project with the one that the session was made at.",
            fixes: &[(UseRightToken, Strong, "The refresh token belongs to another project.")],
            source: AUTH,
            example: proof::text("Invalid Refresh Token: Not Issued By This Server"),
        },
        Refusal {
            id: "supabase-refresh",
            says: &[
                "Invalid Refresh Token: Refresh Token Not Found",
                "refresh_token_not_found",
                "AuthApiError: Invalid Refresh Token: Refresh Token Not Found",
                "Invalid Refresh Token: Session Expired",
                "Invalid Refresh Token: Session Expired (Inactivity)",
                "Invalid Refresh Token: Session Expired (Revoked by Newer Login)",
                "Invalid Refresh Token: No Valid Session Found",
            ],
            weak: &[],
            means: "The session cannot be renewed: signed out, over its time, idle for too long, or replaced by a newer sign-in.",
            tell_apart: "Read what follows the colon; \"Not Found\" may also mean another project or a cut token.",
            fixes: &[
                (ObtainNewToken, Strong, "Only a new sign-in helps."),
                (ReplaceRevoked, Hint, "A newer sign-in or a sign-out ended the session."),
                (UseRightToken, Hint, "A refresh token of another project is not found here."),
            ],
            source: AUTH,
            example: proof::text(
                "{\"code\":400,\"error_code\":\"refresh_token_not_found\",\"msg\":\"Invalid Refresh Token: Refresh Token Not Found\"}",
            ),
        },
        Refusal {
            id: "supabase-otp",
            says: &[
                "Token has expired or is invalid",
                "otp_expired",
                "Email link is invalid or has expired",
                "\"error_code\":\"otp_expired\",\"msg\":\"Token has expired or is invalid\"",
            ],
            weak: &[],
            means: "The code or link of a mail is wrong, has ended, was used (mail scanners open links), or was sent with another type.",
            tell_apart: "Was the link opened before, and does type in the call fit the mail?",
            fixes: &[
                (ObtainNewToken, Likely, "Ask for a new code or link."),
                (SendCorrectly, Hint, "The type in the call has to be the one of the mail: signup is not email."),
            ],
            source: AUTH,
            example: proof::text(
                "{\"code\":403,\"error_code\":\"otp_expired\",\"msg\":\"Token has expired or is invalid\"}",
            ),
        },
        Refusal {
            id: "supabase-no-session",
            says: &[
                "Auth session missing!",
                "AuthSessionMissingError",
                "AuthSessionMissingError: Auth session missing!",
            ],
            weak: &[],
            means: "The client has no session stored: nobody signed in, or a server made a client without the cookies of the request.",
            tell_apart: "Is there a session in the storage or in the cookies that this client reads?",
            fixes: &[
                (SendCorrectly, Likely, "The client does not have the session at hand that it should send."),
                (ObtainNewToken, Hint, "Nobody may be signed in."),
            ],
            source: JS,
            example: proof::text("AuthSessionMissingError: Auth session missing!"),
        },
        Refusal {
            id: "supabase-client-jwt",
            says: &["AuthInvalidJwtError", "AuthInvalidJwtError: {detail}", "Invalid JWT structure"],
            weak: &[],
            means: "The client looked at the JWT before sending it, and found it unsound.",
            tell_apart: "Count the dots: two belong to a JWT.",
            fixes: &[
                (RepairFormat, Likely, "The text of the token is cut or altered."),
                (ObtainNewToken, Hint, "A token that has ended is refused by the client as well."),
            ],
            source: JS,
            example: proof::text("AuthInvalidJwtError: Invalid JWT structure"),
        },
    ],
};
