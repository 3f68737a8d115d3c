//! RFC 1951: what SAML's redirect binding and signed cookies are packed with. Written here: it is needed for a few
//! kilobytes of text, and bounded by them.

/// What could be unpacked, and whether that is all of it.
pub struct Inflated {
    /// The bytes.
    pub bytes: Vec<u8>,
    /// Whether the last block was read to its end.
    pub complete: bool,
}

/// Unpacks at most `limit` bytes.
#[must_use]
pub fn inflate(packed: &[u8], limit: usize) -> Inflated {
    let mut bits = Bits { bytes: packed, at: 0 };
    let mut out = Vec::new();
    let complete = blocks(&mut bits, &mut out, limit).is_some();
    Inflated { bytes: out, complete }
}

/// RFC 1950 §2.2: two bytes before, four behind.
#[must_use]
pub fn zlib(packed: &[u8], limit: usize) -> Option<Inflated> {
    let [method, flags, rest @ ..] = packed else { return None };
    let header = u16::from(*method) << 8 | u16::from(*flags);
    (method & 0x0f == 8 && header % 31 == 0 && flags & 0x20 == 0).then(|| inflate(rest, limit))
}

struct Bits<'b> {
    bytes: &'b [u8],
    /// The next bit.
    at: usize,
}

impl Bits<'_> {
    fn take(&mut self, count: u32) -> Option<usize> {
        let mut number = 0;
        for place in 0..count {
            let byte = self.bytes.get(self.at / 8)?;
            number |= usize::from(byte >> (self.at % 8) & 1) << place;
            self.at += 1;
        }
        Some(number)
    }
}

/// A canonical Huffman code (§3.2.2): how many codes each length has, and the symbols in the order of their codes.
struct Code {
    counts: [usize; 16],
    symbols: Vec<usize>,
}

impl Code {
    fn new(lengths: &[usize]) -> Self {
        let mut counts = [0; 16];
        for length in lengths {
            counts[*length & 15] += 1;
        }
        counts[0] = 0;
        let mut symbols: Vec<usize> = (0..lengths.len()).filter(|symbol| lengths[*symbol] > 0).collect();
        symbols.sort_by_key(|symbol| lengths[*symbol]);
        Self { counts, symbols }
    }

    fn read(&self, bits: &mut Bits<'_>) -> Option<usize> {
        let (mut code, mut first, mut index) = (0_usize, 0, 0);
        for count in &self.counts[1..] {
            code |= bits.take(1)?;
            if let Some(behind) = code.checked_sub(first).filter(|behind| behind < count) {
                return self.symbols.get(index + behind).copied();
            }
            index += count;
            first = (first + count) << 1;
            code <<= 1;
        }
        None
    }
}

fn blocks(bits: &mut Bits<'_>, out: &mut Vec<u8>, limit: usize) -> Option<()> {
    loop {
        let last = bits.take(1)? == 1;
        match bits.take(2)? {
            0 => stored(bits, out, limit)?,
            1 => {
                let lengths: Vec<usize> = (0..288)
                    .map(|symbol| match symbol {
                        144..256 => 9,
                        256..280 => 7,
                        _ => 8,
                    })
                    .collect();
                codes(bits, out, limit, &Code::new(&lengths), &Code::new(&[5; 30]))?;
            }
            2 => {
                let (literal, distance) = dynamic(bits)?;
                codes(bits, out, limit, &literal, &distance)?;
            }
            _ => return None,
        }
        if last {
            return Some(());
        }
    }
}

/// §3.2.4.
fn stored(bits: &mut Bits<'_>, out: &mut Vec<u8>, limit: usize) -> Option<()> {
    bits.at = bits.at.next_multiple_of(8);
    let (length, check) = (bits.take(16)?, bits.take(16)?);
    if length != !check & 0xffff {
        return None;
    }
    let from = bits.at / 8;
    let there = bits.bytes.get(from..).unwrap_or_default();
    let room = length.min(there.len()).min(limit.saturating_sub(out.len()));
    out.extend_from_slice(&there[..room]);
    bits.at += length * 8;
    (room == length).then_some(())
}

/// §3.2.7.
fn dynamic(bits: &mut Bits<'_>) -> Option<(Code, Code)> {
    const ORDER: [usize; 19] = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
    let (literals, distances, count) = (bits.take(5)? + 257, bits.take(5)? + 1, bits.take(4)? + 4);
    let mut lengths = [0; 19];
    for place in &ORDER[..count] {
        lengths[*place] = bits.take(3)?;
    }
    let code = Code::new(&lengths);
    let mut lengths = Vec::with_capacity(literals + distances);
    while lengths.len() < literals + distances {
        let (length, times) = match code.read(bits)? {
            16 => (*lengths.last()?, 3 + bits.take(2)?),
            17 => (0, 3 + bits.take(3)?),
            18 => (0, 11 + bits.take(7)?),
            length => (length, 1),
        };
        lengths.extend(std::iter::repeat_n(length, times));
    }
    Some((Code::new(&lengths[..literals]), Code::new(lengths.get(literals..literals + distances)?)))
}

/// §3.2.5.
fn codes(bits: &mut Bits<'_>, out: &mut Vec<u8>, limit: usize, literal: &Code, distance: &Code) -> Option<()> {
    loop {
        let symbol = literal.read(bits)?;
        if symbol == 256 {
            return Some(());
        }
        if out.len() >= limit {
            return None;
        }
        if let Ok(byte) = u8::try_from(symbol) {
            out.push(byte);
            continue;
        }
        let length = match symbol - 257 {
            short @ 0..8 => short + 3,
            28 => 258,
            long @ 8..28 => grown(bits, long, 4)? + 3,
            _ => return None,
        };
        let back = match distance.read(bits)? {
            near @ 0..4 => near + 1,
            far @ 4..30 => grown(bits, far, 2)? + 1,
            _ => return None,
        };
        let from = out.len().checked_sub(back)?;
        for at in from..from + length {
            if out.len() >= limit {
                return None;
            }
            out.push(out[at]);
        }
    }
}

/// Lengths double every four symbols, distances every two; the bits that follow tell the place between.
fn grown(bits: &mut Bits<'_>, symbol: usize, each: usize) -> Option<usize> {
    let extra = u32::try_from(symbol / each).ok()? - 1;
    Some(((each + symbol % each) << extra) + bits.take(extra)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What zlib makes of it, without its frame.
    const FIXED: &[u8] = b"\xcb\x48\xcd\xc9\xc9\x57\xc8\x40\x27\x01";

    #[test]
    fn a_fixed_block() {
        let unpacked = inflate(FIXED, 100);
        assert_eq!((unpacked.bytes.as_slice(), unpacked.complete), (&b"hello hello hello hello"[..], true));
        assert!(!inflate(FIXED, 10).complete && inflate(FIXED, 10).bytes == b"hello hell");
        assert!(!inflate(&FIXED[..6], 100).complete);
    }

    #[test]
    fn a_stored_block() {
        assert_eq!(inflate(b"\x01\x03\x00\xfc\xffabc", 10).bytes, b"abc");
        assert!(!inflate(b"\x01\x03\x00\xfb\xffabc", 10).complete);
        assert!(!inflate(b"\x07", 10).complete);
    }
}
