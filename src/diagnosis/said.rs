//! What the server said.

use super::{Inference, Known};
use crate::{evidence::Evidence, refusal::Heard};

pub(super) const INFERENCE: Inference = Inference { id: "the-server-said-so", draw };

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    let another = known.speaks_of_no_credential();
    let counts = |heard: &&Heard| !(another && heard.speaker.is_anybody());
    known.heard.iter().filter(counts).flat_map(Heard::evidence).collect()
}
