//! What copying does to a credential, and what can be undone.

use base64::{Engine, prelude::BASE64_STANDARD};

use super::tokens::Dice;

/// A way of damaging. Nothing where this credential cannot be damaged so.
pub(crate) struct Kind {
    pub(crate) name: &'static str,
    pub(crate) harm: fn(&str, &mut Dice) -> Option<String>,
}

const fn kind(name: &'static str, harm: fn(&str, &mut Dice) -> Option<String>) -> Kind {
    Kind { name, harm }
}

pub(crate) const KINDS: &[Kind] = &[
    kind("blanks around", |t, d| {
        Some(format!("{}{t}{}", d.one(&["", " ", "\t", "\n", "  "]), d.one(&[" ", "\n", "\r\n", "\t", " \n"])))
    }),
    kind("odd blanks around", |t, d| Some(format!("{}{t}{}", d.one(&ODD), d.one(&ODD)))),
    kind("blank inside", |t, d| Some(insert(t, d, " "))),
    kind("tab inside", |t, d| Some(insert(t, d, "\t"))),
    kind("odd blank inside", |t, d| {
        let odd = *d.one(&ODD);
        Some(insert(t, d, odd))
    }),
    kind("wrapped lf", |t, d| wrap(t, d, "\n", "")),
    kind("wrapped crlf", |t, d| wrap(t, d, "\r\n", "")),
    kind("wrapped indented", |t, d| wrap(t, d, "\n", "    ")),
    kind("wrapped mail quote", |t, d| wrap(t, d, "\n", "> ").map(|t| format!("> {t}"))),
    kind("wrapped backslash", |t, d| wrap(t, d, "\\\n", "")),
    kind("wrapped backslash indented", |t, d| wrap(t, d, " \\\n", "  ")),
    kind("quoted-printable", |t, d| wrap(&t.replace('=', "=3D"), d, "=\n", "")),
    kind("pem columns", |t, d| {
        let width = *d.one(&[64, 76]);
        wrap_at(t, width, "\n", "")
    }),
    kind("yaml folded", |t, d| wrap(t, d, "\n", "  ").map(|t| format!(">-\n  {t}\n"))),
    kind("yaml field folded", |t, d| wrap(t, d, "\n", "  ").map(|t| format!("token: >-\n  {t}\n"))),
    kind("zero width", |t, d| {
        let c = *d.one(&HIDDEN);
        Some(insert(t, d, c))
    }),
    kind("zero width around", |t, d| Some(format!("{}{t}{}", d.one(&HIDDEN), d.one(&HIDDEN)))),
    kind("bom", |t, _| Some(format!("\u{feff}{t}"))),
    kind("quotes", |t, d| {
        let (a, b) = *d.one(&QUOTES);
        Some(format!("{a}{t}{b}"))
    }),
    kind("quote at the end", |t, d| Some(format!("{t}{}", d.one(&["\"", "'", "”", "’", "`"])))),
    kind("quote at the start", |t, d| Some(format!("{}{t}", d.one(&["\"", "'", "“", "‘", "`"])))),
    kind("escaped quotes", |t, _| Some(format!("\\\"{t}\\\""))),
    kind("json tail", |t, d| Some(format!("{t}{}", d.one(&["\",", "\"}", "\"", "\"},", "',", "\" }"])))),
    kind("sentence", |t, d| Some(format!("{t}{}", d.one(&[",", ";", ".", ")", ":", "!", "?"])))),
    kind("brackets", |t, d| {
        let (a, b) = *d.one(&[("(", ")"), ("[", "]"), ("<", ">"), ("{", "}")]);
        Some(format!("{a}{t}{b}"))
    }),
    kind("literal \\n", |t, d| Some(format!("{t}{}", d.one(&["\\n", "\\r\\n", "\\t", "\\\\n"])))),
    kind("literal \\n wrapped", |t, d| wrap(t, d, "\\n", "")),
    kind("percent", |t, _| percent(t)),
    kind("percent twice", |t, _| percent(t).map(|t| t.replace('%', "%25"))),
    kind("%0A tail", |t, d| Some(format!("{t}{}", d.one(&["%0A", "%0D%0A", "%20"])))),
    kind("html quot", |t, d| {
        Some(match d.within(0, 3) {
            0 => format!("&quot;{t}&quot;"),
            1 => format!("&#34;{t}&#34;"),
            _ => format!("&lt;{t}&gt;"),
        })
    }),
    kind("html signs", |t, _| {
        t.contains(['=', '+', '/', '.'])
            .then(|| t.replace('=', "&#61;").replace('+', "&#43;").replace('/', "&#x2F;").replace('.', "&#46;"))
    }),
    kind("unicode escapes", |t, _| {
        t.contains(['=', '+', '/', '.'])
            .then(|| t.replace('=', "\\u003d").replace('+', "\\u002b").replace('/', "\\u002f").replace('.', "\\u002e"))
    }),
    kind("markdown escapes", |t, _| {
        t.contains(['_', '-', '.']).then(|| t.replace('_', "\\_").replace('-', "\\-").replace('.', "\\."))
    }),
    kind("markdown around", |t, d| {
        let mark = *d.one(&["`", "**", "```"]);
        Some(format!("{mark}{t}{mark}"))
    }),
    kind("scheme", |t, d| Some(format!("{}{t}", d.one(&["Bearer ", "bearer ", "BEARER ", "Bearer: ", "Bearer  "])))),
    kind("scheme twice", |t, _| Some(format!("Bearer Bearer {t}"))),
    kind("scheme glued", |t, _| {
        (t.starts_with("eyJ") || t.starts_with("v4.") || t.starts_with("gh")).then(|| format!("Bearer{t}"))
    }),
    kind("header line", |t, d| {
        Some(format!(
            "{}{t}",
            d.one(&["Authorization: Bearer ", "authorization: bearer ", "X-Api-Key: ", "X-Auth-Token: "])
        ))
    }),
    kind("json field", |t, d| {
        Some(format!(
            "\"{}\": \"{t}\"{}",
            d.one(&["access_token", "token", "id_token", "apiKey", "jwt"]),
            d.one(&["", ",", "}"])
        ))
    }),
    kind("assignment", |t, d| Some(format!("{}{t}", d.one(&["TOKEN=", "API_TOKEN=", "token = ", "access_token: "])))),
    kind("export", |t, d| {
        let (a, b) = *d.one(&[
            ("export TOKEN=", ""),
            ("export TOKEN=\"", "\""),
            ("export API_KEY='", "'"),
            ("set TOKEN=", ""),
            ("$env:TOKEN = \"", "\""),
            ("const token = \"", "\";"),
            ("setx TOKEN ", ""),
        ]);
        Some(format!("{a}{t}{b}"))
    }),
    kind("yaml line", |t, d| Some(format!("{}{t}", d.one(&["token: ", "  token: ", "- token: ", "access_token: "])))),
    kind("curl option", |t, d| {
        let (a, b) = *d.one(&[
            ("-H \"Authorization: Bearer ", "\""),
            ("-H 'Authorization: Bearer ", "' \\"),
            ("--header 'X-Api-Key: ", "'"),
            ("--oauth2-bearer ", ""),
            ("curl -H \"Authorization: Bearer ", "\" https://api.example.com/"),
        ]);
        Some(format!("{a}{t}{b}"))
    }),
    kind("base64 again", |t, _| Some(BASE64_STANDARD.encode(t))),
    kind("base64 of bearer", |t, _| Some(BASE64_STANDARD.encode(format!("Bearer {t}")))),
    kind("base64 of a line", |t, _| Some(BASE64_STANDARD.encode(format!("{t}\n")))),
    kind("standard alphabet", |t, _| (is_url(t) && t.contains(['-', '_'])).then(|| to_standard(t))),
    kind("padding", |t, _| is_url(t).then(|| padded(t)).filter(|p| p != t)),
    kind("standard and padding", |t, _| is_url(t).then(|| to_standard(&padded(t))).filter(|p| p != t)),
    kind("url alphabet", |t, _| {
        (is_standard(t) && t.contains(['+', '/'])).then(|| t.replace('+', "-").replace('/', "_").replace('=', ""))
    }),
    kind("plus to blank", |t, _| (is_standard(t) && t.contains('+')).then(|| t.replace('+', " "))),
    kind("cloudfront", |t, _| {
        (is_standard(t) && t.contains(['+', '/'])).then(|| t.replace('+', "-").replace('=', "_").replace('/', "~"))
    }),
    kind("padding lost", |t, _| (is_standard(t) && t.ends_with('=')).then(|| t.trim_end_matches('=').to_owned())),
    kind("dash", |t, d| {
        let dash = *d.one(&["–", "−", "‑", "—", "‐"]);
        t.contains('-').then(|| t.replacen('-', dash, 1))
    }),
    kind("confusable", |t, d| {
        let (ours, other) = *d.one(&CONFUSABLE);
        t.contains(ours).then(|| t.replacen(ours, other, 2))
    }),
    kind("full width", |t, d| {
        let at = d.within(0, t.len().saturating_sub(4));
        Some(wide(t, at, at + d.within(1, 4)))
    }),
    kind("twice", |t, d| Some(format!("{t}{}{t}", d.one(&["", "\n", " ", ", "])))),
    kind("dot lost", |t, _| t.starts_with("eyJ").then(|| t.replacen(".eyJ", "eyJ", 1)).filter(|harmed| harmed != t)),
    kind("prompt", |t, d| {
        Some(format!("{}{t}", d.one(&["$ ", "# ", "> ", ">>> ", "% ", "PS C:\\> ", "user@host:~$ "])))
    }),
    kind("line number", |t, d| Some(format!("{}{t}", d.one(&["1: ", "  12\t", "3. ", "7 | ", "42: ", "1 "])))),
    kind("0x0a", |t, d| Some(format!("{t}{}", d.one(&["0x0a", " 0x0a", "\\x0a", "0x0d0a", "^M", "␊", "↵"])))),
    kind("control", |t, d| {
        let c = *d.one(&["\u{0}", "\u{7f}", "\u{8}"]);
        Some(insert(t, d, c))
    }),
    kind("mojibake quotes", |t, _| Some(format!("â€œ{t}â€\u{9d}"))),
    kind("mojibake bom", |t, _| Some(format!("ï»¿{t}"))),
];

const ODD: [&str; 12] = [
    "\u{a0}", "\u{2003}", "\u{2009}", "\u{202f}", "\u{3000}", "\u{2028}", "\u{2029}", "\u{85}", "\u{1680}", "\u{205f}",
    "\u{b}", "\u{c}",
];
const HIDDEN: [&str; 12] = [
    "\u{200b}", "\u{200c}", "\u{200d}", "\u{2060}", "\u{feff}", "\u{ad}", "\u{200e}", "\u{200f}", "\u{202a}",
    "\u{202e}", "\u{2066}", "\u{61c}",
];
const QUOTES: [(&str, &str); 10] = [
    ("\"", "\""),
    ("'", "'"),
    ("“", "”"),
    ("‘", "’"),
    ("«", "»"),
    ("`", "`"),
    ("„", "“"),
    ("‹", "›"),
    ("「", "」"),
    ("″", "″"),
];
const CONFUSABLE: [(&str, &str); 16] = [
    ("a", "а"),
    ("e", "е"),
    ("o", "о"),
    ("c", "с"),
    ("p", "р"),
    ("x", "х"),
    ("A", "Α"),
    ("B", "В"),
    ("E", "Ε"),
    ("H", "Н"),
    ("K", "Κ"),
    ("M", "М"),
    ("T", "Т"),
    ("I", "І"),
    ("i", "і"),
    ("s", "ѕ"),
];

fn is_url(token: &str) -> bool {
    token.starts_with("eyJ") && token.contains('.') || token.starts_with("v4.")
}

fn is_standard(token: &str) -> bool {
    token.starts_with("IQoJ") || token.starts_with("PHNh")
}

fn to_standard(token: &str) -> String {
    token.replace('-', "+").replace('_', "/")
}

fn padded(token: &str) -> String {
    let parts: Vec<String> = token
        .split('.')
        .map(
            |part| {
                if part.len() < 8 { part.to_owned() } else { format!("{part}{}", &"==="[..(4 - part.len() % 4) % 4]) }
            },
        )
        .collect();
    parts.join(".")
}

/// `what` somewhere within, not in the middle of a character.
pub(crate) fn insert(token: &str, dice: &mut Dice, what: &str) -> String {
    let ends: Vec<usize> = token.char_indices().map(|(at, _)| at).skip(1).collect();
    let at = if ends.is_empty() { 0 } else { *dice.one(&ends) };
    format!("{}{what}{}", &token[..at], &token[at..])
}

fn wrap(token: &str, dice: &mut Dice, end: &str, indent: &str) -> Option<String> {
    let width = *dice.one(&[20, 25, 40, 60, 64, 72, 76, 80]);
    wrap_at(token, width, end, indent)
}

fn wrap_at(token: &str, width: usize, end: &str, indent: &str) -> Option<String> {
    let letters: Vec<char> = token.chars().collect();
    (letters.len() > width).then(|| {
        let lines: Vec<String> = letters.chunks(width).map(|line| line.iter().collect()).collect();
        lines.join(&format!("{end}{indent}"))
    })
}

fn percent(token: &str) -> Option<String> {
    token.contains(['.', '=', '+', '/', ' ', '"']).then(|| {
        token
            .replace('%', "%25")
            .replace('.', "%2E")
            .replace('=', "%3D")
            .replace('+', "%2B")
            .replace('/', "%2F")
            .replace(' ', "%20")
            .replace('"', "%22")
            .replace('\n', "%0A")
    })
}

fn wide(token: &str, from: usize, to: usize) -> String {
    let wide = |c: char| if c.is_ascii_graphic() { char::from_u32(u32::from(c) + 0xfee0).unwrap_or(c) } else { c };
    token.chars().enumerate().map(|(at, c)| if (from..to).contains(&at) { wide(c) } else { c }).collect()
}
