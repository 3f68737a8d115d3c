//! What plain words tell, whoever says them: a thing and a fault that stand near each other.
//!
//! A row of a speaker is a sentence; a clue is what remains of such a sentence when nobody knows the speaker. One pass
//! over the paste finds all words of all clues; then each clue looks whether its groups stand near each other.

mod around;
mod copied;
mod elsewhere;
mod fault;
mod flow;
mod form;
mod issuer;
mod keys;
mod kind;
mod listen;
mod making;
mod redirect;
mod sent;
mod thing;
mod transport;
mod verifier;

use super::Cure;
use crate::text::Span;
pub use listen::listen;

/// What words tell that stand near each other.
pub struct Clue {
    /// Unique among all clues.
    pub id: &'static str,
    /// Whether it counts beside a message whose speaker is known: then it tells of the surroundings.
    pub beside: bool,
    /// How far the groups may be apart, in letters; 0 for anywhere in the paste.
    pub near: usize,
    /// Of each group one has to be there.
    pub all: &'static [&'static [&'static str]],
    /// None of these may be that near.
    pub not: &'static [&'static str],
    /// What helps, best first.
    pub cures: &'static [Cure],
    /// A text in which it is noticed.
    pub example: &'static str,
}

/// A clue that was noticed.
pub struct Noticed {
    /// Which.
    pub clue: &'static Clue,
    /// Where its words stand.
    pub span: Span,
}

/// All clues; where two stand in the same words the one that comes first is believed.
const CLUES: &[&[Clue]] = &[
    transport::CLUES,
    redirect::CLUES,
    issuer::CLUES,
    making::CLUES,
    keys::CLUES,
    verifier::CLUES,
    kind::CLUES,
    elsewhere::CLUES,
    flow::CLUES,
    form::CLUES,
    sent::CLUES,
    copied::CLUES,
];

fn clues() -> impl Iterator<Item = &'static Clue> {
    CLUES.iter().copied().flatten()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn every_clue_is_noticed_in_its_example() {
        let mut ids = BTreeSet::new();
        let mut wrong = Vec::new();
        for clue in clues() {
            assert!(ids.insert(clue.id), "{} stands twice", clue.id);
            assert!(clue.cures.iter().all(|cure| cure.2.ends_with('.')), "{}", clue.id);
            assert!(clue.cures.is_sorted_by(|one, next| one.1 >= next.1), "{}: best first", clue.id);
            let noticed: Vec<_> = listen(clue.example, false).0.iter().map(|one| one.clue.id).collect();
            if noticed.first() != Some(&clue.id) {
                wrong.push(format!("{}: {noticed:?} in {}", clue.id, clue.example));
            }
        }
        assert!(wrong.is_empty(), "{wrong:#?}");
    }

    #[test]
    fn spans_are_those_of_the_words() {
        let paste = "…\nError: the “Authorization” header is missing.\n";
        let (noticed, _) = listen(paste, false);
        assert_eq!(noticed.len(), 1);
        assert_eq!(noticed[0].span.of(paste), "Authorization” header is missing");
    }

    #[test]
    fn what_is_harmless_tells_nothing() {
        for paste in [
            "",
            "error: expected identifier, found token `;`\nmissing token before `}`",
            "SyntaxError: Unexpected token < in JSON at position 0",
            "The next token is invalid: start the listing again",
            "Asking to pad but the tokenizer does not have a padding token",
            "401 Unauthorized: you exceeded your current quota, please check your plan",
            "This model's maximum context length is 8192 tokens",
            "HTTP/1.1 404 Not Found\n\n{\"error\":\"not found\"}",
            "x509: certificate signed by unknown authority",
            "device token not registered for push notifications",
            "ClientToken is required for idempotency",
            "TypeError: Cannot read properties of undefined (reading 'map')",
            "429 Too Many Requests: token bucket is empty",
            "error TS1005: ';' expected. invalid character in token stream",
            "missing key \"name\" in dictionary",
        ] {
            let noticed: Vec<_> = listen(paste, false).0.iter().map(|one| one.clue.id).collect();
            assert_eq!(noticed, [""; 0], "{paste}");
        }
    }
}
