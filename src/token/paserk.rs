//! PASERK: keys of PASETO, and ids of keys, as text.

use super::{Decoded, Fact, Format, Likeness, Note, Part, base64url};
use crate::{
    evidence::Strength,
    fix::Fix,
    text::{Span, proof},
};

pub(super) const FORMAT: Format = Format {
    id: "paserk",
    name: "PASERK, a key of PASETO",
    sent: "",
    recognise,
    decode,
    like: proof::list(&[
        "k4.local.cHFyc3R1dnd4eXp7fH1-f4CBgoOEhYaHiImKi4yNjo8",
        "k4.lid.bqltbNc4JLUAmc9Xtpok-fBuI0dQN5_m3CD9W_nbh559",
    ]),
    unlike: proof::list(&["k5.local.AAAA", "k4.other.AAAA", "v4.local.AAAAAAAAAAAA"]),
};

/// A sort, see below.
type Sort = (&'static str, [usize; 4], &'static str);

/// The sorts, each with how many bytes it has in versions 1, 2, 3 and 4 (0: not fixed), and what it is.
const SORTS: &[Sort] = &[
    ("lid", [33, 33, 33, 33], "the id of a shared key"),
    ("pid", [33, 33, 33, 33], "the id of a public key"),
    ("sid", [33, 33, 33, 33], "the id of a secret key"),
    ("local", [32, 32, 32, 32], "a shared key"),
    ("public", [0, 32, 49, 32], "a public key"),
    ("secret", [0, 64, 48, 64], "a secret key"),
    ("seal", [0, 96, 129, 96], "a shared key, sealed for somebody's public key"),
    ("local-wrap", [112, 96, 112, 96], "a shared key, wrapped in another"),
    ("secret-wrap", [0, 128, 128, 128], "a secret key, wrapped in another"),
    ("local-pw", [132, 120, 132, 120], "a shared key, under a password"),
    ("secret-pw", [0, 152, 148, 152], "a secret key, under a password"),
];

/// The sort of it and its data.
fn apart(text: &str) -> Option<(usize, &'static Sort, &str)> {
    let rest = text.strip_prefix('k')?;
    let version = rest.bytes().next().filter(|b| matches!(b, b'1'..=b'4'))? - b'1';
    let (sort, data) = rest.get(1..)?.strip_prefix('.')?.split_once('.')?;
    let sort = SORTS.iter().find(|(name, ..)| *name == sort)?;
    // The way of wrapping has a name of its own.
    Some((usize::from(version), sort, data.strip_prefix("pie.").unwrap_or(data)))
}

fn recognise(text: &str) -> Option<Likeness> {
    apart(text).map(|_| Likeness::Proven)
}

/// What its length proves.
pub(super) fn check(text: &str) -> Option<Result<(), &'static str>> {
    let (version, (_, lengths, _), data) = apart(text)?;
    let bytes = base64url::decode(data);
    let has = bytes.bytes.len();
    let fits = bytes.stop.is_none() && (lengths[version] == 0 && has >= 32 || lengths[version] == has);
    Some(if fits {
        Ok(())
    } else {
        Err("A PASERK of this sort has another length: characters are missing, or do not belong to it.")
    })
}

fn decode(text: &str) -> Decoded {
    let mut decoded = Decoded::default();
    let Some((_, (name, _, says), data)) = apart(text) else { return decoded };
    let span = Span::of_slice(text, data);
    decoded.parts.push(Part { label: "key", span });
    decoded.facts.push(Fact::new("key", "sort", Span::new(0, span.start), *says));
    decoded.notes.push(Note::remark("It is a key or the id of one, not a token: it is never sent as one."));
    if matches!(*name, "local" | "secret") {
        let says = "This key is secret. Who has it can make tokens. If it was pasted anywhere else, replace it.";
        decoded.notes.push(Note::fault(Fix::ReplaceRevoked, Strength::Hint, span, says));
    }
    decoded
}
