//! The rows and clues as one plain text. Compiled into a program each brings pointers, lengths and code along; the page
//! carries the text instead, which packs much better, and learns it before the first paste is examined.
//!
//! Every line begins with a sign that tells what it holds:
//!
//! | sign | holds |
//! |---|---|
//! | `@` | a speaker: its id, its name and its scene, between tabs |
//! | `#` | the id of a row of that speaker; what follows belongs to it |
//! | `"` | the words of the message |
//! | `~` | words that need a companion, and the companions after tabs; without any, they are those of the `~` before |
//! | `=` | what it means |
//! | `?` | what tells its causes apart |
//! | `a` … `l` | a cure: the letter is the fix, the digit behind it the strength, then the reason |
//! | `<` | the source of this row and of those behind it |
//! | `$` | a kind of words: its name without the sign, and the words after a tab |
//! | `*` | a clue whose groups stand near each other: its id, how near, and a third field if it counts beside a speaker |
//! | `>` | the same of a clue that is said in a sentence |
//! | `+` | a group of its phrases, between tabs |
//! | `-` | what must not stand near, between tabs |

mod read;
mod write;

use std::sync::OnceLock;

use self::read::read;
#[cfg(not(told))]
pub use self::write::pocket;
pub use self::write::written;
use super::{
    Speaker,
    clue::{self, Clues},
};
use crate::evidence::Strength;

/// What is known of those who refuse.
#[derive(Clone, Copy)]
pub struct Catalogue {
    speakers: &'static [&'static Speaker],
    clues: Clues,
}

#[cfg(not(told))]
const COMPILED: Catalogue = Catalogue { speakers: super::speakers::SPEAKERS, clues: clue::COMPILED };
#[cfg(told)]
const COMPILED: Catalogue = Catalogue { speakers: &[], clues: clue::COMPILED };

/// What was learnt from a text.
static LEARNT: OnceLock<Catalogue> = OnceLock::new();

const STRENGTHS: [Strength; 5] =
    [Strength::Against, Strength::Hint, Strength::Likely, Strength::Strong, Strength::Decisive];

/// All that is known.
#[must_use]
pub fn catalogue() -> Catalogue {
    LEARNT.get().copied().unwrap_or(COMPILED)
}

/// All speakers. Where two say the same words, the one that comes first is believed.
pub fn speakers() -> impl Iterator<Item = &'static Speaker> + Clone {
    catalogue().speakers.iter().copied()
}

/// All clues.
pub(super) fn clues() -> Clues {
    catalogue().clues
}

/// From now on all that is known is what stands in a text that [`written`] wrote, whatever was compiled in. Only the
/// first text counts; false if it was not the first or cannot be read.
#[must_use]
pub fn learn(text: String) -> bool {
    read(text.leak()).is_some_and(|known| LEARNT.set(known).is_ok())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::refusal::Clue;

    #[test]
    fn what_is_read_is_what_was_written() {
        let read = read(written(catalogue()).leak()).expect("every line is understood");
        assert_eq!(read.speakers.len(), speakers().count());
        for (read, known) in read.speakers.iter().zip(speakers()) {
            assert_eq!((read.id, read.name, read.scene), (known.id, known.name, known.scene));
            assert_eq!(read.refusals.len(), known.refusals.len(), "{}", known.id);
            for (read, known) in read.refusals.iter().zip(known.refusals) {
                assert_eq!((read.id, read.says, read.weak), (known.id, known.says, known.weak));
                assert_eq!((read.means, read.tell_apart, read.source), (known.means, known.tell_apart, known.source));
                assert_eq!(read.fixes, known.fixes, "{}", known.id);
            }
        }
        assert_eq!(read.clues.lists, clues().lists);
        same(read.clues.near, clues().near);
        same(read.clues.said, clues().said);
    }

    fn same(read: &[&'static [Clue]], known: &[&'static [Clue]]) {
        let all = |clues: &[&'static [Clue]]| clues.iter().copied().flatten().collect::<Vec<_>>();
        let (read, known) = (all(read), all(known));
        assert_eq!(read.len(), known.len());
        for (read, known) in read.into_iter().zip(known) {
            assert_eq!((read.id, read.beside, read.near), (known.id, known.beside, known.near));
            assert_eq!((read.all, read.not, read.cures), (known.all, known.not, known.cures), "{}", known.id);
        }
    }

    #[test]
    fn what_nobody_wrote_is_refused() {
        for text in [
            "\n",
            "é",
            "@a\tA\tz\n",
            "@a\tA\n",
            "m2No such fix.",
            "a9No such strength.",
            "a",
            "$no words",
            "*no distance",
            ">a\tfar",
        ] {
            assert!(read(text).is_none(), "{text:?}");
        }
        assert!(!learn("\n".to_owned()));
    }
}
