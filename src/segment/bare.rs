//! A token by itself.

use super::{Field, Kind, Place, Segment, Shape, grow, stand_in, starts};
use crate::{
    key::{self, Fit},
    text::{Span, has, holds_one, only},
};

/// A word shorter than this says nothing by its shape.
const SHORT: usize = 16;

pub(super) fn read(text: &str, first: Span) -> Option<Segment> {
    let core = core(first.of(text));
    let alone = text[..first.start].trim().is_empty() && text[first.end..].trim().is_empty();
    let short = alone && (stands_in(text) || core.len() >= 8 && is_word(core) && has(core, "0-9"));
    if !(short || is_token(core)) || is_armoured(text, first.start) {
        return None;
    }
    let mut span = grow::value(text, first);
    // What stands around a token that is alone in the paste was copied with it, and may be the very fault.
    if text[..first.start].trim().is_empty() && text[span.end..].trim().is_empty() {
        span = Span::whole(text);
    }
    let name = Span::new(span.start, span.start);
    Some(Segment { kind: Kind::Bare, span, fields: vec![Field { place: Place::Bare, name, value: span }] })
}

/// What was sent instead of a token; an object is JSON, and a word for nothing must be all there is.
fn stands_in(text: &str) -> bool {
    text.len() <= 200 && stand_in(text).is_some()
}

/// Whether the line stands between BEGIN and END: keys and certificates are written over many lines.
pub(super) fn is_armoured(text: &str, at: usize) -> bool {
    // Longer ones are none that a person pastes; the look back must have an end.
    let near = &text[text.floor_char_boundary(at.saturating_sub(8_000))..at];
    let line = near.rfind("-----").map(|dashes| near[..dashes].rsplit('\n').next().unwrap_or_default());
    line.is_some_and(|line| line.contains("-----BEGIN ")) || near.trim_end().ends_with("-----BEGIN")
}

/// The line without what people copy along.
fn core(line: &str) -> &str {
    let around = |c: char| c.is_whitespace() || "\"'`“”‘’„«»‹›,;{}()[]<>".contains(c) || is_hidden(c);
    let core = line.trim_matches(around);
    let behind = |scheme: &&&str| core.get(..scheme.len()).is_some_and(|front| front.eq_ignore_ascii_case(scheme));
    let scheme = ["bearer ", "bearer:", "basic ", "ntlm ", "negotiate "].iter().find(behind);
    core[scheme.map_or(0, |scheme| scheme.len())..].trim_matches(around)
}

fn is_hidden(c: char) -> bool {
    matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{a0}')
}

/// A word that only a machine can have written.
fn is_token(core: &str) -> bool {
    if !core.contains(' ') && key::see(core).is_some_and(|seen| seen.fit == Fit::Whole) {
        return true;
    }
    // The first word of a sentence tells that it is none before anything is counted.
    if core.len() < SHORT || !core.split(' ').all(|piece| is_word(piece) || is_hole(piece) || piece.is_empty()) {
        return false;
    }
    if starts(core) || is_marked(core) {
        return !is_told_of(core);
    }
    (is_word(core) || is_hole(core) && holds_one(core, HOLES))
        && (has(core, "0-9") || is_covered(core))
        && has(core, "A-Za-z")
}

/// Whether it is one word of capitals and small letters with a piece left out.
fn is_covered(core: &str) -> bool {
    let hole = holds_one(core, &["...", "…", "***", "•••", "\u{fffd}"]);
    let mixed = core.as_bytes().windows(2).filter(|pair| pair[0].is_ascii_lowercase() && pair[1].is_ascii_uppercase());
    hole && !core.contains(' ') && mixed.count() >= 2
}

/// Whether words of a sentence follow the token: a dash between blanks, or two words of a language in a row.
fn is_told_of(core: &str) -> bool {
    let word = |piece: &str| {
        piece.len() >= 4 && only(piece, "A-Za-z") && piece.bytes().skip(1).all(|b| b.is_ascii_lowercase())
    };
    let mut pieces = core.split(' ').skip(1).peekable();
    while let Some(piece) = pieces.next() {
        let next = pieces.peek();
        if matches!(piece, "—" | "–") && next.is_some() || word(piece) && next.is_some_and(|next| word(next)) {
            return true;
        }
    }
    false
}

/// Whether it begins as credentials of a known maker do; the rest of a long line adds nothing.
fn is_marked(core: &str) -> bool {
    let end = core.floor_char_boundary(core.len().min(200));
    matches!(
        Shape::of(&core[..end]),
        Shape::Key | Shape::Paseto | Shape::Session | Shape::Markup | Shape::Jose | Shape::KeyId
    )
}

/// Letters, digits and the marks that credentials use: no blanks, no address, no path.
fn is_word(text: &str) -> bool {
    !text.is_empty()
        && !text.contains("://")
        && !(text.starts_with('/') && (text.len() < 32 || text.contains('.') || !text.contains(['+', '=', '*'])))
        && text.chars().all(|c| c.is_ascii_alphanumeric() || "-_.~+/=%\\*:$|?#&;".contains(c) || !c.is_ascii())
        && !text.ends_with(':')
}

/// What views write where they leave something out.
const HOLES: &[&str] = &["[...]", "[…]", "[REDACTED]", "[redacted]", "<redacted>", "***"];

/// A piece with a hole in it: `[REDACTED]`, `<snip>`.
fn is_hole(text: &str) -> bool {
    text.chars().all(|c| c.is_ascii_graphic() || !c.is_ascii()) && text.contains(['[', '<', '(']) && text.len() >= SHORT
}
