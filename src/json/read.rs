//! One walk over the text, with a stack of our own: input must not choose how deep we call.

use super::{DEPTH, Doc, Fault, Kind, Node, string::escape};
use crate::text::{Span, only};

const VALUE: &str = "a value was expected";
const KEY: &str = "a key must stand in double quotes";
const COLON: &str = "a colon was expected";
const COMMA: &str = "a comma or the closing bracket was expected";
const CUT: &str = "the text ends inside a string";
const DEEP: &str = "nested too deep to follow";
const CONTROL: &str = "a control character stands unescaped in a string";
const ESCAPE: &str = "an escape that JSON does not know";
const NUMBER: &str = "a number that JSON does not know";

struct Reader<'t> {
    text: &'t str,
    bytes: &'t [u8],
    at: usize,
    doc: Doc,
    /// The open objects and arrays, by node.
    open: Vec<usize>,
}

/// Reading stopped here: what follows has no place in the value.
struct Stop;

pub(super) fn read(text: &str) -> Doc {
    let mut reader = Reader { text, bytes: text.as_bytes(), at: 0, doc: Doc::default(), open: Vec::new() };
    reader.doc.complete = reader.run().is_ok();
    reader.doc.end = reader.at;
    while let Some(open) = reader.open.pop() {
        reader.close(open);
    }
    reader.doc
}

impl Reader<'_> {
    fn run(&mut self) -> Result<(), Stop> {
        self.value(None)?;
        while let Some(&open) = self.open.last() {
            let object = self.doc.nodes[open].kind == Kind::Object;
            let first = self.doc.nodes.len() == open + 1;
            self.blanks();
            if self.eat(if object { b'}' } else { b']' }) {
                self.open.pop();
                self.close(open);
                continue;
            }
            if !first {
                self.expect(b',', COMMA)?;
                self.blanks();
            }
            let key = if object { Some(self.key()?) } else { None };
            self.value(key)?;
        }
        Ok(())
    }

    fn key(&mut self) -> Result<Span, Stop> {
        if self.peek() != Some(b'"') {
            return self.stop(KEY);
        }
        let key = self.string()?;
        self.blanks();
        self.expect(b':', COLON)?;
        Ok(key)
    }

    fn value(&mut self, key: Option<Span>) -> Result<(), Stop> {
        self.blanks();
        let start = self.at;
        let (kind, span) = match self.peek() {
            Some(b'{') => (Kind::Object, Span::new(start, start)),
            Some(b'[') => (Kind::Array, Span::new(start, start)),
            Some(b'"') => {
                let node = self.doc.nodes.len();
                let inside = Span::new(start + 1, start + 1);
                self.push(key, Kind::String, inside);
                // A string that is cut off is still worth showing as far as it goes.
                let read = self.string();
                self.doc.nodes[node].value.end = if read.is_ok() { self.at - 1 } else { self.at };
                return read.map(|_| ());
            }
            Some(b'-' | b'0'..=b'9') => (Kind::Number, self.number()),
            _ => match ["true", "false", "null"].iter().find(|word| self.text[start..].starts_with(**word)) {
                Some(word) => {
                    self.at += word.len();
                    (if *word == "null" { Kind::Null } else { Kind::Bool }, Span::new(start, self.at))
                }
                None => return self.stop(VALUE),
            },
        };
        if matches!(kind, Kind::Object | Kind::Array) {
            if self.open.len() == DEPTH {
                return self.stop(DEEP);
            }
            self.open.push(self.doc.nodes.len());
            self.at += 1;
        }
        self.push(key, kind, span);
        Ok(())
    }

    fn push(&mut self, key: Option<Span>, kind: Kind, value: Span) {
        let next = self.doc.nodes.len() + 1;
        self.doc.nodes.push(Node { key, value, kind, next });
    }

    fn close(&mut self, open: usize) {
        let next = self.doc.nodes.len();
        let node = &mut self.doc.nodes[open];
        node.next = next;
        node.value.end = self.at;
    }

    /// RFC 8259 §7. The cursor stands on the opening quote and is left behind the closing one.
    fn string(&mut self) -> Result<Span, Stop> {
        self.at += 1;
        let start = self.at;
        loop {
            match self.peek() {
                None => return self.stop(CUT),
                Some(b'"') => {
                    self.at += 1;
                    return Ok(Span::new(start, self.at - 1));
                }
                Some(b'\\') => {
                    let length = escape(&self.text[self.at..]).map_or_else(
                        || {
                            self.fault(ESCAPE);
                            1 + self.text[self.at + 1..].chars().next().map_or(0, char::len_utf8)
                        },
                        |(_, length)| length,
                    );
                    self.at += length;
                }
                Some(0..=0x1f) => {
                    self.fault(CONTROL);
                    self.at += 1;
                }
                Some(_) => self.at += 1,
            }
        }
    }

    /// RFC 8259 §6; what only looks like a number is kept and named.
    fn number(&mut self) -> Span {
        let start = self.at;
        while matches!(self.peek(), Some(b'0'..=b'9' | b'-' | b'+' | b'.' | b'e' | b'E')) {
            self.at += 1;
        }
        let span = Span::new(start, self.at);
        if !is_number(span.of(self.text)) {
            self.doc.faults.push(Fault { at: start, what: NUMBER });
        }
        span
    }

    fn blanks(&mut self) {
        while matches!(self.peek(), Some(b' ' | b'\t' | b'\n' | b'\r')) {
            self.at += 1;
        }
    }

    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }

    fn eat(&mut self, byte: u8) -> bool {
        let eaten = self.peek() == Some(byte);
        self.at += usize::from(eaten);
        eaten
    }

    fn expect(&mut self, byte: u8, what: &'static str) -> Result<(), Stop> {
        if self.eat(byte) { Ok(()) } else { self.stop(what) }
    }

    fn fault(&mut self, what: &'static str) {
        self.doc.faults.push(Fault { at: self.at, what });
    }

    fn stop<T>(&mut self, what: &'static str) -> Result<T, Stop> {
        self.fault(what);
        Err(Stop)
    }
}

fn is_number(text: &str) -> bool {
    let text = text.strip_prefix('-').unwrap_or(text);
    let digits = |t: &str| !t.is_empty() && only(t, "0-9");
    let (mantissa, exponent) = text.split_once(['e', 'E']).map_or((text, None), |(m, e)| (m, Some(e)));
    let (whole, fraction) = mantissa.split_once('.').map_or((mantissa, None), |(w, f)| (w, Some(f)));
    digits(whole)
        && (whole == "0" || !whole.starts_with('0'))
        && fraction.is_none_or(digits)
        && exponent.is_none_or(|e| digits(e.strip_prefix(['+', '-']).unwrap_or(e)))
}
