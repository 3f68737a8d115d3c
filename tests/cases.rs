//! Literate cases: every `tests/cases/*.md` tells pastes and what must come of them.
//!
//! A case is a `##` heading, a fenced block with the paste, and lines `- word: value`:
//!
//! | line | demands |
//! |---|---|
//! | `- now: RFC 3339` | the clock (else 2026-11-21T10:00:00Z) |
//! | `- fix: id` | the first suggestion; `none` for no suggestion at all |
//! | `- also: id` | a further suggestion |
//! | `- confidence: word` | of the first suggestion |
//! | `- then: id` | what follows the suggestion of the same case's `also`, or else the first |
//! | `- level: word` | of the verdict |
//! | `- says: words` | stand in the verdict or in a reason |
//! | `- step: words` | stand in a step of the first suggestion |
//! | `- refusal: id` / `- finding: id` / `- token: id` | is among them; `none` for none |
//! | `- mended: text` | the paste after the certain repairs, `\n` for a line break |
//!
//! In a paste `{{jwt exp=-2h iat=-3h}}` becomes a token with such times relative to the clock, and `{{wrapped …}}` the
//! same broken at 64 columns.

#![cfg(not(target_arch = "wasm32"))]

#[path = "common/case.rs"]
mod case;
mod common;

use badtoken::{examine, report::Report};
use case::Case;
use common::{jwt, noon};

#[test]
fn every_case_comes_out_as_told() {
    let mut told = 0;
    let mut wrong = Vec::new();
    for (file, case) in case::all() {
        told += 1;
        wrong.extend(failures(&case).into_iter().map(|failure| format!("{file} · {}: {failure}", case.title)));
    }
    assert!(told >= 200, "only {told} cases were found");
    assert!(wrong.is_empty(), "{} of {told} cases:\n{}", wrong.len(), wrong.join("\n"));
}

fn failures(case: &Case) -> Vec<String> {
    assert!(!case.demands.is_empty(), "{} demands nothing", case.title);
    let report = examine(&case.filled(), case.now());
    case.demands.iter().filter_map(|(word, value)| check(&report, case, word, value)).collect()
}

fn check(report: &Report, case: &Case, word: &str, value: &str) -> Option<String> {
    let fixes: Vec<&str> = report.suggestions.iter().map(|suggestion| suggestion.fix.id()).collect();
    let first = report.suggestions.first();
    let among = |ids: Vec<&str>| {
        let good = if value == "none" { ids.is_empty() } else { ids.contains(&value) };
        (!good).then(|| format!("{word} should be {value}, is {ids:?}"))
    };
    let equal = |is: &str| (is != value).then(|| format!("{word} should be {value}, is {is}"));
    match word {
        "now" => None,
        "fix" => equal(fixes.first().unwrap_or(&"none")),
        "also" => among(fixes.into_iter().skip(1).collect()),
        "confidence" => equal(&first.map_or_else(|| "none".to_owned(), |first| json_word(&first.confidence))),
        "then" => {
            let of = case.demands.iter().find(|(word, _)| word == "also").map(|(_, fix)| fix.as_str());
            let suggestion = report.suggestions.iter().find(|s| of.is_none_or(|of| s.fix.id() == of));
            equal(suggestion.and_then(|suggestion| suggestion.then).map_or("none", |then| then.id()))
        }
        "level" => equal(&json_word(&report.verdict.level)),
        "says" => {
            let reasons =
                report.suggestions.iter().flat_map(|suggestion| suggestion.evidence.iter()).map(|r| r.because.text());
            let said: Vec<String> = std::iter::once(report.verdict.sentence.text()).chain(reasons).collect();
            (!said.iter().any(|said| said.contains(value))).then(|| format!("nothing says “{value}”: {said:#?}"))
        }
        "step" => {
            let steps = first.map(|first| first.steps.clone()).unwrap_or_default();
            (!steps.iter().any(|step| step.contains(value))).then(|| format!("no step has “{value}”: {steps:#?}"))
        }
        "refusal" => among(report.refusals.iter().map(|heard| heard.id).collect()),
        "finding" => among(report.findings.iter().map(|finding| finding.check).collect()),
        "token" => among(report.tokens.iter().map(|token| token.format).collect()),
        "mended" => equal(&report.mended.replace('\n', "\\n")),
        _ => Some(format!("nobody knows the demand “{word}”")),
    }
}

fn json_word(value: &impl serde::Serialize) -> String {
    serde_json::to_string(value).expect("a word").trim_matches('"').to_owned()
}
