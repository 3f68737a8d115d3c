//! What shows that a credential is whole, and what shows that it is not.
//!
//! A repair is worth what can be proven of its result: that it reads, that its lengths fit its algorithm, that its
//! checksum is right.

mod base64;
mod jose;
mod key;
mod lengths;
mod markup;
mod paseto;
mod session;
mod word;

use base64::is_standard;

use crate::{
    segment::{Shape, is_uuid},
    text::{Span, only},
};

/// What speaks for a text being a whole credential.
#[derive(Clone, Copy)]
pub struct Whole {
    /// Whether more than length and alphabet fit.
    pub firm: bool,
    /// What was looked at, in a sentence.
    pub says: &'static str,
}

/// What a credential has lost.
pub struct Loss {
    /// Which kind: `head`, `end` or `changed`.
    pub kind: Lost,
    /// Where it is missing.
    pub span: Span,
    /// How that is known; never quotes the credential.
    pub says: String,
}

/// Where something is missing.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Lost {
    /// At the beginning.
    Head,
    /// At the end.
    End,
    /// Nothing is missing, but a character is another.
    Changed,
    /// The last character carries bits that no encoder writes.
    LastBits,
}

const fn firm(says: &'static str) -> Whole {
    Whole { firm: true, says }
}

const fn fitting(says: &'static str) -> Whole {
    Whole { firm: false, says }
}

/// What `text` has lost at its end.
fn at_end(text: &str, says: String) -> Loss {
    Loss { kind: Lost::End, span: Span::new(text.len(), text.len()), says }
}

/// Whether a key may look so: those that do not begin with their maker are known by what stands in their middle.
const fn is_free(shape: Shape) -> bool {
    matches!(shape, Shape::Key | Shape::Base64 | Shape::Hex | Shape::Word)
}

/// What shows that `text` is a whole credential; nothing where nothing does.
#[must_use]
pub fn whole(text: &str) -> Option<Whole> {
    if !crate::WHOLE {
        return None;
    }
    if let Some(read) = lengths::read(text) {
        return read.ok();
    }
    let shape = Shape::of(text);
    if is_free(shape) {
        let proof = key::proof(text);
        if proof.is_some() || key::loss(text).is_some() {
            return proof;
        }
    }
    match shape {
        Shape::Jose => jose::proof(text),
        Shape::Paseto => paseto::proof(text),
        Shape::Key | Shape::Sealed => None,
        Shape::Session => session::proof(text),
        Shape::Markup => markup::proof(text),
        Shape::KeyId => (text.len() == 20 && text.bytes().all(|b| Shape::KeyId.allows(b)))
            .then_some(fitting("It has the 20 letters and digits of a key id.")),
        Shape::Uuid => is_uuid(text).then_some(fitting("It has the 36 characters of a UUID.")),
        Shape::Hex => {
            only(text, "0-9A-Fa-f").then_some(fitting("It has as many hexadecimal digits as such secrets have."))
        }
        Shape::Base64 => (text.len().is_multiple_of(4) && is_standard(text)).then_some(fitting("It is whole base64.")),
        Shape::Word if word::signed_cookie(text) => Some(fitting("It has the parts of a signed cookie.")),
        Shape::Word if word::known(text) => Some(fitting("It has the length and the letters of its format.")),
        Shape::Word if word::key_id(text).is_some() => None,
        Shape::Word => word::one_word(text).then_some(fitting("It is one word of letters and digits.")),
    }
}

/// What `text` has lost, where that can be computed.
#[must_use]
pub fn loss(text: &str) -> Option<Loss> {
    if !crate::WHOLE {
        return None;
    }
    if let Some(read) = lengths::read(text) {
        return read.err();
    }
    let shape = Shape::of(text);
    if let Some(loss) = is_free(shape).then(|| key::loss(text)).flatten() {
        return Some(loss);
    }
    match shape {
        Shape::Jose => jose::loss(text),
        Shape::Paseto => paseto::loss(text),
        Shape::Session => session::loss(text),
        Shape::Markup => markup::loss(text),
        Shape::KeyId if text.len() < 20 && text.bytes().all(|b| Shape::KeyId.allows(b)) => {
            let says = format!(
                "A key id has 20 characters, and this one has {}: {} are missing.",
                text.len(),
                20 - text.len()
            );
            Some(at_end(text, says))
        }
        Shape::Base64 => {
            let body = text.trim_end_matches('=');
            (body.len() % 4 == 1).then(|| {
                let says = format!(
                    "It has {} characters of base64, which is no whole number of bytes: at least one is missing.",
                    body.len()
                );
                at_end(text, says)
            })
        }
        Shape::Word | Shape::KeyId => word::loss(text),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_whole_is_proven() {
        for text in [
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.",
            "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA",
            "FwoGZXIvYXdzEBAaDLHxhjed4A6ABQplMyKBAd0Jzohb7hRtcvWvjWSNw5bVcn5al0jGu9Cl7W2ijDztOnmLZICjbsFBYgO7mt2J1AM9CO0nrL9qBatm9+ytKde5MXuKyzMGY6J8YDLoXU625FQKpnGXelSQxA1mYI/VOjaSa2MP4gPZsgOBjyOuiRxUKmkgYglbzl8sGYco9KWSNyjK5/aKBjIoKnYXwjdTkOt7/Bw6HMETrjPUPyHStdSfCjt4IwGvu2ox5Xo8VHAp5g==",
            "7f3b2c9e-1d4a-4e6f-9a8b-0c1d2e3f4a5b",
            "AKIAIOSFODNN7EXAMPLE",
        ] {
            assert!(whole(text).is_some(), "{text}");
            assert!(loss(text).is_none(), "{text}");
            if text.len() > 70 {
                let cut = &text[..text.len() - 6];
                assert!(whole(cut).is_none_or(|whole| !whole.firm), "{cut}");
            }
        }
    }
}
