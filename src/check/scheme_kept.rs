//! The word `Bearer` where only the token belongs.

use super::{Check, Damage, Subject, proof, scan, verifiers};
use crate::{
    fix::Fix,
    segment::{Place, Shape},
    text::{Span, has},
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
        ("BearereyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("Token eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("Bearer_2YotnFZFEjr1zCsicMWpAA", "Bearer_2YotnFZFEjr1zCsicMWpAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
    accepted_by: verifiers::DECODERS,
    ..Check::PLAIN
};

/// Words that stand before a credential, besides the one everybody knows.
const SCHEMES: &[&str] = &["bearer", "token", "jwt", "dpop", "apikey", "api-key", "bot"];

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    let length = scheme(subject.text).or_else(|| before_a_word(subject));
    let Some(length) = length.filter(|_| subject.place != Place::Header) else { return Vec::new() };
    named(subject.text, length)
}

/// Alone in the paste, one of the words before a single other one that only a machine can have written.
fn before_a_word(subject: &Subject<'_>) -> Option<usize> {
    let (word, rest) = subject.text.split_once(' ').filter(|_| subject.place == Place::Bare)?;
    let known = SCHEMES.iter().any(|scheme| word.trim_end_matches(':').eq_ignore_ascii_case(scheme));
    let machine = rest.len() >= 20 && !rest.contains(char::is_whitespace) && has(rest, "0-9");
    (known && machine).then_some(word.len() + 1)
}

/// The damage that the first `length` bytes are.
pub(super) fn named(text: &str, length: usize) -> Vec<Damage> {
    scan::showing(text, scan::remove(text, "take the scheme off", vec![Span::new(0, length)]), str::trim)
}

/// How long the scheme word at the beginning is, with the blanks and the colon behind it.
pub(super) fn scheme(text: &str) -> Option<usize> {
    let word =
        SCHEMES.iter().find(|word| text.get(..word.len()).is_some_and(|front| front.eq_ignore_ascii_case(word)))?;
    let rest = text[word.len()..].trim_start_matches([':', ' ', '\t', '\r', '\n', '=', ',', '"', '\'']);
    let length = text.len() - rest.len();
    let apart = length > word.len();
    // Glued to the token, or a word that may be another's beginning: only before what cannot be mistaken.
    let known = *word == "bearer" && apart
        || (apart || *word == "bearer") && (Shape::of(rest).is_marked() || scheme(rest).is_some());
    (known && !rest.is_empty()).then_some(length)
}
