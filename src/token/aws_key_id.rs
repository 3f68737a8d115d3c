//! Access key ids of AWS, and the other ids that look like them.

use super::{Decoded, Format, Likeness, Note, Part};
use crate::{
    evidence::Strength,
    fix::Fix,
    text::{Span, has, only, proof},
};

pub(super) const FORMAT: Format = Format {
    id: "aws-access-key-id",
    name: "AWS access key id",
    sent: "",
    recognise,
    decode,
    like: proof::list(&["AKIAIOSFODNN7EXAMPLE", "ASIAY34FZKBOKMUTVV7A", "AIDAJQABLZS4A3QDU576Q"]),
    unlike: proof::list(&["AKIAIOSFODNN7EXAMPL", "ASIAN-PACIFIC-REGION-2026", "akiaiosfodnn7example"]),
};

const PREFIXES: &[&str] =
    &["AKIA", "ASIA", "ABIA", "ACCA", "AROA", "AIDA", "AGPA", "AIPA", "ANPA", "ANVA", "APKA", "ASCA"];

fn recognise(text: &str) -> Option<Likeness> {
    let rest = PREFIXES.iter().find_map(|prefix| text.strip_prefix(prefix))?;
    let fits = (16..=17).contains(&rest.len()) && only(rest, "0-9A-Z");
    fits.then_some(Likeness::Marked)
}

fn decode(text: &str) -> Decoded {
    let span = Span::whole(text);
    let mut decoded = Decoded { parts: vec![Part { label: "key id", span }], ..Decoded::default() };
    let kind = match &text[..4] {
        "AKIA" => "A long-lived key: it does not end by itself, and it is sent without a session token.",
        "ASIA" => "A temporary key: it works only together with its secret and its session token, and ends with them.",
        _ => {
            let says = "This is the id of a user or a role, not of a key: it cannot sign anything.";
            decoded.notes.push(Note::fault(Fix::UseRightToken, Strength::Strong, span, says));
            return decoded;
        }
    };
    decoded.notes.push(Note::remark(kind));
    if let Some(account) = account(text) {
        decoded.fact("key id", "account", span, &twelve(account));
    }
    if has(&text[4..], "0189") && !text.ends_with("EXAMPLE") {
        let says =
            "A key id has only the letters A to Z and the digits 2 to 7; it holds another digit: one was misread.";
        decoded.notes.push(Note::fault(Fix::RepairFormat, Strength::Likely, span, says));
    }
    decoded
}

/// The number of an account as AWS writes it.
pub(super) fn twelve(account: u64) -> String {
    format!("{account:012}")
}

/// Newer ids carry the account: behind the prefix come base32 digits; if their first bit is set, the next 40 bits are
/// the account's number.
pub(super) fn account(text: &str) -> Option<u64> {
    let bits = text.get(4..14)?.bytes().try_fold(0_u64, |sum, byte| {
        let five = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'2'..=b'7' => byte - b'2' + 26,
            _ => return None,
        };
        Some(sum << 5 | u64::from(five))
    })?;
    // Ten digits hold 50 bits; the account is the 40 bits behind the first, less the ones that follow.
    (bits >> 49 == 1).then_some((bits >> 9) & 0xff_ffff_ffff)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn newer_ids_carry_their_account() {
        assert_eq!(account("ASIAY34FZKBOKMUTVV7A"), Some(609_629_065_308));
        assert_eq!(account("ASIAQNZGKIQY56JQ7WML"), Some(29_608_264_753));
        assert_eq!(account("AKIAIOSFODNN7EXAMPLE"), None);
        assert_eq!(account("AKIAI44QH8DHBEXAMPLE"), None);
    }
}
