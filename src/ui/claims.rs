//! What is written in a credential, one by one.

use badtoken::{
    clock::{Moment, relative},
    page::{clipped, listed},
    report::{Field, Token},
};

use super::{
    clock,
    element::{Attr, Pen},
    shown::{Shown, more},
};

/// How many fields of one part are shown.
const FIELDS: usize = 200;

/// A table for each part that has something written in it. Pointing at a row lights up its bytes in the field.
pub(super) fn view(pen: &mut Pen, token: &Token, shown: Shown<'_>) {
    let mut left = &token.fields[..];
    while let Some(first) = left.first() {
        let (fields, others) = left.split_at(left.iter().take_while(|field| field.part == first.part).count());
        left = others;
        pen.element("table.claims", |pen| {
            pen.leaf("caption", first.part);
            pen.element("tbody", |pen| {
                for field in fields.iter().take(FIELDS) {
                    row(pen, field, shown);
                }
                if fields.len() > FIELDS {
                    pen.element("tr", |pen| {
                        pen.element("td", |pen| {
                            pen.attr(Attr::Colspan, "2");
                            pen.text("… and ");
                            pen.count(fields.len() - FIELDS);
                            pen.text(" more.");
                        });
                    });
                }
            });
        });
    }
}

fn row(pen: &mut Pen, field: &Field, shown: Shown<'_>) {
    pen.element("tr", |pen| {
        pen.attr(Attr::Claim, &field.name);
        shown.spot(pen, field.span);
        pen.element("th", |pen| {
            pen.attr(Attr::Scope, "row");
            pen.element("button", |pen| {
                pen.attr(Attr::Type, "button");
                pen.attr(Attr::Title, "Show where it stands");
                pen.foreign(&field.name);
            });
        });
        pen.element("td", |pen| {
            value(pen, field);
            if let Some(at) = field.at {
                time(pen, at, &field.value, shown);
            }
            if let Some(meaning) = field.meaning {
                pen.leaf("p.meaning", meaning);
            }
        });
    });
}

/// The value as written; rights one by one.
fn value(pen: &mut Pen, field: &Field) {
    let items = listed(&field.name, &field.value);
    if items.is_empty() {
        return pen.element("code", |pen| pen.foreign(&clipped(&field.value)));
    }
    pen.element("ul.listed", |pen| {
        for item in items.iter().take(FIELDS) {
            pen.element("li", |pen| pen.element("code", |pen| pen.foreign(&clipped(item))));
        }
        more(pen, items.len(), FIELDS);
    });
}

fn time(pen: &mut Pen, at: Moment, value: &str, shown: Shown<'_>) {
    let epoch = at.secs().to_string();
    pen.element("p.when", |pen| {
        pen.element("time", |pen| {
            pen.attr(Attr::DateTime, &at.rfc3339());
            pen.text(&clock::show(at, shown.page.zone()));
        });
        pen.text(" · ");
        pen.text(&relative(at, shown.page.now()));
        if value != epoch {
            pen.text(" · ");
            pen.text(&epoch);
            pen.text(" s since 1970");
        }
    });
}
