//! Credentials that are more than one word: signed addresses, headers with parameters, connection strings. Wherever they
//! stand in a paste, they are known by a name before an equals sign or by the scheme they begin with.

use super::{
    Format, Laid, Likeness, Note, Token, aws_signed, challenge, connection_string, formats, registry, webhook,
};
use crate::{
    evidence::Strength,
    fix::Fix,
    segment::{Place, Segment},
    text::{Edit, Mended, Span, code_point, has, is_one, only},
};

/// Formats that are found here.
const IDS: &[&str] = &[
    "aws-sigv4-header",
    "aws-presigned-url",
    "rds-iam-token",
    "azure-sas",
    "azure-servicebus-sas",
    "azure-connection-string",
    "gcp-signed-url",
    "cloudfront-signed",
    "http-basic",
    "http-digest",
    "http-negotiate",
    "oauth1",
    "ecr-auth",
    "webhook-stripe",
    "webhook-slack",
    "webhook-github",
    "totp",
    "saml-response",
];

/// The names before an equals sign that tell of such a credential, small; what stands in one word around it is read.
const NAMES: &[&str] = &[
    "x-amz-signature",
    "x-amz-credential",
    "x-amz-algorithm",
    "x-amz-date",
    "x-amz-security-token",
    "awsaccesskeyid",
    "x-goog-signature",
    "x-goog-credential",
    "x-goog-algorithm",
    "googleaccessid",
    "key-pair-id",
    "expires",
    "policy",
    "sig",
    "sv",
    "se",
    "secret",
    "accountkey",
    "sharedaccesskey",
    "sharedaccesskeyname",
    "accountname",
    "t",
    "v0",
    "sha256",
    "sha1",
    "samlresponse",
    "samlrequest",
];

/// Words that begin a header of several words.
const SCHEMES: &[&str] = &["AWS4-", "Basic ", "Digest ", "NTLM ", "Negotiate ", "OAuth ", "SharedAccessSignature "];

/// No such credential is longer, and the way to its ends must have an end.
const LONGEST: usize = 16 * 1024;
/// No paste that a person reads holds more of them.
const MOST: usize = 100;

/// The credentials of several words in a paste.
pub(super) fn gather(laid: &Laid<'_>) -> Vec<Token> {
    let mut found: Vec<Token> = Vec::new();
    for segment in &laid.layout.segments {
        for field in segment.fields.iter().filter(|field| !matches!(field.place, Place::Status | Place::Method)) {
            let span = field.value.trimmed(laid.paste);
            let text = span.of(laid.paste);
            if field.place == Place::Header && field.name.of(laid.paste).eq_ignore_ascii_case("www-authenticate") {
                found.extend(asked(laid, span));
            } else if begins(text) || text.starts_with("CloudFront-") {
                push(&mut found, laid, segment, span);
            }
        }
        if segment.fields.is_empty() || segment.fields.iter().all(|field| field.place == Place::Bare) {
            lines(&mut found, laid, segment);
        }
        if found.len() > MOST {
            break;
        }
    }
    words(&mut found, laid);
    inside(&mut found, laid);
    messages(&mut found, laid);
    found.truncate(MOST);
    found
}

fn begins(text: &str) -> bool {
    SCHEMES.iter().any(|scheme| text.get(..scheme.len()).is_some_and(|word| word.eq_ignore_ascii_case(scheme)))
}

/// Lines that begin with a scheme, by themselves.
fn lines(found: &mut Vec<Token>, laid: &Laid<'_>, segment: &Segment) {
    for line in segment.span.of(laid.paste).lines().take(200) {
        let line = line.trim();
        let inner = ['"', '\'', '`'].iter().find_map(|quote| line.strip_prefix(*quote)?.strip_suffix(*quote));
        let line = inner.unwrap_or(line);
        let span = Span::of_slice(laid.paste, line);
        if begins(line) && line.len() <= LONGEST {
            push(found, laid, segment, span);
        }
        if line.len() <= LONGEST && line.contains('"') && (challenge::FORMAT.recognise)(line).is_some() {
            found.extend(asked(laid, span));
        }
    }
}

/// What a server asks for is shown where nothing else is: it is no credential.
fn asked(laid: &Laid<'_>, span: Span) -> Option<Token> {
    let format = &challenge::FORMAT;
    (format.recognise)(span.of(laid.paste))?;
    Some(token(format, Mended::verbatim(laid.paste, span)))
}

fn token(format: &Format, clean: Mended) -> Token {
    let decoded = (format.decode)(clean.text());
    Token { format: format.id, name: format.name, sent: format.sent, span: clean.span(), clean, decoded, value: None }
}

/// The format of several words that `text` is most like.
fn recognise(text: &str) -> Option<&'static Format> {
    let mut best: Option<(Likeness, &'static Format)> = None;
    for format in formats().filter(|format| IDS.contains(&format.id)) {
        if let Some(likeness) =
            (format.recognise)(text).filter(|likeness| best.is_none_or(|(most, _)| *likeness > most))
        {
            best = Some((likeness, format));
        }
    }
    best.filter(|(likeness, _)| *likeness > Likeness::Shape).map(|(_, format)| format)
}

/// The value as it stands, where it is such a credential: what is written in it has rules of its own.
#[must_use]
pub fn compound(paste: &str, span: Span) -> Option<Mended> {
    let text = span.of(paste);
    let several = span.len() <= LONGEST && text.contains(['"', '&', ',', ' ']);
    let clean = several.then(|| unescaped(paste, span))?;
    let format = recognise(clean.text().trim())?;
    // A message in base64 is one word: a blank, a quote or an entity in it came in by copying.
    (format.id != "saml-response" || clean.text().trim_start().starts_with('<')).then_some(clean)
}

/// Whether the text is such a credential, and nothing in it is wrong.
#[must_use]
pub fn is_sound_compound(text: &str) -> bool {
    let format = if text.len() <= LONGEST && text.is_ascii() { recognise(text) } else { None };
    format.is_some_and(|format| (format.decode)(text).notes.iter().all(|note| note.speaks.is_none()))
}

fn push(found: &mut Vec<Token>, laid: &Laid<'_>, segment: &Segment, span: Span) {
    if span.len() > LONGEST || found.iter().any(|token| token.span.contains(span)) {
        return;
    }
    let clean = unescaped(laid.paste, span);
    let Some(format) = recognise(clean.text()) else { return };
    let mut token = token(format, clean);
    around(&mut token, laid.paste);
    if let Some(date) = segment.header(laid.paste, "x-amz-date").filter(|_| format.id == "aws-sigv4-header") {
        aws_signed::dated(&mut token.decoded, date);
    }
    if let Some(secs) = segment.header(laid.paste, "x-slack-request-timestamp").filter(|_| format.id == "webhook-slack")
    {
        webhook::dated(&mut token.decoded, secs);
    }
    found.push(token);
}

/// What was copied along with it, or put into it on the way.
pub(super) fn around(token: &mut Token, paste: &str) {
    if !IDS.contains(&token.format) {
        return;
    }
    let text = token.clean.text();
    let words = matches!(token.format, "http-digest" | "saml-response");
    let strange = |c: char| !c.is_ascii() && (!words || !c.is_alphanumeric()) || c.is_ascii_control() && !words;
    let hole = ["***", "...", "[REDACTED]"].iter().find_map(|hole| Some((text.find(hole)?, hole.len())));
    if let Some((at, c)) = text.char_indices().find(|(_, c)| strange(*c)) {
        let says = format!("{} stands in it, where no such character belongs: it came in by copying.", code_point(c));
        token.decoded.broken(Span::new(at, at + c.len_utf8()), &says);
    } else if let Some((at, length)) = hole {
        token
            .decoded
            .broken(Span::new(at, at + length), "A piece of it was left out or covered by whatever showed it.");
    } else if text.matches('"').count() % 2 == 1 && token.format != "saml-response" {
        token.decoded.broken(
            Span::new(text.len(), text.len()),
            "A quote in it has no other: the end was cut, or a quote was copied along.",
        );
    }
    beside(token, paste, !words);
    let text = token.clean.text();
    let (before, behind) = (&paste[..token.span.start], &paste[token.span.end..]);
    let open = before.contains('"') || before.contains('\'');
    let rest = [before.trim(), behind.trim()].concat();
    if !rest.is_empty() && rest.chars().all(|c| "\"'`<>«»,;}])".contains(c)) {
        let end = Span::new(text.len(), text.len());
        token.decoded.broken(end, "Quotes or other marks stand around it that were copied along.");
        return;
    }
    if text.ends_with("\\n") || text.ends_with(',') || !open && (behind.starts_with("\",") || behind.starts_with("\\n"))
    {
        let end = Span::new(text.len(), text.len());
        token.decoded.broken(end, "What stands behind it was copied along out of a program or JSON.");
    }
}

/// A hidden blank or a quote of a word processor right beside it; `any` character that is not ASCII where none belongs.
pub(super) fn beside(token: &mut Token, paste: &str, any: bool) {
    let hidden = |c: &char| {
        matches!(c, '\u{a0}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '“' | '”' | '„' | '‘' | '’' | '…')
            || any && !c.is_ascii()
    };
    let behind = paste[token.span.end..].chars().next().filter(hidden);
    if let Some(c) = behind.or_else(|| paste[..token.span.start].chars().next_back().filter(hidden)) {
        let says = format!("{} stands right beside it and was copied along.", code_point(c));
        let end = token.clean.text().len();
        token.decoded.broken(Span::new(end, end), &says);
    }
}

/// The text without the escapes of JSON and of programs: `\"` and `\u0026`.
fn unescaped(paste: &str, span: Span) -> Mended {
    let text = span.of(paste);
    let clean = Mended::verbatim(paste, span);
    if !text.contains('\\') {
        return clean;
    }
    let mut edits = Vec::new();
    for &(escape, means) in &[("\\\"", "\""), ("\\u0026", "&"), ("\\/", "/"), ("\\u003d", "=")] {
        edits.extend(
            text.match_indices(escape).map(|(at, found)| Edit::replace(Span::new(at, at + found.len()), means)),
        );
    }
    edits.sort_by_key(|edit| edit.span.start);
    clean.apply(&edits)
}

/// Words around a telling name.
fn words(found: &mut Vec<Token>, laid: &Laid<'_>) {
    let paste = laid.paste.as_bytes();
    let mut from = 0;
    for at in memchr::memchr_iter(b'=', paste) {
        if at < from || found.len() > MOST {
            continue;
        }
        let start =
            at - paste[..at].iter().rev().take(24).take_while(|b| b.is_ascii_alphanumeric() || **b == b'-').count();
        let name = laid.paste.get(start..at).unwrap_or_default();
        if !is_one(name, NAMES) {
            continue;
        }
        let word = word(laid.paste, start);
        from = word.end;
        for span in shapes(laid.paste, word) {
            let before = found.len();
            if let Some(segment) = laid.layout.segments.iter().find(|segment| segment.span.contains(span)) {
                push(found, laid, segment, span);
            }
            if found.len() > before {
                from = from.max(span.end);
                broken_line(found.last_mut(), laid.paste, span);
                break;
            }
        }
    }
}

/// The word around `at`: up to blanks, quotes and brackets.
fn word(paste: &str, at: usize) -> Span {
    let inside = |b: &u8| {
        b.is_ascii_graphic()
            && !matches!(b, b'"' | b'\'' | b'<' | b'>' | b'`' | b'{' | b'}' | b'|' | b'(' | b')' | b'[' | b']')
    };
    let bytes = paste.as_bytes();
    let start = at - bytes[..at].iter().rev().take(LONGEST).take_while(|b| inside(b)).count();
    let end = at + bytes[at..].iter().take(LONGEST).take_while(|b| inside(b)).count();
    Span::new(start, end)
}

/// What the credential may be, longest first: with a scheme before it, the word, the word without the name of a setting.
fn shapes(paste: &str, word: Span) -> Vec<Span> {
    let text = word.of(paste).trim_end_matches([',', ';', '\\', '.']);
    let word = Span::new(word.start, word.start + text.len());
    let mut shapes = Vec::new();
    let scheme = "SharedAccessSignature ";
    if paste[..word.start].ends_with(scheme) {
        shapes.push(Span::new(word.start - scheme.len(), word.end));
    }
    // The cookies of CloudFront are three words.
    if text.starts_with("CloudFront-") {
        let line = paste[word.start..].lines().next().unwrap_or_default();
        let line = line.split(['"', '\'']).next().unwrap_or_default().trim_end();
        shapes.push(Span::new(word.start, word.start + line.len().min(LONGEST)));
    }
    // `NAME=value` of an environment, `Name:value` of a header: the value alone.
    for &sign in &['=', ':'] {
        if let Some((name, value)) = text.split_once(sign).filter(|(name, _)| is_setting(name)) {
            let inner = value.split('&').next().unwrap_or_default();
            if inner.contains('=') || sign == ':' {
                shapes.push(Span::new(word.start + name.len() + 1, word.start + name.len() + 1 + value.len()));
            }
        }
    }
    shapes.push(word);
    let known = connection_string::BEGINNINGS.iter().filter_map(|beginning| text.find(beginning));
    let known = known.chain(
        [
            "https://",
            "http://",
            "otpauth://",
            "otpauth-migration://",
            "SAMLResponse=",
            "SAMLRequest=",
            "sha256=",
            "sha1=",
            "v0=",
        ]
        .iter()
        .filter_map(|beginning| {
            let at = text.find(beginning)?;
            Some(if beginning.starts_with("SAML") { at + beginning.len() } else { at })
        }),
    );
    for at in known.filter(|at| *at > 0) {
        let end = if text[..at].ends_with("SAMLResponse=") || text[..at].ends_with("SAMLRequest=") {
            text[at..].find('&').map_or(text.len(), |length| at + length)
        } else {
            text.len()
        };
        shapes.push(Span::new(word.start + at, word.start + end));
    }
    shapes
}

fn is_setting(name: &str) -> bool {
    name.len() >= 3 && only(name, "0-9A-Za-z_.-")
}

/// An address that goes on in the next line was wrapped on its way here.
fn broken_line(token: Option<&mut Token>, paste: &str, span: Span) {
    let Some(token) = token.filter(|token| token.decoded.notes.iter().any(|note| note.speaks.is_some())) else {
        return;
    };
    let rest = &paste[span.end..];
    let Some(next) = rest.strip_prefix("\r\n").or_else(|| rest.strip_prefix('\n')) else { return };
    let next = next.trim_start_matches([' ', '\t']);
    let line = next.lines().next().unwrap_or_default();
    if !line.contains([' ', ':']) && line.len() >= 4 && has(line, "0-9=&%") {
        let at = Span::new(span.len(), span.len());
        let says = "It goes on in the next line: a line break was put into it.";
        token.decoded.notes.push(Note::fault(Fix::RepairFormat, Strength::Strong, at, says));
    }
}

/// What stands in the middle of something else: XML of SAML, the path of a password reset.
fn inside(found: &mut Vec<Token>, laid: &Laid<'_>) {
    let mut spans = Vec::new();
    if let Some(named) = laid.paste.find("urn:oasis:names:tc:SAML:2.0:") {
        let near = laid.paste.floor_char_boundary(named.saturating_sub(4_000));
        let start = laid.paste[near..named].rfind('<').map(|at| near + at);
        let end = laid.paste.rfind('>').map(|at| at + 1);
        spans.extend(start.zip(end).filter(|(start, end)| start < end).map(|(start, end)| Span::new(start, end)));
    }
    for (at, mark) in laid.paste.match_indices("/reset/").take(8) {
        let path = &laid.paste[at + mark.len()..];
        let path = path.split([' ', '\n', '"', '?', '<']).next().unwrap_or_default();
        spans.extend(path.split('/').nth(1).map(|part| Span::of_slice(laid.paste, part)));
    }
    for span in spans.into_iter().filter(|span| span.len() <= 512 * 1024) {
        let format = formats().find(|format| {
            matches!(format.id, "saml-response" | "django-password-reset")
                && (format.recognise)(span.of(laid.paste)).is_some()
        });
        if let Some(format) = format.filter(|_| !found.iter().any(|token| token.span.overlaps(span))) {
            found.push(token(format, Mended::verbatim(laid.paste, span)));
        }
    }
}

/// What AWS puts behind a denial.
const ENCODED: &str = "Encoded authorization failure message: ";

fn messages(found: &mut Vec<Token>, laid: &Laid<'_>) {
    for (at, _) in laid.paste.match_indices(ENCODED).take(8) {
        let word = word(laid.paste, at + ENCODED.len());
        let text = word.of(laid.paste).trim_end_matches(['.', ',']);
        if text.len() >= 40 {
            let clean = Mended::verbatim(laid.paste, Span::new(word.start, word.start + text.len()));
            let decoded = registry::message(text);
            found.push(Token {
                format: "aws-encoded-message",
                name: "Encoded authorization message of AWS",
                sent: "",
                span: clean.span(),
                clean,
                decoded,
                value: None,
            });
        }
    }
}
