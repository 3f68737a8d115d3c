//! What the server said, and what it means.

use badtoken::report::Heard;

use super::{
    element::{Attr, Pen},
    quoted,
    shown::{Shown, more, pair},
};

/// How many messages are shown.
const MESSAGES: usize = 20;

/// The messages that were recognised, in the order of the paste.
pub(super) fn view(pen: &mut Pen, shown: Shown<'_>) {
    let heard = &shown.answer.report().refusals;
    if heard.is_empty() {
        return;
    }
    pen.element("section", |pen| {
        pen.key("refusals");
        pen.attr(Attr::Id, "refusals");
        pen.attr(Attr::LabelledBy, "refusals-title");
        pen.element("h2", |pen| {
            pen.attr(Attr::Id, "refusals-title");
            pen.text("What the server said");
        });
        pen.element("ul.cards", |pen| {
            for message in heard.iter().take(MESSAGES) {
                card(pen, message, shown);
            }
            more(pen, heard.len(), MESSAGES);
        });
    });
}

fn card(pen: &mut Pen, heard: &Heard, shown: Shown<'_>) {
    pen.element("li", |pen| {
        pen.attr(Attr::Refusal, heard.id);
        pen.leaf("h3", heard.speaker);
        quoted::view(pen, heard.span, shown);
        pen.leaf("p", heard.means);
        if !heard.tell_apart.is_empty() {
            pen.element("p", |pen| {
                pen.leaf("strong", "To tell the causes apart: ");
                pen.text(heard.tell_apart);
            });
        }
        if !heard.holes.is_empty() {
            pen.element("dl.change", |pen| {
                for hole in &heard.holes {
                    pair(pen, hole.name, |pen| pen.element("code", |pen| pen.foreign(&hole.value)));
                }
            });
        }
        pen.line("p.source", &["Source: ", heard.source]);
    });
}
