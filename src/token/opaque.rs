//! Values that only their issuer can read.

use super::{Decoded, Format, Likeness, Note, Part};
use crate::text::{Span, has, proof};

pub(super) const FORMAT: Format = Format {
    id: "opaque",
    name: "Opaque token",
    sent: "",
    recognise,
    decode,
    like: proof::list(&["2YotnFZFEjr1zCsicMWpAA", "eyJzdWIiOiIxIn0.aaaa.bbbb"]),
    unlike: proof::list(&["hello world 12345678", "undefined", "short1", "401"]),
};

fn recognise(text: &str) -> Option<Likeness> {
    let word = text
        .bytes()
        .all(|b| b.is_ascii_graphic() && !matches!(b, b'"' | b'\'' | b'<' | b'>' | b'{' | b'}' | b'(' | b')'));
    let mixed = has(text, "0-9") || text.len() >= 24;
    (word && mixed && text.len() >= 8).then_some(Likeness::Shape)
}

fn decode(text: &str) -> Decoded {
    let note =
        Note::remark("Nothing can be read from it here: only its issuer knows what it is worth and when it ends.");
    Decoded { parts: vec![Part { label: "token", span: Span::whole(text) }], notes: vec![note], ..Decoded::default() }
}
