//! UTF-8 that somebody read as Windows-1252.

use super::{Check, Damage, Subject, proof, scan};
use crate::text::{Edit, Span};

pub(super) const CHECK: Check = Check {
    id: "mojibake",
    title: "Letters of a wrong encoding",
    why: "A quote, a blank or an invisible mark was read in the wrong encoding and became two or three odd letters. No token has them.",
    find,
    examples: proof::list(&[
        ("â€œeyJhbGciOiJIUzI1NiJ9.e30.AAAAâ€\u{9d}", "“eyJhbGciOiJIUzI1NiJ9.e30.AAAA”"),
        ("ï»¿eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "\u{feff}eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAAÂ\u{a0}", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA\u{a0}"),
        ("eyJhbGciOiJIUzI1NiJ9â€‹.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9\u{200b}.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("Grüße", "Grüße"),
    ]),
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    if !subject.census.beyond_ascii() {
        return Vec::new();
    }
    let text = subject.text;
    let mut edits: Vec<Edit> = Vec::new();
    for (at, c) in text.char_indices() {
        if c.is_ascii() || edits.last().is_some_and(|last| at < last.span.end) {
            continue;
        }
        if let Some((read, length)) = read(&text[at..]) {
            edits.push(Edit::replace(Span::new(at, at + length), read));
        }
    }
    scan::edit(text, "read it in the right encoding", edits)
}

/// The character that the letters at the beginning are the bytes of, and how long they are.
fn read(text: &str) -> Option<(String, usize)> {
    let count = match byte(text.chars().next()?)? {
        0xc2..=0xdf => 2,
        0xe0..=0xef => 3,
        0xf0..=0xf4 => 4,
        _ => return None,
    };
    let letters: Vec<char> = text.chars().take(count).collect();
    let bytes: Option<Vec<u8>> = letters.iter().map(|c| byte(*c)).collect();
    let read = String::from_utf8(bytes?).ok()?;
    Some((read, letters.iter().map(|c| c.len_utf8()).sum()))
}

/// The byte that Windows-1252 shows as this letter; the five it leaves empty are shown as control characters.
fn byte(c: char) -> Option<u8> {
    const HIGH: &str = "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8d}Ž\u{8f}\u{90}‘’“”•–—˜™š›œ\u{9d}žŸ";
    match u32::from(c) {
        code @ 0x80..=0xff => u8::try_from(code).ok(),
        0..=0x7f => None,
        _ => HIGH.chars().zip(0x80..).find(|(high, _)| *high == c).map(|(_, byte)| byte),
    }
}
