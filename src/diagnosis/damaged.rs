//! Copying changed the characters.

use std::collections::BTreeMap;

use super::{Inference, Known};
use crate::{
    check::{Check, Finding},
    evidence::{Evidence, Strength},
    fix::Fix,
    refusal::{HARMLESS, NO_CREDENTIAL},
    segment::{Place, StandIn, stand_in},
    text::Safety,
};

pub(super) const INFERENCE: Inference = Inference { id: "copying-damaged-it", draw };

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    let mut kinds: BTreeMap<&str, (&Check, &Finding, usize)> = BTreeMap::new();
    // What a log hides is not why something else broke: a limit that was reached, a host that is away.
    let elsewhere = known.heard.is_empty() && [HARMLESS, NO_CREDENTIAL].iter().any(|kind| known.says(kind).is_some());
    let told = |finding: &&Finding| !(is_said(known, finding) || elsewhere && is_covered(known, finding));
    for finding in known.findings.iter().filter(told) {
        kinds.entry(finding.check.id).and_modify(|(_, _, count)| *count += 1).or_insert((finding.check, finding, 1));
    }
    let each = kinds.into_values().map(|(check, finding, count)| {
        let places = if count == 1 { String::new() } else { format!(" in {count} places") };
        let because = match (&finding.repair, finding.proof) {
            // Where nothing can be undone, what was seen is what the person has to know.
            (None, _) => format!("{}{places}: {}. {}", check.title, finding.seen.trim_end_matches('.'), check.why),
            (Some(_), Some(proof)) => format!("{}{places}. {} Mended: {}", check.title, check.why, lower(proof)),
            (Some(_), None) => format!("{}{places}. {}", check.title, check.why),
        };
        Evidence::new(check.fix, strength(known, finding), because).at(finding.span)
    });
    each.chain(if crate::WHOLE { blanks_inside(known) } else { None }).collect()
}

/// Blanks between the quotes of an assignment and its token: a shell keeps them, and they are sent.
fn blanks_inside(known: &Known<'_>) -> Option<Evidence> {
    if known.findings.iter().any(|finding| finding.check.id == "space-around") {
        return None;
    }
    let paste = known.paste;
    known.tokens.iter().find_map(|token| {
        let before = paste.get(..token.span.start)?;
        let behind = paste.get(token.span.end..)?;
        let (left, right) = (before.trim_end_matches(' '), behind.trim_start_matches(' '));
        let quote = ['"', '\''].into_iter().find(|quote| left.ends_with(*quote))?;
        let assigned = left[..left.len() - 1].ends_with('=');
        let blanks = left.len() < before.len() || right.len() < behind.len();
        (assigned && blanks && right.starts_with(quote)).then(|| {
            let because = "Blanks stand between the quotes and the token: they are sent along with it.";
            Evidence::new(Fix::RepairFormat, Strength::Strong, because).at(token.span)
        })
    })
}

fn lower(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().collect::<String>() + letters.as_str())
}

/// What a format says of its own lengths is a note of the token, and evidence from there.
fn is_said(known: &Known<'_>, finding: &Finding) -> bool {
    let speaks = |fix: Option<(Fix, Strength)>| fix.is_some_and(|(fix, _)| fix == Fix::RepairFormat);
    let tokens = || {
        known.tokens.iter().filter(|token| token.span.start <= finding.span.start && finding.span.end <= token.span.end)
    };
    finding.repair.is_none()
        && matches!(finding.check.id, "cut-short" | "foreign-character")
        && tokens().any(|token| token.decoded.notes.iter().any(|note| speaks(note.speaks)))
}

fn strength(known: &Known<'_>, finding: &Finding) -> Strength {
    let at = known.layout.values.iter().find(|value| value.span.contains(finding.span));
    let bare = at.is_some_and(|value| value.place == Place::Bare);
    match finding.check.id {
        // Who pastes the value of a header by itself pastes its scheme and its name too: that alone is no fault.
        "scheme-kept" | "name-kept" | "line-number" | "prompt-kept" if bare => Strength::Hint,
        "last-bits" => Strength::Hint,
        // Logs hide and shorten what they show: then it is the log's, and not the token's.
        "masked" | "ellipsis" if !bare => Strength::Hint,
        "no-value" if !bare && is_hidden(finding.span.of(known.paste)) => Strength::Hint,
        // In the code or the object that was pasted along they are syntax, and not a part of what was sent.
        "quotes-around" | "space-around" | "trailing-punctuation"
            if bare && known.layout.segments.len() > 2
                || is_refused(known) && at.is_none_or(|value| value.place == Place::Prose) =>
        {
            Strength::Hint
        }
        // What was shortened before it was shown was cut by whoever showed it.
        "trailing-punctuation" | "cut-short" | "quotes-around" if !bare && is_shortened(known, finding) => {
            Strength::Hint
        }
        // Many keys of many makers end like those of one.
        "cut-short" if finding.seen.starts_with("It looks like") => Strength::Likely,
        "cut-short" if at.is_some_and(|value| value.place == Place::Prose) => Strength::Hint,
        _ => match finding.repair.as_ref().map(|repair| repair.safety) {
            Some(Safety::Certain) | None => Strength::Strong,
            Some(Safety::Guess | Safety::Template) => Strength::Likely,
        },
    }
}

/// Whether it is nothing but what a log writes over a secret.
fn is_covered(known: &Known<'_>, finding: &Finding) -> bool {
    matches!(finding.check.id, "masked" | "ellipsis")
        || finding.check.id == "no-value" && is_hidden(finding.span.of(known.paste))
}

/// Whether the value in which it was found has a gap, too.
fn is_shortened(known: &Known<'_>, finding: &Finding) -> bool {
    let mut values = known.layout.values.iter();
    let value = values.find(|value| value.span.contains(finding.span));
    value.is_some_and(|value| {
        let gap = |other: &Finding| matches!(other.check.id, "masked" | "ellipsis");
        known.findings.iter().any(|other| gap(other) && value.span.contains(other.span))
    })
}

/// What people write over a secret before they show it to others, or a log does.
fn is_hidden(text: &str) -> bool {
    stand_in(text) == Some(StandIn::Masked) || text.len() > 3 && text.bytes().all(|byte| matches!(byte, b'x' | b'X'))
}

/// Whether somebody refuses something here: then the paste shows more than the credential.
fn is_refused(known: &Known<'_>) -> bool {
    !known.heard.is_empty() || !known.noticed.is_empty()
}
