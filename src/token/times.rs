//! The times that claims tell, also where they are told wrongly.

use crate::{
    clock::{self, Moment},
    json::{Kind, Node, unescape},
};

/// A time told by a claim.
pub struct Told {
    /// The moment that was most likely meant.
    pub at: Moment,
    /// What is wrong with the way it is told; RFC 7519 §2 wants a number of seconds.
    pub fault: Option<&'static str>,
}

/// Seconds reach this in the year 5138, milliseconds reached it in 1973; and so on in steps of a thousand.
const MILLIS_FROM: i128 = 100_000_000_000;
const MICROS_FROM: i128 = MILLIS_FROM * 1_000;
const NANOS_FROM: i128 = MICROS_FROM * 1_000;
/// Seconds reached this in March of 1973, before there were tokens: a smaller number tells how long, and not until when.
const FIRST_OF_MOMENTS: i128 = 100_000_000;

/// Reads the time of a claim.
#[must_use]
pub fn told(text: &str, node: &Node) -> Option<Told> {
    let raw = node.value.of(text);
    match node.kind {
        Kind::Number => number(raw),
        Kind::String => {
            let raw = unescape(raw);
            let told = number(raw.trim());
            let fault =
                if told.is_some() { "a string, not a number" } else { "a date as text, not a number of seconds" };
            let at = told.map(|told| told.at).or_else(|| clock::read(&raw))?;
            Some(Told { at, fault: Some(fault) })
        }
        _ => None,
    }
}

fn number(raw: &str) -> Option<Told> {
    let thousandths = thousandths(raw)?;
    let (millis, fault) = match thousandths.abs() / 1_000 {
        n if n >= NANOS_FROM => (thousandths / 1_000_000_000, Some("in nanoseconds, not in seconds")),
        n if n >= MICROS_FROM => (thousandths / 1_000_000, Some("in microseconds, not in seconds")),
        n if n >= MILLIS_FROM => (thousandths / 1_000, Some("in milliseconds, not in seconds")),
        n if n > 0 && n < FIRST_OF_MOMENTS => (thousandths, Some("a length of time, not a moment")),
        _ => (thousandths, None),
    };
    let at = Moment::from_millis(i64::try_from(millis).ok()?)?;
    Some(Told { at, fault })
}

/// A decimal number in thousandths, exactly: a float would round it, and would cost the page 20 kB of tables.
fn thousandths(raw: &str) -> Option<i128> {
    let (negative, raw) = raw.strip_prefix('-').map_or((false, raw), |rest| (true, rest));
    let (mantissa, exponent) = raw.split_once(['e', 'E']).unwrap_or((raw, "0"));
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    // Where the point stands in the digits once it has been moved by the exponent and by three places.
    let point = i32::try_from(whole.len()).ok()?.checked_add(exponent.parse().ok()?)?.checked_add(3)?;
    let mut digits = whole.bytes().chain(fraction.bytes()).filter(u8::is_ascii_digit);
    let count = whole.len() + fraction.len();
    if count == 0 || digits.by_ref().count() != count || !(0..=30).contains(&point) {
        return None;
    }
    let digits = whole.bytes().chain(fraction.bytes()).chain(std::iter::repeat(b'0'));
    let number = digits.take(usize::try_from(point).ok()?).fold(0, |sum, digit| sum * 10 + i128::from(digit - b'0'));
    Some(if negative { -number } else { number })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::json::Doc;

    #[test]
    fn every_way_of_telling_a_time() {
        for (value, fault) in [
            ("1795255200", None),
            ("1795255200.5", None),
            ("1.7952552e9", None),
            ("17952552E+2", None),
            ("1795255200000", Some("in milliseconds, not in seconds")),
            ("1795255200000000", Some("in microseconds, not in seconds")),
            ("1795255200000000000", Some("in nanoseconds, not in seconds")),
            (r#""1795255200""#, Some("a string, not a number")),
            (r#""2026-11-21T10:00:00Z""#, Some("a date as text, not a number of seconds")),
        ] {
            let text = format!(r#"{{"exp":{value}}}"#);
            let doc = Doc::read(&text);
            let told = told(&text, doc.get(&text, "exp").unwrap()).unwrap();
            assert_eq!((told.at.secs(), told.fault), (1_795_255_200, fault), "{value}");
        }
    }

    #[test]
    fn what_tells_no_time() {
        for value in [r#""soon""#, "true", "1e400", "1e99999999999", r#""""#, r#""-""#, r#""12x""#] {
            let text = format!(r#"{{"exp":{value}}}"#);
            assert!(told(&text, Doc::read(&text).get(&text, "exp").unwrap()).is_none(), "{value}");
        }
    }
}
