//! Whether a signature is right, by a key that the person gives. *Not checked* is an answer of its own: nothing is
//! called wrong that was not looked at, and nothing is fetched that a token names.
//!
//! Numbers modulo a number, and everything public keys need of them, stand here in a few hundred lines ([`number`]):
//! one code for RSA and for every curve, a tenth of what a crate for each takes of the page.

mod base64;
mod curve;
mod der;
mod edwards;
mod hash;
mod jws;
mod key;
mod number;
mod rsa;
mod secret;

use crate::{evidence::Strength, fix::Fix, token::Token};
use jws::Signed;

/// What became of a signature.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// The key made it, of this very text.
    Verified,
    /// It was checked and does not hold.
    Wrong,
    /// It was not checked.
    NotChecked,
}

impl State {
    /// The word the report uses.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Verified => "verified",
            Self::Wrong => "wrong",
            Self::NotChecked => "not-checked",
        }
    }
}

/// What became of a signature, why, and what that speaks for.
pub struct Verdict {
    /// What became of it.
    pub state: State,
    /// In a sentence or two; never quotes a secret.
    pub says: String,
    /// The fix it speaks for, if it speaks for one.
    pub speaks: Option<(Fix, Strength)>,
}

/// So many credentials of a paste are checked: a log may hold thousands, and each takes its time.
pub const MOST: usize = 100;

/// What is said of a signature that is right, before what else there is to say.
const VERIFIED: &str = "The signature is right.";

impl Verdict {
    fn verified(more: impl Into<String>, speaks: Option<(Fix, Strength)>) -> Self {
        let more: String = more.into();
        let says = if more.is_empty() { VERIFIED.to_owned() } else { [VERIFIED, &more].join(" ") };
        Self { state: State::Verified, says, speaks }
    }

    fn wrong(says: impl Into<String>, fix: Fix, strength: Strength) -> Self {
        Self { state: State::Wrong, says: says.into(), speaks: Some((fix, strength)) }
    }

    fn not_checked(says: impl Into<String>) -> Self {
        Self { state: State::NotChecked, says: says.into(), speaks: None }
    }

    fn not_checked_but(says: impl Into<String>, fix: Fix, strength: Strength) -> Self {
        Self { state: State::NotChecked, says: says.into(), speaks: Some((fix, strength)) }
    }

    /// Whether the signature is right.
    #[must_use]
    pub fn is_verified(&self) -> bool {
        self.state == State::Verified
    }
}

/// Checks the signature of `text`, a credential of this format, with `key` as the person wrote it; without a key it
/// tells which one is needed. Nothing where such a credential has no signature that a person could check.
#[must_use]
pub fn verify(format: &str, text: &str, key: &str) -> Option<Verdict> {
    match format {
        "jws-compact" => Some(jws(Signed::compact(text).as_slice(), key)),
        "jws-json" => Some(jws(&Signed::json(text), key)),
        _ => None,
    }
}

/// The verdict on each of the credentials.
#[must_use]
pub fn all(tokens: &[Token], key: &str) -> Vec<Option<Verdict>> {
    let one = |(index, token): (usize, &Token)| {
        if index < MOST { verify(token.format, token.clean.text(), key) } else { None }
    };
    tokens.iter().enumerate().map(one).collect()
}

fn jws(signed: &[Signed], key: &str) -> Verdict {
    let Some(first) = signed.first() else {
        return Verdict::not_checked("It cannot be checked before it is whole: a header, a payload and a signature.");
    };
    if key.len() > key::LONGEST {
        return Verdict::not_checked("What was given as a key is longer than 1 MiB.");
    }
    if key.trim().is_empty() {
        return first.unasked();
    }
    let mut verdicts: Vec<Verdict> = signed.iter().map(|signed| signed.check(key)).collect();
    // Of several signatures one that is right will do; else the one that tells most.
    let best = verdicts.iter().position(Verdict::is_verified);
    let best = best.or_else(|| verdicts.iter().position(|verdict| verdict.state == State::Wrong)).unwrap_or(0);
    verdicts.swap_remove(best)
}
