//! The two editions of the page.

/// How much the page knows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Edition {
    /// What fits into 200 kB on the way: packed as small as can be, the first inhabitants of each room.
    Pocket,
    /// All we know. The browser itself unpacks it, so it starts sooner than the other.
    Whole,
}

impl Edition {
    /// Both, the one that people open first.
    pub(crate) const ALL: [Self; 2] = [Self::Pocket, Self::Whole];

    /// The file in `dist`.
    pub(crate) const fn file(self) -> &'static str {
        match self {
            Self::Pocket => "index.html",
            Self::Whole => "whole.html",
        }
    }

    /// Where a host shows it; some leave the ending away.
    pub(crate) const fn paths(self) -> &'static [&'static str] {
        match self {
            Self::Pocket => &["/", "/index.html"],
            Self::Whole => &["/whole", "/whole.html"],
        }
    }
}
