//! How far two clocks are apart, read off the paste alone.

use crate::{
    clock::{self, Moment},
    refusal::Heard,
    segment::{Kind, Layout, Place},
    text::Span,
};

/// How far two clocks are apart.
#[derive(Clone, Copy)]
pub struct Skew {
    /// What the client's clock showed.
    pub client: Moment,
    /// What the server's clock showed.
    pub server: Moment,
    /// How it was measured.
    pub measured: &'static str,
    /// Where it can be seen.
    pub span: Span,
}

impl Skew {
    /// Milliseconds by which the client is behind; negative if it is ahead.
    #[must_use]
    pub const fn behind(&self) -> i64 {
        self.server.since(self.client)
    }
}

/// Measures, by the most telling way there is.
#[must_use]
pub fn measure(paste: &str, layout: &Layout, heard: &[Heard], now: Moment) -> Option<Skew> {
    signed_against_server(paste, heard)
        .or_else(|| sent_against_answered(paste, layout))
        .or_else(|| answered_ahead(paste, layout, now))
}

/// The refusals of `SigV4` name both clocks: when the request was signed and when the server looked.
fn signed_against_server(paste: &str, heard: &[Heard]) -> Option<Skew> {
    heard.iter().find_map(|heard| {
        let hole = |name: &str| heard.hole(name).and_then(|span| clock::read(span.of(paste)));
        let (client, server) = (hole("signed")?, hole("server")?);
        Some(Skew { client, server, measured: "the two times in the message", span: heard.span })
    })
}

/// A request that was dated by its sender, and the date of the answer.
fn sent_against_answered(paste: &str, layout: &Layout) -> Option<Skew> {
    let dated = |kind: Kind, names: &[&str]| {
        let segments = layout.segments.iter().filter(|segment| segment.kind == kind);
        let mut headers = segments.flat_map(|segment| segment.at(Place::Header));
        headers.find_map(|field| {
            let named = names.iter().any(|name| field.name.of(paste).eq_ignore_ascii_case(name));
            named.then(|| clock::read(field.value.of(paste))).flatten()
        })
    };
    let client =
        dated(Kind::Request, &["x-amz-date", "date"]).or_else(|| dated(Kind::Curl, &["x-amz-date", "date"]))?;
    let (server, span) = answer_date(paste, layout)?;
    Some(Skew { client, server, measured: "the date of the request against the date of the answer", span })
}

/// An answer cannot come from the future. One from the past says nothing: the paste may simply be old.
fn answered_ahead(paste: &str, layout: &Layout, now: Moment) -> Option<Skew> {
    let (server, span) = answer_date(paste, layout)?;
    let skew = Skew { client: now, server, measured: "the date of the answer against this computer's clock", span };
    (skew.behind() > 1_000).then_some(skew)
}

/// The `Date` of the last answer (RFC 9110 §6.6.1).
pub(super) fn answer_date(paste: &str, layout: &Layout) -> Option<(Moment, Span)> {
    let answers = layout.segments.iter().filter(|segment| matches!(segment.kind, Kind::Response | Kind::Headers));
    let dates = answers
        .flat_map(|segment| segment.at(Place::Header))
        .filter(|field| field.name.of(paste).eq_ignore_ascii_case("date"));
    let field = dates.last()?;
    Some((clock::read(field.value.of(paste))?, field.value))
}
