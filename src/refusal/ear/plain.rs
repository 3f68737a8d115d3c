//! What a paste sounds like: small letters, one blank between words, one kind of quote, escapes seen through.

use crate::text::Span;

/// How much is kept in memory at a time.
const ROOM: usize = 1 << 16;
/// How far apart the marks are from which the way back is read again.
const STRIDE: usize = 128;
/// More backslashes than any sane nesting writes; without a bound one unit could be the whole paste.
const DEEPEST: usize = 32;

/// The sound of every byte that stands for itself; 0 where a closer look is needed.
const SOUNDS: [u8; 256] = {
    let mut table = [0; 256];
    let mut byte = 0x21_u8;
    loop {
        table[byte as usize] = match byte {
            b'\\' | b'&' | b'%' | 0x7f | 0xc2 | 0xe2 | 0xef => 0,
            b'\'' | b'`' => b'"',
            _ => byte.to_ascii_lowercase(),
        };
        if byte == u8::MAX {
            break table;
        }
        byte += 1;
    }
};

/// One byte of the plain text and the stretch of the paste it was read from.
#[derive(Clone, Copy)]
pub(super) struct Echo {
    /// The byte.
    pub(super) byte: u8,
    /// Where it was written.
    pub(super) from: Span,
    /// Whether a line ended in or right before that stretch.
    pub(super) breaks: bool,
}

/// What a stretch of the paste sounds like.
enum Sound {
    Byte(u8),
    Blank,
    Break,
    Nothing,
}

/// A reader between two stretches; all that is needed to read on from there.
#[derive(Clone, Copy, Default)]
struct Reader {
    at: usize,
    /// The last two bytes it gave.
    last: [u8; 2],
    /// White space that has not been given yet: where it began and whether a line ended in it.
    gap: Option<(usize, bool)>,
}

impl Reader {
    /// Reads one stretch. The blank comes with the byte behind it, which decides whether there is one.
    fn step(&mut self, paste: &[u8], mut give: impl FnMut(Echo)) {
        let from = self.at;
        let (sound, length) = sound(&paste[from..]);
        self.at += length;
        match sound {
            Sound::Nothing => {}
            Sound::Blank => self.gap = Some(self.gap.unwrap_or((from, false))),
            Sound::Break => self.gap = Some((self.gap.map_or(from, |gap| gap.0), true)),
            Sound::Byte(byte) => {
                let mut breaks = false;
                if let Some((start, broken)) = self.gap.take() {
                    if tight(self.last, byte) {
                        breaks = broken;
                    } else {
                        give(Echo { byte: b' ', from: Span::new(start, from), breaks: broken });
                        self.last = [self.last[1], b' '];
                    }
                }
                give(Echo { byte, from: Span::new(from, self.at), breaks });
                self.last = [self.last[1], byte];
            }
        }
    }
}

/// The plain text of a paste, a part at a time, and the way back to the paste.
///
/// Offsets count from the beginning of the whole plain text. The way back costs a mark every [`STRIDE`] bytes: from
/// the mark the paste is read once more.
pub(super) struct Plain<'p> {
    paste: &'p [u8],
    reader: Reader,
    bytes: Vec<u8>,
    /// The offset of the first byte kept.
    base: usize,
    /// Offsets, ascending, each with the reader that stood there.
    marks: Vec<(usize, Reader)>,
}

impl<'p> Plain<'p> {
    /// The beginning of `paste`; nothing is read yet.
    pub(super) fn new(paste: &'p str) -> Self {
        let bytes = Vec::with_capacity(ROOM.min(paste.len()) + STRIDE);
        let marks = vec![(0, Reader::default())];
        Self { paste: paste.as_bytes(), reader: Reader::default(), bytes, base: 0, marks }
    }

    /// Reads on, forgetting all but the last `keep` bytes. Tells whether there is more behind.
    pub(super) fn fill(&mut self, keep: usize) -> bool {
        let gone = self.bytes.len().saturating_sub(keep);
        self.bytes.drain(..gone);
        self.base += gone;
        let used = self.marks.partition_point(|mark| mark.0 <= self.base).saturating_sub(1);
        self.marks.drain(..used);
        while self.bytes.len() < ROOM.max(2 * keep) && self.reader.at < self.paste.len() {
            if self.reader.gap.is_none() {
                self.mark();
                self.run();
            }
            if self.reader.at < self.paste.len() {
                let bytes = &mut self.bytes;
                self.reader.step(self.paste, |echo| bytes.push(echo.byte));
            }
        }
        self.reader.at < self.paste.len()
    }

    fn mark(&mut self) {
        if self.marks.last().is_none_or(|mark| self.reader.at - mark.1.at >= STRIDE) {
            self.marks.push((self.base + self.bytes.len(), self.reader));
        }
    }

    /// The fast path: bytes that stand for themselves, and single blanks between two of them.
    fn run(&mut self) {
        let stretch = &self.paste[self.reader.at..self.paste.len().min(self.reader.at + STRIDE)];
        let before = self.bytes.len();
        let mut last = self.reader.last;
        for (index, &byte) in stretch.iter().enumerate() {
            let mut sound = SOUNDS[usize::from(byte)];
            if sound == 0 {
                let next = stretch.get(index + 1).map_or(0, |&next| SOUNDS[usize::from(next)]);
                if !matches!(byte, b' ' | b'\n') || next == 0 || tight(last, next) {
                    break;
                }
                sound = b' ';
            }
            self.bytes.push(sound);
            last = [last[1], sound];
        }
        self.reader.at += self.bytes.len() - before;
        self.reader.last = last;
    }

    /// The part that is kept.
    pub(super) fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The offset of its first byte.
    pub(super) const fn base(&self) -> usize {
        self.base
    }

    /// Where the bytes of `range` (offsets into the part kept) were written.
    pub(super) fn echoes(&self, range: Span) -> Vec<Echo> {
        let mut echoes = Vec::with_capacity(range.len());
        self.again(range, |echo| echoes.push(echo));
        echoes
    }

    /// The stretch of the paste that `range` was read from.
    pub(super) fn origin(&self, range: Span) -> Span {
        let mut origin = None;
        self.again(range, |echo| origin = Some(origin.map_or(echo.from, |span: Span| span.joined(echo.from))));
        origin.unwrap_or(Span::new(0, 0))
    }

    fn again(&self, range: Span, mut give: impl FnMut(Echo)) {
        let (start, end) = (self.base + range.start, self.base + range.end);
        let mark = self.marks.partition_point(|mark| mark.0 <= start).saturating_sub(1);
        let (mut at, mut reader) = self.marks[mark];
        while at < end && reader.at < self.paste.len() {
            reader.step(self.paste, |echo| {
                if (start..end).contains(&at) {
                    give(echo);
                }
                at += 1;
            });
        }
    }
}

/// The plain form of `words`, blanks at their ends included.
pub(super) fn plain(words: &str) -> Vec<u8> {
    let mut reader = Reader::default();
    let mut bytes = Vec::with_capacity(words.len());
    while reader.at < words.len() {
        reader.step(words.as_bytes(), |echo| bytes.push(echo.byte));
    }
    if reader.gap.is_some() && !tight(reader.last, 0) {
        bytes.push(b' ');
    }
    bytes
}

/// Where JSON and XML may be written with white space or without: around the colon of a name, between two members,
/// inside of braces and brackets, between two tags.
const fn tight(last: [u8; 2], next: u8) -> bool {
    matches!(
        (last, next),
        ([b'"', b':'], _)
            | ([_, b'"'], b':')
            | ([b'"' | b'0'..=b'9' | b'}' | b']', b','], b'"' | b'{')
            | ([_, b'{' | b'['], b'"' | b'{' | b'[')
            | ([_, b'"' | b'0'..=b'9' | b'}' | b']'], b'}' | b']')
            | ([_, b'>'], b'<')
    )
}

/// The sound at the start of `rest`, which is not empty, and how many bytes make it.
fn sound(rest: &[u8]) -> (Sound, usize) {
    match rest {
        [b' ' | b'\t', ..] => (Sound::Blank, 1),
        [b'\n' | b'\r' | 0x0b | 0x0c, ..] => (Sound::Break, 1),
        [b'\\', ..] => escape(rest),
        [b'&', ..] => entity(rest),
        [b'%', ..] => hex(&rest[1..], 2).map_or((Sound::Byte(b'%'), 1), |code| (character(code), 3)),
        [0x1b, b'[', ..] => (Sound::Nothing, colour(rest)),
        [0xc2, 0xa0, ..] => (Sound::Blank, 2),
        [0xe2, 0x80, 0x98..=0x9f, ..] => (Sound::Byte(b'"'), 3),
        [0xe2, 0x80, 0x8b..=0x8f, ..] | [0xef, 0xbb, 0xbf, ..] => (Sound::Nothing, 3),
        [0xe2, 0x80, 0xa8 | 0xa9, ..] => (Sound::Break, 3),
        [byte @ 0x80..=0xff, ..] => (Sound::Byte(*byte), 1),
        [byte, ..] => match SOUNDS[usize::from(*byte)] {
            0 => (Sound::Nothing, 1),
            sound => (Sound::Byte(sound), 1),
        },
        [] => (Sound::Nothing, 0),
    }
}

/// `\"`, `\\\"`, `\n`, `\u0022`, `\x22`: strings within strings, however deep.
fn escape(rest: &[u8]) -> (Sound, usize) {
    let depth = rest.iter().take(DEEPEST).take_while(|byte| **byte == b'\\').count();
    let sound = match &rest[depth..] {
        [b'n' | b'r' | b'\n' | b'\r', ..] => (Sound::Break, 1),
        [b't', ..] => (Sound::Blank, 1),
        [b'"' | b'\'' | b'`', ..] => (Sound::Byte(b'"'), 1),
        [b'/', ..] => (Sound::Byte(b'/'), 1),
        [b'u', digits @ ..] if hex(digits, 4).is_some() => (character(hex(digits, 4).unwrap_or(0)), 5),
        [b'x', digits @ ..] if hex(digits, 2).is_some() => (character(hex(digits, 2).unwrap_or(0)), 3),
        _ => (Sound::Byte(b'\\'), 0),
    };
    (sound.0, depth + sound.1)
}

/// `&quot;`, `&#39;`, `&#x27;`, and the same written through `&amp;` again.
fn entity(rest: &[u8]) -> (Sound, usize) {
    let mut name = &rest[1..];
    while let Some(deeper) = name.strip_prefix(b"amp;").filter(|_| rest.len() - name.len() < DEEPEST) {
        name = deeper;
    }
    let read = rest.len() - name.len();
    let end = name.iter().take(8).position(|byte| *byte == b';');
    let code = match end.map(|end| &name[..end]) {
        Some(b"quot") => Some(0x22),
        Some(b"apos") => Some(0x27),
        Some(b"lt") => Some(0x3c),
        Some(b"gt") => Some(0x3e),
        Some(b"nbsp") => Some(0x20),
        Some([b'#', b'x' | b'X', digits @ ..]) => hex(digits, digits.len()),
        Some([b'#', digits @ ..]) => str::from_utf8(digits).ok().and_then(|digits| digits.parse().ok()),
        _ => None,
    };
    match (code, end) {
        (Some(code), Some(end)) => (character(code), read + end + 1),
        _ => (Sound::Byte(b'&'), read),
    }
}

/// The length of a terminal's colour: `ESC [ 3 1 m`.
fn colour(rest: &[u8]) -> usize {
    rest.iter().skip(2).take(DEEPEST).position(|byte| (0x40..0x7f).contains(byte)).map_or(1, |end| end + 3)
}

/// The number that the first `count` bytes write in base 16.
fn hex(digits: &[u8], count: usize) -> Option<u32> {
    let digits = digits.get(..count).filter(|digits| digits.iter().all(u8::is_ascii_hexdigit))?;
    u32::from_str_radix(str::from_utf8(digits).ok()?, 16).ok()
}

/// The sound of an escaped character. All that is not ASCII sounds alike and like nothing else.
fn character(code: u32) -> Sound {
    match (code, u8::try_from(code)) {
        (0x09 | 0x20 | 0xa0, _) => Sound::Blank,
        (0x0a | 0x0d | 0x2028 | 0x2029, _) => Sound::Break,
        (0x2018..=0x201f, _) => Sound::Byte(b'"'),
        (0x200b..=0x200f | 0xfeff, _) => Sound::Nothing,
        (_, Ok(byte @ (b'\\' | b'&' | b'%'))) => Sound::Byte(byte),
        (_, Ok(byte @ 0..=0x7f)) => match SOUNDS[usize::from(byte)] {
            0 => Sound::Nothing,
            sound => Sound::Byte(sound),
        },
        _ => Sound::Byte(u8::MAX),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn sounds_like(paste: &str) -> String {
        let mut text = Plain::new(paste);
        assert!(!text.fill(0));
        String::from_utf8_lossy(text.bytes()).into_owned()
    }

    #[test]
    fn many_ways_of_writing_the_same() {
        for paste in [
            "Token \"A\" is bad",
            "TOKEN 'a'\tis\r\n   bad",
            r#"token \"a\" is bad"#,
            r#"token \\\"a\\\" is\n\tbad"#,
            r"token \u0022a\x22 is\u0020bad",
            "token &quot;a&#34; is&nbsp;bad",
            "token &amp;quot;a&#x22; is bad",
            "token “a” is\u{a0}bad",
            "\u{1b}[31mtoken\u{1b}[0m \"\u{200b}a\" is bad",
            "token%20%22a%22%20is bad",
        ] {
            assert_eq!(sounds_like(paste), "token \"a\" is bad", "{paste}");
        }
    }

    #[test]
    fn json_and_xml_with_white_space_or_without() {
        for paste in [r#"{"error":"x"}"#, "{\"error\" :\n \"x\"}", r"{'error': 'x'}", r#"{\"error\": \"x\"}"#] {
            assert_eq!(sounds_like(paste), r#"{"error":"x"}"#, "{paste}");
        }
        for paste in [
            r#"{"e":[{"code":1,"m":"x"},{"n":2}]}"#,
            r#"{"e": [{"code": 1, "m": "x"}, {"n": 2}]}"#,
            "{\n  \"e\": [\n    { \"code\": 1,\n      \"m\": \"x\" },\n    { \"n\": 2 }\n  ]\n}",
        ] {
            assert_eq!(sounds_like(paste), r#"{"e":[{"code":1,"m":"x"},{"n":2}]}"#, "{paste}");
        }
        assert_eq!(sounds_like("one, \"two\", three [4, 5]"), "one, \"two\", three [4, 5]");
        assert_eq!(sounds_like("<Code>A</Code>\n  <Message>B c"), "<code>a</code><message>b c");
        assert_eq!(plain(" In \\ % & "), b" in \\ % & ");
        assert_eq!(sounds_like("100% of\\pan & more"), "100% of\\pan & more");
    }

    #[test]
    fn every_byte_leads_back() {
        let paste = "Say \\\"two\\\"\n\n words &lt;now&gt;";
        let mut text = Plain::new(paste);
        text.fill(0);
        let of = |needle: &str| {
            let start = String::from_utf8_lossy(text.bytes()).find(needle).unwrap();
            text.origin(Span::new(start, start + needle.len())).of(paste)
        };
        assert_eq!(of("\"two\""), "\\\"two\\\"");
        assert_eq!(of("two\" words"), "two\\\"\n\n words");
        assert_eq!(of("<now>"), "&lt;now&gt;");
    }

    #[test]
    fn a_part_at_a_time_is_the_same_as_all_at_once() {
        let paste = r#"{"a" : "B \" c",  \\n 'x': "Straße"}"#.repeat(9_000);
        let (mut whole, mut text, mut seen) = (Vec::new(), Plain::new(&paste), 0);
        loop {
            let more = text.fill(1_000);
            whole.extend_from_slice(&text.bytes()[seen - text.base()..]);
            seen = whole.len();
            let tail = Span::new(text.bytes().len() - 900, text.bytes().len());
            assert!(paste.is_char_boundary(text.origin(tail).start) || text.bytes()[tail.start] >= 0x80);
            if !more {
                break;
            }
        }
        assert_eq!(whole, plain(&paste));
    }

    proptest! {
        #[test]
        fn any_text_leads_back_in_order(paste in r#"([a-z "'\\&;:%u0-9<>\n]|quot;|\\u002|é|”| )*"#) {
            let mut text = Plain::new(&paste);
            text.fill(0);
            let echoes = text.echoes(Span::new(0, text.bytes().len()));
            prop_assert_eq!(echoes.len(), text.bytes().len());
            prop_assert!(echoes.windows(2).all(|pair| pair[0].from.end <= pair[1].from.start));
            prop_assert!(echoes.iter().zip(text.bytes()).all(|(echo, byte)| echo.byte == *byte && !echo.from.is_empty()));
        }
    }
}
