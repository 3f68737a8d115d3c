//! Vector stores, model proxies and tools around models.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{GrantAccess, ObtainNewToken, RefreshProactively, ReplaceRevoked, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

/// What they say.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "ai_tools",
    name: "Pinecone, LiteLLM, watsonx, DeepSeek, W&B",
    scene: Scene::Key,
    refusals: &[
        Refusal {
            id: "pinecone-vector",
            says: &[
                "pinecone.core.client.exceptions.UnauthorizedException",
                "You haven't specified an Api-Key",
                "PineconeConfigurationError: You haven't specified an",
                "PineconeAuthorizationError: The API key you provided was rejected",
                "The API key you provided was rejected while calling",
                "Must provide an API key or an Authorization bearer token",
                "anonymous access not enabled. Please authenticate through one of the available methods",
                "The API key has no access to this index",
            ],
            weak: &[],
            means: "The vector store does not know the key, saw none, or the key is of another project.",
            tell_apart: "Is the key of the project (and for old indexes the environment) of the index that is called?",
            fixes: &[
                (SendCorrectly, Likely, "No key came, or it is empty in this process."),
                (UseRightToken, Hint, "A key of another project or cluster is unknown."),
            ],
            source: "Documentation and source of the tools and answers seen in public",
            example: proof::text("PineconeConfigurationError: You haven't specified an Api-Key."),
        },
        Refusal {
            id: "litellm-langchain",
            says: &[
                "litellm.AuthenticationError",
                "litellm.exceptions.AuthenticationError",
                "Authentication Error, LiteLLM Virtual Key expected",
                "LiteLLM Virtual Key expected. Received={}, expected to start with 'sk-'",
                "Authentication Error, Invalid proxy server token passed",
                "Invalid proxy server token passed. Received API Key",
                "Authentication Error, No api key passed in",
                "Authentication Error, Malformed API Key passed in. Ensure Key has `Bearer ` prefix",
                "Malformed API Key passed in. Ensure Key has `Bearer ` prefix",
                "Authentication Error - Expired Key",
            ],
            weak: &[],
            means: "The proxy LiteLLM refuses its own key, or passes on what the model's service said.",
            tell_apart: "Does the message speak of a virtual or proxy key (LiteLLM's own, sk-…) or name a provider behind the colon?",
            fixes: &[
                (UseRightToken, Likely, "A provider's key was sent where LiteLLM's own is wanted, or the reverse."),
                (SendCorrectly, Hint, "The key has to come as Bearer."),
                (ObtainNewToken, Hint, "An expired virtual key has to be made anew."),
            ],
            source: "Documentation and source of the tools and answers seen in public",
            example: proof::text(
                r#"{"error":{"message":"Authentication Error, LiteLLM Virtual Key expected. Received=abc, expected to start with 'sk-'.","code":"401"}}"#,
            ),
        },
        Refusal {
            id: "watsonx-others",
            says: &[
                r#""code":"authentication_token_not_valid""#,
                "authentication_token_not_valid",
                "BXNIM0415E",
                "Provided API key could not be found",
                "BXNIM0407E",
                r#""errorCode":"BXNIM0415E""#,
                "Failed to authenticate the request due to an expired token",
                "authentication_token_expired",
            ],
            weak: &[],
            means: "IBM Cloud does not know the API key, or the token made from it (an hour) has ended.",
            tell_apart: "Does the message speak of the API key (BXNIM0415E) or of the token?",
            fixes: &[
                (ObtainNewToken, Likely, "The token lives an hour; a key that was deleted has to be made anew."),
                (RefreshProactively, Hint, "A longer job has to get the next token before the hour is over."),
                (UseRightToken, Hint, "A key of another account or region is unknown."),
            ],
            source: "Documentation and source of the tools and answers seen in public",
            example: proof::text(r#"{"errorCode":"BXNIM0415E","errorMessage":"Provided API key could not be found."}"#),
        },
        Refusal {
            id: "deepseek-and-kin",
            says: &[
                "Authentication Fails, Your api key: {} is invalid",
                r#"Authentication Fails, Your api key: {} is invalid","type":"authentication_error""#,
                "Authentication Fails (no such user)",
                "Authentication Fails (governor)",
                "Authentication Fails, Your api key",
                "Invalid API-key provided",
                "No API-key provided",
                "Incorrect API key provided. You can obtain an API key from https://console.x.ai",
                r#""type":"invalid_authentication_error""#,
            ],
            weak: &[],
            means: "The model's service does not know the key.",
            tell_apart: "Is the key of the vendor and the region (China or international) of the host?",
            fixes: &[
                (UseRightToken, Likely, "A key of another vendor or region is unknown here."),
                (SendCorrectly, Hint, "An empty or wrongly built header gets the same answer."),
                (ReplaceRevoked, Hint, "A deleted key is unknown."),
            ],
            source: "Documentation and source of the tools and answers seen in public",
            example: proof::text(
                r#"{"error":{"message":"Authentication Fails, Your api key: ****abcd is invalid","type":"authentication_error","code":"invalid_request_error"}}"#,
            ),
        },
        Refusal {
            id: "langsmith-wandb",
            says: &[
                "wandb: ERROR API key must be 40 characters long, yours was",
                "API key must be 40 characters long, yours was",
                "wandb.errors.UsageError: api_key not configured (no-tty)",
                "api_key not configured (no-tty)",
                "wandb: ERROR Error while calling W&B API: permission denied",
                "wandb: ERROR It appears that you do not have permission to access the requested resource",
                "LangSmithAuthError",
                "Failed to multipart ingest runs: langsmith.utils.LangSmithAuthError",
                "wandb: ERROR Unable to validate your API key",
            ],
            weak: &[],
            means: "Weights & Biases or LangSmith has no key that it knows.",
            tell_apart: "Is WANDB_API_KEY or LANGSMITH_API_KEY set in this process, whole, and for this host?",
            fixes: &[
                (SendCorrectly, Likely, "No key is set here, or it is not the whole text."),
                (UseRightToken, Hint, "A key of another host (self-hosted, EU) is unknown."),
                (GrantAccess, Hint, r#""permission denied" names a team or project without access."#),
            ],
            source: "Documentation and source of the tools and answers seen in public",
            example: proof::text(
                "wandb.errors.UsageError: api_key not configured (no-tty). call wandb.login(key=[your_api_key])",
            ),
        },
    ],
};
