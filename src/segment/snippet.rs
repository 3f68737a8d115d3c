//! Pieces of programs that make a request: `fetch`, axios, Python's requests, PowerShell.

use super::{Field, Kind, Place, Segment, code, line, url};
use crate::text::{Span, holds_one, is_one};

/// The functions, as they stand before their bracket.
const CALLS: &[&str] = &[
    "fetch",
    "axios",
    "axios.get",
    "axios.post",
    "axios.put",
    "axios.delete",
    "axios.patch",
    "axios.request",
    "requests.get",
    "requests.post",
    "requests.put",
    "requests.delete",
    "requests.patch",
    "requests.request",
    "session.get",
    "session.post",
    "httpx.get",
    "httpx.post",
    "httpx.request",
    "client.get",
    "client.post",
    "$.ajax",
    "got",
    "got.get",
    "got.post",
    "ky",
    "superagent.get",
    "new Request",
    "http.NewRequest",
    "$http.get",
    "$http.post",
];
/// The commands of PowerShell.
const COMMANDS: &[&str] = &["Invoke-RestMethod", "Invoke-WebRequest", "irm", "iwr"];
/// Words that say that more is sent than is written here.
const MORE: &[&str] = &[
    "credentials:",
    "\"credentials\"",
    "withCredentials",
    "auth=",
    "auth:",
    "cert=",
    "-WebSession",
    "-Credential",
    "-UseDefaultCredentials",
    "-Authentication",
    "cookies=",
    "session.",
    "client.",
];
/// No request that a person pastes is longer.
const LONGEST: usize = 50_000;

pub(super) fn read(text: &str, here: Span) -> Option<Segment> {
    let trimmed = here.trimmed(text);
    let front = trimmed.of(text);
    let front = &front[..front.floor_char_boundary(front.len().min(200))];
    call(text, here, trimmed, front)
        .or_else(|| command(text, here, trimmed, front))
        .or_else(|| definition(text, here, trimmed, front))
}

/// `const answer = await fetch("https://…", {…})`
fn call(text: &str, here: Span, trimmed: Span, front: &str) -> Option<Segment> {
    // The call is the first of its line, or stands in another: `print(requests.get(…))`.
    let open = front.match_indices('(').take(3).find_map(|(at, _)| {
        let before = &front[..at];
        CALLS
            .iter()
            .any(|call| {
                before
                    .strip_suffix(call)
                    .is_some_and(|rest| !rest.ends_with(|c: char| c.is_ascii_alphanumeric() || c == '_'))
            })
            .then_some(at)
    })?;
    let start = trimmed.start + open;
    // What is not closed ends with its line: it may be one of a stack trace, or the rest was not copied.
    let end = code::closing(text, start, LONGEST).unwrap_or(trimmed.end);
    let end = if end < trimmed.end { trimmed.end } else { end };
    segment(text, Span::new(here.start, end), Span::new(start, end), &front[..open])
}

/// `Invoke-RestMethod -Uri … -Headers @{…}`, with a back-tick at the end of a line that goes on.
fn command(text: &str, here: Span, trimmed: Span, front: &str) -> Option<Segment> {
    let session = front.starts_with("$session = New-Object Microsoft.PowerShell");
    let is_command = |line: &str| line.split([' ', '(']).take(4).any(|word| is_one(word, COMMANDS));
    if !session && !is_command(front) {
        return None;
    }
    let mut end = trimmed.end;
    let mut ran = is_command(front);
    let mut depth = depth(trimmed.of(text));
    let mut line = here;
    loop {
        let goes_on = depth > 0 || line.of(text).trim_end().ends_with('`') || session && !ran;
        let next = line::after(text, line);
        if !goes_on || next >= text.len() || next - here.start > LONGEST {
            break;
        }
        line = line::at(text, next);
        let body = line.trimmed(text);
        // Where the command does not come, the session was all.
        if body.is_empty()
            || ran && is_command(body.of(text))
            || body.of(text).starts_with("$session = New-Object M")
            || session && !ran && !body.of(text).starts_with("$session") && !is_command(body.of(text))
        {
            break;
        }
        ran |= is_command(body.of(text));
        depth += self::depth(body.of(text));
        end = line.end;
    }
    segment(text, Span::new(here.start, end), Span::new(trimmed.start, end), "")
}

/// How many more brackets the line opens than it closes.
fn depth(line: &str) -> isize {
    line.bytes().map(|b| isize::from(b == b'{') - isize::from(b == b'}')).sum()
}

/// `headers = {…}`: the call may be anywhere behind it.
fn definition(text: &str, here: Span, trimmed: Span, front: &str) -> Option<Segment> {
    let sign = front.bytes().take(60).position(|b| b == b'=')?;
    let name = front[..sign].trim_end();
    let word = name.rsplit([' ', '$', '.']).next().unwrap_or_default();
    let value = front[sign + 1..].trim_start();
    let opens = ["{", "@{", "dict(", "new Headers(", "["].iter().find(|open| value.starts_with(**open))?;
    if !word.to_ascii_lowercase().ends_with("headers") {
        return None;
    }
    let open = Span::of_slice(text, value).start + opens.len() - 1;
    let end = code::closing(text, open, LONGEST)?;
    let fields = code::fields(text, Span::new(open, end), code::Reading::Headers);
    let end = end.max(trimmed.end);
    (!fields.is_empty()).then(|| Segment { kind: Kind::Snippet, span: Span::new(here.start, end), fields })
}

fn segment(text: &str, span: Span, body: Span, before: &str) -> Option<Segment> {
    let mut fields = Vec::new();
    if let Some(verb) = before.rsplit('.').next().filter(|verb| before.contains('.') && is_verb(verb)) {
        fields.push(Field::unnamed(Place::Method, Span::of_slice(text, verb)));
    }
    let read = code::fields(text, body, code::Reading::Call);
    let target = target(text, body, &read);
    if let Some(target) = target {
        fields.push(Field::unnamed(Place::Target, target));
        fields.extend(url::query(text, target));
    }
    let headers = read.iter().any(|field| field.place == Place::Header);
    for field in read {
        let name = field.name.of(text).trim_start_matches('-');
        match name.to_ascii_lowercase().as_str() {
            "method" if is_verb(field.value.of(text)) => fields.push(Field::unnamed(Place::Method, field.value)),
            // Options of the call, no credentials.
            "credentials" | "url" | "uri" => {}
            _ => fields.push(field),
        }
    }
    let words = body.of(text);
    let words = &words[..words.floor_char_boundary(words.len().min(4_000))];
    // Headers that are made elsewhere are sent as well.
    let hidden = !headers && words.contains("eaders") || holds_one(words, MORE);
    if hidden || before.starts_with("session.") || before.starts_with("client.") {
        fields.push(Field { place: Place::User, name: span, value: Span::new(body.start, body.start) });
    }
    (target.is_some() || headers).then_some(Segment { kind: Kind::Snippet, span, fields })
}

fn is_verb(word: &str) -> bool {
    is_one(word, &["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"])
}

/// The address: the first text that is one.
fn target(text: &str, body: Span, fields: &[Field]) -> Option<Span> {
    let named = fields.iter().find(|field| {
        let name = field.name.of(text).trim_start_matches('-').to_ascii_lowercase();
        matches!(name.as_str(), "url" | "uri") && !field.value.is_empty()
    });
    if let Some(field) = named {
        return Some(field.value);
    }
    let words = body.of(text);
    let words = &words[..words.floor_char_boundary(words.len().min(4_000))];
    let quoted = words.match_indices(['"', '\'', '`']).find_map(|(at, quote)| {
        let inner = &words[at + 1..];
        let is = inner.starts_with("http://") || inner.starts_with("https://") || at <= 2 && inner.starts_with('/');
        let end = inner.find(quote).filter(|_| is)?;
        Some(Span::of_slice(text, &inner[..end]))
    });
    quoted.or_else(|| {
        let at = words.find(" http://").or_else(|| words.find(" https://"))? + 1;
        let end = words[at..].find(|c: char| c.is_whitespace()).map_or(words.len(), |end| at + end);
        Some(Span::of_slice(text, &words[at..end]))
    })
}

/// How far before a call its headers may be named.
const NEAR: usize = 8;

/// Headers that were named before a call belong to it.
pub(super) fn gather(segments: Vec<Segment>) -> Vec<Segment> {
    let mut gathered: Vec<Segment> = Vec::with_capacity(segments.len());
    for mut segment in segments {
        if is_made(&segment) {
            let near = gathered.iter().rev().take(NEAR);
            let between = |one: &Segment| matches!(one.kind, Kind::Prose | Kind::Assignments);
            let named = near
                .take_while(|one| between(one) || one.kind == Kind::Snippet && !is_made(one))
                .enumerate()
                .filter(|(_, one)| one.kind == Kind::Snippet)
                .map(|(back, _)| back + 1)
                .last();
            for before in gathered.drain(gathered.len() - named.unwrap_or(0)..).rev() {
                segment.span = segment.span.joined(before.span);
                segment.fields.extend(before.fields);
            }
        }
        gathered.push(segment);
    }
    gathered
}

/// Whether the request itself is shown, and not only its headers.
fn is_made(segment: &Segment) -> bool {
    segment.kind == Kind::Snippet && segment.at(Place::Target).next().is_some()
}

#[cfg(test)]
mod tests {
    use crate::segment::{Kind, Place, split};

    /// `method target Authorization` of the only snippet.
    fn told(paste: &str) -> (String, Option<String>) {
        let layout = split(paste);
        let snippets: Vec<_> = layout.segments.iter().filter(|segment| segment.kind == Kind::Snippet).collect();
        assert_eq!(snippets.len(), 1, "{paste}");
        let first = |place| snippets[0].at(place).next().map_or("", |field| field.value.of(paste));
        let sends = snippets[0].header(paste, "authorization").map(str::to_owned);
        (format!("{} {}", first(Place::Method), first(Place::Target)), sends)
    }

    #[test]
    fn calls() {
        for (paste, method) in [
            ("const r = await fetch(\"https://a.example/x\", {\n  headers: { Authorization: 'Bearer abc' }\n});", ""),
            (
                "fetch(\"https://a.example/x\", {\n  \"headers\": {\n    \"authorization\": \"Bearer abc\"\n  },\n  \"method\": \"GET\"\n});",
                "GET",
            ),
            ("axios.get('https://a.example/x', { headers: { Authorization: `Bearer abc` } })", "get"),
            ("r = requests.get(\n    'https://a.example/x',\n    headers={'Authorization': 'Bearer abc'})", "get"),
            (
                "headers = {\"Authorization\": \"Bearer abc\"}\nurl = 1\nr = requests.get(\"https://a.example/x\", headers=headers)",
                "get",
            ),
            (
                "Invoke-RestMethod -Uri \"https://a.example/x\" `\n -Method GET -Headers @{ Authorization = \"Bearer abc\" }",
                "",
            ),
            (
                "$session = New-Object Microsoft.PowerShell.Commands.WebRequestSession\n$session.UserAgent = \"M\"\nInvoke-WebRequest -UseBasicParsing -Uri \"https://a.example/x\" `\n-WebSession $session `\n-Headers @{\n\"authority\"=\"a.example\"\n  \"authorization\"=\"Bearer abc\"\n}",
                "",
            ),
        ] {
            let (what, sends) = told(paste);
            assert_eq!(what, format!("{method} https://a.example/x"), "{paste}");
            assert_eq!(sends.as_deref(), Some("Bearer abc"), "{paste}");
        }
    }

    #[test]
    fn what_is_made_elsewhere_is_sent_as_well() {
        for paste in [
            "r = requests.get(\"https://a.example/x\", headers=auth_headers())",
            "fetch(\"https://a.example/x\", { credentials: 'include' })",
            "iwr https://a.example/x -WebSession $s",
        ] {
            let layout = split(paste);
            assert!(layout.segments[0].at(Place::User).next().is_some(), "{paste}");
            assert!(layout.values.is_empty(), "{paste}");
        }
    }

    #[test]
    fn traces_are_no_requests() {
        for paste in [
            "    at fetch (node:internal/deps/undici:1:2)",
            "    return requests.get(url, headers=headers)",
            "TypeError: fetch failed",
        ] {
            assert!(split(paste).segments.iter().all(|segment| segment.kind != Kind::Snippet), "{paste}");
        }
    }
}
