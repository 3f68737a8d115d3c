//! Unpacking ends and keeps to its limit.
#![no_main]

use badtoken::token::{inflate, zlib};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|packed: &[u8]| {
    assert!(inflate(packed, 4096).bytes.len() <= 4096);
    if let Some(unpacked) = zlib(packed, 4096) {
        assert!(unpacked.bytes.len() <= 4096);
    }
});
