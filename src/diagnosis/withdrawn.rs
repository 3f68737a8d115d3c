//! It was withdrawn, said in so many words.

use super::{Inference, Known};
use crate::{
    evidence::{Evidence, Strength},
    fix::Fix,
    refusal::WITHDRAWN,
};

pub(super) const INFERENCE: Inference = Inference { id: "it-was-withdrawn", draw };

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    let Some(said) = known.says(WITHDRAWN) else { return Vec::new() };
    let because = "The message says that it was withdrawn, not that it ended: another one made the same way may be withdrawn too.";
    vec![Evidence::new(Fix::ReplaceRevoked, Strength::Strong, because).at(said.span)]
}
