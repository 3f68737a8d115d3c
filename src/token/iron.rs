//! Iron: the sealed cookies of hapi and of iron-session, eight parts between stars.

use super::{Decoded, Fact, Format, Likeness, Note, Part, base64url};
use crate::{
    clock::Moment,
    text::{Span, only, proof},
};

pub(super) const FORMAT: Format = Format {
    id: "iron",
    name: "Iron, a sealed cookie",
    sent: "Cookie: session={}",
    recognise,
    decode,
    like: proof::list(&[
        "Fe26.2**e0cd223637e7ee717b1a6b206f9eecc1b9334f326e5dd5362ef332cb9ed2afe9*386HmC3kmPRtm_-RiA4eTw*sbiBKl86k2nRnQsbiBKl8w**0db5387b3f3b4fb03e1e7ae4bd9b3bcb1d0d4e5e9cdb1d2f4b6a1b2c3d4e5f60*ZmFrZS1obWFjLXNpZ25hdHVyZS0zMi1ieXRlcyEhIQE",
    ]),
    unlike: proof::list(&["Fe26.1**a*b*c**d*e", "Fe26"]),
};

const LABELS: [&str; 8] = ["version", "password id", "salt", "vector", "content", "expiry", "salt of the code", "code"];

fn recognise(text: &str) -> Option<Likeness> {
    let begins = text.strip_prefix("Fe26.2")?;
    Some(if begins.starts_with('*') && text.split('*').count() == 8 { Likeness::Proven } else { Likeness::Marked })
}

/// What the number of its parts and their lengths prove.
pub(super) fn check(text: &str) -> Option<Result<(), &'static str>> {
    if !text.starts_with("Fe26.2") {
        return None;
    }
    // iron-session writes its own version behind it.
    let sealed = text.split_once('~').filter(|(_, version)| !version.is_empty()).map_or(text, |(sealed, _)| sealed);
    let parts: Vec<&str> = sealed.split('*').collect();
    let [_, _, salt, vector, content, _, salt_of_code, code] = &*parts else {
        return Some(Err(
            "A sealed cookie has eight parts between stars. Some are missing: it was cut, or its stars were taken for marks of emphasis.",
        ));
    };
    // AES in blocks of 16 bytes.
    let blocks = |part: &str| {
        let read = base64url::decode(part);
        read.stop.is_none() && !read.bytes.is_empty() && read.bytes.len().is_multiple_of(16)
    };
    let hex = |part: &str| matches!(part.len(), 32 | 64) && only(part, "0-9A-Fa-f");
    let fits = hex(salt) && hex(salt_of_code) && vector.len() == 22 && blocks(content) && code.len() == 43;
    Some(if fits { Ok(()) } else { Err("A part of it has another length than Iron makes: characters are missing.") })
}

fn decode(text: &str) -> Decoded {
    let parts: Vec<Span> = text.split('*').map(|part| Span::of_slice(text, part)).collect();
    let labelled = LABELS.iter().zip(&parts).map(|(label, span)| Part { label, span: *span });
    let mut decoded = Decoded { parts: labelled.collect(), ..Decoded::default() };
    if let Some(at) = parts.get(5)
        && let Some(ends) = at.of(text).parse().ok().and_then(Moment::from_millis)
    {
        decoded.validity.ends = Some(ends);
        decoded.facts.push(Fact::moment("expiry", "ends", *at, ends));
    }
    if let Some(id) = parts.get(1).filter(|id| !id.is_empty()) {
        decoded.facts.push(Fact::new("password id", "password id", *id, id.of(text)));
    }
    decoded.notes.push(Note::remark("It is sealed with a password that only its server has."));
    decoded
}
