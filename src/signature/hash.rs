//! Hashes, and what is made of them: HMAC and the mask of RSA.

use sha2::{Digest, Sha256, Sha384, Sha512};

/// A hash function.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Hash {
    /// SHA-256
    Sha256,
    /// SHA-384
    Sha384,
    /// SHA-512
    Sha512,
    /// SHA-1, for what has no other.
    Sha1,
}

/// Those that sign.
pub(super) const ALL: [Hash; 3] = [Hash::Sha256, Hash::Sha384, Hash::Sha512];

impl Hash {
    /// The one that the digits of an algorithm's name mean.
    pub(super) fn named(digits: &str) -> Option<Self> {
        ALL.into_iter().find(|hash| hash.digits() == digits)
    }

    /// Its digits in the names of algorithms.
    pub(super) const fn digits(self) -> &'static str {
        match self {
            Self::Sha256 => "256",
            Self::Sha384 => "384",
            Self::Sha512 => "512",
            Self::Sha1 => "1",
        }
    }

    /// How many bytes it makes.
    pub(super) const fn bytes(self) -> usize {
        match self {
            Self::Sha256 => 32,
            Self::Sha384 => 48,
            Self::Sha512 => 64,
            Self::Sha1 => 20,
        }
    }

    /// The hash of the pieces, one after the other.
    pub(super) fn of(self, pieces: &[&[u8]]) -> Vec<u8> {
        match self {
            Self::Sha256 => digest(Sha256::new(), pieces),
            Self::Sha384 => digest(Sha384::new(), pieces),
            Self::Sha512 => digest(Sha512::new(), pieces),
            Self::Sha1 => digest(sha1::Sha1::new(), pieces),
        }
    }

    /// HMAC (RFC 2104) of the pieces.
    pub(super) fn hmac(self, key: &[u8], pieces: &[&[u8]]) -> Vec<u8> {
        let block = if self.bytes() <= 32 { 64 } else { 128 };
        let mut pad = if key.len() > block { self.of(&[key]) } else { key.to_vec() };
        pad.resize(block, 0);
        let pad = |byte: u8| pad.iter().map(|key| key ^ byte).collect::<Vec<_>>();
        let inner = pad(0x36);
        let mut all: Vec<&[u8]> = vec![&inner];
        all.extend_from_slice(pieces);
        self.of(&[&pad(0x5c), &self.of(&all)])
    }

    /// MGF1 (RFC 8017 B.2.1): takes a mask of `seed` off `bytes`, or puts it on.
    pub(super) fn mask(self, seed: &[u8], bytes: &mut [u8]) {
        for (count, chunk) in (0_u32..).zip(bytes.chunks_mut(self.bytes())) {
            for (byte, mask) in chunk.iter_mut().zip(self.of(&[seed, &count.to_be_bytes()])) {
                *byte ^= mask;
            }
        }
    }
}

fn digest<D: Digest>(mut digest: D, pieces: &[&[u8]]) -> Vec<u8> {
    for piece in pieces {
        digest.update(piece);
    }
    digest.finalize().to_vec()
}

/// Whether two texts of bytes are the same; its time does not tell where they differ.
pub(super) fn same(a: &[u8], b: &[u8]) -> bool {
    a.len() == b.len() && std::hint::black_box(a.iter().zip(b).fold(0, |seen, (x, y)| seen | (x ^ y))) == 0
}

#[cfg(test)]
mod tests {
    use super::{super::curve::hex, *};

    #[test]
    fn hmac_of_rfc_4231() {
        let short = Hash::Sha256.hmac(b"Jefe", &[b"what do ya want ", b"for nothing?"]);
        assert_eq!(Some(short), hex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
        let text = b"Test Using Larger Than Block-Size Key - Hash Key First";
        let long = Hash::Sha512.hmac(&[0xaa; 131], &[text]);
        assert_eq!(
            Some(&long[..32]),
            hex("80b24263c7c1a3ebb71493c1dd7be8b49b46d1f41b4aeec1121b013783f8f352").as_deref()
        );
    }

    #[test]
    fn compared_to_the_last_byte() {
        assert!(same(b"abc", b"abc") && !same(b"abc", b"abd") && !same(b"abc", b"ab") && same(b"", b""));
    }
}
