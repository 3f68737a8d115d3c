//! Phrases taken apart, and how they are found among words.

use std::{collections::BTreeMap, sync::LazyLock};

use super::{
    Topic, topics,
    vocabulary::{BLOCKERS, CLASSES, CREDENTIALS, DENIALS, HEDGES, KEYS, NOT_CREDENTIALS, REFUSALS},
    word::{Word, lower},
};

/// All phrases, ready to be found. Built once, on the first paste.
pub(super) static GRAMMAR: LazyLock<Grammar> = LazyLock::new(Grammar::new);

/// How many words may stand for a `*`.
const GAP: usize = 8;
/// How many may stand for a `~`.
const NARROW: usize = 3;

/// All phrases of all topics.
pub(super) struct Grammar {
    numbers: BTreeMap<&'static str, u16>,
    phrases: Vec<Phrase>,
    /// The phrases that may begin with a word, by the word's number.
    starts: Vec<Vec<usize>>,
    /// Those that begin with a credential.
    credentials: Vec<usize>,
}

struct Phrase {
    topic: &'static Topic,
    steps: Vec<Step>,
}

enum Step {
    Gap(usize),
    Credential,
    Word(Vec<u16>),
}

/// A phrase that was found, by the numbers of its words.
pub(super) struct Found {
    pub(super) topic: &'static Topic,
    /// Its place among the phrases.
    pub(super) phrase: usize,
    pub(super) first: usize,
    pub(super) end: usize,
    /// How many of its words are the phrase's own.
    pub(super) literal: usize,
    /// Whether it is only held possible.
    pub(super) perhaps: bool,
}

impl Grammar {
    fn new() -> Self {
        let mut grammar =
            Self { numbers: BTreeMap::new(), phrases: Vec::new(), starts: Vec::new(), credentials: Vec::new() };
        for words in [BLOCKERS, HEDGES, CREDENTIALS, KEYS, NOT_CREDENTIALS, REFUSALS, DENIALS] {
            for word in words {
                grammar.add(word);
            }
        }
        for topic in topics() {
            for says in topic.says {
                let steps = says.split(' ').map(|step| grammar.step(step)).collect();
                grammar.phrases.push(Phrase { topic, steps });
            }
        }
        grammar.starts.resize_with(grammar.numbers.len() + 1, Vec::new);
        for (index, phrase) in grammar.phrases.iter().enumerate() {
            match phrase.steps.first() {
                Some(Step::Word(ids)) => ids.iter().for_each(|id| grammar.starts[usize::from(*id)].push(index)),
                _ => grammar.credentials.push(index),
            }
        }
        grammar
    }

    fn add(&mut self, word: &'static str) -> u16 {
        let next = u16::try_from(self.numbers.len() + 1).unwrap_or(0);
        *self.numbers.entry(word).or_insert(next)
    }

    fn step(&mut self, step: &'static str) -> Step {
        match step {
            "*" => Step::Gap(GAP),
            "~" => Step::Gap(NARROW),
            "$cred" => Step::Credential,
            _ => {
                let class = CLASSES.iter().find(|class| class.0 == step).map(|class| class.1);
                Step::Word(class.unwrap_or(step).split('|').map(|word| self.add(word)).collect())
            }
        }
    }

    /// The number of a word; 0 if no phrase has it.
    pub(super) fn number(&self, word: &str) -> u16 {
        let mut buffer = [0; 24];
        let known = lower(word, &mut buffer).and_then(|word| self.numbers.get(word));
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let class = match word.get(digits..) {
            _ if digits == 0 || digits > 4 => None,
            Some("") => self.numbers.get("#"),
            Some("m" | "h" | "d" | "hr" | "hrs" | "min" | "mins" | "hours" | "minutes" | "H" | "D") => {
                self.numbers.get("#h")
            }
            Some("s" | "sec" | "secs" | "seconds" | "ms") => self.numbers.get("#s"),
            _ => None,
        };
        known.or(class).copied().unwrap_or(0)
    }

    fn among(&self, id: u16, words: &[&str]) -> bool {
        id > 0 && words.iter().any(|word| self.numbers.get(word) == Some(&id))
    }

    /// Whether the word at `at` names a credential there.
    pub(super) fn names(&self, words: &[Word], at: usize) -> bool {
        let id = words[at].id;
        if id == 0 {
            return false;
        }
        let near = |at: Option<usize>, known: &[&str]| {
            at.and_then(|at| words.get(at)).is_some_and(|word| self.among(word.id, known))
        };
        let (before, behind) = (at.checked_sub(1), Some(at + 1));
        if self.among(id, &["key", "keys"]) {
            return near(before, KEYS);
        }
        self.among(id, CREDENTIALS) && !near(before, NOT_CREDENTIALS) && !near(behind, NOT_CREDENTIALS)
    }

    /// Whether the word says that something was refused.
    pub(super) fn refuses(&self, word: &Word) -> bool {
        self.among(word.id, REFUSALS)
    }

    /// Every phrase in `words`.
    pub(super) fn find(&self, words: &[Word]) -> Vec<Found> {
        let mut found = Vec::new();
        for (first, word) in words.iter().enumerate().filter(|(_, word)| word.id > 0) {
            let own = self.starts[usize::from(word.id)].iter();
            let credentials = if word.credential { self.credentials.iter() } else { [].iter() };
            for &index in own.chain(credentials) {
                let phrase = &self.phrases[index];
                if word.frame && !phrase.topic.fixes.is_empty() {
                    continue;
                }
                let Some(end) = self.fit(&phrase.steps, words, first, true) else { continue };
                if self.denied(words, end) {
                    continue;
                }
                let literal = phrase.steps.iter().filter(|step| !matches!(step, Step::Gap(_))).count();
                found.push(Found {
                    topic: phrase.topic,
                    phrase: index,
                    first,
                    end,
                    literal,
                    perhaps: self.hedged(words, first),
                });
            }
        }
        found
    }

    /// Where the phrase ends if it stands at `at`.
    fn fit(&self, steps: &[Step], words: &[Word], at: usize, first: bool) -> Option<usize> {
        let Some((step, rest)) = steps.split_first() else { return Some(at) };
        if let Step::Gap(most) = step {
            let open = |skip: usize| {
                let word = skip.checked_sub(1).map(|last| words.get(at + last));
                word.is_none_or(|word| word.is_some_and(|word| !word.begins && !self.among(word.id, BLOCKERS)))
            };
            return (0..=*most).take_while(|skip| open(*skip)).find_map(|skip| self.fit(rest, words, at + skip, false));
        }
        let word = words.get(at).filter(|word| first || !word.begins)?;
        let here = match step {
            Step::Word(ids) => ids.contains(&word.id),
            _ => word.credential,
        };
        if here { self.fit(rest, words, at + 1, false) } else { None }
    }

    /// `"expired": false`.
    fn denied(&self, words: &[Word], end: usize) -> bool {
        words.get(end).is_some_and(|word| !word.begins && self.among(word.id, DENIALS))
    }

    /// "If the token has expired", "make sure that …".
    fn hedged(&self, words: &[Word], first: usize) -> bool {
        let mut before = words[..=first].iter().rev();
        let mut open = before.next().is_some_and(|word| !word.begins);
        before.take(6).any(|word| {
            let hedge = open && self.among(word.id, HEDGES);
            open &= !word.begins;
            hedge
        })
    }
}
