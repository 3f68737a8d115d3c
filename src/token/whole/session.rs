//! Session tokens of AWS: their layout is walked to its end.

use super::{Loss, Whole, at_end, base64::is_standard, firm, fitting};
use crate::token::{aws_session, base64url};

enum Session {
    Whole,
    Cut,
    Unknown,
}

/// A session token whose layout is known can be walked to its end.
fn session(text: &str) -> Session {
    match base64url::standard(text).filter(|bytes| bytes.len() > 1) {
        Some(bytes) => match aws_session::adds_up(&bytes[1..]) {
            // None was ever so short: what adds up by chance is the front of one.
            Some(true) if text.len() < 80 => Session::Cut,
            Some(true) if text.len().is_multiple_of(4) && is_standard(text) => Session::Whole,
            Some(false) => Session::Cut,
            Some(true) | None => Session::Unknown,
        },
        None => Session::Unknown,
    }
}

pub(super) fn proof(text: &str) -> Option<Whole> {
    match session(text) {
        Session::Whole => Some(firm("It was read again: it is whole base64, and all its lengths add up.")),
        Session::Unknown if text.len().is_multiple_of(4) && is_standard(text) => Some(fitting("It is whole base64.")),
        _ => None,
    }
}

pub(super) fn loss(text: &str) -> Option<Loss> {
    let body = text.trim_end_matches('=');
    if matches!(session(text), Session::Cut) {
        let says = "The lengths in it do not add up: its end is missing, or a character was changed.";
        return Some(at_end(text, says.to_owned()));
    }
    (body.len() % 4 == 1 || body.len() == text.len() && !text.len().is_multiple_of(4)).then_some(())?;
    let says = format!(
        "It has {} characters, and base64 comes in fours: {} or more are missing at the end.",
        text.len(),
        4 - text.len() % 4
    );
    Some(at_end(text, says))
}
