//! Whether base64 is written as an encoder writes it.

use crate::text::only;

/// All of it in the standard alphabet, padding only at its end, the last character as an encoder writes it.
pub(super) fn is_standard(text: &str) -> bool {
    let body = text.trim_end_matches('=');
    only(body, "0-9A-Za-z+/") && text.len() - body.len() <= 2 && body.len() % 4 != 1 && last_bits(body).is_none()
}

/// Every character of base64url, and no rest that is no byte.
pub(super) fn is_url(text: &str) -> bool {
    text.len() % 4 != 1 && only(text, "0-9A-Za-z_-") && last_bits(text).is_none()
}

/// The last character as an encoder would have written it, where it is another (RFC 4648 §3.5).
pub(super) fn last_bits(text: &str) -> Option<char> {
    const URL: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mask = match text.len() % 4 {
        2 => 0b1111,
        3 => 0b11,
        _ => return None,
    };
    let last = *text.as_bytes().last()?;
    let value = match last {
        b'+' => 62,
        b'/' => 63,
        _ => URL.iter().position(|b| *b == last)?,
    };
    (value & mask != 0).then(|| char::from(URL[value & !mask]))
}
