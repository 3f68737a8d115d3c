//! It holds, but not for long.

use super::{
    Inference, Known,
    expired::{end_of, is_assertion, kind},
};
use crate::{
    clock::{Standing, Words},
    evidence::{Evidence, Strength},
    fix::Fix,
    token::Token,
};

pub(super) const INFERENCE: Inference = Inference { id: "it-ends-soon", draw };

/// A twentieth of its life, at least a minute and at most five: the margin SDKs use to renew.
fn margin(lifetime: Option<i64>) -> i64 {
    lifetime.map_or(60_000, |lifetime| (lifetime / 20).clamp(60_000, 300_000))
}

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    let soon = |token: &Token| match known.standing(token) {
        Standing::Current { now, ends } if ends.since(now) <= margin(token.decoded.validity.lifetime()) => {
            let because = Words::telling(&format!("The {} still holds, but it ends {{}}.", kind(token)), ends, now);
            Some(Evidence::new(Fix::RefreshProactively, Strength::Strong, because).at(end_of(token)))
        }
        _ => None,
    };
    // What a client signs to prove who it is lives for a minute, and is made anew for each call.
    known.tokens.iter().filter(|token| !is_assertion(token)).filter_map(soon).collect()
}
