//! The name of the header, the field or the variable, kept with its value.

use super::{Check, Damage, Subject, proof, scan};
use crate::{
    fix::Fix,
    segment::{Place, Shape, names_a_credential, starts},
    text::{Span, only},
};

pub(super) const CHECK: Check = Check {
    id: "name-kept",
    title: "The name copied with the value",
    why: "The name of the header, the field or the variable stands before the token. Only the value belongs here.",
    fix: Fix::SendCorrectly,
    find,
    examples: proof::list(&[
        ("Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "Bearer eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("-H \"Authorization: Bearer eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "Bearer eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("{\"access_token\": \"eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("export TOKEN=eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("const jwt = 'eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("--oauth2-bearer eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("setx TOKEN eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("<token>eyJhbGciOiJIUzI1NiJ9.e30.AAAA</token>", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("me:secret12", "me:secret12"),
        ("sha256=0123456789abcdef0123456789abcdef", "sha256=0123456789abcdef0123456789abcdef"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
    ..Check::PLAIN
};

/// What may stand before the name.
const BEFORE: &[&str] = &[
    "export ",
    "setx ",
    "set ",
    "SET ",
    "$env:",
    "declare -x ",
    "env ",
    "const ",
    "let ",
    "var ",
    "final ",
    "String ",
    "val ",
    "--header ",
    "--header=",
    "-H",
    "--cookie ",
    "-b ",
    "--data ",
    "-d ",
    "curl ",
    "-e ",
    "--env ",
    "ENV ",
    "ARG ",
    "local ",
    "readonly ",
    "$ ",
];
/// Options whose value is the token itself.
const OPTIONS: &[&str] =
    &["--oauth2-bearer", "--bearer", "--token", "--auth-token", "--api-key", "--access-token", "--jwt", "--user", "-u"];
/// Names of values that say nothing of what is in them.
const PLAIN: &[&str] = &["id", "data", "value", "auth", "jwt", "sid", "session", "key", "pat", "body", "header", "raw"];

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    let text = subject.text;
    // In an address and in a cookie the name belongs there, and a Biscuit may carry its own.
    if text.starts_with("biscuit:")
        || matches!(subject.place, Place::Query)
        || scan::is_encoded_by_its_place(subject)
        || !subject.census.any(b":= <")
    {
        return Vec::new();
    }
    if let Some((open, close)) = tags(text) {
        let spans = vec![Span::new(0, open), Span::new(close, text.len())];
        return scan::showing(text, scan::remove(text, "take the tags off", spans), |seen| seen);
    }
    let Some(length) = name(text) else { return Vec::new() };
    let seen = text[..length].trim_matches([' ', '"', '\'', ':', '=', '{', '\n', '\r', '\t']).to_owned();
    scan::saying(scan::remove(text, "take the name off", vec![Span::new(0, length)]), &seen)
}

/// Where the tag around the value ends, and where the one that closes it begins.
fn tags(text: &str) -> Option<(usize, usize)> {
    let body = text.strip_prefix('<')?;
    let name = &body[..body.bytes().take(48).position(|b| b == b'>')?];
    let word = !name.is_empty() && only(name, "0-9A-Za-z_:.-");
    let close = text.rfind(&format!("</{name}>")).filter(|at| word && text[*at..].len() == name.len() + 3)?;
    Some((name.len() + 2, close))
}

/// How long the name is, with what stands around it.
fn name(text: &str) -> Option<usize> {
    let open = |text: &str| {
        text.len()
            - text.trim_start_matches([' ', '\t', '\r', '\n', '"', '\'', '{', '[', '(', ',', '`', '“', '„']).len()
    };
    let mut at = open(text);
    while let Some(word) = BEFORE.iter().find(|word| text[at..].starts_with(**word)) {
        at += word.len();
        at += open(&text[at..]);
    }
    if let Some(option) = OPTIONS.iter().find(|option| text[at..].starts_with(**option)) {
        let rest = &text[at + option.len()..];
        let behind = rest.trim_start_matches([' ', '=', '"', '\'']);
        return (behind.len() < rest.len() && behind.len() >= 16).then(|| text.len() - behind.len());
    }
    let rest = &text[at..];
    let length = rest
        .bytes()
        .take(48)
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.' | b'$'))
        .count();
    let name = &rest[..length];
    if length < 2 || name.starts_with(|c: char| c.is_ascii_digit()) || starts(name) {
        return None;
    }
    let behind = rest[length..].trim_start_matches(['"', '\'', ' ', '\t', '”']);
    if text[..at].trim_end().ends_with("setx") && behind.len() < rest.len() - length && behind.len() >= 8 {
        return Some(text.len() - behind.len());
    }
    let sign = [":=", "=>", "==", ":", "="].iter().find(|sign| behind.starts_with(**sign))?;
    let value = behind[sign.len()..].trim_start_matches([' ', '\t', '\r', '\n', '"', '\'', '`', '“', '[', '{']);
    let credential = names_a_credential(name) || PLAIN.contains(&name.to_ascii_lowercase().as_str());
    let marked = Shape::of(value).is_marked() || starts_with_scheme(value);
    let spaced = behind.len() < rest.len() - length || value.len() < behind.len() - sign.len() || at > 0;
    // A word and a colon may be a user and a password, or the front of a key.
    let fits = value.len() >= 8 && (marked || credential && (spaced || *sign == "=" && value.len() >= 16));
    fits.then(|| text.len() - value.len())
}

fn starts_with_scheme(value: &str) -> bool {
    value.get(..7).is_some_and(|word| word.eq_ignore_ascii_case("bearer ") || word.eq_ignore_ascii_case("bearer:"))
}
