//! Credentials that only their name tells: nothing in them says what they are.

use super::{Decoded, Laid, Token, aws_bundle::is_misshapen};
use crate::{
    segment::{Place, Value},
    text::{Mended, Span, only},
};

/// What a name tells of a value.
struct Named {
    /// The name, small, with `_` as `-`.
    names: &'static [&'static str],
    id: &'static str,
    name: &'static str,
    sent: &'static str,
    fits: fn(&str) -> bool,
    says: &'static str,
}

const ROWS: &[Named] = &[
    Named {
        names: &["x-amzn-marketplace-token", "registrationtoken", "registration-token"],
        id: "aws-marketplace-registration",
        name: "Registration token of AWS Marketplace",
        sent: "",
        fits: |text| text.len() >= 8,
        says: "The buyer brings it as a form field. ResolveCustomer takes it once decoded from the form, for an hour; it is no header and no session token.",
    },
    Named {
        names: &["csrftoken", "x-csrftoken", "csrfmiddlewaretoken"],
        id: "csrf-django",
        name: "Token against forged requests (Django)",
        sent: "X-CSRFToken: {}",
        fits: |text| text.len() >= 8 && only(text, "0-9A-Za-z"),
        says: "It must come twice, as the cookie csrftoken and as header or form field, and is renewed at log-in.",
    },
    Named {
        names: &["x-twilio-signature"],
        id: "webhook-twilio",
        name: "Signature of a webhook (Twilio)",
        sent: "X-Twilio-Signature: {}",
        fits: |text| text.len() >= 8,
        says: "It is made over the address and the sorted parameters: behind a proxy the address the server sees is another.",
    },
    Named {
        names: &["aws-secret-access-key", "secretaccesskey", "aws-secret-key"],
        id: "aws-secret-key",
        name: "AWS secret access key",
        sent: "",
        fits: is_misshapen,
        says: "It signs requests and is itself never sent. Nothing can be read from it.",
    },
    Named {
        names: &["session.sig", "sess.sig", "koa.sess.sig", "koa:sess.sig", "express:sess.sig"],
        id: "cookie-session",
        name: "Cookies of cookie-session or Koa",
        sent: "",
        fits: |text| (20..=43).contains(&text.len()),
        says: "Two cookies belong together: the session and, with .sig behind its name, the signature over it.",
    },
];

/// The values of a paste whose names tell what they are.
pub(super) fn gather(laid: &Laid<'_>) -> Vec<Token> {
    let values = laid.layout.values.iter().zip(laid.mended);
    let named = |(value, mended): (&crate::segment::Value, &Mended)| {
        let mut name = value.name.of(laid.paste);
        // Cookies are called as their header is: their own name stands right before them.
        if name.to_ascii_lowercase().ends_with("cookie") || name == "-b" || name.is_empty() {
            name = before(laid.paste, value.span.start);
        }
        let name = name.to_ascii_lowercase().replace('_', "-");
        let row = ROWS.iter().find(|row| row.names.contains(&name.as_str()))?;
        let text = mended.text();
        if !(row.fits)(text) {
            return None;
        }
        let mut decoded = Decoded::of("token", text);
        if row.id == "webhook-twilio" && text.len() != 28 {
            decoded.broken(
                Span::whole(text),
                "It has not the 28 characters of its hash: characters are missing or too many.",
            );
        }
        if row.id == "csrf-django" && !matches!(text.len(), 32 | 64) {
            decoded.broken(
                Span::whole(text),
                "It has neither the 32 nor the 64 characters of Django's: characters are missing or too many.",
            );
        }
        if row.id == "aws-secret-key" {
            decoded.broken(Span::whole(text), "It has not the 40 characters of base64 that every secret key has: characters are missing, too many or changed.");
        }
        let mut clean = mended.clone();
        let mut span = value.span;
        if row.id == "cookie-session" {
            // The session stands before its signature.
            let line = laid.paste[..value.span.start].rfind('\n').map_or(0, |at| at + 1);
            let session = name.trim_end_matches(".sig");
            let front = &laid.paste[line..value.span.start];
            let at = front.to_ascii_lowercase().find(&[session, "="].concat()).map(|at| line + at + session.len() + 1);
            if let Some(at) = at.filter(|at| laid.paste.is_char_boundary(*at)) {
                span = Span::new(at, value.span.end);
                clean = Mended::verbatim(laid.paste, span);
                decoded = Decoded::of("session", clean.text());
                if text.len() != 27 {
                    decoded.broken(
                        Span::whole(clean.text()),
                        "The signature has not the 27 characters of its hash: characters are missing or too many.",
                    );
                }
            }
        }
        Some(Token {
            format: row.id,
            name: row.name,
            sent: row.sent,
            span,
            clean,
            decoded: decoded.remarking(row.says),
            value: None,
        })
    };
    let pairs = pairs(laid);
    let pairs = pairs.iter().map(|(value, mended)| (value, mended));
    values.chain(pairs).filter_map(named).chain(gateway(laid)).chain(address(laid)).collect()
}

/// The signature behind a session, where the two stand as in a `Cookie` header but without its name.
fn pairs(laid: &Laid<'_>) -> Vec<(Value, Mended)> {
    let found = laid.paste.match_indices("; session.sig=").chain(laid.paste.match_indices("; koa.sess.sig="));
    let free = |span: Span| !laid.layout.values.iter().any(|value| value.span.contains(span));
    found
        .take(8)
        .map(|(at, mark)| {
            let start = at + mark.len();
            let length = laid.paste[start..].bytes().take_while(|b| b.is_ascii_alphanumeric() || b"-_".contains(b));
            let span = Span::new(start, start + length.count());
            let name = Span::new(at + 2, start - 1);
            let value = Value { place: Place::Assignment, name, span, scheme: None, segment: 0 };
            (value, Mended::verbatim(laid.paste, span))
        })
        .filter(|(value, _)| !value.span.is_empty() && free(value.span))
        .collect()
}

/// Where Sentry is told of errors: an address with a public key in front of its host.
fn address(laid: &Laid<'_>) -> Option<Token> {
    let at = laid.paste.find(".sentry.io/").or_else(|| laid.paste.find("@sentry.io/"))?;
    let near = laid.paste.floor_char_boundary(at.saturating_sub(120));
    let start = near + laid.paste[near..at].rfind("https://")?;
    let text = laid.paste[start..].split(|c: char| !c.is_ascii_graphic() || "\"'`<>,;".contains(c)).next()?;
    let (key, host) = text["https://".len()..].split_once('@')?;
    let mut decoded = Decoded::of("address", text);
    decoded.part("public key", Span::of_slice(text, key));
    if key.len() != 32 || !only(key, "0-9A-Fa-f") {
        decoded.broken(
            Span::of_slice(text, key),
            "Its key has not the 32 hexadecimal digits of Sentry's: characters are missing, too many or changed.",
        );
    }
    if !host.rsplit('/').next().is_some_and(|id| !id.is_empty() && only(id, "0-9")) {
        decoded.broken(
            Span::new(text.len(), text.len()),
            "It does not end in the number of a project: its end is missing.",
        );
    }
    let clean = Mended::verbatim(laid.paste, Span::of_slice(laid.paste, text));
    Some(Token {
        format: "sentry",
        name: "Address of a project at Sentry (DSN)",
        sent: "",
        span: clean.span(),
        clean,
        decoded: decoded.remarking("It tells where errors are sent to, and is no secret and no token: the API takes one that begins with sntrys_ or sntryu_."),
        value: None,
    })
}

/// The name right before an equals sign.
fn before(paste: &str, at: usize) -> &str {
    let Some(front) = paste[..at].strip_suffix('=') else { return "" };
    let length = front.bytes().rev().take(64).take_while(|b| b.is_ascii_alphanumeric() || b"-_.:".contains(b)).count();
    &front[front.len() - length..]
}

/// `client_id` and `access_token` as two headers of one request: so Sensedia's gateway wants them.
fn gateway(laid: &Laid<'_>) -> Option<Token> {
    laid.layout.segments.iter().find_map(|segment| {
        let header = |name: &str| {
            let mut headers = segment.at(Place::Header);
            headers.find(|field| field.name.of(laid.paste).eq_ignore_ascii_case(name) && !field.value.is_empty())
        };
        let (client, token) = (header("client_id")?, header("access_token")?);
        let span = client.name.joined(token.name).joined(client.value).joined(token.value);
        let mut decoded = Decoded::default();
        for (label, field) in [("client id", client), ("access token", token)] {
            decoded.part(label, Span::new(field.value.start - span.start, field.value.end - span.start));
        }
        decoded.remark("The OAuth interceptor of Sensedia wants both headers, and the token of the same application.");
        let clean = Mended::verbatim(laid.paste, span);
        Some(Token {
            format: "sensedia",
            name: "Credentials for a gateway of Sensedia",
            sent: "",
            span,
            clean,
            decoded,
            value: None,
        })
    })
}
