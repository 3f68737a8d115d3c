//! Settles what overlaps, and counts what is said again and again.

use std::collections::BTreeMap;

use super::{Heard, Say};
use crate::text::Span;

/// How many ways of filling the holes are told of one message.
const WAYS: usize = 4;
/// The most candidates that are weighed against each other at once; more only stand in a text made for it.
const CROWD: usize = 64;

/// A message that may have been said.
pub(super) struct Candidate {
    pub(super) say: usize,
    /// How many bytes of it are literal.
    pub(super) weight: usize,
    /// Whether it counts only beside a companion.
    pub(super) contextual: bool,
    /// Where it stands in the plain text.
    pub(super) plain: Span,
    /// Where it stands in the paste.
    pub(super) span: Span,
    /// What stands in its holes.
    pub(super) holes: Vec<(&'static str, Span)>,
}

/// The same candidates overlapping again and again.
struct Kind {
    times: usize,
    kept: Vec<Vec<Candidate>>,
}

/// All candidates so far: those that overlap are kept together, and what came before is only counted.
///
/// Who wins depends on companions that may stand at the very end of the paste, so it is not decided before.
pub(super) struct Tally<'p> {
    paste: &'p str,
    open: Vec<Candidate>,
    kinds: BTreeMap<Vec<usize>, Kind>,
    noticed: Vec<bool>,
}

impl<'p> Tally<'p> {
    /// Nothing heard yet.
    pub(super) fn new(paste: &'p str, companions: usize) -> Self {
        Self { paste, open: Vec::new(), kinds: BTreeMap::new(), noticed: vec![false; companions] }
    }

    /// A companion was heard.
    pub(super) fn notice(&mut self, companion: usize) {
        self.noticed[companion] = true;
    }

    /// A message may have been said.
    pub(super) fn add(&mut self, candidate: Candidate) {
        self.open.push(candidate);
    }

    /// Nothing more will come that starts before `limit`.
    pub(super) fn settle(&mut self, limit: usize) {
        let mut open = std::mem::take(&mut self.open);
        open.sort_by_key(|candidate| (candidate.plain.start, candidate.say));
        let (mut crowd, mut end) = (Vec::new(), 0);
        for candidate in open {
            if candidate.plain.start >= end || crowd.len() == CROWD {
                self.close(std::mem::take(&mut crowd));
                end = 0;
            }
            end = end.max(candidate.plain.end);
            crowd.push(candidate);
        }
        if end < limit {
            self.close(crowd);
        } else {
            self.open = crowd;
        }
    }

    fn close(&mut self, crowd: Vec<Candidate>) {
        if crowd.is_empty() {
            return;
        }
        let (paste, key) = (self.paste, crowd.iter().map(|candidate| candidate.say).collect());
        let kind = self.kinds.entry(key).or_insert(Kind { times: 0, kept: Vec::new() });
        kind.times += 1;
        let same = |one: &Vec<Candidate>| one.iter().zip(&crowd).all(|(a, b)| says_no_more(paste, &a.holes, &b.holes));
        if kind.kept.len() < WAYS && !kind.kept.iter().any(same) {
            kind.kept.push(crowd);
        }
    }

    /// Decides what was said.
    pub(super) fn tell(mut self, says: &[Say]) -> Vec<Heard> {
        self.settle(usize::MAX);
        let mut heard: Vec<Heard> = Vec::new();
        for Kind { times, kept } in self.kinds.into_values() {
            for (index, crowd) in kept.into_iter().enumerate() {
                for winner in winners(crowd, says, &self.noticed) {
                    if let Some((speaker, refusal)) = says[winner.say].row {
                        let times = if index == 0 { times } else { 0 };
                        heard.push(Heard { speaker, refusal, span: winner.span, holes: winner.holes, times });
                    }
                }
            }
        }
        heard.sort_by_key(|one| one.span);
        once_each(self.paste, heard)
    }
}

/// Those of `crowd` that count: the most literal first, then those that their companions speak for, then the first row.
fn winners(mut crowd: Vec<Candidate>, says: &[Say], noticed: &[bool]) -> Vec<Candidate> {
    crowd.retain(|one| {
        let beside = &says[one.say].beside;
        beside.is_empty() || beside.iter().any(|companion| noticed[*companion])
    });
    crowd.sort_by_key(|one| (usize::MAX - one.weight, !one.contextual, one.say));
    let mut winners: Vec<Candidate> = Vec::new();
    for one in crowd {
        if !winners.iter().any(|winner| winner.plain.overlaps(one.plain)) {
            winners.push(one);
        }
    }
    winners
}

/// Tells the same message only once for each way of filling its holes, and [`WAYS`] of them at most. `times` is how
/// often the message was heard in all its ways.
fn once_each(paste: &str, heard: Vec<Heard>) -> Vec<Heard> {
    let mut times: BTreeMap<&str, usize> = BTreeMap::new();
    let mut told: Vec<Heard> = Vec::new();
    for one in heard {
        *times.entry(one.refusal.id).or_default() += one.times;
        let mut same = told.iter_mut().filter(|known| known.refusal.id == one.refusal.id);
        if let Some(known) = same.find(|known| {
            says_no_more(paste, &one.holes, &known.holes) || says_no_more(paste, &known.holes, &one.holes)
        }) {
            if one.holes.len() > known.holes.len() {
                known.holes = one.holes;
            }
        } else if told.iter().filter(|known| known.refusal.id == one.refusal.id).count() < WAYS {
            told.push(one);
        }
    }
    for one in &mut told {
        one.times = times.get(one.refusal.id).copied().unwrap_or(1);
    }
    told
}

/// Whether everything that stands in the holes `one` stands in `other` too.
fn says_no_more(paste: &str, one: &[(&str, Span)], other: &[(&str, Span)]) -> bool {
    one.iter().all(|(name, span)| {
        let value = span.of(paste);
        other.iter().any(|(known, at)| known == name && at.of(paste).eq_ignore_ascii_case(value))
    })
}
