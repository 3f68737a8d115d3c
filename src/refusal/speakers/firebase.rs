//! Firebase: the Admin SDK, the client, the REST interface and messaging.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixVerifier, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked,
            SendCorrectly, SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const ADMIN: &str = "firebase-admin 13, auth/token-verifier and utils/error";
const CLIENT: &str = "@firebase/auth 1";
const MESSAGING: &str = "firebase-admin 13, utils/error";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "firebase",
    name: "Firebase",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "firebase-expired",
            says: &[
                "auth/id-token-expired",
                "auth/session-cookie-expired",
                "Firebase ID token has expired",
                "Firebase session cookie has expired",
                "Firebase ID token has expired. Get a fresh ID token from your client app and try again (auth/id-token-expired)",
            ],
            weak: &[],
            means: "The ID token is older than its hour. The client's SDK renews it; a copied or cached one is not renewed.",
            tell_apart: "Compare exp with a trusted clock.",
            fixes: &[
                (
                    RefreshProactively,
                    Likely,
                    "Ask the client's SDK for the token before each call: getIdToken renews it when needed.",
                ),
                (ObtainNewToken, Likely, "A token that was copied by hand has to be made anew."),
                (SyncClock, Hint, "If exp is still ahead, the clock of the server is wrong."),
            ],
            source: ADMIN,
            example: proof::text(
                "FirebaseAuthError: Firebase ID token has expired. Get a fresh ID token from your client app and try again (auth/id-token-expired).",
            ),
        },
        Refusal {
            id: "firebase-kid",
            says: &[
                "has \"kid\" claim which does not correspond to a known public key",
                "has \"kid\" claim which does not correspond to a known public key. Most likely the ID token is expired",
            ],
            weak: &[],
            means: "The key that signed the token is no longer published, most likely because the token is old. Without any kid it is a custom token or one of the emulator.",
            tell_apart: "How old is the token?",
            fixes: &[
                (ObtainNewToken, Likely, "The keys rotate; a fresh token is signed with a present one."),
                (UseRightToken, Hint, "A custom token or one of the emulator is signed with other keys."),
                (FixVerifier, Hint, "FIREBASE_AUTH_EMULATOR_HOST decides whether the emulator's tokens are taken."),
            ],
            source: ADMIN,
            example: proof::text(
                "Firebase ID token has \"kid\" claim which does not correspond to a known public key. Most likely the ID token is expired, so get a fresh token from your client app and try again.",
            ),
        },
        Refusal {
            id: "firebase-no-kid",
            says: &[
                "Firebase ID token has no \"kid\" claim",
                "has no \"kid\" claim",
                "Firebase ID token has invalid signature",
            ],
            weak: &[],
            means: "The token was not signed by Firebase: a custom token, one of the emulator, or a token of somebody else.",
            tell_apart: "Read kid and iss of the token.",
            fixes: &[
                (UseRightToken, Likely, "An ID token of the project is needed, not another kind."),
                (FixVerifier, Hint, "FIREBASE_AUTH_EMULATOR_HOST decides whether the emulator's tokens are taken."),
                (RepairFormat, Hint, "A token altered in copying no longer fits its signature."),
            ],
            source: ADMIN,
            example: proof::text("Firebase ID token has no \"kid\" claim."),
        },
        Refusal {
            id: "firebase-project",
            says: &[
                "Firebase ID token has incorrect \"aud\" (audience) claim. Expected \"{expected}\" but got \"{sent}\"",
                "has incorrect \"aud\" (audience) claim. Expected \"{expected}\" but got \"{sent}\"",
                "has incorrect \"iss\" (issuer) claim",
                "Make sure the ID token comes from the same Firebase project as the service account used to authenticate this SDK",
            ],
            weak: &[],
            means: "The token belongs to another Firebase project, or is an ID token of Google and not of Firebase. The message names both projects.",
            tell_apart: "Compare the two projects in the message.",
            fixes: &[
                (UseRightToken, Strong, "The token comes from another project than the server's."),
                (
                    FixVerifier,
                    Hint,
                    "If the token's project is the right one, the server uses the service account of another.",
                ),
            ],
            source: ADMIN,
            example: proof::text(
                "Firebase ID token has incorrect \"aud\" (audience) claim. Expected \"shop-prod\" but got \"shop-dev\".",
            ),
        },
        Refusal {
            id: "firebase-kind",
            says: &[
                "verifyIdToken() expects an ID token, but was given a custom token",
                "expects an ID token, but was given a custom token",
                "an ID token, but was given a custom token",
                "expects an ID token, but was given a legacy custom token",
                "was given a legacy custom token",
                "First argument to verifyIdToken() must be a Firebase ID token string",
            ],
            weak: &[],
            means: "Another kind of token was given: a custom token that was not exchanged yet, an access token, or nothing.",
            tell_apart: "Read aud of the token: an address of identitytoolkit belongs to a custom token.",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "An ID token is wanted; a custom token is exchanged for one by signInWithCustomToken.",
                ),
                (SendCorrectly, Hint, "The value may be undefined."),
            ],
            source: ADMIN,
            example: proof::text("verifyIdToken() expects an ID token, but was given a custom token."),
        },
        Refusal {
            id: "firebase-undecodable",
            says: &[
                "Decoding Firebase ID token failed",
                "Decoding Firebase ID token failed. Make sure you passed the entire string JWT which represents an ID token",
                "auth/argument-error",
            ],
            weak: &[],
            means: "The text could not be taken apart as a JWT.",
            tell_apart: "Count the dots: two belong to a JWT. Then look for blanks, quotes and \"Bearer \" in front.",
            fixes: &[
                (RepairFormat, Likely, "The text of the token is cut or altered."),
                (UseRightToken, Hint, "An opaque token is no ID token."),
                (SendCorrectly, Hint, "\"Bearer \" in front or a placeholder cannot be decoded either."),
            ],
            source: ADMIN,
            example: proof::text(
                "Decoding Firebase ID token failed. Make sure you passed the entire string JWT which represents an ID token. (auth/argument-error)",
            ),
        },
        Refusal {
            id: "firebase-revoked",
            says: &[
                "auth/id-token-revoked",
                "auth/session-cookie-revoked",
                "auth/user-disabled",
                "Firebase ID token has been revoked",
                "The Firebase ID token has been revoked",
                "The user record is disabled",
            ],
            weak: &[],
            means: "The sessions of the user were withdrawn, the password was changed, or the account was switched off.",
            tell_apart: "Compare auth_time in the token with tokensValidAfterTime of the user.",
            fixes: &[
                (ReplaceRevoked, Strong, "The token or its user was withdrawn."),
                (ObtainNewToken, Hint, "After a withdrawal of the sessions, signing in again is enough."),
            ],
            source: ADMIN,
            example: proof::text("FirebaseAuthError: The Firebase ID token has been revoked. (auth/id-token-revoked)"),
        },
        Refusal {
            id: "firebase-client-sign-in",
            says: &[
                "auth/user-token-expired",
                "auth/invalid-user-token",
                "auth/requires-recent-login",
                "auth/invalid-credential",
                "auth/expired-action-code",
                "auth/code-expired",
            ],
            weak: &[],
            means: "The client's session or code is no longer good enough: signed out elsewhere, too long ago for a sensitive step, or a code that has ended.",
            tell_apart: "The code names which.",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in again, or ask for a new code."),
                (ReplaceRevoked, Hint, "A changed password or a deleted account ends the session."),
            ],
            source: CLIENT,
            example: proof::text("FirebaseError: Firebase: Error (auth/user-token-expired)."),
        },
        Refusal {
            id: "firebase-client-project",
            says: &["auth/custom-token-mismatch", "auth/invalid-api-key", "auth/tenant-id-mismatch"],
            weak: &[],
            means: "Token, key or tenant belong to another Firebase project than the client's.",
            tell_apart: "Compare the project of the settings with that of the token.",
            fixes: &[
                (UseRightToken, Likely, "Token, key or tenant of another project is used."),
                (RepairFormat, Hint, "A key with a missing letter is invalid too."),
            ],
            source: CLIENT,
            example: proof::text("FirebaseError: Firebase: Error (auth/custom-token-mismatch)."),
        },
        Refusal {
            id: "firebase-custom-token",
            says: &["auth/invalid-custom-token", "INVALID_CUSTOM_TOKEN"],
            weak: &[("auth/missing-identifier", &["signInWithCustomToken", "signin with custom token"])],
            means: "The custom token was made wrongly: its form, its signer or its times are not as demanded.",
            tell_apart: "Is it signed with the service account of this project, and are iat and exp at most an hour apart?",
            fixes: &[
                (FixGeneration, Likely, "The server that makes the custom token signs or dates it wrongly."),
                (SyncClock, Hint, "A server whose clock is wrong makes tokens from another time."),
                (UseRightToken, Hint, "A service account of another project signs with another key."),
            ],
            source: CLIENT,
            example: proof::text("FirebaseError: Firebase: Error (auth/invalid-custom-token)."),
        },
        Refusal {
            id: "firebase-rest-sign-in",
            says: &["INVALID_ID_TOKEN", "CREDENTIAL_TOO_OLD_LOGIN_AGAIN"],
            weak: &[("TOKEN_EXPIRED", &["firebase", "identitytoolkit", "securetoken"])],
            means: "The REST interface wants a new sign-in: the token has ended, is invalid, or too old for this step.",
            tell_apart: "Exchange the refresh token: if that fails as well, sign in.",
            fixes: &[
                (ObtainNewToken, Likely, "Get a new ID token, by the refresh token or a sign-in."),
                (ReplaceRevoked, Hint, "TOKEN_EXPIRED also follows a changed password."),
            ],
            source: ADMIN,
            example: proof::text("{\"error\":{\"code\":400,\"message\":\"INVALID_ID_TOKEN\"}}"),
        },
        Refusal {
            id: "firebase-rest-user",
            says: &["USER_DISABLED"],
            weak: &[("USER_NOT_FOUND", &["firebase", "identitytoolkit", "securetoken"])],
            means: "The account behind the token was switched off or deleted.",
            tell_apart: "Look the user up in the console of the same project.",
            fixes: &[
                (ReplaceRevoked, Strong, "The account was switched off or deleted."),
                (UseRightToken, Hint, "A token of another project names a user that does not exist here."),
            ],
            source: ADMIN,
            example: proof::text("{\"error\":{\"code\":400,\"message\":\"USER_DISABLED\"}}"),
        },
        Refusal {
            id: "firebase-rest-refresh-damaged",
            says: &["INVALID_REFRESH_TOKEN"],
            weak: &[],
            means: "The text is no refresh token of Firebase.",
            tell_apart: "Compare the value with what the sign-in gave, character by character.",
            fixes: &[
                (RepairFormat, Likely, "The refresh token is cut or altered."),
                (UseRightToken, Hint, "A refresh token of another provider is unknown here."),
                (ObtainNewToken, Hint, "If nothing else helps, sign in again."),
            ],
            source: ADMIN,
            example: proof::text("{\"error\":{\"code\":400,\"message\":\"INVALID_REFRESH_TOKEN\"}}"),
        },
        Refusal {
            id: "firebase-rest-refresh-absent",
            says: &["MISSING_REFRESH_TOKEN"],
            weak: &[],
            means: "No refresh token was in the request.",
            tell_apart: "Is the body form-encoded, with grant_type and refresh_token?",
            fixes: &[(SendCorrectly, Strong, "The request brought no refresh token.")],
            source: ADMIN,
            example: proof::text("{\"error\":{\"code\":400,\"message\":\"MISSING_REFRESH_TOKEN\"}}"),
        },
        Refusal {
            id: "firebase-rest-project",
            says: &["CREDENTIAL_MISMATCH"],
            weak: &[
                ("API key not valid. Please pass a valid API key.", &["firebase", "identitytoolkit", "securetoken"]),
                ("API key not valid. Please pass a valid API key", &["firebase", "identitytoolkit", "securetoken"]),
            ],
            means: "The key or the custom token belongs to another project, or the key is not complete.",
            tell_apart: "Compare the key with the one in the project's settings.",
            fixes: &[
                (UseRightToken, Likely, "The key or token of another project is used."),
                (RepairFormat, Hint, "A key with a missing letter is not valid either."),
            ],
            source: ADMIN,
            example: proof::text("{\"error\":{\"code\":400,\"message\":\"CREDENTIAL_MISMATCH\"}}"),
        },
        Refusal {
            id: "fcm-registration",
            says: &["messaging/invalid-registration-token", "messaging/registration-token-not-registered"],
            weak: &[
                ("UNREGISTERED", &["fcm", "firebase", "messaging"]),
                ("Requested entity was not found.", &["fcm", "firebase", "messaging"]),
            ],
            means: "The \"registration token\" is the address of a device, not a credential: the app was removed from it, or got a new address.",
            tell_apart: "Does the word messaging or FCM stand beside it? Then the service account is fine.",
            fixes: &[
                (ObtainNewToken, Likely, "Delete the address, and store the new one that the app gets when it starts."),
                (RepairFormat, Hint, "An address that was stored cut is invalid."),
            ],
            source: MESSAGING,
            example: proof::text("FirebaseMessagingError: messaging/registration-token-not-registered"),
        },
        Refusal {
            id: "fcm-sender",
            says: &["messaging/mismatched-credential", "SenderId mismatch"],
            weak: &[],
            means: "The address of the device belongs to another Firebase project than the service account.",
            tell_apart: "Compare the project of the app with that of the service account.",
            fixes: &[(UseRightToken, Strong, "The service account of another project is used.")],
            source: MESSAGING,
            example: proof::text("FirebaseMessagingError: SenderId mismatch"),
        },
    ],
};
