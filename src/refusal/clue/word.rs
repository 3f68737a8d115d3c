//! The words of a text, names taken apart.

use crate::text::Span;

/// A word.
pub(super) struct Word {
    /// Its number in the vocabulary; 0 if no phrase asks for it.
    pub(super) id: u16,
    /// What is known of the word wherever it stands.
    pub(super) marks: u16,
    /// Where it stands.
    pub(super) span: Span,
    /// How far into the text it ends, if nothing but words stood there, a blank behind each.
    pub(super) place: usize,
    /// The number of its sentence.
    pub(super) sentence: usize,
    /// What parts it from the word before.
    pub(super) before: Before,
    /// Whether it names a credential where it stands.
    pub(super) credential: bool,
    /// Whether it stands in a stack frame: the name of a function, said by nobody.
    pub(super) frame: bool,
}

/// What parts a word from the one before, from little to much.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Before {
    Blank,
    /// A comma, a colon or a bracket.
    Comma,
    /// Another member of an object, another element, another line of an escaped text.
    Member,
    /// Another sentence or line.
    Sentence,
}

impl Word {
    /// Whether another thought begins with it.
    pub(super) fn begins(&self) -> bool {
        self.before >= Before::Member
    }
}

/// Of a longer paste the beginning and the end are read.
const HALF: usize = 1 << 17;
/// No word of ours is longer, and no name without a blank: that is a credential or a picture.
const LONGEST_WORD: usize = 24;
const LONGEST_NAME: usize = 64;

/// Reads the words; `number` knows the number and the marks of each, in small letters.
pub(super) fn read(paste: &str, number: &mut dyn FnMut(&str) -> (u16, u16)) -> Vec<Word> {
    let mut reader = Reader { words: Vec::new(), place: 0, sentence: 0, number };
    if paste.len() <= 2 * HALF {
        reader.read(paste, 0);
    } else {
        reader.read(&paste[..paste.floor_char_boundary(HALF)], 0);
        let from = paste.ceil_char_boundary(paste.len() - HALF);
        reader.read(&paste[from..], from);
    }
    reader.words
}

struct Reader<'r> {
    words: Vec<Word>,
    place: usize,
    sentence: usize,
    number: &'r mut dyn FnMut(&str) -> (u16, u16),
}

impl Reader<'_> {
    fn read(&mut self, text: &str, base: usize) {
        let bytes = text.as_bytes();
        let (mut before, mut frame) = (Before::Sentence, is_frame(text));
        let mut at = 0;
        while at < bytes.len() {
            let end = name(bytes, at);
            if end == at {
                let line = bytes[at] == b'\n';
                let (next, parts) = separator(bytes, at);
                (at, before) = (next, before.max(parts));
                if line {
                    let ends = frame;
                    frame = is_frame(&text[at..]);
                    if ends || frame {
                        before = Before::Sentence;
                    }
                }
                continue;
            }
            let long = end - at > LONGEST_NAME;
            let mut from = at;
            while from < end {
                let to = if long { end } else { part(&bytes[..end], from) };
                let (id, marks) = if is_a_part(bytes, from) { (0, 0) } else { lower(&bytes[from..to], self.number) };
                // A comma and a full stop take room as a word does.
                self.place += to - from + 1 + if before > Before::Blank { 2 } else { 0 };
                self.sentence += usize::from(before == Before::Sentence);
                let span = Span::new(base + from, base + to);
                let (place, sentence) = (self.place, self.sentence);
                self.words.push(Word { id, marks, span, place, sentence, before, credential: false, frame });
                before = Before::Blank;
                from = to;
            }
            at = end;
        }
    }
}

/// Whether the first line of `text` is one of a stack trace.
fn is_frame(text: &str) -> bool {
    let line = text.split('\n').next().unwrap_or_default().trim_start();
    ["at ", "File \"", "from /"].iter().any(|mark| line.starts_with(mark)) && line.contains([':', '(', '/'])
        || line.starts_with('#') && line.contains(".php(")
}

/// Whether a number is only a part of one, or of a place: `5.301 ms`, `beat.go:431`.
fn is_a_part(bytes: &[u8], at: usize) -> bool {
    let before = &bytes[..at];
    let line = || {
        let ending = |file: &[u8]| {
            let letters = file.iter().rev().take(6).take_while(|byte| byte.is_ascii_lowercase()).count();
            (1..=5).contains(&letters) && file.get(file.len() - letters - 1..file.len() - letters) == Some(b".")
        };
        before.strip_suffix(b":").is_some_and(|file| file.len() > 5 && ending(file))
    };
    let fraction = || before.strip_suffix(b".").is_some_and(|whole| whole.last().is_some_and(u8::is_ascii_digit));
    let digits = bytes[at..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    digits > 2 && (line() || fraction())
}

/// Letters and digits; the bytes of other alphabets count as letters, but not their quotes, dashes and blanks.
fn is_letter(bytes: &[u8], at: usize) -> bool {
    match bytes[at] {
        0xe2 => bytes.get(at + 1) != Some(&0x80),
        0xc2 => false,
        byte => byte.is_ascii_alphanumeric() || byte >= 0x80,
    }
}

/// How many bytes the apostrophe at `at` has.
fn apostrophe(bytes: &[u8], at: usize) -> usize {
    let rest = &bytes[at..];
    if rest.starts_with(b"'") {
        1
    } else if rest.starts_with("’".as_bytes()) {
        "’".len()
    } else {
        0
    }
}

/// The end of the name that begins at `at`; "doesn't" is one.
fn name(bytes: &[u8], at: usize) -> usize {
    let mut end = at;
    while end < bytes.len() {
        if is_letter(bytes, end) {
            end += 1;
            continue;
        }
        let skip = apostrophe(bytes, end);
        let behind = bytes.get(end + skip..).unwrap_or_default();
        let short = behind.iter().take(3).take_while(|byte| byte.is_ascii_alphabetic()).count();
        if skip == 0
            || end == at
            || !bytes[end - 1].is_ascii_alphabetic()
            || !matches!(&behind[..short], b"t" | b"s" | b"d" | b"m" | b"re" | b"ve" | b"ll")
        {
            break;
        }
        end += skip;
    }
    end
}

/// The end of the word that begins at `from` in the name that ends where `bytes` end: `ExpiredTokenException` has three,
/// `JWTExpired` two, `JWTs` one.
fn part(bytes: &[u8], from: usize) -> usize {
    let end = bytes.len();
    let split = (from + 2..end).find(|&at| {
        let (before, here, behind) = (bytes[at - 1], bytes[at], bytes.get(at + 1).copied().unwrap_or_default());
        let rises = before.is_ascii_lowercase();
        let falls = before.is_ascii_uppercase() && behind.is_ascii_lowercase() && !(behind == b's' && at + 2 == end);
        here.is_ascii_uppercase() && (rises || falls)
    });
    split.unwrap_or(end)
}

/// What is known of the word, in small letters and without its apostrophe; nothing if it is too long for any.
fn lower(word: &[u8], number: &mut dyn FnMut(&str) -> (u16, u16)) -> (u16, u16) {
    let mut buffer = [0; LONGEST_WORD];
    let (mut at, mut length) = (0, 0);
    while at < word.len() {
        let skip = apostrophe(word, at);
        if skip == 0 {
            let Some(free) = buffer.get_mut(length) else { return (0, 0) };
            *free = word[at].to_ascii_lowercase();
            length += 1;
        }
        at += skip.max(1);
    }
    std::str::from_utf8(&buffer[..length]).map_or((0, 0), number)
}

/// The end of the separator at `at`, and how much it parts. Escapes are seen through.
fn separator(bytes: &[u8], at: usize) -> (usize, Before) {
    let next = bytes.get(at + 1).copied().unwrap_or(b'\n');
    let (length, parts) = match bytes[at] {
        b'\\' => match next {
            b'u' => (6, Before::Blank),
            b'n' => (2, Before::Member),
            b'r' | b't' | b'"' | b'\'' => (2, Before::Blank),
            _ => (1, Before::Blank),
        },
        b'%' if bytes.get(at + 1..at + 3).is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit)) => {
            (3, Before::Blank)
        }
        b'&' => {
            let name = bytes[at + 1..].iter().take(7).position(|byte| !byte.is_ascii_alphanumeric() && *byte != b'#');
            let whole = name.filter(|name| bytes[at + 1 + name] == b';');
            (whole.map_or(1, |name| name + 2), Before::Blank)
        }
        b'.' | b'!' | b'?' | b';' if !next.is_ascii_alphanumeric() => (1, Before::Sentence),
        b'\n' => {
            // A sentence that was wrapped goes on in small letters.
            let first = bytes[at + 1..].iter().find(|byte| !matches!(byte, b' ' | b'\t' | b'\r'));
            (1, if first.is_some_and(u8::is_ascii_lowercase) { Before::Blank } else { Before::Sentence })
        }
        b'{' | b'}' | b'<' | b'>' | b'!' | b'?' | b';' => (1, Before::Member),
        b',' if matches!(next, b'"' | b'\'') || next == b' ' && bytes.get(at + 2) == Some(&b'"') => (1, Before::Member),
        b',' | b'=' | b':' | b'(' | b')' | b'|' | b'[' | b']' => (1, Before::Comma),
        0xe2 => (3, Before::Blank),
        0xc2 => (2, Before::Blank),
        _ => (1, Before::Blank),
    };
    (bytes.len().min(at + length), parts)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words, with what parts them.
    fn words(text: &str) -> String {
        let mut plain = Vec::new();
        let words = read(text, &mut |word| {
            plain.push(word.to_owned());
            (1, 0)
        });
        let signs = words.iter().map(|word| match word.before {
            Before::Blank => "",
            Before::Comma => ", ",
            Before::Member => "; ",
            Before::Sentence => ". ",
        });
        let signed: Vec<_> = signs.zip(plain).map(|(sign, word)| sign.to_owned() + &word).collect();
        signed.join(" ")
    }

    #[test]
    fn words_are_words_however_they_are_written() {
        for (text, is) in [
            ("missing token", ". missing token"),
            ("MissingToken: x", ". missing token , x"),
            ("MISSING_TOKEN", ". missing token"),
            ("ExpiredTokenException JWTExpired JWTs OAuth2", ". expired token exception jwt expired jwts oauth2"),
            ("{\"error\":\"missing-token\",\"a\":1}", ". error , missing token ; a , 1"),
            ("doesn't / doesn’t / b'x' 'quoted'", ". doesnt doesnt b x quoted"),
            ("It is “bad”. Not good", ". it is bad . not good"),
            ("one\nTwo\nthree", ". one . two three"),
            ("a%20b\\tc\\u0022d&quot;e\\nf", ". a b c d e ; f"),
            ("v1.2 Größe", ". v1 2 größe"),
            ("", ""),
        ] {
            assert_eq!(words(text), is, "{text}");
        }
    }

    #[test]
    fn spans_are_those_of_the_paste() {
        let text = "…\n“Größe” isn’t\u{a0}JWTExpired";
        let spans: Vec<_> = read(text, &mut |_| (1, 0)).iter().map(|word| word.span.of(text)).collect();
        assert_eq!(spans, ["Größe", "isn’t", "JWT", "Expired"]);
    }
}
