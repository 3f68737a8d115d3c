//! The net below: words that look random, though nobody knew them for secrets.

use crate::text::Span;

/// The shortest word that falls into the net.
const LENGTH: usize = 20;
/// The unbroken stretch of letters and digits it must have; a UUID, a time or a host name has none so long.
const STRETCH: usize = 16;

/// The words of `text` that look like a key.
pub(super) fn caught(text: &str) -> Vec<Span> {
    let mut caught = Vec::new();
    let mut start = 0;
    for end in 0..=text.len() {
        let byte = text.as_bytes().get(end);
        if byte.is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'_' | b'-')) {
            continue;
        }
        let word = Span::new(start, end);
        if word.len() >= LENGTH && random(word.of(text).as_bytes()) {
            caught.push(word);
        }
        start = end + 1;
    }
    caught
}

/// Digits among letters, in both cases or in constant change.
fn random(word: &[u8]) -> bool {
    let has = |test: fn(&u8) -> bool| word.iter().any(test);
    let digits = word.iter().filter(|b| b.is_ascii_digit()).count();
    let changes = word
        .windows(2)
        .filter(|pair| {
            pair[0].is_ascii_digit() && pair[1].is_ascii_alphabetic()
                || pair[0].is_ascii_alphabetic() && pair[1].is_ascii_digit()
        })
        .count();
    let stretch = word.split(|b| !b.is_ascii_alphanumeric()).map(<[u8]>::len).max().unwrap_or(0);
    let both = has(u8::is_ascii_uppercase) && has(u8::is_ascii_lowercase);
    stretch >= STRETCH && digits >= 2 && (both || changes >= 4)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_are_caught_and_words_are_not() {
        for key in
            ["sk_live_4eC39HqLyjWDarjtT1zdp7dc", "d41d8cd98f00b204e9800998ecf8427e", "glpat-aB3dE5gH7jK9mN1pQ3sT5v"]
        {
            assert_eq!(caught(&format!("key={key};")), [Span::new(4, 4 + key.len())], "{key}");
        }
        for word in [
            "123e4567-e89b-12d3-a456-426614174000",
            "2026-11-21T10-00-00-000Z",
            "AuthenticationFailedException",
            "arn:aws:sts::123456789012:assumed-role/deploy-production",
            "12345678901234567890123",
            "api-7d9c5b8f6d-x2v4q-2026",
        ] {
            assert_eq!(caught(word), [], "{word}");
        }
    }
}
