//! A paste and what was found out about it.

use std::rc::Rc;

use super::highlight::{self, Stretch};
use crate::{
    clock::Moment,
    examine::{Work, examine_at, examine_with},
    report::Report,
};

/// A paste, its report and how the field shows it. Cheap to clone; equal only to itself.
#[derive(Clone)]
pub struct Answer(Rc<Inside>);

struct Inside {
    paste: String,
    key: String,
    report: Report,
    stretches: Vec<Stretch>,
}

impl Answer {
    /// Examines `paste` as of `now`.
    #[must_use]
    pub fn to(paste: String, now: Moment) -> Self {
        Self::with(paste, String::new(), now)
    }

    /// Examines `paste` as of `now`, and checks its signatures with `key`.
    #[must_use]
    pub fn with(paste: String, key: String, now: Moment) -> Self {
        let report = examine_with(&paste, now, &key);
        Self::new(paste, key, report)
    }

    fn new(paste: String, key: String, report: Report) -> Self {
        let stretches = highlight::paint(&paste, &report);
        Self(Rc::new(Inside { paste, key, report, stretches }))
    }

    /// Examines `paste` as of `now` piece by piece: it is a large one.
    #[must_use]
    pub fn slowly(paste: String, now: Moment) -> Work<Self> {
        Work::new(async move |pace| {
            let report = examine_at(pace, &paste, now, "").await;
            Self::new(paste, String::new(), report)
        })
    }

    /// The same paste, examined again.
    #[must_use]
    pub fn again(&self, now: Moment) -> Self {
        self.keyed(self.0.key.clone(), now)
    }

    /// The same paste, examined with another key.
    #[must_use]
    pub fn keyed(&self, key: String, now: Moment) -> Self {
        Self::with(self.0.paste.clone(), key, now)
    }

    /// The key for its signatures; empty where none was given.
    #[must_use]
    pub fn key(&self) -> &str {
        &self.0.key
    }

    /// Whether a credential has a signature that can be checked with a key.
    #[must_use]
    pub fn is_signed(&self) -> bool {
        self.report().tokens.iter().any(|token| token.signature.is_some())
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
