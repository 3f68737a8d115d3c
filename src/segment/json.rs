//! JSON that begins at the beginning of a line; what a text of it tells of exchanges is taken apart.

use super::{Field, Kind, Place, Segment, har, nested, secret};
use crate::{
    json::{self, Doc},
    text::Span,
};

/// How objects call a pair that is written as two members.
const PAIRS: &[(&str, &str)] = &[("name", "value"), ("key", "value"), ("Name", "Value"), ("Key", "Value")];

pub(super) fn read(text: &str, here: Span) -> Vec<Segment> {
    let first = here.trimmed(text);
    if !matches!(text.as_bytes().get(first.start), Some(b'{' | b'[')) {
        return Vec::new();
    }
    let rest = &text[first.start..];
    let doc = Doc::read(rest);
    // A text that breaks off is still JSON if anything at all could be read from it.
    if !doc.complete && doc.nodes().len() < 2 {
        return Vec::new();
    }
    let whole = Span::new(here.start, first.start + doc.end);
    let exchanges = har::read(rest, &doc, first.start, whole);
    if !exchanges.is_empty() {
        return exchanges;
    }
    let fields = fields_of(rest, &doc);
    let mut fields: Vec<Field> = fields.into_iter().map(|field| field.shifted(first.start)).collect();
    secret::mark_json(rest, &doc, first.start, &mut fields);
    vec![Segment { kind: Kind::Json, span: whole, fields }]
}

/// Its strings and numbers, in order; spans speak of `text`.
pub(super) fn fields_of(text: &str, doc: &Doc) -> Vec<Field> {
    let mut fields = Vec::new();
    for (at, node) in doc.nodes().iter().enumerate() {
        match node.kind {
            json::Kind::String | json::Kind::Number => {}
            json::Kind::Object => {
                fields.extend(pair(text, doc, at));
                continue;
            }
            _ => continue,
        }
        let name = node.key.unwrap_or(Span::new(node.value.start, node.value.start));
        fields.push(Field { place: Place::Json, name, value: node.value });
        if node.kind == json::Kind::String {
            fields.extend(nested::read(text, node.value));
        }
    }
    fields
}

/// `{"name": "Authorization", "value": "Bearer …"}` as the pair it means.
pub(super) fn pair(text: &str, doc: &Doc, of: usize) -> Option<Field> {
    let mut members = doc.children(of);
    // Such an object has two members, and at most a few more.
    let members: Vec<&json::Node> = members.by_ref().take(8).collect();
    let text_of = |key: &str| {
        let node = members.iter().find(|node| node.key.is_some_and(|k| k.of(text) == key))?;
        (node.kind == json::Kind::String).then_some(node.value)
    };
    let (name, value) = PAIRS.iter().find_map(|(name, value)| Some((text_of(name)?, text_of(value)?)))?;
    Some(Field { place: Place::Json, name, value })
}
