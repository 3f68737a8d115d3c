//! Shopify's Admin API.

use super::{Refusal, Speaker};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::{
        Fix::{GrantAccess, RepairFormat, ReplaceRevoked, SendCorrectly, UseRightToken},
        Scene,
    },
    text::proof,
};

/// What the API says.
pub(super) const REFUSALS: Speaker = Speaker {
    id: "shopify",
    name: "Shopify",
    scene: Scene::Key,
    refusals: &[
        Refusal {
            id: "shopify",
            says: &[
                r#"{"errors":"[API] Invalid API key or access token (unrecognized login or wrong password)"}"#,
                "[API] Invalid API key or access token (unrecognized login or wrong password)",
            ],
            weak: &[],
            means: "The shop does not know the token: it is of another kind (the Admin API takes shpat_, shpca_ and shpua_), belongs to another shop, its app was removed, or it was not sent in X-Shopify-Access-Token.",
            tell_apart: "Compare the token's beginning and the shop in the address; then look whether the header is X-Shopify-Access-Token.",
            fixes: &[
                (
                    ReplaceRevoked,
                    Likely,
                    "Removing or installing the app again ends the token that is stored: let the app be authorised anew.",
                ),
                (
                    UseRightToken,
                    Likely,
                    "The token belongs to another shop or is of another kind than the Admin API takes.",
                ),
                (SendCorrectly, Hint, "The Admin API reads X-Shopify-Access-Token, not Authorization."),
                (RepairFormat, Hint, "A token altered in copying is unknown."),
            ],
            source: "Answers of Shopify recorded in public repositories",
            example: proof::text(
                r#"{"errors":"[API] Invalid API key or access token (unrecognized login or wrong password)"}"#,
            ),
        },
        Refusal {
            id: "shopify-scope",
            says: &["[API] This action requires merchant approval for {scope} scope"],
            weak: &[],
            means: "The token is good, and the merchant has not granted this scope to the app.",
            tell_apart: "Compare the scope in the message with the scopes of the app's installation.",
            fixes: &[(GrantAccess, Strong, "Shopify names the scope that the merchant has not granted.")],
            source: "Answers of Shopify recorded in public repositories",
            example: proof::text(r#"{"errors":"[API] This action requires merchant approval for read_orders scope."}"#),
        },
    ],
};
