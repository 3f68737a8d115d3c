//! JSON web signatures (RFC 7515) with the algorithms of RFC 7518, 8037 and 8812.

use super::{
    State, Verdict, base64,
    curve::{self, CURVES, Curve},
    edwards,
    hash::{self, Hash, same},
    key::{self, Key, Sort},
    rsa::{self, Fit},
    secret,
};
use crate::{
    evidence::Strength::{Hint, Likely, Strong},
    fix::Fix,
    json::{Doc, Kind},
    segment::{StandIn, stand_in},
    text::visible,
};

/// What was signed, and how.
pub(super) struct Signed {
    /// The headers, as JSON: the protected one, and one that anybody could change.
    pub(super) headers: Vec<String>,
    /// The signing input (§5.1).
    pub(super) input: Vec<u8>,
    /// The signature, as it is written.
    pub(super) signature: String,
    /// What keeps it from being checked, or from being right.
    obstacle: Obstacle,
}

/// What is wrong with a payload.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Obstacle {
    /// Nothing.
    None,
    /// It is not there: it may travel on its own (RFC 7515 appendix F).
    Detached,
    /// It is not base64url, as it ought to be.
    Soiled,
}

/// More signatures than this nobody makes.
const MOST: usize = 20;

/// How an algorithm signs.
enum Way {
    Secret(Hash),
    Rsa { pss: bool, hash: Hash },
    Ec(&'static Curve, Hash),
    Edwards,
    Unsigned,
    Unknown,
}

impl Way {
    fn of(algorithm: &str) -> Self {
        if let Some(curve) = CURVES.iter().find(|curve| curve.algorithm == algorithm) {
            let digits = algorithm.get(2..5).unwrap_or_default();
            return Hash::named(digits).map_or(Self::Unknown, |hash| Self::Ec(curve, hash));
        }
        if matches!(algorithm, "EdDSA" | "Ed25519") {
            return Self::Edwards;
        }
        if algorithm.eq_ignore_ascii_case("none") {
            return Self::Unsigned;
        }
        match (algorithm.get(..2), algorithm.get(2..).and_then(Hash::named)) {
            (Some("HS"), Some(hash)) => Self::Secret(hash),
            (Some("RS"), Some(hash)) => Self::Rsa { pss: false, hash },
            (Some("PS"), Some(hash)) => Self::Rsa { pss: true, hash },
            _ => Self::Unknown,
        }
    }

    /// Whether a key of this sort can belong to it.
    fn takes(&self, sort: &Sort) -> bool {
        match (self, sort) {
            (Self::Secret(_), Sort::Secret(_))
            | (Self::Rsa { .. }, Sort::Rsa(..))
            | (Self::Edwards, Sort::Edwards(_)) => true,
            (Self::Ec(curve, _), Sort::Ec(has, _)) => curve.name == has.name,
            _ => false,
        }
    }

    /// What it needs, in words.
    const fn needs(&self) -> &'static str {
        match self {
            Self::Secret(_) => "the secret that signs",
            Self::Rsa { .. } => "an RSA public key",
            Self::Ec(curve, _) => curve.title,
            _ => "an Ed25519 public key",
        }
    }
}

impl Signed {
    /// The compact form (§7.1), also with a payload that is not encoded (RFC 7797). Nothing for what is not that.
    pub(super) fn compact(text: &str) -> Option<Self> {
        let (input, signature) = text.rsplit_once('.')?;
        let (header, payload) = input.split_once('.')?;
        Self::new(vec![header_of(header)?], header, payload, signature)
    }

    /// The forms in JSON (§7.2): a signature, or several of the same payload.
    pub(super) fn json(text: &str) -> Vec<Self> {
        let doc = Doc::read(text);
        let payload = doc.string(text, "payload").unwrap_or_default();
        let one = |text: &str| {
            let doc = Doc::read(text);
            let protected = doc.string(text, "protected").unwrap_or_default();
            let open = doc.get(text, "header").map(|node| node.value.of(text).to_owned());
            let headers = header_of(&protected).filter(|header| !header.is_empty()).into_iter().chain(open).collect();
            Self::new(headers, &protected, &payload, &doc.string(text, "signature")?)
        };
        let Some(list) = doc.get(text, "signatures") else { return one(text).into_iter().collect() };
        let within = |node: &&crate::json::Node| list.value.contains(node.value) && node.kind == Kind::Object;
        doc.nodes().iter().filter(within).take(MOST).filter_map(|node| one(node.value.of(text))).collect()
    }

    /// Headers, what they sign together with, and the signature.
    fn new(headers: Vec<String>, protected: &str, payload: &str, signature: &str) -> Option<Self> {
        let encoded = |header: &String| {
            let doc = Doc::read(header);
            doc.get(header, "b64").is_none_or(|node| node.value.of(header) != "false")
        };
        let obstacle = match payload {
            "" => Obstacle::Detached,
            _ if headers.iter().all(encoded) && base64::url(payload).is_none() => Obstacle::Soiled,
            _ => Obstacle::None,
        };
        let read = !headers.is_empty() && headers.iter().all(|header| Doc::read(header).is_object());
        let input = [protected, ".", payload].concat().into_bytes();
        read.then(|| Self { headers, input, signature: signature.to_owned(), obstacle })
    }

    /// A string of the headers.
    pub(super) fn string(&self, name: &str) -> Option<String> {
        self.headers.iter().find_map(|header| Doc::read(header).string(header, name))
    }

    /// The payload, where it is a text.
    pub(super) fn claims(&self) -> Option<String> {
        header_of(std::str::from_utf8(&self.input).ok()?.split_once('.')?.1)
    }

    fn algorithm(&self) -> String {
        self.string("alg").unwrap_or_default()
    }

    /// What can be said without a key. A proof of possession carries its own (RFC 9449 §4.2).
    pub(super) fn unasked(&self) -> Verdict {
        let own = self.headers.iter().find_map(|header| {
            let doc = Doc::read(header);
            doc.get(header, "jwk").map(|node| node.value.of(header))
        });
        if let (Some(own), Some("dpop+jwt")) = (own, self.string("typ").as_deref()) {
            let mut verdict = self.check(own);
            if verdict.is_verified() {
                verdict.says.push_str(OWN_KEY);
            }
            return verdict;
        }
        let issuer = self.claims().and_then(|claims| Doc::read(&claims).string(&claims, "iss"));
        Verdict::not_checked(self.wanted(issuer.as_deref()))
    }

    /// What to paste in order to have the signature checked. Nothing that a token names is ever fetched.
    fn wanted(&self, issuer: Option<&str>) -> String {
        let algorithm = visible(&self.algorithm());
        let key = match self.string("kid") {
            Some(kid) => format!("the key “{}”", visible(&kid)),
            None => "the key".to_owned(),
        };
        let address = ["jku", "x5u"].into_iter().find_map(|name| Some((name, self.string(name)?)));
        match (Way::of(&algorithm), address, issuer) {
            (Way::Unsigned, ..) => "It has no signature.".to_owned(),
            (Way::Unknown, ..) => format!("{} is not known here.", or_no_name(&algorithm)),
            (Way::Secret(_), ..) => format!(
                "{algorithm} needs the secret that signs; it stands in the settings of the signer and of the verifier."
            ),
            (_, Some((name, address)), _) => format!(
                "The token says in “{name}” that its key is at {}. Nothing is fetched from there: if you trust that address, open it and paste what it holds.",
                visible(&address)
            ),
            (_, _, Some(issuer)) if issuer.starts_with("https://") => format!(
                "{algorithm} needs {key} of its issuer: open {}/.well-known/openid-configuration, then the address in its “jwks_uri”, and paste what it holds.",
                visible(issuer.trim_end_matches('/'))
            ),
            _ => format!("{algorithm} needs {key} of its issuer: a JWK, a set of them, PEM or a certificate."),
        }
    }

    /// Checks the signature with whatever the person gave as a key.
    pub(super) fn check(&self, text: &str) -> Verdict {
        let verdict = self.judge(text);
        match (self.obstacle, verdict.state) {
            (Obstacle::Soiled, State::Verified) => Verdict::wrong(SOILED, Fix::FixGeneration, Strong),
            (Obstacle::Detached, State::Wrong) => Verdict::not_checked(DETACHED),
            _ => verdict,
        }
    }

    fn judge(&self, text: &str) -> Verdict {
        let algorithm = self.algorithm();
        let way = Way::of(&algorithm);
        let algorithm = visible(&algorithm);
        let keys = key::read(text);
        match way {
            Way::Unsigned => Verdict::not_checked("It has no signature: anybody can write such a token."),
            Way::Unknown => Verdict::not_checked(format!("{} is not known here.", or_no_name(&algorithm))),
            _ if self.signature.is_empty() => {
                let says = "The token ends where its signature should begin.";
                Verdict::wrong(says, Fix::RepairFormat, Strong)
            }
            Way::Secret(hash) => self.shared(hash, &algorithm, text, &keys),
            _ => self.public(&way, &algorithm, text, keys),
        }
    }

    /// HMAC (RFC 7518 §3.2).
    fn shared(&self, hash: Hash, algorithm: &str, text: &str, keys: &[Key]) -> Verdict {
        let readings = secret::readings(text, keys);
        let bound = keys.iter().find(|key| matches!(key.sort, Sort::Secret(_)));
        let signature = base64::url(&self.signature);
        let made = |hash: Hash, reading: &secret::Reading| hash.hmac(&reading.bytes, &[&self.input]);
        for reading in &readings {
            if signature.as_deref().is_some_and(|signature| same(signature, &made(hash, reading))) {
                if let Some(other) = bound.and_then(|key| unsuited(key, algorithm)) {
                    return Verdict::wrong(other, Fix::FixVerifier, Strong);
                }
                let short = if reading.bytes.len() < hash.bytes() && reading.says.is_empty() {
                    "Its secret is shorter than the hash: RFC 7518 §3.2 does not allow that, and short secrets are guessed."
                } else if stand_in(text) == Some(StandIn::Example) {
                    "Its secret is an example out of documentation: everybody knows it, and can make such tokens."
                } else {
                    reading.says
                };
                return Verdict::verified(short, reading.speaks);
            }
        }
        for reading in &readings {
            if let Some(verdict) = nearly(&self.signature, &base64::write(&made(hash, reading))) {
                return verdict;
            }
            let other = hash::ALL.into_iter().find(|other| {
                *other != hash && signature.as_deref().is_some_and(|signature| same(signature, &made(*other, reading)))
            });
            if let Some(other) = other {
                let says = format!(
                    "This secret made the signature with HS{}, but the header says {algorithm}.",
                    other.digits()
                );
                return Verdict::wrong(says, Fix::FixGeneration, Strong);
            }
        }
        if !keys.is_empty() && bound.is_none() {
            return Verdict::not_checked_but(
                format!(
                    "{algorithm} is checked with a secret, and this is {}. A verifier that takes a public key for the secret lets everybody sign.",
                    keys[0].sort.name()
                ),
                Fix::FixVerifier,
                Hint,
            );
        }
        Verdict::wrong(OTHER_SECRET, Fix::FixVerifier, Likely)
    }

    /// A pair of keys.
    fn public(&self, way: &Way, algorithm: &str, text: &str, mut keys: Vec<Key>) -> Verdict {
        if let (Way::Edwards, true, Some(bytes)) = (way, keys.is_empty(), key::raw(text)) {
            keys.extend(edwards::is_key(&bytes).then(|| Key::of(Sort::Edwards(bytes))));
        }
        let id = self.string("kid");
        let many = keys.len() > 1;
        let is_named = |key: &Key| key.id.is_some() && key.id == id;
        let named = keys.iter().any(is_named);
        let Some(first) = keys.first() else {
            let says = if text.trim_start().starts_with('{') && text.contains("jwks_uri") {
                "This describes an issuer and holds no keys: open the address in its “jwks_uri” and paste what it holds.".to_owned()
            } else {
                format!(
                    "{algorithm} is checked with {}, and what was given is none: a JWK, a set of them, PEM or a certificate.",
                    way.needs()
                )
            };
            return Verdict::not_checked(says);
        };
        let shown = keys.iter().find(|key| is_named(key)).unwrap_or(first).sort.name();
        keys.retain(|key| way.takes(&key.sort));
        if keys.is_empty() {
            let says = format!(
                "{algorithm} is checked with {}, and this is {shown}: it cannot belong to this token.",
                way.needs()
            );
            return Verdict::not_checked_but(says, Fix::FixVerifier, Hint);
        }
        keys.sort_by_key(|key| !is_named(key));
        let signature = base64::url(&self.signature);
        let mut best = Fit::Wrong;
        for key in &keys {
            let Some(signature) = &signature else { break };
            match self.fit(way, key, signature) {
                Fit::Right => return self.right(key, algorithm, many),
                fit if best == Fit::Wrong => best = fit,
                _ => {}
            }
        }
        if signature.is_none() {
            let says = "What stands in the place of the signature is not base64url.";
            return Verdict::wrong(says, Fix::RepairFormat, Strong);
        }
        if let (false, Some(id), true) = (named, id, many) {
            let says = format!(
                "None of these keys is “{}”, which the token names, and none of them made the signature: they are another issuer's, or of another day.",
                visible(&id)
            );
            return Verdict::not_checked_but(says, Fix::FixVerifier, Likely);
        }
        self.misfit(way, algorithm, &keys[0], best)
    }

    fn fit(&self, way: &Way, key: &Key, signature: &[u8]) -> Fit {
        let right = |is: bool| if is { Fit::Right } else { Fit::Wrong };
        match (way, &key.sort) {
            (Way::Rsa { pss, hash }, Sort::Rsa(modulus, exponent)) => match rsa::Public::new(modulus, exponent) {
                Some(public) => public.check(*pss, *hash, &self.input, signature),
                None => Fit::Wrong,
            },
            (Way::Ec(curve, hash), sort) => {
                let Some(point) = key::point(sort) else { return Fit::Wrong };
                let digest = hash.of(&[&self.input]);
                let plain = curve::side_by_side(signature, curve.bytes).filter(|_| signature.len() != 2 * curve.bytes);
                if plain.is_some_and(|plain| point.check(&digest, &plain)) {
                    return Fit::OtherPadding;
                }
                right(point.check(&digest, signature))
            }
            (_, Sort::Edwards(public)) => right(edwards::check(public, &self.input, signature)),
            _ => Fit::Wrong,
        }
    }

    /// The signature is right; is the key the right one, too?
    fn right(&self, key: &Key, algorithm: &str, many: bool) -> Verdict {
        if let Some(other) = unsuited(key, algorithm) {
            return Verdict::wrong(other, Fix::FixVerifier, Strong);
        }
        match (self.string("kid"), &key.id) {
            (Some(named), Some(id)) if named != *id => {
                let says = format!(
                    "But the key is called “{}” and the token names “{}”: a verifier that looks it up by its name does not find it.",
                    visible(id),
                    visible(&named)
                );
                return Verdict::verified(says, Some((Fix::FixVerifier, Likely)));
            }
            (None, Some(id)) if many => {
                return Verdict::verified(
                    format!("The token names no key; “{}” is the one that fits.", visible(id)),
                    None,
                );
            }
            _ => {}
        }
        let bits = match &key.sort {
            Sort::Rsa(modulus, exponent) => rsa::Public::new(modulus, exponent).map_or(0, |key| key.bits()),
            _ => 2048,
        };
        if bits < 2048 {
            let says =
                format!("But the key has {bits} bits: RFC 7518 §3.3 wants 2048, and many verifiers refuse less.");
            return Verdict::verified(says, Some((Fix::FixGeneration, Hint)));
        }
        Verdict::verified("", None)
    }

    /// Why it does not fit, as far as that can be known.
    fn misfit(&self, way: &Way, algorithm: &str, key: &Key, fit: Fit) -> Verdict {
        let made = |how: &str| format!("This key made the signature, but {how}.");
        let signature = base64::url(&self.signature).unwrap_or_default();
        match (way, fit) {
            (Way::Rsa { pss, .. }, Fit::OtherPadding) => {
                let other = if *pss { "RS" } else { "PS" };
                let digits = algorithm.get(2..).unwrap_or_default();
                let says = made(&format!("with {other}{digits}, and the header says {algorithm}"));
                Verdict::wrong(says, Fix::FixGeneration, Strong)
            }
            (Way::Ec(..), Fit::OtherPadding) => {
                let says = made("wrote it in DER (ASN.1), and RFC 7518 §3.4 wants its two numbers side by side");
                Verdict::wrong(says, Fix::FixGeneration, Strong)
            }
            (Way::Rsa { pss, hash }, Fit::OtherText) => {
                let other = match &key.sort {
                    Sort::Rsa(modulus, exponent) => rsa::Public::new(modulus, exponent)
                        .and_then(|public| rsa::other_hash(&public, *pss, *hash, &self.input, &signature)),
                    _ => None,
                };
                if let Some(other) = other {
                    let says = made(&format!("with SHA-{}, and the header says {algorithm}", other.digits()));
                    return Verdict::wrong(says, Fix::FixGeneration, Strong);
                }
                Verdict::wrong(made(OTHER_TEXT), Fix::RepairFormat, Strong)
            }
            (_, Fit::Length(wants)) => {
                let says = format!(
                    "The signature has {} bytes and this key makes {wants}: another key made it, or a piece of it is missing.",
                    signature.len()
                );
                Verdict::wrong(says, Fix::FixVerifier, Likely)
            }
            _ => Verdict::wrong(OTHER_KEY, Fix::FixVerifier, Likely),
        }
    }
}

const SOILED: &str = "The signature fits, but the payload is not base64url: RFC 7515 §5.2 wants it refused.";
const DETACHED: &str = "The payload is not in the token (it is detached), and without it nothing can be checked.";
const OWN_KEY: &str = " The key is the one that the proof carries: it shows who holds that key, and not who that is.";
const OTHER_TEXT: &str =
    "of another text: the header or the claims were changed after signing. The signature itself is whole";
const OTHER_KEY: &str =
    "The signature does not fit this key: another key made it, or the token was changed after it was signed.";
const OTHER_SECRET: &str = "The signature does not fit this secret, however it is read: another secret made it, or the token was changed after it was signed.";

fn or_no_name(algorithm: &str) -> String {
    if algorithm.is_empty() { "An algorithm without a name".to_owned() } else { format!("The algorithm {algorithm}") }
}

/// The header that a part in base64url spells.
pub(super) fn header_of(part: &str) -> Option<String> {
    String::from_utf8(base64::url(part)?).ok()
}

/// Why a verifier that heeds what a key says of itself refuses it for this algorithm (RFC 8725 §3.1).
fn unsuited(key: &Key, algorithm: &str) -> Option<String> {
    let edwards = |name: &str| matches!(name, "EdDSA" | "Ed25519");
    match &key.algorithm {
        Some(only)
            if only != algorithm
                && !(edwards(only) && edwards(algorithm))
                // A slip that is as common as the name itself.
                && only != "ES521" =>
        {
            Some(format!(
                "The signature fits, but the key says that it is for {} and the token says {algorithm}: a verifier must refuse that.",
                visible(only)
            ))
        }
        _ if key.not_for_signatures => Some(
            "The signature fits, but the key says that it is not for signatures: a verifier must refuse that."
                .to_owned(),
        ),
        _ => None,
    }
}

/// Where a signature is nearly the right one: it was this secret, and the signature itself was damaged.
fn nearly(has: &str, wants: &str) -> Option<Verdict> {
    let equal = has.bytes().zip(wants.bytes()).filter(|(a, b)| a == b).count();
    // Sixteen of 43 letters do not agree by chance.
    if equal < 16 {
        return None;
    }
    let says = if has.len() < wants.len() && wants.starts_with(has) {
        format!(
            "This secret made the signature, and its last {} characters are missing. Header and claims are whole.",
            wants.len() - has.len()
        )
    } else if has.len() > wants.len() && has.starts_with(wants) {
        format!(
            "This secret made the signature, and {} characters stand behind it. Header and claims are whole.",
            has.len() - wants.len()
        )
    } else {
        "This secret made the signature, but characters of the signature were changed. Header and claims are whole."
            .to_owned()
    };
    Some(Verdict::wrong(says, Fix::RepairFormat, Strong))
}
