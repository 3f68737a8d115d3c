//! `+` that an address turned into a blank.

use super::{Check, Damage, Subject, proof, scan};
use crate::text::{Edit, Safety};

pub(super) const CHECK: Check = Check {
    id: "plus-lost",
    title: "A plus that became a blank",
    why: "In the query of an address + means a blank. Somebody decoded the value once too often, and every + was lost.",
    find,
    examples: proof::list(&[
        ("PHNhbWxwOl lc3BvbnNl", "PHNhbWxwOl+lc3BvbnNl"),
        // With the blank it is one character too long: nothing was there before.
        ("PHNhbWxwOlJlc3BvbnNl AAAA", "PHNhbWxwOlJlc3BvbnNl AAAA"),
        ("PHNhbWxwOlJlc3Bv+nNl AAA", "PHNhbWxwOlJlc3Bv+nNl AAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AA AA", "eyJhbGciOiJIUzI1NiJ9.e30.AA AA"),
    ]),
    lost: proof::list(&["eyJhbGciOiJIUzI1NiJ9.e30.AA/A AAA="]),
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    let text = subject.text;
    if !subject.census.any(b" ") || subject.census.any(b"+\r\n\t") {
        return Vec::new();
    }
    let blanks = scan::runs(text, |c| c == ' ');
    let single = blanks.iter().all(|span| span.len() <= 2 && span.start > 0);
    if !single || text.split(' ').any(scan::is_prose) {
        return Vec::new();
    }
    let count: usize = blanks.iter().map(|span| span.len()).sum();
    let plus = |safety: Safety| {
        let edits = blanks.iter().map(|span| Edit::replace(*span, &"++"[..span.len()])).collect();
        scan::together(text, "put the plus back", safety, edits)
    };
    if subject.shape.is_standard()
        || !subject.shape.is_marked() && subject.is_bare_word() && text.len().is_multiple_of(4)
    {
        // base64 comes in fours: with the blanks counted, without them, or both.
        return match (text.len().is_multiple_of(4), (text.len() - count).is_multiple_of(4)) {
            (true, false) if subject.shape.is_standard() => plus(Safety::Certain),
            (true, _) if !text.ends_with(' ') => plus(Safety::Guess),
            _ => Vec::new(),
        };
    }
    // A token of the other alphabet that was written in the standard one before.
    let standard = subject.shape.is_url() && subject.census.any(b"/=") && !text.ends_with(' ');
    if standard { plus(Safety::Guess) } else { Vec::new() }
}
