//! Keys and certificates: in PEM, also on one line or with `\n` in letters, and in DER as bare base64.

use super::{
    Decoded, Fact, Format, Kind, Laid, Likeness, Note, Part, Token, base64url,
    bytes::der::{self, Element},
};
use crate::{
    evidence::Strength,
    fix::Fix,
    text::{Span, only, proof, visible},
};

pub(super) const FORMAT: Format = Format {
    id: "pem-keys",
    name: "Key or certificate",
    sent: "",
    recognise,
    decode,
    like: proof::list(&[
        "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEEVs/o5+uQbTjL3chynL4wXgUg2R9q9UU8I5mEovUf86QZ7kOBIjJwqnzD1omageEHWwHdBO6B+dFabmdT9POxg==",
        "-----BEGIN PUBLIC KEY-----\nMCowBQYDK2VwAyEAGb9ECWmEzf6FQbrBZ9w7lshQhqowtrbLDFw4rXAxZuE=\n-----END PUBLIC KEY-----",
    ]),
    unlike: proof::list(&["MIICertainlyNotAKeyAtAll00", "-----"]),
};

const BEGIN: &str = "-----BEGIN ";
/// Longer ones are none that a person pastes.
const LONGEST: usize = 32_000;
/// No paste holds more blocks.
const MOST: usize = 50;

fn recognise(text: &str) -> Option<Likeness> {
    if text.starts_with(BEGIN) {
        return Some(Likeness::Proven);
    }
    match check(text)? {
        Ok(()) => Some(Likeness::Proven),
        Err(_) => Some(Likeness::Marked),
    }
}

/// What its lengths prove; of what is armoured its notes tell.
pub(super) fn check(text: &str) -> Option<Result<(), &'static str>> {
    let bytes = bare(text)?;
    let (outer, whole) = der::at(&bytes, Span::new(0, bytes.len())).filter(|(outer, _)| outer.tag == der::SEQUENCE)?;
    if !is_known(&bytes, outer) {
        return None;
    }
    let fits = whole && outer.content.end == bytes.len() && text.len().is_multiple_of(4) && tells_all(&bytes, outer);
    Some(if fits {
        Ok(())
    } else {
        Err("Its lengths (ASN.1) do not add up to its end: a piece is missing, was added, or a character was changed.")
    })
}

fn tells_all(bytes: &[u8], outer: Element) -> bool {
    der::inside(bytes, outer.content).last().is_some_and(|last| last.content.end == outer.content.end)
}

fn bare(text: &str) -> Option<Vec<u8>> {
    let begins = text.starts_with("MI")
        || text.starts_with("MF")
        || text.starts_with("MC")
        || text.starts_with("MH")
        || text.starts_with("ME");
    let plain = only(text, "0-9A-Za-z+/=");
    if !begins || !plain || !(40..LONGEST).contains(&text.len()) {
        return None;
    }
    // What was cut is read up to its last whole byte.
    let body = text.trim_end_matches('=');
    base64url::standard(text).or_else(|| base64url::standard(&body[..body.len() / 4 * 4]))
}

/// Keys and certificates begin with a number, or with a sequence that has an object id or a version in it.
fn is_known(bytes: &[u8], outer: Element) -> bool {
    let inside = der::inside(bytes, outer.content);
    match &*inside {
        [first, second, ..] if first.tag == der::INTEGER => {
            matches!(second.tag, der::INTEGER | der::SEQUENCE | 0x04)
        }
        [first, rest @ ..] if first.tag == der::SEQUENCE => {
            let of = der::inside(bytes, first.content);
            let known =
                |e: &Element| ALGORITHMS.iter().any(|(id, _)| bytes.get(e.content.start..e.content.end) == Some(*id));
            let open = |e: &Element| matches!(e.tag, der::OBJECT | 0xa0 | der::INTEGER);
            of.iter().any(known) || !rest.is_empty() && of.first().is_some_and(open)
        }
        // The signed part of a certificate that breaks off: its version is all that is sure.
        [] => der::at(bytes, outer.content).is_some_and(|(e, _)| {
            e.tag == der::SEQUENCE
                && bytes.get(e.content.start..).is_some_and(|rest| rest.starts_with(&[0xa0, 3, 2, 1]))
        }),
        _ => false,
    }
}

/// Object ids that tell the sort of a key, as their bytes, with what they stand for.
const ALGORITHMS: &[(&[u8], &str)] = &[
    (&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01], "RSA"),
    (&[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x0a], "RSA-PSS"),
    (&[0x2b, 0x65, 0x70], "Ed25519"),
    (&[0x2b, 0x65, 0x71], "Ed448"),
    (&[0x2b, 0x65, 0x6e], "X25519"),
    (&[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07], "EC P-256"),
    (&[0x2b, 0x81, 0x04, 0x00, 0x22], "EC P-384"),
    (&[0x2b, 0x81, 0x04, 0x00, 0x23], "EC P-521"),
    (&[0x2b, 0x81, 0x04, 0x00, 0x0a], "EC secp256k1"),
];
const COMMON_NAME: &[u8] = &[0x55, 0x04, 0x03];

fn decode(text: &str) -> Decoded {
    let mut decoded = Decoded::default();
    let span = Span::whole(text);
    if text.starts_with(BEGIN) {
        block(text, span, &mut decoded);
    } else if let Some(bytes) = bare(text).filter(|_| check(text) == Some(Ok(()))) {
        decoded.parts.push(Part { label: "DER", span });
        tell(&bytes, "", span, &mut decoded);
    }
    decoded
}

/// One armoured block that fills `span`.
fn block(text: &str, span: Span, decoded: &mut Decoded) {
    let body = span.of(text);
    let label = body.strip_prefix(BEGIN).and_then(|rest| rest.split_once("-----")).map_or("", |(label, _)| label);
    let head = BEGIN.len() + label.len() + 5;
    let (inner, closed) = match body.rfind("-----END ") {
        Some(end) if end > head => (body.get(head..end), true),
        _ => (body.get(head..), false),
    };
    let closed = closed && body.trim_end().ends_with("-----");
    let inner = inner.unwrap_or_default();
    let at = Span::of_slice(text, inner);
    decoded.parts.push(Part { label: "PEM", span: at });
    decoded.facts.push(Fact::new("PEM", "says", span, visible(label).chars().take(40).collect::<String>()));
    if !closed {
        let says = "The line -----END …----- is missing: the block was cut.";
        decoded.notes.push(Note::fault(Fix::RepairFormat, Strength::Strong, Span::new(span.end, span.end), says));
    }
    let literal = inner.contains("\\n");
    // Headers of old encrypted keys stand before an empty line.
    let data = inner.rsplit("\n\n").next().unwrap_or(inner);
    let letters: String = data.replace("\\n", "").replace("\\r", "").chars().filter(|c| !c.is_whitespace()).collect();
    if literal {
        decoded.notes.push(Note::remark(
            "Its line breaks are written as \\n: who reads it from a variable must turn them into line breaks.",
        ));
    }
    if data.contains("...") || data.contains('…') {
        decoded.notes.push(Note::remark("Its middle was left out where it was shown."));
        return;
    }
    let Some(bytes) = base64url::either(&letters).filter(|_| letters.len().is_multiple_of(4)) else {
        let says = "What stands between BEGIN and END is not whole base64: a character is missing, or one is there that does not belong.";
        decoded.notes.push(Note::fault(Fix::RepairFormat, Strength::Strong, at, says));
        return;
    };
    if matches!(label, "OPENSSH PRIVATE KEY") {
        private(decoded, span);
    } else {
        tell(&bytes, label, at, decoded);
    }
}

fn private(decoded: &mut Decoded, span: Span) {
    let says = "This is a private key. Who has it can sign. If it was pasted anywhere else, replace it.";
    decoded.notes.push(Note::fault(Fix::ReplaceRevoked, Strength::Hint, span, says));
}

/// What stands in the DER.
fn tell(bytes: &[u8], label: &str, span: Span, decoded: &mut Decoded) {
    let Some(outer) = der::whole(bytes) else {
        let says = "Its length (ASN.1) does not fit what is there: a piece is missing, or was added.";
        // A certificate is public and no credential: who shows one has another question.
        let note = if label.contains("CERTIFICATE") {
            Note::remark(says)
        } else {
            Note::fault(Fix::RepairFormat, Strength::Strong, span, says)
        };
        decoded.notes.push(note);
        return;
    };
    let inside = der::inside(bytes, outer.content);
    if !tells_all(bytes, outer) {
        let says = "The lengths inside (ASN.1) do not add up: a character was changed, or a piece is missing.";
        decoded.notes.push(Note::fault(Fix::RepairFormat, Strength::Strong, span, says));
        return;
    }
    let all = deep(bytes, outer);
    let held = |element: &Element| bytes.get(element.content.start..element.content.end).unwrap_or_default();
    let sort = all
        .iter()
        .rev()
        .filter(|e| e.tag == der::OBJECT)
        .find_map(|element| ALGORITHMS.iter().find(|(id, _)| *id == held(element)).map(|(_, name)| *name));
    let certificate = label.contains("CERTIFICATE") && !label.contains("REQUEST")
        || label.is_empty() && is_certificate(bytes, &inside);
    let numbers = inside.iter().filter(|e| e.tag == der::INTEGER).count();
    // PKCS #1: the modulus is the first number of a public key, the second of a private one.
    let pkcs1 = sort.is_none() && numbers >= 2 && inside.len() == numbers;
    let modulus =
        all.iter().filter(|e| e.tag == der::INTEGER).map(|e| held(e).len()).max().filter(|length| *length > 64);
    let sort = sort.or(if pkcs1 { Some("RSA") } else { None });
    if let Some(sort) = sort {
        decoded.facts.push(Fact::new("key", "sort", span, sort));
        if let Some(length) = modulus.filter(|_| sort.starts_with("RSA")) {
            decoded.facts.push(Fact::new("key", "bits", span, (length / 8 * 64).to_string()));
        }
    }
    if certificate {
        self::certificate(bytes, &inside, &all, span, decoded);
    }
    let secret = label.contains("PRIVATE")
        || label.is_empty()
            && !certificate
            && inside.first().is_some_and(|e| e.tag == der::INTEGER)
            && inside.len() > 2;
    if secret && !label.contains("ENCRYPTED") {
        private(decoded, span);
    }
    decoded.notes.push(Note::remark(if certificate {
        "A certificate is not sent as a token: it tells whose key signs."
    } else {
        "A key is not sent as a token: it signs or verifies. A public key must never be used as the shared secret of HS256."
    }));
}

/// Version or number, then … : the signed part has at least six elements.
fn is_certificate(bytes: &[u8], inside: &[Element]) -> bool {
    inside.len() == 3
        && inside.first().is_some_and(|e| e.tag == der::SEQUENCE && der::inside(bytes, e.content).len() >= 6)
}

fn certificate(bytes: &[u8], inside: &[Element], all: &[Element], span: Span, decoded: &mut Decoded) {
    let times: Vec<_> = all.iter().filter_map(|element| der::time(bytes, *element)).take(2).collect();
    if let [starts, ends] = *times {
        decoded.validity.starts = Some(starts);
        decoded.validity.ends = Some(ends);
        decoded.facts.push(Fact::moment("certificate", "not before", span, starts));
        decoded.facts.push(Fact::moment("certificate", "not after", span, ends));
    }
    let _ = inside;
    let held = |element: &Element| bytes.get(element.content.start..element.content.end).unwrap_or_default();
    let named = all.windows(2).filter(|pair| pair[0].tag == der::OBJECT && held(&pair[0]) == COMMON_NAME);
    // The issuer's name stands before the subject's.
    for (name, pair) in ["issuer", "subject"].into_iter().zip(named) {
        let value: String = visible(&String::from_utf8_lossy(held(&pair[1]))).chars().take(100).collect();
        decoded.facts.push(Fact::new("certificate", name, span, value));
    }
}

/// Every element with what is inside of it, in the order of the bytes; bounded in depth and number.
fn deep(bytes: &[u8], outer: Element) -> Vec<Element> {
    let mut found = Vec::new();
    let mut open = vec![(outer, 0)];
    while let Some((element, depth)) = open.pop() {
        found.push(element);
        if found.len() >= 2_000 {
            break;
        }
        if element.tag & 0x20 != 0 && depth < 12 {
            open.extend(der::inside(bytes, element.content).into_iter().rev().map(|inner| (inner, depth + 1)));
        } else if element.tag == 0x04
            && depth < 12
            && der::at(bytes, element.content)
                .is_some_and(|(e, whole)| whole && e.tag == der::SEQUENCE && e.content.end == element.content.end)
        {
            // PKCS #8 puts the key as a text of bytes.
            open.push((Element { tag: der::SEQUENCE, content: element.content }, depth + 1));
        }
    }
    found
}

const KIND: Kind = Kind { id: "pem-keys", name: "Key or certificate, in PEM", sent: "" };

/// The armoured blocks of a paste, wherever they stand.
pub(super) fn gather(laid: &Laid<'_>) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut from = 0;
    while let Some(found) = laid.paste[from..].find(BEGIN).filter(|_| tokens.len() < MOST) {
        let start = from + found;
        let limit = laid.paste.floor_char_boundary((start + LONGEST).min(laid.paste.len()));
        let rest = &laid.paste[start..limit];
        // Another block may begin before this one ends.
        let next = rest[BEGIN.len()..].find(BEGIN).map_or(rest.len(), |at| at + BEGIN.len());
        let end = rest[..next].find("-----END ").and_then(|end| {
            let close = rest[end + 9..next].find("-----")?;
            Some(end + 9 + close + 5)
        });
        let length = end
            .unwrap_or_else(|| rest[..next].find("\n\n").unwrap_or(next).min(rest[..next].find('"').unwrap_or(next)));
        let span = Span::new(start, start + length);
        from = span.end.max(start + BEGIN.len());
        // As a value of its own it has been read already.
        if laid
            .layout
            .values
            .iter()
            .zip(laid.mended)
            .any(|(value, mended)| value.span.contains(span) && mended.text().starts_with(BEGIN))
        {
            continue;
        }
        let text = span.of(laid.paste);
        let mut decoded = Decoded::default();
        block(text, Span::whole(text), &mut decoded);
        tokens.push(Token::found(&KIND, laid, span, decoded));
    }
    tokens
}
