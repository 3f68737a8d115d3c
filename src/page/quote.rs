//! A few words out of the paste, to show what a sentence rests on.

use crate::{
    report::Finding,
    text::{Edit, Mended, Span, visible},
};

/// How many characters are shown on either side.
const AROUND: usize = 28;
/// How many characters of the quoted place are shown; a longer one loses its middle.
const LONGEST: usize = 120;

/// How many bytes of a claim's value are shown.
const WRITTEN: usize = 4_000;

/// A place in the paste with what stands around it, hidden characters made visible.
#[derive(Clone, PartialEq, Eq)]
pub struct Quote {
    /// What stands before it in its line.
    pub before: String,
    /// The place itself.
    pub marked: String,
    /// What stands behind it in its line.
    pub after: String,
}

/// Quotes `span` of `paste`.
#[must_use]
pub fn quote(paste: &str, span: Span) -> Quote {
    let span = Span::new(paste.floor_char_boundary(span.start), paste.ceil_char_boundary(span.end));
    let line = Span::new(line_start(paste, span.start), line_end(paste, span.end));
    let around = around(paste, span, line);
    Quote {
        before: cut_before(around.start > line.start).to_owned() + &shown(&paste[around.start..span.start]),
        marked: spaces_shown(shortened(span.of(paste))),
        after: shown(&paste[span.end..around.end]) + cut_after(around.end < line.end),
    }
}

/// The same words after the repair of `finding`: nothing if it has none.
#[must_use]
pub fn mended(paste: &str, finding: &Finding) -> Option<String> {
    let edits = &finding.repair.as_ref()?.edits;
    let span = Span::new(paste.floor_char_boundary(finding.span.start), paste.ceil_char_boundary(finding.span.end));
    let line = Span::new(line_start(paste, span.start), line_end(paste, span.end));
    let window = around(paste, span, line);
    let inside = edits.iter().filter(|edit| window.contains(edit.span)).map(|edit| {
        let span = Span::new(edit.span.start - window.start, edit.span.end - window.start);
        Edit::replace(span, edit.insert.clone())
    });
    let after = Mended::verbatim(paste, window).apply(&inside.collect::<Vec<_>>());
    Some(cut_before(window.start > line.start).to_owned() + &shortened(after.text()) + cut_after(window.end < line.end))
}

/// The value of a claim; of a very long one, its beginning.
#[must_use]
pub fn clipped(value: &str) -> String {
    let end = value.floor_char_boundary(WRITTEN);
    match value.len() - end {
        0 => value.to_owned(),
        left => format!("{} … and {left} bytes more", &value[..end]),
    }
}

/// No line may break between this and the word it cuts.
const fn cut_before(cut: bool) -> &'static str {
    if cut { "…\u{2060}" } else { "" }
}

const fn cut_after(cut: bool) -> &'static str {
    if cut { "\u{2060}…" } else { "" }
}

fn line_start(paste: &str, at: usize) -> usize {
    paste[..at].rfind('\n').map_or(0, |found| found + 1)
}

fn line_end(paste: &str, at: usize) -> usize {
    paste[at..].find('\n').map_or(paste.len(), |found| at + found)
}

/// `span` with some characters on either side, as far as `limit` allows.
fn around(paste: &str, span: Span, limit: Span) -> Span {
    let before = paste[limit.start..span.start].char_indices().rev().take(AROUND).last();
    let after = paste[span.end..limit.end].char_indices().nth(AROUND);
    let start = before.map_or(span.start, |(at, _)| limit.start + at);
    Span::new(start, after.map_or(limit.end, |(at, _)| span.end + at))
}

/// Hidden characters made visible; a line break shows as one and is one.
fn shown(text: &str) -> String {
    text.split('\n').map(visible).collect::<Vec<_>>().join("↵\n")
}

/// Blanks alone could not be seen; between words they can.
fn spaces_shown(text: String) -> String {
    if text.trim_matches(' ').is_empty() { "␠".repeat(text.len()) } else { text }
}

fn shortened(text: &str) -> String {
    let Some((half, _)) = text.char_indices().nth(LONGEST / 2) else { return shown(text) };
    if text.chars().nth(LONGEST).is_none() {
        return shown(text);
    }
    let tail = text.char_indices().rev().nth(LONGEST / 4).map_or(half, |(at, _)| at);
    format!("{} … {}", shown(&text[..half]), shown(&text[tail..]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{report::Mending, text::Safety};

    #[test]
    fn the_line_around_a_place() {
        let paste = "HTTP/1.1 401\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\nbody";
        let at = paste.find("invalid").unwrap();
        let quote = quote(paste, Span::new(at, at + 13));
        assert_eq!(quote.before, "…\u{2060}Authenticate: Bearer error=\"");
        assert_eq!(quote.marked, "invalid_token");
        assert_eq!(quote.after, "\"");
    }

    #[test]
    fn long_places_lose_their_middle_and_hidden_characters_show() {
        let long = "é".repeat(1_000);
        let marked = quote(&long, Span::whole(&long)).marked;
        assert!(marked.contains(" … ") && marked.chars().count() < LONGEST);
        assert_eq!(quote("a\nb", Span::new(1, 2)).marked, "↵\n");
        assert_eq!(quote("a\u{200b}b", Span::new(1, 4)).marked, "⟨U+200B⟩");
        assert_eq!(quote("a  b", Span::new(1, 3)).marked, "␠␠");
        assert_eq!(quote("a b c", Span::whole("a b c")).marked, "a b c");
        assert_eq!(quote("aéb", Span::new(2, 2)).marked, "é");
    }

    #[test]
    fn a_long_value_says_how_long() {
        assert_eq!(clipped("short"), "short");
        assert!(clipped(&"é".repeat(2_500)).ends_with("é … and 1000 bytes more"));
    }

    #[test]
    fn before_and_after_a_repair() {
        let paste = "eyJ\n0";
        let edits = vec![Edit::remove(Span::new(3, 4))];
        let finding = Finding {
            check: "line-break-inside",
            title: "",
            why: "",
            span: Span::new(3, 4),
            seen: "U+000A".to_owned(),
            repair: Some(Mending { label: "", safety: Safety::Certain, proof: None, edits }),
            accepted_by: &[],
            refused_by: &[],
        };
        assert_eq!(mended(paste, &finding).as_deref(), Some("eyJ0"));
    }
}
