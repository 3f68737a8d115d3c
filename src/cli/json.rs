//! The report for programs: one line.

use std::fmt::Write as _;

use badtoken::{report::Report, text::visible};

/// The report as JSON on one line. The claims in it are the issuer's bytes, so what they hold of line breaks between
/// values, and of characters that would act on a terminal, is written as blanks and escapes: the same JSON.
pub(super) fn write(report: &Report) -> Result<String, String> {
    let json = serde_json::to_string(report).map_err(|_| "The report could not be written as JSON.".to_owned())?;
    Ok(tame(&json))
}

fn tame(json: &str) -> String {
    let mut line = String::with_capacity(json.len() + 1);
    let mut done = 0;
    let mut word = [0; 4];
    for (at, c) in json.char_indices() {
        if (' '..='~').contains(&c) || (!c.is_ascii() && visible(c.encode_utf8(&mut word)).starts_with(c)) {
            continue;
        }
        line.push_str(&json[done..at]);
        done = at + c.len_utf8();
        if c.is_ascii() && c != '\u{7f}' {
            // Valid JSON has control characters between values only.
            line.push(' ');
        } else {
            for unit in c.encode_utf16(&mut [0; 2]) {
                let _ = write!(line, "\\u{unit:04x}");
            }
        }
    }
    line.push_str(&json[done..]);
    line.push('\n');
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_line_that_does_nothing_to_a_terminal() {
        let raw = "{\r\n\t\"a\": \"é\u{9b}31m\u{202e}\u{7f}\u{e0001}👍\"}";
        let line = tame(raw);
        assert_eq!(line, "{   \"a\": \"é\\u009b31m\\u202e\\u007f\\udb40\\udc01👍\"}\n");
        let value = |text: &str| serde_json::from_str::<serde_json::Value>(text).unwrap();
        assert_eq!(value(&line), value(raw));
    }
}
