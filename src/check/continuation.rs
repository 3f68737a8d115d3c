//! Line ends that a shell reads over.

use super::{Check, Damage, Subject, proof, scan};
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    id: "continuation",
    title: "A continued line inside the token",
    why: "A backslash, a caret or a back-tick at the end of a line joins two lines in a shell. In a value it is one character too many.",
    find,
    examples: proof::list(&[
        ("eyJhbGciOiJIUzI1NiJ9\\\n.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9\n.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9 \\\r\n  .e30.AAAA", "eyJhbGciOiJIUzI1NiJ9 \r\n  .e30.AAAA"),
        ("'eyJhbGciOiJIUzI1NiJ9.e30.AAAA' \\", "'eyJhbGciOiJIUzI1NiJ9.e30.AAAA'"),
        ("eyJhbGciOiJIUzI1NiJ9\n.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9\n.e30.AAAA"),
    ]),
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    let text = subject.text;
    // At the very end it stands behind a blank, as in a command of several lines.
    let last = text.trim_end();
    let mut marks = Vec::new();
    if last.ends_with(" \\") && last.len() > 16 {
        marks.push(Span::new(last.len() - 2, last.len()));
    }
    if !subject.census.any(b"\n") || !subject.census.any(b"\\^`\"'+") {
        return scan::showing(text, scan::remove(text, "take the mark off", marks), |seen| seen);
    }
    for line in scan::lines(text) {
        let here = Span::new(line.start, line.start + line.of(text).trim_end().len());
        // Source code glues pieces with quotes and a plus: the next one opens with a quote.
        let opens = line.of(text).len() - line.of(text).trim_start().len();
        let quoted = line.start > 0 && line.of(text).trim_start().starts_with(['"', '\'']);
        if quoted && marks.last().is_some_and(|last| last.end <= line.start && last.len() > 1) {
            marks.push(Span::new(line.start, line.start + opens + 1));
        }
        let inner = line.end < text.trim_end().len();
        let glued = concatenated(text, here);
        if let Some(length) = glued.filter(|_| inner) {
            marks.push(Span::new(here.end - length, here.end));
        } else if here.of(text).ends_with(['\\', '^', '`'])
            && here.len() > 1
            && marks.last().is_none_or(|mark| mark.end < here.end)
        {
            marks.push(Span::new(here.end - 1, here.end));
        }
    }
    marks.sort();
    scan::showing(text, scan::remove(text, "take the mark off and join the lines", marks), |seen| seen)
}

/// `" +` and `' \`, as source code ends a piece of a long text.
fn concatenated(text: &str, line: Span) -> Option<usize> {
    let body = line.of(text);
    let rest = body.strip_suffix(['+', '\\', '.']).map_or(body, str::trim_end);
    (rest.len() < body.len() && rest.ends_with(['"', '\''])).then(|| body.len() + 1 - rest.len())
}
