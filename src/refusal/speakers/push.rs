//! Push: Firebase, Apple, web push, and services that carry a message to a phone.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{FixGeneration, ObtainNewToken, RepairFormat, ReplaceRevoked, SendCorrectly, SyncClock, UseRightToken},
        Scene,
    },
    text::proof,
};

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "push",
    name: "Push services",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "webpush-vapid",
            says: &[
                "the key in the authorization header does not correspond to the sender ID used to subscribe this user",
                "the VAPID credentials in the authorization header do not correspond to the credentials used to create the subscriptions",
                "VapidPkHashMismatch",
                "VAPID public key mismatch",
            ],
            weak: &[],
            means: "The browser subscribed with another public key than the one whose private key signs now.",
            tell_apart: "Compare applicationServerKey of subscribe() with the public key of the pair that the server uses.",
            fixes: &[(
                UseRightToken,
                Strong,
                "The subscription belongs to another pair of VAPID keys: sign with that pair, or subscribe anew with the present one.",
            )],
            source: "Web push services of Google and Mozilla; RFC 8292 §4.2",
            example: proof::text(
                "the VAPID credentials in the authorization header do not correspond to the credentials used to create the subscriptions.",
            ),
        },
        Refusal {
            id: "webpush-jwt",
            says: &[
                "Request did not validate: Invalid Authorization Header",
                "{\"code\":401,\"errno\":109,\"error\":\"Unauthorized\",\"message\":\"{detail}\"}",
                "crypto-key header had invalid format",
                "invalid JWT provided",
            ],
            weak: &[("BadJwtToken", &["apple", "web.push", "push"])],
            means: "The push service could not read or check the VAPID token: aud, exp, sub or the signature is not as RFC 8292 wants it.",
            tell_apart: "aud is the origin of the endpoint alone, exp is at most 24 hours ahead, sub begins with mailto: or https:. Which of them differs?",
            fixes: &[
                (
                    FixGeneration,
                    Strong,
                    "The VAPID token is made wrongly: aud has to be the origin of the endpoint, exp at most 24 hours ahead, sub a mailto: address.",
                ),
                (SyncClock, Hint, "A clock that goes ahead puts exp beyond 24 hours."),
            ],
            source: "Mozilla autopush, errno 109; RFC 8292 §2",
            example: proof::text(
                "{\"code\":401,\"errno\":109,\"error\":\"Unauthorized\",\"message\":\"The header was refused\"}",
            ),
        },
        Refusal {
            id: "webpush-subject",
            says: &[
                "Vapid subject is not a valid URL",
                "Vapid subject is not a url or mailto url",
                "No subject set in vapidDetails.subject",
                "Missing 'sub' from claims. 'sub' is your admin email as a mailto: link",
                "{\"reason\":\"BadWebPushTopic\"}",
            ],
            weak: &[],
            means: "The library wants to know who sends: a subject of the form mailto:name@example.com or https://….",
            tell_apart: "Does the subject begin with mailto: without a blank behind the colon?",
            fixes: &[(FixGeneration, Strong, "Set the subject to an address with mailto: before it.")],
            source: "web-push, vapid-helper.js; pywebpush",
            example: proof::text("Error: Vapid subject is not a valid URL. kim at example.com"),
        },
        Refusal {
            id: "webpush-key-length",
            says: &[
                "Vapid public key should be 65 bytes long when decoded",
                "Vapid private key should be 32 bytes long when decoded",
                "Vapid public key must be a URL safe Base 64 (without \"=\")",
                "Vapid private key must be a URL safe Base 64 (without \"=\")",
                "The provided applicationServerKey is not valid",
                "applicationServerKey must contain a valid P-256 public key",
                "The string to be decoded is not correctly encoded. applicationServerKey",
            ],
            weak: &[],
            means: "The VAPID key is not the base64url text of a P-256 key: it was cut, quoted, padded, or is of another kind.",
            tell_apart: "A public key has 87 letters, a private one 43, without an equals sign. Has yours?",
            fixes: &[
                (RepairFormat, Strong, "Copy the key whole, in the alphabet of base64url and without padding."),
                (UseRightToken, Hint, "The private key stands where the public one belongs, or the reverse."),
            ],
            source: "web-push, vapid-helper.js; W3C Push API",
            example: proof::text("Error: Vapid public key should be 65 bytes long when decoded."),
        },
        Refusal {
            id: "fcm-legacy",
            says: &[
                "The legacy FCM API is deprecated",
                "FCM legacy server key",
                "Deprecated API for Cloud Messaging",
                "INVALID_KEY: Must use Service API key",
                "AuthenticationError: There was an error authenticating the sender account",
                "There was an error authenticating the sender account",
            ],
            weak: &[],
            means: "The old server key is no longer taken: the present interface wants an access token of a service account.",
            tell_apart: "Does the call go to fcm.googleapis.com/v1/projects/… with a Bearer token?",
            fixes: &[
                (
                    UseRightToken,
                    Strong,
                    "Send to the v1 address, with an access token of a service account instead of the server key.",
                ),
                (
                    ReplaceRevoked,
                    Hint,
                    "Where the old key is still wanted it was deleted or belongs to another project.",
                ),
            ],
            source: "Firebase, Migrate from legacy FCM APIs to HTTP v1",
            example: proof::text(
                "pyfcm.errors.AuthenticationError: There was an error authenticating the sender account",
            ),
        },
        Refusal {
            id: "fcm-unregistered",
            says: &[
                "Requested entity was not found. UNREGISTERED",
                "\"errorCode\":\"UNREGISTERED\"",
                "{\"error\":\"NotRegistered\"}",
                "{\"results\":[{\"error\":\"NotRegistered\"}]}",
                "firebase_admin._messaging_utils.UnregisteredError",
            ],
            weak: &[],
            means: "The registration token of the device is dead: the app was removed, its data cleared, or the token was replaced.",
            tell_apart: "Which token does getToken() of the app give now?",
            fixes: &[(
                ObtainNewToken,
                Strong,
                "Delete this registration token, and store the one that the app reports next.",
            )],
            source: "Firebase, FCM error codes",
            example: proof::text("firebase_admin._messaging_utils.UnregisteredError: none"),
        },
        Refusal {
            id: "expo-push-credentials",
            says: &[
                "Unable to retrieve the FCM server key for the recipient's app",
                "\"details\":{\"error\":\"InvalidCredentials\"}",
                "The Expo push notification service is supported only for Expo projects",
                "InvalidCredentials: Could not find APNs credentials for",
                "Could not find APNs credentials for",
                "Make sure to upload a server key for your app",
            ],
            weak: &[],
            means: "Expo has no push key of Apple or Google for the app, or one that was withdrawn.",
            tell_apart: "What does `eas credentials` list for this app and platform?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "Upload the key of a Google service account, or Apple's push key, for this very app.",
                ),
                (ReplaceRevoked, Hint, "A key that was deleted at Apple or Google has to be replaced at Expo."),
            ],
            source: "Expo, Push notifications: receipts and errors",
            example: proof::text(
                "\"message\":\"Unable to retrieve the FCM server key for the recipient's app.\",\"details\":{\"error\":\"InvalidCredentials\"}",
            ),
        },
        Refusal {
            id: "expo-push-device",
            says: &[
                "\"details\":{\"error\":\"DeviceNotRegistered\"}",
                "is not a registered push notification recipient",
                "is not a valid Expo push token",
                "PUSH_TOO_MANY_EXPERIENCE_IDS",
                "All push notification messages in the same request must be for the same project",
            ],
            weak: &[],
            means: "The push token names a device or a project that this sender cannot reach.",
            tell_apart: "Does the token look like ExponentPushToken[…], and is it of the same project as the sender?",
            fixes: &[
                (ObtainNewToken, Likely, "The app was removed or got another token: take the one that it reports now."),
                (UseRightToken, Likely, "The token is of another project or sender."),
            ],
            source: "Expo, Push notifications: receipts and errors",
            example: proof::text("\"ExponentPushToken[x]\" is not a registered push notification recipient"),
        },
    ],
};
