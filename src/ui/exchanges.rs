//! What went to and fro, as a small picture: each request, what came back, and where the credential was lost.

use super::{
    element::{Attr, Pen},
    shown::Shown,
};

/// The steps, where there are several.
pub(super) fn view(pen: &mut Pen, shown: Shown<'_>) {
    let steps = &shown.answer.report().exchanges;
    if steps.is_empty() {
        return;
    }
    pen.element("section", |pen| {
        pen.key("exchanges");
        pen.attr(Attr::Id, "exchanges");
        pen.attr(Attr::LabelledBy, "exchanges-title");
        pen.element("h2", |pen| {
            pen.attr(Attr::Id, "exchanges-title");
            pen.text("What went to and fro");
        });
        pen.element("ol.course", |pen| {
            for step in steps {
                pen.element("li", |pen| {
                    if step.lost {
                        pen.attr(Attr::Class, "lost");
                    }
                    shown.spot(pen, step.span);
                    pen.element("code", |pen| pen.foreign(&step.sent()));
                    pen.line("span", &["→ ", &step.came()]);
                });
            }
        });
    });
}
