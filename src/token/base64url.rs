//! base64url (RFC 4648 §5), strict enough to notice damage and patient enough to read what is left.

use base64::{
    Engine, alphabet,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};

use crate::text::{Span, has};

/// Padding is noticed elsewhere; bits that say nothing at the end do not hinder reading.
const CONFIG: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_decode_padding_mode(DecodePaddingMode::Indifferent)
    .with_decode_allow_trailing_bits(true);
const URL: GeneralPurpose = GeneralPurpose::new(&alphabet::URL_SAFE, CONFIG.with_encode_padding(false));
const STANDARD: GeneralPurpose = GeneralPurpose::new(&alphabet::STANDARD, CONFIG);

/// What could be decoded, and the character at which decoding had to stop.
pub(super) struct Decoded {
    pub(super) bytes: Vec<u8>,
    pub(super) stop: Option<usize>,
}

/// Decodes as far as the alphabet reaches.
pub(super) fn decode(text: &str) -> Decoded {
    let body = text.trim_end_matches('=');
    let good = body.bytes().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_')).count();
    // One character alone holds six bits, which is no byte: it is what a cut leaves over.
    let whole = if good % 4 == 1 { good - 1 } else { good };
    let bytes = URL.decode(&body[..whole]).unwrap_or_default();
    Decoded { bytes, stop: (whole < body.len()).then_some(whole) }
}

/// Decodes the standard alphabet with or without padding; all of it or nothing.
pub(super) fn standard(text: &str) -> Option<Vec<u8>> {
    STANDARD.decode(text).ok()
}

/// Encodes without padding.
pub(super) fn encode(bytes: &[u8]) -> String {
    URL.encode(bytes)
}

/// Decodes either alphabet, with or without padding; all of it or nothing.
pub(super) fn either(text: &str) -> Option<Vec<u8>> {
    if text.ends_with('=') && !text.len().is_multiple_of(4) {
        return None;
    }
    let url = has(text, "_-");
    if url { URL.decode(text).ok() } else { STANDARD.decode(text).ok() }
}

/// The bytes as hexadecimal digits.
pub(super) fn hex(bytes: impl Iterator<Item = u8>) -> String {
    let digit = |four: u8| char::from(b"0123456789abcdef"[usize::from(four & 15)]);
    bytes.flat_map(|byte| [digit(byte >> 4), digit(byte)]).collect()
}

/// The characters that hold these decoded bytes.
pub(super) const fn characters(bytes: Span) -> Span {
    Span::new(bytes.start * 4 / 3, (bytes.end * 4).div_ceil(3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_left_is_read() {
        assert_eq!(decode("eyJhIjoxfQ").bytes, br#"{"a":1}"#);
        assert_eq!(decode("eyJhIjoxfQ==").stop, None);
        let cut = decode("eyJhI");
        assert_eq!((cut.bytes.as_slice(), cut.stop), (&b"{\"a"[..], Some(4)));
        let damaged = decode("eyJh+joxfQ");
        assert_eq!((damaged.bytes.as_slice(), damaged.stop), (&b"{\"a"[..], Some(4)));
    }

    #[test]
    fn bytes_lead_back_to_characters() {
        assert_eq!(characters(Span::new(0, 3)), Span::new(0, 4));
        assert_eq!(characters(Span::new(3, 4)), Span::new(4, 6));
        assert_eq!(characters(Span::new(1, 2)), Span::new(1, 3));
    }
}
