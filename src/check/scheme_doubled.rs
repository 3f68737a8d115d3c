//! The word `Bearer` twice.

use super::{
    Check, Damage, Subject, proof,
    scheme_kept::{named, scheme},
    verifiers,
};
use crate::{fix::Fix, segment::Place};

pub(super) const CHECK: Check = Check {
    id: "scheme-doubled",
    title: "“Bearer” twice",
    why: "A program adds the word, and the value already had it. The server takes the second one for the token.",
    fix: Fix::SendCorrectly,
    find,
    examples: proof::list(&[
        ("Bearer Bearer eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "Bearer eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("Bearer eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "Bearer eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
    accepted_by: verifiers::DECODERS,
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    let Some(first) = scheme(subject.text) else { return Vec::new() };
    // In a header the first word has been taken off already: one more is one too many.
    if subject.place == Place::Header || scheme(&subject.text[first..]).is_some() {
        named(subject.text, first)
    } else {
        Vec::new()
    }
}
