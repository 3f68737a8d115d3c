//! A JSON text inside a credential.

use super::{Note, base64url};
use crate::{evidence::Strength, fix::Fix, json::Doc, text::Span};

/// A JSON text inside a credential, and the way from its letters to the characters that carry them.
pub struct Document {
    /// `header` or `claims`.
    pub label: &'static str,
    /// The text; bytes that are no UTF-8 are U+FFFD here.
    pub text: String,
    /// The text, read.
    pub doc: Doc,
    /// Where the document begins in the clean text.
    start: usize,
    /// For each U+FFFD that stands for fewer bytes than it has itself: from where on the text is ahead, and by how much.
    ahead: Vec<(usize, usize)>,
    /// What carries all of it, where it was encrypted and no letter of it stands anywhere.
    sealed: Option<Span>,
}

impl Document {
    /// Decodes `part` of `clean`; the notes say what is wrong with it.
    pub(super) fn decode(clean: &str, part: Span, label: &'static str) -> (Self, Vec<Note>) {
        let decoded = base64url::decode(part.of(clean));
        let mut notes = Vec::new();
        let document = Self::carried(&decoded.bytes, part.start, label);
        if !document.ahead.is_empty() || document.text.contains(char::REPLACEMENT_CHARACTER) {
            let says = format!("The {label} holds bytes that are not UTF-8; they are shown as U+FFFD.");
            notes.push(Note::fault(Fix::FixGeneration, Strength::Likely, part, says));
        }
        if let Some(stop) = decoded.stop {
            let at = Span::new(part.start + stop, part.end);
            let left = at.of(clean).chars().next().filter(|c| !(c.is_ascii_alphanumeric() || matches!(c, '-' | '_')));
            let says = match left {
                Some(c) => format!(
                    "The {label} cannot be read beyond character {}: {} is not in the base64url alphabet.",
                    stop + 1,
                    crate::text::code_point(c)
                ),
                None => format!(
                    "The {label} has {} characters: that is no whole number of bytes, so at least one is missing.",
                    part.len()
                ),
            };
            notes.push(Note::fault(Fix::RepairFormat, Strength::Strong, at, says));
        }
        notes.extend(document.faults(clean, part));
        (document, notes)
    }

    /// The JSON in these bytes, which base64 carries from `start` of the clean text on.
    pub(super) fn carried(bytes: &[u8], start: usize, label: &'static str) -> Self {
        let (text, ahead) = utf8(bytes);
        let doc = Doc::read(&text);
        Self { label, text, doc, start, ahead, sealed: None }
    }

    /// The JSON that stands in the clean text as it is.
    #[cfg(test)]
    pub(super) fn plain(text: &str, start: usize, label: &'static str) -> Self {
        Self { label, text: text.to_owned(), doc: Doc::read(text), start, ahead: Vec::new(), sealed: None }
    }

    /// The value of a member as people write it: a text without its quotes, a list of texts with commas.
    pub(super) fn shown(&self, name: &str) -> Option<String> {
        let node = self.doc.get(&self.text, name)?;
        let written = node.value.of(&self.text);
        Some(crate::text::visible(&crate::json::unescape(written)).chars().take(200).collect())
    }

    /// Whether it has such a member.
    pub(super) fn has(&self, name: &str) -> bool {
        self.doc.get(&self.text, name).is_some()
    }

    /// The text of a string member, or nothing.
    pub(super) fn string(&self, name: &str) -> Option<String> {
        self.doc.string(&self.text, name)
    }

    /// Where a member's value stands in the clean text.
    pub(super) fn place(&self, name: &str) -> Option<Span> {
        self.doc.get(&self.text, name).map(|node| self.characters(node.value))
    }

    /// The same document in a text that has so many characters before it.
    pub(super) fn shifted(self, by: usize) -> Self {
        Self { start: self.start + by, ..self }
    }

    /// The same document under another label, which was encrypted at `at`.
    pub(super) fn sealed(self, label: &'static str, at: Span) -> Self {
        Self { label, sealed: Some(at), ..self }
    }

    /// What RFC 8259 and RFC 7519 §4 do not allow.
    fn faults(&self, clean: &str, part: Span) -> Vec<Note> {
        let mut notes = Vec::new();
        let label = self.label;
        if self.text.starts_with('\u{feff}') {
            let says =
                format!("The {label} begins with a byte order mark: JSON has none, and strict parsers refuse it.");
            notes.push(Note::fault(Fix::FixGeneration, Strength::Strong, part, says));
        } else if let Some(fault) = self.doc.faults().first() {
            let says = format!("The {label} is not whole JSON: at byte {}, {}.", fault.at, fault.what);
            let at = self.characters(Span::new(fault.at, fault.at + 1));
            let at = Span::new(at.start.min(part.end), at.end.min(part.end));
            notes.push(Note::fault(
                Fix::RepairFormat,
                if self.doc.complete { Strength::Hint } else { Strength::Strong },
                at,
                says,
            ));
        } else if !self.doc.is_object() {
            notes.push(Note::fault(
                Fix::FixGeneration,
                Strength::Likely,
                part,
                format!("The {label} is JSON but no object."),
            ));
        } else if !self.text[self.doc.end..].trim().is_empty() {
            notes.push(Note::fault(
                Fix::FixGeneration,
                Strength::Likely,
                part,
                format!("Something follows the JSON of the {label}."),
            ));
        }
        for twin in self.doc.twins(&self.text) {
            let name = twin.key.map_or_else(String::new, |key| crate::text::visible(key.of(&self.text)));
            let says = format!("“{name}” stands twice in the {label}; one parser takes the first, another the last.");
            notes.push(Note::fault(Fix::FixGeneration, Strength::Likely, self.characters(twin.value), says));
        }
        debug_assert!(part.end <= clean.len(), "the part lies in the text");
        notes
    }

    /// The characters of the clean text that carry this span of the document.
    #[must_use]
    pub fn characters(&self, span: Span) -> Span {
        if let Some(at) = self.sealed {
            return at;
        }
        let byte =
            |at: usize| at - self.ahead.iter().take_while(|(from, _)| *from <= at).last().map_or(0, |(_, by)| *by);
        base64url::characters(Span::new(byte(span.start), byte(span.end))).shifted(self.start)
    }
}

/// The text of the bytes, and where it gets ahead of them.
fn utf8(bytes: &[u8]) -> (String, Vec<(usize, usize)>) {
    let mut text = String::with_capacity(bytes.len());
    let mut ahead = Vec::new();
    let mut by = 0;
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        if !chunk.invalid().is_empty() {
            text.push(char::REPLACEMENT_CHARACTER);
            by += char::REPLACEMENT_CHARACTER.len_utf8() - chunk.invalid().len();
            ahead.push((text.len(), by));
        }
    }
    (text, ahead)
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::{Engine, prelude::BASE64_URL_SAFE_NO_PAD};

    #[test]
    fn letters_lead_back_to_characters() {
        let json = b"{\"a\":\"\xff\",\"b\":77}";
        let clean = format!("xx.{}.yy", BASE64_URL_SAFE_NO_PAD.encode(json));
        let part = Span::new(3, clean.len() - 3);
        let (document, notes) = Document::decode(&clean, part, "claims");
        assert_eq!(notes.len(), 1, "the byte that is no UTF-8");
        let b = document.doc.get(&document.text, "b").unwrap();
        let at = json.windows(2).position(|pair| pair == b"77").unwrap();
        let carried = document.characters(b.value);
        assert_eq!(carried, Span::new(3 + at * 4 / 3, 3 + ((at + 2) * 4).div_ceil(3)));
    }

    #[test]
    fn twins_and_cuts_are_noted() {
        let decode = |json: &str| {
            let clean = BASE64_URL_SAFE_NO_PAD.encode(json);
            Document::decode(&clean, Span::whole(&clean), "claims")
                .1
                .into_iter()
                .map(|note| note.says)
                .collect::<Vec<_>>()
        };
        assert!(decode(r#"{"exp":1,"exp":2}"#)[0].contains("stands twice"));
        assert!(decode(r#"{"exp":1,"sub"#)[0].contains("not whole JSON"));
        assert!(decode("[1]")[0].contains("no object"));
        assert_eq!(decode(r#"{"exp":1}"#), Vec::<String>::new());
    }
}
