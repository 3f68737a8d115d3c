//! What must hold for every damage, wherever it falls.

use badtoken::examine;
use proptest::prelude::*;

use super::{
    is_back, noon,
    reversible::KINDS,
    tokens::{Dice, SORTS},
    tries::tries,
};

/// Kinds whose original may lie beyond what can be known: a plus at the very end that became a blank is white space.
const HARD: &[&str] =
    &["plus to blank", "blank inside", "tab inside", "wrapped mail quote", "brackets", "twice", "quoted-printable"];

proptest! {
    #![proptest_config(tries(1_500))]

    #[test]
    fn every_span_fits_and_mending_twice_changes_nothing(seed in any::<u64>(), kinds in prop::collection::vec(0..KINDS.len(), 1..4)) {
        let mut dice = Dice::new(seed);
        let sort = dice.one(SORTS);
        let token = (sort.make)(&mut dice);
        let mut harmed = token.clone();
        for kind in &kinds {
            harmed = (KINDS[*kind].harm)(&harmed, &mut dice).unwrap_or(harmed);
        }
        let report = examine(&harmed, noon());
        for finding in &report.findings {
            prop_assert!(harmed.get(finding.span.start..finding.span.end).is_some(), "{} {:?}", finding.check, harmed);
            for edit in finding.repair.iter().flat_map(|repair| &repair.edits) {
                prop_assert!(harmed.get(edit.span.start..edit.span.end).is_some(), "{} {:?}", finding.check, harmed);
            }
            // Where a finding says what it saw, it tells no piece of the token.
            prop_assert!(!finding.seen.contains(&token), "{} {:?}", finding.check, harmed);
        }
        // Several damages at once may leave words around the token, which then are all that is left to take off.
        if is_back(&report, &token) && (kinds.len() == 1 || report.mended == token) {
            let again = examine(&report.mended, noon());
            prop_assert_eq!(&again.mended, &report.mended, "{:?}", harmed);
        }
    }

    #[test]
    fn one_damage_is_undone(seed in any::<u64>(), kind in 0..KINDS.len()) {
        let mut dice = Dice::new(seed);
        let sort = dice.one(SORTS);
        let token = (sort.make)(&mut dice);
        let kind = &KINDS[kind];
        let Some(harmed) = (kind.harm)(&token, &mut dice).filter(|_| !HARD.contains(&kind.name)) else { return Ok(()) };
        // Words without any mark of their own (a secret of letters) have nothing to be known by.
        if sort.name.contains("secret") || sort.name.contains("rails") || sort.name == "prefixed" {
            return Ok(());
        }
        prop_assert!(is_back(&examine(&harmed, noon()), &token), "{} {}: {:?}", kind.name, sort.name, harmed);
    }
}
