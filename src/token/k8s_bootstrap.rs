//! Bootstrap tokens of Kubernetes: an id and a secret between a dot.

use super::{Decoded, Fact, Format, Likeness, Note, Part};
use crate::text::{Span, only, proof};

pub(super) const FORMAT: Format = Format {
    id: "k8s-bootstrap",
    name: "Kubernetes bootstrap token",
    sent: "Authorization: Bearer {}",
    recognise,
    decode,
    like: proof::list(&["07401b.f395accd246ae52d", "abcdef.0123456789abcdef"]),
    unlike: proof::list(&["07401B.F395ACCD246AE52D", "07401b.f395accd", "github.comabcdefghijklm"]),
};

fn recognise(text: &str) -> Option<Likeness> {
    let (id, secret) = text.split_once('.')?;
    let plain = |part: &str| only(part, "0-9a-z");
    let digits = |part: &str| part.bytes().filter(u8::is_ascii_digit).count();
    if id.len() != 6 || !(12..20).contains(&secret.len()) || !plain(id) || !plain(secret) || digits(secret) == 0 {
        return None;
    }
    // Of another length it is one only where no word can be meant.
    let machine = |part: &str| digits(part) > 1 && digits(part) < part.len();
    if secret.len() == 16 {
        Some(Likeness::Marked)
    } else {
        (machine(id) && machine(secret)).then_some(Likeness::Shape)
    }
}

fn decode(text: &str) -> Decoded {
    let (id, secret) = (Span::new(0, text.len().min(6)), Span::new(text.len().min(7), text.len()));
    let mut decoded = Decoded {
        parts: vec![Part { label: "id", span: id }, Part { label: "secret", span: secret }],
        facts: vec![Fact::new("id", "token id", id, id.of(text))],
        notes: vec![Note::remark(
            "It lets a new node join: kubeadm join --token, beside --discovery-token-ca-cert-hash. It ends as its Secret bootstrap-token-<id> says, usually after 24 h.",
        )],
        ..Decoded::default()
    };
    if secret.len() != 16 {
        decoded.broken(secret, "Its secret has not 16 characters: some are missing or too many.");
    }
    decoded
}
