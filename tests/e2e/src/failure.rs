//! Why a scenario failed: always what was expected and what was seen.

use std::fmt;

/// The end of a scenario, or of a step in it.
pub(crate) type Outcome<T = ()> = Result<T, Failure>;

/// One sentence for the person who reads the run.
#[derive(Debug)]
pub(crate) struct Failure(String);

impl Failure {
    /// A failure with the sentence `why`.
    pub(crate) fn new(why: impl Into<String>) -> Self {
        Self(why.into())
    }

    /// The same failure with the step named in which it happened.
    pub(crate) fn during(self, step: &str) -> Self {
        Self(format!("{step}: {}", self.0))
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<fantoccini::error::CmdError> for Failure {
    fn from(error: fantoccini::error::CmdError) -> Self {
        Self(format!("the driver said: {error}"))
    }
}

impl From<std::io::Error> for Failure {
    fn from(error: std::io::Error) -> Self {
        Self(format!("the system said: {error}"))
    }
}

/// Fails unless `seen` equals `expected`; `what` names the thing compared.
pub(crate) fn expect_same<T: PartialEq + fmt::Debug>(what: &str, expected: &T, seen: &T) -> Outcome {
    expect(what, expected == seen, || format!("expected {expected:?}, saw {seen:?}"))
}

/// Fails with `what` and the sentence of `otherwise` unless `holds`.
pub(crate) fn expect(what: &str, holds: bool, otherwise: impl FnOnce() -> String) -> Outcome {
    if holds { Ok(()) } else { Err(Failure(format!("{what}: {}", otherwise()))) }
}
