//! Signatures against the published vectors. What fails is expected to, with a reason; a success that is not expected
//! fails, too.

#![cfg(not(target_arch = "wasm32"))]

use std::{fs, path::Path};

use badtoken::signature::{State, verify};
use serde_json::Value;

/// Vectors on which we differ from their makers: set, the beginning of the name, and why.
const DIFFERENT: &[(&str, &str, &str)] = &[
    ("cookbook", "4_5", "the payload is detached: not in the token, and so not checked"),
    ("wycheproof jws", "346", "the key says PS256 and the token PS384: RFC 8725 §3.1 binds a key to one algorithm"),
    ("wycheproof jws", "350", "the same with `key_ops`"),
];

/// Every vector that is not in the files, and why: no key, another purpose, mislabelled.
const SKIPPED: &[(&str, &str)] = &[(
    "wycheproof jws 367, 370, 372, 373",
    "mislabelled: 367 and 370 are byte for byte the valid 357, 372 and 373 hold a `?`",
)];

fn text(value: &Value) -> &str {
    value.as_str().expect("a text")
}

#[test]
fn the_vectors() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/vectors/signatures");
    let (mut wrong, mut met) = (Vec::new(), vec![false; DIFFERENT.len()]);
    let mut count = 0;
    let mut files: Vec<_> =
        fs::read_dir(folder).expect("the vectors").map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    for file in files.iter().filter(|file| file.extension().is_some_and(|end| end == "json")) {
        let groups: Vec<Value> = serde_json::from_str(&fs::read_to_string(file).expect("a file")).expect("JSON");
        for group in &groups {
            let (set, format, key) = (text(&group["from"]), text(&group["format"]), text(&group["key"]));
            for test in group["tests"].as_array().expect("a list") {
                let (name, token, right) = (text(&test[0]), text(&test[1]), test[2] == true);
                let verdict = verify(format, token, key).unwrap_or_else(|| panic!("{format} has a signature"));
                count += 1;
                let agrees = (verdict.state == State::Verified) == right;
                let expected = DIFFERENT.iter().position(|row| row.0 == set && name.starts_with(row.1));
                if let Some(row) = expected {
                    met[row] = true;
                }
                if agrees == expected.is_some() {
                    wrong.push(format!("{set} {name}: {right}, and we say: {:?}, {}", verdict.state, verdict.says));
                }
            }
        }
    }
    wrong.extend(DIFFERENT.iter().zip(met).filter(|(_, met)| !met).map(|(row, _)| format!("{row:?} is no vector")));
    assert!(wrong.is_empty(), "{} of {count} vectors:\n{}", wrong.len(), wrong.join("\n"));
    assert!(count > 400, "{count} vectors");
    assert!(SKIPPED.iter().all(|(_, why)| !why.is_empty()));
}
