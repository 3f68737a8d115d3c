//! What plain words say, where no speaker that we know says it better.

use super::{
    Inference, Known,
    wording::{Around, BARE, HARMLESS, NO_CREDENTIAL, NOT_ACCEPTED, Said, WITHDRAWN},
};
use crate::evidence::{Evidence, Strength};

pub(super) const INFERENCE: Inference = Inference { id: "plain-words-say-so", draw };

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    let better = known.heard.iter().any(|heard| !heard.speaker.is_anybody());
    let counts = |said: &&Said| {
        said.topic.id != WITHDRAWN
            && !covered(known, said)
            && !(another(known) && soft(said))
            && !(BARE.contains(&said.topic.id) && !alone(known))
    };
    let evidence = known.said.iter().filter(counts).flat_map(|said| {
        said.topic.fixes.iter().enumerate().map(move |(place, &(fix, strength, because))| {
            // Strong are only words that leave no second meaning; they count beside any speaker.
            let strength =
                if said.perhaps || better && strength < Strength::Strong { Strength::Hint } else { strength };
            Evidence { aside: place > 0, ..Evidence::new(fix, strength, because).at(said.span) }
        })
    });
    evidence.collect()
}

/// Whether a message was heard in the same words; who knows the speaker knows more.
fn covered(known: &Known<'_>, said: &Said) -> bool {
    known.heard.iter().any(|heard| heard.span.start < said.span.end && said.span.start < heard.span.end)
}

/// Whether the trouble is another one, as far as the words tell.
fn another(known: &Known<'_>) -> bool {
    known.says(HARMLESS).is_some() || known.says(NO_CREDENTIAL).is_some()
}

/// What is said of many things, and counts only where nothing else is the matter.
fn soft(said: &Said) -> bool {
    said.topic.around != Around::Anything || said.topic.id == NOT_ACCEPTED || BARE.contains(&said.topic.id)
}

/// Whether nothing is said but a status.
fn alone(known: &Known<'_>) -> bool {
    let more = |said: &Said| !said.perhaps && !said.topic.fixes.is_empty() && !BARE.contains(&said.topic.id);
    known.heard.is_empty() && known.findings.is_empty() && !known.said.iter().any(more)
}
