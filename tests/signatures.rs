//! Signatures against the published vectors. What fails is expected to, with a reason; a success that is not expected
//! fails, too.

#![cfg(not(target_arch = "wasm32"))]

use std::{fs, path::Path, thread};

use badtoken::{
    examine, examine_with,
    report::Report,
    signature::{State, verify},
};
use serde_json::Value;

/// Vectors on which we differ from their makers: set, the beginning of the name, and why.
const DIFFERENT: &[(&str, &str, &str)] = &[
    ("cookbook", "4_5", "the payload is detached: not in the token, and so not checked"),
    ("wycheproof jws", "346", "the key says PS256 and the token PS384: RFC 8725 §3.1 binds a key to one algorithm"),
    ("wycheproof jws", "350", "the same with `key_ops`"),
    ("wycheproof jwe", "22 ", "a JSON form where a compact one was asked for: it is read as what it is"),
    ("wycheproof jwk", "1 ", "a set with a secret and a public key in it: the key fits all the same"),
    ("wycheproof jwk", "4 ", "a set with two keys of one name: one of them fits"),
    ("wycheproof jwk", "7 ", "a key that can be factored (ROCA): not looked for"),
    ("wycheproof jwk", "8 ", "1024 bits: verified, and it is said that verifiers refuse it"),
    ("wycheproof jwk", "10 ", "a short secret: verified, and it is said that it is too short"),
    ("wycheproof jwk", "11 ", "a short secret: verified, and it is said that it is too short"),
    ("wycheproof jwk", "12 ", "a short secret: verified, and it is said that it is too short"),
    ("wycheproof jwk", "19 ", "the key says ES521, as RFC 7520's would in these vectors: a slip for ES512"),
    ("paseto", "2-F-3", "it is a v1.local, and opens; a library of version 2 must refuse it"),
];

/// Every vector that is not in the files, and why: no key, another purpose, mislabelled.
const SKIPPED: &[(&str, &str)] = &[
    (
        "wycheproof jws 367, 370, 372, 373",
        "mislabelled: 367 and 370 are byte for byte the valid 357, 372 and 373 hold a `?`",
    ),
    ("wycheproof x25519_jwk, x448_jwk", "keys to agree with, without tokens"),
    ("biscuit deprecated v0, v1", "other containers and signatures (aggregated, on ristretto)"),
    ("paseto PASERK", "keys: those that tokens are checked with are read, wrapped ones are not"),
    ("jose-cookbook jwk, 6", "keys; and a nested token, whose two layers are checked one by one"),
    ("dpop, access tokens", "the key of their issuer is not published"),
];

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

/// The vectors of one file: which rows of [`DIFFERENT`] were met, what is wrong, and how many there are.
fn check(file: &Path) -> (Vec<usize>, Vec<String>, usize) {
    let (mut met, mut wrong, mut count) = (Vec::new(), Vec::new(), 0);
    let groups: Vec<Value> = serde_json::from_str(&fs::read_to_string(file).expect("a file")).expect("JSON");
    for group in &groups {
        let (set, format, key) = (text(&group["from"]), text(&group["format"]), text(&group["key"]));
        for test in group["tests"].as_array().expect("a list") {
            let (name, token, right) = (text(&test[0]), text(&test[1]), test[2] == true);
            let verdict = verify(format, token, key).unwrap_or_else(|| panic!("{format} has a signature"));
            count += 1;
            let told = test.get(3).is_none_or(|words| verdict.says.contains(text(words)));
            let agrees = (verdict.state == State::Verified) == right && told;
            let expected = DIFFERENT.iter().position(|row| row.0 == set && name.starts_with(row.1));
            met.extend(expected);
            if agrees == expected.is_some() {
                wrong.push(format!("{set} {name}: {right}, and we say: {:?}, {}", verdict.state, verdict.says));
            }
        }
    }
    (met, wrong, count)
}

#[test]
fn the_vectors() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/signatures");
    let files: Vec<_> = fs::read_dir(folder).expect("the vectors").map(|entry| entry.expect("a file").path()).collect();
    let files = files.into_iter().filter(|file| file.extension().is_some_and(|end| end == "json"));
    let (mut met, mut wrong, mut count) = (Vec::new(), Vec::new(), 0);
    let running: Vec<_> = files.map(|file| thread::spawn(move || check(&file))).collect();
    for file in running {
        let (rows, faults, tests) = file.join().expect("nothing panics");
        met.extend(rows);
        wrong.extend(faults);
        count += tests;
    }
    wrong.extend(
        (0..DIFFERENT.len()).filter(|row| !met.contains(row)).map(|row| format!("{:?} is no vector", DIFFERENT[row])),
    );
    assert!(wrong.is_empty(), "{} of {count} vectors:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count > 900, "{count} vectors");
    assert!(SKIPPED.iter().all(|(_, why)| !why.is_empty()));
}

/// RFC 7515 A.1.
const TOKEN: &str = "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
const KEY: &str = "AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow";
/// While the token of the RFC holds.
const THEN: i64 = 1_300_819_000;

fn report(paste: &str, key: &str) -> Report {
    examine_with(paste, badtoken::Moment::from_secs(THEN).expect("within the calendar"), key)
}

fn states(report: &Report) -> Vec<&'static str> {
    report.tokens.iter().filter_map(|token| token.signature.as_ref()).map(|signature| signature.state).collect()
}

fn fixes(report: &Report) -> Vec<&'static str> {
    report.suggestions.iter().map(|suggestion| suggestion.fix.id()).collect()
}

/// A secret of 32 bytes, and what was sealed with it: claims, a signed token around the same claims, the claims packed.
const SECRET: &str = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8";
const SEALED: &[&str] = &[
    "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAECAwQFBgcICQoL.PCC_aLbH-DnlNeP7wtNXQuql9EGVCXEZQAaI9XEMIp4jY9uejfsw7UWGU8_t_1ga1GhTvWrukuIPpxpk.7_3M2_bqcFmpN50KJHxxoA",
    "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIiwiY3R5IjoiSldUIn0..AAECAwQFBgcICQoL.Inucc6eioXLCKN3C5JMxXM2_zQ3eHiY2SATWyHQmafhudOau2KJo9wLoTYHy5BtugjoJuDaz5JxL9G1hdKqcmZlf9Sy6mEwOdTD-K4bDTaJU74EjHyw5LYew2o1Mve3qvLUdpJ1vg0rTWw7Kfw0XD98MBZLQinP0LI5upcGePDbUP1enhKaPZUaRC_N6uCezcw.joU2kkOyi0-C6bpf9Ami6A",
    "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIiwiemlwIjoiREVGIn0..AAECAwQFBgcICQoL.7FQcN-uzcElHab6imV-quoQkzWd7jw1XKhTu90_8dCaLWz18fWSU2BLOOmwaEomJb9jlLN9XIpsSlw.iXBjxuPaPpxUOxj9-6HYaQ",
];

#[test]
fn what_was_sealed_is_shown_once_it_is_open() {
    for (sealed, inner) in SEALED.iter().zip([false, true, false]) {
        let paste = format!("Authorization: Bearer {sealed}");
        let closed = report(&paste, "");
        assert!(closed.tokens[0].claims.is_none() && fixes(&closed).is_empty());
        let open = report(&paste, SECRET);
        assert_eq!((states(&open), fixes(&open)[0]), (vec!["verified"], "obtain-new-token"), "{sealed}");
        let token = &open.tokens[0];
        assert!(token.claims.as_ref().is_some_and(|claims| claims.get().contains("issuer.example")));
        assert_eq!(token.validity.standing, "expired");
        assert!(token.fields.iter().all(|field| paste.get(field.span.start..field.span.end).is_some()));
        assert_eq!(token.fields.iter().any(|field| field.part == "inner header"), inner);
        // What is redacted is redacted there, too.
        let (redacted, _) = open.redacted(&paste);
        assert!(!serde_json::to_string(&redacted).expect("a report").contains("\"u1\""));
    }
}

#[test]
fn what_is_mended_is_checked() {
    let wrapped = format!("Authorization: Bearer {}\n  {}", &TOKEN[..60], &TOKEN[60..]);
    let checked = report(&wrapped, KEY);
    assert_eq!((states(&checked), &*checked.mended), (vec!["verified"], &*format!("Authorization: Bearer {TOKEN}")));
    assert!(fixes(&checked).contains(&"repair-format"));
    assert_eq!(states(&examine(TOKEN, checked.now)), ["not-checked"]);
}

#[test]
fn what_a_wrong_signature_speaks_for() {
    let cut = report(&TOKEN[..TOKEN.len() - 3], KEY);
    assert_eq!((states(&cut), fixes(&cut)[0]), (vec!["wrong"], "repair-format"));
    let other = report(TOKEN, "violet marzipan, long enough for the hash of it");
    assert_eq!((states(&other), fixes(&other)), (vec!["wrong"], vec!["fix-verifier"]));
    // The key is a secret: no report quotes it.
    for key in [KEY, "violet marzipan, long enough for the hash of it"] {
        let json = serde_json::to_string(&report(TOKEN, key)).expect("a report");
        assert!(!json.contains(key) && !json.contains(&key[..12]));
    }
}

#[test]
fn a_refused_signature_that_is_right_is_the_verifiers() {
    let paste = format!(
        "> Authorization: Bearer {TOKEN}\n< HTTP/1.1 401 Unauthorized\n< WWW-Authenticate: Bearer error=\"invalid_token\", error_description=\"The signature is invalid\"\n"
    );
    let checked = report(&paste, KEY);
    assert_eq!(states(&checked), ["verified"]);
    assert_eq!(fixes(&checked)[0], "fix-verifier");
}

#[test]
fn webhooks_are_checked_with_their_body() {
    let body = r#"{"action":"opened","number":1}"#;
    for (header, key) in [
        (
            "X-Hub-Signature-256: sha256=308b203430031676fb6658d9a8a4460b1360f30b91026a2bdcb17ac3aa4d1e0d",
            "webhook-secret-1",
        ),
        ("X-Hub-Signature: sha1=55b1c6de9ada08f40ce900bb737b0e14f99e36cd", "webhook-secret-1"),
        (
            "X-Slack-Request-Timestamp: 1795255200\nX-Slack-Signature: v0=20cef312dc3430f80703fcd71aa5789e086d55ee6097c93949265cfecaae3d6d",
            "webhook-secret-1",
        ),
        (
            "Stripe-Signature: t=1795255200,v1=b7f231e00affd6eab81945055d8923515edaa95173b03e9b52193286e13054d3",
            "whsec_webhook-secret-1",
        ),
    ] {
        let paste =
            format!("POST /hook HTTP/1.1\nHost: api.example.com\n{header}\nContent-Type: application/json\n\n{body}");
        assert_eq!(states(&report(&paste, key)), ["verified"], "{header}");
        assert_eq!(states(&report(&paste, "another")), ["wrong"], "{header}");
        assert_eq!(states(&report(&paste.replace("opened", "closed"), key)), ["wrong"], "{header}");
        assert_eq!(states(&report(&paste, "")), ["not-checked"], "{header}");
    }
}
