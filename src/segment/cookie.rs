//! Cookies: several stand in one header, each with its own name (RFC 6265 §4.2.1).

use super::{Field, Place, names_a_credential, starts};
use crate::text::{Span, holds_one, is_one, only};

/// Words in the name of a cookie that holds a session.
const NAMES: &[&str] = &["sess", "sid", "csrf", "xsrf", "auth", "remember", "identity", ".aspnet", "login", "sso"];
/// Whatever it is called, what is so long is most likely no setting of a page.
const LONG: usize = 40;

/// Whether the field is a header, or an option of curl, that holds cookies.
pub(super) fn holds(paste: &str, field: &Field) -> bool {
    let name = field.name.of(paste);
    field.place == Place::Header && is_one(name, &["cookie", "set-cookie", "--cookie", "-b"])
}

/// The cookies that may be credentials, named as the header is; the header whole where it holds no pair.
pub(super) fn split(paste: &str, field: &Field) -> Vec<Field> {
    let all = field.value.of(paste);
    // What the server sets is one cookie with its attributes. CloudFront's are three that belong together.
    let count = if field.name.of(paste).eq_ignore_ascii_case("set-cookie") { 1 } else { 64 };
    let pairs = all.split(';').take(count).filter_map(|pair| pair.split_once('='));
    let pairs: Vec<(&str, Span)> = pairs
        .map(|(name, value)| (name.trim(), Span::of_slice(paste, value).trimmed(paste)))
        .filter(|(name, value)| is_name(name) && !value.is_empty())
        .collect();
    let told = |(name, value): &&(&str, Span)| {
        let small = name.to_ascii_lowercase();
        let text = value.of(paste);
        holds_one(&small, NAMES) || names_a_credential(&small) || starts(text) || text.len() >= LONG
    };
    let mut kept: Vec<Span> = pairs.iter().filter(told).map(|(_, value)| *value).collect();
    if kept.is_empty() {
        kept.extend(pairs.iter().map(|(_, value)| *value).max_by_key(|value| value.len()));
    }
    if kept.is_empty() {
        return vec![*field];
    }
    kept.into_iter().map(|value| Field { value, ..*field }).collect()
}

/// A name, and no front of a credential that was sent without one.
fn is_name(name: &str) -> bool {
    !name.is_empty() && name.len() <= 80 && !starts(name) && only(name, "!-~")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_cookie_is_a_value_of_its_own() {
        for (name, all, values) in [
            ("Cookie", "theme=dark; session=abc.def; _ga=GA1.2.1", vec!["abc.def"]),
            ("Set-Cookie", "sid=x1==; Path=/; HttpOnly", vec!["x1=="]),
            ("-b", "a=1; b=22", vec!["22"]),
            ("Cookie", "eyJhbGciOiJIUzI1NiJ9.e30.AA", vec!["eyJhbGciOiJIUzI1NiJ9.e30.AA"]),
        ] {
            let paste = format!("{name}: {all}");
            let field = Field {
                place: Place::Header,
                name: Span::new(0, name.len()),
                value: Span::new(name.len() + 2, paste.len()),
            };
            assert!(holds(&paste, &field));
            let split = split(&paste, &field);
            assert_eq!(split.iter().map(|field| field.value.of(&paste)).collect::<Vec<_>>(), values, "{all}");
        }
    }
}
