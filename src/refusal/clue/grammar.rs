//! Phrases taken apart, and how they are found among words.

use std::collections::BTreeMap;

use super::{
    ANOTHER_TRADE, Clue, Clues, SPEAKS_OF_CREDENTIALS, WENT_WRONG,
    word::{Before, Word, read},
};
use crate::text::Span;

/// How many words may stand for a `*`.
const GAP: usize = 8;
/// How many may stand for a `~`.
const NARROW: usize = 3;
/// A phrase that stands in a paste more often than this tells nothing new.
const OFTEN: usize = 64;

/// The kinds of words that the engine itself asks for. A word has the mark of each kind it is of.
const MARKS: [&str; 6] = ["$cred", "$opening", "$foreign", "$but", "$denied", "$maybe"];
const CREDENTIAL: u16 = 1;
const OPENING: u16 = 1 << 1;
const FOREIGN: u16 = 1 << 2;
const BUT: u16 = 1 << 3;
pub(super) const DENIED: u16 = 1 << 4;
pub(super) const MAYBE: u16 = 1 << 5;
const KEY: u16 = 1 << 6;
/// Numbers, by the unit behind them.
const NUMBERS: [(&str, u16); 3] = [("#", 1 << 7), ("#h", 1 << 8), ("#s", 1 << 9)];

/// All phrases of all clues.
pub(super) struct Grammar {
    /// The number and the marks of every word.
    numbers: BTreeMap<Box<str>, (u16, u16)>,
    lists: &'static [(&'static str, &'static str)],
    phrases: Vec<Phrase>,
    /// The places of the phrases, whether tight or not.
    places: BTreeMap<(&'static str, bool), usize>,
    /// The phrases that may begin with a word, by the word's number.
    starts: Vec<Vec<usize>>,
    /// Those that begin with a credential or a number.
    others: Vec<usize>,
    /// Groups that stand near each other, in the order in which they are believed.
    pub(super) near: Vec<Taken>,
    /// What is said in a sentence.
    pub(super) said: Vec<Taken>,
    /// The words that have to stand around what is near each other, and those that must not.
    pub(super) context: Option<Vec<usize>>,
    pub(super) trouble: Vec<usize>,
    pub(super) harmless: Vec<usize>,
}

/// A clue taken apart: the places of its phrases.
pub(super) struct Taken {
    pub(super) clue: &'static Clue,
    pub(super) all: Vec<Vec<usize>>,
    pub(super) not: Vec<usize>,
}

struct Phrase {
    steps: Vec<Step>,
    /// Whether nothing but a blank may part its words; else a comma may.
    tight: bool,
}

enum Step {
    Gap(usize),
    /// Any of these words, or any word with one of these marks.
    Word(Vec<u16>, u16),
    Credential,
}

/// Where a phrase was found, by the numbers of its words.
#[derive(Clone, Copy)]
pub(super) struct Hit {
    pub(super) first: usize,
    pub(super) end: usize,
}

impl Hit {
    pub(super) fn span(self, words: &[Word]) -> Span {
        words[self.first].span.joined(words[self.end - 1].span)
    }
}

impl Grammar {
    pub(super) fn new(clues: Clues) -> Self {
        let mut grammar = Self {
            numbers: BTreeMap::new(),
            lists: clues.lists,
            phrases: Vec::new(),
            places: BTreeMap::new(),
            starts: Vec::new(),
            others: Vec::new(),
            near: Vec::new(),
            said: Vec::new(),
            context: None,
            trouble: Vec::new(),
            harmless: Vec::new(),
        };
        for (name, mark) in MARKS.into_iter().zip((0..).map(|bit| 1 << bit)) {
            grammar.list(name).for_each(|word| grammar.mark(word, mark));
        }
        grammar.mark("key", KEY);
        grammar.mark("keys", KEY);
        for clue in clues.near.iter().copied().flatten() {
            let taken = grammar.take(clue, true);
            match clue.id {
                SPEAKS_OF_CREDENTIALS => grammar.context = Some(taken.all.concat()),
                WENT_WRONG => grammar.trouble = taken.all.concat(),
                ANOTHER_TRADE => grammar.harmless = taken.all.concat(),
                _ => grammar.near.push(taken),
            }
        }
        for clue in clues.said.iter().copied().flatten() {
            let taken = grammar.take(clue, false);
            grammar.said.push(taken);
        }
        grammar.starts.resize_with(grammar.numbers.len() + 1, Vec::new);
        for (index, phrase) in grammar.phrases.iter().enumerate() {
            match phrase.steps.first() {
                Some(Step::Word(ids, 0)) => ids.iter().for_each(|id| grammar.starts[usize::from(*id)].push(index)),
                _ => grammar.others.push(index),
            }
        }
        grammar
    }

    /// The words of a kind.
    fn list(&self, name: &str) -> impl Iterator<Item = &'static str> + use<> {
        let list = self.lists.iter().find(|list| list.0 == name).map_or("", |list| list.1);
        list.split('|').filter(|word| !word.is_empty())
    }

    fn add(&mut self, word: &str) -> u16 {
        if let Some(known) = self.numbers.get(word) {
            return known.0;
        }
        let next = u16::try_from(self.numbers.len() + 1).unwrap_or(0);
        self.numbers.insert(word.into(), (next, 0));
        next
    }

    fn mark(&mut self, word: &str, mark: u16) {
        self.add(word);
        if let Some(known) = self.numbers.get_mut(word) {
            known.1 |= mark;
        }
    }

    fn take(&mut self, clue: &'static Clue, tight: bool) -> Taken {
        let mut places = |phrases: &'static [&'static str]| -> Vec<usize> {
            phrases.iter().map(|says| self.place(says, tight)).collect()
        };
        Taken { clue, all: clue.all.iter().map(|group| places(group)).collect(), not: places(clue.not) }
    }

    /// The place of a phrase, new or known.
    fn place(&mut self, says: &'static str, tight: bool) -> usize {
        if let Some(place) = self.places.get(&(says, tight)) {
            return *place;
        }
        let mut steps = Vec::new();
        for step in says.split(' ') {
            match step {
                "*" => steps.push(Step::Gap(GAP)),
                "~" => steps.push(Step::Gap(NARROW)),
                "$cred" => steps.push(Step::Credential),
                _ if step.contains(['|', '#', '$']) => {
                    let (mut ids, mut marks) = (Vec::new(), 0);
                    for word in step.split('|') {
                        match NUMBERS.iter().find(|number| number.0 == word) {
                            Some(number) => marks |= number.1,
                            None if word.starts_with('$') => ids.extend(self.list(word).map(|word| self.add(word))),
                            None => ids.push(self.add(word)),
                        }
                    }
                    steps.push(Step::Word(ids, marks));
                }
                _ => drop(read(step, &mut |word| {
                    steps.push(Step::Word(vec![self.add(word)], 0));
                    (0, 0)
                })),
            }
        }
        self.phrases.push(Phrase { steps, tight });
        self.places.insert((says, tight), self.phrases.len() - 1);
        self.phrases.len() - 1
    }

    /// How many of the words of a phrase are its own.
    pub(super) fn own(&self, phrase: usize) -> usize {
        self.phrases[phrase].steps.iter().filter(|step| !matches!(step, Step::Gap(_))).count()
    }

    /// The number and the marks of a word in small letters.
    fn number(&self, word: &str) -> (u16, u16) {
        let (id, marks) = self.numbers.get(word).copied().unwrap_or_default();
        let digits = word.bytes().take_while(u8::is_ascii_digit).count();
        let number = match word.get(digits..) {
            _ if digits == 0 || digits > 4 => 0,
            Some("") => NUMBERS[0].1,
            Some("m" | "h" | "d" | "hr" | "hrs" | "min" | "mins" | "hours" | "minutes") => NUMBERS[1].1,
            Some("s" | "sec" | "secs" | "seconds" | "ms") => NUMBERS[2].1,
            _ => 0,
        };
        (id, marks | number)
    }

    /// The words of a paste.
    pub(super) fn read(&self, paste: &str) -> Vec<Word> {
        let mut words = read(paste, &mut |word| self.number(word));
        for at in 0..words.len() {
            let has =
                |at: Option<usize>, mark| at.and_then(|at| words.get(at)).is_some_and(|word| word.marks & mark > 0);
            let (before, behind) = (at.checked_sub(1), Some(at + 1));
            words[at].credential = if has(Some(at), KEY) {
                has(before, OPENING)
            } else {
                has(Some(at), CREDENTIAL) && !has(before, FOREIGN) && !has(behind, FOREIGN)
            };
        }
        words
    }

    /// Where every phrase stands in `words`, by its place.
    pub(super) fn find(&self, words: &[Word]) -> Vec<Vec<Hit>> {
        let mut hits: Vec<Vec<Hit>> = Vec::new();
        hits.resize_with(self.phrases.len(), Vec::new);
        for (first, word) in words.iter().enumerate().filter(|(_, word)| word.id > 0 || word.marks > 0) {
            let own = self.starts.get(usize::from(word.id)).map_or(&[][..], Vec::as_slice);
            let others = if word.credential || word.marks > 0 { self.others.as_slice() } else { &[] };
            for &index in own.iter().chain(others) {
                if hits[index].len() < OFTEN
                    && let Some(end) = self.phrases[index].fit(words, first)
                {
                    hits[index].push(Hit { first, end });
                }
            }
        }
        hits
    }
}

impl Phrase {
    /// Where it ends if it begins at `first`.
    fn fit(&self, words: &[Word], first: usize) -> Option<usize> {
        let (step, rest) = self.steps.split_first()?;
        if step.fits(words.get(first)?) { self.go_on(rest, words, first + 1) } else { None }
    }

    fn go_on(&self, steps: &[Step], words: &[Word], at: usize) -> Option<usize> {
        let Some((step, rest)) = steps.split_first() else { return Some(at) };
        if let Step::Gap(most) = step {
            let open = |skip: usize| {
                let word = skip.checked_sub(1).map(|last| words.get(at + last));
                word.is_none_or(|word| word.is_some_and(|word| !word.begins() && word.marks & BUT == 0))
            };
            return (0..=*most).take_while(|skip| open(*skip)).find_map(|skip| self.go_on(rest, words, at + skip));
        }
        let most = if self.tight { Before::Blank } else { Before::Comma };
        let word = words.get(at).filter(|word| word.before <= most)?;
        if step.fits(word) { self.go_on(rest, words, at + 1) } else { None }
    }
}

impl Step {
    fn fits(&self, word: &Word) -> bool {
        match self {
            Self::Gap(_) => false,
            Self::Word(ids, marks) => word.marks & marks > 0 || word.id > 0 && ids.contains(&word.id),
            Self::Credential => word.credential,
        }
    }
}
