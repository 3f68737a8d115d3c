//! JSON read without losing anything: the order of the keys, every digit, keys that stand twice, where each thing
//! stands, and, where the text breaks off, all that came before.
//!
//! `serde_json` would keep the last of two equal keys, round great numbers and forget the places: just what a person
//! looking for a fault must see.

mod read;
mod string;

pub(crate) use string::escape;
pub use string::unescape;

use crate::text::Span;

/// Deeper nesting than this is not followed; no token needs it, and a stack has an end.
pub const DEPTH: usize = 128;

/// A JSON text, flat: the nodes in the order of the text, each knowing where its own end.
#[derive(Clone, Default)]
pub struct Doc {
    nodes: Vec<Node>,
    faults: Vec<Fault>,
    /// Where the value ended, or where reading had to stop.
    pub end: usize,
    /// Whether the value was read to its end.
    pub complete: bool,
}

/// One value.
#[derive(Clone, Copy)]
pub struct Node {
    /// The key it stands under, without quotes.
    pub key: Option<Span>,
    /// The value; strings without quotes.
    pub value: Span,
    /// What it is.
    pub kind: Kind,
    /// The index of the first node that is no longer inside this one.
    next: usize,
}

/// What a value is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// `{}`
    Object,
    /// `[]`
    Array,
    /// `""`
    String,
    /// `1.5e3`, as written.
    Number,
    /// `true`, `false`
    Bool,
    /// `null`
    Null,
}

/// Something that RFC 8259 does not allow.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Fault {
    /// Where.
    pub at: usize,
    /// What.
    pub what: &'static str,
}

impl Doc {
    /// Reads the value at the beginning of `text`, after white space; what follows it is left alone.
    #[must_use]
    pub fn read(text: &str) -> Self {
        read::read(text)
    }

    /// What is not as it should be, in the order of the text.
    #[must_use]
    pub fn faults(&self) -> &[Fault] {
        &self.faults
    }

    /// Every value, outer before inner.
    #[must_use]
    pub fn nodes(&self) -> &[Node] {
        &self.nodes
    }

    /// The outermost value.
    #[must_use]
    pub fn root(&self) -> Option<&Node> {
        self.nodes.first()
    }

    /// Whether the outermost value is an object.
    #[must_use]
    pub fn is_object(&self) -> bool {
        self.root().is_some_and(|root| root.kind == Kind::Object)
    }

    /// The members of the outermost value, in order, twins included.
    pub fn members(&self) -> impl Iterator<Item = &Node> {
        self.children(0)
    }

    /// The values directly inside the node with this index.
    pub fn children(&self, of: usize) -> impl Iterator<Item = &Node> {
        self.inside(of).filter_map(|at| self.nodes.get(at))
    }

    /// The indices of the values directly inside the node with this index.
    pub fn inside(&self, of: usize) -> impl Iterator<Item = usize> {
        let end = self.nodes.get(of).map_or(0, |node| node.next);
        let mut next = of + 1;
        std::iter::from_fn(move || {
            let at = next;
            next = self.nodes.get(at).filter(|_| at < end)?.next;
            Some(at)
        })
    }

    /// The index of the last value under `key` in the object with the index `of`.
    #[must_use]
    pub fn under(&self, text: &str, of: usize, key: &str) -> Option<usize> {
        let named = |at: &usize| self.nodes[*at].key.is_some_and(|k| k.of(text) == key);
        self.inside(of).filter(named).last()
    }

    /// The last member of the outermost object under `key`: the one that most parsers believe.
    #[must_use]
    pub fn get(&self, text: &str, key: &str) -> Option<&Node> {
        self.members().filter(|node| node.key.is_some_and(|k| unescape(k.of(text)) == key)).last()
    }

    /// The text of the string under `key`, escapes resolved.
    #[must_use]
    pub fn string(&self, text: &str, key: &str) -> Option<String> {
        let node = self.get(text, key).filter(|node| node.kind == Kind::String)?;
        Some(unescape(node.value.of(text)).into_owned())
    }

    /// Members of the outermost object whose key stands there a second time.
    #[must_use]
    pub fn twins(&self, text: &str) -> Vec<&Node> {
        let mut seen = std::collections::BTreeSet::new();
        self.members().filter(|node| node.key.is_some_and(|key| !seen.insert(unescape(key.of(text))))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_is_lost() {
        let text = r#" {"b":1,"a":12345678901234567890.10,"b":[true,{"c":null}],"d":"x\u00e9"} tail"#;
        let doc = Doc::read(text);
        assert!(doc.complete && doc.faults().is_empty());
        let seen: Vec<_> = doc.members().map(|node| (node.key.unwrap().of(text), node.value.of(text))).collect();
        assert_eq!(
            seen,
            [("b", "1"), ("a", "12345678901234567890.10"), ("b", r#"[true,{"c":null}]"#), ("d", r"x\u00e9")]
        );
        assert_eq!(doc.get(text, "b").unwrap().kind, Kind::Array);
        assert_eq!(doc.string(text, "d").as_deref(), Some("xé"));
        assert_eq!(doc.twins(text).len(), 1);
        assert_eq!(&text[doc.end..], " tail");
    }

    #[test]
    fn what_came_before_the_break_is_kept() {
        for (text, members) in [
            (r#"{"sub":"1","name":"Jo"#, 2),
            (r#"{"sub":"1","name""#, 1),
            (r#"{"a":[1,2"#, 1),
            ("{", 0),
            (r#"{"a":1,}"#, 1),
        ] {
            let doc = Doc::read(text);
            assert!(!doc.complete, "{text}");
            assert_eq!(doc.faults().len(), 1, "{text}");
            assert_eq!(doc.members().count(), members, "{text}");
        }
    }

    #[test]
    fn deep_nesting_has_an_end() {
        let deep = "[".repeat(100_000);
        let doc = Doc::read(&deep);
        assert!(!doc.complete);
        assert_eq!(doc.end, DEPTH);
        assert!(Doc::read(&format!("{}{}", "[".repeat(DEPTH), "]".repeat(DEPTH))).complete);
    }

    #[test]
    fn faults_are_named() {
        for (text, what) in [
            ("{\"a\":\"x\ny\"}", "a control character stands unescaped in a string"),
            (r#"{"a":"\q"}"#, "an escape that JSON does not know"),
            (r#"{"a":01}"#, "a number that JSON does not know"),
            ("{'a':1}", "a key must stand in double quotes"),
            ("{\"a\":tru}", "a value was expected"),
            ("", "a value was expected"),
        ] {
            assert_eq!(Doc::read(text).faults().first().map(|fault| fault.what), Some(what), "{text}");
        }
    }
}
