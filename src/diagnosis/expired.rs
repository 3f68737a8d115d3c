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
    // The signature of a webhook is made for minutes, and whoever looks at it later only sees that they are over.
    let lasting = known.tokens.iter().filter(|token| !token.format.starts_with("webhook-"));
    let ended = |token: &Token| match known.standing(token) {
        Standing::Expired { now, ends } => {
            let because =
                Words::telling(&format!("The {} ended {{}} by this computer's clock.", kind(token)), ends, now);
            // What a client signs for itself lives for minutes: whoever looks later finds it ended anyhow. And an end
            // that is written wrongly proves nothing.
            let doubtful = is_assertion(token) || is_made_wrongly(token);
            let strength = if doubtful { Strength::Likely } else { Strength::Decisive };
            Some(Evidence::new(Fix::ObtainNewToken, strength, because).at(end_of(token)))
        }
        _ => None,
    };
    lasting.filter_map(ended).collect()
}

/// Whether a client made it to prove who it is (RFC 7523 §3): its audience is the place where tokens are got.
pub(super) fn is_assertion(token: &Token) -> bool {
    token.decoded.claim("aud").is_some_and(|aud| aud.ends_with("/token") || aud.ends_with("/access_token"))
}

/// Whether its own text tells that its issuer makes it wrongly.
fn is_made_wrongly(token: &Token) -> bool {
    let speaks = |speaks: Option<(Fix, Strength)>| {
        speaks.is_some_and(|(fix, strength)| fix == Fix::FixGeneration && strength >= Strength::Likely)
    };
    token.decoded.notes.iter().any(|note| speaks(note.speaks))
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
