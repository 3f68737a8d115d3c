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
    // Counted once for each line: a value of many lines must not be read again for each.
    let mut so_far: Option<SoFar> = None;
    let quoted = text[..span.start].rsplit('\n').next().is_some_and(|before| before.starts_with("> "))
        || span.of(text).starts_with("> ");
    loop {
        let next = line::skip_end(text, whole.end);
        if next == whole.end || next >= text.len() {
            return whole;
        }
        let seen = so_far.get_or_insert_with(|| SoFar::of(whole.of(text)));
        if !seen.is_unfinished() {
            return whole;
        }
        let here = line::at(text, next);
        let inside = if quoted { line::strip(text, here, "> ").unwrap_or(here) } else { here };
        let piece = inside.trimmed(text);
        if !is_piece(piece.of(text)) || (starts(piece.of(text)) && seen.dots != 1) {
            return whole;
        }
        if piece.len() < LONG && !seen.wants_more(piece.len()) {
            return whole;
        }
        whole.end = here.end.min(piece.end);
        seen.add(piece.of(text));
    }
}

/// What is known of the value so far.
struct SoFar {
    /// Whether it begins as a credential does.
    starts: bool,
    dots: usize,
    /// How many characters stand behind the last dot.
    behind: usize,
    /// How long the last line is.
    last_line: usize,
    /// Whether the last word may be the front of a token.
    open: bool,
}

impl SoFar {
    fn of(text: &str) -> Self {
        let core = core(text);
        let behind = core.rsplit('.').next().unwrap_or_default();
        Self {
            starts: starts(core),
            dots: dots(core),
            behind: behind.bytes().filter(|b| !b.is_ascii_whitespace()).count(),
            last_line: text.lines().last().map_or(0, |line| line.trim().len()),
            open: is_open(text),
        }
    }

    fn add(&mut self, piece: &str) {
        let added = dots(piece);
        let tail = piece.rsplit('.').next().unwrap_or_default().len();
        self.behind = if added > 0 { tail } else { self.behind + tail };
        self.dots += added;
        self.last_line = piece.len();
        self.open = is_open(piece);
    }

    /// Whether it looks like the front of a token.
    fn is_unfinished(&self) -> bool {
        // Three parts, and a signature as long as one of the usual algorithms makes it.
        let whole = self.dots == 2 && matches!(self.behind, 43 | 64 | 86 | 128 | 171 | 176 | 342 | 512 | 683);
        self.open && !whole
    }

    /// A short line is a rest only where the lines before it are the long ones.
    fn wants_more(&self, piece: usize) -> bool {
        self.starts && (self.dots < 2 || self.last_line >= 40) && self.last_line >= piece
    }
}

/// Whether the last word of `text` may go on.
fn is_open(text: &str) -> bool {
    let last = text.trim().rsplit([' ', '\n', '\t', '"', '\'']).next().unwrap_or_default();
    last.len() >= 12 && is_piece(last)
}

/// The value without what may stand before it.
fn core(text: &str) -> &str {
    let before = |c: char| c.is_whitespace() || "\"'`“”‘’„«»>".contains(c);
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
