//! What the credential says against itself.

use super::{Inference, Known};
use crate::{
    evidence::Evidence,
    segment::Place,
    text::{begins_with_one, holds_one},
    token::Token,
};

pub(super) const INFERENCE: Inference = Inference { id: "it-speaks-against-itself", draw };

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    let tokens = known.tokens.iter().filter(|token| !is_shortened(known, token));
    let notes = tokens.flat_map(|token| token.decoded.notes.iter().map(move |note| (token, note)));
    let each = notes.filter_map(|(token, note)| {
        let (fix, strength) = note.speaks?;
        let span = note.span.map_or(token.span, |span| token.origin(span));
        Some(Evidence::new(fix, strength, note.says.clone()).at(span))
    });
    each.collect()
}

/// Whether somebody shortened it for showing: what is missing then was not missing where it was sent.
fn is_shortened(known: &Known<'_>, token: &Token) -> bool {
    let value = token.value.and_then(|value| known.layout.values.get(value)).map_or(token.span, |value| value.span);
    let bare =
        token.value.and_then(|value| known.layout.values.get(value)).is_none_or(|value| value.place == Place::Bare);
    let shown = |id: &str| matches!(id, "ellipsis" | "masked");
    // Dots behind it may have been taken for the end of a sentence, or for its own.
    let own = token.span.of(known.paste);
    let behind = known.paste.get(token.span.start + own.trim_end_matches('.').len()..).unwrap_or_default();
    let dots = begins_with_one(behind.trim_start_matches(['"', '\'']), &["...", "\u{2026}", "[...", "<...", "(..."]);
    let hidden = dots || holds_one(own, &["***", "...", "\u{2026}"]);
    hidden && (!bare || !known.heard.is_empty() || !known.noticed.is_empty())
        || !bare && known.findings.iter().any(|finding| shown(finding.check.id) && value.contains(finding.span))
}
