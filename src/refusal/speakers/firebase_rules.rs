//! Firebase: security rules, App Check, messaging, and the key file of the Admin SDK.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, RepairFormat, ReplaceRevoked, SendCorrectly,
            SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Firebase documentation and issues of its SDKs";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "firebase_rules",
    name: "Firebase rules and keys",
    scene: Scene::Google,
    refusals: &[
        Refusal {
            id: "firestore-rules",
            says: &[
                "Missing or insufficient permissions",
                "PERMISSION_DENIED: Missing or insufficient permissions",
                "FirebaseError: Missing or insufficient permissions",
                "Client doesn't have permission to access the desired data",
                "permission_denied at /{}: Client doesn't have permission to access the desired data",
            ],
            weak: &[],
            means: "The security rules of the database do not let this user do this, or nobody is signed in yet.",
            tell_apart: "Try the same in the rules' simulator with the user's uid. Is the user signed in at that moment?",
            fixes: &[
                (GrantAccess, Likely, "The rules do not allow this for the user."),
                (SendCorrectly, Hint, "The call may come before the user is signed in."),
                (UseRightToken, Hint, "The app may be set up for another project."),
            ],
            source: SOURCE,
            example: proof::text("FirebaseError: Missing or insufficient permissions."),
        },
        Refusal {
            id: "firebase-storage",
            says: &[
                "storage/unauthorized",
                "storage/unauthenticated",
                "User does not have permission to access '{resource}'. (storage/unauthorized)",
            ],
            weak: &[],
            means: "The rules of Cloud Storage for Firebase do not let this user do this, or nobody is signed in.",
            tell_apart: "Does the rule match the path, and is the user signed in at that moment?",
            fixes: &[
                (GrantAccess, Likely, "The rules do not allow this for the user."),
                (SendCorrectly, Hint, "The call may come before the user is signed in."),
            ],
            source: SOURCE,
            example: proof::text("FirebaseError: Firebase Storage: refused (storage/unauthorized)"),
        },
        Refusal {
            id: "appcheck-invalid",
            says: &[
                "Firebase App Check token is invalid",
                "App Check token is invalid",
                "app-check/invalid-argument",
                "Decoding App Check token failed",
            ],
            weak: &[],
            means: "The App Check token is not accepted: it is missing, is the placeholder, or belongs to another app or project.",
            tell_apart: "Does the client fetch a token (look for the call to firebaseappcheck.googleapis.com), and does it go along?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "No real App Check token was sent: App Check was not started before the first call, or failed.",
                ),
                (FixVerifier, Hint, "The app may not be registered in App Check."),
                (ObtainNewToken, Hint, "It may have ended."),
            ],
            source: SOURCE,
            example: proof::text("Firebase App Check token is invalid."),
        },
        Refusal {
            id: "appcheck-attestation",
            says: &[
                "App attestation failed",
                "appCheck/fetch-status-error",
                "AppCheck: Fetch server returned an HTTP error status",
                "Error getting App Check token; using placeholder token instead",
                "appCheck/recaptcha-error",
                "AppCheck: ReCAPTCHA error",
            ],
            weak: &[],
            means: "App Check could not prove that the app is the registered one: its provider, fingerprint or debug token is not known.",
            tell_apart: "In a debug build: is the debug token from the log registered? Else: SHA-256 of the signing key, site key, domain.",
            fixes: &[
                (FixVerifier, Likely, "Register the app's provider, fingerprint or debug token in App Check."),
                (UseRightToken, Hint, "The site key may be one of another site."),
            ],
            source: SOURCE,
            example: proof::text("Error returned from API. code: 403 body: App attestation failed."),
        },
        Refusal {
            id: "fcm-apns",
            says: &[
                "THIRD_PARTY_AUTH_ERROR",
                "messaging/third-party-auth-error",
                "Auth error from APNS or Web Push Service",
            ],
            weak: &[],
            means: "Firebase could not sign in at Apple (or the web push service) with the key that is stored in the project.",
            tell_apart: "Look at Cloud Messaging in the project's settings: key, key id, team id, and the app's bundle id.",
            fixes: &[
                (FixVerifier, Likely, "The APNs key in the project's settings is missing, ended, or of another team."),
                (UseRightToken, Hint, "The token may be of the sandbox, the key only for production."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"{"error":{"code":401,"message":"Auth error from APNS or Web Push Service","details":[{"errorCode":"THIRD_PARTY_AUTH_ERROR"}]}}"#,
            ),
        },
        Refusal {
            id: "fcm-token-kind",
            says: &[
                "The registration token is not a valid FCM registration token",
                r#""message":"The registration token is not a valid FCM registration token""#,
            ],
            weak: &[],
            means: "What was given as the device's token is none of FCM.",
            tell_apart: "Is it the whole value of getToken()? An APNs token or Expo token is another thing.",
            fixes: &[
                (UseRightToken, Likely, "Another kind of token was given: of APNs, of Expo, or an installation's id."),
                (RepairFormat, Hint, "A cut token is none."),
                (ObtainNewToken, Hint, "Ask the device for its token again."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"{"error":{"code":400,"message":"The registration token is not a valid FCM registration token","status":"INVALID_ARGUMENT"}}"#,
            ),
        },
        Refusal {
            id: "fcm-authentication",
            says: &[
                "messaging/authentication-error",
                "An error occurred when trying to authenticate to the FCM servers",
            ],
            weak: &[],
            means: "The credential of the server was not accepted by FCM.",
            tell_apart: "Is the service account of the same project as the app, and the API Firebase Cloud Messaging switched on?",
            fixes: &[
                (UseRightToken, Likely, "The service account or key belongs to another project."),
                (GrantAccess, Hint, "The API may be switched off, or the account lacks the role."),
                (ReplaceRevoked, Hint, "The key may have been deleted."),
            ],
            source: SOURCE,
            example: proof::text(
                "FirebaseMessagingError: An error occurred when trying to authenticate to the FCM servers. Make sure the credential used to authenticate this SDK has the proper permissions.",
            ),
        },
        Refusal {
            id: "firebase-credential",
            says: &[
                "failed to fetch a valid Google OAuth2 access token with the following error",
                r#"Credential implementation provided to initializeApp() via the "credential" property failed to fetch a valid Google OAuth2 access token"#,
                "app/invalid-credential",
            ],
            weak: &[],
            means: "The Admin SDK could not get a token with its service account. The reason stands behind the colon.",
            tell_apart: "Is the key's id still listed for the account in IAM? Is the machine's clock right?",
            fixes: &[
                (ReplaceRevoked, Likely, "Most often the key was deleted or disabled."),
                (SyncClock, Hint, "A clock that is wrong makes signatures that are refused."),
                (RepairFormat, Hint, "A private key whose line breaks were lost cannot sign."),
                (ReadTrace, Hint, "The words behind the colon name the reason."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"Credential implementation provided to initializeApp() via the "credential" property failed to fetch a valid Google OAuth2 access token."#,
            ),
        },
        Refusal {
            id: "private-key-lines",
            says: &[
                "Failed to parse private key: Error: Invalid PEM formatted message",
                "Invalid PEM formatted message",
            ],
            weak: &[
                (
                    "error:1E08010C:DECODER routines::unsupported",
                    &["private_key", "privateKey", "google", "firebase", "service account"],
                ),
                (
                    "error:0909006C:PEM routines:get_name:no start line",
                    &["private_key", "privateKey", "google", "firebase", "service account"],
                ),
                (
                    "PEM routines:get_name:no start line",
                    &["private_key", "privateKey", "google", "firebase", "service account"],
                ),
            ],
            means: "The private key cannot be read: its line breaks were lost, most often in a variable.",
            tell_apart: r"Does the value hold real line breaks, or the two signs \ and n, or quotes at its ends?",
            fixes: &[(RepairFormat, Strong, r"Turn \n back into line breaks before the key is used.")],
            source: SOURCE,
            example: proof::text(
                "FirebaseAppError: Failed to parse private key: Error: Invalid PEM formatted message.",
            ),
        },
        Refusal {
            id: "service-account-fields",
            says: &[
                r#"Service account object must contain a string "private_key" property"#,
                r#"Service account object must contain a string "project_id" property"#,
                r#"Service account object must contain a string "client_email" property"#,
                "The incoming JSON object does not contain a client_email field",
                "The incoming JSON object does not contain a private_key field",
                "The file at {} does not have a valid type",
            ],
            weak: &[],
            means: "The key file has no such field: it is empty, or another kind of file.",
            tell_apart: "Print the names of its fields: type should be service_account.",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "The variables are empty, or another file than the service account's key is read.",
                ),
                (UseRightToken, Hint, "A client's id file or a web app's settings are no service account."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"FirebaseAppError: Service account object must contain a string "private_key" property."#,
            ),
        },
    ],
};
