//! A checksum that does not fit.

use super::{Check, proof};

// The room of the formats computes the checksum and tells it: see `Finding::lost`.
pub(super) const CHECK: Check = Check {
    id: "wrong-character",
    title: "A character was changed",
    why: "The key carries a checksum, and it does not fit: a character was mistyped, swapped or read wrongly. Copy it again instead of typing it.",
    examples: proof::list(&[("ghp_16C7e42F292c6912E7710c838347Ae178B4a", "ghp_16C7e42F292c6912E7710c838347Ae178B4a")]),
    ..Check::PLAIN
};
