//! Secrets of Kubernetes: what stands under `data` is base64, as the manifest demands, and no damage.

use super::{Field, Kind, Place, Segment, line};
use crate::{json::Doc, text::Span};

pub(super) fn read(text: &str, here: Span) -> Option<Segment> {
    let first = here.trimmed(text);
    if !(first.of(text).starts_with("apiVersion:") || is_secret(first.of(text))) {
        return None;
    }
    let mut secret = is_secret(first.of(text));
    let mut fields = Vec::new();
    // The block we are in, and how far its name is indented.
    let mut block: Option<(Place, usize)> = None;
    let (mut end, mut at) = (here.end, here);
    loop {
        let next = line::after(text, at);
        if next >= text.len() {
            break;
        }
        at = line::at(text, next);
        let body = at.trimmed(text);
        let word = body.of(text);
        if body.is_empty() || word == "---" || word.starts_with("apiVersion:") {
            break;
        }
        let Some((name, value)) = line::pair(text, body) else {
            // A comment, a list, the rest of a block: all of it is indented or marked.
            if !word.starts_with(['#', '-']) && at.start == body.start {
                break;
            }
            end = at.end;
            continue;
        };
        secret |= is_secret(word);
        let indent = body.start - at.start;
        if block.is_some_and(|(_, outer)| indent <= outer) {
            block = None;
        }
        if let Some((place, _)) = block {
            let value = line::unquoted(text, without_comment(text, value));
            fields.extend((!value.is_empty()).then_some(Field { place, name, value }));
        } else if value.is_empty() {
            block = match name.of(text) {
                "data" => Some((Place::Encoded, indent)),
                "stringData" => Some((Place::Assignment, indent)),
                _ => None,
            };
        }
        end = at.end;
    }
    secret.then(|| Segment { kind: Kind::Manifest, span: Span::new(here.start, end), fields })
}

/// `'aGk=' # a greeting`: the value without the comment behind it.
fn without_comment(text: &str, value: Span) -> Span {
    value.of(text).find(" #").map_or(value, |at| Span::new(value.start, value.start + at).trimmed(text))
}

fn is_secret(line: &str) -> bool {
    line.strip_prefix("kind:").is_some_and(|kind| kind.trim() == "Secret")
}

/// The same as JSON: marks the fields that stand under `data`.
pub(super) fn mark_json(text: &str, doc: &Doc, base: usize, fields: &mut [Field]) {
    let node = |key: &str| doc.under(text, 0, key).map(|at| &doc.nodes()[at]);
    if node("kind").is_none_or(|kind| kind.value.of(text) != "Secret") {
        return;
    }
    let Some(data) = node("data").map(|data| data.value.shifted(base)) else { return };
    for field in fields.iter_mut().filter(|field| data.contains(field.value)) {
        field.place = Place::Encoded;
    }
}

#[cfg(test)]
mod tests {
    use crate::segment::{Place, split};

    #[test]
    fn manifests() {
        for text in [
            "apiVersion: v1\ndata:\n  token: ZXlKaGJHY2lPaUo=\n  other: \"YWJj\"\nkind: Secret\nmetadata:\n  name: x\n",
            "kind: Secret\nmetadata:\n  token: no\ndata:\n  # note\n  token: ZXlKaGJHY2lPaUo=\n  other: YWJj\ntype: Opaque\n---\nkind: Pod",
            "{\"kind\":\"Secret\",\"data\":{\"token\":\"ZXlKaGJHY2lPaUo=\",\"other\":\"YWJj\"},\"type\":\"Opaque\"}",
        ] {
            let layout = split(text);
            let told: Vec<_> = layout.segments[0]
                .at(Place::Encoded)
                .map(|field| (field.name.of(text), field.value.of(text)))
                .collect();
            assert_eq!(told, [("token", "ZXlKaGJHY2lPaUo="), ("other", "YWJj")], "{text}");
        }
        let map = "apiVersion: v1\nkind: ConfigMap\ndata:\n  token: ZXlKaGJHY2lPaUo=\n";
        assert!(split(map).segments.iter().all(|segment| segment.at(Place::Encoded).next().is_none()));
    }
}
