//! XML in base64, as SAML is sent.

use super::{Loss, Whole, at_end, base64::is_standard, firm};
use crate::token::base64url;

pub(super) fn proof(text: &str) -> Option<Whole> {
    markup(text).then_some(firm("It was read again: the XML in it closes where it ends."))
}

pub(super) fn loss(text: &str) -> Option<Loss> {
    if markup(text) {
        return None;
    }
    let bytes = base64url::standard(text.get(..text.len() / 4 * 4)?)?;
    let says = "The XML in it does not close: its end is missing.";
    (!closes(&String::from_utf8_lossy(&bytes))).then(|| at_end(text, says.to_owned()))
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
