//! What the credential says against itself.

use super::{Inference, Known};
use crate::evidence::Evidence;

pub(super) const INFERENCE: Inference = Inference { id: "it-speaks-against-itself", draw };

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    let notes = known.tokens.iter().flat_map(|token| token.decoded.notes.iter().map(move |note| (token, note)));
    let each = notes.filter_map(|(token, note)| {
        let (fix, strength) = note.speaks?;
        let span = note.span.map_or(token.span, |span| token.origin(span));
        Some(Evidence::new(fix, strength, note.says.clone()).at(span))
    });
    each.collect()
}
