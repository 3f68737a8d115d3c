//! What a shell would take away stays where no shell reads: quotes in settings, line breaks of a command.

use super::{Inference, Known, sent_wrongly};
use crate::{
    evidence::{Evidence, Strength},
    fix::Fix,
    segment::{Kind, Place, names_a_credential},
    text::Span,
};

pub(super) const INFERENCE: Inference = Inference { id: "no-shell-took-it-away", draw };

fn draw(known: &Known<'_>) -> Vec<Evidence> {
    let drawn =
        [quoted_in_ini(known), quoted_in_compose(known), broken_by_base64(known), line_break_in_a_secret(known)];
    drawn.into_iter().flatten().collect()
}

/// The files of the AWS command line are read as they stand: quotes become a part of the key.
fn quoted_in_ini(known: &Known<'_>) -> Option<Evidence> {
    let mut section = false;
    let line = known.paste.lines().take(200).find(|line| {
        let line = line.trim();
        section |= line.len() > 2 && line.starts_with('[') && line.ends_with(']');
        let value =
            line.strip_prefix("aws_").and_then(|rest| rest.split_once('=')).map_or("", |(_, value)| value.trim());
        section && value.len() > 2 && value.starts_with(['"', '\'']) && value.ends_with(['"', '\''])
    })?;
    let because = "In the credentials file of AWS quotes are a part of the value: take them away.";
    Some(Evidence::new(Fix::RepairFormat, Strength::Strong, because).at(Span::of_slice(known.paste, line)))
}

/// In the list of a compose file, and in a file for `--env-file`, quotes become a part of the value.
fn quoted_in_compose(known: &Known<'_>) -> Option<Evidence> {
    let from_file = known.paste.contains("--env-file");
    let list = known.paste.contains("environment:");
    let line = known.paste.lines().take(200).find(|line| {
        let line = line.trim();
        let item = line.strip_prefix("- ").filter(|_| list).or_else(|| Some(line).filter(|_| from_file));
        item.and_then(|item| item.split_once('=')).is_some_and(|(name, value)| {
            let quote = value.chars().next().filter(|quote| matches!(quote, '"' | '\''));
            names_a_credential(&name.to_ascii_lowercase())
                && value.len() > 2
                && quote.is_some_and(|quote| value.ends_with(quote))
        })
    })?;
    let signed = known.noticed.iter().any(|noticed| noticed.clue.id == "signature-fails");
    let fix = if signed { Fix::FixVerifier } else { Fix::RepairFormat };
    let because = "Here quotes are a part of the value: the program gets them too. Take them away.";
    Some(Evidence::new(fix, Strength::Strong, because).at(Span::of_slice(known.paste, line)))
}

/// `base64` breaks its lines after 76 letters: in a header the rest becomes another header.
fn broken_by_base64(known: &Known<'_>) -> Option<Evidence> {
    let at = ["| base64)", "|base64)", "| base64`"].iter().find_map(|end| known.paste.find(end))?;
    let header = known.paste[..at].to_ascii_lowercase().contains("authorization: basic");
    let because = "base64 breaks its output after 76 letters, and the break tears the header apart: base64 -w0.";
    header.then(|| Evidence::new(Fix::RepairFormat, Strength::Likely, because).at(Span::new(at, at + 8)))
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
