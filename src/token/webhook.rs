//! Signatures of webhooks, and secrets of one-time passwords.

use super::{
    Decoded, Format, Likeness, base64url,
    numerals::{is_hex, time},
    parameters::Pairs,
};
use crate::{
    clock::Moment,
    text::{Span, has, only, proof},
};

pub(super) const FORMATS: &[Format] = &[
    Format {
        id: "webhook-stripe",
        name: "Signature of a webhook (Stripe)",
        sent: "Stripe-Signature: {}",
        recognise: |text| {
            let secs = text.strip_prefix("t=")?.split(',').next()?;
            let fits = secs.len() >= 9 && only(secs, "0-9") && text.contains(",v1=");
            (fits || text.starts_with("t=") && text.contains(",v1=")).then_some(Likeness::Proven)
        },
        decode: stripe,
        like: proof::list(&["t=1767225600,v1=f6ef300ec2c3f1ea8e4bc6d2a62975f58477d6fcd4bd03529a148873f625b1ca"]),
        unlike: proof::list(&["t=1767225600", "v1=f6ef"]),
    },
    Format {
        id: "webhook-slack",
        name: "Signature of a webhook (Slack)",
        sent: "X-Slack-Signature: {}",
        recognise: |text| named(text, "v0=").map(|_| Likeness::Proven),
        decode: |text| {
            let decoded = digest(text, "v0=", &[64]);
            decoded.remarking("It holds 5 minutes around X-Slack-Request-Timestamp, which must come with it, and for the body byte for byte.")
        },
        like: proof::list(&["v0=c15d2e8bb1189253384670de73faa805567659e424f42dc7f6270cb8d1baf112"]),
        unlike: proof::list(&["v0=1", "v0=hello"]),
    },
    Format {
        id: "webhook-github",
        name: "Signature of a webhook (GitHub)",
        sent: "X-Hub-Signature-256: {}",
        recognise: |text| named(text, "sha256=").or_else(|| named(text, "sha1=")).map(|_| Likeness::Proven),
        decode: |text| {
            let decoded =
                if text.starts_with("sha1") { digest(text, "sha1=", &[40]) } else { digest(text, "sha256=", &[64]) };
            decoded.remarking(
                "It is made over the body byte for byte: a body that was parsed and written again has another.",
            )
        },
        like: proof::list(&["sha256=be8e4a083be91d1c3699bf93b1e68db925ec81a5d41cafef9bd94a9c6228d9da"]),
        unlike: proof::list(&["sha256=1", "sha512=be8e4a083be91d1c"]),
    },
    Format {
        id: "totp",
        name: "Secret of one-time passwords",
        sent: "",
        recognise: |text| {
            if text.starts_with("otpauth://") || text.starts_with("otpauth-migration://") {
                return Some(Likeness::Proven);
            }
            let base32 = only(text, "2-7A-Z");
            let mixed = has(text, "0-9") && has(text, "A-Z");
            (base32 && mixed && matches!(text.len(), 16 | 26 | 32 | 52)).then_some(Likeness::Shape)
        },
        decode: totp,
        like: proof::list(&["otpauth://totp/Ex:u?secret=JBSWY3DPEHPK3PXP", "JBSWY3DPEHPK3PXP"]),
        unlike: proof::list(&["otpauth", "JBSWY3DPEHPK3PX1", "AKIAIOSFODNN7EXAMPLE"]),
    },
    Format {
        id: "webhook-twilio",
        name: "Signature of a webhook (Twilio)",
        sent: "X-Twilio-Signature: {}",
        recognise: |text| {
            let fits = text.len() == 28 && base64url::standard(text).is_some_and(|bytes| bytes.len() == 20);
            fits.then_some(Likeness::Shape)
        },
        decode: |text| {
            let decoded = Decoded::of("signature", text);
            decoded.remarking("It is made over the address and the sorted parameters: behind a proxy the address the server sees is another.")
        },
        like: proof::list(&["RSOYDt4T1cUTdK1PDd93/VVr8B8="]),
        unlike: proof::list(&["RSOYDt4T1cUTdK1PDd93/VVr8B8", "AAAA"]),
    },
];

/// The hexadecimal digits behind a name, also where some are missing.
fn named<'t>(text: &'t str, name: &str) -> Option<&'t str> {
    text.strip_prefix(name).filter(|digits| {
        digits.len() >= 16
            && digits.len() <= 160
            // Three dots or stars may stand where the middle was.
            && digits.bytes().filter(|b| b.is_ascii_hexdigit() || matches!(b, b'.' | b'*')).count() * 10
                >= digits.len() * 9
    })
}

fn digest(text: &str, name: &str, lengths: &[usize]) -> Decoded {
    let mut decoded = Decoded::of("signature", text);
    check(&mut decoded, Span::new(name.len(), text.len()), text, lengths);
    decoded
}

fn check(decoded: &mut Decoded, span: Span, text: &str, lengths: &[usize]) {
    if !is_hex(span.of(text)) || !lengths.contains(&span.len()) {
        decoded.broken(span, "It has not the hexadecimal digits that its hash makes (SHA-256 64, SHA-1 40): characters are missing, too many or changed.");
    }
}

/// Libraries allow this many milliseconds between signing and receiving.
const TOLERANCE: i64 = 300_000;

fn stripe(text: &str) -> Decoded {
    // The reader of lists skips a first word, as headers have one.
    let list = format!(" {text}");
    let pairs = Pairs::list(&list, false);
    let here = |span: Span| Span::new(span.start - 1, span.end - 1);
    let mut decoded = Decoded::default();
    if let Some(span) = pairs.get("t") {
        let at = time(span.of(&list));
        decoded.validity.issued = at;
        decoded.validity.ends = at.map(|at| at.plus(TOLERANCE));
        decoded.moment("signature", "signed at", here(span), at);
        if at.is_none() {
            decoded.broken(here(span), "t= is no number of seconds.");
        }
    }
    for (name, span) in pairs.all.iter().filter(|(name, _)| matches!(name.of(&list), "v1" | "v0")) {
        decoded.part(if name.of(&list) == "v1" { "v1" } else { "v0" }, here(*span));
        check(&mut decoded, here(*span), text, &[64]);
    }
    decoded.remarking("It holds 5 minutes from t on unless set otherwise, and for the body byte for byte.")
}

/// When a request with this signature was made, as the header beside it tells.
pub(super) fn dated(decoded: &mut Decoded, secs: &str) {
    decoded.validity.issued = time(secs).filter(|at| *at > Moment::FIRST);
    decoded.validity.ends = decoded.validity.issued.map(|at| at.plus(TOLERANCE));
}

fn totp(text: &str) -> Decoded {
    if !text.starts_with("otpauth") {
        return Decoded::of("secret", text)
            .remarking("Codes are made from it every 30 seconds; it is itself never sent.");
    }
    let pairs = Pairs::query(text);
    let mut decoded = Decoded::default();
    for &name in &["issuer", "algorithm", "digits", "period"] {
        if let (Some(value), Some(span)) = (pairs.value(name), pairs.get(name)) {
            decoded.fact("address", name, span, &value);
        }
    }
    match (pairs.get("secret"), pairs.value("secret")) {
        (Some(span), Some(secret)) => {
            decoded.part("secret", span);
            let body = secret.trim_end_matches('=');
            let base32 = body.bytes().all(|b| matches!(b.to_ascii_uppercase(), b'A'..=b'Z' | b'2'..=b'7'));
            if !base32 || body.is_empty() || matches!(body.len() % 8, 1 | 3 | 6) {
                decoded.broken(
                    span,
                    "The secret is not whole base32 (A to Z, 2 to 7): characters are missing or were misread.",
                );
            }
        }
        _ if text.starts_with("otpauth://") => {
            decoded.broken(Span::new(text.len(), text.len()), "secret= is missing: the address was cut.");
        }
        _ => {}
    }
    decoded.remarking("Whoever has the secret can make the codes.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_lost_a_digit_is_broken() {
        for format in FORMATS.iter().filter(|format| format.id != "webhook-twilio") {
            let text = format.like[0];
            assert!((format.decode)(text).notes.iter().all(|note| note.speaks.is_none()), "{text}");
            let cut = &text[..text.len() - 2];
            assert!((format.recognise)(cut).is_some() && (format.decode)(cut).notes[0].speaks.is_some(), "{cut}");
        }
        let decoded = stripe(FORMATS[0].like[0]);
        assert_eq!(decoded.validity.lifetime(), Some(300_000));
    }
}
