//! HAR: the requests and answers of a browser, as JSON (HAR 1.2).

use super::{Field, Kind, Place, Segment, form, json as texts, nested, url};
use crate::{
    json::{self, Doc},
    text::Span,
};

/// The exchanges of a log, or of one entry copied out of it; none where the JSON is no HAR. Spans of `doc` speak of
/// `text`, which begins at `base` of the paste; `whole` is where the JSON stands.
pub(super) fn read(text: &str, doc: &Doc, base: usize, whole: Span) -> Vec<Segment> {
    let log = doc.under(text, 0, "log").unwrap_or(0);
    let entries: Vec<usize> = match doc.under(text, log, "entries") {
        Some(list) => doc.inside(list).collect(),
        None => vec![0],
    };
    let mut heads: Vec<Segment> = Vec::new();
    for entry in entries {
        let request = doc.under(text, entry, "request").and_then(|at| request(text, doc, entry, at));
        let response = doc.under(text, entry, "response").and_then(|at| response(text, doc, at));
        if let (Some(request), Some(response)) = (request, response) {
            heads.extend([request, response]);
        }
    }
    if heads.is_empty() {
        return heads;
    }
    // Browsers leave cookies and credentials out of the file unless told otherwise. What is not shown may have been sent.
    let carries =
        |field: &Field| ["authorization", "cookie"].iter().any(|name| field.name.of(text).eq_ignore_ascii_case(name));
    let sanitized = !heads.iter().any(|head| head.kind == Kind::Request && head.at(Place::Header).any(carries));
    heads.sort_by_key(|head| head.span.start);
    let mut segments = Vec::with_capacity(heads.len() * 2 + 1);
    let mut done = whole.start;
    for mut head in heads {
        head.span = head.span.shifted(base);
        // The members of an object may stand in any order, but none in two objects.
        if head.span.start < done {
            continue;
        }
        if head.kind == Kind::Request && sanitized {
            head.kind = Kind::Record;
        }
        for field in &mut head.fields {
            *field = field.shifted(base);
        }
        segments.extend(glue(done, head.span.start));
        done = head.span.end;
        segments.push(head);
    }
    segments.extend(glue(done, whole.end));
    segments
}

fn glue(start: usize, end: usize) -> Option<Segment> {
    (start < end).then(|| Segment { kind: Kind::Json, span: Span::new(start, end), fields: Vec::new() })
}

fn request(text: &str, doc: &Doc, entry: usize, at: usize) -> Option<Segment> {
    let method = string(text, doc, at, "method")?;
    let target = string(text, doc, at, "url")?;
    let mut fields = vec![Field::unnamed(Place::Method, method), Field::unnamed(Place::Target, target)];
    // The moment by the client's clock.
    let started = doc.under(text, entry, "startedDateTime").map(|at| &doc.nodes()[at]);
    fields.extend(started.and_then(|node| Some(Field { place: Place::Json, name: node.key?, value: node.value })));
    fields.extend(url::query(text, target));
    headers(text, doc, at, &mut fields);
    if let Some(body) = doc.under(text, at, "postData").and_then(|post| string(text, doc, post, "text")) {
        fields.extend(nested::read(text, body));
        fields.extend(form::pairs(text, body));
    }
    Some(Segment { kind: Kind::Request, span: doc.nodes()[at].value, fields })
}

fn response(text: &str, doc: &Doc, at: usize) -> Option<Segment> {
    let status = doc.under(text, at, "status").map(|status| doc.nodes()[status].value)?;
    let mut fields = vec![Field::unnamed(Place::Status, status)];
    headers(text, doc, at, &mut fields);
    if let Some(body) = doc.under(text, at, "content").and_then(|content| string(text, doc, content, "text")) {
        fields.extend(nested::read(text, body));
    }
    Some(Segment { kind: Kind::Response, span: doc.nodes()[at].value, fields })
}

fn headers(text: &str, doc: &Doc, of: usize, fields: &mut Vec<Field>) {
    let Some(list) = doc.under(text, of, "headers") else { return };
    let pairs = doc.inside(list).filter_map(|header| texts::pair(text, doc, header));
    fields.extend(pairs.map(|pair| Field { place: Place::Header, ..pair }));
}

fn string(text: &str, doc: &Doc, of: usize, key: &str) -> Option<Span> {
    let node = &doc.nodes()[doc.under(text, of, key)?];
    (node.kind == json::Kind::String).then_some(node.value)
}

#[cfg(test)]
mod tests {
    use crate::segment::{Kind, split};

    const HAR: &str = r#"{"log":{"version":"1.2","entries":[
        {"startedDateTime":"2026-11-21T10:00:00Z","request":{"method":"GET","url":"https://a.example/x?api_key=abc",
         "headers":[{"name":"Authorization","value":"Bearer 2YotnFZFEjr1zCsicMWpAA"}],"queryString":[],"cookies":[]},
         "response":{"status":302,"statusText":"Found","headers":[{"name":"Location","value":"https://b.example/"}],
         "content":{},"redirectURL":"https://b.example/"}},
        {"request":{"method":"POST","url":"https://b.example/","headers":[],
         "postData":{"mimeType":"application/x-www-form-urlencoded","text":"a=1&client_secret=zyx"}},
         "response":{"status":401,"headers":[],"content":{"text":"{\"error\":\"invalid_token\"}"}}}]}}"#;

    #[test]
    fn a_log_is_its_exchanges() {
        let layout = split(HAR);
        let exchanges = layout.exchanges(HAR);
        let told: Vec<_> = exchanges.iter().map(|one| (one.method(HAR), one.target(HAR), one.status(HAR))).collect();
        assert_eq!(
            told,
            [("GET", "https://a.example/x?api_key=abc", Some(302)), ("POST", "https://b.example/", Some(401))]
        );
        let location = exchanges[0].got_header(HAR, "location").map(|field| field.value.of(HAR));
        assert_eq!(location, Some("https://b.example/"));
        let values: Vec<_> = layout.values.iter().map(|value| value.span.of(HAR)).collect();
        assert_eq!(values, ["abc", "2YotnFZFEjr1zCsicMWpAA", "zyx"]);
    }

    #[test]
    fn a_browser_that_leaves_credentials_out() {
        let har = HAR.replace("Authorization", "Accept");
        let layout = split(&har);
        assert!(layout.segments.iter().all(|segment| segment.kind != Kind::Request));
        assert_eq!(layout.exchanges(&har).len(), 2);
    }

    #[test]
    fn other_json_with_such_names() {
        for text in [r#"{"log":{"entries":[1,{"request":3,"response":{}}]}}"#, r#"{"request":{"url":5},"response":1}"#]
        {
            assert_eq!(split(text).segments[0].kind, Kind::Json, "{text}");
        }
    }
}
