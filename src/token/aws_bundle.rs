//! Key id, secret and session token that stand together: they only work together.

use super::{Decoded, Laid, Note, Part, Token};
use crate::{
    clock::{self, Moment},
    evidence::Strength,
    fix::Fix,
    segment::{Kind, Layout, Place, Segment},
    text::{Mended, Span},
};

/// What each piece is called, letters only: in the environment, in ini files, in the answers of STS, IMDS and SSO.
const KEY_ID: &[&str] = &["accesskeyid", "awsaccesskeyid"];
const SECRET: &[&str] = &["secretaccesskey", "awssecretaccesskey", "secretkey"];
const SESSION: &[&str] = &["sessiontoken", "awssessiontoken", "awssecuritytoken", "securitytoken", "token"];
const ENDS: &[&str] = &["expiration", "awscredentialexpiration", "awssessionexpiration", "expiresat"];

/// The bundles of a paste, one for each segment that names a key id and a secret.
pub(super) fn gather(laid: &Laid<'_>) -> Vec<Token> {
    let &Laid { paste, layout, mended } = laid;
    let segments = layout.segments.iter().enumerate();
    segments.filter_map(|(index, segment)| bundle(paste, layout, mended, segment, index)).collect()
}

fn bundle(paste: &str, layout: &Layout, mended: &[Mended], segment: &Segment, index: usize) -> Option<Token> {
    let (format, name) = match segment.kind {
        Kind::Json => ("aws-credentials-json", "AWS credentials, as an API answers them"),
        Kind::Assignments => ("aws-env-ini", "AWS credentials, as settings"),
        _ => return None,
    };
    let piece = |names: &[&str]| {
        let named = |at: &usize| names.contains(&letters(layout.values[*at].name.of(paste)).as_str());
        let at = (0..layout.values.len()).filter(|at| layout.values[*at].segment == index).find(named)?;
        Some((layout.values[at].span, mended[at].text()))
    };
    let (key_span, key) = piece(KEY_ID)?;
    let (secret_span, _) = piece(SECRET)?;
    let session = piece(SESSION);
    let mut decoded = Decoded::default();
    decoded.validity.ends = ends(paste, segment);
    let pieces =
        [("key id", Some(key_span)), ("secret", Some(secret_span)), ("session token", session.map(|(span, _)| span))];
    let pieces: Vec<(&'static str, Span)> =
        pieces.into_iter().filter_map(|(label, span)| Some((label, span?))).collect();
    let span = pieces.iter().fold(key_span, |all, (_, span)| all.joined(*span));
    decoded.parts = pieces
        .iter()
        .map(|(label, piece)| Part { label, span: Span::new(piece.start - span.start, piece.end - span.start) })
        .collect();
    let at = Span::new(key_span.start - span.start, key_span.end - span.start);
    match (key.get(..4), session) {
        (Some("ASIA"), None) => decoded.notes.push(Note::fault(
            Fix::SendCorrectly,
            Strength::Strong,
            at,
            "The key id begins with ASIA: it is temporary and works only with its session token, which is not here.",
        )),
        (Some("AKIA"), Some(_)) => decoded.notes.push(Note::fault(
            Fix::SendCorrectly,
            Strength::Strong,
            at,
            "The key id begins with AKIA: it is long-lived and is sent without a session token. The one beside it belongs to another key: unset it.",
        )),
        _ => {}
    }
    Some(Token { format, name, sent: "", span, clean: Mended::verbatim(paste, span), decoded, value: None })
}

/// The name without marks and capitals.
fn letters(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

fn ends(paste: &str, segment: &Segment) -> Option<Moment> {
    let told = segment.fields.iter().filter(|field| matches!(field.place, Place::Json | Place::Assignment));
    let field = told.into_iter().find(|field| ENDS.contains(&letters(field.name.of(paste)).as_str()))?;
    let value = field.value.of(paste).trim();
    // SSO tells milliseconds, Cognito seconds, the others a date.
    let number = value.parse::<i64>().ok();
    number
        .and_then(|n| if n > 100_000_000_000 { Moment::from_millis(n) } else { Moment::from_secs(n) })
        .or_else(|| clock::read(value))
}
