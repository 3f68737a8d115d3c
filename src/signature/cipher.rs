//! AES in the modes of RFC 7518 §4 and §5: key wrap, GCM, CBC with HMAC.

use aes::{
    Aes128, Aes192, Aes256, Block,
    cipher::{BlockCipherDecrypt, BlockCipherEncrypt, KeyInit},
};

use super::hash::{Hash, same};

/// AES with a key of one of its three lengths.
enum Aes {
    Short(Aes128),
    Middle(Aes192),
    Long(Aes256),
}

impl Aes {
    fn new(key: &[u8]) -> Option<Self> {
        match key.len() {
            16 => Aes128::new_from_slice(key).ok().map(Self::Short),
            24 => Aes192::new_from_slice(key).ok().map(Self::Middle),
            32 => Aes256::new_from_slice(key).ok().map(Self::Long),
            _ => None,
        }
    }

    fn encrypt(&self, block: [u8; 16]) -> [u8; 16] {
        let mut block = Block::from(block);
        match self {
            Self::Short(aes) => aes.encrypt_block(&mut block),
            Self::Middle(aes) => aes.encrypt_block(&mut block),
            Self::Long(aes) => aes.encrypt_block(&mut block),
        }
        block.into()
    }

    fn decrypt(&self, block: [u8; 16]) -> [u8; 16] {
        let mut block = Block::from(block);
        match self {
            Self::Short(aes) => aes.decrypt_block(&mut block),
            Self::Middle(aes) => aes.decrypt_block(&mut block),
            Self::Long(aes) => aes.decrypt_block(&mut block),
        }
        block.into()
    }
}

/// AES key wrap (RFC 3394 §2.2.2): the key, where its check value is right.
pub(super) fn unwrap(key: &[u8], wrapped: &[u8]) -> Option<Vec<u8>> {
    let aes = Aes::new(key)?;
    let count = wrapped.len() / 8;
    if !wrapped.len().is_multiple_of(8) || !(3..=64).contains(&count) {
        return None;
    }
    let (mut check, mut key) = (wrapped[..8].to_vec(), wrapped[8..].to_vec());
    for step in (1..=6 * (count - 1)).rev() {
        let at = (step - 1) % (count - 1) * 8;
        let mut block = [0; 16];
        block[..8].copy_from_slice(&check);
        for (byte, more) in block[..8].iter_mut().zip((step as u64).to_be_bytes()) {
            *byte ^= more;
        }
        block[8..].copy_from_slice(&key[at..at + 8]);
        let plain = aes.decrypt(block);
        check.copy_from_slice(&plain[..8]);
        key[at..at + 8].copy_from_slice(&plain[8..]);
    }
    same(&check, &[0xa6; 8]).then_some(key)
}

/// The product of GHASH (SP 800-38D §6.3).
fn product(x: u128, y: u128) -> u128 {
    let (mut sum, mut v) = (0, y);
    for bit in (0..128).rev() {
        if x >> bit & 1 == 1 {
            sum ^= v;
        }
        v = v >> 1 ^ if v & 1 == 1 { 0xe1 << 120 } else { 0 };
    }
    sum
}

/// The block that begins a text of bytes, filled up with zeros.
fn block(bytes: &[u8]) -> [u8; 16] {
    let mut block = [0; 16];
    block[..bytes.len().min(16)].copy_from_slice(&bytes[..bytes.len().min(16)]);
    block
}

/// AES-GCM with a nonce of 12 bytes (SP 800-38D §7.2): the text, where the tag is right.
pub(super) fn gcm(key: &[u8], nonce: &[u8], also: &[u8], sealed: &[u8], tag: &[u8]) -> Option<Vec<u8>> {
    if nonce.len() != 12 || tag.len() != 16 {
        return None;
    }
    let aes = Aes::new(key)?;
    let hash = u128::from_be_bytes(aes.encrypt([0; 16]));
    let mut counter = block(nonce);
    counter[15] = 1;
    let first = aes.encrypt(counter);
    let lengths = ((also.len() as u128 * 8) << 64) | (sealed.len() as u128 * 8);
    let blocks = also.chunks(16).chain(sealed.chunks(16)).map(|piece| u128::from_be_bytes(block(piece)));
    let sum = blocks.chain([lengths]).fold(0, |sum, piece| product(sum ^ piece, hash));
    if !same(&(sum ^ u128::from_be_bytes(first)).to_be_bytes(), tag) {
        return None;
    }
    let mut plain = sealed.to_vec();
    for (count, piece) in (2_u32..).zip(plain.chunks_mut(16)) {
        counter[12..].copy_from_slice(&count.to_be_bytes());
        for (byte, mask) in piece.iter_mut().zip(aes.encrypt(counter)) {
            *byte ^= mask;
        }
    }
    Some(plain)
}

/// AES-CBC with the padding of PKCS #7. Its caller has checked a MAC.
pub(super) fn cbc(key: &[u8], start: &[u8], sealed: &[u8]) -> Option<Vec<u8>> {
    let aes = Aes::new(key)?;
    if start.len() != 16 || sealed.is_empty() || !sealed.len().is_multiple_of(16) {
        return None;
    }
    let mut plain = Vec::with_capacity(sealed.len());
    let mut before = start;
    for piece in sealed.chunks(16) {
        plain.extend(aes.decrypt(block(piece)).iter().zip(before).map(|(byte, mask)| byte ^ mask));
        before = piece;
    }
    let fill = usize::from(*plain.last()?);
    let body = plain.len().checked_sub(fill).filter(|_| (1..=16).contains(&fill))?;
    let right = plain[body..].iter().all(|byte| usize::from(*byte) == fill);
    plain.truncate(body);
    right.then_some(plain)
}

/// AES-CBC with HMAC (RFC 7518 §5.2): the text, where the tag is right.
pub(super) fn cbc_hmac(key: &[u8], start: &[u8], also: &[u8], sealed: &[u8], tag: &[u8]) -> Option<Vec<u8>> {
    let (hash, half) = match key.len() {
        32 => (Hash::Sha256, 16),
        48 => (Hash::Sha384, 24),
        64 => (Hash::Sha512, 32),
        _ => return None,
    };
    let (mac, encryption) = key.split_at(half);
    let length = (also.len() as u64 * 8).to_be_bytes();
    let made = hash.hmac(mac, &[also, start, sealed, &length]);
    if same(&made[..half], tag) { cbc(encryption, start, sealed) } else { None }
}

#[cfg(test)]
mod tests {
    use super::{super::curve::hex, *};

    #[test]
    fn key_wrap_of_rfc_3394() {
        let key = hex("000102030405060708090a0b0c0d0e0f").unwrap();
        let wrapped = hex("1fa68b0a8112b447aef34bd8fb5a7b829d3e862371d2cfe5").unwrap();
        assert_eq!(unwrap(&key, &wrapped), hex("00112233445566778899aabbccddeeff"));
        assert_eq!(unwrap(&key, &wrapped[..16]), None);
        assert_eq!(unwrap(&key[1..], &wrapped), None);
    }

    #[test]
    fn gcm_of_its_authors() {
        // McGrew and Viega, test cases 1 and 2.
        let tag = hex("58e2fccefa7e3061367f1d57a4e7455a").unwrap();
        assert_eq!(gcm(&[0; 16], &[0; 12], b"", b"", &tag), Some(Vec::new()));
        let sealed = hex("0388dace60b6a392f328c2b971b2fe78").unwrap();
        let tag = hex("ab6e47d42cec13bdf53a67b21257bddf").unwrap();
        assert_eq!(gcm(&[0; 16], &[0; 12], b"", &sealed, &tag), Some(vec![0; 16]));
        assert_eq!(gcm(&[0; 16], &[0; 12], b"x", &sealed, &tag), None);
    }
}
