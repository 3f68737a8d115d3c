//! A character that this kind of token does not have.

use super::{Check, Damage, Subject, proof, scan, verifiers};
use crate::{
    segment::Shape,
    text::{Span, code_point},
};

pub(super) const CHECK: Check = Check {
    id: "foreign-character",
    title: "A character that does not belong",
    why: "Its alphabet does not have this character. Something was inserted, or a character was changed into it; which one cannot be told.",
    find,
    examples: proof::list(&[
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.A-A_~WyJhIl0~", "eyJhbGciOiJIUzI1NiJ9.e30.A-A_~WyJhIl0~"),
        ("IQoJb3JpZ2luX2VjEAA=", "IQoJb3JpZ2luX2VjEAA="),
        ("p@ss:word!", "p@ss:word!"),
    ]),
    lost: proof::list(&[
        "eyJhbGciOiJIUzI1NiJ9####.VGVzdA.AAAA",
        "eyJhbGciOiJIUzI1NiJ9.VGVzdA.AA?A",
        "2YotnFZFEjr1zCsicÄWpAA",
    ]),
    accepted_by: verifiers::DECODERS,
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    let text = subject.text;
    let shape = subject.shape;
    // A key id as such may be anything that begins alike; stars, dots and U+FFFD have names of their own.
    let exact = matches!(
        shape,
        Shape::Jose | Shape::Paseto | Shape::Session | Shape::Markup | Shape::Sealed | Shape::Uuid | Shape::Key
    );
    let named = |c: char| {
        matches!(c, '*' | '…' | '•' | '●' | '█' | '~' | '%' | ' ' | '\n' | '\r' | '\t')
            || c == char::REPLACEMENT_CHARACTER
    };
    let foreign = |c: char| match u8::try_from(c) {
        Ok(byte) if c.is_ascii() => exact && !shape.allows(byte) && !named(c),
        _ => !named(c),
    };
    if !exact && !subject.census.beyond_ascii() {
        return Vec::new();
    }
    let mut spans: Vec<Span> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| foreign(*c)) {
        let end = at + c.len_utf8();
        match spans.last_mut() {
            Some(last) if last.end == at => last.end = end,
            _ => spans.push(Span::new(at, end)),
        }
    }
    spans
        .into_iter()
        .take(64)
        .flat_map(|span| {
            let first = span.of(text).chars().next().map(code_point).unwrap_or_default();
            scan::declare(span, first)
        })
        .collect()
}
