//! All that is known about a paste when conclusions are drawn.

use std::cell::OnceCell;

use super::{Skew, skew};
use crate::{
    check::Finding,
    clock::{Moment, Standing},
    refusal::{Heard, Listened, NO_CREDENTIAL, Noticed, listen},
    segment::{Challenge, Exchange, Field, Kind, Layout, Place, Segment},
    signature::Verdict,
    text::Span,
    token::Token,
};

/// All that is known about a paste.
pub struct Known<'k> {
    /// The paste.
    pub paste: &'k str,
    /// The moment it is examined for.
    pub now: Moment,
    /// What it is made of.
    pub layout: &'k Layout,
    /// The damages to its credentials.
    pub findings: &'k [Finding],
    /// Its credentials.
    pub tokens: &'k [Token],
    /// The messages heard in it.
    pub heard: &'k [Heard],
    /// What words tell that stand near each other in it.
    pub noticed: Vec<Noticed>,
    /// Whether it speaks of credentials at all.
    pub context: bool,
    /// What it says in plain words.
    pub said: Vec<Noticed>,
    /// What became of the signature of each, where there is one.
    pub signatures: &'k [Option<Verdict>],
    /// How far the client's clock and the server's are apart, where the paste tells.
    pub skew: Option<Skew>,
    exchanges: Vec<Exchange<'k>>,
    lower: OnceCell<String>,
}

impl<'k> Known<'k> {
    /// Puts together what the rooms found.
    #[must_use]
    pub fn new(
        paste: &'k str,
        now: Moment,
        layout: &'k Layout,
        findings: &'k [Finding],
        tokens: &'k [Token],
        heard: &'k [Heard],
    ) -> Self {
        let skew = skew::measure(paste, layout, heard, now);
        let certain = tokens.iter().any(|token| !token.is_opaque());
        let Listened { near: noticed, said, context } = listen(paste, certain);
        let exchanges = layout.exchanges(paste);
        let lower = OnceCell::new();
        Self {
            paste,
            now,
            layout,
            findings,
            tokens,
            heard,
            noticed,
            context,
            said,
            signatures: &[],
            skew,
            exchanges,
            lower,
        }
    }

    /// The same, and what became of the signatures, one by one as the tokens stand.
    #[must_use]
    pub fn checked(self, signatures: &'k [Option<Verdict>]) -> Self {
        Self { signatures, ..self }
    }

    /// The paste in small letters, made once for all who ask; its bytes stand where those of the paste do.
    #[must_use]
    pub fn lower(&self) -> &str {
        self.lower.get_or_init(|| self.paste.to_ascii_lowercase())
    }

    /// The segments of one kind, in order.
    pub fn segments(&self, kind: Kind) -> impl Iterator<Item = &'k Segment> {
        self.layout.segments.iter().filter(move |segment| segment.kind == kind)
    }

    /// What was sent: requests, and commands that make them.
    pub fn requests(&self) -> impl Iterator<Item = &'k Segment> {
        self.layout.segments.iter().filter(|segment| matches!(segment.kind, Kind::Request | Kind::Curl | Kind::Snippet))
    }

    /// What was sent and what came back, in order: which answer belongs to which request.
    #[must_use]
    pub fn exchanges(&self) -> &[Exchange<'k>] {
        &self.exchanges
    }

    /// What the servers asked for, of all answers and of header lines by themselves (RFC 9110 §11.6.1).
    pub fn challenges(&self) -> impl Iterator<Item = Challenge> {
        let paste = self.paste;
        self.layout.segments.iter().flat_map(move |segment| segment.challenges(paste))
    }

    /// The exchange in which `span` stands: a message, a credential.
    #[must_use]
    pub fn exchange_of(&self, span: Span) -> Option<&Exchange<'k>> {
        self.exchanges.iter().find(|exchange| exchange.span.contains(span))
    }

    /// The field of a request that a message asks for: of its name, and in its place if the message names a header.
    #[must_use]
    pub fn sent(&self, request: &'k Segment, heard: &Heard) -> Option<&'k Field> {
        let name = heard.hole("name")?.of(self.paste);
        let header = heard.hole("place").is_some_and(|place| place.of(self.paste).eq_ignore_ascii_case("header"));
        let fits = |field: &&Field| {
            field.name.of(self.paste).eq_ignore_ascii_case(name) && (!header || field.place == Place::Header)
        };
        request.fields.iter().find(fits)
    }

    /// The status of the last answer.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.segments(Kind::Response).last()?.status(self.paste)
    }

    /// Whether plain words say it, and where.
    #[must_use]
    pub fn says(&self, clue: &str) -> Option<&Noticed> {
        self.said.iter().find(|said| said.clue.id == clue && !said.perhaps)
    }

    /// Whether what is called a token here lets nobody in: a place in a list, a word of a parser, a piece of a text.
    #[must_use]
    pub fn speaks_of_no_credential(&self) -> bool {
        self.says(NO_CREDENTIAL).is_some() && self.status().is_none() && self.tokens.is_empty()
    }

    /// How a credential stands now.
    #[must_use]
    pub fn standing(&self, token: &Token) -> Standing {
        token.decoded.validity.at(self.now)
    }

    /// Whether a credential of the paste has ended.
    #[must_use]
    pub fn has_ended(&self) -> bool {
        self.tokens.iter().any(|token| matches!(self.standing(token), Standing::Expired { .. }))
    }

    /// The messages that speak of an end.
    pub fn heard_expired(&self) -> impl Iterator<Item = &'k Heard> {
        let paste = self.paste;
        self.heard.iter().filter(move |heard| {
            let words = heard.span.of(paste).to_ascii_lowercase();
            words.contains("expired")
                && !words.contains("or expired")
                && !words.contains("expired, ")
                && !words.contains("expired or")
        })
    }
}
