//! Encrypted tokens in compact form (RFC 7516 §7.1): the header can be read, the rest cannot.

use super as jose;
use super::super::{Decoded, Document, Fact, Family, Format, Likeness, Note, Part, base64url};
use crate::{evidence::Strength, fix::Fix, text::proof};

pub(in crate::token) const FORMAT: Format = Format {
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

pub(super) const SEALED: &str =
    "It is encrypted: only its addressee can read it and see when it ends. A client must not look inside.";

/// What opens it, by how the content key is carried (RFC 7518 §4).
const OPENS: &[(&str, &str)] = &[
    ("dir", "the shared key itself"),
    ("A128", "a shared key of 128 bits"),
    ("A192", "a shared key of 192 bits"),
    ("A256", "a shared key of 256 bits"),
    ("RSA", "the private RSA key that “kid” names"),
    ("ECDH", "the private key of the addressee, on the curve of “epk”"),
    ("PBES2", "a password"),
];

fn decode(text: &str) -> Decoded {
    let parts = jose::parts(text);
    let labelled = LABELS.iter().zip(&parts).map(|(label, span)| Part { label, span: *span });
    let mut decoded = Decoded { parts: labelled.collect(), family: Family::Jwt, ..Decoded::default() };
    let Some(&first) = parts.first() else { return decoded };
    let (header, notes) = Document::decode(text, first, "header");
    decoded.notes = notes;
    let algorithm = header.string("alg").unwrap_or_default();
    let enc = header.string("enc").unwrap_or_default();
    if let Some((_, opens)) = OPENS.iter().find(|(begins, _)| algorithm.starts_with(begins)) {
        decoded.facts.push(Fact::new("header", "opened with", first, *opens));
    }
    if header.string("cty").is_some_and(|cty| cty.eq_ignore_ascii_case("jwt") || cty.ends_with("/jwt")) {
        decoded.kind = Some(jose::kind::NESTED.0);
    }
    decoded.documents.push(header);
    if let [_, key, vector, content, tag] = &*parts {
        let pieces = [vector.of(text), content.of(text), tag.of(text)];
        let says = lengths(&enc, pieces).or_else(|| key_length(&algorithm, &enc, key.of(text)));
        decoded.notes.extend(says.map(|says| Note::fault(Fix::RepairFormat, Strength::Strong, *content, says)));
    }
    if crate::WHOLE {
        jose::warn::tell(&mut decoded);
    }
    decoded.notes.push(Note::remark(SEALED));
    decoded
}

/// How long initialization vector, tag and content key are (RFC 7518 §5).
fn sizes(enc: &str) -> Option<(usize, usize, usize)> {
    Some(match enc {
        "A128GCM" => (12, 16, 16),
        "A192GCM" => (12, 16, 24),
        "A256GCM" => (12, 16, 32),
        "A128CBC-HS256" => (16, 16, 32),
        "A192CBC-HS384" => (16, 24, 48),
        "A256CBC-HS512" => (16, 32, 64),
        _ => return None,
    })
}

/// What is wrong with the lengths of vector, content and tag.
pub(super) fn lengths(enc: &str, pieces: [&str; 3]) -> Option<&'static str> {
    let (vector, tag, _) = sizes(enc)?;
    let [has_vector, content, has_tag] = pieces.map(|piece| base64url::decode(piece).bytes.len());
    if has_vector != vector {
        Some("The initialization vector is not as long as the encryption makes it.")
    } else if has_tag != tag {
        Some("The authentication tag is not as long as the encryption makes it: most likely the end is missing.")
    } else if enc.contains("CBC") && (content == 0 || content % 16 != 0) {
        Some("The content is no whole number of blocks: characters are missing in it.")
    } else {
        None
    }
}

/// What is wrong with the length of the encrypted key.
pub(super) fn key_length(algorithm: &str, enc: &str, piece: &str) -> Option<&'static str> {
    let (.., key) = sizes(enc)?;
    let has = base64url::decode(piece).bytes.len();
    let wants = match algorithm {
        "dir" | "ECDH-ES" => 0,
        _ if algorithm.ends_with("GCMKW") => key,
        // RFC 3394 adds eight bytes.
        _ if algorithm.ends_with("KW") => key + 8,
        _ if algorithm.starts_with("RSA") => {
            return (has < 128).then_some("The encrypted key is shorter than any RSA key makes it.");
        }
        _ => return None,
    };
    (has != wants).then_some("The encrypted key is not as long as its algorithm makes it.")
}
