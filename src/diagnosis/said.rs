//! What the server said.

use super::{Inference, Known};
use crate::{evidence::Evidence, refusal::Heard};

pub(super) const INFERENCE: Inference = Inference { id: "the-server-said-so", draw };

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    known.heard.iter().flat_map(Heard::evidence).collect()
}
