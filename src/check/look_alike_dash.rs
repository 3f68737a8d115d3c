//! Dashes that are not the hyphen.

use super::{Check, Damage, Subject, proof, scan, verifiers};

pub(super) const CHECK: Check = Check {
    id: "look-alike-dash",
    title: "A dash that is not the hyphen",
    why: "A word processor or a chat made a longer dash of the hyphen. It is another character, and no token has it.",
    find,
    examples: proof::list(&[
        ("eyJhbGciOiJIUzI1NiJ9.e30.AA–AA\u{2212}\u{2011}", "eyJhbGciOiJIUzI1NiJ9.e30.AA-AA--"),
        ("7f3b2c9e—1d4a-4e6f-9a8b-0c1d2e3f4a5b", "7f3b2c9e-1d4a-4e6f-9a8b-0c1d2e3f4a5b"),
        ("7f3b2c9e-1d4a-4e6f-9a8b-0c1d2e3f4a5b", "7f3b2c9e-1d4a-4e6f-9a8b-0c1d2e3f4a5b"),
    ]),
    refused_by: verifiers::ALL_AND_CLIENTS,
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    if !subject.census.beyond_ascii() {
        return Vec::new();
    }
    scan::edit(subject.text, "write the hyphen", scan::exchange(subject.text, |c| is_dash(c).then_some('-')))
}

/// The dashes of Unicode's property list, and what else looks like one.
fn is_dash(c: char) -> bool {
    matches!(
        c,
        '\u{58a}' | '\u{5be}' | '\u{6d4}' | '\u{2d7}' | '\u{1806}' | '\u{2010}'
            ..='\u{2015}'
                | '\u{2043}'
                | '\u{2053}'
                | '\u{207b}'
                | '\u{208b}'
                | '\u{2212}'
                | '\u{2796}'
                | '\u{2cba}'
                | '\u{2e3a}'
                | '\u{2e3b}'
                | '\u{301c}'
                | '\u{3030}'
                | '\u{30fc}'
                | '\u{fe31}'
                | '\u{fe32}'
                | '\u{fe58}'
                | '\u{fe63}'
                | '\u{ff0d}'
    )
}
