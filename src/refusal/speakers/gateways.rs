//! WSO2, Gravitee, `MuleSoft`, Pomerium and other gateways.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{
            FixTransport, FixVerifier, GrantAccess, ObtainNewToken, ReadTrace, RefreshProactively, RepairFormat,
            ReplaceRevoked, SendCorrectly, UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const SOURCE: &str = "Documentation and issues of WSO2, Gravitee, MuleSoft, Envoy and api.data.gov";

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "gateways",
    name: "More gateways",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "wso2-invalid",
            says: &[r#""code":"900901""#, r#""code":900901"#, "<ams:code>900901</ams:code>"],
            weak: &[],
            means: "WSO2 does not accept the token: it has ended, is unknown here, or belongs to another gateway.",
            tell_apart: "Does the token still work at /oauth2/introspect? Production and sandbox have tokens of their own.",
            fixes: &[
                (ObtainNewToken, Likely, "The token has ended or is unknown; get a new one."),
                (UseRightToken, Hint, "A token of the other environment (sandbox or production) is unknown."),
                (RepairFormat, Hint, "A cut token is unknown."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"{"code":"900901","message":"Invalid Credentials","description":"Make sure you have provided the correct security credentials"}"#,
            ),
        },
        Refusal {
            id: "wso2-missing",
            says: &[
                r#""code":"900902""#,
                "<ams:code>900902</ams:code>",
                "Make sure your API invocation call has a header: 'Authorization",
            ],
            weak: &[],
            means: "WSO2 found no credential in the request.",
            tell_apart: "Is the header there under the name that the API is set to?",
            fixes: &[
                (SendCorrectly, Strong, "Send the token in the header that the message names."),
                (FixTransport, Hint, "A proxy may have dropped it."),
            ],
            source: SOURCE,
            example: proof::text(r#"{"code":"900902","message":"Missing Credentials"}"#),
        },
        Refusal {
            id: "wso2-expired",
            says: &[
                r#""code":"900903","message":"Access Token Expired""#,
                r#""code":"900903""#,
                "<ams:code>900903</ams:code>",
            ],
            weak: &[],
            means: "WSO2 says that the access token has ended.",
            tell_apart: "Decode the token, or look at expires_in of the answer that gave it.",
            fixes: &[
                (ObtainNewToken, Likely, "Get a new token."),
                (RefreshProactively, Hint, "Renew it before expires_in is over."),
            ],
            source: SOURCE,
            example: proof::text(r#"{"code":"900903","message":"Access Token Expired"}"#),
        },
        Refusal {
            id: "wso2-inactive",
            says: &[r#""code":"900904""#, r#""code":"900905""#],
            weak: &[],
            means: "WSO2 says that the access token is not active, or of the wrong kind for this resource.",
            tell_apart: "900904: was it revoked, or made anew? 900905: an application's token where a user's is wanted, or the other way round.",
            fixes: &[
                (ObtainNewToken, Likely, "Get a new token of the kind that the resource wants."),
                (ReplaceRevoked, Hint, "It may have been revoked."),
                (
                    UseRightToken,
                    Hint,
                    "900905: a user's token is wanted in place of an application's, or the other way round.",
                ),
            ],
            source: SOURCE,
            example: proof::text(r#"{"code":"900904","message":"Access Token Inactive"}"#),
        },
        Refusal {
            id: "wso2-forbidden",
            says: &[
                r#""code":"900908""#,
                r#""code":"900909""#,
                r#""code":"900910""#,
                "User is NOT authorized to access the Resource",
            ],
            weak: &[],
            means: "WSO2 knows the token, and its application is not subscribed to this API, or a scope is missing.",
            tell_apart: "900908: is the application subscribed to the API? 900910: compare the token's scopes with the resource's.",
            fixes: &[
                (GrantAccess, Strong, "Subscribe the application to the API, or get a token with the scope."),
                (UseRightToken, Hint, "The token may belong to another application."),
            ],
            source: SOURCE,
            example: proof::text(r#"{"code":"900908","message":"Resource forbidden"}"#),
        },
        Refusal {
            id: "gravitee",
            says: &[
                r#""message":"Unauthorized","http_status_code":401"#,
                r#"{"message":"Unauthorized","http_status_code":401}"#,
            ],
            weak: &[],
            means: "Gravitee found no credential that one of the API's plans takes.",
            tell_apart: "Which plan is it: API key (X-Gravitee-Api-Key), OAuth2 or JWT? Is the subscription accepted?",
            fixes: &[
                (SendCorrectly, Likely, "No credential came where the plan looks for it."),
                (UseRightToken, Hint, "It may belong to another plan or API."),
                (ObtainNewToken, Hint, "It may have ended."),
                (GrantAccess, Hint, "The subscription may not be accepted yet."),
            ],
            source: SOURCE,
            example: proof::text(r#"{"message":"Unauthorized","http_status_code":401}"#),
        },
        Refusal {
            id: "gravitee-key",
            says: &["API Key is not valid or is expired / revoked"],
            weak: &[],
            means: "Gravitee does not know the key, or it has ended or was revoked.",
            tell_apart: "Look at the subscription's keys.",
            fixes: &[
                (ObtainNewToken, Likely, "Take the key that the subscription shows now."),
                (ReplaceRevoked, Hint, "It may have been revoked."),
                (UseRightToken, Hint, "It may belong to another API."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"{"message":"API Key is not valid or is expired / revoked.","http_status_code":403}"#,
            ),
        },
        Refusal {
            id: "mulesoft-client",
            says: &["Client ID is not present", "Client ID is not present in the request"],
            weak: &[("Invalid client id or secret", &["mulesoft", "anypoint", "cloudhub"])],
            means: "The policy of MuleSoft found no client id and secret, or a pair without a contract for this API.",
            tell_apart: "Are client_id and client_secret in the headers that the policy reads? Is there an approved contract for this API's instance?",
            fixes: &[
                (SendCorrectly, Likely, "The pair is missing where the policy looks for it."),
                (GrantAccess, Hint, "The application may have no approved contract for this API."),
                (UseRightToken, Hint, "The pair may be one of another environment."),
            ],
            source: SOURCE,
            example: proof::text(r#"{"error":"Client ID is not present"}"#),
        },
        Refusal {
            id: "data-gov-missing",
            says: &[
                "No api_key was supplied. Get one at",
                r#""code":"API_KEY_MISSING""#,
                r#""code":"API_KEY_MISSING","message":"No api_key was supplied."#,
            ],
            weak: &[],
            means: "The gateway of api.data.gov (NASA and others) found no key.",
            tell_apart: "Is api_key in the address, or X-Api-Key in the headers, and not empty?",
            fixes: &[(SendCorrectly, Strong, "Send the key; none came.")],
            source: SOURCE,
            example: proof::text(
                r#"{"error":{"message":"No api_key was supplied. Get one at https://api.nasa.gov:443"}}"#,
            ),
        },
        Refusal {
            id: "data-gov-invalid",
            says: &[
                "An invalid api_key was supplied. Get one at",
                r#""code":"API_KEY_INVALID","message":"An invalid api_key was supplied. Get one at"#,
            ],
            weak: &[],
            means: "The gateway of api.data.gov (NASA and others) does not know the key.",
            tell_apart: "Was it copied whole from the mail? Is a placeholder sent in its place?",
            fixes: &[
                (ObtainNewToken, Likely, "The key is unknown; ask for a new one."),
                (RepairFormat, Hint, "A cut key is unknown."),
                (SendCorrectly, Hint, "A placeholder or the wrong variable may have been sent."),
            ],
            source: SOURCE,
            example: proof::text(
                r#"{"error":{"code":"API_KEY_INVALID","message":"An invalid api_key was supplied. Get one at https://api.nasa.gov:443"}}"#,
            ),
        },
        Refusal {
            id: "ext-authz",
            says: &["ext_authz_denied", "ext_authz_error", "ext_authz_denied{}"],
            weak: &[],
            means: "Envoy asked an outside service whether to let the call in, and it said no or did not answer.",
            tell_apart: "Read the log of that service: it knows the reason. ext_authz_error means that it was not reached.",
            fixes: &[
                (ReadTrace, Likely, "Only the log of the authorization service names the reason."),
                (SendCorrectly, Hint, "Without a credential such services say no."),
                (FixVerifier, Hint, "With ext_authz_error the service itself failed."),
            ],
            source: SOURCE,
            example: proof::text("response_code_details=ext_authz_denied"),
        },
        Refusal {
            id: "pomerium",
            says: &["x-pomerium-intercepted-response: true", "x-pomerium-intercepted-response"],
            weak: &[],
            means: "Pomerium answered in place of the application: nobody is signed in, or its policy says no.",
            tell_apart: "Does the address's policy name this user or group? Programs need a service account's token.",
            fixes: &[
                (GrantAccess, Likely, "The policy of this route does not let the caller in."),
                (SendCorrectly, Hint, "A program has to send a token of a service account."),
                (ObtainNewToken, Hint, "The sign-in may be over."),
            ],
            source: SOURCE,
            example: proof::text("HTTP/2 403\nx-pomerium-intercepted-response: true"),
        },
    ],
};
