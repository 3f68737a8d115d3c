//! COSE and CWT (RFC 9052, RFC 8392): what JSON web tokens are, in CBOR.

use super::{
    Decoded, Fact, Format, Likeness, Note, Part, base64url,
    bytes::cbor::{self, Item, Items, Kind},
};
use crate::{
    clock::Moment,
    text::{Span, begins_with_one, only, proof, visible},
};

pub(super) const FORMAT: Format = Format {
    id: "cwt-cose",
    name: "CBOR web token",
    sent: "",
    recognise,
    decode,
    like: proof::list(&[
        "D28443A10126A05850A70175636F61703A2F2F61732E6578616D706C652E636F6D02656572696B77037818636F61703A2F2F6C696768742E6578616D706C652E636F6D041A5612AEB0051A5610D9F0061A5610D9F007420B7158405427C1FF28D23FBAD1F29C4C7C6A555E601D6FA29F9179BC3D7438BACACA5ACD08C8D4D4F96131680C429A01F85951ECEE743A52B9B63632C57209120E1C9E30",
        "0oRDoQEmoFhQpwF1Y29hcDovL2FzLmV4YW1wbGUuY29tAmVlcmlrdwN4GGNvYXA6Ly9saWdodC5leGFtcGxlLmNvbQQaVhKusAUaVhDZ8AYaVhDZ8AdCC3FYQFQnwf8o0j-60fKcTHxqVV5gHW-in5F5vD10OLrKylrNCMjU1PlhMWgMQpoB-FlR7O50OlK5tjYyxXIJEg4cnjA",
    ]),
    unlike: proof::list(&["d28443a1d28443a1d28443a1d28443a1d28443a1", "0oRDoQ"]),
};

/// The tags (RFC 9052 §2), with what they stand for.
const TAGS: &[(u64, &str)] = &[
    (18, "signed once (COSE_Sign1)"),
    (17, "with a code (COSE_Mac0)"),
    (16, "encrypted (COSE_Encrypt0)"),
    (98, "signed (COSE_Sign)"),
    (97, "with a code (COSE_Mac)"),
    (96, "encrypted (COSE_Encrypt)"),
];
/// Beginnings in hexadecimal digits and base64: a tag, and an array of three to five.
const BEGINNINGS: &[&str] = &[
    "d28", "D28", "d18", "D18", "d08", "D08", "d83dd", "D83DD", "d862", "D862", "d861", "D861", "d860", "D860", "0oN",
    "0oR", "0YR", "0YN", "0IN", "0IR", "2D3S", "2D3R", "2D3Q", "2GKE", "2GGF", "2GCE",
];

/// The bytes, from hexadecimal digits or base64, and how many characters carry a byte (in sixths).
fn bytes_of(text: &str) -> Option<(Vec<u8>, bool)> {
    if text.len() < 16 || !begins_with_one(text, BEGINNINGS) {
        return None;
    }
    if only(text, "0-9A-Fa-f") {
        let digit = |b: u8| char::from(b).to_digit(16).and_then(|d| u8::try_from(d).ok()).unwrap_or_default();
        return Some((
            text.as_bytes().chunks_exact(2).map(|pair| digit(pair[0]) << 4 | digit(pair[1])).collect(),
            true,
        ));
    }
    let plain = only(text, "0-9A-Za-z_+/=-");
    plain.then(|| (base64url::either(text).unwrap_or_else(|| base64url::decode(text).bytes), false))
}

/// The array of a COSE object: its index, and the tag before it.
fn object(items: &Items) -> Option<(usize, u64)> {
    let tags = items.list.iter().take_while(|item| item.kind == Kind::Tag).count();
    let tag = items.list.get(tags.checked_sub(1)?)?.number;
    let array = items.list.get(tags).filter(|item| item.kind == Kind::Array && (3..=5).contains(&item.number))?;
    // The protected header is a byte string, the other a map.
    let protected = items.list.get(tags + 1).is_some_and(|item| item.kind == Kind::Bytes);
    let open = items.list.get(tags + 2).is_some_and(|item| item.kind == Kind::Map);
    (protected && open && array.depth == tags && TAGS.iter().any(|(known, _)| *known == tag)).then_some((tags, tag))
}

fn recognise(text: &str) -> Option<Likeness> {
    let (bytes, _) = bytes_of(text)?;
    let items = cbor::read(&bytes);
    object(&items)?;
    Some(if items.whole && items.end == bytes.len() { Likeness::Proven } else { Likeness::Marked })
}

/// What the lengths inside prove.
pub(super) fn check(text: &str) -> Option<Result<(), &'static str>> {
    let (bytes, hex) = bytes_of(text)?;
    let items = cbor::read(&bytes);
    object(&items)?;
    let even = if hex { text.len().is_multiple_of(2) } else { base64url::either(text).is_some() };
    Some(if items.whole && items.end == bytes.len() && even {
        Ok(())
    } else {
        Err(
            "The lengths inside (CBOR) do not add up to its end: a piece is missing, was added, or a character was changed.",
        )
    })
}

/// RFC 8392 §4 and RFC 9052 §3.1.
const CLAIMS: &[(i64, &str)] = &[(1, "iss"), (2, "sub"), (3, "aud"), (7, "cti")];
const HEADERS: &[(i64, &str)] = &[(1, "alg"), (4, "kid")];
const ALGORITHMS: &[(i64, &str)] = &[
    (-7, "ES256"),
    (-35, "ES384"),
    (-36, "ES512"),
    (-8, "EdDSA"),
    (-37, "PS256"),
    (-38, "PS384"),
    (-39, "PS512"),
    (1, "A128GCM"),
    (3, "A256GCM"),
    (4, "HS256/64"),
    (5, "HS256"),
    (6, "HS384"),
    (7, "HS512"),
    (10, "AES-CCM-16-64-128"),
];

fn decode(text: &str) -> Decoded {
    let span = Span::whole(text);
    let mut decoded = Decoded { parts: vec![Part { label: "token", span }], ..Decoded::default() };
    let Some((bytes, _)) = bytes_of(text) else { return decoded };
    let items = cbor::read(&bytes);
    let Some((array, tag)) = object(&items) else { return decoded };
    if let Some((_, says)) = TAGS.iter().find(|(known, _)| *known == tag) {
        decoded.facts.push(Fact::new("token", "build", span, *says));
    }
    let inside = items.inside(array);
    let content = |at: usize| inside.get(at).and_then(|index| items.list.get(*index));
    if let Some(bytes) = content(0).and_then(|item| bytes.get(item.span.start..item.span.end)) {
        headers(bytes, &cbor::read(bytes), 0, span, &mut decoded);
    }
    if let Some(map) = inside.get(1) {
        headers(&bytes, &items, *map, span, &mut decoded);
    }
    let payload = content(2).filter(|item| item.kind == Kind::Bytes);
    match payload.and_then(|item| bytes.get(item.span.start..item.span.end)) {
        Some(payload) if !matches!(tag, 16 | 96) => claims(payload, span, &mut decoded),
        _ => decoded.notes.push(Note::remark("Its content is encrypted, or stands elsewhere.")),
    }
    decoded
}

/// A value as people read it; bytes in hexadecimal digits.
fn shown(bytes: &[u8], item: &Item) -> String {
    let held = bytes.get(item.span.start..item.span.end).unwrap_or_default();
    match item.kind {
        Kind::Text => visible(&String::from_utf8_lossy(held)).chars().take(200).collect(),
        Kind::Bytes => held
            .iter()
            .take(64)
            .flat_map(|byte| [byte >> 4, byte & 15])
            .map(|digit| char::from(b"0123456789abcdef"[usize::from(digit)]))
            .collect(),
        _ => item.integer().map_or_else(|| "…".to_owned(), |number| number.to_string()),
    }
}

fn headers(bytes: &[u8], items: &Items, map: usize, span: Span, decoded: &mut Decoded) {
    for (key, name) in HEADERS {
        let Some(item) = items.under(map, *key) else { continue };
        let known = ALGORITHMS.iter().find(|(id, _)| *name == "alg" && Some(*id) == item.integer());
        let value = known.map_or_else(|| shown(bytes, item), |(_, name)| (*name).to_owned());
        decoded.facts.push(Fact::new("header", name, span, value));
    }
}

fn claims(payload: &[u8], span: Span, decoded: &mut Decoded) {
    let items = cbor::read(payload);
    if items.list.first().is_none_or(|item| item.kind != Kind::Map) {
        // Another token, or something that was signed and is no token.
        return;
    }
    for (key, name) in CLAIMS {
        if let Some(item) = items.under(0, *key) {
            decoded.facts.push(Fact::new("claims", name, span, shown(payload, item)));
        }
    }
    let mut time = |key: i64, name: &'static str| {
        let at = items.under(0, key).and_then(Item::millis).and_then(Moment::from_millis)?;
        decoded.facts.push(Fact::moment("claims", name, span, at));
        Some(at)
    };
    let (ends, starts, issued) = (time(4, "exp"), time(5, "nbf"), time(6, "iat"));
    decoded.validity = crate::clock::Validity { issued, starts, ends };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_example_of_the_rfc() {
        for text in FORMAT.like {
            let decoded = decode(text);
            assert_eq!(decoded.validity.ends.map(Moment::secs), Some(1_444_064_944));
            assert!(decoded.facts.iter().any(|fact| fact.value == "coap://as.example.com"));
            for cut in 1..text.len() - 32 {
                assert!(!matches!(check(&text[..text.len() - cut]), Some(Ok(()))), "less {cut}");
            }
        }
    }
}
