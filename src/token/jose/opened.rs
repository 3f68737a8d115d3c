//! What stood inside an encrypted token, once a key has opened it: claims, or a signed token around claims.

use super::{Document, Family, parts, signed, validity};
use crate::{
    text::Span,
    token::{Note, Token},
};

/// Shows what was sealed in `token`. Its letters stand nowhere in the paste: all of them lead to what was encrypted.
pub fn open(token: &mut Token, inside: &[u8]) {
    let decoded = &mut token.decoded;
    let at = decoded.parts.iter().find(|part| part.label == "ciphertext").map(|part| part.span);
    let Some(at) = at.filter(|_| decoded.family == Family::Jwt) else { return };
    let text = String::from_utf8_lossy(inside);
    decoded.notes.retain(|note| note.says != super::jwe::SEALED);
    if super::header(&text).is_some() && parts(&text).len() == 3 {
        let inner = signed(&text).moved(|_| at);
        decoded.facts.extend(inner.facts);
        decoded.notes.extend(inner.notes);
        for document in inner.documents {
            let label = if document.label == "header" { "inner header" } else { document.label };
            decoded.documents.push(document.sealed(label, at));
        }
        decoded.validity = inner.validity;
        decoded.notes.push(Note::remark(
            "A signed token was inside: its claims are shown here. Its own signature was not checked; paste it by itself for that.",
        ));
        return;
    }
    let document = Document::carried(inside, 0, "claims").sealed("claims", at);
    if document.doc.is_object() && document.doc.complete {
        decoded.documents.push(document);
        validity(decoded);
        decoded.notes.push(Note::remark("The claims were inside, and can be shown because the key opens it."));
    } else {
        let says = format!("It holds {} bytes that are neither claims nor a token.", inside.len());
        decoded.notes.push(Note { says, speaks: None, span: Some(Span::new(at.start, at.end)) });
    }
}
