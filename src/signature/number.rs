//! Great numbers modulo an odd number (Montgomery): enough for RSA and for every curve, in the code of one of them.
//!
//! Its time depends on the numbers. That tells nothing here: they are public when a signature is checked, and what is
//! decrypted is decrypted for the one who holds the key, on his own machine, once.

#![expect(clippy::cast_possible_truncation, reason = "a limb is the lower half of a product on purpose")]

/// Limbs of 32 bits, the lowest first.
pub(super) type Limbs = Vec<u32>;

/// An odd number to divide by, and what makes that quick.
#[derive(Clone)]
pub(super) struct Modulus {
    limbs: Limbs,
    /// −1/m modulo 2³².
    inverse: u32,
    /// R² modulo m, R being the first power of 2³² that is greater than m.
    square: Limbs,
}

/// The number that the bytes spell, highest first, in so many limbs; nothing if it has more.
fn limbs(bytes: &[u8], count: usize) -> Option<Limbs> {
    let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
    let bytes = &bytes[zeros..];
    if bytes.len() > count * 4 {
        return None;
    }
    let mut limbs = vec![0; count];
    for (at, byte) in bytes.iter().rev().enumerate() {
        limbs[at / 4] |= u32::from(*byte) << (at % 4 * 8);
    }
    Some(limbs)
}

/// Whether `a` is less than `b`, which has as many limbs.
fn less(a: &[u32], b: &[u32]) -> bool {
    a.iter().rev().lt(b.iter().rev())
}

/// Takes `b` from `a`; what is borrowed beyond the last limb is forgotten.
fn take(a: &mut [u32], b: &[u32]) {
    let mut borrow = 0;
    for (x, y) in a.iter_mut().zip(b) {
        let less = i64::from(*x) - i64::from(*y) + borrow;
        *x = less.rem_euclid(1 << 32) as u32;
        borrow = less >> 32;
    }
}

impl Modulus {
    /// Nothing for an even number, or one that is too small or too great for any key.
    pub(super) fn new(bytes: &[u8]) -> Option<Self> {
        let zeros = bytes.iter().take_while(|byte| **byte == 0).count();
        let bytes = &bytes[zeros..];
        if !(2..=2048).contains(&bytes.len()) || bytes.last()? & 1 == 0 {
            return None;
        }
        let count = bytes.len().div_ceil(4);
        let limbs = limbs(bytes, count)?;
        // Newton: each step doubles the bits that are right.
        let mut inverse = 1_u32;
        for _ in 0..5 {
            inverse = inverse.wrapping_mul(2_u32.wrapping_sub(limbs[0].wrapping_mul(inverse)));
        }
        let mut modulus = Self { limbs, inverse: inverse.wrapping_neg(), square: Vec::new() };
        let mut square = vec![0; count];
        square[0] = 1;
        for _ in 0..count * 64 {
            square = modulus.add(&square, &square);
        }
        modulus.square = square;
        Some(modulus)
    }

    /// How many bytes its numbers take.
    pub(super) fn bytes(&self) -> usize {
        self.bits().div_ceil(8)
    }

    /// How many bits it has.
    pub(super) fn bits(&self) -> usize {
        let top = self.limbs.iter().rposition(|limb| *limb != 0).unwrap_or(0);
        top * 32 + 32 - self.limbs[top].leading_zeros() as usize
    }

    /// Takes in a number below the modulus; nothing if it is not.
    pub(super) fn enter(&self, bytes: &[u8]) -> Option<Limbs> {
        let limbs = limbs(bytes, self.limbs.len()).filter(|limbs| less(limbs, &self.limbs))?;
        Some(self.multiply(&limbs, &self.square))
    }

    /// Takes in a number of any length, reduced.
    pub(super) fn reduce(&self, bytes: &[u8]) -> Limbs {
        let mut sum = self.small(0);
        let shift = self.small(256);
        for byte in bytes {
            sum = self.add(&self.multiply(&sum, &shift), &self.small(u32::from(*byte)));
        }
        sum
    }

    /// Takes in a small number.
    pub(super) fn small(&self, number: u32) -> Limbs {
        let mut limbs = vec![0; self.limbs.len()];
        limbs[0] = number;
        self.multiply(&limbs, &self.square)
    }

    /// Gives a number out, highest byte first, in as many bytes as the modulus has.
    pub(super) fn leave(&self, number: &[u32]) -> Vec<u8> {
        let mut one = vec![0; self.limbs.len()];
        one[0] = 1;
        let plain = self.multiply(number, &one);
        (0..self.bytes()).rev().map(|at| (plain[at / 4] >> (at % 4 * 8)) as u8).collect()
    }

    /// The sum.
    pub(super) fn add(&self, a: &[u32], b: &[u32]) -> Limbs {
        let mut carry = 0;
        let mut sum: Limbs = a
            .iter()
            .zip(b)
            .map(|(x, y)| {
                let wide = u64::from(*x) + u64::from(*y) + carry;
                carry = wide >> 32;
                wide as u32
            })
            .collect();
        if carry > 0 || !less(&sum, &self.limbs) {
            take(&mut sum, &self.limbs);
        }
        sum
    }

    /// The difference.
    pub(super) fn subtract(&self, a: &[u32], b: &[u32]) -> Limbs {
        let mut rest = self.limbs.clone();
        take(&mut rest, b);
        // `rest` may be the modulus itself, so the sum is below twice the modulus.
        self.add(a, &rest)
    }

    /// The product.
    pub(super) fn multiply(&self, a: &[u32], b: &[u32]) -> Limbs {
        let count = self.limbs.len();
        let mut sum = vec![0_u32; count + 2];
        for x in a {
            row(&mut sum, *x, b);
            let factor = sum[0].wrapping_mul(self.inverse);
            row(&mut sum, factor, &self.limbs);
            // The lowest limb is zero now.
            sum.copy_within(1.., 0);
            sum[count + 1] = 0;
        }
        if sum[count] > 0 || !less(&sum[..count], &self.limbs) {
            take(&mut sum[..count], &self.limbs);
        }
        sum.truncate(count);
        sum
    }

    /// The power; the exponent is spelled in bytes, highest first.
    pub(super) fn power(&self, base: &[u32], exponent: &[u8]) -> Limbs {
        let mut power = self.small(1);
        for byte in exponent {
            for bit in (0..8).rev() {
                power = self.multiply(&power, &power);
                if byte >> bit & 1 == 1 {
                    power = self.multiply(&power, base);
                }
            }
        }
        power
    }

    /// One divided by `number`; the modulus must be prime.
    pub(super) fn invert(&self, number: &[u32]) -> Limbs {
        let mut exponent = self.limbs.clone();
        let mut two = vec![0; exponent.len()];
        two[0] = 2;
        take(&mut exponent, &two);
        let bytes: Vec<u8> = exponent.iter().rev().flat_map(|limb| limb.to_be_bytes()).collect();
        self.power(number, &bytes)
    }
}

/// Adds `factor` times `number` to `sum`, which is two limbs longer.
fn row(sum: &mut [u32], factor: u32, number: &[u32]) {
    let mut carry = 0;
    for (at, limb) in number.iter().enumerate() {
        let wide = u64::from(sum[at]) + u64::from(factor) * u64::from(*limb) + carry;
        sum[at] = wide as u32;
        carry = wide >> 32;
    }
    for limb in &mut sum[number.len()..] {
        let wide = u64::from(*limb) + carry;
        *limb = wide as u32;
        carry = wide >> 32;
    }
}

/// Whether it is zero.
pub(super) fn is_zero(number: &[u32]) -> bool {
    number.iter().all(|limb| *limb == 0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn as_one_reckons_by_hand() {
        for modulus in [257_u64, 65_537, 4_294_967_291, 4_294_967_297, 1_000_000_007_000_003, u64::MAX] {
            let field = Modulus::new(&modulus.to_be_bytes()).expect("odd");
            let wide = u128::from(modulus);
            for (a, b) in
                [(0, 1), (1, 1), (2, modulus - 1), (modulus - 1, modulus - 1), (12_345 % modulus, modulus / 2)]
            {
                let (x, y) = (field.enter(&a.to_be_bytes()).unwrap(), field.enter(&b.to_be_bytes()).unwrap());
                let out =
                    |limbs: &[u32]| field.leave(limbs).iter().fold(0_u128, |sum, byte| sum << 8 | u128::from(*byte));
                let (a, b) = (u128::from(a), u128::from(b));
                assert_eq!(out(&field.add(&x, &y)), (a + b) % wide);
                assert_eq!(out(&field.subtract(&x, &y)), (a + wide - b) % wide);
                assert_eq!(out(&field.multiply(&x, &y)), a * b % wide);
                assert_eq!(out(&field.power(&x, &[3])), a * a % wide * a % wide);
            }
            assert!(field.enter(&modulus.to_be_bytes()).is_none(), "the modulus itself is too great");
        }
    }

    #[test]
    fn what_cannot_be_a_modulus() {
        for bytes in [&[][..], &[0], &[1], &[0, 0, 4, 0], &[1; 2049]] {
            assert!(Modulus::new(bytes).is_none());
        }
    }

    #[test]
    fn one_divided_and_multiplied_again() {
        let m = Modulus::new(&65_537_u32.to_be_bytes()).unwrap();
        let x = m.small(1234);
        assert_eq!(m.multiply(&x, &m.invert(&x)), m.small(1));
        assert_eq!(m.reduce(&[1, 0, 0, 1, 5]), m.small(262));
    }
}
