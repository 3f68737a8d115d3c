//! What the login libraries of Microsoft and Google say.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixTransport, FixVerifier, GrantAccess, ObtainNewToken, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "MSAL.js, MSAL.NET and Microsoft.Identity.Web messages";

/// What it says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "msal",
    name: "MSAL and Microsoft.Identity.Web",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "msal-interaction",
            says: &[
                "interaction_in_progress",
                "BrowserAuthError: interaction_in_progress",
                "interaction_in_progress: Interaction is currently in progress",
            ],
            weak: &[],
            means: "A login is under way in this browser, or one was broken off and its mark was left in the storage.",
            tell_apart: "Is the login started twice, or is handleRedirectPromise not awaited? Does a new private window work?",
            fixes: &[
                (ObtainNewToken, Likely, "Finish or clear the login under way, then sign in once."),
                (FixTransport, Hint, "A redirect page that does not run the library leaves the mark behind."),
            ],
            source: SOURCE,
            example: proof::text("BrowserAuthError: interaction_in_progress: Interaction is currently in progress."),
        },
        Refusal {
            id: "msal-no-account",
            says: &[
                "no_account_error",
                "no_account_in_silent_request",
                "ClientAuthError: no_account_in_silent_request",
                "BrowserAuthError: no_account_error",
                "No account or login hint was passed to the AcquireTokenSilent call",
                "user_null",
                "MsalUiRequiredException: No account or login hint was passed to the AcquireTokenSilent call",
            ],
            weak: &[],
            means: "A token was asked for silently, and nobody is known to be signed in: the cache is empty, or no account was given.",
            tell_apart: "Is the cache kept across restarts, and is an account handed over?",
            fixes: &[
                (ObtainNewToken, Likely, "The user has to sign in: there is no account to renew for."),
                (SendCorrectly, Hint, "If somebody is signed in, hand the account over with the request."),
            ],
            source: SOURCE,
            example: proof::text(
                "MsalUiRequiredException: No account or login hint was passed to the AcquireTokenSilent call.",
            ),
        },
        Refusal {
            id: "msal-challenge",
            says: &[
                "IDW10502",
                "IDW10502: An MsalUiRequiredException was thrown due to a challenge for the user",
                "An MsalUiRequiredException was thrown due to a challenge for the user",
            ],
            weak: &[],
            means: "The user has to do something, sign in or consent, and the web app could not ask: the token cache was emptied by a restart, or a scope is new.",
            tell_apart: "Did the app restart with its token cache in memory while the browser's cookie lived on?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign the user in again; AuthorizeForScopes does it by itself."),
                (GrantAccess, Hint, "A new scope asks for consent in the same way."),
            ],
            source: SOURCE,
            example: proof::text(
                "Microsoft.Identity.Web.MicrosoftIdentityWebChallengeUserException: IDW10502: An MsalUiRequiredException was thrown due to a challenge for the user.",
            ),
        },
        Refusal {
            id: "msal-scopes-missing",
            says: &[
                "IDW10201",
                "IDW10203",
                "IDW10202",
                "IDW10204",
                "Neither scope nor roles claim was found in the bearer token",
                "IDW10201: Neither scope or roles claim was found in the bearer token",
                "IDW10201: Neither scope nor roles claim was found in the bearer token",
            ],
            weak: &[],
            means: "The token has no scope or role of this API: it was asked for without one, or consent or the app role is missing.",
            tell_apart: "Decode the token: is there scp or roles, and is aud this API?",
            fixes: &[
                (
                    GrantAccess,
                    Likely,
                    "The scope or app role of the API has to be granted to the client, with consent.",
                ),
                (UseRightToken, Hint, "A token for another API, such as Graph, has none of this one's scopes."),
            ],
            source: SOURCE,
            example: proof::text(
                "System.UnauthorizedAccessException: IDW10201: Neither scope nor roles claim was found in the bearer token.",
            ),
        },
        Refusal {
            id: "msal-secret-missing",
            says: &["IDW10104", "Both client secret and client certificate cannot be null or whitespace"],
            weak: &[],
            means: "The web app has no client secret or certificate in its configuration.",
            tell_apart: "Is AzureAd:ClientSecret or ClientCertificates set in this environment?",
            fixes: &[(SendCorrectly, Strong, "The client credential is empty where it is handed over.")],
            source: SOURCE,
            example: proof::text(
                "System.ArgumentException: IDW10104: Both client secret and client certificate cannot be null or whitespace",
            ),
        },
        Refusal {
            id: "msal-uninitialized",
            says: &[
                "uninitialized_public_client_application",
                "untrusted_authority",
                "ClientConfigurationError: untrusted_authority",
                "endpoints_resolution_error",
                "openid_config_error",
                "ClientAuthError: endpoints_resolution_error",
            ],
            weak: &[],
            means: "MSAL is not ready or does not trust the authority that it was given.",
            tell_apart: "Is initialize awaited; is the authority complete, with its tenant, and in knownAuthorities where it is not Microsoft's?",
            fixes: &[(
                FixVerifier,
                Likely,
                "The authority or the start of the library is not configured as it has to be.",
            )],
            source: SOURCE,
            example: proof::text(
                "ClientConfigurationError: untrusted_authority: The provided authority is not a trusted authority.",
            ),
        },
        Refusal {
            id: "msal-validators-issuer",
            says: &[
                "IDX40001",
                "IDW10303",
                "does not match any of the valid issuers provided for this application",
                "IDX40001: Issuer: '{}', does not match any of the valid issuers provided for this application",
            ],
            weak: &[],
            means: "The issuer of the token is not one that this application trusts: another tenant, or v1.0 for v2.0.",
            tell_apart: "Compare iss of the token with the tenant and version that the API is set up for.",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "The token comes from another tenant, or was issued by another version of the endpoint.",
                ),
                (FixVerifier, Likely, "The API's tenant, instance or requestedAccessTokenVersion does not fit."),
            ],
            source: SOURCE,
            example: proof::text(
                "IDX40001: Issuer: 'https://sts.windows.net/t/', does not match any of the valid issuers provided for this application.",
            ),
        },
        Refusal {
            id: "android-developer-error",
            says: &[
                "com.google.android.gms.common.api.ApiException: 10",
                "ApiException: 10:",
                "DEVELOPER_ERROR",
                "ApiException: 12500",
                "[28444] Developer console is not set up correctly",
                "PlatformException(sign_in_failed, com.google.android.gms.common.api.ApiException: 10",
            ],
            weak: &[],
            means: "Google's sign-in does not know this app: no client is registered for this package name together with the fingerprint of this signing key.",
            tell_apart: "Compare the SHA-1 of the key that signed this build (debug, upload or Play's) with those registered.",
            fixes: &[
                (FixVerifier, Likely, "Register the SHA-1 of each key that signs the app, with its package name."),
                (
                    UseRightToken,
                    Likely,
                    "In the code, the client id has to be that of the web client, not of the Android one.",
                ),
            ],
            source: SOURCE,
            example: proof::text(
                "PlatformException(sign_in_failed, com.google.android.gms.common.api.ApiException: 10: , null, null)",
            ),
        },
    ],
};
