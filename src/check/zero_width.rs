//! Characters that take no room.

use super::{Check, Damage, Subject, scan};
use crate::{fix::Fix, text::proof};

pub(super) const CHECK: Check = Check {
    id: "zero-width",
    title: "Invisible characters",
    why: "They came along from a chat, a document or a web page. The server reads them as part of the token, and most clients refuse to send them.",
    fix: Fix::RepairFormat,
    find,
    examples: proof::list(&[
        ("\u{feff}eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOi\u{200b}JIUzI1NiJ9\u{200d}.e30.AAAA\u{200e}", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    if !subject.census.beyond_ascii() {
        return Vec::new();
    }
    scan::remove(subject.text, "take the invisible characters out", scan::runs(subject.text, takes_no_room))
}

/// Zero-width spaces and joiners, marks of direction, the soft hyphen, the byte order mark.
fn takes_no_room(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206f}' | '\u{feff}')
}
