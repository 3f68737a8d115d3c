//! What must hold for every paste.

#![cfg(not(target_arch = "wasm32"))]

mod common;
#[path = "common/tries.rs"]
mod tries;

use badtoken::{
    Moment, examine,
    report::Report,
    text::{Safety, Span},
};
use common::{jwt, noon};
use proptest::prelude::*;

/// Every span of a report.
fn spans(report: &Report) -> Vec<Span> {
    let mut spans: Vec<Span> = report.segments.iter().map(|segment| segment.span).collect();
    spans.extend(report.findings.iter().map(|finding| finding.span));
    spans.extend(
        report.findings.iter().filter_map(|f| f.repair.as_ref()).flat_map(|repair| repair.edits.iter().map(|e| e.span)),
    );
    spans.extend(report.refusals.iter().map(|heard| heard.span));
    spans.extend(report.refusals.iter().flat_map(|heard| heard.holes.iter().map(|hole| hole.span)));
    spans.extend(
        report.suggestions.iter().flat_map(|suggestion| suggestion.evidence.iter().filter_map(|reason| reason.span)),
    );
    for token in &report.tokens {
        spans.push(token.span);
        spans.extend(token.parts.iter().map(|part| part.span));
        spans.extend(token.fields.iter().map(|field| field.span));
    }
    spans
}

/// The promises of a report, whatever the paste.
fn holds(paste: &str, now: Moment) -> Report {
    let report = examine(paste, now);
    for span in spans(&report) {
        assert!(paste.get(span.start..span.end).is_some(), "{span:?} does not fit the paste {paste:?}");
    }
    for suggestion in &report.suggestions {
        assert!(!suggestion.evidence.is_empty(), "{} without evidence", suggestion.fix.id());
        assert!(suggestion.steps.len() >= 2, "{} with {} steps", suggestion.fix.id(), suggestion.steps.len());
    }
    assert!(report.suggestions.len() <= 3);
    assert!(!report.verdict.sentence.text().is_empty());
    let certain =
        report.findings.iter().filter_map(|finding| finding.repair.as_ref()).any(|r| r.safety == Safety::Certain);
    assert!(certain || report.mended == paste, "the paste changed without a finding");
    report
}

/// Texts made of what pastes are made of, in any order.
fn scraps() -> impl Strategy<Value = String> {
    let scrap = prop_oneof![
        Just("eyJhbGciOiJIUzI1NiJ9".to_owned()),
        Just(".".to_owned()),
        Just("Bearer ".to_owned()),
        Just("Authorization: ".to_owned()),
        Just("HTTP/1.1 401 Unauthorized\r\n".to_owned()),
        Just("> GET / HTTP/1.1\n".to_owned()),
        Just("curl -H '".to_owned()),
        Just("{\"access_token\":\"".to_owned()),
        Just("AWS_SESSION_TOKEN=".to_owned()),
        Just("IQoJb3JpZ2luX2VjEAA".to_owned()),
        Just("ASIAY34FZKBOKMUTVV7A".to_owned()),
        Just("\u{200b}".to_owned()),
        Just("%2E".to_owned()),
        Just("\\n".to_owned()),
        Just("\n".to_owned()),
        Just("\"".to_owned()),
        Just("“".to_owned()),
        Just(" in the request, identified by HEADER ".to_owned()),
        Just(", is invalid".to_owned()),
        "[ -~]{0,12}",
        "\\PC{0,4}",
    ];
    prop::collection::vec(scrap, 0..24).prop_map(|scraps| scraps.concat())
}

proptest! {
    #![proptest_config(tries::tries(2_000))]

    #[test]
    fn any_text_gets_an_answer(paste in any::<String>()) {
        holds(&paste, noon());
    }

    #[test]
    fn any_scraps_get_an_answer(paste in scraps()) {
        holds(&paste, noon());
    }

    #[test]
    fn what_is_mended_needs_no_mending(paste in scraps()) {
        let whole = |text: &str| text.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.+/=".contains(&b));
        for token in examine(&paste, noon()).tokens.iter().filter(|token| whole(&token.clean)) {
            let again = examine(&token.clean, noon());
            prop_assert_eq!(&again.mended, &token.clean, "{:?}", paste);
        }
    }

    #[test]
    fn a_whole_token_is_left_alone(sub in "[a-zA-Z0-9 äöü]{0,40}", life in 600_i64..86_400, age in 0_i64..500) {
        let now = noon();
        let (iat, exp) = (now.secs() - age, now.secs() - age + life);
        let token = jwt(&format!(r#"{{"sub":"{sub}","iat":{iat},"exp":{exp}}}"#));
        let report = holds(&token, now);
        prop_assert!(report.findings.is_empty());
        prop_assert_eq!(report.tokens.len(), 1);
        prop_assert_eq!(&report.tokens[0].clean, &token);
        prop_assert_eq!(report.tokens[0].format, "jws-compact");
        if life - age > 300 {
            prop_assert!(report.suggestions.is_empty());
        }
    }

    #[test]
    fn damage_comes_off(sub in "[a-z]{0,60}", kind in 0_usize..12, at in 10_usize..100, width in 40_usize..80) {
        let now = noon();
        let token = jwt(&format!(r#"{{"sub":"{sub}","exp":{}}}"#, now.secs() + 3_600));
        let at = at % token.len();
        let wrapped = |end: &str| {
            let lines: Vec<&str> = (0..token.len()).step_by(width).map(|from| &token[from..token.len().min(from + width)]).collect();
            lines.join(end)
        };
        let damaged = match kind {
            0 => format!(" {token}\n"),
            1 => wrapped("\n"),
            2 => wrapped("\r\n    "),
            3 => format!("\"{token}\""),
            4 => format!("“{token}”"),
            5 => format!("{token}\","),
            6 => format!("Bearer {token}"),
            7 => format!("{}\u{200b}{}", &token[..at], &token[at..]),
            8 => format!("\u{feff}{token}\u{a0}"),
            9 => format!("{token}\\n"),
            10 => token.replace('.', "%2E"),
            _ => format!("{token}%0A"),
        };
        let report = holds(&damaged, now);
        prop_assert_eq!(&report.mended, &token, "{:?}", damaged);
        prop_assert!(!report.findings.is_empty());
        prop_assert_eq!(&report.tokens[0].clean, &token);
        let fix = if kind == 6 { "send-correctly" } else { "repair-format" };
        prop_assert_eq!(report.suggestions[0].fix.id(), fix);
    }

    #[test]
    fn what_has_ended_stays_ended(ends in -100_000_i64..100_000, later in 0_i64..10_000_000) {
        let now = noon();
        let token = jwt(&format!(r#"{{"exp":{}}}"#, now.secs() + ends));
        let standing = |at: Moment| examine(&token, at).tokens[0].validity.standing;
        if standing(now) == "expired" {
            prop_assert_eq!(standing(now.plus(later * 1000)), "expired");
        }
    }
}

/// The literal messages of all speakers; those with holes are filled in the tests of their room.
fn messages() -> Vec<(&'static str, &'static str)> {
    let rows = badtoken::refusal::speakers().flat_map(|speaker| speaker.refusals);
    rows.flat_map(|row| row.says.iter().map(move |says| (row.id, *says)))
        .filter(|(_, says)| !says.contains('{'))
        .collect()
}

/// Ten surroundings in which people find a message.
fn surrounded(says: &str, kind: usize, before: &str, behind: &str) -> String {
    let json = serde_json::to_string(says).expect("a string");
    let twice = serde_json::to_string(&format!("{{\"error\":{json}}}")).expect("a string");
    let html = says.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;");
    match kind {
        0 => format!("{before}\n{says}\n{behind}"),
        1 => format!("{{\"id\":\"{before}\",\"message\":{json},\"hint\":\"{behind}\"}}"),
        2 => format!("{{\"body\":{twice}}}"),
        3 => format!("2026-11-21T10:00:00Z ERROR [{before}] {says}\n2026-11-21T10:00:01Z INFO {behind}"),
        4 => format!("java.io.IOException: {says}\n\tat com.example.{before}.run(Call.java:42)\n\tat {behind}"),
        5 => format!("<Error><Id>{before}</Id><Message>{html}</Message><Host>{behind}</Host></Error>"),
        6 => format!("<!doctype html><title>{before}</title>\n<p>{html}</p>\n<hr>{behind}"),
        7 => format!("{before}\r\n\r\n{}\r\n{behind}", says.replace(' ', "  ")),
        8 => format!(
            "Traceback (most recent call last):\n  File \"{before}.py\", line 3\nexample.Refused: {}\n{behind}",
            says.to_uppercase()
        ),
        _ => format!("level=error svc={before} msg={json} trace={behind}"),
    }
}

proptest! {
    #![proptest_config(tries::tries(1_000))]

    #[test]
    fn a_message_is_heard_in_any_surroundings(
        pick in any::<prop::sample::Index>(), kind in 0_usize..10, before in "[b-h]{0,12}", behind in "[j-n]{0,12}",
    ) {
        let all = messages();
        let (id, says) = all[pick.index(all.len())];
        let paste = surrounded(says, kind, &before, &behind);
        let report = holds(&paste, noon());
        // Where two say the same words, what stands around them may tell the one who is meant.
        let heard: Vec<&str> = report.refusals.iter().map(|heard| heard.id).collect();
        prop_assert!(heard.contains(&id), "{id} is not heard in\n{paste}\n{heard:?}");
    }
}

#[test]
fn ugly_things_get_an_answer_within_bounds() {
    let now = noon();
    for paste in [
        "[".repeat(100_000),
        "{\"a\":".repeat(100_000),
        "{\"a\":".repeat(2_000_000),
        "{\"a\":1}".repeat(200_000),
        ".".repeat(100_000),
        "eyJ".repeat(100_000),
        "eyJhbGciOiJIUzI1NiJ9 ".repeat(50_000),
        "%25".repeat(100_000),
        "\"".repeat(100_000),
        "\\n".repeat(100_000),
        "Authorization: Bearer ".repeat(20_000),
        "HTTP/1.1 401\n".repeat(20_000),
        "a=b\n".repeat(50_000),
        "curl 'x\n".repeat(20_000),
        "curl \u{c}\u{8}\u{b}x".to_owned(),
        "\u{0}\u{1}\u{7f}".repeat(10_000),
    ] {
        holds(&paste, now);
    }
}
