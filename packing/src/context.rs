//! What surrounds a byte: the numbers under which the model remembers what followed.

use crate::wasm::{PARTS, Part, Walk};

/// How many surroundings there are.
pub(crate) const MANY: usize = 7;
/// How many sets of weights each of the two choices has.
pub(crate) const SETS: usize = 512;

/// What is packed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Lines that begin with a sign.
    Text,
    /// A program; its code stands from the first to the second byte.
    Program(usize, usize),
}

/// All that is remembered to tell the surroundings.
pub(crate) struct Surroundings {
    kind: Kind,
    /// The numbers.
    pub(crate) at: [u32; MANY],
    /// Which sets of weights to use.
    pub(crate) sets: [usize; 2],
    /// Which alphabet the next byte is of: texts, instructions, numbers.
    pub(crate) alphabet: usize,
    /// The last eight bytes, the latest lowest.
    last: u64,
    seen: usize,
    /// The word that is being written, and the two before it.
    words: [u32; 3],
    sign: u32,
    column: u32,
    walk: Walk,
}

/// Makes one number of two.
const fn one(all: u32, part: u32) -> u32 {
    let all = (all ^ part.wrapping_add(0x9e37_79b9)).wrapping_mul(0x85eb_ca6b);
    all ^ all >> 13
}

impl Surroundings {
    /// Nothing written yet.
    pub(crate) const fn new(kind: Kind) -> Self {
        Self {
            kind,
            at: [0; MANY],
            sets: [0; 2],
            alphabet: 0,
            last: 0,
            seen: 0,
            words: [0; 3],
            sign: 0,
            column: 0,
            walk: Walk::START,
        }
    }

    /// Goes on behind `byte`.
    pub(crate) fn step(&mut self, byte: u8) {
        self.last = self.last << 8 | u64::from(byte);
        self.seen += 1;
        match self.kind {
            Kind::Program(from, to) if (from..to).contains(&(self.seen - 1)) => self.walk.step(byte),
            _ => self.letter(byte),
        }
    }

    fn letter(&mut self, byte: u8) {
        if byte.is_ascii_alphanumeric() || byte >= 128 {
            self.words[0] = one(self.words[0], u32::from(byte.to_ascii_lowercase()));
        } else if self.words[0] != 0 {
            self.words = [0, self.words[0], self.words[1]];
        }
        if byte == b'\n' {
            (self.sign, self.column) = (0, 0);
        } else {
            if self.column == 0 {
                self.sign = u32::from(byte);
            }
            self.column = (self.column + 1).min(3);
        }
    }

    /// The surroundings of the next byte.
    pub(crate) fn tell(&mut self) {
        match self.kind {
            Kind::Program(from, to) if (from..to).contains(&self.seen) => self.code(),
            Kind::Program(..) => self.data(),
            Kind::Text => self.text(),
        }
    }

    /// Beside its code a program holds texts without an order, and tables of addresses and lengths.
    #[expect(clippy::cast_possible_truncation, reason = "the lower half is meant")]
    fn data(&mut self) {
        let low = self.last as u32;
        let above = (self.last >> 32) as u32 & 255;
        let [word, before, _] = self.words;
        let byte = low & 255;
        let place = self.seen as u32 & 3;
        self.at = [
            low & 0xffff,
            low & 0xff_ffff,
            one(byte, 0),
            one(place, 1),
            one(word, byte),
            one(one(low >> 24, place), above | 0x1000),
            one(one(word, before), byte),
        ];
        let class = match low.to_le_bytes()[0] {
            0 => 0,
            128.. => 1,
            b'A'..=b'Z' | b'a'..=b'z' => 2,
            b' ' => 3,
            1..32 => 4,
            _ => 5,
        };
        self.alphabet = 0;
        self.sets = [(class * 4 + place) as usize + 96, byte as usize];
    }

    #[expect(clippy::cast_possible_truncation, reason = "the lower half is meant")]
    fn text(&mut self) {
        let low = self.last as u32;
        let high = (self.last >> 32) as u32;
        let [word, before, _] = self.words;
        let byte = low & 255;
        self.at = [
            low & 0xffff,
            low & 0xff_ffff,
            low,
            one(low, high & 0xff_ffff),
            one(word, byte),
            one(self.sign * 4 + self.column, byte),
            one(one(one(word, before), byte), self.sign),
        ];
        let sign = b"@#\"~=?<".iter().position(|sign| u32::from(*sign) == self.sign).unwrap_or(7);
        self.alphabet = 0;
        self.sets = [sign * 4 + self.column as usize + 96, byte as usize];
    }

    #[expect(clippy::cast_possible_truncation, reason = "the lower half is meant")]
    fn code(&mut self) {
        let Walk { part, ops, locals, offsets, called, function, value, known, .. } = &self.walk;
        let state = *part as u32 * 4 + (*known).min(3);
        let near = one(one(one(0, state), ops[0]), *value);
        let inside = one(near, *function);
        let second = one(near, ops[1]);
        let fourth = one(one(second, ops[2]), ops[3]);
        let far = match part {
            Part::Local => [one(one(near, locals[0]), locals[1]), inside, one(one(inside, ops[1]), locals[0])],
            Part::Offset => [one(inside, locals[0]), one(near, offsets[0]), one(inside, !offsets[0])],
            Part::Op => [one(second, locals[0]), one(one(second, *called), offsets[0]), one(inside, locals[0])],
            _ => [one(second, locals[0]), one(one(second, *called), offsets[0]), inside],
        };
        self.at = [
            near,
            fourth,
            one(one(fourth, ops[4]), ops[5]),
            one(state, self.last as u32 & 0xffff),
            far[0],
            far[1],
            far[2],
        ];
        self.alphabet = if *part == Part::Op { 1 } else { 2 };
        self.sets = [state as usize, ops[0] as usize & 511];
    }
}

const _: () = assert!(PARTS * 4 <= 96);
