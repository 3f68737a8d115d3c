//! A piece is missing.

use super::{Check, Damage, Subject, proof, scan};
use crate::{
    segment::Shape,
    text::{Span, only},
};

pub(super) const CHECK: Check = Check {
    id: "cut-short",
    title: "A piece is missing",
    why: "A field, a column or a selection was too short, and the token was cut. What is missing cannot be made up: copy it whole, or get a new one.",
    find,
    examples: proof::list(&[
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("2YotnFZFEjr1zCsicMWpAA", "2YotnFZFEjr1zCsicMWpAA"),
    ]),
    accepted_by: &["jwt-decode"],
    ..Check::PLAIN
};

/// Where columns and buffers end.
const LENGTHS: &[usize] = &[255, 256, 1024, 2048, 4096, 8192];

/// A length alone tells of a cut only where nothing else can be computed: what a format knows of its own lengths is
/// told by its room (see `Finding::lost`).
fn find(subject: &Subject<'_>) -> Vec<Damage> {
    let text = subject.text;
    let length = text.len();
    let odd = length == 255 || length >= 1024 && length.is_multiple_of(4) && !only(text, "0-9A-Za-z+/=");
    let known = subject.shape.is_marked() || matches!(subject.shape, Shape::Hex | Shape::Base64);
    if known || !LENGTHS.contains(&length) || !odd || !only(text, "!-~") {
        return Vec::new();
    }
    scan::declare(Span::new(length, length), format!("exactly {length} characters, where columns and buffers end"))
}
