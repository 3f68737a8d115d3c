//! The only place that asks the browser what time it is, and how its clock differs from Greenwich's.

use badtoken::{clock::Moment, page::Zone};

/// What this computer's clock says.
#[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970 fit until the year 292 million")]
pub(super) fn now() -> Moment {
    Moment::from_millis(js_sys::Date::now() as i64).unwrap_or(Moment::LAST)
}

/// Minutes that this computer's clocks are ahead of UTC at a moment: it changes with the seasons.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    reason = "moments end with the year 9999, offsets with a day"
)]
fn ahead(at: Moment) -> i32 {
    let date = js_sys::Date::new(&(at.millis() as f64).into());
    // The browser tells how far it is behind.
    -(date.get_timezone_offset() as i32)
}

/// A moment as the person wants it shown: `2026-11-21 11:00:00 +01:00`.
pub(super) fn show(at: Moment, zone: Zone) -> String {
    match zone {
        Zone::Utc => format!("{} UTC", at.local(0)),
        Zone::Local => {
            let ahead = ahead(at);
            let sign = if ahead < 0 { '−' } else { '+' };
            let (hours, minutes) = (ahead.abs() / 60, ahead.abs() % 60);
            format!("{} {sign}{hours:02}:{minutes:02}", at.local(ahead))
        }
    }
}
