//! What belongs to the sentence or the object around.

use super::{Check, Damage, Subject, proof, scan, verifiers};
use crate::{segment::Shape, text::Span};

pub(super) const CHECK: Check = Check {
    id: "trailing-punctuation",
    title: "Punctuation copied along",
    why: "The comma, the semicolon or the bracket belongs to the object or the sentence the token stood in, not to the token.",
    find,
    examples: proof::list(&[
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA,", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA\"}", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA\",", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("(eyJhbGciOiJIUzI1NiJ9.e30.AAAA).", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA.", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        (
            "eyJhbGciOiJIUzI1NiJ9.e30.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA..",
            "eyJhbGciOiJIUzI1NiJ9.e30.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        ),
        ("eyJhbGciOiJub25lIn0.e30.", "eyJhbGciOiJub25lIn0.e30."),
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA...", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA..."),
        ("IQoJb3JpZ2luX2VjEAA==", "IQoJb3JpZ2luX2VjEAA=="),
    ]),
    accepted_by: verifiers::DECODERS,
    ..Check::PLAIN
};

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    if !subject.census.any(b",;}])>.:!?([{<|") && !subject.census.beyond_ascii() {
        return Vec::new();
    }
    let text = subject.text;
    // A tag is a name, with its own check.
    if text.starts_with('<') && text.contains("</") && text.ends_with('>') {
        return Vec::new();
    }
    let spans = [opening(text), closing(text, subject.shape)];
    scan::showing(text, scan::remove(text, "take the punctuation off", spans.into_iter().flatten().collect()), |seen| {
        seen
    })
}

/// Brackets before the token.
fn opening(text: &str) -> Option<Span> {
    let body = text.trim_start_matches(|c| {
        c == ' ' || is_quote(c) || matches!(c, '(' | '[' | '{' | '<' | '|' | ',' | ';' | '（' | '【')
    });
    let head = Span::new(0, text.len() - body.len());
    // A quote alone belongs to the quotes.
    (!body.is_empty() && head.of(text).contains(|c: char| c != ' ' && !is_quote(c))).then_some(head)
}

fn closing(text: &str, shape: Shape) -> Option<Span> {
    let start = text.trim_end_matches(|c| c == ' ' || is_quote(c) || is_punctuation(c)).len();
    // A quote that closes what the token opens belongs to the quotes, unless something stands behind it.
    let tail = text[start..].trim_end_matches(|c| c == ' ' || is_quote(c));
    if tail.is_empty() || start == 0 {
        return None;
    }
    // A list of settings may end in what stands between them.
    if tail == ";" && text[..start].contains(';') && text[..start].contains('=') {
        return None;
    }
    let dots = text[start..].chars().take_while(|c| *c == '.').count();
    // Several dots are an ellipsis; one may be the last of a token that nobody signed.
    let only_dot = tail == ".";
    // Two behind a signature that is whole leave nothing out.
    let full_stops = dots == 2 && tail == ".." && shape == Shape::Jose && is_signed(&text[..start]);
    if dots > 1 && !full_stops || only_dot && !ends_a_sentence(&text[..start], shape) {
        return None;
    }
    // The empty signature's dot stays where other marks follow it.
    let keeps = usize::from(dots == 1 && !only_dot && !ends_a_sentence(&text[..start], shape));
    Some(Span::new(start + keeps, text.len()))
}

/// Whether the last of three parts is as long as one of the usual algorithms makes a signature.
fn is_signed(text: &str) -> bool {
    let last = text.rsplit('.').next().map_or(0, str::len);
    text.matches('.').count() == 2 && matches!(last, 43 | 64 | 86 | 128 | 171 | 176 | 342 | 512 | 683)
}

/// Whether the dot behind `text` is one too many.
fn ends_a_sentence(text: &str, shape: Shape) -> bool {
    match shape {
        Shape::Jose => matches!(text.matches('.').count(), 2 | 4),
        Shape::Word => text.len() >= 16,
        _ => true,
    }
}

fn is_punctuation(c: char) -> bool {
    matches!(
        c,
        ',' | '|' | ';' | '}' | ']' | ')' | '>' | '.' | ':' | '!' | '?' | '，' | '。' | '；' | '）' | '】' | '、'
    )
}

fn is_quote(c: char) -> bool {
    matches!(c, '"' | '\'' | '“' | '”' | '’' | '`')
}
