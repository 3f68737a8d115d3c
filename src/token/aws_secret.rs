//! Secret access keys of AWS.

use super::{Decoded, Format, Likeness, Note, Part};
use crate::text::{Span, has, only, proof};

pub(super) const FORMAT: Format = Format {
    id: "aws-secret-key",
    name: "AWS secret access key",
    sent: "",
    recognise,
    decode,
    like: proof::list(&["wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY"]),
    unlike: proof::list(&["da39a3ee5e6b4b0d3255bfef95601890afd80709", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLE"]),
};

/// Forty characters of base64 that are no hexadecimal digest.
fn recognise(text: &str) -> Option<Likeness> {
    let base64 = text.len() == 40 && only(text, "0-9A-Za-z/+");
    let mixed = has(text, "A-Z") && has(text, "a-z");
    (base64 && mixed).then_some(Likeness::Shape)
}

fn decode(text: &str) -> Decoded {
    let note = Note::remark("It signs requests and is itself never sent. Nothing can be read from it.");
    Decoded { parts: vec![Part { label: "secret", span: Span::whole(text) }], notes: vec![note], ..Decoded::default() }
}
