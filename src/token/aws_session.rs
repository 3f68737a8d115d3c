//! Session tokens of AWS STS: base64 around a type byte and a protobuf message that nobody documents.

use super::{Decoded, Format, Likeness, Note, Part, base64url};
use crate::{
    clock::Moment,
    evidence::Strength,
    fix::Fix,
    text::{Span, proof},
};

pub(super) const FORMAT: Format = Format {
    id: "aws-session-token",
    name: "AWS session token",
    sent: "X-Amz-Security-Token: {}",
    recognise,
    decode,
    like: proof::list(&[
        "IQoJb3JpZ2luX2VjEDoaCXVzLWVhc3QtMSJGMEQCIAENrVp7/wu4ZG+CVFNbm4m/+NDnyE23pPoHR2ll0YOgAiAB81N4YwAK",
        "FwoGZXIvYXdzEBAaDLHxhjed4A6ABQplMyKBAd0Jzohb7hRtcvWvjWSNw5bVcn5al0jGu9Cl7W2ijDztOnmLZICjbsFBYgO7mt2J1AM9CO0nrL9qBatm9+ytKde5MXuKyzMGY6J8YDLoXU625FQKpnGXelSQxA1mYI/VOjaSa2MP4gPZsgOBjyOuiRxUKmkgYglbzl8sGYco9KWSNyjK5/aKBjIoKnYXwjdTkOt7/Bw6HMETrjPUPyHStdSfCjt4IwGvu2ox5Xo8VHAp5g==",
    ]),
    unlike: proof::list(&["b3JpZ2luX2Vj", "FwoGZXIv"]),
};

/// How the known types begin: type byte, then field 1 with the name.
const BEGINNINGS: &[&str] = &["IQoJb3JpZ2luX2Vj", "AgoJb3JpZ2luX2Vj", "FwoGZXIvYXdz", "FQoDYXdz"];

fn recognise(text: &str) -> Option<Likeness> {
    BEGINNINGS.iter().any(|beginning| text.starts_with(beginning)).then_some(Likeness::Marked)
}

fn decode(text: &str) -> Decoded {
    let span = Span::whole(text);
    let mut decoded = Decoded { parts: vec![Part { label: "session token", span }], ..Decoded::default() };
    let Some(bytes) = base64url::standard(text).filter(|bytes| bytes.len() > 1) else {
        // Whose inside follows no layout we know may have been made up, and proves nothing.
        if !follows_layout(text) {
            return decoded;
        }
        let says = "It is not whole base64: a character is missing, or one is there that does not belong.";
        decoded.notes.push(Note::fault(Fix::RepairFormat, Strength::Likely, span, says));
        return decoded;
    };
    let message = read(&bytes[1..]);
    if adds_up(&bytes[1..]) == Some(false) {
        let says = "Its lengths do not add up: the token was cut, or a character was changed.";
        decoded.notes.push(Note::fault(Fix::RepairFormat, Strength::Likely, span, says));
    }
    let created = if matches!(bytes[0], 0x21 | 0x02) { message.number(6) } else { message.number(5) };
    decoded.validity.issued = created.and_then(|secs| Moment::from_secs(i64::try_from(secs).ok()?));
    decoded.notes.push(Note::remark(
        "When it was made can be read, when it ends cannot: 15 minutes to 12 hours for a role, 36 hours at the most.",
    ));
    decoded
}

/// Whether a message whose layout is known is whole; nothing where the layout is another.
pub(super) fn adds_up(bytes: &[u8]) -> Option<bool> {
    is_known(bytes).then(|| read(bytes).whole)
}

/// Field 1 is the name, field 2 a number, field 3 a text: so far every published token goes.
fn is_known(bytes: &[u8]) -> bool {
    let Some((0x0a, rest)) = varint(bytes) else { return false };
    let Some((length, rest)) = varint(rest) else { return false };
    let Some(rest) = usize::try_from(length).ok().and_then(|length| rest.get(length..)) else { return false };
    let Some((0x10, rest)) = varint(rest) else { return rest.is_empty() };
    // What is cut this early follows the layout as far as it goes.
    varint(rest).and_then(|(_, rest)| varint(rest)).is_none_or(|(key, _)| key == 0x1a)
}

/// Whether what can be read of the front follows the known layout.
fn follows_layout(text: &str) -> bool {
    let front = text.get(..40).and_then(base64url::standard);
    front.is_some_and(|bytes| bytes.len() > 1 && is_known(&bytes[1..]))
}

/// A protobuf message, as far as it could be read.
struct Message {
    numbers: Vec<(u64, u64)>,
    whole: bool,
}

impl Message {
    fn number(&self, field: u64) -> Option<u64> {
        self.numbers.iter().find(|(of, _)| *of == field).map(|(_, number)| *number)
    }
}

/// Whether the fields of a message end where it ends.
pub(super) fn is_whole(bytes: &[u8]) -> bool {
    read(bytes).whole
}

/// Walks over the fields of the outermost message.
fn read(bytes: &[u8]) -> Message {
    let mut message = Message { numbers: Vec::new(), whole: true };
    let mut rest = bytes;
    while !rest.is_empty() {
        let step = varint(rest).and_then(|(key, behind)| {
            let (number, behind) = varint(behind)?;
            match key & 7 {
                0 => {
                    message.numbers.push((key >> 3, number));
                    Some(behind)
                }
                2 => behind.get(usize::try_from(number).ok()?..),
                _ => None,
            }
        });
        let Some(behind) = step else {
            message.whole = false;
            break;
        };
        rest = behind;
    }
    message
}

pub(super) fn varint(bytes: &[u8]) -> Option<(u64, &[u8])> {
    let mut number = 0;
    for (index, byte) in bytes.iter().enumerate().take(10) {
        number |= u64::from(byte & 0x7f) << (7 * index).min(63);
        if byte & 0x80 == 0 {
            return Some((number, &bytes[index + 1..]));
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_time_of_making_is_in_clear() {
        let decoded = decode(FORMAT.like[1]);
        assert_eq!(decoded.validity.issued.map(Moment::secs), Some(1_633_530_826));
        assert!(decoded.notes.iter().all(|note| note.speaks.is_none()));
    }

    #[test]
    fn a_cut_is_noticed() {
        let whole = FORMAT.like[1];
        let cut = decode(&whole[..whole.len() - 24]);
        assert!(cut.notes[0].says.contains("do not add up"));
    }
}
