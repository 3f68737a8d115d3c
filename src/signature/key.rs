//! What a person pastes as a key: a secret, JSON web keys, PEM, a certificate, bare bytes.

use super::{
    base64,
    curve::{self, CURVES, Curve, hex},
    der,
};
use crate::json::{Doc, Kind, unescape};

/// A key and what it says of itself. A secret: it cannot be printed.
pub(super) struct Key {
    /// Its `kid`.
    pub(super) id: Option<String>,
    /// The one algorithm it says it is for.
    pub(super) algorithm: Option<String>,
    /// Whether it says that it does not check signatures.
    pub(super) not_for_signatures: bool,
    /// Whether it says that it opens nothing.
    pub(super) not_for_sealing: bool,
    /// What it is.
    pub(super) sort: Sort,
    /// Its private part, if it has one.
    pub(super) private: Option<Vec<u8>>,
}

/// What a key is.
pub(super) enum Sort {
    /// Bytes that both sides know.
    Secret(Vec<u8>),
    /// Modulus and exponent.
    Rsa(Vec<u8>, Vec<u8>),
    /// A curve and a point on it, as SEC 1 packs it.
    Ec(&'static Curve, Vec<u8>),
    /// Ed25519.
    Edwards(Vec<u8>),
    /// X25519: two sides agree with it, nobody signs.
    Agreement(Vec<u8>),
    /// Something else, in words.
    Other(&'static str),
}

impl Sort {
    /// What it is, in words.
    pub(super) const fn name(&self) -> &'static str {
        match self {
            Self::Secret(_) => "a secret",
            Self::Rsa(..) => "an RSA key",
            Self::Ec(curve, _) => curve.title,
            Self::Edwards(_) => "an Ed25519 key",
            Self::Agreement(_) => "an X25519 key",
            Self::Other(name) => name,
        }
    }
}

/// More keys than this no issuer has.
const MOST: usize = 200;
/// A longer text is no key.
pub(super) const LONGEST: usize = 1 << 20;

/// All keys that can be read in the text; none where it can only be a secret.
pub(super) fn read(text: &str) -> Vec<Key> {
    let text = text.trim();
    let mut keys = Vec::new();
    if text.starts_with(['{', '[']) {
        json(text, &mut keys);
    }
    if keys.is_empty() && text.contains("-----BEGIN ") {
        pem(text, None, &mut keys);
    }
    if keys.is_empty() {
        keys.extend(bare(text));
    }
    keys.truncate(MOST);
    keys
}

impl Key {
    /// A key that says nothing of itself.
    pub(super) fn of(sort: Sort) -> Self {
        Self::plain((sort, None))
    }

    fn plain((sort, private): (Sort, Option<Vec<u8>>)) -> Self {
        Self { id: None, algorithm: None, not_for_signatures: false, not_for_sealing: false, sort, private }
    }
}

/// JSON web keys wherever they stand (RFC 7517), and PEM as Google's lists and service accounts have it.
fn json(text: &str, keys: &mut Vec<Key>) {
    let doc = Doc::read(text);
    for node in doc.nodes() {
        let value = node.value.of(text);
        if node.kind == Kind::Object && keys.len() < MOST {
            let inner = Doc::read(value);
            if inner.get(value, "kty").is_some() {
                keys.extend(web_key(value, &inner));
            }
        } else if node.kind == Kind::String && value.contains("-----BEGIN ") {
            let id = node.key.map(|key| unescape(key.of(text)).into_owned()).filter(|key| !key.contains("key"));
            pem(&unescape(value), id.as_deref(), keys);
        }
    }
}

fn web_key(text: &str, doc: &Doc) -> Option<Key> {
    let string = |name: &str| doc.string(text, name);
    let bytes = |name: &str| base64::url(&string(name)?);
    let curve = string("crv").unwrap_or_default();
    let sort = match (string("kty")?.as_str(), curve.as_str()) {
        ("oct", _) => Sort::Secret(bytes("k")?),
        ("RSA", _) => Sort::Rsa(bytes("n")?, bytes("e")?),
        ("EC", name) => match CURVES.iter().find(|curve| curve.name == name) {
            Some(curve) => {
                Sort::Ec(curve, [&[4], &*padded(curve, bytes("x")?)?, &*padded(curve, bytes("y")?)?].concat())
            }
            None => Sort::Other("an elliptic-curve key of a curve that is not known here"),
        },
        ("OKP", "Ed25519") => Sort::Edwards(bytes("x")?),
        ("OKP", "X25519") => Sort::Agreement(bytes("x")?),
        _ => Sort::Other("a key of a kind that is not known here"),
    };
    let operations = doc.get(text, "key_ops").map(|node| node.value.of(text));
    let signs = |list: &str| list.contains("\"verify\"") || list.contains("\"sign\"");
    Some(Key {
        id: string("kid"),
        algorithm: string("alg"),
        not_for_signatures: string("use").is_some_and(|usage| usage != "sig")
            || operations.is_some_and(|list| !signs(list)),
        not_for_sealing: string("use").is_some_and(|usage| usage != "enc"),
        sort,
        private: bytes("d"),
    })
}

/// RFC 7518 §6.2.1.2: a coordinate has the full length; what lost its leading zeros is read, and what is longer is not.
fn padded(curve: &Curve, number: Vec<u8>) -> Option<Vec<u8>> {
    let mut padded = vec![0; curve.bytes.checked_sub(number.len())?];
    padded.extend(number);
    Some(padded)
}

/// Every armoured block, on lines, on one line, or with `\n` in letters.
fn pem(text: &str, id: Option<&str>, keys: &mut Vec<Key>) {
    let text = text.replace("\\r", "").replace("\\n", "\n");
    for block in text.split("-----BEGIN ").skip(1) {
        let Some((_, rest)) = block.split_once("-----") else { continue };
        let body = rest.split("-----END").next().unwrap_or(rest);
        let letters: String = body.chars().filter(|c| !c.is_whitespace()).collect();
        let found = base64::standard(&letters).and_then(|bytes| der::key(&bytes));
        keys.extend(found.map(|found| Key { id: id.map(str::to_owned), ..Key::plain(found) }));
    }
}

/// A key without armour: DER in base64, a PASERK, or bytes that say which curve they are of.
fn bare(text: &str) -> Option<Key> {
    if let Some((version, data)) = text.split_once(".public.") {
        let bytes = base64::url(data)?;
        return Some(Key::plain(match version {
            "k2" | "k4" => (Sort::Edwards(bytes), None),
            "k3" => (Sort::Ec(&CURVES[1], bytes), None),
            "k1" => der::key(&bytes)?,
            _ => return None,
        }));
    }
    if let Some((version, data)) = text.split_once(".local.").filter(|(version, _)| version.starts_with('k')) {
        let _ = version;
        return Some(Key::plain((Sort::Secret(base64::url(data)?), None)));
    }
    // As Biscuit's tools write them.
    for (name, curve) in [("ed25519/", None), ("secp256r1/", Some(&CURVES[0]))] {
        if let Some(digits) = text.strip_prefix(name) {
            let bytes = hex(digits)?;
            return Some(Key::plain((
                curve.map_or_else(|| Sort::Edwards(bytes.clone()), |curve| Sort::Ec(curve, bytes.clone())),
                None,
            )));
        }
    }
    if text.starts_with('M') && text.len() > 40 {
        let letters: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        return der::key(&base64::either(&letters)?).map(Key::plain);
    }
    None
}

/// The text as the bytes of a public key: in hexadecimal digits or in base64.
pub(super) fn raw(text: &str) -> Option<Vec<u8>> {
    let text = text.trim();
    hex(text).or_else(|| base64::either(text))
}

/// The point of a key on a curve.
pub(super) fn point(sort: &Sort) -> Option<curve::Public> {
    match sort {
        Sort::Ec(curve, packed) => curve::Public::packed(curve, packed),
        _ => None,
    }
}
