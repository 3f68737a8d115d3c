//! A text after repairs that still knows where each of its bytes came from.

use super::{Edit, Span};

/// A part of the paste with edits applied, and the way back.
///
/// Invariant: the chunks lie end to end and cover `text`; a copied chunk is as long as its origin.
#[derive(Clone)]
pub struct Mended {
    text: String,
    chunks: Vec<Chunk>,
    /// Where in the paste this text begins and ends.
    span: Span,
}

/// A stretch of the mended text.
#[derive(Clone, Copy)]
struct Chunk {
    at: usize,
    from: Span,
    copied: bool,
}

impl Mended {
    /// `span` of the paste as it stands.
    #[must_use]
    pub fn verbatim(paste: &str, span: Span) -> Self {
        let text = span.of(paste).to_owned();
        Self { text, chunks: vec![Chunk { at: 0, from: span, copied: true }], span }
    }

    /// The text as it is now.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.text
    }

    /// The part of the paste it was made from.
    #[must_use]
    pub const fn span(&self) -> Span {
        self.span
    }

    /// Whether nothing has been changed.
    #[must_use]
    pub fn is_verbatim(&self) -> bool {
        matches!(self.chunks.as_slice(), [only] if only.copied && only.from == self.span)
    }

    /// The text after `edits`, which are sorted and disjoint and speak of this text.
    #[must_use]
    pub fn apply(&self, edits: &[Edit]) -> Self {
        let mut next = Self { text: String::with_capacity(self.text.len()), chunks: Vec::new(), span: self.span };
        let mut done = 0;
        for edit in edits {
            next.copy(self, Span::new(done, edit.span.start));
            if !edit.insert.is_empty() {
                next.push(&edit.insert, Chunk { at: 0, from: self.origin(edit.span), copied: false });
            }
            done = edit.span.end;
        }
        next.copy(self, Span::new(done, self.text.len()));
        next
    }

    /// Where `span` of this text stands in the paste; a span that cuts a character takes the whole of it.
    #[must_use]
    pub fn origin(&self, span: Span) -> Span {
        let span = Span::new(self.text.floor_char_boundary(span.start), self.text.ceil_char_boundary(span.end));
        let start = self.origin_of(span.start, false);
        if span.is_empty() {
            return Span::new(start, start);
        }
        Span::new(start, self.origin_of(span.end, true).max(start))
    }

    /// An end belongs to the chunk before it, a start to the chunk behind it.
    fn origin_of(&self, at: usize, end: bool) -> usize {
        let index = self.chunks.partition_point(|chunk| if end { chunk.at < at } else { chunk.at <= at });
        let Some(chunk) = index.checked_sub(1).and_then(|i| self.chunks.get(i)) else {
            return if end { self.span.end } else { self.span.start };
        };
        if chunk.copied {
            (chunk.from.start + (at - chunk.at)).min(chunk.from.end)
        } else if end {
            chunk.from.end
        } else {
            chunk.from.start
        }
    }

    fn copy(&mut self, other: &Self, span: Span) {
        let first = other.chunks.partition_point(|chunk| chunk.at <= span.start).saturating_sub(1);
        for (index, chunk) in other.chunks.iter().enumerate().skip(first) {
            let end = other.chunks.get(index + 1).map_or(other.text.len(), |next| next.at);
            let part = Span::new(chunk.at.max(span.start), end.min(span.end));
            if part.start >= part.end {
                if chunk.at >= span.end {
                    break;
                }
                continue;
            }
            let from = if chunk.copied {
                let start = chunk.from.start + (part.start - chunk.at);
                Span::new(start, start + part.len())
            } else {
                chunk.from
            };
            self.push(part.of(&other.text), Chunk { at: 0, from, copied: chunk.copied });
        }
    }

    fn push(&mut self, text: &str, chunk: Chunk) {
        self.chunks.push(Chunk { at: self.text.len(), ..chunk });
        self.text.push_str(text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PASTE: &str = "Authorization: Bearer eyJ\n0.e30\n.AA";

    fn unwrapped() -> Mended {
        let token = Mended::verbatim(PASTE, Span::new(22, PASTE.len()));
        token.apply(&[Edit::remove(Span::new(3, 4)), Edit::remove(Span::new(9, 10))])
    }

    #[test]
    fn edits_change_the_text() {
        assert_eq!(unwrapped().text(), "eyJ0.e30.AA");
        assert!(!unwrapped().is_verbatim());
    }

    #[test]
    fn every_byte_leads_back() {
        let mended = unwrapped();
        for at in 0..mended.text().len() {
            let back = mended.origin(Span::new(at, at + 1));
            assert_eq!(back.of(PASTE), &mended.text()[at..=at]);
        }
        assert_eq!(mended.origin(Span::new(0, 11)), Span::new(22, PASTE.len()));
        assert_eq!(mended.origin(Span::new(2, 4)).of(PASTE), "J\n0");
    }

    #[test]
    fn repairs_compose_and_still_lead_back() {
        let twice = unwrapped().apply(&[Edit::replace(Span::new(0, 3), "EY"), Edit::remove(Span::new(9, 11))]);
        assert_eq!(twice.text(), "EY0.e30.");
        assert_eq!(twice.origin(Span::new(0, 2)).of(PASTE), "eyJ");
        assert_eq!(twice.origin(Span::new(3, 7)).of(PASTE), ".e30");
    }
}
