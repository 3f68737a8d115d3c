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
    let mut layers: Vec<(Span, Layer)> =
        layers(report).take(LAYERS).filter_map(|(span, layer)| Some((snapped(paste, span)?, layer))).collect();
    layers.sort_by_key(|(span, _)| span.start);
    let mut cuts: Vec<usize> = layers.iter().flat_map(|(span, _)| [span.start, span.end]).collect();
    cuts.extend([0, paste.len()]);
    cuts.sort_unstable();
    cuts.dedup();

    let mut waiting = layers.into_iter().peekable();
    let mut active: Vec<(Span, Layer)> = Vec::new();
    let mut stretches = Vec::with_capacity(cuts.len());
    for pair in cuts.windows(2) {
        let span = Span::new(pair[0], pair[1]);
        active.retain(|(layer, _)| layer.end > span.start);
        while let Some(layer) = waiting.next_if(|(layer, _)| layer.start <= span.start) {
            active.push(layer);
        }
        stretches.push(stretch(paste, span, &active));
    }
    stretches
}

fn layers(report: &Report) -> impl Iterator<Item = (Span, Layer)> {
    let parts = report.tokens.iter().flat_map(|token| {
        let parts = token.parts.iter().enumerate().map(|(i, part)| (part.span, Layer::Part(i % PARTS)));
        parts.chain(token.fields.iter().map(|field| (field.span, Layer::Owner)))
    });
    let first = report.suggestions.first().into_iter().flat_map(|first| &first.evidence);
    let causes = first.filter_map(|reason| Some((reason.span?, Layer::Cause)));
    let damages = report.findings.iter().flat_map(|finding| {
        let edits = finding.repair.iter().flat_map(|repair| &repair.edits).map(|edit| (edit.span, Layer::Damage));
        let whole = finding.repair.is_none().then_some((finding.span, Layer::Damage));
        edits.chain(whole).chain([(finding.span, Layer::Owner)])
    });
    causes.chain(damages).chain(parts)
}

/// The span within the paste and between characters; nothing if that leaves nothing.
fn snapped(paste: &str, span: Span) -> Option<Span> {
    let start = paste.floor_char_boundary(span.start);
    let end = paste.ceil_char_boundary(span.end);
    (start < end).then_some(Span::new(start, end))
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
