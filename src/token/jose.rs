//! What the compact forms of RFC 7515 and RFC 7516 have in common: parts between dots, a JSON header in front.

use super::{Decoded, Document, Note, Part, base64url, times};
use crate::{clock::Validity, evidence::Strength, fix::Fix, json::Doc, text::Span};

/// The spans between the dots.
pub(super) fn parts(text: &str) -> Vec<Span> {
    text.split('.').map(|part| Span::of_slice(text, part)).collect()
}

/// The header, if the first part is a JSON object that names an algorithm.
pub(super) fn header(text: &str) -> Option<(String, Doc)> {
    let part = text.split('.').next().filter(|part| part.len() >= 8)?;
    let json = String::from_utf8(base64url::decode(part).bytes).ok()?;
    let doc = Doc::read(&json);
    (doc.is_object() && doc.get(&json, "alg").is_some()).then_some((json, doc))
}

/// The algorithm that the header names.
pub(super) fn algorithm(text: &str) -> Option<String> {
    let (json, doc) = header(text)?;
    doc.string(&json, "alg")
}

/// Whether the header names no algorithm at all, in whatever mixture of cases (RFC 8725 §3.2).
pub(super) fn is_none(algorithm: &str) -> bool {
    algorithm.eq_ignore_ascii_case("none")
}

/// Header, claims and their times; what follows the claims is left to the format.
pub(super) fn signed(text: &str) -> Decoded {
    let mut decoded = Decoded::default();
    let parts = parts(text);
    for (label, name, part) in [("header", "header", parts.first()), ("payload", "claims", parts.get(1))] {
        let Some(&part) = part else { continue };
        decoded.parts.push(Part { label, span: part });
        let (document, notes) = Document::decode(text, part, name);
        decoded.notes.extend(notes);
        decoded.documents.push(document);
    }
    if let Some(&signature) = parts.get(2) {
        decoded.parts.push(Part { label: "signature", span: signature });
    }
    if parts.len() > 3 {
        let rest = Span::new(parts[3].start, text.len());
        let says = format!("{} parts instead of 3: something stands behind the signature.", parts.len());
        decoded.notes.push(Note::fault(Fix::RepairFormat, Strength::Strong, rest, says));
    }
    validity(&mut decoded);
    decoded
}

/// The claims that tell times, with what RFC 7519 §4.1 calls them.
const TIMES: &[&str] = &["exp", "nbf", "iat", "auth_time"];

fn validity(decoded: &mut Decoded) {
    let Some(claims) = decoded.document("claims") else { return };
    let mut validity = Validity::default();
    let mut notes = Vec::new();
    for name in TIMES {
        let Some(node) = claims.doc.get(&claims.text, name) else { continue };
        let at = claims.characters(node.value);
        let Some(told) = times::told(&claims.text, node) else {
            notes.push(Note::fault(
                Fix::FixGeneration,
                Strength::Strong,
                at,
                format!("“{name}” tells no time that can be read."),
            ));
            continue;
        };
        if let Some(fault) = told.fault {
            let says =
                format!("“{name}” is {fault}. A verifier that follows RFC 7519 refuses it or reads a wrong date.");
            notes.push(Note::fault(Fix::FixGeneration, Strength::Strong, at, says));
        }
        match *name {
            "exp" => validity.ends = Some(told.at),
            "nbf" => validity.starts = Some(told.at),
            "iat" => validity.issued = Some(told.at),
            _ => {}
        }
    }
    if let (Some(starts), Some(ends)) = (validity.starts.or(validity.issued), validity.ends)
        && ends <= starts
    {
        let says = "It ends before it begins: the issuer mixed up two times or their units.";
        notes.push(Note { says: says.to_owned(), speaks: Some((Fix::FixGeneration, Strength::Strong)), span: None });
    }
    decoded.validity = validity;
    decoded.notes.extend(notes);
}
