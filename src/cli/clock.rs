//! The one file that asks this computer what time it is.

use std::time::{SystemTime, UNIX_EPOCH};

use badtoken::Moment;

/// The moment by this computer's clock; the epoch if the clock is set where no calendar reaches.
pub(super) fn now() -> Moment {
    let since = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default();
    let epoch = Moment::FIRST.plus(-Moment::FIRST.millis());
    i64::try_from(since.as_millis()).ok().and_then(Moment::from_millis).unwrap_or(epoch)
}
