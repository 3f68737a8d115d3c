//! What the plain words tell, where no speaker is known or beside what a known one says.

use super::{Inference, Known};
use crate::{evidence::Evidence, refusal::Noticed};

pub(super) const INFERENCE: Inference = Inference { id: "plain-words-tell", draw };

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    counted(known).flat_map(evidence).collect()
}

/// The clues that count: where a speaker is known, only those that tell of the surroundings.
pub(super) fn counted<'k>(known: &'k Known<'_>) -> impl Iterator<Item = &'k Noticed> {
    let another = known.speaks_of_no_credential();
    let unknown = !another && known.heard.iter().all(|heard| heard.speaker.is_anybody());
    known.noticed.iter().filter(move |noticed| noticed.clue.beside || unknown)
}

fn evidence(noticed: &Noticed) -> impl Iterator<Item = Evidence> + '_ {
    noticed.clue.cures.iter().enumerate().map(|(place, &(fix, strength, because))| Evidence {
        aside: place > 0,
        ..Evidence::new(fix, strength, because).at(noticed.span)
    })
}
