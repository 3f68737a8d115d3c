//! A walk over XML: elements, attributes, texts, without entities of its own, without recursion.

use std::borrow::Cow;

/// A start tag, with the text right behind it.
pub struct Element<'x> {
    /// Its name without the prefix.
    pub name: &'x str,
    /// What stands in the tag behind the name.
    inside: &'x str,
    /// The text up to the next tag.
    pub text: &'x str,
}

/// More elements than this are no message between two servers.
const MOST: usize = 10_000;

/// The elements in the order in which they begin, and whether every one of them was closed.
#[must_use]
pub fn elements(xml: &str) -> (Vec<Element<'_>>, bool) {
    let mut elements = Vec::new();
    let mut open: Vec<&str> = Vec::new();
    let mut rest = xml;
    let mut closed = true;
    while let Some(at) = memchr::memchr(b'<', rest.as_bytes()) {
        rest = &rest[at + 1..];
        // What is no element ends in its own way.
        let skip = &[("!--", "-->"), ("![CDATA[", "]]>"), ("?", "?>"), ("!", ">")];
        if let Some((_, end)) = skip.iter().find(|(begin, _)| rest.starts_with(begin)) {
            let Some(at) = rest.find(end) else { return (elements, false) };
            rest = &rest[at + end.len()..];
            continue;
        }
        let Some(end) = tag_end(rest) else { return (elements, false) };
        let tag = &rest[..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            closed &= open.pop() == Some(name.trim_end());
            continue;
        }
        let name = tag.split([' ', '\t', '\r', '\n', '/']).next().unwrap_or_default();
        if !tag.ends_with('/') {
            open.push(name);
        }
        let text = memchr::memchr(b'<', rest.as_bytes()).map_or("", |at| &rest[..at]);
        elements.push(Element { name: local(name), inside: &tag[name.len()..], text: text.trim() });
        if elements.len() >= MOST {
            return (elements, false);
        }
    }
    closed &= open.is_empty() && !elements.is_empty();
    (elements, closed)
}

/// Where the tag ends; a `>` in quotes belongs to a value.
fn tag_end(rest: &str) -> Option<usize> {
    let mut quote = 0;
    rest.bytes().position(|b| {
        match b {
            b'"' | b'\'' if quote == 0 => quote = b,
            _ if b == quote => quote = 0,
            _ => {}
        }
        b == b'>' && quote == 0
    })
}

fn local(name: &str) -> &str {
    name.rsplit(':').next().unwrap_or(name)
}

impl<'x> Element<'x> {
    /// The value of an attribute.
    #[must_use]
    pub fn attribute(&self, name: &str) -> Option<&'x str> {
        let mut rest = self.inside;
        while let Some((key, behind)) = rest.split_once('=') {
            let behind = behind.trim_start();
            let quote = behind.chars().next().filter(|c| matches!(c, '"' | '\''))?;
            let (value, next) = behind[1..].split_once(quote)?;
            if local(key.trim()) == name {
                return Some(value);
            }
            rest = next;
        }
        None
    }
}

/// The text with the five escapes of XML resolved.
#[must_use]
pub(super) fn plain(text: &str) -> Cow<'_, str> {
    if !text.contains('&') {
        return Cow::Borrowed(text);
    }
    let escapes = &[("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")];
    Cow::Owned(escapes.iter().fold(text.to_owned(), |text, (escape, means)| text.replace(escape, means)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_attributes_and_texts() {
        let xml = "<?xml version=\"1.0\"?><!-- <x> --><a:Root b:To='1>2'><Leaf> t &amp; u </Leaf><Empty At = \"3\"/></a:Root>";
        let (elements, closed) = elements(xml);
        assert!(closed);
        assert_eq!(elements.iter().map(|e| e.name).collect::<Vec<_>>(), ["Root", "Leaf", "Empty"]);
        assert_eq!((elements[0].attribute("To"), elements[2].attribute("At")), (Some("1>2"), Some("3")));
        assert_eq!(plain(elements[1].text), "t & u");
    }

    #[test]
    fn what_is_not_closed_is_said() {
        for xml in ["<a><b></a>", "<a", "<a>", "<!-- ", "", "<a x='>", "</a>"] {
            assert!(!elements(xml).1, "{xml}");
        }
        assert!(!elements(&"<a>".repeat(200_000)).1);
    }
}
