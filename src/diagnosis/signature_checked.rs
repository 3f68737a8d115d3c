//! The signature was checked with a key that the person gave.

use super::{Inference, Known};
use crate::{
    evidence::{Evidence, Strength},
    fix::Fix,
    signature::State,
};

pub(super) const INFERENCE: Inference = Inference { id: "the-signature-was-checked", draw };

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    let verdicts =
        || known.tokens.iter().zip(known.signatures).filter_map(|(token, verdict)| Some((token, verdict.as_ref()?)));
    let verified = verdicts().find(|(_, verdict)| verdict.is_verified());
    let mut evidence = Vec::new();
    for (token, verdict) in verdicts() {
        let Some((fix, strength)) = verdict.speaks else { continue };
        // One key seldom belongs to all tokens of a paste; that it fits one of them explains the others.
        if strength <= Strength::Likely && verdict.state == State::Wrong && verified.is_some() {
            continue;
        }
        let part = token.decoded.parts.iter().find(|part| part.label == "signature");
        let at = part.map_or(token.span, |part| token.origin(part.span));
        evidence.push(Evidence::new(fix, strength, verdict.says.clone()).at(at));
    }
    // The server says that it does not hold, and it does: the two look at it with different keys.
    let refused =
        known.heard.iter().find(|heard| heard.span.of(known.paste).to_ascii_lowercase().contains("signature"));
    if let (Some(_), Some(heard)) = (verified, refused) {
        let because = "The signature is right by the key that was given, and the server refuses it: it checks with another key, or reads this one differently.";
        evidence.push(Evidence::new(Fix::FixVerifier, Strength::Decisive, because).at(heard.span));
    }
    evidence
}
