//! Control characters that no token has.

use super::{Check, Damage, Subject, proof, scan, verifiers};

pub(super) const CHECK: Check = Check {
    id: "control-character",
    title: "A control character",
    why: "A terminal or a file left it in the value. It cannot be seen, and no header may carry it.",
    find,
    examples: proof::list(&[
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA\u{0}", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("\u{1b}[200~eyJhbGciOiJIUzI1NiJ9.e30.AAAA\u{1b}[201~", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9\u{85}.e30.AAAA\u{7f}", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
    refused_by: verifiers::ALL_AND_CLIENTS,
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    if !subject.census.controls() && !subject.census.beyond_ascii() {
        return Vec::new();
    }
    let text = subject.text;
    let control = |c: char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}');
    let mut spans = scan::runs(text, control);
    for span in &mut spans {
        span.end += sequence(&text[span.start..], span.len());
    }
    scan::remove(text, "take the control characters out", spans)
}

/// How much of a terminal's escape sequence (ECMA-48 §5.4) follows its first character.
fn sequence(text: &str, first: usize) -> usize {
    let Some(rest) = text[..first].ends_with('\u{1b}').then(|| &text[first..]).filter(|rest| rest.starts_with('['))
    else {
        return 0;
    };
    let parameters = rest[1..].bytes().take_while(|b| matches!(b, 0x20..=0x3f)).count();
    rest.as_bytes().get(1 + parameters).filter(|b| matches!(b, 0x40..=0x7e)).map_or(0, |_| parameters + 2)
}
