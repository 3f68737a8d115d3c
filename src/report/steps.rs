//! What went to and fro, step by step, with the step that lost the credential.

use serde::Serialize;

use crate::{
    diagnosis::Known,
    segment::{Exchange, Place, Segment, names_a_credential},
    text::{Span, visible},
};

/// More steps than this nobody follows.
const MOST: usize = 12;
/// No more of an address is shown.
const LONGEST: usize = 80;

/// A request and its answer.
#[derive(Clone, Serialize)]
pub struct Step {
    /// The method; empty where none is told.
    pub method: String,
    /// Where it went, without the query.
    pub target: String,
    /// Whether a credential went along; nothing where the paste does not show it.
    pub carries: Option<bool>,
    /// The status of the answer.
    pub status: Option<u16>,
    /// `call`, `redirect` or `preflight`.
    pub kind: &'static str,
    /// Whether the step before carried a credential, and this one no longer does.
    pub lost: bool,
    /// Where it stands.
    pub span: Span,
}

impl Step {
    /// What went out, in words.
    #[must_use]
    pub fn sent(&self) -> String {
        let credential = match self.carries {
            Some(true) => ", with a credential",
            Some(false) => ", without a credential",
            None => "",
        };
        let request = if self.target.is_empty() { "a request" } else { self.target.as_str() };
        let blank = if self.method.is_empty() { "" } else { " " };
        [self.method.as_str(), blank, request, credential].concat()
    }

    /// What came back, in words.
    #[must_use]
    pub fn came(&self) -> String {
        let status = self.status.map_or_else(|| "no answer shown".to_owned(), |status| status.to_string());
        let kind = match self.kind {
            "call" => "",
            kind => kind,
        };
        let blank = if kind.is_empty() { "" } else { ", " };
        let lost = if self.lost { ": the credential is missing from here on" } else { "" };
        [status.as_str(), blank, kind, lost].concat()
    }
}

/// The steps, where there are several.
pub(super) fn steps(known: &Known<'_>) -> Vec<Step> {
    let exchanges = known.exchanges();
    if exchanges.len() < 2 {
        return Vec::new();
    }
    let mut steps: Vec<Step> = Vec::new();
    for (index, exchange) in exchanges.iter().enumerate().take(MOST) {
        let before = index.checked_sub(1).map(|before| &exchanges[before]);
        steps.push(step(known.paste, exchange, before, steps.last()));
    }
    steps
}

fn step(paste: &str, exchange: &Exchange<'_>, before: Option<&Exchange<'_>>, last: Option<&Step>) -> Step {
    let kind = match () {
        () if exchange.is_preflight(paste) => "preflight",
        () if exchange.is_redirect(paste) => "redirect",
        () => "call",
    };
    // A command tells of its first request; what it sends when it is led elsewhere stands nowhere.
    let again = before.is_some_and(|before| {
        let start = |one: &Exchange<'_>| one.command.map(|command| command.span.start);
        start(before).is_some() && start(before) == start(exchange)
    });
    let carries = match (exchange.request, exchange.command) {
        (Some(request), _) => Some(carries(paste, request)),
        (None, Some(command)) if !again => Some(carries(paste, command)),
        _ => None,
    };
    let kept = last.is_none_or(|last| last.carries != Some(true));
    let target = exchange.target(paste);
    let target = target.split(['?', '#']).next().unwrap_or(target);
    Step {
        method: visible(exchange.method(paste)),
        target: visible(&target[..target.floor_char_boundary(LONGEST)]),
        carries,
        status: exchange.status(paste),
        kind,
        lost: carries == Some(false) && !kept && kind != "preflight",
        span: exchange.span,
    }
}

/// Whether a credential goes along.
fn carries(paste: &str, head: &Segment) -> bool {
    let named = |place: Place| {
        head.at(place).any(|field| names_a_credential(field.name.of(paste)) && !field.value.of(paste).trim().is_empty())
    };
    named(Place::Header) || named(Place::Query) || head.at(Place::User).next().is_some()
}

#[cfg(test)]
mod tests {
    use crate::{Moment, examine};

    #[test]
    fn the_step_that_lost_it_is_marked() {
        let paste = "> GET /x?code=1 HTTP/1.1\n> Authorization: Bearer abc\n>\n< HTTP/1.1 302 Found\n\
            < Location: https://b.example/y\n<\n> GET /y HTTP/1.1\n> Host: b.example\n>\n< HTTP/1.1 401 Unauthorized\n";
        let report = examine(paste, Moment::LAST);
        let told: Vec<_> = report
            .exchanges
            .iter()
            .map(|step| (step.target.as_str(), step.carries, step.status, step.kind, step.lost))
            .collect();
        assert_eq!(
            told,
            [("/x", Some(true), Some(302), "redirect", false), ("/y", Some(false), Some(401), "call", true)]
        );
    }

    #[test]
    fn what_a_command_sends_elsewhere_nobody_knows() {
        let paste = "curl -iL -u a:b https://a.example/x\nHTTP/1.1 301 Moved\nLocation: /y\n\nHTTP/2 401\n";
        let report = examine(paste, Moment::LAST);
        let told: Vec<_> = report.exchanges.iter().map(|step| (step.carries, step.status, step.lost)).collect();
        assert_eq!(told, [(Some(true), Some(301), false), (None, Some(401), false)]);
    }

    #[test]
    fn one_exchange_is_no_sequence() {
        assert!(examine("GET /x HTTP/1.1\n\nHTTP/1.1 401 Unauthorized\n", Moment::LAST).exchanges.is_empty());
    }
}
