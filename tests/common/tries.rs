//! How often a property is tried, and with which throws of the dice.

use proptest::{prelude::ProptestConfig, test_runner::RngSeed};

/// The same throws every time: a tree that is green stays green. `PROPTEST_RNG_SEED` and `PROPTEST_CASES` go looking
/// elsewhere, and what they find becomes a case.
pub(crate) fn tries(cases: u32) -> ProptestConfig {
    let mut config = ProptestConfig { failure_persistence: None, ..ProptestConfig::default() };
    if std::env::var_os("PROPTEST_CASES").is_none() {
        config.cases = cases;
    }
    if std::env::var_os("PROPTEST_RNG_SEED").is_none() {
        config.rng_seed = RngSeed::Fixed(2_026);
    }
    config
}
