//! Command lines that make a request: curl, wget and `HTTPie`, as Unix shells, cmd.exe and PowerShell write them, over as
//! many lines as the shell would read.

use super::{Field, Kind, Place, Segment, form, line, nested, url};
use crate::{
    json::Doc,
    text::{Span, ends_with_one},
};

/// What may stand right before the command: prompts, and commands that run it.
const BEFORE: &[&str] = &["$ ", "% ", "# ", "> ", ">", "sudo ", "time ", "- ", "| ", "❯ ", "➜ ", "run: ", "`"];
/// The commands.
const COMMANDS: &[&str] = &["curl", "curl.exe", "wget", "http", "https", "xh"];
/// Options that take a value which says nothing about the credential.
const VALUED: &[&str] = &[
    "-o",
    "--output",
    "-A",
    "--user-agent",
    "-e",
    "--referer",
    "-w",
    "--write-out",
    "-x",
    "--proxy",
    "-m",
    "--max-time",
    "--connect-timeout",
    "-T",
    "--upload-file",
    "--cacert",
    "--cert",
    "-E",
    "--key",
    "-K",
    "--config",
    "--retry",
    "--resolve",
    "-c",
    "--cookie-jar",
    "-r",
    "--range",
    "-O",
    "--timeout",
    "--tries",
    "-D",
    "--dump-header",
    "-F",
    "--form",
    "-A:",
    "--auth-type",
    "--cert-type",
    "--interface",
    "-P",
];

pub(super) fn read(text: &str, here: Span) -> Option<Segment> {
    let start = command(text, here.trimmed(text))?;
    let (words, end) = words(text, start);
    let httpie = words.first().is_some_and(|first| matches!(first.of(text), "http" | "https" | "xh"));
    let mut fields = Vec::new();
    let mut words = words.into_iter().skip(1);
    while let Some(word) = words.next() {
        let option = word.of(text);
        match option {
            "-H" | "--header" => fields.extend(words.next().and_then(|word| header(text, word))),
            "-u" | "--user" | "-a" | "--auth" | "--http-password" | "--password" => {
                fields.extend(words.next().map(|word| Field::unnamed(Place::User, word)));
            }
            // The option's own name says what its value is.
            "--oauth2-bearer" | "--aws-sigv4" => fields.extend(named(word, words.next())),
            // A name without a value is a file of cookies.
            "-b" | "--cookie" => {
                fields.extend(named(word, words.next()).filter(|field| field.value.of(text).contains('=')));
            }
            "-X" | "--request" => fields.extend(words.next().map(|word| Field::unnamed(Place::Method, word))),
            "--url" => {
                if let Some(word) = words.next() {
                    address(text, word, &mut fields);
                }
            }
            "-d" | "--data" | "--data-raw" | "--data-binary" | "--data-urlencode" | "--json" | "--data-ascii"
            | "--post-data" | "--body-data" => {
                if let Some(word) = words.next() {
                    body(text, word, &mut fields);
                }
            }
            option if VALUED.contains(&option) => drop(words.next()),
            option if option.starts_with("--header=") => {
                let inside = Span::new(word.start + "--header=".len(), word.end);
                fields.extend(header(text, line::unquoted(text, inside)));
            }
            option if option.starts_with("-H") => {
                fields.extend(header(text, line::unquoted(text, Span::new(word.start + 2, word.end))));
            }
            option if option.starts_with('-') => {}
            _ if httpie && is_method(option) => fields.push(Field::unnamed(Place::Method, word)),
            _ if httpie && item(text, word, &mut fields) => {}
            _ => address(text, word, &mut fields),
        }
    }
    Some(Segment { kind: Kind::Curl, span: Span::new(here.start, end), fields })
}

/// Where the command begins.
fn command(text: &str, line: Span) -> Option<usize> {
    let front = line.of(text);
    let front = &front[..front.floor_char_boundary(front.len().min(120))];
    let name = |from: usize| {
        COMMANDS
            .iter()
            .find(|name| front[from..].strip_prefix(**name).is_some_and(|rest| rest.starts_with([' ', '\t'])))
    };
    // Without a prompt the command begins the line.
    let begins = |from: usize| {
        let before = &front[..from];
        before.trim().is_empty() || ends_with_one(before, BEFORE)
    };
    let found =
        front.match_indices(['c', 'w', 'h', 'x']).map(|(at, _)| at).find(|at| name(*at).is_some() && begins(*at))?;
    // The words "http" and "https" begin many a sentence.
    let rest = &front[found..];
    let certain = rest.starts_with("curl") || {
        let mut words = rest.split_ascii_whitespace().skip(1).take(6);
        words.any(|word| word.contains("://") || word.starts_with(':') && word.len() > 1 || is_method(word))
    };
    certain.then_some(line.start + found)
}

fn is_method(word: &str) -> bool {
    ["GET", "POST", "PUT", "DELETE", "PATCH", "HEAD", "OPTIONS"].contains(&word)
}

fn named(option: Span, value: Option<Span>) -> Option<Field> {
    Some(Field { place: Place::Header, name: option, value: value? })
}

fn address(text: &str, word: Span, fields: &mut Vec<Field>) {
    fields.push(Field::unnamed(Place::Target, word));
    fields.extend(url::query(text, word));
}

fn header(text: &str, word: Span) -> Option<Field> {
    let (name, value) = line::pair(text, word)?;
    Some(Field { place: Place::Header, name, value })
}

/// A body: a form, or JSON.
fn body(text: &str, word: Span, fields: &mut Vec<Field>) {
    let body = word.of(text);
    if body.starts_with(['{', '[']) {
        let escaped = nested::read(text, word);
        let plain = escaped.is_empty().then(|| super::json::fields_of(body, &Doc::read(body)));
        fields.extend(plain.into_iter().flatten().map(|field| field.shifted(word.start)));
        fields.extend(escaped);
        return;
    }
    let pairs = form::pairs(text, word);
    let single = pairs.is_empty().then(|| form::pair(text, word)).flatten();
    fields.extend(pairs.into_iter().chain(single));
}

/// `Authorization:"Bearer …"`, `page==2`, `name=value`, as `HTTPie` writes what it sends.
fn item(text: &str, word: Span, fields: &mut Vec<Field>) -> bool {
    let field = if let Some(pair) = header(text, word).filter(|field| !field.value.of(text).starts_with("//")) {
        Field { value: line::unquoted(text, pair.value), ..pair }
    } else if let Some((name, value)) = word.of(text).split_once("==").filter(|(name, _)| !name.contains(['/', '?'])) {
        Field { place: Place::Query, name: Span::of_slice(text, name), value: Span::of_slice(text, value) }
    } else {
        return false;
    };
    fields.push(field);
    true
}

/// The words of the command and where it ends. A quoted word is what stands between its quotes; a quote that is never
/// closed reaches to the end of its line, so that it cannot swallow the paste.
fn words(text: &str, start: usize) -> (Vec<Span>, usize) {
    let bytes = text.as_bytes();
    let mut words = Vec::new();
    let mut at = start;
    // What stands behind a pipe belongs to another command.
    let mut other = false;
    loop {
        match bytes.get(at) {
            None | Some(b'\n') => return (words, line_end(bytes, at)),
            Some(b'\\' | b'^' | b'`') if is_line_end(bytes, at + 1) => at = line::skip_end(text, at + 1),
            Some(byte) if byte.is_ascii_whitespace() => at += 1,
            Some(_) => {
                let (word, end) = word(text, at);
                other |= end == word.end && matches!(word.of(text), "|" | "||" | "&&" | ";" | "&");
                if !other {
                    words.push(word);
                }
                at = end.max(at + 1);
            }
        }
    }
}

fn word(text: &str, start: usize) -> (Span, usize) {
    let bytes = text.as_bytes();
    match &bytes[start..] {
        // cmd.exe as browsers write for it: ^"…^"
        [b'^', b'"', ..] => {
            let inside = &text[start + 2..line::at(text, start).end];
            let length = inside.find("^\"").unwrap_or(inside.len());
            return (Span::new(start + 2, start + 2 + length), (start + 4 + length).min(line::at(text, start).end));
        }
        // bash as browsers write for it: $'…'
        [b'$', b'\'', ..] => return quoted(text, start + 1),
        [b'"' | b'\'', ..] => return quoted(text, start),
        _ => {}
    }
    let mut at = start;
    while let Some(byte) = bytes.get(at).filter(|byte| !byte.is_ascii_whitespace()) {
        // --header="…": the quotes keep the blanks in the word.
        at = if matches!(byte, b'"' | b'\'') && at > start && matches!(bytes[at - 1], b'=' | b':' | b'H') {
            quoted(text, at).1
        } else {
            at + 1
        };
    }
    (Span::new(start, at), at)
}

/// What stands in the quotes that open at `start`, and what follows them.
fn quoted(text: &str, start: usize) -> (Span, usize) {
    let bytes = text.as_bytes();
    let quote = bytes[start];
    let mut at = start + 1;
    while let Some(&byte) = bytes.get(at) {
        if byte == quote {
            return (Span::new(start + 1, at), at + 1);
        }
        let escaped = byte == b'\\' && (quote == b'"' || start > 0 && bytes[start - 1] == b'$');
        at += if escaped { 2 } else { 1 };
    }
    let end = line::at(text, start).end;
    (Span::new(start + 1, end.max(start + 1)), end.max(start + 1))
}

fn is_line_end(bytes: &[u8], at: usize) -> bool {
    matches!(bytes.get(at..), Some([b'\n', ..] | [b'\r', b'\n', ..]))
}

fn line_end(bytes: &[u8], at: usize) -> usize {
    if at > 0 && bytes.get(at - 1) == Some(&b'\r') { at - 1 } else { at }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The fields as `Place name=value`.
    fn told(text: &str) -> Vec<String> {
        let Some(segment) = read(text, line::at(text, 0)) else { return Vec::new() };
        let fields = segment.fields.iter();
        fields.map(|field| format!("{:?} {}={}", field.place, field.name.of(text), field.value.of(text))).collect()
    }

    #[test]
    fn commands_of_all_shells() {
        let fields = ["Target =https://a.example/x", "Header Authorization=Bearer abc"];
        for text in [
            "curl https://a.example/x -H 'Authorization: Bearer abc'",
            "me@host:~/x$ curl 'https://a.example/x' \\\n  -H $'Authorization: Bearer abc' --compressed | jq .",
            "C:\\> curl \"https://a.example/x\" ^\n  -H \"Authorization: Bearer abc\"",
            "curl ^\"https://a.example/x^\" ^\n  -H ^\"Authorization: Bearer abc^\"",
            "PS C:\\> curl.exe https://a.example/x `\n  -H \"Authorization: Bearer abc\"",
            "wget -q https://a.example/x --header=\"Authorization: Bearer abc\" -O -",
            "http https://a.example/x Authorization:\"Bearer abc\"",
        ] {
            assert_eq!(told(text), fields, "{text}");
        }
    }

    #[test]
    fn credentials_in_options() {
        for (text, field) in [
            ("curl -u me:pw x", "User =me:pw"),
            ("curl -b 'sid=abc' x", "Header -b=sid=abc"),
            ("curl --oauth2-bearer abc x", "Header --oauth2-bearer=abc"),
            ("curl --aws-sigv4 aws:amz:eu-west-1:s3 x", "Header --aws-sigv4=aws:amz:eu-west-1:s3"),
            ("curl -d 'grant_type=x&client_secret=abc' x", "Query client_secret=abc"),
            ("curl -d token=abc x", "Query token=abc"),
            ("curl -d '{\"token\":\"abc\"}' x", "Json token=abc"),
            ("curl -d \"{\\\"token\\\":\\\"abc\\\"}\" x", "Json token=abc"),
            ("http GET :8080/x page==2", "Query page=2"),
        ] {
            assert!(told(text).contains(&field.to_owned()), "{text}: {:?}", told(text));
        }
        assert_eq!(told("curl -b jar.txt -o x -w '%{http_code}' -d @f https://a"), ["Target =https://a"]);
    }

    #[test]
    fn sentences() {
        for text in ["http error 401", "https is needed", "we curl it", "wget failed", "the http GET request"] {
            assert!(told(text).is_empty(), "{text}");
        }
    }
}
