//! What is written in a credential, without what tells who it is about.

use crate::json::unescape;
use crate::text::only;

/// The claims that stay: what kind of token, by whom, for whom, for what, and when. Everything else goes.
pub(super) const OPEN: &[&str] = &[
    "alg",
    "enc",
    "typ",
    "cty",
    "zip",
    "crit",
    "b64",
    "kid",
    "iss",
    "aud",
    "scope",
    "scp",
    "ver",
    "token_use",
    "exp",
    "nbf",
    "iat",
    "auth_time",
    "updated_at",
];

/// A number with so many digits may be a person's.
const LONG_NUMBER: usize = 6;

/// Told the name of a claim and a value to hide, without its quotes: what shall stand there.
pub(super) type Hide<'h> = dyn FnMut(&str, &str) -> String + 'h;

/// The JSON `raw` as it was written, with every text and long number under a name that is not open replaced.
pub(super) fn rebuild(raw: &str, times: &[&str], hide: &mut Hide<'_>) -> String {
    let mut built = String::with_capacity(raw.len());
    let (mut depth, mut name, mut at) = (0_usize, String::new(), 0);
    while let Some(&byte) = raw.as_bytes().get(at) {
        let end = match byte {
            b'"' => string_end(raw, at),
            b'-' | b'0'..=b'9' => number_end(raw, at),
            b'{' | b'[' => {
                depth += 1;
                at + 1
            }
            b'}' | b']' => {
                depth = depth.saturating_sub(1);
                at + 1
            }
            _ => plain_end(raw, at),
        };
        let piece = &raw[at..end];
        at = end;
        if byte == b'"' {
            if raw[end..].trim_start().starts_with(':') {
                if depth == 1 {
                    name = unescape(piece.strip_prefix('"').and_then(|p| p.strip_suffix('"')).unwrap_or(piece))
                        .into_owned();
                }
            } else if !is_open(&name, times) {
                let value = piece.trim_matches('"');
                let value = if value.is_empty() { String::new() } else { hide(&name, value) };
                built.push('"');
                built.push_str(&value);
                built.push('"');
                continue;
            }
        } else if is_long_number(piece) && !is_open(&name, times) {
            built.push('"');
            built.push_str(&hide(&name, piece));
            built.push('"');
            continue;
        }
        built.push_str(piece);
    }
    built
}

/// The same for a value that stands alone, as text or as JSON.
pub(super) fn rebuild_field(name: &str, value: &str, times: &[&str], hide: &mut Hide<'_>) -> String {
    let top = name.split(['.', '[']).next().unwrap_or(name);
    if is_open(name, times) || is_open(top, times) {
        return value.to_owned();
    }
    let number = only(value, "0-9.+eE-");
    match value.as_bytes() {
        [] => String::new(),
        [b'{', .., b'}'] | [b'[', .., b']'] => rebuild(&format!("{{\"{top}\":{value}}}"), times, hide)
            .get(top.len() + 4..)
            .map_or_else(|| hide(top, value), |rest| rest[..rest.len() - 1].to_owned()),
        [b'"', inner @ .., b'"'] if !inner.is_empty() => format!("\"{}\"", hide(top, &value[1..value.len() - 1])),
        _ if matches!(value, "true" | "false" | "null" | "\"\"") || number && !is_long_number(value) => {
            value.to_owned()
        }
        _ => hide(top, value),
    }
}

fn is_open(name: &str, times: &[&str]) -> bool {
    OPEN.contains(&name) || times.contains(&name)
}

fn is_long_number(piece: &str) -> bool {
    only(piece, "0-9.+eE-") && piece.bytes().filter(u8::is_ascii_digit).count() >= LONG_NUMBER
}

/// Behind the closing quote of the string that begins at `at`.
fn string_end(raw: &str, at: usize) -> usize {
    let mut escaped = false;
    for (index, byte) in raw.bytes().enumerate().skip(at + 1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return index + 1,
            _ => {}
        }
    }
    raw.len()
}

fn number_end(raw: &str, at: usize) -> usize {
    let digits = raw.bytes().skip(at).take_while(|b| b.is_ascii_digit() || b".-+eE".contains(b)).count();
    at + digits
}

fn plain_end(raw: &str, at: usize) -> usize {
    let plain = raw.bytes().skip(at).take_while(|b| !b"\"{}[]-0123456789".contains(b)).count();
    at + plain.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_order_and_open_claims_stay() {
        let raw = r#"{ "iss":"https://id.example", "sub":"al\"ice", "exp":1795255200, "sub":"", "phone":4915112345678,
            "n":7, "aud":["a","b"], "ext":{"mail":"x@y","ok":true}, "left_at":1795255200 }"#;
        let mut hidden = Vec::new();
        let built = rebuild(raw, &["left_at"], &mut |name, value| {
            hidden.push(format!("{name}={value}"));
            "*".to_owned()
        });
        assert_eq!(
            built,
            r#"{ "iss":"https://id.example", "sub":"*", "exp":1795255200, "sub":"", "phone":"*",
            "n":7, "aud":["a","b"], "ext":{"mail":"*","ok":true}, "left_at":1795255200 }"#
        );
        assert_eq!(hidden, ["sub=al\\\"ice", "phone=4915112345678", "ext=x@y"]);
    }

    #[test]
    fn fields() {
        let mut star = |_: &str, _: &str| "*".to_owned();
        for (name, value, bare) in [
            ("alg", "HS256", "HS256"),
            ("aud[0]", "api", "api"),
            ("sub", "alice", "*"),
            ("sub", "\"alice\"", "\"*\""),
            ("email_verified", "true", "true"),
            ("n", "12", "12"),
            ("phone", "4915112345678", "*"),
            ("ext", r#"{"mail":"x@y","n":1}"#, r#"{"mail":"*","n":1}"#),
            ("list", r#"["a","b"]"#, r#"["*","*"]"#),
        ] {
            assert_eq!(rebuild_field(name, value, &[], &mut star), bare, "{name}");
        }
    }
}
