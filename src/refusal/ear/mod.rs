//! Hears what servers say: one pass over the paste, whatever the number of messages.
//!
//! The longest literal piece of every message goes into one automaton. Where a piece is heard, the rest of its message
//! is looked for around it. What overlaps is settled in favour of the most literal words.

mod harmless;
mod hole;
mod plain;
mod sentence;
mod tally;

use std::{collections::BTreeMap, sync::LazyLock};

use daachorse::DoubleArrayAhoCorasick;

use self::{
    harmless::HARMLESS,
    plain::Plain,
    sentence::Sentence,
    tally::{Candidate, Tally},
};
use super::{Heard, Refusal, Speaker, speakers};
use crate::text::Span;

/// The longest message with all its holes, in bytes of plain text; tested against the rows.
const REACH: usize = 2048;

/// All messages, ready to be heard. Built once, on the first paste.
static EAR: LazyLock<Ear> = LazyLock::new(Ear::new);

/// Everything that is listened for.
struct Ear {
    /// Nothing only if the automaton cannot be built, which the tests rule out.
    automaton: Option<DoubleArrayAhoCorasick<u32>>,
    /// Whose piece it is, by the automaton's value.
    owners: Vec<Vec<Owner>>,
    says: Vec<Say>,
    companions: usize,
}

/// One way of saying a message.
struct Say {
    sentence: Sentence,
    /// Nothing if the words look like a refusal and are none.
    row: Option<(&'static Speaker, &'static Refusal)>,
    /// The companions of which one must be heard too; empty if the words count alone.
    beside: Vec<usize>,
}

/// Whose piece it is.
#[derive(Clone, Copy)]
enum Owner {
    Say(usize),
    Companion(usize),
}

/// Hears every message in `paste`, in the order of the paste: what was heard as often as you like is told once for
/// each way its holes are filled, and for four of them at most.
#[must_use]
pub fn hear(paste: &str) -> Vec<Heard> {
    let mut listening = Listening::to(paste);
    while listening.go(paste.len()) {}
    listening.tell()
}

/// The same, a stretch at a time.
pub(crate) struct Listening<'p> {
    text: Plain<'p>,
    tally: Tally<'p>,
    /// Up to here everything was heard.
    settled: usize,
}

impl<'p> Listening<'p> {
    /// Begins.
    pub(crate) fn to(paste: &'p str) -> Self {
        Self { text: Plain::new(paste), tally: Tally::new(paste, EAR.companions), settled: 0 }
    }

    /// How far it is, in bytes of the plain text, which is shorter than the paste.
    pub(crate) const fn at(&self) -> usize {
        self.settled
    }

    /// Listens to so many bytes more, and not much more than that; whether there is more to hear.
    pub(crate) fn go(&mut self, bytes: usize) -> bool {
        let ear = &*EAR;
        let Some(automaton) = &ear.automaton else { return false };
        let enough = self.settled.saturating_add(bytes);
        loop {
            let more = self.text.fill(2 * REACH);
            let end = self.text.base() + self.text.bytes().len();
            let limit = if more { end - REACH } else { end };
            for hit in automaton.find_overlapping_iter(self.text.bytes()) {
                let at = self.text.base() + hit.end();
                if at > limit {
                    break;
                }
                if at > self.settled {
                    for owner in ear.owners.get(hit.value() as usize).into_iter().flatten() {
                        ear.hear_one(&self.text, hit.start(), hit.end(), *owner, &mut self.tally);
                    }
                }
            }
            self.settled = limit;
            if !more {
                return false;
            }
            self.tally.settle(self.settled.saturating_sub(REACH));
            if self.settled >= enough {
                return true;
            }
        }
    }

    /// What was heard.
    pub(crate) fn tell(self) -> Vec<Heard> {
        self.tally.tell(&EAR.says)
    }
}

impl Ear {
    fn new() -> Self {
        let mut pieces: BTreeMap<Vec<u8>, Vec<Owner>> = BTreeMap::new();
        let mut companions: Vec<&'static str> = Vec::new();
        let mut says: Vec<Say> = Vec::new();
        let mut add = |words: &'static str, row, beside: &[&'static str]| {
            let Some(sentence) = Sentence::read(words) else { return };
            pieces.entry(sentence.anchor().to_vec()).or_default().push(Owner::Say(says.len()));
            let beside = beside.iter().map(|words| {
                companions.iter().position(|known| known == words).unwrap_or_else(|| {
                    pieces.entry(plain::plain(words)).or_default().push(Owner::Companion(companions.len()));
                    companions.push(words);
                    companions.len() - 1
                })
            });
            let beside = beside.collect();
            says.push(Say { sentence, row, beside });
        };
        for speaker in speakers() {
            for refusal in speaker.refusals {
                for words in refusal.says {
                    add(words, Some((speaker, refusal)), &[]);
                }
                for (words, beside) in refusal.weak {
                    add(words, Some((speaker, refusal)), beside);
                }
            }
        }
        for words in HARMLESS {
            add(words, None, &[]);
        }
        let (pieces, owners): (Vec<_>, Vec<_>) = pieces.into_iter().unzip();
        let automaton = DoubleArrayAhoCorasick::new(pieces).ok();
        Self { automaton, owners, says, companions: companions.len() }
    }

    /// Looks whether the whole message stands around its piece.
    fn hear_one(&self, text: &Plain<'_>, start: usize, end: usize, owner: Owner, tally: &mut Tally<'_>) {
        let bytes = text.bytes();
        let index = match owner {
            Owner::Say(index) => index,
            Owner::Companion(index) => {
                let word = |at: usize| bytes.get(at).is_some_and(u8::is_ascii_alphanumeric);
                let run_on = start > 0 && word(start) && word(start - 1) || word(end - 1) && word(end);
                if !run_on {
                    tally.notice(index);
                }
                return;
            }
        };
        let sentence = &self.says[index].sentence;
        let Some(mut found) = sentence.find(bytes, end) else { return };
        let (plain, holes, span) = if sentence.is_literal() {
            (found.span, Vec::new(), text.origin(found.span))
        } else {
            let (before, behind) = sentence.margins();
            let around = Span::new(found.span.start.saturating_sub(before), bytes.len().min(found.span.end + behind));
            let echoes = text.echoes(around);
            let back = |span: Span| Span::new(span.start - around.start, span.end - around.start);
            found.span = back(found.span);
            found.holes.iter_mut().for_each(|hole| *hole = back(*hole));
            let Some(holes) = sentence.fill(&echoes, &found) else { return };
            let whole = holes.iter().fold(found.span, |whole, (_, hole)| whole.joined(*hole));
            let origin = |span: Span| match &echoes[span.start..span.end] {
                [] => Span::new(echoes[span.start].from.start, echoes[span.start].from.start),
                [first, ..] => Span::new(first.from.start, echoes[span.end - 1].from.end),
            };
            let holes = holes.into_iter().filter(|(name, _)| !name.is_empty());
            (whole.shifted(around.start), holes.map(|(name, hole)| (name, origin(hole))).collect(), origin(whole))
        };
        let contextual = !self.says[index].beside.is_empty();
        tally.add(Candidate {
            say: index,
            weight: sentence.weight(),
            contextual,
            plain: plain.shifted(text.base()),
            span,
            holes,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::{hole::LONGEST, *};

    #[test]
    fn all_that_is_written_is_listened_for() {
        let rows = speakers().flat_map(|speaker| speaker.refusals);
        let written: usize = rows.map(|row| row.says.len() + row.weak.len()).sum();
        assert_eq!(EAR.says.len(), written + HARMLESS.len(), "a message has a hole that no list knows, or no words");
        assert!(EAR.automaton.is_some());
    }

    #[test]
    fn no_message_is_longer_than_the_part_that_is_kept() {
        for say in &EAR.says {
            assert!(say.sentence.longest() < REACH - LONGEST);
        }
    }
}
