//! PASETO, versions 1 to 4: signed (`public`) and encrypted (`local`). An implicit assertion cannot be seen in a token:
//! it is given with the key, on a line of its own; without one is how most are made.

use super::{
    Verdict, base64,
    curve::{self, CURVES},
    edwards,
    hash::{Hash, same},
    key::{self, Sort},
    rsa,
};
use crate::{evidence::Strength::Likely, fix::Fix};

/// The parts of a token.
struct Parts<'t> {
    version: &'t str,
    /// `v4.public.`
    header: &'t str,
    body: Vec<u8>,
    footer: Vec<u8>,
}

fn parts(text: &str) -> Option<Parts<'_>> {
    let mut pieces = text.split('.');
    let (version, purpose, body) = (pieces.next()?, pieces.next()?, pieces.next()?);
    let footer = base64::url(pieces.next().unwrap_or_default())?;
    let header = text.get(..version.len() + purpose.len() + 2)?;
    pieces.next().is_none().then_some(())?;
    Some(Parts { version, header, body: base64::url(body)?, footer })
}

/// Pre-authentication encoding: nothing can be moved from one piece into the next.
fn encode(pieces: &[&[u8]]) -> Vec<u8> {
    let length = |count: usize| (count as u64).to_le_bytes();
    let mut encoded = length(pieces.len()).to_vec();
    for piece in pieces {
        encoded.extend(length(piece.len()));
        encoded.extend_from_slice(piece);
    }
    encoded
}

/// What stands before an implicit assertion, on the line behind the key.
const ASSERTION: &str = "assertion:";

/// The key, and the implicit assertion that was given with it.
fn apart(given: &str) -> (&str, &[u8]) {
    let at = given.rfind(ASSERTION).filter(|at| given[..*at].ends_with('\n'));
    at.map_or((given, b"".as_slice()), |at| (&given[..at], given[at + ASSERTION.len()..].trim().as_bytes()))
}

const NOT_WHOLE: &str = "It cannot be checked before it is whole.";

/// Checks the signature of `v1.public` … `v4.public`.
pub(super) fn public(text: &str, given: &str) -> Verdict {
    let Some(parts) = parts(text) else { return Verdict::not_checked(NOT_WHOLE) };
    let (given, assertion) = apart(given);
    let (length, needs) = match parts.version {
        "v1" => (256, "an RSA public key of 2048 bits"),
        "v3" => (96, "a P-384 public key"),
        _ => (64, "an Ed25519 public key"),
    };
    if given.trim().is_empty() {
        return Verdict::not_checked(format!(
            "{} needs {needs}: PASERK, PEM, hexadecimal digits or base64.",
            parts.version
        ));
    }
    let Some(split) = parts.body.len().checked_sub(length) else { return Verdict::not_checked(NOT_WHOLE) };
    let (message, signature) = parts.body.split_at(split);
    let mut keys: Vec<Sort> = key::read(given).into_iter().map(|key| key.sort).collect();
    if let (true, Some(bytes)) = (keys.is_empty(), key::raw(given)) {
        match (parts.version, bytes.len()) {
            ("v3", 49 | 97) => keys.push(Sort::Ec(&CURVES[1], bytes)),
            ("v2" | "v4", 32) => keys.push(Sort::Edwards(bytes)),
            // A secret key ends with the public one.
            ("v2" | "v4", 64) => keys.push(Sort::Edwards(bytes[32..].to_vec())),
            _ => {}
        }
    }
    let header = parts.header.as_bytes();
    let mut fitting = 0;
    for sort in &keys {
        let right = match (parts.version, sort) {
            ("v1", Sort::Rsa(modulus, exponent)) => rsa::Public::new(modulus, exponent).is_some_and(|public| {
                let text = encode(&[header, message, &parts.footer]);
                public.check(true, Hash::Sha384, &text, signature) == rsa::Fit::Right
            }),
            ("v2", Sort::Edwards(public)) => {
                edwards::check(public, &encode(&[header, message, &parts.footer]), signature)
            }
            ("v4", Sort::Edwards(public)) => {
                edwards::check(public, &encode(&[header, message, &parts.footer, assertion]), signature)
            }
            ("v3", Sort::Ec(curve, packed)) if curve.name == CURVES[1].name => {
                curve::Public::packed(&CURVES[1], packed).is_some_and(|point| {
                    let packed = point.pack();
                    let text = encode(&[&packed, header, message, &parts.footer, assertion]);
                    point.check(&Hash::Sha384.of(&[&text]), signature)
                })
            }
            _ => continue,
        };
        fitting += 1;
        if right {
            return Verdict::verified("", None);
        }
    }
    if fitting == 0 {
        return Verdict::not_checked(format!("{} is checked with {needs}, and what was given is none.", parts.version));
    }
    wrong(parts.version)
}

fn wrong(version: &str) -> Verdict {
    let assertion = if matches!(version, "v3" | "v4") { ASSERTED } else { "" };
    Verdict::wrong([WRONG, assertion].concat(), Fix::FixVerifier, Likely)
}

const WRONG: &str = "It does not fit this key: another key made it, or it was changed.";
const ASSERTED: &str = " It may also have been made with an implicit assertion, which is not in the token: give it behind the key, on a line that begins with “assertion:”.";

/// Checks the authentication of `v1.local`, `v3.local` (HMAC-SHA-384), and natively of `v2.local` and `v4.local`.
pub(super) fn local(text: &str, given: &str) -> Verdict {
    let Some(parts) = parts(text) else { return Verdict::not_checked(NOT_WHOLE) };
    let (given, assertion) = apart(given);
    let given = given.trim();
    if given.is_empty() {
        return Verdict::not_checked(
            "It is encrypted: it opens with the secret of 32 bytes that made it, as PASERK, hexadecimal digits or base64.",
        );
    }
    let secret = key::read(given).into_iter().find_map(|key| match key.sort {
        Sort::Secret(secret) => Some(secret),
        _ => None,
    });
    let Some(secret) = secret.or_else(|| key::raw(given)).filter(|secret| secret.len() == 32) else {
        return Verdict::not_checked("It opens with a secret of 32 bytes, and what was given is none.");
    };
    match authentic(&parts, &secret, assertion) {
        Some(true) => Verdict::opened("", None),
        Some(false) => wrong(parts.version),
        None => Verdict::not_checked("No standard says how a token of this version is sealed."),
    }
}

/// Whether the token was made with the secret; nothing for a version that no standard knows.
fn authentic(parts: &Parts<'_>, secret: &[u8], assertion: &[u8]) -> Option<bool> {
    let (header, footer) = (parts.header.as_bytes(), &*parts.footer);
    let mac = match parts.version {
        "v1" | "v3" => 48,
        "v4" => 32,
        _ => 16,
    };
    let nonce = if parts.version == "v2" { 24 } else { 32 };
    let body = &*parts.body;
    if body.len() < nonce + mac {
        return Some(false);
    }
    let (nonce, rest) = body.split_at(nonce);
    let (sealed, tag) = rest.split_at(rest.len() - mac);
    Some(match parts.version {
        "v1" => {
            // HKDF (RFC 5869) with the first half of the nonce as salt.
            let extracted = Hash::Sha384.hmac(&nonce[..16], &[secret]);
            let mut key = Hash::Sha384.hmac(&extracted, &[b"paseto-auth-key-for-aead", &[1]]);
            key.truncate(32);
            same(&Hash::Sha384.hmac(&key, &[&encode(&[header, nonce, sealed, footer])]), tag)
        }
        "v3" => {
            let extracted = Hash::Sha384.hmac(&[0; 48], &[secret]);
            let key = Hash::Sha384.hmac(&extracted, &[b"paseto-auth-key-for-aead", nonce, &[1]]);
            same(&Hash::Sha384.hmac(&key, &[&encode(&[header, nonce, sealed, footer, assertion])]), tag)
        }
        "v2" => {
            use chacha20poly1305::{
                KeyInit, XChaCha20Poly1305, XNonce,
                aead::{Aead, Payload},
            };
            let also = encode(&[header, nonce, footer]);
            let payload = Payload { msg: &body[24..], aad: &also };
            let nonce: Option<[u8; 24]> = nonce.try_into().ok();
            let cipher = XChaCha20Poly1305::new_from_slice(secret).ok();
            cipher.zip(nonce).is_some_and(|(cipher, nonce)| cipher.decrypt(&XNonce::from(nonce), payload).is_ok())
        }
        "v4" => {
            let key = keyed(secret, &[b"paseto-auth-key-for-aead", nonce])?;
            same(&keyed(&key, &[&encode(&[header, nonce, sealed, footer, assertion])])?, tag)
        }
        _ => return None,
    })
}

/// `BLAKE2b` with a key and 32 bytes of result.
fn keyed(key: &[u8], pieces: &[&[u8]]) -> Option<Vec<u8>> {
    use blake2::{
        Blake2bMac,
        digest::{KeyInit, Mac, consts::U32},
    };
    let mut mac = Blake2bMac::<U32>::new_from_slice(key).ok()?;
    for piece in pieces {
        mac.update(piece);
    }
    Some(mac.finalize().into_bytes().to_vec())
}
