//! Keys that say who made them: all rows of the room of keys, read by one.

use super::{
    Decoded, Format, Kind, Likeness, Note, Part, inside,
    sum::{self, Says},
};
use crate::{
    key::{Fit, Role, Seen, Sum, see},
    text::{Span, proof},
};

pub(super) const FORMAT: Format = Format {
    id: "key",
    name: "Key of a known maker",
    sent: "",
    recognise,
    decode,
    like: proof::list(&[
        "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",
        "SG.AAAAAAAAAAAAAAAAAAAAAA.BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB",
        "MTQ1NjA3NDQ0Mzk4MDgwMDAwNQ.HDdKgA.WMDDJgbOJz1oCl-md7Y3i-ksfX0",
        "eyJrIjoiT0FXR2RwQ1h4ZmZ4TkY4dzB3eTg1cTRoT3pyOFE5Rk0iLCJuIjoic3ludGhldGljIiwiaWQiOjF9",
    ]),
    unlike: proof::list(&[
        "ghp_xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx",
        "s.thisstringisalllowercase",
        "s.THISSTRINGISALLUPPERCASE",
        "00000000000000000000000000000000000000000TUVWXYZ",
        "2YotnFZFEjr1zCsicMWpAA",
    ]),
};

/// The key that `text` looks like, and what its checksum says.
pub(super) fn look(text: &str) -> Option<(Seen, Says)> {
    let seen = see(text)?;
    let says = match seen.fit {
        Fit::Whole => sum::check(seen.key.sum, seen.key.begins(), text),
        _ => Says::Nothing,
    };
    (says != Says::Other).then_some((seen, says))
}

fn recognise(text: &str) -> Option<Likeness> {
    match look(text)? {
        (_, Says::Right) => Some(Likeness::Proven),
        // What has one character that does not belong is called a key only where its checksum would have caught it,
        // or where its length and its beginning leave nothing else.
        (Seen { key, fit: Fit::Odd(_) | Fit::Long(_) | Fit::Unmarked }, _)
            if key.sum == Sum::None && !key.is_told_by_length() =>
        {
            None
        }
        (Seen { key, fit: Fit::Whole }, _) if !key.begins().is_empty() => Some(Likeness::Marked),
        _ => Some(Likeness::Shape),
    }
}

fn decode(text: &str) -> Decoded {
    let mut decoded = Decoded::default();
    let Some((Seen { key, fit }, says)) = look(text) else { return decoded };
    decoded.kind = Some(Kind { id: key.format, name: key.name, sent: key.sent });
    let begins = key.begins().trim_end_matches(['_', '-', '.']).len();
    if begins > 0 {
        decoded.parts.push(Part { label: "maker", span: Span::new(0, key.begins().len().min(text.len())) });
    }
    decoded.parts.push(Part { label: "secret", span: Span::new(key.begins().len().min(text.len()), text.len()) });
    inside::read(key, text, fit == Fit::Whole, &mut decoded);
    if says == Says::Right {
        decoded.notes.push(Note::remark("Its checksum is right: no character of it was changed."));
    }
    if !key.says.is_empty() {
        decoded.notes.push(Note::remark(key.says));
    }
    let remark = match key.role {
        Role::Secret => "Whoever has it may use it: if it was pasted anywhere else, replace it.",
        Role::Test => "It was made for tests.",
        Role::Public => "It is no secret.",
        Role::Id => "It is a name, no secret: nobody is let in for it alone.",
        Role::Refresh => "It is no access token: only its issuer takes it. If it was pasted anywhere else, replace it.",
        Role::Signing => "It is never sent to an API. If it was pasted anywhere else, replace it.",
    };
    decoded.notes.push(Note::remark(remark));
    decoded
}
