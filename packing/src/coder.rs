//! Arithmetic coding: a number between nought and one, told as exactly as needed.

/// What is still open: the number lies from `low` to `high`.
struct Range {
    low: u32,
    high: u32,
}

impl Range {
    /// Where the part of a one, which is `guess` of 65 536, ends.
    fn middle(&self, guess: u32) -> u32 {
        let whole = u64::from(self.high - self.low);
        #[expect(clippy::cast_possible_truncation, reason = "less than the range, which fits")]
        let part = ((whole * u64::from(guess)) >> 16) as u32;
        self.low + part
    }

    fn narrow(&mut self, bit: bool, middle: u32) {
        if bit {
            self.high = middle;
        } else {
            self.low = middle + 1;
        }
    }

    /// The next byte of the number, once it is settled.
    fn settled(&mut self) -> Option<u8> {
        let [first, ..] = self.low.to_be_bytes();
        if (self.low ^ self.high) >> 24 != 0 {
            return None;
        }
        self.low <<= 8;
        self.high = self.high << 8 | 255;
        Some(first)
    }
}

/// Writes the number.
pub struct Encoder {
    range: Range,
    out: Vec<u8>,
}

impl Default for Encoder {
    fn default() -> Self {
        Self { range: Range { low: 0, high: u32::MAX }, out: Vec::new() }
    }
}

impl Encoder {
    /// Adds a bit; `guess` of 65 536 is how likely it was thought to be a one.
    pub fn put(&mut self, bit: bool, guess: u32) {
        let middle = self.range.middle(guess);
        self.range.narrow(bit, middle);
        while let Some(byte) = self.range.settled() {
            self.out.push(byte);
        }
    }

    /// All that was written.
    #[must_use]
    pub fn end(mut self) -> Vec<u8> {
        // Behind the end noughts are read.
        self.out.push(self.range.low.to_be_bytes()[0].wrapping_add(1));
        self.out
    }
}

/// Reads the number.
pub struct Decoder {
    range: Range,
    number: u32,
    at: usize,
}

impl Decoder {
    /// From byte `at` of `packed` on.
    #[must_use]
    pub fn new(packed: &[u8], at: usize) -> Self {
        let mut decoder = Self { range: Range { low: 0, high: u32::MAX }, number: 0, at };
        for _ in 0..4 {
            decoder.next(packed);
        }
        decoder
    }

    fn next(&mut self, packed: &[u8]) {
        self.number = self.number << 8 | packed.get(self.at).copied().map_or(0, u32::from);
        self.at += 1;
    }

    /// The next bit, of which `guess` of 65 536 said how likely it is a one.
    pub fn take(&mut self, packed: &[u8], guess: u32) -> bool {
        let middle = self.range.middle(guess);
        let bit = self.number <= middle;
        self.range.narrow(bit, middle);
        while self.range.settled().is_some() {
            self.next(packed);
        }
        bit
    }
}
