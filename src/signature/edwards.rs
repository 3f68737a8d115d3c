//! Ed25519 (RFC 8032 §5.1), and X25519 on the same numbers (RFC 7748).

#![expect(clippy::many_single_char_names, reason = "as the formulas are written")]

use super::{
    hash::{Hash, same},
    number::{Limbs, Modulus, is_zero},
};

/// The order of the base point, highest byte first.
const ORDER: [u8; 32] = [
    0x10, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0x14, 0xde, 0xf9, 0xde, 0xa2, 0xf7, 0x9c, 0xd6, 0x58, 0x12,
    0x63, 0x1a, 0x5c, 0xf5, 0xd3, 0xed,
];

/// Extended coordinates: x = X/Z, y = Y/Z, xy = T/Z.
#[derive(Clone)]
struct Point([Limbs; 4]);

struct Field {
    modulus: Modulus,
    /// −121665/121666.
    d: Limbs,
    one: Limbs,
    zero: Limbs,
}

/// 2²⁵⁵ − 19.
fn prime() -> Option<Modulus> {
    let mut bytes = [0xff; 32];
    bytes[0] = 0x7f;
    bytes[31] = 0xed;
    Modulus::new(&bytes)
}

impl Field {
    fn new() -> Option<Self> {
        let modulus = prime()?;
        let (zero, one) = (modulus.small(0), modulus.small(1));
        let part = modulus.multiply(&modulus.small(121_665), &modulus.invert(&modulus.small(121_666)));
        Some(Self { d: modulus.subtract(&zero, &part), modulus, one, zero })
    }

    /// Complete: it doubles, too, and knows no exception.
    fn add(&self, p: &Point, q: &Point) -> Point {
        let m = &self.modulus;
        let ([x1, y1, z1, t1], [x2, y2, z2, t2]) = (&p.0, &q.0);
        let a = m.multiply(&m.subtract(y1, x1), &m.subtract(y2, x2));
        let b = m.multiply(&m.add(y1, x1), &m.add(y2, x2));
        let c = m.multiply(&m.multiply(t1, t2), &m.add(&self.d, &self.d));
        let d = m.multiply(z1, &m.add(z2, z2));
        let (e, f, g, h) = (m.subtract(&b, &a), m.subtract(&d, &c), m.add(&d, &c), m.add(&b, &a));
        Point([m.multiply(&e, &f), m.multiply(&g, &h), m.multiply(&f, &g), m.multiply(&e, &h)])
    }

    /// The sum of multiples; the factors have 32 bytes, highest first.
    fn combine(&self, terms: &[(&[u8], &Point)]) -> Point {
        let mut sum = Point([self.zero.clone(), self.one.clone(), self.one.clone(), self.zero.clone()]);
        for at in 0..256 {
            sum = self.add(&sum, &sum);
            for (times, point) in terms {
                if times[at / 8] >> (7 - at % 8) & 1 == 1 {
                    sum = self.add(&sum, point);
                }
            }
        }
        sum
    }

    /// §5.1.3: y with the sign of x in the highest bit, lowest byte first.
    fn unpack(&self, bytes: &[u8]) -> Option<Point> {
        let m = &self.modulus;
        let mut y: Vec<u8> = bytes.iter().rev().copied().collect();
        let sign = y.first()? >> 7;
        y[0] &= 0x7f;
        let y = m.enter(&y)?;
        let yy = m.multiply(&y, &y);
        let u = m.subtract(&yy, &self.one);
        let v = m.add(&m.multiply(&self.d, &yy), &self.one);
        let square = m.multiply(&u, &m.invert(&v));
        // A root, if there is one, is the power of (p + 3) / 8, or that times a root of −1.
        let mut exponent = [0xff; 32];
        exponent[0] = 0x0f;
        exponent[31] = 0xfe;
        let mut x = m.power(&square, &exponent);
        if m.multiply(&x, &x) != square {
            // 2 is no square, so its power of (p − 1) / 4 is a root of −1.
            let mut quarter = [0xff; 32];
            quarter[0] = 0x1f;
            quarter[31] = 0xfb;
            x = m.multiply(&x, &m.power(&m.small(2), &quarter));
        }
        if m.multiply(&x, &x) != square || is_zero(&x) && sign == 1 {
            return None;
        }
        if m.leave(&x)[31] & 1 != sign {
            x = m.subtract(&self.zero, &x);
        }
        let t = m.multiply(&x, &y);
        Some(Point([x, y, self.one.clone(), t]))
    }

    /// y = 4/5, x even.
    fn base(&self) -> Option<Point> {
        let mut base = [0x66; 32];
        base[0] = 0x58;
        self.unpack(&base)
    }

    fn pack(&self, p: &Point) -> Vec<u8> {
        let m = &self.modulus;
        let inverse = m.invert(&p.0[2]);
        let x = m.leave(&m.multiply(&p.0[0], &inverse));
        let mut y = m.leave(&m.multiply(&p.0[1], &inverse));
        y[0] |= x[31] << 7;
        y.reverse();
        y
    }
}

/// Whether the 32 bytes are a point, as a public key is.
pub(super) fn is_key(key: &[u8]) -> bool {
    key.len() == 32 && Field::new().is_some_and(|field| field.unpack(key).is_some())
}

/// Whether `signature` is right for `text`.
pub(super) fn check(key: &[u8], text: &[u8], signature: &[u8]) -> bool {
    fits(key, text, signature).unwrap_or(false)
}

/// §5.1.7, without the cofactor, as most verifiers do it.
fn fits(key: &[u8], text: &[u8], signature: &[u8]) -> Option<bool> {
    if key.len() != 32 || signature.len() != 64 {
        return None;
    }
    let field = Field::new()?;
    let order = Modulus::new(&ORDER)?;
    let (commitment, response) = signature.split_at(32);
    let backwards = |bytes: &[u8]| bytes.iter().rev().copied().collect::<Vec<u8>>();
    let response = order.leave(&order.enter(&backwards(response))?);
    let challenge = order.reduce(&backwards(&Hash::Sha512.of(&[commitment, key, text])));
    let negative = order.leave(&order.subtract(&order.small(0), &challenge));
    let sum = field.combine(&[(&response, &field.base()?), (&negative, &field.unpack(key)?)]);
    Some(same(&field.pack(&sum), commitment))
}

/// §5.1.5: the public key that belongs to a seed.
pub(super) fn public(seed: &[u8]) -> Option<Vec<u8>> {
    let field = Field::new()?;
    let mut secret = Hash::Sha512.of(&[seed]);
    secret.truncate(32);
    secret[0] &= 0xf8;
    secret[31] = secret[31] & 0x7f | 0x40;
    secret.reverse();
    Some(field.pack(&field.combine(&[(&secret, &field.base()?)])))
}

/// What a secret and the public key of another agree on; nothing if that would be known to everybody.
pub(super) fn agree(secret: &[u8], public: &[u8]) -> Option<Vec<u8>> {
    if secret.len() != 32 || public.len() != 32 {
        return None;
    }
    let m = prime()?;
    let mut times = secret.to_vec();
    times[0] &= 0xf8;
    times[31] = times[31] & 0x7f | 0x40;
    let mut u: Vec<u8> = public.iter().rev().copied().collect();
    u[0] &= 0x7f;
    let x1 = m.reduce(&u);
    let (mut x2, mut z2, mut x3, mut z3) = (m.small(1), m.small(0), x1.clone(), m.small(1));
    for at in (0..255).rev() {
        let bit = times[at / 8] >> (at % 8) & 1 == 1;
        if bit {
            std::mem::swap(&mut x2, &mut x3);
            std::mem::swap(&mut z2, &mut z3);
        }
        let (a, b) = (m.add(&x2, &z2), m.subtract(&x2, &z2));
        let (aa, bb) = (m.multiply(&a, &a), m.multiply(&b, &b));
        let e = m.subtract(&aa, &bb);
        let da = m.multiply(&m.subtract(&x3, &z3), &a);
        let cb = m.multiply(&m.add(&x3, &z3), &b);
        let (sum, rest) = (m.add(&da, &cb), m.subtract(&da, &cb));
        x3 = m.multiply(&sum, &sum);
        z3 = m.multiply(&x1, &m.multiply(&rest, &rest));
        x2 = m.multiply(&aa, &bb);
        z2 = m.multiply(&e, &m.add(&aa, &m.multiply(&m.small(121_665), &e)));
        if bit {
            std::mem::swap(&mut x2, &mut x3);
            std::mem::swap(&mut z2, &mut z3);
        }
    }
    let mut shared = m.leave(&m.multiply(&x2, &m.invert(&z2)));
    shared.reverse();
    shared.iter().any(|byte| *byte != 0).then_some(shared)
}

#[cfg(test)]
mod tests {
    use super::{super::curve::hex, *};

    #[test]
    fn the_first_vectors_of_rfc_8032() {
        let key = hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c").unwrap();
        let signature = hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00").unwrap();
        assert!(check(&key, &[0x72], &signature));
        assert!(!check(&key, &[0x73], &signature));
        for at in [0, 31, 32, 63] {
            let mut wrong = signature.clone();
            wrong[at] ^= 1;
            assert!(!check(&key, &[0x72], &wrong), "byte {at}");
        }
        assert!(is_key(&key) && !is_key(&[0xff; 32]) && !is_key(&key[1..]));
    }

    #[test]
    fn a_signature_has_one_form() {
        // S plus the order spells the same number: RFC 8032 §5.1.7 refuses it.
        let key = hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c").unwrap();
        let mut signature = hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00").unwrap();
        let mut carry = 0;
        for (byte, more) in signature[32..].iter_mut().zip(ORDER.iter().rev()) {
            let sum = u16::from(*byte) + u16::from(*more) + carry;
            *byte = sum.to_le_bytes()[0];
            carry = sum >> 8;
        }
        assert!(!check(&key, &[0x72], &signature));
    }

    #[test]
    fn two_agree_as_another_library_does() {
        let secret = hex("77076d0a7318a57d3c16c17251b26645df4b2f87ebc0992ab177fba51db92c2a").unwrap();
        let public = hex("de9edb7d7b7dc1b4d35b61c2ece435373f8343c85b78674dadfc7e146f882b4f").unwrap();
        let shared = hex("a82f2df9a56095c15fc60561557647ab468f21b66e81f41b3d6455390a05d42a").unwrap();
        assert_eq!(agree(&secret, &public), Some(shared));
        assert_eq!(agree(&secret, &[0; 32]), None);
    }
}
