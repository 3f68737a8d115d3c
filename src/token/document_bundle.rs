//! JSON that is a credential as a whole: what a token endpoint answered, what a cloud keeps in a file.

use super::{Decoded, Laid, Note, Part, Token, http_scheme::der_length, numerals::time};
use crate::{
    clock::{self, Moment},
    fix::Fix,
    json::{Doc, Node, unescape},
    segment::{Kind, Place, Segment},
    text::{Mended, Span},
};

/// A kind of document: what it must have, and what is read in it.
struct Sort {
    id: &'static str,
    name: &'static str,
    /// Every one of these must be there.
    needs: &'static [&'static str],
    /// And one of these.
    or: &'static [&'static str],
    read: fn(&mut Reading<'_>),
}

const SORTS: &[Sort] = &[
    Sort {
        id: "gcp-service-account-json",
        name: "Key file of Google Cloud",
        needs: &["type", "client_email"],
        or: &["private_key", "private_key_id", "token_uri"],
        read: service_account,
    },
    Sort {
        id: "gcp-service-account-json",
        name: "Credentials of Google Cloud",
        needs: &["type", "client_id", "client_secret"],
        or: &["refresh_token"],
        read: |reading| reading.parts(&[("client_secret", "client secret"), ("refresh_token", "refresh token")]),
    },
    Sort {
        id: "aws-sso-cache",
        name: "Cached log-in of AWS IAM Identity Center",
        needs: &["expiresAt"],
        or: &["startUrl", "accessToken", "clientSecret"],
        read: sso_cache,
    },
    Sort {
        id: "oauth2-token-response",
        name: "Answer of a token endpoint (OAuth 2.0)",
        needs: &["access_token"],
        or: &["token_type", "expires_in", "refresh_token", "expires_on", "id_token"],
        read: token_response,
    },
];

/// A document under examination; the spans of `decoded` speak of `text`.
struct Reading<'t> {
    text: &'t str,
    doc: Doc,
    decoded: Decoded,
    /// When the answer was sent, if its head stands before it.
    date: Option<Moment>,
}

impl Reading<'_> {
    fn node(&self, name: &str) -> Option<&Node> {
        self.doc.get(self.text, name)
    }

    fn raw(&self, name: &str) -> Option<(Span, &str)> {
        let span = self.node(name)?.value;
        Some((span, span.of(self.text)))
    }

    fn time(&self, name: &str) -> Option<Moment> {
        time(&unescape(self.raw(name)?.1))
    }

    fn parts(&mut self, names: &[(&str, &'static str)]) {
        for (name, label) in names {
            if let Some(span) = self.node(name).map(|node| node.value) {
                self.decoded.part(label, span);
            }
        }
    }

    fn fact(&mut self, name: &str, shown: &'static str) {
        if let Some((span, value)) = self.raw(name) {
            let value = unescape(value).into_owned();
            self.decoded.fact("document", shown, span, &value);
        }
    }
}

/// The documents of a paste.
pub(super) fn gather(laid: &Laid<'_>) -> Vec<Token> {
    let segments = laid.layout.segments.iter().enumerate().filter(|(_, segment)| segment.kind == Kind::Json);
    segments.filter_map(|(index, segment)| read(laid, segment, date(laid, index))).collect()
}

/// The `Date` of the answer whose body this is.
fn date(laid: &Laid<'_>, index: usize) -> Option<Moment> {
    let before = laid.layout.segments[..index].iter().rev();
    let head = before.take(3).find(|segment| matches!(segment.kind, Kind::Response | Kind::Headers))?;
    clock::read(head.header(laid.paste, "date")?)
}

fn read(laid: &Laid<'_>, segment: &Segment, date: Option<Moment>) -> Option<Token> {
    let has = |name: &str| segment.at(Place::Json).any(|field| field.name.of(laid.paste) == name);
    let sort =
        SORTS.iter().find(|sort| sort.needs.iter().all(|name| has(name)) && sort.or.iter().any(|name| has(name)))?;
    let span = segment.span.trimmed(laid.paste);
    let text = span.of(laid.paste);
    let mut reading = Reading { text, doc: Doc::read(text), decoded: Decoded::default(), date };
    // What is needed must stand at the top.
    if !sort.needs.iter().all(|name| reading.node(name).is_some()) {
        return None;
    }
    (sort.read)(&mut reading);
    if !reading.doc.complete {
        let end = Span::new(text.len(), text.len());
        reading.decoded.broken(end, "The JSON does not close: its end is missing.");
    }
    let clean = Mended::verbatim(laid.paste, span);
    Some(Token { format: sort.id, name: sort.name, sent: "", span, clean, decoded: reading.decoded, value: None })
}

fn token_response(reading: &mut Reading<'_>) {
    reading.parts(&[("access_token", "access token"), ("refresh_token", "refresh token"), ("id_token", "id token")]);
    for &name in &["token_type", "scope"] {
        reading.fact(name, if name == "scope" { "scope" } else { "token type" });
    }
    // Azure's managed identity tells the moment itself, often as a string.
    let on = reading.time("expires_on").or_else(|| reading.time("expires_at"));
    let life = reading.raw("expires_in").map(|(span, raw)| (span, unescape(raw).trim().parse::<i64>().ok()));
    reading.decoded.validity.issued = reading.date;
    let counted =
        reading.date.zip(life.and_then(|(_, life)| life)).map(|(date, life)| date.plus(life.saturating_mul(1000)));
    reading.decoded.validity.ends = on.or(counted);
    if let Some((span, value)) = life {
        let shown = span.of(reading.text);
        reading.decoded.fact("document", "lives for seconds", span, shown);
        let quoted = reading.text.as_bytes().get(span.start.wrapping_sub(1)) == Some(&b'"');
        match value {
            None => {
                reading.decoded.fault(Fix::FixGeneration, span, "expires_in is no number of seconds (RFC 6749 §5.1).");
            }
            Some(seconds) if seconds <= 0 => {
                reading.decoded.fault(
                    Fix::ObtainNewToken,
                    span,
                    "expires_in is 0 or less: the token had ended when it was handed out.",
                );
            }
            Some(_) if quoted => reading
                .decoded
                .remark("expires_in is a string, not a number: a client that adds it to the time must read it first."),
            Some(_) => {}
        }
    }
    if reading.decoded.validity.ends.is_none() && life.is_some() {
        reading
            .decoded
            .remark("When it ends can be told only with the moment of the answer: add its head with the Date.");
    }
}

fn sso_cache(reading: &mut Reading<'_>) {
    reading.parts(&[
        ("accessToken", "access token"),
        ("refreshToken", "refresh token"),
        ("clientSecret", "client secret"),
    ]);
    for &(name, shown) in &[("startUrl", "start address"), ("region", "region")] {
        reading.fact(name, shown);
    }
    // botocore once wrote UTC as three letters at the end.
    let ends = reading.time("expiresAt").or_else(|| time(reading.raw("expiresAt")?.1.strip_suffix("UTC")?));
    reading.decoded.validity.ends = ends;
    if let Some(at) = reading.raw("expiresAt").map(|(span, _)| span) {
        reading.decoded.moment("document", "ends at", at, ends);
        if ends.is_none() {
            reading.decoded.broken(at, "expiresAt tells no time that can be read.");
        }
    }
    if let Some(at) = reading.raw("registrationExpiresAt").map(|(span, _)| span) {
        let ends = reading.time("registrationExpiresAt");
        reading.decoded.moment("document", "registration ends at", at, ends);
    }
    reading.decoded.remark("It opens only the portal, which hands out credentials for accounts; services never take it. To renew it: aws sso login.");
}

fn service_account(reading: &mut Reading<'_>) {
    for (name, shown) in
        [("type", "type"), ("project_id", "project"), ("client_email", "account"), ("private_key_id", "key id")]
    {
        reading.fact(name, shown);
    }
    let Some((span, raw)) = reading.raw("private_key") else {
        let end = Span::new(reading.text.len(), reading.text.len());
        reading.decoded.broken(end, "private_key is missing: the file was cut, or a field was left out.");
        return;
    };
    let key = unescape(raw).into_owned();
    let fault = pem_fault(&key);
    reading.decoded.parts.push(Part { label: "private key", span });
    if let Some(says) = fault {
        reading.decoded.broken(span, says);
    }
    reading
        .decoded
        .notes
        .push(Note::remark("The file is never sent: it signs a request for a token that lives an hour."));
}

/// What is wrong with a key in PEM, read out of JSON.
fn pem_fault(key: &str) -> Option<&'static str> {
    if key.contains("\\n") {
        return Some(
            "The line breaks of private_key stand as backslash and n even when the JSON is read: they were escaped twice.",
        );
    }
    let body = key.trim().strip_prefix("-----BEGIN ").and_then(|rest| rest.split_once("-----"));
    let Some((_, body)) = body else {
        return Some("private_key does not begin with -----BEGIN: its first line is missing or was changed.");
    };
    let Some((body, _)) = body.split_once("-----END ") else {
        return Some("private_key does not end with -----END: its last line is missing.");
    };
    if !body.starts_with(['\n', '\r']) {
        return Some("The line breaks of private_key were lost or became blanks: no library reads such a key.");
    }
    let body: String = body.split_ascii_whitespace().collect();
    let bytes = super::base64url::standard(&body);
    let whole = bytes.is_some_and(|bytes| der_length(&bytes) == Some(bytes.len()));
    (!whole).then_some("The key inside private_key is not as long as it says: characters are missing or were changed.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_happens_to_keys_in_variables() {
        let whole = "-----BEGIN PRIVATE KEY-----\nMAMC\nAQU=\n-----END PRIVATE KEY-----\n";
        assert_eq!(pem_fault(whole), None);
        for (from, to, says) in [
            ("\n", "\\n", "escaped twice"),
            ("\n", " ", "line breaks"),
            ("-----END", "", "-----END"),
            ("-----BEGIN", "", "-----BEGIN"),
            ("AQU=", "A", "not as long"),
        ] {
            assert!(pem_fault(&whole.replace(from, to)).is_some_and(|fault| fault.contains(says)), "{says}");
        }
    }
}
