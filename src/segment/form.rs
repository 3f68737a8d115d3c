//! Bodies of forms: `grant_type=refresh_token&refresh_token=…`, also with one pair on each line.

use super::{Field, Kind, Place, Segment, line};
use crate::text::{Span, has};

pub(super) fn read(text: &str, here: Span) -> Option<Segment> {
    let mut fields = pairs(text, here.trimmed(text));
    let mut end = here.end;
    loop {
        let next = line::skip_end(text, end);
        if next == end || next >= text.len() {
            break;
        }
        let more = line::at(text, next);
        let inside = more.trimmed(text);
        // RFC 6749 and its readers break the line before the sign.
        if !inside.of(text).starts_with('&') || fields.is_empty() && pair(text, here.trimmed(text)).is_none() {
            break;
        }
        let pairs = pairs(text, inside);
        if pairs.is_empty() {
            break;
        }
        if fields.is_empty() {
            fields.extend(pair(text, here.trimmed(text)));
        }
        fields.extend(pairs);
        end = more.end;
    }
    (!fields.is_empty()).then(|| Segment { kind: Kind::Form, span: Span::new(here.start, end), fields })
}

/// The pairs of a text that is nothing but pairs, and at least one of them follows an ampersand.
pub(super) fn pairs(text: &str, span: Span) -> Vec<Field> {
    let body = span.of(text);
    // The first pair tells that it is none before the whole line has to be read.
    let front = body.bytes().take(80).position(|b| b == b'=');
    if front.is_none() || !body.contains('&') {
        return Vec::new();
    }
    let read = body.split('&').filter(|part| !part.is_empty()).map(|part| pair(text, Span::of_slice(text, part)));
    read.collect::<Option<Vec<Field>>>().unwrap_or_default()
}

pub(super) fn pair(text: &str, span: Span) -> Option<Field> {
    let (name, value) = span.of(text).split_once('=')?;
    let word = |b: u8| b.is_ascii_alphanumeric() || b"_-.[]%".contains(&b);
    let name_fits = !name.is_empty() && name.len() <= 64 && name.bytes().all(word);
    // A form knows no blanks and no quotes; they are written as plus and percent signs (WHATWG URL §5.2).
    let value_fits = !has(value, " \t\n\r\x0c\"'?{");
    (name_fits && value_fits).then(|| Field {
        place: Place::Query,
        name: Span::of_slice(text, name),
        value: Span::of_slice(text, value),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str) -> Vec<(&str, &str)> {
        let segment = read(text, line::at(text, 0));
        let fields = segment.into_iter().flat_map(|segment| segment.fields);
        fields.map(|field| (field.name.of(text), field.value.of(text))).collect()
    }

    #[test]
    fn forms() {
        assert_eq!(
            told("grant_type=refresh_token&refresh_token=abc%2B"),
            [("grant_type", "refresh_token"), ("refresh_token", "abc%2B")]
        );
        assert_eq!(
            told("grant_type=x\n  &code=abc\n&state=1\nnext"),
            [("grant_type", "x"), ("code", "abc"), ("state", "1")]
        );
    }

    #[test]
    fn no_forms() {
        for text in ["TOKEN=abc", "a=b & c=d", "https://a.example/?a=b&c=d", "cd x && A=b run", "eyJ0.e30.AA==&x"] {
            assert!(told(text).is_empty(), "{text}");
        }
    }
}
