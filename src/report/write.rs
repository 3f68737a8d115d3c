//! From what the rooms know to plain data.

use super::{
    Field, Finding, Heard, Hole, Mending, Part, Reason, Report, Segment, Signature, Skew, Suggestion, Times, Token,
    Verbatim, steps::steps,
};
use crate::{
    check, diagnosis,
    diagnosis::Known,
    fix::{Scene, advise, fill},
    json::{Kind, unescape},
    refusal,
    segment::Place,
    signature::Verdict,
    text::{Mended, Safety, Span, visible},
    token::{self, Document, meaning, told},
};

/// Writes the report.
pub(crate) fn write(known: &Known<'_>, mended: &[Mended], suggestions: Vec<diagnosis::Suggestion>) -> Report {
    let verdict = diagnosis::verdict(known, &suggestions);
    Report {
        schema: 1,
        now: known.now,
        verdict: super::Verdict { level: verdict.level, sentence: verdict.sentence },
        suggestions: suggestions.into_iter().map(|suggestion| advice(known, suggestion)).collect(),
        tokens: known.tokens.iter().enumerate().map(|(index, token)| self::token(known, token, index)).collect(),
        findings: known.findings.iter().map(finding).collect(),
        refusals: known.heard.iter().map(|heard| self::heard(known.paste, heard)).collect(),
        segments: known
            .layout
            .segments
            .iter()
            .map(|segment| Segment { kind: segment.kind.id(), span: segment.span })
            .collect(),
        skew: known.skew.map(|skew| Skew { behind_seconds: skew.behind() / 1000, measured: skew.measured }),
        exchanges: steps(known),
        mended: whole(known, mended),
    }
}

/// The paste with every value mended in its place; the values are in order and apart (see `segment::Layout`). What was
/// only read otherwise than it is written, as its place demands (`\/` in JSON), stays as it is written.
fn whole(known: &Known<'_>, mended: &[Mended]) -> String {
    let paste = known.paste;
    let certain =
        |finding: &check::Finding| finding.repair.as_ref().is_some_and(|repair| repair.safety == Safety::Certain);
    let findings: Vec<Span> =
        known.findings.iter().filter(|finding| certain(finding)).map(|finding| finding.span).collect();
    let damaged = |value: &&Mended| findings.iter().any(|finding| value.span().contains(*finding));
    let mut text = String::with_capacity(paste.len());
    let mut done = 0;
    let values = mended.iter().zip(&known.layout.values).filter(|(value, _)| !value.is_verbatim());
    for (value, told) in values.filter(|(value, _)| damaged(value)) {
        text.push_str(&paste[done..value.span().start]);
        text.push_str(&check::written(told.place, value.text()));
        done = value.span().end;
    }
    text.push_str(&paste[done..]);
    text
}

fn advice(known: &Known<'_>, suggestion: diagnosis::Suggestion) -> Suggestion {
    let advice = advise(suggestion.fix, scene(known));
    let fact = |hole: &str| fact(known, hole);
    let reason = |piece: crate::evidence::Evidence| Reason {
        because: piece.because,
        strength: piece.strength,
        span: piece.span,
    };
    Suggestion {
        fix: suggestion.fix,
        confidence: suggestion.confidence,
        title: suggestion.fix.title(),
        why: suggestion.evidence[0].because.clone(),
        steps: advice.steps.iter().filter_map(|step| fill(step, &fact)).collect(),
        source: advice.source.to_vec(),
        then: suggestion.then,
        evidence: suggestion.evidence.into_iter().map(reason).collect(),
    }
}

/// What is known to fill a hole of a step: what a message told, else what the request shows. Never a secret.
fn fact(known: &Known<'_>, hole: &str) -> Option<String> {
    let heard = |name: &str| known.heard.iter().find_map(|heard| heard.hole(name));
    let span = match hole {
        "url" => return address(known),
        "repaired" => {
            let repaired = known.findings.iter().any(|finding| finding.repair.is_some());
            return repaired.then(|| "repaired token".to_owned());
        }
        // A place that is a header is named by the message that misses it.
        "header" => {
            heard("place").filter(|place| place.of(known.paste).eq_ignore_ascii_case("header")).and(heard("name"))?
        }
        _ => heard(hole)?,
    };
    Some(visible(span.of(known.paste)))
}

/// Where the last request went, without the parameters: they may be credentials.
fn address(known: &Known<'_>) -> Option<String> {
    let request = known.requests().last()?;
    let target = request.at(Place::Target).next()?.value.of(known.paste);
    let target = visible(target.split(['?', '#']).next().unwrap_or(target));
    // A request line names the path only; the host stands in a header.
    match request.header(known.paste, "host").filter(|_| target.starts_with('/')) {
        Some(host) => Some(format!("https://{}{target}", visible(host))),
        None => Some(target),
    }
}

/// Where the person stands: who spoke tells it best, then what was sent.
fn scene(known: &Known<'_>) -> Scene {
    let heard = known.heard.iter().map(|heard| heard.speaker.scene).find(|scene| *scene != Scene::Any);
    let aws = known.tokens.iter().any(|token| token.format.starts_with("aws-"));
    heard.unwrap_or(if aws { Scene::Aws } else { Scene::Any })
}

fn token(known: &Known<'_>, token: &token::Token, index: usize) -> Token {
    let parts = token.decoded.parts.iter().map(|part| Part { label: part.label, span: token.origin(part.span) });
    Token {
        format: token.format,
        name: token.name,
        span: token.span,
        clean: token.clean.text().to_owned(),
        header: token.decoded.document("header").and_then(raw),
        claims: token.decoded.document("claims").and_then(raw),
        validity: Times::new(token.decoded.validity, known.now),
        latest: token.decoded.latest,
        sent: (!token.sent.is_empty()).then_some(token.sent),
        signature: known.signatures.get(index).and_then(|verdict| verdict.as_ref().map(signature)),
        notes: token.decoded.notes.iter().map(|note| note.says.clone()).collect(),
        parts: parts.collect(),
        fields: token
            .decoded
            .documents
            .iter()
            .flat_map(|document| fields(token, document))
            .chain(token.decoded.facts.iter().map(|fact| stated(token, fact)))
            .collect(),
    }
}

fn signature(verdict: &Verdict) -> Signature {
    Signature { state: verdict.state.id(), says: visible(&verdict.says) }
}

fn stated(token: &token::Token, fact: &token::Fact) -> Field {
    Field {
        part: fact.part,
        name: fact.name.to_owned(),
        value: visible(&fact.value),
        meaning: None,
        at: fact.at,
        span: token.origin(fact.span),
    }
}

/// The JSON as its issuer wrote it, every digit and every twin; nothing where it is not JSON.
fn raw(document: &Document) -> Option<Verbatim> {
    Verbatim::new(&document.text)
}

/// The claims that tell a time.
const TIMES: &[&str] = &["exp", "nbf", "iat", "auth_time", "updated_at"];

fn fields(token: &token::Token, document: &Document) -> Vec<Field> {
    let field = |node: &crate::json::Node| {
        let key = node.key?;
        let name = unescape(key.of(&document.text));
        let written = node.value.of(&document.text);
        let value = if node.kind == Kind::String { visible(&unescape(written)) } else { visible(written) };
        let at = if TIMES.contains(&&*name) { told(&document.text, node).map(|told| told.at) } else { None };
        let span = token.origin(document.characters(key.joined(node.value)));
        Some(Field { part: document.label, meaning: meaning(&name), name: visible(&name), value, at, span })
    };
    document.doc.members().filter_map(field).collect()
}

fn finding(finding: &check::Finding) -> Finding {
    let repair = finding.repair.as_ref();
    Finding {
        check: finding.check.id,
        title: finding.check.title,
        why: finding.check.why,
        span: finding.span,
        seen: visible(&finding.seen),
        repair: repair.map(|repair| Mending {
            label: repair.label,
            safety: repair.safety,
            proof: finding.proof,
            edits: repair.edits().to_vec(),
        }),
        accepted_by: finding.check.accepted_by,
        refused_by: finding.check.refused_by,
    }
}

fn heard(paste: &str, heard: &refusal::Heard) -> Heard {
    let holes = heard.holes.iter().map(|(name, span)| Hole { name, value: visible(span.of(paste)), span: *span });
    Heard {
        id: heard.refusal.id,
        speaker: heard.speaker.name,
        span: heard.span,
        means: heard.refusal.means,
        tell_apart: heard.refusal.tell_apart,
        source: heard.refusal.source,
        holes: holes.collect(),
    }
}

#[cfg(test)]
mod tests {
    use crate::{Moment, examine};

    #[test]
    fn a_repaired_token_is_offered_only_where_there_is_one() {
        let offered = |paste: &str| {
            let report = examine(paste, Moment::from_secs(0).unwrap());
            let steps = report.suggestions.iter().flat_map(|suggestion| &suggestion.steps);
            (!report.findings.is_empty(), steps.into_iter().any(|step| step.contains("repaired token")))
        };
        assert_eq!(
            offered("Authorization: Bearer \u{201c}ghp_16C7e42F292c6912E7710c838347Ae178B4a\u{201d}"),
            (true, true)
        );
        // Its checksum is wrong, and nobody can tell what it was.
        assert_eq!(offered("Authorization: Bearer ghp_16C7e42F292c6912E7710c838347Ae178B4a"), (true, false));
    }
}
