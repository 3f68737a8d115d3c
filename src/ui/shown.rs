//! What every view is given, and what several of them draw. Only the page and the mirror are components: each further
//! one would cost the page 6 kB. No view listens: what it draws carries in its attributes what [`super::listen`] reads.

use badtoken::{
    page::{Answer, Page},
    text::Span,
};

use super::element::{Attr, Pen};

/// What is shown.
#[derive(Clone, Copy)]
pub(super) struct Shown<'s> {
    /// What the page remembers.
    pub(super) page: &'s Page,
    /// The answer on it.
    pub(super) answer: &'s Answer,
}

impl Shown<'_> {
    /// Lets the open element stand for a place in the paste: pointing at the one lights up both.
    pub(super) fn spot(self, pen: &mut Pen, span: Span) {
        pen.attr(Attr::Span, &[&span.start.to_string(), "-", &span.end.to_string()].concat());
        if self.page.lit() == Some(span) {
            pen.attr(Attr::Lit, "true");
        }
    }
}

/// A button; the attribute says what it does, to which of several things if there are several.
pub(super) fn button(pen: &mut Pen, label: &str, does: Attr, what: &str, which: &str) {
    pen.element("button", |pen| {
        pen.attr(Attr::Type, "button");
        pen.attr(does, what);
        if !which.is_empty() {
            pen.attr(Attr::Which, which);
        }
        pen.text(label);
    });
}

/// A term and what it stands for.
pub(super) fn pair(pen: &mut Pen, term: &str, inside: impl FnOnce(&mut Pen)) {
    pen.element("div", |pen| {
        pen.leaf("dt", term);
        pen.element("dd", inside);
    });
}

/// Says how many things of many are not shown.
pub(super) fn more(pen: &mut Pen, count: usize, shown: usize) {
    if count > shown {
        pen.line("li.more", &["… and ", &(count - shown).to_string(), " more."]);
    }
}
