//! Keys in DER: what PEM and certificates hold.

use super::{
    curve::{self, CURVES},
    key::Sort,
};

pub(super) const INTEGER: u8 = 2;
const BITS: u8 = 3;
const BYTES: u8 = 4;
const OBJECT: u8 = 6;
pub(super) const SEQUENCE: u8 = 0x30;

/// The tag, the content and what follows.
fn any(bytes: &[u8]) -> Option<(u8, &[u8], &[u8])> {
    let (&tag, rest) = bytes.split_first()?;
    let (&first, rest) = rest.split_first()?;
    let (length, rest) = if first < 0x80 {
        (usize::from(first), rest)
    } else {
        let count = usize::from(first & 0x7f);
        // Nothing that is pasted is longer than three bytes can tell.
        if count == 0 || count > 3 || rest.len() < count {
            return None;
        }
        (rest[..count].iter().fold(0, |length, byte| length << 8 | usize::from(*byte)), &rest[count..])
    };
    (length <= rest.len()).then(|| (tag, &rest[..length], &rest[length..]))
}

/// The content of an element with this tag, and what follows it.
pub(super) fn open(bytes: &[u8], tag: u8) -> Option<(&[u8], &[u8])> {
    any(bytes).filter(|(has, ..)| *has == tag).map(|(_, content, rest)| (content, rest))
}

const RSA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01];
const EC: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01];

/// The object ids of the curves, in the order of their table.
const NAMED: [&[u8]; 4] = [
    &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x03, 0x01, 0x07],
    &[0x2b, 0x81, 0x04, 0x00, 0x22],
    &[0x2b, 0x81, 0x04, 0x00, 0x23],
    &[0x2b, 0x81, 0x04, 0x00, 0x0a],
];

fn named(object: &[u8]) -> Option<&'static curve::Curve> {
    CURVES.get(NAMED.iter().position(|id| *id == object)?)
}

/// The key in a DER text of whatever kind: public or private, bare or in a certificate; and its private part.
pub(super) fn key(bytes: &[u8]) -> Option<(Sort, Option<Vec<u8>>)> {
    let (inside, _) = open(bytes, SEQUENCE)?;
    match any(inside)? {
        (SEQUENCE, first, rest) => match any(rest)? {
            // SubjectPublicKeyInfo.
            (BITS, key, _) => Some((public(first, key.get(1..)?)?, None)),
            // A certificate: version, serial number, algorithm, issuer, validity, subject, key.
            (SEQUENCE, ..) => {
                let mut left = first;
                for _ in 0..if first.first() == Some(&0xa0) { 6 } else { 5 } {
                    left = any(left)?.2;
                }
                key(element(left)?)
            }
            _ => None,
        },
        // PKCS #8, SEC 1, PKCS #1.
        (INTEGER, number, rest) => match any(rest)? {
            (SEQUENCE, algorithm, rest) => private(algorithm, open(rest, BYTES)?.0),
            (BYTES, secret, rest) => ec_private(None, secret, rest),
            (INTEGER, exponent, []) => Some((Sort::Rsa(number.to_vec(), exponent.to_vec()), None)),
            (INTEGER, modulus, rest) => {
                let (exponent, rest) = open(rest, INTEGER)?;
                Some((Sort::Rsa(modulus.to_vec(), exponent.to_vec()), Some(open(rest, INTEGER)?.0.to_vec())))
            }
            _ => None,
        },
        _ => None,
    }
}

/// The first element, with its tag and length.
fn element(bytes: &[u8]) -> Option<&[u8]> {
    let (.., rest) = any(bytes)?;
    Some(&bytes[..bytes.len() - rest.len()])
}

fn public(algorithm: &[u8], key: &[u8]) -> Option<Sort> {
    let (object, parameters) = open(algorithm, OBJECT)?;
    Some(match object {
        EC => match open(parameters, OBJECT).and_then(|(object, _)| named(object)) {
            Some(curve) => Sort::Ec(curve, key.to_vec()),
            None => Sort::Other("an elliptic-curve key of a curve that no token is signed with"),
        },
        [0x2b, 0x65, 0x70] => Sort::Edwards(key.to_vec()),
        [0x2b, 0x65, 0x6e] => Sort::Agreement,
        [0x2b, 0x65, 0x71] => Sort::Other("an Ed448 key"),
        _ if object.starts_with(RSA) => {
            let (number, rest) = open(open(key, SEQUENCE)?.0, INTEGER)?;
            Sort::Rsa(number.to_vec(), open(rest, INTEGER)?.0.to_vec())
        }
        _ => return None,
    })
}

fn private(algorithm: &[u8], inside: &[u8]) -> Option<(Sort, Option<Vec<u8>>)> {
    let (object, parameters) = open(algorithm, OBJECT)?;
    match object {
        EC => {
            let (_, rest) = open(open(inside, SEQUENCE)?.0, INTEGER)?;
            let (secret, rest) = open(rest, BYTES)?;
            ec_private(open(parameters, OBJECT).map(|(object, _)| object), secret, rest)
        }
        [0x2b, 0x65, 0x70] => {
            let seed = open(inside, BYTES)?.0;
            Some((Sort::Edwards(super::edwards::public(seed)?), Some(seed.to_vec())))
        }
        [0x2b, 0x65, 0x6e] => Some((Sort::Agreement, Some(open(inside, BYTES)?.0.to_vec()))),
        _ if object.starts_with(RSA) => key(inside),
        _ => None,
    }
}

/// RFC 5915: the curve in `[0]` where it is not named outside, the point in `[1]`.
fn ec_private(outside: Option<&[u8]>, secret: &[u8], mut rest: &[u8]) -> Option<(Sort, Option<Vec<u8>>)> {
    let (mut object, mut point) = (outside, None);
    while let Some((tag, content, after)) = any(rest) {
        match tag {
            0xa0 => object = open(content, OBJECT).map(|(object, _)| object),
            0xa1 => point = open(content, BITS).and_then(|(bits, _)| bits.get(1..)),
            _ => {}
        }
        rest = after;
    }
    let curve = named(object?)?;
    let point = match point {
        Some(point) => point.to_vec(),
        None => curve::public(curve, secret)?,
    };
    Some((Sort::Ec(curve, point), Some(secret.to_vec())))
}
