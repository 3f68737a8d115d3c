//! Letters as wide as a Chinese character, and their kin.

use super::{Check, Damage, Subject, proof, scan, verifiers};

pub(super) const CHECK: Check = Check {
    id: "full-width",
    title: "Full-width or styled letters",
    why: "An East Asian keyboard or a styled text wrote letters that look the same but are other characters. No token has them.",
    find,
    examples: proof::list(&[
        ("ｅｙＪhbGciOiJIUzI1NiJ9．e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.\u{1d400}\u{1d7d8}AA", "eyJhbGciOiJIUzI1NiJ9.e30.A0AA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
    refused_by: verifiers::ALL_AND_CLIENTS,
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    if !subject.census.beyond_ascii() {
        return Vec::new();
    }
    let edits = scan::exchange(subject.text, plain);
    scan::edit(subject.text, "write the plain letters", edits)
}

/// The plain letter: the compatibility mappings of Unicode for the full-width and the mathematical letters.
fn plain(c: char) -> Option<char> {
    let code = u32::from(c);
    let code = match code {
        0xff01..=0xff5e => code - 0xfee0,
        // Thirteen alphabets of 52 letters; those that stand elsewhere are letter-like symbols.
        0x1d400..=0x1d6a3 => match (code - 0x1d400) % 52 {
            letter @ 0..=25 => letter + u32::from('A'),
            letter => letter - 26 + u32::from('a'),
        },
        0x1d7ce..=0x1d7ff => (code - 0x1d7ce) % 10 + u32::from('0'),
        0x1fbf0..=0x1fbf9 => code - 0x1fbf0 + u32::from('0'),
        0x24b6..=0x24cf => code - 0x24b6 + u32::from('A'),
        0x24d0..=0x24e9 => code - 0x24d0 + u32::from('a'),
        _ => return None,
    };
    char::from_u32(code)
}
