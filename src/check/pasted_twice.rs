//! The same thing two times.

use super::{Check, Damage, Subject, proof, scan};
use crate::text::{Span, only};

pub(super) const CHECK: Check = Check {
    id: "pasted-twice",
    title: "The token twice",
    why: "It was pasted two times in a row. The server reads one long token that nobody issued.",
    find,
    examples: proof::list(&[
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAAeyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("2YotnFZFEjr1zCsicMWpAA 2YotnFZFEjr1zCsicMWpAA", "2YotnFZFEjr1zCsicMWpAA"),
        ("2YotnFZFEjr1zCsicMWpAA, 2YotnFZFEjr1zCsicMWpAA", "2YotnFZFEjr1zCsicMWpAA"),
        ("abababababababababababababababababababab", "abababababababababababababababababababab"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    let text = subject.text;
    let Some(span) = twice(text) else { return Vec::new() };
    scan::saying(scan::remove(text, "keep it once", vec![span]), "the same again")
}

/// The second of two equal halves, with what stands between them.
fn twice(text: &str) -> Option<Span> {
    if text.len() < 32 {
        return None;
    }
    for between in 0..=4_usize.min(text.len()) {
        if !(text.len() - between).is_multiple_of(2) {
            continue;
        }
        let half = (text.len() - between) / 2;
        let (Some(first), Some(middle), Some(second)) =
            (text.get(..half), text.get(half..half + between), text.get(half + between..))
        else {
            continue;
        };
        // What repeats itself within was made so.
        if first == second && only(middle, " \t\n\r\x0c,;") && varied(first) {
            return Some(Span::new(half, text.len()));
        }
    }
    None
}

fn varied(text: &str) -> bool {
    let mut seen = [false; 256];
    text.bytes().for_each(|byte| seen[usize::from(byte)] = true);
    seen.iter().filter(|seen| **seen).count() >= 8
}
