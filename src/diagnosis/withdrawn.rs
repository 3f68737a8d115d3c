//! It was withdrawn, said in so many words.

use super::{Inference, Known};
use crate::{
    evidence::{Evidence, Strength},
    fix::Fix,
};

pub(super) const INFERENCE: Inference = Inference { id: "it-was-withdrawn", draw };

/// Words that name an act of somebody; that a token "is expired or revoked" names none.
const ACTS: &[&str] =
    &["revoked", "rotated", "blacklisted", "invalidated", "password change", "changed password", "logged out"];

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    let withdrawn = known.heard.iter().find(|heard| {
        let words = heard.span.of(known.paste).to_ascii_lowercase();
        ACTS.iter().any(|act| words.contains(act)) && !words.contains("expired") && !words.contains("invalid or")
    });
    let Some(heard) = withdrawn else { return Vec::new() };
    let because = "The message says that it was withdrawn, not that it ended: another one made the same way may be withdrawn too.";
    vec![Evidence::new(Fix::ReplaceRevoked, Strength::Strong, because).at(heard.span)]
}
