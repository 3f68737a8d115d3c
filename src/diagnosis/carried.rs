//! The `Authorization` headers that a paste shows, in whatever language they are written.

use crate::text::{Span, begins_with_one, has, is_one};

/// An `Authorization` header.
pub(super) struct Carried<'k> {
    /// Its first word, where that is a scheme.
    pub(super) scheme: &'k str,
    /// What stands behind the scheme; the whole value where there is none.
    pub(super) value: &'k str,
    /// Whether nothing stands behind the scheme, and nothing is put there later.
    pub(super) empty: bool,
    /// Whether it stands in a command of a shell, which puts variables in.
    command: bool,
    /// Where name and value stand.
    pub(super) span: Span,
}

/// The schemes in use, in small letters.
const SCHEMES: &[&str] = &[
    "bearer",
    "basic",
    "token",
    "dpop",
    "digest",
    "negotiate",
    "ntlm",
    "bot",
    "jwt",
    "apikey",
    "api-key",
    "key",
    "hawk",
    "ssws",
    "aws4-hmac-sha256",
    "sharedaccesssignature",
    "sharedkey",
    "geniekey",
    "oauth",
    "goog",
    "splunk",
    "zoho-oauthtoken",
    "apitoken",
    "mac",
    "aws",
    "klaviyo-api-key",
    "discogs",
    "snowflake",
    "privatetoken",
    "client-id",
    "deepl-auth-key",
    "wrike",
    "signature",
    "kakaoak",
    "shippotoken",
    "mediabrowser",
    "ghost",
];
/// More headers than this no person reads.
const MOST: usize = 50;
/// No header is longer.
const LONGEST: usize = 16_384;
const NAME: &str = "authorization";

/// All of them, in the order of the paste.
pub(super) fn carried(paste: &str) -> Vec<Carried<'_>> {
    let bytes = paste.as_bytes();
    let mut found = Vec::new();
    let mut from = 0;
    while let Some(at) = next(bytes, from) {
        from = at + NAME.len();
        let before = at.checked_sub(1).map(|at| bytes[at]);
        if before.is_some_and(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_' | b'%')) {
            continue;
        }
        if let Some(one) = read(paste, at, from) {
            found.push(one);
            if found.len() == MOST {
                break;
            }
        }
    }
    found
}

fn next(bytes: &[u8], from: usize) -> Option<usize> {
    let mut at = from;
    while let Some(step) = memchr::memchr2(b'a', b'A', bytes.get(at..)?) {
        at += step;
        if bytes.get(at..at + NAME.len()).is_some_and(|word| word.eq_ignore_ascii_case(NAME.as_bytes())) {
            return Some(at);
        }
        at += 1;
    }
    None
}

/// What stands behind the name: `: Bearer x`, `"] = "Bearer x"`, `', 'Bearer x')`.
fn read(paste: &str, name: usize, from: usize) -> Option<Carried<'_>> {
    let near = &paste[from..paste.floor_char_boundary(from + LONGEST)];
    let line = &near[..near.find(['\n', '\r']).unwrap_or(near.len())];
    let mut rest = line.trim_start_matches(['"', '\'', '`', ']', '\\', ' ']);
    let quoted = rest.len() < line.len() && line.starts_with(['"', '\'', '`', '\\']);
    let sign = if rest.starts_with("=>") { 2 } else { usize::from(rest.starts_with([':', '='])) };
    if sign == 0 && !(quoted && rest.starts_with(',')) {
        return None;
    }
    rest = rest[sign.max(1)..].trim_start();
    let quote = rest.trim_start_matches('\\').chars().next().filter(|c| matches!(c, '"' | '\'' | '`'));
    let rest = rest.trim_start_matches(['\\', '"', '\'', '`']);
    let end = match quote {
        Some(quote) => rest.find(quote).unwrap_or(rest.len()),
        None => rest.find(['"', '\'', '`', '<']).filter(|end| *end > 0).unwrap_or(rest.len()),
    };
    let whole = rest[..end].trim_end_matches('\\');
    let word = whole.split([' ', '\t']).next().unwrap_or_default();
    let known = is_one(word, SCHEMES);
    let (scheme, value) = if known { (word, whole[word.len()..].trim()) } else { ("", whole.trim()) };
    let behind = rest[end..].trim_start_matches(['\\', '"', '\'', '`', ' ']);
    let before = &paste[paste.ceil_char_boundary(name.saturating_sub(400))..name];
    let command = before.contains("curl ") && !before.ends_with('\'');
    let spliced = rest[end..].len() > 1 && !begins_with_one(behind, &["}", ")", ",", "]", ";", "http", "-"]);
    let empty = value.is_empty() && !scheme.is_empty() && (behind.is_empty() || !spliced);
    let end = Span::of_slice(paste, whole).end;
    Some(Carried { scheme, value, empty, command, span: Span::new(name, end.max(from)) })
}

impl Carried<'_> {
    /// Whether its value may be a credential.
    pub(super) fn is_filled(&self) -> bool {
        let word = self.value.split([' ', ',']).next().unwrap_or_default();
        let mixed = has(word, "0-9") || !self.scheme.is_empty() || word.len() >= 24;
        let variable = self.command && word.len() > 1 && word.starts_with('$') && !self.scheme.is_empty();
        variable || word.len() >= 6 && mixed && word.is_ascii() && !word.contains(['{', '<', '$'])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn however_it_is_written() {
        for (paste, scheme, value) in [
            ("Authorization: Bearer abc", "Bearer", "abc"),
            ("> authorization: Token 12\n>", "Token", "12"),
            ("headers['Authorization'] = 'Bearer x1'", "Bearer", "x1"),
            ("req.setHeader(\"Authorization\", \"Bearer x1\");", "Bearer", "x1"),
            ("{ authorization: 'Bearer ' }", "Bearer", ""),
            ("{\\\"Authorization\\\":\\\"Bearer x1\\\"}", "Bearer", "x1"),
            ("-H 'Authorization: sk-12345678'", "", "sk-12345678"),
            ("\"Authorization\" => \"Basic a:b\"", "Basic", "a:b"),
        ] {
            let found = carried(paste);
            assert_eq!(found.len(), 1, "{paste}");
            assert_eq!((found[0].scheme, found[0].value), (scheme, value), "{paste}");
        }
        for (paste, empty) in [
            ("Authorization: Bearer", true),
            ("Authorization: Bearer \nHost: x", true),
            ("{ authorization: 'Bearer ' }", true),
            ("-H \"Authorization: Bearer \" https://a.example.com", true),
            ("Authorization: Bearer \"abc\"", false),
            ("headers.Authorization = 'Bearer ' + token", false),
            ("\"Authorization\": \"Bearer \" . $token", false),
            ("Authorization: `Bearer ${token}`", false),
        ] {
            assert_eq!(carried(paste)[0].empty, empty, "{paste}");
        }
        for paste in ["authorization_code", "Proxy-Authorization: Basic x", "the Authorization header", "authorization"]
        {
            assert!(carried(paste).is_empty(), "{paste}");
        }
    }
}
