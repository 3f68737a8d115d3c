//! Google: APIs, token endpoint, service accounts and the proxies before Cloud Run and IAP.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Against, Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked,
            SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SEEN: &str = "Answers of Google recorded in public repositories";
const AUTH: &str = "google-auth, Python";
const JWT: &str = "Answers of Google's token endpoint to service accounts, recorded in public repositories";
const DOCS: &str = "Google Cloud documentation";

/// What Google's services and libraries say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "google",
    name: "Google",
    scene: Scene::Google,
    refusals: &[
        Refusal {
            id: "gauth-refresh",
            says: &[
                "RefreshError: ('invalid_grant: {detail}'",
                "google.auth.exceptions.RefreshError: ('invalid_grant: Token has been expired or revoked.'",
                "Reauthentication is needed. Please run `gcloud auth application-default login` to reauthenticate",
                "Reauthentication is needed. Please run `gcloud auth login` to reauthenticate",
            ],
            weak: &[],
            means: "The stored sign-in can no longer be renewed: its refresh token is over or was withdrawn, or the organisation wants people to sign in again.",
            tell_apart: "Which sign-in is it: gcloud auth application-default login, or the program's own? How old is it?",
            fixes: &[
                (ObtainNewToken, Strong, "Only a new sign-in brings a living refresh token."),
                (ReplaceRevoked, Hint, "A changed password or withdrawn access ends it."),
            ],
            source: AUTH,
            example: proof::text(
                "google.auth.exceptions.RefreshError: ('invalid_grant: Token has been expired or revoked.', {'error_description': 'x'})",
            ),
        },
        Refusal {
            id: "gauth-refresh-fields",
            says: &[
                "The credentials do not contain the necessary fields need to refresh the access token",
                "The credentials do not contain the necessary fields need to refresh the access token. You must specify refresh_token, token_uri, client_id, and client_secret",
            ],
            weak: &[],
            means: "The library was asked to renew a token and has nothing to do it with: no refresh token was stored.",
            tell_apart: "Was access_type=offline asked for at the sign-in? Google gives a refresh token only at the first consent.",
            fixes: &[
                (RefreshProactively, Likely, "Ask for offline access and keep the refresh token."),
                (ObtainNewToken, Hint, "Sign in again, with prompt=consent, to get a refresh token."),
            ],
            source: AUTH,
            example: proof::text(
                "google.auth.exceptions.RefreshError: The credentials do not contain the necessary fields need to refresh the access token. You must specify refresh_token, token_uri, client_id, and client_secret.",
            ),
        },
        Refusal {
            id: "google-unauthenticated",
            says: &[
                "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential",
                r#""message":"Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.","status":"UNAUTHENTICATED""#,
                r#""status":"UNAUTHENTICATED""#,
                "16 UNAUTHENTICATED",
                "16 UNAUTHENTICATED: Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential",
            ],
            weak: &[],
            means: "A credential arrived and is not accepted: most often an access token after its hour; else withdrawn, altered, or no access token at all.",
            tell_apart: "Read reason in details. Does the value begin with ya29.? Then ask tokeninfo about it.",
            fixes: &[
                (ObtainNewToken, Likely, "Google's access tokens end after an hour."),
                (RefreshProactively, Hint, "If it comes every hour, let the library renew the token."),
                (UseRightToken, Hint, "An id token or an API key is no access token."),
                (ReplaceRevoked, Hint, "Withdrawn access ends the token."),
            ],
            source: SEEN,
            example: proof::text(
                r#"{"error":{"code":401,"message":"Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential."}}"#,
            ),
        },
        Refusal {
            id: "google-expired",
            says: &[r#""reason":"ACCESS_TOKEN_EXPIRED""#, "ACCESS_TOKEN_EXPIRED"],
            weak: &[],
            means: "The access token has reached its end; Google's live one hour.",
            tell_apart: "Is it renewed from a refresh token or service account? Then look why the renewing stopped.",
            fixes: &[
                (ObtainNewToken, Strong, "Google says that the access token has expired."),
                (RefreshProactively, Hint, "Let the library renew it before the hour is over."),
            ],
            source: SEEN,
            example: proof::text(
                r#"{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"ACCESS_TOKEN_EXPIRED"}"#,
            ),
        },
        Refusal {
            id: "google-token-type",
            says: &[r#""reason":"ACCESS_TOKEN_TYPE_UNSUPPORTED""#, "ACCESS_TOKEN_TYPE_UNSUPPORTED"],
            weak: &[],
            means: "What stands behind Bearer is no access token that this API takes: an id token, an API key, a JWT, or garbage.",
            tell_apart: "Does the value begin with ya29.? A JWT is an id token, AIza… an API key.",
            fixes: &[
                (UseRightToken, Likely, "The API wants an access token (ya29.), and another kind was sent."),
                (RepairFormat, Hint, "An access token altered in copying is not recognised as one."),
                (SendCorrectly, Hint, "An API key goes into the parameter key or the header x-goog-api-key."),
            ],
            source: SEEN,
            example: proof::text(
                r#"{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"ACCESS_TOKEN_TYPE_UNSUPPORTED"}"#,
            ),
        },
        Refusal {
            id: "google-missing",
            says: &[
                "Request is missing required authentication credential. Expected OAuth 2 access token",
                "Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential",
                r#""reason":"CREDENTIALS_MISSING""#,
            ],
            weak: &[],
            means: "No credential arrived.",
            tell_apart: "Is Authorization in the request that leaves?",
            fixes: &[
                (SendCorrectly, Strong, "Google saw no credential in the request."),
                (FixTransport, Hint, "A redirect or a proxy may have taken the header away."),
            ],
            source: SEEN,
            example: proof::text(
                r#"{"error":{"code":401,"message":"Request is missing required authentication credential. Expected OAuth 2 access token, login cookie or other valid authentication credential."}}"#,
            ),
        },
        Refusal {
            id: "google-scope",
            says: &[
                "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
                "Request had insufficient authentication scopes",
                "insufficientPermissions",
                r#""reason":"ACCESS_TOKEN_SCOPE_INSUFFICIENT""#,
                r#""message":"Request had insufficient authentication scopes.","status":"PERMISSION_DENIED""#,
            ],
            weak: &[],
            means: "The token is good, and a scope is missing in it. Renewing gives the same scopes; the user has to consent again, or the machine needs other access scopes.",
            tell_apart: "Ask tokeninfo for the token's scopes, and compare with the documentation of the call.",
            fixes: &[
                (GrantAccess, Strong, "Google accepts the token and says that a scope is missing."),
                (ObtainNewToken, Hint, "Only a new consent that asks for the scope brings a token that has it."),
                (RefreshProactively, Against, "Renewing brings a token with the same scopes."),
            ],
            source: SEEN,
            example: proof::text(
                r#"{"error":{"code":403,"message":"Request had insufficient authentication scopes.","status":"PERMISSION_DENIED"}}"#,
            ),
        },
        Refusal {
            id: "google-invalid-grant",
            says: &[
                "Token has been expired or revoked",
                r#""error":"invalid_grant","error_description":"Token has been expired or revoked.""#,
            ],
            weak: &[],
            means: "The refresh token is dead: the user withdrew access or changed the password, it lay unused for six months, a newer one pushed it out, or the consent screen is in testing, where it lives seven days.",
            tell_apart: "Is the consent screen in testing, and is the token seven days old? Otherwise look at the account's list of connected apps.",
            fixes: &[
                (ObtainNewToken, Likely, "The refresh token is over: the user has to sign in again."),
                (ReplaceRevoked, Hint, "Withdrawn access or a changed password ends it."),
                (RefreshProactively, Hint, "In testing a refresh token lives seven days: publish the app."),
            ],
            source: AUTH,
            example: proof::text(
                r#"{"error":"invalid_grant","error_description":"Token has been expired or revoked."}"#,
            ),
        },
        Refusal {
            id: "google-bad-request",
            says: &[r#""error":"invalid_grant","error_description":"Bad Request""#, "invalid_grant: Bad Request"],
            weak: &[],
            means: "Google does not accept the code or refresh token: it was used, belongs to another client, or was altered, for instance with %2F still in it.",
            tell_apart: "Does the code hold %2F? Was it redeemed before, and by the same client id?",
            fixes: &[
                (ObtainNewToken, Likely, "Codes work once: let the user sign in again."),
                (RepairFormat, Hint, "A code that is still URL-encoded (%2F for /) is unknown."),
                (UseRightToken, Hint, "A code or refresh token works only for the client id that it was issued to."),
                (SendCorrectly, Hint, "The redirect address has to be the same in both steps."),
            ],
            source: SEEN,
            example: proof::text(r#"{"error":"invalid_grant","error_description":"Bad Request"}"#),
        },
        Refusal {
            id: "google-jwt-time",
            says: &[
                "Token must be a short-lived token",
                "Token must be a short-lived token (60 minutes) and in a reasonable timeframe",
                "Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim",
                "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe",
                "Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim",
                r#""error":"invalid_grant","error_description":"Invalid JWT: Token must be a short-lived token"#,
                r#""error":"invalid_grant","error_description":"Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe"#,
                "invalid_grant: Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim",
                r#""error":"invalid_grant","error_description":"Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim"#,
                r#""error":"invalid_grant","error_description":"Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values and use a clock with skew"#,
                "Check your iat and exp values and use a clock with skew",
            ],
            weak: &[],
            means: "The times in the service account's assertion do not fit Google's clock: the machine's clock is off (virtual machines and containers after sleep), or exp is more than an hour after iat.",
            tell_apart: "Subtract iat from exp: at most 3600. Then compare iat with the Date header of the answer.",
            fixes: &[
                (SyncClock, Likely, "The clock of the machine that signs is off."),
                (
                    FixGeneration,
                    Hint,
                    "An end more than 3600 seconds after iat, or times in milliseconds, are refused.",
                ),
            ],
            source: JWT,
            example: proof::text(
                r#"{"error":"invalid_grant","error_description":"Invalid JWT: Token must be a short-lived token (60 minutes) and in a reasonable timeframe. Check your iat and exp values in the JWT claim."}"#,
            ),
        },
        Refusal {
            id: "google-jwt-sig",
            says: &[
                r#""error":"invalid_grant","error_description":"Invalid JWT Signature.""#,
                "invalid_grant: Invalid JWT Signature",
            ],
            weak: &[(
                "Invalid JWT Signature",
                &["googleapis", "google", "gserviceaccount", "google.auth", "invalid_grant"],
            )],
            means: "Google cannot check the assertion with the account's keys: the key was deleted or rotated, or the private key was altered, often by line breaks written as \\n.",
            tell_apart: "Is private_key_id still among the keys of the account? Does the private key hold real line breaks?",
            fixes: &[
                (FixGeneration, Likely, "The assertion is signed with a key that the account does not have."),
                (ReplaceRevoked, Hint, "A key that was deleted or disabled signs nothing valid."),
                (RepairFormat, Hint, "A private key whose line breaks were lost in a variable signs nothing valid."),
            ],
            source: JWT,
            example: proof::text(r#"{"error":"invalid_grant","error_description":"Invalid JWT Signature."}"#),
        },
        Refusal {
            id: "google-account",
            says: &[
                "Invalid grant: account not found",
                r#""error":"invalid_grant","error_description":"Invalid grant: account not found""#,
                "invalid_grant: Invalid grant: account not found",
                "invalid_grant: Account has been deleted",
                r#""error":"invalid_grant","error_description":"Account has been deleted""#,
            ],
            weak: &[],
            means: "The service account, or the user in sub, does not exist: it was deleted or misspelled.",
            tell_apart: "Is the account in iss still listed in its project?",
            fixes: &[
                (ReplaceRevoked, Likely, "The account was deleted: make another, with a new key."),
                (UseRightToken, Hint, "The key file of another project or environment names another account."),
                (FixGeneration, Hint, "Iss or sub may be misspelled."),
            ],
            source: JWT,
            example: proof::text(r#"{"error":"invalid_grant","error_description":"Invalid grant: account not found"}"#),
        },
        Refusal {
            id: "google-jwt-audience",
            says: &[
                "Invalid JWT: Failed audience check",
                r#""error":"invalid_grant","error_description":"Invalid JWT: Failed audience check.""#,
                "Invalid OAuth scope or ID token audience provided",
                r#""error":"invalid_scope","error_description":"Invalid OAuth scope or ID token audience provided.""#,
            ],
            weak: &[],
            means: "The assertion names another audience than the token endpoint, or asks for neither a scope nor a target audience that exists.",
            tell_apart: "Is aud https://oauth2.googleapis.com/token? Are the scopes whole addresses?",
            fixes: &[
                (FixGeneration, Likely, "The assertion's aud, scope or target_audience is not what Google expects."),
                (SendCorrectly, Hint, "A scope that is misspelled is refused."),
            ],
            source: JWT,
            example: proof::text(
                r#"{"error":"invalid_grant","error_description":"Invalid JWT: Failed audience check."}"#,
            ),
        },
        Refusal {
            id: "google-apikey",
            says: &[r#""reason":"API_KEY_INVALID""#, "API_KEY_INVALID"],
            weak: &[(
                "API key not valid. Please pass a valid API key",
                &["API_KEY_INVALID", "googleapis", "google", "gemini", "INVALID_ARGUMENT"],
            )],
            means: "Google does not know the API key: it was deleted, was altered in copying, or is of another kind.",
            tell_apart: "Does it begin with AIza and have 39 characters? Compare with the key in the console.",
            fixes: &[
                (UseRightToken, Likely, "The key is none of this project's living ones."),
                (RepairFormat, Hint, "A key with a missing letter or a blank is unknown."),
                (ReplaceRevoked, Hint, "A key that was deleted or made anew is unknown."),
            ],
            source: SEEN,
            example: proof::text(
                r#"{"error":{"code":400,"message":"API key not valid. Please pass a valid API key.","status":"INVALID_ARGUMENT"}}"#,
            ),
        },
        Refusal {
            id: "google-apikey-blocked",
            says: &[
                "API_KEY_SERVICE_BLOCKED",
                r#""reason":"API_KEY_SERVICE_BLOCKED""#,
                "API_KEY_HTTP_REFERRER_BLOCKED",
                "API_KEY_IP_ADDRESS_BLOCKED",
                "Requests from referer {} are blocked",
                r#""reason":"SERVICE_DISABLED""#,
            ],
            weak: &[],
            means: "The key is good: its restrictions exclude this API, page or address, or the API is switched off in the project.",
            tell_apart: "The reason says which: service, referrer, address, or SERVICE_DISABLED.",
            fixes: &[
                (GrantAccess, Strong, "Google knows the key and says what it may not do."),
                (UseRightToken, Hint, "Another key may be meant for this API or place."),
            ],
            source: DOCS,
            example: proof::text(
                r#"{"@type":"type.googleapis.com/google.rpc.ErrorInfo","reason":"API_KEY_SERVICE_BLOCKED"}"#,
            ),
        },
        Refusal {
            id: "google-apikey-expired",
            says: &["API key expired. Please renew the API key"],
            weak: &[],
            means: "The API key has ended.",
            tell_apart: "Look at the key in the console.",
            fixes: &[(ObtainNewToken, Strong, "Google says that the key has expired: make a new one.")],
            source: DOCS,
            example: proof::text(r#"{"error":{"code":400,"message":"API key expired. Please renew the API key."}}"#),
        },
    ],
};
