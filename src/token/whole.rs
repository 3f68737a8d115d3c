//! What shows that a credential is whole, and what shows that it is not.
//!
//! A repair is worth what can be proven of its result: that it reads, that its lengths fit its algorithm, that its
//! checksum is right.

use super::{aws_session, base64url, jose, jws};
use crate::{
    json::Doc,
    segment::{KEYS, Shape, is_uuid},
    text::Span,
};

/// What speaks for a text being a whole credential.
#[derive(Clone, Copy)]
pub struct Whole {
    /// Whether more than length and alphabet fit.
    pub firm: bool,
    /// What was looked at, in a sentence.
    pub says: &'static str,
}

/// What a credential has lost.
pub struct Loss {
    /// Which kind: `head`, `end` or `changed`.
    pub kind: Lost,
    /// Where it is missing.
    pub span: Span,
    /// How that is known; never quotes the credential.
    pub says: String,
}

/// Where something is missing.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Lost {
    /// At the beginning.
    Head,
    /// At the end.
    End,
    /// Nothing is missing, but a character is another.
    Changed,
    /// The last character carries bits that no encoder writes.
    LastBits,
}

const fn firm(says: &'static str) -> Whole {
    Whole { firm: true, says }
}

const fn fitting(says: &'static str) -> Whole {
    Whole { firm: false, says }
}

/// What shows that `text` is a whole credential; nothing where nothing does.
#[must_use]
pub fn whole(text: &str) -> Option<Whole> {
    match Shape::of(text) {
        Shape::Jose => jose_proof(text),
        Shape::Paseto => paseto(text).ok().flatten(),
        Shape::Session => match session(text) {
            Session::Whole => Some(firm("It was read again: it is whole base64, and all its lengths add up.")),
            Session::Unknown if text.len().is_multiple_of(4) && is_standard(text) => {
                Some(fitting("It is whole base64."))
            }
            _ => None,
        },
        Shape::Markup => markup(text).then_some(firm("It was read again: the XML in it closes where it ends.")),
        Shape::Key => key(text),
        Shape::KeyId => (text.len() == 20 && text.bytes().all(|b| Shape::KeyId.allows(b)))
            .then_some(fitting("It has the 20 letters and digits of a key id.")),
        Shape::Uuid => is_uuid(text).then_some(fitting("It has the 36 characters of a UUID.")),
        Shape::Hex => text
            .bytes()
            .all(|b| b.is_ascii_hexdigit())
            .then_some(fitting("It has as many hexadecimal digits as such secrets have.")),
        Shape::Base64 => (text.len().is_multiple_of(4) && is_standard(text)).then_some(fitting("It is whole base64.")),
        Shape::Word if signed_cookie(text) => Some(fitting("It has the parts of a signed cookie.")),
        Shape::Word => one_word(text).then_some(fitting("It is one word of letters and digits.")),
    }
}

/// All of it in the standard alphabet, padding only at its end, the last character as an encoder writes it.
fn is_standard(text: &str) -> bool {
    let body = text.trim_end_matches('=');
    body.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'+' | b'/'))
        && text.len() - body.len() <= 2
        && body.len() % 4 != 1
        && last_bits(body).is_none()
}

/// Every character of base64url, and no rest that is no byte.
fn is_url(text: &str) -> bool {
    text.len() % 4 != 1
        && text.bytes().all(|b| b.is_ascii_alphanumeric() || matches!(b, b'-' | b'_'))
        && last_bits(text).is_none()
}

/// The last character as an encoder would have written it, where it is another (RFC 4648 §3.5).
fn last_bits(text: &str) -> Option<char> {
    const URL: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    let mask = match text.len() % 4 {
        2 => 0b1111,
        3 => 0b11,
        _ => return None,
    };
    let last = *text.as_bytes().last()?;
    let value = match last {
        b'+' => 62,
        b'/' => 63,
        _ => URL.iter().position(|b| *b == last)?,
    };
    (value & mask != 0).then(|| char::from(URL[value & !mask]))
}

fn jose_proof(text: &str) -> Option<Whole> {
    let parts: Vec<&str> = text.split('.').collect();
    let Some((json, doc)) = jose::header(text) else {
        return cookie(&parts).then_some(firm("It was read again: value, time and signature of a signed cookie."));
    };
    if !doc.complete || !parts.iter().all(|part| is_url(part)) || !json[doc.end..].trim().is_empty() {
        return None;
    }
    let algorithm = doc.string(&json, "alg").unwrap_or_default();
    if doc.get(&json, "enc").is_some() {
        let fits =
            parts.len() == 5 && encrypted_lengths(&parts, &doc.string(&json, "enc").unwrap_or_default()).is_none();
        return fits.then_some(firm("It was read again: five parts, each as long as its algorithms make it."));
    }
    if parts.len() != 3 || parts[1].is_empty() != (doc.get(&json, "b64").is_some() || parts[1].is_empty()) {
        return None;
    }
    let payload = base64url::decode(parts[1]).bytes;
    if payload.first() == Some(&b'{') {
        let text = String::from_utf8_lossy(&payload);
        let claims = Doc::read(&text);
        if !claims.complete || !text[claims.end..].trim().is_empty() {
            return None;
        }
    }
    if jose::is_none(&algorithm) {
        return parts[2]
            .is_empty()
            .then_some(firm("It was read again: header and claims are whole, and nothing is signed."));
    }
    match jws::lengths(&algorithm) {
        Some(lengths) if lengths.contains(&base64url::decode(parts[2]).bytes.len()) => Some(firm(
            "It was read again: header and claims are whole, and the signature is as long as its algorithm makes it.",
        )),
        Some(_) => None,
        None => (!parts[2].is_empty()).then_some(fitting("It was read again: header and claims are whole.")),
    }
}

/// RFC 7518 §5: how long initialization vector and tag are.
fn encrypted_lengths(parts: &[&str], encryption: &str) -> Option<(usize, usize)> {
    let (vector, tag) = match encryption {
        "A128GCM" | "A192GCM" | "A256GCM" => (12, 16),
        "A128CBC-HS256" => (16, 16),
        "A192CBC-HS384" => (16, 24),
        "A256CBC-HS512" => (16, 32),
        _ => return None,
    };
    let bytes = |part: &str| base64url::decode(part).bytes.len();
    if bytes(parts[2]) != vector {
        return Some((2, (vector * 4).div_ceil(3)));
    }
    (bytes(parts[4]) != tag).then(|| (4, (tag * 4).div_ceil(3)))
}

/// Flask and itsdangerous: JSON, a time, a signature; packed ones begin with a dot.
fn cookie(parts: &[&str]) -> bool {
    let [value, time, signature] = parts else { return false };
    let json = base64url::decode(value).bytes;
    let json = String::from_utf8_lossy(&json);
    let doc = Doc::read(&json);
    doc.complete
        && is_url(value)
        && (4..=8).contains(&time.len())
        && is_url(time)
        && matches!(signature.len(), 27 | 43 | 86)
        && is_url(signature)
}

/// A word that only a machine writes: capitals, small letters and digits, and nothing between them.
fn one_word(text: &str) -> bool {
    (20..=1_000).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_alphanumeric())
        && [u8::is_ascii_uppercase, u8::is_ascii_lowercase, u8::is_ascii_digit]
            .iter()
            .all(|is| text.bytes().any(|b| is(&b)))
}

/// Rails (`value--digest`), Express (`s:value.mac`), Django (`value:time:mac`).
fn signed_cookie(text: &str) -> bool {
    if let Some((value, digest)) = text.rsplit_once("--") {
        let hex = matches!(digest.len(), 40 | 64) && digest.bytes().all(|b| b.is_ascii_hexdigit());
        return hex && value.len() >= 8 && is_standard(value.split("--").next().unwrap_or_default());
    }
    let plain = |part: &str| part.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_.+/".contains(&b));
    if let Some(rest) = text.strip_prefix("s:").or_else(|| text.strip_prefix("s%3A")) {
        return rest.rsplit_once('.').is_some_and(|(value, mac)| !value.is_empty() && mac.len() == 43 && plain(mac));
    }
    let mut parts = text.rsplit(':');
    let (mac, time) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
    matches!(mac.len(), 27 | 43)
        && plain(mac)
        && (6..=7).contains(&time.len())
        && parts.next().is_some_and(|v| v.len() >= 4 && plain(v))
}

/// PASETO (version, purpose, payload, footer) or the sentence that says what is wrong with it.
fn paseto(text: &str) -> Result<Option<Whole>, Loss> {
    let parts: Vec<&str> = text.split('.').collect();
    let end = Span::new(text.len(), text.len());
    let Some(payload) = parts.get(2) else { return Ok(None) };
    if text.starts_with('k') {
        return Ok(parts
            .iter()
            .all(|part| is_url(part) || part.len() < 10)
            .then_some(fitting("It has the parts of a PASERK.")));
    }
    let missing = |says: String| Loss { kind: Lost::End, span: end, says };
    if !parts[2..].iter().all(|part| part.bytes().all(|b| Shape::Paseto.allows(b))) {
        return Ok(None);
    }
    if let Some(part) = parts[2..].iter().find(|part| part.len() % 4 == 1) {
        let span = Span::of_slice(text, part);
        let says = format!(
            "One of its parts has {} characters: that is no whole number of bytes, so at least one is missing.",
            part.len()
        );
        return Err(Loss { kind: Lost::End, span: Span::new(span.end, span.end), says });
    }
    let bytes = base64url::decode(payload).bytes;
    let signature = match (parts[0], parts[1]) {
        ("v1", "public") => 256,
        ("v2" | "v4", "public") | ("v4", "local") => 64,
        ("v3", "public") => 96,
        ("v2", "local") => 40,
        (_, "local") => 80,
        _ => return Ok(None),
    };
    if bytes.len() < signature {
        return Err(missing(format!(
            "It carries {} bytes, and a {}.{} token has at least {signature}: {} characters or more are missing.",
            bytes.len(),
            parts[0],
            parts[1],
            ((signature - bytes.len()) * 4).div_ceil(3)
        )));
    }
    if parts[1] == "public" {
        let text = String::from_utf8_lossy(&bytes);
        let doc = Doc::read(&text);
        // Claims, then the signature: where the claims end is written in them.
        if doc.is_object() && doc.complete && text.is_char_boundary(doc.end) {
            let carries = bytes.len().saturating_sub(doc.end);
            if carries < signature && parts.len() == 3 {
                return Err(missing(format!(
                    "Behind the claims stand {carries} bytes, and the signature has {signature}: {} characters are missing.",
                    ((signature - carries) * 4).div_ceil(3)
                )));
            }
            return Ok((carries == signature && parts[2..].iter().all(|part| is_url(part)))
                .then_some(firm("It was read again: the claims are whole, and the signature has its length.")));
        }
        if doc.is_object() {
            return Err(missing("The claims in it do not close: its end is missing.".to_owned()));
        }
    }
    Ok((parts.len() <= 4 && parts[2..].iter().all(|part| is_url(part)))
        .then_some(fitting("It is whole base64url, and long enough.")))
}

enum Session {
    Whole,
    Cut,
    Unknown,
}

/// A session token whose layout is known can be walked to its end.
fn session(text: &str) -> Session {
    match base64url::standard(text).filter(|bytes| bytes.len() > 1) {
        Some(bytes) => match aws_session::adds_up(&bytes[1..]) {
            // None was ever so short: what adds up by chance is the front of one.
            Some(true) if text.len() < 80 => Session::Cut,
            Some(true) if text.len().is_multiple_of(4) && is_standard(text) => Session::Whole,
            Some(false) => Session::Cut,
            Some(true) | None => Session::Unknown,
        },
        None => Session::Unknown,
    }
}

/// Whether base64 holds XML that ends where the text ends.
fn markup(text: &str) -> bool {
    let Some(bytes) = base64url::standard(text) else { return false };
    let xml = String::from_utf8_lossy(&bytes);
    xml.starts_with('<')
        && xml.trim_end().ends_with('>')
        && closes(&xml)
        && is_standard(text)
        && text.len().is_multiple_of(4)
}

/// Whether the last tag closes the first.
fn closes(xml: &str) -> bool {
    let name = xml.split("?>").last().unwrap_or(xml).trim_start().strip_prefix('<').unwrap_or_default();
    let name: &str = name.split([' ', '>', '\n', '\r', '\t', '/']).next().unwrap_or_default();
    let last = xml.trim_end();
    !name.is_empty()
        && (last.ends_with(&format!("</{name}>")) || last.ends_with("/>") && last.matches('<').count() <= 2)
}

/// Keys with a checksum prove themselves; the others have a length.
fn key(text: &str) -> Option<Whole> {
    if !text.bytes().all(|b| Shape::Key.allows(b)) {
        return None;
    }
    if let Some(right) = checksum(text) {
        return right.then_some(firm("Its checksum was computed again and is right."));
    }
    let (_, length) = KEYS.iter().find(|(beginning, _)| text.starts_with(beginning))?;
    (*length == text.len() || *length == 0 && text.len() >= 24).then_some(fitting("It has the length of such keys."))
}

/// Whether the checksum of a key is right; nothing where it has none or another length.
fn checksum(text: &str) -> Option<bool> {
    let base62 = ["ghp_", "gho_", "ghu_", "ghr_", "npm_"].iter().find_map(|beginning| text.strip_prefix(beginning));
    if let Some(rest) = base62.filter(|rest| rest.len() == 36 && rest.bytes().all(|b| b.is_ascii_alphanumeric())) {
        return Some(encode62(crc32(&rest.as_bytes()[..30])) == rest[30..]);
    }
    if let Some(rest) = text.strip_prefix("glsa_").filter(|rest| rest.len() == 41) {
        let (secret, sum) = rest.split_at(32);
        let sum = sum.strip_prefix('_')?;
        return Some(
            format!("{:08x}", crc32(secret.as_bytes())) == sum
                || format!("{:08x}", crc32(secret.as_bytes()).swap_bytes()) == sum,
        );
    }
    None
}

/// CRC-32 as zip has it (ISO 3309); keys are short, a table would be longer than they are.
fn crc32(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |sum, byte| {
        (0..8).fold(sum ^ u32::from(*byte), |sum, _| if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 })
    })
}

/// Six digits of base 62, leading zeros kept.
fn encode62(mut number: u32) -> String {
    const DIGITS: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    let mut digits = [b'0'; 6];
    for digit in digits.iter_mut().rev() {
        *digit = DIGITS[number as usize % 62];
        number /= 62;
    }
    digits.iter().map(|digit| char::from(*digit)).collect()
}

/// What `text` has lost, where that can be computed.
#[must_use]
pub fn loss(text: &str) -> Option<Loss> {
    let end = Span::new(text.len(), text.len());
    let at_end = |says: String| Some(Loss { kind: Lost::End, span: end, says });
    match Shape::of(text) {
        Shape::Jose => jose_loss(text),
        Shape::Paseto => paseto(text).err().or_else(|| url_bits(text)),
        Shape::Session => {
            let body = text.trim_end_matches('=');
            if matches!(session(text), Session::Cut) {
                return at_end(
                    "The lengths in it do not add up: its end is missing, or a character was changed.".to_owned(),
                );
            }
            (body.len() % 4 == 1 || body.len() == text.len() && !text.len().is_multiple_of(4)).then_some(())?;
            at_end(format!(
                "It has {} characters, and base64 comes in fours: {} or more are missing at the end.",
                text.len(),
                4 - text.len() % 4
            ))
        }
        Shape::Markup => {
            (!markup(text)).then(|| base64url::standard(text.get(..text.len() / 4 * 4)?)).flatten().and_then(|bytes| {
                let xml = String::from_utf8_lossy(&bytes);
                (!closes(&xml)).then(|| Loss {
                    kind: Lost::End,
                    span: end,
                    says: "The XML in it does not close: its end is missing.".to_owned(),
                })
            })
        }
        Shape::Key => key_loss(text),
        Shape::KeyId if text.len() < 20 && text.bytes().all(|b| Shape::KeyId.allows(b)) => at_end(format!(
            "A key id has 20 characters, and this one has {}: {} are missing.",
            text.len(),
            20 - text.len()
        )),
        Shape::Base64 => {
            let body = text.trim_end_matches('=');
            if body.len() % 4 == 1 {
                return at_end(format!(
                    "It has {} characters of base64, which is no whole number of bytes: at least one is missing.",
                    body.len()
                ));
            }
            None
        }
        Shape::Word => word_loss(text),
        _ => None,
    }
}

fn jose_loss(text: &str) -> Option<Loss> {
    let parts = jose::parts(text);
    let end = Span::new(text.len(), text.len());
    let at_end = |says: String| Some(Loss { kind: Lost::End, span: end, says });
    let (json, doc) = jose::header(text)?;
    let algorithm = doc.string(&json, "alg").unwrap_or_default();
    if doc.get(&json, "enc").is_some() {
        if parts.len() < 5 {
            return at_end(format!(
                "An encrypted token has five parts, and this one has {}: its end is missing.",
                parts.len()
            ));
        }
        let pieces: Vec<&str> = parts.iter().map(|part| part.of(text)).collect();
        let (part, length) = encrypted_lengths(&pieces, &doc.string(&json, "enc").unwrap_or_default())?;
        let has = parts[part].len();
        let span = Span::new(parts[part].end, parts[part].end);
        (has < length).then_some(())?;
        return Some(Loss {
            kind: Lost::End,
            span,
            says: format!(
                "Part {} has {has} characters, and its algorithm makes {length}: {} are missing.",
                part + 1,
                length - has
            ),
        });
    }
    if parts.len() < 3 {
        return at_end(format!(
            "A signed token has three parts, and this one has {}: its end is missing.",
            parts.len()
        ));
    }
    if parts.len() == 3 && !jose::is_none(&algorithm) {
        let signature = parts[2].of(text);
        if signature.is_empty() {
            return at_end(format!("The signature is empty, and {algorithm} makes one."));
        }
        let has = base64url::decode(signature).bytes.len();
        if let Some(lengths) = jws::lengths(&algorithm)
            && (!lengths.contains(&has) || signature.len() % 4 == 1)
            && let Some(wants) = lengths.iter().find(|wants| (**wants * 4).div_ceil(3) > signature.len())
            && signature.bytes().all(|b| Shape::Jose.allows(b))
        {
            return at_end(format!(
                "The signature has {} characters, and {algorithm} makes {}: {} are missing.",
                signature.len(),
                (wants * 4).div_ceil(3),
                (wants * 4).div_ceil(3) - signature.len()
            ));
        }
    }
    for part in &parts {
        let piece = part.of(text);
        if piece.len() % 4 == 1 && piece.bytes().all(|b| Shape::Jose.allows(b)) {
            let says = format!(
                "A part of it has {} characters: that is no whole number of bytes, so at least one is missing.",
                piece.len()
            );
            return Some(Loss { kind: Lost::End, span: Span::new(part.end, part.end), says });
        }
    }
    let claims = String::from_utf8_lossy(&base64url::decode(parts[1].of(text)).bytes).into_owned();
    let whole = Doc::read(&claims);
    if claims.starts_with('{') && !whole.complete {
        let says = "The claims do not close: characters are missing inside, or were changed.".to_owned();
        return Some(Loss { kind: Lost::End, span: Span::new(parts[1].end, parts[1].end), says });
    }
    url_bits(text)
}

/// A part whose last character no encoder would have written.
fn url_bits(text: &str) -> Option<Loss> {
    let part = jose::parts(text)
        .into_iter()
        .find(|part| part.of(text).bytes().all(|b| Shape::Jose.allows(b)) && last_bits(part.of(text)).is_some())?;
    let says = "The last character of a part carries bits that no encoder writes: it was changed, or cut behind. Strict decoders refuse it.";
    Some(Loss { kind: Lost::LastBits, span: Span::new(part.end - 1, part.end), says: says.to_owned() })
}

fn key_loss(text: &str) -> Option<Loss> {
    if checksum(text) == Some(false) {
        let says = "Its checksum is wrong: at least one character was changed or swapped.".to_owned();
        return Some(Loss { kind: Lost::Changed, span: Span::whole(text), says });
    }
    let (_, length) = KEYS.iter().find(|(beginning, length)| *length > 0 && text.starts_with(beginning))?;
    (text.len() < *length).then(|| Loss {
        kind: Lost::End,
        span: Span::new(text.len(), text.len()),
        says: format!(
            "Such a key has {length} characters, and this one has {}: {} are missing.",
            text.len(),
            length - text.len()
        ),
    })
}

/// What is left when the front of a credential was cut off, or a bit of a UUID or of digits.
fn word_loss(text: &str) -> Option<Loss> {
    let start = Span::new(0, 0);
    let head = |says: &str| Some(Loss { kind: Lost::Head, span: start, says: says.to_owned() });
    if text.contains(".eyJ") {
        let parts: Vec<&str> = text.split('.').collect();
        let claims = parts.get(1).map(|part| base64url::decode(part).bytes).unwrap_or_default();
        if parts.len() >= 3 && claims.starts_with(b"{") && parts[0].bytes().all(|b| Shape::Jose.allows(b)) {
            return head("What stands before the claims is no header: the beginning is missing.");
        }
    }
    for word in [".public.", ".local."] {
        if let Some(at) = text.find(word).filter(|at| *at <= 1) {
            return head(if at == 0 {
                "The version before the purpose is missing: the beginning was cut off."
            } else {
                "The letter v is missing at the beginning."
            });
        }
    }
    for (beginning, length) in KEYS.iter().filter(|(beginning, length)| *length > 0 && beginning.len() >= 4) {
        let cut = (1..beginning.len().saturating_sub(1))
            .find(|cut| text.starts_with(&beginning[*cut..]) && text.len() + cut == *length);
        if let Some(cut) = cut {
            let says = format!(
                "It looks like a key that begins with {beginning}: {cut} characters are missing at the beginning."
            );
            return Some(Loss { kind: Lost::Head, span: start, says });
        }
    }
    let hyphens: Vec<usize> = text.match_indices('-').map(|(at, _)| at).collect();
    let hex = text.bytes().all(|b| b.is_ascii_hexdigit() || b == b'-');
    if hex
        && (24..36).contains(&text.len())
        && hyphens.len() >= 3
        && hyphens.windows(2).filter(|pair| pair[1] - pair[0] == 5).count() >= 2
    {
        let front = hyphens[0] < 8;
        let at = if front { start } else { Span::new(text.len(), text.len()) };
        let says =
            format!("A UUID has 36 characters, and this one has {}: {} are missing.", text.len(), 36 - text.len());
        return Some(Loss { kind: if front { Lost::Head } else { Lost::End }, span: at, says });
    }
    if text.len() > 24
        && text.len() % 2 == 1
        && text.bytes().all(|b| b.is_ascii_hexdigit())
        && text.bytes().any(|b| b.is_ascii_digit())
        && text.bytes().any(|b| b.is_ascii_alphabetic())
    {
        let says = format!("It has {} hexadecimal digits, an odd number: at least one is missing.", text.len());
        return Some(Loss { kind: Lost::End, span: Span::new(text.len(), text.len()), says });
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_whole_is_proven() {
        for text in [
            "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
            "eyJhbGciOiJub25lIn0.eyJzdWIiOiIxIn0.",
            "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA",
            "FwoGZXIvYXdzEBAaDLHxhjed4A6ABQplMyKBAd0Jzohb7hRtcvWvjWSNw5bVcn5al0jGu9Cl7W2ijDztOnmLZICjbsFBYgO7mt2J1AM9CO0nrL9qBatm9+ytKde5MXuKyzMGY6J8YDLoXU625FQKpnGXelSQxA1mYI/VOjaSa2MP4gPZsgOBjyOuiRxUKmkgYglbzl8sGYco9KWSNyjK5/aKBjIoKnYXwjdTkOt7/Bw6HMETrjPUPyHStdSfCjt4IwGvu2ox5Xo8VHAp5g==",
            "7f3b2c9e-1d4a-4e6f-9a8b-0c1d2e3f4a5b",
            "AKIAIOSFODNN7EXAMPLE",
        ] {
            assert!(whole(text).is_some(), "{text}");
            assert!(loss(text).is_none(), "{text}");
            if text.len() > 70 {
                let cut = &text[..text.len() - 6];
                assert!(whole(cut).is_none_or(|whole| !whole.firm), "{cut}");
            }
        }
    }

    #[test]
    fn checksums_are_as_zip_computes_them() {
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
        assert_eq!(encode62(0), "000000");
    }
}
