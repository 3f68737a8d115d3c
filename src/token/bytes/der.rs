//! ASN.1 in DER: kind, length, content; a walk that steps into what is made of others.

use crate::{clock::Moment, text::Span};

/// An element.
#[derive(Clone, Copy)]
pub(in crate::token) struct Element {
    /// The first byte.
    pub(in crate::token) tag: u8,
    /// Where its content is.
    pub(in crate::token) content: Span,
}

pub(in crate::token) const SEQUENCE: u8 = 0x30;
pub(in crate::token) const OBJECT: u8 = 0x06;
pub(in crate::token) const INTEGER: u8 = 0x02;
/// No credential has more elements side by side.
const MOST: usize = 1_000;

/// The element at the beginning of `within`, as far as its content is there; the flag tells whether it is there whole.
pub(in crate::token) fn at(bytes: &[u8], within: Span) -> Option<(Element, bool)> {
    let part = bytes.get(within.start..within.end)?;
    let (&tag, &first) = (part.first()?, part.get(1)?);
    let (length, head) = match first {
        0..=0x7f => (usize::from(first), 2),
        0x81..=0x84 => {
            let count = usize::from(first & 0x7f);
            let length = part.get(2..2 + count)?;
            (usize::try_from(super::number(length)).ok()?, 2 + count)
        }
        _ => return None,
    };
    let start = within.start + head;
    let end = start.checked_add(length)?;
    let content = Span::new(start.min(within.end), end.min(within.end));
    Some((Element { tag, content }, end <= within.end))
}

/// The elements side by side in `within`.
pub(in crate::token) fn inside(bytes: &[u8], within: Span) -> Vec<Element> {
    let mut elements = Vec::new();
    let mut from = within.start;
    while elements.len() < MOST
        && let Some((element, true)) = at(bytes, Span::new(from, within.end))
    {
        from = element.content.end;
        elements.push(element);
    }
    elements
}

/// The only outermost element, where its length is that of the bytes.
pub(in crate::token) fn whole(bytes: &[u8]) -> Option<Element> {
    let (element, whole) = at(bytes, Span::new(0, bytes.len()))?;
    (whole && element.content.end == bytes.len()).then_some(element)
}

/// RFC 5280 §4.1.2.5: `YYMMDDHHMMSSZ` up to 2049, then `YYYYMMDDHHMMSSZ`.
pub(in crate::token) fn time(bytes: &[u8], element: Element) -> Option<Moment> {
    let text = std::str::from_utf8(bytes.get(element.content.start..element.content.end)?).ok()?;
    let (century, text) = match (element.tag, text.len()) {
        (0x17, 13) => (if text < "50" { "20" } else { "19" }, text),
        (0x18, 15) => text.split_at_checked(2)?,
        _ => return None,
    };
    let (date, time) = text.split_at_checked(6)?;
    crate::clock::read(&format!("{century}{date}T{time}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn elements_and_cuts() {
        let bytes = [0x30, 0x06, 0x02, 0x01, 0x05, 0x04, 0x01, 0xff];
        let outer = whole(&bytes).unwrap();
        assert_eq!(inside(&bytes, outer.content).iter().map(|element| element.tag).collect::<Vec<_>>(), [2, 4]);
        for cut in 0..bytes.len() {
            assert!(whole(&bytes[..cut]).is_none(), "{cut}");
        }
        assert!(whole(&[0x30, 0x80, 0, 0]).is_none(), "DER tells every length");
        assert!(whole(&[0x30, 0x84, 0xff, 0xff, 0xff, 0xff]).is_none());
    }

    #[test]
    fn times_of_certificates() {
        let read = |tag: u8, text: &str| time(text.as_bytes(), Element { tag, content: Span::whole(text) });
        assert_eq!(read(0x17, "261121100000Z").map(Moment::secs), Some(1_795_255_200));
        assert_eq!(read(0x18, "20261121100000Z").map(Moment::secs), Some(1_795_255_200));
        assert_eq!(read(0x17, "soon"), None);
    }
}
