//! Lines of a text by their spans.

use crate::text::Span;

/// The line that starts at `at`, without its end.
pub(super) fn at(text: &str, at: usize) -> Span {
    let end = memchr::memchr(b'\n', &text.as_bytes()[at..]).map_or(text.len(), |n| at + n);
    let end = if text.as_bytes()[at..end].last() == Some(&b'\r') { end - 1 } else { end };
    Span::new(at, end)
}

/// The start of the line after this one.
pub(super) fn after(text: &str, line: Span) -> usize {
    skip_end(text, line.end)
}

/// `at` itself, or what follows it where the line ends there.
pub(super) fn skip_end(text: &str, at: usize) -> usize {
    let rest = &text.as_bytes()[at.min(text.len())..];
    at + usize::from(rest.first() == Some(&b'\r')) + usize::from(matches!(rest, [b'\n', ..] | [b'\r', b'\n', ..]))
}

/// `line` without `prefix`, if it begins with it.
pub(super) fn strip(text: &str, line: Span, prefix: &str) -> Option<Span> {
    line.of(text).starts_with(prefix).then(|| Span::new(line.start + prefix.len(), line.end))
}

/// `Name: value` taken apart: a name without blanks, and what follows the colon without the blanks around it.
pub(super) fn pair(text: &str, line: Span) -> Option<(Span, Span)> {
    let colon = line
        .of(text)
        .bytes()
        .take(64)
        .position(|b| !(b.is_ascii_alphanumeric() || b == b'-' || b == b'_' || b == b'.'))?;
    if colon == 0 || line.of(text).as_bytes()[colon] != b':' {
        return None;
    }
    let name = Span::new(line.start, line.start + colon);
    Some((name, Span::new(name.end + 1, line.end).trimmed(text)))
}

/// The span without one pair of straight quotes around it.
pub(super) fn unquoted(text: &str, span: Span) -> Span {
    match span.of(text).as_bytes() {
        [b'"', .., b'"'] | [b'\'', .., b'\''] => Span::new(span.start + 1, span.end - 1),
        _ => span,
    }
}
