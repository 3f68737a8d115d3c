//! What was read: tokens, damages, messages.

use std::fmt::Write as _;

use annotate_snippets::renderer::{AnsiColor, Effects, Style};
use badtoken::{
    Moment, clock,
    report::{Field, Report, Token},
    text::{Span, visible},
};

use super::look::Look;

/// So many of a kind are listed; a log may hold thousands.
const MOST: usize = 20;
/// The widest column of names.
const NAMES: usize = 18;

/// What went to and fro, step by step.
pub(super) fn exchanges(out: &mut String, report: &Report, look: Look) {
    if report.exchanges.is_empty() {
        return;
    }
    let paint = Paint(look);
    paint.heading(out, "steps", &report.exchanges.len().to_string());
    for (index, step) in report.exchanges.iter().enumerate() {
        paint.line(out, &format!("{}.", index + 1), &format!("{} → {}", step.sent(), step.came()));
    }
}

/// The tokens with what is written in them.
pub(super) fn tokens(out: &mut String, report: &Report, look: Look) {
    let paint = Paint(look);
    for (index, token) in report.tokens.iter().take(MOST).enumerate() {
        let about = format!("{} [{}]", visible(token.name), token.format);
        paint.heading(out, &format!("token {}", index + 1), &about);
        times(out, token, report.now, paint);
        for field in token.fields.iter().take(MOST * 2) {
            row(out, field, report.now, paint);
        }
        more(out, token.fields.len(), MOST * 2);
        if let Some(signature) = &token.signature {
            paint.row(out, "signature", signature.state, Some(&visible(&signature.says)));
        }
        for note in &token.notes {
            paint.line(out, "·", &visible(note));
        }
    }
    more(out, report.tokens.len(), MOST);
}

/// From when until when it holds, if it does not say so claim by claim.
fn times(out: &mut String, token: &Token, now: Moment, paint: Paint) {
    let told = |at: Moment| token.fields.iter().any(|field| field.at == Some(at));
    let times = &token.validity;
    for (name, at) in [("issued", times.issued), ("starts", times.starts), ("ends", times.ends)] {
        if let Some(at) = at.filter(|at| !told(*at)) {
            paint.row(out, name, &moment(at, now), None);
        }
    }
}

fn row(out: &mut String, field: &Field, now: Moment, paint: Paint) {
    let value = visible(&field.value);
    let aside = field.at.map(|at| moment(at, now)).or_else(|| field.meaning.map(str::to_owned));
    paint.row(out, &visible(&field.name), &value, aside.as_deref());
}

/// `2026-11-21 10:00:00 UTC, 2 h 5 min ago`
fn moment(at: Moment, now: Moment) -> String {
    format!("{} UTC, {}", at.local(0), clock::relative(at, now))
}

/// The damages.
pub(super) fn findings(out: &mut String, report: &Report, paste: &str, look: Look) {
    if report.findings.is_empty() {
        return;
    }
    let paint = Paint(look);
    let count = match report.findings.len() {
        1 => "1 damage".to_owned(),
        many => format!("{many} damages"),
    };
    paint.heading(out, "found", &count);
    let mut lines = Lines::of(paste);
    for finding in report.findings.iter().take(MOST) {
        let seen = visible(&finding.seen);
        let at = lines.place(finding.span);
        paint.line(out, &at, &format!("{}: {seen} [{}]", visible(finding.title), finding.check));
        if let Some(repair) = &finding.repair {
            paint.line(out, &blank(&at), &format!("→ {} ({})", repair.label, repair.safety.id()));
        }
    }
    more(out, report.findings.len(), MOST);
}

/// The messages that were recognised.
pub(super) fn heard(out: &mut String, report: &Report, paste: &str, look: Look) {
    let paint = Paint(look);
    let mut lines = Lines::of(paste);
    for heard in report.refusals.iter().take(MOST) {
        paint.heading(out, "heard", &format!("{} says [{}]", heard.speaker, heard.id));
        let at = lines.place(heard.span);
        paint.line(out, &at, heard.means);
        for (word, sentence) in [("To tell apart:", heard.tell_apart), ("Source:", heard.source)] {
            if !sentence.is_empty() {
                paint.line(out, &blank(&at), &format!("{word} {sentence}"));
            }
        }
    }
    more(out, report.refusals.len(), MOST);
}

fn more(out: &mut String, all: usize, shown: usize) {
    if all > shown {
        let _ = writeln!(out, "  … and {} more: `--json` has them all.", all - shown);
    }
}

fn blank(text: &str) -> String {
    " ".repeat(text.chars().count())
}

/// Line and column, counted from 1; places usually come in the order of the paste, so counting goes on where it was.
struct Lines<'p> {
    paste: &'p str,
    at: usize,
    line: usize,
}

impl<'p> Lines<'p> {
    const fn of(paste: &'p str) -> Self {
        Self { paste, at: 0, line: 1 }
    }

    fn place(&mut self, span: Span) -> String {
        let start = span.start.min(self.paste.len());
        if start < self.at {
            *self = Self::of(self.paste);
        }
        let bytes = self.paste.as_bytes();
        self.line += memchr::memchr_iter(b'\n', &bytes[self.at..start]).count();
        self.at = start;
        let line = memchr::memrchr(b'\n', &bytes[..start]).map_or(0, |at| at + 1);
        let column = self.paste.get(line..start).map_or(0, |before| before.chars().count()) + 1;
        format!("{}:{column}", self.line)
    }
}

/// Writes rows within the width.
#[derive(Clone, Copy)]
struct Paint(Look);

impl Paint {
    fn styled(self, style: Style, text: &str) -> String {
        if self.0.color { format!("{style}{text}{style:#}") } else { text.to_owned() }
    }

    fn heading(self, out: &mut String, kind: &str, about: &str) {
        let kind = self.styled(AnsiColor::BrightCyan.on_default().effects(Effects::BOLD), kind);
        let about = self.styled(Style::new().effects(Effects::BOLD), about);
        let _ = writeln!(out, "\n{kind}: {about}");
    }

    fn row(self, out: &mut String, name: &str, value: &str, aside: Option<&str>) {
        let name = clipped(name, NAMES);
        let width = self.0.width.saturating_sub(NAMES + 4);
        let aside = aside.unwrap_or_default();
        let room = width.saturating_sub(aside.chars().count() + 2).max(width / 2);
        let value = clipped(value, room);
        let dim = Style::new().effects(Effects::DIMMED);
        let aside = if aside.is_empty() { String::new() } else { format!("  {}", self.styled(dim, aside)) };
        let _ = writeln!(out, "  {}{}  {value}{aside}", name, " ".repeat(NAMES.saturating_sub(name.chars().count())));
    }

    fn line(self, out: &mut String, lead: &str, text: &str) {
        let indent = " ".repeat(lead.chars().count() + 4);
        let text = wrap(text, self.0.width.saturating_sub(indent.len()), &indent);
        let _ = writeln!(out, "  {lead}  {text}");
    }
}

/// At most `width` characters, the middle left out.
fn clipped(text: &str, width: usize) -> String {
    let count = text.chars().count();
    if count <= width {
        return text.to_owned();
    }
    let tail = width / 4;
    let head: String = text.chars().take(width.saturating_sub(tail + 1)).collect();
    let end: String = text.chars().skip(count - tail).collect();
    format!("{head}…{end}")
}

/// Lines of at most `width` characters, all but the first behind `indent`. Words stay whole.
pub(super) fn wrap(text: &str, width: usize, indent: &str) -> String {
    let (mut wrapped, mut used) = (String::with_capacity(text.len()), 0);
    for word in text.split(' ') {
        let length = word.chars().count();
        if used > 0 && used + 1 + length > width {
            wrapped.push('\n');
            wrapped.push_str(indent);
            used = 0;
        } else if used > 0 {
            wrapped.push(' ');
            used += 1;
        }
        wrapped.push_str(word);
        used += length;
    }
    wrapped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fits() {
        assert_eq!(clipped("abcdefghij", 8), "abcde…ij");
        assert_eq!(wrap("one two three four", 9, "  "), "one two\n  three\n  four");
    }

    #[test]
    fn line_and_column() {
        let mut lines = Lines::of("ab\ncdé f");
        assert_eq!(lines.place(Span::new(0, 1)), "1:1");
        assert_eq!(lines.place(Span::new(8, 9)), "2:5");
        assert_eq!(lines.place(Span::new(1, 2)), "1:2");
    }
}
