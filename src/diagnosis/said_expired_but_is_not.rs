//! The message says expired, the token says otherwise.

use super::{Inference, Known, expired::end_of, skew::answer_date};
use crate::{
    clock::{Standing, Words, how_long},
    evidence::{Evidence, Strength},
    fix::Fix,
    token::Token,
};

pub(super) const INFERENCE: Inference = Inference { id: "said-expired-but-is-not", draw };

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    let Some(heard) = known.heard_expired().next() else { return Vec::new() };
    // One that has ended explains the message; then the others are not the point.
    if known.has_ended() {
        return Vec::new();
    }
    let current = |token: &&Token| matches!(known.standing(token), Standing::Current { .. });
    let Some(token) = known.tokens.iter().find(current) else { return Vec::new() };
    let Standing::Current { now, ends } = known.standing(token) else { return Vec::new() };
    let mut drawn = vec![
        Evidence::new(
            Fix::ObtainNewToken,
            Strength::Against,
            Words::telling("The token shown here has not ended: it ends {}.", ends, now),
        )
        .at(end_of(token)),
    ];
    match answer_date(known.paste, known.layout) {
        Some((server, span)) if server >= ends => {
            let because = format!(
                "By the server's clock it ended {} before the answer: the two clocks disagree.",
                how_long(server.since(ends))
            );
            drawn.push(Evidence::new(Fix::SyncClock, Strength::Decisive, because).at(span));
        }
        Some((_, span)) => {
            let because = "The message says expired, but the token shown here held by the server's own clock: most likely another token was sent.";
            drawn.push(Evidence::new(Fix::UseRightToken, Strength::Strong, because).at(span));
        }
        None => {
            let because = Words::telling(
                "The message says expired, but the token shown here ends {}: either the server's clock is ahead, or another token was sent.",
                ends,
                now,
            );
            drawn.push(Evidence::new(Fix::SyncClock, Strength::Strong, because).at(heard.span));
            let because = "A cache or another process may have sent an older token than the one shown here.";
            drawn.push(Evidence::new(Fix::UseRightToken, Strength::Likely, because).at(token.span));
        }
    }
    drawn
}
