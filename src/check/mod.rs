//! One kind of damage each, and how to undo it.
//!
//! Normalising is nothing but applying the certain repairs: what the decoder reads is what "copy repaired" copies.

mod block_mark;
mod case_folded;
mod census;
mod continuation;
mod control_character;
mod cut_short;
mod dot_lost;
mod ellipsis;
mod encoded_again;
mod encoded_line_break;
mod escaped_break;
mod foreign_character;
mod full_width;
mod hexdump;
mod html_entity;
mod last_bits;
mod line_break_inside;
mod line_number;
mod look_alike;
mod look_alike_dash;
mod mail_quote;
mod markdown_escape;
mod masked;
mod mend;
mod mojibake;
mod name_kept;
mod no_break_space;
mod no_value;
mod padding_kept;
mod padding_lost;
mod pasted_twice;
mod percent_encoding;
mod plus_lost;
mod prompt_kept;
mod quoted_printable;
mod quotes_around;
mod replaced_character;
mod scan;
mod scheme_doubled;
mod scheme_kept;
mod shown_control;
mod space_around;
mod space_inside;
mod trailing_punctuation;
mod unicode_escape;
mod verifiers;
mod wrong_alphabet;
mod wrong_character;
mod zero_width;

pub use mend::{Proved, mend, written};

use crate::{
    fix::Fix,
    segment::{Place, Shape},
    text::{Repair, Span, only, proof},
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
    /// What it must find though nothing can undo it for certain.
    pub lost: &'static [&'static str],
    /// Who reads the token in spite of it. "Decodes here" proves nothing where this list is not empty.
    pub accepted_by: &'static [&'static str],
    /// Who refuses it.
    pub refused_by: &'static [&'static str],
    /// Whether what it finds is a fault even though no credential can be made out.
    pub stands_alone: bool,
}

impl Check {
    /// What a card need not say.
    const PLAIN: Self = Self {
        id: "",
        title: "",
        why: "",
        fix: Fix::RepairFormat,
        find: |_| Vec::new(),
        examples: &[],
        lost: &[],
        accepted_by: &[],
        refused_by: verifiers::ALL,
        stands_alone: false,
    };

    /// Whether it has nothing to say about the subject.
    fn finds_nothing(&self, subject: &Subject<'_>) -> bool {
        (self.find)(subject).is_empty()
    }
}

/// A text that may be a credential, under examination.
pub struct Subject<'t> {
    /// The text, as far as it has been mended.
    pub text: &'t str,
    /// Where it stood.
    pub place: Place,
    /// What it was called.
    pub named: &'t str,
    /// The quote that opens the word it stands in, where a shell would read one.
    pub quoted: Option<char>,
    /// What sort of credential its letters tell of.
    pub shape: Shape,
    /// Which bytes occur: most checks need no more to know that they have nothing to say.
    census: Census,
}

impl<'t> Subject<'t> {
    /// Puts `text` under examination.
    #[must_use]
    pub fn new(text: &'t str, place: Place) -> Self {
        Self { text, place, named: "", quoted: None, shape: Shape::of(text), census: Census::of(text) }
    }

    /// Whether it is alone in the paste and made of nothing but pieces of what only a machine writes.
    fn is_bare_word(&self) -> bool {
        let pieces = || self.text.split_ascii_whitespace();
        let longest = pieces().map(str::len).max().unwrap_or_default();
        let plain = only(self.text, "0-9A-Za-z \t\n\r\x0c_.~+/=-");
        self.place == Place::Bare
            && plain
            && pieces().count() <= 6
            && longest >= 12
            && self.census.any(b"0123456789")
            && !pieces().any(|piece| scan::is_prose(piece) || is_lettered(piece))
    }
}

/// Letters of one kind, or a short number: what stands beside a credential as often as it is a piece of one.
fn is_lettered(piece: &str) -> bool {
    let front = piece.len() >= 2 && only(piece, "A-Za-z") && piece.bytes().skip(1).all(|b| b.is_ascii_lowercase());
    front || matches!(piece, "-" | "=" | "/" | "+")
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
#[derive(Clone)]
pub struct Finding {
    /// Which kind.
    pub check: &'static Check,
    /// Where.
    pub span: Span,
    /// What was seen there.
    pub seen: String,
    /// What undoes it.
    pub repair: Option<Repair>,
    /// What was proven of the mended text.
    pub proof: Option<&'static str>,
}

impl Finding {
    /// Something that a credential has lost, as its own format tells: a damage of the kind `id`.
    #[must_use]
    pub fn lost(id: &str, span: Span, seen: String) -> Option<Self> {
        let check = CHECKS.iter().find(|check| check.id == id)?;
        Some(Self { check, span, seen, repair: None, proof: None })
    }
}

/// The checks that are carried along, in the order of all of them.
pub const CHECKS: &[Check] = if crate::WHOLE { ALL } else { FIRST };

/// All checks, from the outside of a token inwards: what stands around is taken off before what stands inside is read.
const ALL: &[Check] = &[
    no_value::CHECK,
    zero_width::CHECK,
    mojibake::CHECK,
    no_break_space::CHECK,
    control_character::CHECK,
    pasted_twice::CHECK,
    shown_control::CHECK,
    hexdump::CHECK,
    block_mark::CHECK,
    mail_quote::CHECK,
    line_number::CHECK,
    continuation::CHECK,
    quoted_printable::CHECK,
    plus_lost::CHECK,
    space_around::CHECK,
    html_entity::CHECK,
    unicode_escape::CHECK,
    percent_encoding::CHECK,
    escaped_break::CHECK,
    markdown_escape::CHECK,
    full_width::CHECK,
    look_alike_dash::CHECK,
    look_alike::CHECK,
    trailing_punctuation::CHECK,
    quotes_around::CHECK,
    prompt_kept::CHECK,
    name_kept::CHECK,
    scheme_doubled::CHECK,
    scheme_kept::CHECK,
    line_break_inside::CHECK,
    space_inside::CHECK,
    encoded_again::CHECK,
    encoded_line_break::CHECK,
    wrong_alphabet::CHECK,
    padding_kept::CHECK,
    padding_lost::CHECK,
    dot_lost::CHECK,
    case_folded::CHECK,
    replaced_character::CHECK,
    masked::CHECK,
    ellipsis::CHECK,
    foreign_character::CHECK,
    cut_short::CHECK,
    wrong_character::CHECK,
    last_bits::CHECK,
];

/// What is met most.
const FIRST: &[Check] = &[
    no_value::CHECK,
    zero_width::CHECK,
    no_break_space::CHECK,
    space_around::CHECK,
    percent_encoding::CHECK,
    escaped_break::CHECK,
    trailing_punctuation::CHECK,
    quotes_around::CHECK,
    scheme_doubled::CHECK,
    scheme_kept::CHECK,
    line_break_inside::CHECK,
    space_inside::CHECK,
    padding_kept::CHECK,
];

#[cfg(test)]
mod tests;
