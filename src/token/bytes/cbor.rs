//! CBOR (RFC 8949): one item after another on a flat list, with a stack of our own.

use crate::text::Span;

/// What an item is.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::token) enum Kind {
    /// A number from zero up.
    Number,
    /// -1 less the number.
    Negative,
    Bytes,
    Text,
    Array,
    Map,
    Tag,
    /// true, false, null and the like, and numbers with a point as their bits.
    Simple,
}

/// An item.
#[derive(Clone, Copy)]
pub(in crate::token) struct Item {
    pub(in crate::token) kind: Kind,
    /// The number itself, the tag, or how many things are inside.
    pub(in crate::token) number: u64,
    /// The bytes of its content: of a text or a byte string those, of others the item's own.
    pub(in crate::token) span: Span,
    /// How deep it stands.
    pub(in crate::token) depth: usize,
    /// The index of the first item that is no longer inside.
    pub(in crate::token) next: usize,
}

/// What could be read.
pub(in crate::token) struct Items {
    pub(in crate::token) list: Vec<Item>,
    /// Whether the outermost item was read to its end.
    pub(in crate::token) whole: bool,
    /// Where reading stopped.
    pub(in crate::token) end: usize,
}

const DEPTH: usize = 16;
const MOST: usize = 5_000;

/// Reads one item with all that is inside.
pub(in crate::token) fn read(bytes: &[u8]) -> Items {
    let mut items = Items { list: Vec::new(), whole: false, end: 0 };
    // How many items are still to come on each level, and the item they are in.
    let mut open: Vec<(u64, usize)> = vec![(1, usize::MAX)];
    while let Some((left, _)) = open.last_mut() {
        if *left == 0 {
            let (_, of) = open.pop().unwrap_or_default();
            let count = items.list.len();
            if let Some(item) = items.list.get_mut(of) {
                item.next = count;
                item.span.end = items.end;
            }
            continue;
        }
        *left -= 1;
        let Some((kind, number, head)) = head(&bytes[items.end..]) else { return items };
        let start = items.end;
        items.end += head;
        let depth = open.len() - 1;
        let mut span = Span::new(start, items.end);
        let inside = match kind {
            Kind::Bytes | Kind::Text => {
                let Some(end) = usize::try_from(number).ok().and_then(|n| items.end.checked_add(n)) else {
                    return items;
                };
                if end > bytes.len() {
                    return items;
                }
                span = Span::new(items.end, end);
                items.end = end;
                0
            }
            Kind::Array => number,
            Kind::Map => number.saturating_mul(2),
            Kind::Tag => 1,
            _ => 0,
        };
        let index = items.list.len();
        if index >= MOST || inside > bytes.len() as u64 || depth >= DEPTH {
            return items;
        }
        items.list.push(Item { kind, number, span, depth, next: index + 1 });
        if inside > 0 {
            open.push((inside, index));
        }
    }
    items.whole = true;
    items
}

/// RFC 8949 §3: kind and number of an item, and how many bytes its head has. Lengths that are not told are not read:
/// COSE writes none.
fn head(bytes: &[u8]) -> Option<(Kind, u64, usize)> {
    let first = *bytes.first()?;
    let (number, length) = match first & 0x1f {
        small @ 0..=23 => (u64::from(small), 1),
        more @ 24..=27 => {
            let length = 1_usize << (more - 24);
            (super::number(bytes.get(1..=length)?), length + 1)
        }
        _ => return None,
    };
    let kind = match first >> 5 {
        0 => Kind::Number,
        1 => Kind::Negative,
        2 => Kind::Bytes,
        3 => Kind::Text,
        4 => Kind::Array,
        5 => Kind::Map,
        6 => Kind::Tag,
        _ => Kind::Simple,
    };
    Some((kind, number, length))
}

impl Items {
    /// The indices of what stands directly inside the item.
    pub(in crate::token) fn inside(&self, of: usize) -> Vec<usize> {
        let end = self.list.get(of).map_or(0, |item| item.next);
        let mut at = of + 1;
        let mut found = Vec::new();
        while at < end {
            found.push(at);
            at = self.list[at].next.max(at + 1);
        }
        found
    }

    /// The value under a number in the map with this index.
    pub(in crate::token) fn under(&self, map: usize, key: i64) -> Option<&Item> {
        let inside = self.inside(map);
        let pair = inside.chunks_exact(2).find(|pair| self.list[pair[0]].integer() == Some(key))?;
        self.list.get(pair[1])
    }
}

impl Item {
    /// The whole number it is.
    pub(in crate::token) fn integer(&self) -> Option<i64> {
        let number = i64::try_from(self.number).ok()?;
        match self.kind {
            Kind::Number => Some(number),
            Kind::Negative => Some(-1 - number),
            _ => None,
        }
    }

    /// The time it tells in milliseconds, as a whole number or one with a point.
    pub(in crate::token) fn millis(&self) -> Option<i64> {
        if let Some(secs) = self.integer() {
            return secs.checked_mul(1_000);
        }
        let raw = self.number;
        // RFC 8949 §3.3: the length tells how many bits the number has.
        let (sign, exponent, fraction, bias, places) = match (self.kind, self.span.len()) {
            (Kind::Simple, 9) => (raw >> 63, raw >> 52 & 0x7ff, raw & ((1 << 52) - 1), 1023, 52),
            (Kind::Simple, 5) => (raw >> 31 & 1, raw >> 23 & 0xff, raw & ((1 << 23) - 1), 127, 23),
            _ => return None,
        };
        let shift = i32::try_from(exponent).ok()? - bias - places;
        let whole = i128::from(fraction | 1 << places) * 1_000;
        let millis = match shift {
            0..=40 => whole.checked_shl(shift.unsigned_abs())?,
            -80..=-1 => whole >> shift.unsigned_abs(),
            _ => return None,
        };
        i64::try_from(if sign == 1 { -millis } else { millis }).ok()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_and_cuts() {
        // {1: "a", 4: [1, -2]} in a tag.
        let bytes = [0xd1, 0xa2, 0x01, 0x61, b'a', 0x04, 0x82, 0x01, 0x21];
        let items = read(&bytes);
        assert!(items.whole && items.end == bytes.len());
        assert_eq!(items.under(1, 1).map(|item| item.span), Some(Span::new(4, 5)));
        assert_eq!(items.under(1, 4).map(|item| item.number), Some(2));
        for cut in 1..bytes.len() {
            assert!(!read(&bytes[..cut]).whole, "{cut}");
        }
        assert!(!read(&[0x9b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]).whole);
        assert!(!read(&[0x81; 10_000]).whole);
    }

    #[test]
    fn times_with_a_point() {
        let items = read(&[0xfb, 0x41, 0xd5, 0x84, 0x36, 0x7c, 0x20, 0x00, 0x00]);
        assert_eq!(items.list[0].millis(), Some(1_443_944_944_500));
    }
}
