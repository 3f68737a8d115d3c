//! The word `Bearer` where only the token belongs.

use super::{Check, Damage, Subject, scan};
use crate::{
    fix::Fix,
    segment::Place,
    text::{Span, proof},
};

pub(super) const CHECK: Check = Check {
    id: "scheme-kept",
    title: "“Bearer” kept with the token",
    why: "The word belongs to the Authorization header. A program that adds it by itself then sends it twice.",
    fix: Fix::SendCorrectly,
    find,
    examples: proof::list(&[
        ("Bearer eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("bearer: eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    let Some(length) = scheme(subject.text).filter(|_| subject.place != Place::Header) else { return Vec::new() };
    named(subject.text, length)
}

/// The damage that the first `length` bytes are.
pub(super) fn named(text: &str, length: usize) -> Vec<Damage> {
    scan::showing(text, scan::remove(text, "take the scheme off", vec![Span::new(0, length)]), str::trim)
}

/// How long the scheme word at the beginning is, with the blanks and the colon behind it.
pub(super) fn scheme(text: &str) -> Option<usize> {
    let word = text.get(..6).filter(|word| word.eq_ignore_ascii_case("bearer"))?;
    let rest = text[word.len()..].trim_start_matches([':', ' ', '\t', '\r', '\n']);
    let length = text.len() - rest.len();
    (length > word.len() && !rest.is_empty()).then_some(length)
}
