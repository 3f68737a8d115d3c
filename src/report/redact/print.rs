//! What stands where a secret stood.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};

use crate::text::{Span, only};

const OPEN: char = '‹';
const CLOSE: char = '›';

/// `‹label 3f2a9c1d›`: the first four bytes of the SHA-256 of `secret`. A fingerprint stays as it is.
///
/// `salt` is the credential that the secret was read from: a name or an address could be guessed from its hash alone.
pub(super) fn of(label: &str, salt: &str, secret: &str) -> String {
    if is(secret) {
        return secret.to_owned();
    }
    let plain = !label.is_empty() && label.len() <= 32 && label.bytes().all(is_label);
    let label = if plain { label } else { "value" };
    let mut hash = Sha256::new();
    if !salt.is_empty() {
        hash.update(Sha256::digest(salt));
    }
    hash.update(secret);
    let mut print = format!("{OPEN}{label} ");
    for byte in &hash.finalize()[..4] {
        let _ = write!(print, "{byte:02x}");
    }
    print.push(CLOSE);
    print
}

fn is_label(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_'
}

/// Whether `text` is a fingerprint and nothing else.
pub(super) fn is(text: &str) -> bool {
    let inner = text.strip_prefix(OPEN).and_then(|rest| rest.strip_suffix(CLOSE));
    inner.and_then(|inner| inner.split_once(' ')).is_some_and(|(label, hex)| {
        (1..=32).contains(&label.len()) && label.bytes().all(is_label) && hex.len() == 8 && only(hex, "0-9a-f")
    })
}

/// The fingerprints in `text`, in order.
pub(super) fn all(text: &str) -> Vec<Span> {
    text.match_indices(OPEN)
        .filter_map(|(start, _)| {
            let len = text[start..].char_indices().take(48).find(|(_, c)| *c == CLOSE)?.0 + CLOSE.len_utf8();
            Some(Span::new(start, start + len)).filter(|span| is(span.of(text)))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_a_secret() {
        assert_eq!(of("opaque", "", "abc"), "‹opaque ba7816bf›", "printf abc | sha256sum");
        assert_eq!(of("opaque", "", &of("opaque", "", "abc")), of("opaque", "", "abc"));
        assert_ne!(of("sub", "token", "abc"), of("sub", "", "abc"));
        assert!(of("https://example.com/email ›", "", "abc").starts_with("‹value "));
    }

    #[test]
    fn found_again() {
        let text = format!("a ‹ b {} ‹secret› {}", of("x", "", "1"), of("y", "", "2"));
        let found: Vec<_> = all(&text).into_iter().map(|span| span.of(&text)).collect();
        assert_eq!(found, [of("x", "", "1"), of("y", "", "2")]);
    }
}
