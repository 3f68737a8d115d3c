//! The JSON forms of RFC 7515 §7.2 and RFC 7516 §7.2: general and flattened.

use super::{
    super::{Decoded, Document, Fact, Family, Kind, Laid, Note, Part, Token, base64url},
    jwe, jws, warn,
};
use crate::{evidence::Strength, fix::Fix, json::Doc, segment, text::Span};

pub(super) const SIGNED: Kind = Kind { id: "jws-json", name: "JSON web signature, as JSON", sent: "" };
pub(super) const ENCRYPTED: Kind = Kind { id: "jwe-json", name: "JSON web encryption, as JSON", sent: "" };

/// Where JSON objects stand in the paste: by themselves, and as the value of a setting.
pub(in crate::token) fn texts(laid: &Laid<'_>) -> Vec<Span> {
    let mut spans = Vec::new();
    for segment in &laid.layout.segments {
        if segment.kind == segment::Kind::Json {
            spans.push(segment.span.trimmed(laid.paste));
        } else {
            let values = segment.fields.iter().map(|field| unquoted(laid.paste, field.value.trimmed(laid.paste)));
            spans.extend(values.filter(|span| span.of(laid.paste).starts_with('{') && span.len() > 16));
        }
    }
    spans
}

fn unquoted(paste: &str, span: Span) -> Span {
    match span.of(paste).as_bytes() {
        [b'\'', .., b'\''] | [b'"', .., b'"'] => Span::new(span.start + 1, span.end - 1),
        _ => span,
    }
}

/// The signed and the encrypted objects of a paste.
pub(in crate::token) fn gather(laid: &Laid<'_>) -> Vec<Token> {
    texts(laid).into_iter().filter_map(|span| read(laid, span)).collect()
}

fn read(laid: &Laid<'_>, span: Span) -> Option<Token> {
    let text = span.of(laid.paste);
    let doc = Doc::read(text);
    let has = |name: &str| doc.get(text, name).is_some();
    let strings = |name: &str| all(&doc, text, name);
    let mut decoded = Decoded { family: Family::Jwt, ..Decoded::default() };
    let headers = strings("protected");
    decoded.parts.extend(headers.iter().map(|span| Part { label: "header", span: *span }));
    if let Some(&first) = headers.first() {
        let (document, notes) = Document::decode(text, first, "header");
        decoded.documents.push(document);
        decoded.notes.extend(notes);
    }
    let kind = if has("payload")
        && (has("signatures") || has("signature") || !doc.complete && (has("protected") || has("header")))
    {
        signed(text, &doc, &headers, &mut decoded);
        &SIGNED
    } else if has("ciphertext") && (has("recipients") || has("iv") || has("tag")) {
        encrypted(text, &doc, &mut decoded);
        &ENCRYPTED
    } else {
        return None;
    };
    if !doc.complete {
        let says = "The JSON does not close: its end is missing.";
        decoded.notes.push(Note::fault(Fix::RepairFormat, Strength::Strong, Span::new(doc.end, doc.end), says));
    }
    for part in &decoded.parts {
        if base64url::decode(part.span.of(text)).stop.is_some() && part.label != "payload" {
            let says =
                "A part of it is no whole base64url: a character is missing, or one is there that does not belong.";
            decoded.notes.push(Note::fault(Fix::RepairFormat, Strength::Strong, part.span, says));
            break;
        }
    }
    let says = "This is the JSON form. Most libraries, and every Authorization header, want the compact one: parts between dots.";
    decoded.notes.push(Note::fault(Fix::UseRightToken, Strength::Hint, Span::whole(text), says));
    Some(Token::found(kind, laid, span, decoded))
}

/// The strings under `name`, at whatever depth.
fn all(doc: &Doc, text: &str, name: &str) -> Vec<Span> {
    let named = |node: &&crate::json::Node| {
        node.kind == crate::json::Kind::String && node.key.is_some_and(|key| key.of(text) == name)
    };
    doc.nodes().iter().filter(named).map(|node| node.value).take(100).collect()
}

fn signed(text: &str, doc: &Doc, headers: &[Span], decoded: &mut Decoded) {
    let signatures = all(doc, text, "signature");
    if let Some(payload) = all(doc, text, "payload").first().copied() {
        decoded.parts.push(Part { label: "payload", span: payload });
        if !payload.is_empty() && !super::is_raw(decoded) && super::holds_claims(text, payload) {
            let (document, notes) = Document::decode(text, payload, "claims");
            decoded.documents.push(document);
            decoded.notes.extend(notes);
            super::validity(decoded);
        }
    }
    let mut before = 0;
    for signature in &signatures {
        // Its own header stands between the signature before it and itself.
        let own = |span: &&Span| (before..signature.start).contains(&span.start);
        let header = headers.iter().find(own).map(|span| base64url::decode(span.of(text)).bytes);
        let header = header.map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        let algorithm = header.and_then(|header| Doc::read(&header).string(&header, "alg"));
        // The algorithm may stand in the header that nobody signed.
        let algorithm = algorithm.or_else(|| Some(all(doc, text, "alg").iter().find(own)?.of(text).to_owned()));
        before = signature.end;
        if let Some(algorithm) = algorithm {
            decoded.notes.extend(jws::length(text, *signature, &algorithm));
            decoded.facts.push(Fact::new("signature", "alg", *signature, algorithm));
        }
    }
    warn::tell(decoded);
}

fn encrypted(text: &str, doc: &Doc, decoded: &mut Decoded) {
    let mut spans = [Span::new(0, 0); 3];
    for (place, (name, label)) in
        [("iv", "initialization vector"), ("ciphertext", "ciphertext"), ("tag", "authentication tag")]
            .into_iter()
            .enumerate()
    {
        if let Some(span) = all(doc, text, name).last() {
            spans[place] = *span;
            decoded.parts.push(Part { label, span: *span });
        }
    }
    let keys = all(doc, text, "encrypted_key");
    decoded.parts.extend(keys.iter().map(|span| Part { label: "encrypted key", span: *span }));
    let header = decoded.document("header").and_then(|header| header.string("enc"));
    let enc = header.or_else(|| Some(all(doc, text, "enc").first()?.of(text).to_owned())).unwrap_or_default();
    let [vector, content, tag] = spans;
    decoded.notes.extend(
        jwe::lengths(&enc, [vector.of(text), content.of(text), tag.of(text)])
            .map(|says| Note::fault(Fix::RepairFormat, Strength::Strong, content, says)),
    );
    for span in all(doc, text, "alg") {
        decoded.facts.push(Fact::new("encrypted key", "alg", span, span.of(text)));
    }
    decoded.notes.push(Note::remark(jwe::SEALED));
}
