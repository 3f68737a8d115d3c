//! The challenges of `WWW-Authenticate`: schemes, each with one text or with parameters (RFC 9110 §11.3 and §11.6.1).

use std::borrow::Cow;

use super::{Place, Segment};
use crate::text::{Span, is_one};

/// What a server asks for in one way.
pub struct Challenge {
    /// `Bearer`, `Basic`, `Digest`, `DPoP`.
    pub scheme: Span,
    /// The text behind the scheme where it has no parameters, as Negotiate and NTLM have it.
    pub token68: Option<Span>,
    /// Names and values; of values in quotes what stands between them.
    pub params: Vec<(Span, Span)>,
}

impl Challenge {
    /// Whether its scheme is this one, case aside.
    #[must_use]
    pub fn is(&self, paste: &str, scheme: &str) -> bool {
        self.scheme.of(paste).eq_ignore_ascii_case(scheme)
    }

    /// Where the first value of the parameter stands, case of its name aside.
    #[must_use]
    pub fn param(&self, paste: &str, name: &str) -> Option<Span> {
        self.params.iter().find(|(known, _)| known.of(paste).eq_ignore_ascii_case(name)).map(|(_, value)| *value)
    }

    /// The first value of the parameter, with what was quoted in it.
    #[must_use]
    pub fn text<'p>(&self, paste: &'p str, name: &str) -> Option<Cow<'p, str>> {
        let value = self.param(paste, name)?.of(paste);
        if !value.contains('\\') {
            return Some(Cow::Borrowed(value));
        }
        let mut text = String::with_capacity(value.len());
        let mut letters = value.chars();
        while let Some(c) = letters.next() {
            text.push(if c == '\\' { letters.next().unwrap_or(c) } else { c });
        }
        Some(Cow::Owned(text))
    }
}

impl Segment {
    /// What the server asks for, of all such headers, in order.
    #[must_use]
    pub fn challenges(&self, paste: &str) -> Vec<Challenge> {
        let asks = |name: &str| is_one(name, &["www-authenticate", "proxy-authenticate"]);
        let headers = self.at(Place::Header).filter(|field| asks(field.name.of(paste)));
        headers.flat_map(|field| challenges(paste, field.value)).collect()
    }
}

/// The challenges in the value of a header; what fits no rule is passed over.
#[must_use]
pub fn challenges(paste: &str, value: Span) -> Vec<Challenge> {
    let mut reader = Reader { text: &paste[..value.end], at: value.start };
    let mut challenges: Vec<Challenge> = Vec::new();
    while reader.at < value.end {
        let start = reader.at;
        reader.blanks();
        let word = reader.token();
        if word.is_empty() {
            // An empty place in the list, or what no rule knows.
            reader.at = (reader.at.max(start) + 1).min(value.end);
            while !reader.text.is_char_boundary(reader.at) {
                reader.at += 1;
            }
            continue;
        }
        if let Some(param) = reader.value() {
            // A parameter belongs to the scheme before it.
            if let Some(last) = challenges.last_mut() {
                last.params.push((word, param));
            }
            continue;
        }
        let mut challenge = Challenge { scheme: word, token68: None, params: Vec::new() };
        reader.blanks();
        challenge.token68 = reader.token68();
        challenges.push(challenge);
    }
    challenges
}

struct Reader<'t> {
    text: &'t str,
    at: usize,
}

impl Reader<'_> {
    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn blanks(&mut self) {
        while self.peek().is_some_and(|b| b.is_ascii_whitespace()) {
            self.at += 1;
        }
    }

    /// RFC 9110 §5.6.2.
    fn token(&mut self) -> Span {
        let start = self.at;
        while self.peek().is_some_and(|b| b.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&b)) {
            self.at += 1;
        }
        Span::new(start, self.at)
    }

    /// What stands behind an equals sign, blanks around it allowed; nothing, and no step, where there is no value.
    fn value(&mut self) -> Option<Span> {
        let before = self.at;
        self.blanks();
        if self.peek() != Some(b'=') {
            self.at = before;
            return None;
        }
        self.at += 1;
        self.blanks();
        let value = if self.rest().starts_with("\\\"") {
            // In JSON the quotes are escaped themselves.
            self.quoted("\\\"")
        } else if self.peek() == Some(b'"') {
            self.quoted("\"")
        } else {
            let start = self.at;
            while self.peek().is_some_and(|b| !b.is_ascii_whitespace() && !matches!(b, b',' | b'=' | b'"')) {
                self.at += 1;
            }
            Span::new(start, self.at)
        };
        if value.is_empty() && !self.text[..self.at].ends_with('"') {
            self.at = before;
            return None;
        }
        Some(value)
    }

    /// RFC 9110 §5.6.4; a text that is never closed ends with the header.
    fn quoted(&mut self, quote: &str) -> Span {
        self.at += quote.len();
        let start = self.at;
        while self.at < self.text.len() {
            if self.rest().starts_with(quote) {
                let inside = Span::new(start, self.at);
                self.at += quote.len();
                return inside;
            }
            let pair = self.peek() == Some(b'\\') && quote.len() == 1;
            let letters = self.rest().chars().take(if pair { 2 } else { 1 });
            self.at += letters.map(char::len_utf8).sum::<usize>();
        }
        Span::new(start, self.text.len())
    }

    /// One text up to the next comma, with padding at its end (RFC 9110 §11.2); nothing, and no step, where a
    /// parameter follows.
    fn token68(&mut self) -> Option<Span> {
        let before = self.at;
        while self.peek().is_some_and(|b| b.is_ascii_alphanumeric() || b"-._~+/".contains(&b)) {
            self.at += 1;
        }
        while self.at > before && self.peek() == Some(b'=') {
            self.at += 1;
        }
        let text = Span::new(before, self.at);
        self.blanks();
        if text.is_empty() || !matches!(self.peek(), None | Some(b',')) {
            self.at = before;
            return None;
        }
        Some(text)
    }

    fn rest(&self) -> &str {
        self.text.get(self.at..).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Each challenge as `scheme token68 name=value …`.
    fn told(header: &str) -> Vec<String> {
        let each = challenges(header, Span::whole(header)).into_iter().map(|challenge| {
            let mut words = vec![challenge.scheme.of(header).to_owned()];
            words.extend(challenge.token68.map(|text| text.of(header).to_owned()));
            words.extend(
                challenge.params.iter().map(|(name, value)| format!("{}={}", name.of(header), value.of(header))),
            );
            words.join(" ")
        });
        each.collect()
    }

    #[test]
    fn several_challenges_in_one_header() {
        // RFC 9449 §7.1, RFC 6750 §3, RFC 7616 §3.9.1, RFC 4559 §5.
        for (header, challenges) in [
            ("Bearer", vec!["Bearer"]),
            ("Negotiate YII=, NTLM", vec!["Negotiate YII=", "NTLM"]),
            (
                "Bearer realm=\"a, b\", error=\"invalid_token\", DPoP algs=\"ES256 PS256\", error=use_dpop_nonce",
                vec!["Bearer realm=a, b error=invalid_token", "DPoP algs=ES256 PS256 error=use_dpop_nonce"],
            ),
            (
                "Digest realm=\"x\", qop=\"auth, auth-int\", algorithm=SHA-256, nonce=\"a==\"",
                vec!["Digest realm=x qop=auth, auth-int algorithm=SHA-256 nonce=a=="],
            ),
            ("Bearer error = \"x\"\r\n , scope=\"a b\"", vec!["Bearer error=x scope=a b"]),
            (r#"Bearer error=\"invalid_token\", scope=\"a\""#, vec!["Bearer error=invalid_token scope=a"]),
            ("Bearer error=", vec!["Bearer error="]),
            ("é, =, \"", vec![]),
        ] {
            assert_eq!(told(header), challenges, "{header}");
        }
    }

    #[test]
    fn what_was_quoted() {
        let header = r#"Basic realm="\"foo\"", x="\f""#;
        let read = challenges(header, Span::whole(header));
        assert_eq!(read[0].text(header, "REALM").as_deref(), Some("\"foo\""));
        assert_eq!(read[0].text(header, "x").as_deref(), Some("f"));
        assert!(read[0].is(header, "basic") && read[0].param(header, "y").is_none());
    }
}
