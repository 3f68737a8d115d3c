//! Keys that name their maker: their checksums and their lengths.

use super::{Loss, Lost, Whole, firm, fitting};
use crate::{
    segment::{KEYS, Shape},
    text::Span,
};

/// Keys with a checksum prove themselves; the others have a length.
pub(super) fn proof(text: &str) -> Option<Whole> {
    if !text.bytes().all(|b| Shape::Key.allows(b)) {
        return None;
    }
    if let Some(right) = checksum(text) {
        return right.then_some(firm("Its checksum was computed again and is right."));
    }
    let (_, length) = KEYS.iter().find(|(beginning, _)| text.starts_with(beginning))?;
    (*length == text.len() || *length == 0 && text.len() >= 24).then_some(fitting("It has the length of such keys."))
}

/// Whether the checksum of a key is right; nothing where it has none or another length.
fn checksum(text: &str) -> Option<bool> {
    let base62 = ["ghp_", "gho_", "ghu_", "ghr_", "npm_"].iter().find_map(|beginning| text.strip_prefix(beginning));
    if let Some(rest) = base62.filter(|rest| rest.len() == 36 && rest.bytes().all(|b| b.is_ascii_alphanumeric())) {
        return Some(encode62(crc32(&rest.as_bytes()[..30])) == rest[30..]);
    }
    if let Some(rest) = text.strip_prefix("glsa_").filter(|rest| rest.len() == 41) {
        let (secret, sum) = rest.split_at(32);
        let sum = sum.strip_prefix('_')?;
        return Some(
            format!("{:08x}", crc32(secret.as_bytes())) == sum
                || format!("{:08x}", crc32(secret.as_bytes()).swap_bytes()) == sum,
        );
    }
    None
}

/// CRC-32 as zip has it (ISO 3309); keys are short, a table would be longer than they are.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 })
    })
}

/// Six digits of base 62, leading zeros kept.
fn encode62(mut number: u32) -> String {
    const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let mut digits = [b'0'; 6];
    for digit in digits.iter_mut().rev() {
        *digit = DIGITS[number as usize % 62];
        number /= 62;
    }
    digits.iter().map(|digit| char::from(*digit)).collect()
}

pub(super) fn loss(text: &str) -> Option<Loss> {
    if checksum(text) == Some(false) {
        let says = "Its checksum is wrong: at least one character was changed or swapped.".to_owned();
        return Some(Loss { kind: Lost::Changed, span: Span::whole(text), says });
    }
    let (_, length) = KEYS.iter().find(|(beginning, length)| *length > 0 && text.starts_with(beginning))?;
    (text.len() < *length).then(|| Loss {
        kind: Lost::End,
        span: Span::new(text.len(), text.len()),
        says: format!(
            "Such a key has {length} characters, and this one has {}: {} are missing.",
            text.len(),
            length - text.len()
        ),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_are_as_zip_computes_them() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(encode62(0), "000000");
    }
}
