//! The credential left the client and did not arrive.

use super::{Inference, Known};
use crate::{
    evidence::{Evidence, Strength},
    fix::Fix,
    segment::{Kind, Segment},
    text::visible,
};

pub(super) const INFERENCE: Inference = Inference { id: "lost-on-the-way", draw };

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    [on_a_redirect(known), by_a_proxy(known)].into_iter().flatten().collect()
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

fn host(address: &str) -> &str {
    let rest = address.split_once("://").map_or(address, |(_, rest)| rest);
    rest.split(['/', '?', '#']).next().unwrap_or(rest)
}

/// The server misses a header that the request shows. nginx drops names with an underscore unless told otherwise.
fn by_a_proxy(known: &Known<'_>) -> Option<Evidence> {
    let request = known.requests().last()?;
    known
        .heard
        .iter()
        .filter(|heard| heard.refusal.fixes.first().is_some_and(|cure| cure.0 == Fix::SendCorrectly))
        .find_map(|heard| {
            let name = heard.hole("name")?;
            let wanted = name.of(known.paste);
            let field = known.sent(request, heard)?;
            if field.value.of(known.paste).trim().is_empty() {
                return None;
            }
            let why =
                if wanted.contains('_') { " Proxies like nginx drop header names with an underscore." } else { "" };
            let because = format!(
                "The server misses “{}”, but the request shown here sends it: something between them drops it.{why}",
                visible(wanted)
            );
            Some(Evidence::new(Fix::FixTransport, Strength::Strong, because).at(field.name))
        })
}
