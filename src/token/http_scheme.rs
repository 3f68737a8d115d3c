//! What stands behind the schemes of HTTP: Basic, Digest, Negotiate, OAuth 1.0; and what a server asks for.

use super::{
    Decoded, Format, Likeness, base64url,
    numerals::{is_hex, time},
    parameters::Pairs,
};
use crate::{
    fix::Fix,
    text::{Span, has, only, proof},
};

pub(super) const FORMATS: &[Format] = &[
    Format {
        id: "http-basic",
        name: "User and password (HTTP Basic)",
        sent: "Authorization: {}",
        recognise: |text| {
            (behind(text, "Basic").is_some_and(was_word) && !is_registry(text)).then_some(Likeness::Proven)
        },
        decode: basic,
        like: proof::list(&["Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==", "basic dXNlcjpwYXNz"]),
        unlike: proof::list(&["Basic realm=\"simple\"", "Basic training"]),
    },
    Format {
        id: "http-digest",
        name: "Answer to a challenge (HTTP Digest)",
        sent: "Authorization: {}",
        recognise: |text| {
            let answers = text.contains("username=") || text.contains("response=");
            behind(text, "Digest").filter(|_| answers).map(|_| Likeness::Proven)
        },
        decode: digest,
        like: proof::list(&[
            "Digest username=\"u\", realm=\"r\", nonce=\"abc\", uri=\"/\", response=\"0123456789abcdef0123456789abcdef\"",
        ]),
        unlike: proof::list(&["Digest realm=\"r\", nonce=\"n\"", "Digest of the week"]),
    },
    Format {
        id: "http-negotiate",
        name: "Kerberos or NTLM message",
        sent: "Authorization: {}",
        recognise: |text| {
            let body = behind(text, "NTLM").or_else(|| behind(text, "Negotiate")).unwrap_or(text);
            let marked = body.starts_with("TlRMTVNTUA") || body.len() < text.len() && is_word(body) && is_ticket(body);
            marked.then_some(Likeness::Proven)
        },
        decode: negotiate,
        like: proof::list(&["NTLM TlRMTVNTUAABAAAAB4IIogAAAAAAAAAAAAAAAAAAAAA=", "Negotiate YAgGBisGAQUFAg=="]),
        unlike: proof::list(&["Negotiate", "NTLM realm=x"]),
    },
    Format {
        id: "oauth1",
        name: "Signed request of OAuth 1.0",
        sent: "Authorization: {}",
        recognise: |text| (behind(text, "OAuth").is_some() && text.contains("oauth_")).then_some(Likeness::Proven),
        decode: oauth,
        like: proof::list(&[
            "OAuth realm=\"Example\", oauth_consumer_key=\"0685bd9184jfhq22\", oauth_token=\"ad180jjd733klru7\", oauth_signature_method=\"HMAC-SHA1\", oauth_signature=\"wOJIO9A2W5mFwDgiDvZbTSMK%2FPY%3D\", oauth_timestamp=\"137131200\", oauth_nonce=\"4572616e48616d6d65724c61686176\", oauth_version=\"1.0\"",
        ]),
        unlike: proof::list(&["OAuth 2.0", "OAuth ya29.x"]),
    },
];

const BROKEN_OFF: &str =
    "Behind the last parameter stands what is none: the header was cut, or something was copied along.";

/// What follows a scheme, case aside.
fn behind<'t>(text: &'t str, scheme: &str) -> Option<&'t str> {
    let word = text.get(..scheme.len())?;
    let rest = text[scheme.len()..].strip_prefix(' ')?;
    (word.eq_ignore_ascii_case(scheme) && !rest.trim().is_empty()).then(|| rest.trim_start())
}

/// One word of base64, in either alphabet.
fn is_word(text: &str) -> bool {
    text.len() >= 4
        && only(text, "0-9A-Za-z+/=_-")
        && (text.ends_with('=') || text.len() >= 8 && (has(text, "A-Z") || has(text, "0-9")))
}

/// The same, also where copying put something into it.
fn was_word(text: &str) -> bool {
    let odd = |c: &char| !c.is_ascii() || matches!(c, '*' | '.' | '"' | ',' | '\\' | ' ' | '%');
    let kept: String = text.chars().filter(|c| !odd(c)).collect();
    let blanks = text.trim().contains(' ');
    is_word(text) || kept.len() >= 12 && is_word(&kept) && (!blanks || kept.ends_with('='))
}

/// The user of the registry of AWS, in base64.
fn is_registry(text: &str) -> bool {
    behind(text, "Basic").is_some_and(|body| body.starts_with("QVdTO"))
}

fn basic(text: &str) -> Decoded {
    let body = behind(text, "Basic").unwrap_or(text);
    let span = Span::of_slice(text, body);
    let mut decoded = Decoded::default();
    decoded.part("user and password", span);
    let plain = body.replace('-', "+").replace('_', "/");
    let Some(bytes) = base64url::standard(&plain) else {
        decoded.broken(span, "It is not whole base64: a character is missing, or one is there that does not belong.");
        return decoded;
    };
    if plain != body {
        decoded.broken(span, "It is written in the alphabet of base64url. Basic wants the standard one, with + and /.");
    } else if !body.len().is_multiple_of(4) {
        decoded.broken(span, "Its padding is missing: strict servers refuse it.");
    }
    let inner = String::from_utf8_lossy(&bytes);
    let Some((user, password)) = inner.split_once(':') else {
        let says =
            "Decoded, no colon stands in it. Basic is the base64 of user:password, and one of the two was left out.";
        decoded.fault(Fix::SendCorrectly, span, says);
        return decoded;
    };
    decoded.fact("user and password", "user", span, user);
    if inner.ends_with(['\n', '\r']) {
        let says =
            "The password ends with a line break, which was encoded along: echo adds one, echo -n and printf do not.";
        decoded.broken(span, says);
    }
    if std::str::from_utf8(&bytes).is_err() {
        decoded.fault(
            Fix::FixGeneration,
            span,
            "User or password is not UTF-8, which servers expect today (RFC 7617 §2.1).",
        );
    }
    if user.is_empty() && password.is_empty() {
        decoded.fault(Fix::SendCorrectly, span, "User and password are both empty.");
    }
    decoded.remarking("Whoever has it has the password: base64 hides nothing.")
}

fn digest(text: &str) -> Decoded {
    let pairs = Pairs::list(text, false);
    let mut decoded = Decoded::default();
    if pairs.rest {
        decoded.broken(Span::new(text.len(), text.len()), BROKEN_OFF);
    }
    for &name in &["username", "realm", "uri", "algorithm", "qop"] {
        if let Some(span) = pairs.get(name) {
            decoded.fact("answer", name, span, span.of(text));
        }
    }
    let end = Span::new(text.len(), text.len());
    if ["username", "realm", "nonce", "uri", "response"].iter().any(|name| !pairs.has(name)) {
        let hashed = pairs.has("username*") && pairs.has("response");
        if !hashed {
            decoded.broken(
                end,
                "One of username, realm, nonce, uri and response is missing (RFC 7616 §3.4): the header was cut.",
            );
        }
    }
    if pairs.has("qop") && !(pairs.has("nc") && pairs.has("cnonce")) {
        decoded.broken(end, "qop is there without nc and cnonce, which it needs (RFC 7616 §3.4): a piece was lost.");
    }
    if let Some(span) = pairs.get("response") {
        decoded.part("response", span);
        let long = pairs.value("algorithm").is_some_and(|name| name.to_ascii_uppercase().starts_with("SHA-"));
        if !is_hex(span.of(text)) || span.len() != if long { 64 } else { 32 } {
            decoded.broken(span, "The response has not the hexadecimal digits that its algorithm makes (MD5 32, SHA-256 64): characters are missing or were changed.");
        }
    }
    if let Some(span) = pairs.get("nc").filter(|span| span.len() != 8 || !is_hex(span.of(text))) {
        decoded.broken(span, "nc is not eight hexadecimal digits.");
    }
    decoded.remarking("It answers one nonce of the server, for one address and method; it cannot be used for another.")
}

/// An ASN.1 message of SPNEGO or Kerberos: first or later one.
fn is_ticket(body: &str) -> bool {
    matches!(
        base64url::standard(body.get(..4).unwrap_or_default()).as_deref(),
        Some([0x60 | 0xa1 | 0xa0 | 0x6e | 0x6f, ..])
    )
}

fn negotiate(text: &str) -> Decoded {
    let body = text.rsplit(' ').next().unwrap_or(text);
    let span = Span::of_slice(text, body);
    let mut decoded = Decoded::default();
    decoded.part("message", span);
    let Some(bytes) = base64url::standard(body) else {
        decoded.broken(span, "It is not whole base64: a character is missing, or one is there that does not belong.");
        return decoded;
    };
    if bytes.starts_with(b"NTLMSSP") {
        ntlm(&mut decoded, span, &bytes);
    } else if der_length(&bytes).is_none_or(|length| length != bytes.len()) {
        decoded.broken(span, "The length in it is not the length it has: it was cut, or a character was changed.");
    } else {
        decoded.fact(
            "message",
            "kind",
            span,
            if bytes[0] == 0x60 { "SPNEGO, first message" } else { "SPNEGO, answer" },
        );
    }
    decoded.remarking("It belongs to one connection and one round of messages: sent again it is refused.")
}

/// Length of a DER value with its tag and length bytes (X.690 §8.1.3).
pub(super) fn der_length(bytes: &[u8]) -> Option<usize> {
    match *bytes.get(1..)? {
        [short @ 0..=0x7f, ..] => Some(usize::from(short) + 2),
        [0x81, one, ..] => Some(usize::from(one) + 3),
        [0x82, high, low, ..] => Some((usize::from(high) << 8 | usize::from(low)) + 4),
        _ => None,
    }
}

/// MS-NLMP §2.2.1: a signature, a number, and fields that tell where their texts stand.
fn ntlm(decoded: &mut Decoded, span: Span, bytes: &[u8]) {
    let kind = match bytes.get(7..12) {
        Some([0, 1, 0, 0, 0]) => "NTLM, first message",
        Some([0, 2, 0, 0, 0]) => "NTLM, challenge",
        Some([0, 3, 0, 0, 0]) => "NTLM, answer",
        _ => {
            decoded.broken(
                span,
                "It begins as NTLM does, but names no message of it: characters are missing or were changed.",
            );
            return;
        }
    };
    decoded.fact("message", "kind", span, kind);
    if !kind.ends_with("answer") {
        if bytes.len() < 16 {
            decoded.broken(span, "It is shorter than any message of NTLM: its end is missing.");
        }
        return;
    }
    for &(name, at) in &[("domain", 28), ("user", 36)] {
        let number = |at: usize| Some(usize::from(*bytes.get(at)?) | usize::from(*bytes.get(at + 1)?) << 8);
        let text = number(at).zip(number(at + 4)).and_then(|(length, from)| bytes.get(from..from + length));
        let Some(text) = text else {
            decoded.broken(span, "A text it tells of lies behind its end: the message was cut.");
            return;
        };
        let wide = text.chunks_exact(2).map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
        let shown: String = char::decode_utf16(wide).map(|c| c.unwrap_or(char::REPLACEMENT_CHARACTER)).collect();
        decoded.fact("message", name, span, &shown);
    }
}

fn oauth(text: &str) -> Decoded {
    let pairs = Pairs::list(text, true);
    let mut decoded = Decoded::default();
    let end = Span::new(text.len(), text.len());
    if pairs.rest {
        decoded.broken(Span::new(text.len(), text.len()), BROKEN_OFF);
    }
    let needed = &["oauth_consumer_key", "oauth_signature_method", "oauth_signature"];
    let plain = pairs.value("oauth_signature_method").is_some_and(|method| method == "PLAINTEXT");
    if needed.iter().any(|name| !pairs.has(name))
        || !(plain || pairs.has("oauth_timestamp") && pairs.has("oauth_nonce"))
    {
        decoded.broken(end, "One of consumer key, signature method, signature, timestamp and nonce is missing (RFC 5849 §3.1): the header was cut.");
    }
    if let (Some(secs), Some(span)) = (pairs.value("oauth_timestamp"), pairs.get("oauth_timestamp")) {
        decoded.validity.issued = time(&secs);
        decoded.moment("request", "made at", span, decoded.validity.issued);
    }
    for &name in &["realm", "oauth_consumer_key", "oauth_signature_method"] {
        if let (Some(value), Some(span)) = (pairs.value(name), pairs.get(name)) {
            decoded.fact("request", name, span, &value);
        }
    }
    if let Some(span) = pairs.get("oauth_token") {
        decoded.part("token", span);
    }
    let method = pairs.value("oauth_signature_method").unwrap_or_default();
    if let (Some(signature), Some(span)) = (pairs.value("oauth_signature"), pairs.get("oauth_signature")) {
        decoded.part("signature", span);
        let bytes = match &*method {
            "HMAC-SHA1" => 20,
            "HMAC-SHA256" => 32,
            _ => 0,
        };
        if bytes > 0 && base64url::standard(&signature).is_none_or(|read| read.len() != bytes) {
            decoded.broken(span, "The signature has not the length its method makes: characters are missing or were changed, or it is encoded once too often or not at all.");
        }
    }
    decoded.remarking("Servers take it some minutes before and after its timestamp (many 10), and each nonce once.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn faults(decoded: &Decoded) -> usize {
        decoded.notes.iter().filter(|note| note.speaks.is_some()).count()
    }

    #[test]
    fn the_user_is_shown_and_the_password_is_not() {
        let decoded = basic(FORMATS[0].like[0]);
        assert_eq!(decoded.facts[0].value, "Aladdin");
        assert!(faults(&decoded) == 0 && decoded.facts.len() == 1);
        for text in ["Basic dXNlcg==", "Basic dXNlcjpwYXNzCg==", "Basic dXNlcjpwYXN", "Basic Og==", "Basic dTo_Pw=="] {
            assert_eq!(faults(&basic(text)), 1, "{text}");
        }
    }

    #[test]
    fn answers_with_a_piece_lost_are_broken() {
        for format in FORMATS {
            for text in format.like {
                assert_eq!(faults(&(format.decode)(text)), 0, "{text}");
                let cut = &text[..text.len() - 3];
                assert!(
                    format.id == "http-basic" || format.id == "oauth1" || faults(&(format.decode)(cut)) > 0,
                    "{cut}"
                );
            }
        }
        let cut = FORMATS[3].like[0].replace("%2FPY%3D", "%2FP");
        assert_eq!(faults(&oauth(&cut)), 1);
    }
}
