//! The pieces of a credential: drawn to scale, coloured and named.

use badtoken::{page::PARTS, report::Part};

use super::{
    element::{Attr, Pen},
    shown::Shown,
};

/// A bar to scale, and under it what each piece is; nothing for a credential in one piece.
pub(super) fn view(pen: &mut Pen, parts: &[Part], shown: Shown<'_>) {
    if parts.len() < 2 {
        return;
    }
    let length = |part: &Part| i64::try_from(part.span.len()).unwrap_or(0);
    let mut total = 0;
    for part in parts {
        total += length(part);
    }
    let permille = |bytes: i64| bytes * 1_000 / total.max(1);
    pen.element("div.parts", |pen| {
        pen.element("svg", |pen| {
            pen.attr(Attr::Width, "100%");
            pen.attr(Attr::Height, "12");
            pen.attr(Attr::Hidden, "true");
            pen.attr(Attr::Focusable, "false");
            let mut x = 0;
            for (index, part) in parts.iter().enumerate() {
                pen.element(RECTS[index % PARTS], |pen| {
                    pen.permille(Attr::X, permille(x));
                    pen.attr(Attr::Y, "0");
                    pen.permille(Attr::Width, permille(length(part)));
                    pen.attr(Attr::Height, "12");
                });
                x += length(part);
            }
        });
        pen.element("ul", |pen| {
            for (index, part) in parts.iter().enumerate() {
                pen.element(LEGENDS[index % PARTS], |pen| {
                    shown.spot(pen, part.span);
                    pen.line("strong", &[&(index + 1).to_string(), " ", part.label]);
                    pen.text(" ");
                    pen.count(part.span.len());
                    pen.text(" characters");
                });
            }
        });
    });
}

const RECTS: [&str; PARTS] = ["rect.part-0", "rect.part-1", "rect.part-2", "rect.part-3", "rect.part-4"];
const LEGENDS: [&str; PARTS] = ["li.part-0", "li.part-1", "li.part-2", "li.part-3", "li.part-4"];
