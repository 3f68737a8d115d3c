//! What sort of credential a text was before it was damaged, as far as its letters tell.

use super::starts;
use crate::key;
use crate::text::{begins_with_one, has, holds_one, only};

/// Beginnings of AWS key ids; sixteen letters and digits follow.
const KEY_IDS: &[&str] = &["AKIA", "ASIA"];
/// Beginnings of AWS session tokens.
const SESSIONS: &[&str] = &["IQoJb3JpZ2lu", "AgoJb3JpZ2lu", "FwoGZXIvYXdz", "FQoDYXdz"];
/// base64 of `<samlp`, `<saml2p`, `<saml`, `<?xml`, `<EncryptedAssertion`: what SAML is sent as.
const MARKUP: &[&str] = &["PHNhbW", "PD94bW", "PEVuY3J5cH", "PEFzc2Vyd", "PFJlc3Bv"];
/// Fernet, macaroons, Iron and SSH keys: bytes whose first tell what they are.
const SEALED: &[&str] = &[
    "gAAAAA",
    "MDAx",
    "MDAy",
    "AgET",
    "AgEU",
    "AgEV",
    "AgEW",
    "AgEX",
    "AgEY",
    "AgEZ",
    "Fe26.2",
    "AAAAC3NzaC1lZDI1NTE5",
    "AAAAB3NzaC1yc2E",
    "AAAAE2VjZHNhL",
    "b3BlbnNzaC1rZXktdjE",
];
/// The head of a Biscuit's next key (field 2, 36 bytes, Ed25519 or P-256, the key), as base64 writes it at each of its
/// three steps.
const BISCUIT: &[&str] = &["EiQIABIg", "IkCAASI", "SJAgAEi", "EiUIARIh", "IlCAESI", "SJQgBEi"];
/// How many digits a secret in hexadecimal usually has.
const HEX: &[usize] = &[32, 40, 48, 56, 64, 96, 128];
/// More letters than this say nothing more about the sort.
const ENOUGH: usize = 4096;

/// A sort of credential, by its letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Parts between dots, the first a JSON object: a JSON web token or a signed cookie.
    Jose,
    /// PASETO and PASERK.
    Paseto,
    /// A session token of AWS.
    Session,
    /// base64 of XML.
    Markup,
    /// Bytes that tell what they are: Fernet, macaroons, Iron, SSH keys.
    Sealed,
    /// A key that names its maker.
    Key,
    /// A key id of AWS.
    KeyId,
    /// 8-4-4-4-12 hexadecimal digits.
    Uuid,
    /// Hexadecimal digits, as many as secrets have.
    Hex,
    /// base64 with the marks of the standard alphabet.
    Base64,
    /// Anything else.
    Word,
}

impl Shape {
    /// The sort of `text`; white space, quotes and what is not ASCII are looked through.
    #[must_use]
    pub fn of(text: &str) -> Self {
        let kept: String = letters(text);
        let kept = kept.as_str();
        if starts_paseto(kept) {
            return Self::Paseto;
        }
        for &(shape, beginnings) in &[(Self::Session, SESSIONS), (Self::Markup, MARKUP), (Self::Sealed, SEALED)] {
            if beginnings.iter().any(|beginning| kept.starts_with(beginning)) {
                return shape;
            }
        }
        if kept.starts_with("biscuit:") || kept.starts_with(['E', 'C']) && holds_one(kept, BISCUIT) {
            return Self::Sealed;
        }
        if begins_with_one(kept, KEY_IDS) && (12..=24).contains(&kept.len()) && only(kept, "0-9A-Z") {
            return Self::KeyId;
        }
        if kept.len() >= 16 && key::begins(kept) {
            return Self::Key;
        }
        if starts(kept) && !kept.starts_with('A') {
            // A cookie of base64 around JSON begins so too, but has no dots.
            return if kept.contains('.') || kept.contains("eyJ") && kept[3..].contains("eyJ") {
                Self::Jose
            } else {
                Self::base64(kept)
            };
        }
        let digits = kept.bytes().filter(u8::is_ascii_hexdigit).count();
        if digits == 32 && kept.len() == 36 && is_uuid(kept) {
            return Self::Uuid;
        }
        if digits == kept.len() && HEX.contains(&digits) && has(kept, "0-9") {
            return Self::Hex;
        }
        Self::base64(kept)
    }

    fn base64(kept: &str) -> Self {
        let body = kept.trim_end_matches('=');
        let marked = body.len() < kept.len() || body.contains(['+', '/']);
        let fits = only(body, "0-9A-Za-z+/");
        let mixed = has(body, "A-Z") && has(body, "a-z");
        if kept.len() >= 20 && marked && fits && mixed { Self::Base64 } else { Self::Word }
    }

    /// Whether the sort is known by a mark that nothing else has.
    #[must_use]
    pub const fn is_marked(self) -> bool {
        !matches!(self, Self::Base64 | Self::Word | Self::Hex)
    }

    /// Whether it is written in the alphabet of base64url, without padding.
    #[must_use]
    pub const fn is_url(self) -> bool {
        matches!(self, Self::Jose | Self::Paseto)
    }

    /// Whether it is written in the standard alphabet of base64.
    #[must_use]
    pub const fn is_standard(self) -> bool {
        matches!(self, Self::Session | Self::Markup | Self::Base64)
    }

    /// Whether `byte` may stand in it.
    #[must_use]
    pub const fn allows(self, byte: u8) -> bool {
        match self {
            Self::Jose | Self::Paseto => byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'),
            Self::Session | Self::Markup | Self::Base64 => {
                byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'=')
            }
            Self::Key => byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'=' | b'+' | b'/' | b'~'),
            Self::Sealed => {
                byte.is_ascii_alphanumeric()
                    || matches!(byte, b'-' | b'_' | b'+' | b'/' | b'=' | b'*' | b'.' | b'~' | b':')
            }
            Self::KeyId => byte.is_ascii_uppercase() || byte.is_ascii_digit(),
            Self::Uuid => byte.is_ascii_hexdigit() || byte == b'-',
            Self::Hex => byte.is_ascii_hexdigit(),
            Self::Word => byte.is_ascii_graphic(),
        }
    }
}

/// `v4.public.`, `k2.secret.` and their like.
fn starts_paseto(kept: &str) -> bool {
    let bytes = kept.as_bytes();
    matches!(bytes, [b'v' | b'k', b'1'..=b'4', b'.', rest @ ..]
        if [&b"local"[..], b"public", b"secret", b"lid", b"pid", b"sid", b"seal"].iter().any(|word| rest.starts_with(word)))
}

/// Whether the hyphens stand where RFC 9562 §4 wants them.
#[must_use]
pub fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, byte)| match at {
            8 | 13 | 18 | 23 => byte == b'-',
            _ => byte.is_ascii_hexdigit(),
        })
}

/// The letters that credentials are made of, without what surrounds them.
fn letters(text: &str) -> String {
    let mark = |c: char| {
        c.is_ascii_alphanumeric()
            || matches!(
                c,
                '-' | '_' | '.' | '~' | '+' | '/' | '=' | '%' | ':' | '$' | '|' | '#' | '?' | '*' | '&' | ';' | '\\'
            )
    };
    let kept: String = text.chars().filter(|c| mark(*c)).take(ENOUGH).collect();
    kept.trim_matches(['.', ':', ';', '\\']).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_sort_is_known() {
        for (text, shape) in [
            ("eyJhbGciOiJIUzI1NiJ9.e30.AA", Shape::Jose),
            (" \"eyJhbGci\u{200b}OiJIUzI1NiJ9.\ne30.AA\"", Shape::Jose),
            ("v4.public.AAAA", Shape::Paseto),
            ("IQoJb3JpZ2luX2VjEAA=", Shape::Session),
            ("ghp_16C7e42F292c6912E7710c838347Ae178B4a", Shape::Key),
            ("AKIAIOSFODNN7EXAMPLE", Shape::KeyId),
            ("7f3b2c9e-1d4a-4e6f-9a8b-0c1d2e3f4a5b", Shape::Uuid),
            ("0123456789abcdef0123456789abcdef", Shape::Hex),
            ("9w8HPhtNr8Pf+3uBuLUcVFMQNywQV7XpL2y/9ABH", Shape::Base64),
            ("eyJpdiI6IkFBQSJ9QUJD+w==", Shape::Base64),
            ("2YotnFZFEjr1zCsicMWpAA", Shape::Word),
        ] {
            assert_eq!(Shape::of(text), shape, "{text}");
        }
    }
}
