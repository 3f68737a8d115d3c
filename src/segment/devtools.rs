//! Headers as browsers' tools and Postman show them: under headings, a name and its value on one line or on two.

use super::{Field, Kind, Place, Segment, line, url};
use crate::text::{Span, begins_with_one, is_one};

/// What is shown about the request as such.
const GENERAL: &[&str] = &["Request URL", "Request Method", "Status Code", "Remote Address", "Referrer Policy"];
/// Lines between that say nothing.
const IDLE: &[&str] = &[
    "general",
    "headers",
    "network",
    "view source",
    "view parsed",
    "view decoded",
    "raw",
    "provisional headers are shown",
    "learn more",
];
/// What may follow the headers.
const BEHIND: &[&str] = &[
    "response body",
    "request body",
    "response",
    "payload",
    "request payload",
    "form data",
    "query string parameters",
];

/// Whose headers follow.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    General,
    Request,
    Response,
}

/// What was read.
struct Block {
    request: Vec<Field>,
    response: Vec<Field>,
    /// Where the headers of the request stand.
    request_at: Option<Span>,
    response_at: Option<Span>,
}

pub(super) fn read(text: &str, here: Span) -> Vec<Segment> {
    let Some(mut part) = beginning(text, here) else { return Vec::new() };
    let mut block = Block { request: Vec::new(), response: Vec::new(), request_at: None, response_at: None };
    let mut at = here;
    let mut end = here.start;
    let mut seen: Vec<&str> = Vec::new();
    loop {
        let word = heading(text, at);
        // What is shown a second time belongs to another exchange.
        let once = part_of(word).is_some() || begins_with_one(word, GENERAL);
        let name = word.split([':', '(']).next().unwrap_or_default().trim_end();
        if once && seen.contains(&name) {
            break;
        }
        seen.extend(once.then_some(name));
        let next = line::after(text, at);
        let mut done = at.end;
        if let Some(new) = part_of(word) {
            part = new;
        } else if is_one(word, BEHIND) {
            break;
        } else if !word.is_empty() && !is_one(word, IDLE) {
            let Some((field, behind)) = pair(text, at) else { break };
            block.put(text, part, field, Span::new(at.start, behind));
            done = behind;
        }
        if !word.is_empty() {
            end = done;
        } else if !goes_on(text, next) {
            break;
        }
        let next = line::skip_end(text, done);
        if next >= text.len() {
            break;
        }
        at = line::at(text, next);
    }
    block.segments(Span::new(here.start, end))
}

/// What a block begins with.
fn beginning(text: &str, here: Span) -> Option<Part> {
    let word = heading(text, here);
    let first = word.as_bytes().first()?;
    if !matches!(first, b'G' | b'g' | b'R' | b'r' | b':') {
        return None;
    }
    if let Some(part) = part_of(word) {
        return Some(part);
    }
    // Safari shows the fields that HTTP/2 begins with (RFC 9113 §8.3.1).
    if word.starts_with(":method") || word.starts_with(":authority") || word.starts_with(":scheme") {
        return Some(Part::Request);
    }
    let general = word.starts_with("Request URL") || word.starts_with("Request Method");
    // The heading alone may be any heading.
    let next = || heading(text, line::at(text, line::after(text, here).min(text.len())));
    (general || word == "General" && next().starts_with("Request URL")).then_some(Part::General)
}

/// The line without the marks of a tree that can be folded.
fn heading(text: &str, here: Span) -> &str {
    here.of(text).trim_matches(|c: char| c.is_whitespace() || matches!(c, '▼' | '▶' | '▾' | '▸' | '►'))
}

fn part_of(word: &str) -> Option<Part> {
    // Behind the heading a browser may tell how many bytes they are.
    let word = word.split(" (").next().unwrap_or(word).trim_end_matches(':');
    match word.len() {
        7 if word == "General" => Some(Part::General),
        15 if word.eq_ignore_ascii_case("request headers") => Some(Part::Request),
        16 if word.eq_ignore_ascii_case("response headers") => Some(Part::Response),
        _ => None,
    }
}

/// A blank line stands between two parts, or behind the last.
fn goes_on(text: &str, next: usize) -> bool {
    if next >= text.len() {
        return false;
    }
    let here = line::at(text, next);
    part_of(heading(text, here)).is_some()
}

/// The field that begins on this line, and where it ends.
fn pair(text: &str, here: Span) -> Option<(Field, usize)> {
    let line = here.trimmed(text);
    let pseudo = line::strip(text, line, ":").unwrap_or(line);
    let told = GENERAL.iter().find(|name| pseudo.of(text).starts_with(**name));
    let length = told.map_or_else(
        || {
            pseudo
                .of(text)
                .bytes()
                .take(64)
                .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
                .count()
        },
        |name| name.len(),
    );
    let name = Span::new(pseudo.start, pseudo.start + length);
    let rest = Span::new(name.end, pseudo.end).of(text);
    if length == 0 {
        return None;
    }
    let (value, end) = if let Some(value) = rest.strip_prefix(':').filter(|value| !value.trim().is_empty()) {
        (Span::of_slice(text, value).trimmed(text), here.end)
    } else if rest.is_empty() || rest == ":" {
        // The value is alone on the next line.
        let next = line::after(text, here);
        if next >= text.len() {
            return None;
        }
        let below = line::at(text, next);
        let value = below.trimmed(text);
        if value.is_empty() || part_of(heading(text, below)).is_some() {
            return None;
        }
        (value, below.end)
    } else {
        return None;
    };
    Some((Field { place: Place::Header, name, value: line::unquoted(text, value) }, end))
}

impl Block {
    fn put(&mut self, text: &str, part: Part, field: Field, at: Span) {
        let name = field.name.of(text);
        let value = field.value;
        if name == "Status Code" || name == "status" {
            let digits =
                value.of(text).bytes().position(|b| b.is_ascii_digit()).map_or(value.end, |at| value.start + at);
            let code = Span::new(digits, text.floor_char_boundary((digits + 3).min(value.end)));
            if code.len() == 3 {
                self.response.insert(0, Field::unnamed(Place::Status, code));
            }
            return;
        }
        if part == Part::Request {
            self.request_at = Some(self.request_at.map_or(at, |place| place.joined(at)));
        }
        if part != Part::Response {
            match name {
                "Request URL" => {
                    self.request.push(Field::unnamed(Place::Target, value));
                    self.request.extend(url::query(text, value));
                    return;
                }
                "Request Method" | "method" => return self.request.push(Field::unnamed(Place::Method, value)),
                "path" => return self.request.push(Field::unnamed(Place::Target, value)),
                "authority" | "scheme" => return,
                _ => {}
            }
        }
        match part {
            Part::Request => self.request.push(field),
            Part::Response => {
                self.response_at = Some(self.response_at.map_or(at, |place| place.joined(at)));
                self.response.push(field);
            }
            // The address of the peer, the policy: nothing that was sent.
            Part::General => {}
        }
    }

    /// A request only where its headers are shown: what is not shown may have been sent.
    fn segments(self, whole: Span) -> Vec<Segment> {
        let mut parts = Vec::new();
        parts.extend(self.request_at.map(|at| (Kind::Request, at, self.request)));
        let status = self.response.first().filter(|field| field.place == Place::Status).map(|field| field.value);
        parts.extend(self.response_at.or(status).map(|at| (Kind::Response, at, self.response)));
        parts.sort_by_key(|(_, at, _)| at.start);
        let mut segments: Vec<Segment> = Vec::new();
        let mut start = whole.start;
        for (kind, at, fields) in parts {
            let at = Span::new(at.start.max(start), at.end.max(start));
            if at.is_empty() {
                continue;
            }
            if at.start > start {
                segments.push(Segment { kind: Kind::Headers, span: Span::new(start, at.start), fields: Vec::new() });
            }
            start = at.end;
            segments.push(Segment { kind, span: at, fields });
        }
        if start < whole.end && !segments.is_empty() {
            segments.push(Segment { kind: Kind::Headers, span: Span::new(start, whole.end), fields: Vec::new() });
        }
        segments
    }
}

#[cfg(test)]
mod tests {
    use crate::segment::split;

    #[test]
    fn views_of_the_same_exchange() {
        for paste in [
            "Request URL: https://a.example/x\nRequest Method: GET\nStatus Code: 401 Unauthorized\n\
             Remote Address: 192.0.2.1:443\nResponse Headers\nwww-authenticate: Bearer error=\"invalid_token\"\n\
             Request Headers\n:authority: a.example\n:method: GET\n:path: /x\nauthorization: Bearer abc\n",
            "General\nRequest URL\nhttps://a.example/x\nRequest Method\nGET\nStatus Code\n🔴 401 Unauthorized\n\
             Remote Address\n192.0.2.1:443\n\nResponse Headers\nwww-authenticate\nBearer error=\"invalid_token\"\n\n\
             Request Headers (2)\n:authority\na.example\nauthorization\nBearer abc\n\nand that is all",
            "▼ Request Headers\nRequest URL: https://a.example/x\nRequest Method: GET\nAuthorization: \"Bearer abc\"\n\
             ▼ Response Headers\nStatus Code: 401\nWWW-Authenticate: Bearer error=\"invalid_token\"\n\
             ▼ Response Body\n{\"error\":\"x\"}",
        ] {
            let layout = split(paste);
            let exchanges = layout.exchanges(paste);
            assert_eq!(exchanges.len(), 1, "{paste}");
            let one = &exchanges[0];
            assert_eq!(one.status(paste), Some(401), "{paste}");
            assert_eq!((one.method(paste), one.target(paste)), ("GET", "https://a.example/x"), "{paste}");
            assert_eq!(one.sent_header(paste, "authorization").map(|f| f.value.of(paste)), Some("Bearer abc"));
            let got = one.got_header(paste, "www-authenticate").map(|field| field.value.of(paste));
            assert_eq!(got, Some("Bearer error=\"invalid_token\""));
            let spans: Vec<_> = layout.segments.iter().map(|segment| segment.span).collect();
            assert!(spans.windows(2).all(|pair| pair[0].end <= pair[1].start), "{paste}");
        }
    }

    #[test]
    fn a_request_whose_headers_are_not_shown() {
        let paste = "Request URL: https://a.example/x\nRequest Method: GET\nStatus Code: 401 Unauthorized\n";
        let layout = split(paste);
        let exchanges = layout.exchanges(paste);
        assert_eq!(exchanges.len(), 1);
        assert!(exchanges[0].sent().is_none());
        assert_eq!(exchanges[0].status(paste), Some(401));
    }

    #[test]
    fn headings_of_something_else() {
        for paste in ["General\nsomething", "Request failed", "General"] {
            assert!(split(paste).exchanges(paste).is_empty(), "{paste}");
        }
    }
}
