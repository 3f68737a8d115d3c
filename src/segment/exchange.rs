//! Which answer belongs to which request.

use super::{Field, Kind, Layout, Place, Segment};
use crate::text::Span;

/// A request and its answer, as far as the paste shows them.
#[derive(Clone, Copy)]
pub struct Exchange<'l> {
    /// The command or the code that made the request.
    pub command: Option<&'l Segment>,
    /// The head of the request as it went out.
    pub request: Option<&'l Segment>,
    /// The head of the final answer.
    pub response: Option<&'l Segment>,
    /// From the first of them to where the next exchange begins; the bodies lie in between.
    pub span: Span,
}

impl<'l> Exchange<'l> {
    /// What tells most about what was sent: the head that went out, else the command.
    #[must_use]
    pub fn sent(&self) -> Option<&'l Segment> {
        self.request.or(self.command)
    }

    /// The status of the answer.
    #[must_use]
    pub fn status(&self, paste: &str) -> Option<u16> {
        self.response?.status(paste)
    }

    /// A header of what was sent, case aside.
    #[must_use]
    pub fn sent_header(&self, paste: &str, name: &str) -> Option<&'l Field> {
        let heads = [self.request, self.command];
        let mut fields = heads.into_iter().flatten().flat_map(|head| head.at(Place::Header));
        fields.find(|field| field.name.of(paste).eq_ignore_ascii_case(name))
    }

    /// A header of the answer, case aside.
    #[must_use]
    pub fn got_header(&self, paste: &str, name: &str) -> Option<&'l Field> {
        self.response?.at(Place::Header).find(|field| field.name.of(paste).eq_ignore_ascii_case(name))
    }

    /// The method of the request; empty where none is told.
    #[must_use]
    pub fn method<'p>(&self, paste: &'p str) -> &'p str {
        self.sent().and_then(|sent| sent.at(Place::Method).next()).map_or("", |field| field.value.of(paste))
    }

    /// The address of the request; empty where none is told.
    #[must_use]
    pub fn target<'p>(&self, paste: &'p str) -> &'p str {
        self.sent().and_then(|sent| sent.at(Place::Target).next()).map_or("", |field| field.value.of(paste))
    }

    /// Whether the answer sends the client elsewhere.
    #[must_use]
    pub fn is_redirect(&self, paste: &str) -> bool {
        self.status(paste).is_some_and(|status| matches!(status, 301 | 302 | 303 | 307 | 308))
    }

    /// Whether a browser asks for leave with it; a preflight carries no credential by design (Fetch, §4.8).
    #[must_use]
    pub fn is_preflight(&self, paste: &str) -> bool {
        self.method(paste) == "OPTIONS"
    }

    fn of(segment: &'l Segment) -> Self {
        Self { command: None, request: None, response: None, span: segment.span }
    }
}

impl Layout {
    /// The exchanges in the order of the paste. A command that is redirected, or asked again, has several.
    #[must_use]
    pub fn exchanges(&self, paste: &str) -> Vec<Exchange<'_>> {
        let mut exchanges: Vec<Exchange<'_>> = Vec::new();
        for segment in &self.segments {
            let last = exchanges.last_mut();
            match segment.kind {
                Kind::Curl | Kind::Snippet => {
                    exchanges.push(Exchange { command: Some(segment), ..Exchange::of(segment) });
                }
                // The head that a command tells of is that of its own request.
                Kind::Request => match last {
                    Some(last) if last.request.is_none() && last.response.is_none() => last.request = Some(segment),
                    last => {
                        let command = last.and_then(|last| last.command);
                        exchanges.push(Exchange { command, request: Some(segment), ..Exchange::of(segment) });
                    }
                },
                // 100 and its like come before the answer (RFC 9110 §15.2).
                Kind::Response => match last {
                    Some(last) if last.response.is_none() || last.status(paste).is_some_and(|code| code < 200) => {
                        last.response = Some(segment);
                    }
                    last => {
                        let command = last.and_then(|last| last.command);
                        exchanges.push(Exchange { command, response: Some(segment), ..Exchange::of(segment) });
                    }
                },
                _ => {}
            }
        }
        let mut exchanges = if stands_before(&exchanges) { turned(&exchanges) } else { exchanges };
        let mut end = paste.len();
        for exchange in exchanges.iter_mut().rev() {
            exchange.span.end = end;
            end = exchange.span.start;
        }
        exchanges
    }
}

/// Whether each answer stands before its request, as browsers' tools show them.
fn stands_before(exchanges: &[Exchange<'_>]) -> bool {
    let (Some(first), Some(last)) = (exchanges.first(), exchanges.last()) else { return false };
    let between = exchanges.get(1..exchanges.len() - 1).unwrap_or_default();
    exchanges.len() > 1
        && first.sent().is_none()
        && last.response.is_none()
        && between.iter().all(|exchange| exchange.sent().is_some() && exchange.response.is_some())
}

/// The same with each answer at the request behind it.
fn turned<'l>(exchanges: &[Exchange<'l>]) -> Vec<Exchange<'l>> {
    let pairs = exchanges.windows(2).map(|pair| {
        let start = pair[0].response.map_or(pair[0].span.start, |response| response.span.start);
        Exchange { response: pair[0].response, span: Span::new(start, pair[1].span.end), ..pair[1] }
    });
    pairs.collect()
}

#[cfg(test)]
mod tests {
    use crate::segment::split;

    /// Each exchange as `method target authorization → status`.
    fn told(paste: &str) -> Vec<String> {
        let layout = split(paste);
        let exchanges = layout.exchanges(paste);
        let told = exchanges.iter().map(|exchange| {
            let sends = exchange.sent_header(paste, "authorization").map_or("", |field| field.value.of(paste));
            let status = exchange.status(paste).map_or(0, u32::from);
            format!("{} {} {sends} → {status}", exchange.method(paste), exchange.target(paste))
        });
        told.collect()
    }

    #[test]
    fn a_redirect_of_one_command() {
        let paste = "$ curl -vL https://a.example/x -H 'Authorization: Bearer abc'\n> GET /x HTTP/1.1\n\
            > Authorization: Bearer abc\n>\n< HTTP/1.1 302 Found\n< Location: https://b.example/y\n<\n\
            > GET /y HTTP/1.1\n> Host: b.example\n>\n< HTTP/1.1 401 Unauthorized\n<\n{\"error\":\"x\"}";
        let layout = split(paste);
        let exchanges = layout.exchanges(paste);
        assert_eq!(exchanges.len(), 2);
        assert!(exchanges[0].is_redirect(paste) && exchanges[0].request.is_some());
        assert_eq!(exchanges[1].status(paste), Some(401));
        assert!(exchanges[1].request.is_some_and(|request| request.header(paste, "authorization").is_none()));
        assert!(exchanges[1].command.is_some());
        assert!(exchanges[1].span.of(paste).ends_with("\"x\"}"));
        assert_eq!(exchanges[0].span.end, exchanges[1].span.start);
    }

    #[test]
    fn answers_alone_and_interim_ones() {
        let paste =
            "curl -iL https://a.example/x\nHTTP/1.1 100 Continue\n\nHTTP/1.1 301 Moved\nLocation: /y\n\nHTTP/2 403\n";
        assert_eq!(told(paste), [" https://a.example/x  → 301", " https://a.example/x  → 403"]);
    }

    #[test]
    fn a_preflight_is_one_of_two() {
        let paste = "OPTIONS /x HTTP/1.1\nOrigin: https://a.example\n\nHTTP/1.1 401 Unauthorized\n\n\
            GET /x HTTP/1.1\nAuthorization: Bearer abc\n\n";
        assert_eq!(told(paste), ["OPTIONS /x  → 401", "GET /x Bearer abc → 0"]);
    }

    #[test]
    fn an_answer_before_its_request() {
        let paste = "HTTP/1.1 401 Unauthorized\n\n{}\n\nGET /x HTTP/1.1\nAuthorization: Bearer abc\n";
        assert_eq!(told(paste), ["GET /x Bearer abc → 401"]);
        assert_eq!(split(paste).exchanges(paste)[0].span.start, 0);
    }

    #[test]
    fn no_exchange_at_all() {
        assert!(split("401 Unauthorized: Invalid Token").exchanges("").is_empty());
    }
}
