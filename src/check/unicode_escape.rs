//! `\u002e` where a dot belongs.

use super::{Check, Damage, Subject, proof, scan};
use crate::text::only;

pub(super) const CHECK: Check = Check {
    id: "unicode-escape",
    title: "Characters written as escapes",
    why: "A program's source or its log writes characters as \\u002e or \\x2e. Sent so, they are six other characters.",
    find,
    examples: proof::list(&[
        (r"eyJhbGciOiJIUzI1NiJ9\u002ee30\x2eAAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        (r"IQoJb3JpZ2luX2VjEAA\u003d\\u003d", "IQoJb3JpZ2luX2VjEAA=="),
        (r"eyJhbGciOiJIUzI1NiJ9\u{2e}e30\U0000002eAAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        (r"eyJhbGciOiJIUzI1NiJ9.e30.AAAA\u000a", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA\n"),
        (r"DOMAIN\user1", r"DOMAIN\user1"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    let text = subject.text;
    let mut edits = Vec::new();
    if subject.census.any(b"\\") {
        edits = scan::escapes(text, b'\\', read);
    } else if subject.census.any(b"%") {
        edits = scan::escapes(text, b'%', |text| text.starts_with("%u").then(|| digits(text, 2, 4)).flatten());
    }
    scan::showing(text, scan::edit(text, "write the character itself", edits), |seen| &seen[..seen.len().min(6)])
}

fn read(text: &str) -> Option<(String, usize)> {
    let slashes = text.bytes().take_while(|b| *b == b'\\').count();
    match text.as_bytes().get(slashes)? {
        b'u' if text[slashes..].starts_with("u{") || text[slashes..].starts_with("x{") => {
            let end = text[slashes..].bytes().take(12).position(|b| b == b'}')?;
            let code = u32::from_str_radix(&text[slashes + 2..slashes + end], 16).ok()?;
            Some((char::from_u32(code)?.to_string(), slashes + end + 1))
        }
        b'u' => digits(text, slashes + 1, 4),
        b'U' => digits(text, slashes + 1, 8),
        b'x' => digits(text, slashes + 1, 2).filter(|(means, _)| means.is_ascii()),
        _ => None,
    }
}

/// So many hexadecimal digits from `at` on, as the character they number.
fn digits(text: &str, at: usize, count: usize) -> Option<(String, usize)> {
    let digits = text.get(at..at + count).filter(|digits| only(digits, "0-9A-Fa-f"))?;
    let c = char::from_u32(u32::from_str_radix(digits, 16).ok()?)?;
    Some((c.to_string(), at + count))
}
