//! JSON that stands as a string in JSON, as queues and functions pass bodies on: its values are fields as well.

use super::{Field, Place};
use crate::{
    json::{self, Doc},
    text::Span,
};

/// The fields of the JSON text that the string `string` of `text` holds; none where it holds none.
pub(super) fn read(text: &str, string: Span) -> Vec<Field> {
    let raw = string.of(text);
    if !raw.starts_with(['{', '[']) || !raw.contains("\\\"") {
        return Vec::new();
    }
    let plain = Plain::of(raw);
    let doc = Doc::read(&plain.text);
    let leaves =
        doc.nodes().iter().filter(|node| matches!(node.kind, json::Kind::String | json::Kind::Number)).map(|node| {
            let name = node.key.unwrap_or(Span::new(node.value.start, node.value.start));
            Field { place: Place::Json, name: plain.origin(name), value: plain.origin(node.value) }
                .shifted(string.start)
        });
    leaves.collect()
}

/// A string without its escapes, and the way back.
struct Plain {
    text: String,
    /// Each escape: where its character ends in the plain text, and where it stands in the raw one.
    steps: Vec<(usize, Span)>,
}

impl Plain {
    fn of(raw: &str) -> Self {
        let mut plain = Self { text: String::with_capacity(raw.len()), steps: Vec::new() };
        let mut done = 0;
        for at in memchr::memchr_iter(b'\\', raw.as_bytes()) {
            // The second half of an escaped backslash is none of its own.
            if at < done {
                continue;
            }
            plain.text.push_str(&raw[done..at]);
            let (c, length) = json::escape(&raw[at..]).unwrap_or((char::REPLACEMENT_CHARACTER, 1));
            plain.text.push(c);
            done = at + length;
            plain.steps.push((plain.text.len(), Span::new(at, done)));
        }
        plain.text.push_str(&raw[done..]);
        plain
    }

    fn origin(&self, span: Span) -> Span {
        let back = |at: usize| {
            let behind = self.steps.partition_point(|(end, _)| *end <= at);
            let (end, raw) = behind.checked_sub(1).map_or((0, 0), |before| {
                let (end, escape) = self.steps[before];
                (end, escape.end)
            });
            // In the middle of a character there is only the beginning of its escape.
            let next = self.steps.get(behind).map_or(usize::MAX, |(_, escape)| escape.start);
            (raw + (at - end)).min(next)
        };
        let (start, end) = (back(span.start), back(span.end));
        Span::new(start, end.max(start))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_lead_back() {
        let text = r#"{"body":"{\"error\":\"no\",\"token\":\"eyJ0\",\"n\":[1,{\"a\\b\":\"x\\ny\"}]}","plain":"{x}"}"#;
        let start = text.find("{\\").unwrap_or_default();
        let fields = read(text, Span::new(start, text.find("\",\"plain").unwrap_or_default()));
        let told: Vec<_> = fields.iter().map(|field| (field.name.of(text), field.value.of(text))).collect();
        assert_eq!(told, [("error", "no"), ("token", "eyJ0"), ("", "1"), (r"a\\b", r"x\\ny")]);
        let cut = r#"{\"token\":\"eyJ\"#;
        let fields = read(cut, Span::whole(cut));
        assert_eq!(fields[0].value.of(cut), r"eyJ\");
        assert!(read(text, Span::new(text.len() - 5, text.len() - 2)).is_empty());
    }
}
