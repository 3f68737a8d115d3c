//! From damaged to mended, with every finding led back to the paste.

use super::{CHECKS, Check, Damage, Finding, Subject};
use crate::{
    segment::{Place, Value},
    text::{Edit, Mended, Repair, Safety, Span},
};

/// Damage within damage (`%0A` that turns out to be a line break) is peeled off layer by layer; nobody wraps deeper.
const LAYERS: usize = 6;

/// Finds every damage in a value and applies the certain repairs.
#[must_use]
pub fn mend(paste: &str, value: &Value) -> (Mended, Vec<Finding>) {
    let mut mended = unescape(value.place, Mended::verbatim(paste, value.span));
    let mut findings: Vec<Finding> = Vec::new();
    for _ in 0..LAYERS {
        let before = mended.text().len();
        let mut touched = false;
        for check in CHECKS {
            let damages = (check.find)(&Subject::new(mended.text(), value.place));
            let edits = certain(&damages);
            findings.extend(damages.into_iter().map(|damage| lead_back(check, damage, &mended)));
            if !edits.is_empty() {
                mended = mended.apply(&edits);
                touched = true;
            }
        }
        // Every certain repair takes something away, so that this cannot go round in circles.
        if !touched || mended.text().len() >= before {
            break;
        }
    }
    findings.sort_by_key(|finding| finding.span);
    findings.dedup_by(|a, b| a.check.id == b.check.id && a.span == b.span);
    (mended, findings)
}

/// A solidus may stand escaped in a JSON string (RFC 8259 §7): that is how it is written, no damage.
fn unescape(place: Place, mended: Mended) -> Mended {
    if place != Place::Json || !mended.text().contains("\\/") {
        return mended;
    }
    let edits: Vec<Edit> =
        mended.text().match_indices("\\/").map(|(at, _)| Edit::remove(Span::new(at, at + 1))).collect();
    mended.apply(&edits)
}

/// The edits of all certain repairs; those that would touch what another already touches wait for the next layer.
fn certain(damages: &[Damage]) -> Vec<Edit> {
    let repairs =
        damages.iter().filter_map(|damage| damage.repair.as_ref()).filter(|repair| repair.safety == Safety::Certain);
    let mut edits: Vec<Edit> = Vec::new();
    for repair in repairs {
        if edits.last().is_none_or(|last| last.span.end <= repair.edits()[0].span.start) {
            edits.extend_from_slice(repair.edits());
        }
    }
    edits
}

fn lead_back(check: &'static Check, damage: Damage, mended: &Mended) -> Finding {
    let repair = damage.repair.and_then(|repair| {
        let edits = repair.edits().iter().map(|edit| Edit::replace(mended.origin(edit.span), edit.insert.clone()));
        Repair::new(repair.label, repair.safety, edits.collect())
    });
    Finding { check, span: mended.origin(damage.span), seen: damage.seen, repair }
}
