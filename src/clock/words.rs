//! Lengths of time in words, and sentences that stay true while the clock runs.

use serde::{Serialize, Serializer};

use super::Moment;

/// The units a length is told in, greatest first; a length is told in at most two.
const UNITS: &[(i64, &str)] = &[(31_556_952, "y"), (86_400, "d"), (3_600, "h"), (60, "min"), (1, "s")];

/// `2 h 5 min`: the two greatest units of a length of time, whatever its sign.
#[must_use]
pub fn how_long(millis: i64) -> String {
    let secs = millis.unsigned_abs() / 1000;
    let mut left = i64::try_from(secs).unwrap_or(i64::MAX);
    if left == 0 {
        return "less than 1 s".to_owned();
    }
    let mut words = Vec::with_capacity(2);
    for (index, &(size, unit)) in UNITS.iter().enumerate() {
        let count = left / size;
        left %= size;
        if count > 0 {
            words.push(format!("{count} {unit}"));
            // Only the next smaller unit may follow: "2 d 5 s" would feign a precision nobody asked for.
            if let Some(&(size, unit)) = UNITS.get(index + 1).filter(|next| left / next.0 > 0) {
                words.push(format!("{} {unit}", left / size));
            }
            break;
        }
    }
    words.join(" ")
}

/// `2 h 5 min ago`, `in 40 s`, `now`.
#[must_use]
pub fn relative(at: Moment, now: Moment) -> String {
    let ahead = at.since(now);
    match ahead {
        -999..=999 => "now".to_owned(),
        1000.. => format!("in {}", how_long(ahead)),
        _ => format!("{} ago", how_long(ahead)),
    }
}

/// A sentence that may tell one moment relative to now: "It ended " + *2 h 5 min ago* + "."
#[derive(Clone, PartialEq, Eq)]
pub struct Words {
    before: String,
    told: Option<Told>,
    after: String,
}

#[derive(Clone, PartialEq, Eq)]
struct Told {
    at: Moment,
    now: Moment,
}

impl Words {
    /// The sentence with `at` told relative to `now` in the place of its `{}`.
    #[must_use]
    pub fn telling(sentence: &str, at: Moment, now: Moment) -> Self {
        let (before, after) = sentence.split_once("{}").unwrap_or((sentence, ""));
        Self { before: before.to_owned(), told: Some(Told { at, now }), after: after.to_owned() }
    }

    /// The sentence as it reads at `now`.
    #[must_use]
    pub fn at(&self, now: Moment) -> String {
        match &self.told {
            None => self.before.clone(),
            Some(told) => format!("{}{}{}", self.before, relative(told.at, now), self.after),
        }
    }

    /// The first of several sentences.
    #[must_use]
    pub fn first_sentence(&self) -> Self {
        let cut = |text: &str| text.split_inclusive(". ").next().unwrap_or_default().trim_end().to_owned();
        if self.told.is_none() { cut(&self.before).into() } else { Self { after: cut(&self.after), ..self.clone() } }
    }

    /// The sentence as it read when it was written.
    #[must_use]
    pub fn text(&self) -> String {
        self.told.as_ref().map_or_else(|| self.before.clone(), |told| self.at(told.now))
    }
}

impl<T: Into<String>> From<T> for Words {
    fn from(sentence: T) -> Self {
        Self { before: sentence.into(), told: None, after: String::new() }
    }
}

impl Serialize for Words {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.text())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_units_at_most() {
        for (secs, words) in [
            (0, "less than 1 s"),
            (40, "40 s"),
            (65, "1 min 5 s"),
            (7_500, "2 h 5 min"),
            (-7_500, "2 h 5 min"),
            (86_405, "1 d"),
            (90_000, "1 d 1 h"),
            (40_000_000, "1 y 97 d"),
        ] {
            assert_eq!(how_long(secs * 1000), words);
        }
        assert_eq!(how_long(i64::MIN), "292277024 y 228 d");
    }

    #[test]
    fn before_and_after() {
        let now = Moment::from_secs(1_000_000).unwrap();
        assert_eq!(relative(now.plus(40_000), now), "in 40 s");
        assert_eq!(relative(now.plus(-300_000), now), "5 min ago");
        assert_eq!(relative(now.plus(300), now), "now");
    }

    #[test]
    fn a_sentence_stays_true() {
        let now = Moment::from_secs(1_000_000).unwrap();
        let words = Words::telling("It ended {} by this clock.", now.plus(-5_000), now);
        assert_eq!(words.text(), "It ended 5 s ago by this clock.");
        assert_eq!(words.at(now.plus(2_000)), "It ended 7 s ago by this clock.");
        assert_eq!(Words::from("No time.").at(now), "No time.");
    }
}
