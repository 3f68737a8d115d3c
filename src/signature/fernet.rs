//! Fernet: AES-CBC and an HMAC over all of it, with the two halves of one key.

use super::{
    Verdict, base64,
    hash::{Hash, same},
};
use crate::{evidence::Strength::Likely, fix::Fix};

/// Checks the HMAC, and natively also that the text inside is whole.
pub(super) fn check(text: &str, given: &str) -> Verdict {
    let given = given.trim();
    if given.is_empty() {
        return Verdict::not_checked("It is encrypted: it opens with the key of 32 bytes in base64 that made it.");
    }
    let Some(key) = base64::either(given).filter(|key| key.len() == 32) else {
        return Verdict::not_checked("A Fernet key is 32 bytes in base64 (44 characters), and what was given is none.");
    };
    let padded = text.len().is_multiple_of(4);
    let Some(bytes) = base64::url(text.trim_end_matches('=')).filter(|bytes| padded && bytes.len() >= 57) else {
        return Verdict::not_checked("It cannot be checked before it is whole.");
    };
    let (signing, encryption) = key.split_at(16);
    let (signed, tag) = bytes.split_at(bytes.len() - 32);
    if !same(&Hash::Sha256.hmac(signing, &[signed]), tag) {
        let says = "It does not fit this key: another key made it, or it was changed.";
        return Verdict::wrong(says, Fix::FixVerifier, Likely);
    }
    if opens(encryption, &signed[9..25], &signed[25..]) {
        return Verdict::opened("", None);
    }
    let says = "The key is right, but what it opens is not padded as it must be: it was made wrongly.";
    Verdict::wrong(says, Fix::FixGeneration, Likely)
}

fn opens(key: &[u8], start: &[u8], sealed: &[u8]) -> bool {
    super::cipher::cbc(key, start, sealed).is_some()
}
