//! Places in a text as browsers count them.

/// The byte at which the character stands that a browser calls number `units`: it counts UTF-16 units.
#[must_use]
pub fn byte_at(text: &str, units: usize) -> usize {
    let mut counted = 0;
    for (at, c) in text.char_indices() {
        if counted >= units {
            return at;
        }
        counted += c.len_utf16();
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_are_not_bytes() {
        let text = "aé👍z";
        assert_eq!([0, 1, 2, 3, 4, 5, 9].map(|units| byte_at(text, units)), [0, 1, 3, 7, 7, 8, 8]);
    }
}
