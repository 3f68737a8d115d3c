//! A dot that fell out.

use super::{Check, Damage, Subject, proof, scan};
use crate::{
    json::Doc,
    segment::Shape,
    text::{Edit, Safety, Span},
};
use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};

pub(super) const CHECK: Check = Check {
    id: "dot-lost",
    title: "A dot is missing",
    why: "The parts of a token stand between dots. A double click or an editor dropped one, and two parts ran together.",
    find,
    examples: proof::list(&[
        ("eyJhbGciOiJIUzI1NiJ9eyJzdWIiOiIxIn0.AAAA", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.AAAA", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0", "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0"),
        // The policy of a link of CloudFront, padded in its own alphabet.
        ("eyJTdGF0ZW1lbnQiOltdfQ__", "eyJTdGF0ZW1lbnQiOltdfQ__"),
    ]),
    lost: proof::list(&["eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0AAAA"]),
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    let text = subject.text;
    let whole = text.bytes().all(|b| Shape::Jose.allows(b));
    if subject.shape != Shape::Jose
        || !whole
        || text.matches('.').count() >= 4
        || text.matches('.').count() == 2 && header_is_whole(text)
    {
        return Vec::new();
    }
    let mut damages = Vec::new();
    if let Some(at) = join(text, 0) {
        damages.extend(dot(text, at, Safety::Certain));
    } else if let Some(first) = text.find('.').filter(|_| text.matches('.').count() == 1) {
        // Between claims and signature the claims tell where they end.
        damages.extend(join(text, first + 1).into_iter().flat_map(|at| dot(text, at, Safety::Guess)));
    }
    damages
}

fn header_is_whole(text: &str) -> bool {
    let header = text.split('.').next().unwrap_or_default();
    let json = BASE64_URL_SAFE_NO_PAD.decode(header).ok().and_then(|bytes| String::from_utf8(bytes).ok());
    json.is_some_and(|json| Doc::read(&json).complete)
}

fn dot(text: &str, at: usize, safety: Safety) -> Vec<Damage> {
    let edits = vec![Edit::replace(Span::new(at, at), ".")];
    scan::saying(scan::together(text, "put the dot back", safety, edits), "no dot")
}

/// Where the JSON of the part that begins at `from` ends, if something follows it within the part.
fn join(text: &str, from: usize) -> Option<usize> {
    let part = text[from..].split('.').next().unwrap_or_default();
    // What is decoded in one go beyond the end is noise: reading stops where the JSON closes.
    let usable = part.len() / 4 * 4;
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(&part[..usable]).ok()?;
    let json = String::from_utf8_lossy(&bytes);
    let doc = Doc::read(&json);
    let header = from > 0 || doc.get(&json, "alg").is_some();
    if !doc.is_object() || !doc.complete || doc.end > bytes.len() || !header {
        return None;
    }
    let at = (doc.end * 4).div_ceil(3);
    (at < part.len()).then_some(from + at)
}
