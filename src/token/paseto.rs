//! PASETO: versions 1 to 4, signed (`public`) and encrypted (`local`).

use super::{Decoded, Document, Fact, Format, Likeness, Note, Part, base64url, times};
use crate::{
    clock::Moment,
    evidence::Strength,
    fix::Fix,
    json::Kind,
    text::{Span, proof},
};

pub(super) const FORMATS: &[Format] = &[
    Format {
        id: "paseto-public",
        name: "PASETO, signed",
        sent: "Authorization: Bearer {}",
        recognise: |text| recognise(text, "public"),
        decode,
        like: proof::list(&[
            "v4.public.eyJkYXRhIjoidGhpcyBpcyBhIHNpZ25lZCBtZXNzYWdlIiwiZXhwIjoiMjAyMi0wMS0wMVQwMDowMDowMCswMDowMCJ9bg_XBBzds8lTZShVlwwKSgeKpLT3yukTw6JUz3W4h_ExsQV-P0V54zemZDcAxFaSeef1QlXEFtkqxT1ciiQEDA",
        ]),
        unlike: proof::list(&["v4.local.AAAA", "v5.public.AAAA", "k4.public.AAAA"]),
    },
    Format {
        id: "paseto-local",
        name: "PASETO, encrypted",
        sent: "Authorization: Bearer {}",
        recognise: |text| recognise(text, "local"),
        decode,
        like: proof::list(&[
            "v4.local.32VIErrEkmY4JVILovbmfPXKW9wT1OdQepjMTC_MOtjA4kiqw7_tcaOM5GNEcnTxl60WkwMsYXw6FSNb_UdJPXjpzm0KW9ojM5f4O2mRvE2IcweP-PRdoHjd5-RHCiExR1IK6t4x-RMNXtQNbz7FvFZ_G-lFpk5RG3EOrwDL6CgDqcerSQ",
        ]),
        unlike: proof::list(&["v4.public.AAAA", "localhost"]),
    },
];

fn recognise(text: &str, purpose: &str) -> Option<Likeness> {
    let mut parts = text.split('.');
    let version = matches!(parts.next()?.as_bytes(), [b'v', b'1'..=b'4']);
    (version && parts.next()? == purpose && parts.next()?.len() > 8).then_some(Likeness::Proven)
}

/// How many bytes stand behind the claims as signature.
fn signature(version: &str) -> usize {
    match version {
        "v1" => 256,
        "v3" => 96,
        _ => 64,
    }
}

fn decode(text: &str) -> Decoded {
    let pieces: Vec<Span> = text.split('.').map(|part| Span::of_slice(text, part)).collect();
    let [version, purpose, payload, rest @ ..] = &*pieces else { return Decoded::default() };
    let (version, public) = (version.of(text), purpose.of(text) == "public");
    let mut decoded = Decoded::default();
    if public {
        let bytes = base64url::decode(payload.of(text)).bytes;
        let claims = bytes.get(..bytes.len().saturating_sub(signature(version))).unwrap_or_default();
        let document = Document::carried(claims, payload.start, "claims");
        let end = base64url::characters(Span::new(0, claims.len())).end.min(payload.len());
        decoded.parts.push(Part { label: "payload", span: Span::new(payload.start, payload.start + end) });
        decoded.parts.push(Part { label: "signature", span: Span::new(payload.start + end, payload.end) });
        decoded.documents.push(document);
        validity(&mut decoded);
    } else {
        decoded.parts.push(Part { label: "payload", span: *payload });
        decoded
            .notes
            .push(Note::remark("It is encrypted: only who has the shared key can read it and see when it ends."));
    }
    if matches!(version, "v1" | "v2") {
        decoded
            .notes
            .push(Note::remark("Versions 1 and 2 of PASETO are old: new tokens are made with version 3 or 4."));
    }
    if let [footer] = rest {
        decoded.parts.push(Part { label: "footer", span: *footer });
        let bytes = base64url::decode(footer.of(text)).bytes;
        if bytes.starts_with(b"{") {
            decoded.documents.push(Document::carried(&bytes, footer.start, "footer"));
        } else if let Some(words) = std::str::from_utf8(&bytes).ok().filter(|words| !words.is_empty()) {
            decoded.facts.push(Fact::new("footer", "footer", *footer, words));
        }
    }
    if rest.len() > 1 {
        let says = "A PASETO has three or four parts: something stands behind the footer.";
        decoded.notes.push(Note::fault(Fix::RepairFormat, Strength::Strong, rest[1], says));
    }
    decoded
}

/// Its times are dates as text, not numbers.
fn validity(decoded: &mut Decoded) {
    let Some(claims) = decoded.document("claims") else { return };
    let mut notes = Vec::new();
    let mut read = |name: &str| -> Option<Moment> {
        let node = claims.doc.get(&claims.text, name)?;
        let told = times::told(&claims.text, node);
        if node.kind != Kind::String || told.is_none() {
            let says = format!("“{name}” is no date as text; PASETO wants one like 2026-11-21T10:00:00Z.");
            notes.push(Note::fault(Fix::FixGeneration, Strength::Likely, claims.characters(node.value), says));
        }
        told.map(|told| told.at)
    };
    let (issued, starts, ends) = (read("iat"), read("nbf"), read("exp"));
    decoded.validity = crate::clock::Validity { issued, starts, ends };
    decoded.notes.extend(notes);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_signed_one_is_a_date() {
        let decoded = decode(FORMATS[0].like[0]);
        assert_eq!(decoded.validity.ends.map(Moment::secs), Some(1_640_995_200));
        assert!(decoded.notes.is_empty());
    }
}
