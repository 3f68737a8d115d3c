//! Session tokens of AWS STS: base64 around a type byte and a protobuf message that nobody documents.

use super::{Decoded, Format, Likeness, Note, Part, base64url};
use crate::{
    clock::Moment,
    evidence::Strength,
    fix::Fix,
    text::{Span, begins_with_one, only, proof},
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
    begins_with_one(text, BEGINNINGS).then_some(Likeness::Marked)
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
    let Inside { account, region, made } = Inside::of(bytes[0], &message);
    decoded.validity.issued = made;
    decoded.latest = made.map(|made| made.plus(LONGEST));
    if let Some(region) = region {
        decoded.fact("session token", "region", span, &region);
    }
    if let Some(account) = account {
        decoded.fact("session token", "account", span, &account);
    }
    decoded.notes.push(Note::remark(
        "When it was made can be read, when it ends cannot: 15 minutes to 12 hours for a role, 36 hours at the most.",
    ));
    decoded
}

/// The longest life of any session: 36 hours, which `GetSessionToken` and `GetFederationToken` may grant.
const LONGEST: i64 = 36 * 3_600_000;

/// What stands in clear in a session token.
struct Inside {
    account: Option<String>,
    region: Option<String>,
    made: Option<Moment>,
}

impl Inside {
    fn of(kind: u8, message: &Message<'_>) -> Self {
        // Types 0x21 and 0x02 carry region and account; 0x15 and 0x17 only their time.
        let rich = matches!(kind, 0x21 | 0x02);
        let text = |message: &Message<'_>, field| {
            let text = std::str::from_utf8(message.bytes(field)?).ok()?;
            (text.len() <= 32 && only(text, "0-9A-Za-z-")).then(|| text.to_owned())
        };
        let account = message.bytes(5).and_then(|user| text(&read(user), 3));
        let made = message.number(if rich { 6 } else { 5 });
        Self {
            account: account.filter(|digits| rich && digits.len() == 12 && only(digits, "0-9")),
            region: text(message, 3).filter(|_| rich),
            made: made.and_then(|secs| Moment::from_secs(i64::try_from(secs).ok()?)),
        }
    }
}

/// Why this key id and this session token cannot work together.
pub(super) fn quarrel(key: &str, token: &str) -> Option<(Fix, &'static str)> {
    if key.starts_with("AKIA") {
        return Some((
            Fix::SendCorrectly,
            "The key id begins with AKIA: it is long-lived and is sent without a session token. The one beside it belongs to another key: unset it.",
        ));
    }
    recognise(token)?;
    let bytes = base64url::standard(token).filter(|bytes| bytes.len() > 1);
    let Some(bytes) = bytes.filter(|bytes| adds_up(&bytes[1..]) != Some(false)) else {
        let says = "The session token is cut, or a character of it was changed: its lengths do not add up.";
        return follows_layout(token).then_some((Fix::RepairFormat, says));
    };
    let account = Inside::of(bytes[0], &read(&bytes[1..])).account?;
    let other = super::aws_key_id::account(key)? != account.parse::<u64>().ok()?;
    let says = "The key id and the session token are of different accounts: they do not belong together.";
    other.then_some((Fix::UseRightToken, says))
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
struct Message<'b> {
    numbers: Vec<(u64, u64)>,
    texts: Vec<(u64, &'b [u8])>,
    whole: bool,
}

impl<'b> Message<'b> {
    fn number(&self, field: u64) -> Option<u64> {
        self.numbers.iter().find(|(of, _)| *of == field).map(|(_, number)| *number)
    }

    fn bytes(&self, field: u64) -> Option<&'b [u8]> {
        self.texts.iter().find(|(of, _)| *of == field).map(|(_, bytes)| *bytes)
    }
}

/// Whether the fields of a message end where it ends.
pub(super) fn is_whole(bytes: &[u8]) -> bool {
    read(bytes).whole
}

/// Walks over the fields of the outermost message.
fn read(bytes: &[u8]) -> Message<'_> {
    let mut message = Message { numbers: Vec::new(), texts: Vec::new(), whole: true };
    let mut rest = bytes;
    while !rest.is_empty() {
        let step = varint(rest).and_then(|(key, behind)| {
            let (number, behind) = varint(behind)?;
            match key & 7 {
                0 => {
                    message.numbers.push((key >> 3, number));
                    Some(behind)
                }
                2 => {
                    let (text, behind) = behind.split_at_checked(usize::try_from(number).ok()?)?;
                    message.texts.push((key >> 3, text));
                    Some(behind)
                }
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
