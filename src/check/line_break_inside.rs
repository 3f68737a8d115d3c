//! Tokens broken over lines.

use super::{Check, Damage, Subject, proof, scan};
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    id: "line-break-inside",
    title: "Line breaks inside the token",
    why: "A terminal, a mail or an editor wrapped it. A header value ends at the first break, so the server gets a piece of a token.",
    find,
    examples: proof::list(&[
        ("eyJhbGciOiJIUzI1NiJ9\n.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJI\r\n    UzI1NiJ9.e30.\n\tAAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
    accepted_by: &["jwt-decode", "httpx (its constructor)"],
    refused_by: &[
        "jsonwebtoken",
        "jose",
        "fast-jwt",
        "PyJWT",
        "python-jose",
        "joserfc",
        "Authlib",
        "jwcrypto",
        "node http",
        "fetch",
        "requests",
        "http.client",
    ],
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    if !subject.census.any(b"\r\n\x0b\x0c") {
        return Vec::new();
    }
    let blank = |c: char| c.is_ascii() && c.is_whitespace() || c == '\u{b}';
    let inside = |span: &Span| {
        span.start > 0
            && span.end < subject.text.len()
            && span.of(subject.text).contains(['\r', '\n', '\u{b}', '\u{c}'])
    };
    let breaks = scan::runs(subject.text, blank).into_iter().filter(inside).collect();
    scan::remove(subject.text, "join the lines", breaks)
}
