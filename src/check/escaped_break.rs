//! Line breaks and tabs that were written out as `\n`, `\r`, `\t`.

use super::{Check, Damage, Subject, proof, scan};
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    id: "escaped-break",
    title: "A written-out line break",
    why: "The characters \\ and n stand in the value: a file or a secret ended in a line break, and some tool wrote it out.",
    find,
    examples: proof::list(&[
        (r"eyJhbGciOiJIUzI1NiJ9.e30.AAAA\n", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        (r"eyJhbGciOiJIUzI1\r\nNiJ9.e30.AAAA\\n", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    if !subject.census.any(b"\\") {
        return Vec::new();
    }
    let bytes = subject.text.as_bytes();
    let mut spans: Vec<Span> = Vec::new();
    for at in memchr::memchr_iter(b'\\', bytes) {
        let letter = at + bytes[at..].iter().take_while(|b| **b == b'\\').count();
        let known = matches!(bytes.get(letter), Some(b'n' | b'r' | b't'));
        match spans.last_mut() {
            Some(last) if at < last.end => {}
            Some(last) if known && last.end == at => last.end = letter + 1,
            _ if known => spans.push(Span::new(at, letter + 1)),
            _ => {}
        }
    }
    scan::remove(subject.text, "take the written-out break out", spans)
}
