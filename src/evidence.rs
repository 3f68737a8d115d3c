//! The coin that every room pays in.

use serde::{Serialize, Serializer};

use crate::{clock::Words, fix::Fix, text::Span};

/// One reason for a fix, or against it.
#[derive(Clone)]
pub struct Evidence {
    /// What it speaks for.
    pub fix: Fix,
    /// How loudly.
    pub strength: Strength,
    /// A sentence to show. Never quotes a secret.
    pub because: Words,
    /// Where in the paste it can be seen.
    pub span: Option<Span>,
    /// Whether the same witness names something better: this one does not win a tie.
    pub aside: bool,
}

impl Evidence {
    /// A reason for `fix`.
    pub fn new(fix: Fix, strength: Strength, because: impl Into<Words>) -> Self {
        Self { fix, strength, because: because.into(), span: None, aside: false }
    }

    /// The same, to be seen at `span`.
    #[must_use]
    pub fn at(mut self, span: Span) -> Self {
        self.span = Some(span);
        self
    }
}

/// How much one reason weighs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// The fix would not help: it may not come first.
    Against,
    /// Worth a look once the rest is ruled out.
    Hint,
    /// More likely than not.
    Likely,
    /// Hard to explain otherwise.
    Strong,
    /// Cannot be otherwise.
    Decisive,
}

impl Strength {
    /// The word the report uses.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Against => "against",
            Self::Hint => "hint",
            Self::Likely => "likely",
            Self::Strong => "strong",
            Self::Decisive => "decisive",
        }
    }
}

impl Serialize for Strength {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(self.id())
    }
}
