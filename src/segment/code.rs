//! Names and values as programs write them: objects, dictionaries, hash tables, calls with a name and a value.
//!
//! This is no parser of any language. It sees texts in quotes, words and marks, and which text stands behind which name.

use super::{Field, Place, line};
use crate::text::Span;

/// Brackets are not followed deeper: what is never closed must not be read to the end again and again.
const DEEPEST: usize = 100;

/// How the values of a piece of code are taken.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// A call that makes a request: what stands under `headers` are headers, the rest is its body and its options.
    Call,
    /// The headers themselves.
    Headers,
    /// Data that was printed: numbers and words count as well.
    Data,
}

/// Walks over the code.
struct Walk<'t> {
    text: &'t str,
    end: usize,
    at: usize,
    reading: Reading,
    /// For each open bracket whether headers stand in it.
    open: Vec<bool>,
    /// What may be a name, and whether it stood in quotes.
    name: Option<(Span, bool)>,
    /// Whether the mark between a name and a value was seen.
    bound: bool,
    /// Whether the rest up to the next comma belongs to an expression.
    rest: bool,
    /// Whether the call whose bracket was opened last takes a name and a value.
    setter: bool,
    /// The word before the bracket.
    word: Span,
    fields: Vec<Field>,
}

/// The fields of the code at `span`, in order.
pub(super) fn fields(text: &str, span: Span, reading: Reading) -> Vec<Field> {
    let nowhere = Span::new(span.start, span.start);
    let mut walk = Walk {
        text,
        end: span.end,
        at: span.start,
        reading,
        open: Vec::new(),
        name: None,
        bound: false,
        rest: false,
        setter: false,
        word: nowhere,
        fields: Vec::new(),
    };
    while walk.at < walk.end {
        walk.step();
    }
    walk.fields
}

/// Where the bracket that stands at `open` is closed, at most `most` bytes on; texts in quotes are passed over.
pub(super) fn closing(text: &str, open: usize, most: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let end = bytes.len().min(open + most);
    let (mut depth, mut at) = (0_usize, open);
    while at < end {
        match bytes[at] {
            b'"' | b'\'' | b'`' => at = string_end(bytes, at, end).unwrap_or(at),
            b'(' | b'[' | b'{' if depth == DEEPEST => return None,
            b'(' | b'[' | b'{' => depth += 1,
            b')' | b']' | b'}' => {
                depth = depth.saturating_sub(1);
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
        at += 1;
    }
    None
}

/// Where the quote that closes the text opened at `open` stands. A text in plain quotes ends with its line.
fn string_end(bytes: &[u8], open: usize, end: usize) -> Option<usize> {
    let quote = bytes[open];
    let mut at = open + 1;
    while at < end {
        match bytes[at] {
            b'\\' => at += 1,
            b'\n' if quote != b'`' => return None,
            // PowerShell goes on behind a back-tick at the end of a line.
            b'`' if quote == b'`' && at > open + 1 && matches!(bytes.get(at + 1), Some(b'\r' | b'\n')) => {
                return Some(at);
            }
            byte if byte == quote => return Some(at),
            _ => {}
        }
        at += 1;
    }
    None
}

impl Walk<'_> {
    fn step(&mut self) {
        let bytes = self.text.as_bytes();
        let byte = bytes[self.at];
        match byte {
            b'"' | b'\'' => self.quoted(false),
            b'`' if !matches!(bytes.get(self.at + 1), Some(b'\r' | b'\n') | None) => self.quoted(true),
            b'{' | b'[' | b'(' => self.enter(byte),
            b'}' | b']' | b')' => {
                self.alone();
                self.forget();
                self.open.pop();
                self.at += 1;
            }
            b',' => {
                // `set("Authorization", "Bearer …")`
                if self.setter && !self.bound && self.name.is_some_and(|(_, quoted)| quoted) {
                    self.bound = true;
                    self.setter = false;
                } else {
                    self.alone();
                    self.forget();
                }
                self.at += 1;
            }
            b';' => {
                self.forget();
                self.at += 1;
            }
            b'\n' => {
                self.rest = false;
                self.at += 1;
            }
            b':' | b'=' => {
                self.bound |= self.name.is_some() && !self.rest;
                self.at += 1;
            }
            b'+' | b'.' | b'%' | b'|' => {
                self.rest = true;
                self.at += 1;
            }
            _ if is_word(byte) => self.word(),
            _ => self.at += self.text[self.at..].chars().next().map_or(1, char::len_utf8),
        }
    }

    fn forget(&mut self) {
        self.name = None;
        self.bound = false;
        self.rest = false;
    }

    fn enter(&mut self, byte: u8) {
        let word = self.word.of(self.text);
        let before = self.name.map_or(word, |(name, _)| name.of(self.text));
        let named = |name: &str| name.len() <= 40 && name.to_ascii_lowercase().ends_with("headers");
        // Whatever is opened within the headers belongs to them: `new Headers({`.
        let headers = self.open.last() == Some(&true) || named(before) || named(word);
        if byte == b'(' {
            let word = word.rsplit('.').next().unwrap_or_default();
            self.setter = ["header", "set", "append", "add", "setRequestProperty", "Cookie", "setHeader", "addHeader"]
                .iter()
                .any(|known| word.eq_ignore_ascii_case(known) || word.to_ascii_lowercase().ends_with("header"));
        }
        self.open.push(headers || byte == b'(' && self.setter && !word.ends_with("Cookie"));
        self.forget();
        self.at += 1;
    }

    /// A text in quotes: a name, a value, or a header as one text.
    fn quoted(&mut self, template: bool) {
        let start = self.at;
        let before = self.text.as_bytes()[..start].last().copied();
        // f"…{x}…" and `…${x}…` are filled before they are sent.
        let filled = matches!(before, Some(b'f' | b'F' | b'$')) || template;
        let Some(end) = string_end(self.text.as_bytes(), start, self.end) else {
            self.at += 1;
            return;
        };
        let inner = Span::new(start + 1, end);
        self.at = end + 1;
        let expression = filled && inner.of(self.text).contains('{') || self.goes_on();
        if self.bound && !self.rest {
            let value = if expression { Span::new(inner.start, inner.start) } else { inner };
            self.push(value);
            self.rest = true;
        } else if !self.rest {
            self.name = Some((inner, true));
        }
    }

    fn word(&mut self) {
        let start = self.at;
        let bytes = self.text.as_bytes();
        let length = bytes[start..self.end].iter().take_while(|b| is_word(**b) || **b == b'.').count();
        self.at += length;
        let word = Span::new(start, self.at);
        // The mark before a text: f"", b'', u"".
        if length <= 2 && matches!(bytes.get(self.at), Some(b'"' | b'\'')) {
            return;
        }
        self.word = word;
        if self.bound && !self.rest {
            // `new Headers({` and `dict(` open what they are the value of.
            let opens = matches!(bytes.get(self.at), Some(b'(' | b'{' | b'[')) || word.of(self.text) == "new";
            if !opens {
                let data = self.reading == Reading::Data && !self.goes_on();
                self.push(if data { word } else { Span::new(start, start) });
                self.rest = true;
            }
        } else if !self.rest {
            self.name = Some((word, false));
        }
    }

    /// Whether the value goes on behind what was just read: `"Bearer " + token`.
    fn goes_on(&self) -> bool {
        let rest = self.text[self.at..self.end].trim_start_matches([' ', '\t']);
        let ends = rest.is_empty() || rest.starts_with([',', ';', ')', ']', '}', '\r', '\n', '`', '#', '/']);
        let names = rest.starts_with([':', '=']) && !self.bound;
        !ends && !names
    }

    fn push(&mut self, value: Span) {
        let Some((name, _)) = self.name.take() else { return };
        self.bound = false;
        let headers = self.reading == Reading::Headers || self.open.last() == Some(&true);
        let place = if headers { Place::Header } else { Place::Json };
        self.fields.push(Field { place, name, value });
    }

    /// `'Authorization: Bearer …'`, as lists of headers have it.
    fn alone(&mut self) {
        let Some((text, true)) = self.name.filter(|_| !self.bound) else { return };
        let pair = line::pair(self.text, text).filter(|(_, value)| !value.is_empty());
        if let Some((name, value)) = pair.filter(|(_, value)| !value.of(self.text).starts_with("//")) {
            self.fields.push(Field { place: Place::Header, name, value });
        }
    }
}

fn is_word(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'$')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(text: &str, reading: Reading) -> Vec<(Place, &str, &str)> {
        let fields = fields(text, Span::whole(text), reading);
        fields.iter().map(|field| (field.place, field.name.of(text), field.value.of(text))).collect()
    }

    #[test]
    fn headers_of_a_call() {
        for text in [
            "('https://a.example', { method: 'GET', headers: { 'Authorization': 'Bearer abc' } })",
            "(url, {headers: new Headers({Authorization: \"Bearer abc\"})})",
            "(url, headers=dict(Authorization='Bearer abc'))",
            " -Headers @{ Authorization = \"Bearer abc\" }",
            " -Headers @{\n\"Authorization\"=\"Bearer abc\"\n}",
            "x.header(\"Authorization\", \"Bearer abc\")",
            "CURLOPT_HTTPHEADER => array('Authorization: Bearer abc',)",
        ] {
            let seen = told(text, Reading::Call);
            let seen: Vec<_> = seen.iter().map(|(_, name, value)| (*name, *value)).collect();
            assert!(seen.contains(&("Authorization", "Bearer abc")), "{text}: {seen:?}");
        }
    }

    #[test]
    fn what_is_filled_when_it_runs_has_no_value_here() {
        for text in [
            "{'Authorization': 'Bearer ' + token}",
            "{'Authorization': f'Bearer {token}'}",
            "{Authorization: `Bearer ${token}`}",
            "{Authorization: token}",
            "{Authorization: \"Bearer %s\" % token}",
        ] {
            assert_eq!(told(text, Reading::Headers), [(Place::Header, "Authorization", "")], "{text}");
        }
    }

    #[test]
    fn data_as_it_is_printed() {
        assert_eq!(
            told("{'error': 'invalid_token', 'code': 401, 'x': None, u'y': u'z'}", Reading::Data),
            [
                (Place::Json, "error", "invalid_token"),
                (Place::Json, "code", "401"),
                (Place::Json, "x", "None"),
                (Place::Json, "y", "z"),
            ]
        );
        assert_eq!(
            told("{\"a\"=>\"b\", :c=>nil}", Reading::Data),
            [(Place::Json, "a", "b"), (Place::Json, "c", "nil")]
        );
    }

    #[test]
    fn brackets_close() {
        assert_eq!(closing("f(a, \")\", [b])c", 1, 100), Some(14));
        assert_eq!(closing("f(a", 1, 100), None);
        assert_eq!(closing("(((((", 0, 3), None);
    }
}
