//! The one sentence on top, and what it is about.

use badtoken::{
    WHOLE,
    clock::how_long,
    page::{Source, headline, level, size},
    report::Level,
};

use super::{
    element::{Attr, Pen},
    shown::{Shown, button},
};

/// The verdict; where nothing was recognised, also what would help.
pub(super) fn view(pen: &mut Pen, shown: Shown<'_>) {
    let report = shown.answer.report();
    let verdict = &report.verdict;
    let sentence = verdict.sentence.at(shown.page.now());
    let (headline, rest) = headline(&sentence);
    pen.element("section", |pen| {
        begin(pen, name(verdict.level));
        file(pen, shown.page.source());
        pen.leaf("p.eyebrow", level(verdict.level));
        pen.leaf("h2", headline);
        if !rest.is_empty() {
            pen.leaf("p", rest);
        }
        if let Some(skew) = &report.skew {
            let length = how_long(skew.behind_seconds.saturating_mul(1_000));
            let way = if skew.behind_seconds < 0 { " ahead of" } else { " behind" };
            pen.line("p", &["The client's clock is ", &length, way, " the server's, by ", skew.measured, "."]);
        }
        if verdict.level == Level::Unknown {
            pen.leaf("p", "Add more of what you have: the whole answer of the server, or the request as it was sent.");
            if !WHOLE {
                pen.leaf("p", "Or paste it into the whole edition of this page, which knows far more: the link is under the field.");
            }
        }
    });
}

/// What is shown while there is no verdict: the field's invitation.
pub(super) fn none(pen: &mut Pen, source: &Source) {
    let (level, eyebrow, sentence) = match source {
        Source::Blank => ("empty", "Only white space", "There is nothing to read yet."),
        Source::Held => ("held", "Not examined", "The analyser stopped on this text. Edit it, and it is tried again."),
        _ => ("empty", "Nothing pasted yet", "Paste what you have."),
    };
    pen.element("section", |pen| {
        begin(pen, level);
        pen.leaf("p.eyebrow", eyebrow);
        pen.leaf("h2", sentence);
        pen.leaf(
            "p",
            "A token, a header, a curl command, the answer of the server, a line of its log. All of it at once is \
             best: the token tells when it ends, the answer tells what the server made of it.",
        );
    });
}

/// What is shown while a large file is examined piece by piece.
pub(super) fn working(pen: &mut Pen, source: &Source, done: usize) {
    pen.element("section", |pen| {
        begin(pen, "working");
        file(pen, source);
        pen.leaf("p.eyebrow", "At work");
        pen.leaf("h2", "The file is being examined.");
        pen.element("p.progress", |pen| {
            pen.element("progress", |pen| {
                pen.attr(Attr::Max, "100");
                pen.attr(Attr::Value, &done.to_string());
                pen.attr(Attr::Label, "Examined, in per cent");
            });
            button(pen, "Stop", Attr::Stop, "true", "");
        });
    });
}

fn begin(pen: &mut Pen, level: &str) {
    pen.key("verdict");
    pen.attr(Attr::Id, "verdict");
    pen.attr(Attr::Level, level);
}

/// Which file was examined; nothing for what stands in the field.
fn file(pen: &mut Pen, source: &Source) {
    let Source::File { name, size: bytes, whole } = source else { return };
    pen.element("p.file", |pen| {
        pen.attr(Attr::File, "true");
        pen.foreign(name);
        pen.text(", ");
        pen.text(&size(*bytes));
        pen.text(": examined without going through the field.");
        if !whole {
            pen.text(" Not all of it is UTF-8: what cannot be read was replaced by U+FFFD.");
        }
    });
}

/// The word that style and tests go by.
const fn name(level: Level) -> &'static str {
    match level {
        Level::Ok => "ok",
        Level::Warning => "warning",
        Level::Problem => "problem",
        Level::Unknown => "unknown",
    }
}
