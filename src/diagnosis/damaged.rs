//! Copying changed the characters.

use std::collections::BTreeMap;

use super::{Inference, Known};
use crate::{
    check::{Check, Finding},
    evidence::{Evidence, Strength},
    segment::Place,
};

pub(super) const INFERENCE: Inference = Inference { id: "copying-damaged-it", draw };

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    let mut kinds: BTreeMap<&str, (&Check, &Finding, usize)> = BTreeMap::new();
    for finding in known.findings {
        kinds.entry(finding.check.id).and_modify(|(_, _, count)| *count += 1).or_insert((finding.check, finding, 1));
    }
    let each = kinds.into_values().map(|(check, finding, count)| {
        let places = if count == 1 { String::new() } else { format!(" in {count} places") };
        let because = format!("{}{places}. {}", check.title, check.why);
        Evidence::new(check.fix, strength(known, finding), because).at(finding.span)
    });
    each.collect()
}

/// Who pastes the value of a header by itself pastes its scheme too: that alone is no fault.
fn strength(known: &Known<'_>, finding: &Finding) -> Strength {
    let at = known.layout.values.iter().find(|value| value.span.contains(finding.span));
    let bare = at.is_some_and(|value| value.place == Place::Bare);
    if finding.check.id == "scheme-kept" && bare { Strength::Hint } else { Strength::Strong }
}
