//! XML and HTML: which text stands in which element. A tolerant walk from tag to tag, no parser.

use super::{Field, Kind, Place, Segment};
use crate::text::Span;

/// Deeper nesting is not followed: what is never closed must not be read to the end again and again.
const DEEPEST: usize = 50;
/// Elements of HTML that are never closed.
const EMPTY: &[&str] = &["br", "hr", "img", "input", "link", "meta", "!doctype", "area", "base", "col", "wbr"];

pub(super) fn read(text: &str, here: Span) -> Option<Segment> {
    let first = here.trimmed(text);
    let begins =
        matches!(first.of(text).as_bytes(), [b'<', b, ..] if b.is_ascii_alphabetic() || matches!(b, b'?' | b'!'));
    if !begins {
        return None;
    }
    let walk = walk(text, first.start)?;
    // One element around one text, and nothing else in the paste: the tags were copied along with a value.
    let alone = text[..first.start].trim().is_empty() && text[walk.end..].trim().is_empty();
    if alone && walk.kind == Kind::Xml && walk.fields.len() == 1 && walk.tags == 2 {
        return None;
    }
    Some(Segment { kind: walk.kind, span: Span::new(here.start, walk.end), fields: walk.fields })
}

struct Walk {
    kind: Kind,
    end: usize,
    fields: Vec<Field>,
    /// How many tags there are.
    tags: usize,
}

/// A tag.
struct Tag {
    name: Span,
    /// What stands between the name and the closing bracket.
    attributes: Span,
    /// Behind the closing bracket.
    end: usize,
    closes: bool,
    opens: bool,
}

fn walk(text: &str, start: usize) -> Option<Walk> {
    let mut fields = Vec::new();
    let (mut depth, mut tags) = (0_usize, 0_usize);
    // The element that was opened last, if nothing but text came since.
    let mut leaf: Option<(Span, usize)> = None;
    let mut html = false;
    let mut at = start;
    // Whether the text declares itself; then what is cut off is markup all the same.
    let mut declared = false;
    while let Some(open) = memchr::memchr(b'<', &text.as_bytes()[at..]).map(|n| at + n) {
        let Some(tag) = tag(text, open) else {
            if open == start {
                return None;
            }
            at = open + 1;
            continue;
        };
        tags += 1;
        let name = tag.name.of(text);
        declared |= name.starts_with('?') || name.eq_ignore_ascii_case("!doctype");
        html |= name.eq_ignore_ascii_case("html")
            || name.eq_ignore_ascii_case("!doctype")
                && tag.attributes.of(text).trim_start().to_ascii_lowercase().starts_with("html");
        if tag.closes {
            if let Some((name, from)) = leaf.take() {
                let value = Span::new(from, open).trimmed(text);
                if !value.is_empty() {
                    fields.push(Field { place: Place::Markup, name, value });
                }
            }
            depth = depth.saturating_sub(1);
        } else {
            attributes(text, tag.attributes, &mut fields);
            leaf = tag.opens.then_some((local(text, tag.name), tag.end));
            depth += usize::from(tag.opens);
        }
        at = tag.end;
        if depth > DEEPEST || depth == 0 && !name.starts_with(['?', '!']) {
            break;
        }
    }
    // So many elements in each other are markup, though nothing closes them.
    if depth > 0 && depth <= DEEPEST && !declared && !html {
        return None;
    }
    let end = if depth > 0 { text.len().min(at) } else { at };
    (end > start).then_some(Walk { kind: if html { Kind::Html } else { Kind::Xml }, end, fields, tags })
}

/// The tag that begins at `open`.
fn tag(text: &str, open: usize) -> Option<Tag> {
    let rest = &text[open + 1..];
    if let Some(comment) = rest.strip_prefix("!--") {
        let end = comment.find("-->").map_or(text.len(), |end| open + 4 + end + 3);
        let nothing = Span::new(open + 1, open + 2);
        return Some(Tag { name: nothing, attributes: nothing, end, closes: false, opens: false });
    }
    let closes = rest.starts_with('/');
    let from = open + 1 + usize::from(closes);
    let name = text.as_bytes()[from..].iter().take(60);
    let length = name.take_while(|b| b.is_ascii_alphanumeric() || b"_:.-?!".contains(b)).count();
    let name = Span::new(from, from + length);
    if length == 0 || !matches!(text.as_bytes().get(name.end), Some(b'>' | b'/' | b' ' | b'\t' | b'\r' | b'\n' | b'?'))
    {
        return None;
    }
    let close = memchr::memchr2(b'>', b'<', &text.as_bytes()[name.end..]).map(|n| name.end + n)?;
    if text.as_bytes()[close] == b'<' {
        return None;
    }
    let alone = text.as_bytes()[close - 1] == b'/'
        || name.of(text).starts_with(['?', '!'])
        || EMPTY.iter().any(|empty| name.of(text).eq_ignore_ascii_case(empty));
    Some(Tag { name, attributes: Span::new(name.end, close), end: close + 1, closes, opens: !alone })
}

/// The name without the prefix of its namespace.
fn local(text: &str, name: Span) -> Span {
    let prefix = name.of(text).rfind(':').map_or(0, |colon| colon + 1);
    Span::new(name.start + prefix, name.end)
}

/// `password="…"`, and `key="ApiToken" value="…"` as the pair it means.
fn attributes(text: &str, span: Span, fields: &mut Vec<Field>) {
    let mut rest = span.of(text);
    let mut key = None;
    while let Some((before, behind)) = rest.split_once('=') {
        let name = Span::of_slice(text, before.trim()).of(text);
        let Some(quote) = behind.chars().next().filter(|c| matches!(c, '"' | '\'')) else { return };
        let Some((value, after)) = behind[1..].split_once(quote) else { return };
        let (name, value) = (Span::of_slice(text, name), Span::of_slice(text, value));
        match name.of(text) {
            "key" | "name" => key = Some(value),
            "value" => fields.push(Field { place: Place::Markup, name: key.unwrap_or(name), value }),
            _ => fields.push(Field { place: Place::Markup, name, value }),
        }
        rest = after;
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::segment::line;

    fn told(text: &str) -> (&'static str, Vec<(&str, &str)>) {
        let Some(segment) = read(text, line::at(text, 0)) else { return ("", Vec::new()) };
        let fields = segment.fields.iter().map(|field| (field.name.of(text), field.value.of(text))).collect();
        (segment.kind.id(), fields)
    }

    #[test]
    fn elements_and_their_text() {
        assert_eq!(
            told("<?xml version='1.0'?>\n<Error><Code>ExpiredToken</Code>\n <Token-0>IQoJ</Token-0></Error>\ntail").1
                [1..],
            [("Code", "ExpiredToken"), ("Token-0", "IQoJ")]
        );
        assert_eq!(
            told("<saml:Assertion ID=\"x\"><saml:Issuer>me</saml:Issuer></saml:Assertion>"),
            ("xml", vec![("ID", "x"), ("Issuer", "me")])
        );
        assert_eq!(told("<add key=\"ApiToken\" value=\"abc\" />").1, [("ApiToken", "abc")]);
        assert_eq!(
            told(
                "<html>\n<head><title>401 Authorization Required</title></head><body><hr><center>nginx</center></body></html>"
            ),
            ("html", vec![("title", "401 Authorization Required"), ("center", "nginx")])
        );
        // What is cut off is markup if it said so.
        assert_eq!(told("<!DOCTYPE html><html><h1>Error").0, "html");
    }

    #[test]
    fn no_markup() {
        for text in [
            "<your_token>",
            "<https://a.example|x>",
            "< HTTP/1.1 401",
            "<nil>",
            "<a<b",
            "<eyJ0.e30.AA>",
            "<p>text",
            "<token>abc</token>",
        ] {
            assert_eq!(told(text).0, "", "{text}");
        }
    }
}
