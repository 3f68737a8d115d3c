//! One format of credential each: how it is recognised, what is in it, when it ends, whether it is whole.

mod aws_bundle;
mod aws_key_id;
mod aws_secret;
mod aws_session;
mod aws_signed;
mod base64url;
mod biscuit;
mod branca;
mod by_name;
mod bytes;
mod challenge;
mod compound;
mod connection_string;
mod cookie;
mod cose;
mod document;
mod document_bundle;
mod fernet;
mod http_scheme;
mod inflate;
mod inside;
mod iron;
mod jose;
mod k8s_bootstrap;
mod macaroon;
mod meaning;
mod named;
mod numerals;
mod opaque;
mod parameters;
mod paserk;
mod paseto;
mod pem;
mod prefixed;
mod registry;
mod saml;
mod signed_address;
mod ssh;
mod sum;
mod tell;
mod time_id;
mod times;
mod webhook;
mod whole;
mod xml;

pub use compound::{compound, is_sound_compound};
pub use document::Document;
pub use inflate::{Inflated, inflate, zlib};
pub use jose::opened::open;
pub use meaning::meaning;
pub use times::{Told, told};
pub use whole::{Loss, Lost, Whole, loss, whole};
pub use xml::{Element, elements};

use crate::{
    clock::{Moment, Validity},
    evidence::Strength,
    fix::Fix,
    segment::{Layout, Place, Value, stand_in},
    text::{Mended, Span},
};

/// A format.
pub struct Format {
    /// Its id.
    pub id: &'static str,
    /// Its name as people know it.
    pub name: &'static str,
    /// How it is sent, `{}` where it stands itself: `Authorization: Bearer {}`. Empty where it is never sent, or where
    /// only its issuer knows.
    pub sent: &'static str,
    /// How much a text looks like it.
    pub recognise: fn(&str) -> Option<Likeness>,
    /// Takes it apart; what cannot be read is a note.
    pub decode: fn(&str) -> Decoded,
    /// Texts that are of this format and of no other.
    pub like: &'static [&'static str],
    /// Texts that must not be taken for it.
    pub unlike: &'static [&'static str],
}

/// How much a text looks like a format.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Likeness {
    /// Length and alphabet fit.
    Shape,
    /// It carries a mark of the format.
    Marked,
    /// Nothing else can look so.
    Proven,
}

/// What was found in a credential. All spans speak of the clean text.
pub struct Decoded {
    /// Its pieces, in order.
    pub parts: Vec<Part>,
    /// The JSON texts in it: header and claims.
    pub documents: Vec<Document>,
    /// What else is written in it, or follows from it: account, region, checksum, key id.
    pub facts: Vec<Fact>,
    /// Its times.
    pub validity: Validity,
    /// Later than this it cannot live, whatever its end: known where the issuer bounds the life of such a credential.
    pub latest: Option<Moment>,
    /// What is worth knowing.
    pub notes: Vec<Note>,
    /// What it is more exactly than its format says: an access token, a proof, the token of one issuer.
    pub kind: Option<Kind>,
    /// What it is read like.
    pub family: Family,
}

/// Credentials of one build, whatever each of them is for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Family {
    /// None of those below.
    #[default]
    Other,
    /// A JSON web token of any sort: header and claims of JSON, or a header and what is encrypted.
    Jwt,
}

/// What a credential is more exactly than its build tells.
#[derive(Clone, Copy)]
pub struct Kind {
    /// The id of this format.
    pub id: &'static str,
    /// Its name as people know it.
    pub name: &'static str,
    /// How it is sent; see [`Format::sent`].
    pub sent: &'static str,
}

impl Default for Decoded {
    // What is derived is copied to each of its many callers.
    #[inline(never)]
    fn default() -> Self {
        Self {
            parts: Vec::new(),
            documents: Vec::new(),
            facts: Vec::new(),
            validity: Validity::default(),
            latest: None,
            notes: Vec::new(),
            kind: None,
            family: Family::Other,
        }
    }
}

impl Decoded {
    /// The document with this label.
    #[must_use]
    pub fn document(&self, label: &str) -> Option<&Document> {
        self.documents.iter().find(|document| document.label == label)
    }

    /// The text of a string claim, or of the only string in a list.
    #[must_use]
    pub fn claim(&self, name: &str) -> Option<String> {
        let claims = self.document("claims")?;
        claims.doc.string(&claims.text, name)
    }
}

/// A piece of a credential.
pub struct Part {
    /// What it is.
    pub label: &'static str,
    /// Where.
    pub span: Span,
}

/// Something that could be read in a credential that is not JSON. Never a secret.
pub struct Fact {
    /// The label of the part it was read from.
    pub part: &'static str,
    /// What it is: "account", "region", "made at".
    pub name: &'static str,
    /// The value as people write it.
    pub value: String,
    /// The moment it tells, where it tells one.
    pub at: Option<Moment>,
    /// Where it was read.
    pub span: Span,
}

impl Fact {
    /// A fact without a time.
    pub fn new(part: &'static str, name: &'static str, span: Span, value: impl Into<String>) -> Self {
        Self { part, name, value: value.into(), at: None, span }
    }

    /// A fact that is a moment; its value is the moment in UTC, as RFC 3339 writes it.
    #[must_use]
    pub fn moment(part: &'static str, name: &'static str, span: Span, at: Moment) -> Self {
        Self { part, name, value: at.rfc3339(), at: Some(at), span }
    }
}

/// Something worth knowing, and what it speaks for.
pub struct Note {
    /// A sentence; never quotes a secret.
    pub says: String,
    /// The fix it speaks for, if it speaks for one.
    pub speaks: Option<(Fix, Strength)>,
    /// Where it can be seen.
    pub span: Option<Span>,
}

impl Note {
    /// A remark that asks for nothing.
    pub fn remark(says: impl Into<String>) -> Self {
        Self { says: says.into(), speaks: None, span: None }
    }

    /// A fault, seen at `span`.
    pub fn fault(fix: Fix, strength: Strength, span: Span, says: impl Into<String>) -> Self {
        Self { says: says.into(), speaks: Some((fix, strength)), span: Some(span) }
    }
}

/// A credential of the paste.
pub struct Token {
    /// The id of its format.
    pub format: &'static str,
    /// The name of its format.
    pub name: &'static str,
    /// How it is sent; see [`Format::sent`].
    pub sent: &'static str,
    /// Where it stands in the paste.
    pub span: Span,
    /// The text that was decoded, and the way back to the paste.
    pub clean: Mended,
    /// What is in it.
    pub decoded: Decoded,
    /// The value it was read from; nothing where it was put together from several.
    pub value: Option<usize>,
}

impl Token {
    /// Where a span of the clean text stands in the paste.
    #[must_use]
    pub fn origin(&self, span: Span) -> Span {
        self.clean.origin(span)
    }

    /// Whether it is a JSON web token of any sort.
    #[must_use]
    pub fn is_jwt(&self) -> bool {
        self.decoded.family == Family::Jwt
    }

    /// Whether nothing is known of it but that only its issuer can read it.
    #[must_use]
    pub fn is_opaque(&self) -> bool {
        matches!(self.format, "opaque" | named::BEARER_ONLY)
    }

    /// What was found in a stretch of the paste that is more than one value.
    fn found(kind: &Kind, laid: &Laid<'_>, span: Span, decoded: Decoded) -> Self {
        let Kind { id: format, name, sent } = *kind;
        Self { format, name, sent, span, clean: Mended::verbatim(laid.paste, span), decoded, value: None }
    }
}

/// All formats by family; where two are equally like a text the one that stands first has it.
const FAMILIES: &[&[Format]] = if crate::WHOLE { ALL } else { FIRST };

/// The formats that are carried everywhere.
const FIRST: &[&[Format]] = &[
    &[jose::jwe::FORMAT, jose::unsecured::FORMAT, jose::jws::FORMAT],
    &[aws_session::FORMAT, aws_key_id::FORMAT, aws_secret::FORMAT],
    &[opaque::FORMAT],
];

/// All formats.
const ALL: &[&[Format]] = &[
    &[jose::jwe::FORMAT, jose::unsecured::FORMAT, jose::jws::FORMAT, jose::again::FORMAT],
    paseto::FORMATS,
    macaroon::FORMATS,
    &[prefixed::FORMAT],
    &[paserk::FORMAT, fernet::FORMAT, iron::FORMAT, biscuit::FORMAT, cose::FORMAT],
    &[branca::FORMAT, pem::FORMAT, ssh::FORMAT, k8s_bootstrap::FORMAT],
    aws_signed::FORMATS,
    signed_address::FORMATS,
    http_scheme::FORMATS,
    registry::FORMATS,
    cookie::FORMATS,
    webhook::FORMATS,
    &[connection_string::FORMAT, saml::FORMAT, challenge::FORMAT],
    &[aws_session::FORMAT, aws_key_id::FORMAT, aws_secret::FORMAT],
    time_id::FORMATS,
    &[opaque::FORMAT],
];

/// Credentials that are more than one value: put together from several, or a whole document. Each reads what its family
/// finds in the paste.
const BUNDLES: &[Gather] = if crate::WHOLE { EVERY } else { &[aws_bundle::gather] };

/// Finds the credentials of one family that are more than a value.
type Gather = fn(&Laid<'_>) -> Vec<Token>;

/// All that gather.
const EVERY: &[Gather] = &[
    aws_bundle::gather,
    document_bundle::gather,
    compound::gather,
    by_name::gather,
    jose::json::gather,
    jose::jwk::gather,
    macaroon::gather,
    pem::gather,
    ssh::gather,
];

/// All formats, in the order of their families.
pub fn formats() -> impl Iterator<Item = &'static Format> {
    FAMILIES.iter().copied().flatten()
}

/// What JSON web tokens are more exactly, and the documents that hold them.
pub fn kinds() -> impl Iterator<Item = &'static Kind> {
    jose::KINDS.iter().copied()
}

/// A paste, laid out and mended: what a bundle is gathered from.
#[derive(Clone, Copy)]
pub struct Laid<'p> {
    /// The paste as given.
    pub paste: &'p str,
    /// Its segments and values.
    pub layout: &'p Layout,
    /// Each value after the certain repairs.
    pub mended: &'p [Mended],
}

/// Longer than any credential but a token with claims.
const LONGEST: usize = 512 * 1024;

/// The format a text is most like.
#[must_use]
pub fn recognise(text: &str) -> Option<&'static Format> {
    let mut best: Option<(Likeness, &Format)> = None;
    // Only the first family has no end of its own, and the last takes what is left.
    let ends = |at: usize| at == 0 || at + 1 == FAMILIES.len();
    let families = FAMILIES.iter().enumerate().filter(|(at, _)| text.len() <= LONGEST || ends(*at));
    for format in families.flat_map(|(_, family)| *family) {
        if let Some(likeness) =
            (format.recognise)(text).filter(|likeness| best.is_none_or(|(most, _)| *likeness > most))
        {
            best = Some((likeness, format));
        }
    }
    best.map(|(_, format)| format)
}

/// Reads every value that is a credential; those that belong together also as one.
#[must_use]
pub fn read(laid: &Laid<'_>) -> Vec<Token> {
    let single = |(index, (value, mended)): (usize, (&Value, &Mended))| {
        let format = recognise(mended.text())?;
        let mut decoded = (format.decode)(mended.text());
        if crate::WHOLE {
            jose::again::look(laid.paste, value, &mut decoded);
        }
        let kind = decoded.kind.or_else(|| named::look(laid.paste, value, format.id, mended.text()));
        let (id, name, sent) =
            kind.map_or((format.id, format.name, format.sent), |kind| (kind.id, kind.name, kind.sent));
        let (span, clean) = (value.span, mended.clone());
        let mut token = Token { format: id, name, sent, span, clean, decoded, value: Some(index) };
        if crate::WHOLE {
            compound::around(&mut token, laid.paste);
        }
        if value.place == Place::Header && !token.is_opaque() {
            compound::beside(&mut token, laid.paste, false);
        }
        Some(token)
    };
    let mut single: Vec<Token> = laid.layout.values.iter().zip(laid.mended).enumerate().filter_map(single).collect();
    let mut tokens: Vec<Token> = BUNDLES.iter().flat_map(|gather| gather(laid)).collect();
    // The same, found twice: the one whose damages were mended stays.
    tokens.retain(|whole| !single.iter().any(|value| value.format == whole.format && value.span.contains(whole.span)));
    single.retain(|value| !tokens.iter().any(|whole| swallows(whole, value)));
    tokens.append(&mut single);
    // What a server asks for is no credential: it is shown where nothing else is.
    let asked = |token: &Token| token.format == challenge::FORMAT.id;
    if !tokens.iter().all(asked) {
        tokens.retain(|token| !asked(token));
    }
    if crate::WHOLE {
        jose::pair::look(&mut tokens);
    }
    if tokens.is_empty() {
        tokens.extend(laid.layout.values.iter().zip(laid.mended).enumerate().filter_map(placeholder));
    }
    // The whole before its parts, and otherwise the order of the paste.
    tokens.sort_by_key(|token| (token.span.start, std::cmp::Reverse(token.span.end)));
    tokens
}

/// What stands where a credential belongs.
fn placeholder((index, (value, mended)): (usize, (&Value, &Mended))) -> Option<Token> {
    stand_in(mended.text().trim())?;
    let note =
        Note::remark("It stands in place of a credential: what belongs here was never put in, or was taken out.");
    Some(Token {
        format: PLACEHOLDER,
        name: "Placeholder, no credential",
        sent: "",
        span: value.span,
        clean: mended.clone(),
        decoded: Decoded { notes: vec![note], ..Decoded::default() },
        value: Some(index),
    })
}

/// The id of what stands in place of a credential.
pub const PLACEHOLDER: &str = "masked-or-placeholder";

/// Whether `value` is but a piece of `whole` of which nothing is known; in documents each value is shown.
fn swallows(whole: &Token, value: &Token) -> bool {
    let plain =
        value.is_opaque() || matches!(value.format, "csrf-django" | "webhook-twilio" | "totp" | "aws-secret-key");
    let kept = &["oauth2-token-response", "aws-credentials-json", "aws-env-ini", "aws-sso-cache", "sensedia"];
    whole.span.contains(value.span) && (plain && !kept.contains(&whole.format) || whole.format == value.format)
}

#[cfg(test)]
mod tests;
