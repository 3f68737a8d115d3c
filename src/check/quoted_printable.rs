//! The encoding of mails.

use super::{Check, Damage, Subject, proof, scan};
use crate::{
    key::{self, Fit},
    text::{Edit, Span},
};

pub(super) const CHECK: Check = Check {
    id: "quoted-printable",
    title: "Text as a mail encodes it",
    why: "The source of a mail breaks lines with = at the end and writes = as =3D. Copy it from the mail as it is shown.",
    find,
    examples: proof::list(&[
        ("eyJhbGciOiJIUzI1NiJ9=\n.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9\n.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9=2Ee30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("IQoJb3JpZ2luX2VjEAA=3D", "IQoJb3JpZ2luX2VjEAA="),
        ("IQoJb3JpZ2luX2VjEAA=", "IQoJb3JpZ2luX2VjEAA="),
        ("IQoJb3JpZ2luX2VjEAA==\n", "IQoJb3JpZ2luX2VjEAA==\n"),
        ("QUJDRA=\n=--0123456789abcdef\n01234567", "QUJDRA=\n=--0123456789abcdef\n01234567"),
        ("QUJDREVG=\n--0123456789abcdef01234567", "QUJDREVG\n--0123456789abcdef01234567"),
    ]),
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    let text = subject.text;
    // Some keys have the sign before a checksum of hexadecimal digits.
    if !subject.census.any(b"=") || key::see(text.trim()).is_some_and(|seen| seen.fit == Fit::Whole) {
        return Vec::new();
    }
    let mut edits = scan::escapes(text, b'=', |rest| {
        let body = rest.get(1..3)?;
        let known = matches!(body, "3D" | "2E" | "2D" | "5F" | "2B" | "2F" | "0A" | "0D" | "20" | "22" | "09");
        let byte = u8::from_str_radix(body, 16).ok().filter(|_| known)?;
        Some((char::from(byte).to_string(), 3))
    });
    edits.extend(soft_breaks(text));
    scan::showing(text, scan::edit(text, "read it as the mail shows it", edits), |seen| &seen[..seen.len().min(3)])
}

/// `=` at the end of a line (RFC 2045 §6.7). Padding stands only at the very end: here, before the digest of a signed
/// cookie, or before the same text once more.
fn soft_breaks(text: &str) -> Vec<Edit> {
    let body = text.trim_end();
    let inner = scan::lines(body).filter(|line| line.end < body.len() && line.of(body).ends_with('='));
    let soft = |line: &Span| {
        let around = &[' ', '>', '\r', '\n', '\t'];
        let behind = body[line.end..].trim_start_matches(around);
        let digest = behind.strip_prefix('=').unwrap_or(behind).strip_prefix("--").is_some_and(|rest| {
            rest.chars().filter(|c| !around.contains(c)).take(20).all(|c| c.is_ascii_hexdigit())
                // Base64 that comes in fours needs no padding.
                && !before(body, line.end).is_multiple_of(4)
        });
        let front: String = body.chars().take(12).collect();
        !digest && !behind.starts_with(&front)
    };
    inner.filter(soft).map(|line| Edit::remove(Span::new(line.end - 1, line.end))).collect()
}

/// No cookie is longer, over however many lines it is written.
const LONGEST: usize = 8 * 1024;

/// How many characters of base64 stand before `end`.
fn before(text: &str, end: usize) -> usize {
    let near = &text.as_bytes()[end.saturating_sub(LONGEST)..end];
    near.iter().filter(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/')).count()
}
