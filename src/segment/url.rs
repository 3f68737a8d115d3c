//! Addresses and their parameters.

use super::{Field, Place};
use crate::text::Span;

/// The `name=value` pairs behind the question mark; those behind the hash too, where an implicit flow puts its answer
/// (RFC 6749 §4.2.2).
pub(super) fn query(text: &str, target: Span) -> Vec<Field> {
    let address = target.of(text);
    let Some(mark) = address.find(['?', '#']) else { return Vec::new() };
    let pairs = address[mark + 1..].split(['&', '#', '?']).filter_map(|pair| pair.split_once('='));
    let pairs = pairs.map(|(name, value)| Field {
        place: Place::Query,
        name: Span::of_slice(text, name),
        value: Span::of_slice(text, value),
    });
    pairs.collect()
}

/// The addresses with parameters in the middle of words: in a sentence, a link of Markdown or Slack, a log.
pub(super) fn inside(text: &str, within: Span) -> Vec<Field> {
    let mut fields = Vec::new();
    let mut done = within.start;
    for at in memchr::memmem::find_iter(&text.as_bytes()[within.start..within.end], "://") {
        let start = within.start + at;
        if start < done {
            continue;
        }
        let rest = &text[start..within.end];
        let length = rest.find(is_end).unwrap_or(rest.len());
        // What ends the sentence is not the address's.
        let length = rest[..length].trim_end_matches(['.', ',', ';', ':', '!']).len();
        done = start + length;
        fields.extend(query(text, Span::new(start, done)));
    }
    fields
}

/// What no address has unescaped (RFC 3986 §2), and what sentences and links put around one.
fn is_end(c: char) -> bool {
    c.is_whitespace() || matches!(c, '"' | '\'' | '<' | '>' | '`' | '|' | ')' | ']' | '\\' | '^' | '“' | '”' | '—')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parameters() {
        for (text, values) in [
            ("see [x](https://a.example/?token=abc) now", vec![("token", "abc")]),
            ("<https://a.example/x?key=abc&y=1|label>", vec![("key", "abc"), ("y", "1")]),
            ("https://a.example/cb#access_token=abc&state=1.", vec![("access_token", "abc"), ("state", "1")]),
            ("x=\"https://a.example/?sig=a%2Bb\"", vec![("sig", "a%2Bb")]),
            ("https://a.example/x and http://b", vec![]),
        ] {
            let fields = inside(text, Span::whole(text));
            let told: Vec<_> = fields.iter().map(|field| (field.name.of(text), field.value.of(text))).collect();
            assert_eq!(told, values, "{text}");
        }
    }
}
