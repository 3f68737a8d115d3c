//! What can be read inside a key, with nobody's help.

use super::{Decoded, Fact, Note, aws_session, base64url, jose, sum, times};
use crate::{
    clock::{self, Moment},
    json::Doc,
    key::{Inside, Key},
    text::{Span, only},
};

/// Reads what `key` lets everybody read in `text`.
pub(super) fn read(key: &'static Key, text: &str, whole: bool, decoded: &mut Decoded) {
    let mut told = Vec::new();
    key.fit(text, &mut |label, span| told.push((label, span)));
    if !whole {
        return;
    }
    for (label, span) in &told {
        if !matches!(*label, "year" | "month") {
            decoded.facts.push(Fact::new("key", label, *span, span.of(text)));
        }
    }
    match key.inside {
        Inside::Nothing => {}
        Inside::Jwt => web_token(text, decoded),
        Inside::Json => json(key, text, decoded),
        Inside::Macaroon => macaroon(text, decoded),
        Inside::Lines => lines(text, decoded),
        Inside::Vault => vault(text, decoded),
        Inside::Colons => colons(text, decoded),
        Inside::Month => month(text, &told, decoded),
        Inside::Account => account(text, decoded),
    }
}

/// Whether what stands inside a key is whole; nothing where that cannot be told.
pub(super) fn is_whole(key: &Key, text: &str) -> Option<bool> {
    match key.inside {
        Inside::Macaroon => Some(macaroon_is_whole(text)),
        Inside::Vault => vault_is_whole(text),
        Inside::Json => {
            let (json, _) = sum::json(key.begins(), text)?;
            let doc = Doc::read(&json);
            Some(doc.complete && doc.faults().is_empty() && json[doc.end..].trim().is_empty())
        }
        Inside::Colons => {
            let body = text.split_once('-').map_or(text, |(_, body)| body).trim_end_matches('=');
            Some(body.len() % 4 != 1 && base64url::standard(body).is_some_and(|bytes| colons_add_up(&bytes)))
        }
        _ => None,
    }
}

/// Digits where the time or the number stands, and as many words as there must be.
fn colons_add_up(bytes: &[u8]) -> bool {
    let number = |word: &[u8]| !word.is_empty() && word.iter().all(u8::is_ascii_digit);
    let mut words = bytes.splitn(4, |b| *b == b':');
    match (words.next(), words.next(), words.next(), words.next()) {
        (Some(b"reftkn"), Some(_), Some(time), Some(secret)) => number(time) && secret.len() >= 27,
        (Some(front), Some(_), ..) => number(front),
        _ => false,
    }
}

/// Behind the second underscore stands a token of its own.
pub(super) fn web_token_span(text: &str) -> Option<Span> {
    let at = text.match_indices('_').nth(1)?.0 + 1;
    Some(Span::new(at, text.len()))
}

fn web_token(text: &str, decoded: &mut Decoded) {
    let Some(span) = web_token_span(text) else { return };
    let inner = jose::signed(span.of(text));
    for document in inner.documents {
        let document = document.shifted(span.start);
        decoded.documents.push(document);
    }
    decoded.validity = inner.validity;
    decoded.parts.pop();
    decoded
        .parts
        .extend(inner.parts.into_iter().map(|part| super::Part { span: part.span.shifted(span.start), ..part }));
    let shift = |note: Note| Note { span: note.span.map(|at| at.shifted(span.start)), ..note };
    decoded.notes.extend(inner.notes.into_iter().map(shift));
}

/// The members of the JSON in a key that are no secret, and what they are.
const OPEN: &[(&str, &str)] = &[
    ("iat", "made at"),
    ("url", "address"),
    ("region_url", "address of the region"),
    ("org", "organisation"),
    ("o", "organisation"),
    ("n", "name"),
    ("id", "organisation"),
    ("email", "e-mail address"),
    ("signInAddress", "address"),
];

fn json(key: &Key, text: &str, decoded: &mut Decoded) {
    let Some((json, span)) = sum::json(key.begins(), text) else { return };
    let doc = Doc::read(&json);
    for (member, name) in OPEN {
        let Some(node) = doc.get(&json, member) else { continue };
        let at = if *member == "iat" { times::told(&json, node).map(|told| told.at) } else { None };
        match (at, doc.string(&json, member)) {
            (Some(at), _) => {
                decoded.validity.issued = Some(at);
                decoded.facts.push(Fact::moment("key", name, span, at));
            }
            (None, Some(value)) => decoded.facts.push(Fact::new("key", name, span, value)),
            (None, None) => decoded.facts.push(Fact::new("key", name, span, node.value.of(&json))),
        }
    }
}

/// The packets of a macaroon in its second form: kind, length, content; a zero ends each list.
fn packets(bytes: &[u8]) -> Option<Vec<(u8, &[u8])>> {
    let mut rest = bytes.strip_prefix(&[2])?;
    let mut packets = Vec::new();
    while let Some((kind, behind)) = rest.split_first() {
        rest = behind;
        if *kind == 0 {
            continue;
        }
        let (length, behind) = aws_session::varint(rest)?;
        let (content, behind) = behind.split_at_checked(usize::try_from(length).ok()?)?;
        packets.push((*kind, content));
        rest = behind;
    }
    Some(packets)
}

const SIGNATURE: u8 = 6;

/// Whether the packets of the macaroon end where the text ends, with a signature of 32 bytes.
fn macaroon_is_whole(text: &str) -> bool {
    let body = text.split_once('-').map_or(text, |(_, body)| body);
    let decoded = base64url::decode(body);
    decoded.stop.is_none()
        && packets(&decoded.bytes).is_some_and(|packets| {
            packets.last().is_some_and(|(kind, content)| *kind == SIGNATURE && content.len() == 32)
        })
}

fn macaroon(text: &str, decoded: &mut Decoded) {
    let Some((_, body)) = text.split_once('-') else { return };
    let span = Span::of_slice(text, body);
    let bytes = base64url::decode(body).bytes;
    let Some(packets) = packets(&bytes) else { return };
    for (index, (kind, content)) in packets.iter().enumerate() {
        let Ok(content) = std::str::from_utf8(content) else { continue };
        match (kind, index) {
            (1, 0) => decoded.facts.push(Fact::new("key", "index", span, content)),
            // The identifier is the first; each further one is a condition.
            (2, 0 | 1) => {}
            (2, _) => condition(content, span, decoded),
            _ => {}
        }
    }
}

/// `[0, exp, nbf]` bounds the time, `[1, [names]]` the projects, `[3, user]` the user.
fn condition(content: &str, span: Span, decoded: &mut Decoded) {
    let body = content.trim().trim_start_matches('[').trim_end_matches(']');
    let (tag, rest) = body.split_once(',').unwrap_or((body, ""));
    let second = |text: &str| text.trim().parse().ok().and_then(Moment::from_secs);
    match tag.trim() {
        "0" => {
            let (ends, starts) = rest.split_once(',').unwrap_or((rest, ""));
            decoded.validity.ends = second(ends);
            decoded.validity.starts = second(starts);
        }
        "1" => decoded.facts.push(Fact::new("key", "projects", span, rest.trim().trim_start_matches('['))),
        "3" => decoded.facts.push(Fact::new("key", "only for user", span, rest.trim().trim_matches('"'))),
        _ => {}
    }
}

/// What the letters before the colons of a routable token mean.
const LINES: &[(&str, &str)] =
    &[("c", "cell"), ("o", "organisation"), ("g", "group"), ("p", "project"), ("u", "user"), ("t", "token type")];

/// Sixteen random bytes, lines of `k:value`, and the length of the lines in one byte.
fn lines(text: &str, decoded: &mut Decoded) {
    let body = sum::payload(text);
    let span = Span::of_slice(text, body);
    let bytes = base64url::decode(body).bytes;
    let Some((length, bytes)) = bytes.split_last() else { return };
    let lines = bytes.len().checked_sub(usize::from(*length)).and_then(|at| std::str::from_utf8(&bytes[at..]).ok());
    for line in lines.unwrap_or_default().lines() {
        let Some((name, value)) = line.split_once(':') else { continue };
        let known = LINES.iter().find(|(letter, _)| *letter == name);
        if let (Some((_, name)), Ok(value)) = (known, u64::from_str_radix(value, 36)) {
            decoded.facts.push(Fact::new("key", name, span, value.to_string()));
        }
    }
}

/// Whether the protocol buffers of a Vault token end where it ends; nothing where it holds none.
fn vault_is_whole(text: &str) -> Option<bool> {
    let (_, body) = text.split_once('.')?;
    let decoded = base64url::decode(body);
    // Field 1 is a version, field 2 a digest of 32 bytes.
    decoded
        .bytes
        .starts_with(&[0x08, 0x01, 0x12, 0x20])
        .then(|| decoded.stop.is_none() && aws_session::is_whole(&decoded.bytes))
}

fn vault(text: &str, decoded: &mut Decoded) {
    if vault_is_whole(text) == Some(true) {
        decoded.notes.push(Note::remark("Its lengths add up: it was copied whole."));
    }
}

/// `reftkn:01:time:secret` of `JFrog`, `number:secret` of Bitbucket.
fn colons(text: &str, decoded: &mut Decoded) {
    let start = text.find('-').map_or(0, |at| at + 1);
    let span = Span::new(start, text.len());
    let Some(bytes) = base64url::standard(span.of(text)) else { return };
    let words = String::from_utf8_lossy(&bytes);
    let words: Vec<&str> = words.split(':').collect();
    match words[..] {
        ["reftkn", _, time, _] => {
            if let Some(ends) = time.parse().ok().filter(|time| *time > 0).and_then(Moment::from_secs) {
                decoded.validity.ends = Some(ends);
                decoded.facts.push(Fact::moment("key", "ends at", span, ends));
            } else {
                decoded.notes.push(Note::remark("It carries 0 for its end: it has none."));
            }
        }
        [number, _] if only(number, "0-9") => {
            decoded.facts.push(Fact::new("key", "number", span, number));
        }
        _ => {}
    }
}

/// Two letters tell year and month: A is 2024, and A is January.
fn month(text: &str, told: &[(&'static str, Span)], decoded: &mut Decoded) {
    let letter = |label: &str| told.iter().find(|(known, _)| *known == label).map(|(_, span)| (*span, span.of(text)));
    let (Some((span, year)), Some((behind, month))) = (letter("year"), letter("month")) else { return };
    let index = |text: &str| text.bytes().next().filter(u8::is_ascii_uppercase).map(|byte| i32::from(byte - b'A'));
    let (Some(year), Some(month @ 0..=11)) = (index(year), index(month)) else { return };
    let made = format!("{}-{:02}", 2024 + year, month + 1);
    let at = clock::read(&format!("{made}-01T00:00:00Z"));
    decoded.facts.push(Fact { at, ..Fact::new("key", "made in", span.joined(behind), made) });
}

/// Discord counts milliseconds from the first of 2015, and its numbers carry them in their upper 42 bits.
const EPOCH: i64 = 1_420_070_400_000;

/// The moment that a number of Discord's carries.
pub(super) fn snowflake(number: u64) -> Option<Moment> {
    Moment::from_millis(i64::try_from(number >> 22).ok()? + EPOCH)
}

/// itsdangerous once counted its seconds from the first of 2011.
const OFFSET: i64 = 1_293_840_000;
/// When the middle part stopped telling a time.
const LAST: i64 = 1_651_363_200;

fn account(text: &str, decoded: &mut Decoded) {
    let mut parts = text.split('.').map(|part| Span::of_slice(text, part));
    let (Some(first), Some(middle)) = (parts.next(), parts.next()) else { return };
    let Some(number) = sum::number(text) else { return };
    decoded.facts.push(Fact::new("key", "account", first, number.to_string()));
    let Some(made) = snowflake(number) else { return };
    decoded.facts.push(Fact::moment("key", "account made at", first, made));
    let bytes = base64url::decode(middle.of(text)).bytes;
    let &[a, b, c, d] = &bytes[..] else { return };
    let written = i64::from(u32::from_be_bytes([a, b, c, d]));
    let told = [written + OFFSET, written].into_iter().filter(|secs| *secs < LAST).filter_map(Moment::from_secs);
    if let Some(issued) = told.into_iter().find(|at| at.secs() >= made.secs()) {
        decoded.validity.issued = Some(issued);
        decoded.facts.push(Fact::moment("key", "issued at", middle, issued));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::token::{prefixed, recognise};

    /// What is read in a key: its facts, and its times in seconds.
    fn seen(text: &str) -> (Vec<String>, [Option<i64>; 3]) {
        assert_eq!(recognise(text).map(|format| format.id), Some(prefixed::FORMAT.id), "{text}");
        let decoded = (prefixed::FORMAT.decode)(text);
        let facts = decoded.facts.iter().map(|fact| format!("{} {}", fact.name, fact.value)).collect();
        let validity = decoded.validity;
        (facts, [validity.issued, validity.starts, validity.ends].map(|at| at.map(Moment::secs)))
    }

    #[test]
    fn what_makers_write_into_their_keys() {
        for (text, facts, times) in [
            (
                "pypi-AgEIcHlwaS5vcmcCJDAwMDAwMDAwLTAwMDAtNDAwMC04MDAwLTAwMDI3NDI4MTk5OAACDVsxLCBbImRlbW8iXV0AAhtbMCwgMTgwMDY1MzE1OSwgMTcwMDAwMDAwMF0AAAYgtw7ufxpQOb7wfsI0fwZu0I9dx1EkR-NAQwACa25UVZQ",
                &["index pypi.org", "projects \"demo\""][..],
                [None, Some(1_700_000_000), Some(1_800_653_159)],
            ),
            ("glpat-CirhBv6ZT1qS5mF3upMh0m86MQp1OjJzCA.01.0y0azn5zn", &["organisation 1", "user 100"], [None; 3]),
            (
                "sntrys_eyJpYXQiOiAxNzY3MjI1NjAwLjEyMywgInVybCI6ICJodHRwczovL3NlbnRyeS5pbyIsICJyZWdpb25fdXJsIjogImh0dHBzOi8vdXMuc2VudHJ5LmlvIiwgIm9yZyI6ICJkZW1vIn0=_rSGetZz2oV728Vodgwu3zgnWu8AE5xdcZDx97LC1gOw",
                &[
                    "made at 2026-01-01T00:00:00.123Z",
                    "address https://sentry.io",
                    "address of the region https://us.sentry.io",
                    "organisation demo",
                ],
                [Some(1_767_225_600), None, None],
            ),
            (
                "glc_eyJvIjogIjI2NTE3MiIsICJuIjogInN0YWNrLTEteCIsICJrIjogIm52R054Nmp2cjdTSWZ0UnV0bFpmT2pVUyIsICJtIjogeyJyIjogInVzIn19",
                &["organisation 265172", "name stack-1-x"],
                [None; 3],
            ),
            ("BBDC-NTgzMTI5NzE0NjU4OtdKHBD8q2pCQ9M2Vt6+TB7Xlkjo", &["number 583129714658"], [None; 3]),
            (
                "cmVmdGtuOjAxOjE3NjczMTIwMDA6VWdkQVJ6djhjdU9IaE84b3NHOGZKY1RWODFzMQ",
                &["ends at 2026-01-02T00:00:00Z"],
                [None, None, Some(1_767_312_000)],
            ),
            (
                "7N2kHD9FSUuErsEz5jhy0I9lO7F3vlfFrGYJ3GxeYYXwSLQcWtxJJQQJ99CKr1FqXSTs98vPAAAAAZMPlL2a",
                &["service AZMP", "made in 2026-11"],
                [None; 3],
            ),
            (
                "MjQ1NTU5MDg3NTI0MjE2ODMy.DulyxA.7SWjAEVaSZJ0oVeMmLRLTq10V7s",
                &[
                    "account 245559087524216832",
                    "account made at 2016-11-08T14:44:08.733Z",
                    "issued at 2018-12-05T14:31:32Z",
                ],
                [Some(1_544_020_292), None, None],
            ),
            (
                "ODY4MDcxODUzMDMyMzU3OTc4.YPqU6Q.uW9zrlSaWnPsPW23C_L9WXuHM_G",
                &[
                    "account 868071853032357978",
                    "account made at 2021-07-23T10:07:37.758Z",
                    "issued at 2021-07-23T10:07:37Z",
                ],
                [Some(1_627_034_857), None, None],
            ),
            (
                "OTY4NTU2MzQ4MzkwMzkxODU5.G49NjP.1cON-Ks9dp4FLfrYb9JF8eF-ItKL_8pcqMKRLd",
                &["account 968556348390391859", "account made at 2022-04-26T16:57:08.363Z"],
                [None; 3],
            ),
        ] {
            let (told, moments) = seen(text);
            assert_eq!(told, facts, "{text}");
            assert_eq!(moments, times, "{text}");
        }
    }

    #[test]
    fn lengths_inside_tell_a_cut() {
        for text in [
            "hvs.CAESIPKApoztk7ayjLDRs1jmuqtIVWW59JAo1VfXmooOZFHhGiMKHGh2cy5OUGxvV1JsT1RjRW9rZDVpaHU5bEVtSmMQ6gcYAQ",
            "pypi-AgEIcHlwaS5vcmcCJDAwMDAwMDAwLTAwMDAtNDAwMC04MDAwLTAwMDI3NDI4MTk5OAACDVsxLCBbImRlbW8iXV0AAhtbMCwgMTgwMDY1MzE1OSwgMTcwMDAwMDAwMF0AAAYgtw7ufxpQOb7wfsI0fwZu0I9dx1EkR-NAQwACa25UVZQ",
        ] {
            assert!(crate::token::whole(text).is_some_and(|whole| whole.firm), "{text}");
            let cut = &text[..text.len() - 4];
            assert!(crate::token::whole(cut).is_none() && crate::token::loss(cut).is_some(), "{cut}");
        }
    }
}
