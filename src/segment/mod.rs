//! What kinds of text are in the paste, where each is, and which of its values may be credentials.

mod assignments;
mod bare;
mod challenge;
mod code;
mod cookie;
mod curl;
mod devtools;
mod exchange;
mod form;
mod grow;
mod har;
mod headers;
mod http;
mod json;
mod line;
mod markup;
mod named;
mod nested;
mod repr;
mod secret;
mod shape;
mod snippet;
mod stand_in;
mod starts;
mod url;
mod value;
mod yaml;

pub use challenge::{Challenge, challenges};
pub use exchange::Exchange;
pub use shape::{Shape, is_uuid};
pub use stand_in::{StandIn, stand_in};
pub use starts::{names_a_credential, starts};
pub use value::Value;

use crate::text::Span;

/// A paste, laid out.
pub struct Layout {
    /// Every part of the paste that is not blank, in order.
    pub segments: Vec<Segment>,
    /// The values that may be credentials, in order, no two overlapping.
    pub values: Vec<Value>,
}

/// A stretch of one kind of text.
pub struct Segment {
    /// What it is.
    pub kind: Kind,
    /// Where it is.
    pub span: Span,
    /// What is named in it.
    pub fields: Vec<Field>,
}

/// What a stretch of text is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// The head of an HTTP request.
    Request,
    /// A request that a browser recorded without its credentials: what is not shown may have been sent.
    Record,
    /// The head of an HTTP answer.
    Response,
    /// What `curl -v` tells about itself.
    Trace,
    /// A curl command line.
    Curl,
    /// A piece of a program that makes a request.
    Snippet,
    /// JSON.
    Json,
    /// An object as Python, JavaScript or Ruby print it.
    Repr,
    /// XML.
    Xml,
    /// HTML.
    Html,
    /// The body of a form.
    Form,
    /// A Kubernetes secret.
    Manifest,
    /// `NAME=value` lines of a shell, an env file or an ini file.
    Assignments,
    /// Single `Name: value` lines.
    Headers,
    /// A token by itself.
    Bare,
    /// Everything else.
    Prose,
}

impl Kind {
    /// The word the report uses.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Request => "http-request",
            Self::Record => "http-request-recorded",
            Self::Response => "http-response",
            Self::Trace => "curl-trace",
            Self::Curl => "curl-command",
            Self::Snippet => "request-snippet",
            Self::Json => "json",
            Self::Repr => "printed-object",
            Self::Xml => "xml",
            Self::Html => "html",
            Self::Form => "form",
            Self::Manifest => "kubernetes-secret",
            Self::Assignments => "assignments",
            Self::Headers => "header-lines",
            Self::Bare => "bare",
            Self::Prose => "prose",
        }
    }
}

/// Something named in a segment.
#[derive(Clone, Copy)]
pub struct Field {
    /// What sort of place this is.
    pub place: Place,
    /// Its name; empty where the place has none.
    pub name: Span,
    /// Its value, without the quotes and brackets that the kind of text requires.
    pub value: Span,
}

/// Where a value stood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// The method of a request.
    Method,
    /// The address of a request.
    Target,
    /// The status code of an answer.
    Status,
    /// A header.
    Header,
    /// A parameter of an address.
    Query,
    /// A string of a JSON text.
    Json,
    /// An environment variable or a setting.
    Assignment,
    /// The text of an element, or an attribute.
    Markup,
    /// A setting that is written in base64, as its place demands.
    Encoded,
    /// The user and password of a curl command.
    User,
    /// By itself.
    Bare,
    /// In the middle of other words.
    Prose,
}

impl Field {
    /// A value in a place that has no names.
    const fn unnamed(place: Place, value: Span) -> Self {
        Self { place, name: Span::new(value.start, value.start), value }
    }

    /// The same, `by` bytes further on.
    const fn shifted(self, by: usize) -> Self {
        Self { place: self.place, name: self.name.shifted(by), value: self.value.shifted(by) }
    }
}

impl Segment {
    /// The fields of one place.
    pub fn at(&self, place: Place) -> impl Iterator<Item = &Field> {
        self.fields.iter().filter(move |field| field.place == place)
    }

    /// The value of the header `name`, case aside.
    #[must_use]
    pub fn header<'p>(&self, paste: &'p str, name: &str) -> Option<&'p str> {
        let header = self.at(Place::Header).find(|field| field.name.of(paste).eq_ignore_ascii_case(name))?;
        Some(header.value.of(paste))
    }

    /// The status of an answer.
    #[must_use]
    pub fn status(&self, paste: &str) -> Option<u16> {
        self.at(Place::Status).next()?.value.of(paste).parse().ok()
    }
}

/// Reads one segment that begins with the given line, or with what is left of one.
type Reader = fn(&str, Span) -> Option<Segment>;

/// The kinds we know, most certain first; what none of them takes is prose.
const READERS: &[Reader] = if crate::WHOLE { ALL } else { FIRST };

/// The readers that are carried everywhere.
const FIRST: &[Reader] = &[http::read, curl::read, headers::read, assignments::read, bare::read];

/// All readers.
const ALL: &[Reader] = &[
    http::read,
    curl::read,
    snippet::read,
    repr::read,
    markup::read,
    secret::read,
    yaml::read,
    form::read,
    headers::read,
    assignments::read,
    bare::read,
];

/// Readers of what shows requests and answers together.
const DIALOGUES: &[fn(&str, Span) -> Vec<Segment>] =
    if crate::WHOLE { &[json::read, devtools::read] } else { &[json::read] };

/// A line longer than this is not looked through for JSON in its middle.
const LONG_LINE: usize = 50_000;

/// Lays the paste out.
#[must_use]
pub fn split(paste: &str) -> Layout {
    let mut splitting = Splitting::of(paste);
    while splitting.go(paste.len()) {}
    splitting.end()
}

/// The same, a stretch at a time.
pub(crate) struct Splitting<'p> {
    paste: &'p str,
    segments: Vec<Segment>,
    at: usize,
    /// Many JSON texts may stand on one line: its end is looked for once, or a long line would be read again for each.
    line_end: Option<usize>,
}

impl<'p> Splitting<'p> {
    /// Begins.
    pub(crate) const fn of(paste: &'p str) -> Self {
        Self { paste, segments: Vec::new(), at: 0, line_end: None }
    }

    /// How far it is.
    pub(crate) const fn at(&self) -> usize {
        self.at
    }

    /// Splits so many bytes more, and the line or text that they end in; whether there is more to split.
    pub(crate) fn go(&mut self, bytes: usize) -> bool {
        let enough = self.at.saturating_add(bytes).min(self.paste.len());
        while self.at < enough {
            self.step();
        }
        self.at < self.paste.len()
    }

    fn step(&mut self) {
        let paste = self.paste;
        let here = match self.line_end {
            Some(end) if self.at < end => Span::new(self.at, end),
            _ => line::at(paste, self.at),
        };
        self.line_end = Some(here.end);
        if here.trimmed(paste).is_empty() {
            self.at = line::after(paste, here);
            return;
        }
        let start = self.at;
        for segment in read(paste, here) {
            // What follows a JSON text on its line is a line of its own.
            self.at = line::skip_end(paste, segment.span.end.max(start + 1));
            match self.segments.last_mut() {
                Some(last) if joins(last, &segment) => {
                    last.span = last.span.joined(segment.span);
                    last.fields.extend(segment.fields);
                }
                _ => self.segments.push(segment),
            }
        }
    }

    /// The layout.
    pub(crate) fn end(self) -> Layout {
        let segments = if crate::WHOLE { snippet::gather(self.segments) } else { self.segments };
        let values = value::choose(self.paste, &segments);
        Layout { segments, values }
    }
}

/// What begins with this line; never nothing.
fn read(paste: &str, here: Span) -> Vec<Segment> {
    let several = DIALOGUES.iter().map(|read| read(paste, here)).find(|segments| !segments.is_empty());
    several.unwrap_or_else(|| {
        let read = READERS.iter().find_map(|read| read(paste, here));
        match read {
            Some(segment) => vec![segment],
            None => prose(paste, here),
        }
    })
}

/// Words, and the JSON text in their middle if there is one.
fn prose(paste: &str, here: Span) -> Vec<Segment> {
    let plain = |span: Span| Segment { kind: Kind::Prose, span, fields: Vec::new() };
    let object = memchr::memmem::find(here.of(paste).as_bytes(), b"{\"").filter(|_| here.len() <= LONG_LINE);
    if let Some(at) = object.filter(|at| *at > 0) {
        let found = json::read(paste, Span::new(here.start + at, here.end));
        // Only what is whole: what breaks off may be anything.
        let whole = found.first().is_some_and(|found| !found.fields.is_empty() && found.span.of(paste).ends_with('}'));
        if whole {
            let before = std::iter::once(plain(Span::new(here.start, here.start + at)));
            return before.chain(found).collect();
        }
    }
    vec![plain(here)]
}

/// Lines that say nothing about where they begin belong to the line before.
fn joins(last: &Segment, next: &Segment) -> bool {
    last.kind == next.kind && matches!(next.kind, Kind::Prose | Kind::Trace | Kind::Headers | Kind::Assignments)
}

#[cfg(test)]
mod tests;
