//! The client would not send it, and says where the character stands that it would not send.

use super::{Inference, Known};
use crate::{
    evidence::{Evidence, Strength},
    fix::Fix,
    text::{Span, code_point},
};

pub(super) const INFERENCE: Inference = Inference { id: "the-client-refused-a-character", draw };

/// A character that a client names.
struct Named {
    /// Which one, where it says so.
    character: Option<char>,
    /// Where in the header value, counted from nought.
    at: usize,
    /// Where it says so.
    span: Span,
}

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    let Some(named) = index(known.paste).or_else(|| quoted(known.paste)) else { return Vec::new() };
    let because = format!("{} {}", place(&named), UNDO);
    vec![Evidence::new(Fix::RepairFormat, Strength::Strong, because).at(named.span)]
}

const UNDO: &str =
    "The client refuses to send it. Copy the token again without it, or take it out where the token is kept.";
/// What stands before the token in an Authorization header.
const SCHEME: usize = "Bearer ".len();

/// The sentence that counts.
fn place(named: &Named) -> String {
    let what = named.character.map_or_else(
        || "a character that no header may carry".to_owned(),
        |c| format!("{}{}", code_point(c), called(c).map_or_else(String::new, |name| format!(", {name}"))),
    );
    match named.at.checked_sub(SCHEME) {
        Some(0) => format!("Right behind “Bearer ”, as the first character of the token, stands {what}."),
        Some(at) => format!(
            "Character {} of the token behind “Bearer ” ({} of the header value) is {what}.",
            at + 1,
            named.at + 1
        ),
        None => format!("Character {} of the header value is {what}.", named.at + 1),
    }
}

/// The texts that tell a position: what stands before the number, and where the character is told.
fn index(paste: &str) -> Option<Named> {
    // fetch: "the character at index 12 has a value of 8203 which is greater than 255".
    if let Some((at, rest)) = number_behind(paste, "character at index ") {
        let code = rest.strip_prefix(" has a value of ").and_then(number);
        return Some(Named { character: code.and_then(to_char), at, span: span(paste, rest) });
    }
    // Python: "codec can't encode character '\u200b' in position 12", or "characters in position 7-8".
    if let Some(found) = paste.find("codec can't encode character") {
        let text = &paste[found..paste[found..].find('\n').map_or(paste.len(), |end| found + end)];
        let (at, rest) = number_behind(text, "in position ")?;
        let character = text.split('\'').nth(2).and_then(escaped).map(|(c, _)| c);
        return Some(Named { character, at, span: span(paste, rest) });
    }
    // OkHttp: "Unexpected char 0x0a at 31 in Authorization value".
    let found = paste.find("Unexpected char 0x")?;
    let hex: String = paste[found + 18..].chars().take_while(char::is_ascii_hexdigit).collect();
    let (at, rest) = number_behind(&paste[found..], " at ")?;
    Some(Named { character: u32::from_str_radix(&hex, 16).ok().and_then(char::from_u32), at, span: span(paste, rest) })
}

/// Clients that quote the value they refuse: Go, requests, http.client.
const QUOTING: &[&str] = &[
    "invalid header field value \"",
    "return character(s) in header value: '",
    "Invalid header value b'",
    "Invalid header value '",
    "Illegal header value b'",
];

fn quoted(paste: &str) -> Option<Named> {
    let start = QUOTING.iter().find_map(|text| paste.find(text).map(|at| at + text.len()))?;
    let value = &paste[start..];
    let quote = char::from(paste.as_bytes()[start - 1]);
    let mut at = 0;
    let mut read = 0;
    while let Some(c) = value[read..].chars().next().filter(|c| *c != quote && *c != '\n') {
        if let Some((character, length)) = escaped(&value[read..]) {
            return Some(Named {
                character: Some(character),
                at,
                span: Span::new(start + read, start + read + length),
            });
        }
        read += c.len_utf8();
        at += 1;
    }
    None
}

/// The character that an escape of Go or Python at the beginning stands for.
fn escaped(text: &str) -> Option<(char, usize)> {
    let hex = |digits: usize| {
        let code = u32::from_str_radix(text.get(2..2 + digits)?, 16).ok()?;
        Some((char::from_u32(code)?, 2 + digits))
    };
    match text.strip_prefix('\\')?.chars().next()? {
        'n' => Some(('\n', 2)),
        'r' => Some(('\r', 2)),
        't' => Some(('\t', 2)),
        'x' => hex(2),
        'u' => hex(4),
        'U' => hex(8),
        _ => None,
    }
}

fn number_behind<'t>(text: &'t str, words: &str) -> Option<(usize, &'t str)> {
    let rest = &text[text.find(words)? + words.len()..];
    let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
    Some((rest[..digits].parse().ok().filter(|at| *at < 100_000)?, &rest[digits..]))
}

fn number(text: &str) -> Option<usize> {
    number_behind(text, "").map(|(number, _)| number)
}

fn to_char(code: usize) -> Option<char> {
    char::from_u32(u32::try_from(code).ok()?)
}

/// The digits right before `rest`, which is a slice of `paste`.
fn span(paste: &str, rest: &str) -> Span {
    let end = Span::of_slice(paste, rest).start;
    let digits = paste[..end].bytes().rev().take_while(u8::is_ascii_digit).count();
    Span::new(end - digits, end)
}

/// The names of those that copying brings most often.
fn called(c: char) -> Option<&'static str> {
    Some(match c {
        '\n' => "a line break",
        '\r' => "a carriage return",
        '\t' => "a tab",
        '\u{a0}' => "a no-break space",
        '\u{ad}' => "a soft hyphen",
        '\u{200b}' => "a zero width space",
        '\u{200c}' | '\u{200d}' => "a zero width joiner",
        '\u{200e}' | '\u{200f}' => "a mark of direction",
        '\u{2010}'..='\u{2015}' | '\u{2212}' => "a dash that is not the hyphen",
        '\u{2018}' | '\u{2019}' | '\u{201c}' | '\u{201d}' | '\u{201e}' => "a quote of a word processor",
        '\u{2026}' => "an ellipsis: the middle of the token was left out",
        '\u{2022}' | '\u{25cf}' => "a dot that hides a character",
        '\u{feff}' => "a byte order mark",
        '\u{fffd}' => "the mark of a character that was lost",
        _ => return None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn positions_are_counted_in_the_token() {
        for (paste, says) in [
            (
                "TypeError: Cannot convert argument to a ByteString because the character at index 18 has a value of 8203 which is greater than 255.",
                "Character 12 of the token behind “Bearer ” (19 of the header value) is U+200B, a zero width space.",
            ),
            (
                "UnicodeEncodeError: 'latin-1' codec can't encode character '\\u201c' in position 7: ordinal not in range(256)",
                "Right behind “Bearer ”, as the first character of the token, stands U+201C, a quote of a word processor.",
            ),
            (
                "'ascii' codec can't encode character '\\xa0' in position 3: ordinal not in range(128)",
                "Character 4 of the header value is U+00A0, a no-break space.",
            ),
            (
                "java.lang.IllegalArgumentException: Unexpected char 0x0a at 11 in Authorization value: Bearer abcd",
                "Character 5 of the token behind “Bearer ” (12 of the header value) is U+000A, a line break.",
            ),
            (
                "net/http: invalid header field value \"Bearer abcd\\n\" for key Authorization",
                "Character 5 of the token behind “Bearer ” (12 of the header value) is U+000A, a line break.",
            ),
        ] {
            let named = index(paste).or_else(|| quoted(paste)).expect(paste);
            assert_eq!(place(&named), says);
            assert!(named.span.end <= paste.len());
        }
        assert!(index("nothing at index of it").or_else(|| quoted("Invalid header value b'abc'")).is_none());
    }
}
