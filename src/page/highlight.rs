//! The paste as the field shows it: stretches end to end, each with what it is part of.

use crate::{report::Report, text::Span};

/// The longest paste, in bytes, that the field shows with its stretches.
pub const MIRRORED: usize = 64 << 10;
/// How many ways of showing a part there are.
pub const PARTS: usize = 5;
/// More layers than this only cost time: nobody can tell them apart.
const LAYERS: usize = 2_000;

/// A stretch of the paste.
#[derive(Clone, PartialEq, Eq)]
pub struct Stretch {
    /// Where it is.
    pub span: Span,
    /// Which way its part is shown; counted through the parts of each token.
    pub part: Option<usize>,
    /// Whether the first suggestion rests on it.
    pub cause: bool,
    /// Whether it is damaged.
    pub damaged: bool,
    /// What stands for it where it could not be seen.
    pub glyph: Option<&'static str>,
    /// The smallest thing it belongs to: a claim, a finding.
    pub owner: Option<Span>,
}

impl Stretch {
    /// Whether nothing sets it apart.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        self.part.is_none() && !self.cause && !self.damaged && self.owner.is_none()
    }
}

#[derive(Clone, Copy)]
enum Layer {
    Part(usize),
    Cause,
    Damage,
    Owner,
}

/// Cuts the paste into stretches. Nothing for a paste that is too long to be shown so.
pub(super) fn paint(paste: &str, report: &Report) -> Vec<Stretch> {
    if paste.len() > MIRRORED {
        return Vec::new();
    }
    let layers = layers(paste, report);
    // Every place where something begins or ends, in order: a set needs no second sort.
    let mut cuts = vec![false; paste.len() + 1];
    cuts[0] = true;
    cuts[paste.len()] = true;
    for (span, _) in &layers {
        cuts[span.start] = true;
        cuts[span.end] = true;
    }

    let mut waiting = &layers[..];
    let mut active: Vec<(Span, Layer)> = Vec::new();
    let mut stretches = Vec::new();
    let mut start = 0;
    for (end, is_cut) in cuts.into_iter().enumerate().skip(1) {
        if !is_cut {
            continue;
        }
        active.retain(|(layer, _)| layer.end > start);
        while let Some((layer, others)) = waiting.split_first().filter(|(layer, _)| layer.0.start <= start) {
            active.push(*layer);
            waiting = others;
        }
        stretches.push(stretch(paste, Span::new(start, end), &active));
        start = end;
    }
    stretches
}

/// What lies on the paste, by where it begins; where several begin, the later one wins.
fn layers(paste: &str, report: &Report) -> Vec<(Span, Layer)> {
    let mut layers = Vec::new();
    let mut lay = |span: Span, layer| {
        let span = snapped(paste, span);
        if layers.len() < LAYERS && !span.is_empty() {
            layers.push((span, layer));
        }
    };
    for reason in report.suggestions.first().map_or(&[][..], |first| &first.evidence) {
        if let Some(span) = reason.span {
            lay(span, Layer::Cause);
        }
    }
    for finding in &report.findings {
        match &finding.repair {
            Some(repair) => repair.edits.iter().for_each(|edit| lay(edit.span, Layer::Damage)),
            None => lay(finding.span, Layer::Damage),
        }
        lay(finding.span, Layer::Owner);
    }
    for token in &report.tokens {
        for (index, part) in token.parts.iter().enumerate() {
            lay(part.span, Layer::Part(index % PARTS));
        }
        for field in &token.fields {
            lay(field.span, Layer::Owner);
        }
    }
    layers.sort_by_key(|(span, _)| span.start);
    layers
}

/// The span within the paste and between characters.
fn snapped(paste: &str, span: Span) -> Span {
    Span::new(paste.floor_char_boundary(span.start), paste.ceil_char_boundary(span.end))
}

fn stretch(paste: &str, span: Span, active: &[(Span, Layer)]) -> Stretch {
    let mut stretch = Stretch { span, part: None, cause: false, damaged: false, glyph: None, owner: None };
    for &(layer, kind) in active {
        match kind {
            Layer::Part(index) => stretch.part = Some(index),
            Layer::Cause => stretch.cause = true,
            Layer::Damage => {
                stretch.damaged = true;
                stretch.glyph = glyph(span.of(paste));
            }
            Layer::Owner => {
                if stretch.owner.is_none_or(|owner| layer.len() < owner.len()) {
                    stretch.owner = Some(layer);
                }
            }
        }
    }
    stretch
}

/// What stands for a character that cannot be seen.
fn glyph(text: &str) -> Option<&'static str> {
    match text.chars().next()? {
        ' ' => Some("␠"),
        '\n' | '\r' => Some("↵"),
        '\t' => Some("⇥"),
        c if c.is_whitespace() => Some("⍽"),
        c if c.is_control() || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{ad}') => Some("∅"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Moment, examine, page::examples};

    #[test]
    fn stretches_lie_end_to_end() {
        let now = Moment::from_secs(1_795_255_200).unwrap();
        for example in examples() {
            let text = (example.text)(now) + " é👍";
            let stretches = paint(&text, &examine(&text, now));
            let whole: String = stretches.iter().map(|stretch| stretch.span.of(&text)).collect();
            assert_eq!(whole, text);
        }
    }

    #[test]
    fn a_damage_shows_what_cannot_be_seen() {
        let now = Moment::from_secs(1_795_255_200).unwrap();
        let wrapped = (examples()[0].text)(now);
        let stretches = paint(&wrapped, &examine(&wrapped, now));
        let breaks = stretches.iter().filter(|stretch| stretch.glyph == Some("↵"));
        assert_eq!(breaks.count(), wrapped.matches('\n').count());
        assert!(stretches.iter().any(|stretch| stretch.part == Some(2)));
    }

    #[test]
    fn a_long_paste_is_not_cut() {
        let long = "x".repeat(MIRRORED + 1);
        assert!(paint(&long, &examine(&long, Moment::FIRST)).is_empty());
    }
}
