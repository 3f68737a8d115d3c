//! What container registries hand out: ECR.

use super::{Decoded, Format, Likeness, base64url, numerals::time};
use crate::{
    fix::Fix,
    json::Doc,
    text::{Span, proof},
};

pub(super) const FORMATS: &[Format] = &[Format {
    id: "ecr-auth",
    name: "Log-in to the container registry of AWS (ECR)",
    sent: "Authorization: Basic {}",
    recognise: |text| {
        let body = text.strip_prefix("Basic ").unwrap_or(text);
        (body.starts_with("QVdTO") || is_password(body)).then_some(Likeness::Proven)
    },
    decode: ecr,
    like: proof::list(&[
        "QVdTOmV5SndZWGxzYjJGa0lqb2lRVUZCUVNJc0ltUmhkR0ZyWlhraU9pSkJRVUZCSWl3aWRtVnljMmx2YmlJNklqSWlMQ0owZVhCbElqb2lSRUZVUVY5TFJWa2lMQ0psZUhCcGNtRjBhVzl1SWpveE56WTNNalk0T0RBd2ZRPT0=",
        "eyJwYXlsb2FkIjoiQUFBQSIsImRhdGFrZXkiOiJBQUFBIiwidmVyc2lvbiI6IjIiLCJ0eXBlIjoiREFUQV9LRVkiLCJleHBpcmF0aW9uIjoxNzY3MjY4ODAwfQ==",
    ]),
    unlike: proof::list(&["QVdT", "Basic dXNlcjpwYXNz"]),
}];

/// The password alone: JSON with a sealed payload and its end.
fn is_password(text: &str) -> bool {
    text.starts_with("eyJwYXlsb2FkIjoi") && !text.contains('.')
}

fn ecr(text: &str) -> Decoded {
    let body = text.strip_prefix("Basic ").unwrap_or(text);
    let span = Span::of_slice(text, body);
    let mut decoded = Decoded::default();
    decoded.part("password", span);
    let user = body.starts_with("QVdTO");
    let Some(bytes) = base64url::standard(body) else {
        decoded.broken(span, "It is not whole base64: a character is missing, or one is there that does not belong.");
        return decoded;
    };
    let outer = String::from_utf8_lossy(&bytes).into_owned();
    if outer.ends_with('\n') {
        decoded.broken(span, "A line break was encoded along at its end.");
    }
    let inner = if user {
        let password = outer.strip_prefix("AWS:").unwrap_or_default().trim_end();
        base64url::standard(password).map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
    } else {
        Some(outer)
    };
    match inner.filter(|json| json.starts_with('{')) {
        Some(json) => {
            let doc = Doc::read(&json);
            if !doc.complete {
                decoded.broken(span, "The JSON in it does not close: characters are missing or were changed.");
            }
            let ends = doc.get(&json, "expiration").and_then(|node| time(node.value.of(&json)));
            decoded.validity.ends = ends;
            decoded.moment("password", "ends at", span, ends);
        }
        None => decoded.broken(
            span,
            "What follows the user AWS is not the password that ECR makes: characters are missing or were changed.",
        ),
    }
    if user {
        decoded.remark("docker login wants the user AWS and the part behind the colon once decoded; a registry takes the whole as Basic.");
    } else {
        decoded.notes.push(super::Note {
            says: "This is the password alone; its user is AWS.".to_owned(),
            speaks: None,
            span: None,
        });
    }
    decoded
}

/// What a blob that AWS puts behind a refusal is, and the command that opens it.
pub(super) fn message(text: &str) -> Decoded {
    let mut decoded = Decoded::of("message", text);
    if base64url::decode(text).stop.is_some() {
        decoded.fault(
            Fix::RepairFormat,
            Span::whole(text),
            "It is not whole base64url: the message was cut, and AWS will not decode it.",
        );
    }
    decoded.remarking("It tells why a request was denied. To read it: aws sts decode-authorization-message --encoded-message ‹message›, with the right sts:DecodeAuthorizationMessage.")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_end_of_a_log_in_is_read() {
        for text in FORMATS[0].like {
            let decoded = ecr(text);
            assert!(decoded.notes.iter().all(|note| note.speaks.is_none()), "{text}");
            assert_eq!(decoded.validity.ends.map(crate::Moment::secs), Some(1_767_268_800));
            assert!(ecr(&text[..text.len() - 9]).notes.iter().any(|note| note.speaks.is_some()));
        }
    }
}
