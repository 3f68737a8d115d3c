//! What the server said.

use super::{Inference, Known};
use crate::evidence::Evidence;

pub(super) const INFERENCE: Inference = Inference { id: "the-server-said-so", draw };

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    let each = known.heard.iter().flat_map(|heard| {
        heard
            .refusal
            .fixes
            .iter()
            .map(|(fix, strength)| Evidence::new(*fix, *strength, heard.refusal.means).at(heard.span))
    });
    each.collect()
}
