//! What a credential begins with, and what it is called.

use crate::key;
use crate::text::holds_one;

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
    "k8s-aws-v1.",
    "bedrock-api-key-",
    "aHR0cHM6Ly9rYWZrYS",
    "CfDJ8",
    "biscuit:",
    "gAAAAA",
    "Fe26.2*",
    "MDAxY",
    "MDAyY",
    "MDAyM",
    "MDAyN",
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
    "dpop",
    "macaroon",
    "paseto",
    "paserk",
    "fernet",
    "branca",
    "bearer",
    "auth-key",
    "auth_key",
    "functions-key",
    "subscription-key",
    "application-key",
    "app_key",
    "art-api",
    "account_key",
    "accountkey",
    "access_key",
    "access-key",
    "accesskey",
    "password",
    "session_id",
    "sessionid",
    "cookie",
    "connect.sid",
    "sess.sig",
    "session.sig",
    "twilio-signature",
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
    begins(text.as_bytes()) || key::begins(word(text))
}

/// The first word: what stands behind it tells nothing about how it begins.
fn word(text: &str) -> &str {
    text.split([' ', '\n', '\t', '"', '\'', ',', ';']).next().unwrap_or(text)
}

fn begins(bytes: &[u8]) -> bool {
    matches!(bytes.first(), Some(b'e' | b'b' | b'A' | b'I' | b'F' | b'v' | b'g' | b'M' | b'k')) && is_known(bytes)
}

fn is_known(bytes: &[u8]) -> bool {
    BEGINNINGS.iter().any(|beginning| bytes.starts_with(beginning.as_bytes())) || is_paserk(bytes)
}

/// `k4.local.`, `k2.lid.` and their like.
fn is_paserk(bytes: &[u8]) -> bool {
    matches!(bytes, [b'k', b'1'..=b'4', b'.', rest @ ..]
        if ["local", "public", "secret", "lid.", "pid.", "sid.", "seal."].iter().any(|word| rest.starts_with(word.as_bytes())))
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
        if begins && (self::begins(&bytes[at..]) || text.is_char_boundary(at) && is_key(&text[at..])) {
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

/// Whether the word that `text` begins with is a key by all that can be seen: words of prose begin as keys do.
fn is_key(text: &str) -> bool {
    // Numbers and short words stand everywhere.
    let length = text.bytes().take(400).take_while(|b| b.is_ascii_alphanumeric() || b"_-.=+/~".contains(b)).count();
    let word = text[..length].trim_end_matches('.');
    length >= 16 && key::see_begun(word).is_some()
}

/// Whether a header, variable or key of this name holds a credential.
#[must_use]
pub fn names_a_credential(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    holds_one(&name, NAMES) && !holds_one(&name, NOT_NAMES)
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
