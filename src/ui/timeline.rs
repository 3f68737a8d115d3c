//! A validity as a picture, with now in it.

use badtoken::{
    clock::{Moment, Validity, relative},
    page::{Mark, Page, timeline},
};

use super::{
    clock,
    element::{Attr, Pen},
};

/// Where the line lies.
const LINE: i64 = 34;
/// How high a row of labels is.
const ROW: i64 = 38;

/// The picture; nothing for a validity without times. Its text equivalent is its title. Tests go by the `main` one.
pub(super) fn view(pen: &mut Pen, validity: &Validity, main: bool, page: &Page) {
    let now = page.now();
    let Some(drawn) = timeline(validity, now) else { return };
    let (from, to) = drawn.holds;
    pen.element("svg.timeline", |pen| {
        if main {
            pen.attr(Attr::Id, "timeline");
        }
        pen.attr(Attr::Standing, validity.at(now).id());
        pen.attr(Attr::Role, "img");
        pen.attr(Attr::Width, "100%");
        pen.number(Attr::Height, LINE + 12 + ROW * drawn.rows());
        pen.leaf("title", &drawn.text(now, &|at| clock::show(at, page.zone())));
        pen.element("line.axis", |pen| {
            pen.attr(Attr::X1, "0");
            pen.attr(Attr::X2, "100%");
            pen.number(Attr::Y1, LINE);
            pen.number(Attr::Y2, LINE);
        });
        bar(pen, "rect.holds", from, to - from, 10);
        bar(pen, "rect.spent", from, drawn.now.clamp(from, to) - from, 10);
        if let Some(x) = drawn.broken {
            // Where the line is not to scale.
            pen.element("g.gap", |pen| {
                bar(pen, "rect", x - 12, 24, 8);
                words(pen, "text", x, LINE + 4, "middle", "//");
            });
        }
        for mark in &drawn.marks {
            label(pen, mark, now);
        }
        pen.element("g.now", |pen| {
            pillar(pen, drawn.now, 18, LINE + 10);
            words(pen, "text", drawn.now, 12, anchor(drawn.now), "now");
        });
    });
}

/// A stretch of the line.
fn bar(pen: &mut Pen, selector: &'static str, x: i64, width: i64, height: i64) {
    pen.element(selector, |pen| {
        pen.permille(Attr::X, x);
        pen.number(Attr::Y, LINE - height / 2);
        pen.permille(Attr::Width, width);
        pen.number(Attr::Height, height);
    });
}

fn pillar(pen: &mut Pen, x: i64, top: i64, bottom: i64) {
    pen.element("line", |pen| {
        pen.permille(Attr::X1, x);
        pen.permille(Attr::X2, x);
        pen.number(Attr::Y1, top);
        pen.number(Attr::Y2, bottom);
    });
}

fn words(pen: &mut Pen, selector: &'static str, x: i64, y: i64, anchor: &str, text: &str) {
    pen.element(selector, |pen| {
        pen.permille(Attr::X, x);
        pen.number(Attr::Y, y);
        pen.attr(Attr::Anchor, anchor);
        pen.text(text);
    });
}

fn label(pen: &mut Pen, mark: &Mark, now: Moment) {
    let top = LINE + 12 + ROW * mark.row;
    pen.element("g.mark", |pen| {
        pillar(pen, mark.x, LINE - 8, top + 2);
        words(pen, "text.name", mark.x, top + 14, anchor(mark.x), &mark.label);
        words(pen, "text", mark.x, top + 29, anchor(mark.x), &relative(mark.at, now));
    });
}

/// Labels near an end grow away from it.
const fn anchor(x: i64) -> &'static str {
    match x {
        ..=250 => "start",
        750.. => "end",
        _ => "middle",
    }
}
