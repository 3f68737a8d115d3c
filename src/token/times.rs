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

/// Seconds reach this in the year 5138, milliseconds reached it in 1973.
const MILLIS_FROM: f64 = 1e11;
/// The same between milliseconds and microseconds, and between those and nanoseconds.
const MICROS_FROM: f64 = 1e14;
const NANOS_FROM: f64 = 1e17;

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
    let (seconds, fault) = match raw.parse::<f64>().ok().filter(|n| n.is_finite())? {
        n if n.abs() >= NANOS_FROM => (n / 1e9, Some("in nanoseconds, not in seconds")),
        n if n.abs() >= MICROS_FROM => (n / 1e6, Some("in microseconds, not in seconds")),
        n if n.abs() >= MILLIS_FROM => (n / 1e3, Some("in milliseconds, not in seconds")),
        n => (n, None),
    };
    #[expect(clippy::cast_possible_truncation, reason = "a moment beyond the calendar is refused just below")]
    let at = Moment::from_millis((seconds * 1e3) as i64)?;
    Some(Told { at, fault })
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
        for value in [r#""soon""#, "true", "1e400", r#""""#] {
            let text = format!(r#"{{"exp":{value}}}"#);
            assert!(told(&text, Doc::read(&text).get(&text, "exp").unwrap()).is_none(), "{value}");
        }
    }
}
