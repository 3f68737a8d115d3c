//! What belongs to the sentence or the object around.

use super::{Check, Damage, Subject, scan};
use crate::{
    fix::Fix,
    text::{Span, proof},
};

pub(super) const CHECK: Check = Check {
    id: "trailing-punctuation",
    title: "Punctuation copied along",
    why: "The comma, the semicolon or the bracket belongs to the object or the sentence the token stood in, not to the token.",
    fix: Fix::RepairFormat,
    find,
    examples: proof::list(&[
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA,", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA\"}", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA\",", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJub25lIn0.e30.", "eyJhbGciOiJub25lIn0.e30."),
        ("IQoJb3JpZ2luX2VjEAA==", "IQoJb3JpZ2luX2VjEAA=="),
    ]),
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    if !subject.census.any(b",;}])>") {
        return Vec::new();
    }
    let text = subject.text;
    let start = text.trim_end_matches(|c| c == ' ' || is_quote(c) || is_punctuation(c)).len();
    // A quote that closes what the token opens belongs to the quotes, unless something stands behind it.
    let tail = text[start..].trim_end_matches(|c| c == ' ' || is_quote(c));
    if tail.is_empty() || start == 0 {
        return Vec::new();
    }
    scan::showing(text, scan::remove(text, "take the punctuation off", vec![Span::new(start, text.len())]), |seen| seen)
}

fn is_punctuation(c: char) -> bool {
    matches!(c, ',' | ';' | '}' | ']' | ')' | '>')
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'')
}
