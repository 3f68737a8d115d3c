//! Reads what was written.

use super::{Catalogue, STRENGTHS};
use crate::{
    fix::{Fix, Scene},
    refusal::{Clue, Cure, Refusal, Speaker, Weak, clue::Clues},
};

/// A row or a clue while its lines are read.
#[derive(Default)]
struct Draft {
    id: &'static str,
    says: Vec<&'static str>,
    weak: Vec<Weak>,
    means: &'static str,
    tell_apart: &'static str,
    cures: Vec<Cure>,
    /// Of a clue its sign, how near its groups are, and whether it counts beside a speaker.
    clue: Option<(&'static str, usize, bool)>,
    all: Vec<&'static [&'static str]>,
    not: &'static [&'static str],
}

/// Reads what was written; nothing if a line cannot be understood.
pub(super) fn read(text: &'static str) -> Option<Catalogue> {
    let mut all: Vec<&'static Speaker> = Vec::new();
    let mut speaker: Option<Speaker> = None;
    let mut rows: Vec<Refusal> = Vec::new();
    let (mut lists, mut near, mut said) = (Vec::new(), Vec::new(), Vec::new());
    let mut draft = Draft::default();
    let (mut source, mut beside): (&str, &[&str]) = ("", &[]);
    // A last line of its own ends the last row and the last speaker.
    for line in text.lines().chain(["@"]) {
        let (sign, rest) = (line.get(..1)?, line.get(1..)?);
        if matches!(sign, "#" | "@" | "$" | "*" | ">") && !draft.id.is_empty() {
            let Draft { id, says, weak, means, tell_apart, cures, clue, all, not } = std::mem::take(&mut draft);
            let (cures, example) = (cures.leak(), "");
            if let Some((sign, distance, beside)) = clue {
                let clue = Clue { id, beside, near: distance, all: all.leak(), not, cures, example };
                if sign == "*" { near.push(clue) } else { said.push(clue) }
            } else {
                let (says, weak) = (says.leak(), weak.leak());
                rows.push(Refusal { id, says, weak, means, tell_apart, fixes: cures, source, example });
            }
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
                    beside = parts(companions);
                    words
                });
                draft.weak.push((words, beside));
            }
            "=" => draft.means = rest,
            "?" => draft.tell_apart = rest,
            "<" => source = rest,
            "$" => lists.push((line.split_once('\t')?.0, line.split_once('\t')?.1)),
            "*" | ">" => {
                let (id, distance) = rest.split_once('\t')?;
                draft.id = id;
                draft.clue = Some((sign, distance.trim_end().parse().ok()?, distance.ends_with('\t')));
            }
            "+" => draft.all.push(parts(rest)),
            "-" => draft.not = parts(rest),
            _ => {
                let because = rest.get(1..)?;
                draft.cures.push((*at(&Fix::ALL, sign, b'a')?, *at(&STRENGTHS, rest, b'0')?, because));
            }
        }
    }
    let clues = Clues { lists: lists.leak(), near: vec![&*near.leak()].leak(), said: vec![&*said.leak()].leak() };
    Some(Catalogue { speakers: all.leak(), clues })
}

fn parts(text: &'static str) -> &'static [&'static str] {
    text.split('\t').collect::<Vec<_>>().leak()
}

/// The one that the first letter of `text` counts up to, from `first` on.
fn at<T>(list: &'static [T], text: &str, first: u8) -> Option<&'static T> {
    list.get(usize::from(text.bytes().next()?.checked_sub(first)?))
}
