//! Guesses the next bit.
#![expect(
    clippy::cast_possible_truncation,
    clippy::cast_possible_wrap,
    clippy::cast_sign_loss,
    reason = "guesses and hashes are numbers of few bits that go from one width to another and back"
)]

use std::sync::Mutex;

use crate::{
    code::Codes,
    context::{Kind, MANY, SETS, Surroundings},
    table::{squash, stretches},
};

/// Where it is remembered what followed: cells of sixteen numbers, the first of which tells whose cell it is.
const CELLS: usize = 1 << 20;
const CELL: usize = 16;
/// What is added to a number when it is written down, so that memory full of noughts knows nothing yet.
const NEW: u16 = 0x8000;
/// The most that can be unpacked.
pub const MOST: usize = 3 << 20;
/// How often a guess must have been tried to move no faster than this.
const FIRM: u16 = 12;
/// All that takes part in a guess: the surroundings, the longest repetition, and a constant.
const VOICES: usize = MANY + 2;
/// A weight for every voice and for every number of trials behind it.
type Weights = [[i32; 16]; VOICES];
/// How many bytes must repeat before a repetition is believed.
const REPEAT: usize = 6;
/// Where the last repetition is looked for.
const PLACES: usize = 1 << 18;
const STEPS: usize = 33;
/// How many corrections there are.
const ROWS: usize = 4096;

/// Guesses the next bit from all that came before. It is large: there is one, [`MODEL`].
pub struct Model {
    around: Surroundings,
    bytes: [u8; MOST],
    seen: usize,
    cells: [[u16; CELL]; CELLS],
    stretch: [i16; 4096],
    pace: [i32; 16],
    weights: [[Weights; SETS]; 2],
    /// The code of the byte so far, behind a one.
    partial: u32,
    /// How many bits of it are known.
    known: usize,
    codes: [Codes; 3],
    cell: [usize; MANY],
    nodes: [[u16; CELL]; MANY],
    sure: [i32; VOICES],
    trials: [usize; VOICES],
    mixed: [i32; 2],
    places: [u32; PLACES],
    /// Where the repetition goes on, and how long it has been one.
    repeated: usize,
    repeat: usize,
    hits: [u16; 32],
    hoped: Option<bool>,
    /// Corrections by what stood right before.
    late: [[u16; ROWS * STEPS]; 2],
    corrected: [usize; 2],
}

/// The model: as static memory it needs no allocator where it unpacks.
pub static MODEL: Mutex<Model> = Mutex::new(Model::BLANK);

impl Model {
    /// Nothing but noughts, which take no room in a program.
    #[expect(clippy::large_stack_arrays, reason = "it becomes static memory and is never on a stack")]
    const BLANK: Self = Self {
        around: Surroundings::new(Kind::Text),
        bytes: [0; MOST],
        seen: 0,
        cells: [[0; CELL]; CELLS],
        stretch: [0; 4096],
        pace: [0; 16],
        weights: [[[[0; 16]; VOICES]; SETS]; 2],
        partial: 0,
        known: 0,
        codes: [const { Codes::NONE }; 3],
        cell: [0; MANY],
        nodes: [[0; CELL]; MANY],
        sure: [0; VOICES],
        trials: [0; VOICES],
        mixed: [0; 2],
        places: [0; PLACES],
        repeated: 0,
        repeat: 0,
        hits: [0; 32],
        hoped: None,
        late: [[0; ROWS * STEPS]; 2],
        corrected: [0; 2],
    };

    /// Forgets everything.
    pub(crate) fn begin(&mut self, kind: Kind, lengths: &[[u8; 256]; 3]) {
        self.around = Surroundings::new(kind);
        // Memory that nothing was written into need not be touched: most of it is never used for a small text.
        if self.seen > 0 {
            self.cells.fill([0; CELL]);
        }
        self.codes = [Codes::of(lengths[0]), Codes::of(lengths[1]), Codes::of(lengths[2])];
        (self.seen, self.partial, self.known, self.repeat) = (0, 1, 0, 0);
        self.nodes = [[0; CELL]; MANY];
        self.cell = [0; MANY];
        self.places.fill(0);
        self.hits = [0; 32];
        stretches(&mut self.stretch);
        for (count, pace) in (0_i32..).zip(&mut self.pace) {
            *pace = 655_360 / (count * 10 + 16);
        }
        for weights in &mut self.weights {
            weights.fill([[20_000; 16]; VOICES]);
        }
        for late in &mut self.late {
            for (place, value) in late.iter_mut().enumerate() {
                *value = (squash((place % STEPS) as i32 * 128 - 2048) * 16) as u16;
            }
        }
    }

    /// The bits of `byte`, which comes next, behind a one.
    pub(crate) fn code(&self, byte: u8) -> u32 {
        self.codes[self.around.alphabet].code(byte)
    }

    /// What it has seen.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.bytes[..self.seen]
    }

    /// Looks around before the first bit of a byte.
    pub fn surround(&mut self) {
        self.around.tell();
        self.find();
    }

    /// Finds the cells for the next four bits.
    fn find(&mut self) {
        // What is learnt must be written down before anything is found.
        for (cell, nodes) in self.cell.iter().zip(&self.nodes) {
            self.cells[*cell] = *nodes;
        }
        let salt = self.partial.wrapping_mul(0x9e37_79b1);
        let mut hashes = [0_u32; MANY];
        // All at once, so that the memory is asked for all of them before the first is needed.
        let mut owners = [0; MANY];
        for voice in 0..MANY {
            let mut hash = (self.around.at[voice] ^ salt).wrapping_add(voice as u32 + 1);
            hash = (hash ^ hash >> 15).wrapping_mul(0x2c1b_3c6d);
            hash = (hash ^ hash >> 12).wrapping_mul(0x297a_2d39);
            hash ^= hash >> 15;
            hashes[voice] = hash;
            owners[voice] = self.cells[hash as usize & (CELLS - 1)][0];
        }
        for voice in 0..MANY {
            let hash = hashes[voice];
            let own = hash as usize & (CELLS - 1);
            self.cell[voice] = if owners[voice] == owner(hash) { own } else { owned(&mut self.cells, hash) };
            self.nodes[voice] = self.cells[self.cell[voice]];
        }
    }

    /// How likely the next bit is a one, of 65 536.
    pub fn guess(&mut self) -> u32 {
        let node = self.node();
        for voice in 0..MANY {
            let value = self.nodes[voice][node] ^ NEW;
            self.sure[voice] = i32::from(self.stretch[usize::from(value >> 4)]);
            self.trials[voice] = usize::from(value & 15);
        }
        self.hope();
        self.sure[MANY + 1] = 128;
        let mut sums = [0_i32; 2];
        for (sum, (weights, set)) in sums.iter_mut().zip(self.weights.iter().zip(self.around.sets)) {
            let weights = &weights[set];
            for voice in 0..VOICES {
                *sum = sum.wrapping_add(weights[voice][self.trials[voice] & 15].wrapping_mul(self.sure[voice]) >> 4);
            }
        }
        let sums = sums.map(|sum| (sum >> 12).clamp(-2047, 2047));
        self.mixed = sums.map(squash);
        let mean = (sums[0] + sums[1]) >> 1;
        let place = (mean + 2048) as usize * 32;
        let (step, part) = (place >> 12, (place & 4095) as u32);
        let row = |number: u32| {
            let hash = (number ^ self.partial.wrapping_mul(0x9e37_79b1)).wrapping_mul(0x85eb_ca6b);
            (hash >> 20) as usize
        };
        let mut guess = (squash(mean) as u32) << 5;
        for (which, row) in [row(self.around.at[0]), row(self.around.at[1])].into_iter().enumerate() {
            let at = row * STEPS + step;
            let late = &self.late[which];
            guess += (u32::from(late[at]) * (4096 - part) + u32::from(late[at + 1]) * part) >> 12;
            self.corrected[which] = at + (part >> 11) as usize;
        }
        (guess >> 2).clamp(16, 65520)
    }

    /// The number within a cell.
    fn node(&self) -> usize {
        let deep = self.known & 3;
        (1 << deep | self.partial as usize & ((1 << deep) - 1)) & (CELL - 1)
    }

    /// What the longest repetition says.
    fn hope(&mut self) {
        self.hoped = None;
        (self.sure[MANY], self.trials[MANY]) = (0, 0);
        if self.repeat == 0 {
            return;
        }
        let code = self.codes[self.around.alphabet].code(self.bytes[self.repeated]);
        let length = code.checked_ilog2().unwrap_or_default() as usize;
        if length <= self.known || code >> (length - self.known) != self.partial {
            self.repeat = 0;
            return;
        }
        let bit = code >> (length - self.known - 1) & 1 == 1;
        let sure = i32::from(self.stretch[usize::from((self.hits[self.repeat.min(31)] ^ NEW) >> 4)]);
        self.sure[MANY] = if bit { sure } else { -sure };
        self.trials[MANY] = self.repeat.min(15);
        self.hoped = Some(bit);
    }

    /// Takes note of the bit that came.
    pub fn learn(&mut self, bit: bool) {
        let truth = i32::from(bit) << 12;
        for (which, set) in self.around.sets.into_iter().enumerate() {
            let error = (truth - self.mixed[which]) * 6;
            let weights = &mut self.weights[which][set];
            for voice in 0..VOICES {
                weights[voice][self.trials[voice] & 15] += (self.sure[voice] * error + 0x2000) >> 14;
            }
        }
        let node = self.node();
        let goal = if bit { 4095 } else { 0 };
        for nodes in &mut self.nodes {
            let value = &mut nodes[node];
            let old = *value ^ NEW;
            let (likely, count) = (i32::from(old >> 4), old & 15);
            let likely = likely + (((goal - likely) * self.pace[usize::from(count)]) >> 16);
            *value = ((likely << 4) as u16 | (count + u16::from(count < FIRM))) ^ NEW;
        }
        if let Some(hoped) = self.hoped {
            let hits = &mut self.hits[self.repeat.min(31)];
            let old = *hits ^ NEW;
            *hits = (if hoped == bit { old + ((65535 - old) >> 6) } else { old - (old >> 6) }) ^ NEW;
        }
        for (late, at) in self.late.iter_mut().zip(self.corrected) {
            let value = &mut late[at];
            if bit { *value += (65535 - *value) >> 6 } else { *value -= *value >> 6 }
        }
        self.partial = self.partial << 1 | u32::from(bit);
        self.known += 1;
        match self.codes[self.around.alphabet].byte(self.partial, self.known) {
            Some(byte) => self.ended(byte),
            None if self.known.is_multiple_of(4) => self.find(),
            None => {}
        }
    }

    /// A byte has ended.
    fn ended(&mut self, byte: u8) {
        (self.partial, self.known) = (1, 0);
        if self.repeat > 0 && self.bytes[self.repeated] == byte {
            self.repeat += 1;
            self.repeated += 1;
        } else {
            self.repeat = 0;
        }
        self.bytes[self.seen] = byte;
        self.seen += 1;
        self.around.step(byte);
        let length = self.seen;
        let Some(tail) = self.bytes[..length].last_chunk::<REPEAT>() else { return };
        let hash =
            tail.iter().fold(0_u32, |all, byte| all.wrapping_mul(0x2f0b_4c47).wrapping_add(u32::from(*byte) + 1));
        let place = &mut self.places[((hash ^ hash >> 15).wrapping_mul(0x9e37_79b9) >> 14) as usize];
        let before = std::mem::replace(place, length as u32) as usize;
        if self.repeat == 0 && before > 0 {
            let same = |back: &usize| before > *back && self.bytes[before - 1 - back] == self.bytes[length - 1 - back];
            let repeat = (0..32).take_while(same).count();
            if repeat >= REPEAT {
                (self.repeat, self.repeated) = (repeat, before);
            }
        }
    }
}

/// The cell of that hash: its own, or that of the two where it may stand which has been used less.
fn owned(cells: &mut [[u16; CELL]], hash: u32) -> usize {
    let owner = owner(hash);
    let first = hash as usize & (CELLS - 1);
    let second = first ^ 1;
    if cells[first][0] == owner {
        return first;
    }
    if cells[second][0] == owner {
        return second;
    }
    let used = |at: usize| cells[at][1] & 15;
    let at = if used(first) <= used(second) { first } else { second };
    cells[at] = [0; CELL];
    cells[at][0] = owner;
    at
}

/// How a cell tells whose it is.
const fn owner(hash: u32) -> u16 {
    (hash >> 16) as u16 | 1
}
