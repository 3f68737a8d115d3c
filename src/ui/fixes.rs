//! What to do, best first: the first at length, the others folded.

use badtoken::{
    evidence::Strength,
    fix::Fix,
    page::{command, confidence, confidence_too},
    report::{Reason, Suggestion},
};

use super::{
    element::{Attr, Pen},
    findings, quoted,
    shown::{Shown, button, more},
};

/// How many reasons of one suggestion are shown.
const REASONS: usize = 12;

/// The suggestions in the order of the report.
pub(super) fn view(pen: &mut Pen, shown: Shown<'_>) {
    let Some((first, others)) = shown.answer.report().suggestions.split_first() else { return };
    pen.element("section", |pen| {
        pen.key("fixes");
        pen.attr(Attr::Id, "fixes");
        pen.attr(Attr::Label, "What to do");
        pen.element("article.fix first", |pen| {
            pen.key("first");
            pen.attr(Attr::Fix, first.fix.id());
            pen.leaf("p.eyebrow", confidence(first.confidence));
            pen.leaf("h3", first.title);
            inside(pen, first, shown);
        });
        for other in others {
            pen.element("details.fix", |pen| {
                pen.key(other.fix.id());
                pen.attr(Attr::Fix, other.fix.id());
                pen.element("summary", |pen| {
                    pen.leaf("h3", other.title);
                    pen.leaf("span.eyebrow", confidence_too(other.confidence));
                });
                inside(pen, other, shown);
            });
        }
    });
}

fn inside(pen: &mut Pen, suggestion: &Suggestion, shown: Shown<'_>) {
    let now = shown.page.now();
    let why = suggestion.why.at(now);
    if why != shown.answer.report().verdict.sentence.at(now) {
        pen.leaf("p.why", &why);
    }
    pen.element("ul.evidence", |pen| {
        for reason in suggestion.evidence.iter().take(REASONS) {
            evidence(pen, reason, &why, shown);
        }
        more(pen, suggestion.evidence.len(), REASONS);
    });
    if suggestion.fix == Fix::RepairFormat {
        findings::buttons(pen, shown);
    }
    pen.element("ol.steps", |pen| {
        for step in &suggestion.steps {
            view_step(pen, step);
        }
    });
    if let Some(then) = suggestion.then {
        pen.element("p.then", |pen| {
            pen.text("After that: ");
            pen.leaf("strong", then.title());
            pen.text(".");
        });
    }
    if !suggestion.source.is_empty() {
        pen.line("p.source", &["Source: ", &suggestion.source.join("; ")]);
    }
}

/// A reason and the place it rests on; the strongest one has been told already.
fn evidence(pen: &mut Pen, reason: &Reason, why: &str, shown: Shown<'_>) {
    let because = reason.because.at(shown.page.now());
    let told = because == why;
    if told && reason.span.is_none() {
        return;
    }
    pen.element("li", |pen| {
        pen.attr(Attr::Strength, reason.strength.id());
        if reason.strength == Strength::Against {
            pen.leaf("strong", "Against it: ");
        }
        if !told {
            pen.leaf("span", &because);
        }
        if let Some(span) = reason.span {
            quoted::view(pen, span, shown);
        }
    });
}

/// A step; the command it ends in can be copied.
fn view_step(pen: &mut Pen, step: &str) {
    let (words, command) = command(step);
    pen.element("li", |pen| {
        pen.text(words);
        if let Some(command) = command {
            pen.element("span.command", |pen| {
                pen.leaf("code", command);
                button(pen, "Copy", Attr::Copy, "command", command);
            });
        }
    });
}
