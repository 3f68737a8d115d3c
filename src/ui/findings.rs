//! The damages, and how to undo them.

use badtoken::{
    fix::Fix,
    page::{Source, mended},
    report::Finding,
    text::Safety,
};

use super::{
    element::{Attr, Pen},
    quoted,
    shown::{Shown, button, more, pair},
};

/// How many places of one kind of damage are shown.
const PLACES: usize = 4;

/// The damages, one card for each kind, in the order of the paste.
pub(super) fn view(pen: &mut Pen, shown: Shown<'_>) {
    let report = shown.answer.report();
    let findings = &report.findings;
    if findings.is_empty() {
        return;
    }
    pen.element("section", |pen| {
        pen.key("findings");
        pen.attr(Attr::Id, "findings");
        pen.attr(Attr::LabelledBy, "findings-title");
        pen.element("h2", |pen| {
            pen.attr(Attr::Id, "findings-title");
            pen.text("Damage in the text");
        });
        pen.element("ul.cards", |pen| {
            for (index, finding) in findings.iter().enumerate() {
                if !findings[..index].iter().any(|earlier| earlier.check == finding.check) {
                    card(pen, finding, shown);
                }
            }
        });
        if !report.suggestions.iter().any(|suggestion| suggestion.fix == Fix::RepairFormat) {
            buttons(pen, shown);
        }
    });
}

/// The ways to get the paste after the certain repairs; nothing where there were none.
pub(super) fn buttons(pen: &mut Pen, shown: Shown<'_>) {
    if !shown.answer.is_mended() {
        return;
    }
    pen.element("p.buttons", |pen| {
        button(pen, "Copy repaired", Attr::Copy, "repaired", "");
        if *shown.page.source() == Source::Field {
            button(pen, "Repair it in the field", Attr::Apply, "repaired", "");
            pen.leaf("span.hint", "Your browser’s undo takes it back.");
        }
    });
}

fn card(pen: &mut Pen, first: &Finding, shown: Shown<'_>) {
    pen.element("li", |pen| {
        pen.attr(Attr::Finding, first.check);
        let mut count = 0;
        let all = shown.answer.report().findings.iter().enumerate();
        let kind = all.filter(|(_, finding)| finding.check == first.check);
        for _ in kind.clone() {
            count += 1;
        }
        pen.element("h3", |pen| {
            pen.text(first.title);
            if count > 1 {
                pen.text(", ");
                pen.count(count);
                pen.text(" times");
            }
        });
        pen.leaf("p", first.why);
        pen.element("ul.places", |pen| {
            for (index, finding) in kind.take(PLACES) {
                place(pen, index, finding, shown);
            }
            more(pen, count, PLACES);
        });
    });
}

fn place(pen: &mut Pen, index: usize, finding: &Finding, shown: Shown<'_>) {
    pen.element("li", |pen| {
        pen.element("dl.change", |pen| {
            pair(pen, "Seen", |pen| pen.leaf("code", &finding.seen));
            pair(pen, "Before", |pen| quoted::view(pen, finding.span, shown));
            if let Some(after) = mended(shown.answer.paste(), finding) {
                pair(pen, "After", |pen| pen.element("q.quote", |pen| pen.foreign(&after)));
            }
        });
        let Some(repair) = &finding.repair else { return };
        if repair.safety == Safety::Guess && *shown.page.source() == Source::Field {
            pen.element("p.buttons", |pen| {
                button(pen, "Try it in the field", Attr::Apply, finding.check, &index.to_string());
                pen.line("span.hint", &["To ", repair.label, "; this may be wrong."]);
            });
        }
    });
}
