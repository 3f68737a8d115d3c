//! The credential is kept in a file that alters it.

use super::{Inference, Known, sent_wrongly};
use crate::{
    evidence::{Evidence, Strength},
    fix::Fix,
    segment::{Kind, Place, names_a_credential},
    text::Span,
};

pub(super) const INFERENCE: Inference = Inference { id: "kept-with-something-else", draw };

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    let drawn = [line_break_in_a_secret(known), quotes_in_a_list(known)];
    drawn.into_iter().flatten().filter(|_| known.context).collect()
}

/// `echo password | base64` encodes the line break too, and Kubernetes hands out what it decodes.
fn line_break_in_a_secret(known: &Known<'_>) -> Option<Evidence> {
    let mut fields = known.segments(Kind::Manifest).flat_map(|manifest| manifest.at(Place::Encoded));
    let field = fields.find(|field| {
        let value = field.value.of(known.paste).split('#').next().unwrap_or_default();
        let value = value.trim_matches(|c: char| c.is_whitespace() || matches!(c, '"' | '\''));
        let plain = sent_wrongly::decode(value).unwrap_or_default();
        plain.strip_suffix(b"\n").is_some_and(|word| !word.is_empty() && word.iter().all(u8::is_ascii_graphic))
    })?;
    let because = "Decoded, this value of the Secret ends in a line break, and that is sent along: encode it with echo -n or printf.";
    Some(Evidence::new(Fix::RepairFormat, Strength::Strong, because).at(field.name))
}

/// In the list form of `environment:`, and in a file for `--env-file`, nobody takes quotes away.
fn quotes_in_a_list(known: &Known<'_>) -> Option<Evidence> {
    let mut list = false;
    let file = known.paste.contains("--env-file");
    let line = known.paste.lines().take(400).find(|line| {
        let line = line.trim();
        list |= line == "environment:";
        let item = line.strip_prefix("- ");
        list &= item.is_some() || line.is_empty() || line.ends_with(':') || line.starts_with('#');
        let pair = item.filter(|_| list).or(Some(line).filter(|_| file)).and_then(|item| item.split_once('='));
        pair.is_some_and(|(name, value)| {
            let quoted = |quote: char| value.len() > 2 && value.starts_with(quote) && value.ends_with(quote);
            let name_only = name.bytes().all(|b| b.is_ascii_uppercase() || b.is_ascii_digit() || b == b'_');
            name_only && names_a_credential(&name.to_ascii_lowercase()) && (quoted('"') || quoted('\''))
        })
    })?;
    let because =
        "Here quotes are a part of the value: neither the list under environment nor --env-file takes them away.";
    Some(Evidence::new(Fix::RepairFormat, Strength::Strong, because).at(Span::of_slice(known.paste, line)))
}
