//! JSON object signing and encryption: what its compact forms (RFC 7515, RFC 7516) have in common is parts between
//! dots, and a JSON header in front.

pub(super) mod again;
pub(super) mod issuer;
pub(super) mod json;
pub(super) mod jwe;
pub(super) mod jwk;
pub(super) mod jws;
mod kind;
pub(super) mod opened;
pub(super) mod pair;
mod sd;
pub(super) mod unsecured;
mod warn;

use super::{Decoded, Document, Family, Kind, Note, Part, base64url, times};
use crate::{clock::Validity, evidence::Strength, fix::Fix, json::Doc, text::Span};

/// What a JSON web token can be more exactly, and the documents of JOSE.
pub(super) const KINDS: &[&Kind] = &[
    &kind::ACCESS.0,
    &kind::ID.0,
    &kind::LOGOUT.0,
    &kind::PROOF.0,
    &kind::SD.0,
    &kind::NESTED.0,
    &kind::DETACHED.0,
    &kind::COGNITO.0,
    &kind::ENTRA.0,
    &kind::GOOGLE.0,
    &kind::BOUND.0,
    &kind::LEGACY.0,
    &json::SIGNED,
    &json::ENCRYPTED,
    &jwk::SET,
];

/// The spans between the dots.
pub(super) fn parts(text: &str) -> Vec<Span> {
    text.split('.').map(|part| Span::of_slice(text, part)).collect()
}

/// The token without what an SD-JWT discloses behind it.
pub(super) fn core(text: &str) -> &str {
    text.split('~').next().unwrap_or(text)
}

/// The header, if the first part is a JSON object that names an algorithm.
pub(super) fn header(text: &str) -> Option<(String, Doc)> {
    let part = text.split('.').next().filter(|part| part.len() >= 8)?;
    let bytes = base64url::decode(part).bytes;
    // Behind a character that was lost or changed hardly anything is text.
    let json = String::from_utf8_lossy(&bytes);
    // A byte order mark is a fault of its own, and no reason not to know it.
    let json = json.trim_start_matches('\u{feff}').to_owned();
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
    let mut decoded = Decoded { family: Family::Jwt, ..Decoded::default() };
    let parts = parts(core(text));
    if let Some(&part) = parts.first() {
        document(&mut decoded, text, part, "header", "header");
    }
    let raw = is_raw(&decoded);
    if let Some(&part) = parts.get(1) {
        if raw || part.is_empty() || !holds_claims(text, part) {
            decoded.parts.push(Part { label: "payload", span: part });
        } else {
            document(&mut decoded, text, part, "payload", "claims");
        }
    }
    if let Some(&signature) = parts.get(2) {
        decoded.parts.push(Part { label: "signature", span: signature });
    }
    if parts.len() > 3 && !raw {
        let rest = Span::new(parts[3].start, core(text).len());
        let says = format!("{} parts instead of 3: something stands behind the signature.", parts.len());
        decoded.notes.push(Note::fault(Fix::RepairFormat, Strength::Strong, rest, says));
    }
    if crate::WHOLE {
        sd::read(text, &mut decoded);
    }
    validity(&mut decoded);
    if crate::WHOLE {
        kind::tell(text, &mut decoded);
        issuer::tell(&mut decoded);
        warn::tell(&mut decoded);
    }
    decoded
}

fn document(decoded: &mut Decoded, text: &str, part: Span, label: &'static str, name: &'static str) {
    decoded.parts.push(Part { label, span: part });
    let (document, notes) = Document::decode(text, part, name);
    decoded.notes.extend(notes);
    decoded.documents.push(document);
}

/// Whether the payload stands there as it is (RFC 7797 §3).
fn is_raw(decoded: &Decoded) -> bool {
    let header = decoded.document("header");
    header.is_some_and(|header| header.shown("b64").is_some_and(|b64| b64 == "false"))
}

/// Whether the payload is meant to be claims: a JWS may sign a text, a picture, another token.
fn holds_claims(text: &str, part: Span) -> bool {
    let front = part.of(text).get(..64).unwrap_or(part.of(text));
    // Where a character was lost, what follows it is read in another step: JSON shows in one of the four.
    ["", "A", "AA", "AAA"].iter().any(|step| {
        let bytes = base64url::decode(&[step, front].concat()).bytes;
        let read = String::from_utf8_lossy(&bytes);
        let begins = read.trim_start_matches('\u{feff}').trim_start();
        step.is_empty() && begins.starts_with(['{', '[']) || read.contains("\":")
    })
}

/// The claims that tell times, with what RFC 7519 §4.1 calls them.
const TIMES: &[&str] = &["exp", "nbf", "iat", "auth_time"];

pub(super) fn validity(decoded: &mut Decoded) {
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
