//! One kind of damage each, and how to undo it.
//!
//! Normalising is nothing but applying the certain repairs: what the decoder reads is what "copy repaired" copies.

mod census;
mod escaped_break;
mod line_break_inside;
mod mend;
mod no_break_space;
mod percent_encoding;
mod quotes_around;
mod scan;
mod scheme_doubled;
mod scheme_kept;
mod space_around;
mod trailing_punctuation;
mod zero_width;

pub use mend::mend;

use crate::{
    fix::Fix,
    segment::Place,
    text::{Repair, Span},
};
use census::Census;

/// A kind of damage.
pub struct Check {
    /// Its id: a noun.
    pub id: &'static str,
    /// The damage in a few words.
    pub title: &'static str,
    /// What comes of it.
    pub why: &'static str,
    /// What the person does about it.
    pub fix: Fix,
    /// Finds it.
    pub find: fn(&Subject<'_>) -> Vec<Damage>,
    /// Damaged and mended; where the two are equal the check must stay silent.
    pub examples: &'static [(&'static str, &'static str)],
}

/// A text that may be a credential, under examination.
pub struct Subject<'t> {
    /// The text, as far as it has been mended.
    pub text: &'t str,
    /// Where it stood.
    pub place: Place,
    /// Which bytes occur: most checks need no more to know that they have nothing to say.
    census: Census,
}

impl<'t> Subject<'t> {
    /// Puts `text` under examination.
    #[must_use]
    pub fn new(text: &'t str, place: Place) -> Self {
        Self { text, place, census: Census::of(text) }
    }
}

/// A damage in a subject; spans and edits speak of the subject's text.
pub struct Damage {
    /// Where.
    pub span: Span,
    /// What was seen there: code points, or the characters where they are no secret.
    pub seen: String,
    /// What undoes it.
    pub repair: Option<Repair>,
}

/// A damage in the paste; spans and edits speak of the paste.
pub struct Finding {
    /// Which kind.
    pub check: &'static Check,
    /// Where.
    pub span: Span,
    /// What was seen there.
    pub seen: String,
    /// What undoes it.
    pub repair: Option<Repair>,
}

/// All checks, from the outside of a token inwards: what stands around is taken off before what stands inside is read.
pub const CHECKS: &[Check] = &[
    zero_width::CHECK,
    no_break_space::CHECK,
    space_around::CHECK,
    escaped_break::CHECK,
    trailing_punctuation::CHECK,
    quotes_around::CHECK,
    scheme_doubled::CHECK,
    scheme_kept::CHECK,
    line_break_inside::CHECK,
    percent_encoding::CHECK,
];

#[cfg(test)]
mod tests;
