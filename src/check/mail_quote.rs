//! The marks of a mail that was answered.

use super::{Check, Damage, Subject, proof, scan};
use crate::{segment::Place, text::Span};

pub(super) const CHECK: Check = Check {
    id: "mail-quote",
    title: "The marks of a quoted mail",
    why: "Every line begins with >, as mail programs mark what they quote. The marks and the breaks are no part of the token.",
    find,
    examples: proof::list(&[
        ("> eyJhbGciOiJIUzI1NiJ9\n> .e30.AAAA", "eyJhbGciOiJIUzI1NiJ9\n.e30.AAAA"),
        (">> eyJhbGciOiJIUzI1NiJ9\n>> .e30.AAAA", "eyJhbGciOiJIUzI1NiJ9\n.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9\n> .e30.\n> AAAA", "eyJhbGciOiJIUzI1NiJ9\n.e30.\nAAAA"),
        ("> eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9\n.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9\n.e30.AAAA"),
    ]),
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    if !subject.census.any(b">|") {
        return Vec::new();
    }
    let text = subject.text;
    let mut marks = Vec::new();
    for (index, line) in scan::lines(text).enumerate() {
        let body = line.of(text).trim_start();
        let rest = body.trim_start_matches(['>', '|', ' ', '\t']);
        // YAML's mark of a block is no quote.
        if body.len() > rest.len() && !rest.is_empty() && !matches!(rest, "-" | "+") {
            marks.push(Span::new(line.start, line.end - rest.len()));
        } else if index > 0 && !body.is_empty() && subject.place != Place::Bare {
            // One line without the mark: it is something else.
            return Vec::new();
        }
    }
    scan::saying(scan::remove(text, "take the marks off", marks), ">")
}
