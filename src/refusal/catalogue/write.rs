//! Writes what is known as a text.

use super::{Catalogue, STRENGTHS};
use crate::{
    fix::{Fix, Scene},
    refusal::{Clue, Cure, Speaker},
};

/// What the pocket edition of the page learns: the rows of the speakers that it carries, and of the clues the part
/// that it has room for.
#[must_use]
#[cfg(not(told))]
pub fn pocket() -> String {
    use crate::refusal::clue;
    let near = clue::near::IN_THE_POCKET;
    let said = clue::said::IN_THE_POCKET;
    let clues = super::Clues { near, said, ..super::COMPILED.clues };
    written(Catalogue { speakers: crate::refusal::speakers::IN_THE_POCKET, clues })
}

/// What is known as a text, without the examples.
#[must_use]
pub fn written(known: Catalogue) -> String {
    let mut pen = Pen(String::new());
    pen.speakers(known.speakers);
    for (kind, words) in known.clues.lists {
        pen.line(&[kind, "\t", words]);
    }
    known.clues.near.iter().copied().flatten().for_each(|clue| pen.clue("*", clue));
    known.clues.said.iter().copied().flatten().for_each(|clue| pen.clue(">", clue));
    pen.0
}

struct Pen(String);

impl Pen {
    fn line(&mut self, parts: &[&str]) {
        for part in parts {
            self.0.push_str(part);
        }
        self.0.push('\n');
    }

    fn speakers(&mut self, speakers: &[&Speaker]) {
        let (mut source, mut beside): (&str, &[&str]) = ("", &[]);
        for speaker in speakers {
            let scene = digit(&Scene::ALL, &speaker.scene);
            self.line(&["@", speaker.id, "\t", speaker.name, "\t", &scene]);
            for row in speaker.refusals {
                self.line(&["#", row.id]);
                row.says.iter().for_each(|says| self.line(&["\"", says]));
                for (words, companions) in row.weak {
                    let new =
                        if *companions == beside { String::new() } else { ["\t", &companions.join("\t")].concat() };
                    beside = companions;
                    self.line(&["~", words, &new]);
                }
                self.line(&["=", row.means]);
                self.line(&["?", row.tell_apart]);
                self.cures(row.fixes);
                if row.source != source {
                    source = row.source;
                    self.line(&["<", source]);
                }
            }
        }
    }

    fn clue(&mut self, sign: &str, clue: &Clue) {
        self.line(&[sign, clue.id, "\t", &clue.near.to_string(), if clue.beside { "\t" } else { "" }]);
        clue.all.iter().for_each(|group| self.line(&["+", &group.join("\t")]));
        if !clue.not.is_empty() {
            self.line(&["-", &clue.not.join("\t")]);
        }
        self.cures(clue.cures);
    }

    fn cures(&mut self, cures: &[Cure]) {
        for (fix, strength, because) in cures {
            let letter = Fix::ALL.iter().zip('a'..).find(|known| known.0 == fix).map_or('?', |known| known.1);
            self.line(&[letter.encode_utf8(&mut [0; 4]), &digit(&STRENGTHS, strength), because]);
        }
    }
}

/// A digit for the place of `one` in `list`; signs that follow the digits, where there are more than ten.
fn digit<T: PartialEq>(list: &[T], one: &T) -> String {
    list.iter().zip('0'..).filter(|(known, _)| *known == one).map(|(_, digit)| digit).collect()
}
