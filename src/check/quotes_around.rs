//! Quotes of every nation.

use super::{Check, Damage, Subject, proof, scan, verifiers};
use crate::text::Span;

pub(super) const CHECK: Check = Check {
    id: "quotes-around",
    title: "Quotes around the token",
    why: "The quotes are sent along. In a header or a settings file without a shell they are part of the value.",
    find,
    examples: proof::list(&[
        ("\"eyJhbGciOiJIUzI1NiJ9.e30.AAAA\"", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("“eyJhbGciOiJIUzI1NiJ9.e30.AAAA”", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA'", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("\\\"eyJhbGciOiJIUzI1NiJ9.e30.AAAA\\\"", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("**eyJhbGciOiJIUzI1NiJ9.e30.AAAA**", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("b'eyJhbGciOiJIUzI1NiJ9.e30.AAAA'", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA***", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA***"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
    accepted_by: verifiers::DECODERS,
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    if !(subject.census.any(b"\"'`*~") || subject.census.beyond_ascii()) {
        return Vec::new();
    }
    let text = subject.text;
    // Markdown's stars stand on both sides; on one side only they hide something.
    let stars = ["**", "*", "~~"].iter().find(|mark| {
        text.strip_prefix(**mark)
            .and_then(|rest| rest.strip_suffix(**mark))
            .is_some_and(|rest| !rest.is_empty() && !rest.starts_with(['*', '~']) && !rest.ends_with(['*', '~']))
    });
    if let Some(mark) = stars {
        let spans = vec![Span::new(0, mark.len()), Span::new(text.len() - mark.len(), text.len())];
        return scan::remove(text, "take the marks off", spans);
    }
    // b'…' and u"…" are how Python shows bytes and text.
    let letter =
        matches!(text.as_bytes(), [b'b' | b'u' | b'r', b'\'', .., b'\''] | [b'b' | b'u' | b'r', b'"', .., b'"']);
    if letter {
        return scan::remove(text, "take the quotes off", vec![Span::new(0, 2), Span::new(text.len() - 1, text.len())]);
    }
    let around = scan::ends(text, |c| is_quote(c) || c == '\\');
    let quotes = around.into_iter().filter(|span| span.of(text).contains(is_quote) && span.len() < text.len());
    scan::remove(text, "take the quotes off", quotes.collect())
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '`' | '´' | '«' | '»' | '‹' | '›' | '\u{2018}'..='\u{201f}' | '「' | '」' | '『' | '』'
        | '＂' | '＇' | '\u{2032}' | '\u{2033}' | '\u{2035}' | '\u{2036}' | '\u{301d}'..='\u{301f}' | '\u{ff40}' | '\u{2c8}' | '\u{2b9}'..='\u{2bd}')
}
