//! What the server said.

use super::{Inference, Known, wording::NO_CREDENTIAL};
use crate::{evidence::Evidence, refusal::Heard};

pub(super) const INFERENCE: Inference = Inference { id: "the-server-said-so", draw };

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    // A place in a list, a word of a parser and a piece of a text are called tokens too.
    let another = known.says(NO_CREDENTIAL).is_some() && known.status().is_none() && known.tokens.is_empty();
    let counts = |heard: &&Heard| !(another && heard.speaker.is_anybody());
    known.heard.iter().filter(counts).flat_map(Heard::evidence).collect()
}
