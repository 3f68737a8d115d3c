//! ECDSA on the curves of RFC 7518 §3.4 and RFC 8812: one arithmetic, four rows of numbers.

#![expect(clippy::many_single_char_names, reason = "as the formulas are written")]

use super::number::{Limbs, Modulus, is_zero};

/// A curve y² = x³ + ax + b.
pub(super) struct Curve {
    /// As JSON web keys call it.
    pub(super) name: &'static str,
    /// A key on it, in words.
    pub(super) title: &'static str,
    /// The algorithm that signs with it.
    pub(super) algorithm: &'static str,
    /// How many bytes a coordinate has.
    pub(super) bytes: usize,
    prime: &'static str,
    /// a = −3, or 0.
    minus_three: bool,
    b: &'static str,
    x: &'static str,
    y: &'static str,
    order: &'static str,
}

/// SEC 2 and FIPS 186.
pub(super) const CURVES: &[Curve] = &[
    Curve {
        name: "P-256",
        title: "a P-256 key",
        algorithm: "ES256",
        bytes: 32,
        prime: "ffffffff00000001000000000000000000000000ffffffffffffffffffffffff",
        minus_three: true,
        b: "5ac635d8aa3a93e7b3ebbd55769886bc651d06b0cc53b0f63bce3c3e27d2604b",
        x: "6b17d1f2e12c4247f8bce6e563a440f277037d812deb33a0f4a13945d898c296",
        y: "4fe342e2fe1a7f9b8ee7eb4a7c0f9e162bce33576b315ececbb6406837bf51f5",
        order: "ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551",
    },
    Curve {
        name: "P-384",
        title: "a P-384 key",
        algorithm: "ES384",
        bytes: 48,
        prime: "fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffeffffffff0000000000000000ffffffff",
        minus_three: true,
        b: "b3312fa7e23ee7e4988e056be3f82d19181d9c6efe8141120314088f5013875ac656398d8a2ed19d2a85c8edd3ec2aef",
        x: "aa87ca22be8b05378eb1c71ef320ad746e1d3b628ba79b9859f741e082542a385502f25dbf55296c3a545e3872760ab7",
        y: "3617de4a96262c6f5d9e98bf9292dc29f8f41dbd289a147ce9da3113b5f0b8c00a60b1ce1d7e819d7a431d7c90ea0e5f",
        order: "ffffffffffffffffffffffffffffffffffffffffffffffffc7634d81f4372ddf581a0db248b0a77aecec196accc52973",
    },
    Curve {
        name: "P-521",
        title: "a P-521 key",
        algorithm: "ES512",
        bytes: 66,
        prime: "01ffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff",
        minus_three: true,
        b: "0051953eb9618e1c9a1f929a21a0b68540eea2da725b99b315f3b8b489918ef109e156193951ec7e937b1652c0bd3bb1bf073573df883d2c34f1ef451fd46b503f00",
        x: "00c6858e06b70404e9cd9e3ecb662395b4429c648139053fb521f828af606b4d3dbaa14b5e77efe75928fe1dc127a2ffa8de3348b3c1856a429bf97e7e31c2e5bd66",
        y: "011839296a789a3bc0045c8a5fb42c7d1bd998f54449579b446817afbd17273e662c97ee72995ef42640c550b9013fad0761353c7086a272c24088be94769fd16650",
        order: "01fffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffffa51868783bf2f966b7fcc0148f709a5d03bb5c9b8899c47aebb6fb71e91386409",
    },
    Curve {
        name: "secp256k1",
        title: "a secp256k1 key",
        algorithm: "ES256K",
        bytes: 32,
        prime: "fffffffffffffffffffffffffffffffffffffffffffffffffffffffefffffc2f",
        minus_three: false,
        b: "07",
        x: "79be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798",
        y: "483ada7726a3c4655da4fbfc0e1108a8fd17b448a68554199c47d08ffb10d4b8",
        order: "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141",
    },
];

/// A point in Jacobian coordinates: x = X/Z², y = Y/Z³; Z = 0 at infinity.
#[derive(Clone)]
struct Point {
    x: Limbs,
    y: Limbs,
    z: Limbs,
}

/// A point on a curve: somebody's public key.
pub(super) struct Public {
    curve: &'static Curve,
    field: Modulus,
    point: Point,
}

/// The bytes that hexadecimal digits spell; nothing where they are none.
pub(super) fn hex(digits: &str) -> Option<Vec<u8>> {
    let digits = digits.as_bytes();
    let value = |digit: u8| char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok());
    if digits.len() % 2 == 1 {
        return None;
    }
    digits.chunks(2).map(|pair| Some(value(pair[0])? << 4 | value(pair[1])?)).collect()
}

/// A number of the table.
fn constant(field: &Modulus, digits: &str) -> Limbs {
    field.reduce(&hex(digits).unwrap_or_default())
}

fn modulus(digits: &str) -> Option<Modulus> {
    Modulus::new(&hex(digits)?)
}

impl Public {
    /// Nothing for what is no point on the curve.
    pub(super) fn new(curve: &'static Curve, x: &[u8], y: &[u8]) -> Option<Self> {
        let field = modulus(curve.prime)?;
        let (x, y) = (field.enter(x)?, field.enter(y)?);
        if field.multiply(&y, &y) != square(curve, &field, &x) {
            return None;
        }
        let z = field.small(1);
        Some(Self { curve, field, point: Point { x, y, z } })
    }

    /// A point in the forms of SEC 1 §2.3.4: `04 x y`, or `02 x`, `03 x`.
    pub(super) fn packed(curve: &'static Curve, bytes: &[u8]) -> Option<Self> {
        let (form, rest) = bytes.split_first()?;
        if *form == 4 && rest.len() == 2 * curve.bytes {
            return Self::new(curve, &rest[..curve.bytes], &rest[curve.bytes..]);
        }
        if !matches!(form, 2 | 3) || rest.len() != curve.bytes {
            return None;
        }
        let field = modulus(curve.prime)?;
        let x = field.enter(rest)?;
        // All four primes leave 3 when divided by 4: a root is the power of (p + 1) / 4.
        let root = field.power(&square(curve, &field, &x), &quarter(&hex(curve.prime)?));
        let mut y = field.leave(&root);
        if y.last()? & 1 != form & 1 {
            y = field.leave(&field.subtract(&field.small(0), &root));
        }
        Self::new(curve, rest, &y)
    }

    /// The shorter form of SEC 1 §2.3.3.
    pub(super) fn pack(&self) -> Vec<u8> {
        let y = self.field.leave(&self.point.y);
        [&[2 + (y[y.len() - 1] & 1)], &*self.field.leave(&self.point.x)].concat()
    }

    /// Whether `signature` (R and S side by side) is right for a hash.
    pub(super) fn check(&self, digest: &[u8], signature: &[u8]) -> bool {
        self.fits(digest, signature).unwrap_or(false)
    }

    /// FIPS 186-5 §6.4.2.
    fn fits(&self, digest: &[u8], signature: &[u8]) -> Option<bool> {
        let length = self.curve.bytes;
        let order = modulus(self.curve.order)?;
        if signature.len() != 2 * length {
            return Some(false);
        }
        let (first, second) = (order.enter(&signature[..length])?, order.enter(&signature[length..])?);
        if is_zero(&first) || is_zero(&second) {
            return Some(false);
        }
        let digest = order.reduce(&digest[..digest.len().min(length)]);
        let inverse = order.invert(&second);
        let u1 = order.leave(&order.multiply(&digest, &inverse));
        let u2 = order.leave(&order.multiply(&first, &inverse));
        let base = base(self.curve)?.point;
        let sum = self.combine(&[(u1, base), (u2, self.point.clone())]);
        let (x, _) = self.flat(&sum)?;
        Some(order.reduce(&x) == first)
    }

    /// The x of so many times this point: what two keys agree on (ECDH). Nothing at infinity.
    pub(super) fn agree(&self, secret: &[u8]) -> Option<Vec<u8>> {
        Some(self.times(secret)?.0)
    }

    /// So many times this point.
    fn times(&self, factor: &[u8]) -> Option<(Vec<u8>, Vec<u8>)> {
        let order = modulus(self.curve.order)?;
        self.flat(&self.combine(&[(order.leave(&order.reduce(factor)), self.point.clone())]))
    }

    /// The sum of multiples of points.
    fn combine(&self, terms: &[(Vec<u8>, Point)]) -> Point {
        let zero = self.field.small(0);
        let mut sum = Point { x: zero.clone(), y: zero.clone(), z: zero };
        let bytes = terms.iter().map(|(times, _)| times.len()).max().unwrap_or(0);
        for at in 0..bytes * 8 {
            sum = self.double(&sum);
            for (times, point) in terms {
                if times[at / 8] >> (7 - at % 8) & 1 == 1 {
                    sum = self.add(&sum, point);
                }
            }
        }
        sum
    }

    fn double(&self, p: &Point) -> Point {
        let f = &self.field;
        let twice = |a: &Limbs| f.add(a, a);
        let xx = f.multiply(&p.x, &p.x);
        let yy = f.multiply(&p.y, &p.y);
        let zz = f.multiply(&p.z, &p.z);
        let s = twice(&twice(&f.multiply(&p.x, &yy)));
        let mut m = f.add(&twice(&xx), &xx);
        if self.curve.minus_three {
            let quartic = f.multiply(&zz, &zz);
            m = f.subtract(&m, &f.add(&twice(&quartic), &quartic));
        }
        let x = f.subtract(&f.multiply(&m, &m), &twice(&s));
        let eight = twice(&twice(&twice(&f.multiply(&yy, &yy))));
        let y = f.subtract(&f.multiply(&m, &f.subtract(&s, &x)), &eight);
        Point { x, y, z: twice(&f.multiply(&p.y, &p.z)) }
    }

    fn add(&self, p: &Point, q: &Point) -> Point {
        let f = &self.field;
        if is_zero(&p.z) {
            return q.clone();
        }
        if is_zero(&q.z) {
            return p.clone();
        }
        let (pzz, qzz) = (f.multiply(&p.z, &p.z), f.multiply(&q.z, &q.z));
        let (u1, u2) = (f.multiply(&p.x, &qzz), f.multiply(&q.x, &pzz));
        let s1 = f.multiply(&p.y, &f.multiply(&q.z, &qzz));
        let s2 = f.multiply(&q.y, &f.multiply(&p.z, &pzz));
        let (h, r) = (f.subtract(&u2, &u1), f.subtract(&s2, &s1));
        if is_zero(&h) {
            let zero = f.small(0);
            // The same point twice, or a point and its mirror image.
            return if is_zero(&r) { self.double(p) } else { Point { x: zero.clone(), y: zero.clone(), z: zero } };
        }
        let hh = f.multiply(&h, &h);
        let hhh = f.multiply(&h, &hh);
        let v = f.multiply(&u1, &hh);
        let x = f.subtract(&f.subtract(&f.multiply(&r, &r), &hhh), &f.add(&v, &v));
        let y = f.subtract(&f.multiply(&r, &f.subtract(&v, &x)), &f.multiply(&s1, &hhh));
        Point { x, y, z: f.multiply(&h, &f.multiply(&p.z, &q.z)) }
    }

    /// x and y as bytes; nothing at infinity.
    fn flat(&self, p: &Point) -> Option<(Vec<u8>, Vec<u8>)> {
        let f = &self.field;
        if is_zero(&p.z) {
            return None;
        }
        let inverse = f.invert(&p.z);
        let squared = f.multiply(&inverse, &inverse);
        let y = f.multiply(&p.y, &f.multiply(&squared, &inverse));
        Some((f.leave(&f.multiply(&p.x, &squared)), f.leave(&y)))
    }
}

/// The point that generates all others.
fn base(curve: &'static Curve) -> Option<Public> {
    Public::new(curve, &hex(curve.x)?, &hex(curve.y)?)
}

/// The point that belongs to a private key, packed.
pub(super) fn public(curve: &'static Curve, secret: &[u8]) -> Option<Vec<u8>> {
    let (x, y) = base(curve)?.times(secret)?;
    Some([&[4], &*x, &*y].concat())
}

/// x³ + ax + b.
fn square(curve: &Curve, field: &Modulus, x: &Limbs) -> Limbs {
    let mut sum = field.add(&field.multiply(x, &field.multiply(x, x)), &constant(field, curve.b));
    if curve.minus_three {
        for _ in 0..3 {
            sum = field.subtract(&sum, x);
        }
    }
    sum
}

/// (p + 1) / 4 for a prime that leaves 3.
fn quarter(prime: &[u8]) -> Vec<u8> {
    let mut carry = 1_u16;
    let mut bytes: Vec<u8> = prime
        .iter()
        .rev()
        .map(|byte| {
            let sum = u16::from(*byte) + carry;
            carry = sum >> 8;
            sum.to_le_bytes()[0]
        })
        .collect();
    bytes.push(carry.to_le_bytes()[0]);
    bytes.reverse();
    let mut high = 0;
    for byte in &mut bytes {
        let whole = *byte;
        *byte = whole >> 2 | high << 6;
        high = whole & 3;
    }
    bytes
}

/// R and S side by side, from the two numbers of ASN.1 that OpenSSL and Java make (RFC 3279 §2.2.3).
pub(super) fn side_by_side(signature: &[u8], bytes: usize) -> Option<Vec<u8>> {
    let mut left = super::der::open(signature, super::der::SEQUENCE)?.0;
    let mut plain = Vec::with_capacity(2 * bytes);
    for _ in 0..2 {
        let (number, rest) = super::der::open(left, super::der::INTEGER)?;
        let zeros = number.iter().take_while(|byte| **byte == 0).count();
        let number = &number[zeros..];
        plain.resize(plain.len() + bytes.checked_sub(number.len())?, 0);
        plain.extend_from_slice(number);
        left = rest;
    }
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_numbers_of_the_table_are_those_of_curves() {
        for curve in CURVES {
            let (x, y) = (hex(curve.x).unwrap(), hex(curve.y).unwrap());
            let base = Public::new(curve, &x, &y).expect("the base point lies on its curve");
            // The order times the base point is infinity, so one less is the mirror image of it.
            let mut times = hex(curve.order).unwrap();
            *times.last_mut().unwrap() -= 1;
            let (mirrored, other) = base.flat(&base.combine(&[(times, base.point.clone())])).unwrap();
            assert_eq!(mirrored, x, "{}", curve.name);
            assert_ne!(other, y, "{}", curve.name);
            let packed = Public::packed(curve, &base.pack()).expect("unpacked");
            assert_eq!(packed.field.leave(&packed.point.y), y);
            let mut wrong = y;
            wrong[1] ^= 1;
            assert!(Public::new(curve, &x, &wrong).is_none(), "no point of {}", curve.name);
        }
    }
}
