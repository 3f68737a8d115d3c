//! The client's clock and the server's disagree.

use super::{Inference, Known};
use crate::{
    clock::how_long,
    evidence::{Evidence, Strength},
    fix::Fix,
};

pub(super) const INFERENCE: Inference = Inference { id: "the-clocks-disagree", draw };

/// What a careful verifier forgives.
const FORGIVEN: i64 = 60_000;

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    let Some(skew) = known.skew.filter(|skew| skew.behind().abs() > FORGIVEN) else { return Vec::new() };
    let by = how_long(skew.behind());
    let side = if skew.behind() > 0 { "behind" } else { "ahead of" };
    let because = format!("The client's clock is {by} {side} the server's, measured from {}.", skew.measured);
    // Two times in one message are the server's own words; the date of a header may have been pasted later.
    let strength =
        if known.heard.iter().any(|heard| heard.span == skew.span) { Strength::Decisive } else { Strength::Likely };
    vec![Evidence::new(Fix::SyncClock, strength, because).at(skew.span)]
}
