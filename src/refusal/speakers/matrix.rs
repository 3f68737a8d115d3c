//! Matrix homeservers and bridges, and Jitsi behind them.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixTransport, FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, ReplaceRevoked,
            SendCorrectly, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const MATRIX_SPECIFICATION: &str = "Matrix specification, client-server API";
const JITSI_MEET: &str = "jitsi-meet, token/util.lib.lua";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "matrix",
    name: "Matrix and Jitsi",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "matrix-unknown-token",
            says: &[
                "M_UNKNOWN_TOKEN",
                "\"errcode\":\"M_UNKNOWN_TOKEN\"",
                "Invalid access token passed",
                "Unrecognised access token",
                "Invalid macaroon passed",
                "\"errcode\":\"M_UNKNOWN_TOKEN\",\"error\":\"Invalid access token passed.\"",
                "\"errcode\":\"M_UNKNOWN_TOKEN\",\"error\":\"Unrecognised access token.\"",
                "\"errcode\":\"M_UNKNOWN_TOKEN\",\"error\":\"Invalid macaroon passed.\"",
            ],
            weak: &[],
            means: "The homeserver does not know the access token: the device was signed out, the password changed, or it is a token of another server.",
            tell_apart: "Ask /account/whoami of the same server with it. In which server's sign-in was it made?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in again, and store the new token with its device."),
                (ReplaceRevoked, Likely, "Signing out a device, also in another client, withdraws its token at once."),
                (UseRightToken, Hint, "A token of another homeserver is unknown here."),
            ],
            source: "Matrix specification, client-server API; Synapse",
            example: proof::text(
                "{\"errcode\":\"M_UNKNOWN_TOKEN\",\"error\":\"Invalid access token passed.\",\"soft_logout\":false}",
            ),
        },
        Refusal {
            id: "matrix-soft-logout",
            says: &[
                "\"errcode\":\"M_UNKNOWN_TOKEN\",\"error\":\"Access token has expired\",\"soft_logout\":true",
                "\"errcode\":\"M_UNKNOWN_TOKEN\",\"error\":\"Token is not active\",\"soft_logout\":true",
                "\"errcode\":\"M_UNKNOWN_TOKEN\",\"soft_logout\":true",
            ],
            weak: &[],
            means: "The access token has ended, and the device may go on with a new one: soft_logout is true.",
            tell_apart: "Does the client keep the refresh token that came with it?",
            fixes: &[
                (
                    ObtainNewToken,
                    Likely,
                    "Ask for a new access token with the refresh token, or sign in again with the same device.",
                ),
                (RefreshProactively, Likely, "The client has to renew the token before its lifetime is over."),
            ],
            source: "Matrix specification, soft logout",
            example: proof::text(
                "{\"errcode\":\"M_UNKNOWN_TOKEN\",\"error\":\"Access token has expired\",\"soft_logout\":true}",
            ),
        },
        Refusal {
            id: "matrix-missing-token",
            says: &[
                "M_MISSING_TOKEN",
                "\"errcode\":\"M_MISSING_TOKEN\"",
                "\"errcode\":\"M_MISSING_TOKEN\",\"error\":\"Missing access token\"",
                "\"errcode\":\"M_MISSING_TOKEN\",\"error\":\"Missing access token.\"",
            ],
            weak: &[],
            means: "The homeserver found no token in the request.",
            tell_apart: "Is Authorization: Bearer in the request, and does it reach the server through the proxy?",
            fixes: &[
                (SendCorrectly, Strong, "Send the access token as Bearer."),
                (FixTransport, Hint, "A proxy that drops the header leaves no token."),
            ],
            source: MATRIX_SPECIFICATION,
            example: proof::text("{\"errcode\":\"M_MISSING_TOKEN\",\"error\":\"Missing access token\"}"),
        },
        Refusal {
            id: "matrix-password",
            says: &[
                "\"errcode\":\"M_FORBIDDEN\",\"error\":\"Invalid username or password\"",
                "\"errcode\":\"M_FORBIDDEN\",\"error\":\"Invalid password\"",
                "M_FORBIDDEN: Invalid username or password",
            ],
            weak: &[],
            means: "The homeserver did not take name and password.",
            tell_apart: "Is the name one of this server, without the part behind the colon, and may the account use a password at all?",
            fixes: &[
                (SendCorrectly, Likely, "Enter name and password anew, in the form that the server wants."),
                (UseRightToken, Hint, "A bot's name or password of another server is unknown here."),
            ],
            source: MATRIX_SPECIFICATION,
            example: proof::text("{\"errcode\":\"M_FORBIDDEN\",\"error\":\"Invalid username or password\"}"),
        },
        Refusal {
            id: "matrix-admin",
            says: &[
                "You are not a server admin",
                "\"errcode\":\"M_FORBIDDEN\",\"error\":\"You are not a server admin\"",
                "M_FORBIDDEN: You are not a server admin",
            ],
            weak: &[],
            means: "The token is good, and its account is no administrator of the homeserver.",
            tell_apart: "Whose token is it? /account/whoami tells.",
            fixes: &[
                (GrantAccess, Strong, "Make the account an administrator of the server."),
                (UseRightToken, Likely, "Use the token of an account that is one."),
            ],
            source: "Synapse, rest/admin",
            example: proof::text("{\"errcode\":\"M_FORBIDDEN\",\"error\":\"You are not a server admin\"}"),
        },
        Refusal {
            id: "matrix-appservice",
            says: &[
                "Application service cannot masquerade as this user",
                "Application service has not registered this user",
                "Bad token supplied: as_token",
            ],
            weak: &[("M_FORBIDDEN", &["hs_token", "as_token", "registration.yaml"])],
            means: "The homeserver knows the bridge by its as_token; the user that it speaks for is not in its registration.",
            tell_apart: "Compare as_token, hs_token and the patterns of users in registration.yaml with what the homeserver has loaded.",
            fixes: &[
                (
                    FixVerifier,
                    Likely,
                    "The registration that the homeserver has loaded is not the bridge's present one: load it anew.",
                ),
                (GrantAccess, Hint, "The pattern of users in the registration has to cover this user."),
            ],
            source: "Synapse, appservice",
            example: proof::text(
                "{\"errcode\":\"M_FORBIDDEN\",\"error\":\"Application service cannot masquerade as this user (@kim:example.com).\"}",
            ),
        },
        Refusal {
            id: "matrix-shared-secret",
            says: &["HMAC incorrect", "\"errcode\":\"M_UNKNOWN\",\"error\":\"HMAC incorrect\"", "unrecognised nonce"],
            weak: &[],
            means: "Registering with the shared secret failed: the sum was made with another secret, or the nonce was used before.",
            tell_apart: "Compare registration_shared_secret of the server with the one that the script reads.",
            fixes: &[
                (UseRightToken, Likely, "Use the shared secret of this server."),
                (FixGeneration, Hint, "The sum is made over nonce, name, password and role, with zero bytes between."),
            ],
            source: "Synapse, register_new_matrix_user",
            example: proof::text("{\"errcode\":\"M_UNKNOWN\",\"error\":\"HMAC incorrect\"}"),
        },
        Refusal {
            id: "jitsi-claims",
            says: &[
                "Error verifying token err:not-allowed, reason:'room' claim is missing",
                "Error verifying token err:not-allowed, reason:'sub' claim is missing",
                "Error verifying token err:not-allowed, reason:'exp' claim is missing",
                "Error verifying token err:not-allowed, reason:{detail} claim is missing",
            ],
            weak: &[],
            means: "Prosody compared the claims of the token with its settings: iss with app_id, aud with what is accepted, sub with the domain.",
            tell_apart: "Write the claims beside the settings of the virtual host: app_id, asap_accepted_issuers, asap_accepted_audiences.",
            fixes: &[
                (
                    FixGeneration,
                    Likely,
                    "The token has to be made with the issuer and audience that the settings name.",
                ),
                (FixVerifier, Hint, "If the token says what was agreed, widen the accepted issuers or audiences."),
            ],
            source: JITSI_MEET,
            example: proof::text("Error verifying token err:not-allowed, reason:'room' claim is missing"),
        },
        Refusal {
            id: "jitsi-signature",
            says: &[
                "Error verifying token err:not-allowed, reason:Invalid signature",
                "Error verifying token err:not-allowed, reason:could not obtain public key",
                "Could not obtain public key",
            ],
            weak: &[],
            means: "Prosody could not check the signature: another secret, another algorithm, or no public key under this kid.",
            tell_apart: "Compare app_secret with the one that signs, byte by byte; for keys, ask the key server for the kid.",
            fixes: &[
                (FixVerifier, Likely, "Secret or key server of the settings do not fit the one who signs."),
                (FixGeneration, Hint, "A kid that is no hash of a published key, or another alg, cannot be checked."),
            ],
            source: JITSI_MEET,
            example: proof::text(
                "general warn Error verifying token err:not-allowed, reason:Could not obtain public key",
            ),
        },
        Refusal {
            id: "jitsi-required",
            says: &["reason:token required", "Error verifying token err:not-allowed, reason:token required"],
            weak: &[],
            means: "The room wants a token, and the address brought none.",
            tell_apart: "Is jwt= in the address of the meeting?",
            fixes: &[(SendCorrectly, Strong, "Open the room with a token, or allow guests.")],
            source: JITSI_MEET,
            example: proof::text("general warn Error verifying token err:not-allowed, reason:token required"),
        },
    ],
};
