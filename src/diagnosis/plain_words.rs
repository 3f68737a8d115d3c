//! What plain words say, where no speaker that we know says it better.

use super::{Inference, Known, clues};
use crate::{
    evidence::{Evidence, Strength},
    fix::Fix,
    refusal::{BARE, HARMLESS, NO_CREDENTIAL, NOT_ACCEPTED, Noticed, WITHDRAWN},
};

pub(super) const INFERENCE: Inference = Inference { id: "plain-words-say-so", draw };

/// Clues that are told more exactly by what stands near each other.
const LOOSE: &[&str] = &["it-has-the-wrong-form", "it-is-not-allowed"];

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    if known.speaks_of_no_credential() {
        return Vec::new();
    }
    let better = known.heard.iter().any(|heard| !heard.speaker.is_anybody());
    let more = says_more(known, &[NOT_ACCEPTED, BARE[0], BARE[1]]);
    // Clues name the thing and the fault; where they tell something, these words tell it less exactly.
    let clue = clues::counted(known).next().is_some();
    let idle = |said: &&Noticed| {
        said.clue.id == WITHDRAWN
            || !known.context && !said.clue.beside
            || covered(known, said)
            || another(known) && soft(said)
            || BARE.contains(&said.clue.id) && !alone(known)
    };
    let evidence = known.said.iter().filter(|said| !idle(said)).flat_map(|said| {
        said.clue.cures.iter().enumerate().filter_map(move |(place, &(fix, strength, because))| {
            // Strong are only words that leave no second meaning; they count beside any speaker.
            // What is said of clocks is said of nothing else.
            let softer = better && fix != Fix::SyncClock
                || said.clue.id == NOT_ACCEPTED && more
                || clue && (!said.clue.beside || LOOSE.contains(&said.clue.id));
            let strength = match strength {
                _ if said.perhaps => Strength::Hint,
                _ if better && !said.clue.beside => return None,
                Strength::Likely if softer => Strength::Hint,
                Strength::Hint if softer => return None,
                _ => strength,
            };
            Some(Evidence { aside: place > 0, ..Evidence::new(fix, strength, because).at(said.span) })
        })
    });
    evidence.collect()
}

/// Whether a message was heard in the same words; who knows the speaker knows more, and who says more too.
fn covered(known: &Known<'_>, said: &Noticed) -> bool {
    known.heard.iter().any(|heard| {
        let apart = heard.span.end <= said.span.start || said.span.end <= heard.span.start;
        if heard.speaker.is_anybody() { heard.span.contains(said.span) } else { !apart }
    })
}

/// Whether the trouble is another one, as far as the words tell.
fn another(known: &Known<'_>) -> bool {
    known.says(HARMLESS).is_some() || known.says(NO_CREDENTIAL).is_some()
}

/// What is said of many things, and counts only where nothing else is the matter.
fn soft(said: &Noticed) -> bool {
    said.clue.all.len() > 1 || said.clue.id == NOT_ACCEPTED || BARE.contains(&said.clue.id)
}

/// Whether nothing is said but a status.
fn alone(known: &Known<'_>) -> bool {
    known.heard.is_empty() && known.findings.is_empty() && !says_more(known, &BARE)
}

/// Whether more is said than `little`.
fn says_more(known: &Known<'_>, little: &[&str]) -> bool {
    known.said.iter().any(|said| !said.perhaps && !said.clue.cures.is_empty() && !little.contains(&said.clue.id))
}
