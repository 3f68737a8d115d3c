//! Words without a mark: what still shows that one is whole, or that it is not.

use super::{Loss, Lost, base64::is_standard};
use crate::{
    key::{Fit, Key, keys},
    segment::Shape,
    text::Span,
    token::base64url,
};

/// A word that only a machine writes: capitals, small letters and digits, and nothing between them.
pub(super) fn one_word(text: &str) -> bool {
    (20..=1_000).contains(&text.len())
        && text.bytes().all(|b| b.is_ascii_alphanumeric())
        && [u8::is_ascii_uppercase, u8::is_ascii_lowercase, u8::is_ascii_digit]
            .iter()
            .all(|is| text.bytes().any(|b| is(&b)))
}

/// Rails (`value--digest`), Express (`s:value.mac`), Django (`value:time:mac`).
pub(super) fn signed_cookie(text: &str) -> bool {
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
    for word in [".public.", ".local."] {
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
