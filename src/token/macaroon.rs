//! Macaroons: version 1 (packets with their length in four digits), version 2 (binary, and as JSON).

use super::{Decoded, Fact, Format, Kind, Laid, Likeness, Note, Part, Token, base64url, bytes::protobuf::varint, jose};
use crate::{
    clock::{self, Moment},
    evidence::Strength,
    fix::Fix,
    json::{self, Doc},
    text::{Span, begins_with_one, proof, visible},
};

pub(super) const FORMATS: &[Format] = &[
    Format {
        id: "macaroon-v1",
        name: "Macaroon, version 1",
        sent: "Authorization: Bearer {}",
        recognise: |text| recognise(text, first),
        decode: |text| decode(text, first),
        like: proof::list(&[
            "MDAxY2xvY2F0aW9uIGh0dHA6Ly9teWJhbmsvCjAwMjZpZGVudGlmaWVyIHdlIHVzZWQgb3VyIHNlY3JldCBrZXkKMDAxNmNpZCB0ZXN0ID0gY2F2ZWF0CjAwMmZzaWduYXR1cmUgGXusegRK8zMyhluSZuJtSTvdZopmDkTYjOGpmMI9vWcK",
        ]),
        unlike: proof::list(&["MDAxMjM0NTY3ODkwMTIzNDU2Nzg5MA", "MDAx"]),
    },
    Format {
        id: "macaroon-v2",
        name: "Macaroon, version 2",
        sent: "Authorization: Bearer {}",
        recognise: |text| recognise(text, second),
        decode: |text| decode(text, second),
        like: proof::list(&[
            "AgETaHR0cDovL2V4YW1wbGUub3JnLwIFa2V5aWQAAhRhY2NvdW50ID0gMzczNTkyODU1OQAABiD1SAf23G7fiL8PcwazgiVio2JTPb9zObphdl2kvSWdhw",
            "eyJ2IjoyLCJsIjoiaHR0cDovL2V4YW1wbGUub3JnLyIsImkiOiJrZXlpZCIsImMiOltdLCJzNjQiOiJmTjdua2xFY1c4YjFLRWhZQmRfcHNrNTRYaWppcVpNQi1kY1J4Z25qanZjIn0=",
        ]),
        unlike: proof::list(&["AgECAwQFBgcICQoLDA0ODxAREhMUFRYX", "eyJ2IjoyLCJhIjoiYiJ9"]),
    },
];

/// What stands in a macaroon.
#[derive(Default)]
struct Read {
    location: String,
    identifier: Vec<u8>,
    /// What each caveat says, and whether somebody else must confirm it.
    caveats: Vec<(Vec<u8>, bool)>,
    /// Whether it is whole, to the last byte.
    whole: bool,
}

/// More caveats nobody attaches.
const MOST: usize = 500;

/// Version 1: `LLLLname value\n`, the length in hexadecimal digits counting itself.
fn first(bytes: &[u8]) -> Option<Read> {
    let mut read = Read::default();
    let mut rest = bytes;
    let mut count = 0;
    while !rest.is_empty() && count < 2 * MOST {
        let length = rest.get(..4).and_then(|digits| std::str::from_utf8(digits).ok());
        let length = length.and_then(|digits| usize::from_str_radix(digits, 16).ok()).unwrap_or_default();
        let packet = rest.get(4..length).filter(|packet| packet.ends_with(b"\n"));
        let Some((name, value)) = packet.and_then(|packet| {
            let space = packet.iter().position(|b| *b == b' ')?;
            Some((&packet[..space], &packet[space + 1..packet.len() - 1]))
        }) else {
            break;
        };
        match name {
            b"location" => read.location = String::from_utf8_lossy(value).into_owned(),
            b"identifier" => read.identifier = value.to_vec(),
            b"cid" => read.caveats.push((value.to_vec(), false)),
            b"vid" => {
                if let Some(last) = read.caveats.last_mut() {
                    last.1 = true;
                }
            }
            b"signature" => read.whole = value.len() == 32 && rest.len() == length,
            _ => {}
        }
        rest = &rest[length..];
        count += 1;
    }
    let front = bytes.get(4..12).unwrap_or_default();
    (front.starts_with(b"location") || front.starts_with(b"identif")).then_some(read)
}

/// Version 2: fields of a type, a length and bytes; a zero ends each section.
fn second(bytes: &[u8]) -> Option<Read> {
    if bytes.starts_with(b"{") {
        return as_json(bytes);
    }
    let mut rest = bytes.strip_prefix(&[2])?;
    let mut read = Read::default();
    let mut section = 0;
    let mut fields = 0;
    while let Some((&kind, behind)) = rest.split_first() {
        if kind == 0 {
            section += 1;
            rest = behind;
            continue;
        }
        let value = varint(behind).and_then(|(length, behind)| {
            let length = usize::try_from(length).ok()?;
            Some((behind.get(..length)?, behind.get(length..)?))
        });
        let Some((value, behind)) = value else { break };
        match (kind, section) {
            (1, 0) => read.location = String::from_utf8_lossy(value).into_owned(),
            (2, 0) => read.identifier = value.to_vec(),
            (2, _) => read.caveats.push((value.to_vec(), false)),
            (4, _) => {
                if let Some(last) = read.caveats.last_mut() {
                    last.1 = true;
                }
            }
            (6, _) => read.whole = value.len() == 32 && behind.is_empty(),
            (1, _) => {}
            _ => break,
        }
        fields += 1;
        rest = behind;
        if fields > 3 * MOST {
            break;
        }
    }
    // A location or an identifier that is text, as far as it is there.
    let plain = |bytes: &[u8]| !bytes.is_empty() && bytes.iter().all(|b| b.is_ascii_graphic() || *b == b' ');
    let front = bytes.get(3..bytes.len().min(9)).unwrap_or_default();
    (plain(read.location.as_bytes()) || read.whole || bytes.starts_with(&[2, 1]) && plain(front)).then_some(read)
}

/// `{"v":2,"l":…,"i":…,"c":[…],"s64":…}`
fn as_json(bytes: &[u8]) -> Option<Read> {
    let text = String::from_utf8_lossy(bytes);
    let doc = Doc::read(&text);
    let has = |name: &str| doc.get(&text, name).is_some();
    if !has("v") || !(has("i") || has("i64")) || doc.complete && !(has("s") || has("s64")) {
        return None;
    }
    let mut read = Read { location: doc.string(&text, "l").unwrap_or_default(), ..Read::default() };
    let value = |node: &json::Node| -> Option<(String, Vec<u8>)> {
        let key = node.key?.of(&text);
        let written = json::unescape(node.value.of(&text)).into_owned();
        match key.strip_suffix("64") {
            Some(name) => Some((name.to_owned(), base64url::either(&written)?)),
            None => Some((key.to_owned(), written.into_bytes())),
        }
    };
    for node in doc.members() {
        match value(node) {
            Some((name, bytes)) if name == "i" => read.identifier = bytes,
            Some((name, bytes)) if name == "s" => read.whole = doc.complete && bytes.len() == 32,
            _ => {}
        }
    }
    // What stands deeper under `i` is a caveat's.
    let outer: Vec<Span> = doc.members().map(|node| node.value).collect();
    for node in doc.nodes().iter().filter(|node| !outer.contains(&node.value)).take(MOST) {
        match value(node) {
            Some((name, bytes)) if name == "i" => read.caveats.push((bytes, false)),
            Some((name, _)) if name == "v" => {
                if let Some(last) = read.caveats.last_mut() {
                    last.1 = true;
                }
            }
            _ => {}
        }
    }
    Some(read)
}

type Reader = fn(&[u8]) -> Option<Read>;

/// The bytes, as far as they can be decoded.
fn bytes_of(text: &str) -> Option<Vec<u8>> {
    let begins = begins_with_one(text, &["MDAx", "MDAy", "AgE", "AgI", "eyJ2Ijoy"]);
    (begins && text.len() >= 24).then_some(())?;
    base64url::either(text)
        .or_else(|| {
            let plain = text.trim_end_matches('=').replace('+', "-").replace('/', "_");
            Some(base64url::decode(&plain).bytes)
        })
        .filter(|bytes| bytes.len() * 4 / 3 + 8 > text.len())
}

fn recognise(text: &str, reader: Reader) -> Option<Likeness> {
    let read = reader(&bytes_of(text)?)?;
    Some(if read.whole { Likeness::Proven } else { Likeness::Marked })
}

/// What the lengths inside prove.
pub(super) fn check(text: &str) -> Option<Result<(), &'static str>> {
    let bytes = bytes_of(text)?;
    let read = first(&bytes).or_else(|| second(&bytes))?;
    // Both alphabets occur, with padding and without; with the padding of another length nothing decodes.
    let decodes = base64url::either(text).is_some();
    Some(if read.whole && decodes {
        Ok(())
    } else {
        Err("The lengths inside the macaroon do not add up to its end: a piece is missing, or a character was changed.")
    })
}

fn decode(text: &str, reader: Reader) -> Decoded {
    let span = Span::whole(text);
    let mut decoded = Decoded { parts: vec![Part { label: "macaroon", span }], ..Decoded::default() };
    if let Some(read) = bytes_of(text).and_then(|bytes| reader(&bytes)) {
        tell(&read, span, &mut decoded);
    }
    decoded
}

fn tell(read: &Read, span: Span, decoded: &mut Decoded) {
    let words = |bytes: &[u8]| {
        std::str::from_utf8(bytes)
            .map_or_else(|_| format!("{} bytes", bytes.len()), |text| visible(text).chars().take(200).collect())
    };
    if !read.location.is_empty() {
        decoded.facts.push(Fact::new("macaroon", "location", span, words(read.location.as_bytes())));
    }
    decoded.facts.push(Fact::new("macaroon", "identifier", span, words(&read.identifier)));
    let mut others = false;
    for (caveat, third) in &read.caveats {
        others |= *third;
        decoded.facts.push(Fact::new("macaroon", "caveat", span, words(caveat)));
        let Some((starts, at)) = std::str::from_utf8(caveat).ok().and_then(time) else { continue };
        let validity = &mut decoded.validity;
        if starts {
            validity.starts = Some(validity.starts.map_or(at, |known| known.max(at)));
        } else {
            validity.ends = Some(validity.ends.map_or(at, |known| known.min(at)));
        }
    }
    if others {
        decoded.notes.push(Note::remark(
            "A caveat of it must be confirmed by somebody else: the discharge macaroon must be sent along.",
        ));
    }
    decoded.notes.push(Note::remark("Each caveat narrows what it allows. Only who has its root key can verify it."));
}

/// The time in a caveat, and whether it is one of a beginning: `time < …`, `time-before …`, `expires=…`.
fn time(caveat: &str) -> Option<(bool, Moment)> {
    let lower = caveat.to_ascii_lowercase();
    let named = begins_with_one(&lower, &["time", "expir", "exp", "before", "until", "nbf", "after", "not_"]);
    let rest = lower.trim_start_matches(|c: char| !c.is_ascii_digit());
    let before = &lower[..lower.len() - rest.len()];
    let caveat = &caveat[caveat.len() - rest.len()..];
    let caveat = caveat.trim_end_matches(|c: char| !c.is_ascii_alphanumeric());
    let at = clock::read(caveat).or_else(|| {
        let number: i64 = caveat.parse().ok()?;
        if number > 100_000_000_000 {
            Moment::from_millis(number)
        } else {
            Moment::from_secs(number).filter(|_| number > 1_000_000_000)
        }
    })?;
    let starts = before.contains('>') || before.contains("after") || before.contains("nbf");
    named.then_some((starts, at))
}

const OBJECT: Kind = Kind { id: "macaroon-v2", name: "Macaroon, version 2, as JSON", sent: "" };

/// Macaroons that stand in the paste as JSON.
pub(super) fn gather(laid: &Laid<'_>) -> Vec<Token> {
    let read = |span: Span| {
        let text = span.of(laid.paste);
        let read = as_json(text.as_bytes()).filter(|_| text.contains("\"s64\"") || text.contains("\"c\""))?;
        let whole = Span::whole(text);
        let mut decoded = Decoded { parts: vec![Part { label: "macaroon", span: whole }], ..Decoded::default() };
        tell(&read, whole, &mut decoded);
        if !read.whole {
            let says = "The macaroon is not whole: its signature has 32 bytes, and the JSON must close.";
            decoded.notes.push(Note::fault(Fix::RepairFormat, Strength::Strong, whole, says));
        }
        Some(Token::found(&OBJECT, laid, span, decoded))
    };
    jose::json::texts(laid).into_iter().filter_map(read).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn caveats_are_read() {
        let decoded = decode(FORMATS[0].like[0], first);
        let caveats: Vec<&str> =
            decoded.facts.iter().filter(|f| f.name == "caveat").map(|f| f.value.as_str()).collect();
        assert_eq!(caveats, ["test = caveat"]);
        assert_eq!(check(FORMATS[0].like[0]), Some(Ok(())));
        let decoded = decode(FORMATS[1].like[0], second);
        assert!(decoded.facts.iter().any(|fact| fact.value == "account = 3735928559"));
    }

    #[test]
    fn every_cut_is_noticed() {
        for format in FORMATS {
            for text in format.like {
                let body = text.trim_end_matches('=');
                // JSON must have gone as far as its identifier.
                let least = if body.starts_with("eyJ") { 70 } else { 24 };
                for cut in 1..body.len() - least {
                    assert!(matches!(check(&body[..body.len() - cut]), Some(Err(_))), "{} less {cut}", format.id);
                }
            }
        }
    }

    #[test]
    fn times_in_caveats() {
        for (caveat, starts) in [
            ("time < 2026-11-21T10:00:00Z", false),
            ("time-before 2026-11-21T10:00:00Z", false),
            ("expires=1795255200", false),
            ("time > 2026-11-21T10:00:00Z", true),
        ] {
            assert_eq!(time(caveat).map(|(starts, at)| (starts, at.secs())), Some((starts, 1_795_255_200)), "{caveat}");
        }
        assert_eq!(time("account = 3735928559"), None);
    }
}
