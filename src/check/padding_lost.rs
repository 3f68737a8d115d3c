//! Padding that is missing.

use super::{Check, Damage, Subject, proof, scan};
use crate::{
    segment::Shape,
    text::{Edit, Safety, Span},
};

pub(super) const CHECK: Check = Check {
    id: "padding-lost",
    title: "The padding is missing",
    why: "This kind is written with = at its end. A double click stops before it, and some tools take it off; a strict decoder wants it.",
    find,
    lost: proof::list(&["IQoJb3JpZ2luX2VjEAA", "PHNhbWxwOlJlc3BvbnNlAA"]),
    examples: proof::list(&[
        ("IQoJb3JpZ2luX2VjEAA=", "IQoJb3JpZ2luX2VjEAA="),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAA"),
    ]),
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    let text = subject.text;
    let missing = (4 - text.len() % 4) % 4;
    let whole = text.bytes().all(|b| subject.shape.allows(b));
    let padded = matches!(subject.shape, Shape::Session | Shape::Markup) || text.starts_with("gAAAAA");
    if !padded || !whole || text.ends_with("==") {
        return Vec::new();
    }
    let missing = if text.ends_with('=') { usize::from(missing == 1) } else { missing };
    if !matches!(missing, 1 | 2) {
        return Vec::new();
    }
    // The end itself may be missing as well: only what reads afterwards may be believed.
    let edits = vec![Edit::replace(Span::new(text.len(), text.len()), &"=="[..missing])];
    scan::saying(scan::together(text, "put the padding back", Safety::Guess, edits), "no =")
}
