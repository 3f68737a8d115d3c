//! The front door.

use crate::{
    check,
    clock::Moment,
    diagnosis::{self, Known},
    refusal,
    report::{self, Report},
    segment, token,
};

/// Examines `paste` as of `now`. Never fails: what cannot be read is a finding.
///
/// ```
/// use badtoken::{Moment, examine};
///
/// let report = examine("Authorization: Bearer Bearer 2YotnFZFEjr1zCsicMWpAA", Moment::LAST);
/// assert_eq!(report.suggestions[0].fix.id(), "send-correctly");
/// assert_eq!(report.mended, "Authorization: Bearer 2YotnFZFEjr1zCsicMWpAA");
/// ```
#[must_use]
pub fn examine(paste: &str, now: Moment) -> Report {
    let layout = segment::split(paste);
    let (mended, findings) = mend(paste, &layout);
    let tokens = token::read(paste, &layout, &mended);
    let heard = refusal::hear(paste);
    let known = Known::new(paste, now, &layout, &findings, &tokens, &heard);
    let suggestions = diagnosis::rank(diagnosis::gather(&known));
    report::write(&known, &mended, suggestions)
}

/// Mends every value. What is no credential even then is left as it stands: it was not ours to judge.
fn mend(paste: &str, layout: &segment::Layout) -> (Vec<crate::text::Mended>, Vec<check::Finding>) {
    let mut findings = Vec::new();
    let mut texts = Vec::with_capacity(layout.values.len());
    for value in &layout.values {
        let (mended, found) = check::mend(paste, value);
        if token::recognise(mended.text()).is_some() {
            findings.extend(found);
            texts.push(mended);
        } else {
            texts.push(crate::text::Mended::verbatim(paste, value.span));
        }
    }
    (texts, findings)
}
