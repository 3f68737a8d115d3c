//! What cannot be undone and must be said, and what is no credential at all.

use super::{reversible::Kind, tokens::Dice};

const fn kind(name: &'static str, harm: fn(&str, &mut Dice) -> Option<String>) -> Kind {
    Kind { name, harm }
}

pub(crate) const KINDS: &[Kind] = &[
    kind("tail cut", |t, d| lengths_tell(t).then(|| t[..t.len() - d.within(1, t.len() / 3)].to_owned())),
    kind("tail cut of a key", |t, d| {
        (t.starts_with("gh") || t.starts_with("npm_") || t.starts_with("AKIA") || t.starts_with("ASIA") || is_uuid(t))
            .then(|| t[..t.len() - d.within(1, t.len() / 5)].to_owned())
    }),
    kind("head cut", |t, d| {
        (t.starts_with("eyJ") && t.matches('.').count() == 2 && t.len() > 150).then(|| t[d.within(1, 12)..].to_owned())
    }),
    kind("head cut of a paseto", |t, d| t.starts_with("v4.").then(|| t[d.within(1, 3)..].to_owned())),
    kind("cut at a column", |t, d| (lengths_tell(t) && t.len() > 256).then(|| t[..*d.one(&[255, 256])].to_owned())),
    kind("u+fffd", |t, d| {
        let at = d.within(1, t.len());
        Some(format!("{}\u{fffd}{}", &t[..at - 1], &t[at..]))
    }),
    kind("masked", |t, d| {
        let mask = *d.one(&["****", "••••••", "********", "xxxxxxxxxxxx", "[REDACTED]"]);
        let (a, b) = middle(t, d);
        Some(format!("{}{mask}{}", &t[..a], &t[b..]))
    }),
    kind("ellipsis", |t, d| {
        let dots = *d.one(&["...", "…", "[...]"]);
        let (a, b) = middle(t, d);
        Some(format!("{}{dots}{}", &t[..a], &t[b..]))
    }),
    kind("lower case", |t, _| folds(t).then(|| t.to_ascii_lowercase())),
    kind("upper case", |t, _| folds(t).then(|| t.to_ascii_uppercase())),
    kind("changed character", |t, d| (t.starts_with("gh") || t.starts_with("npm_")).then(|| changed(t, d))),
    kind("signature missing", |t, _| {
        is_jws(t).then(|| t.rsplit_once('.').map(|(front, _)| front.to_owned())).flatten()
    }),
    kind("signature empty", |t, _| {
        is_jws(t).then(|| t.rsplit_once('.').map(|(front, _)| format!("{front}."))).flatten()
    }),
    kind("mojibake", |t, d| {
        let at = d.within(1, t.len());
        Some(format!("{}Ã¤{}", &t[..at - 1], &t[at..]))
    }),
    kind("last bits", |t, _| {
        (is_jws(t) && t.rsplit('.').next().is_some_and(|s| s.len() % 4 != 0)).then(|| format!("{}B", &t[..t.len() - 1]))
    }),
];

/// What stands where a credential belongs.
pub(crate) const STAND_INS: &[&str] = &[
    "undefined",
    "null",
    "None",
    "[object Object]",
    "NaN",
    "$TOKEN",
    "${TOKEN}",
    "%TOKEN%",
    "{{token}}",
    "<your_token>",
    "your-256-bit-secret",
    "xxxx",
    "changeme",
    "(redacted)",
    "token.txt",
    "{\"access_token\":\"abc\"}",
    "$ACCESS_TOKEN",
    "${{ secrets.TOKEN }}",
    "<%= token %>",
    "YOUR_API_KEY",
    "********",
    "<token>",
    "{token}",
    "INSERT_TOKEN_HERE",
];

fn is_jws(token: &str) -> bool {
    token.starts_with("eyJ") && token.matches('.').count() == 2 && token.len() > 150
}

fn is_uuid(token: &str) -> bool {
    token.len() == 36 && token.matches('-').count() == 4
}

/// Whether the format itself tells how long it is.
fn lengths_tell(token: &str) -> bool {
    is_jws(token)
        || token.starts_with("eyJ") && token.matches('.').count() == 4
        || token.starts_with("IQoJ")
        || token.starts_with("v4.public") && token.matches('.').count() == 2
        || token.starts_with("PHNh")
}

fn folds(token: &str) -> bool {
    (token.starts_with("eyJ")
        || token.starts_with("IQoJ")
        || token.starts_with("gh")
        || token.starts_with("v4.")
        || token.starts_with("PHNh"))
        && token.len() > 24
}

fn middle(token: &str, dice: &mut Dice) -> (usize, usize) {
    let from = dice.within(token.len() / 4, token.len() / 2);
    (from, from + dice.within(1, token.len() / 3))
}

fn changed(token: &str, dice: &mut Dice) -> String {
    let at = dice.within(5, token.len());
    let old = &token[at..=at];
    let new = ["0", "O", "l", "I", "7"].iter().find(|new| **new != old).copied().unwrap_or("x");
    format!("{}{new}{}", &token[..at], &token[at + 1..])
}
