//! Key id, secret and session token that stand together: they only work together.

use super::{Decoded, Laid, Note, Part, Token, aws_session, numerals};
use crate::{
    clock::Moment,
    evidence::Strength,
    fix::Fix,
    segment::{Kind, Place, Segment},
    text::{Mended, Span, only},
};

/// What each piece is called, letters only: in the environment, in ini files, in the answers of STS, IMDS and SSO.
const KEY_ID: &[&str] = &["accesskeyid", "awsaccesskeyid"];
const SECRET: &[&str] = &["secretaccesskey", "awssecretaccesskey", "secretkey"];
const SESSION: &[&str] = &["sessiontoken", "awssessiontoken", "securitytoken", "token"];
/// The old name, which botocore reads first.
const LEGACY: &[&str] = &["awssecuritytoken"];
const ENDS: &[&str] = &[
    "expiration",
    "awscredentialexpiration",
    "awssessionexpiration",
    "awsexpiration",
    "xsecuritytokenexpires",
    "expiresat",
];

/// The bundles of a paste: a segment that names a key id and what belongs to it is one, or as many as it has profiles.
pub(super) fn gather(laid: &Laid<'_>) -> Vec<Token> {
    let segments = laid.layout.segments.iter().enumerate();
    segments.flat_map(|(index, segment)| bundles(laid, segment, index)).collect()
}

fn bundles(laid: &Laid<'_>, segment: &Segment, index: usize) -> Vec<Token> {
    let (format, name) = match segment.kind {
        Kind::Json => ("aws-credentials-json", "AWS credentials, as an API answers them"),
        Kind::Assignments | Kind::Headers => ("aws-env-ini", "AWS credentials, as settings"),
        _ => return Vec::new(),
    };
    let mut profiles: Vec<Vec<usize>> = Vec::new();
    let of_segment = (0..laid.layout.values.len()).filter(|at| laid.layout.values[*at].segment == index);
    for at in of_segment {
        let span = laid.layout.values[at].span;
        let apart = |last: &usize| {
            let between = laid.paste.get(laid.layout.values[*last].span.end..span.start).unwrap_or_default();
            format == "aws-env-ini" && between.lines().any(|line| line.trim_start().starts_with('['))
        };
        match profiles.last_mut() {
            Some(profile) if !profile.last().is_some_and(apart) => profile.push(at),
            _ => profiles.push(vec![at]),
        }
    }
    let whole = profiles.len() == 1;
    let bundle = |profile: &Vec<usize>| bundle(laid, segment, profile, whole, (format, name));
    profiles.iter().filter_map(bundle).collect()
}

fn bundle(
    laid: &Laid<'_>,
    segment: &Segment,
    profile: &[usize],
    whole: bool,
    (format, name): (&'static str, &'static str),
) -> Option<Token> {
    let paste = laid.paste;
    let piece = |names: &[&str]| {
        let named = |at: &usize| names.contains(&letters(laid.layout.values[*at].name.of(paste)).as_str());
        let at = profile.iter().copied().find(named)?;
        Some((laid.layout.values[at].span, laid.mended[at].text()))
    };
    let (key_span, key) = piece(KEY_ID)?;
    let secret = piece(SECRET);
    let (legacy, modern) = (piece(LEGACY), piece(SESSION));
    let session = legacy.or(modern);
    // A key id alone is told by its own card.
    if secret.is_none() && session.is_none() {
        return None;
    }
    let pieces = [
        ("key id", Some(key_span)),
        ("secret", secret.map(|(span, _)| span)),
        ("session token", modern.map(|(span, _)| span)),
        ("session token", legacy.map(|(span, _)| span)),
    ];
    let pieces: Vec<(&'static str, Span)> =
        pieces.into_iter().filter_map(|(label, span)| Some((label, span?))).collect();
    let span = pieces.iter().fold(key_span, |all, (_, span)| all.joined(*span));
    let mut decoded = Decoded::default();
    decoded.validity.ends = ends(paste, segment, if whole { segment.span } else { span });
    let here = |piece: Span| Span::new(piece.start - span.start, piece.end - span.start);
    decoded.parts = pieces.iter().map(|(label, piece)| Part { label, span: here(*piece) }).collect();
    judge(&mut decoded, key, here(key_span), session.map(|(span, token)| (here(span), token)));
    if let (Some((span, old)), Some((_, new))) = (legacy, modern)
        && old != new
    {
        let says = "AWS_SECURITY_TOKEN and AWS_SESSION_TOKEN differ. Programs with botocore take the first, which is the older name: remove it.";
        decoded.notes.push(Note::fault(Fix::UseRightToken, Strength::Strong, here(span), says));
    }
    match secret {
        Some((span, text)) if is_misshapen(text) => {
            let says = "The secret has not the 40 characters of base64 that every secret key has: characters are missing, too many or changed.";
            decoded.notes.push(Note::fault(Fix::RepairFormat, Strength::Strong, here(span), says));
        }
        None => decoded.notes.push(Note::remark("The secret is not here: without it nothing can be signed.")),
        _ => {}
    }
    Some(Token { format, name, sent: "", span, clean: Mended::verbatim(paste, span), decoded, value: None })
}

/// Whether key id and session token belong together.
fn judge(decoded: &mut Decoded, key: &str, at: Span, session: Option<(Span, &str)>) {
    match (key.get(..4), session) {
        (Some("ASIA"), None) => decoded.notes.push(Note::fault(
            Fix::SendCorrectly,
            Strength::Strong,
            at,
            "The key id begins with ASIA: it is temporary and works only with its session token, which is not here.",
        )),
        (_, Some((span, token))) => {
            if let Some((fix, says)) = aws_session::quarrel(key, token) {
                let at = if key.starts_with("AKIA") { at } else { span };
                decoded.notes.push(Note::fault(fix, Strength::Strong, at, says));
            }
        }
        _ => {}
    }
}

/// Whether a secret key cannot be whole. What stands there instead of one is told elsewhere.
pub(super) fn is_misshapen(text: &str) -> bool {
    let base64 = only(text, "0-9A-Za-z+/");
    let near = (30..=50).contains(&text.len());
    near && (text.len() != 40 || !base64) && !text.contains(['*', '<', '$', '{', ' '])
}

/// The name without marks and capitals.
fn letters(name: &str) -> String {
    name.chars().filter(char::is_ascii_alphanumeric).map(|c| c.to_ascii_lowercase()).collect()
}

fn ends(paste: &str, segment: &Segment, within: Span) -> Option<Moment> {
    let near = Span::new(within.start, paste[within.end..].find("\n[").map_or(segment.span.end, |at| within.end + at));
    let told = segment.fields.iter().filter(|field| {
        matches!(field.place, Place::Json | Place::Assignment | Place::Header) && near.contains(field.value)
    });
    let field = told.into_iter().find(|field| ENDS.contains(&letters(field.name.of(paste)).as_str()))?;
    // SSO tells milliseconds, Cognito seconds (Amplify with a fraction), the others a date.
    let value = field.value.of(paste).trim();
    let whole = value.split_once('.').filter(|(whole, _)| whole.len() == 10 && whole.parse::<i64>().is_ok());
    numerals::time(whole.map_or(value, |(whole, _)| whole))
}
