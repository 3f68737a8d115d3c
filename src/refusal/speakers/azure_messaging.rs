//! Azure `IoT` Hub, Service Bus, Event Hubs and Event Grid.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixGeneration, FixVerifier, GrantAccess, ObtainNewToken, RefreshProactively, ReplaceRevoked, SendCorrectly,
            SyncClock, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Azure service documentation and issues of its SDKs";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "azure_messaging",
    name: "Azure IoT and messaging",
    scene: Scene::Entra,
    refusals: &[
        Refusal {
            id: "iothub-unauthorized",
            says: &[
                "IotHubUnauthorizedAccess",
                "ErrorCode:IotHubUnauthorizedAccess;Unauthorized",
                "IotHubUnauthorized",
            ],
            weak: &[],
            means: "IoT Hub does not accept the device's signature: it has ended, is made with another key, or for another device.",
            tell_apart: "Decode the SAS token: se (its end), sr (hub and device), and which key signed.",
            fixes: &[
                (ObtainNewToken, Likely, "The SAS token has ended, most often; make the next one."),
                (FixGeneration, Hint, "sr or the key (base64-decoded before signing) may be wrong."),
                (UseRightToken, Hint, "The key may belong to another device or policy."),
                (RefreshProactively, Hint, "A device has to make the next token in time."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"{"Message":"ErrorCode:IotHubUnauthorizedAccess;Unauthorized","ExceptionMessage":"Tracking ID:1b2c"}"#,
            ),
        },
        Refusal {
            id: "dps-unauthorized",
            says: &[r#""errorCode":401002"#, r#""errorCode": 401002"#],
            weak: &[],
            means: "The provisioning service does not accept the device's signature.",
            tell_apart: "Is the key derived from the group's key for exactly this registration id, and is sr idscope/registrations/id?",
            fixes: &[
                (
                    FixGeneration,
                    Likely,
                    "The key or the resource in the SAS token is not the one of this registration.",
                ),
                (UseRightToken, Hint, "The ID scope may be another one's."),
                (ObtainNewToken, Hint, "The SAS token may have ended."),
            ],
            source: SOURCE,
            example: proof::text(r#"{"errorCode":401002,"trackingId":"1b2c","message":"Unauthorized"}"#),
        },
        Refusal {
            id: "servicebus-claim",
            says: &[
                "claim(s) are required to perform this operation",
                "'Listen' claim(s) are required to perform this operation",
                "'Send' claim(s) are required to perform this operation",
                "Unauthorized access. 'Send' claim(s) are required to perform this operation",
                "SubCode=40100: Unauthorized",
                "Unauthorized access for '{operation}' operation on endpoint",
            ],
            weak: &[],
            means: "The namespace knows the caller, and its policy or role lacks Listen, Send or Manage.",
            tell_apart: "Which claim does the message name? Look at the policy of the connection string or at the role.",
            fixes: &[
                (GrantAccess, Strong, "The policy or role lacks the right that the message names."),
                (UseRightToken, Hint, "Another policy's connection string may be meant."),
            ],
            source: SOURCE,
            example: proof::text(
                "Unauthorized access. 'Listen' claim(s) are required to perform this operation. Resource: 'sb://shop.servicebus.windows.net/orders'",
            ),
        },
        Refusal {
            id: "servicebus-local-off",
            says: &[
                "LocalAuthDisabled",
                "Authorization failed because SAS authentication has been disabled for the namespace",
            ],
            weak: &[],
            means: "The namespace takes no keys or SAS tokens any more.",
            tell_apart: "Look at local authentication in the namespace's settings.",
            fixes: &[
                (UseRightToken, Strong, "Use a token of Entra with a role on the namespace."),
                (FixVerifier, Hint, "Or switch local authentication on."),
            ],
            source: SOURCE,
            example: proof::text(
                "LocalAuthDisabled: Authorization failed because SAS authentication has been disabled for the namespace.",
            ),
        },
        Refusal {
            id: "servicebus-network",
            says: &["Ip has been prevented to connect to the endpoint"],
            weak: &[],
            means: "The network rules of the namespace keep this address out. The key is not at fault.",
            tell_apart: "Which address does the call come from?",
            fixes: &[(GrantAccess, Strong, "Let this address or network in.")],
            source: SOURCE,
            example: proof::text("Ip has been prevented to connect to the endpoint."),
        },
        Refusal {
            id: "servicebus-put-token",
            says: &[
                "Put token failed. status-code: 401",
                "CBS Token authentication failed",
                "Put token failed. status-code: {}, status-description: {detail}",
            ],
            weak: &[],
            means: "Service Bus or Event Hubs refused the token when the connection began. The description behind it says why.",
            tell_apart: "Read status-description: expired, signature, audience, or disabled.",
            fixes: &[
                (
                    UseRightToken,
                    Likely,
                    "Most often the connection string is one of another namespace or policy, or was rotated.",
                ),
                (ObtainNewToken, Hint, "If it says expired, make the next one."),
                (SyncClock, Hint, "A clock that is wrong makes tokens that are over or too early."),
            ],
            source: SOURCE,
            example: proof::text("azure.eventhub.exceptions.AuthenticationError: CBS Token authentication failed."),
        },
        Refusal {
            id: "sas-key-kind-as-name",
            says: &["skn=Primary", "skn=Secondary", "skn=PrimaryKey", "skn=SecondaryKey"],
            weak: &[],
            means: "skn in the SAS token names the kind of key. It has to be the name of the policy, such as RootManageSharedAccessKey.",
            tell_apart: "Compare skn with the names under Shared access policies.",
            fixes: &[(
                FixGeneration,
                Strong,
                "The code that makes the token writes the kind of key where the policy's name belongs.",
            )],
            source: SOURCE,
            example: proof::text(
                "SharedAccessSignature sr=shop.servicebus.windows.net&sig=0&se=1795255200&skn=Primary",
            ),
        },
        Refusal {
            id: "eventgrid-key",
            says: &[
                "Request must contain one of the following authorization signature: aeg-sas-token, aeg-sas-key",
                "The request authorization key is not authorized for",
            ],
            weak: &[],
            means: "Event Grid found no key, or one of another topic.",
            tell_apart: "Is the header aeg-sas-key there, with a key of this very topic?",
            fixes: &[
                (SendCorrectly, Likely, "Send the topic's key in aeg-sas-key."),
                (UseRightToken, Hint, "The key may be one of another topic."),
                (ReplaceRevoked, Hint, "Keys that were made anew are unknown."),
            ],
            source: SOURCE,
            example: proof::text(
                "Request must contain one of the following authorization signature: aeg-sas-token, aeg-sas-key, or authorization",
            ),
        },
    ],
};
