//! What a JSON string means.

use crate::text::only;
use std::borrow::Cow;

/// The text of a JSON string without its quotes, escapes resolved. A lone surrogate and an escape that JSON does not
/// know become U+FFFD: the string's own bytes are still in the paste for those who want to see them.
#[must_use]
pub fn unescape(raw: &str) -> Cow<'_, str> {
    if !raw.contains('\\') {
        return Cow::Borrowed(raw);
    }
    let mut text = String::with_capacity(raw.len());
    let mut rest = raw;
    while let Some(at) = rest.find('\\') {
        text.push_str(&rest[..at]);
        let (c, length) = escape(&rest[at..]).unwrap_or((char::REPLACEMENT_CHARACTER, 1));
        text.push(c);
        rest = &rest[at + length..];
    }
    text.push_str(rest);
    Cow::Owned(text)
}

/// The character that the escape at the beginning of `text` stands for, and how long the escape is.
pub(crate) fn escape(text: &str) -> Option<(char, usize)> {
    let c = match text.as_bytes().get(1)? {
        b'"' => '"',
        b'\\' => '\\',
        b'/' => '/',
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        b'u' => return unicode(text),
        _ => return None,
    };
    Some((c, 2))
}

/// RFC 8259 §7: four hex digits, or two such escapes for what UTF-16 writes as a pair.
fn unicode(text: &str) -> Option<(char, usize)> {
    let high = unit(text)?;
    if !(0xd800..0xdc00).contains(&high) {
        return Some((char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER), 6));
    }
    match text.get(6..).and_then(unit).filter(|low| (0xdc00..0xe000).contains(low)) {
        Some(low) => char::from_u32(0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00)).map(|c| (c, 12)),
        None => Some((char::REPLACEMENT_CHARACTER, 6)),
    }
}

fn unit(text: &str) -> Option<u32> {
    let digits = text.strip_prefix("\\u")?.get(..4).filter(|d| only(d, "0-9A-Fa-f"))?;
    u32::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_resolve() {
        assert_eq!(unescape(r#"a\"b\\c\/d\n\u00e9\ud83d\ude00"#), "a\"b\\c/d\né😀");
        assert_eq!(unescape(r"\ud800x\q\u12"), "\u{fffd}x\u{fffd}q\u{fffd}u12");
        assert_eq!(unescape("plain"), "plain");
        assert_eq!(unescape("\\"), "\u{fffd}");
    }
}
