//! Quotes of every nation.

use super::{Check, Damage, Subject, scan};
use crate::{fix::Fix, text::proof};

pub(super) const CHECK: Check = Check {
    id: "quotes-around",
    title: "Quotes around the token",
    why: "The quotes are sent along. In a header or a settings file without a shell they are part of the value.",
    fix: Fix::RepairFormat,
    find,
    examples: proof::list(&[
        ("\"eyJhbGciOiJIUzI1NiJ9.e30.AAAA\"", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("“eyJhbGciOiJIUzI1NiJ9.e30.AAAA”", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA'", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("\\\"eyJhbGciOiJIUzI1NiJ9.e30.AAAA\\\"", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    if !(subject.census.any(b"\"'`") || subject.census.beyond_ascii()) {
        return Vec::new();
    }
    let around = scan::ends(subject.text, |c| is_quote(c) || c == '\\');
    let quotes =
        around.into_iter().filter(|span| span.of(subject.text).contains(is_quote) && span.len() < subject.text.len());
    scan::remove(subject.text, "take the quotes off", quotes.collect())
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '`' | '´' | '«' | '»' | '‹' | '›' | '\u{2018}'..='\u{201f}' | '「' | '」' | '＂' | '＇')
}
