//! Objects as Python, JavaScript and Ruby print them: like JSON, and no JSON.

use super::{Kind, Segment, code, line};
use crate::text::{Span, begins_with_one};

/// How they begin.
const BEGINNINGS: &[&str] = &["{'", "[{'", "{u'", "[{u'", "({'", "{b'", "{ '", "[ { '", "{\"", "{:"];
/// No object that a person pastes is longer.
const LONGEST: usize = 100_000;

pub(super) fn read(text: &str, here: Span) -> Option<Segment> {
    let first = here.trimmed(text);
    let body = first.of(text);
    if !body.starts_with(['{', '[', '(']) || !(begins_with_one(body, BEGINNINGS) || is_printed(body)) {
        return None;
    }
    // An object that is not closed ends with its line: what follows may be anything.
    let close = code::closing(text, first.start, LONGEST.min(block(text, first)));
    let end = close.unwrap_or(first.end);
    let fields = code::fields(text, Span::new(first.start, end), code::Reading::Data);
    let named = fields.iter().any(|field| !field.name.is_empty());
    named.then(|| Segment { kind: Kind::Repr, span: Span::new(here.start, end), fields })
}

/// `{ error: 'invalid_token', … }`, as consoles print objects.
fn is_printed(body: &str) -> bool {
    let Some(rest) = body.strip_prefix("{ ") else { return false };
    let word = rest.bytes().take(40).take_while(|b| b.is_ascii_alphanumeric() || *b == b'_').count();
    word > 0 && rest[word..].starts_with(": ")
}

/// How far it is to the next blank line: an object that is printed has none.
fn block(text: &str, first: Span) -> usize {
    let limit = text.floor_char_boundary(text.len().min(first.start + LONGEST));
    let mut at = first;
    loop {
        let next = line::after(text, at);
        if next >= limit {
            return limit - first.start;
        }
        let here = line::at(text, next);
        // Another beginning is another object.
        let body = here.trimmed(text);
        if body.is_empty() || body.of(text).starts_with(['{', '[', '(']) {
            return next - first.start;
        }
        at = here;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn objects_that_are_no_json() {
        for (text, fields) in [
            ("{'error': 'invalid_token', 'ok': False}", 2),
            ("[{'a': 'b'}]", 1),
            ("{ message: 'Error validating access token',\n  code: 190 }", 2),
            ("{\"a\"=>\"b\"}", 1),
        ] {
            let segment = read(text, line::at(text, 0));
            assert_eq!(segment.as_ref().map(|segment| segment.fields.len()), Some(fields), "{text}");
            assert_eq!(segment.map(|segment| segment.span), Some(Span::whole(text)), "{text}");
        }
        for text in ["{token}", "{{token}}", "(redacted)", "['a']", "{ }", "{'eyJhbGciOiJIUzI1NiJ9.e30.AA'}"] {
            assert!(read(text, line::at(text, 0)).is_none(), "{text}");
        }
    }
}
