//! A line break that was encoded along.

use base64::{Engine, prelude::BASE64_STANDARD};

use super::{Check, Damage, Subject, encoded_again::decode, proof, scan};
use crate::text::{Edit, Safety, Span, only};

pub(super) const CHECK: Check = Check {
    id: "encoded-line-break",
    title: "A line break inside the base64",
    why: "The value was made with echo, which ends it with a line break, and then encoded. Use echo -n or printf.",
    find,
    examples: proof::list(&[
        ("bWU6c2VjcmV0MTIK", "bWU6c2VjcmV0MTI="),
        ("bWU6c2VjcmV0MTI=", "bWU6c2VjcmV0MTI="),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    let text = subject.text;
    // 0x0a at the end is one of these, by where it falls.
    let body = text.trim_end_matches('=');
    let ends =
        matches!((text.len() - body.len(), body.as_bytes()), (2, [.., b'C', b'g']) | (1, [.., b'o']) | (0, [.., b'K']));
    if subject.shape.is_marked() || !ends || text.len() < 12 || !text.len().is_multiple_of(4) {
        return Vec::new();
    }
    let Some(inside) = decode(text) else { return Vec::new() };
    let core = inside.trim_end_matches(['\n', '\r']);
    if core.len() < 6 || core.len() == inside.len() || !only(core, "!-~") {
        return Vec::new();
    }
    let edits = vec![Edit::replace(Span::whole(text), BASE64_STANDARD.encode(core))];
    scan::saying(scan::together(text, "encode it without the line break", Safety::Certain, edits), "U+000A inside")
}
