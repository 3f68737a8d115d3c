//! Times as people and servers write them.

use time::{Date, Month, PrimitiveDateTime, Time};

use super::Moment;

/// Reads a date and time in one of the forms that tokens, headers and error texts use:
/// `2026-11-21T10:00:00.5+01:00` (also with a blank, without seconds' fraction or zone), `20261121T100000Z`,
/// `Sat, 21 Nov 2026 10:00:00 GMT`. Without a zone it is taken for UTC. The whole text must be the time.
#[must_use]
pub fn read(text: &str) -> Option<Moment> {
    let text = text.trim();
    let mut rest = Rest(text.as_bytes());
    let moment = if text.as_bytes().first()?.is_ascii_digit() { rest.iso() } else { rest.http() }?;
    rest.0.is_empty().then_some(moment)
}

/// What is still to be read.
struct Rest<'t>(&'t [u8]);

impl Rest<'_> {
    /// RFC 3339 §5.6 and ISO 8601's basic form.
    fn iso(&mut self) -> Option<Moment> {
        let year = self.digits(4)?;
        let extended = self.eat(b"-");
        let month = self.digits(2)?;
        if extended && !self.eat(b"-") {
            return None;
        }
        let day = self.digits(2)?;
        if !(self.eat(b"T") || self.eat(b"t") || self.eat(b" ")) {
            return None;
        }
        let hour = self.digits(2)?;
        let colon = self.eat(b":");
        let minute = self.digits(2)?;
        let second = if !colon || self.eat(b":") { self.digits(2)? } else { 0 };
        let millis = self.fraction()?;
        let offset = self.zone()?;
        moment(year, month, day, [hour, minute, second], millis, offset)
    }

    /// RFC 9110 §5.6.7: `Sat, 21 Nov 2026 10:00:00 GMT`.
    fn http(&mut self) -> Option<Moment> {
        let comma = self.0.iter().position(|b| *b == b',')?;
        self.0 = self.0.get(comma + 1..)?;
        self.eat(b" ");
        let day = self.digits(2)?;
        self.separator()?;
        let name = self.0.get(..3)?.to_ascii_lowercase();
        let month = MONTHS.iter().position(|month| *month == name)?;
        self.0 = self.0.get(3..)?;
        self.separator()?;
        let year = self.digits(4)?;
        self.separator()?;
        let hour = self.digits(2)?;
        let minute = self.eat(b":").then(|| self.digits(2))??;
        let second = self.eat(b":").then(|| self.digits(2))??;
        (self.eat(b" GMT") || self.eat(b" UTC") || self.eat(b" +0000")).then_some(())?;
        moment(year, i64::try_from(month).ok()? + 1, day, [hour, minute, second], 0, 0)
    }

    fn digits(&mut self, count: usize) -> Option<i64> {
        let digits = self.0.get(..count).filter(|d| d.iter().all(u8::is_ascii_digit))?;
        self.0 = &self.0[count..];
        Some(digits.iter().fold(0, |sum, digit| sum * 10 + i64::from(digit - b'0')))
    }

    fn eat(&mut self, word: &[u8]) -> bool {
        self.0.strip_prefix(word).map(|rest| self.0 = rest).is_some()
    }

    fn separator(&mut self) -> Option<()> {
        (self.eat(b" ") || self.eat(b"-")).then_some(())
    }

    /// A fraction of a second in milliseconds, whatever its length.
    fn fraction(&mut self) -> Option<i64> {
        if !(self.eat(b".") || self.eat(b",")) {
            return Some(0);
        }
        let count = self.0.iter().take_while(|b| b.is_ascii_digit()).count();
        let digits = self.0.get(..count).filter(|d| !d.is_empty())?;
        self.0 = &self.0[count..];
        Some((0..3).fold(0, |sum, i| sum * 10 + digits.get(i).map_or(0, |digit| i64::from(digit - b'0'))))
    }

    /// Minutes ahead of UTC.
    fn zone(&mut self) -> Option<i64> {
        if self.0.is_empty() || self.eat(b"Z") || self.eat(b"z") || self.eat(b" UTC") {
            return Some(0);
        }
        let sign = if self.eat(b"+") {
            1
        } else if self.eat(b"-") {
            -1
        } else {
            return None;
        };
        let hours = self.digits(2)?;
        self.eat(b":");
        Some(sign * (hours * 60 + self.digits(2)?))
    }
}

const MONTHS: [&[u8]; 12] =
    [b"jan", b"feb", b"mar", b"apr", b"may", b"jun", b"jul", b"aug", b"sep", b"oct", b"nov", b"dec"];

fn moment(year: i64, month: i64, day: i64, clock: [i64; 3], millis: i64, offset: i64) -> Option<Moment> {
    let byte = |n: i64| u8::try_from(n).ok();
    let date =
        Date::from_calendar_date(i32::try_from(year).ok()?, Month::try_from(byte(month)?).ok()?, byte(day)?).ok()?;
    let time = Time::from_hms(byte(clock[0])?, byte(clock[1])?, byte(clock[2])?).ok()?;
    let utc = PrimitiveDateTime::new(date, time).assume_utc().unix_timestamp();
    Moment::from_millis((utc - offset * 60) * 1000 + millis)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_of_writing_one_moment() {
        for text in [
            "2026-11-21T10:00:00Z",
            "2026-11-21 10:00:00",
            "2026-11-21T10:00Z",
            "2026-11-21T11:00:00+01:00",
            "2026-11-21T04:30:00.000-0530",
            "20261121T100000Z",
            "Sat, 21 Nov 2026 10:00:00 GMT",
            " Saturday, 21-Nov-2026 10:00:00 GMT ",
        ] {
            assert_eq!(read(text).map(Moment::secs), Some(1_795_255_200), "{text}");
        }
        assert_eq!(read("2015-01-22T13:39:36.752724047-05:00").map(Moment::millis), Some(1_421_951_976_752));
    }

    #[test]
    fn what_is_no_time() {
        for text in [
            "",
            "1795255200",
            "2026-13-01T00:00:00Z",
            "2026-02-30T00:00:00Z",
            "2026-11-21",
            "20261121T100000Zx",
            "é, 21",
            "Sat, 21 Nov 2026",
        ] {
            assert_eq!(read(text), None, "{text}");
        }
    }
}
