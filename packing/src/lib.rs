//! Packs the page's program and texts as small as can be unpacked in a moment.
//!
//! Bit by bit a [`Model`] tells how likely a one is, from what stood before in the same surroundings; a [`coder`] spends
//! the fewer bits the better that guess was. Both sides share the model, so that unpacking goes as packing did.

mod code;
pub mod coder;
mod context;
mod model;
mod table;
mod wasm;

pub use context::Kind;
pub use model::{MODEL, MOST, Model};

/// Packs `bytes`.
#[must_use]
pub fn pack(model: &mut Model, kind: Kind, bytes: &[u8]) -> Vec<u8> {
    let mut counts = [[0; 256]; 3];
    let mut around = context::Surroundings::new(kind);
    for &byte in bytes {
        around.tell();
        counts[around.alphabet][usize::from(byte)] += 1;
        around.step(byte);
    }
    let lengths = counts.map(|counts| *code::Codes::fitting(&counts).lengths());
    model.begin(kind, &lengths);
    let mut coder = coder::Encoder::default();
    for &byte in bytes {
        model.surround();
        let code = model.code(byte);
        for place in (0..code.ilog2()).rev() {
            let bit = code >> place & 1 == 1;
            coder.put(bit, model.guess());
            model.learn(bit);
        }
    }
    let mut packed: Vec<u8> = lengths.as_flattened().chunks(2).map(|two| two[0] << 4 | two[1]).collect();
    packed.extend(coder.end());
    packed
}

/// Unpacks what was packed, a piece at a time.
pub struct Unpacking {
    coder: coder::Decoder,
}

/// How many bytes at the beginning of what is packed tell the lengths of the codes.
const TABLE: usize = 384;

impl Unpacking {
    /// Begins.
    pub fn begin(model: &mut Model, kind: Kind, packed: &[u8]) -> Self {
        let mut lengths = [[0; 256]; 3];
        for (pair, two) in lengths.as_flattened_mut().chunks_exact_mut(2).zip(packed) {
            pair.copy_from_slice(&[two >> 4, two & 15]);
        }
        model.begin(kind, &lengths);
        Self { coder: coder::Decoder::new(packed, TABLE) }
    }

    /// Goes on until `length` bytes are unpacked.
    pub fn go(&mut self, model: &mut Model, packed: &[u8], length: usize) {
        while model.bytes().len() < length {
            model.surround();
            let seen = model.bytes().len();
            while model.bytes().len() == seen {
                let bit = self.coder.take(packed, model.guess());
                model.learn(bit);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn there_and_back(kind: Kind, bytes: &[u8]) -> usize {
        let mut model = MODEL.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let packed = pack(&mut model, kind, bytes);
        let mut unpacking = Unpacking::begin(&mut model, kind, &packed);
        // In pieces, as the page does it.
        for length in (0..bytes.len()).step_by(1000) {
            unpacking.go(&mut model, &packed, length);
        }
        unpacking.go(&mut model, &packed, bytes.len());
        assert!(model.bytes() == bytes, "{} bytes come back otherwise", bytes.len());
        packed.len()
    }

    #[test]
    fn what_is_unpacked_is_what_was_packed() {
        for length in [0, 1, 2, 7, 5000] {
            let same = vec![b'a'; length];
            let all: Vec<u8> = (0..=255).cycle().take(length).collect();
            let mut number = 1_u32;
            let noise = std::iter::repeat_with(|| {
                number = number.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
                number.to_be_bytes()[0]
            });
            let noise: Vec<u8> = noise.take(length).collect();
            for bytes in [same, all, noise] {
                there_and_back(Kind::Text, &bytes);
                // No matter what stands where code is said to stand.
                there_and_back(Kind::Program(length / 5, length / 2), &bytes);
            }
        }
    }

    #[test]
    fn text_becomes_much_smaller() {
        let text = include_str!("lib.rs").repeat(2);
        let packed = there_and_back(Kind::Text, text.as_bytes());
        assert!(packed < text.len() / 4, "{packed} of {}", text.len());
    }
}
