//! The words for how bad it is and how sure we are.

use serde::Serialize;

/// How bad it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// A credential or an answer was looked at, and nothing is wrong with it.
    Ok,
    /// It will go wrong, or may.
    Warning,
    /// It is wrong.
    Problem,
    /// Nothing was recognised.
    Unknown,
}

/// How sure we are, in a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Confidence {
    /// It may be this.
    Possible,
    /// It most likely is.
    Likely,
    /// It is.
    Certain,
}
