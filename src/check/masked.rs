//! Stars over a secret.

use super::{Check, Damage, Subject, proof, scan};
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    id: "masked",
    title: "Part of it is hidden",
    why: "A log or a screen wrote stars or a word over the secret. What stood there cannot be told: copy the token where it is shown in full.",
    find,
    examples: proof::list(&[("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"), ("a*b", "a*b")]),
    lost: proof::list(&[
        "eyJhbGciOi****iJ9.e30.AAAA",
        "ghp_••••••••••••••••••••••••••••••••8B4a",
        "AKIAXXXXXXXXXXXXXXXX",
        "eyJhbGciOiJIUzI1NiJ9.[REDACTED].AAAA",
    ]),
    ..Check::PLAIN
};

/// Words that are written over a secret.
const WORDS: &[&str] = &[
    "[redacted]",
    "<redacted>",
    "(redacted)",
    "[masked]",
    "[filtered]",
    "[hidden]",
    "<hidden>",
    "[secret]",
    "redacted",
    "<removed>",
    "[removed]",
];

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    let text = subject.text;
    let mut spans: Vec<Span> =
        if subject.census.any(b"*#xX") || subject.census.beyond_ascii() { same(text) } else { Vec::new() };
    if spans.is_empty() && subject.census.any(b"[<(dD") {
        let lower = text.to_ascii_lowercase();
        spans.extend(WORDS.iter().find_map(|word| lower.find(word).map(|at| Span::new(at, at + word.len()))));
    }
    spans.into_iter().take(64).flat_map(|span| scan::declare(span, "written over")).collect()
}

/// Runs of one character that hides: three stars or dots, six of a letter.
fn same(text: &str) -> Vec<Span> {
    if text.is_ascii()
        && !["***", "###", "xxxxxxx", "XXXXXXX"]
            .iter()
            .any(|run| memchr::memmem::find(text.as_bytes(), run.as_bytes()).is_some())
    {
        return Vec::new();
    }
    let mut runs: Vec<(char, Span, usize)> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| hides(*c) > 0) {
        let end = at + c.len_utf8();
        match runs.last_mut() {
            Some((last, span, count)) if *last == c && span.end == at => (span.end, *count) = (end, *count + 1),
            _ => runs.push((c, Span::new(at, end), 1)),
        }
    }
    runs.into_iter().filter(|(c, _, count)| *count >= hides(*c)).map(|(_, span, _)| span).collect()
}

const fn hides(c: char) -> usize {
    match c {
        '*' | '#' => 3,
        '•' | '●' | '○' | '█' | '▪' | '■' | '∗' | '⬤' | '×' | '·' => 2,
        'x' | 'X' => 7,
        _ => 0,
    }
}
