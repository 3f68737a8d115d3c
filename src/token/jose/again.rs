//! A JSON web token that somebody encoded once more: the coat was taken off before it was read.

use super::super::{Decoded, Family, Format, Kind, Likeness, Note, Part};
use crate::{
    evidence::Strength,
    fix::Fix,
    segment::{Place, Value},
    text::{Span, begins_with_one, only, proof},
};

/// The coat comes off before a token is read; what is still in it then could not be unwrapped.
pub(in crate::token) const FORMAT: Format = Format {
    id: "jwt-base64-again",
    name: "JSON web token, in base64 once more",
    sent: "Authorization: Bearer {}",
    recognise,
    decode,
    like: proof::list(&["ZXlKaGJHY2lPaUpJVXpJMU5pSjkuZTMwLkFBQUE", "ZXlKaGJHY2lPaUpJVXpJMU5pSjkuZTMwLkFBQU"]),
    unlike: proof::list(&["ZXlKaGJHY2k", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"]),
};
const KIND: Kind = Kind { id: FORMAT.id, name: FORMAT.name, sent: FORMAT.sent };

/// `{"a`, `{"t`, `{"k`, `{"j`, `{"c`, `{"e`, twice in base64.
const BEGINNINGS: &[&str] = &["ZXlKaG", "ZXlKMG", "ZXlKcm", "ZXlKcV", "ZXlKal", "ZXlKbG"];

fn recognise(text: &str) -> Option<Likeness> {
    let plain = only(text, "0-9A-Za-z+/_=-");
    let begins = begins_with_one(text, BEGINNINGS);
    (plain && begins && text.len() >= 32).then_some(Likeness::Marked)
}

fn decode(text: &str) -> Decoded {
    let span = Span::whole(text);
    let says = "It is a JSON web token in base64 once more, and cannot be unwrapped: a piece is missing, or a character was changed.";
    Decoded {
        parts: vec![Part { label: "base64", span }],
        notes: vec![Note::fault(Fix::RepairFormat, Strength::Strong, span, says)],
        ..Decoded::default()
    }
}

/// Tells it where the value, as it was pasted, begins as base64 of base64 does.
pub(in crate::token) fn look(paste: &str, value: &Value, decoded: &mut Decoded) {
    let around = |c: char| !c.is_ascii_alphanumeric();
    let given = value.span.of(paste).trim_start_matches(around);
    // `eyJ`, `ewog`, `ewoJ`, `ew0K`, `eyAi` as base64 writes them.
    let coated = begins_with_one(given, &["ZXlK", "ZXdv", "ZXcw", "ZXlB"]);
    // A Kubernetes secret is written so.
    if coated && value.place != Place::Encoded && decoded.family == Family::Jwt {
        decoded.kind = Some(KIND);
        decoded
            .notes
            .push(Note::remark("It was in base64 once more than a server expects; what is shown is the token inside."));
    }
}
