//! `Name: value` lines by themselves: a header copied from somewhere, a line of YAML, a field of an object.

use super::{Field, Kind, Place, Segment, grow, line, names_a_credential};
use crate::text::{Span, is_one, only};

/// Headers that tell something about a refusal though they carry no credential.
const TELLING: &[&str] = &[
    "date",
    "www-authenticate",
    "client_id",
    "x-slack-request-timestamp",
    "x-amz-date",
    "x-amzn-errortype",
    "x-amzn-requestid",
    "location",
];

pub(super) fn read(text: &str, whole: Span) -> Option<Segment> {
    let mark = ["> ", "< "].iter().find_map(|mark| line::strip(text, whole, mark));
    let here = mark.unwrap_or(whole).trimmed(text);
    let plain = line::pair(text, here).map(|(name, value)| (name, in_quotes(text, value)));
    let (name, value) = plain.or_else(|| quoted_pair(text, here))?;
    let word = name.of(text);
    // A line of a log begins with a time.
    if word.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    if !names_a_credential(word) && !is_one(word, TELLING) {
        return None;
    }
    let value = grow::value(text, value);
    let end = value.end.max(whole.end);
    Some(Segment {
        kind: Kind::Headers,
        span: Span::new(whole.start, end),
        fields: vec![Field { place: Place::Header, name, value }],
    })
}

/// What stands in quotes, as YAML and programs write a text: the quotes are theirs, and so is a comma behind them.
fn in_quotes(text: &str, value: Span) -> Span {
    let body = value.of(text).trim_end_matches(',');
    let inner = line::unquoted(text, Span::new(value.start, value.start + body.len()));
    if inner.start > value.start && inner.len() > 1 { inner } else { value }
}

/// `"name": "value",` as it stands in an object: quotes and comma are the object's.
fn quoted_pair(text: &str, line: Span) -> Option<(Span, Span)> {
    let quote = line.of(text).chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let (name, rest) = line.of(text)[1..].split_once(quote)?;
    let rest = rest.trim_start().strip_prefix(':')?;
    let value = Span::of_slice(text, rest.trim().trim_end_matches(','));
    let word = !name.is_empty() && only(name, "0-9A-Za-z_.-");
    word.then(|| (Span::of_slice(text, name), line::unquoted(text, value)))
}
