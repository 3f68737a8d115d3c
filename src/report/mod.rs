//! The answer: plain data, the same for the page, the terminal and the JSON that others read.

mod redact;
mod steps;
mod verbatim;
mod write;

pub use crate::diagnosis::{Confidence, Level};
pub use steps::Step;
pub use verbatim::Verbatim;
pub(crate) use write::write;

use serde::Serialize;

use crate::{
    clock::{Moment, Standing, Validity, Words},
    evidence::Strength,
    fix::Fix,
    text::{Edit, Safety, Span},
};

/// All there is to say about a paste. The JSON form is a public interface: fields may come, none may go or change.
#[derive(Clone, Serialize)]
pub struct Report {
    /// The version of this interface.
    pub schema: u32,
    /// The moment the paste was examined for.
    pub now: Moment,
    /// The one sentence on top.
    pub verdict: Verdict,
    /// What to do, best first; empty where there is nothing to do.
    pub suggestions: Vec<Suggestion>,
    /// The credentials found, in the order of the paste.
    pub tokens: Vec<Token>,
    /// The damages found.
    pub findings: Vec<Finding>,
    /// The messages recognised.
    pub refusals: Vec<Heard>,
    /// What kinds of text the paste is made of.
    pub segments: Vec<Segment>,
    /// How far two clocks are apart, where the paste tells.
    pub skew: Option<Skew>,
    /// What went to and fro, where the paste shows several requests or answers.
    pub exchanges: Vec<Step>,
    /// The paste after the certain repairs.
    pub mended: String,
}

/// The sentence on top.
#[derive(Clone, Serialize)]
pub struct Verdict {
    /// How bad it is.
    pub level: Level,
    /// What is the matter.
    pub sentence: Words,
}

/// One thing to do.
#[derive(Clone, Serialize)]
pub struct Suggestion {
    /// Which of the twelve.
    pub fix: Fix,
    /// How sure we are.
    pub confidence: Confidence,
    /// The fix in a few words.
    pub title: &'static str,
    /// The strongest reason.
    pub why: Words,
    /// Every reason; never empty.
    pub evidence: Vec<Reason>,
    /// What to do, step by step.
    pub steps: Vec<String>,
    /// Who says so.
    pub source: Vec<&'static str>,
    /// What has to follow before it works.
    pub then: Option<Fix>,
}

/// One reason for a suggestion.
#[derive(Clone, Serialize)]
pub struct Reason {
    /// The sentence.
    pub because: Words,
    /// How much it weighs.
    pub strength: Strength,
    /// Where it can be seen.
    pub span: Option<Span>,
}

/// A credential, taken apart.
#[derive(Clone, Serialize)]
pub struct Token {
    /// The id of its format.
    pub format: &'static str,
    /// The format's name.
    pub name: &'static str,
    /// Where it stands.
    pub span: Span,
    /// The credential after the certain repairs.
    pub clean: String,
    /// Its header, byte for byte as the issuer wrote it; nothing where it is no JSON.
    pub header: Option<Verbatim>,
    /// Its claims, byte for byte as the issuer wrote them.
    pub claims: Option<Verbatim>,
    /// From when until when it holds.
    pub validity: Times,
    /// Later than this it cannot live, where its issuer bounds the life of such a credential.
    pub latest: Option<Moment>,
    /// How it is sent, `{}` where it stands itself; nothing where it is never sent or only its issuer knows.
    pub sent: Option<&'static str>,
    /// What became of its signature; nothing where it has none that could be checked.
    pub signature: Option<Signature>,
    /// What is worth knowing about it.
    pub notes: Vec<String>,
    /// Its pieces in order, each with where it stands in the paste.
    pub parts: Vec<Part>,
    /// What is written in it, one by one.
    pub fields: Vec<Field>,
}

/// What became of a signature.
#[derive(Clone, Serialize)]
pub struct Signature {
    /// `verified`, `wrong` or `not-checked`.
    pub state: &'static str,
    /// Why, and what it means; or what is needed in order to check it.
    pub says: String,
}

/// A validity and how it stood at the moment of the report.
#[derive(Clone, Serialize)]
pub struct Times {
    /// When it was made.
    pub issued: Option<Moment>,
    /// Before this it is not accepted.
    pub starts: Option<Moment>,
    /// From this on it is not accepted.
    pub ends: Option<Moment>,
    /// `expired`, `future`, `current` or `unknown`.
    pub standing: &'static str,
}

impl Times {
    /// The times of `validity`, judged at `now`.
    #[must_use]
    pub fn new(validity: Validity, now: Moment) -> Self {
        let Validity { issued, starts, ends } = validity;
        Self { issued, starts, ends, standing: validity.at(now).id() }
    }

    /// The times without the judgement.
    #[must_use]
    pub const fn validity(&self) -> Validity {
        Validity { issued: self.issued, starts: self.starts, ends: self.ends }
    }

    /// How they stand at another moment.
    #[must_use]
    pub fn at(&self, now: Moment) -> Standing {
        self.validity().at(now)
    }
}

/// A piece of a credential.
#[derive(Clone, Serialize)]
pub struct Part {
    /// What it is: "header", "payload", "signature".
    pub label: &'static str,
    /// Where it stands in the paste.
    pub span: Span,
}

/// One thing written in a credential.
#[derive(Clone, Serialize)]
pub struct Field {
    /// The label of the part it stands in.
    pub part: &'static str,
    /// Its name, hidden characters made visible.
    pub name: String,
    /// Its value as written, hidden characters made visible.
    pub value: String,
    /// What the standard says of it.
    pub meaning: Option<&'static str>,
    /// The moment it tells, where it tells one.
    pub at: Option<Moment>,
    /// The bytes of the paste it was read from.
    pub span: Span,
}

/// A damage.
#[derive(Clone, Serialize)]
pub struct Finding {
    /// The id of the check that found it.
    pub check: &'static str,
    /// The damage in a few words.
    pub title: &'static str,
    /// What comes of it.
    pub why: &'static str,
    /// Where it is.
    pub span: Span,
    /// What was seen there, as code points or in words; never a secret.
    pub seen: String,
    /// What undoes it.
    pub repair: Option<Mending>,
    /// Who reads the token in spite of it.
    pub accepted_by: &'static [&'static str],
    /// Who refuses it.
    pub refused_by: &'static [&'static str],
}

/// What undoes a damage.
#[derive(Clone, Serialize)]
pub struct Mending {
    /// What is done.
    pub label: &'static str,
    /// How far it may be trusted.
    pub safety: Safety,
    /// What was proven of the mended token; nothing where nothing could be.
    pub proof: Option<&'static str>,
    /// The edits to the paste.
    #[serde(skip)]
    pub edits: Vec<Edit>,
}

/// A message we know.
#[derive(Clone, Serialize)]
pub struct Heard {
    /// The id of the message.
    pub id: &'static str,
    /// Who says it.
    pub speaker: &'static str,
    /// Where it stands.
    pub span: Span,
    /// What it means.
    pub means: &'static str,
    /// The one check that separates its causes.
    pub tell_apart: &'static str,
    /// Where we have it from.
    pub source: &'static str,
    /// What stood in the holes of the message.
    pub holes: Vec<Hole>,
}

/// What stood in a hole of a message.
#[derive(Clone, Serialize)]
pub struct Hole {
    /// The hole's name.
    pub name: &'static str,
    /// What stood there, hidden characters made visible.
    pub value: String,
    /// Where.
    pub span: Span,
}

/// One kind of text in the paste.
#[derive(Clone, Serialize)]
pub struct Segment {
    /// What it is: "http-response", "curl-command" …
    pub kind: &'static str,
    /// Where it is.
    pub span: Span,
}

/// How far two clocks are apart.
#[derive(Clone, Serialize)]
pub struct Skew {
    /// Whole seconds by which the client's clock is behind the server's; negative if it is ahead.
    pub behind_seconds: i64,
    /// How it was measured.
    pub measured: &'static str,
}
