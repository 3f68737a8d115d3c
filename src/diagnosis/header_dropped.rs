//! The credential left the client and did not arrive.

use super::{Inference, Known, carried::carried};
use crate::{
    evidence::{Evidence, Strength},
    fix::Fix,
    refusal::Heard,
    segment::{Kind, Place, Segment, names_a_credential},
    text::{Span, holds_one, visible},
};

pub(super) const INFERENCE: Inference = Inference { id: "lost-on-the-way", draw };

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    let drawn = [
        on_a_redirect(known),
        told_of_a_redirect(known),
        by_a_proxy(known),
        shown_and_missed(known),
        empty_at_the_receiver(known),
        underscored(known),
        kept_by_apache(known),
    ];
    drawn.into_iter().flatten().chain(asked_before(known)).collect()
}

/// Clients drop `Authorization` when a redirect leads to another host, as they should (RFC 9110 §15.4).
fn on_a_redirect(known: &Known<'_>) -> Option<Evidence> {
    let sends = |segment: &Segment| segment.header(known.paste, "authorization").is_some();
    let heads: Vec<&Segment> =
        known.layout.segments.iter().filter(|segment| matches!(segment.kind, Kind::Request | Kind::Response)).collect();
    let first = heads.iter().position(|head| head.kind == Kind::Request && sends(head))?;
    let redirect = first
        + heads[first..]
            .iter()
            .position(|head| head.status(known.paste).is_some_and(|status| (300..400).contains(&status)))?;
    let second = heads[redirect..].iter().find(|head| head.kind == Kind::Request)?;
    if sends(second) {
        return None;
    }
    let to = heads[redirect]
        .header(known.paste, "location")
        .map_or_else(String::new, |to| format!(" to {}", visible(host(to))));
    let because = format!("The first request carried Authorization; after the redirect{to} the next one does not.");
    Some(Evidence::new(Fix::FixTransport, Strength::Decisive, because).at(heads[redirect].span))
}

/// The words tell of a redirect, and that nothing came where it led to.
fn told_of_a_redirect(known: &Known<'_>) -> Option<Evidence> {
    let led = known.noticed.iter().find(|noticed| noticed.clue.id == "redirected")?;
    let nothing = known.noticed.iter().any(|noticed| noticed.clue.id.starts_with("nothing-came"));
    if !nothing && !known.heard.iter().any(misses) {
        return None;
    }
    let because = "There is a redirect, and behind it nothing arrives: clients drop the credential when they follow it to another host, or from http to https.";
    Some(Evidence::new(Fix::FixTransport, Strength::Strong, because).at(led.span))
}

/// Whether the message says first of all that nothing came, or nothing in its place.
fn misses(heard: &Heard) -> bool {
    heard.refusal.fixes.first().is_some_and(|cure| cure.0 == Fix::SendCorrectly)
}

/// The address behind its scheme.
pub(super) fn behind_scheme(address: &str) -> &str {
    address.split_once("://").map_or(address, |(_, rest)| rest)
}

/// The host of an address, and its port.
pub(super) fn host(address: &str) -> &str {
    let rest = behind_scheme(address);
    rest.split(['/', '?', '#']).next().unwrap_or(rest)
}

/// What is to be said more where a header of this name was dropped.
pub(super) fn hint_on(name: &str) -> &'static str {
    if name.contains('_') { " Proxies like nginx drop header names with an underscore." } else { "" }
}

/// The server misses a header that the request shows. nginx drops names with an underscore unless told otherwise.
fn by_a_proxy(known: &Known<'_>) -> Option<Evidence> {
    let request = known.requests().last()?;
    known.heard.iter().filter(|heard| misses(heard)).find_map(|heard| {
        let name = heard.hole("name")?;
        let wanted = name.of(known.paste);
        let field = known.sent(request, heard)?;
        if field.value.of(known.paste).trim().is_empty() {
            return None;
        }
        let why = hint_on(wanted);
        let because = format!(
            "The server misses “{}”, but the request shown here sends it: something between them drops it.{why}",
            visible(wanted)
        );
        Some(Evidence::new(Fix::FixTransport, Strength::Strong, because).at(field.name))
    })
}

/// Who stands between the client and the application and is known to keep headers to itself.
const BETWEEN: &[&str] = &[
    "apache",
    "mod_wsgi",
    "mod_fcgid",
    "nginx",
    "php-fpm",
    "fastcgi",
    "cgi",
    "cloudfront",
    "haproxy",
    "traefik",
    "litespeed",
    "ingress",
    "proxy",
    "openresty",
    "envoy",
    "varnish",
    "istio",
];

/// The header is shown, and somebody says that nothing came.
fn shown_and_missed(known: &Known<'_>) -> Option<Evidence> {
    let missed = known.noticed.iter().find(|noticed| noticed.clue.id.starts_with("nothing-came"))?;
    if known.findings.iter().any(|finding| finding.check.fix == Fix::SendCorrectly) {
        return None;
    }
    let words = missed.span.of(known.paste).to_ascii_lowercase();
    let lower = known.lower();
    let Some(sent) = carried(known.paste).into_iter().find(|one| one.is_filled() && !one.scheme.is_empty()) else {
        return sent_otherwise(known, lower, &words);
    };
    // An answer that wants another header is right: that one was not sent.
    if holds_one(&words, &["api-key", "api key", "apikey", "x-", "client_id", "client id"]) {
        return None;
    }
    // Django's own tokens go behind Token, and JSON web tokens behind Bearer or JWT: otherwise it looks away.
    let django = known.heard.iter().any(|heard| heard.refusal.id == "drf-not-provided");
    if (django || sent.scheme.eq_ignore_ascii_case("token"))
        && sent.value.starts_with("eyJ") == sent.scheme.eq_ignore_ascii_case("token")
    {
        return None;
    }
    let strength = if holds_one(lower, BETWEEN) { Strength::Decisive } else { Strength::Strong };
    let because = "The paste shows the header, and the answer says that none came: something between them drops it.";
    Some(Evidence::new(Fix::FixTransport, strength, because).at(sent.span))
}

/// A header that went out, and that the program behind finds empty.
fn empty_at_the_receiver(known: &Known<'_>) -> Option<Evidence> {
    let lower = known.lower();
    let reads =
        ["getheaderline(", "getheader(", "get_header(", "req.headers", "request.headers", "$_server[", "headers.get("];
    let at = reads.iter().find_map(|call| {
        lower.find(call).filter(|at| {
            let line = lower[*at..].lines().next().unwrap_or_default();
            let empty = ["\"\"", "''", "null", "undefined", "none", "nil", "empty"];
            line.split_once("authorization").is_some_and(|(_, rest)| holds_one(rest, &empty))
        })
    })?;
    let sent = carried(known.paste).iter().any(|one| one.is_filled() && !one.scheme.is_empty())
        || known.requests().any(|request| request.at(Place::User).next().is_some());
    let because = "The request carries the header, and the program behind finds none: the server between them keeps it to itself.";
    let end = at + lower[at..].find('\n').unwrap_or(lower.len() - at);
    sent.then(|| Evidence::new(Fix::FixTransport, Strength::Strong, because).at(Span::new(at, end)))
}

/// The same of what is sent by other means: the name and password of a command, a header of another name, an address
/// in a log.
fn sent_otherwise(known: &Known<'_>, lower: &str, words: &str) -> Option<Evidence> {
    let because = |how: &str| format!("{how}, and the answer says that none came: something between them drops it.");
    let filled = |span: Span| span.end > span.start + 2;
    let mut fields = known.requests().flat_map(|request| &request.fields);
    let named = fields.find(|field| {
        let name = field.name.of(known.paste).to_ascii_lowercase();
        field.place == Place::Header
            && name.contains('_')
            && names_a_credential(&name)
            && lower.matches(&name).count() > 1
    });
    if let Some(field) = named {
        let how = "The header is sent, and its name has an underscore; proxies like nginx drop such headers";
        return Some(Evidence::new(Fix::FixTransport, Strength::Strong, because(how)).at(field.name));
    }
    let user = known.requests().flat_map(|request| request.at(Place::User)).find(|field| filled(field.value));
    if let Some(field) = user.filter(|_| words.contains("basic") || words.contains("authorization")) {
        let how = "The command sends name and password";
        return Some(Evidence::new(Fix::FixTransport, Strength::Strong, because(how)).at(field.value));
    }
    let at = lower.find("?access_token=").or_else(|| lower.find("&access_token="))?;
    let logged =
        lower[..at].rsplit('\n').next().is_some_and(|line| line.contains("\"get ") || line.contains("\"post "));
    let how = "The first server logs the token in the address";
    logged.then(|| Evidence::new(Fix::FixTransport, Strength::Strong, because(how)).at(Span::new(at, at + 13)))
}

/// The name under which Apache hands the header on, if it is told to.
fn kept_by_apache(known: &Known<'_>) -> Option<Evidence> {
    let at = known.paste.find("HTTP_AUTHORIZATION")?;
    let because = "HTTP_AUTHORIZATION is how a web server hands the header on to the program behind it, and only if it is told to.";
    refused(known).then(|| {
        Evidence::new(Fix::FixTransport, Strength::Strong, because).at(Span::new(at, at + "HTTP_AUTHORIZATION".len()))
    })
}

fn refused(known: &Known<'_>) -> bool {
    matches!(known.status(), Some(400 | 401 | 403)) || !known.heard.is_empty() || !known.noticed.is_empty()
}

/// Before a call with credentials a browser asks with OPTIONS, which never carries any (Fetch standard, §3.2.2).
fn asked_before(known: &Known<'_>) -> Vec<Evidence> {
    let refused = |line: &str| holds_one(line, &["401", "403", "405", "Unauthorized", "Forbidden"]);
    let at = known.paste.match_indices("OPTIONS").take(50).map(|(at, _)| at).find(|at| {
        let behind = known.paste[at + "OPTIONS".len()..].trim_start_matches(['"', '\'']);
        let target = behind.strip_prefix([' ', ':']).unwrap_or_default().trim_start();
        let asks = target.starts_with('/')
            || target.starts_with("http")
            || behind.starts_with(" pre")
            || behind.starts_with(" request")
            || behind.starts_with(" call")
            || known.paste[..*at].ends_with("on ");
        let near = known.paste.floor_char_boundary(at + 400);
        let from = known.paste.ceil_char_boundary(at.saturating_sub(40));
        asks && refused(&known.paste[from..near])
    });
    let Some(at) = at else { return Vec::new() };
    let because = "The request that is refused is OPTIONS: a browser asks with it before the call itself, and it never carries a credential.";
    let span = Span::new(at, at + "OPTIONS".len());
    vec![
        Evidence::new(Fix::FixTransport, Strength::Strong, because).at(span),
        Evidence::new(Fix::SendCorrectly, Strength::Against, "No browser sends a credential with OPTIONS.").at(span),
    ]
}

/// Whether the answer asks for a header of this name.
fn is_asked_for(lower: &str, name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    let asks = ["must be passed", "missing", "required", "not provided", "not found", "must be provided", "no "];
    lower.match_indices(&name).any(|(at, _)| {
        let from = lower.floor_char_boundary(at.saturating_sub(12));
        let to = lower.floor_char_boundary(at + name.len() + 24);
        holds_one(&lower[from..to], &asks)
    })
}

/// nginx and others behind it drop header names with an underscore without a word.
fn underscored(known: &Known<'_>) -> Option<Evidence> {
    let lower = known.lower();
    let between = holds_one(lower, &["nginx", "openresty", "ingress", "apache", "proxy", "heroku"]);
    let refused =
        matches!(known.status(), Some(400 | 401 | 403)) || holds_one(lower, &[" 401", " 403", "unauthorized"]);
    let mut fields =
        known.layout.segments.iter().filter(|segment| segment.kind != Kind::Response).flat_map(|s| &s.fields);
    let field = fields.find(|field| {
        let name = field.name.of(known.paste);
        field.place == Place::Header && name.contains('_') && names_a_credential(name)
    })?;
    if !(between && refused || is_asked_for(lower, field.name.of(known.paste))) {
        return None;
    }
    let because =
        "The name of this header has an underscore. nginx and other proxies drop such headers unless told otherwise.";
    Some(Evidence::new(Fix::FixTransport, Strength::Strong, because).at(field.name))
}
