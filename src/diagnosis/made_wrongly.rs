//! Seen on the credential itself: it was made so.

use super::{Inference, Known};
use crate::{
    clock::Standing,
    evidence::{Evidence, Strength},
    fix::Fix,
    segment::{Kind, Place},
    text::{Span, begins_with_one, holds_one},
};

pub(super) const INFERENCE: Inference = Inference { id: "made-so", draw };

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    let mut drawn = Vec::new();
    for token in known.tokens {
        let wrong = token.decoded.notes.iter().find(|note| {
            note.speaks.is_some_and(|(fix, strength)| fix == Fix::FixGeneration && strength >= Strength::Strong)
                && holds_one(
                    &note.says,
                    &["in milli", "in micro", "in nano", "ends before it begins", "a length of time"],
                )
        });
        let Some(note) = wrong else { continue };
        let span = note.span.map_or(token.span, |span| token.origin(span));
        drawn.push(
            Evidence::new(
                Fix::FixGeneration,
                Strength::Decisive,
                "The times in it are written wrongly by whoever made it.",
            )
            .at(span),
        );
        if matches!(known.standing(token), Standing::Expired { .. }) {
            let because = "Another one made in the same way has the same wrong times.";
            drawn.push(Evidence::new(Fix::ObtainNewToken, Strength::Against, because).at(span));
        }
    }
    drawn.extend(claims_by_themselves(known));
    drawn.extend(key_on_one_line(known));
    drawn.extend(signature_of_oauth1(known));
    drawn
}

/// Claims that were pasted decoded: times in milliseconds (RFC 7519 §2 wants seconds).
fn claims_by_themselves(known: &Known<'_>) -> Option<Evidence> {
    let lower = known.paste;
    ["\"exp\"", "\"iat\"", "\"nbf\"", "'exp'", "'iat'"].iter().find_map(|name| {
        let at = lower.find(name)?;
        let rest = lower[at + name.len()..].trim_start().strip_prefix(':')?.trim_start();
        let digits = rest.bytes().take_while(u8::is_ascii_digit).count();
        // Thirteen digits are milliseconds from 2001 to 2286; ten are seconds.
        (13..=19).contains(&digits).then(|| {
            let start = Span::of_slice(lower, rest).start;
            let because = "This time has thirteen digits or more: it is in milliseconds, and RFC 7519 wants seconds.";
            Evidence::new(Fix::FixGeneration, Strength::Strong, because).at(Span::new(start, start + digits))
        })
    })
}

/// A PEM text has its first and its last line to themselves (RFC 7468 §2).
fn key_on_one_line(known: &Known<'_>) -> Option<Evidence> {
    let start = known.paste.find("-----BEGIN ")?;
    let behind = known.paste[start + 11..].find("-----").map(|at| start + 11 + at + 5)?;
    let rest = &known.paste[behind..];
    let next: String = rest.chars().take(4).collect();
    let joined = next.len() == 4
        && next.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '+' | '/' | ' '))
        && !next.trim().is_empty();
    let escaped = begins_with_one(rest, &["\\n", "\\\\n"])
        && !known
            .segments(Kind::Json)
            .any(|json| json.span.start <= start && start < json.span.end && json.at(Place::Json).next().is_some());
    (joined || escaped && !(known.noticed.is_empty() && known.said.is_empty())).then(|| {
        let because = if joined {
            "The key lost its line breaks: BEGIN and END need lines of their own."
        } else {
            "The key's line breaks are written as \\n, two characters; they have to be real line breaks."
        };
        Evidence::new(Fix::RepairFormat, Strength::Strong, because).at(Span::new(start, behind))
    })
}

/// RFC 5849 §3.5.1: in a header the signature is percent-encoded, once.
fn signature_of_oauth1(known: &Known<'_>) -> Option<Evidence> {
    let at = known.paste.find("oauth_signature=").map(|at| at + "oauth_signature=".len())?;
    let rest = known.paste[at..].trim_start_matches('"');
    let value = &rest[..rest.find(['"', '&', ',', ' ', '\n']).unwrap_or(rest.len())];
    let because = match () {
        () if value.contains("%25") => {
            "The signature is percent-encoded twice: what signs or what sends encodes it once too often."
        }
        () if value.len() > 20 && value.contains(['+', '/', '=']) => {
            "The signature is not percent-encoded, and OAuth 1.0 wants it so in the header: what signs leaves it out."
        }
        () => return None,
    };
    Some(Evidence::new(Fix::FixGeneration, Strength::Strong, because).at(Span::of_slice(known.paste, value)))
}
