//! One walk over all rows tests them all.

use std::collections::BTreeSet;

use proptest::prelude::*;

use super::{Heard, Refusal, hear, speakers};
use crate::evidence::Strength;

fn rows() -> impl Iterator<Item = &'static Refusal> {
    speakers().flat_map(|speaker| speaker.refusals)
}

/// Every way of saying every row, its holes filled, with a companion behind it where it needs one.
fn spoken() -> impl Iterator<Item = (&'static Refusal, &'static str, String)> {
    rows().flat_map(|row| {
        let says = row.says.iter().map(move |says| (row, *says, filled(says)));
        let weak = row.weak.iter().flat_map(move |(says, beside)| {
            beside.iter().map(move |companion| (row, *says, format!("{} [{companion}]", filled(says))))
        });
        says.chain(weak)
    })
}

/// What may plausibly stand in a hole.
fn plausible(hole: &str) -> &'static str {
    match hole {
        "action" => "s3:GetObject",
        "allowance" => "5",
        "element" => "Partner Key",
        "ends" | "server" | "signed" | "limit" => "20261121T100000Z",
        "expected" => "eu-central-1",
        "identity" => "arn:aws:iam::123456789012:user/kim",
        "name" => "access_token",
        "operation" => "ListThings",
        "place" => "QUERY PARAM",
        "profile" => "https://example.awsapps.com/start",
        "realm" => "my realm",
        "resource" => "arn:aws:s3:::bucket/key",
        "scope" => "orders:read orders:write",
        "sent" => "us-east-1",
        "type" => "(class list)",
        _ => "something",
    }
}

/// The holes of `says`, in its order.
fn holes(says: &str) -> Vec<&str> {
    let names = says.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name);
    names.filter(|name| name.chars().all(|c| c.is_ascii_lowercase())).collect()
}

fn filled(says: &str) -> String {
    holes(says).iter().fold(says.to_owned(), |text, name| text.replacen(&format!("{{{name}}}"), plausible(name), 1))
}

fn ids(heard: &[Heard]) -> Vec<&'static str> {
    heard.iter().map(|one| one.refusal.id).collect()
}

/// A string as JSON writes it.
fn json(text: &str) -> String {
    serde_json::to_string(text).unwrap()
}

fn html(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;").replace('\'', "&#39;")
}

/// Wraps every line at blanks, but in no hole: a hole ends where its line ends.
fn wrapped(says: &str) -> String {
    let wrap = |piece: &str| piece.replace(' ', "\n\t");
    let mut pieces = says.split('{');
    let first = wrap(pieces.next().unwrap_or_default());
    let behind = pieces.map(|piece| match piece.split_once('}') {
        Some((hole, rest)) if holes(says).contains(&hole) => {
            format!("{}{}", plausible(hole), rest.replace(' ', " \n   "))
        }
        _ => format!("{{{}", wrap(piece)),
    });
    first + &behind.collect::<String>()
}

#[test]
fn every_card_is_filled_in() {
    let mut ids = BTreeSet::new();
    for row in rows() {
        assert!(ids.insert(row.id), "{} stands twice", row.id);
        assert!(!row.says.is_empty() && !row.fixes.is_empty(), "{}", row.id);
        for sentence in [row.means, row.tell_apart, row.source, row.example] {
            assert!(sentence.len() > 7, "{}: {sentence:?}", row.id);
        }
        for sentence in [row.means, row.tell_apart].into_iter().chain(row.fixes.iter().map(|fix| fix.2)) {
            assert!(sentence.ends_with(['.', '?']), "{}: {sentence:?}", row.id);
        }
        let strengths: Vec<_> = row.fixes.iter().map(|fix| fix.1).collect();
        assert!(strengths.iter().rev().is_sorted() && strengths[0] >= Strength::Likely, "{}: best first", row.id);
        let fixes: BTreeSet<_> = row.fixes.iter().map(|fix| fix.0).collect();
        assert_eq!(fixes.len(), row.fixes.len(), "{}: a fix stands twice", row.id);
    }
}

#[test]
fn nobody_in_particular_speaks_softly() {
    let generic = speakers().find(|speaker| speaker.id == "generic").unwrap();
    for row in generic.refusals {
        assert!(row.fixes.iter().all(|fix| fix.1 <= Strength::Likely), "{}", row.id);
    }
}

#[test]
fn every_example_is_heard_as_itself_alone() {
    for row in rows() {
        assert_eq!(ids(&hear(row.example)), [row.id], "{}", row.example);
    }
}

#[test]
fn no_row_shadows_another() {
    for (row, says, text) in spoken() {
        let heard = hear(&text);
        assert!(ids(&heard).contains(&row.id), "{}: {says} → {:?}", row.id, ids(&heard));
        if text == filled(says) {
            assert_eq!(ids(&heard), [row.id], "{says}");
        }
    }
}

#[test]
fn heard_in_ten_surroundings_with_the_right_holes() {
    for (row, says, text) in spoken() {
        let lines = wrapped(says) + text.strip_prefix(&filled(says)).unwrap_or_default();
        let surroundings = [
            text.clone(),
            format!("{{\"status\": 401, \"message\": {}}}", json(&text)),
            format!("{{\"body\":{}}}", json(&format!("{{\"error\":{}}}", json(&text)))),
            format!("2026-11-21T10:00:00.123Z ERROR [gateway] request failed: {text}\n2026-11-21 10:00:01 INFO done\n"),
            format!("java.io.IOException: {text}\n\tat com.example.Call.run(Call.java:42)\n\tat java.lang.Thread.run"),
            format!("<Response><Error><Reason>{}</Reason></Error></Response>", html(&text)),
            format!("<!doctype html><title>Error</title><h1>401</h1>\n<p>{}</p>", html(&text)),
            lines,
            text.to_uppercase(),
            format!(
                "> GET /v1/me HTTP/1.1\n> Host: api.example.com\n>\n< HTTP/1.1 401 Unauthorized\n<\n{text}\n* Closing"
            ),
        ];
        for paste in surroundings {
            let heard = hear(&paste);
            let one = heard.iter().find(|one| one.refusal.id == row.id);
            let Some(one) = one else { panic!("{}: {says:?} is not heard in\n{paste}\n{:?}", row.id, ids(&heard)) };
            for name in holes(says).into_iter().filter(|name| !name.is_empty()) {
                let value = one.hole(name).map(|span| span.of(&paste).to_lowercase());
                let right = plausible(name).to_lowercase();
                assert_eq!(value.as_deref(), Some(right.as_str()), "{}: {{{name}}} of {says:?} in\n{paste}", row.id);
            }
        }
    }
}

#[test]
fn elements_end_where_the_sentence_begins() {
    for (paste, element, place, name) in [
        (
            r#"{"error":"Api Key in the request, identified by HEADER x-key, is invalid."}"#,
            "Api Key",
            "HEADER",
            "x-key",
        ),
        ("It broke. Api Key in the request, identified by COOKIE k, is invalid", "Api Key", "COOKIE", "k"),
        (
            "10:00:00 WARN Api Key in the request, identified by QUERY_PARAM k, is invalid",
            "Api Key",
            "QUERY_PARAM",
            "k",
        ),
        ("Error: %s in the request, identified by HEADER %s, is invalid. Check docs", "%s", "HEADER", "%s"),
        ("one\nKey in the request, identified by HEADER OR COOKIE k, is invalid", "Key", "HEADER OR COOKIE", "k"),
        (
            r#"{\"m\":\"Key in the request, identified by header \u0022k\u0022, is invalid\"}"#,
            "Key",
            "header",
            r"\u0022k\u0022",
        ),
    ] {
        let heard = hear(paste);
        assert_eq!(ids(&heard), ["sensedia-element"], "{paste}");
        let hole = |name| heard[0].hole(name).unwrap().of(paste);
        assert_eq!((hole("element"), hole("place"), hole("name")), (element, place, name), "{paste}");
    }
}

#[test]
fn the_same_name_means_this_or_that_by_what_stands_beside_it() {
    for (paste, id) in [
        ("ExpiredTokenException", "aws-expired-token-exception"),
        ("catch ExpiredTokenException in ResolveCustomer", "awsmp-registration-token-expired"),
        ("MeterUsage failed with ExpiredTokenException", "aws-session-expired"),
        ("An error occurred (ExpiredTokenException) when calling the ListTables operation", "aws-session-expired"),
        (
            "An error occurred (ExpiredTokenException) when calling the MeterUsage operation",
            "aws-metering-session-expired",
        ),
        ("InvalidTokenException", "aws-invalid-token-exception"),
        ("ResolveCustomer: InvalidTokenException", "awsmp-registration-token-invalid"),
    ] {
        assert_eq!(ids(&hear(paste)), [id], "{paste}");
    }
}

#[test]
fn skew_is_told_by_the_holes() {
    let paste = "Build Error: SignatureDoesNotMatch: Signature expired: 20151221T200419Z is now earlier than \
                 20151221T201450Z (20151221T201950Z - 5 min.)";
    let heard = hear(paste);
    assert_eq!(ids(&heard), ["aws-signature-expired"]);
    for (name, value) in [("signed", "20151221T200419Z"), ("server", "20151221T201950Z"), ("allowance", "5")] {
        assert_eq!(heard[0].hole(name).unwrap().of(paste), value);
    }
    assert_eq!(heard[0].span.of(paste), paste.split_once("DoesNotMatch: ").unwrap().1);
}

#[test]
fn a_secret_in_a_message_is_not_told() {
    let row = rows().find(|row| row.id == "awsmp-registration-token-list").unwrap();
    let heard = hear(row.example);
    assert!(heard[0].span.of(row.example).contains("AbC+dEf="));
    assert!(heard[0].holes.iter().all(|hole| !hole.1.of(row.example).contains("AbC")));
}

#[test]
fn a_log_says_it_ten_thousand_times_and_is_told_once() {
    let log = "2026-11-21T10:00:00Z WARN Access token in HEADER access_token HAS NOT BEEN FOUND (causes: is invalid, \
               expired, or revoked); rejecting call\n";
    let heard = hear(&log.repeat(10_000));
    assert_eq!(ids(&heard), ["sensedia-trace-not-found"]);
    assert_eq!(heard[0].times, 10_000);
    let lines: Vec<String> =
        (0..50).map(|n| format!("An error occurred (ExpiredToken) when calling the Op{n} operation\n")).collect();
    let paste = lines.concat();
    let heard = hear(&paste);
    assert_eq!(heard.len(), 4);
    assert!(heard.iter().all(|one| one.times == 50) && heard.is_sorted_by_key(|one| one.span));
}

#[test]
fn far_into_a_long_paste_and_across_its_parts() {
    let message =
        "Signature expired: 20151221T200419Z is now earlier than 20151221T201450Z (20151221T201950Z - 5 min.)";
    for before in (63_000..70_000).step_by(97) {
        let paste = format!("{}\n{message}\n{}", "log \\\"line\\\"  \n".repeat(before / 14), "x ".repeat(40_000));
        let heard = hear(&paste);
        assert_eq!(ids(&heard), ["aws-signature-expired"]);
        assert_eq!(heard[0].span.of(&paste), message);
    }
}

#[test]
fn what_is_harmless_is_not_heard() {
    for paste in [
        "",
        " \n\t ",
        "HTTP/1.1 404 Not Found\n\nNo such page",
        "SyntaxError: Unexpected token < in JSON at position 0",
        "SyntaxError: Unexpected token '<', \"<!DOCTYPE \"... is not valid JSON",
        "SyntaxError: Invalid or unexpected token",
        "SyntaxError: invalid token (example.py, line 3)",
        "xml.parsers.expat.ExpatError: not well-formed (invalid token): line 1, column 5",
        "botocore.exceptions.ClientError: An error occurred (InvalidNextToken) when calling the ListTables operation",
        "{\"nextToken\":\"abc\",\"items\":[]}",
        "The pagination token is invalid",
        "Invalid pagination token",
        "This model's maximum context length is 8192 tokens. However, your messages resulted in 9121 tokens.",
        "usage: prompt_tokens=12, completion_tokens=40, total_tokens=52",
        "--color-token-expired-bg: #fff; --token-invalid: red;",
        "The invalid tokenizer was replaced; reload the expired tokenization model",
        "ERC20: transfer amount exceeds balance, token: 0xdAC17F",
        "SSL: CERTIFICATE_VERIFY_FAILED certificate verify failed: certificate has expired",
        "429 Too Many Requests: rate limit of 10000 tokens per minute reached",
        "git commit -m 'rename invalid_tokens to bad_tokens'",
        "java.lang.NullPointerException: Cannot invoke \"com.example.Order.getItems()\" because \"order\" is null",
        "2026/11/21 09:59:01 [error] 31#31: *1 directory index of \"/usr/share/nginx/html/\" is forbidden",
        "certificate signature verification failed",
        "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.mhsYfzigs3x_autbhoaV9J8IUH",
    ] {
        assert_eq!(ids(&hear(paste)), [""; 0], "{paste}");
    }
}

proptest! {
    #[test]
    fn never_panics_and_stays_inside(paste in any::<String>()) {
        inside(&paste);
    }

    #[test]
    fn never_panics_on_text_made_of_messages(
        parts in prop::collection::vec((0..rows().count(), 0..8_usize, "[ \\\\n\"é%{}&;,.]{0,3}"), 0..12),
    ) {
        let all: Vec<_> = rows().collect();
        let parts: Vec<String> = parts.iter().map(|(row, cut, glue)| {
            let text = filled(all[*row].says[0]);
            format!("{}{glue}", text.chars().skip(*cut).collect::<String>())
        }).collect();
        inside(&parts.concat());
    }
}

fn inside(paste: &str) {
    for one in hear(paste) {
        for span in one.holes.iter().map(|hole| hole.1).chain([one.span]) {
            assert!(paste.get(span.start..span.end).is_some(), "{span:?}");
        }
    }
}
