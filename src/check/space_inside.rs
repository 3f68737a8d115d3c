//! Blanks in the middle.

use super::{Check, Damage, Subject, proof, scan, verifiers};
use crate::{
    segment::{Place, Shape},
    text::{Edit, Safety, Span},
};

pub(super) const CHECK: Check = Check {
    id: "space-inside",
    title: "Blanks inside the token",
    why: "A line break that became a blank, or a slip of the keyboard. A server reads the token only up to the blank, or refuses it.",
    find,
    examples: proof::list(&[
        ("eyJhbGciOiJIUzI1NiJ9 .e30.AA AA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("7f3b2c9e-1d4a-4e6f \t-9a8b-0c1d2e3f4a5b", "7f3b2c9e-1d4a-4e6f-9a8b-0c1d2e3f4a5b"),
        ("PHNhbWxwOlJlc3BvbnNl AAAA", "PHNhbWxwOlJlc3BvbnNlAAAA"),
        ("the token 7f3b2c9e was refused", "the token 7f3b2c9e was refused"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
    lost: proof::list(&["eyJhbGciOiJIUzI1NiJ9.e30.AAAA was"]),
    accepted_by: verifiers::DECODERS,
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    let text = subject.text;
    if !subject.census.any(b" \t") {
        return Vec::new();
    }
    let inside = |span: &Span| span.start > 0 && span.end < text.len() && !span.of(text).contains(['\r', '\n']);
    let blanks: Vec<Span> =
        scan::runs(text, |c| c.is_ascii() && c.is_whitespace()).into_iter().filter(inside).collect();
    let pieces: Vec<&str> = text.split_ascii_whitespace().collect();
    let prose = pieces.iter().any(|piece| scan::is_prose(piece));
    let plus = !super::plus_lost::CHECK.finds_nothing(subject);
    // Where the blanks may have been something else, or the words a sentence, only what is proven may be done.
    if subject.shape.is_marked() && !prose && !plus {
        return scan::remove(text, "take the blanks out", blanks);
    }
    let plain = matches!(subject.shape, Shape::Base64 | Shape::Hex) && subject.place == Place::Bare;
    if subject.shape.is_marked() || (plain || subject.is_bare_word()) && !prose {
        let machine = subject.is_bare_word() && !prose && !plus;
        let safety = if machine { Safety::Certain } else { Safety::Guess };
        return scan::together(text, "take the blanks out", safety, blanks.into_iter().map(Edit::remove).collect());
    }
    Vec::new()
}
