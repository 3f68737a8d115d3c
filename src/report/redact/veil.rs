//! Every known secret, and what covers it wherever it stands.

use std::collections::BTreeMap;

use daachorse::DoubleArrayAhoCorasick;

use super::{net, print};
use crate::text::{Edit, Span};

/// So many bytes of a secret are sought; the rest is compared. A secret may be as long as the paste.
const HEAD: usize = 64;

/// The secrets and their fingerprints.
#[derive(Default)]
pub(super) struct Veil {
    /// Secret to fingerprint.
    known: BTreeMap<String, String>,
    /// Finds the heads of all secrets at once; nothing without secrets.
    seek: Option<DoubleArrayAhoCorasick<u32>>,
    /// The secrets that share a head, longest first, by the number that `seek` gives.
    heads: Vec<Vec<(String, String)>>,
}

impl Veil {
    /// Remembers `secret`, unless it is shorter than `least` bytes: covering every "a" would hide the text, not a name.
    pub(super) fn learn(&mut self, secret: &str, mark: &str, least: usize) {
        let secret = secret.trim();
        if secret.len() >= least && print::all(secret).is_empty() && !self.known.contains_key(secret) {
            self.known.insert(secret.to_owned(), mark.to_owned());
        }
    }

    /// No more secrets will come.
    pub(super) fn ready(mut self) -> Self {
        let mut heads: BTreeMap<Vec<u8>, Vec<(String, String)>> = BTreeMap::new();
        for (secret, mark) in std::mem::take(&mut self.known) {
            let head = secret.as_bytes()[..secret.len().min(HEAD)].to_vec();
            heads.entry(head).or_default().push((secret, mark));
        }
        self.seek = DoubleArrayAhoCorasick::new(heads.keys()).ok();
        self.heads = heads.into_values().collect();
        for alike in &mut self.heads {
            alike.sort_by_key(|(secret, _)| std::cmp::Reverse(secret.len()));
        }
        self
    }

    /// A sentence of ours without the secrets.
    pub(super) fn over(&self, text: &str) -> String {
        Moved::by(&self.edits(text, &[])).apply(text)
    }

    /// A text of the person without the secrets, without what stands in `places`, and without what the net catches.
    pub(super) fn cover(&self, text: &str, places: &[(Span, String)]) -> (String, Moved) {
        let mut edits = self.edits(text, places);
        let mut more = Vec::new();
        let mut done = 0;
        let kept = print::all(text).into_iter();
        let mut taken: Vec<Span> = edits.iter().map(|edit| edit.span).chain(kept).collect();
        taken.sort_unstable();
        for span in taken.into_iter().chain([Span::new(text.len(), text.len())]) {
            if span.start > done {
                let between = Span::new(done, span.start);
                more.extend(net::caught(between.of(text)).into_iter().map(|word| word.shifted(done)));
            }
            done = done.max(span.end);
        }
        edits.extend(more.into_iter().map(|word| Edit::replace(word, print::of("text", "", word.of(text)))));
        edits.sort_by_key(|edit| edit.span);
        let moved = Moved::by(&edits);
        (moved.apply(text), moved)
    }

    /// What has to go from `text`: sorted, disjoint; where two overlap, the longer gives the fingerprint to both.
    fn edits(&self, text: &str, places: &[(Span, String)]) -> Vec<Edit> {
        let mut found: Vec<(Span, usize, &str)> = places
            .iter()
            .filter(|(span, _)| !span.of(text).is_empty())
            .map(|(span, mark)| (*span, span.len(), mark.as_str()))
            .collect();
        for hit in self.seek.iter().flat_map(|seek| seek.find_overlapping_iter(text)) {
            let alike = usize::try_from(hit.value()).ok().and_then(|index| self.heads.get(index));
            let rest = &text.as_bytes()[hit.start()..];
            let longest = alike.into_iter().flatten().find(|(secret, _)| rest.starts_with(secret.as_bytes()));
            if let Some((secret, mark)) = longest {
                let span = Span::new(hit.start(), hit.start() + secret.len());
                found.push((span, secret.len(), mark));
            }
        }
        found.sort_by_key(|(span, len, _)| (span.start, std::cmp::Reverse(*len)));
        let mut joined: Vec<(Span, usize, &str)> = Vec::new();
        for next in found {
            match joined.last_mut() {
                Some(last) if last.0.overlaps(next.0) => {
                    last.0 = last.0.joined(next.0);
                    if next.1 > last.1 {
                        (last.1, last.2) = (next.1, next.2);
                    }
                }
                _ => joined.push(next),
            }
        }
        joined.into_iter().map(|(span, _, mark)| Edit::replace(span, mark)).collect()
    }
}

/// A text with edits, and where each of its old places is now.
pub(super) struct Moved {
    edits: Vec<Edit>,
    /// For every edit, where its insertion begins in the new text.
    starts: Vec<usize>,
}

impl Moved {
    fn by(edits: &[Edit]) -> Self {
        let (mut starts, mut old, mut new) = (Vec::with_capacity(edits.len()), 0, 0);
        for edit in edits {
            new += edit.span.start - old;
            starts.push(new);
            new += edit.insert.len();
            old = edit.span.end;
        }
        Self { edits: edits.to_vec(), starts }
    }

    fn apply(&self, text: &str) -> String {
        let (mut applied, mut done) = (String::with_capacity(text.len()), 0);
        for edit in &self.edits {
            applied.push_str(Span::new(done, edit.span.start).of(text));
            applied.push_str(&edit.insert);
            done = edit.span.end;
        }
        applied.push_str(Span::new(done, text.len()).of(text));
        applied
    }

    /// Where `span` is now; what lay within a covered place is the whole cover.
    pub(super) fn span(&self, span: Span) -> Span {
        Span::new(self.place(span.start, false), self.place(span.end, true))
    }

    fn place(&self, at: usize, end: bool) -> usize {
        let before = self.edits.partition_point(|edit| edit.span.end <= at);
        if let Some(edit) = self.edits.get(before).filter(|edit| edit.span.start < at) {
            return self.starts[before] + if end { edit.insert.len() } else { 0 };
        }
        match before.checked_sub(1) {
            None => at,
            Some(last) => self.starts[last] + self.edits[last].insert.len() + (at - self.edits[last].span.end),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn veil() -> Veil {
        let mut veil = Veil::default();
        veil.learn("secret-one", "‹one 00000001›", 6);
        veil.learn("one-and-all", "‹two 00000002›", 6);
        veil.learn("tiny", "‹x 00000003›", 6);
        veil.ready()
    }

    #[test]
    fn overlapping_secrets_go_together() {
        assert_eq!(veil().over("a secret-one-and-all b tiny"), "a ‹two 00000002› b tiny");
        assert_eq!(veil().over("a secret-one b"), "a ‹one 00000001› b");
    }

    #[test]
    fn places_move() {
        let text = "ab secret-one cd XX ef";
        let (covered, moved) = veil().cover(text, &[(Span::new(17, 19), "‹p 00000004›".to_owned())]);
        assert_eq!(covered, "ab ‹one 00000001› cd ‹p 00000004› ef");
        let at = |start, end| moved.span(Span::new(start, end)).of(&covered).to_owned();
        assert_eq!(at(0, 2), "ab");
        assert_eq!(at(3, 13), "‹one 00000001›");
        assert_eq!(at(5, 6), "‹one 00000001›");
        assert_eq!(at(14, 16), "cd");
        assert_eq!(at(0, 18), "ab ‹one 00000001› cd ‹p 00000004›");
        assert_eq!(at(20, 22), "ef");
    }
}
