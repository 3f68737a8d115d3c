//! YAML where a value does not stand behind its name: blocks over several lines, and lists of `name` and `value`.

use super::{Field, Kind, Place, Segment, line, names_a_credential};
use crate::text::Span;

/// How a block is announced (YAML 1.2, §8.1).
const BLOCKS: &[&str] = &[">", ">-", ">+", "|", "|-", "|+"];
/// No block that holds a credential has more lines.
const MOST: usize = 500;

pub(super) fn read(text: &str, here: Span) -> Option<Segment> {
    let item = here.trimmed(text);
    let item = line::strip(text, item, "- ").map_or(item, |rest| rest.trimmed(text));
    let (name, value) = line::pair(text, item)?;
    let indent = item.start - here.start;
    let (name, value, end) = if BLOCKS.contains(&value.of(text)) {
        if !names_a_credential(name.of(text)) {
            return None;
        }
        let (value, end) = block(text, here, indent)?;
        (name, value, end)
    } else if name.of(text) == "name" {
        let name = line::unquoted(text, value);
        if !names_a_credential(name.of(text)) {
            return None;
        }
        let next = line::after(text, here);
        let below = line::at(text, next.min(text.len()));
        let (word, value) = line::pair(text, below.trimmed(text))?;
        if word.of(text) != "value" || value.is_empty() {
            return None;
        }
        (name, line::unquoted(text, value), below.end)
    } else {
        return None;
    };
    let fields = vec![Field { place: Place::Header, name, value }];
    Some(Segment { kind: Kind::Headers, span: Span::new(here.start, end), fields })
}

/// The lines behind `here` that are indented deeper than its name.
fn block(text: &str, here: Span, indent: usize) -> Option<(Span, usize)> {
    let mut value: Option<Span> = None;
    let mut at = here;
    for _ in 0..MOST {
        let next = line::after(text, at);
        if next >= text.len() {
            break;
        }
        at = line::at(text, next);
        let body = at.trimmed(text);
        if body.is_empty() || body.start - at.start <= indent {
            break;
        }
        value = Some(value.map_or(body, |value| value.joined(body)));
    }
    value.map(|value| (value, value.end))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_on_other_lines() {
        for (text, told) in [
            ("token: >-\n  eyJ0\n  e30\nnext: x", Some(("token", "eyJ0\n  e30"))),
            ("  api_key: |\n    abc\n", Some(("api_key", "abc"))),
            ("- name: API_TOKEN\n  value: \"abc\"\n", Some(("API_TOKEN", "abc"))),
            ("- name: API_TOKEN\n  valueFrom: x\n", None),
            ("- name: PATH\n  value: abc\n", None),
            ("text: |\n  abc", None),
            ("token: >-\nnext: x", None),
        ] {
            let segment = read(text, line::at(text, 0));
            let seen = segment.map(|segment| (segment.fields[0].name.of(text), segment.fields[0].value.of(text)));
            assert_eq!(seen, told, "{text}");
        }
    }
}
