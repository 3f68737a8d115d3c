//! JSON web encryption (RFC 7516) with the algorithms of RFC 7518: opened, to see whether the key is the right one.

use super::{
    Verdict, base64,
    cipher::{cbc_hmac, gcm, unwrap},
    curve::{self, CURVES},
    edwards,
    hash::Hash,
    key::{self, Key, Sort},
    rsa, secret,
};
use crate::{
    evidence::Strength::Likely,
    fix::Fix,
    json::{Doc, Kind},
    text::visible,
    token::inflate,
};

/// RFC 8725bis §3.13: more iterations than this only keep a machine busy.
const ITERATIONS: u32 = 1_200_000;
/// More than any claims, unpacked (CVE-2024-28180).
const UNPACKED: usize = 256 * 1024;
/// More recipients than this nobody has.
const MOST: usize = 20;

/// What is sealed, for one recipient.
pub(super) struct Sealed {
    headers: Vec<String>,
    wrapped: Vec<u8>,
    start: Vec<u8>,
    text: Vec<u8>,
    tag: Vec<u8>,
    also: Vec<u8>,
}

/// Why it does not open.
enum Closed {
    /// The key is another, or something was changed.
    Wrong,
    /// The key cannot belong to it.
    NoKey,
    /// The algorithm is not known.
    Unknown,
    /// It asks for this many iterations.
    Iterations(String),
}

impl Sealed {
    /// The compact form (§7.1).
    pub(super) fn compact(text: &str) -> Option<Self> {
        let parts: Vec<&str> = text.split('.').collect();
        let [header, wrapped, start, sealed, tag] = parts[..] else { return None };
        let json = String::from_utf8(base64::url(header)?).ok()?;
        Doc::read(&json).is_object().then_some(())?;
        Some(Self {
            headers: vec![json],
            wrapped: base64::url(wrapped)?,
            start: base64::url(start)?,
            text: base64::url(sealed)?,
            tag: base64::url(tag)?,
            also: header.as_bytes().to_vec(),
        })
    }

    /// The forms in JSON (§7.2), one for each recipient.
    pub(super) fn json(text: &str) -> Vec<Self> {
        let doc = Doc::read(text);
        let part = |name: &str| doc.string(text, name).map_or(Some(Vec::new()), |part| base64::url(&part));
        let protected = doc.string(text, "protected").unwrap_or_default();
        let shared: Vec<String> = base64::url(&protected)
            .and_then(|header| String::from_utf8(header).ok())
            .filter(|header| !header.is_empty())
            .into_iter()
            .chain(doc.get(text, "unprotected").map(|node| node.value.of(text).to_owned()))
            .collect();
        let also = match doc.string(text, "aad") {
            Some(more) => [&protected, ".", &more].concat(),
            None => protected,
        };
        let one = |text: &str| {
            let doc = Doc::read(text);
            let own = doc.get(text, "header").map(|node| node.value.of(text).to_owned());
            let wrapped = doc.string(text, "encrypted_key").map_or(Some(Vec::new()), |key| base64::url(&key))?;
            Some(Self {
                headers: shared.iter().cloned().chain(own).collect(),
                wrapped,
                start: part("iv")?,
                text: part("ciphertext")?,
                tag: part("tag")?,
                also: also.clone().into_bytes(),
            })
        };
        let Some(list) = doc.get(text, "recipients") else { return one(text).into_iter().collect() };
        let objects = doc.nodes().iter().filter(|node| node.kind == Kind::Object && node.key.is_none());
        let within = objects.filter(|node| list.value.contains(node.value));
        within.take(MOST).filter_map(|node| one(node.value.of(text))).collect()
    }

    /// A value of the headers: a text without its quotes, anything else as it is written.
    fn value(&self, name: &str) -> Option<String> {
        self.headers.iter().find_map(|header| {
            let doc = Doc::read(header);
            doc.string(header, name).or_else(|| doc.get(header, name).map(|node| node.value.of(header).to_owned()))
        })
    }

    /// Whether the key opens it.
    pub(super) fn check(&self, text: &str) -> Verdict {
        let algorithm = self.value("alg").unwrap_or_default();
        let shown = visible(&algorithm);
        let mut keys = key::read(text);
        let id = self.value("kid");
        keys.sort_by_key(|key| key.id.is_none() || key.id != id);
        let mut closed = Closed::NoKey;
        for key in &keys {
            match self.open(&algorithm, key) {
                Ok(_)
                    if key.not_for_sealing
                        || key
                            .algorithm
                            .as_deref()
                            .is_some_and(|only| !fits(only, &algorithm, self.value("enc").as_deref())) =>
                {
                    let says =
                        format!("It opens, but the key says that it is not for {shown}: a recipient must refuse that.");
                    return Verdict::wrong(says, Fix::FixVerifier, Likely);
                }
                Ok(inside) => return Verdict::opened("", None).holding(self.unpacked(inside)),
                Err(Closed::NoKey) => {}
                Err(why) => closed = why,
            }
        }
        // A secret as text; what a set of keys does not hold is none.
        if keys.is_empty() {
            for reading in secret::readings(text, &keys) {
                match self.open(&algorithm, &Key::of(Sort::Secret(reading.bytes))) {
                    Ok(inside) => return Verdict::opened(reading.says, reading.speaks).holding(self.unpacked(inside)),
                    Err(Closed::NoKey) => {}
                    Err(why) => closed = why,
                }
            }
        }
        match closed {
            Closed::Wrong => Verdict::wrong(WRONG, Fix::FixVerifier, Likely),
            Closed::NoKey => {
                Verdict::not_checked(format!("{shown} needs {}, and what was given is none.", needs(&algorithm)))
            }
            Closed::Unknown => Verdict::not_checked(format!("The algorithm {shown} is not known here.")),
            Closed::Iterations(count) => Verdict::not_checked(format!(
                "Its header asks for {} rounds of PBKDF2: more than {ITERATIONS} are not made here, and should not be made by a server.",
                visible(&count)
            )),
        }
    }

    /// What was sealed, unpacked where its header says that it was packed (RFC 7516 §4.1.3).
    fn unpacked(&self, inside: Vec<u8>) -> Vec<u8> {
        if self.value("zip").as_deref() != Some("DEF") {
            return inside;
        }
        inflate(&inside, UNPACKED).bytes
    }

    /// What to give in order to have it opened.
    pub(super) fn wanted(&self) -> String {
        let algorithm = self.value("alg").unwrap_or_default();
        format!("It is encrypted. {} opens with {}, which its recipient has.", visible(&algorithm), needs(&algorithm))
    }

    fn open(&self, algorithm: &str, key: &Key) -> Result<Vec<u8>, Closed> {
        let size = match self.value("enc").as_deref() {
            Some("A128GCM") => 16,
            Some("A192GCM") => 24,
            Some("A256GCM" | "A128CBC-HS256") => 32,
            Some("A192CBC-HS384") => 48,
            Some("A256CBC-HS512") => 64,
            _ => return Err(Closed::Unknown),
        };
        let content = self.content_key(algorithm, key, size)?;
        if content.len() != size {
            return Err(Closed::Wrong);
        }
        let is_gcm = self.value("enc").is_some_and(|name| name.ends_with("GCM"));
        let open = if is_gcm { gcm } else { cbc_hmac };
        open(&content, &self.start, &self.also, &self.text, &self.tag).ok_or(Closed::Wrong)
    }

    /// The key that the content is encrypted with (RFC 7518 §4).
    fn content_key(&self, algorithm: &str, key: &Key, size: usize) -> Result<Vec<u8>, Closed> {
        if let ("dir", Sort::Secret(secret)) = (algorithm, &key.sort) {
            // The key is used as it is, so a wrapped one has no place.
            return if secret.len() == size && self.wrapped.is_empty() {
                Ok(secret.clone())
            } else {
                Err(Closed::NoKey)
            };
        }
        if let Some(padding) = padding(algorithm) {
            let (Sort::Rsa(modulus, _), Some(exponent)) = (&key.sort, &key.private) else { return Err(Closed::NoKey) };
            return rsa::decrypt(padding, modulus, exponent, &self.wrapped).ok_or(Closed::Wrong);
        }
        if let Some(rest) = algorithm.strip_prefix("ECDH-ES") {
            let wrap = if rest.is_empty() {
                None
            } else {
                Some(strength(rest.strip_prefix('+'), "KW").ok_or(Closed::Unknown)?)
            };
            let shared = self.agree(key)?;
            let name = if wrap.is_some() { algorithm.to_owned() } else { self.value("enc").unwrap_or_default() };
            let derived = self.derive(&name, &shared, wrap.unwrap_or(size)).ok_or(Closed::Wrong)?;
            return match wrap {
                None if self.wrapped.is_empty() => Ok(derived),
                None => Err(Closed::Wrong),
                Some(_) => unwrap(&derived, &self.wrapped).ok_or(Closed::Wrong),
            };
        }
        let Sort::Secret(secret) = &key.sort else {
            return Err(if needs(algorithm).is_empty() { Closed::Unknown } else { Closed::NoKey });
        };
        if let Some((hash, wrap)) = password(algorithm) {
            let derived = self.stretch(algorithm, hash, secret, wrap)?;
            return unwrap(&derived, &self.wrapped).ok_or(Closed::Wrong);
        }
        if let Some(length) = strength(Some(algorithm), "GCMKW") {
            if secret.len() != length {
                return Err(Closed::NoKey);
            }
            let bytes = |name: &str| base64::url(&self.value(name)?);
            let (Some(nonce), Some(tag)) = (bytes("iv"), bytes("tag")) else { return Err(Closed::Wrong) };
            return gcm(secret, &nonce, b"", &self.wrapped, &tag).ok_or(Closed::Wrong);
        }
        match strength(Some(algorithm), "KW") {
            Some(length) if secret.len() == length => unwrap(secret, &self.wrapped).ok_or(Closed::Wrong),
            Some(_) => Err(Closed::NoKey),
            None => Err(Closed::Unknown),
        }
    }

    /// What the key and the sender's passing one agree on (§4.6).
    fn agree(&self, key: &Key) -> Result<Vec<u8>, Closed> {
        let passing = self.value("epk").ok_or(Closed::Wrong)?;
        let other = key::read(&passing).into_iter().next().ok_or(Closed::Wrong)?;
        let secret = key.private.as_deref().ok_or(Closed::NoKey)?;
        match (&key.sort, &other.sort) {
            (Sort::Ec(own, _), Sort::Ec(curve, point)) if own.name == curve.name => {
                let curve = CURVES.iter().find(|known| known.name == curve.name).ok_or(Closed::Wrong)?;
                curve::Public::packed(curve, point).and_then(|point| point.agree(secret)).ok_or(Closed::Wrong)
            }
            (Sort::Agreement(_), Sort::Agreement(public)) => edwards::agree(secret, public).ok_or(Closed::Wrong),
            (Sort::Ec(..) | Sort::Agreement(_), _) => Err(Closed::Wrong),
            _ => Err(Closed::NoKey),
        }
    }

    /// Concat KDF (§4.6.2).
    fn derive(&self, name: &str, shared: &[u8], size: usize) -> Option<Vec<u8>> {
        let party = |name: &str| self.value(name).map_or(Some(Vec::new()), |party| base64::url(&party));
        let length = |bytes: &[u8]| u32::try_from(bytes.len()).unwrap_or(u32::MAX).to_be_bytes();
        let (sender, recipient) = (party("apu")?, party("apv")?);
        let bits = (u32::try_from(size).ok()? * 8).to_be_bytes();
        let mut key = Vec::new();
        for round in 1_u32..=2 {
            key.extend(Hash::Sha256.of(&[
                &round.to_be_bytes(),
                shared,
                &length(name.as_bytes()),
                name.as_bytes(),
                &length(&sender),
                &sender,
                &length(&recipient),
                &recipient,
                &bits,
            ]));
        }
        key.truncate(size);
        Some(key)
    }

    /// PBKDF2 (RFC 8018 §5.2) with the salt of §4.8.1.1; one block is enough for every key.
    fn stretch(&self, algorithm: &str, hash: Hash, secret: &[u8], size: usize) -> Result<Vec<u8>, Closed> {
        let salt = self.value("p2s").and_then(|salt| base64::url(&salt)).ok_or(Closed::Wrong)?;
        let count = self.value("p2c").ok_or(Closed::Wrong)?;
        let rounds = count.parse().ok().filter(|rounds| (1..=ITERATIONS).contains(rounds));
        let rounds = rounds.ok_or(Closed::Iterations(count))?;
        let mut block = hash.hmac(secret, &[algorithm.as_bytes(), &[0], &salt, &[0, 0, 0, 1]]);
        let mut key = block.clone();
        for _ in 1..rounds {
            block = hash.hmac(secret, &[&block]);
            for (sum, byte) in key.iter_mut().zip(&block) {
                *sum ^= byte;
            }
        }
        key.truncate(size);
        Ok(key)
    }
}

const WRONG: &str = "It does not open with this key: it is meant for another recipient, or it was changed on the way.";

/// How RSA pads.
fn padding(algorithm: &str) -> Option<rsa::Padding> {
    use rsa::Padding::{Oaep, Pkcs1};
    Some(match algorithm {
        "RSA1_5" => Pkcs1,
        "RSA-OAEP" => Oaep(Hash::Sha1),
        "RSA-OAEP-256" => Oaep(Hash::Sha256),
        "RSA-OAEP-384" => Oaep(Hash::Sha384),
        "RSA-OAEP-512" => Oaep(Hash::Sha512),
        _ => return None,
    })
}

/// How many bytes the key of `A128KW` and its like has.
fn strength(algorithm: Option<&str>, end: &str) -> Option<usize> {
    match algorithm?.strip_suffix(end)? {
        "A128" => Some(16),
        "A192" => Some(24),
        "A256" => Some(32),
        _ => None,
    }
}

/// `PBES2-HS256+A128KW` and its like.
fn password(algorithm: &str) -> Option<(Hash, usize)> {
    let (hash, wrap) = algorithm.strip_prefix("PBES2-HS")?.split_once('+')?;
    Some((Hash::named(hash)?, strength(Some(wrap), "KW")?))
}

/// What an algorithm needs, in words; nothing for one that is not known.
fn needs(algorithm: &str) -> &'static str {
    if padding(algorithm).is_some() {
        "an RSA private key"
    } else if algorithm.starts_with("ECDH-ES") {
        "a private key on the curve of the sender's"
    } else if algorithm.starts_with("PBES2") {
        "a password"
    } else if algorithm == "dir" || algorithm.ends_with("KW") {
        "a secret of just the right length"
    } else {
        ""
    }
}

/// Whether a key that is for `only` may be used here (RFC 8725 §3.1). Some name the way of the content instead.
fn fits(only: &str, algorithm: &str, content: Option<&str>) -> bool {
    only == algorithm || content == Some(only) || algorithm.starts_with("ECDH-ES") && only.starts_with("ECDH-ES")
}
