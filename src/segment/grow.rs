//! Values that were broken over several lines on their way here.

use super::{line, starts};
use crate::text::Span;

/// A wrapped piece shorter than this is taken only where something is still missing.
const LONG: usize = 20;

/// `span`, stretched over the lines behind it as long as they can only be the rest of the same value.
///
/// A value that is complete is never stretched, and a line with a blank or a colon inside never belongs to one.
pub(super) fn value(text: &str, span: Span) -> Span {
    let mut whole = span;
    loop {
        let next = line::skip_end(text, whole.end);
        if next == whole.end || next >= text.len() || !is_unfinished(whole.of(text)) {
            return whole;
        }
        let here = line::at(text, next);
        let piece = here.trimmed(text);
        if !is_piece(piece.of(text)) || (starts(piece.of(text)) && dots(whole.of(text)) != 1) {
            return whole;
        }
        if piece.len() < LONG && !wants_more(whole.of(text), piece.len()) {
            return whole;
        }
        whole.end = here.end.min(piece.end);
    }
}

/// Whether `text` looks like the front of a token.
fn is_unfinished(text: &str) -> bool {
    let last = text.trim().rsplit([' ', '\n', '\t', '"', '\'']).next().unwrap_or_default();
    last.len() >= 12 && is_piece(last) && !is_whole_jwt(core(text))
}

/// The value without what may stand before it.
fn core(text: &str) -> &str {
    let before = |c: char| c.is_whitespace() || "\"'`“”‘’„«»".contains(c);
    let text = text.trim_matches(before);
    text.strip_prefix("Bearer ").map_or(text, |rest| rest.trim_start_matches(before))
}

/// Whether a line may be the middle or the end of a token. An equals sign stands only at the end of one.
fn is_piece(text: &str) -> bool {
    let body = text.trim_end_matches(['=', '"', '\'', ',', ';', '}', '\\']);
    let fits = |b: u8| b.is_ascii_alphanumeric() || b"-_.~+/%\\".contains(&b) || b >= 0x80;
    !body.is_empty() && body.bytes().all(fits) && !(text.ends_with('=') && body.contains('_'))
}

fn dots(text: &str) -> usize {
    text.bytes().filter(|b| *b == b'.').count()
}

/// Three parts, and a signature as long as one of the usual algorithms makes it.
fn is_whole_jwt(text: &str) -> bool {
    let mut parts = text.rsplit('.');
    let signature = parts.next().map_or(0, |part| part.bytes().filter(|b| !b.is_ascii_whitespace()).count());
    parts.count() == 2 && matches!(signature, 43 | 64 | 86 | 128 | 171 | 176 | 342 | 512 | 683)
}

/// A short line is a rest only where the lines before it are the long ones.
fn wants_more(whole: &str, piece: usize) -> bool {
    let before = whole.lines().last().map_or(0, |line| line.trim().len());
    starts(core(whole)) && (dots(whole) < 2 || before >= 40) && before >= piece
}
