//! A point in time.

use serde::{Serialize, Serializer};
use time::{OffsetDateTime, UtcOffset};

/// Milliseconds since 1970-01-01T00:00:00Z, within the years that a calendar can show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment(i64);

impl Moment {
    /// The last moment of the year 9999; what lies behind it is not a date but a mistake.
    pub const LAST: Self = Self(253_402_300_799_999);
    /// The first moment of the year 0.
    pub const FIRST: Self = Self(-62_167_219_200_000);

    /// So many milliseconds after the epoch, if a calendar can show it.
    #[must_use]
    pub fn from_millis(millis: i64) -> Option<Self> {
        (Self::FIRST.0..=Self::LAST.0).contains(&millis).then_some(Self(millis))
    }

    /// So many seconds after the epoch, if a calendar can show it.
    #[must_use]
    pub fn from_secs(secs: i64) -> Option<Self> {
        secs.checked_mul(1000).and_then(Self::from_millis)
    }

    /// Milliseconds since the epoch.
    #[must_use]
    pub const fn millis(self) -> i64 {
        self.0
    }

    /// Whole seconds since the epoch.
    #[must_use]
    pub const fn secs(self) -> i64 {
        self.0.div_euclid(1000)
    }

    /// Milliseconds from `earlier` until this moment; negative if it is the later one.
    #[must_use]
    pub const fn since(self, earlier: Self) -> i64 {
        self.0 - earlier.0
    }

    /// The moment so many milliseconds on, kept within the calendar.
    #[must_use]
    pub fn plus(self, millis: i64) -> Self {
        Self(self.0.saturating_add(millis)).clamp(Self::FIRST, Self::LAST)
    }

    /// `2026-11-21T10:00:00Z`; with `.123` where there are milliseconds.
    #[must_use]
    pub fn rfc3339(self) -> String {
        let civil = self.civil(0, 'T');
        match self.0.rem_euclid(1000) {
            0 => format!("{civil}Z"),
            millis => format!("{civil}.{millis:03}Z"),
        }
    }

    /// `2026-11-21 11:00:00`, as clocks show it that are `offset` minutes ahead of UTC.
    #[must_use]
    pub fn local(self, offset: i32) -> String {
        self.civil(offset, ' ')
    }

    fn civil(self, offset: i32, between: char) -> String {
        let utc = OffsetDateTime::from_unix_timestamp(self.secs()).unwrap_or(OffsetDateTime::UNIX_EPOCH);
        let zone = UtcOffset::from_whole_seconds(offset.saturating_mul(60)).unwrap_or(UtcOffset::UTC);
        let at = utc.checked_to_offset(zone).unwrap_or(utc);
        let (year, month, day) = at.to_calendar_date();
        let (hour, minute, second) = at.to_hms();
        format!("{year:04}-{:02}-{day:02}{between}{hour:02}:{minute:02}:{second:02}", u8::from(month))
    }
}

impl Serialize for Moment {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.rfc3339())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shown_as_clocks_show_it() {
        let at = Moment::from_millis(1_795_255_200_123).unwrap();
        assert_eq!(at.rfc3339(), "2026-11-21T10:00:00.123Z");
        assert_eq!(at.local(330), "2026-11-21 15:30:00");
        assert_eq!(at.local(-600), "2026-11-21 00:00:00");
        assert_eq!(Moment::from_secs(-1).unwrap().rfc3339(), "1969-12-31T23:59:59Z");
    }

    #[test]
    fn no_calendar_shows_the_year_55840() {
        assert!(Moment::from_secs(1_700_000_000_000).is_none());
        assert!(Moment::from_secs(i64::MAX).is_none());
        assert_eq!(Moment::LAST.plus(i64::MAX), Moment::LAST);
    }
}
