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

mod common;

use badtoken::{Moment, clock, examine, report::Report};

struct Case {
    title: String,
    paste: String,
    demands: Vec<(String, String)>,
}

#[test]
fn every_case_comes_out_as_told() {
    let mut files: Vec<_> = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases"))
        .expect("the folder of cases")
        .map(|entry| entry.expect("a file").path())
        .filter(|path| path.extension().is_some_and(|end| end == "md"))
        .collect();
    files.sort();
    let mut told = 0;
    let mut wrong = Vec::new();
    for file in files {
        let text = std::fs::read_to_string(&file).expect("a case file");
        for case in read(&text) {
            told += 1;
            wrong.extend(
                failures(&case).into_iter().map(|failure| format!("{} · {}: {failure}", file.display(), case.title)),
            );
        }
    }
    assert!(told >= 40, "only {told} cases were found");
    assert!(wrong.is_empty(), "{} of {told} cases:\n{}", wrong.len(), wrong.join("\n"));
}

fn read(text: &str) -> Vec<Case> {
    let mut cases: Vec<Case> = Vec::new();
    let mut fenced = false;
    for line in text.lines() {
        if line.starts_with("```") {
            fenced = !fenced;
        } else if let Some(case) = cases.last_mut().filter(|_| fenced) {
            if !case.paste.is_empty() {
                case.paste.push('\n');
            }
            case.paste.push_str(line);
        } else if let Some(title) = line.strip_prefix("## ") {
            cases.push(Case { title: title.to_owned(), paste: String::new(), demands: Vec::new() });
        } else if let Some((word, value)) = line.strip_prefix("- ").and_then(|line| line.split_once(": ")) {
            let case = cases.last_mut().expect("a demand stands under a heading");
            case.demands.push((word.to_owned(), value.to_owned()));
        }
    }
    cases
}

fn failures(case: &Case) -> Vec<String> {
    assert!(!case.demands.is_empty(), "{} demands nothing", case.title);
    let now = case.demands.iter().find(|(word, _)| word == "now");
    let now = now.map_or(common::noon(), |(_, value)| clock::read(value).expect("a moment"));
    let report = examine(&fill(&case.paste, now), now);
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

/// Puts tokens where the paste asks for them.
fn fill(paste: &str, now: Moment) -> String {
    let mut filled = String::new();
    let mut rest = paste;
    while let Some((before, behind)) = rest.split_once("{{") {
        let (order, after) = behind.split_once("}}").expect("braces close");
        filled.push_str(before);
        let token = common::jwt(&claims(order, now));
        if order.starts_with("wrapped") {
            let columns: Vec<&str> =
                (0..token.len()).step_by(64).map(|at| &token[at..token.len().min(at + 64)]).collect();
            filled.push_str(&columns.join("\n"));
        } else {
            filled.push_str(&token);
        }
        rest = after;
    }
    filled + rest
}

/// `exp=-2h` is two hours before now; `aud=x` is text; `exp_ms=…` tells the time in milliseconds.
fn claims(order: &str, now: Moment) -> String {
    let claim = |pair: &str| {
        let (name, value) = pair.split_once('=').expect("name=value");
        let offset = value.strip_suffix(['s', 'm', 'h', 'd']).and_then(|number| number.parse::<i64>().ok());
        let unit = match value.chars().last() {
            Some('m') => 60,
            Some('h') => 3_600,
            Some('d') => 86_400,
            _ => 1,
        };
        match (offset, name.strip_suffix("_ms")) {
            (Some(offset), Some(name)) => format!(r#""{name}":{}"#, (now.secs() + offset * unit) * 1000),
            (Some(offset), None) => format!(r#""{name}":{}"#, now.secs() + offset * unit),
            (None, _) => format!(r#""{name}":"{value}""#),
        }
    };
    let claims: Vec<String> = order.split(' ').skip(1).map(claim).collect();
    format!("{{{}}}", claims.join(","))
}
