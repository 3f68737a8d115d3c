//! What the server said.

use super::{Inference, Known, clues, wording::NO_CREDENTIAL};
use crate::{
    evidence::{Evidence, Strength},
    refusal::Heard,
};

pub(super) const INFERENCE: Inference = Inference { id: "the-server-said-so", draw };

/// Messages that name no cause, or all of them in one breath.
const LUMPED: &[&str] = &[
    "generic-401-invalid-token",
    "generic-invalid-token",
    "generic-invalid-or-expired",
    "generic-missing-token",
    "generic-malformed",
    "oauth-invalid-token",
    "oauth-invalid-grant",
    "oauth-invalid-request",
    "oauth-invalid-client",
];

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    // A place in a list, a word of a parser and a piece of a text are called tokens too.
    let another = known.says(NO_CREDENTIAL).is_some() && known.status().is_none() && known.tokens.is_empty();
    // What anybody may say lumps causes together; where other words name the cause, those are believed first.
    let told = clues::counted(known).next().is_some() || known.heard.iter().any(|heard| !heard.speaker.is_anybody());
    let counts = |heard: &&Heard| !(another && heard.speaker.is_anybody());
    let each = known.heard.iter().filter(counts).flat_map(|heard| {
        let softly = told && LUMPED.contains(&heard.refusal.id);
        heard.evidence().map(move |evidence| Evidence {
            strength: if softly { evidence.strength.min(Strength::Hint) } else { evidence.strength },
            ..evidence
        })
    });
    each.collect()
}
