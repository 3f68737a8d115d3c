//! Elasticsearch: its security answers.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{
            FixTransport, ObtainNewToken, RefreshProactively, RepairFormat, ReplaceRevoked, SendCorrectly,
            UseRightToken,
        },
        Scene,
    },
    text::proof,
};

const ELASTIC: &str = "Elasticsearch, x-pack security";

/// What it answers.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "elastic",
    name: "Elasticsearch",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "elastic-missing",
            says: &[
                "missing authentication credentials for REST request",
                "missing authentication credentials for REST request [{}]",
                "missing authentication token for REST request",
                "missing authentication token for REST request [{}]",
            ],
            weak: &[],
            means: "No scheme that the server reads came along: the header is absent, or the value behind ApiKey is not the base64 of id and key. WWW-Authenticate lists the schemes.",
            tell_apart: "Decode the value behind ApiKey: does it give an id, a colon and a key?",
            fixes: &[
                (SendCorrectly, Likely, "The server found no credential under a scheme that it reads."),
                (RepairFormat, Hint, "The value behind ApiKey has to be the base64 of id:api_key."),
                (FixTransport, Hint, "A proxy may have dropped the header."),
            ],
            source: ELASTIC,
            example: proof::text(
                "{\"error\":{\"type\":\"security_exception\",\"reason\":\"missing authentication credentials for REST request [/_search]\"},\"status\":401}",
            ),
        },
        Refusal {
            id: "elastic-unable",
            says: &[
                "unable to authenticate with provided credentials",
                "unable to authenticate with provided credentials and anonymous access is not allowed for this request",
                "unable to authenticate user [{identity}] for REST request",
                "unable to authenticate user [{identity}] for REST request [{}]",
            ],
            weak: &[],
            means: "A credential came and was refused: unknown, ended, withdrawn, or the wrong password.",
            tell_apart: "Ask /_security/_authenticate with the same credential.",
            fixes: &[
                (ObtainNewToken, Likely, "Take a present credential; the old one is unknown or has ended."),
                (ReplaceRevoked, Hint, "A key that was invalidated gets this answer."),
                (UseRightToken, Hint, "A credential of another cluster is unknown here."),
                (RepairFormat, Hint, "A value altered in copying is unknown."),
            ],
            source: ELASTIC,
            example: proof::text(
                "{\"error\":{\"type\":\"security_exception\",\"reason\":\"unable to authenticate user [kim] for REST request [/]\"},\"status\":401}",
            ),
        },
        Refusal {
            id: "elastic-key-expired",
            says: &["api key is expired"],
            weak: &[],
            means: "The API key has passed its end.",
            tell_apart: "Read the key's expiration at /_security/api_key.",
            fixes: &[
                (ObtainNewToken, Likely, "Have a new API key made."),
                (RefreshProactively, Hint, "Note the end of the next key, and renew it before."),
            ],
            source: ELASTIC,
            example: proof::text(
                "{\"error\":{\"type\":\"security_exception\",\"reason\":\"api key is expired\"},\"status\":401}",
            ),
        },
        Refusal {
            id: "elastic-key-invalidated",
            says: &["api key has been invalidated", "api key [{}] has been invalidated"],
            weak: &[("has been invalidated", &["elastic", "security_exception"])],
            means: "Somebody withdrew the API key.",
            tell_apart: "Ask who withdrew it and why.",
            fixes: &[(ReplaceRevoked, Likely, "The key was withdrawn.")],
            source: ELASTIC,
            example: proof::text(
                "{\"error\":{\"type\":\"security_exception\",\"reason\":\"api key has been invalidated\"},\"status\":401}",
            ),
        },
    ],
};
