//! Finds the words of all clues in one pass, and looks which of them stand together.

use std::{collections::BTreeMap, sync::LazyLock};

use daachorse::DoubleArrayAhoCorasick;

use super::{Clue, Noticed, around, clues};
use crate::text::Span;

/// A word that stands in a paste more often than this tells nothing new.
const OFTEN: usize = 64;
/// No phrase has more letters than this.
const LONGEST: usize = 128;
/// How far from a harmless word a clue is not believed.
const HARMLESS_NEAR: usize = 60;

/// All words, ready to be found. Built once.
static WORDS: LazyLock<Words> = LazyLock::new(Words::new);

struct Words {
    automaton: Option<DoubleArrayAhoCorasick<u32>>,
    index: BTreeMap<&'static str, usize>,
}

impl Words {
    fn new() -> Self {
        let all = clues().flat_map(|clue| clue.all.iter().copied().flatten().chain(clue.not)).copied();
        let mut index = BTreeMap::new();
        let mut phrases: BTreeMap<Vec<u8>, usize> = BTreeMap::new();
        for phrase in all.chain(around::lists().copied()) {
            let next = phrases.len();
            let at = *phrases.entry(simple(phrase)).or_insert(next);
            index.insert(phrase, at);
        }
        let phrases = phrases.into_iter().filter_map(|(phrase, at)| Some((phrase, u32::try_from(at).ok()?)));
        Self { automaton: DoubleArrayAhoCorasick::with_values(phrases).ok(), index }
    }
}

/// Where a phrase was found.
#[derive(Clone, Copy)]
struct Hit {
    /// Where it ends in the simple text.
    end: usize,
    /// Where it stands in the paste.
    span: Span,
}

/// Where which phrases were found.
struct Found {
    hits: Vec<Vec<Hit>>,
    /// Where sentences end in the simple text.
    stops: Vec<usize>,
}

impl Found {
    fn of(&self, phrase: &str) -> &[Hit] {
        WORDS.index.get(phrase).and_then(|at| self.hits.get(*at)).map_or(&[], Vec::as_slice)
    }

    /// The hit of one of `phrases` that is nearest to `to`, and not farther than `near`.
    fn nearest(&self, phrases: &[&str], to: Hit, near: usize) -> Option<Hit> {
        let mut best: Option<(usize, Hit)> = None;
        for phrase in phrases {
            let hits = self.of(phrase);
            let at = hits.partition_point(|hit| hit.end < to.end);
            for hit in [at.checked_sub(1), Some(at)].into_iter().flatten().filter_map(|at| hits.get(at)) {
                let apart = hit.end.abs_diff(to.end);
                let close = near == 0 || apart <= near && self.sentence(hit.end) == self.sentence(to.end);
                if close && best.is_none_or(|best| apart < best.0) {
                    best = Some((apart, *hit));
                }
            }
        }
        best.map(|(_, hit)| hit)
    }

    /// The number of the sentence that a word ends in.
    fn sentence(&self, end: usize) -> usize {
        self.stops.partition_point(|stop| *stop < end)
    }

    fn any(&self, phrases: &[&str]) -> bool {
        phrases.iter().any(|phrase| !self.of(phrase).is_empty())
    }
}

/// What the plain words of `paste` tell, in the order of the clues, and whether they speak of credentials at all;
/// `credential` if one stands in it for certain.
#[must_use]
pub fn listen(paste: &str, credential: bool) -> (Vec<Noticed>, bool) {
    let Some(automaton) = &WORDS.automaton else { return (Vec::new(), credential) };
    let mut found = Found { hits: vec![Vec::new(); WORDS.index.len()], stops: Vec::new() };
    let mut stepper = automaton.find_overlapping_stepper();
    let mut ring = [0; LONGEST];
    let mut count = 0;
    simplify(paste.as_bytes(), &mut |byte, at| {
        stepper.consume(byte);
        ring[count % LONGEST] = at;
        count += 1;
        if byte == b'.' {
            found.stops.push(count);
        }
        if byte != b' ' {
            return;
        }
        for hit in stepper.matches() {
            let hits = &mut found.hits[hit.value() as usize];
            if hits.len() < OFTEN {
                // Without the blanks around it.
                let last = ring[(hit.end() + LONGEST - 2) % LONGEST];
                let span = Span::new(ring[(hit.start() + 1) % LONGEST], last + 1);
                if !is_a_part(paste, span) {
                    hits.push(Hit { end: hit.end(), span });
                }
            }
        }
    });
    let context = credential || found.any(around::CONTEXT);
    let credential = context && found.any(around::TROUBLE);
    let mut noticed: Vec<Noticed> = Vec::new();
    for clue in clues() {
        if let Some(span) = look(clue, &found, credential)
            && !noticed.iter().any(|known| known.clue.near > 0 && known.span.overlaps(span))
        {
            let end = paste.ceil_char_boundary(span.end);
            noticed.push(Noticed { clue, span: Span::new(span.start, end) });
        }
    }
    (noticed, context)
}

/// Whether a number is only a part of one, or of a place: `5.301 ms`, `beat.go:431`.
fn is_a_part(paste: &str, span: Span) -> bool {
    let Some((before, number)) = paste.get(..span.start).zip(paste.get(span.start..span.end)) else { return false };
    let line = || {
        before.strip_suffix(':').is_some_and(|file| {
            file.rsplit_once('.')
                .is_some_and(|(_, end)| (1..=5).contains(&end.len()) && end.bytes().all(|b| b.is_ascii_lowercase()))
        })
    };
    let fraction = || before.strip_suffix('.').is_some_and(|whole| whole.ends_with(|c: char| c.is_ascii_digit()));
    number.starts_with(|c: char| c.is_ascii_digit()) && (line() || fraction())
}

/// Where the words of `clue` stand together.
fn look(clue: &Clue, found: &Found, credential: bool) -> Option<Span> {
    let (first, others) = clue.all.split_first()?;
    first.iter().flat_map(|phrase| found.of(phrase)).find_map(|hit| {
        let mut span = hit.span;
        for group in others {
            let next = found.nearest(group, *hit, clue.near)?;
            if clue.near > 0 {
                span = span.joined(next.span);
            }
        }
        if found.nearest(clue.not, *hit, clue.near).is_some() {
            return None;
        }
        let harmless = !clue.beside && found.nearest(around::HARMLESS, *hit, HARMLESS_NEAR).is_some();
        (credential && !harmless).then_some(span)
    })
}

/// The simple form of a phrase, with a blank at both ends.
fn simple(phrase: &str) -> Vec<u8> {
    let mut bytes = Vec::with_capacity(phrase.len() + 2);
    simplify(phrase.as_bytes(), &mut |byte, _| bytes.push(byte));
    bytes
}

/// Small letters and digits, one blank between words, a full stop between blanks where a sentence ends; `give` gets
/// each byte and where it was read. Names that are written together are taken apart where a capital begins.
fn simplify(text: &[u8], give: &mut impl FnMut(u8, usize)) {
    give(b' ', 0);
    // Whether the last byte given was a blank; whether the one before it was a full stop or a comma.
    let (mut blank, mut stopped, mut comma) = (true, true, true);
    let mut at = 0;
    let mut before = b' ';
    while let Some(&byte) = text.get(at) {
        let here = at;
        let (mut stop, mut parted) = (false, false);
        let wordy = byte.is_ascii_alphanumeric() || byte >= 0x80;
        match byte {
            _ if wordy && !text[at..].starts_with("’".as_bytes()) && !text[at..].starts_with(b"\xe2\x80") => {
                if byte.is_ascii_uppercase() && before.is_ascii_lowercase() {
                    give(b' ', here);
                }
                give(byte.to_ascii_lowercase(), here);
                (blank, stopped, comma) = (false, false, false);
                before = byte;
                at += 1;
                continue;
            }
            // "doesn't", "doesn’t".
            b'\'' if before.is_ascii_alphabetic() && text.get(at + 1).is_some_and(u8::is_ascii_alphabetic) => {
                at += 1;
                continue;
            }
            0xe2 => {
                let apostrophe = text[at..].starts_with("’".as_bytes());
                at += text.len().min(at + 3) - at;
                if apostrophe && before.is_ascii_alphabetic() && text.get(at).is_some_and(u8::is_ascii_alphabetic) {
                    continue;
                }
            }
            b'\\' => {
                let skip = match text.get(at + 1) {
                    Some(b'u') => 6,
                    Some(b'n' | b'r' | b't' | b'"' | b'\'') => 2,
                    _ => 1,
                };
                at = text.len().min(at + skip);
            }
            b'%' if text.get(at + 1..at + 3).is_some_and(|hex| hex.iter().all(u8::is_ascii_hexdigit)) => at += 3,
            b'&' => {
                let name = text[at + 1..].iter().take(7).position(|byte| *byte == b';');
                at += name.map_or(1, |name| name + 2);
            }
            b'.' | b'!' | b'?' | b';' => {
                at += 1;
                stop = text.get(at).is_none_or(|next| !next.is_ascii_alphanumeric());
            }
            b'\n' => {
                at += 1;
                let next = text[at..].iter().find(|next| !matches!(next, b' ' | b'\t' | b'\r'));
                stop = next.is_none_or(|next| !next.is_ascii_lowercase());
            }
            b',' | b'=' | b':' | b'{' | b'}' | b'(' | b')' | b'|' | b'<' | b'>' | b'[' | b']' => {
                at += 1;
                parted = true;
            }
            _ => at += 1,
        }
        before = b' ';
        if !blank {
            give(b' ', here);
            blank = true;
        }
        if stop && !stopped {
            give(b'.', here);
            give(b' ', here);
            stopped = true;
        } else if parted && !stopped && !comma {
            give(b',', here);
            give(b' ', here);
            comma = true;
        }
    }
    if !blank {
        give(b' ', text.len());
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(text: &str) -> String {
        String::from_utf8_lossy(&simple(text)).into_owned()
    }

    #[test]
    fn words_are_words_however_they_are_written() {
        for (text, is) in [
            ("missing token", " missing token "),
            ("MissingToken: x", " missing token , x "),
            ("MISSING_TOKEN", " missing token "),
            ("{\"error\":\"missing-token\"}", " error , missing token , "),
            ("doesn't / doesn’t", " doesnt doesnt "),
            ("It is “bad”. Not good", " it is bad . not good "),
            ("one\nTwo\nthree", " one . two three "),
            ("a%20b\\nc\\u0022d&quot;e", " a b c d e "),
            ("v1.2", " v1 2 "),
            ("", " "),
        ] {
            assert_eq!(plain(text), is, "{text}");
        }
    }

    #[test]
    fn all_words_are_listened_for() {
        assert!(WORDS.automaton.is_some());
        for phrase in WORDS.index.keys() {
            let simple = simple(phrase);
            assert!(simple.len() > 2 && simple.len() < LONGEST, "{phrase:?}");
        }
    }
}
