//! From when until when something holds.

use super::Moment;

/// The times a credential carries; each may be missing.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Validity {
    /// When it was made.
    pub issued: Option<Moment>,
    /// Before this it is not accepted.
    pub starts: Option<Moment>,
    /// From this on it is not accepted.
    pub ends: Option<Moment>,
}

/// How a validity stands at some moment; both moments, so that the words can be checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It has ended.
    Expired {
        /// When it was looked at.
        now: Moment,
        /// When it ended.
        ends: Moment,
    },
    /// It has not begun.
    Future {
        /// When it was looked at.
        now: Moment,
        /// When it begins.
        starts: Moment,
    },
    /// It holds.
    Current {
        /// When it was looked at.
        now: Moment,
        /// When it will end.
        ends: Moment,
    },
    /// It carries no end.
    Unknown,
}

impl Validity {
    /// How this stands at `now`. What ends now has ended (RFC 7519 §4.1.4: "on or after").
    #[must_use]
    pub fn at(&self, now: Moment) -> Standing {
        self.allowing(now, 0)
    }

    /// How this stands for a verifier that forgives `leeway` seconds at both ends.
    #[must_use]
    pub fn allowing(&self, now: Moment, leeway: u32) -> Standing {
        let leeway = i64::from(leeway) * 1000;
        match (self.starts, self.ends) {
            (_, Some(ends)) if now >= ends.plus(leeway) => Standing::Expired { now, ends },
            (Some(starts), _) if now.plus(leeway) < starts => Standing::Future { now, starts },
            (_, Some(ends)) => Standing::Current { now, ends },
            _ => Standing::Unknown,
        }
    }

    /// Milliseconds from the first moment it holds (or was made) until its end.
    #[must_use]
    pub fn lifetime(&self) -> Option<i64> {
        let from = self.issued.or(self.starts)?;
        Some(self.ends?.since(from)).filter(|length| *length > 0)
    }
}

impl Standing {
    /// The word the report uses.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Expired { .. } => "expired",
            Self::Future { .. } => "future",
            Self::Current { .. } => "current",
            Self::Unknown => "unknown",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(secs: i64) -> Moment {
        Moment::from_secs(secs).unwrap()
    }

    #[test]
    fn ends_on_the_second() {
        let hour = Validity { issued: None, starts: Some(at(100)), ends: Some(at(3_700)) };
        assert_eq!(hour.at(at(99)).id(), "future");
        assert_eq!(hour.at(at(100)).id(), "current");
        assert_eq!(hour.at(at(3_699)).id(), "current");
        assert_eq!(hour.at(at(3_700)), Standing::Expired { now: at(3_700), ends: at(3_700) });
        assert_eq!(hour.lifetime(), Some(3_600_000));
    }

    #[test]
    fn leeway_stretches_both_ends() {
        let hour = Validity { issued: None, starts: Some(at(100)), ends: Some(at(3_700)) };
        assert_eq!(hour.allowing(at(41), 60).id(), "current");
        assert_eq!(hour.allowing(at(3_759), 60).id(), "current");
        assert_eq!(hour.allowing(at(3_760), 60).id(), "expired");
    }

    #[test]
    fn later_never_makes_the_ended_valid() {
        let odd = Validity { issued: None, starts: Some(at(500)), ends: Some(at(100)) };
        assert!((0..1_000).step_by(50).all(|now| odd.at(at(now)).id() != "current"));
    }
}
