//! Which bytes occur in a text.

/// A set of bytes.
pub(super) struct Census([bool; 256]);

impl Census {
    pub(super) fn of(text: &str) -> Self {
        let mut seen = [false; 256];
        for byte in text.bytes() {
            seen[usize::from(byte)] = true;
        }
        Self(seen)
    }

    /// Whether any of `bytes` occurs.
    pub(super) fn any(&self, bytes: &[u8]) -> bool {
        bytes.iter().any(|byte| self.0[usize::from(*byte)])
    }

    /// Whether a character beyond ASCII occurs.
    pub(super) fn beyond_ascii(&self) -> bool {
        self.0[0x80..].contains(&true)
    }

    /// Whether a control character other than white space occurs.
    pub(super) fn controls(&self) -> bool {
        (0..32).filter(|byte| !matches!(byte, 9..=13)).chain([127]).any(|byte| self.0[byte])
    }

    /// Whether a capital and whether a small letter occurs.
    pub(super) fn cases(&self) -> (bool, bool) {
        (
            self.0[usize::from(b'A')..=usize::from(b'Z')].contains(&true),
            self.0[usize::from(b'a')..=usize::from(b'z')].contains(&true),
        )
    }
}
