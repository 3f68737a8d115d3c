//! What a key looks like, written as a line: `ghp_{w36}` is the letters `ghp_` and then 36 letters and digits.
//!
//! In braces stand the kind of character, how many at least, and at most (`{u20,80}`; `{u20,}` without an end), and
//! behind a colon what the piece is, where it may be told: `{d9,14:workspace}`.

use crate::text::Span;

/// How a text fits a form.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Fit {
    /// Wholly.
    Whole,
    /// As far as it goes; so many characters are missing at least.
    Cut(usize),
    /// Wholly, but for one character.
    Odd(usize),
    /// It has so many characters too many.
    Long(usize),
    /// The letters that stand inside such keys are not there.
    Unmarked,
}

/// A piece of a form.
enum Piece {
    /// These letters.
    Is(&'static str),
    /// So many characters of a kind.
    Of { kind: u8, least: usize, most: usize, label: &'static str },
}

/// The pieces of a form.
struct Pieces(&'static str);

impl Iterator for Pieces {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        if self.0.is_empty() {
            return None;
        }
        let Some(inside) = self.0.strip_prefix('{') else {
            // Texts so short are walked sooner than searched.
            let (is, rest) = self.0.split_at(self.0.bytes().take_while(|byte| *byte != b'{').count());
            self.0 = rest;
            return Some(Piece::Is(is));
        };
        let (inside, rest) = inside.split_once('}')?;
        self.0 = rest;
        let (counts, label) = inside.split_once(':').unwrap_or((inside, ""));
        let kind = *counts.as_bytes().first()?;
        let (least, most) = counts[1..].split_once(',').unwrap_or((&counts[1..], &counts[1..]));
        let least = least.parse().ok()?;
        Some(Piece::Of { kind, least, most: most.parse().unwrap_or(usize::MAX), label })
    }
}

/// Whether a byte is of a kind.
const fn is(kind: u8, byte: u8) -> bool {
    match kind {
        b'd' => byte.is_ascii_digit(),
        b'h' => matches!(byte, b'0'..=b'9' | b'a'..=b'f'),
        b'H' => matches!(byte, b'0'..=b'9' | b'A'..=b'F'),
        b'x' => byte.is_ascii_hexdigit(),
        b'A' => byte.is_ascii_uppercase(),
        b'L' => byte.is_ascii_alphabetic(),
        b'l' => byte.is_ascii_lowercase() || byte.is_ascii_digit(),
        b'U' => byte.is_ascii_uppercase() || byte.is_ascii_digit(),
        b'b' => matches!(byte, b'a'..=b'z' | b'2'..=b'7'),
        b'B' => matches!(byte, b'A'..=b'Z' | b'2'..=b'7'),
        // base58 has none of the letters that look like another.
        b'k' => byte.is_ascii_alphanumeric() && !matches!(byte, b'0' | b'O' | b'I' | b'l'),
        b'u' => byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'),
        b's' => byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/'),
        b'e' => byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/' | b'-' | b'_' | b'='),
        b'v' => byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.'),
        b'z' => byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~'),
        b'q' => byte == b'=',
        _ => byte.is_ascii_alphanumeric(),
    }
}

/// The letters that a form begins with.
pub(super) fn begins(form: &'static str) -> &'static str {
    form.split('{').next().unwrap_or(form)
}

/// How long such a key is at least, and at most.
pub(super) fn lengths(form: &'static str) -> (usize, usize) {
    Pieces(form).fold((0, 0_usize), |(low, high), piece| match piece {
        Piece::Is(text) => (low + text.len(), high.saturating_add(text.len())),
        Piece::Of { least, most, .. } => (low + least, high.saturating_add(most)),
    })
}

/// Its first letters that nothing else has by chance, and where they end at the earliest.
pub(super) fn anchor(form: &'static str) -> Option<(&'static str, usize)> {
    let mut at = 0;
    for piece in Pieces(form) {
        match piece {
            Piece::Is(letters) if letters.len() >= 3 => return Some((letters, at + letters.len())),
            Piece::Is(letters) => at += letters.len(),
            Piece::Of { least, .. } => at += least,
        }
    }
    None
}

/// Whether capitals and small letters both occur in it, so that neither may be made the other.
pub(super) fn has_both_cases(form: &'static str) -> bool {
    Pieces(form).any(|piece| {
        matches!(piece, Piece::Of { kind, least, .. } if least >= 16 && matches!(kind, b'w' | b'u' | b's' | b'e' | b'v' | b'z' | b'k' | b'L'))
    })
}

/// How `text` fits `form`; tells each piece that has a label. Nothing where it does not fit.
pub(super) fn fit(form: &'static str, text: &str, told: &mut dyn FnMut(&'static str, Span)) -> Option<Fit> {
    let bytes = text.as_bytes();
    let mut pieces = Pieces(form).peekable();
    let mut at = 0;
    let mut odd = None;
    // One character may be wrong; with a second it is something else.

    while let Some(piece) = pieces.next() {
        let start = at;
        match piece {
            Piece::Is(letters) => {
                for letter in letters.bytes() {
                    let Some(byte) = bytes.get(at) else { return cut(form, text, odd) };
                    if *byte != letter && odd.replace(at).is_some() {
                        return None;
                    }
                    at += 1;
                }
            }
            Piece::Of { kind, least, most, label } => {
                let run = bytes[at..].iter().take(most).take_while(|byte| is(kind, **byte)).count();
                let next = pieces.peek();
                let letters = match next {
                    Some(Piece::Is(letters)) if least < most && run >= least => Some(*letters),
                    _ => None,
                };
                // The letters behind it may be of the same kind: their first place decides.
                let found = letters.and_then(|letters| {
                    let window = text.get(at + least..(at + run).saturating_add(letters.len()).min(text.len()))?;
                    window.find(letters)
                });
                if letters.is_some() && found.is_none() && at + run == bytes.len() {
                    let short = text.len() < lengths(form).0;
                    return if short { cut(form, text, odd) } else { odd.is_none().then_some(Fit::Unmarked) };
                }
                at += found.map_or(run, |found| least + found);
                while at - start < least {
                    if at == bytes.len() {
                        return cut(form, text, odd);
                    }
                    if !is(kind, bytes[at]) && odd.replace(at).is_some() {
                        return None;
                    }
                    at += 1;
                }
                if !label.is_empty() && text.is_char_boundary(at) {
                    told(label, Span::new(start, at));
                }
            }
        }
    }
    match (odd, bytes.len() - at) {
        (None, 0) => Some(Fit::Whole),
        (Some(odd), 0) => Some(Fit::Odd(odd)),
        // More than a few characters behind it are another thing.
        (None, more @ 1..=4) if bytes[at..].iter().all(u8::is_ascii_alphanumeric) => Some(Fit::Long(more)),
        _ => None,
    }
}

fn cut(form: &'static str, text: &str, odd: Option<usize>) -> Option<Fit> {
    odd.is_none().then(|| Fit::Cut(lengths(form).0.saturating_sub(text.len()).max(1)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_tells_what_is_wrong() {
        for (form, text, is) in [
            ("ghp_{w4}", "ghp_ab12", Some(Fit::Whole)),
            ("ghp_{w4}", "ghp_ab1", Some(Fit::Cut(1))),
            ("ghp_{w4}", "gh", Some(Fit::Cut(6))),
            ("ghp_{w4}", "ghp_a-12", Some(Fit::Odd(5))),
            ("ghp_{w4}", "gip_ab12", Some(Fit::Odd(1))),
            ("ghp_{w4}", "ghp_a--2", None),
            ("ghp_{w4}", "ghp_ab123", Some(Fit::Long(1))),
            ("a{w2,}X9{w2,}", "aBBX9cc", Some(Fit::Whole)),
            ("a{w2,}X9{w2,}", "aBBBBcccc", Some(Fit::Unmarked)),
            ("a{w2,}X9{w2,}", "aBBX9c", Some(Fit::Cut(1))),
            ("{d2,3:n}:{u2}", "12:ab", Some(Fit::Whole)),
            ("{d2,3:n}:{u2}", "1234:ab", None),
            ("{s4}+A{s2}", "abcd+Axy", Some(Fit::Whole)),
        ] {
            assert_eq!(fit(form, text, &mut |_, _| ()), is, "{form} {text}");
        }
    }

    #[test]
    fn lengths_are_counted() {
        assert_eq!(lengths("ghp_{w36}"), (40, 40));
        assert_eq!(lengths("xai-{w70,90}"), (74, 94));
        assert_eq!(lengths("ya29.{v15,}").0, 20);
    }
}
