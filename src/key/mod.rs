//! Keys that say who made them: how they begin, what they look like, what they are and how they are sent.
//!
//! Everything else asks here: what finds credentials in a paste, what judges whether one is whole, what reads them.

mod chat;
mod cloud;
mod code;
mod form;
mod index;
mod money;
mod other;

pub use form::Fit;

use crate::text::{Span, has, only};

/// A sort of key.
pub struct Key {
    /// What it looks like; see the leaf `form`.
    pub form: &'static str,
    /// The id of its format.
    pub format: &'static str,
    /// What it is and who made it.
    pub name: &'static str,
    /// What proves that it was copied whole.
    pub sum: Sum,
    /// What can be read inside.
    pub inside: Inside,
    /// What it is good for.
    pub role: Role,
    /// How it is sent, `{}` where it stands itself; empty where it is not sent, or where only its user knows.
    pub sent: &'static str,
    /// Whether it is refused however else it is sent in a header.
    pub only: bool,
    /// What is worth knowing about it.
    pub says: &'static str,
}

impl Key {
    /// What a row need not say.
    const PLAIN: Self = Self {
        form: "",
        format: "",
        name: "",
        sum: Sum::None,
        inside: Inside::Nothing,
        role: Role::Secret,
        sent: BEARER,
        only: false,
        says: "",
    };

    /// The letters it begins with.
    #[must_use]
    pub fn begins(&self) -> &'static str {
        form::begins(self.form)
    }

    /// How long it is at least, and at most.
    #[must_use]
    pub fn lengths(&self) -> (usize, usize) {
        form::lengths(self.form)
    }

    /// Whether capitals and small letters both occur in it, so that neither may be made the other.
    #[must_use]
    pub fn has_both_cases(&self) -> bool {
        form::has_both_cases(self.form)
    }

    /// How `text` fits it; tells each piece that has a label.
    pub fn fit(&self, text: &str, told: &mut dyn FnMut(&'static str, Span)) -> Option<Fit> {
        form::fit(self.form, text, told)
    }

    /// How `text` fits it, or how nearly, if that tells enough to be called such a key.
    fn nearly(&self, text: &str) -> Option<Fit> {
        let fit = self.fit(text, &mut |_, _| ()).or_else(|| self.miscounted(text))?;
        (fit == Fit::Whole || self.tells(text, fit)).then_some(fit)
    }

    /// Whether a text that does not wholly fit tells enough to be called such a key: more than its beginning does.
    fn tells(&self, text: &str, fit: Fit) -> bool {
        let begins = self.begins().len();
        match (self.sum, fit) {
            // Their letters are so many and so few that hardly anything else looks so.
            (Sum::Scattered, Fit::Cut(1..=5) | Fit::Odd(_) | Fit::Long(_)) => has_digit(text),
            // Two letters and 32 hexadecimal digits: nothing else is so long and has no other letter.
            _ if self.is_hex() => matches!(fit, Fit::Cut(1..=8) | Fit::Odd(_) | Fit::Long(_)) && has_digit(text),
            (Sum::Marvin, Fit::Odd(_)) => true,
            _ => form::anchor(self.form).is_some_and(|(letters, end)| {
                let least = self.lengths().0;
                // Words of prose begin as keys do; the front of a key has digits, or is most of it.
                let long = text.len() * 2 >= least || text.len() * 5 >= least * 2 && has_digit(&text[begins..]);
                if begins == 0 { text.contains(letters) } else { long && text.len() >= end.max(begins + 8) }
            }),
        }
    }

    /// How many characters are missing or too many, where its letters are there and it has one length: in the front
    /// of what is known by the letters in its middle, or anywhere in what begins as nothing else does.
    fn miscounted(&self, text: &str) -> Option<Fit> {
        let (least, most) = self.lengths();
        let off = least.abs_diff(text.len());
        if least != most || !(1..=8).contains(&off) {
            return None;
        }
        let short = text.len() < least;
        let fit = if short { Fit::Cut(off) } else { Fit::Long(off) };
        let begins = self.begins().len();
        if begins >= 3 {
            let plain = only(text, "0-9A-Za-z_.-");
            let marked = self.begins().ends_with(['_', '-', '.']);
            return (marked && plain && off <= 4).then_some(fit);
        }
        let (letters, end) = form::anchor(self.form).filter(|_| begins == 0)?;
        let at = end - letters.len();
        let stands = |at: usize| text.get(at..).is_some_and(|rest| rest.starts_with(letters));
        let there = if short { stands(at.checked_sub(off)?) } else { off <= 4 && (stands(at) || stands(at + off)) };
        there.then_some(fit)
    }

    /// Two letters and hexadecimal digits.
    fn is_hex(&self) -> bool {
        self.begins().len() == 2 && self.form.ends_with("{h32}")
    }

    /// Whether a text that is no whole one is still this key: it can hardly be another.
    #[must_use]
    pub fn is_told_by_length(&self) -> bool {
        let (least, most) = self.lengths();
        least == most && (self.is_hex() || self.is_marked())
            || self.begins().is_empty() && form::anchor(self.form).is_some()
    }

    /// Whether it begins as nothing else does: with a word and a mark behind it.
    fn is_marked(&self) -> bool {
        let begins = self.begins();
        begins.len() >= 4 && begins.ends_with(['_', '-', '.'])
    }
}

const BEARER: &str = "Authorization: Bearer {}";

/// What proves that a key was copied whole.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Sum {
    /// Nothing but its form.
    None,
    /// CRC-32 of the secret in six digits of base 62.
    Base62,
    /// CRC-32 of all before it in seven digits of base 36; the two digits before are the length of the second part.
    Base36,
    /// CRC-32 of the forty characters before it in hexadecimal digits.
    Hex,
    /// CRC-32 of all before it in capital hexadecimal digits.
    Capitals,
    /// CRC-32 of all before the last underscore, its bytes turned round.
    Turned,
    /// Marvin32 in the last four bytes, with a seed for each service.
    Marvin,
    /// CRC-32 in four bytes of the base32.
    Scattered,
    /// The checksum of Bitcoin's addresses (BIP 173).
    Bech32,
    /// No checksum; but the first part holds a number, or it is another thing.
    Number,
    /// No checksum; but base64 of JSON stands inside, or it is another thing.
    Json,
    /// No checksum; but letters and digits are mixed, or it is another thing.
    Mixed,
}

/// What can be read inside a key.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Inside {
    /// Nothing.
    Nothing,
    /// A JSON web token, behind the second underscore.
    Jwt,
    /// base64 of JSON, behind the beginning.
    Json,
    /// The packets of a macaroon.
    Macaroon,
    /// Lines of `k:value`, with numbers in base 36.
    Lines,
    /// Protocol buffers, as Vault writes them.
    Vault,
    /// base64 of words between colons, the third a time.
    Colons,
    /// The year and the month it was made, as two letters.
    Month,
    /// A number that tells when its account was made.
    Account,
}

/// What a key is good for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Role {
    /// It opens something.
    Secret,
    /// It opens something where nothing is real.
    Test,
    /// Everybody may know it: it only tells who asks.
    Public,
    /// The name of an account or of a key; what opens is its secret.
    Id,
    /// It buys new tokens and is sent to nobody but their issuer.
    Refresh,
    /// It signs or opens messages and is never sent.
    Signing,
}

/// All keys by what they are for. Where a text fits two, the longer beginning has it, then the row that stands first.
const KEYS: &[&[Key]] =
    if crate::WHOLE { &[code::KEYS, cloud::KEYS, chat::KEYS, money::KEYS, other::KEYS] } else { &[] };

/// All keys.
pub fn keys() -> impl Iterator<Item = &'static Key> {
    KEYS.iter().copied().flatten()
}

/// No key is longer: what is, need not be read to its end.
const LONGEST: usize = 4_000;

/// A text that looks like a key.
#[derive(Clone, Copy)]
pub struct Seen {
    /// Which.
    pub key: &'static Key,
    /// How it fits.
    pub fit: Fit,
}

/// The key that `text` looks like: the one it fits wholly, or else the one that it is the front of, or that it would be
/// but for a character.
#[must_use]
pub fn see(text: &str) -> Option<Seen> {
    if !is_readable(text) {
        return None;
    }
    let mut whole: Option<Seen> = None;
    let mut best: Option<(u8, Seen)> = None;
    for (begins, key) in index::candidates(text) {
        let Some(fit) = key.nearly(text) else { continue };
        let rank = match fit {
            Fit::Whole => {
                if whole.is_none_or(|seen| seen.key.begins().len() < begins.len()) {
                    whole = Some(Seen { key, fit });
                }
                continue;
            }
            Fit::Cut(_) => 3,
            Fit::Unmarked => 2,
            Fit::Odd(_) => 1,
            Fit::Long(_) => 0,
        };
        let before = best.map(|(rank, seen)| (rank, seen.key.begins().len()));
        if before.is_none_or(|before| (rank, begins.len()) > before) {
            best = Some((rank, Seen { key, fit }));
        }
    }
    let best = best.map(|(_, seen)| seen);
    // A row for all keys of a maker must not take the front of one that a row of its own knows better.
    let seen = match (whole, best) {
        (Some(whole), Some(best)) if best.key.begins().len() >= whole.key.begins().len() + 3 => Some(best),
        (whole, best) => whole.or(best),
    };
    seen.filter(|seen| !is_blank(seen.key.begins(), text))
}

/// The same, but only where the beginning tells it: what is asked at every word of a log.
#[must_use]
pub fn see_begun(text: &str) -> Option<Seen> {
    // Most words that begin as a key does are none: no other key need be asked then.
    if !is_readable(text) || !index::told(text).any(|key| key.nearly(text).is_some()) {
        return None;
    }
    see(text).filter(|seen| seen.key.begins().len() >= index::TELLING)
}

/// Whether it is worth while to compare `text` with keys.
fn is_readable(text: &str) -> bool {
    text.len() <= LONGEST && text.is_ascii()
}

/// Whether `text` wholly fits a form.
#[must_use]
pub fn fits(form: &'static str, text: &str) -> bool {
    form::fit(form, text, &mut |_, _| ()) == Some(Fit::Whole)
}

/// Whether `text` begins as only a key does.
#[must_use]
pub fn begins(text: &str) -> bool {
    index::candidates(text).any(|(_, key)| key.is_marked())
        || see_begun(text).is_some_and(|seen| seen.fit == Fit::Whole || seen.key.begins().len() >= 4)
}

/// The sort that begins like `text` if capitals and small letters are taken for the same, where they are not.
#[must_use]
pub fn folded(text: &str) -> Option<&'static Key> {
    let alike = |key: &&Key| {
        let begins = key.begins();
        begins.len() >= 3 && text.get(..begins.len()).is_some_and(|front| front.eq_ignore_ascii_case(begins))
    };
    // Hexadecimal digits are often written in one case where letters of both may stand.
    let beyond =
        |key: &Key| text.bytes().skip(key.begins().len()).filter(|b| matches!(b.to_ascii_lowercase(), b'g'..=b'z'));
    let inside = |key: &Key| {
        let letters = form::anchor(key.form).filter(|(letters, _)| key.begins().is_empty() && letters.len() > 4);
        letters.is_some_and(|(letters, end)| {
            let place = text.get(end - letters.len()..end);
            place.is_some_and(|place| place != letters && place.eq_ignore_ascii_case(letters))
        })
    };
    keys()
        .filter(|key| key.has_both_cases() && text.len() >= key.lengths().0)
        .find(|key| (alike(key) || inside(key)) && beyond(key).count() > 3)
}

fn has_digit(text: &str) -> bool {
    has(text, "0-9")
}

/// Nothing but x behind the beginning, or hardly anything but X: what documentation writes in place of a key.
fn is_blank(begins: &str, text: &str) -> bool {
    let rest = &text.as_bytes()[begins.len()..];
    let crosses = memchr::memchr_iter(b'X', rest).count();
    crosses * 10 >= rest.len() * 7
        || begins.ends_with(['_', '-', '.']) && rest.iter().all(|b| matches!(b, b'x' | b'X' | b'-' | b'_' | b'.'))
}

#[cfg(test)]
mod tests;
