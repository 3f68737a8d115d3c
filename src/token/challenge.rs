//! What a server asks for: `WWW-Authenticate` (RFC 9110 §11.6.1). Several challenges may stand in one header, and
//! commas separate them as well as their parameters.

use super::{Decoded, Format, Likeness};
use crate::text::{Span, is_one, only, proof};

pub(super) const FORMAT: Format = Format {
    id: "www-authenticate",
    name: "What a server asks for",
    sent: "",
    recognise: |text| {
        if text.len() > 16 * 1024 {
            return None;
        }
        let challenges = read(text);
        let asks = |challenge: &Challenge<'_>| challenge.parameters.iter().any(|(name, _)| is_one(name, TELLING));
        (challenges.iter().any(asks) && !text.contains("username=") && !text.contains("oauth_"))
            .then_some(Likeness::Marked)
    },
    decode,
    like: proof::list(&[
        "Newauth realm=\"apps\", type=1, title=\"Login to \\\"apps\\\"\", Basic realm=\"simple\"",
        "Bearer realm=\"api\", error=\"invalid_token\", error_description=\"The access token expired\"",
        "DPoP error=\"use_dpop_nonce\", algs=\"ES256\"",
    ]),
    unlike: proof::list(&["Basic", "Bearer abc", "Digest username=\"u\", realm=\"r\""]),
};

/// Parameters that only a challenge has.
const TELLING: &[&str] =
    &["realm", "error", "error_description", "authorization_uri", "resource_metadata", "algs", "stale"];

struct Challenge<'t> {
    scheme: &'t str,
    parameters: Vec<(&'t str, &'t str)>,
}

fn is_token(text: &str) -> bool {
    !text.is_empty() && only(text, "0-9A-Za-z!#$%&'*+.^_`|~-")
}

/// The challenges in order; what cannot be read ends them.
fn read(text: &str) -> Vec<Challenge<'_>> {
    let mut challenges: Vec<Challenge<'_>> = Vec::new();
    for item in items(text) {
        // `scheme`, `scheme name=value` or `name=value`.
        let front = item.split('=').next().unwrap_or(item).trim();
        let (scheme, rest) = match front.split_once([' ', '\t', '\r', '\n']) {
            Some((scheme, _)) if is_token(scheme) => (Some(scheme), item[scheme.len()..].trim_start()),
            _ if !item.contains('=') && is_token(item) => (Some(item), ""),
            _ => (None, item),
        };
        if let Some(scheme) = scheme {
            challenges.push(Challenge { scheme, parameters: Vec::new() });
        }
        let Some(last) = challenges.last_mut() else { return challenges };
        if let Some((name, value)) = rest.split_once('=').filter(|(name, _)| is_token(name.trim())) {
            let value = value.trim();
            let value = value.strip_prefix('"').map_or(value, |value| value.strip_suffix('"').unwrap_or(value));
            last.parameters.push((name.trim(), value));
        }
    }
    challenges
}

/// The pieces between commas that do not stand in quotes.
fn items(text: &str) -> Vec<&str> {
    let (mut quoted, mut escaped) = (false, false);
    text.split(|c| {
        quoted ^= c == '"' && !escaped;
        escaped = c == '\\' && quoted && !escaped;
        c == ',' && !quoted
    })
    .map(str::trim)
    .filter(|item| !item.is_empty())
    .take(64)
    .collect()
}

fn decode(text: &str) -> Decoded {
    let mut decoded = Decoded::default();
    for challenge in read(text) {
        decoded.fact("challenge", "scheme", Span::of_slice(text, challenge.scheme), challenge.scheme);
        for (name, value) in challenge.parameters {
            let name = KNOWN.iter().find(|known| known.eq_ignore_ascii_case(name)).copied();
            if let Some(name) = name {
                decoded.fact("challenge", name, Span::of_slice(text, value), &value.replace("\\\"", "\""));
            }
        }
    }
    if text.matches('"').count() % 2 == 1 {
        decoded.remark("A quote in it never closes: clients read what follows each in their own way.");
    }
    decoded.remarking("It is no credential, but what the server asks for.")
}

/// Parameters worth showing.
const KNOWN: &[&str] = &[
    "realm",
    "error",
    "error_description",
    "scope",
    "error_uri",
    "authorization_uri",
    "resource_metadata",
    "algs",
    "stale",
    "qop",
    "algorithm",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn schemes(text: &str) -> Vec<&str> {
        read(text).into_iter().map(|challenge| challenge.scheme).collect()
    }

    #[test]
    fn several_challenges_in_one_header() {
        assert_eq!(schemes(FORMAT.like[0]), ["Newauth", "Basic"]);
        assert_eq!(schemes("Basic realm=\"foo, bar\", Digest realm=x, nonce=\"n\""), ["Basic", "Digest"]);
        assert_eq!(schemes("Basic , realm=\"foo\""), ["Basic"]);
        assert_eq!(schemes("Negotiate, NTLM"), ["Negotiate", "NTLM"]);
        assert_eq!(schemes("Basic\r\n realm=\"foo\""), ["Basic"]);
        assert_eq!(read("Basic realm=\"foo\"")[0].parameters, [("realm", "foo")]);
    }
}
