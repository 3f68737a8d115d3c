//! The answer as a text for a ticket or a chat, without its secrets.

use std::fmt::Write;

use super::Answer;
use crate::report::{Report, Suggestion};

/// More of a paste than this does not belong into a ticket.
const PASTED: usize = 20_000;

/// The report in words, and the paste, both with fingerprints in the place of secrets.
#[must_use]
pub(super) fn ticket(answer: &Answer) -> String {
    let (report, paste) = answer.report().redacted(answer.paste());
    let mut text = String::new();
    // Writing into a string cannot fail.
    let _ = write(&mut text, &report, &paste);
    text
}

fn write(text: &mut String, report: &Report, paste: &str) -> std::fmt::Result {
    writeln!(text, "{}", report.verdict.sentence.text())?;
    writeln!(text, "As of {}. Secrets are replaced by fingerprints.", report.now.rfc3339())?;
    for (index, suggestion) in report.suggestions.iter().enumerate() {
        write_suggestion(text, index + 1, suggestion)?;
    }
    for finding in &report.findings {
        writeln!(text, "\nDamage: {} ({})", finding.title, finding.seen)?;
    }
    for heard in &report.refusals {
        writeln!(text, "\n{}: {}", heard.speaker, heard.means)?;
    }
    for token in &report.tokens {
        writeln!(text, "\n{}: {}", token.name, token.clean)?;
        let times = &token.validity;
        for (label, at) in [("issued", times.issued), ("starts", times.starts), ("ends", times.ends)] {
            if let Some(at) = at {
                writeln!(text, "  {label} {}", at.rfc3339())?;
            }
        }
    }
    let end = paste.floor_char_boundary(PASTED);
    writeln!(text, "\nPasted:\n\n{}", &paste[..end])?;
    if end < paste.len() {
        writeln!(text, "… and {} bytes more", paste.len() - end)?;
    }
    Ok(())
}

fn write_suggestion(text: &mut String, number: usize, suggestion: &Suggestion) -> std::fmt::Result {
    writeln!(text, "\n{number}. {}", suggestion.title)?;
    for reason in &suggestion.evidence {
        writeln!(text, "   because: {}", reason.because.text())?;
    }
    for step in &suggestion.steps {
        writeln!(text, "   - {step}")?;
    }
    suggestion.then.map_or(Ok(()), |then| writeln!(text, "   after that: {}", then.title()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Moment, page::examples};

    #[test]
    fn a_ticket_tells_all_but_the_secret() {
        let now = Moment::from_secs(1_795_255_200).unwrap();
        let paste = (examples()[2].text)(now);
        let secret = paste.split("Bearer ").nth(1).and_then(|rest| rest.split_whitespace().next()).unwrap();
        let text = ticket(&Answer::to(paste.clone(), now));
        assert!(text.starts_with("The token ended 2 h 5 min ago"));
        assert!(text.contains("1. Get a new token") && text.contains("401 Unauthorized"));
        let pieces = secret.split('.').flat_map(|part| part.as_bytes().chunks(12));
        assert!(pieces.map(String::from_utf8_lossy).all(|piece| piece.len() < 12 || !text.contains(&*piece)));
    }
}
