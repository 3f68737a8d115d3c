//! Numbers that an editor shows before each line.

use super::{Check, Damage, Subject, proof, scan};
use crate::{
    segment::{Place, Shape, starts},
    text::Span,
};

pub(super) const CHECK: Check = Check {
    id: "line-number",
    title: "Line numbers copied along",
    why: "An editor or a listing shows a number before each line. It is no part of the token.",
    find,
    examples: proof::list(&[
        ("1: eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("   12\teyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("1 | eyJhbGciOiJIUzI1NiJ9\n2 | .e30.AAAA", "eyJhbGciOiJIUzI1NiJ9\n.e30.AAAA"),
        ("12345:eyJhbGciOiJIUzI1NiJ9x.e30.AAAA", "12345:eyJhbGciOiJIUzI1NiJ9x.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    let text = subject.text;
    // Digits that make the length of a secret right belong to it.
    let fours = || text.bytes().filter(|b| !b.is_ascii_whitespace()).count() % 4 == 0;
    if matches!(subject.shape, Shape::Hex | Shape::Uuid) || subject.shape == Shape::Base64 && fours() {
        return Vec::new();
    }
    if !subject.text.trim_start().starts_with(|c: char| c.is_ascii_digit() || c == '[' || c == 'L') {
        return Vec::new();
    }
    let mut numbers: Vec<Span> = Vec::new();
    let mut last = None;
    for line in scan::lines(text).filter(|line| !line.of(text).trim().is_empty()) {
        let Some((number, length)) = number(line.of(text)) else {
            // A wrapped line has its number before the first piece only.
            if numbers.len() == 1 && subject.place == Place::Bare {
                break;
            }
            return Vec::new();
        };
        // The numbers of a listing go up by one.
        if last.is_some_and(|last| number != last + 1) {
            return Vec::new();
        }
        last = Some(number);
        numbers.push(Span::new(line.start, line.start + length));
    }
    scan::saying(scan::remove(text, "take the numbers off", numbers), "a line number")
}

/// The number a line begins with, and how long it is with its mark and the blanks around it.
fn number(line: &str) -> Option<(u32, usize)> {
    let body = line.trim_start().trim_start_matches(['[', 'L']);
    let digits = body.bytes().take_while(u8::is_ascii_digit).count();
    let number = body.get(..digits).filter(|digits| (1..=4).contains(&digits.len()))?.parse().ok()?;
    let rest = body[digits..].trim_start_matches([']', ':', '|', '.', ')', '→', '│']);
    let behind = rest.trim_start_matches([' ', '\t', '|', '│']);
    let colon = body[digits..].starts_with([':', '|']) && digits <= 3 && starts(behind);
    ((behind.len() < rest.len() || colon) && !behind.is_empty()).then(|| (number, line.len() - behind.len()))
}
