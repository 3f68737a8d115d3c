//! Numbers and times in the digits that credentials use: hexadecimal, base 36 and 62, basic ISO dates.

use super::base64url;
use crate::clock::{self, Moment};
use crate::text::only;

/// Whether all of it is hexadecimal.
pub(super) fn is_hex(text: &str) -> bool {
    !text.is_empty() && only(text, "0-9A-Fa-f")
}

/// A number in `base`, digits before capitals before small letters as Django writes them, or small letters only.
pub(super) fn number(text: &str, base: u64) -> Option<u64> {
    if text.is_empty() || text.len() > 12 {
        return None;
    }
    text.bytes().try_fold(0_u64, |sum, byte| {
        let digit = match byte {
            b'0'..=b'9' => byte - b'0',
            b'A'..=b'Z' if base == 62 => byte - b'A' + 10,
            b'a'..=b'z' if base == 62 => byte - b'a' + 36,
            b'a'..=b'z' => byte - b'a' + 10,
            _ => return None,
        };
        sum.checked_mul(base)?.checked_add(u64::from(digit)).filter(|_| u64::from(digit) < base)
    })
}

/// So many seconds after the epoch.
pub(super) fn moment(secs: u64) -> Option<Moment> {
    Moment::from_secs(i64::try_from(secs).ok()?)
}

/// A time as credentials of the clouds tell it: a date in any of its forms, a day, or seconds or milliseconds.
pub(super) fn time(text: &str) -> Option<Moment> {
    let text = text.trim();
    if let Ok(number) = text.parse::<i64>()
        && text.len() >= 9
    {
        return if number > 100_000_000_000 { Moment::from_millis(number) } else { Moment::from_secs(number) };
    }
    clock::read(text).or_else(|| (text.len() == 10).then(|| clock::read(&format!("{text}T00:00:00Z")))?)
}

/// The number that base64url holds, most significant byte first.
pub(super) fn packed(text: &str) -> Option<u64> {
    let decoded = base64url::decode(text);
    let fits = decoded.stop.is_none() && (1..=8).contains(&decoded.bytes.len());
    fits.then(|| decoded.bytes.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn digits_of_all_bases() {
        assert_eq!(number("1vb66i", 62), Some(1_767_225_600));
        assert_eq!(number("zz", 36), Some(1_295));
        assert_eq!((number("1-", 62), number("A", 36)), (None, None));
        assert_eq!(packed("aVW5AA"), Some(1_767_225_600));
        for text in ["20260101T000000Z", "2026-01-01", "2026-01-01T00:00Z", "1767225600", "1767225600000"] {
            assert_eq!(time(text).map(Moment::secs), Some(1_767_225_600), "{text}");
        }
        assert_eq!(time("soon"), None);
    }
}
