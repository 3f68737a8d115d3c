//! JSON that begins at the beginning of a line.

use super::{Field, Kind, Place, Segment};
use crate::{
    json::{self, Doc},
    text::Span,
};

pub(super) fn read(text: &str, here: Span) -> Option<Segment> {
    let first = here.trimmed(text);
    if !matches!(text.as_bytes().get(first.start), Some(b'{' | b'[')) {
        return None;
    }
    let rest = &text[first.start..];
    let doc = Doc::read(rest);
    // A text that breaks off is still JSON if anything at all could be read from it.
    if !doc.complete && doc.nodes().len() < 2 {
        return None;
    }
    let fields = doc.nodes().iter().filter(|node| node.kind == json::Kind::String || node.kind == json::Kind::Number);
    let fields = fields.map(|node| {
        let value = node.value.shifted(first.start);
        let name = node.key.map_or(Span::new(value.start, value.start), |key| key.shifted(first.start));
        Field { place: Place::Json, name, value }
    });
    Some(Segment { kind: Kind::Json, span: Span::new(here.start, first.start + doc.end), fields: fields.collect() })
}
