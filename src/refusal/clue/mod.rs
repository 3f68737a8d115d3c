//! What plain words tell, whoever says them.
//!
//! A row of a speaker is a sentence; a clue is what remains of such a sentence when nobody knows the speaker. The paste
//! is read into words once, every phrase of every clue is looked for in one walk over them, and then each clue looks
//! whether its groups are there: near each other (`near`), or a sentence that says it all (`said`).

mod grammar;
mod listen;
#[cfg(not(told))]
pub(super) mod near;
#[cfg(not(told))]
pub(super) mod said;
#[cfg(test)]
mod tests;
mod word;

use super::Cure;
use crate::text::Span;
pub use listen::{Listened, listen};

/// What words tell.
///
/// A phrase is words one behind the other: `*` stands for up to eight others, `~` for up to three, `$kind` for any word
/// of a kind, `a|b` for either, `#` for a number, `#h` and `#s` for one with the unit of a time behind it.
pub struct Clue {
    /// Unique among all clues.
    pub id: &'static str,
    /// Whether it counts beside a message whose speaker is known: then it tells of the surroundings.
    pub beside: bool,
    /// How far the groups may be apart, in letters; 0 for anywhere in the paste.
    pub near: usize,
    /// The phrases of each group, of which one has to be there.
    pub all: &'static [&'static [&'static str]],
    /// None of these may be that near.
    pub not: &'static [&'static str],
    /// What helps, best first. None where the words only tell something about the circumstances.
    pub cures: &'static [Cure],
    /// A text in which it is noticed.
    pub example: &'static str,
}

/// A clue that was noticed.
pub struct Noticed {
    /// Which.
    pub clue: &'static Clue,
    /// Where its words stand.
    pub span: Span,
    /// Whether they are said as a possibility only: "check that it has not expired".
    pub perhaps: bool,
}

/// All clues, and the kinds of words that their phrases name.
#[derive(Clone, Copy)]
pub(super) struct Clues {
    /// The kinds: a name and the words, between bars.
    pub(super) lists: &'static [(&'static str, &'static str)],
    /// Groups of words that stand near each other.
    pub(super) near: &'static [&'static [Clue]],
    /// What is said in a sentence.
    pub(super) said: &'static [&'static [Clue]],
}

/// What is compiled in.
#[cfg(not(told))]
pub(super) const COMPILED: Clues = Clues { lists: said::LISTS, near: near::CLUES, said: said::CLUES };
#[cfg(told)]
pub(super) const COMPILED: Clues = Clues { lists: &[], near: &[], said: &[] };

/// Without its words nobody speaks of a credential.
const SPEAKS_OF_CREDENTIALS: &str = "it-speaks-of-credentials";
/// Without its words nothing went wrong.
const WENT_WRONG: &str = "something-went-wrong";
/// Beside its words a token is none, or not ours.
const ANOTHER_TRADE: &str = "it-is-of-another-trade";

/// The words name an end.
pub const ENDED: &str = "it-has-ended";
/// Somebody was not let in, with something that may be a password.
pub const LOGIN_REFUSED: &str = "a-login-was-refused";
/// The words name a program that goes on: whether the end is the matter they do not tell.
pub const GOES_ON: &str = "it-goes-on";
/// The words tell how long it went well, or that the end comes again.
pub const COMES_BACK: &str = "it-comes-back";
/// Somebody withdrew it.
pub const WITHDRAWN: &str = "it-was-withdrawn";
/// Nothing but that it is not accepted.
pub const NOT_ACCEPTED: &str = "it-is-not-accepted";
/// Only a status, and no reason.
pub const BARE: [&str; 2] = ["refused-without-a-reason", "forbidden-without-a-reason"];
/// The trouble is another one.
pub const HARMLESS: &str = "the-trouble-is-another";
/// What is called a token here lets nobody in.
pub const NO_CREDENTIAL: &str = "it-is-no-credential";
