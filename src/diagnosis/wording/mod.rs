//! What plain words say, whoever says them: the sense of "has expired" is the same at every speaker.
//!
//! Names are read as the words they are made of, so that `TokenExpiredError`, `TOKEN_EXPIRED` and "the token of user 7
//! has expired" are the same three words. A phrase needs a credential beside it, or a refusal around it.

mod grammar;
mod harmless;
mod rights;
mod sending;
mod time;
mod vocabulary;
mod word;

pub(super) use harmless::{HARMLESS, NO_CREDENTIAL};
pub(super) use rights::WITHDRAWN;
pub(super) use sending::{BARE, NOT_ACCEPTED};
pub(super) use time::{COMES_BACK, ENDED, GOES_ON, LOGIN_REFUSED};

use self::{
    grammar::{Found, GRAMMAR},
    word::{Word, read},
};
use crate::{refusal::Cure, text::Span};

/// What some words mean, and all the ways of saying it that we know.
pub struct Topic {
    /// Unique among the topics.
    pub id: &'static str,
    /// What helps, best first. None where the words only tell something about the circumstances.
    pub fixes: &'static [Cure],
    /// What must stand around the words.
    pub around: Around,
    /// The words: `*` stands for up to eight others, `~` for up to three, `$class` for any of a class, `a|b` for either.
    pub says: &'static [&'static str],
}

/// What must stand around the words of a topic before they count.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Around {
    /// Nothing: the words name a credential themselves.
    Anything,
    /// Somewhere in the paste a credential is named.
    Credential,
    /// Somewhere in the paste something was refused: 401, 403, unauthorized, forbidden.
    Refusal,
}

/// Words that say something.
pub struct Said {
    /// What they say.
    pub topic: &'static Topic,
    /// Where they stand.
    pub span: Span,
    /// Whether they are said as a possibility only: "check that it has not expired".
    pub perhaps: bool,
}

/// All topics, what is told of time first.
pub(super) fn topics() -> impl Iterator<Item = &'static Topic> + Clone {
    [time::TOPICS, rights::TOPICS, sending::TOPICS, harmless::TOPICS].into_iter().flatten()
}

/// How often the same is noticed.
const TIMES: usize = 4;

/// What the paste says in plain words, each topic some times, in the order of the paste.
#[must_use]
pub(super) fn listen(paste: &str) -> Vec<Said> {
    let words = read(paste);
    let mut found = GRAMMAR.find(&words);
    // Who says more of the same words is believed, then who says it closer together.
    found.sort_by_key(|one| (std::cmp::Reverse(one.literal), one.end - one.first, one.phrase));
    let mut kept: Vec<Found> = Vec::new();
    for one in found {
        let taken = kept.iter().any(|other| one.first < other.end && other.first < one.end);
        if !taken && fits(one.topic, &words) {
            kept.push(one);
        }
    }
    kept.sort_by_key(|one| (one.perhaps, one.first));
    let mut said: Vec<Said> = Vec::new();
    for one in kept {
        if said.iter().filter(|known| known.topic.id == one.topic.id).count() < TIMES {
            let span = words[one.first].span.joined(words[one.end - 1].span);
            said.push(Said { topic: one.topic, span, perhaps: one.perhaps });
        }
    }
    said
}

/// Whether what the topic needs stands around it.
fn fits(topic: &Topic, words: &[Word]) -> bool {
    match topic.around {
        Around::Anything => true,
        Around::Credential => words.iter().any(|word| word.credential),
        Around::Refusal => words.iter().any(|word| GRAMMAR.refuses(word)),
    }
}

#[cfg(test)]
mod tests;
