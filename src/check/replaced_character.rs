//! U+FFFD: a character that somebody could not read.

use super::{Check, Damage, Subject, proof, scan};
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    id: "replaced-character",
    title: "A character that was lost",
    why: "A program could not read a character and put U+FFFD in its place. What stood there cannot be told any more: copy the token again.",
    find,
    examples: proof::list(&[("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA")]),
    lost: proof::list(&["eyJhbGciOi\u{fffd}IUzI1NiJ9.e30.AAAA"]),
    refused_by: super::verifiers::ALL_AND_CLIENTS,
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    if !subject.census.beyond_ascii() {
        return Vec::new();
    }
    let lost = scan::runs(subject.text, |c| c == char::REPLACEMENT_CHARACTER);
    lost.into_iter().take(64).flat_map(|span: Span| scan::declare(span, "U+FFFD")).collect()
}
