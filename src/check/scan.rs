//! The looking that several checks share.

use super::Damage;
use crate::text::{Edit, Repair, Safety, Span, code_point};

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

/// Takes every span out; what can be mended so cannot be mended wrongly.
pub(super) fn remove(text: &str, label: &'static str, spans: Vec<Span>) -> Vec<Damage> {
    edit(text, label, spans.into_iter().map(Edit::remove).collect())
}

/// Applies every edit, each a damage of its own; beyond a few the rest is one damage.
pub(super) fn edit(text: &str, label: &'static str, mut edits: Vec<Edit>) -> Vec<Damage> {
    let rest = edits.split_off(edits.len().min(NAMED));
    let groups = edits.into_iter().map(|edit| vec![edit]).chain((!rest.is_empty()).then_some(rest));
    let damage = |edits: Vec<Edit>| {
        let span = edits[0].span.joined(edits[edits.len() - 1].span);
        Damage { span, seen: seen(edits[0].span.of(text)), repair: Repair::new(label, Safety::Certain, edits) }
    };
    groups.map(damage).collect()
}

/// The damages, showing the characters themselves where they are no secret.
pub(super) fn showing(text: &str, damages: Vec<Damage>, show: fn(&str) -> &str) -> Vec<Damage> {
    damages.into_iter().map(|damage| Damage { seen: show(damage.span.of(text)).to_owned(), ..damage }).collect()
}

/// The code points of a short text that is no secret.
pub(super) fn seen(text: &str) -> String {
    let mut points: Vec<String> = text.chars().take(8).map(code_point).collect();
    points.dedup();
    points.join(" ")
}
