//! curl command lines of a Unix shell, over as many lines as the shell would read.

use super::{Field, Kind, Place, Segment, line, url};
use crate::text::Span;

/// What may stand before the command.
const PROMPTS: &[&str] = &["$ ", "% ", "# ", "> ", ""];

pub(super) fn read(text: &str, here: Span) -> Option<Segment> {
    let first = here.trimmed(text);
    let start = PROMPTS.iter().find_map(|prompt| line::strip(text, first, prompt))?.trimmed(text);
    let rest = start.of(text);
    if !(rest.starts_with("curl ") || rest.starts_with("curl.exe ")) {
        return None;
    }
    let (words, end) = words(text, start.start);
    let mut fields = Vec::new();
    let mut words = words.into_iter().skip(1);
    while let Some(word) = words.next() {
        match word.of(text) {
            "-H" | "--header" => fields.extend(words.next().and_then(|word| header(text, word))),
            "-u" | "--user" => fields.extend(words.next().map(|word| Field::unnamed(Place::User, word))),
            // The option's own name says what its value is.
            "--oauth2-bearer" => {
                let bearer = words.next().map(|value| Field { place: Place::Header, name: word, value });
                fields.extend(bearer);
            }
            "-X" | "--request" => fields.extend(words.next().map(|word| Field::unnamed(Place::Method, word))),
            "-b" | "--cookie" | "-d" | "--data" | "--data-raw" | "--data-binary" | "--data-urlencode" | "-o" | "-A"
            | "--output" | "--user-agent" | "-e" | "--referer" => drop(words.next()),
            option if option.starts_with("-H") => fields.extend(header(text, Span::new(word.start + 2, word.end))),
            option if option.starts_with('-') => {}
            _ => {
                fields.push(Field::unnamed(Place::Target, word));
                fields.extend(url::query(text, word));
            }
        }
    }
    Some(Segment { kind: Kind::Curl, span: Span::new(here.start, end), fields })
}

fn header(text: &str, word: Span) -> Option<Field> {
    let (name, value) = line::pair(text, word)?;
    Some(Field { place: Place::Header, name, value })
}

/// The words of the command and where it ends. A quoted word is what stands between its quotes; a quote that is never
/// closed reaches to the end of its line, so that it cannot swallow the paste.
fn words(text: &str, start: usize) -> (Vec<Span>, usize) {
    let bytes = text.as_bytes();
    let mut words = Vec::new();
    let mut at = start;
    loop {
        match bytes.get(at) {
            None | Some(b'\n') => return (words, line_end(bytes, at)),
            Some(b'\\' | b'^' | b'`') if is_line_end(bytes, at + 1) => at = line::skip_end(text, at + 1),
            Some(byte) if byte.is_ascii_whitespace() => at += 1,
            Some(_) => {
                let (word, end) = word(text, at);
                words.push(word);
                at = end;
            }
        }
    }
}

fn word(text: &str, start: usize) -> (Span, usize) {
    let bytes = text.as_bytes();
    let quote = bytes[start];
    if matches!(quote, b'"' | b'\'') {
        let mut at = start + 1;
        while let Some(&byte) = bytes.get(at) {
            if byte == quote {
                return (Span::new(start + 1, at), at + 1);
            }
            at += if byte == b'\\' && quote == b'"' { 2 } else { 1 };
        }
        let end = line::at(text, start).end;
        return (Span::new(start + 1, end), end);
    }
    let length = bytes[start..].iter().take_while(|b| !b.is_ascii_whitespace()).count();
    (Span::new(start, start + length), start + length)
}

fn is_line_end(bytes: &[u8], at: usize) -> bool {
    matches!(bytes.get(at..), Some([b'\n', ..] | [b'\r', b'\n', ..]))
}

fn line_end(bytes: &[u8], at: usize) -> usize {
    if at > 0 && bytes.get(at - 1) == Some(&b'\r') { at - 1 } else { at }
}
