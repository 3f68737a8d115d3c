//! The lines of the paste worth showing, short enough to read.
//!
//! A token is one line of a thousand characters, so a line is cut down to what stands around the marks; what is left
//! out shows as `…`. Hidden characters are made visible here, before anything else sees them.

use std::ops::Range;

use badtoken::text::{Span, visible};

/// Marks with at most so many lines between them share an excerpt.
const NEAR: usize = 3;
/// A mark over more lines is shown by its first line.
const LINES: usize = 12;
/// What is shown around a mark at least, in columns.
const AROUND: usize = 10;

/// Lines to show.
pub(super) struct Excerpt {
    /// Harmless to a terminal.
    pub(super) text: String,
    /// The number of the first line, counted from 1.
    pub(super) line: usize,
    /// Where each mark stands in `text`, and which one it is.
    pub(super) marks: Vec<(Range<usize>, usize)>,
}

/// A mark on its way into an excerpt.
#[derive(Clone, Copy)]
struct Mark {
    span: Span,
    which: usize,
    /// First and last line, counted from 0.
    lines: (usize, usize),
}

/// The excerpts of `paste` that show `spans`, with lines of about `width` columns.
pub(super) fn cut(paste: &str, spans: &[Span], width: usize) -> Vec<Excerpt> {
    let mut marks: Vec<Mark> = spans
        .iter()
        .enumerate()
        .filter(|(_, span)| paste.get(span.start..span.end).is_some())
        .map(|(which, span)| Mark { span: clip(paste, *span), which, lines: (0, 0) })
        .collect();
    marks.sort_by_key(|mark| mark.span);
    let (mut counted, mut line) = (0, 0);
    for mark in &mut marks {
        line += breaks(&paste[counted..mark.span.start]);
        counted = mark.span.start;
        // A mark that ends behind a line break does not reach into the next line.
        let inside = mark.span.of(paste);
        mark.lines = (line, line + breaks(inside.strip_suffix('\n').unwrap_or(inside)));
    }
    let mut excerpts = Vec::new();
    let mut rest = marks.as_slice();
    while let Some(first) = rest.first() {
        let mut last = first.lines.1;
        let near = rest.iter().take_while(|mark| {
            let near = mark.lines.0 <= last + NEAR;
            last = last.max(mark.lines.1);
            near
        });
        let (group, others) = rest.split_at(near.count());
        excerpts.push(draw(paste, group, width));
        rest = others;
    }
    excerpts
}

fn breaks(text: &str) -> usize {
    memchr::memchr_iter(b'\n', text.as_bytes()).count()
}

/// A mark that begins with a line break is that line break; one that is too tall is its first line.
fn clip(paste: &str, span: Span) -> Span {
    let text = span.of(paste);
    let head = text.strip_prefix('\r').unwrap_or(text);
    let behind_break = span.start + text.len() - head.len() + 1;
    if head.starts_with('\n') {
        return Span::new(span.start, behind_break);
    }
    match text.find('\n') {
        Some(end) if breaks(text) > LINES => Span::new(span.start, span.start + end),
        _ => span,
    }
}

fn draw(paste: &str, marks: &[Mark], width: usize) -> Excerpt {
    let start = marks.first().map_or(0, |mark| mark.span.start);
    let end = marks.iter().map(|mark| mark.span.end).max().unwrap_or(0);
    let from = memchr::memrchr(b'\n', &paste.as_bytes()[..start]).map_or(0, |at| at + 1);
    let last = if end > from && paste.as_bytes()[end - 1] == b'\n' { end - 1 } else { end };
    let to = memchr::memchr(b'\n', &paste.as_bytes()[last..]).map_or(paste.len(), |at| last + at);
    let mut points: Vec<usize> = marks.iter().flat_map(|mark| [mark.span.start, mark.span.end]).collect();
    points.sort_unstable();
    points.dedup();
    let mut text = String::new();
    let mut places = Vec::with_capacity(points.len());
    let mut line_start = from;
    for (index, line) in paste[from..to].split('\n').enumerate() {
        if index > 0 {
            text.push('\n');
        }
        let line_end = line_start + line.len();
        let shown_break = points.binary_search(&(line_end + 1)).is_ok();
        // The carriage return belongs to the line break: shown with it or not at all.
        let line = if shown_break { line } else { line.strip_suffix('\r').unwrap_or(line) };
        let here: Vec<usize> =
            points.iter().filter(|at| (line_start..=line_end).contains(*at)).map(|at| at - line_start).collect();
        shorten(line, &here, width, &mut text, |at, place| places.push((line_start + at, place)));
        if shown_break {
            text.push_str(&visible("\n"));
            // The next line begins at the same place of the paste: as an end it belongs here.
            places.push((line_end + 1, text.len()));
        }
        line_start = line_end + 1;
    }
    let place = |at: usize, end: bool| {
        let mut found = places.iter().filter(|(point, _)| *point == at).map(|(_, place)| *place);
        (if end { found.next() } else { found.next_back() }).unwrap_or(text.len())
    };
    let marks = marks.iter().map(|mark| {
        let (start, end) = (place(mark.span.start, false), place(mark.span.end, true));
        // Nothing to underline where the end fell into a cut carriage return: one column is.
        (start..end.max(start), mark.which)
    });
    let marks = marks.collect();
    Excerpt { text, line: breaks(&paste[..from]) + 1, marks }
}

/// Writes `line` to `out`, cut down to `width` columns around `points`, and tells where each point went.
fn shorten(line: &str, points: &[usize], width: usize, out: &mut String, mut told: impl FnMut(usize, usize)) {
    let mut points = points.iter().map(|at| (*at).min(line.len())).zip(points).peekable();
    for range in kept(line, &points.clone().map(|(at, _)| at), width) {
        if range.start > 0 {
            out.push('…');
        }
        let mut done = range.start;
        while let Some((at, point)) = points.next_if(|(at, _)| *at <= range.end) {
            out.push_str(&tabbed(&line[done..at]));
            told(*point, out.len());
            done = at;
        }
        out.push_str(&tabbed(&line[done..range.end]));
        if range.end < line.len() && points.peek().is_none() {
            out.push('…');
        }
    }
}

/// Visible, but for the tabs of an ordinary indentation.
fn tabbed(text: &str) -> String {
    visible(&text.replace('\t', "    "))
}

/// The stretches of `line` to show, in order and apart: all of it, or its beginning and what stands around the points.
fn kept(line: &str, points: &(impl Iterator<Item = usize> + Clone), width: usize) -> Vec<Range<usize>> {
    if line.len() <= width * 4 && line.chars().map(columns).sum::<usize>() <= width {
        return std::iter::once(0..line.len()).collect();
    }
    let mut kept = around(line, points.clone(), AROUND);
    for reach in (AROUND + 1..=width).step_by(3) {
        let wider = around(line, points.clone(), reach);
        if wider.iter().map(|range| line[range.clone()].chars().map(columns).sum::<usize>() + 1).sum::<usize>() > width
        {
            break;
        }
        kept = wider;
    }
    kept
}

/// The beginning of `line` and `reach` columns on both sides of every point; what nearly touches is joined.
fn around(line: &str, points: impl Iterator<Item = usize>, reach: usize) -> Vec<Range<usize>> {
    let mut kept: Vec<Range<usize>> = Vec::new();
    for at in std::iter::once(0).chain(points) {
        let before = walk(line[..at].chars().rev(), reach);
        let behind = walk(line[at..].chars(), reach);
        let range = at - before..at + behind;
        match kept.last_mut() {
            Some(last) if range.start <= last.end + 3 => last.end = last.end.max(range.end),
            _ => kept.push(range),
        }
    }
    kept
}

/// The bytes of the characters that fit into `reach` columns.
fn walk(chars: impl Iterator<Item = char>, reach: usize) -> usize {
    let mut left = reach;
    chars
        .take_while(|c| {
            let fits = columns(*c) <= left;
            left = left.saturating_sub(columns(*c));
            fits
        })
        .map(char::len_utf8)
        .sum()
}

/// How wide `c` is once it is visible; close enough.
fn columns(c: char) -> usize {
    if (' '..='~').contains(&c) { 1 } else { visible(c.encode_utf8(&mut [0; 4])).chars().count() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn show(paste: &str, spans: &[(usize, usize)], width: usize) -> Vec<(usize, String, Vec<String>)> {
        let spans: Vec<Span> = spans.iter().map(|(start, end)| Span::new(*start, *end)).collect();
        cut(paste, &spans, width)
            .into_iter()
            .map(|e| (e.line, e.text.clone(), e.marks.iter().map(|(at, _)| e.text[at.clone()].to_owned()).collect()))
            .collect()
    }

    #[test]
    fn short_lines_stay() {
        assert_eq!(show("ab cd\nef", &[(3, 5)], 40), [(1, "ab cd".to_owned(), vec!["cd".to_owned()])]);
        assert_eq!(show("ab cd\nef", &[(6, 8)], 40), [(2, "ef".to_owned(), vec!["ef".to_owned()])]);
        assert_eq!(show("ab", &[(0, 2), (9, 12)], 40), [(1, "ab".to_owned(), vec!["ab".to_owned()])]);
        assert_eq!(show("", &[(0, 0)], 40), [(1, String::new(), vec![String::new()])]);
    }

    #[test]
    fn long_lines_are_cut_around_the_marks() {
        let paste = format!("Authorization: Bearer {}.the end and then", "x".repeat(5_000));
        let token = (22, paste.len() - 9);
        let shown = show(&paste, &[token], 60);
        let (_, text, marks) = &shown[0];
        assert!(text.chars().count() < 90, "{text}");
        assert!(text.starts_with("Authorization: Bearer xxx") && text.ends_with(".the end and then"), "{text}");
        assert!(
            marks[0].starts_with("xxx") && marks[0].contains('…') && marks[0].ends_with(".the end"),
            "{}",
            marks[0]
        );
    }

    #[test]
    fn a_line_break_can_be_marked() {
        let expected = vec!["⟨U+000D⟩⟨U+000A⟩".to_owned()];
        assert_eq!(show("eyJ\r\n  abc", &[(3, 7)], 40), [(1, "eyJ⟨U+000D⟩⟨U+000A⟩".to_owned(), expected)]);
        let shown = show("eyJ\nabc", &[(0, 7), (3, 4)], 40);
        assert_eq!(shown[0].1, "eyJ⟨U+000A⟩\nabc");
        assert_eq!(shown[0].2, ["eyJ⟨U+000A⟩\nabc", "⟨U+000A⟩"]);
    }

    #[test]
    fn nothing_acts_on_the_terminal() {
        let shown = show("a\u{1b}[31m\u{202e}\u{9b}b\u{200b}\tc", &[(1, 2)], 80);
        assert_eq!(shown[0].1, "a⟨U+001B⟩[31m⟨U+202E⟩⟨U+009B⟩b⟨U+200B⟩    c");
        assert_eq!(shown[0].2, ["⟨U+001B⟩"]);
    }

    #[test]
    fn far_apart_means_two_excerpts() {
        let paste = format!("one\n{}two\n", "\n".repeat(50));
        let shown = show(&paste, &[(54, 57), (0, 3)], 40);
        assert_eq!(
            shown.iter().map(|(line, text, _)| (*line, text.as_str())).collect::<Vec<_>>(),
            [(1, "one"), (52, "two")]
        );
    }
}
