//! What a credential begins with, and what it is called.

use super::KEYS;

/// Beginnings that nothing but a credential has: a JSON object in base64url, AWS key ids and session tokens.
const BEGINNINGS: &[&str] = &[
    "eyJ",
    "ewog",
    "ewoJ",
    "ew0K",
    "eyAi",
    "AKIA",
    "ASIA",
    "IQoJb3JpZ2lu",
    "AgoJb3JpZ2lu",
    "FwoGZXIvYXdz",
    "FQoDYXdz",
    "v1.local.",
    "v1.public.",
    "v2.local.",
    "v2.public.",
    "v3.local.",
    "v3.public.",
    "v4.local.",
    "v4.public.",
];

/// Words in the name of a thing that holds a credential.
const NAMES: &[&str] = &[
    "token",
    "secret",
    "api-key",
    "api_key",
    "apikey",
    "authorization",
    "credential",
    "jwt",
    "bearer",
    "access_key",
    "access-key",
    "accesskey",
    "password",
    "session_id",
    "sessionid",
    "cookie",
];

/// Names with such a word that hold something else: a kind, a place, a time, a mark of where a list goes on.
const NOT_NAMES: &[&str] = &[
    "type",
    "expir",
    "endpoint",
    "uri",
    "url",
    "next",
    "page",
    "continuation",
    "count",
    "limit",
    "usage",
    "method",
    "policy",
    "status",
    "header",
    "tokens",
    "errortype",
    "use",
    "idempotency",
    "name",
    "description",
    "error",
    "message",
    "prompt",
];

/// Whether `text` begins as only a credential does.
#[must_use]
pub fn starts(text: &str) -> bool {
    BEGINNINGS.iter().any(|beginning| text.starts_with(beginning))
}

/// Where the next credential begins that its beginning tells, at or after `from`, at the beginning of a word.
pub(super) fn next_start(text: &str, from: usize) -> Option<usize> {
    let bytes = text.as_bytes();
    let mut at = from;
    let mut inside = from.checked_sub(1).and_then(|before| bytes.get(before)).is_some_and(|b| joins(*b));
    while let Some(&byte) = bytes.get(at) {
        let begins = !inside && byte.is_ascii_alphabetic();
        // In an address a name stands right behind the slashes.
        let begins = begins || byte.is_ascii_alphabetic() && bytes[..at].ends_with(b"//");
        if begins && (is_beginning(&bytes[at..]) || is_key(&bytes[at..])) {
            return Some(at);
        }
        inside = joins(byte);
        at += 1;
    }
    None
}

/// Whether `byte` makes what follows the middle of a word.
fn joins(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-' | b'+' | b'/' | b'.')
}

fn is_beginning(bytes: &[u8]) -> bool {
    matches!(bytes[0], b'e' | b'A' | b'I' | b'F' | b'v')
        && BEGINNINGS.iter().any(|beginning| bytes.starts_with(beginning.as_bytes()))
}

/// A key that names its maker: as long as that maker's keys are, or long enough and with a digit, as no word of a
/// language has.
fn is_key(bytes: &[u8]) -> bool {
    let near = &bytes[..bytes.len().min(100)];
    let length = near.iter().take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'_' | b'-' | b'.')).count();
    length >= 20
        && KEYS.iter().any(|(beginning, whole)| {
            beginning.as_bytes()[0] == bytes[0]
                && bytes.starts_with(beginning.as_bytes())
                && (length == *whole || near[..length.min(40)].iter().any(u8::is_ascii_digit))
        })
}

/// Whether a header, variable or key of this name holds a credential.
#[must_use]
pub fn names_a_credential(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    NAMES.iter().any(|word| name.contains(word)) && !NOT_NAMES.iter().any(|word| name.contains(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names() {
        for name in ["Authorization", "access_token", "AWS_SESSION_TOKEN", "SecretAccessKey", "x-api-key", "Cookie"] {
            assert!(names_a_credential(name), "{name}");
        }
        for name in ["token_type", "NextToken", "Date", "expires_in", "max_tokens", "TokenExpiration", "token_endpoint"]
        {
            assert!(!names_a_credential(name), "{name}");
        }
    }

    #[test]
    fn beginnings_stand_at_the_beginning_of_a_word() {
        assert_eq!(next_start("see heyJ0 or eyJ0", 0), Some(13));
        assert_eq!(next_start("id=ASIA0000", 0), Some(3));
        assert_eq!(next_start("FAILED: everything is well", 0), None);
    }
}
