//! Biscuit, version 2 and later: a chain of blocks, each signed with the key that the one before it names.

use super::{
    Verdict, base64,
    curve::{self, CURVES},
    edwards,
    hash::{Hash, same},
    key::{self, Sort},
};
use crate::{evidence::Strength::Likely, fix::Fix};

/// More blocks than this nobody appends.
const MOST: usize = 1_000;

/// The fields of a protobuf message that are texts of bytes or numbers, in order.
fn fields(mut bytes: &[u8]) -> Option<Vec<(u64, &[u8], u64)>> {
    let mut fields = Vec::new();
    while !bytes.is_empty() {
        let key = number(&mut bytes)?;
        let (content, value) = match key & 7 {
            0 => (&bytes[..0], number(&mut bytes)?),
            2 => {
                let length = usize::try_from(number(&mut bytes)?).ok().filter(|length| *length <= bytes.len())?;
                let (content, rest) = bytes.split_at(length);
                bytes = rest;
                (content, 0)
            }
            _ => return None,
        };
        fields.push((key >> 3, content, value));
    }
    Some(fields)
}

fn number(bytes: &mut &[u8]) -> Option<u64> {
    let mut value = 0;
    for shift in (0..63).step_by(7) {
        let (&byte, rest) = bytes.split_first()?;
        *bytes = rest;
        value |= u64::from(byte & 0x7f) << shift;
        if byte & 0x80 == 0 {
            return Some(value);
        }
    }
    None
}

/// A public key: which algorithm, and its bytes.
#[derive(Clone)]
struct Public {
    algorithm: u64,
    bytes: Vec<u8>,
}

impl Public {
    fn read(message: &[u8]) -> Option<Self> {
        let fields = fields(message)?;
        let algorithm = fields.iter().find(|field| field.0 == 1).map_or(0, |field| field.2);
        Some(Self { algorithm, bytes: fields.iter().find(|field| field.0 == 2)?.1.to_vec() })
    }

    fn check(&self, text: &[u8], signature: &[u8]) -> bool {
        if self.algorithm == 0 {
            return edwards::check(&self.bytes, text, signature);
        }
        let point = curve::Public::packed(&CURVES[0], &self.bytes);
        let plain = curve::side_by_side(signature, 32);
        point.zip(plain).is_some_and(|(point, plain)| point.check(&Hash::Sha256.of(&[text]), &plain))
    }

    /// Its algorithm as the signed texts spell it.
    fn spelled(&self) -> [u8; 4] {
        u32::try_from(self.algorithm).unwrap_or(u32::MAX).to_le_bytes()
    }
}

/// A signed block.
struct Block<'t> {
    payload: &'t [u8],
    next: Public,
    signature: &'t [u8],
    external: Option<(&'t [u8], Public)>,
    version: u64,
}

impl<'t> Block<'t> {
    fn read(message: &'t [u8]) -> Option<Self> {
        let fields = fields(message)?;
        let find = |number: u64| fields.iter().find(|field| field.0 == number);
        let external = match find(4) {
            Some(field) => {
                let inner = self::fields(field.1)?;
                let part = |number: u64| inner.iter().find(|field| field.0 == number).map(|field| field.1);
                Some((part(1)?, Public::read(part(2)?)?))
            }
            None => None,
        };
        Some(Self {
            payload: find(1)?.1,
            next: Public::read(find(2)?.1)?,
            signature: find(3)?.1,
            external,
            version: find(5).map_or(0, |field| field.2),
        })
    }

    /// What was signed; from version 1 on each piece is named, and the signature before it belongs to it.
    fn signed(&self, before: Option<&[u8]>) -> Vec<u8> {
        let external = self.external.as_ref().map(|(signature, _)| *signature);
        let algorithm = self.next.spelled();
        if self.version == 0 {
            return [self.payload, external.unwrap_or_default(), &algorithm, &self.next.bytes].concat();
        }
        let mut text = named(b"BLOCK", self.version, self.payload);
        for (name, piece) in [
            (&b"\0ALGORITHM\0"[..], Some(&algorithm[..])),
            (b"\0NEXTKEY\0", Some(&self.next.bytes)),
            (b"\0PREVSIG\0", before),
            (b"\0EXTERNALSIG\0", external),
        ] {
            if let Some(piece) = piece {
                text.extend_from_slice(name);
                text.extend_from_slice(piece);
            }
        }
        text
    }

    /// What a third party signed: its block, and what came before it.
    fn witnessed(&self, before: &Self) -> Vec<u8> {
        if self.version == 0 {
            return [self.payload, &before.next.spelled(), &before.next.bytes].concat();
        }
        let mut text = named(b"EXTERNAL", self.version, self.payload);
        text.extend_from_slice(b"\0PREVSIG\0");
        text.extend_from_slice(before.signature);
        text
    }
}

fn named(what: &[u8], version: u64, block: &[u8]) -> Vec<u8> {
    let version = u32::try_from(version).unwrap_or(u32::MAX).to_le_bytes();
    [&b"\0"[..], what, b"\0\0VERSION\0", &version, b"\0PAYLOAD\0", block].concat()
}

/// Checks the chain from the root key on.
pub(super) fn check(text: &str, given: &str) -> Verdict {
    if given.trim().is_empty() {
        return Verdict::not_checked(
            "It is checked with the public root key of its service: hexadecimal digits, base64 or PEM.",
        );
    }
    let mut roots: Vec<Public> = key::read(given)
        .into_iter()
        .filter_map(|key| match key.sort {
            Sort::Edwards(bytes) => Some(Public { algorithm: 0, bytes }),
            Sort::Ec(_, bytes) => Some(Public { algorithm: 1, bytes }),
            _ => None,
        })
        .collect();
    let raw = key::raw(given).filter(|bytes| roots.is_empty() && edwards::is_key(bytes));
    roots.extend(raw.map(|bytes| Public { algorithm: 0, bytes }));
    if roots.is_empty() {
        return Verdict::not_checked("A root key is an Ed25519 or a P-256 public key, and what was given is none.");
    }
    let body = text.strip_prefix("biscuit:").unwrap_or(text);
    let bytes = base64::url(body.trim_end_matches('=')).unwrap_or_default();
    let Some((blocks, proof)) = chain(&bytes) else {
        return Verdict::not_checked("It cannot be checked before it is whole.");
    };
    let found = roots.iter().map(|root| broken(&blocks, proof, root)).max_by_key(|at| at.map_or(usize::MAX, |at| at));
    match found.flatten() {
        None => Verdict::verified("Every block follows from the root key.", None),
        Some(0) => {
            let says = "The first block does not fit this root key: another key made it, or it was changed.";
            Verdict::wrong(says, Fix::FixVerifier, Likely)
        }
        Some(at) if at == blocks.len() => {
            let says = "The root key is right, but the proof at the end does not fit the last block: something was cut off or added.";
            Verdict::wrong(says, Fix::RepairFormat, Likely)
        }
        Some(at) => {
            let says = format!(
                "The root key is right, but block {at} does not follow from the one before it: it was changed, added or moved."
            );
            Verdict::wrong(says, Fix::RepairFormat, Likely)
        }
    }
}

/// The blocks and the proof.
fn chain(bytes: &[u8]) -> Option<(Vec<Block<'_>>, &[u8])> {
    let fields = fields(bytes)?;
    let mut blocks = vec![Block::read(fields.iter().find(|field| field.0 == 2)?.1)?];
    for field in fields.iter().filter(|field| field.0 == 3).take(MOST) {
        blocks.push(Block::read(field.1)?);
    }
    Some((blocks, fields.iter().find(|field| field.0 == 4)?.1))
}

/// The first block that does not hold, or their number if the proof does not; nothing if all is right.
fn broken(blocks: &[Block<'_>], proof: &[u8], root: &Public) -> Option<usize> {
    let mut key = root.clone();
    for (at, block) in blocks.iter().enumerate() {
        let before = at.checked_sub(1).map(|at| &blocks[at]);
        let witness = block.external.as_ref().zip(before);
        let witnessed = witness.is_none_or(|((signature, key), before)| key.check(&block.witnessed(before), signature));
        if !witnessed || !key.check(&block.signed(before.map(|before| before.signature)), block.signature) {
            return Some(at);
        }
        key = block.next.clone();
    }
    let last = blocks.last()?;
    let holds = fields(proof).is_some_and(|fields| match fields.first() {
        Some((1, secret, _)) if key.algorithm == 0 => edwards::public(secret).is_some_and(|own| same(&own, &key.bytes)),
        Some((1, secret, _)) => curve::public(&CURVES[0], secret)
            .and_then(|own| curve::Public::packed(&CURVES[0], &own))
            .is_some_and(|own| same(&own.pack(), &key.bytes)),
        Some((2, signature, _)) => {
            key.check(&[last.payload, &last.next.spelled(), &last.next.bytes, last.signature].concat(), signature)
        }
        _ => false,
    });
    (!holds).then_some(blocks.len())
}
