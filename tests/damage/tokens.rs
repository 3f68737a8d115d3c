//! Random credentials that are whole: every length fits, every checksum is right.

use base64::{
    Engine,
    prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD},
};

/// Numbers that look random and are the same every time.
pub(crate) struct Dice(u64);

impl Dice {
    pub(crate) fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub(crate) fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) >> 11
    }

    /// From `low` up to but not `high`.
    pub(crate) fn within(&mut self, low: usize, high: usize) -> usize {
        low + usize::try_from(self.next()).unwrap_or_default() % (high - low)
    }

    pub(crate) fn one<'t, T>(&mut self, of: &'t [T]) -> &'t T {
        &of[self.within(0, of.len())]
    }

    pub(crate) fn bytes(&mut self, count: usize) -> Vec<u8> {
        (0..count).map(|_| self.next().to_le_bytes()[3]).collect()
    }

    /// So many letters of `alphabet`.
    pub(crate) fn letters(&mut self, count: usize, alphabet: &str) -> String {
        let letters: Vec<char> = alphabet.chars().collect();
        (0..count).map(|_| *self.one(&letters)).collect()
    }
}

const BASE62: &str = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const HEX: &str = "0123456789abcdef";

/// A sort of credential.
pub(crate) struct Sort {
    pub(crate) name: &'static str,
    pub(crate) make: fn(&mut Dice) -> String,
}

pub(crate) const SORTS: &[Sort] = &[
    Sort { name: "jws hs256", make: |dice| jws(dice, "HS256", 32) },
    Sort { name: "jws es256", make: |dice| jws(dice, "ES256", 64) },
    Sort { name: "jws rs256", make: |dice| jws(dice, "RS256", 256) },
    Sort { name: "jwe", make: jwe },
    Sort { name: "paseto local", make: |dice| paseto(dice, "v4.local", 0) },
    Sort { name: "paseto public", make: |dice| paseto(dice, "v4.public", 64) },
    Sort { name: "aws session", make: session },
    Sort {
        name: "aws key id",
        make: |dice| format!("{}{}", dice.one(&["AKIA", "ASIA"]), dice.letters(16, "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567")),
    },
    Sort { name: "github", make: |dice| checked(dice, &["ghp_", "gho_", "ghu_", "ghr_", "npm_"]) },
    Sort { name: "prefixed", make: prefixed },
    Sort { name: "base64 secret", make: base64_secret },
    Sort { name: "hex secret", make: hex_secret },
    Sort { name: "uuid", make: uuid },
    Sort { name: "cookie flask", make: flask },
    Sort { name: "cookie rails", make: rails },
    Sort { name: "saml", make: saml },
];

fn url(bytes: &[u8]) -> String {
    BASE64_URL_SAFE_NO_PAD.encode(bytes)
}

fn claims(dice: &mut Dice) -> String {
    let sub_length = dice.within(1, 40);
    let sub = dice.letters(sub_length, BASE62);
    let name = *dice.one(&["Ann", "Jörg Müller", "李雷", "O'Neil?", "a/b+c", "Zoë ~ x"]);
    format!(r#"{{"iss":"https://id.example/","sub":"{sub}","name":"{name}","iat":1795254000,"exp":1795258800}}"#)
}

fn jws(dice: &mut Dice, algorithm: &str, signature: usize) -> String {
    let kid = if dice.within(0, 2) == 0 { format!(r#","kid":"{}""#, dice.letters(8, BASE62)) } else { String::new() };
    let header = format!(r#"{{"alg":"{algorithm}","typ":"JWT"{kid}}}"#);
    let claims = claims(dice);
    format!("{}.{}.{}", url(header.as_bytes()), url(claims.as_bytes()), url(&dice.bytes(signature)))
}

fn jwe(dice: &mut Dice) -> String {
    let header = r#"{"alg":"RSA-OAEP-256","enc":"A256GCM"}"#;
    let content = dice.within(20, 200);
    let (key, vector, text, tag) = (dice.bytes(256), dice.bytes(12), dice.bytes(content), dice.bytes(16));
    format!("{}.{}.{}.{}.{}", url(header.as_bytes()), url(&key), url(&vector), url(&text), url(&tag))
}

fn paseto(dice: &mut Dice, front: &str, signature: usize) -> String {
    let mut bytes = if signature > 0 { claims(dice).into_bytes() } else { dice.bytes(120) };
    bytes.extend(dice.bytes(signature));
    let footer = if dice.within(0, 3) == 0 { format!(".{}", url(br#"{"kid":"k4.lid.abc"}"#)) } else { String::new() };
    format!("{front}.{}{footer}", url(&bytes))
}

fn field(number: u8, bytes: &[u8]) -> Vec<u8> {
    let mut field = vec![number << 3 | 2];
    let mut length = bytes.len();
    while length >= 0x80 {
        field.push(u8::try_from(length & 0x7f).unwrap_or_default() | 0x80);
        length >>= 7;
    }
    field.push(u8::try_from(length).unwrap_or_default());
    field.extend(bytes);
    field
}

/// As STS makes them: a type, then fields whose lengths add up.
fn session(dice: &mut Dice) -> String {
    let mut bytes = vec![0x21];
    bytes.extend(field(1, b"origin_ec"));
    bytes.extend([0x10, 0x40 | dice.bytes(1)[0] & 0x3f]);
    bytes.extend(field(3, dice.one(&["us-east-1", "eu-west-1", "ap-southeast-2"]).as_bytes()));
    let sizes = (dice.within(68, 73), dice.within(150, 500));
    bytes.extend(field(4, &dice.bytes(sizes.0)));
    bytes.extend(field(5, &dice.bytes(sizes.1)));
    bytes.extend([0x30, 0xb5, 0xd9, 0x85, 0xd8, 0x06]);
    bytes.extend(field(7, &dice.bytes(60)));
    BASE64_STANDARD.encode(bytes)
}

fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0_u32, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 })
    })
}

/// Thirty letters and their checksum.
fn checked(dice: &mut Dice, beginnings: &[&str]) -> String {
    let body = dice.letters(30, BASE62);
    let mut sum = crc32(body.as_bytes()) as usize;
    let mut digits = String::new();
    for _ in 0..6 {
        digits.insert(0, char::from(BASE62.as_bytes()[sum % 62]));
        sum /= 62;
    }
    format!("{}{body}{digits}", dice.one(beginnings))
}

fn prefixed(dice: &mut Dice) -> String {
    match dice.within(0, 6) {
        0 => format!("glpat-{}", dice.letters(20, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-")),
        1 => format!(
            "xoxb-{}-{}-{}",
            dice.letters(12, "0123456789"),
            dice.letters(13, "0123456789"),
            dice.letters(24, BASE62)
        ),
        2 => format!("sk_live_{}", dice.letters(32, BASE62)),
        3 => format!("AIza{}", dice.letters(35, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_-")),
        4 => format!("hf_{}", dice.letters(34, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz")),
        _ => {
            let secret = dice.letters(32, BASE62);
            format!("glsa_{secret}_{:08x}", crc32(secret.as_bytes()).swap_bytes())
        }
    }
}

fn base64_secret(dice: &mut Dice) -> String {
    let size = *dice.one(&[24, 32, 48, 64]);
    BASE64_STANDARD.encode(dice.bytes(size))
}

fn hex_secret(dice: &mut Dice) -> String {
    let size = *dice.one(&[32, 40, 64, 128]);
    dice.letters(size, HEX)
}

fn uuid(dice: &mut Dice) -> String {
    let part = |dice: &mut Dice, count| dice.letters(count, HEX);
    format!("{}-{}-4{}-9{}-{}", part(dice, 8), part(dice, 4), part(dice, 3), part(dice, 3), part(dice, 12))
}

fn flask(dice: &mut Dice) -> String {
    let value = format!(r#"{{"user_id":{},"fresh":true}}"#, dice.within(1, 100_000));
    format!("{}.{}.{}", url(value.as_bytes()), url(&dice.bytes(4)), url(&dice.bytes(20)))
}

fn rails(dice: &mut Dice) -> String {
    let size = dice.within(40, 120);
    format!("{}--{}", BASE64_STANDARD.encode(dice.bytes(size)), dice.letters(40, HEX))
}

fn saml(dice: &mut Dice) -> String {
    let id = dice.letters(32, HEX);
    let value_size = dice.within(64, 200);
    let value = BASE64_STANDARD.encode(dice.bytes(value_size));
    BASE64_STANDARD.encode(format!(
        r#"<samlp:Response xmlns:samlp="urn:oasis:names:tc:SAML:2.0:protocol" ID="_{id}" Version="2.0"><ds:SignatureValue>{value}</ds:SignatureValue></samlp:Response>"#
    ))
}
