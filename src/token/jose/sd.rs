//! What an SD-JWT discloses behind its signature (RFC 9901): each piece must have its digest in the token.

use sha2::{Digest, Sha256, Sha384, Sha512};

use super::{
    super::{Decoded, Document, Fact, Note, Part, base64url, times},
    jws, parts,
};
use crate::{
    evidence::Strength,
    fix::Fix,
    json::{Kind, unescape},
    text::Span,
};

/// More than this nobody discloses.
const MOST: usize = 200;

/// Reads what stands behind the first `~`, if there is one.
pub(super) fn read(text: &str, decoded: &mut Decoded) {
    let pieces: Vec<Span> = text.split('~').take(MOST + 1).map(|piece| Span::of_slice(text, piece)).collect();
    let [_, disclosed @ .., last] = &*pieces else { return };
    let algorithm = decoded.document("claims").and_then(|claims| claims.string("_sd_alg"));
    let algorithm = algorithm.as_deref().unwrap_or("sha-256");
    // A digest may stand in the claims, or in what another piece discloses.
    let mut known: String = decoded.document("claims").map(|claims| claims.text.clone()).unwrap_or_default();
    let bound = parts(last.of(text)).len() == 3;
    let mut unbound = disclosed.to_vec();
    if !last.is_empty() && !bound {
        let says =
            "The last ~ is missing: what stands behind the others would be read as the proof of the holder's key.";
        let end = Span::new(last.end, last.end);
        decoded.notes.push(Note::fault(Fix::RepairFormat, Strength::Strong, end, says));
        unbound.push(*last);
    }
    let documents: Vec<Document> = unbound
        .iter()
        .map(|piece| Document::carried(&base64url::decode(piece.of(text)).bytes, piece.start, "disclosure"))
        .collect();
    for document in &documents {
        known.push_str(&document.text);
    }
    for (piece, document) in unbound.iter().zip(&documents) {
        decoded.parts.push(Part { label: "disclosure", span: *piece });
        tell(document, *piece, decoded);
        let Some(digest) = hash(algorithm, piece.of(text)) else { continue };
        if !known.contains(&format!("\"{digest}\"")) {
            let says = "The digest of a disclosure is not in the token: a character of it was changed or lost, or it belongs to another token.";
            decoded.notes.push(Note::fault(Fix::RepairFormat, Strength::Strong, *piece, says));
        }
    }
    if bound {
        binding(text, *last, algorithm, decoded);
    }
}

/// `[salt, name, value]`, or `[salt, value]` for an element of a list.
fn tell(document: &Document, piece: Span, decoded: &mut Decoded) {
    let members: Vec<_> = document.doc.members().collect();
    let written = |at: usize| members.get(at).map(|node| unescape(node.value.of(&document.text)));
    if !document.doc.complete || !matches!(members.len(), 2 | 3) {
        let says = "A disclosure is not whole: characters of it are missing, or were changed.";
        decoded.notes.push(Note::fault(Fix::RepairFormat, Strength::Strong, piece, says));
        return;
    }
    let value = written(members.len() - 1).unwrap_or_default();
    let name = if members.len() == 3 { written(1) } else { None };
    let shown = name.as_ref().map_or_else(|| value.to_string(), |name| format!("{name}: {value}"));
    decoded.facts.push(Fact::new("disclosure", "disclosed", piece, shown));
    if members.len() == 3 && members[1].kind == Kind::String && name.as_deref() == Some("exp") {
        decoded.validity.ends = times::told(&document.text, members[2]).map(|told| told.at);
    }
}

/// The holder's proof covers all that stands before it (`sd_hash`).
fn binding(text: &str, span: Span, algorithm: &str, decoded: &mut Decoded) {
    decoded.parts.push(Part { label: "key binding", span });
    let pieces: Vec<Span> = parts(span.of(text)).into_iter().map(|part| part.shifted(span.start)).collect();
    let [head, payload, signature] = *pieces else { return };
    let header = Document::carried(&base64url::decode(head.of(text)).bytes, head.start, "key binding");
    let algorithm_of_proof = header.string("alg");
    decoded.notes.extend(algorithm_of_proof.and_then(|algorithm| jws::length(text, signature, &algorithm)));
    let document = Document::carried(&base64url::decode(payload.of(text)).bytes, payload.start, "key binding");
    let told = document.string("sd_hash");
    if let Some((told, right)) = told.zip(hash(algorithm, &text[..span.start]))
        && told != right
    {
        let says =
            "“sd_hash” of the key binding does not fit what stands before it: a disclosure was added, lost or changed.";
        decoded.notes.push(Note::fault(Fix::RepairFormat, Strength::Strong, span, says));
    }
    decoded.documents.push(document);
}

/// The digest of a text as base64url; nothing for a function we do not have.
pub(super) fn hash(algorithm: &str, text: &str) -> Option<String> {
    Some(match algorithm {
        "sha-256" => base64url::encode(&Sha256::digest(text)),
        "sha-384" => base64url::encode(&Sha384::digest(text)),
        "sha-512" => base64url::encode(&Sha512::digest(text)),
        _ => return None,
    })
}
