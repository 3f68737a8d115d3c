//! Heads of HTTP messages, as curl -i, curl -v and the wire show them (RFC 9112 §2).

use super::{Field, Kind, Place, Segment, grow, line, url};
use crate::text::Span;

/// What curl -v puts before the lines it sends and gets; `""` for the wire.
const MARKS: &[&str] = &["< ", "> ", ""];

pub(super) fn read(text: &str, first: Span) -> Option<Segment> {
    if is_trace(first.of(text)) {
        return Some(Segment { kind: Kind::Trace, span: first, fields: Vec::new() });
    }
    let (mark, start) = MARKS.iter().find_map(|mark| Some((*mark, line::strip(text, first, mark)?)))?;
    let (kind, mut fields) = status_line(text, start).or_else(|| request_line(text, start))?;
    let mut end = first.end;
    let mut next = line::after(text, first);
    while next < text.len() {
        let here = line::at(text, next);
        let header = line::strip(text, here, mark.trim_end()).unwrap_or(Span::new(here.end, here.end)).trimmed(text);
        if let Some((name, value)) = line::pair(text, header) {
            let value = grow::value(text, value);
            fields.push(Field { place: Place::Header, name, value });
            end = value.end.max(here.end);
            next = line::skip_end(text, end);
        } else {
            // The line that ends the head carries nothing but curl's mark.
            if !mark.is_empty() && here.of(text).trim_end() == mark.trim_end() {
                end = here.end;
            }
            break;
        }
    }
    Some(Segment { kind, span: Span::new(first.start, end), fields })
}

/// `* Connected to …` and `{ [12 bytes data]`.
fn is_trace(line: &str) -> bool {
    line.starts_with("* ") || ((line.starts_with("{ [") || line.starts_with("} [")) && line.ends_with("bytes data]"))
}

/// `HTTP/1.1 401 Unauthorized`.
fn status_line(text: &str, line: Span) -> Option<(Kind, Vec<Field>)> {
    let rest = line.of(text).strip_prefix("HTTP/")?;
    let (version, rest) = rest.split_once(' ')?;
    let code = rest.trim_start().get(..3).filter(|code| code.bytes().all(|b| b.is_ascii_digit()))?;
    let known = version.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    known.then(|| (Kind::Response, vec![Field::unnamed(Place::Status, Span::of_slice(text, code))]))
}

/// `GET /data HTTP/1.1`.
fn request_line(text: &str, line: Span) -> Option<(Kind, Vec<Field>)> {
    // A line may be as long as the paste: what is no method is not read to its end.
    let method = line.of(text).bytes().take(13).position(|b| b == b' ')?;
    let mut words = line.of(text)[method..].split(' ').skip(1);
    let method = line.of(text).get(..method).filter(|word| is_method(word))?;
    let target = words.next()?;
    words.next().filter(|version| version.starts_with("HTTP/"))?;
    let target = Span::of_slice(text, target);
    let mut fields =
        vec![Field::unnamed(Place::Method, Span::of_slice(text, method)), Field::unnamed(Place::Target, target)];
    fields.extend(url::query(text, target));
    Some((Kind::Request, fields))
}

fn is_method(word: &str) -> bool {
    (3..=12).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_uppercase())
}
