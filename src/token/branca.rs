//! Branca: version, time, nonce, content and code as one number in base 62.

use super::{Decoded, Fact, Format, Likeness, Note, Part, bytes};
use crate::{
    clock::Moment,
    text::{Span, only, proof},
};

pub(super) const FORMAT: Format = Format {
    id: "branca",
    name: "Branca token",
    sent: "Authorization: Bearer {}",
    recognise,
    decode,
    like: proof::list(&["870S4BYxgHw0KnP3W9fgVUHEhT5g86vJ17etaC5Kh5uIraWHCI1psNQGv298ZmjPwoYbjDQ9chy2z"]),
    unlike: proof::list(&["970S4BYxgHw0KnP3W9fgVUHEhT5g86vJ17etaC5Kh5uIraWHCI1psNQGv298ZmjPwoYbjDQ9chy2z"]),
};

/// Version, time, nonce and code.
const FRAME: usize = 45;
/// A longer number takes too long to be turned over.
const LONGEST: usize = 400;
const VERSION: u8 = 0xba;
/// Seconds of the years in which such tokens are made.
const YEARS: std::ops::Range<u64> = 1_514_764_800..1_893_456_000;

/// Whether such a time stands in a token; examples have none, or the last there is.
fn is_time(bytes: &[u8]) -> bool {
    let secs = bytes::number(bytes);
    YEARS.contains(&secs) || secs == 0 || secs == u64::from(u32::MAX)
}

/// The bytes of a number in base 62, the greatest first.
fn number(digits: &[u8]) -> Option<Vec<u8>> {
    // Little end first, four bytes at a time.
    let mut limbs: Vec<u32> = Vec::new();
    for digit in digits {
        let value = match digit {
            b'0'..=b'9' => digit - b'0',
            b'A'..=b'Z' => digit - b'A' + 10,
            b'a'..=b'z' => digit - b'a' + 36,
            _ => return None,
        };
        let mut carry = u64::from(value);
        for limb in &mut limbs {
            let sum = u64::from(*limb) * 62 + carry;
            *limb = u32::try_from(sum & 0xffff_ffff).unwrap_or_default();
            carry = sum >> 32;
        }
        if carry > 0 {
            limbs.push(u32::try_from(carry).unwrap_or_default());
        }
    }
    let bytes = limbs.iter().rev().flat_map(|limb| limb.to_be_bytes());
    Some(bytes.skip_while(|byte| *byte == 0).collect())
}

fn bytes_of(text: &str) -> Option<Vec<u8>> {
    let fits = (60..=LONGEST).contains(&text.len());
    number(text.as_bytes().get(..text.len()).filter(|_| fits)?)
}

fn recognise(text: &str) -> Option<Likeness> {
    if let Some(bytes) = bytes_of(text).filter(|bytes| bytes.len() >= FRAME && bytes[0] == VERSION) {
        // One in 256 begins so by chance; with a time of our years hardly any.
        return Some(if is_time(&bytes[1..5]) { Likeness::Proven } else { Likeness::Marked });
    }
    (check(text)? == Err(CUT)).then_some(Likeness::Marked)
}

const CUT: &str =
    "With more characters at its end it would be a Branca token with a time of our years: its end is missing.";

/// Whether its first bytes are right, or would be if it went on.
pub(super) fn check(text: &str) -> Option<Result<(), &'static str>> {
    if !(40..=LONGEST).contains(&text.len()) || !only(text, "0-9A-Za-z") {
        return None;
    }
    let begins = |bytes: &[u8]| bytes.first() == Some(&VERSION) && bytes.get(1..5).is_some_and(is_time);
    if bytes_of(text).is_some_and(|bytes| bytes.len() >= FRAME && begins(&bytes)) {
        return Some(Ok(()));
    }
    // Secrets that are whole have these lengths; a cut seldom leaves just one of them.
    let usual = matches!(text.len(), 40 | 43 | 44 | 48 | 64 | 86 | 88 | 128);
    let kinds = [u8::is_ascii_digit, u8::is_ascii_lowercase, u8::is_ascii_uppercase];
    if !kinds.iter().all(|is| text.bytes().any(|b| is(&b))) || usual {
        return None;
    }
    // The front decides the first bytes, whatever follows: it is tried with each number of lost characters.
    for lost in 1..=24 {
        let filled = |digit: u8| number(&[text.as_bytes(), &[digit; 24][..lost]].concat());
        let (least, most) = (filled(b'0')?, filled(b'z')?);
        if least.len() >= FRAME && least.len() == most.len() && begins(&least) && least[..3] == most[..3] {
            return Some(Err(CUT));
        }
    }
    None
}

fn decode(text: &str) -> Decoded {
    let span = Span::whole(text);
    let mut decoded = Decoded { parts: vec![Part { label: "token", span }], ..Decoded::default() };
    let made = bytes_of(text).filter(|bytes| bytes.len() >= FRAME && bytes[0] == VERSION);
    if let Some(at) = made.and_then(|bytes| Moment::from_secs(i64::try_from(bytes::number(&bytes[1..5])).ok()?)) {
        decoded.validity.issued = Some(at);
        decoded.facts.push(Fact::moment("token", "made at", span, at));
    }
    decoded.notes.push(Note::remark(
        "When it was made stands in it, when it ends does not: its verifier says how old it may be. The content is encrypted.",
    ));
    decoded
}
