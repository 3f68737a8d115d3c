//! `%2E` where a dot belongs.

use super::{Check, Damage, Subject, proof, scan, verifiers};
use crate::text::only;

pub(super) const CHECK: Check = Check {
    id: "percent-encoding",
    title: "Percent-encoded characters",
    why: "The value was encoded for an address and not decoded again. In a header the server reads the percent signs as they stand.",
    find,
    examples: proof::list(&[
        ("eyJhbGciOiJIUzI1NiJ9%2Ee30%2eAAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("IQoJb3JpZ2luX2VjEAA%3D%3D", "IQoJb3JpZ2luX2VjEAA=="),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA%0A", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA\n"),
        ("%E2%80%9CeyJhbGciOiJIUzI1NiJ9.e30.AAAA", "“eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("100%zz", "100%zz"),
        // Express writes its cookies so: they are signed with the encoded mark.
        (
            "s%3AAbCd.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "s%3AAbCd.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        ),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
    accepted_by: verifiers::DECODERS,
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    let text = subject.text;
    // In an address and in a cookie it is how such characters are written.
    if !subject.census.any(b"%") || scan::is_encoded_by_its_place(subject) || holds_parameters(text) {
        return Vec::new();
    }
    let mut edits = scan::escapes(text, b'%', decode);
    if let Some(at) = text.find("s%3A").filter(|at| !text[..*at].ends_with(|c: char| c.is_ascii_alphanumeric())) {
        // All that is of the cookie itself; what follows it was encoded along.
        let end = text.find("%0").unwrap_or(text.len());
        edits.retain(|edit| edit.span.start < at || edit.span.start >= end);
    }
    scan::showing(text, scan::edit(text, "decode the percent signs", edits), |seen| &seen[..3])
}

/// `name=value` pairs, as a signed address and the headers of OAuth 1.0 have them: in them it is how values are written.
fn holds_parameters(text: &str) -> bool {
    let pairs = |mark: char| {
        let named = |pair: &&str| {
            pair.split_once('=').is_some_and(|(name, value)| {
                (2..=24).contains(&name.trim().len()) && value.len() > 1 && only(name.trim(), "0-9A-Za-z_-")
            })
        };
        text.split(mark).take(8).filter(named).count() >= 2
    };
    pairs('&') || text.contains("=\"") && pairs(',')
}

/// RFC 3986 §2.1: as many bytes as make one character.
fn decode(text: &str) -> Option<(String, usize)> {
    let byte = |at: usize| {
        let digits = text.get(at..at + 3)?.strip_prefix('%').filter(|d| only(d, "0-9A-Fa-f"))?;
        u8::from_str_radix(digits, 16).ok()
    };
    let first = byte(0)?;
    let count = match first {
        0..=0x7f => 1,
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return None,
    };
    let bytes: Option<Vec<u8>> = (0..count).map(|index| byte(index * 3)).collect();
    Some((String::from_utf8(bytes?).ok()?, count * 3))
}
