//! Groups of words that stand near each other: a thing and a fault.

mod around;
mod copied;
mod elsewhere;
mod fault;
mod flow;
mod form;
mod issuer;
mod keys;
mod kind;
mod made;
mod making;
mod redirect;
mod sent;
mod shown;
mod silent;
mod thing;
mod transport;
mod verifier;

use super::{ANOTHER_TRADE, Clue, SPEAKS_OF_CREDENTIALS, WENT_WRONG};

/// Where two stand in the same words the one that comes first is believed.
pub(in crate::refusal) const CLUES: &[&[Clue]] = &[
    around::CLUES,
    shown::CLUES,
    made::CLUES,
    transport::CLUES,
    redirect::CLUES,
    issuer::CLUES,
    making::CLUES,
    keys::CLUES,
    verifier::CLUES,
    kind::CLUES,
    elsewhere::CLUES,
    flow::CLUES,
    form::CLUES,
    sent::CLUES,
    copied::CLUES,
    silent::CLUES,
];

/// Those that the pocket edition of the page learns: its size is limited. The order is that of [`CLUES`].
pub(in crate::refusal) const IN_THE_POCKET: &[&[Clue]] =
    &[around::CLUES, transport::CLUES, redirect::CLUES, keys::CLUES, kind::CLUES, sent::CLUES];
