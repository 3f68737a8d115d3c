//! Databricks: workspaces and their tokens.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{ObtainNewToken, RefreshProactively, ReplaceRevoked, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

const DATABRICKS: &str = "Answers of Databricks recorded in public repositories";

/// What it answers.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "databricks",
    name: "Databricks",
    scene: Scene::Any,
    refusals: &[
        Refusal {
            id: "databricks-invalid",
            says: &[
                "Invalid access token. [ReqId:",
                "Invalid access token. [ReqId: {}]",
                "X-Databricks-Reason-Phrase: Invalid access token",
            ],
            weak: &[],
            means: "The workspace does not know the token: it has ended, was withdrawn, or belongs to another workspace. The status is 403 all the same.",
            tell_apart: "Ask /api/2.0/preview/scim/v2/Me at the right host with the same token.",
            fixes: &[
                (ObtainNewToken, Likely, "Take a fresh token; the old one has most likely ended."),
                (UseRightToken, Hint, "A token of another workspace is unknown here."),
                (RefreshProactively, Hint, "OAuth tokens live for an hour."),
                (ReplaceRevoked, Hint, "A token that was withdrawn gets this answer."),
            ],
            source: DATABRICKS,
            example: proof::text("{\"error_code\":\"403\",\"message\":\"Invalid access token. [ReqId: 7b1c]\"}"),
        },
        Refusal {
            id: "databricks-unsupported",
            says: &["Credential was not sent or was of an unsupported type for this API"],
            weak: &[],
            means: "No credential came, or one of a kind that this call does not take.",
            tell_apart: "Is the header there, and does its token begin with dapi or look like a JWT?",
            fixes: &[
                (SendCorrectly, Likely, "No credential arrived that this call takes."),
                (UseRightToken, Likely, "This call may want an OAuth token in place of a personal one."),
            ],
            source: DATABRICKS,
            example: proof::text(
                "{\"error_code\":401,\"message\":\"Credential was not sent or was of an unsupported type for this API. [ReqId: 7b1c]\"}",
            ),
        },
    ],
};
