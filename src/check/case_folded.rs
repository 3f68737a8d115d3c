//! Capitals and small letters made alike.

use super::{Check, Damage, Subject, proof, scan};
use crate::{
    key,
    text::{Edit, Safety, Span, begins_with_one, has, only},
};

pub(super) const CHECK: Check = Check {
    id: "case-folded",
    title: "Capitals and small letters made alike",
    why: "A field or a database made all letters small, or all capitals. In tokens the two differ, and which was which cannot be told any more.",
    find,
    examples: proof::list(&[
        ("akiaiosfodnn7example", "AKIAIOSFODNN7EXAMPLE"),
        ("AKIAIOSFODNN7EXAMPLE", "AKIAIOSFODNN7EXAMPLE"),
        ("7F3B2C9E-1D4A-4E6F-9A8B-0C1D2E3F4A5B", "7F3B2C9E-1D4A-4E6F-9A8B-0C1D2E3F4A5B"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
    lost: proof::list(&[
        "eyjhbgcioijiuzi1nij9.e30.aaaa",
        "EYJHBGCIOIJIUZI1NIJ9.E30.AAAA",
        "iqojb3jpz2luex2vjeaa=",
        "v4.public.aaaaaaaaaaaaaaaaaaaaaaa",
        "ghp_zqwbutsooori4a9sphcvy5ncnsdkxkj0mlq17",
        "GLPAT-CIRHBV6ZT1QS5MF3UPMH",
    ]),
    ..Check::PLAIN
};

/// How credentials begin, in small letters, that have both kinds.
const BEGINNINGS: &[&str] = &[
    "eyj",
    "iqojb3jpz2lu",
    "fwogzxivyxdz",
    "fqodyxdz",
    "agojb3jpz2lu",
    "phnhbw",
    "pd94bw",
    "v1.local.",
    "v2.local.",
    "v3.local.",
    "v4.local.",
    "v1.public.",
    "v2.public.",
    "v3.public.",
    "v4.public.",
];

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    let text = subject.text;
    let (capitals, small) = subject.census.cases();
    if capitals == small || text.len() < 16 {
        return Vec::new();
    }
    // Key ids have capitals only; so has what looks like one.
    let lower: String = text.chars().take(24).map(|c| c.to_ascii_lowercase()).collect();
    if small && text.len() == 20 && (lower.starts_with("akia") || lower.starts_with("asia")) && only(text, "0-9A-Za-z")
    {
        let edits = vec![Edit::replace(Span::whole(text), text.to_ascii_uppercase())];
        return scan::saying(
            scan::together(text, "write it in capitals", Safety::Certain, edits),
            "only small letters",
        );
    }
    let key = key::folded(text).is_some() && key::see(text).is_none_or(|seen| seen.key.has_both_cases());
    let begins = key || begins_with_one(&lower, BEGINNINGS);
    // base64 of so many characters has both kinds; base32 has padding too, but only some digits.
    let padded = text.ends_with('=') && text.len() >= 32 && text.len().is_multiple_of(4) && has(text, "+/0189");
    let marked = text.len() >= 32
        && text.len().is_multiple_of(4)
        && text.contains(['+', '/'])
        && has(text, "0-9")
        && only(text, "0-9A-Za-z+/=");
    if !begins && !padded && !marked {
        return Vec::new();
    }
    scan::declare(Span::whole(text), if small { "only small letters" } else { "only capitals" })
}
