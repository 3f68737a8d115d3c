//! `NAME=value` as shells, env files and ini files write it.

use super::{Field, Kind, Place, Segment, grow, line, names_a_credential, starts};
use crate::text::{Span, only};

/// What may stand before the name.
const COMMANDS: &[&str] = &["export ", "set ", "SET ", "setx ", "$env:", "declare -x ", "- ", ""];

pub(super) fn read(text: &str, here: Span) -> Option<Segment> {
    if is_section(text, here) {
        return Some(Segment { kind: Kind::Assignments, span: here, fields: Vec::new() });
    }
    let field = assignment(text, here)?;
    let end = field.value.end.max(here.end);
    Some(Segment { kind: Kind::Assignments, span: Span::new(here.start, end), fields: vec![field] })
}

/// `[default]`, with an assignment on the line behind it.
fn is_section(text: &str, here: Span) -> bool {
    let name = here.of(text).trim().strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    let plain = |c: char| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ' ' | ':' | '/');
    let next = line::after(text, here);
    name.is_some_and(|name| !name.is_empty() && name.chars().all(plain))
        && next < text.len()
        && assignment(text, line::at(text, next)).is_some()
}

/// The value without a comment, and without the settings that a log writes behind it on the same line.
fn without_neighbours(text: &str, value: Span) -> Span {
    let body = value.of(text);
    // `"…"  # a comment`: what stands in the quotes is the value.
    if let Some(quote) = body.chars().next().filter(|c| matches!(c, '"' | '\'')) {
        let (inside, rest) = body[1..].split_once(quote).unwrap_or_default();
        let comment = rest.starts_with([' ', '\t']) && rest.trim_start().starts_with(['#', '/']);
        let inside = Span::new(value.start, value.start + inside.len() + 2);
        return if comment { inside } else { value };
    }
    let Some((word, rest)) =
        body.split_once(' ').filter(|(word, _)| word.len() >= 16 && !word.starts_with(['"', '\'']))
    else {
        return value;
    };
    let list = word.ends_with([',', ';']) && rest.contains(['=', ':']);
    let comment = rest.trim_start().starts_with(['#', ';']) || rest.trim_start().starts_with("//");
    if !list && !comment {
        return value;
    }
    let word = if list { &word[..word.len() - 1] } else { word };
    Span::new(value.start, value.start + word.len())
}

fn assignment(text: &str, here: Span) -> Option<Field> {
    let trimmed = here.trimmed(text);
    let body = COMMANDS.iter().find_map(|command| line::strip(text, trimmed, command))?;
    let (name, value) = body.of(text).split_once('=')?;
    // `name = value` puts blanks around the sign; without them every blank belongs to the value.
    let spaced = name.ends_with(' ');
    let name = name.trim();
    let word = only(name, "0-9A-Za-z_.-");
    // A credential may end in the sign, and is no name.
    // Neither has what Rails signs: base64, two hyphens, a digest.
    let signed = value.trim_start_matches('=').starts_with("--") && !name.contains('_');
    let padding = value.trim().is_empty() && name.len() > 40 || signed;
    if name.is_empty() || padding || starts(name) || name.len() > 64 || !word || name.as_bytes()[0].is_ascii_digit() {
        return None;
    }
    let value = Span::new(Span::of_slice(text, value).start, here.end);
    let value = if spaced { value.trimmed(text) } else { value };
    let value = without_neighbours(text, value);
    let quoted = matches!(value.of(text).as_bytes(), [b'"', .., b'"'] | [b'\'', .., b'\'']);
    // A line of a log has blanks and further signs: it is not ours unless the name says so.
    if !quoted && !names_a_credential(name) && value.of(text).trim().contains(' ') {
        return None;
    }
    let value = if quoted { line::unquoted(text, value) } else { grow::value(text, value) };
    // The blanks at the end of its last line are part of it as well.
    let blanks =
        if spaced || quoted { 0 } else { text[value.end..].bytes().take_while(|b| matches!(b, b' ' | b'\t')).count() };
    let value = Span::new(value.start, value.end + blanks);
    Some(Field { place: Place::Assignment, name: Span::of_slice(text, name), value })
}
