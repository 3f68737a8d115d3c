//! Notion's API.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely},
    fix::{
        Fix::{RepairFormat, ReplaceRevoked, UseRightToken},
        Scene,
    },
    text::proof,
};

/// What the API says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "notion",
    name: "Notion",
    scene: Scene::Key,
    refusals: &[Refusal {
        id: "notion-401",
        says: &[
            r#""object":"error","status":401,"code":"unauthorized","message":"API token is invalid.""#,
            r#""code":"unauthorized","message":"API token is invalid.""#,
        ],
        weak: &[("API token is invalid", &["notion", "api.notion.com", "notion_client"])],
        means: "Notion does not know the token: it was made anew, altered, or it belongs to another workspace. A page that is not shared with the integration gives 404 instead.",
        tell_apart: "Compare the beginning (ntn_ or secret_) and the length with the integration's page.",
        fixes: &[
            (ReplaceRevoked, Likely, "A token that was made anew on the integration's page replaces the old one."),
            (RepairFormat, Hint, "A cut or quoted token is unknown."),
            (UseRightToken, Hint, "The integration may belong to another workspace."),
        ],
        source: "Answers of Notion recorded in public repositories",
        example: proof::text(
            r#"{"object":"error","status":401,"code":"unauthorized","message":"API token is invalid."}"#,
        ),
    }],
};
