//! A place in the paste, quoted.

use badtoken::{page::quote, text::Span};

use super::{
    element::{Attr, Pen},
    shown::Shown,
};

/// The place with what stands around it; pointing at it lights it up in the field.
pub(super) fn view(pen: &mut Pen, span: Span, shown: Shown<'_>) {
    let words = quote(shown.answer.paste(), span);
    pen.element("q.quote", |pen| {
        shown.spot(pen, span);
        pen.element("bdi", |pen| {
            pen.attr(Attr::Dir, "ltr");
            pen.text(&words.before);
            pen.leaf("mark", &words.marked);
            pen.text(&words.after);
        });
    });
}
