//! SSH keys: `ssh-ed25519 AAAA… comment`, and the blobs by themselves; every field has its length before it.

use super::{Decoded, Fact, Format, Kind, Laid, Likeness, Note, Part, Token, base64url, bytes};
use crate::{
    evidence::Strength,
    fix::Fix,
    text::{Span, proof, visible},
};

pub(super) const FORMAT: Format = Format {
    id: "ssh-keys",
    name: "SSH key",
    sent: "",
    recognise,
    decode,
    like: proof::list(&[
        "AAAAC3NzaC1lZDI1NTE5AAAAIGWsLXrzGLJbLBVDnC1YuRP4u3Yx3zEFBQg0GkNpxFnE",
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIGWsLXrzGLJbLBVDnC1YuRP4u3Yx3zEFBQg0GkNpxFnE me@host",
    ]),
    unlike: proof::list(&["AAAAB3NotAKeyAtAllButLong0000000", "ssh-ed25519"]),
};

/// The kinds as they stand before the key, with how base64 writes them.
const KINDS: &[(&str, &str)] = &[
    ("ssh-ed25519", "AAAAC3NzaC1lZDI1NTE5"),
    ("ssh-rsa", "AAAAB3NzaC1yc2E"),
    ("ssh-dss", "AAAAB3NzaC1kc3M"),
    ("ecdsa-sha2-nistp256", "AAAAE2VjZHNhLXNoYTItbmlzdHAyNTY"),
    ("ecdsa-sha2-nistp384", "AAAAE2VjZHNhLXNoYTItbmlzdHAzODQ"),
    ("ecdsa-sha2-nistp521", "AAAAE2VjZHNhLXNoYTItbmlzdHA1MjE"),
    ("sk-ssh-ed25519@openssh.com", "AAAAGnNrLXNzaC1lZDI1NTE5QG9wZW5zc2guY29t"),
    ("sk-ecdsa-sha2-nistp256@openssh.com", "AAAAInNrLWVjZHNhLXNoYTItbmlzdHAyNTZAb3BlbnNzaC5jb2"),
];
/// `openssh-key-v1`, as base64 writes it.
const PRIVATE: &str = "b3BlbnNzaC1rZXktdjE";

/// The kind and where the blob stands.
fn apart(text: &str) -> Option<(&'static str, Span)> {
    if text.starts_with(PRIVATE) {
        return Some(("private", Span::whole(text)));
    }
    let (blob, start) = KINDS
        .iter()
        .find_map(|(name, _)| {
            let rest = text.strip_prefix(name)?.strip_prefix(' ')?.trim_start();
            Some((rest.split([' ', '\t', '\n', '\r']).next()?, text.len() - rest.len()))
        })
        .unwrap_or((text.split(' ').next()?, 0));
    let (name, _) = KINDS.iter().find(|(_, begins)| blob.starts_with(begins))?;
    Some((name, Span::new(start, start + blob.len())))
}

fn recognise(text: &str) -> Option<Likeness> {
    let (_, span) = apart(text)?;
    Some(if check(span.of(text)) == Some(Ok(())) { Likeness::Proven } else { Likeness::Marked })
}

/// What the lengths before its fields prove.
pub(super) fn check(text: &str) -> Option<Result<(), &'static str>> {
    let (name, span) = apart(text)?;
    let bytes = base64url::either(span.of(text)).filter(|_| span.len().is_multiple_of(4));
    let adds_up =
        bytes.as_deref().is_some_and(|bytes| if name == "private" { sealed(bytes) } else { fields(bytes).is_some() });
    Some(if adds_up {
        Ok(())
    } else {
        Err("The lengths inside the key do not add up to its end: a piece is missing, or a character was changed.")
    })
}

/// The fields side by side, if they fill the bytes.
fn fields(bytes: &[u8]) -> Option<Vec<&[u8]>> {
    let mut fields = Vec::new();
    let mut rest = bytes;
    while !rest.is_empty() && fields.len() < 20 {
        let length = usize::try_from(bytes::number(rest.get(..4)?)).ok()?;
        fields.push(rest.get(4..4_usize.checked_add(length)?)?);
        rest = &rest[4 + length..];
    }
    (rest.is_empty() && fields.len() >= 2).then_some(fields)
}

/// Name, cipher, derivation, its options, a count, then the public keys and what is private.
fn sealed(bytes: &[u8]) -> bool {
    let Some(mut rest) = bytes.strip_prefix(b"openssh-key-v1\0") else { return false };
    for at in 0..6 {
        if at == 3 {
            rest = rest.get(4..).unwrap_or_default();
            continue;
        }
        let length = rest.get(..4).and_then(|length| usize::try_from(bytes::number(length)).ok());
        let Some(behind) = length.and_then(|length| rest.get(length.checked_add(4)?..)) else { return false };
        rest = behind;
    }
    rest.is_empty()
}

fn decode(text: &str) -> Decoded {
    let mut decoded = Decoded::default();
    let Some((name, span)) = apart(text) else { return decoded };
    decoded.parts.push(Part { label: "key", span });
    decoded.facts.push(Fact::new("key", "sort", span, name));
    let bytes = base64url::standard(span.of(text)).unwrap_or_default();
    if let Some(modulus) =
        fields(&bytes).filter(|_| name == "ssh-rsa").and_then(|fields| fields.get(2).map(|n| n.len()))
    {
        decoded.facts.push(Fact::new("key", "bits", span, (modulus / 8 * 64).to_string()));
    }
    let comment = text.get(span.end..).unwrap_or_default().trim();
    if !comment.is_empty() {
        let at = Span::of_slice(text, comment);
        decoded.facts.push(Fact::new("key", "comment", at, visible(comment).chars().take(100).collect::<String>()));
    }
    if name == "private" {
        let says = "This is a private key. Who has it can log in. If it was pasted anywhere else, replace it.";
        decoded.notes.push(Note::fault(Fix::ReplaceRevoked, Strength::Hint, span, says));
    }
    decoded
        .notes
        .push(Note::remark("A key of SSH is not a token: it logs in to hosts and to Git over SSH, never over HTTPS."));
    decoded
}

const LINE: Kind = Kind { id: "ssh-keys", name: "SSH public key", sent: "" };

/// The keys that stand in the paste behind their kind.
pub(super) fn gather(laid: &Laid<'_>) -> Vec<Token> {
    let mut tokens = Vec::new();
    for (name, begins) in KINDS {
        for (blob, _) in laid.paste.match_indices(begins).take(50) {
            let before = laid.paste[..blob].trim_end_matches([' ', '\t']);
            let Some(start) = before.strip_suffix(name).map(str::len).filter(|_| before.len() < blob) else { continue };
            let line = laid.paste[start..].split(['\n', '\r', '"']).next().unwrap_or_default();
            let span = Span::new(start, start + line.trim_end().len());
            let read = |(value, mended): (&crate::segment::Value, &crate::text::Mended)| {
                value.span.contains(span) && mended.text().starts_with(name)
            };
            if laid.layout.values.iter().zip(laid.mended).any(read) {
                continue;
            }
            let mut decoded = decode(span.of(laid.paste));
            if let Some(Err(says)) = check(span.of(laid.paste)) {
                let at = decoded.parts.first().map_or(span, |part| part.span);
                decoded.notes.push(Note::fault(Fix::RepairFormat, Strength::Strong, at, says));
            }
            tokens.push(Token::found(&LINE, laid, span, decoded));
        }
    }
    tokens
}
