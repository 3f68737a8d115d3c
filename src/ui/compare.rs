//! Several credentials side by side.

use badtoken::page::{Line, clipped, compare};

use super::{
    element::{Attr, Pen},
    shown::Shown,
};

/// The table, where there are two or more to compare.
pub(super) fn view(pen: &mut Pen, shown: Shown<'_>) {
    let report = shown.answer.report();
    let Some(comparison) = compare(report) else { return };
    pen.element("div.compared", |pen| {
        pen.attr(Attr::Id, "compared");
        pen.element("table", |pen| {
            pen.leaf("caption", "Side by side");
            pen.element("thead", |pen| {
                pen.element("tr", |pen| {
                    head(pen, "col", "Written in it");
                    for index in &comparison.tokens {
                        head(pen, "col", &[&(index + 1).to_string(), ". ", report.tokens[*index].name].concat());
                    }
                });
            });
            pen.element("tbody", |pen| {
                for line in &comparison.lines {
                    row(pen, line);
                }
            });
        });
    });
}

fn head(pen: &mut Pen, scope: &str, text: &str) {
    pen.element("th", |pen| {
        pen.attr(Attr::Scope, scope);
        pen.foreign(text);
    });
}

/// A line; where they disagree a word says so, not only a colour.
fn row(pen: &mut Pen, line: &Line<'_>) {
    let differs = line.differs();
    pen.element("tr", |pen| {
        if differs {
            pen.attr(Attr::Class, "differs");
        }
        pen.element("th", |pen| {
            pen.attr(Attr::Scope, "row");
            pen.foreign(line.name);
            if differs {
                pen.leaf("span", " differs");
            }
        });
        for value in &line.values {
            pen.element("td", |pen| match value {
                Some(value) => pen.element("code", |pen| pen.foreign(&clipped(value))),
                None => pen.text("–"),
            });
        }
    });
}
