//! Cookies and values that web frameworks sign or encrypt. What was packed is unpacked within a limit.

use super::{
    Decoded, Format, Likeness, base64url,
    inflate::zlib,
    jose,
    numerals::{is_hex, moment, number, packed, time},
    parameters::decoded as unescaped,
};
use crate::{
    clock::Moment,
    json::{Doc, Kind},
    text::{Span, has, only, proof},
};

pub(super) const FORMATS: &[Format] = &[
    Format {
        id: "flask-session",
        name: "Cookie signed by Flask (itsdangerous)",
        sent: "Cookie: session={}",
        recognise: flask,
        decode: flask_parts,
        like: proof::list(&[
            "eyJ1c2VyX2lkIjoxfQ.aVW5AA.ckqS6XS5YiunvZCuaVt098fP8o4",
            "WzEsMiwzLDRd.wSPHqC0gR7VUqivlSukJ0IeTDgo",
        ]),
        unlike: proof::list(&[
            "eyJzdWIiOiIxIn0.aaaa.bbbb",
            "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs",
        ]),
    },
    Format {
        id: "django-signed",
        name: "Value signed by Django",
        sent: "",
        recognise: django,
        decode: django_parts,
        like: proof::list(&[
            "eyJ1c2VyX2lkIjoxfQ:1vb66i:nMSDcZ_HiEph5IJ7sVVd-j8U9r_Z3r6gXt3Tkv4ZA30",
            "ImhlbGxvIg:1QaUZC:YIye-ze3TTx7gtSv422nZA4sgmk",
            ".eJwFwcERACAIwLCF-rCiILN47r-GyZVJsNgkxaFxoDgxcOHGxMKD_T7vhAml:1QaUaL:BA0thEZrp4FQVXIXuOvYJtLJSrQ",
        ]),
        unlike: proof::list(&["user:pass12:word", "12:30:45"]),
    },
    Format {
        id: "django-password-reset",
        name: "Token of a password reset (Django)",
        sent: "",
        recognise: |text| reset(text).map(|_| Likeness::Marked),
        decode: |text| {
            let mut decoded = Decoded::of("token", text);
            decoded.validity.issued = reset(text);
            if !matches!(text.len() - 7, 20 | 32 | 64) {
                decoded.broken(
                    Span::whole(text),
                    "Its hash has not the 32 hexadecimal digits of Django's: characters are missing or too many.",
                );
            }
            decoded.remarking(
                "It serves once: it dies with a log-in, a new password, or after three days unless set otherwise.",
            )
        },
        like: proof::list(&["d0t3wf-0123456789abcdef0123456789abcdef"]),
        unlike: proof::list(&["abc-0123", "000000-0123456789abcdef0123456789abcdef"]),
    },
    Format {
        id: "csrf-django",
        name: "Token against forged requests (Django)",
        sent: "X-CSRFToken: {}",
        recognise: |text| (text.len() == 64 && is_mixed(text)).then_some(Likeness::Shape),
        decode: |text| {
            let decoded = Decoded::of("token", text);
            decoded.remarking(
                "It must come twice, as the cookie csrftoken and as header or form field, and is renewed at log-in.",
            )
        },
        like: proof::list(&["a0B1c2D3e4F5g6H7i8J9k0L1m2N3o4P5q6R7s8T9u0V1w2X3y4Z5a6B7c8D9e0F1"]),
        unlike: proof::list(&["0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"]),
    },
    Format {
        id: "rails-encrypted",
        name: "Cookie encrypted by Rails",
        sent: "",
        recognise: |text| encrypted(&unescaped(text)).map(|_| Likeness::Marked),
        decode: |text| {
            let mut decoded = Decoded::of("cookie", text);
            if encrypted(&unescaped(text)) == Some(false) {
                decoded.broken(Span::whole(text), "Its three parts have not the lengths that AES-GCM makes (12 and 16 bytes): characters are missing or were changed.");
            }
            decoded.remarking("Only the application can open it, with the secret_key_base that made it.")
        },
        like: proof::list(&[
            "CohvTnP/o35ZUGXY2RpJ0DUWpkr7R50aJ4laRyxLu7hAV2a4iM/JAQ==--3cD0aBwib238V/Em--ACSTgsH+KoV21QpdViSn7A==",
        ]),
        unlike: proof::list(&["first--second--third", "a--b"]),
    },
    Format {
        id: "rails-signed",
        name: "Cookie or message signed by Rails",
        sent: "",
        recognise: |text| {
            let text = unescaped(text);
            let (value, digest) = text.rsplit_once("--")?;
            let fits =
                value.len() >= 4 && digest.len() >= 16 && digest.len() <= 128 && is_hex(digest) && is_base64(value);
            fits.then_some(Likeness::Marked)
        },
        decode: rails,
        like: proof::list(&[
            "eyJfcmFpbHMiOnsibWVzc2FnZSI6Ik1RPT0iLCJleHAiOiIyMDI2LTAxLTAyVDAwOjAwOjAwLjAwMFoiLCJwdXIiOiJjb29raWUudXNlcl9pZCJ9fQ==--317b96f7a9da391e4d460432829d60cb64db9535",
        ]),
        unlike: proof::list(&["--0123456789abcdef0123456789abcdef01234567", "some text--0123"]),
    },
    Format {
        id: "express-signed",
        name: "Cookie signed by Express",
        sent: "Cookie: connect.sid={}",
        recognise: |text| {
            let text = unescaped(text);
            let (value, mac) = text.strip_prefix("s:")?.rsplit_once('.')?;
            (!value.is_empty() && (12..=60).contains(&mac.len()) && is_base64(&mac.replace([' ', '%'], "+")))
                .then_some(Likeness::Marked)
        },
        decode: express,
        like: proof::list(&[
            "s%3A7hq3ploT8Lk-p-khnbzT9x3DYjI4--2D.Vsmill7Dk0SvzJg6m4n%2BPu3VfUeJwDJud%2Bqw%2FlMqqHA",
            "s:AbCd.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        ]),
        unlike: proof::list(&["s:AbCd", "https://example.com"]),
    },
    Format {
        id: "laravel",
        name: "Cookie encrypted by Laravel",
        sent: "Cookie: laravel_session={}",
        recognise: |text| (text.starts_with("eyJpdiI6") && !text.contains('.')).then_some(Likeness::Proven),
        decode: laravel,
        like: proof::list(&[
            "eyJpdiI6IkFBQUFBQUFBQUFBQUFBQUFBQUFBQUE9PSIsInZhbHVlIjoiQUFBQSIsIm1hYyI6IjAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAwMDAiLCJ0YWciOiIifQ==",
        ]),
        unlike: proof::list(&["eyJ2IjoxfQ==", "eyJpdiI6.e30.AAAA"]),
    },
    Format {
        id: "aspnet-dataprotection",
        name: "Cookie or token protected by ASP.NET Core",
        sent: "",
        recognise: |text| text.starts_with("CfDJ8").then_some(Likeness::Proven),
        decode: aspnet,
        like: proof::list(&[
            "CfDJ8DgFunExQ_fgWRHVLoPzoqYN2L5PtYAIIJbO-lp3NaoIL8y6S1SYySY3GRrU9IVcAyItw7bhtX3sMyEobsRo4bu1z9NoOlK2AAAAAAAAAAAAAAAAAAAAAAAA",
        ]),
        unlike: proof::list(&["CfDJ7AAAA", "09F0C9F0"]),
    },
];

/// More than any cookie holds, unpacked.
const UNPACKED: usize = 64 * 1024;

fn is_url(text: &str) -> bool {
    !text.is_empty() && only(text, "0-9A-Za-z_-")
}

fn is_base64(text: &str) -> bool {
    !text.is_empty() && only(text, "0-9A-Za-z+/=_-")
}

/// Capitals, small letters and digits, and nothing else.
fn is_mixed(text: &str) -> bool {
    only(text, "0-9A-Za-z")
        && [u8::is_ascii_uppercase, u8::is_ascii_lowercase, u8::is_ascii_digit]
            .iter()
            .all(|is| text.bytes().any(|b| is(&b)))
}

/// The text inside: base64url around JSON, packed where a dot stands before it.
fn inside(value: &str) -> Option<String> {
    let bytes = match value.strip_prefix('.') {
        Some(rest) => {
            let unpacked = zlib(&base64url::decode(rest).bytes, UNPACKED)?;
            unpacked.complete.then_some(unpacked.bytes)?
        }
        None => base64url::decode(value).bytes,
    };
    let text = String::from_utf8(bytes).ok()?;
    let doc = Doc::read(&text);
    // A number alone is what other makers write: Discord begins with one.
    let typed = doc.root().is_some_and(|root| !matches!(root.kind, Kind::Number | Kind::Null));
    (doc.complete && typed && text[doc.end..].trim().is_empty()).then_some(text)
}

/// Value, time, signature; the time is left out by `URLSafeSerializer`.
fn split(text: &str) -> Option<(&str, Option<&str>, &str)> {
    let (front, signature) = text.rsplit_once('.')?;
    let (value, time) = match front.rsplit_once('.') {
        // The dot that tells of packing.
        Some(("", _)) | None => (front, None),
        Some((value, time)) => (value, Some(time)),
    };
    let timed = time.and_then(packed).is_some_and(|secs| (1_293_840_000..4_102_444_800).contains(&secs));
    let fits = is_url(signature)
        && (16..=86).contains(&signature.len()) | (timed && signature.len() < 16)
        && time.is_none_or(|time| (4..=8).contains(&time.len()) && is_url(time))
        && is_url(value.trim_start_matches('.'));
    fits.then_some((value, time, signature))
}

fn flask(text: &str) -> Option<Likeness> {
    let (value, time, signature) = split(text)?;
    if jose::header(text).is_some() {
        return None;
    }
    // Packed values begin with what zlib begins with, even when they are cut.
    let marked = inside(value).is_some() || value.starts_with(".eJ");
    (marked && (time.is_some() || (20..=27).contains(&signature.len()))).then_some(Likeness::Marked)
}

fn flask_parts(text: &str) -> Decoded {
    let mut decoded = Decoded::default();
    let Some((value, time, signature)) = split(text) else { return decoded };
    decoded.part("payload", Span::of_slice(text, value));
    if let Some(time) = time {
        let span = Span::of_slice(text, time);
        decoded.part("time", span);
        // Before 2018 it was counted from 2011 on.
        let secs = packed(time).map(|secs| if secs < 800_000_000 { secs + 1_293_840_000 } else { secs });
        decoded.validity.issued = secs.and_then(moment).filter(|at| at.secs() < 4_102_444_800);
        match decoded.validity.issued {
            Some(at) => decoded.moment("time", "made at", span, Some(at)),
            None => decoded.broken(span, "Its time cannot be read: characters are missing or were changed."),
        }
    }
    decoded.part("signature", Span::of_slice(text, signature));
    payload(&mut decoded, text, value);
    hash(&mut decoded, text, signature);
    decoded.remarking("When it ends the application decides: 31 days in Flask unless set otherwise.")
}

/// What the value holds.
fn payload(decoded: &mut Decoded, text: &str, value: &str) {
    let span = Span::of_slice(text, value);
    match inside(value) {
        Some(json) => decoded.fact("payload", "value", span, &json),
        None => decoded.broken(
            span,
            "Its value is not whole: decoded it is no complete JSON, so characters are missing or were changed.",
        ),
    }
}

/// HMAC with SHA-1, SHA-256 or SHA-512 in base64url.
fn hash(decoded: &mut Decoded, text: &str, signature: &str) {
    if !matches!(signature.len(), 27 | 43 | 64 | 86) {
        let span = Span::of_slice(text, signature);
        decoded.broken(span, "The signature has not the length of any hash (27, 43, 64 or 86 characters): characters are missing or too many.");
    }
}

fn colons(text: &str) -> Option<(&str, &str, &str)> {
    let (front, signature) = text.rsplit_once(':')?;
    let (value, time) = front.rsplit_once(':')?;
    let sealed = value.starts_with(".eJ") || inside(value).is_some();
    let fits = is_url(signature)
        && (if sealed { 1..=86 } else { 16..=86 }).contains(&signature.len())
        && (5..=7).contains(&time.len())
        && number(time, 62).is_some();
    (fits && !value.is_empty() && !value.contains([' ', '/'])).then_some((value, time, signature))
}

fn django(text: &str) -> Option<Likeness> {
    colons(text).map(|_| Likeness::Marked)
}

fn django_parts(text: &str) -> Decoded {
    let mut decoded = Decoded::default();
    let Some((value, time, signature)) = colons(text) else { return decoded };
    decoded.part("payload", Span::of_slice(text, value));
    let span = Span::of_slice(text, time);
    decoded.part("time", span);
    decoded.validity.issued = number(time, 62).and_then(moment);
    decoded.moment("time", "made at", span, decoded.validity.issued);
    decoded.part("signature", Span::of_slice(text, signature));
    // A session in a cookie is JSON; anything else may be signed as it stands.
    if inside(value).is_some() || value.starts_with(".eJ") || value.starts_with("eyJ") {
        payload(&mut decoded, text, value);
    }
    hash(&mut decoded, text, signature);
    decoded.remarking("When it ends the application decides: a session of Django lasts two weeks unless set otherwise.")
}

/// Seconds since 2001 in base 36, then half a hash.
fn reset(text: &str) -> Option<Moment> {
    let (time, hash) = text.split_once('-')?;
    let secs = number(time, 36).filter(|_| time.len() == 6)?;
    let fits = (16..=64).contains(&hash.len()) && is_hex(hash) && !has(hash, "A-Z");
    // What lies before 2010 is another number.
    moment(secs + 978_307_200).filter(|at| fits && at.secs() > 1_262_304_000)
}

/// Whether three parts have the lengths of AES-GCM; nothing where they are no such parts.
fn encrypted(text: &str) -> Option<bool> {
    let (front, tag) = text.rsplit_once("--")?;
    let (value, vector) = front.rsplit_once("--")?;
    let near = (12..=20).contains(&vector.len()) && (8..=28).contains(&tag.len());
    let bytes = |part: &str| base64url::standard(part).map(|bytes| bytes.len());
    (near && [value, vector, tag].iter().all(|part| is_base64(part)))
        .then(|| bytes(value).is_some() && bytes(vector) == Some(12) && bytes(tag) == Some(16) && tag.len() == 24)
}

fn rails(text: &str) -> Decoded {
    let mut decoded = Decoded::of("cookie", text);
    let whole = Span::whole(text);
    let plain = unescaped(text);
    let Some((value, digest)) = plain.rsplit_once("--") else { return decoded };
    if !matches!(digest.len(), 40 | 64 | 128) {
        decoded.broken(
            whole,
            "Its digest has not the 40, 64 or 128 hexadecimal digits of a hash: characters are missing or too many.",
        );
    }
    let Some(bytes) = base64url::standard(&value.replace('-', "+").replace('_', "/")) else {
        decoded
            .broken(whole, "The part before its digest is not whole base64: characters are missing or were changed.");
        return decoded;
    };
    let json = String::from_utf8_lossy(&bytes);
    let doc = Doc::read(&json);
    if json.starts_with('{') && !doc.complete {
        decoded.broken(whole, "The JSON in it does not close: characters are missing or were changed.");
    }
    for node in doc.nodes() {
        match node.key.map(|key| key.of(&json)) {
            Some("exp") => {
                decoded.validity.ends = time(node.value.of(&json));
                decoded.moment("cookie", "ends at", whole, decoded.validity.ends);
            }
            Some("pur") => decoded.fact("cookie", "purpose", whole, node.value.of(&json)),
            _ => {}
        }
    }
    decoded
}

fn express(text: &str) -> Decoded {
    let mut decoded = Decoded::of("cookie", text);
    let plain = unescaped(text);
    let mac = plain.rsplit('.').next().unwrap_or_default();
    if mac.contains(' ') {
        decoded.broken(
            Span::whole(text),
            "A blank stands in its signature where a plus sign stood: it was decoded once too often.",
        );
    } else if mac.len() != 43 {
        decoded.broken(
            Span::whole(text),
            "Its signature has not the 43 characters of its hash: characters are missing or too many.",
        );
    }
    decoded.remarking("The session itself lies on the server; this is its number and a signature.")
}

fn laravel(text: &str) -> Decoded {
    let mut decoded = Decoded::of("cookie", text);
    let span = Span::whole(text);
    let plain = unescaped(text);
    let json = base64url::standard(&plain).map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let Some(json) = json.filter(|json| Doc::read(json).complete) else {
        decoded.broken(span, "It is not whole base64 around whole JSON: characters are missing or were changed.");
        return decoded;
    };
    let doc = Doc::read(&json);
    let field = |name: &str| doc.string(&json, name);
    let vector = field("iv").and_then(|iv| base64url::standard(&iv)).map(|iv| iv.len());
    let mac = field("mac").unwrap_or_default();
    let sealed = mac.is_empty() && field("tag").is_some_and(|tag| !tag.is_empty());
    let value = field("value").and_then(|value| base64url::standard(&value));
    if !matches!(vector, Some(12 | 16)) || value.is_none() || !(sealed || mac.len() == 64 && is_hex(&mac)) {
        decoded.broken(
            span,
            "One of iv, value and mac has not the length it must have: characters are missing or were changed.",
        );
    }
    decoded.remarking(
        "Only the application can open it, with the APP_KEY that made it; another key gives “The MAC is invalid”.",
    )
}

fn aspnet(text: &str) -> Decoded {
    let mut decoded = Decoded::of("cookie", text);
    let span = Span::whole(text);
    let inner = base64url::decode(text);
    // Magic header, version, the number of the key (a GUID, its first three groups turned round).
    match inner.bytes.get(4..20) {
        Some(id) if inner.stop.is_none() && inner.bytes.len() >= 20 + 48 => {
            let hex = |places: &[usize]| base64url::hex(places.iter().map(|at| id[*at]));
            let groups = [&[3, 2, 1, 0][..], &[5, 4], &[7, 6], &[8, 9], &[10, 11, 12, 13, 14, 15]];
            let key = groups.map(hex).join("-");
            decoded.fact("cookie", "key", span, &key);
        }
        _ => decoded.broken(span, "It is shorter than anything ASP.NET protects, or not whole base64url: characters are missing or were changed."),
    }
    decoded.remarking("Only servers that share the key ring can open it: “key not found in the key ring” means that this one does not have the key.")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(id: &str) -> &'static Format {
        FORMATS.iter().find(|format| format.id == id).unwrap()
    }

    #[test]
    fn their_times_are_read() {
        for (id, secs) in [("flask-session", 1_767_225_600), ("django-signed", 1_767_225_600)] {
            let decoded = (of(id).decode)(of(id).like[0]);
            assert_eq!(decoded.validity.issued.map(Moment::secs), Some(secs), "{id}");
        }
        let rails = (of("rails-signed").decode)(of("rails-signed").like[0]);
        assert_eq!(rails.validity.ends.map(Moment::secs), Some(1_767_312_000));
        let packed = (of("django-signed").decode)(of("django-signed").like[2]);
        assert_eq!(
            packed.facts[1].value,
            "[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]".replace(' ', "")
        );
    }

    #[test]
    fn what_lost_a_character_is_broken() {
        for format in
            FORMATS.iter().filter(|format| !format.id.starts_with("csrf") && format.id != "django-password-reset")
        {
            for text in format.like {
                assert!((format.decode)(text).notes.iter().all(|note| note.speaks.is_none()), "{text}");
                let cut = &text[..text.len() - 3];
                let seen = (format.recognise)(cut)
                    .map(|_| (format.decode)(cut).notes.iter().any(|note| note.speaks.is_some()));
                // What ends in random bytes has no length of its own.
                assert!(seen == Some(true) || format.id == "aspnet-dataprotection", "{cut}");
            }
        }
    }
}
