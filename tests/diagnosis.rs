//! How often the first suggestion is the right one, and whether its confidence keeps its word.
//!
//! `cargo test --test diagnosis -- --nocapture` prints the table for `tests/cases`. `CASES=one.json:two.json` adds files
//! of pastes: `[{"id", "paste", "now"?, "expected_fix", "acceptable": […], "decidable"?}]`.

#![cfg(not(target_arch = "wasm32"))]

#[path = "common/case.rs"]
mod case;
mod common;

use std::collections::BTreeMap;

use badtoken::{clock, diagnosis::Confidence, examine};
use common::{jwt, noon};
use serde::Deserialize;

/// A paste and the fix that helped.
#[derive(Deserialize)]
struct Told {
    id: String,
    paste: String,
    now: Option<String>,
    expected_fix: String,
    acceptable: Vec<String>,
    decidable: Option<bool>,
}

/// How many there were, and how many of them were right.
#[derive(Clone, Copy, Default)]
struct Rate {
    tried: u32,
    strict: u32,
    lenient: u32,
}

impl Rate {
    fn note(&mut self, strict: bool, lenient: bool) {
        self.tried += 1;
        self.strict += u32::from(strict);
        self.lenient += u32::from(strict || lenient);
    }

    fn percent(self, right: u32) -> f64 {
        100.0 * f64::from(right) / f64::from(self.tried.max(1))
    }

    fn print(self, name: &str) {
        println!(
            "{name:<24} {:>4}  strict {:>5.1} %  lenient {:>5.1} %",
            self.tried,
            self.percent(self.strict),
            self.percent(self.lenient)
        );
    }
}

/// All rates of one file of cases.
#[derive(Default)]
struct Table {
    all: Rate,
    fixes: BTreeMap<String, Rate>,
    confidences: BTreeMap<Confidence, Rate>,
    alarms: u32,
}

impl Table {
    fn note(&mut self, told: &Told) {
        let now = told.now.as_deref().map_or(noon(), |now| clock::read(now).expect("a moment"));
        let report = examine(&told.paste, now);
        let first = report.suggestions.first();
        let fix = first.map_or("none", |first| first.fix.id());
        let strict = fix == told.expected_fix;
        let lenient = told.acceptable.iter().any(|known| known == fix);
        self.alarms += u32::from(told.expected_fix == "none" && fix != "none");
        self.fixes.entry(told.expected_fix.clone()).or_default().note(strict, lenient);
        if let Some(first) = first {
            // What cannot be decided by the paste alone is right if it is acceptable.
            self.confidences.entry(first.confidence).or_default().note(strict, lenient);
        }
        if told.decidable.unwrap_or(true) {
            self.all.note(strict, lenient);
        }
        if std::env::var_os("MISSES").is_some() && !(strict || lenient) {
            println!("miss: {} should be {}, is {fix}", told.id, told.expected_fix);
        }
    }

    fn print(&self, name: &str) {
        println!("\n{name}");
        self.all.print("decidable");
        self.fixes.iter().for_each(|(fix, rate)| rate.print(fix));
        self.confidences.iter().for_each(|(confidence, rate)| rate.print(&format!("said to be {confidence:?}")));
        println!("false alarms {}", self.alarms);
    }
}

/// Our own cases, as far as they name a fix.
fn own() -> Vec<Told> {
    let cases = case::all().into_iter();
    let told = cases.filter_map(|(file, case)| {
        Some(Told {
            id: format!("{file} · {}", case.title),
            paste: case.filled(),
            now: case.demand("now").map(str::to_owned),
            expected_fix: case.demand("fix")?.to_owned(),
            acceptable: Vec::new(),
            decidable: None,
        })
    });
    told.collect()
}

#[test]
fn confidence_keeps_its_word() {
    let mut tables = vec![("tests/cases".to_owned(), own())];
    if let Some(files) = std::env::var_os("CASES") {
        for file in std::env::split_paths(&files) {
            let text = std::fs::read_to_string(&file).expect("a file of cases");
            tables.push((file.display().to_string(), serde_json::from_str(&text).expect("cases as JSON")));
        }
    }
    let mut sums: BTreeMap<Confidence, Rate> = BTreeMap::new();
    for (name, told) in tables {
        let mut table = Table::default();
        told.iter().for_each(|told| table.note(told));
        table.print(&name);
        assert!(name != "tests/cases" || table.alarms == 0, "a suggestion where nothing is wrong");
        for (confidence, rate) in table.confidences {
            let sum = sums.entry(confidence).or_default();
            sum.tried += rate.tried;
            sum.strict += rate.strict;
            sum.lenient += rate.lenient;
        }
    }
    println!("\nall together");
    sums.iter().for_each(|(confidence, rate)| rate.print(&format!("said to be {confidence:?}")));
    for (confidence, least) in [(Confidence::Certain, 98.0), (Confidence::Likely, 85.0)] {
        let rate = sums.get(&confidence).copied().unwrap_or_default();
        assert!(rate.tried == 0 || rate.percent(rate.lenient) >= least, "{confidence:?} is right too seldom");
    }
}
