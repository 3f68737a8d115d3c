//! Keycloak: endpoints and adapters.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively, RepairFormat,
            ReplaceRevoked, SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const CORE: &str = "Keycloak, TokenVerifier and TokenManager";

/// What the server and its adapters say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "keycloak",
    name: "Keycloak",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "keycloak-notactive",
            says: &["Token is not active", r#"{"error":"invalid_grant","error_description":"Token is not active"}"#],
            weak: &[],
            means: "The token has ended or has not begun. At the token endpoint it is the refresh token: its session lay idle too long, 30 minutes if nothing else is set.",
            tell_apart: "Take it apart: typ says Refresh, Offline or Bearer; then compare exp and nbf with now.",
            fixes: &[
                (ObtainNewToken, Likely, "The token has ended; with a refresh token the session is over too."),
                (
                    RefreshProactively,
                    Hint,
                    "Refresh before the session's idle time is over, or ask for offline_access.",
                ),
                (SyncClock, Hint, "If its times include now, a clock is wrong."),
            ],
            source: CORE,
            example: proof::text(r#"{"error":"invalid_grant","error_description":"Token is not active"}"#),
        },
        Refusal {
            id: "keycloak-session",
            says: &[
                "Session not active",
                "Offline session not active",
                "User session not found",
                r#""error":"invalid_grant","error_description":"Session not active""#,
                r#""error":"invalid_grant","error_description":"Offline session not active""#,
            ],
            weak: &[],
            means: "The session behind the token is gone: signed out, timed out, ended by an administrator, or lost in a restart.",
            tell_apart: "Is the session listed for the user in the admin console? If all are gone, the server was restarted.",
            fixes: &[
                (ObtainNewToken, Strong, "The session behind the token is over: sign in again."),
                (ReplaceRevoked, Hint, "A sign-out, also by an administrator, ends it."),
                (RefreshProactively, Hint, "Refreshing before the idle time is over keeps the session."),
            ],
            source: CORE,
            example: proof::text(r#"{"error":"invalid_grant","error_description":"Session not active"}"#),
        },
        Refusal {
            id: "keycloak-stale",
            says: &[
                "Stale token",
                "Stale refresh token",
                "Stale IDToken",
                "Session doesn't have required client",
                r#""error":"invalid_grant","error_description":"Stale token""#,
                r#""error":"invalid_grant","error_description":"Session doesn't have required client""#,
            ],
            weak: &[],
            means: "The token is older than the moment from which tokens count: somebody pushed not-before, signed the user out, or removed the client from the session.",
            tell_apart: "Compare iat with the not-before of realm, client and user.",
            fixes: &[
                (ReplaceRevoked, Strong, "Keycloak withdrew all tokens issued before a certain moment."),
                (ObtainNewToken, Hint, "Sign in again."),
            ],
            source: CORE,
            example: proof::text(r#"{"error":"invalid_grant","error_description":"Stale token"}"#),
        },
        Refusal {
            id: "keycloak-reuse",
            says: &[
                "Maximum allowed refresh token reuse exceeded",
                r#""error":"invalid_grant","error_description":"Maximum allowed refresh token reuse exceeded""#,
            ],
            weak: &[],
            means: "The refresh token was used before, and the realm allows each only once.",
            tell_apart: "Do two processes or tabs refresh at the same time, or is the new refresh token of the answer not kept?",
            fixes: &[
                (
                    RefreshProactively,
                    Strong,
                    "Keep the new refresh token of each answer, and let only one process refresh.",
                ),
                (ObtainNewToken, Hint, "The chain is broken: sign in again."),
            ],
            source: CORE,
            example: proof::text(
                r#"{"error":"invalid_grant","error_description":"Maximum allowed refresh token reuse exceeded"}"#,
            ),
        },
        Refusal {
            id: "keycloak-refresh",
            says: &[
                "Invalid refresh token. Token client and authorized client don't match",
                "Invalid token issuer. Expected '{}', but was '{}'",
                r#""error":"invalid_grant","error_description":"Invalid token issuer. Expected '{}', but was '{}'""#,
                r#""error":"invalid_grant","error_description":"Invalid refresh token""#,
            ],
            weak: &[
                ("Invalid refresh token", &["keycloak", "/realms/", "openid-connect"]),
                ("Invalid token issuer", &["keycloak", "/realms/", "openid-connect"]),
            ],
            means: "The token comes from another realm, host name or client than the one asked: inside and outside names of the same server count as two issuers. An access token sent as refresh token is refused as well.",
            tell_apart: "Compare the two issuers in the message, or iss with the address that was called.",
            fixes: &[
                (UseRightToken, Likely, "The token was made by another realm, host name or client."),
                (
                    FixVerifier,
                    Hint,
                    "If it is the same server under two names, set its hostname so that both give one issuer.",
                ),
                (ObtainNewToken, Hint, "A refresh token that is over may get this answer."),
                (RepairFormat, Hint, "An altered token is refused."),
            ],
            source: CORE,
            example: proof::text(
                "Invalid token issuer. Expected 'http://keycloak:8080/realms/app', but was 'https://login.example.com/realms/app'",
            ),
        },
        Refusal {
            id: "keycloak-refresh-expired",
            says: &[r#""error":"invalid_grant","error_description":"Refresh token expired""#],
            weak: &[("Refresh token expired", &["keycloak", "/realms/", "openid-connect"])],
            means: "The refresh token has ended.",
            tell_apart: "Compare its exp with now, and with the realm's session limits.",
            fixes: &[
                (ObtainNewToken, Strong, "Keycloak says that the refresh token has expired: sign in again."),
                (RefreshProactively, Hint, "Use the refresh token before the session's idle time is over."),
            ],
            source: CORE,
            example: proof::text(r#"{"error":"invalid_grant","error_description":"Refresh token expired"}"#),
        },
        Refusal {
            id: "keycloak-verify",
            says: &[r#""error":"invalid_token","error_description":"Token verification failed""#],
            weak: &[
                ("Token verification failed", &["keycloak", "/realms/", "org.keycloak"]),
                ("Failed to verify token", &["keycloak", "/realms/", "org.keycloak"]),
            ],
            means: "Keycloak or its adapter refuses the token and gives no cause: another realm or issuer, an ended token, or, in newer versions, a missing openid scope.",
            tell_apart: "Compare iss in the token with the address that was called; then exp.",
            fixes: &[
                (ReadTrace, Likely, "The adapter's or server's log names the check that failed."),
                (UseRightToken, Hint, "Another realm or host name makes another issuer."),
                (ObtainNewToken, Hint, "An ended token gets this answer."),
                (FixVerifier, Hint, "A verifier with another realm's address or keys refuses every token."),
            ],
            source: CORE,
            example: proof::text(r#"{"error":"invalid_token","error_description":"Token verification failed"}"#),
        },
        Refusal {
            id: "keycloak-key",
            says: &["Didn't find publicKey for specified kid"],
            weak: &[("Invalid token signature", &["keycloak", "/realms/", "org.keycloak"])],
            means: "The adapter knows no key with the token's kid: it keeps old keys, or it reads those of another realm.",
            tell_apart: "Compare kid with the key list of the realm's certs address.",
            fixes: &[
                (FixVerifier, Likely, "The adapter's keys are not those of the realm that signed."),
                (UseRightToken, Hint, "The token may come from another realm."),
            ],
            source: CORE,
            example: proof::text("org.keycloak.common.VerificationException: Didn't find publicKey for specified kid"),
        },
        Refusal {
            id: "keycloak-parse",
            says: &["Failed to parse JWT"],
            weak: &[],
            means: "The text is no JWT: it was cut or altered, or is another kind of token.",
            tell_apart: "Count the dots: a JWT has two.",
            fixes: &[
                (RepairFormat, Likely, "Keycloak cannot take the token apart."),
                (SendCorrectly, Hint, "A placeholder, or Bearer written twice, cannot be taken apart either."),
                (UseRightToken, Hint, "An opaque token is no JWT."),
            ],
            source: CORE,
            example: proof::text("org.keycloak.common.VerificationException: Failed to parse JWT"),
        },
        Refusal {
            id: "keycloak-kind",
            says: &[
                "Token type is incorrect. Expected '{}' but was '{}'",
                "Expected audience not available in the token",
                "No audience in the token",
            ],
            weak: &[],
            means: "The token is good and not meant for this: an id or refresh token stands where an access token belongs, or the audience is missing.",
            tell_apart: "Take it apart: typ should be Bearer, aud the client that checks it.",
            fixes: &[
                (UseRightToken, Likely, "Another kind of token, or one for another audience, was sent."),
                (FixVerifier, Hint, "In Keycloak an audience mapper adds the missing aud."),
            ],
            source: CORE,
            example: proof::text(
                "org.keycloak.exceptions.TokenVerificationException: Token type is incorrect. Expected 'Bearer' but was 'ID'",
            ),
        },
        Refusal {
            id: "keycloak-subject",
            says: &["Subject missing in token"],
            weak: &[],
            means: "The token has no sub. Lightweight or client tokens of newer versions leave it out.",
            tell_apart: "Take it apart: is sub there? Which client scopes does the client have (basic)?",
            fixes: &[(FixGeneration, Likely, "The client's scopes or mappers have to write sub into the token.")],
            source: CORE,
            example: proof::text("org.keycloak.common.VerificationException: Subject missing in token"),
        },
        Refusal {
            id: "keycloak-client",
            says: &[
                "Invalid client or Invalid client credentials",
                r#""error":"invalid_client","error_description":"Invalid client or Invalid client credentials""#,
                r#""error":"unauthorized_client","error_description":"Invalid client or Invalid client credentials""#,
            ],
            weak: &[],
            means: "Keycloak does not accept the client: id or secret is wrong, or it authenticates in another way than was set.",
            tell_apart: "Compare the client id, then the client authenticator in the Credentials tab.",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "Id, secret or way of authenticating the client is not what the realm expects.",
                ),
                (ReplaceRevoked, Hint, "A secret that was made anew is another one."),
                (UseRightToken, Hint, "A client of another realm is unknown here."),
            ],
            source: "Keycloak, ClientAuthUtil",
            example: proof::text(
                r#"{"error":"unauthorized_client","error_description":"Invalid client or Invalid client credentials"}"#,
            ),
        },
        Refusal {
            id: "keycloak-admin",
            says: &[r#""error":"HTTP 401 Unauthorized""#],
            weak: &[],
            means: "The admin API got no living admin token; they live one minute by default.",
            tell_apart: "Take the token apart: exp, and the realm in iss.",
            fixes: &[
                (RefreshProactively, Likely, "Admin tokens live about a minute: get one before each batch of calls."),
                (ObtainNewToken, Hint, "The admin token has ended."),
                (UseRightToken, Hint, "The token of another realm may not administer this one."),
            ],
            source: "Keycloak documentation",
            example: proof::text(r#"{"error":"HTTP 401 Unauthorized"}"#),
        },
        Refusal {
            id: "keycloak-setup",
            says: &[
                "Account is not fully set up",
                "Client not enabled to retrieve service account",
                r#""error":"invalid_grant","error_description":"Account is not fully set up""#,
                r#""error":"unauthorized_client","error_description":"Client not enabled to retrieve service account""#,
            ],
            weak: &[],
            means: "Something has to be allowed or done in Keycloak first: the user has a required action open, or the client has no service account switched on.",
            tell_apart: "The text says which: required actions stand at the user, service accounts at the client.",
            fixes: &[(
                GrantAccess,
                Likely,
                "Keycloak wants the user's required actions done, or the client's service account switched on.",
            )],
            source: "Keycloak documentation",
            example: proof::text(r#"{"error":"invalid_grant","error_description":"Account is not fully set up"}"#),
        },
    ],
};
