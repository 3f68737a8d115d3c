//! base64 without mercy: a verifier must not read what its neighbour would refuse.

/// The value of a letter in the alphabet for addresses (RFC 4648 §5) or, if asked, the standard one (§4).
fn value(letter: u8, standard: bool) -> Option<u8> {
    Some(match (letter, standard) {
        (b'A'..=b'Z', _) => letter - b'A',
        (b'a'..=b'z', _) => letter - b'a' + 26,
        (b'0'..=b'9', _) => letter - b'0' + 52,
        (b'-', false) | (b'+', true) => 62,
        (b'_', false) | (b'/', true) => 63,
        _ => return None,
    })
}

/// All of the text or nothing; the bits at its end that belong to no byte must be zero. No padding.
fn read(text: &str, standard: bool) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() * 3 / 4);
    let (mut held, mut bits) = (0_u32, 0);
    for letter in text.bytes() {
        held = held << 6 | u32::from(value(letter, standard)?);
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push((held >> bits).to_le_bytes()[0]);
            held &= (1 << bits) - 1;
        }
    }
    (bits < 6 && held == 0).then_some(bytes)
}

/// base64url without padding, as RFC 7515 §2 wants it.
pub(super) fn url(text: &str) -> Option<Vec<u8>> {
    read(text, false)
}

/// The standard alphabet, with or without padding.
pub(super) fn standard(text: &str) -> Option<Vec<u8>> {
    read(text.trim_end_matches('='), true)
}

/// Either alphabet, with or without padding.
pub(super) fn either(text: &str) -> Option<Vec<u8>> {
    standard(text).or_else(|| url(text.trim_end_matches('=')))
}

/// The bytes in the alphabet for addresses, without padding.
pub(super) fn write(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let held = (0..3).fold(0, |held, at| held << 8 | usize::from(chunk.get(at).copied().unwrap_or(0)));
        for at in 0..=chunk.len() {
            text.push(char::from(LETTERS[held >> (18 - 6 * at) & 63]));
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strict_and_whole() {
        assert_eq!(url("_-8"), Some(vec![0xff, 0xef]));
        assert_eq!(standard("/+8="), Some(vec![0xff, 0xef]));
        assert_eq!(url(""), Some(Vec::new()));
        for wrong in ["A", "_-8=", "_-9", "/+8", "_-8 ", "AAAAA"] {
            assert_eq!(url(wrong), None, "{wrong}");
        }
        assert_eq!(either("_-8="), either("/+8"));
        for bytes in [&b""[..], b"a", b"ab", b"abc", b"\xff\xef\x00\x01"] {
            assert_eq!(url(&write(bytes)).as_deref(), Some(bytes));
        }
    }
}
