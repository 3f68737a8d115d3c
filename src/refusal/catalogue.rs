//! The rows as one plain text. Compiled into a program each row brings pointers, lengths and code along; the page
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

use std::sync::OnceLock;

use super::{Cure, Refusal, Speaker, Weak};
use crate::{
    evidence::Strength,
    fix::{Fix, Scene},
};

/// What was learnt from a text.
static LEARNT: OnceLock<&'static [&'static Speaker]> = OnceLock::new();

const STRENGTHS: [Strength; 5] =
    [Strength::Against, Strength::Hint, Strength::Likely, Strength::Strong, Strength::Decisive];

/// All speakers. Where two say the same words, the one that comes first is believed.
pub fn speakers() -> impl Iterator<Item = &'static Speaker> + Clone {
    LEARNT.get().copied().unwrap_or(COMPILED).iter().copied()
}

#[cfg(not(told))]
use super::speakers::SPEAKERS as COMPILED;
#[cfg(told)]
const COMPILED: &[&Speaker] = &[];

/// From now on the speakers are those of a text that [`written`] wrote, whatever was compiled in. Only the first text
/// counts; false if it was not the first or cannot be read.
#[must_use]
pub fn learn(text: String) -> bool {
    read(text.leak()).is_some_and(|speakers| LEARNT.set(speakers.leak()).is_ok())
}

/// What the page learns: the rows of the speakers that it carries.
#[must_use]
#[cfg(not(told))]
pub fn for_the_page() -> String {
    written(super::speakers::IN_THE_PAGE.iter().copied())
}

/// Speakers as a text, without their examples.
#[must_use]
pub fn written(speakers: impl Iterator<Item = &'static Speaker>) -> String {
    let mut text = String::new();
    let mut line = |parts: &[&str]| {
        for part in parts {
            text.push_str(part);
        }
        text.push('\n');
    };
    let (mut source, mut beside): (&str, &[&str]) = ("", &[]);
    for speaker in speakers {
        let scene = digit(&Scene::ALL, &speaker.scene);
        line(&["@", speaker.id, "\t", speaker.name, "\t", &scene]);
        for row in speaker.refusals {
            line(&["#", row.id]);
            row.says.iter().for_each(|says| line(&["\"", says]));
            for (words, companions) in row.weak {
                let new = if *companions == beside { String::new() } else { format!("\t{}", companions.join("\t")) };
                beside = companions;
                line(&["~", words, &new]);
            }
            line(&["=", row.means]);
            line(&["?", row.tell_apart]);
            for (fix, strength, because) in row.fixes {
                let letter = Fix::ALL.iter().zip('a'..).find(|known| known.0 == fix).map_or('?', |known| known.1);
                line(&[letter.encode_utf8(&mut [0; 4]), &digit(&STRENGTHS, strength), because]);
            }
            if row.source != source {
                source = row.source;
                line(&["<", source]);
            }
        }
    }
    text
}

/// A digit for the place of `one` in `list`; signs that follow the digits, where there are more than ten.
fn digit<T: PartialEq>(list: &[T], one: &T) -> String {
    list.iter().zip('0'..).filter(|(known, _)| *known == one).map(|(_, digit)| digit).collect()
}

/// A row while its lines are read.
#[derive(Default)]
struct Draft {
    id: &'static str,
    says: Vec<&'static str>,
    weak: Vec<Weak>,
    means: &'static str,
    tell_apart: &'static str,
    fixes: Vec<Cure>,
}

/// Reads what [`written`] wrote; nothing if a line cannot be understood.
fn read(text: &'static str) -> Option<Vec<&'static Speaker>> {
    let mut all: Vec<&'static Speaker> = Vec::new();
    let mut speaker: Option<Speaker> = None;
    let mut rows: Vec<Refusal> = Vec::new();
    let mut draft = Draft::default();
    let (mut source, mut beside): (&str, &[&str]) = ("", &[]);
    // A last line of its own ends the last row and the last speaker.
    for line in text.lines().chain(["@"]) {
        let (sign, rest) = (line.get(..1)?, line.get(1..)?);
        if matches!(sign, "#" | "@") && !draft.id.is_empty() {
            let Draft { id, says, weak, means, tell_apart, fixes } = std::mem::take(&mut draft);
            let (says, weak, fixes) = (says.leak(), weak.leak(), fixes.leak());
            rows.push(Refusal { id, says, weak, means, tell_apart, fixes, source, example: "" });
        }
        match sign {
            "@" => {
                if let Some(speaker) = speaker.take() {
                    let refusals = std::mem::take(&mut rows).leak();
                    all.push(Box::leak(Box::new(Speaker { refusals, ..speaker })));
                }
                if !rest.is_empty() {
                    let (id, rest) = rest.split_once('\t')?;
                    let (name, scene) = rest.split_once('\t')?;
                    let scene = *at(&Scene::ALL, scene, b'0')?;
                    speaker = Some(Speaker { id, name, scene, refusals: &[] });
                }
            }
            "#" => draft.id = rest,
            "\"" => draft.says.push(rest),
            "~" => {
                let words = rest.split_once('\t').map_or(rest, |(words, companions)| {
                    beside = companions.split('\t').collect::<Vec<_>>().leak();
                    words
                });
                draft.weak.push((words, beside));
            }
            "=" => draft.means = rest,
            "?" => draft.tell_apart = rest,
            "<" => source = rest,
            _ => {
                let because = rest.get(1..)?;
                draft.fixes.push((*at(&Fix::ALL, sign, b'a')?, *at(&STRENGTHS, rest, b'0')?, because));
            }
        }
    }
    Some(all)
}

/// The one that the first letter of `text` counts up to, from `first` on.
fn at<T>(list: &'static [T], text: &str, first: u8) -> Option<&'static T> {
    list.get(usize::from(text.bytes().next()?.checked_sub(first)?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_is_what_was_written() {
        let read = read(written(speakers()).leak()).expect("every line is understood");
        assert_eq!(read.len(), speakers().count());
        for (read, known) in read.into_iter().zip(speakers()) {
            assert_eq!((read.id, read.name, read.scene), (known.id, known.name, known.scene));
            assert_eq!(read.refusals.len(), known.refusals.len(), "{}", known.id);
            for (read, known) in read.refusals.iter().zip(known.refusals) {
                assert_eq!((read.id, read.says, read.weak), (known.id, known.says, known.weak));
                assert_eq!((read.means, read.tell_apart, read.source), (known.means, known.tell_apart, known.source));
                assert_eq!(read.fixes, known.fixes, "{}", known.id);
            }
        }
    }

    #[test]
    fn what_nobody_wrote_is_refused() {
        for text in ["\n", "é", "@a\tA\tz\n", "@a\tA\n", "m2No such fix.", "a9No such strength.", "a"] {
            assert!(read(text).is_none(), "{text:?}");
        }
        assert!(!learn("\n".to_owned()));
    }
}
