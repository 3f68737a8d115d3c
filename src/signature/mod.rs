//! Whether a signature is right, by a key that the person gives. *Not checked* is an answer of its own: nothing is
//! called wrong that was not looked at, and nothing is fetched that a token names.
//!
//! Numbers modulo a number, and everything public keys need of them, stand here in a few hundred lines (`number`):
//! one code for RSA and for every curve, a tenth of what a crate for each takes of the page.

mod base64;
mod biscuit;
mod cipher;
mod curve;
mod der;
mod edwards;
mod fernet;
mod hash;
mod jwe;
mod jws;
mod key;
mod number;
mod paseto;
mod rsa;
mod secret;
mod webhook;

use crate::{
    evidence::Strength,
    fix::Fix,
    json::Doc,
    token::{Laid, Token},
};
use jws::Signed;
use webhook::Around as Surroundings;

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
    /// What was sealed, once it is open.
    pub inside: Option<Vec<u8>>,
}

/// So many credentials of a paste are checked: a log may hold thousands, and each takes its time.
pub const MOST: usize = 100;

/// What is said of a signature that is right, before what else there is to say.
const VERIFIED: &str = "The signature is right.";

/// The same of what is encrypted.
const OPENED: &str = "It opens with this key: nothing in it was changed.";

impl Verdict {
    fn verified(more: impl Into<String>, speaks: Option<(Fix, Strength)>) -> Self {
        let more: String = more.into();
        let says = if more.is_empty() { VERIFIED.to_owned() } else { [VERIFIED, &more].join(" ") };
        Self { state: State::Verified, says, speaks, inside: None }
    }

    /// An encrypted credential that the key opens.
    fn opened(more: &str, speaks: Option<(Fix, Strength)>) -> Self {
        let says = if more.is_empty() { OPENED.to_owned() } else { [OPENED, more].join(" ") };
        Self { state: State::Verified, says, speaks, inside: None }
    }

    /// The same, with what was sealed.
    fn holding(self, inside: Vec<u8>) -> Self {
        Self { inside: Some(inside), ..self }
    }

    fn wrong(says: impl Into<String>, fix: Fix, strength: Strength) -> Self {
        Self { state: State::Wrong, says: says.into(), speaks: Some((fix, strength)), inside: None }
    }

    fn not_checked(says: impl Into<String>) -> Self {
        Self { state: State::NotChecked, says: says.into(), speaks: None, inside: None }
    }

    fn not_checked_but(says: impl Into<String>, fix: Fix, strength: Strength) -> Self {
        Self { state: State::NotChecked, says: says.into(), speaks: Some((fix, strength)), inside: None }
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
    verify_there(format, text, key, &Surroundings::default())
}

/// The verdict on each of the credentials.
#[must_use]
pub fn all(laid: &Laid<'_>, tokens: &[Token], key: &str) -> Vec<Option<Verdict>> {
    let one = |(index, token): (usize, &Token)| {
        if index >= MOST {
            return None;
        }
        let around = surroundings(laid, token, key);
        verify_there(token.format, token.clean.text(), key, &around)
    };
    tokens.iter().enumerate().map(one).collect()
}

fn verify_there(format: &str, text: &str, key: &str, around: &Surroundings<'_>) -> Option<Verdict> {
    if key.len() > key::LONGEST {
        return Some(Verdict::not_checked("What was given as a key is longer than 1 MiB."));
    }
    Some(match format {
        "paseto-public" | "paseto-local" | "biscuit" | "fernet" | "webhook-stripe" | "webhook-github"
        | "webhook-slack" => rare(format, text, key, around),
        "jws-json" => jws(&Signed::json(text), key),
        "jws-compact" => jws(Signed::compact(text).as_slice(), key),
        "jwe-compact" | "jwe-json" => jwe(text, key),
        "jwt-unsecured" => return None,
        // A web token of a certain kind: id token, proof, SD-JWT.
        _ => {
            let (token, rest) = text.split_once('~').unwrap_or((text, ""));
            match token.split('.').count() {
                3 => {
                    disclosed(&Signed::compact(token).filter(|signed| signed.string("alg").is_some())?, text, rest, key)
                }
                5 if token.starts_with("ey") => jwe(token, key),
                _ => return None,
            }
        }
    })
}

fn surroundings<'p>(laid: &Laid<'p>, token: &Token, key: &str) -> Surroundings<'p> {
    let webhook = token.format.starts_with("webhook-") && !key.is_empty();
    if webhook { Surroundings::of(laid.paste, laid.layout, token.span) } else { Surroundings::default() }
}

/// What few people paste.
fn rare(format: &str, text: &str, key: &str, around: &Surroundings<'_>) -> Verdict {
    match format {
        "paseto-public" => paseto::public(text, key),
        "paseto-local" => paseto::local(text, key),
        "biscuit" => biscuit::check(text, key),
        "fernet" => fernet::check(text, key),
        _ => webhook::check(format, text, key, around),
    }
}

/// A signed token and, behind it, what was disclosed (RFC 9901): the last piece is the holder's own signature.
fn disclosed(signed: &Signed, text: &str, rest: &str, key: &str) -> Verdict {
    let mut verdict = jws(std::slice::from_ref(signed), key);
    let holder = rest.rsplit('~').next().and_then(Signed::compact).filter(|_| !rest.is_empty());
    let (true, Some(holder)) = (verdict.is_verified(), holder) else { return verdict };
    let claims = signed.claims().unwrap_or_default();
    let doc = Doc::read(&claims);
    let Some(own) = doc.get(&claims, "cnf").map(|node| node.value.of(&claims)) else { return verdict };
    if !holder.check(own).is_verified() {
        return Verdict::wrong(
            "The issuer's signature is right, and the holder's at the end does not fit the key in “cnf”.",
            Fix::FixGeneration,
            Strength::Strong,
        );
    }
    // What the holder signed is bound by its hash to all that stands before.
    let before = text.rfind('~').map_or(text, |at| &text[..=at]);
    let hash = holder.claims().and_then(|claims| Doc::read(&claims).string(&claims, "sd_hash"));
    if hash.is_some_and(|hash| hash != base64::write(&hash::Hash::Sha256.of(&[before.as_bytes()]))) {
        return Verdict::wrong(
            "Both signatures are right, but the holder's was made for other disclosures (“sd_hash”).",
            Fix::RepairFormat,
            Strength::Strong,
        );
    }
    verdict.says.push_str(" So is the holder's at the end.");
    verdict
}

fn jwe(text: &str, key: &str) -> Verdict {
    let sealed =
        if text.starts_with('{') { jwe::Sealed::json(text) } else { jwe::Sealed::compact(text).into_iter().collect() };
    let Some(first) = sealed.first() else {
        return Verdict::not_checked("It cannot be opened before it is whole: header, key, nonce, text and tag.");
    };
    if key.trim().is_empty() {
        return Verdict::not_checked(first.wanted());
    }
    best(sealed.iter().map(|sealed| sealed.check(key)).collect())
}

/// Of several that are right one will do; else the one that tells most.
fn best(mut verdicts: Vec<Verdict>) -> Verdict {
    let best = verdicts.iter().position(Verdict::is_verified);
    let best = best.or_else(|| verdicts.iter().position(|verdict| verdict.state == State::Wrong)).unwrap_or(0);
    verdicts.swap_remove(best)
}

fn jws(signed: &[Signed], key: &str) -> Verdict {
    let Some(first) = signed.first() else {
        return Verdict::not_checked("It cannot be checked before it is whole: a header, a payload and a signature.");
    };
    if key.trim().is_empty() {
        return first.unasked();
    }
    best(signed.iter().map(|signed| signed.check(key)).collect())
}
