//! What belongs to the sentence or the object around.

use super::{Check, Damage, Subject, scan};
use crate::fix::Fix;

pub(super) const CHECK: Check = Check {
    id: "trailing-punctuation",
    title: "Punctuation copied along",
    why: "The comma, the semicolon or the bracket belongs to the object or the sentence the token stood in, not to the token.",
    fix: Fix::RepairFormat,
    find,
    examples: &[
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA,", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA\"}", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA\",", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJub25lIn0.e30.", "eyJhbGciOiJub25lIn0.e30."),
        ("IQoJb3JpZ2luX2VjEAA==", "IQoJb3JpZ2luX2VjEAA=="),
    ],
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    if !subject.census.any(b",;}])>") {
        return Vec::new();
    }
    let text = subject.text;
    let core = text.trim_end_matches(|c| matches!(c, ',' | ';' | '}' | ']' | ')' | '>' | '"' | '\'' | ' '));
    // A quote that closes what the token opens belongs to the quotes, unless something stands behind it.
    let tail = text[core.len()..].trim_end_matches(['"', '\'', ' ']);
    if tail.is_empty() || core.is_empty() {
        return Vec::new();
    }
    let mut damages = scan::remove(
        text,
        "take the punctuation off",
        scan::ends(text, |c| matches!(c, ',' | ';' | '}' | ']' | ')' | '>' | '"' | '\'' | ' '))
            .into_iter()
            .filter(|span| span.start > 0)
            .collect(),
    );
    for damage in &mut damages {
        damage.seen = damage.span.of(text).to_owned();
    }
    damages
}
