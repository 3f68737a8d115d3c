//! Characters as HTML and XML write them.

use super::{Check, Damage, Subject, proof, scan};
use crate::segment::Place;

pub(super) const CHECK: Check = Check {
    id: "html-entity",
    title: "Characters written for HTML",
    why: "The source of a page was copied, not what the page shows: &quot; and its kin are sent as they stand.",
    find,
    examples: proof::list(&[
        ("&quot;eyJhbGciOiJIUzI1NiJ9.e30.AAAA&quot;", "\"eyJhbGciOiJIUzI1NiJ9.e30.AAAA\""),
        ("IQoJb3JpZ2luX2VjEAA&#61;&#x3D;", "IQoJb3JpZ2luX2VjEAA=="),
        ("eyJhbGciOiJIUzI1NiJ9&period;e30&#46;AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA&nbsp;", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA\u{a0}"),
        ("a&b;c", "a&b;c"),
    ]),
    ..Check::PLAIN
};

/// The names that stand for something a token or its surroundings have.
const NAMES: &[(&str, &str)] = &[
    ("quot", "\""),
    ("apos", "'"),
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("nbsp", "\u{a0}"),
    ("ensp", "\u{2002}"),
    ("emsp", "\u{2003}"),
    ("thinsp", "\u{2009}"),
    ("zwj", "\u{200d}"),
    ("zwnj", "\u{200c}"),
    ("zerowidthspace", "\u{200b}"),
    ("shy", "\u{ad}"),
    ("lrm", "\u{200e}"),
    ("rlm", "\u{200f}"),
    ("period", "."),
    ("comma", ","),
    ("colon", ":"),
    ("semi", ";"),
    ("equals", "="),
    ("plus", "+"),
    ("sol", "/"),
    ("bsol", "\\"),
    ("lowbar", "_"),
    ("hyphen", "‐"),
    ("dash", "‐"),
    ("ndash", "–"),
    ("minus", "−"),
    ("percnt", "%"),
    ("newline", "\n"),
    ("tab", "\t"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("hellip", "…"),
];

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    // In an address & stands between the parameters.
    if subject.place == Place::Query || !subject.census.any(b"&") {
        return Vec::new();
    }
    let edits = scan::escapes(subject.text, b'&', read);
    scan::showing(subject.text, scan::edit(subject.text, "write it as the page shows it", edits), |seen| {
        seen.find(';').map_or(seen, |end| &seen[..=end])
    })
}

pub(super) fn read(text: &str) -> Option<(String, usize)> {
    let end = text.bytes().take(16).position(|b| b == b';')?;
    let name = &text[1..end];
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16),
            None => number.parse(),
        };
        return Some((char::from_u32(code.ok()?)?.to_string(), end + 1));
    }
    let name = name.to_ascii_lowercase();
    let (_, means) = NAMES.iter().find(|(known, _)| *known == name)?;
    Some(((*means).to_owned(), end + 1))
}
