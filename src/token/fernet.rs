//! Fernet: version, time, vector, content, code; in base64url with its padding.

use super::{Decoded, Fact, Format, Likeness, Note, Part, base64url, bytes};
use crate::{
    clock::Moment,
    text::{Span, only, proof},
};

pub(super) const FORMAT: Format = Format {
    id: "fernet",
    name: "Fernet token",
    sent: "Authorization: Bearer {}",
    recognise,
    decode,
    like: proof::list(&[
        "gAAAAAAdwJ6wAAECAwQFBgcICQoLDA0ODy021cpGVWKZ_eEwCGM4BLLF_5CV9dOPmrhuVUPgJobwOz7JcbmrR64jVmpU4IwqDA==",
    ]),
    unlike: proof::list(&["gAAAAA", "hAAAAAAdwJ6wAAECAwQFBgcICQoLDA0ODy021cpGVWKZ"]),
};

/// Version, time, vector and code, without the content.
const FRAME: usize = 57;

/// 0x80, and a time whose first bytes are zero until the year 2106.
fn recognise(text: &str) -> Option<Likeness> {
    let body = text.trim_end_matches('=');
    let plain = only(body, "0-9A-Za-z_+/-");
    (plain && text.starts_with("gAAAAA") && text.len() >= 24)
        .then(|| if check(text) == Some(Ok(())) { Likeness::Proven } else { Likeness::Marked })
}

/// What its length proves: the content is a whole number of blocks of 16 bytes.
pub(super) fn check(text: &str) -> Option<Result<(), &'static str>> {
    if !text.starts_with("gAAAAA") {
        return None;
    }
    let length = base64url::decode(text);
    let fits = length.stop.is_none() && length.bytes.len() > FRAME && (length.bytes.len() - FRAME).is_multiple_of(16);
    if !fits {
        return Some(Err(
            "A Fernet token has 57 bytes and 16 for each block of its content. This one has another number: a piece is missing.",
        ));
    }
    let padded = text.len().is_multiple_of(4);
    Some(if padded { Ok(()) } else { Err("The = at its end is missing: Fernet is written with padding.") })
}

fn decode(text: &str) -> Decoded {
    let bytes = base64url::decode(text).bytes;
    let span = Span::whole(text);
    let mut decoded = Decoded { parts: vec![Part { label: "token", span }], ..Decoded::default() };
    let made = bytes.get(1..9).and_then(|time| Moment::from_secs(i64::try_from(bytes::number(time)).ok()?));
    if let Some(at) = made {
        decoded.validity.issued = Some(at);
        decoded.facts.push(Fact::moment("token", "made at", base64url::characters(Span::new(1, 9)), at));
    }
    decoded.notes.push(Note::remark(
        "When it was made stands in it, when it ends does not: its verifier says how old it may be. The content is encrypted.",
    ));
    decoded
}
