//! RSA signatures (RFC 8017): PKCS #1 v1.5 and PSS.

use super::{
    hash::{self, Hash, same},
    number::Modulus,
};

/// A public key.
pub(super) struct Public {
    modulus: Modulus,
    exponent: Vec<u8>,
}

/// How a signature stands to a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Fit {
    /// It is right.
    Right,
    /// This key made it, but of another text, or with another hash.
    OtherText,
    /// This key made it, but in the other way of padding.
    OtherPadding,
    /// It has not as many bytes as the key.
    Length(usize),
    /// It was changed, or made by another key.
    Wrong,
}

/// Longer exponents are used by nobody, and take long.
const LONGEST: usize = 8;

impl Public {
    /// Nothing for what can be no key.
    pub(super) fn new(modulus: &[u8], exponent: &[u8]) -> Option<Self> {
        let zeros = exponent.iter().take_while(|byte| **byte == 0).count();
        let exponent = exponent[zeros..].to_vec();
        // An exponent of 1 would sign everything.
        let fits = exponent.len() <= LONGEST && exponent.last()? & 1 == 1 && exponent != [1];
        fits.then_some(Self { modulus: Modulus::new(modulus)?, exponent })
    }

    /// How many bits the key has.
    pub(super) fn bits(&self) -> usize {
        self.modulus.bits()
    }

    /// Checks a signature of `text`.
    pub(super) fn check(&self, pss: bool, hash: Hash, text: &[u8], signature: &[u8]) -> Fit {
        let length = self.modulus.bytes();
        if signature.len() != length {
            return Fit::Length(length);
        }
        let Some(number) = self.modulus.enter(signature) else { return Fit::Wrong };
        let encoded = self.modulus.leave(&self.modulus.power(&number, &self.exponent));
        let digest = hash.of(&[text]);
        if !pss && same(&encoded, &padded(hash, &digest, length)) {
            return Fit::Right;
        }
        let salted = salted(hash, &encoded, self.bits());
        if let Some((salt, made)) = &salted {
            // RFC 7518 §3.5: the salt is as long as the hash.
            let right = same(made, &hash.of(&[&[0; 8], &digest, salt])) && salt.len() == hash.bytes();
            return match (right, pss) {
                (true, true) => Fit::Right,
                (true, false) => Fit::OtherPadding,
                _ => Fit::OtherText,
            };
        }
        // Eight bytes of padding do not come about by chance.
        if !encoded.starts_with(&[0, 1, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]) {
            return Fit::Wrong;
        }
        if pss && same(&encoded, &padded(hash, &digest, length)) { Fit::OtherPadding } else { Fit::OtherText }
    }
}

/// What PKCS #1 v1.5 makes of a hash (§9.2); an empty text where the key is too short for it.
fn padded(hash: Hash, digest: &[u8], length: usize) -> Vec<u8> {
    let kind = match hash.bytes() {
        32 => 1,
        48 => 2,
        _ => 3,
    };
    let size = u8::try_from(hash.bytes()).unwrap_or_default();
    // DigestInfo with the object id 2.16.840.1.101.3.4.2.kind.
    let info = [0x30, size + 17, 0x30, 13, 6, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, kind, 5, 0, 4, size];
    let Some(fill) = length.checked_sub(info.len() + digest.len() + 3).filter(|fill| *fill >= 8) else {
        return Vec::new();
    };
    let mut encoded = vec![0xff; fill + 2];
    encoded[..2].copy_from_slice(&[0, 1]);
    encoded.push(0);
    encoded.extend_from_slice(&info);
    encoded.extend_from_slice(digest);
    encoded
}

/// The salt and the hash in what PSS made (§9.1.2); nothing where it is not that.
fn salted(hash: Hash, encoded: &[u8], bits: usize) -> Option<(Vec<u8>, Vec<u8>)> {
    let bits = bits - 1;
    let encoded = &encoded[encoded.len() - bits.div_ceil(8)..];
    let split = encoded.len().checked_sub(hash.bytes() + 1)?;
    let (masked, rest) = encoded.split_at(split);
    let (made, last) = rest.split_at(hash.bytes());
    let unused = encoded.len() * 8 - bits;
    if last != [0xbc] || u32::from(*masked.first()?) >> (8 - unused) != 0 {
        return None;
    }
    let mut block = masked.to_vec();
    hash.mask(made, &mut block);
    block[0] &= 0xff_u8 >> unused;
    let one = block.iter().position(|byte| *byte != 0).filter(|at| block[*at] == 1)?;
    Some((block.split_off(one + 1), made.to_vec()))
}

/// How what is encrypted is padded.
#[derive(Clone, Copy)]
pub(super) enum Padding {
    /// §7.2
    Pkcs1,
    /// §7.1, with this hash.
    Oaep(Hash),
}

/// Decrypts (§7.1.2, §7.2.2).
pub(super) fn decrypt(padding: Padding, modulus: &[u8], exponent: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let modulus = Modulus::new(modulus)?;
    if sealed.len() != modulus.bytes() || exponent.len() > sealed.len() + 1 {
        return None;
    }
    let encoded = modulus.leave(&modulus.power(&modulus.enter(sealed)?, exponent));
    let Padding::Oaep(hash) = padding else {
        let body = encoded.strip_prefix(&[0, 2])?;
        let zero = body.iter().position(|byte| *byte == 0).filter(|at| *at >= 8)?;
        return Some(body[zero + 1..].to_vec());
    };
    let length = hash.bytes();
    if encoded.len() < 2 * length + 2 || encoded[0] != 0 {
        return None;
    }
    let (seed, block) = encoded[1..].split_at(length);
    let (mut seed, mut block) = (seed.to_vec(), block.to_vec());
    hash.mask(&block, &mut seed);
    hash.mask(&seed, &mut block);
    let (label, rest) = block.split_at(length);
    let one = rest.iter().position(|byte| *byte != 0).filter(|at| rest[*at] == 1)?;
    same(label, &hash.of(&[b""])).then(|| rest[one + 1..].to_vec())
}

/// The hash with which a text was signed in the manner of PKCS #1 v1.5, if not with the one that is named.
pub(super) fn other_hash(key: &Public, pss: bool, named: Hash, text: &[u8], signature: &[u8]) -> Option<Hash> {
    hash::ALL.into_iter().find(|hash| *hash != named && key.check(pss, *hash, text, signature) == Fit::Right)
}
