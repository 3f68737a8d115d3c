//! Tokens that say of themselves that nobody signed them (RFC 7519 §6).

use super as jose;
use super::super::{Decoded, Format, Likeness, Note};
use crate::{evidence::Strength, fix::Fix, text::proof};

pub(in crate::token) const FORMAT: Format = Format {
    id: "jwt-unsecured",
    name: "JSON web token, not signed",
    sent: "",
    recognise,
    decode,
    like: proof::list(&[
        "eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.",
        "eyJhbGciOiJOb05FIn0.eyJzdWIiOiIxIn0.",
    ]),
    unlike: proof::list(&["eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0."]),
};

fn recognise(text: &str) -> Option<Likeness> {
    let none = jose::algorithm(text).is_some_and(|algorithm| jose::is_none(&algorithm));
    none.then(|| if text.split('.').count() == 3 { Likeness::Proven } else { Likeness::Marked })
}

fn decode(text: &str) -> Decoded {
    let mut decoded = jose::signed(text);
    if let Some(header) = decoded.parts.first() {
        let says = "Nobody signed it: the header says “none” for the algorithm. A verifier must refuse such a token.";
        decoded.notes.push(Note::fault(Fix::FixGeneration, Strength::Strong, header.span, says));
    }
    decoded
}
