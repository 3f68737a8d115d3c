//! Three dots where the middle was.

use super::{Check, Damage, Subject, proof, scan};
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    id: "ellipsis",
    title: "The middle was left out",
    why: "A view shortened it with dots. They look like the dots between the parts, but what stood there is gone: copy the whole token.",
    find,
    examples: proof::list(&[
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        // A detached payload, and an encrypted token whose key is agreed upon, have two dots in a row.
        ("eyJhbGciOiJIUzI1NiJ9..AAAA", "eyJhbGciOiJIUzI1NiJ9..AAAA"),
    ]),
    lost: proof::list(&[
        "eyJhbGciOiJIUzI1NiJ9.eyJz...AAAA",
        "eyJhbGciOi…AAAA",
        "eyJhbGciOiJIUzI1NiJ9.eyJz[...]AAAA",
        "ghp_16C7e42F292c6912E77...",
    ]),
    ..Check::PLAIN
};

const WORDS: &[&str] = &[
    "...",
    "…",
    "⋯",
    "[..]",
    "(..)",
    "<snip>",
    "[snip]",
    "[truncated]",
    "<truncated>",
    "(truncated)",
    "[cut]",
    "<...>",
];

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    let text = subject.text;
    if !subject.census.any(b".<[(") && !subject.census.beyond_ascii() {
        return Vec::new();
    }
    let found = WORDS.iter().find_map(|word| text.find(word).map(|at| Span::new(at, at + word.len())));
    let Some(span) = found else { return Vec::new() };
    let longer = text[span.end..].len() - text[span.end..].trim_start_matches(['.', '…', ']', ')']).len();
    scan::declare(Span::new(span.start, span.end + longer), "…")
}
