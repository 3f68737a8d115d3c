//! The front door.

use crate::{
    clock::Moment,
    report::{Level, Report, Verdict},
};

/// Examines `paste` as of `now`. Never fails: what cannot be read is a finding.
#[must_use]
pub fn examine(paste: &str, now: Moment) -> Report {
    Report {
        schema: 1,
        now,
        verdict: Verdict { level: Level::Unknown, sentence: "Nothing recognised.".into() },
        suggestions: Vec::new(),
        tokens: Vec::new(),
        findings: Vec::new(),
        refusals: Vec::new(),
        segments: Vec::new(),
        skew: None,
        mended: paste.to_owned(),
    }
}
