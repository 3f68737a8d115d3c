//! Amazon Cognito: user pools and identity pools.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked,
            SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const POOL: &str = "Amazon Cognito user pools, recorded answers and API reference";
const IDENTITY: &str = "Amazon Cognito identity pools, recorded answers and API reference";

/// What both kinds of pools say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "cognito",
    name: "Amazon Cognito",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "cognito-access-expired",
            says: &[
                "NotAuthorizedException: Access Token has expired",
                r#"NotAuthorizedException","message":"Access Token has expired""#,
                "An error occurred (NotAuthorizedException) when calling the {operation} operation: Access Token has expired",
            ],
            weak: &[("Access Token has expired", &["cognito", "NotAuthorizedException", "cognito-idp"])],
            means: "The access token of the user pool has reached its exp. The status is 400.",
            tell_apart: "Compare exp with now; the client's setting says how long access tokens live.",
            fixes: &[
                (RefreshProactively, Likely, "Cognito's access tokens are meant to be renewed with the refresh token."),
                (ObtainNewToken, Hint, "Cognito says that the token has expired."),
                (SyncClock, Hint, "If exp is still ahead, a clock is wrong."),
            ],
            source: POOL,
            example: proof::text(r#"{"__type":"NotAuthorizedException","message":"Access Token has expired"}"#),
        },
        Refusal {
            id: "cognito-access-revoked",
            says: &[
                "NotAuthorizedException: Access Token has been revoked",
                "NotAuthorizedException: Refresh Token has been revoked",
                r#"NotAuthorizedException","message":"Access Token has been revoked""#,
                r#"NotAuthorizedException","message":"Refresh Token has been revoked""#,
                "An error occurred (NotAuthorizedException) when calling the {operation} operation: Access Token has been revoked",
                "An error occurred (NotAuthorizedException) when calling the {operation} operation: Refresh Token has been revoked",
            ],
            weak: &[
                ("Access Token has been revoked", &["cognito", "NotAuthorizedException", "cognito-idp"]),
                ("Refresh Token has been revoked", &["cognito", "NotAuthorizedException", "cognito-idp"]),
            ],
            means: "The token was withdrawn: by a global sign-out, by an administrator, by a new password, or by RevokeToken.",
            tell_apart: "Was the user signed out everywhere, or did the password change?",
            fixes: &[
                (ReplaceRevoked, Strong, "Cognito says that the token was revoked."),
                (ObtainNewToken, Hint, "Sign in again."),
            ],
            source: POOL,
            example: proof::text(
                "An error occurred (NotAuthorizedException) when calling the GetUser operation: Access Token has been revoked",
            ),
        },
        Refusal {
            id: "cognito-refresh-expired",
            says: &[
                "NotAuthorizedException: Refresh Token has expired",
                r#"NotAuthorizedException","message":"Refresh Token has expired""#,
                "An error occurred (NotAuthorizedException) when calling the {operation} operation: Refresh Token has expired",
            ],
            weak: &[("Refresh Token has expired", &["cognito", "NotAuthorizedException", "cognito-idp"])],
            means: "The refresh token is over; it lives 30 days if nothing else was set.",
            tell_apart: "Count the days since the sign-in, and compare with the app client's setting.",
            fixes: &[(ObtainNewToken, Strong, "Cognito says that the refresh token has expired: sign in again.")],
            source: POOL,
            example: proof::text(
                "An error occurred (NotAuthorizedException) when calling the InitiateAuth operation: Refresh Token has expired",
            ),
        },
        Refusal {
            id: "cognito-refresh-invalid",
            says: &[
                "NotAuthorizedException: Invalid Refresh Token",
                r#"NotAuthorizedException","message":"Invalid Refresh Token""#,
                "An error occurred (NotAuthorizedException) when calling the {operation} operation: Invalid Refresh Token",
            ],
            weak: &[("Invalid Refresh Token", &["cognito", "NotAuthorizedException", "cognito-idp"])],
            means: "Cognito does not accept the refresh token here: it belongs to another app client, SECRET_HASH or the device key is wrong, it was withdrawn, or its text was altered.",
            tell_apart: "Which app client issued it? Is the device key sent if devices are remembered?",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "A refresh token works only with the app client, and the device, that it was issued to.",
                ),
                (ObtainNewToken, Hint, "A new sign-in brings another refresh token."),
                (RepairFormat, Hint, "An altered refresh token is invalid."),
                (ReplaceRevoked, Hint, "A withdrawn refresh token is invalid."),
            ],
            source: POOL,
            example: proof::text(
                "An error occurred (NotAuthorizedException) when calling the InitiateAuth operation: Invalid Refresh Token",
            ),
        },
        Refusal {
            id: "cognito-refresh-reuse",
            says: &["RefreshTokenReuseException"],
            weak: &[],
            means: "Refresh tokens rotate, and this one was used before.",
            tell_apart: "Do two processes or tabs refresh at the same time?",
            fixes: &[
                (
                    RefreshProactively,
                    Strong,
                    "Keep the new refresh token of each answer, and let only one process refresh.",
                ),
                (ObtainNewToken, Hint, "The chain is broken: sign in again."),
            ],
            source: POOL,
            example: proof::text(
                "An error occurred (RefreshTokenReuseException) when calling the GetTokensFromRefreshToken operation",
            ),
        },
        Refusal {
            id: "cognito-access-invalid",
            says: &[
                "Could not verify signature for Access Token",
                "NotAuthorizedException: Invalid Access Token",
                r#"NotAuthorizedException","message":"Invalid Access Token""#,
                "An error occurred (NotAuthorizedException) when calling the {operation} operation: Invalid Access Token",
            ],
            weak: &[("Invalid Access Token", &["cognito", "NotAuthorizedException", "cognito-idp"])],
            means: "What was passed is not an access token of this pool: an id token, or a token of another pool or region, or an altered one.",
            tell_apart: "Take it apart: token_use should be access, and iss name this region and pool.",
            fixes: &[
                (UseRightToken, Likely, "An id token, or a token of another pool, was passed as access token."),
                (RepairFormat, Hint, "An altered token does not fit its signature."),
            ],
            source: POOL,
            example: proof::text(
                "An error occurred (NotAuthorizedException) when calling the GetUser operation: Could not verify signature for Access Token",
            ),
        },
        Refusal {
            id: "cognito-scope",
            says: &[
                "Access Token does not have required scopes",
                "NotAuthorizedException: Access Token does not have required scopes",
                "An error occurred (NotAuthorizedException) when calling the {operation} operation: Access Token does not have required scopes",
            ],
            weak: &[],
            means: "The access token is good, and the scope aws.cognito.signin.user.admin is missing in it, as in tokens of the hosted sign-in that did not ask for it.",
            tell_apart: "Compare the scope claim with aws.cognito.signin.user.admin.",
            fixes: &[
                (GrantAccess, Strong, "The scope for the user's own operations is missing in the token."),
                (ObtainNewToken, Hint, "Ask for the scope at the next sign-in."),
            ],
            source: POOL,
            example: proof::text(
                "An error occurred (NotAuthorizedException) when calling the GetUser operation: Access Token does not have required scopes",
            ),
        },
        Refusal {
            id: "cognito-secret",
            says: &[
                "Client {} is configured with secret but SECRET_HASH was not received",
                "is configured with secret but SECRET_HASH was not received",
                "Unable to verify secret hash for client",
                "Unable to verify secret hash for client {identity}",
                "invalid_client_secret",
            ],
            weak: &[(r#""error":"invalid_client""#, &["amazoncognito", "cognito"])],
            means: "The app client has a secret, and the request carries none or another than Cognito computes. When refreshing, the hash is made over the user name or sub that the token belongs to.",
            tell_apart: "Does the app client have a secret? Browsers and mobile apps should use one without.",
            fixes: &[
                (SendCorrectly, Likely, "SECRET_HASH, or the client's secret, is missing or wrong in the request."),
                (
                    FixGeneration,
                    Hint,
                    "The hash is the HMAC-SHA-256 of user name and client id, with the client's secret.",
                ),
                (UseRightToken, Hint, "An app client without a secret is made for browsers and mobile apps."),
            ],
            source: POOL,
            example: proof::text(
                "An error occurred (NotAuthorizedException) when calling the InitiateAuth operation: Client 4abc is configured with secret but SECRET_HASH was not received",
            ),
        },
        Refusal {
            id: "cognito-identity-expired",
            says: &[
                "Invalid login token. Token expired: {server} >= {ends}",
                "Invalid login token. Token expired",
                "NotAuthorizedException: Invalid login token. Token expired: {server} >= {ends}",
                "An error occurred (NotAuthorizedException) when calling the {operation} operation: Invalid login token. Token expired: {server} >= {ends}",
            ],
            weak: &[],
            means: "The id token in Logins has ended. The two numbers are seconds: AWS's now, and exp.",
            tell_apart: "Subtract the second number from the first: so long ago it ended.",
            fixes: &[
                (RefreshProactively, Likely, "Renew the id token with the refresh token before it is exchanged."),
                (ObtainNewToken, Hint, "The id token has ended."),
                (SyncClock, Hint, "Compare the first number, AWS's time, with the local clock."),
            ],
            source: IDENTITY,
            example: proof::text(
                "NotAuthorizedException: Invalid login token. Token expired: 1795255200 >= 1795251600",
            ),
        },
        Refusal {
            id: "cognito-identity-invalid",
            says: &[
                "Token is not from a supported provider of this identity pool",
                "Invalid login token",
                "Invalid login token. Issuer doesn't match providerName",
                "Logins don't match. Please include at least one valid login for this identity or identity pool",
                "NotAuthorizedException: Invalid login token",
                "An error occurred (NotAuthorizedException) when calling the {operation} operation: Invalid login token",
                "An error occurred (NotAuthorizedException) when calling the {operation} operation: Token is not from a supported provider of this identity pool",
            ],
            weak: &[],
            means: "The token in Logins does not belong to a provider of this identity pool: another user pool or client, or an access token where an id token belongs.",
            tell_apart: "Compare iss of the token with the key in Logins, and aud with the client in the identity pool.",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "The token comes from another pool or client than the identity pool trusts, or is no id token.",
                ),
                (FixVerifier, Hint, "The user pool and its app client have to be listed in the identity pool."),
                (SendCorrectly, Hint, "The key in Logins has to be the issuer without https."),
            ],
            source: IDENTITY,
            example: proof::text(
                "An error occurred (NotAuthorizedException) when calling the GetId operation: Token is not from a supported provider of this identity pool.",
            ),
        },
        Refusal {
            id: "cognito-identity-guest",
            says: &[
                "Unauthenticated access is not supported for this identity pool",
                "An error occurred (NotAuthorizedException) when calling the {operation} operation: Unauthenticated access is not supported for this identity pool",
            ],
            weak: &[],
            means: "No login was passed, and the identity pool does not take guests.",
            tell_apart: "Is Logins empty at the moment of the call? Often the user's session was not loaded yet.",
            fixes: &[
                (SendCorrectly, Likely, "The request carries no login."),
                (FixVerifier, Hint, "Guest access can be switched on in the pool."),
            ],
            source: IDENTITY,
            example: proof::text(
                "NotAuthorizedException: Unauthenticated access is not supported for this identity pool.",
            ),
        },
    ],
};
