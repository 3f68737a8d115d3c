//! Whatever is pasted gets an answer, and every span of it fits the paste.
#![no_main]

use badtoken::{Moment, examine};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|paste: &str| {
    let now = Moment::from_secs(1_795_255_200).expect("within the calendar");
    let report = examine(paste, now);
    for finding in &report.findings {
        assert!(paste.get(finding.span.start..finding.span.end).is_some());
    }
    for token in &report.tokens {
        assert!(paste.get(token.span.start..token.span.end).is_some());
    }
    for heard in &report.refusals {
        assert!(paste.get(heard.span.start..heard.span.end).is_some());
    }
    assert!(report.suggestions.iter().all(|suggestion| !suggestion.evidence.is_empty()));
});
