//! A refusal without words.

use super::{Inference, Known};
use crate::{
    clock::Standing,
    evidence::{Evidence, Strength},
    fix::Fix,
    refusal::HARMLESS,
    segment::{Kind, Place},
    text::Span,
    token::PLACEHOLDER,
};

pub(super) const INFERENCE: Inference = Inference { id: "refused-without-words", draw };

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    let answer = known.segments(Kind::Response).last().and_then(|answer| answer.at(Place::Status).next());
    let answered = known.status().zip(answer.map(|field| field.value));
    let Some((status, span)) = answered.or_else(|| typed(known)).filter(|_| known.heard.is_empty() && quiet(known))
    else {
        return Vec::new();
    };
    let good = known.tokens.iter().any(|token| {
        token.format != PLACEHOLDER && matches!(known.standing(token), Standing::Current { .. } | Standing::Unknown)
    });
    let (fix, strength, because) = match status {
        401 if good => (
            Fix::ReadTrace,
            Strength::Likely,
            "The answer is 401 without a reason, and nothing wrong can be seen on the credential: the server's log knows why.",
        ),
        401 => (Fix::ReadTrace, Strength::Hint, "The answer is 401 without a reason: the server's log knows why."),
        403 => (Fix::GrantAccess, Strength::Likely, "403 usually says: known, but not allowed."),
        _ => return Vec::new(),
    };
    vec![Evidence::new(fix, strength, because).at(span)]
}

/// A status by itself, as somebody types it who has nothing else.
fn typed<'k>(known: &Known<'k>) -> Option<(u16, Span)> {
    let text: &'k str = known.paste.trim();
    Some((text.parse().ok().filter(|_| text.len() == 3)?, Span::of_slice(known.paste, text)))
}

/// Whether plain words tell nothing either.
fn quiet(known: &Known<'_>) -> bool {
    known.says(HARMLESS).is_none() && known.said.iter().all(|said| said.clue.cures.is_empty() || said.perhaps)
}
