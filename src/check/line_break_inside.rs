//! Tokens broken over lines.

use super::{Check, Damage, Subject, scan};
use crate::{
    fix::Fix,
    text::{Span, proof},
};

pub(super) const CHECK: Check = Check {
    id: "line-break-inside",
    title: "Line breaks inside the token",
    why: "A terminal, a mail or an editor wrapped it. A header value ends at the first break, so the server gets a piece of a token.",
    fix: Fix::RepairFormat,
    find,
    examples: proof::list(&[
        ("eyJhbGciOiJIUzI1NiJ9\n.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJI\r\n    UzI1NiJ9.e30.\n\tAAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    if !subject.census.any(b"\r\n") {
        return Vec::new();
    }
    let blank = |c: char| c.is_ascii() && c.is_whitespace();
    let inside =
        |span: &Span| span.start > 0 && span.end < subject.text.len() && span.of(subject.text).contains(['\r', '\n']);
    let breaks = scan::runs(subject.text, blank).into_iter().filter(inside).collect();
    scan::remove(subject.text, "join the lines", breaks)
}
