//! Home Assistant, `ESPHome`, Node-RED, Homebridge, brokers and bridges of the house.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, RepairFormat, ReplaceRevoked, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const HOME_ASSISTANT: &str = "Home Assistant, config_entry_oauth2_flow.py";
const AIOESPHOMEAPI: &str = "aioesphomeapi, core.py";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "home_automation",
    name: "Home automation",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "ha-auth-invalid",
            says: &[
                "{\"type\":\"auth_invalid\",\"message\":\"Invalid access token or password\"}",
                "auth_invalid: Invalid access token or password",
            ],
            weak: &[],
            means: "Home Assistant does not know the token that came over the socket: it was deleted, cut, or is of another instance.",
            tell_apart: "Is the long-lived token still listed in the user's profile, and pasted whole? It is a JWT of three pieces.",
            fixes: &[
                (ObtainNewToken, Likely, "Make a new long-lived token in the profile."),
                (RepairFormat, Hint, "A token cut in copying is unknown."),
                (UseRightToken, Hint, "A token of another instance, or of before a new installation, is unknown."),
            ],
            source: "Home Assistant, websocket_api/auth.py",
            example: proof::text("{\"type\":\"auth_invalid\",\"message\":\"Invalid access token or password\"}"),
        },
        Refusal {
            id: "ha-config-entry-auth",
            says: &[
                "ConfigEntryAuthFailed",
                "homeassistant.exceptions.ConfigEntryAuthFailed",
                "integration could not authenticate:",
                "Config entry '{}' for {name} integration could not authenticate",
                "Config entry '{}' for {name} integration could not authenticate: {detail}",
            ],
            weak: &[],
            means: "The service behind an integration refused what Home Assistant has stored for it, and a new sign-in is asked for.",
            tell_apart: "Read what stands behind the colon; then use the button that signs in anew in the settings.",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in anew: the integration shows a button for it."),
                (
                    ReplaceRevoked,
                    Hint,
                    "A changed password or a device removed at the service withdraws what is stored.",
                ),
            ],
            source: "Home Assistant, config_entries.py",
            example: proof::text(
                "WARNING [homeassistant.config_entries] Config entry 'Home' for shop integration could not authenticate: token refused",
            ),
        },
        Refusal {
            id: "ha-flow-invalid-auth",
            says: &["\"errors\":{\"base\":\"invalid_auth\"}", "component.{name}.config.error.invalid_auth"],
            weak: &[(
                "invalid_auth",
                &["homeassistant", "config_flow", "integration", "config entry", "Home Assistant"],
            )],
            means: "The service refused the name, password or key that was entered for the integration.",
            tell_apart: "Do the same values work in the service's own app or page?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "Enter name and key anew: many devices want a key of their own, not the password of the account.",
                ),
                (ObtainNewToken, Hint, "A key that was made long ago may no longer be known."),
            ],
            source: "Home Assistant, config flows",
            example: proof::text("{\"type\":\"form\",\"step_id\":\"user\",\"errors\":{\"base\":\"invalid_auth\"}}"),
        },
        Refusal {
            id: "ha-oauth-refresh",
            says: &[
                "Token request for {name} failed",
                "Token request for {name} failed (invalid_grant)",
                "OAuth session is not valid, reauth required",
                "OAuth session is not valid, reauthentication required",
            ],
            weak: &[],
            means: "Home Assistant could not renew the token of a service: its refresh token has ended or was withdrawn.",
            tell_apart: "Does the service still list Home Assistant among the apps that may use the account?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in anew at the integration."),
                (ReplaceRevoked, Hint, "The access was withdrawn at the service."),
            ],
            source: HOME_ASSISTANT,
            example: proof::text(
                "ERROR [homeassistant.helpers.config_entry_oauth2_flow] Token request for shop failed (invalid_grant): token refused",
            ),
        },
        Refusal {
            id: "ha-supervisor-token",
            says: &[
                "No API token provided for /",
                "Invalid token for access /",
                "{} no role for /",
                "missing API permission for /",
            ],
            weak: &[],
            means: "An add-on asked the Supervisor for something without a token, or for more than its settings allow.",
            tell_apart: "Is SUPERVISOR_TOKEN sent as Bearer, and does config.yaml of the add-on ask for the role?",
            fixes: &[
                (GrantAccess, Likely, "The add-on has to ask for the API or role in its config.yaml."),
                (SendCorrectly, Likely, "The request needs SUPERVISOR_TOKEN as Bearer."),
            ],
            source: "Home Assistant Supervisor, api/middleware/security.py",
            example: proof::text(
                "WARNING (MainThread) [supervisor.api.middleware.security] No API token provided for /core/api/states",
            ),
        },
        Refusal {
            id: "ha-my-state",
            says: &[
                "Is My Home Assistant configured to go to the right instance",
                "Invalid state. Is My Home Assistant configured to go to the right instance",
            ],
            weak: &[],
            means: "The sign-in came back to another instance than the one that began it, or too late.",
            tell_apart: "Which address does my.home-assistant.io have for this browser?",
            fixes: &[(
                SendCorrectly,
                Likely,
                "Set the address of this very instance at My Home Assistant, and begin the sign-in again.",
            )],
            source: HOME_ASSISTANT,
            example: proof::text("Invalid state. Is My Home Assistant configured to go to the right instance?"),
        },
        Refusal {
            id: "esphome-key",
            says: &[
                "InvalidEncryptionKeyAPIError",
                "aioesphomeapi.core.InvalidEncryptionKeyAPIError",
                "Invalid encryption key: {}",
                "The encryption key is incorrect",
            ],
            weak: &[],
            means: "The device wants another key than the one that was given.",
            tell_apart: "Compare the key under api: encryption in the device's settings with the one entered.",
            fixes: &[
                (UseRightToken, Strong, "Enter the key that stands in the settings of this very device."),
                (RepairFormat, Hint, "A key that is cut is no longer one of 32 bytes."),
            ],
            source: AIOESPHOMEAPI,
            example: proof::text("aioesphomeapi.core.InvalidEncryptionKeyAPIError: shop-sensor"),
        },
        Refusal {
            id: "esphome-key-needed",
            says: &["RequiresEncryptionAPIError", "The device requires encryption", "Connection requires encryption"],
            weak: &[],
            means: "The device speaks only with a key, and none was given.",
            tell_apart: "Is there api: encryption in the device's settings?",
            fixes: &[(SendCorrectly, Strong, "Enter the key of the device.")],
            source: AIOESPHOMEAPI,
            example: proof::text(
                "aioesphomeapi.core.RequiresEncryptionAPIError: shop-sensor: Connection requires encryption",
            ),
        },
        Refusal {
            id: "esphome-psk",
            says: &[
                "Malformed PSK",
                "Malformed PSK `{}`, expected base64-encoded value",
                "expected base64-encoded 32 byte value",
            ],
            weak: &[],
            means: "The key is not the base64 text of 32 bytes: a letter is missing, or another thing was entered.",
            tell_apart: "It has 44 characters and ends in an equals sign. Has yours?",
            fixes: &[(RepairFormat, Strong, "The key was cut or altered: copy it whole.")],
            source: "aioesphomeapi, noise",
            example: proof::text("Error connecting: Malformed PSK `abc`, expected base64-encoded value"),
        },
        Refusal {
            id: "esphome-ota",
            says: &["Authentication invalid. Is the password correct", "ERROR Error auth: Authentication invalid"],
            weak: &[],
            means: "The device refused the password for the update: it still has the one from its last update.",
            tell_apart: "Which password was in the settings when the device was written last?",
            fixes: &[(UseRightToken, Likely, "Use the old password once to write the new one.")],
            source: "ESPHome, espota2.py",
            example: proof::text("ERROR Error auth: Error: Authentication invalid. Is the password correct?"),
        },
        Refusal {
            id: "mqtt-not-authorised",
            says: &[
                "Connection Refused - not authorised",
                "Connection Refused - bad username or password",
                "MqttError: [code:135] Not authorized",
                "[code:134] Bad User Name or Password",
            ],
            weak: &[],
            means: "The broker did not take the user name and password, or got none, or does not let this client do what it asked.",
            tell_apart: "Does mosquitto_sub work with the same name, password and client id? The broker's log names the user that it saw.",
            fixes: &[
                (SendCorrectly, Likely, "User name and password are missing or wrong in this client's settings."),
                (GrantAccess, Hint, "Where they are right, the broker's access list does not let the user in."),
                (ObtainNewToken, Hint, "Where the password is a token, as in clouds, it may have ended."),
            ],
            source: "MQTT 3.1.1 §3.2.2.3 and its clients",
            example: proof::text("Connection Refused - not authorised"),
        },
        Refusal {
            id: "node-red-credentials",
            says: &[
                "the credentials could not be decrypted",
                "The flows have been stopped as the credentials could not be decrypted",
                "encryption key is missing or invalid",
            ],
            weak: &[],
            means: "Node-RED cannot open its stored credentials: the key that locked them is another or gone.",
            tell_apart: "Was credentialSecret changed, or were the flows copied without the file that holds the key?",
            fixes: &[(
                UseRightToken,
                Likely,
                "Bring back the key that locked the file; else enter all credentials anew.",
            )],
            source: "Node-RED, runtime messages",
            example: proof::text("The flows have been stopped as the credentials could not be decrypted."),
        },
        Refusal {
            id: "homebridge-pin",
            says: &["-70401", "Homebridge must be running in insecure mode"],
            weak: &[("{\"status\":-70401}", &["homebridge", "accessories", "characteristics"])],
            means: "The bridge answers that the caller is not paired or not allowed: -70401. Tools need Homebridge in its open mode.",
            tell_apart: "Was Homebridge started with -I, and is the PIN the one of this bridge?",
            fixes: &[(
                SendCorrectly,
                Likely,
                "Start Homebridge with -I, or call with its PIN in the header authorization.",
            )],
            source: "HAP-NodeJS; Homebridge",
            example: proof::text("{\"characteristics\":[{\"aid\":2,\"iid\":10,\"status\":-70401}]}"),
        },
        Refusal {
            id: "hue-user",
            says: &["\"type\":1,\"address\":\"{}\",\"description\":\"unauthorized user\"", "\"unauthorized user\""],
            weak: &[],
            means: "The Hue bridge does not know the user name in the address, or waits for its button to be pressed.",
            tell_apart: "Is the name in the address one that the bridge itself gave out?",
            fixes: &[(
                ObtainNewToken,
                Likely,
                "Press the button of the bridge and, within half a minute, ask for a new user.",
            )],
            source: "Philips Hue, CLIP API",
            example: proof::text(r#""type":1,"address":"x1","description":"unauthorized user""#),
        },
        Refusal {
            id: "rtsp-401",
            says: &[
                "method DESCRIBE failed: 401",
                "method OPTIONS failed: 401",
                "Server returned 401 Unauthorized (authorization failed)",
                "[rtsp @ {name}] method DESCRIBE failed: 401 Unauthorized",
            ],
            weak: &[],
            means: "The camera wants a user name and password, and did not take those of the address.",
            tell_apart: "Does the same address work in another player? A special character in the password needs a percent sign.",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "Put the camera's user and password into the address; special characters as percent signs.",
                ),
                (ObtainNewToken, Hint, "Some cameras lock a user after wrong attempts."),
            ],
            source: "FFmpeg, libavformat/rtsp.c",
            example: proof::text("[rtsp @ 0x55d0] method DESCRIBE failed: 401 Unauthorized"),
        },
    ],
};
