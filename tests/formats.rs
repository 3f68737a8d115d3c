//! The formats against the public test vectors: each is named wherever it stands, each damage to it is noticed, and
//! what its specification refuses is refused, as far as that can be told without a key.
//!
//! What cannot be told stands in a list with the reason. Who makes one of these succeed must take it from its list.

#![cfg(not(target_arch = "wasm32"))]

#[path = "common/mod.rs"]
mod common;

#[path = "formats/cut.rs"]
mod cut;
#[path = "formats/json.rs"]
mod json;
#[path = "formats/named.rs"]
mod named;
#[path = "formats/refused.rs"]
mod refused;
#[path = "formats/sturdy.rs"]
mod sturdy;
#[path = "formats/wycheproof.rs"]
mod wycheproof;

use badtoken::{examine, report::Report};

/// The rows of a file of vectors: columns between tabs, the last a JSON string.
fn rows(file: &str) -> Vec<(Vec<&str>, String)> {
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    let row = |line| {
        let mut columns: Vec<&str> = str::split(line, '\t').collect();
        let text = columns.pop().expect("a column");
        (columns, serde_json::from_str(text).expect("a JSON string"))
    };
    lines.map(row).collect()
}

/// The report on a paste at the moment that tests live in.
fn report(paste: &str) -> Report {
    examine(paste, common::noon())
}

/// Whether something is said against the copy.
fn is_damaged(report: &Report) -> bool {
    report.suggestions.iter().any(|suggestion| suggestion.fix.id() == "repair-format") || !report.findings.is_empty()
}

/// Compares what failed with what was to fail, by name: each group has the reason before it.
fn as_expected(what: &str, failed: &[String], expected: &[(&str, &[&str])]) {
    let known = || expected.iter().flat_map(|(_, names)| names.iter().copied());
    let surprising: Vec<&String> = failed.iter().filter(|name| !known().any(|known| known == name.as_str())).collect();
    assert!(surprising.is_empty(), "{what}: {} failed: {surprising:#?}", surprising.len());
    let better: Vec<&str> = known().filter(|known| !failed.iter().any(|name| name == known)).collect();
    assert!(better.is_empty(), "{what}: these succeed now and must leave the list: {better:#?}");
    assert!(expected.iter().all(|(reason, _)| !reason.is_empty()), "each has its reason");
}
