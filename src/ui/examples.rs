//! Texts to try.

use badtoken::page::examples;

use super::element::{Attr, Pen};

/// One example for each fix; folded where they stand back behind an answer.
pub(super) fn view(pen: &mut Pen, folded: bool) {
    pen.element(if folded { "details.examples" } else { "section.examples" }, |pen| {
        pen.key("examples");
        if folded {
            pen.element("summary", |pen| pen.leaf("h2", "Other examples"));
        } else {
            pen.leaf("h2", "Or look at an example");
        }
        pen.element("ul.chips", |pen| {
            for example in examples() {
                pen.element("li", |pen| {
                    pen.element("button", |pen| {
                        pen.attr(Attr::Type, "button");
                        pen.attr(Attr::Example, example.fix.id());
                        pen.leaf("span.symptom", example.symptom);
                        pen.leaf("span.cure", example.fix.title());
                    });
                });
            }
        });
    });
}
