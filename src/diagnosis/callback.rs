//! A sign-in that comes back and fails: the page that the browser shows knows nothing of the reason.

use super::{Inference, Known};
use crate::{
    evidence::{Evidence, Strength},
    fix::Fix,
    refusal::{BARE, NOT_ACCEPTED},
    text::{Span, holds_one},
};

pub(super) const INFERENCE: Inference = Inference { id: "the-callback-failed", draw };

/// Words of a page that says only that it failed.
const FAILED: &[&str] = &["error", "failed", "failure", "went wrong", "sorry", "try again", "500", "unable to"];

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    if !known.heard.is_empty() || says_a_reason(known) {
        return Vec::new();
    }
    let lower = known.lower();
    let address = lower.split_whitespace().find(|word| {
        let back = word.contains("code=") && word.contains("state=");
        back && (word.starts_with("http") || word.starts_with('/')) && !word.contains("error=")
    });
    let Some(address) = address else { return Vec::new() };
    let span = Span::of_slice(lower, address);
    let rest = [&lower[..span.start], &lower[span.end..]];
    if !rest.iter().any(|text| holds_one(text, FAILED)) {
        return Vec::new();
    }
    let because = "The browser came back from the sign-in with a code, and the page tells no reason: the server changes the code for a token itself, and only its log knows what the answer was.";
    vec![Evidence::new(Fix::ReadTrace, Strength::Strong, because).at(span)]
}

/// Whether plain words tell more than that it is not accepted.
fn says_a_reason(known: &Known<'_>) -> bool {
    let vague = |id: &str| id == NOT_ACCEPTED || BARE.contains(&id);
    let heard = known.noticed.iter().chain(&known.said).filter(|noticed| !noticed.perhaps && !vague(noticed.clue.id));
    heard.into_iter().any(|noticed| noticed.clue.cures.first().is_some_and(|cure| cure.0 != Fix::ReadTrace))
}
