//! Encrypted tokens in compact form (RFC 7516 §7.1): the header can be read, the rest cannot.

use super::{Decoded, Document, Format, Likeness, Note, Part, jose};
use crate::text::proof;

pub(super) const FORMAT: Format = Format {
    id: "jwe-compact",
    name: "JSON web token, encrypted",
    sent: "Authorization: Bearer {}",
    recognise,
    decode,
    like: proof::list(&[
        // RFC 7516 A.3.
        "eyJhbGciOiJBMTI4S1ciLCJlbmMiOiJBMTI4Q0JDLUhTMjU2In0.6KB707dM9YTIgHtLvtgWQ8mKwboJW3of9locizkDTHzBC2IlrT1oOQ.AxY8DCtDaGlsbGljb3RoZQ.KDlTtXchhZTGufMYmOYGS4HffxPSUrfmqCHXaI9wOGY.U0m_YmjN04DJvceFICbCVQ",
        "eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AAAAAAAAAAAAAAAA.AAAA.AAAAAAAAAAAAAAAAAAAAAA",
    ]),
    unlike: proof::list(&["eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.AAAA", "a.b.c.d.e"]),
};

/// RFC 7516 §7.1, in this order.
const LABELS: [&str; 5] = ["header", "encrypted key", "initialization vector", "ciphertext", "authentication tag"];

fn recognise(text: &str) -> Option<Likeness> {
    let (json, doc) = jose::header(text)?;
    doc.get(&json, "enc")?;
    Some(if text.split('.').count() == 5 { Likeness::Proven } else { Likeness::Marked })
}

fn decode(text: &str) -> Decoded {
    let parts = jose::parts(text);
    let labelled = LABELS.iter().zip(&parts).map(|(label, span)| Part { label, span: *span });
    let mut decoded = Decoded { parts: labelled.collect(), ..Decoded::default() };
    if let Some(&header) = parts.first() {
        let (document, notes) = Document::decode(text, header, "header");
        decoded.documents.push(document);
        decoded.notes = notes;
    }
    decoded.notes.push(Note::remark(
        "It is encrypted: only its addressee can read it and see when it ends. A client must not look inside.",
    ));
    decoded
}
