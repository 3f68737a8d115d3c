//! Mending what has ended does not help.

use super::{Inference, Known};
use crate::{
    evidence::{Evidence, Strength},
    fix::Fix,
};

pub(super) const INFERENCE: Inference = Inference { id: "mending-does-not-help", draw };

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    let damaged = known.findings.iter().find(|finding| finding.check.fix == Fix::RepairFormat);
    let Some(finding) = damaged.filter(|_| known.has_ended()) else { return Vec::new() };
    let because = "Mended, it would still have ended. Copy the new one without the damage.";
    vec![Evidence::new(Fix::RepairFormat, Strength::Against, because).at(finding.span)]
}
