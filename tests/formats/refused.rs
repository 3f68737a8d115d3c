//! What the specifications of Fernet, Branca, PASETO and PASERK refuse.

use super::{as_expected, report, rows};

/// What is refused for a reason that does not lie in the text.
const BEYOND: &[(&str, &[&str])] = &[
    (
        "only who has the key can tell",
        &[
            "fernet incorrect mac",
            "fernet payload padding error",
            "fernet incorrect IV (causes padding error)",
            "branca Modified first byte of the nonce",
            "branca Modified timestamp",
            "branca Modified last byte of the ciphertext",
            "branca Modified last byte of the Poly1305 tag",
            "branca Wrong key",
            "branca Invalid key",
        ],
    ),
    (
        "its verifier's limit tells, which nobody knows here",
        &["fernet far-future TS (unacceptable clock skew)", "fernet expired TTL"],
    ),
    (
        "whole in itself: it is refused where another version, purpose or key is wanted",
        &[
            "paseto 1-F-1",
            "paseto 1-F-2",
            "paseto 2-F-1",
            "paseto 2-F-2",
            "paseto 2-F-3",
            "paseto 3-F-1",
            "paseto 3-F-2",
            "paseto 3-F-3",
            "paseto 4-F-1",
            "paseto 4-F-2",
            "paseto 4-F-3",
        ],
    ),
];

#[test]
fn what_is_refused_is_refused_here() {
    let mut failed = Vec::new();
    for (columns, text) in rows(include_str!("../vectors/refused.tsv")) {
        let report = report(&text);
        let right = report.tokens.first().is_some_and(|token| token.format.starts_with(columns[0]));
        if right && report.suggestions.iter().all(|suggestion| suggestion.fix.id() == "replace-revoked") {
            failed.push(format!("{} {}", columns[0], columns[1]));
        }
    }
    as_expected("refused", &failed, BEYOND);
}
