//! White space before and behind.

use super::{Check, Damage, Subject, proof, scan};

pub(super) const CHECK: Check = Check {
    id: "space-around",
    title: "White space around the token",
    why: "A blank or a line break at either end is part of the value that is sent or compared. Many verifiers refuse it; some clients refuse to send it.",
    find,
    examples: proof::list(&[
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA\n", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        (" \teyJhbGciOiJIUzI1NiJ9.e30.AAAA\r\n", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
    accepted_by: &["jwt-decode", "jose (a line break at the end)", "fetch (takes it off)"],
    refused_by: &[
        "jsonwebtoken",
        "jose (a blank in front)",
        "fast-jwt",
        "PyJWT",
        "python-jose",
        "joserfc",
        "Authlib",
        "jwcrypto",
        "node http (a line break)",
        "requests",
        "http.client",
    ],
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    if !subject.census.any(b" \t\r\n\x0b\x0c") {
        return Vec::new();
    }
    let blank = |c: char| c.is_ascii() && c.is_whitespace() || c == '\u{b}';
    scan::remove(subject.text, "take the white space off", scan::ends(subject.text, blank))
}
