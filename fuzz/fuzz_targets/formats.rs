//! Whatever bytes a credential carries, in base64, in hexadecimal digits or as text: the readers of protocol buffers,
//! CBOR, ASN.1, packets and JSON come to an end, and what they show lies within the text.
#![no_main]

use badtoken::token::{formats, loss, whole};
use libfuzzer_sys::fuzz_target;

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

fn base64(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let number = chunk.iter().fold(0_usize, |sum, byte| sum << 8 | usize::from(*byte)) << (8 * (3 - chunk.len()));
        for at in 0..=chunk.len() {
            text.push(char::from(ALPHABET[number >> (18 - 6 * at) & 63]));
        }
    }
    text
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn read(text: &str) {
    for format in formats().filter(|format| (format.recognise)(text).is_some()) {
        let decoded = (format.decode)(text);
        assert!(decoded.parts.iter().all(|part| text.get(part.span.start..part.span.end).is_some()), "{}", format.id);
        assert!(decoded.facts.iter().all(|fact| fact.span.end <= text.len()), "{}", format.id);
    }
    assert!(whole(text).is_none() || loss(text).is_none());
}

fuzz_target!(|data: &[u8]| {
    let Some((kind, bytes)) = data.split_first() else { return };
    // Each reader is told by the first bytes of what it reads.
    let begins: &[u8] = match kind % 8 {
        0 => &[2, 1],
        1 => &[0x12],
        2 => &[0xd2, 0x84],
        3 => &[0xd8, 0x3d, 0xd1, 0x84],
        4 => &[0x30, 0x82],
        5 => b"001clocation ",
        6 => &[0, 0, 0, 11],
        _ => &[],
    };
    let bytes = [begins, bytes].concat();
    read(&base64(&bytes));
    read(&hex(&bytes));
    if let Ok(text) = std::str::from_utf8(&bytes) {
        read(text);
        read(&format!("{}.{}.AAAA", base64(b"{\"alg\":\"ES256\"}"), base64(text.as_bytes())));
        read(&format!("-----BEGIN CERTIFICATE-----{text}-----END CERTIFICATE-----"));
    }
});
