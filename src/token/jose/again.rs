//! A JSON web token that somebody encoded once more: the coat was taken off before it was read.

use super::super::{Decoded, Family, Kind, Note};
use crate::segment::Value;

const KIND: Kind =
    Kind { id: "jwt-base64-again", name: "JSON web token, in base64 once more", sent: "Authorization: Bearer {}" };

/// Tells it where the value, as it was pasted, begins as base64 of base64 does.
pub(in crate::token) fn look(paste: &str, value: &Value, decoded: &mut Decoded) {
    let around = |c: char| !c.is_ascii_alphanumeric();
    let given = value.span.of(paste).trim_start_matches(around);
    // `eyJ`, `ewog`, `ewoJ`, `ew0K`, `eyAi` as base64 writes them.
    let coated = ["ZXlK", "ZXdv", "ZXcw", "ZXlB"].iter().any(|begins| given.starts_with(begins));
    if coated && decoded.family == Family::Jwt {
        decoded.kind = Some(KIND);
        decoded
            .notes
            .push(Note::remark("It was in base64 once more than a server expects; what is shown is the token inside."));
    }
}
