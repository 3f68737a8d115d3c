//! Every credential is named, alone and wherever people paste it.

use super::{is_damaged, report, rows};

/// The same credential in the places where people find it.
fn places(text: &str) -> Vec<String> {
    let mut places = vec![text.to_owned()];
    if text.starts_with('{') {
        if !text.contains('\n') {
            places.push(format!("KEY='{text}'\n"));
        }
    } else if text.starts_with("-----") {
        if !text.contains('\n') {
            places.extend([format!("KEY=\"{text}\"\n"), format!("{{\"private_key\": \"{text}\"}}")]);
        }
    } else if !text.contains([' ', '\n']) {
        places.extend([
            format!("GET /x HTTP/1.1\nHost: api.example\nAuthorization: Bearer {text}\n"),
            format!("Authorization: Bearer {text}"),
            format!("API_TOKEN={text}\n"),
            format!("export ACCESS_TOKEN=\"{text}\"\n"),
            format!("{{\"access_token\":\"{text}\",\"token_type\":\"Bearer\"}}"),
            format!("curl -H 'Authorization: Bearer {text}' https://api.example/x"),
        ]);
    }
    places
}

#[test]
fn every_credential_is_named_wherever_it_stands() {
    let mut tried = 0;
    let mut wrong: Vec<String> = Vec::new();
    for (columns, text) in rows(include_str!("../vectors/credentials.tsv")) {
        let id = columns[0];
        for (at, paste) in places(&text).iter().enumerate() {
            tried += 1;
            let report = report(paste);
            let named: Vec<&str> = report.tokens.iter().map(|token| token.format).collect();
            // The answer of a token endpoint is a whole that comes first.
            let first = named.iter().find(|named| **named != "oauth2-token-response");
            if first != Some(&id) {
                wrong.push(format!("{id} in place {at}: {named:?} {text:.40}"));
            } else if is_damaged(&report) && id != "jwt-base64-again" {
                let found: Vec<&str> = report.findings.iter().map(|finding| finding.check).collect();
                wrong.push(format!("{id} in place {at}: said to be damaged {found:?} {text:.40}"));
            }
        }
    }
    assert!(tried > 900, "only {tried} were tried");
    assert!(wrong.is_empty(), "{} of {tried}: {:#?}", wrong.len(), &wrong[..wrong.len().min(60)]);
}
