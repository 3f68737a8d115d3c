//! Short ways to say what was found.

use super::{Decoded, Fact, Note, Part};
use crate::{clock::Moment, evidence::Strength, fix::Fix, text::Span};

impl Decoded {
    /// Nothing found yet but the whole of it.
    pub(super) fn of(label: &'static str, text: &str) -> Self {
        Self { parts: vec![Part { label, span: Span::whole(text) }], ..Self::default() }
    }

    /// The same with a remark that asks for nothing.
    pub(super) fn remarking(mut self, says: &'static str) -> Self {
        self.remark(says);
        self
    }

    pub(super) fn part(&mut self, label: &'static str, span: Span) {
        self.parts.push(Part { label, span });
    }

    pub(super) fn remark(&mut self, says: &'static str) {
        self.notes.push(Note::remark(says));
    }

    /// A fault that is hard to explain otherwise.
    pub(super) fn fault(&mut self, fix: Fix, span: Span, says: &str) {
        self.notes.push(Note::fault(fix, Strength::Strong, span, says));
    }

    /// Characters are missing or were changed.
    pub(super) fn broken(&mut self, span: Span, says: &str) {
        self.fault(Fix::RepairFormat, span, says);
    }

    pub(super) fn fact(&mut self, part: &'static str, name: &'static str, span: Span, value: &str) {
        self.facts.push(Fact::new(part, name, span, value));
    }

    pub(super) fn moment(&mut self, part: &'static str, name: &'static str, span: Span, at: Option<Moment>) {
        self.facts.extend(at.map(|at| Fact::moment(part, name, span, at)));
    }

    /// The same, its spans speaking of the text in which it was found.
    pub(super) fn moved(mut self, to: impl Fn(Span) -> Span) -> Self {
        for part in &mut self.parts {
            part.span = to(part.span);
        }
        for fact in &mut self.facts {
            fact.span = to(fact.span);
        }
        for span in self.notes.iter_mut().filter_map(|note| note.span.as_mut()) {
            *span = to(*span);
        }
        self
    }
}
