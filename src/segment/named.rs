//! Credentials in the middle of other words that a name tells: `token=…`, `"api_key": "…"`, `Authorization: Bearer …`.

use super::{Field, Place, names_a_credential};
use crate::text::{Span, has, holds_one};

/// A shorter word may be any word.
const SHORT: usize = 16;
/// What may stand between the name and the value; it is no part of the value.
const SCHEMES: &[&str] = &["Bearer ", "bearer ", "Basic ", "Token ", "token "];
/// The scheme of a signature: what follows it is no credential.
const SIGNED: &str = "AWS4-HMAC-SHA256";

/// The named values in `within`, in order.
pub(super) fn inside(text: &str, within: Span) -> Vec<Field> {
    let part = within.of(text);
    let mut fields = Vec::new();
    let mut done = 0;
    for sign in memchr::memchr3_iter(b'=', b':', b',', part.as_bytes()) {
        if sign < done {
            continue;
        }
        // `get("api_token", "…")`: both stand in quotes.
        if part.as_bytes()[sign] == b','
            && !(part[..sign].ends_with(['"', '\'']) && part[sign + 1..].trim_start().starts_with(['"', '\'']))
        {
            continue;
        }
        // What follows tells sooner than the name that this is nothing.
        let Some(mut value) = value(part, sign + 1) else { continue };
        let Some(name) = name(part, sign).or_else(|| sentence(part, sign, value)) else { continue };
        let mut place = Place::Prose;
        if part[..name.start].ends_with(['?', '&']) {
            place = Place::Query;
            value = parameter(part, value);
        }
        done = value.end;
        fields.push(Field { place, name, value }.shifted(within.start));
    }
    fields
}

fn value(text: &str, from: usize) -> Option<Span> {
    let bytes = text.as_bytes();
    let mut at = from;
    while bytes.get(at) == Some(&b' ') && at < from + 2 {
        at += 1;
    }
    let mark = ["\\\"", "\"", "'", "`"].iter().find(|mark| text[at..].starts_with(**mark));
    at += mark.map_or(0, |mark| mark.len());
    at += SCHEMES.iter().find(|scheme| text[at..].starts_with(**scheme)).map_or(0, |scheme| scheme.len());
    let word = bytes[at..].iter().take_while(|b| is_letter(**b)).count();
    let mut end = at + word;
    if mark.is_none() {
        // What ends a sentence is not the value's.
        end = at + text[at..end].trim_end_matches(['.', ':']).len();
    } else if !mark.is_some_and(|mark| text[end..].starts_with(*mark)) {
        return None;
    }
    let value = Span::new(at, end);
    let random = value.len() >= SHORT && bytes[at..end].iter().any(u8::is_ascii_digit);
    (random && !value.of(text).contains("//") && value.of(text) != SIGNED).then_some(value)
}

/// The value of a parameter: it ends where a link ends, and goes on behind a blank that was a plus sign.
fn parameter(text: &str, value: Span) -> Span {
    if let Some(bar) = value.of(text).find('|') {
        return Span::new(value.start, value.start + bar);
    }
    let Some(rest) = text[value.end..].strip_prefix(' ') else { return value };
    let length = rest.bytes().take_while(|b| is_letter(*b)).count();
    let (word, behind) = (&rest[..length], &rest[length..]);
    let random = length >= 8 && has(word, "0-9") && has(word, "A-Z") && !word.contains(':');
    if random && (behind.is_empty() || behind.starts_with(['&', '\r', '\n', '"', '\'', '<', ')'])) {
        return Span::new(value.start, value.end + 1 + length);
    }
    value
}

/// The word before the sign, where it names a credential.
fn name(text: &str, sign: usize) -> Option<Span> {
    // A sign with more before it stands in a sentence more often than not.
    let around = |b: &u8| matches!(b, b'"' | b'\'' | b'\\' | b' ' | b':' | b'?');
    let before = sign - text.as_bytes()[..sign].iter().rev().take(4).take_while(|b| around(b)).count();
    let before = &text[..before];
    let letters = before.bytes().rev().take(48).take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-'));
    let name = Span::new(before.len() - letters.count(), before.len());
    (name.len() >= 3 && names_a_credential(name.of(text))).then_some(name)
}

/// What people write about what is not theirs to send: an answer or a log, where a value is most likely an id.
const TOLD: &[&str] = &["error", "invalid", "fail", "request", "trace", "refus", "expired", "log", "denied", "id:"];

/// `this is the token I use: …`: a sentence about a credential, and behind its colon the last word of the line.
fn sentence(text: &str, sign: usize, value: Span) -> Option<Span> {
    let start = text[..sign].rfind('\n').map_or(0, |at| at + 1);
    let before = &text[start..sign];
    let plain = |b: u8| b.is_ascii_alphabetic() || matches!(b, b' ' | b'\'');
    let ends = text[value.end..].bytes().find(|b| *b != b' ').is_none_or(|b| matches!(b, b'\r' | b'\n'));
    if !ends || text.as_bytes()[sign] != b':' || before.len() > 60 || !before.bytes().all(plain) {
        return None;
    }
    let lower = text[start..=sign].to_ascii_lowercase();
    let told = holds_one(&lower, TOLD);
    let word = before.split(' ').find(|word| word.len() >= 3 && names_a_credential(word)).filter(|_| !told)?;
    Some(Span::of_slice(text, word))
}

fn is_letter(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"-_.~+/=%:$|!".contains(&byte)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_with_a_name() {
        for (text, told) in [
            ("level=error token=2YotnFZFEjr1zCsicMWpAA msg=x", Some(("token", "2YotnFZFEjr1zCsicMWpAA"))),
            ("sent {\\\"api_key\\\":\\\"2YotnFZFEjr1zCsicMWpAA\\\"}", Some(("api_key", "2YotnFZFEjr1zCsicMWpAA"))),
            ("with Authorization: Bearer 2YotnFZFEjr1zCsicMWpAA.", Some(("Authorization", "2YotnFZFEjr1zCsicMWpAA"))),
            ("x-api-key: '2YotnFZFEjr1zCsicMWpAA'", Some(("x-api-key", "2YotnFZFEjr1zCsicMWpAA"))),
            ("get('api_token', '2YotnFZFEjr1zCsicMWpAA')", Some(("api_token", "2YotnFZFEjr1zCsicMWpAA"))),
            ("API_TOKEN ?= \"2YotnFZFEjr1zCsicMWpAA\"", Some(("API_TOKEN", "2YotnFZFEjr1zCsicMWpAA"))),
            (
                "/x?id=1&token=2YotnFZFEjr1zCsicMWpAA 5MW3k59Dv6%3D",
                Some(("token", "2YotnFZFEjr1zCsicMWpAA 5MW3k59Dv6%3D")),
            ),
            ("https://a/?token=2YotnFZFEjr1zCsicMWpAA|label> x", Some(("token", "2YotnFZFEjr1zCsicMWpAA"))),
            ("this is the token I use: 2YotnFZFEjr1zCsicMWpAA\nwhy?", Some(("token", "2YotnFZFEjr1zCsicMWpAA"))),
            ("the token I use: 2YotnFZFEjr1zCsicMWpAA is refused", None),
            ("Invalid token for request: 2YotnFZFEjr1zCsicMWpAA", None),
            ("NextToken=2YotnFZFEjr1zCsicMWpAA", None),
            ("invalid token: the signature is invalid", None),
            ("token = expired", None),
            ("Authorization=AWS4-HMAC-SHA256 Credential=x", None),
            ("see token: https://a.example/2026/11/21/x", None),
        ] {
            let fields = inside(text, Span::whole(text));
            assert_eq!(fields.first().map(|f| (f.name.of(text), f.value.of(text))), told, "{text}");
        }
    }
}
