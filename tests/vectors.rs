//! Vectors of others: what scanners find and must not find, what servers ask for.

#![cfg(not(target_arch = "wasm32"))]

mod common;

use badtoken::{
    examine,
    segment::{Shape, challenges, split},
    text::Span,
    token,
};

#[derive(serde::Deserialize)]
struct Leak {
    rule: String,
    r#true: bool,
    text: String,
    secret: Option<String>,
}

fn leaks() -> Vec<Leak> {
    let file = include_str!("vectors/gitleaks.jsonl");
    file.lines().map(|line| serde_json::from_str(line).expect("a row")).collect()
}

#[test]
fn credentials_of_our_formats_are_found_in_their_surroundings() {
    let mut missed = Vec::new();
    let mut ours = 0;
    for leak in leaks().iter().filter(|leak| leak.r#true) {
        let report = examine(&leak.text, common::noon());
        let Some(secret) = &leak.secret else { continue };
        // Letters without a mark are any maker's: only what names its own is ours to find.
        if !Shape::of(secret).is_marked() {
            continue;
        }
        let format = token::recognise(secret).filter(|format| format.id != "opaque");
        ours += 1;
        let at = leak.text.find(secret.as_str()).expect("it was taken out of there");
        let whole = Span::new(at, at + secret.len());
        let found = report.tokens.iter().any(|token| token.span.contains(whole));
        let named = split(&leak.text).values.iter().any(|value| value.span.contains(whole));
        if !found && (format.is_some() || !named) {
            let kinds: Vec<_> = report.segments.iter().map(|segment| segment.kind).collect();
            missed.push(format!("{} {kinds:?} {}", leak.rule, leak.text.chars().take(160).collect::<String>()));
        }
    }
    assert!(ours >= 60, "only {ours} are ours");
    assert!(missed.is_empty(), "{} of {ours}:\n{}", missed.len(), missed.join("\n"));
}

#[test]
fn what_is_no_credential_is_no_refusal() {
    let mut heard = Vec::new();
    let mut seen = 0;
    for leak in leaks().iter().filter(|leak| !leak.r#true) {
        seen += 1;
        let report = examine(&leak.text, common::noon());
        heard.extend(report.refusals.iter().map(|refusal| format!("{} in {}", refusal.id, leak.rule)));
    }
    assert!(seen > 300);
    assert!(heard.is_empty(), "{heard:#?}");
}

#[derive(serde::Deserialize)]
struct Asked {
    name: String,
    headers: Vec<String>,
    label: String,
    basic_realm: String,
}

#[test]
fn challenges_are_read_as_the_rules_say() {
    let file = include_str!("vectors/www-authenticate.jsonl");
    let mut valid = 0;
    for line in file.lines() {
        let asked: Asked = serde_json::from_str(line).expect("a row");
        let all = asked.headers.iter().map(|header| format!("WWW-Authenticate: {header}"));
        let paste = format!("HTTP/1.1 401 Unauthorized\r\n{}\r\n\r\n", all.collect::<Vec<_>>().join("\r\n"));
        let layout = split(&paste);
        let read = layout.segments[0].challenges(&paste);
        if !asked.label.starts_with("valid") {
            continue;
        }
        valid += 1;
        let basic = read.iter().find(|challenge| challenge.is(&paste, "basic"));
        let realm = basic.and_then(|basic| basic.text(&paste, "realm"));
        assert_eq!(realm.as_deref().unwrap_or_default(), asked.basic_realm, "{}", asked.name);
        let schemes: Vec<_> = read.iter().map(|challenge| challenge.scheme.of(&paste).to_ascii_lowercase()).collect();
        assert!(schemes.iter().all(|scheme| ["basic", "newauth", "a", "b"].contains(&scheme.as_str())), "{schemes:?}");
        for header in &asked.headers {
            let alone = challenges(header, Span::whole(header));
            assert!(alone.iter().all(|challenge| read.iter().any(|other| {
                other.scheme.of(&paste) == challenge.scheme.of(header) && other.params.len() == challenge.params.len()
            })));
        }
    }
    assert!(valid >= 20, "only {valid}");
}
