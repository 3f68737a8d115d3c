//! Looks which clues are there among the phrases that were found, and believes one for the same words.

use std::{cmp::Reverse, sync::LazyLock};

use super::{
    Noticed,
    grammar::{DENIED, Grammar, Hit, MAYBE, Taken},
    word::Word,
};
use crate::{refusal::catalogue, text::Span};

/// All phrases, ready to be found. Built once, on the first paste.
static GRAMMAR: LazyLock<Grammar> = LazyLock::new(|| Grammar::new(catalogue::clues()));

/// How far from a harmless word groups that stand near each other are not believed.
const HARMLESS_NEAR: usize = 60;
/// How often the same that is said is noticed.
const TIMES: usize = 4;

/// What the plain words of a paste tell.
pub struct Listened {
    /// By what stands near each other: a thing and a fault, in the order in which they are believed.
    pub near: Vec<Noticed>,
    /// By what is said in a sentence, each some times, in the order of the paste, what is only held possible last.
    pub said: Vec<Noticed>,
    /// Whether they speak of credentials at all.
    pub context: bool,
}

/// Listens to the plain words of `paste`; `credential` if one stands in it for certain.
#[must_use]
pub fn listen(paste: &str, credential: bool) -> Listened {
    let words = GRAMMAR.read(paste);
    let found = Found { hits: GRAMMAR.find(&words), words };
    // Where nobody knows which words speak of a credential, all may.
    let context = credential || GRAMMAR.context.as_ref().is_none_or(|words| found.any(words));
    let near = if context && found.any(&GRAMMAR.trouble) { found.near() } else { Vec::new() };
    Listened { near, said: found.said(), context }
}

/// Where which phrases were found.
struct Found {
    words: Vec<Word>,
    hits: Vec<Vec<Hit>>,
}

impl Found {
    fn of(&self, phrases: &[usize]) -> impl Iterator<Item = Hit> {
        phrases.iter().flat_map(|phrase| self.hits[*phrase].iter().copied())
    }

    fn any(&self, phrases: &[usize]) -> bool {
        self.of(phrases).next().is_some()
    }

    fn last(&self, hit: Hit) -> &Word {
        &self.words[hit.end - 1]
    }

    /// The hit of one of `phrases` that is nearest to `to`, and not farther than `near`.
    fn nearest(&self, phrases: &[usize], to: Hit, near: usize) -> Option<Hit> {
        let place = self.last(to).place;
        let sentence = self.last(to).sentence;
        let mut best: Option<(usize, Hit)> = None;
        for phrase in phrases {
            let hits = &self.hits[*phrase];
            let at = hits.partition_point(|hit| hit.end < to.end);
            for &hit in [at.checked_sub(1), Some(at)].into_iter().flatten().filter_map(|at| hits.get(at)) {
                let last = self.last(hit);
                let apart = last.place.abs_diff(place);
                let close = near == 0 || apart <= near && last.sentence == sentence;
                if close && best.is_none_or(|best| apart < best.0) {
                    best = Some((apart, hit));
                }
            }
        }
        best.map(|best| best.1)
    }

    /// The clues whose groups stand near each other; of two in the same words the first.
    fn near(&self) -> Vec<Noticed> {
        let mut noticed: Vec<Noticed> = Vec::new();
        for taken in &GRAMMAR.near {
            if let Some(span) = self.together(taken)
                && !noticed.iter().any(|known| known.clue.near > 0 && known.span.overlaps(span))
            {
                noticed.push(Noticed { clue: taken.clue, span, perhaps: false });
            }
        }
        noticed
    }

    /// Where the groups of a clue stand together.
    fn together(&self, taken: &Taken) -> Option<Span> {
        let (first, others) = taken.all.split_first()?;
        let near = taken.clue.near;
        self.of(first).find_map(|hit| {
            let mut span = hit.span(&self.words);
            for group in others {
                let next = self.nearest(group, hit, near)?;
                if near > 0 {
                    span = span.joined(next.span(&self.words));
                }
            }
            let harmless = !taken.clue.beside && self.nearest(&GRAMMAR.harmless, hit, HARMLESS_NEAR).is_some();
            (!harmless && self.nearest(&taken.not, hit, near).is_none()).then_some(span)
        })
    }

    /// What is said in a sentence. Who says more of the same words is believed, then who says it closer together.
    fn said(&self) -> Vec<Noticed> {
        let mut all = Vec::new();
        for taken in &GRAMMAR.said {
            let Some((first, others)) = taken.all.split_first() else { continue };
            if !others.iter().all(|group| self.any(group)) || self.any(&taken.not) {
                continue;
            }
            for &phrase in first {
                let own = GRAMMAR.own(phrase);
                let hits = self.hits[phrase].iter().filter(|hit| {
                    let told = taken.clue.cures.is_empty() || !self.words[hit.first].frame;
                    told && !self.is_denied(**hit)
                });
                all.extend(hits.map(|hit| (own, *hit, taken.clue)));
            }
        }
        all.sort_by_key(|(own, hit, _)| (Reverse(*own), hit.end - hit.first));
        let mut taken = vec![false; self.words.len()];
        all.retain(|(_, hit, _)| {
            let words = &mut taken[hit.first..hit.end];
            let free = !words.contains(&true);
            if free {
                words.fill(true);
            }
            free
        });
        let mut said: Vec<Noticed> = Vec::new();
        let mut all: Vec<_> = all.into_iter().map(|(_, hit, clue)| (self.is_hedged(hit), hit, clue)).collect();
        all.sort_by_key(|(perhaps, hit, _)| (*perhaps, hit.first));
        for (perhaps, hit, clue) in all {
            if said.iter().filter(|known| known.clue.id == clue.id).count() < TIMES {
                said.push(Noticed { clue, span: hit.span(&self.words), perhaps });
            }
        }
        said
    }

    /// `"expired": false`.
    fn is_denied(&self, hit: Hit) -> bool {
        self.words.get(hit.end).is_some_and(|word| !word.begins() && word.marks & DENIED > 0)
    }

    /// "If the token has expired", "make sure that …".
    fn is_hedged(&self, hit: Hit) -> bool {
        let mut before = self.words[..=hit.first].iter().rev();
        let mut open = before.next().is_some_and(|word| !word.begins());
        before.take(6).any(|word| {
            let hedge = open && word.marks & MAYBE > 0;
            open &= !word.begins();
            hedge
        })
    }
}
