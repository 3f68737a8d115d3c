//! What is said in a sentence, whoever says it: the sense of "has expired" is the same at every speaker.

mod harmless;
mod rights;
mod sending;
mod signs;
mod time;
mod vocabulary;

use super::{BARE, COMES_BACK, Clue, ENDED, GOES_ON, HARMLESS, LOGIN_REFUSED, NO_CREDENTIAL, NOT_ACCEPTED, WITHDRAWN};
pub(in crate::refusal) use vocabulary::LISTS;

/// What is told of time first: where two say as much in the same words the one that comes first is believed.
pub(in crate::refusal) const CLUES: &[&[Clue]] =
    &[time::CLUES, rights::CLUES, sending::CLUES, signs::CLUES, harmless::CLUES];

/// Those that the pocket edition of the page learns: its size is limited. The order is that of [`CLUES`].
#[cfg(not(told))]
pub(in crate::refusal) const IN_THE_POCKET: &[&[Clue]] = &[time::CLUES, rights::CLUES, sending::CLUES, harmless::CLUES];
