//! Signing in on Android and iOS, push, and the stores' tools.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, GrantAccess, ObtainNewToken, ReadTrace, RepairFormat, ReplaceRevoked, SendCorrectly,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const FIREBASE_CLOUD_MESSAGING: &str = "Firebase Cloud Messaging, error codes";
const PLAYFAB: &str = "PlayFab, API errors";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "mobile",
    name: "Mobile app",
    scene: Scene::Library,
    refusals: &[
        Refusal {
            id: "android-fis",
            says: &[
                "FIS_AUTH_ERROR",
                "java.io.IOException: FIS_AUTH_ERROR",
                "Firebase Installations Service is unavailable",
            ],
            weak: &[],
            means: "Firebase refused the app's API key: it is restricted to other apps or services, or of another project.",
            tell_apart: "Open the key of the app's settings file: which apps and which APIs does it allow?",
            fixes: &[
                (GrantAccess, Likely, "Let the key be used by this app and for this service."),
                (UseRightToken, Likely, "The settings file may be that of another project: take it anew."),
            ],
            source: "Firebase installations",
            example: proof::text("java.util.concurrent.ExecutionException: java.io.IOException: FIS_AUTH_ERROR"),
        },
        Refusal {
            id: "android-keystore",
            says: &[
                "Keystore was tampered with, or password was incorrect",
                "keystore password was incorrect",
                "Failed to read key {name} from store",
            ],
            weak: &[],
            means: "The password does not open the keystore, or there is no key of this name in it.",
            tell_apart: "What does keytool -list with the same password say?",
            fixes: &[
                (UseRightToken, Likely, "Use the password and alias of this very keystore."),
                (RepairFormat, Hint, "A keystore that went through base64 or a text editor may be damaged."),
            ],
            source: "Java, KeyStore; Android Gradle plug-in",
            example: proof::text("java.io.IOException: Keystore was tampered with, or password was incorrect"),
        },
        Refusal {
            id: "play-signing",
            says: &[
                "Your Android App Bundle is signed with the wrong key",
                "You uploaded an APK or Android App Bundle that was signed with",
                "is signed with the wrong key. Ensure that your App Bundle is signed with the correct signing key",
            ],
            weak: &[],
            means: "The store knows the app under another upload key than the one that signed this file.",
            tell_apart: "Compare the SHA-1 in the message with the keystores that you have.",
            fixes: &[(
                UseRightToken,
                Strong,
                "Sign with the upload key that the store expects, or ask for a change of the upload key.",
            )],
            source: "Google Play Console",
            example: proof::text(
                "Your Android App Bundle is signed with the wrong key. Ensure that your App Bundle is signed with the correct signing key and try again.",
            ),
        },
        Refusal {
            id: "apns-environment",
            says: &[
                "BadEnvironmentKeyInToken",
                "BadCertificateEnvironment",
                "{\"reason\":\"BadEnvironmentKeyInToken\"}",
                "TopicDisallowed",
            ],
            weak: &[],
            means: "The key or certificate is made for the other environment or another app than the call.",
            tell_apart: "Which environment and which topics were chosen when the key was made?",
            fixes: &[(UseRightToken, Strong, "Use a key for this environment and topic.")],
            source: "Apple, handling error responses from APNs",
            example: proof::text("HTTP/2 403\n\n{\"reason\":\"BadEnvironmentKeyInToken\"}"),
        },
        Refusal {
            id: "fcm-mismatch",
            says: &["MismatchSenderId", "SENDER_ID_MISMATCH", "\"error\":\"MismatchSenderId\""],
            weak: &[],
            means: "The app got its registration token for another sender than the one that sends.",
            tell_apart: "Compare the project of the app's settings file with that of the server's key.",
            fixes: &[(UseRightToken, Strong, "Send with the key of the project that the app is registered in.")],
            source: FIREBASE_CLOUD_MESSAGING,
            example: proof::text(
                "{\"multicast_id\":1,\"success\":0,\"failure\":1,\"results\":[{\"error\":\"MismatchSenderId\"}]}",
            ),
        },
        Refusal {
            id: "apple-app-password",
            says: &[
                "Sign in with the app-specific password you generated",
                "Invalid credentials. Username or password is incorrect. Use the app-specific password",
            ],
            weak: &[],
            means: "Apple's tools take no password of the account: they want one made for this app, or a key of App Store Connect.",
            tell_apart: "Is the password of the form abcd-efgh-ijkl-mnop?",
            fixes: &[
                (SendCorrectly, Strong, "Send an app-specific password, or a key of App Store Connect."),
                (ReplaceRevoked, Hint, "A changed password of the account withdraws all app-specific ones."),
            ],
            source: "Apple, notarytool and altool",
            example: proof::text("Sign in with the app-specific password you generated"),
        },
        Refusal {
            id: "fastlane-session",
            says: &[
                "Available session is not valid any more",
                "Spaceship::UnauthorizedAccessError",
                "Your session cookie has been expired",
            ],
            weak: &[],
            means: "Fastlane's stored session at Apple has ended, or name and password do not fit.",
            tell_apart: "Is it a pipeline? Then a key of App Store Connect does without sessions.",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in again with fastlane spaceauth, and store the session."),
                (SendCorrectly, Hint, "A key of App Store Connect is the way for pipelines."),
            ],
            source: "fastlane, spaceship",
            example: proof::text("Available session is not valid any more. Continuing with normal login."),
        },
        Refusal {
            id: "fastlane-none",
            says: &[
                "Missing password for user {identity}, and running in non-interactive shell",
                "and running in non-interactive shell",
            ],
            weak: &[],
            means: "Fastlane needs a password and cannot ask for it.",
            tell_apart: "Is FASTLANE_PASSWORD, or a key of App Store Connect, handed to the step?",
            fixes: &[(SendCorrectly, Strong, "Hand the key or password to the step.")],
            source: "fastlane, credentials_manager",
            example: proof::text("Missing password for user kim@example.com, and running in non-interactive shell"),
        },
        Refusal {
            id: "apple-sign-in-1000",
            says: &[
                "AuthorizationError error 1000",
                "com.apple.AuthenticationServices.AuthorizationError error 1000",
                "com.apple.AuthenticationServices.AuthorizationError Code=1000",
            ],
            weak: &[],
            means: "Apple's sign-in failed inside the app: most often the app lacks the capability, or the device has no Apple account.",
            tell_apart: "Is Sign in with Apple among the capabilities of the target and in its profile?",
            fixes: &[(GrantAccess, Likely, "Add the capability, and make the profile anew.")],
            source: "Apple, ASAuthorizationError",
            example: proof::text(
                "The operation couldn't be completed. (com.apple.AuthenticationServices.AuthorizationError error 1000.)",
            ),
        },
        Refusal {
            id: "playfab-ticket",
            says: &[
                "X-Authentication HTTP header contains invalid ticket",
                "EntityTokenMissing",
                "EntityTokenExpired",
                "EntityTokenInvalid",
                "\"error\":\"NotAuthenticated\",\"errorCode\":1074",
            ],
            weak: &[("Must be logged in to call this method", &["playfab"])],
            means: "PlayFab does not know the ticket or entity token: it has ended after 24 hours, or was not sent.",
            tell_apart: "Is it a call of a player (X-Authorization), of an entity (X-EntityToken) or of a server (X-SecretKey)?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign the player in again: tickets end after 24 hours."),
                (SendCorrectly, Likely, "Send the kind of credential that this call wants, in its header."),
            ],
            source: PLAYFAB,
            example: proof::text(
                "{\"code\":401,\"status\":\"Unauthorized\",\"error\":\"EntityTokenExpired\",\"errorCode\":1327}",
            ),
        },
        Refusal {
            id: "playfab-right",
            says: &[
                "NotAuthorizedByTitle",
                "\"error\":\"NotAuthorizedByTitle\"",
                "The claimed entity is not authorized",
            ],
            weak: &[],
            means: "PlayFab knows the caller; the policy of the title does not let it do this.",
            tell_apart: "Which rule of the API or entity policy covers the call?",
            fixes: &[(GrantAccess, Strong, "Allow the call in the policy of the title, or make it from a server.")],
            source: PLAYFAB,
            example: proof::text("{\"code\":401,\"error\":\"NotAuthorizedByTitle\",\"errorCode\":1191}"),
        },
        Refusal {
            id: "photon",
            says: &[
                "CustomAuthenticationFailed",
                "AuthenticationTicketExpired",
                "OnCustomAuthenticationFailed",
                "InvalidAuthentication (32767)",
            ],
            weak: &[],
            means: "Photon did not let the client in: the app id is wrong, the own sign-in service refused it, or the ticket has ended.",
            tell_apart: "Read the message beside the code: does it name the app id or the own service?",
            fixes: &[
                (
                    ReadTrace,
                    Likely,
                    "The message beside the code, and the log of the own sign-in service, tell which it is.",
                ),
                (UseRightToken, Likely, "The app id may be that of another kind of Photon or another region."),
                (ObtainNewToken, Hint, "A ticket lives an hour: connect anew."),
            ],
            source: "Photon, error codes",
            example: proof::text("DisconnectCause: CustomAuthenticationFailed"),
        },
        Refusal {
            id: "steam-ticket",
            says: &[
                "\"errorcode\":101,\"errordesc\":\"Invalid ticket\"",
                "\"errordesc\":\"Invalid ticket\"",
                "k_EAuthSessionResponseAuthTicketInvalid",
            ],
            weak: &[],
            means: "Steam does not take the ticket: used twice, of another app, or not written as hexadecimal digits.",
            tell_apart: "Is the app id that of the game, and is the ticket fresh and whole?",
            fixes: &[
                (ObtainNewToken, Likely, "Ask Steam for a fresh ticket: each serves once."),
                (
                    FixGeneration,
                    Hint,
                    "The bytes of the ticket have to be written as hexadecimal digits, in their full length.",
                ),
                (UseRightToken, Hint, "A ticket of another app is invalid here."),
            ],
            source: "Steamworks, ISteamUserAuth",
            example: proof::text("{\"response\":{\"error\":{\"errorcode\":101,\"errordesc\":\"Invalid ticket\"}}}"),
        },
    ],
};
