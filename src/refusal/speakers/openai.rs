//! `OpenAI`'s API and its libraries.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, RepairFormat, ReplaceRevoked, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const SEEN: &str = "Answers of OpenAI recorded in public repositories";
const SDK: &str = "OpenAI libraries, client";

/// What the API and its libraries say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "openai",
    name: "OpenAI",
    scene: Scene::Key,
    refusals: &[
        Refusal {
            id: "openai-incorrect",
            says: &["Incorrect API key provided", r#""code":"invalid_api_key""#],
            weak: &[("invalid_api_key", &["openai", "platform.openai.com", "OPENAI_API_KEY", "api.openai.com"])],
            means: "OpenAI does not know the key and prints it masked: it was cut, quoted, deleted or rotated, or it is a key of another vendor.",
            tell_apart: "Compare the first and last characters in the message with the key that you meant. If they agree, look whether the key is still listed; if not, the variable holds another value.",
            fixes: &[
                (ReplaceRevoked, Likely, "A key that was deleted, rotated or found in public is unknown."),
                (
                    RepairFormat,
                    Likely,
                    "A key with a quote, a blank or a missing part is unknown: compare it with the masked one in the message.",
                ),
                (UseRightToken, Hint, "A key of another vendor or of a compatible service is unknown here."),
                (SendCorrectly, Hint, "A placeholder from an example is no key."),
            ],
            source: SEEN,
            example: proof::text(
                "openai.AuthenticationError: Error code: 401 - {'error': {'message': 'Incorrect API key provided: sk-proj-********abcd. You can find your API key at https://platform.openai.com/account/api-keys.', 'type': 'invalid_request_error'}}",
            ),
        },
        Refusal {
            id: "openai-other-vendor",
            says: &[
                "Incorrect API key provided: sk-ant-{}",
                "Incorrect API key provided: sk-or-{}",
                "Incorrect API key provided: gsk_{}",
                "Incorrect API key provided: AIza{}",
                "Incorrect API key provided: xai-{}",
                "Incorrect API key provided: hf_{}",
                "Incorrect API key provided: r8_{}",
                "Incorrect API key provided: pplx-{}",
                "Incorrect API key provided: ghp_{}",
                "Incorrect API key provided: eyJ{}",
            ],
            weak: &[],
            means: "The key was made by another vendor: its beginning says by whom. It was sent to OpenAI, because the variable holds it or the address of the service was not set.",
            tell_apart: "Compare the beginning of the key with the host that is called: base_url decides where it goes.",
            fixes: &[
                (UseRightToken, Strong, "The value in the message is another vendor's key."),
                (SendCorrectly, Hint, "The address of the other vendor has to be set where its key is used."),
            ],
            source: SEEN,
            example: proof::text(
                "Incorrect API key provided: gsk_abcd********************wxyz. You can find your API key at https://platform.openai.com/account/api-keys.",
            ),
        },
        Refusal {
            id: "openai-placeholder",
            says: &[
                "Incorrect API key provided: undefined",
                "Incorrect API key provided: null",
                "Incorrect API key provided: None",
                "Incorrect API key provided: your{}",
                "Incorrect API key provided: Bearer{}",
                "Incorrect API key provided: ${}",
                "Incorrect API key provided: <{}",
            ],
            weak: &[],
            means: "A placeholder arrived in place of the key: the variable is empty, was not replaced, or the word Bearer stands twice.",
            tell_apart: "Read the value in the message: it is what the program sent.",
            fixes: &[(SendCorrectly, Strong, "The message shows a placeholder where the key belongs.")],
            source: SEEN,
            example: proof::text(
                "Incorrect API key provided: undefined. You can find your API key at https://platform.openai.com/account/api-keys.",
            ),
        },
        Refusal {
            id: "openai-missing",
            says: &[
                "You didn't provide an API key. You need to provide your API key in an Authorization header using Bearer auth",
                "Missing credentials. Please pass an `apiKey`",
                "Could not resolve authentication method. Expected either apiKey or adminAPIKey to be set",
                "The api_key client option must be set either by passing api_key to the client or by setting the OPENAI_API_KEY environment variable",
                "The OPENAI_API_KEY environment variable is missing or empty",
            ],
            weak: &[],
            means: "No key was there: the library says so before it sends anything, the API when the header is absent.",
            tell_apart: "Is OPENAI_API_KEY set in the process that runs, and not only in your shell?",
            fixes: &[(SendCorrectly, Strong, "No key was given to the library or in the header.")],
            source: SDK,
            example: proof::text(
                "openai.OpenAIError: The api_key client option must be set either by passing api_key to the client or by setting the OPENAI_API_KEY environment variable",
            ),
        },
        Refusal {
            id: "openai-perm",
            says: &[
                "You have insufficient permissions for this operation",
                "You have insufficient permissions for this operation. Missing scopes: {scope}",
                "You have insufficient permissions for this operation. Missing scopes:",
            ],
            weak: &[("Missing scopes: {scope}", &["openai", "api.model.read", "model.request", "api.openai.com"])],
            means: "The key is good and restricted: it lacks the scopes that the message names, or the project or organisation does not allow them. A token of the ChatGPT sign-in sent to the API gives this too.",
            tell_apart: "Read the scopes that are named, then the permissions of the key and the role in the project.",
            fixes: &[
                (GrantAccess, Strong, "OpenAI accepts the key and names what it may not do."),
                (UseRightToken, Hint, "A token of the ChatGPT sign-in is not a key for the API."),
            ],
            source: SEEN,
            example: proof::text(
                "You have insufficient permissions for this operation. Missing scopes: api.model.read. Check that you have the correct role in your organization",
            ),
        },
        Refusal {
            id: "openai-azure-entra",
            says: &[
                "The principal `{}` lacks the required data action",
                r#""code":"AuthenticationTypeDisabled""#,
                "Token authentication is disabled",
            ],
            weak: &[],
            means: "Azure knows who calls, who lacks a role, or keys are switched off for this resource.",
            tell_apart: "Is the role Cognitive Services OpenAI User given to this identity at the resource?",
            fixes: &[
                (GrantAccess, Likely, "The identity needs the role Cognitive Services OpenAI User at the resource."),
                (UseRightToken, Hint, "Where keys are switched off, a token of Entra is needed."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text("The principal `x1` lacks the required data action"),
        },
        Refusal {
            id: "openai-project",
            says: &[
                "Project {} does not have access to model",
                "does not have access to model",
                "The model `{}` does not exist or you do not have access to it",
                r#""code":"mismatched_organization""#,
                "OpenAI-Organization header should match organization for API key",
                "OpenAI-Project header should match project for API key",
                "You must be a member of an organization to use the API",
                "Your organization must be verified to use the model",
                "Your organization must be verified to stream this model",
            ],
            weak: &[],
            means: "The key is good; its organisation or project may not use this model.",
            tell_apart: "Do /v1/models list it with this key, and do the headers OpenAI-Organization and OpenAI-Project fit the key?",
            fixes: &[
                (GrantAccess, Likely, "The project or organisation has no access to the model."),
                (UseRightToken, Hint, "A key of another project or organisation has it."),
                (SendCorrectly, Hint, "A misspelt model gets the same answer."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                r#"{"error":{"message":"Project `proj_1` does not have access to model `gpt-5`","type":"invalid_request_error","code":"model_not_found"}}"#,
            ),
        },
        Refusal {
            id: "openai-deactivated",
            says: &[
                "The OpenAI account associated with this API key has been deactivated",
                r#""code":"account_deactivated""#,
                "This key is associated with a deactivated account",
                "Your access was terminated due to violation of our policies",
                "Country, region, or territory not supported",
                r#""code":"unsupported_country_region_territory""#,
            ],
            weak: &[],
            means: "OpenAI closed the account behind the key, or does not serve this place.",
            tell_apart: "Look at the mails of the account, and at the country of the address that calls.",
            fixes: &[
                (ReplaceRevoked, Likely, "The account behind the key was closed: a key of another account is needed."),
                (GrantAccess, Hint, "A country that is not served is refused with every key."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                r#"{"error":{"message":"The OpenAI account associated with this API key has been deactivated.","code":"account_deactivated"}}"#,
            ),
        },
        Refusal {
            id: "openai-realtime",
            says: &[
                "Your session hit the maximum duration",
                r#""code":"session_expired","message":"Your session"#,
                "Missing bearer or basic authentication in header",
                "Missing bearer authentication in header",
                "Expected `{}` to be a valid bearer token",
            ],
            weak: &[],
            means: "OpenAI saw no Bearer in the header, or the short key of a session has ended (about a minute).",
            tell_apart: "Does the header leave as Authorization: Bearer with a value behind it?",
            fixes: &[
                (SendCorrectly, Likely, "No key stands behind Bearer."),
                (ObtainNewToken, Hint, "A key made for one session ends soon: make one for each."),
            ],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                r#"{"error":{"message":"Missing bearer or basic authentication in header","type":"invalid_request_error"}}"#,
            ),
        },
        Refusal {
            id: "openai-sdk-unset",
            says: &[
                "OpenAIError: The OPENAI_API_KEY environment variable is missing or empty",
                "Missing credentials. Please pass one of `api_key`, `azure_ad_token`, `azure_ad_token_provider`",
                "Missing credentials. Please pass one of",
                "Must provide one of the `base_url` or `azure_endpoint` arguments",
                "OpenAI or Azure OpenAI API key not found",
                "OpenAI API key not found",
                "OpenAI API key is missing. Pass it using the 'apiKey' parameter or the OPENAI_API_KEY environment variable",
                "API key is missing. Pass it using the 'apiKey' parameter or the",
                "AI_LoadAPIKeyError",
                "Did not find openai_api_key, please add an environment variable",
                "Did not find {}, please add an environment variable",
                "please add an environment variable `{}` which contains it, or pass",
                "OpenAI API key not set",
                "No API key found for",
                "No API key provided. You can set your API key in code using 'openai.api_key = <API-KEY>'",
            ],
            weak: &[],
            means: "The library has no key: the variable is empty in this process.",
            tell_apart: "Is it set where the program runs (service, container, notebook), and is .env loaded before the client is made?",
            fixes: &[(SendCorrectly, Strong, "The library was given no key.")],
            source: "Answers of the API, documented and publicly reported",
            example: proof::text(
                "AI_LoadAPIKeyError: OpenAI API key is missing. Pass it using the 'apiKey' parameter or the OPENAI_API_KEY environment variable.",
            ),
        },
    ],
};
