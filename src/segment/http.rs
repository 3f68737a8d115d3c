//! Heads of HTTP messages, as the wire, `curl -i`, `curl -v`, `HTTPie` and `wget -S` show them (RFC 9112 §2).

use super::{Field, Kind, Place, Segment, grow, line, url};
use crate::text::{Span, is_one, only};

/// What curl -v puts before the lines it sends and gets; `""` for the wire.
const MARKS: &[&str] = &["< ", "> ", ""];
/// What wget writes before the status that it got.
const AWAITED: &str = "HTTP request sent, awaiting response... ";

pub(super) fn read(text: &str, first: Span) -> Option<Segment> {
    if is_trace(first.of(text)) {
        return Some(Segment { kind: Kind::Trace, span: first, fields: Vec::new() });
    }
    // A transcript may be indented as a whole.
    let bytes = first.of(text).as_bytes();
    let indent = bytes.iter().take_while(|b| matches!(b, b' ' | b'\t')).count();
    let indent = Span::new(first.start, first.start + indent);
    let (mark, start) =
        MARKS.iter().find_map(|mark| Some((*mark, line::strip(text, Span::new(indent.end, first.end), mark)?)))?;
    let (kind, mut fields) = status_line(text, start).or_else(|| request_line(text, start))?;
    let mut end = first.end;
    let mut next = line::after(text, first);
    // What a program has libcurl tell has the mark before the first line only.
    let mark = if crate::WHOLE && mark == "> " && kind == Kind::Request && goes_on_bare(line::at(text, next).of(text)) {
        ""
    } else {
        mark
    };
    while next < text.len() {
        let here = line::at(text, next);
        let inside = line::strip(text, here, indent.of(text));
        let header = inside.and_then(|inside| line::strip(text, inside, mark.trim_end()));
        let header = header.unwrap_or(Span::new(here.end, here.end));
        let body = header.trimmed(text);
        if let Some((name, value)) = line::pair(text, body) {
            let value = grow::value(text, value);
            fields.push(Field { place: Place::Header, name, value });
            end = value.end.max(here.end);
        } else if let Some(last) = fields.last_mut().filter(|last| last.place == Place::Header && folded(text, header))
        {
            // RFC 9112 §5.2: a line that begins with a blank is the rest of the one before.
            last.value.end = body.end;
            end = here.end;
        } else {
            // The line that ends the head carries nothing but curl's mark.
            if !mark.is_empty() && inside.is_some_and(|inside| inside.of(text).trim_end() == mark.trim_end()) {
                end = here.end;
            }
            break;
        }
        next = line::skip_end(text, end);
    }
    Some(Segment { kind, span: Span::new(first.start, end), fields })
}

/// Whether the line is a header that requests have, without a mark.
fn goes_on_bare(line: &str) -> bool {
    let name = line.split(':').next().unwrap_or_default();
    line.len() > name.len()
        && is_one(name, &["host", "accept", "user-agent", "authorization", "content-type", "content-length", "cookie"])
}

/// Whether the line only goes on with the header before it; a body may be indented as well.
fn folded(text: &str, line: Span) -> bool {
    let body = line.of(text);
    body.starts_with([' ', '\t']) && !body.trim().is_empty() && !body.trim_start().starts_with(['{', '[', '<'])
}

/// `* Connected to …` and `{ [12 bytes data]`.
fn is_trace(line: &str) -> bool {
    line.starts_with("* ") || ((line.starts_with("{ [") || line.starts_with("} [")) && line.ends_with("bytes data]"))
}

/// `HTTP/1.1 401 Unauthorized`, `HTTP 401 Unauthorized`.
fn status_line(text: &str, line: Span) -> Option<(Kind, Vec<Field>)> {
    let words = line.of(text);
    let rest = if let Some(rest) = words.strip_prefix("HTTP/") {
        let (version, rest) = rest.split_once(' ')?;
        Some(rest).filter(|_| only(version, "0-9."))?
    } else {
        words.strip_prefix(AWAITED).or_else(|| words.strip_prefix("HTTP "))?
    };
    let rest = rest.trim_start();
    let code = rest.get(..3).filter(|code| only(code, "0-9"))?;
    let apart = words.starts_with("HTTP/") || rest[3..].is_empty() || rest[3..].starts_with(' ');
    apart.then(|| (Kind::Response, vec![Field::unnamed(Place::Status, Span::of_slice(text, code))]))
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
    (3..=12).contains(&word.len()) && only(word, "A-Z")
}

#[cfg(test)]
mod tests {
    use crate::segment::{Kind, split};

    #[test]
    fn heads_as_tools_show_them() {
        for paste in [
            "HTTP/2 401 \r\nwww-authenticate: Bearer error=\"invalid_token\",\r\n  scope=\"a\"\r\ndate: x\r\n\r\n{}",
            "--2026-11-21 10:00:00--  https://a.example/x\n  HTTP/1.1 401 Unauthorized\n  \
             WWW-Authenticate: Bearer error=\"invalid_token\",\n    scope=\"a\"\n  Date: x\n\nAuthorization failed.",
            "    < HTTP/1.1 401 Unauthorized\n    < WWW-Authenticate: Bearer error=\"invalid_token\", scope=\"a\"\n    < Date: x\n    <",
        ] {
            let layout = split(paste);
            let heads: Vec<_> = layout.segments.iter().filter(|segment| segment.kind == Kind::Response).collect();
            assert_eq!(heads.len(), 1, "{paste}");
            assert_eq!(heads[0].status(paste), Some(401));
            assert_eq!(heads[0].header(paste, "date"), Some("x"), "{paste}");
            let challenges = heads[0].challenges(paste);
            assert_eq!(challenges[0].text(paste, "scope").as_deref(), Some("a"), "{paste}");
        }
    }

    #[test]
    fn a_status_without_a_version() {
        for paste in ["HTTP 401 Unauthorized", "HTTP request sent, awaiting response... 401 Unauthorized"] {
            assert_eq!(split(paste).segments[0].status(paste), Some(401), "{paste}");
        }
        for paste in ["HTTP 401: no", "HTTP error 401", "HTTP 4011"] {
            assert_eq!(split(paste).segments[0].kind, Kind::Prose, "{paste}");
        }
    }
}
