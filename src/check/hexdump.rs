//! The bytes of a token, as a dump shows them.

use super::{Check, Damage, Subject, encoded_again::is_credential, proof, scan};
use crate::{
    segment::Place,
    text::{Edit, Safety, Span, only},
};

pub(super) const CHECK: Check = Check {
    id: "hexdump",
    title: "The bytes of the token, not the token",
    why: "A dump shows each byte as two digits. The server wants the characters that the bytes stand for.",
    find,
    examples: proof::list(&[
        ("65794a68624763694f694a49557a49314e694a392e6533302e41414141", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        (
            "00000000: 6579 4a68 6247 6369 4f69 4a49 557a 4931  eyJhbGciOiJIUzI1\n00000010: 4e69 4a39 2e65 3330 2e41 4141 41         NiJ9.e30.AAAA",
            "eyJhbGciOiJIUzI1NiJ9.e30.AAAA",
        ),
        (
            "00000000  65 79 4a 68 62 47 63 69  4f 69 4a 49 55 7a 49 31  |eyJhbGciOiJIUzI1|\n00000010  4e 69 4a 39 2e 65 33 30  2e 41 41 41 41 0a  |NiJ9.e30.AAAA.|",
            "eyJhbGciOiJIUzI1NiJ9.e30.AAAA\n",
        ),
        ("34b46d30695de0bc92634b50915e6ccc87962a72", "34b46d30695de0bc92634b50915e6ccc87962a72"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
    ..Check::PLAIN
};

/// So many bytes a dump shows on a line.
const COLUMNS: usize = 16;

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    let text = subject.text;
    let starts = text.trim_start().bytes().take(2).all(|b| b.is_ascii_hexdigit());
    if subject.place != Place::Bare || !starts || text.len() < 40 || subject.shape.is_marked() {
        return Vec::new();
    }
    let Some(inside) = bytes(text).and_then(|bytes| String::from_utf8(bytes).ok()) else { return Vec::new() };
    let plain = inside.chars().all(|c| c.is_ascii_graphic() || c.is_ascii_whitespace());
    if !plain || !is_credential(&inside, true) {
        return Vec::new();
    }
    let edits = vec![Edit::replace(Span::whole(text), inside)];
    scan::saying(scan::together(text, "write the characters", Safety::Certain, edits), "hexadecimal")
}

/// The bytes of all lines; nothing where a line is no dump.
fn bytes(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let lines: Vec<&str> = text.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect();
    for line in &lines {
        let mut words = line.split([' ', ':', '-', '\t']).filter(|word| !word.is_empty()).peekable();
        // The place of the line in the file stands first, and is longer than a group of bytes.
        let first = words.peek()?.len();
        if matches!(first, 6..=8) && line.contains(' ') {
            words.next();
        }
        let most = if line.contains(' ') && lines.len() > 1 { bytes.len() + COLUMNS } else { usize::MAX };
        for word in words {
            let digits = only(word, "0-9A-Fa-f") && word.len() % 2 == 0;
            if !digits || bytes.len() >= most || line.contains(' ') && word.len() > 8 {
                break;
            }
            for at in (0..word.len()).step_by(2) {
                bytes.push(u8::from_str_radix(&word[at..at + 2], 16).ok()?);
            }
        }
    }
    (bytes.len() >= 16).then_some(bytes)
}
