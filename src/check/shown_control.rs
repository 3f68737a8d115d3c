//! Control characters as editors and dumps show them.

use super::{Check, Damage, Subject, proof, scan};
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    id: "shown-control",
    title: "A line end as a tool shows it",
    why: "A dump or an editor wrote 0x0a, ^M or an arrow for the end of a line. The mark was copied with the token.",
    find,
    examples: proof::list(&[
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA0x0a", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA 0x0d 0x0A", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA "),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA^M", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.\u{21b5}AAAA\u{240a}", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA$", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("0123456789abcdef0123456789abcd0a", "0123456789abcdef0123456789abcd0a"),
    ]),
    ..Check::PLAIN
};

/// What ends a text that was dumped.
const TAILS: &[&str] = &[
    "0x0d0a", "0x0a", "0x0d", "0x00", "0x09", "0x20", "\\x0a", "\\x0d", "<0a>", "<0x0a>", "[0a]", "^m", "^j", "^@",
    "<lf>", "<cr>", "<crlf>", "[lf]", "[crlf]", "<eol>", "<eof>",
];

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    let text = subject.text;
    let mut spans = if subject.census.beyond_ascii() { scan::runs(text, is_picture) } else { Vec::new() };
    let start = tail(text, subject.shape.is_marked());
    if start < text.len() {
        spans.retain(|span| span.end <= start);
        spans.push(Span::new(start, text.len()));
    }
    scan::showing(text, scan::remove(text, "take the mark off", spans), |seen| seen)
}

/// Where the marks at the end begin.
fn tail(text: &str, marked: bool) -> usize {
    let mut end = text.len();
    loop {
        let rest = text[..end].trim_end_matches([' ', ',', '"']);
        let last = (rest.len().saturating_sub(8)..rest.len()).find_map(|at| {
            let tail = rest.get(at..)?.to_ascii_lowercase();
            TAILS.contains(&tail.as_str()).then_some(at)
        });
        match last {
            Some(at) => end = at,
            // `cat -A` ends every line so.
            None if marked && end == text.len() && rest.len() == end && text.ends_with('$') => return end - 1,
            None => return end,
        }
    }
}

/// Pictures of control characters, and the arrows that editors show for the end of a line.
fn is_picture(c: char) -> bool {
    matches!(
        c,
        '\u{2400}'
            ..='\u{2426}'
                | '\u{21b5}'
                | '\u{23ce}'
                | '\u{b6}'
                | '\u{21a9}'
                | '\u{2936}'
                | '\u{b7}'
                | '\u{2192}'
                | '\u{21e5}'
    )
}
