//! From damaged to mended, with every finding led back to the paste.

use std::borrow::Cow;

use super::{CHECKS, Check, Damage, Finding, Subject, encoded_again};
use crate::{
    json::unescape,
    segment::{Place, Value},
    text::{Edit, Mended, Repair, Safety, Span, only},
};

/// Damage within damage (`%0A` that turns out to be a line break) is peeled off layer by layer; nobody wraps deeper.
const LAYERS: usize = 10;

/// What a text proves to be: a sentence, where it is a whole credential.
pub type Proved<'p> = &'p dyn Fn(&str) -> Option<&'static str>;

/// Finds every damage in a value and applies the certain repairs, and those that `proved` shows to be right.
#[must_use]
pub fn mend(paste: &str, value: &Value, proved: Proved<'_>) -> (Mended, Vec<Finding>) {
    let original = Mended::verbatim(paste, value.span);
    let context = Context::new(paste, value);
    let plain = unescaped(&context, original.clone());
    // What stands in base64 has to be read before it can be judged.
    let told = if value.place == Place::Encoded { &plain } else { &original };
    if let Some(finding) = no_value(&context, told) {
        return (original, vec![finding]);
    }
    let mut mended = plain;
    let mut findings: Vec<Finding> = Vec::new();
    for _ in 0..LAYERS {
        let Walk { mended: next, found, left } = walk(&context, mended);
        mended = next;
        if !found.is_empty() {
            findings.extend(found);
            continue;
        }
        // Nothing certain is left: now what may be, and what cannot be undone.
        let shown = if proved(mended.text()).is_some() { None } else { right_guess(&mended, &left, proved) };
        let Some(guess) = shown else {
            findings.extend(left.into_iter().map(|(check, damage)| lead_back(check, damage, &mended)));
            break;
        };
        let (check, damage) = (left[guess].0, &left[guess].1);
        let edits = damage.repair.as_ref().map_or(&[][..], Repair::edits).to_vec();
        let damage = Damage { span: damage.span, seen: damage.seen.clone(), repair: certain_repair(damage) };
        findings.push(lead_back(check, damage, &mended));
        mended = mended.apply(&edits);
    }
    let proof = if findings.is_empty() { None } else { proved(mended.text()) };
    for finding in findings.iter_mut().filter(|finding| finding.repair.is_some()) {
        finding.proof = proof;
    }
    if value.place == Place::Encoded {
        for finding in &mut findings {
            let whole = Edit::replace(value.span, written(value.place, mended.text()));
            finding.repair =
                finding.repair.take().and_then(|repair| Repair::new(repair.label, repair.safety, vec![whole]));
        }
    }
    findings.sort_by_key(|finding| finding.span);
    findings.dedup_by(|a, b| a.check.id == b.check.id && a.span == b.span);
    (mended, findings)
}

/// `text` as it is written in such a place.
#[must_use]
pub fn written(place: Place, text: &str) -> Cow<'_, str> {
    if place == Place::Encoded { encoded_again::coat(text).into() } else { text.into() }
}

/// Where a value stood.
struct Context<'p> {
    place: Place,
    named: &'p str,
    quoted: Option<char>,
}

impl<'p> Context<'p> {
    fn new(paste: &'p str, value: &Value) -> Self {
        let named = value.name.of(paste);
        let word = if named.is_empty() || value.place == Place::Assignment { value.span } else { value.name };
        let quote = |c: &char| matches!(c, '"' | '\'');
        let before = paste[..word.start].chars().next_back().filter(quote);
        // A name in quotes of its own is one of an object, and no shell has read it.
        let object = paste.get(word.end..).is_some_and(|rest| !named.is_empty() && rest.starts_with(['"', '\'']));
        Self { place: value.place, named, quoted: before.filter(|_| !object || value.place == Place::Assignment) }
    }

    fn subject<'t>(&self, text: &'t str) -> Subject<'t>
    where
        'p: 't,
    {
        Subject { named: self.named, quoted: self.quoted, ..Subject::new(text, self.place) }
    }
}

/// What stands here is no credential at all.
fn no_value(context: &Context<'_>, original: &Mended) -> Option<Finding> {
    let subject = context.subject(original.text());
    let alone = CHECKS.iter().filter(|check| check.stands_alone);
    let (check, damage) =
        alone.flat_map(|check| (check.find)(&subject).into_iter().map(move |damage| (check, damage))).next()?;
    Some(lead_back(check, damage, original))
}

/// What one walk over all checks came to.
struct Walk {
    mended: Mended,
    /// What was undone.
    found: Vec<Finding>,
    /// What may be and what cannot be undone, where nothing was: the spans speak of the text as it is.
    left: Vec<(&'static Check, Damage)>,
}

/// Applies every certain repair once, from the outside inwards.
fn walk(context: &Context<'_>, mended: Mended) -> Walk {
    let mut walk = Walk { mended, found: Vec::new(), left: Vec::new() };
    let mut at = 0;
    while at < CHECKS.len() {
        let subject = context.subject(walk.mended.text());
        let mut next = None;
        while let Some(check) = CHECKS.get(at) {
            at += 1;
            let (certain, left): (Vec<Damage>, Vec<Damage>) = (check.find)(&subject).into_iter().partition(is_certain);
            walk.left.extend(left.into_iter().map(|damage| (check, damage)));
            let edits = edits(&certain);
            if !edits.is_empty() {
                next = Some((check, certain, edits));
                break;
            }
        }
        let Some((check, certain, edits)) = next else { break };
        walk.found.extend(certain.into_iter().map(|damage| lead_back(check, damage, &walk.mended)));
        walk.mended = walk.mended.apply(&edits);
    }
    walk
}

/// The guess after which the text proves to be whole.
fn right_guess(mended: &Mended, left: &[(&'static Check, Damage)], proved: Proved<'_>) -> Option<usize> {
    left.iter().position(|(_, damage)| {
        damage.repair.as_ref().is_some_and(|repair| {
            let tried = mended.apply(repair.edits());
            proved(tried.text()).is_some() || proved(&plain(tried.text())).is_some()
        })
    })
}

/// The text in the alphabet that tokens use, for a guess about what stood there in the other one.
fn plain(text: &str) -> String {
    text.replace('+', "-").replace('/', "_").replace('=', "")
}

fn is_certain(damage: &Damage) -> bool {
    damage.repair.as_ref().is_some_and(|repair| repair.safety == Safety::Certain)
}

fn certain_repair(damage: &Damage) -> Option<Repair> {
    let repair = damage.repair.as_ref()?;
    Repair::new(repair.label, Safety::Certain, repair.edits().to_vec())
}

/// What the place requires is no damage: in an address and in a cookie percent signs, and in JSON (RFC 8259 §7) a
/// solidus may stand escaped, and any character as `\u003d`.
fn unescaped(context: &Context<'_>, mended: Mended) -> Mended {
    let place = context.place;
    let encoded = super::scan::is_encoded_by_its_place(&context.subject(mended.text()));
    // Express signs its cookies with the encoded mark.
    if encoded && mended.text().contains('%') && (place == Place::Query || !mended.text().starts_with("s%3A")) {
        let edits = super::scan::escapes(mended.text(), b'%', in_address);
        return mended.apply(&edits);
    }
    if place == Place::Encoded {
        return mended.apply(&encoded_again::uncoat(mended.text()));
    }
    if place == Place::Markup && mended.text().contains('&') {
        let edits = super::scan::escapes(mended.text(), b'&', super::html_entity::read);
        return mended.apply(&edits);
    }
    if place != Place::Json || !mended.text().contains('\\') {
        return mended;
    }
    let text = mended.text();
    let mut edits: Vec<Edit> = Vec::new();
    for at in memchr::memchr_iter(b'\\', text.as_bytes()) {
        if edits.last().is_some_and(|last| at < last.span.end) {
            continue;
        }
        let length = match text.as_bytes().get(at + 1) {
            Some(b'/') => 2,
            Some(b'u') => 6,
            _ => continue,
        };
        let Some(written) = text.get(at..at + length) else { continue };
        let means = unescape(written);
        if only(&means, "!-~") {
            edits.push(Edit::replace(Span::new(at, at + length), means));
        }
    }
    mended.apply(&edits)
}

/// RFC 3986 §2.1, for the characters of which credentials are made.
fn in_address(text: &str) -> Option<(String, usize)> {
    let byte = u8::from_str_radix(text.get(1..3)?, 16).ok().filter(u8::is_ascii_graphic)?;
    Some((char::from(byte).to_string(), 3))
}

/// The edits of all damages; those that would touch what another already touches wait for the next layer.
fn edits(damages: &[Damage]) -> Vec<Edit> {
    let mut edits: Vec<Edit> = Vec::new();
    for repair in damages.iter().filter_map(|damage| damage.repair.as_ref()) {
        if edits.last().is_none_or(|last| last.span.end <= repair.edits()[0].span.start) {
            edits.extend_from_slice(repair.edits());
        }
    }
    edits
}

fn lead_back(check: &'static Check, damage: Damage, mended: &Mended) -> Finding {
    let repair = damage.repair.and_then(|repair| {
        let edits = repair.edits().iter().map(|edit| Edit::replace(mended.origin(edit.span), edit.insert.clone()));
        Repair::new(repair.label, repair.safety, edits.collect())
    });
    Finding { check, span: mended.origin(damage.span), seen: damage.seen, repair, proof: None }
}
