//! `name=value` pairs as addresses, headers, cookies and connection strings write them.

use std::borrow::Cow;

use crate::text::Span;

/// More pairs than this are none that a person reads.
const MOST: usize = 200;

/// The pairs of a text; all spans speak of it.
pub(super) struct Pairs<'t> {
    text: &'t str,
    /// Names and values, in order.
    pub(super) all: Vec<(Span, Span)>,
    /// Whether something stands behind the last pair that is none.
    pub(super) rest: bool,
    /// Whether percent signs are how characters are written.
    encoded: bool,
}

impl<'t> Pairs<'t> {
    /// What stands between `&`; the whole text where there is no question mark.
    pub(super) fn query(text: &'t str) -> Self {
        let query = text.split_once('?').map_or(text, |(_, query)| query);
        let query = query.split_once('#').map_or(query, |(query, _)| query);
        Self::split(text, query.trim_start_matches('?'), '&', true)
    }

    /// What stands between `;`.
    pub(super) fn settings(text: &'t str) -> Self {
        Self::split(text, text, ';', false)
    }

    /// What stands between commas, values in quotes or not (RFC 9110 §11.2), behind the first word.
    pub(super) fn list(text: &'t str, encoded: bool) -> Self {
        let mut pairs = Vec::new();
        let mut rest = text.split_once([' ', '\t']).map_or("", |(_, rest)| rest);
        while let Some((name, behind)) = rest.split_once('=').filter(|_| pairs.len() < MOST) {
            let behind = behind.trim_start_matches([' ', '\t']);
            let (value, next) = match behind.strip_prefix('"') {
                Some(quoted) => {
                    let end = closing(quoted);
                    (&quoted[..end], quoted.get(end + 1..).unwrap_or_default())
                }
                None => behind.split_once(',').unwrap_or((behind, "")),
            };
            let name = name.trim_matches([' ', '\t', ',', '\r', '\n']);
            pairs.push((Span::of_slice(text, name), Span::of_slice(text, value.trim_end())));
            rest = next.trim_start_matches([' ', '\t', ',', '\r', '\n']);
        }
        Self { text, all: pairs, rest: !rest.trim().is_empty(), encoded }
    }

    fn split(text: &'t str, body: &'t str, mark: char, encoded: bool) -> Self {
        let pairs = body.split(mark).take(MOST).filter_map(|pair| pair.split_once('='));
        let pairs = pairs.map(|(name, value)| (Span::of_slice(text, name.trim()), Span::of_slice(text, value)));
        Self { text, all: pairs.collect(), rest: false, encoded }
    }

    /// Where the value under `name` stands, case aside.
    pub(super) fn get(&self, name: &str) -> Option<Span> {
        let named = |(key, _): &&(Span, Span)| {
            let key = key.of(self.text);
            // What HTML makes of the sign between two parameters.
            key.strip_prefix("amp;").unwrap_or(key).eq_ignore_ascii_case(name)
        };
        self.all.iter().find(named).map(|(_, value)| *value)
    }

    /// The value under `name` as it was meant.
    pub(super) fn value(&self, name: &str) -> Option<Cow<'t, str>> {
        let raw = self.get(name)?.of(self.text);
        Some(if self.encoded { decoded(raw) } else { Cow::Borrowed(raw) })
    }

    /// Whether a name is there, even without a value.
    pub(super) fn has(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// Where an `&amp;` stands that HTML left behind.
    pub(super) fn escaped(&self) -> Option<Span> {
        self.all.iter().map(|(name, _)| *name).find(|name| name.of(self.text).starts_with("amp;"))
    }
}

/// Where the quote closes; the end where it does not.
fn closing(quoted: &str) -> usize {
    let mut escaped = false;
    let end = quoted.bytes().position(|b| {
        let ends = b == b'"' && !escaped;
        escaped = b == b'\\' && !escaped;
        ends
    });
    end.unwrap_or(quoted.len())
}

/// The text without its percent signs (RFC 3986 §2.1); what is no UTF-8 then is left as it was.
pub(super) fn decoded(text: &str) -> Cow<'_, str> {
    // Longer ones are no credential.
    if text.len() > 100_000 || !text.contains('%') {
        return Cow::Borrowed(text);
    }
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, behind)) = rest.split_first() {
        let digit = |at: usize| behind.get(at).and_then(|b| char::from(*b).to_digit(16));
        if let (b'%', Some(high), Some(low)) = (first, digit(0), digit(1)) {
            bytes.push(u8::try_from(high << 4 | low).unwrap_or_default());
            rest = &behind[2..];
        } else {
            bytes.push(first);
            rest = behind;
        }
    }
    String::from_utf8(bytes).map_or(Cow::Borrowed(text), Cow::Owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_of_every_sort() {
        let pairs = Pairs::query("https://x/?a=1%2F2&amp;B=3#c=4");
        assert_eq!((pairs.value("a").as_deref(), pairs.value("b").as_deref()), (Some("1/2"), Some("3")));
        assert!(pairs.escaped().is_some() && !pairs.has("c"));
        let pairs = Pairs::list(r#"Digest realm="a, \"b\"", qop=auth , nc=1"#, false);
        assert_eq!(pairs.value("realm").as_deref(), Some(r#"a, \"b\""#));
        assert_eq!((pairs.value("qop").as_deref(), pairs.value("nc").as_deref()), (Some("auth"), Some("1")));
        assert_eq!(Pairs::settings("A=b;Key=c==").value("key").as_deref(), Some("c=="));
        assert_eq!(Pairs::list("Digest realm=\"never closed", false).all.len(), 1);
    }
}
