//! It has not begun, or was made in the future.

use super::{Inference, Known, expired::claim};
use crate::{
    clock::{Moment, Standing, Words, how_long},
    evidence::{Evidence, Strength},
    fix::Fix,
    token::Token,
};

pub(super) const INFERENCE: Inference = Inference { id: "it-has-not-begun", draw };

/// Clocks run apart by minutes; who is a day ahead did not mean to be.
const A_DAY: i64 = 86_400_000;
/// What every network delays.
const A_MOMENT: i64 = 5_000;

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    known.tokens.iter().flat_map(|token| early(known, token)).collect()
}

fn early(known: &Known<'_>, token: &Token) -> Vec<Evidence> {
    let now = known.now;
    if let Standing::Future { starts, .. } = known.standing(token) {
        return ahead(
            token,
            "nbf",
            starts,
            now,
            "The token may be used only {}: its first moment is still ahead of this computer's clock.",
        );
    }
    match token.decoded.validity.issued {
        Some(issued) if issued.since(now) > A_MOMENT => ahead(
            token,
            "iat",
            issued,
            now,
            "The token was made {} by this computer's clock: one of the two clocks is wrong.",
        ),
        _ => Vec::new(),
    }
}

fn ahead(token: &Token, name: &str, at: Moment, now: Moment, sentence: &str) -> Vec<Evidence> {
    let span = claim(token, name).unwrap_or(token.span);
    let by = at.since(now);
    let clock = Evidence::new(
        Fix::SyncClock,
        if by < A_DAY { Strength::Strong } else { Strength::Hint },
        Words::telling(sentence, at, now),
    );
    if by < A_DAY {
        return vec![clock.at(span)];
    }
    let because = format!(
        "“{name}” lies {} ahead: no clock runs wrong by so much, so it is most likely made wrongly.",
        how_long(by)
    );
    vec![clock.at(span), Evidence::new(Fix::FixGeneration, Strength::Likely, because).at(span)]
}
