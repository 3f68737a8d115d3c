//! Our reader of JSON beside `serde_json`: the same texts are JSON, the same claims are read; where the two differ the
//! difference is meant, and stands here.

use badtoken::json::{Doc, Kind, unescape};

/// Where one takes what the other refuses, and why.
const DIFFER: &[(&str, &[&str])] = &[
    (
        "ours keeps the digits of a number however great it is; theirs must fit a float",
        &[
            "i_number_huge_exp.json",
            "i_number_neg_int_huge_exp.json",
            "i_number_pos_double_huge_exp.json",
            "i_number_real_neg_overflow.json",
            "i_number_real_pos_overflow.json",
        ],
    ),
    (
        "ours shows half of a surrogate pair as U+FFFD, as JavaScript takes it; theirs refuses the text",
        &[
            "i_object_key_lone_2nd_surrogate.json",
            "i_string_1st_surrogate_but_2nd_missing.json",
            "i_string_1st_valid_surrogate_2nd_invalid.json",
            "i_string_incomplete_surrogate_and_escape_valid.json",
            "i_string_incomplete_surrogate_pair.json",
            "i_string_incomplete_surrogates_escape_valid.json",
            "i_string_invalid_lonely_surrogate.json",
            "i_string_invalid_surrogate.json",
            "i_string_inverted_surrogates_U+1D11E.json",
            "i_string_lone_second_surrogate.json",
            "string_1_escaped_invalid_codepoint.json",
            "string_2_escaped_invalid_codepoints.json",
            "string_3_escaped_invalid_codepoints.json",
        ],
    ),
];

fn bytes(hex: &str) -> Vec<u8> {
    hex.as_bytes().chunks(2).map(|pair| u8::from_str_radix(std::str::from_utf8(pair).unwrap(), 16).unwrap()).collect()
}

#[test]
fn the_same_texts_are_json() {
    let mut differ: Vec<String> = Vec::new();
    let mut tried = 0;
    for line in include_str!("../vectors/jsontestsuite.tsv").lines().filter(|line| !line.starts_with('#')) {
        let (file, hex) = line.split_once('\t').expect("two columns");
        let bytes = bytes(hex);
        let theirs: Result<serde_json::Value, _> = serde_json::from_slice(&bytes);
        tried += 1;
        // What is no UTF-8 is none for both: a token's bytes are made text before they are read.
        let Ok(text) = std::str::from_utf8(&bytes) else {
            assert!(theirs.is_err(), "{file}");
            continue;
        };
        let doc = Doc::read(text);
        let blank = text[doc.end..].trim_matches([' ', '\t', '\n', '\r']).is_empty();
        let ours = doc.complete && doc.faults().is_empty() && blank;
        if ours != theirs.is_ok() {
            differ.push(file.to_owned());
            continue;
        }
        if file.starts_with("y_") {
            assert!(ours, "{file}");
        }
        if file.starts_with("n_") {
            assert!(!ours, "{file}");
        }
        let Ok(serde_json::Value::Object(members)) = theirs else { continue };
        for (key, value) in &members {
            let node = doc.get(text, key).unwrap_or_else(|| panic!("{file}: {key}"));
            match value {
                serde_json::Value::String(string) => {
                    assert_eq!(node.kind, Kind::String, "{file}");
                    assert_eq!(&unescape(node.value.of(text)), string, "{file}");
                }
                serde_json::Value::Number(number) => {
                    // Ours keeps the digits; theirs may have rounded them.
                    assert_eq!(node.kind, Kind::Number, "{file}");
                    let ours: f64 = node.value.of(text).parse().unwrap();
                    assert!(
                        number.as_f64().is_some_and(|theirs| (theirs - ours).abs() <= ours.abs() * 1e-12),
                        "{file}"
                    );
                }
                serde_json::Value::Object(_) => assert_eq!(node.kind, Kind::Object, "{file}"),
                serde_json::Value::Array(_) => assert_eq!(node.kind, Kind::Array, "{file}"),
                serde_json::Value::Bool(_) => assert_eq!(node.kind, Kind::Bool, "{file}"),
                serde_json::Value::Null => assert_eq!(node.kind, Kind::Null, "{file}"),
            }
        }
    }
    assert!(tried > 310, "only {tried}");
    super::as_expected("JSON", &differ, DIFFER);
}
