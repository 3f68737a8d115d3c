//! The advice that holds everywhere.

use super::{Advice, Fix};

/// The general advice, one for each of the twelve.
const GENERAL: &[Advice] = &[];

/// The general advice for `fix`.
pub(super) fn general(fix: Fix) -> &'static Advice {
    GENERAL.iter().find(|advice| advice.fix == fix).unwrap_or(&Advice { fix: Fix::ReadTrace, steps: &[], source: &[] })
}
