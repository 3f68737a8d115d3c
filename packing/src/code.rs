//! Prefix codes: frequent bytes take few bits, so that there is less to guess.

/// The longest code.
const LONGEST: usize = 12;

/// The codes of one alphabet.
#[derive(Clone)]
pub(crate) struct Codes {
    /// How long each byte's code is; 0 if the byte never occurs.
    lengths: [u8; 256],
    /// Each byte's code behind a one.
    behind_one: [u16; 256],
    /// The bytes in the order of their codes.
    bytes: [u8; 256],
    /// By length: the first code behind a one, and where its byte stands.
    first: [(u16, u16); LONGEST + 1],
    /// By length: how many codes there are.
    count: [u16; LONGEST + 1],
}

impl Codes {
    /// No codes.
    pub(crate) const NONE: Self = Self {
        lengths: [0; 256],
        behind_one: [0; 256],
        bytes: [0; 256],
        first: [(0, 0); LONGEST + 1],
        count: [0; LONGEST + 1],
    };

    /// Codes for bytes that occur so often.
    pub(crate) fn fitting(counts: &[u32; 256]) -> Self {
        // Halving the counts flattens the tree until it is not too deep.
        let mut counts = *counts;
        loop {
            let lengths = huffman(&counts);
            if lengths.iter().all(|length| usize::from(*length) <= LONGEST) {
                return Self::of(lengths);
            }
            counts.iter_mut().filter(|count| **count > 0).for_each(|count| *count = *count / 2 + 1);
        }
    }

    /// Codes of these lengths.
    pub(crate) fn of(lengths: [u8; 256]) -> Self {
        let mut codes = Self { lengths, ..Self::NONE };
        let (mut code, mut place) = (1_u16, 0_u16);
        for length in 1..=LONGEST {
            code <<= 1;
            codes.first[length] = (code, place);
            for byte in 0..=255_u8 {
                if usize::from(lengths[usize::from(byte)]) == length {
                    codes.behind_one[usize::from(byte)] = code;
                    codes.bytes[usize::from(place) & 255] = byte;
                    codes.count[length] += 1;
                    code += 1;
                    place += 1;
                }
            }
        }
        codes
    }

    /// How long the codes are, to be told to the one who unpacks.
    pub(crate) fn lengths(&self) -> &[u8; 256] {
        &self.lengths
    }

    /// The code of `byte` behind a one.
    pub(crate) fn code(&self, byte: u8) -> u32 {
        u32::from(self.behind_one[usize::from(byte)])
    }

    /// The byte whose code, behind a one, these `length` bits are; nothing if more bits are needed.
    pub(crate) fn byte(&self, code: u32, length: usize) -> Option<u8> {
        let (first, place) = self.first[length];
        let behind = code.wrapping_sub(u32::from(first));
        (behind < u32::from(self.count[length])).then(|| self.bytes[(usize::from(place) + behind as usize) & 255])
    }
}

/// The lengths of the best codes.
fn huffman(counts: &[u32; 256]) -> [u8; 256] {
    let mut lengths = [0; 256];
    let mut groups: Vec<(u32, Vec<usize>)> =
        (0..256).filter(|byte| counts[*byte] > 0).map(|byte| (counts[byte], vec![byte])).collect();
    if let [(_, only)] = groups.as_slice() {
        lengths[only[0]] = 1;
    }
    while groups.len() > 1 {
        groups.sort_by_key(|group| std::cmp::Reverse(group.0));
        let (Some(one), Some(other)) = (groups.pop(), groups.pop()) else { break };
        let mut both = one.1;
        both.extend(other.1);
        for byte in &both {
            lengths[*byte] += 1;
        }
        groups.push((one.0 + other.0, both));
    }
    lengths
}
