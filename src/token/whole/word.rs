//! Words without a mark: what still shows that one is whole, or that it is not.

use super::{Loss, Lost, base64::is_standard};
use crate::{
    json::Doc,
    key::{Fit, Key, keys},
    segment::Shape,
    text::{Span, begins_with_one, has, only},
    token::{base64url, formats},
};

/// A word that only a machine writes: capitals, small letters and digits, and nothing between them.
pub(super) fn one_word(text: &str) -> bool {
    (20..=1_000).contains(&text.len())
        && only(text, "0-9A-Za-z")
        && [u8::is_ascii_uppercase, u8::is_ascii_lowercase, u8::is_ascii_digit]
            .iter()
            .all(|is| text.bytes().any(|b| is(&b)))
}

/// Formats without a mark that have one length, and letters or a time that few other words have.
const SHORT: &[&str] = &["k8s-bootstrap", "ulid", "django-password-reset", "objectid-snowflake", "flask-session"];

/// What one of them recognises, and finds nothing wrong with.
pub(super) fn known(text: &str) -> bool {
    let mut known = formats().filter(|format| SHORT.contains(&format.id));
    text.len() <= 1_000
        && known.any(|format| {
            (format.recognise)(text).is_some() && (format.decode)(text).notes.iter().all(|note| note.speaks.is_none())
        })
}

/// Rails (`value--digest`), Express (`s:value.mac`), Django (`value:time:mac`).
pub(super) fn signed_cookie(text: &str) -> bool {
    if let Some((value, digest)) = text.rsplit_once("--") {
        let hex = matches!(digest.len(), 40 | 64) && only(digest, "0-9A-Fa-f");
        return hex && value.len() >= 8 && is_standard(value.split("--").next().unwrap_or_default());
    }
    let plain = |part: &str| only(part, "0-9A-Za-z_.+/-");
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

/// What is left when the front of a credential was cut off, or a bit of a UUID or of digits.
pub(super) fn loss(text: &str) -> Option<Loss> {
    let start = Span::new(0, 0);
    let head = |says: &str| Some(Loss { kind: Lost::Head, span: start, says: says.to_owned() });
    if text.contains(".eyJ") {
        let parts: Vec<&str> = text.split('.').collect();
        let claims = parts.get(1).map(|part| base64url::decode(part).bytes).unwrap_or_default();
        if parts.len() >= 3 && claims.starts_with(b"{") && parts[0].bytes().all(|b| Shape::Jose.allows(b)) {
            return head("What stands before the claims is no header: the beginning is missing.");
        }
    }
    for &word in &[".public.", ".local."] {
        if let Some(at) = text.find(word).filter(|at| *at <= 1) {
            return head(if at == 0 {
                "The version before the purpose is missing: the beginning was cut off."
            } else {
                "The letter v is missing at the beginning."
            });
        }
    }
    if let Some((begins, cut)) = keys().find_map(|key| beheaded(key, text)) {
        let says =
            format!("It looks like a key that begins with {begins}: {cut} characters are missing at the beginning.");
        return Some(Loss { kind: Lost::Head, span: start, says });
    }
    if let Some(loss) = key_id(text).or_else(|| crockford(text)).or_else(|| headless(text)) {
        return Some(loss);
    }
    let hyphens: Vec<usize> = text.match_indices('-').map(|(at, _)| at).collect();
    let hex = only(text, "0-9A-Fa-f-");
    if hex
        && (24..=40).contains(&text.len())
        && text.len() != 36
        && hyphens.len() >= 3
        && hyphens.windows(2).filter(|pair| pair[1] - pair[0] == 5).count() >= 2
    {
        let front = hyphens[0] < 8;
        let at = if front { start } else { Span::new(text.len(), text.len()) };
        let off = text.len().abs_diff(36);
        let how = if text.len() < 36 { "missing" } else { "too many" };
        let says = format!("A UUID has 36 characters, and this one has {}: {off} are {how}.", text.len());
        return Some(Loss { kind: if front { Lost::Head } else { Lost::End }, span: at, says });
    }
    if text.len() > 24 && text.len() % 2 == 1 && only(text, "0-9A-Fa-f") && has(text, "0-9") && has(text, "A-Za-z") {
        let says = format!("It has {} hexadecimal digits, an odd number: at least one is missing.", text.len());
        return Some(Loss { kind: Lost::End, span: Span::new(text.len(), text.len()), says });
    }
    None
}

fn changed(text: &str, says: String) -> Loss {
    Loss { kind: Lost::Changed, span: Span::whole(text), says }
}

/// A key id of AWS with a character too many, or one that its alphabet does not have.
pub(super) fn key_id(text: &str) -> Option<Loss> {
    let begins = begins_with_one(text, &["AKIA", "ASIA"]);
    let shouted = text.bytes().filter(|b| b.is_ascii_uppercase() || b.is_ascii_digit()).count();
    let near = (19..=23).contains(&text.len()) && text.len() - shouted <= 1 && only(text, "0-9A-Za-z");
    if !begins || !near || text.len() == 20 && shouted == 20 {
        return None;
    }
    Some(changed(
        text,
        format!(
            "A key id has 20 capital letters and digits, and this one has {shouted} and {} other characters.",
            text.len() - shouted
        ),
    ))
}

/// A ULID with a letter that Crockford's base32 leaves out because it looks like a digit.
fn crockford(text: &str) -> Option<Loss> {
    let odd = text.bytes().filter(|b| matches!(b, b'I' | b'L' | b'O' | b'U')).count();
    let front = text.len() == 26 && text.starts_with("01") && only(text, "0-9A-Z");
    let read = text.replace(['I', 'L'], "1").replace('O', "0").replace('U', "V");
    if !front || !(1..=2).contains(&odd) || !known(&read) {
        return None;
    }
    Some(changed(
        text,
        "It looks like a ULID, and those have neither I, L, O nor U: a character was mistyped or misread.".to_owned(),
    ))
}

/// A header of JOSE without its first letters; what stands behind tells how it was built.
fn headless(text: &str) -> Option<Loss> {
    let (first, rest) = text.split_once('.').filter(|_| text.bytes().all(|b| Shape::Jose.allows(b)))?;
    let header = |front: &&str| {
        let json = base64url::decode(&[front, first].concat()).bytes;
        let json = String::from_utf8_lossy(&json);
        let doc = Doc::read(&json);
        doc.complete && doc.get(&json, "alg").is_some()
    };
    let sealed = || {
        let parts: Vec<usize> = rest.split('.').map(str::len).collect();
        first.len() >= 16 && matches!(*parts, [_, 16 | 22, content, 22 | 32 | 43] if content > 0)
    };
    let front = ["e", "ey", "eyJ"].into_iter().find(|front| header(front));
    if front.is_none() && !sealed() {
        return None;
    }
    let says = "What stands before the first dot is no header: the beginning is missing.".to_owned();
    Some(Loss { kind: Lost::Head, span: Span::new(0, 0), says })
}

/// How many of the letters that such keys begin with are missing, where `text` is all the rest of one.
fn beheaded(key: &Key, text: &str) -> Option<(&'static str, usize)> {
    let (least, most) = key.lengths();
    let begins = key.begins();
    (least == most && begins.len() >= 4).then_some(())?;
    let cut = least.checked_sub(text.len()).filter(|cut| *cut > 0 && cut + 1 < begins.len())?;
    let whole = format!("{}{text}", &begins[..cut]);
    // Many makers begin their keys with a word that says nothing.
    let plain = ["api_", "key_", "live_", "test_", "pat_"].contains(&&begins[cut..]);
    (!plain && text.starts_with(&begins[cut..]) && key.fit(&whole, &mut |_, _| ()) == Some(Fit::Whole))
        .then_some((begins, cut))
}
