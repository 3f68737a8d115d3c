//! A token in another coat of base64.

use base64::{
    Engine, alphabet,
    engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig},
};

use super::{Check, Damage, Subject, proof, scan};
use crate::{
    segment::{Place, Shape},
    text::{Edit, Safety, Span, has},
};

pub(super) const CHECK: Check = Check {
    id: "encoded-again",
    title: "base64 around the token",
    why: "The token was encoded once more than needed: a Kubernetes secret, a variable of a pipeline, a Basic helper. The server reads the coat, not the token.",
    find,
    examples: proof::list(&[
        ("ZXlKaGJHY2lPaUpJVXpJMU5pSjkuZTMwLkFBQUE=", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("QmVhcmVyIGV5SmhiR2NpT2lKSVV6STFOaUo5LmUzMC5BQUFB", "Bearer eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("N2YzYjJjOWUtMWQ0YS00ZTZmLTlhOGItMGMxZDJlM2Y0YTViCg", "7f3b2c9e-1d4a-4e6f-9a8b-0c1d2e3f4a5b\n"),
        ("dXNlcjpwYXNzd29yZDEyMzQ1Njc4", "dXNlcjpwYXNzd29yZDEyMzQ1Njc4"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
    ]),
    ..Check::PLAIN
};

const CONFIG: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_decode_padding_mode(DecodePaddingMode::Indifferent)
    .with_decode_allow_trailing_bits(true);
const STANDARD: GeneralPurpose = GeneralPurpose::new(&alphabet::STANDARD, CONFIG);
const URL: GeneralPurpose = GeneralPurpose::new(&alphabet::URL_SAFE, CONFIG);

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    let text = subject.text;
    // What looks like a credential already is the inside, and text that is no base64 is no coat.
    let plain = !subject.shape.is_marked() || subject.shape == Shape::Key && text.len().is_multiple_of(4);
    if text.len() < 24 || !plain || subject.census.any(b". :\n") {
        return Vec::new();
    }
    let Some(inside) = decode(text).filter(|inside| is_credential(inside, subject.place == Place::Bare)) else {
        return Vec::new();
    };
    let edits = vec![Edit::replace(Span::whole(text), inside)];
    scan::saying(scan::together(text, "decode the base64 around it", Safety::Certain, edits), "base64")
}

/// The text that the base64 holds, if it is plain text.
pub(super) fn decode(text: &str) -> Option<String> {
    // The front tells as much as the whole, and most texts are none.
    let front = text.get(..64).unwrap_or(text);
    let front = STANDARD.decode(front).or_else(|_| URL.decode(front)).ok()?;
    if front.iter().any(|byte| byte.is_ascii_control() && !byte.is_ascii_whitespace()) {
        return None;
    }
    let bytes = STANDARD.decode(text).or_else(|_| URL.decode(text)).ok()?;
    let text = String::from_utf8(bytes).ok()?;
    text.chars().all(|c| !c.is_control() || c.is_ascii_whitespace()).then_some(text)
}

/// The edits that take the coat off, a group of four letters each, so that every byte still leads back.
pub(super) fn uncoat(text: &str) -> Vec<Edit> {
    let Some(inside) = decode(text).filter(|inside| inside.is_ascii() && !text.contains(char::is_whitespace)) else {
        return Vec::new();
    };
    let groups = (0..inside.len()).step_by(3).zip((0..text.len()).step_by(4));
    let group = |(at, from): (usize, usize)| {
        let to = if at + 3 < inside.len() { from + 4 } else { text.len() };
        Edit::replace(Span::new(from, to), &inside[at..inside.len().min(at + 3)])
    };
    groups.map(group).collect()
}

/// `text` in the coat that its place demands.
pub(super) fn coat(text: &str) -> String {
    STANDARD.encode(text)
}

/// Whether a credential is inside: one that is known by its mark, a name or a scheme before it, or nothing but a word
/// of a machine. Bytes that only look random never decode to text, so that what does was text before.
pub(super) fn is_credential(inside: &str, alone: bool) -> bool {
    let apart = |c: char| !(c.is_ascii_alphanumeric() || "-_.~+/=%".contains(c));
    if Shape::of(inside).is_marked() || inside.split(apart).any(|piece| piece.len() >= 20 && is_marked(piece)) {
        // Laravel's and others' cookies are base64 around JSON: their inside is none.
        return !inside.starts_with('{') || inside.contains("eyJ");
    }
    let lower = inside.to_ascii_lowercase();
    // A name stands before a sign or a blank; in the middle of base64 its letters stand by chance.
    let named = |name: &&str| {
        let behind = lower.match_indices(*name).next().map(|(at, name)| &lower[at + name.len()..]);
        behind.is_some_and(|behind| behind.chars().take(12).any(|c| c == ':' || c == '=' || c.is_whitespace()))
    };
    if alone && ["token", "uthorization", "api", "bearer", "jwt"].iter().any(named) {
        return !inside.trim_start().starts_with(['<', '{']) || lower.contains("token\":");
    }
    if inside.contains([':', '{', '<', '&']) {
        return false;
    }
    let core = inside.trim_matches(|c: char| !c.is_ascii_alphanumeric());
    let letters = core.bytes().filter(u8::is_ascii_alphanumeric).count();
    let word = core.len() >= 20 && letters * 5 >= core.len() * 4 && has(core, "0-9");
    let prose = core.split_ascii_whitespace().any(scan::is_prose);
    word && !prose && (alone || matches!(Shape::of(core), Shape::Hex | Shape::Uuid))
}

fn is_marked(piece: &str) -> bool {
    piece.starts_with("ZXlK") || piece.starts_with("QmVhcmVy") || Shape::of(piece).is_marked()
}
