//! What follows from all that is known, and in which order it is worth trying.

mod answered_otherwise;
mod callback;
mod carried;
mod clock_skew;
mod clues;
mod comes_back;
mod damaged;
mod damaged_and_expired;
mod damaged_client;
mod ends_soon;
mod expired;
mod header_dropped;
mod known;
mod link_altered;
mod made_wrongly;
mod not_yet_valid;
mod plain_words;
mod quoted;
mod rank;
mod said;
mod said_expired_but_is_not;
mod seen_in_code;
mod sent_otherwise;
mod sent_wrongly;
mod service;
mod signature_checked;
mod skew;
mod status_alone;
mod values_differ;
mod verdict;
mod withdrawn;
mod words;
mod written_wrong;
mod wrong_kind;
mod wrong_place;

pub use known::Known;
pub use rank::{Suggestion, rank};
pub use skew::{Skew, measure};
pub use verdict::{Verdict, verdict};
pub use words::{Confidence, Level};

use crate::evidence::Evidence;

/// One way of drawing a conclusion.
pub struct Inference {
    /// Its id: a statement.
    pub id: &'static str,
    /// Draws it; nothing where it does not follow.
    pub draw: fn(&Known<'_>) -> Vec<Evidence>,
}

/// The conclusions that are carried along. The order does not matter: evidence is weighed, not counted in turn.
pub const INFERENCES: &[Inference] = if crate::WHOLE { ALL } else { FIRST };

/// What is met most.
const FIRST: &[Inference] = &[
    said::INFERENCE,
    plain_words::INFERENCE,
    clues::INFERENCE,
    comes_back::INFERENCE,
    expired::INFERENCE,
    ends_soon::INFERENCE,
    not_yet_valid::INFERENCE,
    clock_skew::INFERENCE,
    said_expired_but_is_not::INFERENCE,
    damaged::INFERENCE,
    damaged_and_expired::INFERENCE,
    written_wrong::INFERENCE,
    wrong_kind::INFERENCE,
    wrong_place::INFERENCE,
    header_dropped::INFERENCE,
    withdrawn::INFERENCE,
    status_alone::INFERENCE,
];

/// All conclusions we know how to draw.
const ALL: &[Inference] = &[
    said::INFERENCE,
    plain_words::INFERENCE,
    clues::INFERENCE,
    comes_back::INFERENCE,
    expired::INFERENCE,
    ends_soon::INFERENCE,
    not_yet_valid::INFERENCE,
    clock_skew::INFERENCE,
    said_expired_but_is_not::INFERENCE,
    damaged::INFERENCE,
    damaged_and_expired::INFERENCE,
    damaged_client::INFERENCE,
    written_wrong::INFERENCE,
    wrong_kind::INFERENCE,
    wrong_place::INFERENCE,
    sent_otherwise::INFERENCE,
    header_dropped::INFERENCE,
    sent_wrongly::INFERENCE,
    service::INFERENCE,
    quoted::INFERENCE,
    values_differ::INFERENCE,
    made_wrongly::INFERENCE,
    link_altered::INFERENCE,
    withdrawn::INFERENCE,
    signature_checked::INFERENCE,
    callback::INFERENCE,
    answered_otherwise::INFERENCE,
    seen_in_code::INFERENCE,
    status_alone::INFERENCE,
];

/// Draws every conclusion.
#[must_use]
pub fn gather(known: &Known<'_>) -> Vec<Evidence> {
    INFERENCES.iter().flat_map(|inference| (inference.draw)(known)).collect()
}
