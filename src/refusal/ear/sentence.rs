//! A message with its holes, and how it is found around its longest piece.

use super::{
    hole::{Hole, LONGEST},
    plain::{Echo, plain},
};
use crate::text::Span;

/// How many ways of filling the holes are tried before a sentence counts as not said.
const PATIENCE: usize = 256;
/// Words that stand in front of a message in a log and are no part of it.
const LEVELS: &[&[u8]] = &[
    b"at", b"by", b"debug", b"error", b"err", b"fatal", b"info", b"message", b"notice", b"severe", b"the", b"trace",
    b"warn", b"warning",
];

/// A message taken apart: pieces of plain text with holes between them, and perhaps one at each end.
pub(super) struct Sentence {
    lead: Option<&'static Hole>,
    pieces: Vec<Vec<u8>>,
    /// One fewer than the pieces.
    holes: Vec<&'static Hole>,
    tail: Option<&'static Hole>,
    /// Which piece is listened for.
    anchor: usize,
}

/// Where the pieces and the holes between them stand.
pub(super) struct Found {
    /// From the first piece to the last.
    pub(super) span: Span,
    /// The holes between the pieces.
    pub(super) holes: Vec<Span>,
}

impl Sentence {
    /// Takes `says` apart. Nothing if a hole has no entry in the list of holes, or if there is no literal word.
    pub(super) fn read(says: &str) -> Option<Self> {
        let (mut pieces, mut holes, mut from, mut at) = (Vec::new(), Vec::new(), 0, 0);
        while let Some(open) = says.get(at..)?.find('{').map(|open| at + open) {
            at = open + 1;
            let name = says[at..].split(|c: char| !c.is_ascii_lowercase()).next().unwrap_or_default();
            if says[at + name.len()..].starts_with('}') {
                pieces.push(plain(&says[from..open]));
                holes.push(Hole::named(name)?);
                at += name.len() + 1;
                from = at;
            }
        }
        pieces.push(plain(&says[from..]));
        let lead = (pieces[0].is_empty() && !holes.is_empty()).then(|| {
            pieces.remove(0);
            holes.remove(0)
        });
        let tail = pieces.last().is_some_and(Vec::is_empty).then(|| holes.pop()).flatten();
        if tail.is_some() {
            pieces.pop();
        }
        let anchor = (0..pieces.len()).max_by_key(|&index| (pieces[index].len(), usize::MAX - index))?;
        pieces.iter().all(|piece| !piece.is_empty()).then_some(Self { lead, pieces, holes, tail, anchor })
    }

    /// The piece to listen for.
    pub(super) fn anchor(&self) -> &[u8] {
        &self.pieces[self.anchor]
    }

    /// How many bytes of it are literal.
    pub(super) fn weight(&self) -> usize {
        self.pieces.iter().map(Vec::len).sum()
    }

    /// The most bytes it can have, its holes filled to the brim.
    #[cfg(test)]
    pub(super) fn longest(&self) -> usize {
        self.weight() + (self.holes.len() + 2) * LONGEST
    }

    /// How much of the text before the first piece and behind the last has to be known to fill the holes there.
    pub(super) const fn margins(&self) -> (usize, usize) {
        (if self.lead.is_some() { LONGEST + 1 } else { 0 }, if self.tail.is_some() { LONGEST + 1 } else { 1 })
    }

    /// Whether it is nothing but one literal piece.
    pub(super) const fn is_literal(&self) -> bool {
        self.holes.is_empty() && self.lead.is_none() && self.tail.is_none()
    }

    /// Finds the sentence in `text` around its anchor, which ends at `end`.
    pub(super) fn find(&self, text: &[u8], end: usize) -> Option<Found> {
        let mut holes = vec![Span::new(0, 0); self.holes.len()];
        let mut patience = PATIENCE;
        let start = self.leftwards(text, self.anchor, end - self.anchor().len(), &mut holes, &mut patience)?;
        let end = self.rightwards(text, self.anchor, end, &mut holes, &mut patience)?;
        let words = |byte: Option<&u8>| byte.is_some_and(|byte| byte.is_ascii_alphanumeric() || *byte == b'_');
        let run_on_left = self.lead.is_none() && words(text.get(start)) && start > 0 && words(text.get(start - 1));
        let run_on_right = self.tail.is_none() && words(text.get(end - 1)) && words(text.get(end));
        (!run_on_left && !run_on_right).then_some(Found { span: Span::new(start, end), holes })
    }

    /// The pieces behind piece `index`, which ends at `from`; the end of the last.
    fn rightwards(
        &self,
        text: &[u8],
        index: usize,
        from: usize,
        holes: &mut [Span],
        patience: &mut usize,
    ) -> Option<usize> {
        let Some(piece) = self.pieces.get(index + 1) else { return Some(from) };
        let hole = self.holes[index];
        let room = text.len().checked_sub(from + piece.len())?.min(LONGEST);
        (0..=room).find_map(|step| {
            let at = from + if hole.greedy() { room - step } else { step };
            if !text[at..].starts_with(piece) || !hole.holds(&text[from..at]) {
                return None;
            }
            *patience = patience.checked_sub(1)?;
            holes[index] = Span::new(from, at);
            self.rightwards(text, index + 1, at + piece.len(), holes, patience)
        })
    }

    /// The pieces before piece `index`, which starts at `to`; the start of the first.
    fn leftwards(
        &self,
        text: &[u8],
        index: usize,
        to: usize,
        holes: &mut [Span],
        patience: &mut usize,
    ) -> Option<usize> {
        let Some(before) = index.checked_sub(1) else { return Some(to) };
        let (piece, hole) = (&self.pieces[before], self.holes[before]);
        let room = to.checked_sub(piece.len())?.min(LONGEST);
        (0..=room).find_map(|step| {
            let at = to - if hole.greedy() { room - step } else { step };
            if !text[..at].ends_with(piece) || !hole.holds(&text[at..to]) {
                return None;
            }
            *patience = patience.checked_sub(1)?;
            holes[before] = Span::new(at, to);
            self.leftwards(text, before, at - piece.len(), holes, patience)
        })
    }

    /// The holes with their names: those at the ends are looked for in `echoes`, in which the pieces stand at `span`.
    /// Nothing if one of the holes at the ends is empty, or if a line ends in one of those between.
    pub(super) fn fill(&self, echoes: &[Echo], found: &Found) -> Option<Vec<(&'static str, Span)>> {
        let mut named = Vec::with_capacity(self.holes.len() + 2);
        if let Some(hole) = self.lead {
            named.push((hole.name, lead(&echoes[..found.span.start], hole)?));
        }
        for (hole, span) in self.holes.iter().zip(&found.holes) {
            if echoes[span.start..span.end].iter().any(|echo| echo.breaks) {
                return None;
            }
            named.push((hole.name, *span));
        }
        if let Some(hole) = self.tail {
            named.push((hole.name, tail(&echoes[found.span.end..], hole)?.shifted(found.span.end)));
        }
        Some(named)
    }
}

/// The words at the end of `before` that may stand in a hole before the first piece.
fn lead(before: &[Echo], hole: &Hole) -> Option<Span> {
    let mut start = before.len();
    for _ in 0..hole.words() {
        let end = if start == before.len() { start } else { start.saturating_sub(1) };
        let length = before[..end].iter().rev().take_while(|echo| in_word(**echo)).count();
        let word: Vec<u8> = before[end - length..end].iter().map(|echo| echo.byte).collect();
        let wordy = word.first().is_some_and(|first| first.is_ascii_alphabetic() || *first == b'%');
        if !wordy || LEVELS.contains(&word.as_slice()) || word.ends_with(b".") && start < before.len() {
            break;
        }
        start = end - length;
        if start == 0 || before[start - 1].byte != b' ' || before[start - 1].breaks {
            break;
        }
    }
    (start < before.len() && before.len() - start <= LONGEST).then_some(Span::new(start, before.len()))
}

fn in_word(echo: Echo) -> bool {
    !echo.breaks && (echo.byte.is_ascii_alphanumeric() || b"%_-.".contains(&echo.byte) || echo.byte >= 0x80)
}

/// The words at the start of `behind` that may stand in a hole behind the last piece.
fn tail(behind: &[Echo], hole: &Hole) -> Option<Span> {
    let quoted = behind.first().is_some_and(|echo| echo.byte == b'"');
    let start = usize::from(quoted);
    let (mut end, mut words) = (start, 1);
    for (index, echo) in behind.iter().enumerate().skip(start).take(LONGEST) {
        let sentence = index > start && b".,!?".contains(&behind[index - 1].byte);
        match echo.byte {
            b'"' | b'<' | b'>' | b'{' | b'}' | b'[' | b']' | b'(' | b')' | b';' | b'|' => break,
            _ if echo.breaks => break,
            b' ' if !quoted && (sentence || words == hole.words()) => break,
            b' ' => words += 1,
            _ => end = index + 1,
        }
    }
    // Not in the middle of a character, where the hole was cut short.
    while end > start && behind.get(end).is_some_and(|next| (0x80..0xc0).contains(&next.byte)) {
        end -= 1;
    }
    while end > start && b".,:!?".contains(&behind[end - 1].byte) {
        end -= 1;
    }
    (start < end).then_some(Span::new(start, end))
}
