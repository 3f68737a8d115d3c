//! Blanks that are not the blank.

use super::{Check, Damage, Subject, scan};
use crate::{fix::Fix, text::proof};

pub(super) const CHECK: Check = Check {
    id: "no-break-space",
    title: "A blank that is not the blank",
    why: "A no-break space looks like a blank but is another character: no server trims it, and no token has one.",
    fix: Fix::RepairFormat,
    find,
    examples: proof::list(&[
        ("\u{a0}eyJhbGciOiJIUzI1NiJ9.e30.AAAA\u{202f}", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.\u{a0}e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    if !subject.census.beyond_ascii() {
        return Vec::new();
    }
    let odd = |c: char| c.is_whitespace() && !c.is_ascii();
    scan::remove(subject.text, "take the odd blank out", scan::runs(subject.text, odd))
}
