//! It has ended.

use super::{Inference, Known};
use crate::{
    clock::{Standing, Words},
    evidence::{Evidence, Strength},
    fix::Fix,
    text::Span,
    token::Token,
};

pub(super) const INFERENCE: Inference = Inference { id: "it-has-ended", draw };

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    let ended = |token: &Token| match known.standing(token) {
        Standing::Expired { now, ends } => {
            let because =
                Words::telling(&format!("The {} ended {{}} by this computer's clock.", kind(token)), ends, now);
            Some(Evidence::new(Fix::ObtainNewToken, Strength::Decisive, because).at(end_of(token)))
        }
        _ => None,
    };
    known.tokens.iter().filter_map(ended).collect()
}

/// What to call it in a sentence.
pub(super) fn kind(token: &Token) -> &'static str {
    if token.format.starts_with("aws-") { "session" } else { "token" }
}

/// The bytes of the paste that carry `exp`; the whole token where there are none.
pub(super) fn end_of(token: &Token) -> Span {
    claim(token, "exp").unwrap_or(token.span)
}

/// The bytes of the paste that carry a claim's value.
pub(super) fn claim(token: &Token, name: &str) -> Option<Span> {
    let claims = token.decoded.document("claims")?;
    let node = claims.doc.get(&claims.text, name)?;
    Some(token.origin(claims.characters(node.value)))
}
