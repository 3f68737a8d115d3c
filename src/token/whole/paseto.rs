//! PASETO: the lengths of what it signs or seals.

use super::{Loss, Lost, Whole, base64::is_url, firm, fitting, jose::url_bits};
use crate::{json::Doc, segment::Shape, text::Span, token::base64url};

/// What shows that it is whole.
pub(super) fn proof(text: &str) -> Option<Whole> {
    read(text).ok().flatten()
}

/// What it has lost.
pub(super) fn loss(text: &str) -> Option<Loss> {
    read(text).err().or_else(|| url_bits(text))
}

/// PASETO (version, purpose, payload, footer) or the sentence that says what is wrong with it.
fn read(text: &str) -> Result<Option<Whole>, Loss> {
    let parts: Vec<&str> = text.split('.').collect();
    let end = Span::new(text.len(), text.len());
    let Some(payload) = parts.get(2) else { return Ok(None) };
    if text.starts_with('k') {
        return Ok(parts
            .iter()
            .all(|part| is_url(part) || part.len() < 10)
            .then_some(fitting("It has the parts of a PASERK.")));
    }
    if let Some(footer) = parts.get(3) {
        let json = base64url::decode(footer).bytes;
        let json = String::from_utf8_lossy(&json);
        if json.starts_with('{') && !Doc::read(&json).complete {
            let says = "The footer does not close: its end is missing.".to_owned();
            return Err(Loss { kind: Lost::End, span: end, says });
        }
    }
    let missing = |says: String| Loss { kind: Lost::End, span: end, says };
    if !parts[2..].iter().all(|part| part.bytes().all(|b| Shape::Paseto.allows(b))) {
        return Ok(None);
    }
    if let Some(part) = parts[2..].iter().find(|part| part.len() % 4 == 1) {
        let span = Span::of_slice(text, part);
        let says = format!(
            "One of its parts has {} characters: that is no whole number of bytes, so at least one is missing.",
            part.len()
        );
        return Err(Loss { kind: Lost::End, span: Span::new(span.end, span.end), says });
    }
    let bytes = base64url::decode(payload).bytes;
    let signature = match (parts[0], parts[1]) {
        ("v1", "public") => 256,
        ("v2" | "v4", "public") | ("v4", "local") => 64,
        ("v3", "public") => 96,
        ("v2", "local") => 40,
        (_, "local") => 80,
        _ => return Ok(None),
    };
    if bytes.len() < signature {
        return Err(missing(format!(
            "It carries {} bytes, and a {}.{} token has at least {signature}: {} characters or more are missing.",
            bytes.len(),
            parts[0],
            parts[1],
            ((signature - bytes.len()) * 4).div_ceil(3)
        )));
    }
    if parts[1] == "public" {
        let text = String::from_utf8_lossy(&bytes);
        let doc = Doc::read(&text);
        // Claims, then the signature: where the claims end is written in them.
        if doc.is_object() && doc.complete && text.is_char_boundary(doc.end) {
            let carries = bytes.len().saturating_sub(doc.end);
            if carries < signature && parts.len() == 3 {
                return Err(missing(format!(
                    "Behind the claims stand {carries} bytes, and the signature has {signature}: {} characters are missing.",
                    ((signature - carries) * 4).div_ceil(3)
                )));
            }
            return Ok((carries == signature && parts[2..].iter().all(|part| is_url(part)))
                .then_some(firm("It was read again: the claims are whole, and the signature has its length.")));
        }
        if doc.is_object() {
            return Err(missing("The claims in it do not close: its end is missing.".to_owned()));
        }
    }
    Ok((parts.len() <= 4 && parts[2..].iter().all(|part| is_url(part)))
        .then_some(fitting("It is whole base64url, and long enough.")))
}
