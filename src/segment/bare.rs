//! A token by itself.

use super::{Field, Kind, Place, Segment, grow, line, starts};
use crate::text::Span;

/// A word shorter than this says nothing by its shape.
const SHORT: usize = 16;

pub(super) fn read(text: &str, at: usize) -> Option<Segment> {
    let first = line::at(text, at);
    let core = core(first.of(text));
    let alone = text[..at].trim().is_empty() && text[first.end..].trim().is_empty();
    if !(is_token(core) || alone && core.len() >= 8 && is_word(core) && core.bytes().any(|b| b.is_ascii_digit())) {
        return None;
    }
    let mut span = grow::value(text, first);
    // What stands around a token that is alone in the paste was copied with it, and may be the very fault.
    if text[..at].trim().is_empty() && text[span.end..].trim().is_empty() {
        span = Span::whole(text);
    }
    let name = Span::new(span.start, span.start);
    Some(Segment { kind: Kind::Bare, span, fields: vec![Field { place: Place::Bare, name, value: span }] })
}

/// The line without what people copy along.
fn core(line: &str) -> &str {
    let around = |c: char| c.is_whitespace() || "\"'`“”‘’„«»‹›,;{}()[]<>".contains(c) || is_hidden(c);
    let core = line.trim_matches(around);
    let lower = core.get(..7).map(str::to_ascii_lowercase);
    let core = if matches!(lower.as_deref(), Some("bearer " | "bearer:")) { &core[7..] } else { core };
    core.trim_matches(around)
}

fn is_hidden(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{a0}')
}

/// A word that only a machine can have written.
fn is_token(core: &str) -> bool {
    if starts(core) {
        return core.len() >= SHORT && core.split(' ').all(|piece| is_word(piece) || piece.is_empty());
    }
    core.len() >= SHORT
        && is_word(core)
        && core.bytes().any(|b| b.is_ascii_digit())
        && core.bytes().any(|b| b.is_ascii_alphabetic())
}

/// Letters, digits and the marks that credentials use: no blanks, no address, no path.
fn is_word(text: &str) -> bool {
    !text.is_empty()
        && !text.contains("://")
        && !text.starts_with('/')
        && text.chars().all(|c| c.is_ascii_alphanumeric() || "-_.~+/=%\\*:$|".contains(c) || !c.is_ascii())
        && !text.ends_with(':')
}
