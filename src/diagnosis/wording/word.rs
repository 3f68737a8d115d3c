//! The words of a paste, names taken apart.

use super::grammar::GRAMMAR;
use crate::text::Span;

/// A word.
pub(super) struct Word {
    /// Its number in the vocabulary; 0 if no topic asks for it.
    pub(super) id: u16,
    /// Where it stands.
    pub(super) span: Span,
    /// Whether a sentence or a line begins with it.
    pub(super) begins: bool,
    /// Whether it names a credential where it stands.
    pub(super) credential: bool,
    /// Whether it stands in a stack frame: the name of a function, said by nobody.
    pub(super) frame: bool,
}

/// Of a longer paste the beginning and the end are read.
const HALF: usize = 1 << 17;
/// No word of ours is longer, and no name without a blank: that is a credential or a picture.
const LONGEST_WORD: usize = 24;
const LONGEST_NAME: usize = 64;

/// Reads the words.
pub(super) fn read(paste: &str) -> Vec<Word> {
    let mut words = Vec::new();
    if paste.len() <= 2 * HALF {
        read_part(paste, 0, &mut words);
    } else {
        read_part(&paste[..paste.floor_char_boundary(HALF)], 0, &mut words);
        let from = paste.ceil_char_boundary(paste.len() - HALF);
        read_part(&paste[from..], from, &mut words);
    }
    for at in 0..words.len() {
        words[at].credential = GRAMMAR.names(&words, at);
    }
    words
}

fn read_part(text: &str, base: usize, words: &mut Vec<Word>) {
    for line in text.split_inclusive('\n') {
        let start = Span::of_slice(text, line).start;
        let trimmed = line.trim_start();
        let frame = ["at ", "File \"", "from /"].iter().any(|mark| trimmed.starts_with(mark))
            && trimmed.contains([':', '(', '/'])
            || trimmed.starts_with('#') && trimmed.contains(".php(");
        // A sentence that was wrapped goes on in small letters.
        let mut begins = frame || !trimmed.starts_with(|c: char| c.is_lowercase());
        let bytes = line.as_bytes();
        let mut at = 0;
        while at < bytes.len() {
            if !letter(bytes[at]) {
                let (next, ends) = separator(bytes, at);
                at = next;
                begins |= ends;
                continue;
            }
            let end = at + bytes[at..].iter().take_while(|byte| letter(**byte)).count();
            let whole = GRAMMAR.number(&line[at..end]);
            if whole > 0 || end - at > LONGEST_NAME {
                words.push(word(whole, base + start + at, base + start + end, begins, frame));
                begins = false;
            } else {
                for (from, to) in parts(&bytes[at..end]) {
                    let id = GRAMMAR.number(&line[at + from..at + to]);
                    words.push(word(id, base + start + at + from, base + start + at + to, begins, frame));
                    begins = false;
                }
            }
            at = end;
        }
    }
}

const fn word(id: u16, start: usize, end: usize, begins: bool, frame: bool) -> Word {
    Word { id, span: Span::new(start, end), begins, credential: false, frame }
}

/// Letters and digits; the bytes of other alphabets count as letters.
const fn letter(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte >= 0x80
}

/// The end of the separator at `at`, and whether a sentence ends with it. Escapes are seen through.
fn separator(bytes: &[u8], at: usize) -> (usize, bool) {
    let next = bytes.get(at + 1).copied().unwrap_or(b'\n');
    match bytes[at] {
        b'\\' if matches!(next, b'n' | b'r' | b't') => (at + 2, next == b'n'),
        b'%' if next.is_ascii_hexdigit() && bytes.get(at + 2).is_some_and(u8::is_ascii_hexdigit) => (at + 3, false),
        b'&' => {
            let name = bytes[at + 1..].iter().take(6).take_while(|byte| byte.is_ascii_alphanumeric() || **byte == b'#');
            let end = at + 1 + name.count();
            (if bytes.get(end) == Some(&b';') { end + 1 } else { at + 1 }, false)
        }
        b'{' | b'}' | b'!' | b'?' | b';' | b'<' | b'>' => (at + 1, true),
        b'.' => (at + 1, matches!(next, b' ' | b'\n' | b'\r' | b'"' | b'\'' | b'<' | b'\\')),
        b',' => (at + 1, next == b'"' || next == b'\'' || (next == b' ' && bytes.get(at + 2) == Some(&b'"'))),
        _ => (at + 1, false),
    }
}

/// The words that a name is made of: `ExpiredTokenException`, `JWTExpired`.
fn parts(name: &[u8]) -> Vec<(usize, usize)> {
    let mut parts = Vec::with_capacity(1);
    let mut from = 0;
    for at in 1..name.len() {
        let (before, here) = (name[at - 1], name[at]);
        let rises = here.is_ascii_uppercase() && !before.is_ascii_uppercase() && !before.is_ascii_digit();
        let falls = at + 1 < name.len()
            && before.is_ascii_uppercase()
            && here.is_ascii_uppercase()
            && name[at + 1].is_ascii_lowercase();
        if (rises || falls) && at - from > 1 {
            parts.push((from, at));
            from = at;
        }
    }
    parts.push((from, name.len()));
    parts
}

/// The word as the vocabulary writes it; nothing if it is too long for any.
pub(super) fn lower<'b>(word: &str, buffer: &'b mut [u8; LONGEST_WORD]) -> Option<&'b str> {
    let small = buffer.get_mut(..word.len())?;
    small.copy_from_slice(word.as_bytes());
    small.make_ascii_lowercase();
    std::str::from_utf8(small).ok()
}
