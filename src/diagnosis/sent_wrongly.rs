//! The header is there, and not as a server could read it.

use super::{
    Inference, Known,
    carried::{Carried, carried},
};
use crate::{
    evidence::{Evidence, Strength},
    fix::Fix,
    segment::{Kind, Place, names_a_credential},
    text::{Span, holds_one},
};

pub(super) const INFERENCE: Inference = Inference { id: "sent-in-another-form", draw };

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    let carried = carried(known.paste);
    let forms = carried.iter().filter_map(|one| form(known, one)).chain(nothing_but_a_scheme(known));
    forms
        .chain(logged_as_nothing(known))
        .chain(body_for_headers(known))
        .chain(blank_behind(known))
        .chain(scheme(known, &carried))
        .collect()
}

fn strong(because: &'static str, one: &Carried<'_>) -> Evidence {
    Evidence::new(Fix::SendCorrectly, Strength::Strong, because).at(one.span)
}

/// What can be seen on the header alone.
fn form(known: &Known<'_>, one: &Carried<'_>) -> Option<Evidence> {
    let is = |scheme: &str| one.scheme.eq_ignore_ascii_case(scheme);
    if one.empty {
        return Some(strong("Nothing stands behind the scheme: the variable with the token was empty.", one));
    }
    if is("basic") {
        return basic(one);
    }
    // The values of a header that was added twice are joined by a comma (RFC 9110 §5.3).
    let again = one.value.split_once(',').map(|(first, again)| (first.trim(), again.trim()));
    if again.is_some_and(|(first, again)| {
        first.len() >= 16
            && (again.ends_with(first) || again.get(..one.scheme.len()).is_some_and(is) && again.len() > 16)
    }) && !is("digest")
        && !is("signature")
    {
        return Some(
            Evidence::new(
                Fix::SendCorrectly,
                Strength::Decisive,
                "The header was added twice: its two values stand behind each other with a comma between them.",
            )
            .at(one.span),
        );
    }
    if one.scheme.is_empty() && one.value.starts_with('$') {
        let because =
            "Before the variable stands no word such as Bearer: either the variable holds it, or it is missing.";
        return Some(Evidence::new(Fix::SendCorrectly, Strength::Hint, because).at(one.span));
    }
    if one.scheme.is_empty() && one.is_filled() && asked_for_a_scheme(known) {
        return Some(
            Evidence::new(
                Fix::SendCorrectly,
                Strength::Decisive,
                "The server wants a word such as Bearer before the token, and the header shown here has none.",
            )
            .at(one.span),
        );
    }
    None
}

/// `Bearer`, and nothing behind it.
fn nothing_but_a_scheme(known: &Known<'_>) -> Option<Evidence> {
    let text = known.paste.trim();
    let scheme = ["bearer", "basic", "dpop", "token"].iter().any(|scheme| text.eq_ignore_ascii_case(scheme));
    let because = "This is the word that stands before a token, and no token stands behind it: what should have put it there was empty.";
    scheme.then(|| Evidence::new(Fix::SendCorrectly, Strength::Likely, because).at(Span::of_slice(known.paste, text)))
}

/// Whether the answer is about the form of the header.
fn asked_for_a_scheme(known: &Known<'_>) -> bool {
    known.noticed.iter().any(|noticed| noticed.clue.id == "header-form")
        || known.heard.iter().any(|heard| heard.refusal.id == "generic-header-format")
}

/// `user:password` in base64 (RFC 7617 §2).
fn basic(one: &Carried<'_>) -> Option<Evidence> {
    let word = one.value.split([' ', ',']).next().unwrap_or_default();
    if word.starts_with(['$', '<', '{', '*', '%']) || word.len() < 4 {
        return None;
    }
    if word.contains(':') {
        return Some(strong("Behind Basic stands name:password itself; it has to be written in base64.", one));
    }
    let bytes = decode(word)?;
    let plain = bytes.iter().all(|byte| (0x20..0x7f).contains(byte));
    if bytes.contains(&b':') {
        return None;
    }
    Some(if plain {
        strong(
            "Behind Basic stands one value in base64; it has to be name and password with a colon between them.",
            one,
        )
    } else {
        strong(
            "What stands behind Basic is no name and password in base64: most likely the bare token was put there.",
            one,
        )
    })
}

/// Base64 with both alphabets; nothing where it is none.
pub(super) fn decode(word: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(word.len());
    let (mut held, mut bits) = (0_u32, 0);
    for byte in word.trim_end_matches('=').bytes() {
        let six = match byte {
            b'A'..=b'Z' => byte - b'A',
            b'a'..=b'z' => byte - b'a' + 26,
            b'0'..=b'9' => byte - b'0' + 52,
            b'+' | b'-' => 62,
            b'/' | b'_' => 63,
            _ => return None,
        };
        held = (held << 6 | u32::from(six)) & 0xffff;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(held >> bits & 0xff).unwrap_or_default());
        }
    }
    Some(bytes)
}

/// The challenge names other schemes than the one that was sent (RFC 9110 §11.6.1).
fn scheme(known: &Known<'_>, carried: &[Carried<'_>]) -> Option<Evidence> {
    let sent = carried.iter().rfind(|one| one.is_filled())?;
    let lower = known.lower();
    let mut asked = lower.match_indices("www-authenticate").filter_map(|(at, name)| {
        let rest = lower[at + name.len()..].trim_start_matches(['"', '\'', ' ', ':', '=', '[', '>']);
        let word = rest.split([' ', '\r', '\n', ',', '"', '\'', ';']).next()?;
        (!word.is_empty()).then_some(word)
    });
    let first = asked.next()?;
    if first == sent.scheme.to_ascii_lowercase() || asked.any(|word| word.eq_ignore_ascii_case(sent.scheme)) {
        return None;
    }
    let usual = &["bearer", "basic", "token", "jwt", "dpop", "digest", "apikey", "negotiate"];
    let known_word = usual.contains(&first);
    known_word.then(|| {
        let because = if sent.scheme.is_empty() {
            format!("The server asks for the scheme {first}, and the header shown here has no scheme before the token.")
        } else {
            format!("The server asks for the scheme {first}, and the header shown here says {}.", sent.scheme)
        };
        Evidence::new(Fix::SendCorrectly, Strength::Strong, because).at(sent.span)
    })
}

/// `axios.post(url, { headers })`: the second argument of post, put and patch is the body, the third has the headers.
fn body_for_headers(known: &Known<'_>) -> Option<Evidence> {
    let calls = &["axios.post(", "axios.put(", "axios.patch("];
    let at = calls.iter().find_map(|call| known.paste.find(call).map(|at| at + call.len()))?;
    let rest = &known.paste[at..known.paste.floor_char_boundary(at + 300)];
    let second = rest.split_once(',')?.1.trim_start();
    let inside = second.strip_prefix('{')?.trim_start().trim_start_matches(['"', '\'']);
    inside.starts_with("headers").then(|| {
        let because = "The second argument of axios.post is the body: the headers have to stand in the third.";
        Evidence::new(Fix::SendCorrectly, Strength::Decisive, because).at(Span::new(at, at))
    })
}

/// What a program logs of the token that came: the word for nothing.
fn logged_as_nothing(known: &Known<'_>) -> Option<Evidence> {
    let line = known.lower().lines().take(400).find(|line| {
        let shown = ["-> ", "=> ", "// ", "# => ", ") : ", "); // "].iter().any(|arrow| {
            line.rsplit_once(arrow).is_some_and(|(_, value)| {
                let word =
                    value.trim_start_matches(['"', '\'']).split([' ', '"', '\'', ';']).next().unwrap_or_default();
                matches!(word, "null" | "undefined" | "none" | "nil")
            })
        });
        let logs = holds_one(line, &["console.log(", "print(", "puts ", "var_dump(", "println", "logger."]);
        shown && logs && line.len() < 200 && holds_one(line, &["token", "authorization", "jwt"])
    })?;
    let because = "What the program logs of the token is the word for nothing: it was empty where it was sent, or was not there yet.";
    Some(Evidence::new(Fix::SendCorrectly, Strength::Strong, because).at(Span::of_slice(known.lower(), line)))
}

/// A header whose value has blanks around it: a server may take them for a part of the token, whatever RFC 9110 §5.5 says.
fn blank_behind(known: &Known<'_>) -> Option<Evidence> {
    let segments = known.layout.segments.iter().filter(|segment| segment.kind != Kind::Response);
    let fields = segments.flat_map(|segment| segment.at(Place::Header));
    let mut credentials = fields.filter(|field| names_a_credential(field.name.of(known.paste)));
    let (field, both) = credentials.find_map(|field| {
        let behind = known.paste[field.value.end..].bytes().take(2).collect::<Vec<u8>>();
        let before = &known.paste[field.name.end..field.value.start];
        let trailing = matches!(behind.as_slice(), [b' ', b'\n' | b'\r' | b' ' | b'\\'] | [b' ']);
        (trailing && !field.value.is_empty()).then_some((*field, before.ends_with("  ")))
    })?;
    let strength = if both { Strength::Strong } else { Strength::Hint };
    let because = "The value has a blank behind it; a server may take that for a part of the token.";
    Some(Evidence::new(Fix::RepairFormat, strength, because).at(field.value))
}
