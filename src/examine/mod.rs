//! The front door.

mod pace;

pub(crate) use pace::Pace;
pub use pace::Work;

use crate::{
    check::{self, Finding},
    clock::Moment,
    diagnosis::{self, INFERENCES, Known},
    json::Doc,
    refusal,
    report::{self, Report},
    segment::{self, Kind, Layout, Place, Segment, Shape, Splitting, Value},
    signature,
    text::{Mended, Span, has, is_one},
    token::{self, Laid, Lost, Token},
};

/// Examines `paste` as of `now`. Never fails: what cannot be read is a finding.
///
/// ```
/// use badtoken::{Moment, examine};
///
/// let report = examine("Authorization: Bearer Bearer 2YotnFZFEjr1zCsicMWpAA", Moment::LAST);
/// assert_eq!(report.suggestions[0].fix.id(), "send-correctly");
/// assert_eq!(report.mended, "Authorization: Bearer 2YotnFZFEjr1zCsicMWpAA");
/// ```
#[must_use]
pub fn examine(paste: &str, now: Moment) -> Report {
    examine_with(paste, now, "")
}

/// The same, and the signatures are checked with `key`: a secret, JSON web keys, PEM, a certificate. An empty one is none.
#[must_use]
pub fn examine_with(paste: &str, now: Moment, key: &str) -> Report {
    pace::at_once(|pace| examine_at(pace, paste, now, key))
}

/// The same at some pace. The parts are as long as they are with a large file of many requests.
pub(crate) async fn examine_at(pace: Pace, paste: &str, now: Moment, key: &str) -> Report {
    let mut splitting = Splitting::of(paste);
    while splitting.go(STRETCH) {
        pace.at(10 * splitting.at() / paste.len()).await;
    }
    let (layout, mended, mut findings) = straighten(paste, splitting.end(), key);
    pace.at(10).await;
    let laid = Laid { paste, layout: &layout, mended: &mended };
    let mut tokens = token::read(&laid);
    findings.extend(if crate::WHOLE { unclosed(paste, &tokens) } else { None });
    let mut listening = refusal::Listening::to(paste);
    pace.at(20).await;
    while listening.go(STRETCH) {
        pace.at(20 + 30 * listening.at() / paste.len()).await;
    }
    let mut heard = listening.tell();
    // A program is no answer: what it would send is looked at where its values stand.
    heard.retain(|heard| !stands_in_code(&layout, heard.span));
    let signatures = if crate::WHOLE { signature::all(&laid, &tokens, key) } else { Vec::new() };
    for (token, verdict) in tokens.iter_mut().zip(&signatures) {
        if let Some(inside) = verdict.as_ref().and_then(|verdict| verdict.inside.as_deref()) {
            token::open(token, inside);
        }
    }
    pace.at(50).await;
    let known = Known::new(paste, now, &layout, &findings, &tokens, &heard).checked(&signatures);
    let mut evidence = Vec::new();
    for (index, inference) in INFERENCES.iter().enumerate() {
        pace.at(60 + 30 * index / INFERENCES.len()).await;
        evidence.extend((inference.draw)(&known));
    }
    let suggestions = diagnosis::rank(evidence);
    pace.at(90).await;
    report::write(&known, &mended, suggestions)
}

/// So many bytes are split or listened to at a stretch.
const STRETCH: usize = 1 << 20;

fn stands_in_code(layout: &Layout, span: Span) -> bool {
    let behind = layout.segments.partition_point(|segment| segment.span.start <= span.start);
    let segment = behind.checked_sub(1).and_then(|at| layout.segments.get(at));
    segment.is_some_and(|segment| segment.kind == Kind::Snippet && segment.span.contains(span))
}

/// Longer than any credential: a paste of this length is a text with something in it.
const LONGEST: usize = 100_000;

/// Mends the values of the paste. Where the lines tell nothing of one credential that was torn apart, the
/// paste as a whole may still be one: but only if, mended, it proves to be.
fn straighten(paste: &str, layout: Layout, key: &str) -> (Layout, Vec<Mended>, Vec<Finding>) {
    let (mended, findings) = mend(paste, &layout, key);
    let plain = |segment: &Segment| {
        matches!(segment.kind, Kind::Bare | Kind::Prose | Kind::Headers | Kind::Assignments)
            // What only begins like JSON.
            || segment.kind == Kind::Json && !segment.span.of(paste).ends_with(['}', ']'])
    };
    // A key whose checksum tells that a character was changed is a whole one otherwise.
    let changed = |text: &str| token::loss(text).is_some_and(|loss| loss.kind == Lost::Changed);
    let alone = layout.segments.iter().all(|segment| matches!(segment.kind, Kind::Bare | Kind::Prose));
    let several = |text: &str| crate::WHOLE && alone && text.contains(['=', ' ']) && token::is_sound_compound(text);
    let proven =
        |mended: &Mended| token::whole(mended.text()).is_some() || changed(mended.text()) || several(mended.text());
    let settled =
        layout.values.len() == 1 && mended.iter().all(|value| value.span() == Span::whole(paste) && proven(value));
    if !crate::WHOLE || paste.len() > LONGEST || settled || !layout.segments.iter().all(plain) {
        return (layout, mended, findings);
    }
    let single = single(paste);
    let (whole, found) = mend(paste, &single, key);
    let same = mended.iter().any(|value| whole.iter().any(|whole| whole.text() == value.text()));
    // A name tells where the value belongs; without one, all that stands around it was copied along.
    let named = layout.values.iter().any(|value| !matches!(value.place, Place::Bare | Place::Prose));
    // What reads as it stands under its name needs no other reading.
    if named && mended.len() == 1 && mended.iter().all(is_sound) {
        return (layout, mended, findings);
    }
    if found.is_empty() || !whole.iter().all(proven) || same && mended.len() == 1 && named {
        return (layout, mended, findings);
    }
    (single, whole, found)
}

/// Whether a value is a credential of a known format in which nothing is wrong.
fn is_sound(value: &Mended) -> bool {
    let known = token::recognise(value.text()).filter(|format| format.id != "opaque");
    known.is_some_and(|format| (format.decode)(value.text()).notes.iter().all(|note| note.speaks.is_none()))
}

/// The paste as one value.
fn single(paste: &str) -> Layout {
    let span = Span::whole(paste);
    let name = Span::new(0, 0);
    let field = segment::Field { place: Place::Bare, name, value: span };
    Layout {
        segments: vec![Segment { kind: Kind::Bare, span, fields: vec![field] }],
        values: vec![Value { place: Place::Bare, name, span, scheme: None, segment: 0 }],
    }
}

/// Mends every value. What is no credential even then is left as it stands: it was not ours to judge.
fn mend(paste: &str, layout: &Layout, key: &str) -> (Vec<Mended>, Vec<Finding>) {
    let mut findings = Vec::new();
    let mut texts = Vec::with_capacity(layout.values.len());
    let proved = |text: &str| token::whole(text).map(|whole| whole.says);
    for (index, value) in layout.values.iter().enumerate() {
        // Headers and addresses of several words have blanks, quotes and percent signs of their own.
        if crate::WHOLE
            && let Some(clean) = token::compound(paste, value.span)
        {
            texts.push(clean);
            continue;
        }
        let signed = if !crate::WHOLE || key.is_empty() || index >= signature::MOST {
            None
        } else {
            mend_signed(paste, value, key)
        };
        let (mended, mut found) = signed.unwrap_or_else(|| check::mend(paste, value, &proved));
        if found.iter().any(|finding| finding.check.stands_alone) {
            findings.extend(found);
            texts.push(Mended::verbatim(paste, value.span));
            continue;
        }
        found.extend(lost(&mended));
        if token::recognise(mended.text()).is_some() || is_torn(&mended, value, &found) {
            findings.extend(found);
            texts.push(mended);
        } else {
            texts.push(Mended::verbatim(paste, value.span));
        }
    }
    (texts, findings)
}

/// Mends a value until its signature is right; nothing where no repair that can be undone makes it so.
fn mend_signed(paste: &str, value: &Value, key: &str) -> Option<(Mended, Vec<Finding>)> {
    let proved = |text: &str| {
        let verdict = signature::verify(token::recognise(text)?.id, text, key)?;
        verdict.is_verified().then_some("its signature is right by the key that was given")
    };
    let (mended, found) = check::mend(paste, value, &proved);
    proved(mended.text()).map(|_| (mended, found))
}

/// Whether it was a credential before something in it was lost for good.
fn is_torn(mended: &Mended, value: &Value, found: &[Finding]) -> bool {
    let text = mended.text();
    let word = text.split_once(' ').filter(|(scheme, _)| is_scheme(scheme)).map_or(text, |(_, word)| word);
    let digits = has(word, "0-9");
    let cases = has(word, "A-Z") && has(word, "a-z");
    let known = Shape::of(word).is_marked()
        || match value.place {
            Place::Prose => false,
            Place::Bare => word.len() >= 16 || word.len() >= 8 && digits,
            // Its place or its name says that a credential belongs there.
            _ => word.len() >= 8 && (digits || cases),
        };
    known && !word.contains(char::is_whitespace) && found.iter().any(|finding| finding.repair.is_none())
}

/// The first word of what is sent in two.
fn is_scheme(word: &str) -> bool {
    is_one(word, &["basic", "bearer", "ntlm", "negotiate"])
}

/// A paste that is one JSON text and breaks off: what stood behind was cut off, or something in it was left out.
fn unclosed(paste: &str, tokens: &[Token]) -> Option<Finding> {
    let span = Span::whole(paste).trimmed(paste);
    let text = span.of(paste);
    let held = !tokens.is_empty() && text.starts_with('{') && text.len() <= LONGEST;
    let doc = held.then(|| Doc::read(text)).filter(|doc| !doc.complete && doc.nodes().len() > 2)?;
    let end = span.start + doc.end;
    Finding::lost("cut-short", Span::new(end, end), "The JSON around it does not close: its end is missing.".to_owned())
}

/// What the format itself says is missing.
fn lost(mended: &Mended) -> Option<Finding> {
    let text = mended.text();
    let loss = if token::whole(text).is_some() { None } else { token::loss(text) }?;
    let check = match loss.kind {
        Lost::Head | Lost::End => "cut-short",
        Lost::Changed => "wrong-character",
        Lost::LastBits => "last-bits",
    };
    let full = matches!(text.len(), 255 | 256 | 1024 | 2048 | 4096 | 8192);
    let seen = if full {
        format!("{} It has exactly {} characters, where columns and buffers end.", loss.says, text.len())
    } else {
        loss.says
    };
    Finding::lost(check, mended.origin(loss.span), seen)
}
