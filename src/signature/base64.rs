//! base64 without mercy: a verifier must not read what its neighbour would refuse.

use base64::{
    Engine,
    prelude::{BASE64_STANDARD_NO_PAD, BASE64_URL_SAFE_NO_PAD},
};

/// base64url without padding, as RFC 7515 §2 wants it: all of it or nothing, and no bits that belong to no byte.
pub(super) fn url(text: &str) -> Option<Vec<u8>> {
    BASE64_URL_SAFE_NO_PAD.decode(text).ok()
}

/// The standard alphabet, with or without padding.
pub(super) fn standard(text: &str) -> Option<Vec<u8>> {
    BASE64_STANDARD_NO_PAD.decode(text.trim_end_matches('=')).ok()
}

/// Either alphabet, with or without padding.
pub(super) fn either(text: &str) -> Option<Vec<u8>> {
    standard(text).or_else(|| url(text.trim_end_matches('=')))
}

/// The bytes in the alphabet for addresses, without padding.
pub(super) fn write(bytes: &[u8]) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
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
