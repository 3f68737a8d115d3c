//! Signatures against the published vectors. What fails is expected to, with a reason; a success that is not expected
//! fails, too.

#![cfg(not(target_arch = "wasm32"))]

use std::{fs, path::Path, thread};

use badtoken::signature::{State, verify};
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
    ("paseto", "3-E-7", ASSERTION),
    ("paseto", "3-E-8", ASSERTION),
    ("paseto", "3-E-9", ASSERTION),
    ("paseto", "3-S-3", ASSERTION),
    ("paseto", "4-E-7", ASSERTION),
    ("paseto", "4-E-8", ASSERTION),
    ("paseto", "4-E-9", ASSERTION),
    ("paseto", "4-S-3", ASSERTION),
];

const ASSERTION: &str = "an implicit assertion is not in the token, and nobody can paste it here";

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
