//! What a text is made of.
//!
//! A set of letters is written as in a regular expression: `0-9A-Fa-f`; a hyphen that stands for itself stands last.

/// Whether `text` is made of nothing but letters of `set`.
#[must_use]
pub fn only(text: &str, set: &str) -> bool {
    let letters = letters(set.as_bytes());
    text.bytes().all(|byte| letters[usize::from(byte)])
}

/// Whether `text` has a letter of `set`.
#[must_use]
pub fn has(text: &str, set: &str) -> bool {
    let letters = letters(set.as_bytes());
    text.bytes().any(|byte| letters[usize::from(byte)])
}

/// Which letters are in the set.
fn letters(mut set: &[u8]) -> [bool; 256] {
    let mut letters = [false; 256];
    while let [first, behind @ ..] = set {
        let (last, rest) = match behind {
            [b'-', last, rest @ ..] => (last, rest),
            rest => (first, rest),
        };
        for letter in *first..=*last {
            letters[usize::from(letter)] = true;
        }
        set = rest;
    }
    letters
}

/// Whether one of `pieces` stands in `text`.
#[must_use]
pub fn holds_one(text: &str, pieces: &[&str]) -> bool {
    pieces.iter().any(|piece| text.contains(piece))
}

/// Whether `text` begins with one of `pieces`.
#[must_use]
pub fn begins_with_one(text: &str, pieces: &[&str]) -> bool {
    pieces.iter().any(|piece| text.starts_with(piece))
}

/// Whether `text` ends with one of `pieces`.
#[must_use]
pub fn ends_with_one(text: &str, pieces: &[&str]) -> bool {
    pieces.iter().any(|piece| text.ends_with(piece))
}

/// Whether `text` is one of `words`, in capitals or not.
#[must_use]
pub fn is_one(text: &str, words: &[&str]) -> bool {
    words.iter().any(|word| text.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_hold_ranges_and_letters() {
        assert!(only("09af", "0-9a-f") && !only("09ag", "0-9a-f"));
        assert!(only("a-b_c", "a-z_-") && !only("a-b", "a-z_") && only("", "a-z"));
        assert!(has("..7", "0-9") && !has("", "0-9") && !has("é", "0-9a-zA-Z"));
        assert!(only("+/=", "+/=") && has("a-", "._-") && !has("b", "a"));
    }
}
