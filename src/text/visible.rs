//! Characters that cannot be seen, made visible.

/// `U+200B`, the way Unicode writes it.
#[must_use]
pub fn code_point(c: char) -> String {
    format!("U+{:04X}", u32::from(c))
}

/// Whether showing `c` as it is could hide something or change how its neighbours look.
#[must_use]
fn hides(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180e}'
            | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{3164}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{e0000}'..='\u{e0fff}')
        || (c.is_whitespace() && c != ' ')
}

/// The text with every hidden character written as `⟨U+200B⟩`, so that nothing on the screen can pretend.
#[must_use]
pub fn visible(text: &str) -> String {
    if !text.chars().any(hides) {
        return text.to_owned();
    }
    text.chars().fold(String::with_capacity(text.len() + 16), |mut shown, c| {
        if hides(c) {
            shown.push('⟨');
            shown.push_str(&code_point(c));
            shown.push('⟩');
        } else {
            shown.push(c);
        }
        shown
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hidden_characters_become_visible() {
        assert_eq!(visible("a\u{202e}b\u{200b}\n"), "a⟨U+202E⟩b⟨U+200B⟩⟨U+000A⟩");
        assert_eq!(visible("plain, Grüße 👍"), "plain, Grüße 👍");
    }
}
