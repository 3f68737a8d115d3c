//! JSON web keys (RFC 7517, 8037) and sets of them: shown, measured, and known by their thumbprint (RFC 7638).

use super::{
    super::{Decoded, Fact, Kind, Laid, Note, Part, Token, base64url},
    json, sd,
};
use crate::{evidence::Strength, fix::Fix, json::Doc, text::Span};

const KEY: Kind = Kind { id: "jwk", name: "JSON web key", sent: "" };
pub(super) const SET: Kind = Kind { id: "jwk", name: "Set of JSON web keys", sent: "" };
/// More keys than this no issuer has.
const MOST: usize = 100;

/// The keys and sets of keys of a paste.
pub(in crate::token) fn gather(laid: &Laid<'_>) -> Vec<Token> {
    json::texts(laid).into_iter().filter_map(|span| read(laid, span)).collect()
}

fn read(laid: &Laid<'_>, span: Span) -> Option<Token> {
    let text = span.of(laid.paste);
    let doc = Doc::read(text);
    let mut decoded = Decoded::default();
    let alone = doc.get(text, "kty").is_some();
    if alone {
        key(text, 0, &mut decoded);
    } else {
        doc.get(text, "keys")?;
        // Each object that has a kind is a key, wherever it stands in the set.
        let objects = doc.nodes().iter().filter(|node| node.kind == crate::json::Kind::Object && node.key.is_none());
        let keys: Vec<Span> = objects.map(|node| node.value).skip(1).take(MOST).collect();
        if keys.is_empty() || !keys.iter().any(|span| span.of(text).contains("\"kty\"")) {
            return None;
        }
        for span in keys {
            key(span.of(text), span.start, &mut decoded);
        }
    }
    if !doc.complete {
        let says = "The JSON does not close: its end is missing.";
        decoded.notes.push(Note::fault(Fix::RepairFormat, Strength::Strong, Span::new(doc.end, doc.end), says));
    }
    decoded.notes.push(Note::remark("A key is not sent: a verifier looks up the one that “kid” of a token names."));
    Some(Token::found(if alone { &KEY } else { &SET }, laid, span, decoded))
}

/// One key that stands at `start`.
fn key(text: &str, start: usize, decoded: &mut Decoded) {
    let doc = Doc::read(text);
    let span = Span::new(start, start + text.len());
    decoded.parts.push(Part { label: "key", span });
    let at = |name: &str| doc.get(text, name).map_or(span, |node| node.value.shifted(start));
    for &name in &["kty", "crv", "kid", "use", "alg", "key_ops"] {
        if let Some(node) = doc.get(text, name) {
            decoded.facts.push(Fact::new("key", name, at(name), crate::text::visible(node.value.of(text))));
        }
    }
    let bytes = |name: &str| doc.string(text, name).map(|value| base64url::decode(&value).bytes.len());
    if let Some(modulus) = bytes("n") {
        decoded.facts.push(Fact::new("key", "bits", at("n"), (modulus * 8).to_string()));
        if modulus < 256 {
            let says = "The RSA key has less than 2048 bits: verifiers refuse it (RFC 7518 §3.3).";
            decoded.notes.push(Note::fault(Fix::FixGeneration, Strength::Likely, at("n"), says));
        }
    }
    if doc.string(text, "e").is_some_and(|e| matches!(e.as_str(), "AQ" | "AAE" | "AAAB")) {
        let says = "The exponent of the RSA key is 1: whatever it signs fits everything.";
        decoded.notes.push(Note::fault(Fix::FixGeneration, Strength::Strong, at("e"), says));
    }
    let curve = doc.string(text, "crv").unwrap_or_default();
    let algorithm = doc.string(text, "alg").unwrap_or_default();
    let wants = &[("ES256", "P-256"), ("ES384", "P-384"), ("ES512", "P-521"), ("ES256K", "secp256k1")];
    if wants.iter().any(|(name, of)| *name == algorithm && *of != curve) {
        let says = "“alg” and “crv” do not belong together: each ES algorithm has its own curve (RFC 7518 §3.4).";
        decoded.notes.push(Note::fault(Fix::FixGeneration, Strength::Strong, at("crv"), says));
    }
    if let Some(print) = thumbprint(text) {
        decoded.facts.push(Fact::new("key", "thumbprint", span, print));
    }
    for (name, length) in lengths(&curve) {
        let Some(has) = bytes(name).filter(|has| *has != length) else { continue };
        let says = if has + 1 == length {
            format!(
                "“{name}” has {has} bytes, and the curve wants {length}: a zero at its beginning was dropped, or its end was cut."
            )
        } else {
            format!("“{name}” has {has} bytes, and the curve wants {length}.")
        };
        let fix = if has + 1 == length { Fix::FixGeneration } else { Fix::RepairFormat };
        decoded.notes.push(Note::fault(fix, Strength::Likely, at(name), says));
    }
    let foreign = |name: &str| doc.string(text, name).is_some_and(|value| value.contains(['+', '/', '=', ' ', '\n']));
    if let Some(name) = ["n", "e", "x", "y", "d", "k"].iter().find(|name| foreign(name)) {
        let says =
            "A number of the key is not in base64url: it has characters of the standard alphabet or white space.";
        decoded.notes.push(Note::fault(Fix::FixGeneration, Strength::Likely, at(name), says));
    }
    if is_private(&doc, text) {
        let says = "This is a private or secret key. Who has it can sign. If it was pasted anywhere else, replace it.";
        decoded.notes.push(Note::fault(Fix::ReplaceRevoked, Strength::Hint, span, says));
    }
}

fn is_private(doc: &Doc, text: &str) -> bool {
    ["d", "p", "q", "k"].iter().any(|name| doc.string(text, name).is_some())
}

/// How many bytes each number of a key on this curve has (RFC 7518 §6.2, RFC 8037 §2).
fn lengths(curve: &str) -> Vec<(&'static str, usize)> {
    let (names, length): (&[&'static str], usize) = match curve {
        "P-256" | "secp256k1" => (&["x", "y", "d"], 32),
        "P-384" => (&["x", "y", "d"], 48),
        "P-521" => (&["x", "y", "d"], 66),
        "Ed25519" | "X25519" => (&["x", "d"], 32),
        "Ed448" => (&["x", "d"], 57),
        "X448" => (&["x", "d"], 56),
        _ => (&[], 0),
    };
    names.iter().map(|name| (*name, length)).collect()
}

/// RFC 7638 §3: the hash of the members that make the key, in alphabetical order, without blanks.
pub(in crate::token) fn thumbprint(text: &str) -> Option<String> {
    let doc = Doc::read(text);
    let names: &[&str] = match doc.string(text, "kty")?.as_str() {
        "RSA" => &["e", "kty", "n"],
        "EC" => &["crv", "kty", "x", "y"],
        "OKP" => &["crv", "kty", "x"],
        "oct" => &["k", "kty"],
        _ => return None,
    };
    let mut canonical = String::from("{");
    for name in names {
        let value = doc.string(text, name)?;
        for piece in [if canonical.len() == 1 { "\"" } else { ",\"" }, name, "\":\"", &value, "\""] {
            canonical.push_str(piece);
        }
    }
    canonical.push('}');
    sd::hash("sha-256", &canonical)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thumbprints_of_the_rfcs() {
        // RFC 8037 A.3.
        let key = r#"{"kty":"OKP","crv":"Ed25519","x":"11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo"}"#;
        assert_eq!(thumbprint(key).as_deref(), Some("kPrK_qmxVWaYVA9wwBF6Iuo3vVzz7TxHCTwXBygrS4k"));
        assert_eq!(thumbprint(r#"{"kty":"RSA","n":"AQAB"}"#), None);
    }
}
