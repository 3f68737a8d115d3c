//! A secret as text: which bytes it may stand for, and what follows for a verifier when one of them is right.

use super::{
    base64,
    curve::hex,
    key::{Key, Sort},
};
use crate::{evidence::Strength, fix::Fix};

/// One way to read a secret.
pub(super) struct Reading {
    /// The bytes.
    pub(super) bytes: Vec<u8>,
    /// What it means that these are the right ones; empty where it means nothing.
    pub(super) says: &'static str,
    /// What that speaks for.
    pub(super) speaks: Option<(Fix, Strength)>,
}

const LINE_BREAK: &str = "The signer's secret ends with a line break: it was read from a file, or made with `echo`. Take \
    the line break off where tokens are signed, or give the verifier the same bytes.";
const BLANKS: &str = "The signer's secret has no blanks around it: the verifier must take them off.";
const QUOTES: &str = "The signer's secret has no quotes around it: the verifier must be given it without them.";
const BASE64: &str = "The secret is the bytes that this base64 stands for: the verifier must decode it before use.";
const HEX: &str =
    "The secret is the bytes that these hexadecimal digits stand for: the verifier must decode them before use.";
const BREAKS: &str = "The “\\n” in the secret stand for line breaks: the verifier must turn them into line breaks.";
const TEXT_OF_K: &str = "The signer used the text of “k” as it is written, though a JSON web key holds it in base64url: one \
    of the two sides must be changed.";
const CONFUSED: &str = "But the secret is the text of a key that others may know: whoever has the public key can sign such \
    tokens. The verifier must accept only the algorithm it expects (key confusion).";

/// The ways to read `text`, the plainest first.
pub(super) fn readings(text: &str, keys: &[Key]) -> Vec<Reading> {
    let mut readings: Vec<Reading> = Vec::new();
    let mut add = |bytes: Vec<u8>, says: &'static str, strength: Strength| {
        if !bytes.is_empty() && !readings.iter().any(|reading| reading.bytes == bytes) {
            let speaks = (!says.is_empty()).then_some((Fix::FixVerifier, strength));
            readings.push(Reading { bytes, says, speaks });
        }
    };
    for key in keys {
        if let Sort::Secret(bytes) = &key.sort {
            add(bytes.clone(), "", Strength::Hint);
            add(base64::write(bytes).into_bytes(), TEXT_OF_K, Strength::Likely);
        }
    }
    if keys.iter().any(|key| matches!(key.sort, Sort::Secret(_))) {
        return readings;
    }
    let line = text.strip_suffix('\n').map_or(text, |line| line.strip_suffix('\r').unwrap_or(line));
    let (plain, strength) = if keys.is_empty() { ("", Strength::Hint) } else { (CONFUSED, Strength::Strong) };
    add(line.as_bytes().to_vec(), plain, strength);
    for &end in &["\n", "\r\n"] {
        let says = if keys.is_empty() { LINE_BREAK } else { CONFUSED };
        add([line, end].concat().into_bytes(), says, Strength::Likely.max(strength));
    }
    let trimmed = line.trim();
    add(trimmed.as_bytes().to_vec(), BLANKS, Strength::Likely);
    let bare = trimmed.trim_matches(['"', '\'']);
    add(bare.as_bytes().to_vec(), QUOTES, Strength::Likely);
    if bare.contains("\\n") {
        let says = if keys.is_empty() { BREAKS } else { CONFUSED };
        add(bare.replace("\\n", "\n").into_bytes(), says, Strength::Likely.max(strength));
    }
    // Laravel and the makers of webhooks mark it.
    for &prefix in &["", "base64:", "whsec_"] {
        let data = bare.strip_prefix(prefix).and_then(base64::either);
        add(data.unwrap_or_default(), BASE64, Strength::Hint);
    }
    add(hex(bare).unwrap_or_default(), HEX, Strength::Hint);
    readings
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_way_to_read_it() {
        let read = |text: &str| readings(text, &[]).into_iter().map(|reading| reading.bytes).collect::<Vec<_>>();
        let has = |text: &str, bytes: &[u8]| read(text).iter().any(|reading| reading == bytes);
        assert_eq!(read("secret\n")[0], b"secret");
        assert!(has("secret", b"secret\n") && has("secret\r\n", b"secret\r\n"));
        assert!(has(" 'secret' ", b"secret"));
        assert!(has("/+8=", &[0xff, 0xef]) && has("_-8", &[0xff, 0xef]) && has("base64:/+8=", &[0xff, 0xef]));
        assert!(has("ffef", &[0xff, 0xef]));
        assert!(has("a\\nb", b"a\nb"));
        assert!(read("").iter().all(|bytes| !bytes.is_empty()));
    }
}
