//! A paste and what was found out about it.

use std::rc::Rc;

use super::highlight::{self, Stretch};
use crate::{clock::Moment, examine, report::Report};

/// A paste, its report and how the field shows it. Cheap to clone; equal only to itself.
#[derive(Clone)]
pub struct Answer(Rc<Inside>);

struct Inside {
    paste: String,
    report: Report,
    stretches: Vec<Stretch>,
}

impl Answer {
    /// Examines `paste` as of `now`.
    #[must_use]
    pub fn to(paste: String, now: Moment) -> Self {
        let report = examine(&paste, now);
        Self::new(paste, report)
    }

    fn new(paste: String, report: Report) -> Self {
        let stretches = highlight::paint(&paste, &report);
        Self(Rc::new(Inside { paste, report, stretches }))
    }

    /// The same paste, examined again.
    #[must_use]
    pub fn again(&self, now: Moment) -> Self {
        Self::to(self.0.paste.clone(), now)
    }

    /// The text that was examined.
    #[must_use]
    pub fn paste(&self) -> &str {
        &self.0.paste
    }

    /// What was found out.
    #[must_use]
    pub fn report(&self) -> &Report {
        &self.0.report
    }

    /// The stretches of the paste, end to end, each with how it is shown.
    #[must_use]
    pub fn stretches(&self) -> &[Stretch] {
        &self.0.stretches
    }

    /// Whether a token began or ended between two moments.
    #[must_use]
    pub fn turned(&self, from: Moment, to: Moment) -> bool {
        let times = |token: &crate::report::Token| [token.validity.starts, token.validity.ends];
        self.report().tokens.iter().flat_map(times).flatten().any(|at| from < at && at <= to)
    }

    /// Whether repairs were made before reading.
    #[must_use]
    pub fn is_mended(&self) -> bool {
        self.report().mended != self.paste()
    }
}

impl PartialEq for Answer {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}
