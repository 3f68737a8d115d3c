//! What YAML and Markdown put before a block of text.

use super::{Check, Damage, Subject, proof, scan};
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    id: "block-mark",
    title: "The mark of a block",
    why: "YAML's > and |, or the fence of a code block, stand before the text; they are no part of it.",
    find,
    examples: proof::list(&[
        (">-\n  eyJhbGciOiJIUzI1NiJ9\n  .e30.AAAA", "\n  eyJhbGciOiJIUzI1NiJ9\n  .e30.AAAA"),
        ("token: |\n  eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "token: \n  eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("```text\neyJhbGciOiJIUzI1NiJ9.e30.AAAA\n```", "\neyJhbGciOiJIUzI1NiJ9.e30.AAAA\n"),
        ("```ghp_20Jz06uzy3Ojv1BvW72GHW8q\nGNqsqL1Rk399", "ghp_20Jz06uzy3Ojv1BvW72GHW8q\nGNqsqL1Rk399"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    if !subject.census.any(b"\n") || !subject.census.any(b">|`~") {
        return Vec::new();
    }
    let text = subject.text;
    let first = scan::lines(text).find(|line| !line.of(text).trim().is_empty());
    let last = scan::lines(text).filter(|line| line.of(text).trim().starts_with("```")).last();
    let marks = [first.and_then(|line| mark(text, line)), last.filter(|last| Some(*last) != first)];
    scan::showing(text, scan::remove(text, "take the mark off", marks.into_iter().flatten().collect()), |seen| seen)
}

/// The mark at the end of the first line, or that is the first line.
fn mark(text: &str, line: Span) -> Option<Span> {
    let here = line.trimmed(text);
    if let Some(language) = here.of(text).strip_prefix("```") {
        // Behind the fence a language is named, in a word; anything longer is what was copied.
        let short = language.len() <= 12 && !language.contains('.');
        return Some(if short { here } else { Span::new(here.start, here.end - language.len()) });
    }
    let body = here.of(text).trim_end_matches(['-', '+', '1', '2', '3', '4', '5', '6', '7', '8', '9']);
    let alone = body.ends_with(['>', '|']).then(|| Span::new(here.start + body.len() - 1, here.end))?;
    let before = text[here.start..alone.start].trim_end();
    (before.is_empty() || before.ends_with(':')).then_some(alone)
}
