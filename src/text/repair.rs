//! What may be done to a text to undo a damage.

use serde::{Serialize, Serializer};

use super::Span;

/// Puts `insert` where `span` stood.
#[derive(Clone, PartialEq, Eq)]
pub struct Edit {
    /// What goes.
    pub span: Span,
    /// What comes.
    pub insert: String,
}

impl Edit {
    /// Takes `span` out.
    #[must_use]
    pub const fn remove(span: Span) -> Self {
        Self { span, insert: String::new() }
    }

    /// Puts `insert` where `span` stood.
    pub fn replace(span: Span, insert: impl Into<String>) -> Self {
        Self { span, insert: insert.into() }
    }
}

/// How far a repair may be trusted; the greater is the safer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Safety {
    /// Shows the shape only; the person has to fill something in.
    Template,
    /// May be wrong: done on request.
    Guess,
    /// Cannot be wrong: done before decoding.
    Certain,
}

impl Safety {
    /// The word the report uses.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Template => "template",
            Self::Guess => "guess",
            Self::Certain => "certain",
        }
    }
}

impl Serialize for Safety {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.id())
    }
}

/// Edits that belong together: all of them or none.
#[derive(Clone, PartialEq, Eq)]
pub struct Repair {
    /// What is done, in the imperative: "take the line break out".
    pub label: &'static str,
    /// How far it may be trusted.
    pub safety: Safety,
    /// Sorted, and no two touch the same byte.
    edits: Vec<Edit>,
}

impl Repair {
    /// Puts the edits in order. Nothing if there are none, or if two of them want the same byte.
    #[must_use]
    pub fn new(label: &'static str, safety: Safety, mut edits: Vec<Edit>) -> Option<Self> {
        edits.sort_by_key(|edit| edit.span);
        let apart = edits.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start);
        (apart && !edits.is_empty()).then_some(Self { label, safety, edits })
    }

    /// The edits, in the order of the text.
    #[must_use]
    pub fn edits(&self) -> &[Edit] {
        &self.edits
    }
}
