//! Which of the values named in a paste may be credentials.

use super::{
    Field, Kind, Place, Segment, bare, cookie, grow, named, names_a_credential, starts, starts::next_start, url,
};
use crate::{
    key::{self, Fit},
    text::{Span, is_one},
};

/// No paste that a person reads holds more credentials than this.
const MOST: usize = 200;

/// A value that may be a credential.
#[derive(Clone, Copy)]
pub struct Value {
    /// Where it stood.
    pub place: Place,
    /// What it was called; empty where it had no name.
    pub name: Span,
    /// The value, without the scheme that its place requires.
    pub span: Span,
    /// The scheme before it.
    pub scheme: Option<Span>,
    /// The index of the segment it stands in.
    pub segment: usize,
}

/// The schemes an `Authorization` header may begin with.
const SCHEMES: &[&str] = &[
    "bearer",
    "basic",
    "token",
    "dpop",
    "digest",
    "negotiate",
    "ntlm",
    "bot",
    "jwt",
    "apikey",
    "api-key",
    "key",
    "aws4-hmac-sha256",
    "sharedaccesssignature",
    "genie-key",
    "privatetoken",
    "macaroon",
];

pub(super) fn choose(paste: &str, segments: &[Segment]) -> Vec<Value> {
    let mut values: Vec<Value> = Vec::new();
    for (index, segment) in segments.iter().enumerate() {
        let named = segment.fields.iter().filter(|field| holds_a_credential(paste, field));
        for field in named {
            if cookie::holds(paste, field) {
                values.extend(cookie::split(paste, field).iter().map(|field| value(paste, field, index)));
            } else {
                values.push(value(paste, field, index));
            }
        }
    }
    let named = apart(values);
    let mut values = Vec::with_capacity(named.len());
    let mut named = named.into_iter().peekable();
    for (index, segment) in segments.iter().enumerate() {
        let mut from = segment.span.start;
        let pieces = pieces(paste, segment);
        while let Some(value) = named.next_if(|value| value.span.start < segment.span.end) {
            // The pieces of a signed or sealed object are none by themselves.
            if is_object(value.span.of(paste)) || pieces.contains(&value.name.of(paste)) {
                from = value.span.end.max(from);
                continue;
            }
            between(paste, segment.kind, Span::new(from, value.span.start.max(from)), index, &mut values);
            from = value.span.end.max(from);
            values.push(value);
        }
        between(paste, segment.kind, Span::new(from, segment.span.end.max(from)), index, &mut values);
        if values.len() > MOST {
            values.truncate(MOST);
            break;
        }
    }
    values.extend(named.take(MOST - values.len().min(MOST)));
    values
}

/// The values in order, none on another: of two the outer is kept.
fn apart(mut values: Vec<Value>) -> Vec<Value> {
    values.sort_by_key(|value| (value.span.start, std::cmp::Reverse(value.span.end)));
    let mut end = 0;
    values.retain(|value| {
        let free = value.span.start >= end;
        end = if free { value.span.end } else { end };
        free
    });
    values
}

/// What stands between the named values: parameters of addresses, values that words around them name, and what begins
/// as only a credential does.
fn between(paste: &str, kind: Kind, within: Span, segment: usize, values: &mut Vec<Value>) {
    if kind == Kind::Bare || within.is_empty() {
        return;
    }
    let mut told: Vec<Value> = Vec::new();
    let addresses = url::inside(paste, within).into_iter().filter(|field| holds_a_credential(paste, field));
    told.extend(addresses.map(|field| value(paste, &field, segment)));
    let named = named::inside(paste, within);
    told.extend(named.iter().map(|field| value(paste, field, segment)));
    let mut from = within.start;
    for value in apart(told) {
        loose(paste, Span::new(from, value.span.start), segment, values);
        from = value.span.end;
        values.push(value);
        if values.len() > MOST {
            return;
        }
    }
    loose(paste, Span::new(from, within.end), segment, values);
}

/// Parameters that hold a credential though their names could mean anything.
const NEUTRAL: &[&str] = &["key", "sig", "signature", "code", "auth", "hmac", "ticket", "assertion"];

fn holds_a_credential(paste: &str, field: &Field) -> bool {
    let value = field.value.of(paste);
    let name = field.name.of(paste);
    let tells = || names_a_credential(name) || starts(value.trim_start_matches(['"', '\'', ' ']));
    match field.place {
        Place::Bare => true,
        Place::User => !value.is_empty(),
        Place::Method | Place::Target | Place::Status | Place::Prose => false,
        Place::Encoded => value.len() >= 12,
        Place::Query if value.len() >= 12 && is_one(name, NEUTRAL) => true,
        // `-b` of curl.
        Place::Header if name == "-b" => true,
        Place::Header | Place::Query | Place::Json | Place::Assignment | Place::Markup => {
            !value.trim().is_empty() && (is_object(value) || tells())
        }
    }
}

/// Whether a setting holds a signed or sealed object as JSON.
fn is_object(value: &str) -> bool {
    value.trim_start_matches(['\'', '"', ' ']).starts_with('{')
        && (value.contains("\"protected\"") || value.contains("\"ciphertext\"") || value.contains("\"signatures\""))
}

/// What the pieces of a JOSE object are called (RFC 7515 §7.2, RFC 7516 §7.2), where the segment is one.
fn pieces(paste: &str, segment: &Segment) -> &'static [&'static str] {
    let has =
        |name: &str| segment.fields.iter().any(|field| field.place == Place::Json && field.name.of(paste) == name);
    if has("payload") && has("signature") || has("ciphertext") && (has("iv") || has("tag")) {
        &["protected", "payload", "signature", "header", "ciphertext", "iv", "tag", "encrypted_key", "aad"]
    } else {
        &[]
    }
}

fn value(paste: &str, field: &Field, segment: usize) -> Value {
    let scheme = scheme(paste, field);
    let span = scheme.map_or(field.value, |scheme| Span::new((scheme.end + 1).min(field.value.end), field.value.end));
    Value { place: field.place, name: field.name, span, scheme, segment }
}

/// The first word of an `Authorization` header, where it is a scheme.
fn scheme(paste: &str, field: &Field) -> Option<Span> {
    let name = field.name.of(paste).to_ascii_lowercase();
    let placed = matches!(field.place, Place::Header | Place::Json | Place::Markup);
    if !placed || !name.ends_with("authorization") {
        return None;
    }
    let word = field.value.of(paste).split([' ', '\t']).next()?;
    is_one(word, SCHEMES).then(|| Span::of_slice(paste, word))
}

/// Credentials in the middle of other words are known by how they begin.
fn loose(paste: &str, within: Span, segment: usize, values: &mut Vec<Value>) {
    let mut from = within.start;
    while let Some(start) = next_start(&paste[..within.end], from) {
        let length = paste[start..within.end].bytes().take_while(|b| is_loose(*b)).count();
        let word = &paste[start..start + length];
        let span =
            grow::value(paste, Span::new(start, start + until_sentence_ends(&word[..until_name_ends(word)]).len()));
        let span = Span::new(start, span.end.min(within.end));
        from = span.end.max(start + 1);
        if span.len() >= 16 && !bare::is_armoured(paste, start) {
            // In an address percent signs are how things are written, wherever the address stands.
            let place = if is_parameter(&paste[within.start..start]) { Place::Query } else { Place::Prose };
            values.push(Value { place, name: Span::new(start, start), span, scheme: None, segment });
        }
        if values.len() > MOST {
            return;
        }
    }
}

/// How long the word is up to an equals sign with something behind it: that is no padding, but a name with its value.
fn until_name_ends(word: &str) -> usize {
    let body = word.trim_end_matches('=');
    // Some keys have one before their checksum.
    let key = || key::see(word.trim_end_matches('.')).is_some_and(|seen| seen.fit == Fit::Whole);
    body.find('=').filter(|_| !key()).unwrap_or(word.len())
}

/// The word without the dots that end a sentence; of an unsigned token the last one is its own.
fn until_sentence_ends(word: &str) -> &str {
    let body = word.trim_end_matches('.');
    let unsigned = body.len() < word.len() && body.starts_with("eyJ") && body.matches('.').count() == 1;
    if unsigned { &word[..=body.len()] } else { body }
}

/// Whether what follows `before` is the parameter of an address.
fn is_parameter(before: &str) -> bool {
    let from = before.len().saturating_sub(2_000);
    let near = before.get(before.floor_char_boundary(from)..).unwrap_or_default();
    let word = near.rsplit([' ', '\n', '\t', '"', '\'', '<', '(']).next().unwrap_or_default();
    word.ends_with('=') && word.contains(['?', '&', '#']) || word.contains("://")
}

fn is_loose(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~' | b'+' | b'/' | b'=' | b'%')
}
