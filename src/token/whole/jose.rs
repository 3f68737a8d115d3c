//! JSON web tokens and the signed cookies that look like them.

use super::{
    Loss, Lost, Whole,
    base64::{is_url, last_bits},
    firm, fitting,
};
use crate::{
    json::Doc,
    segment::Shape,
    text::Span,
    token::{
        base64url,
        jose::{self, jws},
    },
};

pub(super) fn proof(text: &str) -> Option<Whole> {
    let parts: Vec<&str> = text.split('.').collect();
    let Some((json, doc)) = jose::header(text) else {
        return cookie(&parts).then_some(firm("It was read again: value, time and signature of a signed cookie."));
    };
    if !doc.complete || !parts.iter().all(|part| is_url(part)) || !json[doc.end..].trim().is_empty() {
        return None;
    }
    let algorithm = doc.string(&json, "alg").unwrap_or_default();
    if doc.get(&json, "enc").is_some() {
        let fits =
            parts.len() == 5 && encrypted_lengths(&parts, &doc.string(&json, "enc").unwrap_or_default()).is_none();
        return fits.then_some(firm("It was read again: five parts, each as long as its algorithms make it."));
    }
    if parts.len() != 3 || parts[1].is_empty() != (doc.get(&json, "b64").is_some() || parts[1].is_empty()) {
        return None;
    }
    let payload = base64url::decode(parts[1]).bytes;
    if payload.first() == Some(&b'{') {
        let text = String::from_utf8_lossy(&payload);
        let claims = Doc::read(&text);
        if !claims.complete || !text[claims.end..].trim().is_empty() {
            return None;
        }
    }
    if jose::is_none(&algorithm) {
        return parts[2]
            .is_empty()
            .then_some(firm("It was read again: header and claims are whole, and nothing is signed."));
    }
    match jws::lengths(&algorithm) {
        Some(lengths) if lengths.contains(&base64url::decode(parts[2]).bytes.len()) => Some(firm(
            "It was read again: header and claims are whole, and the signature is as long as its algorithm makes it.",
        )),
        Some(_) => None,
        None => (!parts[2].is_empty()).then_some(fitting("It was read again: header and claims are whole.")),
    }
}

/// RFC 7518 §5: how long initialization vector and tag are.
fn encrypted_lengths(parts: &[&str], encryption: &str) -> Option<(usize, usize)> {
    let (vector, tag) = match encryption {
        "A128GCM" | "A192GCM" | "A256GCM" => (12, 16),
        "A128CBC-HS256" => (16, 16),
        "A192CBC-HS384" => (16, 24),
        "A256CBC-HS512" => (16, 32),
        _ => return None,
    };
    let bytes = |part: &str| base64url::decode(part).bytes.len();
    if bytes(parts[2]) != vector {
        return Some((2, (vector * 4).div_ceil(3)));
    }
    (bytes(parts[4]) != tag).then(|| (4, (tag * 4).div_ceil(3)))
}

/// Flask and itsdangerous: JSON, a time, a signature; packed ones begin with a dot.
fn cookie(parts: &[&str]) -> bool {
    let [value, time, signature] = parts else { return false };
    let json = base64url::decode(value).bytes;
    let json = String::from_utf8_lossy(&json);
    let doc = Doc::read(&json);
    doc.complete
        && is_url(value)
        && (4..=8).contains(&time.len())
        && is_url(time)
        && matches!(signature.len(), 27 | 43 | 86)
        && is_url(signature)
}

pub(super) fn loss(text: &str) -> Option<Loss> {
    let parts = jose::parts(text);
    let end = Span::new(text.len(), text.len());
    let at_end = |says: String| Some(Loss { kind: Lost::End, span: end, says });
    let (json, doc) = jose::header(text)?;
    let algorithm = doc.string(&json, "alg").unwrap_or_default();
    if doc.get(&json, "enc").is_some() {
        if parts.len() < 5 {
            return at_end(format!(
                "An encrypted token has five parts, and this one has {}: its end is missing.",
                parts.len()
            ));
        }
        let pieces: Vec<&str> = parts.iter().map(|part| part.of(text)).collect();
        let (part, length) = encrypted_lengths(&pieces, &doc.string(&json, "enc").unwrap_or_default())?;
        let has = parts[part].len();
        let span = Span::new(parts[part].end, parts[part].end);
        (has < length).then_some(())?;
        return Some(Loss {
            kind: Lost::End,
            span,
            says: format!(
                "Part {} has {has} characters, and its algorithm makes {length}: {} are missing.",
                part + 1,
                length - has
            ),
        });
    }
    if parts.len() < 3 {
        return at_end(format!(
            "A signed token has three parts, and this one has {}: its end is missing.",
            parts.len()
        ));
    }
    if parts.len() == 3 && !jose::is_none(&algorithm) {
        let signature = parts[2].of(text);
        if signature.is_empty() {
            return at_end(format!("The signature is empty, and {algorithm} makes one."));
        }
        let has = base64url::decode(signature).bytes.len();
        if let Some(lengths) = jws::lengths(&algorithm)
            && (!lengths.contains(&has) || signature.len() % 4 == 1)
            && let Some(wants) = lengths.iter().find(|wants| (**wants * 4).div_ceil(3) > signature.len())
            && signature.bytes().all(|b| Shape::Jose.allows(b))
        {
            return at_end(format!(
                "The signature has {} characters, and {algorithm} makes {}: {} are missing.",
                signature.len(),
                (wants * 4).div_ceil(3),
                (wants * 4).div_ceil(3) - signature.len()
            ));
        }
    }
    // RFC 7797: a payload that stands there as it is has no lengths.
    let raw = doc.get(&json, "b64").is_some_and(|b64| b64.value.of(&json) == "false");
    for part in parts.iter().filter(|part| !raw || part.start == 0 || part.end == text.len()) {
        let piece = part.of(text);
        if piece.len() % 4 == 1 && piece.bytes().all(|b| Shape::Jose.allows(b)) {
            let says = format!(
                "A part of it has {} characters: that is no whole number of bytes, so at least one is missing.",
                piece.len()
            );
            return Some(Loss { kind: Lost::End, span: Span::new(part.end, part.end), says });
        }
    }
    if raw {
        return None;
    }
    let claims = String::from_utf8_lossy(&base64url::decode(parts[1].of(text)).bytes).into_owned();
    let whole = Doc::read(&claims);
    if claims.starts_with('{') && !whole.complete {
        let says = "The claims do not close: characters are missing inside, or were changed.".to_owned();
        return Some(Loss { kind: Lost::End, span: Span::new(parts[1].end, parts[1].end), says });
    }
    url_bits(text)
}

/// A part whose last character no encoder would have written.
pub(super) fn url_bits(text: &str) -> Option<Loss> {
    let part = jose::parts(text)
        .into_iter()
        .find(|part| part.of(text).bytes().all(|b| Shape::Jose.allows(b)) && last_bits(part.of(text)).is_some())?;
    let says = "The last character of a part carries bits that no encoder writes: it was changed, or cut behind. Strict decoders refuse it.";
    Some(Loss { kind: Lost::LastBits, span: Span::new(part.end - 1, part.end), says: says.to_owned() })
}
