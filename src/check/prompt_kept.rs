//! What a terminal shows before the line.

use super::{Check, Damage, Subject, proof, scan};
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    id: "prompt-kept",
    title: "A prompt copied along",
    why: "The terminal wrote it before the line; it is no part of the token.",
    find,
    examples: proof::list(&[
        ("$ eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("user@host:~$ eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("PS C:\\Users\\me> eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("$ echo eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("- eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    let text = subject.text;
    if !subject.census.any(b" ") {
        return Vec::new();
    }
    let Some(length) = prompt(text) else { return Vec::new() };
    scan::showing(text, scan::remove(text, "take the prompt off", vec![Span::new(0, length)]), str::trim)
}

/// How long the prompt is, with the blank behind it.
fn prompt(text: &str) -> Option<usize> {
    let at = text.bytes().take(80).position(|b| b == b' ')?;
    let (word, rest) = text.split_at(at);
    let sign =
        matches!(word, "$" | "#" | "%" | ">" | ">>>" | "..." | "❯" | "➜" | "λ" | "-" | "*" | "•" | "–" | "=>" | "->");
    let named = word.ends_with(['$', '#', '%', '>']) && word.contains(['@', ':', '~', '\\']) && word.len() > 2;
    if word == "PS" {
        let end = text.find("> ").filter(|end| *end < 80)?;
        return Some(end + 2 + command(&text[end + 2..]));
    }
    let behind = rest.trim_start();
    (sign || named).then(|| text.len() - behind.len() + command(behind)).filter(|length| *length < text.len())
}

/// `echo` and its like behind the prompt.
fn command(text: &str) -> usize {
    ["echo -n ", "echo ", "printf %s ", "Write-Output "]
        .iter()
        .find(|word| text.starts_with(**word))
        .map_or(0, |word| word.len())
}
