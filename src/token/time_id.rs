//! Numbers that carry the time they were made: UUID, ULID, KSUID, `ObjectId`, snowflake.

use super::{Decoded, Fact, Format, Likeness, Note, Part, inside::snowflake};
use crate::{
    clock::Moment,
    segment::is_uuid,
    text::{Span, begins_with_one, has, only, proof},
};

pub(super) const FORMATS: &[Format] = &[
    Format {
        id: "uuid",
        name: "UUID",
        sent: "",
        recognise: |text| is_uuid(text).then_some(Likeness::Marked),
        decode: |text| made(text, "uuid", uuid(text), UUID),
        like: proof::list(&[
            "7f3b2c9e-1d4a-4e6f-9a8b-0c1d2e3f4a5b",
            "019b76da-a800-7298-ba0d-6200c6611303",
            "d0c3c000-e6a4-11f0-8001-0242ac110002",
            "1f0e6a4d-0c3c-6000-8001-0242ac110002",
        ]),
        unlike: proof::list(&["7f3b2c9e-1d4a-4e6f-9a8b-0c1d2e3f4a5", "7f3b2c9e1d4a4e6f9a8b0c1d2e3f4a5b"]),
    },
    Format {
        id: "ulid",
        name: "ULID",
        sent: "",
        recognise: |text| ulid(text).map(|_| Likeness::Shape),
        decode: |text| made(text, "ulid", ulid(text), RANDOM),
        like: proof::list(&["01ARZ3NDEKTSV4RRFFQ69G5FAV"]),
        unlike: proof::list(&[
            "8ZZZZZZZZZZZZZZZZZZZZZZZZZ",
            "01ARZ3NDEKTSV4RRFFQ69G5FAU",
            "AKIAIOSFODNN7EXAMPLEABCDEF",
        ]),
    },
    Format {
        id: "ksuid",
        name: "KSUID",
        sent: "",
        recognise: |text| ksuid(text).map(|_| Likeness::Shape),
        decode: |text| made(text, "ksuid", ksuid(text), RANDOM),
        like: proof::list(&["0ujtsYcgvSTl8PAuAdqWYSMnLOv", "0ujzPyRiIAffKhBux4PvQdDqMHY"]),
        unlike: proof::list(&[
            "zujtsYcgvSTl8PAuAdqWYSMnLOv",
            "0ujtsYcgvSTl8PAuAdqWYSMnLO",
            "000000000000000000000000000",
        ]),
    },
    Format {
        id: "objectid-snowflake",
        name: "ObjectId, snowflake or nanoid",
        sent: "",
        recognise: |text| (object(text).or_else(|| flake(text)).is_some() || is_nano(text)).then_some(Likeness::Shape),
        decode: |text| {
            made(text, "id", object(text).or_else(|| flake(text)), if is_nano(text) { DRAWN } else { IDENTIFIER })
        },
        like: proof::list(&[
            "6955b900be10a392e6621d3e",
            "1456074443980800005",
            "245559087524216832",
            "V1StGXR8_Z5jdHi6B-myT",
        ]),
        unlike: proof::list(&["ffffffffffffffffffffffff", "4111111111111111", "99999999999999999999"]),
    },
];

const UUID: &str = "As a token a UUID is as good as the bits that were drawn for it. A tenant, a client and a secret id look just the same: see that it is the secret's value.";
const RANDOM: &str = "Its front tells when it was made, the rest is random; when it ends only its issuer knows.";
const DRAWN: &str = "Its 21 characters were drawn by chance (nanoid): nothing is written in it.";
const IDENTIFIER: &str = "It names a thing and can be counted up: whoever takes it for a secret lets everybody in.";

/// What is told of a number and the moment in it.
fn made(text: &str, label: &'static str, at: Option<Moment>, says: &str) -> Decoded {
    let span = Span::whole(text);
    let mut decoded = Decoded { parts: vec![Part { label, span }], ..Decoded::default() };
    if let Some(at) = at {
        decoded.validity.issued = Some(at);
        decoded.facts.push(Fact::moment(label, "made at", span, at));
    }
    decoded.notes.push(Note::remark(says));
    // 2^53: more digits than a float of 64 bits keeps.
    if text.len() >= 17 && text.ends_with("00") && only(text, "0-9") {
        let says = "It ends in zeros: a program that reads it as a floating-point number, as JavaScript does, loses its last digits.";
        decoded.notes.push(Note::remark(says));
    }
    decoded
}

/// A moment that an id of our days may carry: from 2000 until 2100.
fn plausible(millis: u64) -> Option<Moment> {
    let millis = i64::try_from(millis).ok().filter(|millis| (946_684_800_000..4_102_444_800_000).contains(millis))?;
    Moment::from_millis(millis)
}

/// RFC 9562 §5: the versions 1 and 6 count tenths of microseconds since 1582-10-15, version 7 milliseconds.
fn uuid(text: &str) -> Option<Moment> {
    let part = |from: usize, to: usize| u64::from_str_radix(text.get(from..to)?, 16).ok();
    let (first, second, third) = (part(0, 8)?, part(9, 13)?, part(14, 18)?);
    let ticks = match third >> 12 {
        1 => (third & 0xfff) << 48 | second << 32 | first,
        6 => first << 28 | second << 12 | third & 0xfff,
        7 => return plausible(first << 16 | second),
        _ => return None,
    };
    plausible(ticks.checked_sub(0x01b2_1dd2_1381_4000)? / 10_000)
}

/// Crockford's base32, which has neither I, L, O nor U; ten digits are 48 bits of milliseconds.
fn ulid(text: &str) -> Option<Moment> {
    const DIGITS: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    let mut millis = 0_u64;
    let cases = has(text, "A-Z") && has(text, "a-z");
    if text.len() != 26 || cases || only(text, "0-9") {
        return None;
    }
    for (at, byte) in text.bytes().enumerate() {
        let digit = DIGITS.iter().position(|digit| *digit == byte.to_ascii_uppercase())?;
        if at < 10 {
            millis = millis << 5 | digit as u64;
        }
    }
    plausible(millis)
}

/// Twenty bytes in base 62: seconds since 2014-05-13 in the first four. Later than 2040 it is another thing.
fn ksuid(text: &str) -> Option<Moment> {
    if text.len() != 27 || !has(text, "a-z") || !has(text, "A-Z") {
        return None;
    }
    let mut bytes = [0_u8; 20];
    for byte in text.bytes() {
        let mut carry = u32::from(match byte {
            b'0'..=b'9' => byte - b'0',
            b'A'..=b'Z' => byte - b'A' + 10,
            b'a'..=b'z' => byte - b'a' + 36,
            _ => return None,
        });
        for byte in bytes.iter_mut().rev() {
            carry += u32::from(*byte) * 62;
            *byte = u8::try_from(carry & 0xff).unwrap_or_default();
            carry >>= 8;
        }
        if carry > 0 {
            return None;
        }
    }
    let seconds = u64::from(u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]])) + 1_400_000_000;
    plausible(seconds * 1000).filter(|at| seconds > 1_400_086_400 && at.secs() < 2_208_988_800)
}

/// `MongoDB`: 24 hexadecimal digits, seconds in the first eight.
fn object(text: &str) -> Option<Moment> {
    let hex = text.len() == 24 && only(text, "0-9a-f");
    let seconds = u64::from_str_radix(text.get(..8).filter(|_| hex)?, 16).ok()?;
    plausible(seconds * 1000).filter(|at| at.secs() > 1_230_768_000 && at.secs() < 2_208_988_800)
}

/// What nanoid draws: 21 letters, digits, hyphens and underscores.
fn is_nano(text: &str) -> bool {
    let kinds = [u8::is_ascii_uppercase, u8::is_ascii_lowercase, u8::is_ascii_digit];
    text.len() == 21
        && !begins_with_one(text, &["AKIA", "ASIA"])
        && only(text, "0-9A-Za-z_-")
        && kinds.iter().all(|is| text.bytes().any(|b| is(&b)))
}

/// Discord's numbers, and those of others who count alike.
fn flake(text: &str) -> Option<Moment> {
    let digits = (17..=19).contains(&text.len()) && only(text, "0-9");
    snowflake(text.parse().ok().filter(|_| digits)?).filter(|at| at.secs() < 2_208_988_800)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_moment_is_read() {
        for (at, says) in [
            (uuid("019b76da-a800-7298-ba0d-6200c6611303"), "2026-01-01T00:00:00Z"),
            (uuid("d0c3c000-e6a4-11f0-8001-0242ac110002"), "2026-01-01T00:00:00Z"),
            (ulid("01ARZ3NDEKTSV4RRFFQ69G5FAV"), "2016-07-30T23:54:10.259Z"),
            (ksuid("0ujtsYcgvSTl8PAuAdqWYSMnLOv"), "2017-10-10T04:00:47Z"),
            (ksuid("0ujzPyRiIAffKhBux4PvQdDqMHY"), "2017-10-10T04:46:20Z"),
            (object("6955b900be10a392e6621d3e"), "2026-01-01T00:00:00Z"),
            (flake("245559087524216832"), "2016-11-08T14:44:08.733Z"),
        ] {
            assert_eq!(at.map(Moment::rfc3339).as_deref(), Some(says));
        }
    }
}
