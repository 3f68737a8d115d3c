//! Blanks that are not the blank.

use super::{Check, Damage, Subject, proof, scan, verifiers};

pub(super) const CHECK: Check = Check {
    id: "no-break-space",
    title: "A blank that is not the blank",
    why: "A no-break space or one of its kin looks like a blank but is another character: no server trims it, and no token has one.",
    find,
    examples: proof::list(&[
        ("\u{a0}eyJhbGciOiJIUzI1NiJ9.e30.AAAA\u{202f}", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.\u{a0}e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.\u{2028}e30.\u{3000}AAAA\u{2800}", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        // Between a scheme or a name and the token a blank belongs.
        ("Bearer\u{a0}eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "Bearer eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
    accepted_by: verifiers::DECODERS,
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    if !subject.census.beyond_ascii() {
        return Vec::new();
    }
    let odd = |c: char| c.is_whitespace() && !c.is_ascii() || c == '\u{2800}';
    let text = subject.text;
    let edits = scan::runs(text, odd).into_iter().map(|span| {
        let before = text[..span.start].rsplit([' ', '\n', '"', '\'']).next().unwrap_or_default();
        let word = before.len() <= 14 && scan::is_prose(before);
        crate::text::Edit::replace(span, if word || before.ends_with(':') { " " } else { "" })
    });
    scan::edit(text, "take the odd blank out", edits.collect())
}
