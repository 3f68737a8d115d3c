//! Readers of the binary forms that credentials are written in. Each walks with a bound and never calls itself deeper
//! than a few steps: input must not choose how long or how deep we read.

pub(super) mod cbor;
pub(super) mod der;
pub(super) mod protobuf;

/// Four bytes as a number, the greatest first.
pub(super) fn number(bytes: &[u8]) -> u64 {
    bytes.iter().take(8).fold(0, |sum, byte| sum << 8 | u64::from(*byte))
}
