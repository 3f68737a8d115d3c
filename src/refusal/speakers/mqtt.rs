//! MQTT: Mosquitto, EMQX, `HiveMQ` and the client libraries.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively, ReplaceRevoked, SendCorrectly,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "MQTT 3.1.1 and 5; paho, mqtt.js, lwmqtt, Mosquitto and EMQX, source and issues";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "mqtt",
    name: "MQTT brokers",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "mqtt-not-authorized",
            says: &[
                "LWMQTT_NOT_AUTHORIZED",
                "Connection Refused: not authorised",
                "Connection refused: Not authorized",
                "CONNECT failed as CONNACK contained an Error Code: NOT_AUTHORIZED",
                "CONNECTION_REFUSED_NOT_AUTHORIZED",
                "Not authorized to connect (5)",
                "MQTT_CONNECTION_REFUSE_NOT_AUTHORIZED",
                "Connection error: Connection Refused: not authorised",
            ],
            weak: &[("rc=5", &["mqtt", "PubSubClient", "mosquitto"])],
            means: "The broker let nobody in under this name: no credential came, it has ended, or this client id may not connect.",
            tell_apart: "Does the broker's log name the user and client id? Does it work with the same values in another client?",
            fixes: &[
                (
                    SendCorrectly,
                    Likely,
                    "User name and password, or the token in their place, are missing or not in the field that the broker reads.",
                ),
                (ObtainNewToken, Hint, "A token or signature used as the password may have ended."),
                (
                    RefreshProactively,
                    Hint,
                    "A device that ran well for a while has to make or fetch the next token in time.",
                ),
                (GrantAccess, Hint, "The broker's rules may not let this user or client id in."),
                (ReadTrace, Hint, "The broker's log names the reason."),
            ],
            source: SOURCE,
            example: proof::text("Error: Connection refused: Not authorized"),
        },
        Refusal {
            id: "mqtt-bad-credentials",
            says: &[
                "LWMQTT_BAD_USERNAME_OR_PASSWORD",
                "Connection Refused: bad user name or password",
                "Connection refused: Bad username or password",
                "CONNECT failed as CONNACK contained an Error Code: BAD_USER_NAME_OR_PASSWORD",
                "CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD",
                "MQTT_CONNECTION_REFUSE_BAD_USERNAME",
                "Bad user name or password (4)",
            ],
            weak: &[("rc=4", &["mqtt", "PubSubClient", "mosquitto"])],
            means: "The broker does not know this user name with this password.",
            tell_apart: "Is the pair one of this broker? Where the password is a token or signature: has it ended, and was it made for this device?",
            fixes: &[
                (UseRightToken, Likely, "The pair is not one of this broker or device."),
                (ObtainNewToken, Hint, "A signature or token used as the password may have ended."),
                (SendCorrectly, Hint, "A variable may not have been filled."),
            ],
            source: SOURCE,
            example: proof::text("Connection error: Connection Refused: bad user name or password."),
        },
        Refusal {
            id: "mqtt-identifier",
            says: &[
                "LWMQTT_IDENTIFIER_REJECTED",
                "Connection refused: Identifier rejected",
                "Connection Refused: identifier rejected",
                "CONNECTION_REFUSED_IDENTIFIER_REJECTED",
                "CLIENT_IDENTIFIER_NOT_VALID",
            ],
            weak: &[],
            means: "The broker does not take this client id.",
            tell_apart: "Which form does the broker want: the device's id, a full path, at most 23 letters?",
            fixes: &[
                (SendCorrectly, Strong, "Send the client id in the form that the broker wants."),
                (UseRightToken, Hint, "The id may be one of another device."),
            ],
            source: SOURCE,
            example: proof::text("Error: Connection refused: Identifier rejected"),
        },
        Refusal {
            id: "mosquitto-log",
            says: &["disconnected, not authorised", "disconnected: not authorised"],
            weak: &[],
            means: "Mosquitto's log: the client was not let in. Since version 2 a broker without settings takes nobody without a password.",
            tell_apart: "Are password_file and allow_anonymous set as meant, and does the client send a user name?",
            fixes: &[
                (SendCorrectly, Likely, "The client sent no user name, or a wrong pair."),
                (FixVerifier, Hint, "Without allow_anonymous or a password file nobody is let in."),
                (GrantAccess, Hint, "The list of rights may not name this client."),
            ],
            source: SOURCE,
            example: proof::text("1795255200: Client sensor-1 disconnected, not authorised."),
        },
        Refusal {
            id: "emqx-denied",
            says: &[
                "authorization_permission_denied",
                "cannot_publish_to_topic_due_to_not_authorized",
                "cannot_subscribe_topic_due_to_not_authorized",
                "cannot_publish_to_topic_due_to_acl",
            ],
            weak: &[],
            means: "EMQX knows the client, and its rules do not let it use this topic.",
            tell_apart: "Which rule matches this client id, user and topic first?",
            fixes: &[(GrantAccess, Strong, "The rules do not allow this topic.")],
            source: SOURCE,
            example: proof::text(
                "2026-11-21T10:00:00 [warning] msg: cannot_publish_to_topic_due_to_not_authorized, topic: shop/1, reason: not_authorized",
            ),
        },
        Refusal {
            id: "emqx-key",
            says: &[
                "BAD_API_KEY_OR_SECRET",
                "Check api_key/api_secret",
                r#""code":"BAD_API_KEY_OR_SECRET","message":"Check api_key/api_secret""#,
            ],
            weak: &[],
            means: "EMQX does not know the API key with this secret.",
            tell_apart: "Is it a key from the page API Keys? The dashboard's own password is not taken here.",
            fixes: &[
                (UseRightToken, Likely, "The API wants a key and its secret, not the dashboard's user."),
                (ReplaceRevoked, Hint, "The key may have been deleted or disabled."),
                (ObtainNewToken, Hint, "The key may have ended."),
            ],
            source: SOURCE,
            example: proof::text(r#"{"code":"BAD_API_KEY_OR_SECRET","message":"Check api_key/api_secret"}"#),
        },
        Refusal {
            id: "emqx-dashboard-token",
            says: &[r#""code":"TOKEN_TIME_OUT""#, "TOKEN_TIME_OUT", r#""code":"BAD_TOKEN","message""#],
            weak: &[],
            means: "The token of EMQX's dashboard has ended.",
            tell_apart: "How old is the sign-in?",
            fixes: &[
                (ObtainNewToken, Likely, "Sign in again; the dashboard's token has expired."),
                (UseRightToken, Hint, "Programs use an API key, which lives on."),
            ],
            source: SOURCE,
            example: proof::text(r#"{"code":"TOKEN_TIME_OUT","message":"Sign in again by POST /login"}"#),
        },
    ],
};
