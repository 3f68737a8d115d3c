//! The sentence on top.

use super::{Known, Level, Suggestion, expired::kind};
use crate::{
    clock::{Standing, Words},
    evidence::Strength,
    fix::Fix,
    segment::Kind,
    token::PLACEHOLDER,
};

/// How bad it is, and the sentence that says so.
pub struct Verdict {
    /// How bad it is.
    pub level: Level,
    /// What is the matter.
    pub sentence: Words,
}

/// What was looked for, for those whose paste had none of it.
const LOOKED_FOR: &str = "Nothing about tokens was recognised. Looked for: tokens and keys by themselves, header lines, \
    HTTP requests and answers, curl commands, JSON, env and ini files, and the messages that servers and libraries refuse with.";

/// Judges the whole.
#[must_use]
pub fn verdict(known: &Known<'_>, suggestions: &[Suggestion]) -> Verdict {
    match suggestions.first() {
        Some(first) => Verdict { level: level(first), sentence: first.evidence[0].because.first_sentence() },
        None => nothing_to_do(known),
    }
}

fn level(first: &Suggestion) -> Level {
    let strongest = first.evidence[0].strength;
    if strongest <= Strength::Hint || first.fix == Fix::RefreshProactively { Level::Warning } else { Level::Problem }
}

fn nothing_to_do(known: &Known<'_>) -> Verdict {
    let tokens = || known.tokens.iter().filter(|token| token.format != PLACEHOLDER);
    let current = tokens().find_map(|token| match known.standing(token) {
        Standing::Current { now, ends } => Some((kind(token), now, ends)),
        _ => None,
    });
    let sentence = if let Some((kind, now, ends)) = current {
        Words::telling(&format!("Nothing wrong found: the {kind} is whole and ends {{}}."), ends, now)
    } else if tokens().any(|token| !token.is_opaque()) {
        "Nothing wrong found. It carries no time of its end.".into()
    } else if tokens().next().is_some() {
        "Nothing wrong can be seen: the token is whole as far as its shape tells, and only its issuer can read more."
            .into()
    } else if known.segments(Kind::Response).next().is_some() {
        "Nothing about tokens is wrong in this answer.".into()
    } else {
        return Verdict { level: Level::Unknown, sentence: LOOKED_FOR.into() };
    };
    Verdict { level: Level::Ok, sentence }
}
