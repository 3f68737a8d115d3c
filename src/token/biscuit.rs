//! Biscuit, versions 2 and 3: blocks of facts, rules and checks in protocol buffers, each signed.

use super::{
    Decoded, Fact, Format, Likeness, Note, Part, base64url,
    bytes::protobuf::{self, Held, Message},
};
use crate::{
    clock::Moment,
    text::{Span, only, proof},
};

pub(super) const FORMAT: Format = Format {
    id: "biscuit",
    name: "Biscuit",
    sent: "Authorization: Bearer {}",
    recognise,
    decode,
    like: proof::list(&[
        "EmwKAhgDEiQIABIgEFXHULGhUFk3rxU3xia6MmOZXDOmR1iqr7EnWwMS4oQaQMJIkHu25fQzu-2sY3s5nr78oyHQsvyfxn3GYQZM65JurbDAXZDD6KKDMoszWPec6egfZ1uClYMzbJ_IqRtXEbA",
    ]),
    unlike: proof::list(&["EmwKAhgD", "EwECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8gISIj"]),
};

/// More blocks, checks or terms than this are not followed.
const MOST: usize = 200;

fn bytes_of(text: &str) -> Option<Vec<u8>> {
    let text = text.strip_prefix("biscuit:").unwrap_or(text);
    // Field 2, or field 1 with the id of the root key before it.
    let begins = text.starts_with('E') || text.starts_with("CA") || text.starts_with("CI") || text.starts_with("CO");
    let plain = only(text, "0-9A-Za-z_+/=-");
    if !begins || !plain || text.len() < 40 {
        return None;
    }
    base64url::either(text).or_else(|| Some(base64url::decode(text).bytes))
}

/// A block that is signed: its bytes (1), the next key (2: 1 algorithm, 2 key of 32 or 33 bytes), a signature (3).
fn is_authority(block: &[u8]) -> bool {
    let block = protobuf::read(block);
    let key = block.message(2);
    let key = key.as_ref().and_then(|key| key.bytes(2));
    key.is_some_and(|key| matches!(key.len(), 32 | 33)) && block.bytes(1).is_some()
}

/// What stands before the first block may be the id of the root key.
fn authority(message: &Message<'_>) -> Option<Vec<u8>> {
    message.bytes(2).filter(|block| is_authority(block)).map(<[u8]>::to_vec)
}

/// How far the front of something that breaks off goes as a biscuit does.
fn begins(bytes: &[u8]) -> bool {
    let step = |bytes: &[u8], tag: u8| -> Option<Vec<u8>> {
        let rest = bytes.strip_prefix(&[tag])?;
        protobuf::varint(rest).map(|(_, rest)| rest.to_vec())
    };
    let root = step(bytes, 0x08);
    let block = step(root.as_deref().unwrap_or(bytes), 0x12).and_then(|rest| {
        let (length, inside) = rest.strip_prefix(&[0x0a]).and_then(protobuf::varint)?;
        inside.get(usize::try_from(length).ok()?..).map(<[u8]>::to_vec)
    });
    // Then the next key: an algorithm, 32 or 33 bytes.
    block.is_some_and(|rest| rest.starts_with(&[0x12, 0x24, 0x08, 0x00]) || rest.starts_with(&[0x12, 0x25, 0x08, 0x01]))
}

fn recognise(text: &str) -> Option<Likeness> {
    let bytes = bytes_of(text)?;
    let message = protobuf::read(&bytes);
    if authority(&message).is_some() {
        return Some(if message.whole { Likeness::Proven } else { Likeness::Marked });
    }
    (begins(&bytes) || text.starts_with("biscuit:")).then_some(Likeness::Marked)
}

/// What the lengths inside prove; the proof (4) is the last field.
pub(super) fn check(text: &str) -> Option<Result<(), &'static str>> {
    recognise(text)?;
    let bytes = bytes_of(text)?;
    let message = protobuf::read(&bytes);
    let ends = message.message(4).is_some_and(|proof| {
        proof
            .fields
            .iter()
            .any(|(_, held)| matches!(held, Held::Bytes(bytes) if matches!(bytes.len(), 32 | 64 | 70..=72)))
    });
    let decodes = base64url::either(text.strip_prefix("biscuit:").unwrap_or(text)).is_some();
    Some(if message.whole && ends && decodes {
        Ok(())
    } else {
        Err("The lengths inside the biscuit do not add up to its end: a piece is missing, or a character was changed.")
    })
}

fn decode(text: &str) -> Decoded {
    let span = Span::whole(text);
    let mut decoded = Decoded { parts: vec![Part { label: "biscuit", span }], ..Decoded::default() };
    let bytes = bytes_of(text).unwrap_or_default();
    let message = protobuf::read(&bytes);
    let blocks: Vec<&[u8]> = message.each(2).take(1).chain(message.each(3)).take(MOST).collect();
    decoded.facts.push(Fact::new("biscuit", "blocks", span, blocks.len().to_string()));
    if let Some(id) = message.number(1) {
        decoded.facts.push(Fact::new("biscuit", "root key", span, id.to_string()));
    }
    let mut symbols: Vec<String> = Vec::new();
    for block in blocks {
        let signed = protobuf::read(block);
        // What a third party signed has symbols of its own (external signature).
        let mut own = Vec::new();
        let names = if signed.bytes(4).is_some() { &mut own } else { &mut symbols };
        if let Some(block) = signed.message(1) {
            tell(&block, names, span, &mut decoded);
        }
    }
    let sealed = message.message(4).is_some_and(|proof| proof.bytes(2).is_some());
    decoded.notes.push(Note::remark(if sealed {
        "It is sealed: no block can be added to it."
    } else {
        "Who has it may narrow it by a further block. Only the issuer's public key verifies it."
    }));
    decoded
}

/// The block's facts, rules and checks, as Datalog writes them, and the times its checks tell.
fn tell(block: &Message<'_>, symbols: &mut Vec<String>, span: Span, decoded: &mut Decoded) {
    symbols.extend(block.each(1).map(|name| String::from_utf8_lossy(name).into_owned()));
    for fact in block.each(4).take(MOST) {
        let says = protobuf::read(fact).bytes(1).map(|predicate| predicate_of(predicate, symbols)).unwrap_or_default();
        decoded.facts.push(Fact::new("biscuit", "fact", span, says));
    }
    for check in block.each(6).take(MOST) {
        let check = protobuf::read(check);
        let queries: Vec<String> = check.each(1).take(MOST).map(|query| query_of(query, symbols)).collect();
        let word = match check.number(2) {
            Some(1) => "check all ",
            Some(2) => "reject if ",
            _ => "check if ",
        };
        decoded.facts.push(Fact::new("biscuit", "check", span, format!("{word}{}", queries.join(" or "))));
        // Only where it is the one way through does a time bound the whole.
        if let (Some(query), 1) = (check.bytes(1), queries.len()) {
            for expression in protobuf::read(query).each(3).take(MOST) {
                bound(expression, decoded);
            }
        }
    }
    let rules = block.each(5).count();
    if rules > 0 {
        decoded.facts.push(Fact::new("biscuit", "rules", span, rules.to_string()));
    }
}

/// `$time <= date` ends it, `$time >= date` begins it: a variable, a date, a comparison.
fn bound(expression: &[u8], decoded: &mut Decoded) {
    let expression = protobuf::read(expression);
    let steps: Vec<Message<'_>> = expression.each(1).take(4).map(protobuf::read).collect();
    let [left, right, operator] = &*steps else { return };
    let term = |step: &Message<'_>| -> (bool, Option<u64>) {
        let term = step.message(1);
        term.map_or((false, None), |term| (term.number(1).is_some(), term.number(4)))
    };
    let kind = operator.message(3).map(|binary| binary.number(1).unwrap_or(0));
    let (date, flipped) = match (term(left), term(right)) {
        ((true, _), (_, Some(date))) => (date, false),
        ((_, Some(date)), (true, _)) => (date, true),
        _ => return,
    };
    let Some(at) = i64::try_from(date).ok().and_then(Moment::from_secs) else { return };
    // 0 less, 1 greater, 2 less or equal, 3 greater or equal.
    let ends = match kind {
        Some(0 | 2) => !flipped,
        Some(1 | 3) => flipped,
        _ => return,
    };
    let validity = &mut decoded.validity;
    if ends {
        validity.ends = Some(validity.ends.map_or(at, |known| known.min(at)));
    } else {
        validity.starts = Some(validity.starts.map_or(at, |known| known.max(at)));
    }
}

/// The body of a query: its predicates, and how many conditions it has besides.
fn query_of(query: &[u8], symbols: &[String]) -> String {
    let query = protobuf::read(query);
    let mut parts: Vec<String> = query.each(2).take(MOST).map(|body| predicate_of(body, symbols)).collect();
    let conditions = query.each(3).count();
    if conditions > 0 {
        parts.push(format!("{conditions} condition{}", if conditions == 1 { "" } else { "s" }));
    }
    parts.join(", ")
}

/// `name(term, …)`
fn predicate_of(predicate: &[u8], symbols: &[String]) -> String {
    let predicate = protobuf::read(predicate);
    let terms: Vec<String> = predicate.each(2).take(20).map(|term| term_of(term, symbols)).collect();
    format!("{}({})", symbol(predicate.number(1).unwrap_or_default(), symbols), terms.join(", "))
}

fn term_of(term: &[u8], symbols: &[String]) -> String {
    let term = protobuf::read(term);
    match term.fields.first() {
        Some((1, Held::Number(name))) => format!("${}", symbol(*name, symbols)),
        Some((2, Held::Number(number))) => number.cast_signed().to_string(),
        Some((3, Held::Number(name))) => format!("\"{}\"", symbol(*name, symbols)),
        Some((4, Held::Number(secs))) => {
            i64::try_from(*secs).ok().and_then(Moment::from_secs).map_or_else(String::new, Moment::rfc3339)
        }
        Some((6, Held::Number(number))) => (*number != 0).to_string(),
        _ => "…".to_owned(),
    }
}

/// Names that every biscuit knows; its own begin at 1024.
const SYMBOLS: &str = "read write resource operation right time role owner tenant namespace user team service admin email group member ip_address client client_ip domain path version cluster node hostname nonce query";

fn symbol(index: u64, symbols: &[String]) -> String {
    let index = usize::try_from(index).unwrap_or(usize::MAX);
    let name =
        if index >= 1024 { symbols.get(index - 1024).map(String::as_str) } else { SYMBOLS.split(' ').nth(index) };
    crate::text::visible(name.unwrap_or("?")).chars().take(100).collect()
}
