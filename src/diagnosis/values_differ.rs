//! The message tells what it expects and what it got: how the two differ tells who has to change.

use super::{Inference, Known};
use crate::{
    evidence::{Evidence, Strength},
    fix::Fix,
    text::{Span, begins_with_one, ends_with_one, holds_one},
};

pub(super) const INFERENCE: Inference = Inference { id: "expected-and-got", draw };

/// No message is longer.
const REACH: usize = 600;

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    let Some((what, span)) = subject(known) else { return Vec::new() };
    let text = around(known.paste, span);
    let mut values = values(text.of(known.paste));
    if what == What::Issuer {
        named(known.paste, &mut values);
    }
    let hidden = what == What::Issuer && holds_one(known.lower(), BETWEEN) && differ_in_scheme(&values);
    let drawn = match (what, values.as_slice()) {
        _ if hidden => Some((
            Fix::FixTransport,
            Strength::Strong,
            "The two addresses differ in http and https alone, and a proxy stands before the issuer: it has to tell the outer scheme (X-Forwarded-Proto), and the issuer to believe it.",
        )),
        (_, values) if values.iter().any(|value| is_padded(value)) => Some((
            Fix::FixVerifier,
            Strength::Decisive,
            "One of the two values has a blank at its end: it stands so in the settings of the verifier.",
        )),
        (what, values) => compare(what, values),
    };
    drawn.map(|(fix, strength, because)| Evidence::new(fix, strength, because).at(span)).into_iter().collect()
}

/// Words of one who ends TLS before the application.
const BETWEEN: &[&str] =
    &["proxy", "ingress", "load balancer", "nginx", "haproxy", "traefik", "forwarded", "tls termination", "terminates"];

/// Whether the first two addresses are the same behind their schemes, and the schemes are not.
fn differ_in_scheme(values: &[&str]) -> bool {
    let mut addresses = values.iter().filter_map(|value| value.split_once("://"));
    let (Some(one), Some(two)) = (addresses.next(), addresses.next()) else { return false };
    let same = |a: &str, b: &str| a.trim_end_matches('/').eq_ignore_ascii_case(b.trim_end_matches('/'));
    same(one.1, two.1) && !same(one.0, two.0)
}

/// Whether a value has a blank at one of its ends that belongs to it.
fn is_padded(value: &str) -> bool {
    let inner = value.trim();
    let marked = |c: char| c.is_ascii_digit() || matches!(c, '/' | '-' | '.');
    inner.len() + 1 == value.len()
        && inner.len() >= 6
        && inner.chars().any(marked)
        && inner.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '/' | '-' | '.' | '_' | ':'))
}

/// What a mismatch is about.
#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Issuer,
    Audience,
}

fn subject(known: &Known<'_>) -> Option<(What, Span)> {
    let of = |id: &str| {
        let word = |names: &[&str]| id.split('-').any(|word| names.contains(&word));
        if word(&["issuer", "iss"]) {
            Some(What::Issuer)
        } else if word(&["audience", "aud", "audiences"]) {
            Some(What::Audience)
        } else {
            None
        }
    };
    let rows = known.heard.iter().filter_map(|heard| {
        let words = heard.span.of(known.paste).to_ascii_lowercase();
        let told = || holds_one(&words, &["iss claim", "issuer"]).then_some(What::Issuer);
        Some((of(row(heard.refusal.id)).or_else(told)?, heard.span))
    });
    let clues = known.noticed.iter().filter_map(|noticed| Some((of(noticed.clue.id)?, noticed.span)));
    rows.chain(clues).next()
}

/// Rows whose ids are the vendor's numbers.
fn row(id: &'static str) -> &'static str {
    match id {
        "idx10205" | "idx10211" | "idx40001" => "issuer",
        "idx10208" | "idx10214" => "audience",
        id => id,
    }
}

/// The line of the message and what follows it.
fn around(paste: &str, span: Span) -> Span {
    let start = paste[..span.start].rfind('\n').map_or(0, |at| at + 1).max(span.start.saturating_sub(REACH));
    let end = paste[span.end..].find("\n\n").map_or(paste.len(), |at| span.end + at).min(span.end + REACH);
    Span::new(paste.ceil_char_boundary(start), paste.floor_char_boundary(end))
}

/// Addresses, and what stands in quotes and is no sentence.
fn values(text: &str) -> Vec<&str> {
    let mut values: Vec<&str> = Vec::new();
    let mut push = |value| {
        if !values.contains(&value) && values.len() < 8 {
            values.push(value);
        }
    };
    for &quote in &["'", "\"", "&#039;", "&quot;"] {
        for (index, piece) in text.split(quote).enumerate() {
            let words = piece.trim().split(' ').count() == 1;
            if index % 2 == 1 && words && (3..200).contains(&piece.trim().len()) && piece.trim() != "null" {
                push(piece);
            }
        }
    }
    for (at, _) in text.match_indices("http") {
        let value = text[at..]
            .split([' ', '\'', '"', ',', ')', ']', '>', '}', '\n', '\r', ';', '`', '\\'])
            .next()
            .unwrap_or_default();
        if value.contains("://") {
            push(value.trim_end_matches(['.', ':']));
        }
    }
    values
}

/// Addresses beside which the word issuer stands, elsewhere in the paste.
fn named<'k>(paste: &'k str, known: &mut Vec<&'k str>) {
    for line in paste.lines().take(400).filter(|line| line.len() < 400 && line.contains("://")) {
        let lower = line.to_ascii_lowercase();
        let said = lower
            .split(|c: char| !c.is_ascii_alphanumeric())
            .any(|word| matches!(word, "iss" | "issuer" | "authority" | "issueruri"));
        if said {
            for value in values(line).into_iter().filter(|value| value.contains("://")) {
                if !known.contains(&value) && known.len() < 8 {
                    known.push(value);
                }
            }
        }
    }
}

/// Whether one is the other with a word and a colon, or a path, before it: `spn:…`, `api://…`.
fn is_prefixed(values: &[&str]) -> bool {
    values.iter().any(|short| {
        let before = |long: &&str| long.strip_suffix(short).is_some_and(|before| before.ends_with([':', '/']));
        short.len() >= 8 && !short.contains("://") && values.iter().any(before)
    })
}

fn compare(what: What, values: &[&str]) -> Option<(Fix, Strength, &'static str)> {
    if what == What::Audience && is_prefixed(values) {
        return Some((
            Fix::FixVerifier,
            Strength::Strong,
            "The two values name the same recipient, one with a prefix: write it in the settings as the token has it.",
        ));
    }
    let addresses: Vec<&str> = values.iter().copied().filter(|value| value.contains("://")).collect();
    if let [one, two, ..] = addresses.as_slice() {
        let (one, two) = (one.to_ascii_lowercase(), two.to_ascii_lowercase());
        let near = |a: &str, b: &str| {
            a.trim_end_matches('/') == b.trim_end_matches('/') || a.starts_with(b) || b.starts_with(a)
        };
        let (path_one, path_two) = (path(&one), path(&two));
        if near(&one, &two) || near(rest(&one), rest(&two)) {
            return Some((
                Fix::FixVerifier,
                Strength::Strong,
                "The two addresses name the same place and are written differently: write it in the settings as the token has it.",
            ));
        }
        if path_one == path_two && path_one.len() > 1 || is_inner(&one) != is_inner(&two) {
            return Some((
                Fix::FixVerifier,
                Strength::Strong,
                "The two addresses differ in the host alone: one is the inner, the other the outer name of the same issuer.",
            ));
        }
        return None;
    }
    (what == What::Issuer && addresses.iter().any(|address| is_inner(&address.to_ascii_lowercase()))).then_some((
        Fix::FixVerifier,
        Strength::Strong,
        "The issuer is an inner address: the verifier knows it by another name.",
    ))
}

/// The address without its scheme.
fn rest(address: &str) -> &str {
    address.split_once("://").map_or(address, |(_, rest)| rest)
}

fn path(address: &str) -> &str {
    let rest = rest(address);
    rest.find('/').map_or("", |at| rest[at..].trim_end_matches('/'))
}

/// Whether only a machine of one's own answers there.
fn is_inner(address: &str) -> bool {
    let host = rest(address).split(['/', ':']).next().unwrap_or_default();
    let private = begins_with_one(host, &["10.", "192.168.", "127.", "172.1", "172.2", "172.3"]);
    let named = ends_with_one(host, &[".internal", ".local", ".svc", ".cluster.local", "host.docker.internal"]);
    host == "localhost" || private || named || !host.is_empty() && !host.contains('.')
}
