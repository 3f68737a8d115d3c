//! A validity as a picture: where on a line its times stand, in permille of its width.

use crate::clock::{Moment, Validity, relative};

/// Where the line begins and ends.
const LEFT: i64 = 30;
const RIGHT: i64 = 970;
/// Where the validity ends (or, mirrored, begins) when now is too far away to be shown to scale.
const NEAR: i64 = 640;
/// Labels closer than this do not fit side by side.
const LABEL: i64 = 300;

/// What the picture shows.
#[derive(Clone, PartialEq, Eq)]
pub struct Timeline {
    /// The times of the token, in order.
    pub marks: Vec<Mark>,
    /// Where now is.
    pub now: i64,
    /// From where to where it holds.
    pub holds: (i64, i64),
    /// Where the line is broken, because now is too far away.
    pub broken: Option<i64>,
}

/// A time of the token.
#[derive(Clone, PartialEq, Eq)]
pub struct Mark {
    /// What happens then; several things if they happen at once.
    pub label: String,
    /// When.
    pub at: Moment,
    /// Where on the line.
    pub x: i64,
    /// In which row its label stands.
    pub row: i64,
}

impl Timeline {
    /// How many rows of labels there are.
    #[must_use]
    pub fn rows(&self) -> i64 {
        self.marks.iter().map(|mark| mark.row + 1).max().unwrap_or(0)
    }

    /// The picture in words.
    #[must_use]
    pub fn text(&self, now: Moment, show: impl Fn(Moment) -> String) -> String {
        let told = |mark: &Mark| format!("{} {} ({})", mark.label, show(mark.at), relative(mark.at, now));
        let mut words: Vec<_> = self.marks.iter().map(|mark| (mark.at, told(mark))).collect();
        words.push((now, format!("now {}", show(now))));
        words.sort_by_key(|(at, _)| *at);
        words.into_iter().map(|(_, told)| told).collect::<Vec<_>>().join("; ")
    }
}

/// Draws `validity` as of `now`; nothing if it has no times.
#[must_use]
pub fn timeline(validity: &Validity, now: Moment) -> Option<Timeline> {
    let mut times: Vec<(Moment, String)> = Vec::new();
    for (at, label) in [(validity.issued, "issued"), (validity.starts, "starts"), (validity.ends, "ends")] {
        let Some(at) = at else { continue };
        match times.iter_mut().find(|(other, _)| *other == at) {
            Some((_, labels)) => *labels = format!("{labels}, {label}"),
            None => times.push((at, label.to_owned())),
        }
    }
    times.sort_by_key(|(at, _)| *at);
    let (first, last) = (times.first()?.0, times.last()?.0);
    let scale = Scale::fit(first, last, now);
    let mut marks: Vec<Mark> = Vec::new();
    for (at, label) in times {
        let x = scale.place(at);
        // Three times at the most, so the third row is always free.
        let row = (0..2).find(|row| !marks.iter().any(|mark| mark.row == *row && x - mark.x < LABEL)).unwrap_or(2);
        marks.push(Mark { label, at, x, row });
    }
    let from = validity.starts.or(validity.issued).map_or(LEFT, |at| scale.place(at));
    let to = validity.ends.map_or(RIGHT, |at| scale.place(at));
    Some(Timeline { marks, now: scale.place(now), holds: (from, to.max(from)), broken: scale.broken })
}

/// Where moments stand on the line.
struct Scale {
    /// The moments that stand at the two places.
    from: (Moment, i64),
    to: (Moment, i64),
    now: Moment,
    broken: Option<i64>,
}

impl Scale {
    /// To scale if now is not farther away than the times are from one another; else with a break.
    fn fit(first: Moment, last: Moment, now: Moment) -> Self {
        let length = last.since(first);
        let behind = now.since(last);
        let ahead = first.since(now);
        if behind > length {
            let near = if length == 0 { LEFT + LABEL } else { NEAR };
            return Self {
                from: (first, LEFT.min(near)),
                to: (last, near),
                now,
                broken: Some(i64::midpoint(near, RIGHT)),
            };
        }
        if ahead > length {
            let near = LEFT + RIGHT - NEAR;
            return Self { from: (first, near), to: (last, RIGHT), now, broken: Some(i64::midpoint(near, LEFT)) };
        }
        Self { from: (first.min(now), LEFT), to: (last.max(now), RIGHT), now, broken: None }
    }

    fn place(&self, at: Moment) -> i64 {
        let ((from, left), (to, right)) = (self.from, self.to);
        if self.broken.is_some() && at == self.now && !(from..=to).contains(&at) {
            return if at < from { LEFT } else { RIGHT };
        }
        let length = to.since(from);
        if length == 0 {
            return if at == from && self.broken.is_none_or(|cut| cut > right) { right } else { left };
        }
        // The years 0 to 9999 in milliseconds, times a thousand, are far from the end of 64 bits.
        left + (right - left) * at.since(from) / length
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(secs: i64) -> Moment {
        Moment::from_secs(secs).unwrap()
    }

    fn draw(issued: i64, ends: i64, now: i64) -> Timeline {
        let validity = Validity { issued: Some(at(issued)), starts: Some(at(issued)), ends: Some(at(ends)) };
        timeline(&validity, at(now)).unwrap()
    }

    #[test]
    fn to_scale_while_now_is_near() {
        let half = draw(0, 3_600, 1_800);
        assert_eq!((half.now, half.holds, half.broken), (500, (LEFT, RIGHT), None));
        assert_eq!(half.marks[0].label, "issued, starts");
        let ended = draw(0, 3_600, 5_400);
        assert!(ended.holds.1 < ended.now && ended.broken.is_none());
    }

    #[test]
    fn broken_where_now_is_far() {
        let old = draw(0, 3_600, 1_000_000);
        assert_eq!((old.now, old.holds), (RIGHT, (LEFT, NEAR)));
        assert!(old.broken.is_some_and(|cut| NEAR < cut && cut < RIGHT));
        let coming = draw(1_000_000, 1_003_600, 0);
        assert!(coming.now == LEFT && coming.holds.0 > LEFT && coming.broken.is_some());
    }

    #[test]
    fn every_picture_stays_on_the_line() {
        for issued in [None, Some(at(0)), Some(at(9_000))] {
            for starts in [None, Some(at(10)), Some(at(100_000))] {
                for ends in [None, Some(at(5)), Some(at(9_000))] {
                    for now in [Moment::FIRST, at(0), at(9_000), Moment::LAST] {
                        let Some(drawn) = timeline(&Validity { issued, starts, ends }, now) else { continue };
                        let places =
                            drawn.marks.iter().map(|mark| mark.x).chain([drawn.now, drawn.holds.0, drawn.holds.1]);
                        assert!(places.into_iter().all(|x| (LEFT..=RIGHT).contains(&x)));
                    }
                }
            }
        }
        assert!(timeline(&Validity::default(), at(0)).is_none());
    }

    #[test]
    fn the_picture_in_words() {
        let text = draw(0, 3_600, 5_400).text(at(5_400), Moment::rfc3339);
        assert_eq!(
            text,
            "issued, starts 1970-01-01T00:00:00Z (1 h 30 min ago); ends 1970-01-01T01:00:00Z (30 min ago); \
             now 1970-01-01T01:30:00Z"
        );
    }
}
