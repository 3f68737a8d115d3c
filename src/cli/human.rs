//! The report for people, in the manner of good compilers: the verdict, then what to do and why, then what was read.

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};
use badtoken::{
    report::{self, Confidence, Report, Suggestion},
    text::{Span, visible},
};

use super::{excerpt, look::Look, tables};

/// More marks than this do not explain more.
const MARKS: usize = 6;

/// All of the report, ending with a line break. `name` is where the paste came from.
pub(super) fn show(report: &Report, paste: &str, name: &str, look: Look) -> String {
    let mut shown = String::new();
    let sentence = visible(&report.verdict.sentence.text());
    let first = report.suggestions.first();
    let mut marks: Vec<Mark> = first.map(marks).unwrap_or_default();
    for mark in &mut marks {
        // What the title says already.
        if mark.because == sentence {
            mark.because.clear();
        }
    }
    let drawn = Drawn::new(paste, &marks, look.width);
    let mut title = level(report.verdict.level).primary_title(sentence);
    if let Some(first) = first {
        title = title.id(first.fix.id());
    }
    let mut groups = vec![drawn.group(title, name)];
    if let Some(first) = first {
        let help = Level::HELP.secondary_title(format!("{} ({})", first.title, sure(first.confidence)));
        groups.push(steps(Group::with_title(help), first, look.width));
    }
    print(&mut shown, &groups, look);
    for suggestion in report.suggestions.iter().skip(1) {
        print(&mut shown, &[also(suggestion, look.width)], look);
    }
    tables::exchanges(&mut shown, report, look);
    tables::tokens(&mut shown, report, look);
    tables::findings(&mut shown, report, paste, look);
    tables::heard(&mut shown, report, paste, look);
    shown
}

fn print(shown: &mut String, groups: &[Group<'_>], look: Look) {
    if !shown.is_empty() {
        shown.push('\n');
    }
    let renderer = if look.color { Renderer::styled() } else { Renderer::plain() };
    // The excerpts already fit; a second cut would take away what they kept.
    shown.push_str(&renderer.term_width(look.width * 2).render(groups));
    shown.push('\n');
}

const fn level(level: report::Level) -> Level<'static> {
    match level {
        report::Level::Problem => Level::ERROR,
        report::Level::Warning => Level::WARNING,
        report::Level::Ok | report::Level::Unknown => Level::NOTE,
    }
}

const fn sure(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Certain => "certain",
        Confidence::Likely => "most likely",
        Confidence::Possible => "possible",
    }
}

/// A place and what is to be said of it.
struct Mark {
    span: Span,
    because: String,
}

/// One mark per place, the strongest reasons first, as the report has them; reasons without a place have no mark.
fn marks(suggestion: &Suggestion) -> Vec<Mark> {
    let mut marks: Vec<Mark> = Vec::new();
    for reason in &suggestion.evidence {
        if let Some(span) = reason.span.filter(|span| marks.len() < MARKS && marks.iter().all(|m| m.span != *span)) {
            marks.push(Mark { span, because: visible(&reason.because.text()) });
        }
    }
    marks
}

/// The excerpts with their labels.
struct Drawn {
    excerpts: Vec<(excerpt::Excerpt, Vec<String>)>,
    /// Sentences too long to stand beside what they speak of.
    notes: Vec<String>,
}

impl Drawn {
    fn new(paste: &str, marks: &[Mark], width: usize) -> Self {
        let spans: Vec<Span> = marks.iter().map(|mark| mark.span).collect();
        // Line number, bars and blanks.
        let room = width.saturating_sub(10);
        let mut notes = Vec::new();
        let many = marks.len() > 1;
        let label = |text: &str, end: usize, which: usize, notes: &mut Vec<String>| {
            let line = text[..end].rsplit('\n').next().unwrap_or_default().chars().count();
            let sentence = marks[which].because.as_str();
            if sentence.is_empty() || line + 1 + sentence.chars().count() <= room {
                return sentence.to_owned();
            }
            let number = if many { format!("({})", notes.len() + 1) } else { String::new() };
            let note = format!("{number} {sentence}");
            notes.push(tables::wrap(note.trim_start(), room, ""));
            number
        };
        let mut excerpts = excerpt::cut(paste, &spans, room);
        let excerpts = excerpts.drain(..).map(|excerpt| {
            let marks = excerpt.marks.iter();
            let labels = marks.map(|(at, which)| label(&excerpt.text, at.end, *which, &mut notes)).collect();
            (excerpt, labels)
        });
        Self { excerpts: excerpts.collect(), notes }
    }

    fn group<'d>(&'d self, title: annotate_snippets::Title<'d>, name: &'d str) -> Group<'d> {
        let mut group = Group::with_title(title);
        for (excerpt, labels) in &self.excerpts {
            let mut snippet = Snippet::source(excerpt.text.as_str()).line_start(excerpt.line).path(name);
            for ((at, which), label) in excerpt.marks.iter().zip(labels) {
                let kind = if *which == 0 { AnnotationKind::Primary } else { AnnotationKind::Context };
                let label = Some(label.as_str()).filter(|label| !label.is_empty());
                snippet = snippet.annotation(kind.span(at.clone()).label(label));
            }
            group = group.element(snippet);
        }
        for note in &self.notes {
            group = group.element(Level::NOTE.message(note.as_str()));
        }
        group
    }
}

/// The reasons without a place, the steps, what comes after them, and who says so.
fn steps<'s>(mut group: Group<'s>, suggestion: &'s Suggestion, width: usize) -> Group<'s> {
    let room = width.saturating_sub(12);
    for reason in suggestion.evidence.iter().filter(|reason| reason.span.is_none()) {
        let sentence = visible(&reason.because.text());
        group = group.element(Level::NOTE.message(tables::wrap(&sentence, room, "")));
    }
    let steps = suggestion.steps.iter().enumerate().map(|(index, step)| {
        let step = format!("{}. {}", index + 1, visible(step));
        tables::wrap(&step, room, "   ")
    });
    let mut lines: Vec<String> = steps.collect();
    if let Some(then) = suggestion.then {
        lines.push(format!("Then: {} [{}]", then.title(), then.id()));
    }
    if !lines.is_empty() {
        group = group.element(Level::HELP.no_name().message(lines.join("\n")));
    }
    group
}

/// Another fix, in short: why, and how to begin.
fn also(suggestion: &Suggestion, width: usize) -> Group<'_> {
    let room = width.saturating_sub(12);
    let title = format!("{} ({})", suggestion.title, sure(suggestion.confidence));
    let title = Level::HELP.with_name("or").primary_title(title).id(suggestion.fix.id());
    let lines = [visible(&suggestion.why.text())].into_iter().chain(suggestion.steps.first().map(|step| visible(step)));
    let lines: Vec<String> = lines.map(|line| tables::wrap(&line, room, "")).collect();
    Group::with_title(title).element(Level::NOTE.no_name().message(lines.join("\n")))
}
