//! The same request twice, and two answers: what differs between the two is the cause.

use super::{
    Inference, Known,
    header_dropped::{behind_scheme, hint_on, host},
};
use crate::{
    evidence::{Evidence, Strength},
    fix::Fix,
    segment::{Exchange, Field, Place, names_a_credential},
    text::{begins_with_one, ends_with_one, holds_one, is_one, visible},
};

pub(super) const INFERENCE: Inference = Inference { id: "one-is-accepted-and-the-other-is-not", draw };

/// More exchanges than this nobody compares.
const MOST: usize = 12;

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    not_allowed_for(known).into_iter().chain(pairs(known)).collect()
}

/// An exchange as far as it can be compared.
struct Told<'k> {
    target: &'k str,
    sent: Option<&'k Field>,
    good: bool,
}

fn pairs(known: &Known<'_>) -> Option<Evidence> {
    let told: Vec<Told<'_>> = known.exchanges().iter().take(MOST).filter_map(|one| tell(known, one)).collect();
    let refused = told.iter().filter(|one| !one.good);
    refused
        .flat_map(|bad| told.iter().filter(|one| one.good).map(move |good| (good, bad)))
        .find_map(|(good, bad)| (path(good.target) == path(bad.target)).then(|| compare(known, good, bad)).flatten())
}

/// What went out, and whether it was let in; nothing where that cannot be seen.
fn tell<'k>(known: &Known<'k>, one: &Exchange<'k>) -> Option<Told<'k>> {
    let head = one.sent()?;
    let mut fields = head.at(Place::Header).chain(head.at(Place::User));
    let sent = fields.find(|field| field.place == Place::User || names_a_credential(field.name.of(known.paste)));
    let good = match one.status(known.paste) {
        Some(200..=299) => true,
        Some(400 | 401 | 403) => false,
        Some(_) => return None,
        None => by_body(known.paste.get(head.span.end..one.span.end)?)?,
    };
    Some(Told { target: one.target(known.paste), sent, good })
}

/// The same told by the text behind a command.
fn by_body(body: &str) -> Option<bool> {
    let body = &body[..body.floor_char_boundary(1000)];
    let answer = body.lines().map(str::trim).find(|line| !line.is_empty() && !line.starts_with('#'))?;
    let lower = answer.to_ascii_lowercase();
    if holds_one(&lower, REFUSED) {
        return Some(false);
    }
    (begins_with_one(&lower, &["{", "[", "200", "ok", "http/1.1 200", "http/2 200"])).then_some(true)
}

const REFUSED: &[&str] = &[
    "401",
    "403",
    "unauthorized",
    "unauthorised",
    "unauthenticated",
    "forbidden",
    "denied",
    "\"error\"",
    "not correct",
    "invalid",
    "missing",
    "required",
    "no api key",
    "not authorized",
];

fn compare(known: &Known<'_>, good: &Told<'_>, bad: &Told<'_>) -> Option<Evidence> {
    let sent = good.sent?;
    let name = sent.name.of(known.paste);
    let Some(other) = bad.sent else {
        let because = "The same request with a credential is accepted, and the one that is refused carries none.";
        return Some(Evidence::new(Fix::SendCorrectly, Strength::Strong, because).at(sent.name));
    };
    let (here, there) = (sent.value.of(known.paste).trim(), other.value.of(known.paste).trim());
    let same_name = name.eq_ignore_ascii_case(other.name.of(known.paste)) && sent.place == other.place;
    let same_host = host(good.target) == host(bad.target);
    if same_name && here == there {
        if same_host || !(is_near(good.target) && !is_near(bad.target) || speaks_of_a_proxy(known)) {
            return None;
        }
        let why = hint_on(name);
        let because = format!(
            "The same request with the same credential is accepted by {} and refused through {}: what stands between drops or changes it.{why}",
            visible(host(good.target)),
            visible(host(bad.target))
        );
        return Some(Evidence::new(Fix::FixTransport, Strength::Strong, because).at(other.name));
    }
    if !same_host {
        return None;
    }
    if !same_name || scheme(here) != scheme(there) {
        let because = format!(
            "The same request is accepted when the credential stands in “{}{}”, and the one that is refused sends it otherwise.",
            visible(name),
            if scheme(here).is_empty() { String::new() } else { format!(": {}", visible(scheme(here))) }
        );
        return Some(Evidence::new(Fix::SendCorrectly, Strength::Strong, because).at(other.value));
    }
    let because = "The same request is accepted with another credential: the one that is refused is not the right one.";
    Some(Evidence::new(Fix::UseRightToken, Strength::Likely, because).at(other.value))
}

/// The word before the credential.
fn scheme(value: &str) -> &str {
    value.split_once(' ').map_or("", |(scheme, _)| scheme)
}

fn path(target: &str) -> &str {
    let path = &behind_scheme(target)[host(target).len()..];
    path.split(['?', '#']).next().unwrap_or(path).trim_end_matches('/')
}

/// Whether it is asked for without anything in between: this machine, a private network, a port of its own.
fn is_near(target: &str) -> bool {
    let host = host(target);
    let (name, port) = host.rsplit_once(':').unwrap_or((host, ""));
    is_one(name, &["localhost", "0.0.0.0", "[::1]"])
        || begins_with_one(name, &["127.", "10.", "192.168.", "172."])
        || !name.contains('.')
        || ends_with_one(name, &[".local", ".internal"])
        || !matches!(port, "" | "80" | "443")
}

fn speaks_of_a_proxy(known: &Known<'_>) -> bool {
    let between =
        ["proxy", "nginx", "ingress", "gateway", "traefik", "apache", "load balancer", "cloudfront", "haproxy"];
    holds_one(known.lower(), &between)
}

/// A browser sends only the headers that the preflight allows (Fetch, §4.8); `*` does not stand for Authorization.
fn not_allowed_for(known: &Known<'_>) -> Option<Evidence> {
    known.exchanges().iter().take(MOST).find_map(|one| {
        let head = one.command.or(one.request)?;
        let asked = [one.request, one.command].into_iter().flatten().find_map(|head| {
            head.at(Place::Header)
                .find(|field| field.name.of(known.paste).eq_ignore_ascii_case("access-control-request-headers"))
        })?;
        let allowed = one.got_header(known.paste, "access-control-allow-headers").map_or("", |f| f.value.of(known.paste));
        let listed = |name: &str| allowed.split(',').any(|one| one.trim().eq_ignore_ascii_case(name));
        one.response?;
        let missing = asked.value.of(known.paste).split(',').map(str::trim).find(|name| {
            let star = listed("*") && !name.eq_ignore_ascii_case("authorization");
            names_a_credential(name) && !listed(name) && !star
        })?;
        let because = format!(
            "The browser asks whether it may send “{}”, and Access-Control-Allow-Headers of the answer does not name it: the browser will not send the call.",
            visible(missing)
        );
        Some(Evidence::new(Fix::FixTransport, Strength::Strong, because).at(head.span))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_taken_apart() {
        assert_eq!(
            (host("https://a.example:8443/v1/x?y"), path("https://a.example:8443/v1/x?y")),
            ("a.example:8443", "/v1/x")
        );
        assert_eq!((host("localhost"), path("localhost/")), ("localhost", ""));
        for near in ["http://127.0.0.1/x", "localhost:3000", "http://api:8080/x", "https://a.example.com:8443"] {
            assert!(is_near(near), "{near}");
        }
        assert!(!is_near("https://a.example.com/x") && !is_near("https://a.example.com:443/x"));
    }

    #[test]
    fn a_body_tells_whether_it_was_let_in() {
        assert_eq!(by_body("\n{\"items\":[]}\n"), Some(true));
        assert_eq!(by_body("\n# through the proxy\n{\"error\":\"no\"}"), Some(false));
        assert_eq!(by_body("\nhello"), None);
    }
}
