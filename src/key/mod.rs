//! Keys that say who made them: how they begin, what they look like, what they are and how they are sent.
//!
//! Everything else asks here: what finds credentials in a paste, what judges whether one is whole, what reads them.

mod chat;
mod cloud;
mod code;
mod form;
mod money;
mod other;

pub use form::Fit;

use crate::text::Span;

/// A sort of key.
pub struct Key {
    /// What it looks like; see [`form`].
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
const KEYS: &[&[Key]] = &[code::KEYS, cloud::KEYS, chat::KEYS, money::KEYS, other::KEYS];

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
    if text.len() > LONGEST || !text.is_ascii() {
        return None;
    }
    let mut best: Option<(u8, usize, Seen)> = None;
    for key in keys() {
        let begins = key.begins();
        // What does not begin alike is looked at only where the key has no beginning of its own.
        if !text.starts_with(begins) {
            continue;
        }
        let Some(fit) = key.fit(text, &mut |_, _| ()) else { continue };
        // The front of a key must tell more than its beginning does.
        let tells = form::anchor(key.form).is_some_and(|(letters, end)| {
            if begins.is_empty() { text.contains(letters) } else { text.len() >= end.max(begins.len() + 8) }
        });
        let rank = match fit {
            Fit::Whole => 4,
            _ if !tells => continue,
            Fit::Cut(_) => 3,
            Fit::Unmarked => 2,
            Fit::Odd(_) => 1,
            Fit::Long(_) => 0,
        };
        if best.as_ref().is_none_or(|(most, length, _)| (rank, begins.len()) > (*most, *length)) {
            best = Some((rank, begins.len(), Seen { key, fit }));
        }
    }
    best.map(|(_, _, seen)| seen).filter(|seen| !is_blank(seen.key.begins(), text))
}

/// Whether `text` begins as only a key does.
#[must_use]
pub fn begins(text: &str) -> bool {
    keys().any(|key| key.is_marked() && text.starts_with(key.begins()))
        || see(text).is_some_and(|seen| seen.fit == Fit::Whole && seen.key.begins().len() >= 3)
}

/// The sort that begins like `text` if capitals and small letters are taken for the same, where they are not.
#[must_use]
pub fn folded(text: &str) -> Option<&'static Key> {
    let alike = |key: &&Key| {
        let begins = key.begins();
        begins.len() >= 3 && text.get(..begins.len()).is_some_and(|front| front.eq_ignore_ascii_case(begins))
    };
    keys().filter(|key| key.has_both_cases() && text.len() >= key.lengths().0).find(alike)
}

/// Nothing but x behind the beginning: what documentation writes in place of a key.
fn is_blank(begins: &str, text: &str) -> bool {
    begins.ends_with(['_', '-', '.'])
        && text
            .get(begins.len()..)
            .is_some_and(|rest| rest.bytes().all(|b| matches!(b, b'x' | b'X' | b'-' | b'_' | b'.')))
}

#[cfg(test)]
mod tests;
