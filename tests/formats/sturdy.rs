//! Nothing that happens to a credential makes its reader fail: what is shown lies within the paste, whatever was changed.

use super::{report, rows};

/// Numbers that look thrown and are the same each time.
struct Dice(u64);

impl Dice {
    fn throw(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 % 1_000_003).unwrap_or(0) % below.max(1)
    }
}

#[test]
fn a_changed_credential_is_still_read() {
    let mut dice = Dice(0x9e37_79b9_7f4a_7c15);
    let mut tried = 0;
    for (_, text) in rows(include_str!("../vectors/credentials.tsv")).into_iter().filter(|(_, text)| text.is_ascii()) {
        for _ in 0..6 {
            let mut bytes = text.clone().into_bytes();
            for _ in 0..=dice.throw(3) {
                let at = dice.throw(bytes.len());
                match dice.throw(3) {
                    0 => bytes[at] = b"AZaz09+/-_=.~{}\"\\"[dice.throw(17)],
                    1 => drop(bytes.drain(at..(at + 1 + dice.throw(8)).min(bytes.len()))),
                    _ => bytes.insert(at, b"AZaz09+/-_=.~{}\"\\"[dice.throw(17)]),
                }
                if bytes.is_empty() {
                    bytes.push(b'A');
                }
            }
            let paste = String::from_utf8(bytes).expect("still ASCII");
            let report = report(&paste);
            tried += 1;
            for token in &report.tokens {
                assert!(paste.get(token.span.start..token.span.end).is_some(), "{paste}");
                for span in token.parts.iter().map(|part| part.span).chain(token.fields.iter().map(|field| field.span))
                {
                    assert!(paste.get(span.start..span.end).is_some(), "{}: {paste}", token.format);
                }
            }
        }
    }
    assert!(tried > 1_000, "only {tried}");
}
