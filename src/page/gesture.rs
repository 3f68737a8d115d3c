//! What a press or a pointer on a drawn element means: the element's attributes tell.

use super::{Copying, Event, Repairing};
use crate::{fix::Fix, text::Span};

/// What a press on an element with these attributes asks for.
#[must_use]
pub fn pressed(attribute: &dyn Fn(&str) -> Option<String>) -> Option<Event> {
    let which = attribute("data-which").unwrap_or_default();
    if let Some(id) = attribute("data-example") {
        return Fix::ALL.into_iter().find(|fix| fix.id() == id).map(Event::Wanted);
    }
    if let Some(what) = attribute("data-copy") {
        return Some(Event::Copied(match what.as_str() {
            "repaired" => Copying::Repaired,
            "token" => Copying::Token(which.parse().ok()?),
            "command" => Copying::Command(which),
            _ => Copying::Ticket,
        }));
    }
    if attribute("data-stop").is_some() {
        return Some(Event::Stopped);
    }
    let what = attribute("data-apply")?;
    Some(Event::Applied(if what == "repaired" { Repairing::Certain } else { Repairing::Finding(which.parse().ok()?) }))
}

/// The place in the paste that an element with this mark stands for: `12-40`.
#[must_use]
pub fn spot(mark: &str) -> Option<Span> {
    let (start, end) = mark.split_once('-')?;
    Some(Span::new(start.parse().ok()?, end.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn press(attributes: &[(&str, &str)]) -> Option<Event> {
        pressed(&|name| attributes.iter().find(|(own, _)| *own == name).map(|(_, value)| (*value).to_owned()))
    }

    #[test]
    fn the_attributes_tell() {
        assert!(matches!(press(&[("data-example", "sync-clock")]), Some(Event::Wanted(Fix::SyncClock))));
        assert!(matches!(press(&[("data-copy", "repaired")]), Some(Event::Copied(Copying::Repaired))));
        assert!(matches!(press(&[("data-copy", "report")]), Some(Event::Copied(Copying::Ticket))));
        assert!(matches!(press(&[("data-stop", "true")]), Some(Event::Stopped)));
        let token = press(&[("data-copy", "token"), ("data-which", "3")]);
        assert!(matches!(token, Some(Event::Copied(Copying::Token(3)))));
        let command = press(&[("data-copy", "command"), ("data-which", "aws sts")]);
        assert!(matches!(command, Some(Event::Copied(Copying::Command(command))) if command == "aws sts"));
        assert!(matches!(press(&[("data-apply", "repaired")]), Some(Event::Applied(Repairing::Certain))));
        let finding = press(&[("data-apply", "space-around"), ("data-which", "0")]);
        assert!(matches!(finding, Some(Event::Applied(Repairing::Finding(0)))));
    }

    #[test]
    fn what_we_did_not_draw_does_nothing() {
        assert!(press(&[]).is_none() && press(&[("data-example", "unheard-of")]).is_none());
        assert!(press(&[("data-copy", "token")]).is_none() && press(&[("data-apply", "x")]).is_none());
        assert_eq!(spot("12-40"), Some(Span::new(12, 40)));
        assert_eq!([spot(""), spot("7"), spot("7-x")], [None; 3]);
    }
}
