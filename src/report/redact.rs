//! The report without its secrets.
//!
//! What is a secret follows from the spans of the report: every credential, what is written in it (but for the few
//! claims in [`claims::OPEN`]), and every other place where one of these stands again. A secret becomes a fingerprint,
//! `‹jws-compact 3f2a9c1d›`, so that two of them can still be compared. Behind this stands a net for what nobody
//! recognised: long words that look random go too.

mod claims;
mod net;
mod print;
mod veil;

use super::{Field, Finding, Heard, Report, Signature, Step, Suggestion, Token, Verbatim};
use crate::{
    clock::Words,
    json::unescape,
    text::{Span, visible},
};
use veil::{Moved, Veil};

impl Report {
    /// The report and the paste without their secrets. The spans of the one speak of the other, so both can be shown
    /// as if this were what had been pasted. Redacting twice changes nothing more.
    #[must_use]
    pub fn redacted(&self, paste: &str) -> (Self, String) {
        let mut veil = Veil::default();
        let mut cover = Vec::with_capacity(self.tokens.len());
        // What belongs together comes last: its pieces are best known by what they are themselves.
        let several = |token: &Token| token.parts.len() > 1 && self.tokens.iter().any(|other| is_within(other, token));
        let (groups, single): (Vec<&Token>, Vec<&Token>) = self.tokens.iter().partition(|token| several(token));
        for token in single {
            let mark = print::of(token.format, "", &token.clean);
            let there = token.span.of(paste);
            cover.push((token.span, if print::is(there) { there.to_owned() } else { mark.clone() }));
            learn(&mut veil, token, paste, Some(&mark));
        }
        for token in groups {
            learn(&mut veil, token, paste, None);
            for part in &token.parts {
                if !cover.iter().any(|(span, _)| span.overlaps(part.span)) {
                    cover.push((part.span, print::of(token.format, "", part.span.of(paste))));
                }
            }
        }
        let veil = veil.ready();
        let (paste, moved) = veil.cover(paste, &cover);
        let bare = Bare { veil: &veil, moved: &moved, paste: &paste };
        let report = Self {
            verdict: super::Verdict { level: self.verdict.level, sentence: bare.words(&self.verdict.sentence) },
            suggestions: self.suggestions.iter().map(|suggestion| bare.suggestion(suggestion)).collect(),
            tokens: self.tokens.iter().map(|token| bare.token(token)).collect(),
            findings: self.findings.iter().map(|finding| bare.finding(finding)).collect(),
            refusals: self.refusals.iter().map(|heard| bare.heard(heard)).collect(),
            segments: self.segments.iter().map(|s| super::Segment { span: moved.span(s.span), ..s.clone() }).collect(),
            mended: veil.cover(&self.mended, &[]).0,
            skew: self.skew.clone(),
            exchanges: self.exchanges.iter().map(|step| bare.step(step)).collect(),
            ..*self
        };
        (report, paste)
    }
}

/// Whether `outer` is several credentials that belong together, `token` being one of them.
fn is_within(token: &Token, outer: &Token) -> bool {
    token.span != outer.span && outer.span.contains(token.span)
}

/// Remembers everything of `token` that must not be read, itself included where it is one secret: between the pieces
/// of several stand the names of settings.
fn learn(veil: &mut Veil, token: &Token, paste: &str, mark: Option<&str>) {
    if let Some(mark) = mark {
        veil.learn(&token.clean, mark, 4);
        veil.learn(token.span.of(paste), mark, 4);
    }
    let pieces = mark.map(|_| token.clean.split('.')).into_iter().flatten();
    let parts = token.parts.iter().map(|part| part.span.of(paste)).filter(|text| print::all(text).is_empty());
    for piece in pieces.chain(parts.clone()).chain(parts.flat_map(str::split_whitespace)) {
        veil.learn(piece, &print::of(token.format, "", piece), 6);
    }
    let mut hide = |name: &str, value: &str| {
        let mark = print::of(name, &token.clean, value);
        veil.learn(value, &mark, 6);
        veil.learn(&visible(value), &mark, 6);
        let inner = unescape(value);
        veil.learn(&inner, &mark, 6);
        veil.learn(&visible(&inner), &mark, 6);
        mark
    };
    let times = times(token);
    for raw in [&token.header, &token.claims].into_iter().flatten() {
        claims::rebuild(raw.get(), &times, &mut hide);
    }
    for field in &token.fields {
        claims::rebuild_field(&field.name, &field.value, &times, &mut hide);
    }
}

/// The names of what tells a moment.
fn times(token: &Token) -> Vec<&str> {
    token.fields.iter().filter(|field| field.at.is_some()).map(|field| field.name.as_str()).collect()
}

/// Writes the pieces of a report again, without the secrets.
struct Bare<'r> {
    veil: &'r Veil,
    moved: &'r Moved,
    paste: &'r str,
}

impl Bare<'_> {
    fn text(&self, text: &str) -> String {
        self.veil.over(text)
    }

    /// A sentence that names no secret stays one that can tell the time.
    fn words(&self, words: &Words) -> Words {
        let text = words.text();
        let bare = self.text(&text);
        if bare == text { words.clone() } else { bare.into() }
    }

    fn span(&self, span: Span) -> Span {
        self.moved.span(span)
    }

    fn suggestion(&self, suggestion: &Suggestion) -> Suggestion {
        let mut bare = suggestion.clone();
        bare.why = self.words(&bare.why);
        for step in &mut bare.steps {
            *step = self.text(step);
        }
        for reason in &mut bare.evidence {
            reason.because = self.words(&reason.because);
            reason.span = reason.span.map(|span| self.span(span));
        }
        bare
    }

    fn token(&self, token: &Token) -> Token {
        let times = times(token);
        let mut hide = |name: &str, value: &str| print::of(name, &token.clean, value);
        let mut raw = |raw: &Option<Verbatim>| Verbatim::new(&claims::rebuild(raw.as_ref()?.get(), &times, &mut hide));
        let (header, claims) = (raw(&token.header), raw(&token.claims));
        let fields = token.fields.iter().map(|field| Field {
            name: self.text(&field.name),
            value: claims::rebuild_field(&field.name, &field.value, &times, &mut hide),
            span: self.span(field.span),
            ..field.clone()
        });
        Token {
            span: self.span(token.span),
            clean: print::of(token.format, "", &token.clean),
            header,
            claims,
            signature: token.signature.as_ref().map(|checked| Signature { says: self.text(&checked.says), ..*checked }),
            notes: token.notes.iter().map(|note| self.text(note)).collect(),
            parts: token.parts.iter().map(|p| super::Part { span: self.span(p.span), ..p.clone() }).collect(),
            fields: fields.collect(),
            validity: token.validity.clone(),
            ..*token
        }
    }

    /// The edits spoke of the paste as it was: they go.
    fn finding(&self, finding: &Finding) -> Finding {
        let mut bare = finding.clone();
        bare.span = self.span(bare.span);
        bare.seen = self.text(&bare.seen);
        if let Some(repair) = &mut bare.repair {
            repair.edits.clear();
        }
        bare
    }

    fn step(&self, step: &Step) -> Step {
        Step { target: self.text(&step.target), span: self.span(step.span), ..step.clone() }
    }

    /// What stands in the holes is read again from the covered paste, so a hole can show no more than it does.
    fn heard(&self, heard: &Heard) -> Heard {
        let mut bare = heard.clone();
        bare.span = self.span(bare.span);
        for hole in &mut bare.holes {
            hole.span = self.span(hole.span);
            hole.value = visible(hole.span.of(self.paste));
        }
        bare
    }
}
