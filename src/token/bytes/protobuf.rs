//! Protocol buffers: numbered fields, each a number or a run of bytes with its length.

/// What a field holds.
#[derive(Clone, Copy)]
pub(in crate::token) enum Held<'b> {
    /// A number.
    Number(u64),
    /// Bytes: a text, a message of its own.
    Bytes(&'b [u8]),
}

/// The fields of one message, in order.
#[derive(Default)]
pub(in crate::token) struct Message<'b> {
    pub(in crate::token) fields: Vec<(u64, Held<'b>)>,
    /// Whether the fields end where the bytes end.
    pub(in crate::token) whole: bool,
}

/// No credential has more fields in one message.
const MOST: usize = 10_000;

/// Reads the fields of one message; those inside stay bytes.
pub(in crate::token) fn read(bytes: &[u8]) -> Message<'_> {
    let mut message = Message { fields: Vec::new(), whole: true };
    let mut rest = bytes;
    while !rest.is_empty() {
        let Some((number, held, behind)) = field(rest).filter(|_| message.fields.len() < MOST) else {
            message.whole = false;
            break;
        };
        message.fields.push((number, held));
        rest = behind;
    }
    message
}

fn field(bytes: &[u8]) -> Option<(u64, Held<'_>, &[u8])> {
    let (key, behind) = varint(bytes)?;
    let fixed = |length: usize| Some((Held::Bytes(behind.get(..length)?), behind.get(length..)?));
    let (held, behind) = match key & 7 {
        0 => varint(behind).map(|(number, behind)| (Held::Number(number), behind))?,
        1 => fixed(8)?,
        2 => {
            let (length, behind) = varint(behind)?;
            let length = usize::try_from(length).ok()?;
            (Held::Bytes(behind.get(..length)?), behind.get(length..)?)
        }
        5 => fixed(4)?,
        _ => return None,
    };
    (key >> 3 > 0).then_some((key >> 3, held, behind))
}

/// A number in groups of seven bits, the lowest first, and what follows it.
pub(in crate::token) fn varint(bytes: &[u8]) -> Option<(u64, &[u8])> {
    let mut number = 0;
    for (index, byte) in bytes.iter().enumerate().take(10) {
        number |= u64::from(byte & 0x7f) << (7 * index).min(63);
        if byte & 0x80 == 0 {
            return Some((number, &bytes[index + 1..]));
        }
    }
    None
}

impl<'b> Message<'b> {
    /// The first number under `field`.
    pub(in crate::token) fn number(&self, field: u64) -> Option<u64> {
        self.fields.iter().find_map(|(of, held)| match held {
            Held::Number(number) if *of == field => Some(*number),
            _ => None,
        })
    }

    /// Every run of bytes under `field`.
    pub(in crate::token) fn each(&self, field: u64) -> impl Iterator<Item = &'b [u8]> {
        self.fields.iter().filter_map(move |(of, held)| match held {
            Held::Bytes(bytes) if *of == field => Some(*bytes),
            _ => None,
        })
    }

    /// The first run of bytes under `field`.
    pub(in crate::token) fn bytes(&self, field: u64) -> Option<&'b [u8]> {
        self.each(field).next()
    }

    /// The first message under `field`.
    pub(in crate::token) fn message(&self, field: u64) -> Option<Message<'b>> {
        self.bytes(field).map(read)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_and_cuts() {
        let bytes = [0x08, 0x96, 0x01, 0x12, 0x02, b'h', b'i', 0x1d, 1, 2, 3, 4];
        let message = read(&bytes);
        assert!(message.whole);
        assert_eq!(message.number(1), Some(150));
        assert_eq!(message.bytes(2), Some(&b"hi"[..]));
        for cut in [1, 2, 4, 5, 6, 8, 11] {
            assert!(!read(&bytes[..cut]).whole, "{cut}");
        }
        assert!(!read(&[0x03]).whole, "groups are no more");
        assert!(!read(&[0xff; 40]).whole);
    }
}
