//! `%2E` where a dot belongs.

use super::{Check, Damage, Subject, scan};
use crate::{
    fix::Fix,
    segment::Place,
    text::{Edit, Span, proof},
};

pub(super) const CHECK: Check = Check {
    id: "percent-encoding",
    title: "Percent-encoded characters",
    why: "The value was encoded for an address and not decoded again. In a header the server reads the percent signs as they stand.",
    fix: Fix::RepairFormat,
    find,
    examples: proof::list(&[
        ("eyJhbGciOiJIUzI1NiJ9%2Ee30%2eAAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("IQoJb3JpZ2luX2VjEAA%3D%3D", "IQoJb3JpZ2luX2VjEAA=="),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA%0A", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA\n"),
        ("100%zz", "100%zz"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    // In an address it is how such characters are written.
    if subject.place == Place::Query || !subject.census.any(b"%") {
        return Vec::new();
    }
    let text = subject.text;
    let edits: Vec<Edit> = memchr::memchr_iter(b'%', text.as_bytes()).filter_map(|at| decode(text, at)).collect();
    scan::showing(text, scan::edit(text, "decode the percent signs", edits), |seen| &seen[..3])
}

/// RFC 3986 §2.1, for the characters of ASCII: others a token cannot have.
fn decode(text: &str, at: usize) -> Option<Edit> {
    let digits = text.get(at + 1..at + 3).filter(|d| d.bytes().all(|b| b.is_ascii_hexdigit()))?;
    let byte = u8::from_str_radix(digits, 16).ok().filter(u8::is_ascii)?;
    Some(Edit::replace(Span::new(at, at + 3), char::from(byte)))
}
