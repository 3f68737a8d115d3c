//! The looking that several checks share.

use super::{Damage, Subject};
use crate::text::{Edit, Repair, Safety, Span, code_point, only};

/// So many places are named one by one; the rest are named together.
const NAMED: usize = 64;

/// The runs of characters that `wanted` picks out, in the order of the text.
pub(super) fn runs(text: &str, wanted: fn(char) -> bool) -> Vec<Span> {
    let mut runs: Vec<Span> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| wanted(*c)) {
        let end = at + c.len_utf8();
        match runs.last_mut() {
            Some(last) if last.end == at => last.end = end,
            _ => runs.push(Span::new(at, end)),
        }
    }
    runs
}

/// The run of wanted characters at the beginning of the text and the one at its end; one run if it is all.
pub(super) fn ends(text: &str, wanted: fn(char) -> bool) -> Vec<Span> {
    let start = text.len() - text.trim_start_matches(wanted).len();
    let end = text.trim_end_matches(wanted).len().max(start);
    [Span::new(0, start), Span::new(end, text.len())].into_iter().filter(|span| !span.is_empty()).collect()
}

/// What a reader of escapes finds at the mark: the text it stands for, and how long it is written.
pub(super) type Escape = fn(&str) -> Option<(String, usize)>;

/// The places where `read` finds something written out behind `mark`, each with what it stands for.
pub(super) fn escapes(text: &str, mark: u8, read: Escape) -> Vec<Edit> {
    let mut done = 0;
    let found = memchr::memchr_iter(mark, text.as_bytes()).filter_map(|at| {
        if at < done {
            return None;
        }
        let (means, length) = read(&text[at..])?;
        done = at + length;
        Some(Edit::replace(Span::new(at, done), means))
    });
    found.collect()
}

/// Every character that `means` knows, replaced by what it stands for.
pub(super) fn exchange(text: &str, means: impl Fn(char) -> Option<char>) -> Vec<Edit> {
    let known = |(at, c): (usize, char)| Some(Edit::replace(Span::new(at, at + c.len_utf8()), means(c)?));
    text.char_indices().filter_map(known).collect()
}

/// The lines of the text, without their ends.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Span> {
    text.split('\n').map(|line| Span::of_slice(text, line.strip_suffix('\r').unwrap_or(line)))
}

/// Takes every span out; what can be mended so cannot be mended wrongly.
pub(super) fn remove(text: &str, label: &'static str, spans: Vec<Span>) -> Vec<Damage> {
    edit(text, label, spans.into_iter().map(Edit::remove).collect())
}

/// Applies every edit, each a damage of its own; beyond a few the rest is one damage.
pub(super) fn edit(text: &str, label: &'static str, mut edits: Vec<Edit>) -> Vec<Damage> {
    edits.sort_by_key(|edit| edit.span);
    let rest = edits.split_off(edits.len().min(NAMED));
    let groups = edits.into_iter().map(|edit| vec![edit]).chain((!rest.is_empty()).then_some(rest));
    groups.flat_map(|edits| together(text, label, Safety::Certain, edits)).collect()
}

/// Applies the edits all or not at all, as one damage.
pub(super) fn together(text: &str, label: &'static str, safety: Safety, edits: Vec<Edit>) -> Vec<Damage> {
    let Some((first, last)) = edits.first().zip(edits.last()) else { return Vec::new() };
    let (span, seen) = (first.span.joined(last.span), seen(first.span.of(text)));
    vec![Damage { span, seen, repair: Repair::new(label, safety, edits) }]
}

/// A damage that nothing here can undo.
pub(super) fn declare(span: Span, seen: impl Into<String>) -> Vec<Damage> {
    vec![Damage { span, seen: seen.into(), repair: None }]
}

/// The damages, showing the characters themselves where they are no secret.
pub(super) fn showing(text: &str, damages: Vec<Damage>, show: fn(&str) -> &str) -> Vec<Damage> {
    damages.into_iter().map(|damage| Damage { seen: show(damage.span.of(text)).to_owned(), ..damage }).collect()
}

/// The damages, each with the same words for what was seen.
pub(super) fn saying(damages: Vec<Damage>, seen: &str) -> Vec<Damage> {
    damages.into_iter().map(|damage| Damage { seen: seen.to_owned(), ..damage }).collect()
}

/// The code points of a short text that is no secret.
pub(super) fn seen(text: &str) -> String {
    let mut points: Vec<String> = text.chars().take(8).map(code_point).collect();
    points.dedup();
    points.join(" ")
}

/// Whether a word is more likely one of a sentence than a piece of a credential.
pub(super) fn is_prose(word: &str) -> bool {
    let word = word.trim_end_matches([',', '.', ':', ';', '!', '?']);
    word.len() >= 3 && only(word, "A-Za-z") && word.bytes().skip(1).all(|b| b.is_ascii_lowercase())
}

/// Whether the subject is a cookie, or the parameter of an address: there percent signs are how it is written.
pub(super) fn is_encoded_by_its_place(subject: &Subject<'_>) -> bool {
    subject.place == crate::segment::Place::Query || subject.named.to_ascii_lowercase().contains("cookie")
}
