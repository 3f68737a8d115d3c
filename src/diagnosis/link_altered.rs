//! A link or a form in which a plus sign became a blank.

use super::{Inference, Known};
use crate::{
    evidence::{Evidence, Strength},
    fix::Fix,
    text::{Span, has, only},
};

pub(super) const INFERENCE: Inference = Inference { id: "plus-became-blank", draw };

/// What the parameters are called that carry base64.
const NAMES: &[&str] = &["token", "signature", "sig", "code", "key", "hash", "hmac", "state", "assertion"];

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    altered(known.paste)
        .map(|span| {
            let because = "A value in the address has a blank in its middle. A plus sign in an address is read as a blank: write %2B, and decode it once.";
            Evidence::new(Fix::RepairFormat, Strength::Strong, because).at(span)
        })
        .into_iter()
        .collect()
}

/// The value of a parameter that goes on behind a blank.
fn altered(paste: &str) -> Option<Span> {
    paste.match_indices('=').take(2_000).find_map(|(at, _)| {
        let before = &paste[..at];
        let near = &before[paste.ceil_char_boundary(at.saturating_sub(60))..];
        let begins = at - near.len() + near.rfind(['?', '&'])?;
        let name = before[begins + 1..].to_ascii_lowercase();
        let named = NAMES.iter().any(|known| name.split(['_', '-', '.']).any(|word| word == *known))
            && only(&name, "0-9A-Za-z_.[]-");
        if !named {
            return None;
        }
        let rest = &paste[at + 1..paste.floor_char_boundary(at + 2_000)];
        let line = &rest[..rest.find(['\n', '\r', '"', '\'', '<', '>']).unwrap_or(rest.len()).min(rest.len())];
        let value = line.split(['&', '#']).next()?;
        let (first, second) = value.split_once(' ')?;
        let second = second.split(' ').next()?;
        let code = |text: &str| text.len() >= 6 && only(text, "0-9A-Za-z+/=_%-");
        let mixed = |text: &str| has(text, "0-9") && has(text, "A-Z") && has(text, "a-z");
        (code(first) && code(second) && mixed(first) && mixed(second)).then(|| {
            let end = Span::of_slice(paste, second).end;
            Span::new(at + 1, end)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_where_the_value_goes_on() {
        for (paste, is) in [
            ("?token=aB3dE5fG hI7jK9lM", true),
            ("/reset?user=1&sig=aB3dE5fG hI7jK9lM%3D&x=1", true),
            ("?token=aB3dE5fG HTTP/1.1", false),
            ("?token=aB3dE5fG gives 401", false),
            ("?name=aB3dE5fG hI7jK9lM", false),
            ("token=aB3dE5fG hI7jK9lM", false),
        ] {
            assert_eq!(altered(paste).is_some(), is, "{paste}");
        }
    }
}
