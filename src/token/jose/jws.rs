//! Signed tokens in compact form (RFC 7515 §7.1), whatever the algorithm.

use super as jose;
use super::super::{Decoded, Format, Likeness, Note, base64url};
use crate::{
    evidence::Strength,
    fix::Fix,
    text::{Span, proof},
};

pub(in crate::token) const FORMAT: Format = Format {
    id: "jws-compact",
    name: "JSON web token, signed",
    sent: "Authorization: Bearer {}",
    recognise,
    decode,
    like: proof::list(&[
        "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        // RFC 7515 A.1: the header has a line break and a blank inside.
        "eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk",
        "ewogICJhbGciOiAiSFMyNTYiCn0.e30.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
    ]),
    unlike: proof::list(&[
        "eyJzdWIiOiIxIn0.aaaa.bbbb",
        "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs",
        "www.example.com",
    ]),
};

fn recognise(text: &str) -> Option<Likeness> {
    let (json, doc) = jose::header(text)?;
    let parts = jose::core(text).split('.').count();
    // Five parts are an encrypted token; with any other number something was lost or added.
    let encrypted = doc.get(&json, "enc").is_some();
    if parts == 3 && !encrypted { Some(Likeness::Proven) } else { Some(Likeness::Marked) }
}

fn decode(text: &str) -> Decoded {
    let mut decoded = jose::signed(text);
    let algorithm = jose::algorithm(text).unwrap_or_default();
    let end = Span::new(jose::core(text).len(), jose::core(text).len());
    match decoded.parts.iter().find(|part| part.label == "signature").map(|part| part.span) {
        None => decoded.notes.push(Note::fault(
            Fix::RepairFormat,
            Strength::Strong,
            end,
            "The signature is missing: a signed token has three parts between dots, and this one stops before the third.",
        )),
        Some(span) if span.is_empty() && !jose::is_none(&algorithm) => decoded.notes.push(Note::fault(
            Fix::RepairFormat,
            Strength::Strong,
            end,
            format!("The signature is empty, but {algorithm} makes one: it was lost on the way or cut off on purpose."),
        )),
        Some(span) if jose::warn::is_psychic(&algorithm, span.of(text)) => decoded.notes.push(Note::fault(
            Fix::FixGeneration,
            Strength::Strong,
            span,
            "The signature is all zeros: nobody signed this, and a verifier that takes it has a fault (CVE-2022-21449).",
        )),
        Some(span) => decoded.notes.extend(length(text, span, &algorithm)),
    }
    decoded
}

/// How many bytes a signature has (RFC 7518 §3.1, RFC 8037 §3.1, RFC 8812 §3.2); for RSA the usual key sizes.
const LENGTHS: &[(&str, &[usize])] = &[
    ("HS256", &[32]),
    ("HS384", &[48]),
    ("HS512", &[64]),
    ("ES256", &[64]),
    ("ES256K", &[64]),
    ("ES384", &[96]),
    ("ES512", &[132]),
    ("EdDSA", &[64, 114]),
    ("Ed25519", &[64]),
    ("RS256", RSA),
    ("RS384", RSA),
    ("RS512", RSA),
    ("PS256", RSA),
    ("PS384", RSA),
    ("PS512", RSA),
];
const RSA: &[usize] = &[128, 256, 384, 512, 1024];

/// How many bytes this algorithm signs with.
pub(in crate::token) fn lengths(algorithm: &str) -> Option<&'static [usize]> {
    LENGTHS.iter().find(|(name, _)| *name == algorithm).map(|(_, lengths)| *lengths)
}

pub(super) fn length(text: &str, span: Span, algorithm: &str) -> Option<Note> {
    let lengths = lengths(algorithm)?;
    let signature = base64url::decode(span.of(text));
    if signature
        .stop
        .is_some_and(|stop| span.of(text)[stop..].bytes().any(|b| !b.is_ascii_alphanumeric() && b != b'-' && b != b'_'))
    {
        let at = Span::new(span.start + signature.stop.unwrap_or_default(), span.end);
        let says = "The signature has a character that is not in the base64url alphabet.";
        return Some(Note::fault(Fix::RepairFormat, Strength::Strong, at, says));
    }
    let has = signature.bytes.len();
    if lengths.contains(&has) && signature.stop.is_none() {
        return None;
    }
    // RFC 7518 §3.4 wants R and S side by side; OpenSSL and Java make ASN.1 of them unless told otherwise.
    if algorithm.starts_with("ES") && signature.bytes.first() == Some(&0x30) && has > lengths[0] {
        let says = format!(
            "The signature is in DER ({has} bytes), but {algorithm} wants the two numbers side by side ({} bytes).",
            lengths[0]
        );
        return Some(Note::fault(Fix::FixGeneration, Strength::Strong, span, says));
    }
    let Some(wants) = lengths.iter().find(|length| **length >= has) else {
        let says = format!("The signature has {has} bytes, and {algorithm} makes {}: something was added.", lengths[0]);
        return Some(Note::fault(Fix::RepairFormat, Strength::Strong, span, says));
    };
    let missing = (wants * 4).div_ceil(3).saturating_sub(span.len());
    let says = if lengths.len() == 1 {
        format!(
            "The signature has {has} bytes, {algorithm} makes {wants}: {missing} characters are missing at the end."
        )
    } else {
        format!(
            "The signature has {has} bytes, and no usual key for {algorithm} makes that many: most likely its end is missing."
        )
    };
    Some(Note::fault(Fix::RepairFormat, Strength::Strong, Span::new(span.end, span.end), says))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn says(text: &str) -> Vec<String> {
        decode(text).notes.into_iter().map(|note| note.says).collect()
    }

    #[test]
    fn a_cut_signature_is_counted() {
        let whole = FORMAT.like[0];
        assert_eq!(says(whole), Vec::<String>::new());
        assert!(says(&whole[..whole.len() - 5])[0].contains("5 characters are missing"));
        assert!(says("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.")[0].contains("is empty"));
        assert!(says("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0")[0].contains("is missing"));
    }
}
