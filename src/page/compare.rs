//! Several credentials side by side: what is the same in them, and what is not.

use crate::report::{Report, Token};

/// How many stand side by side; more do not fit on a screen.
const BESIDE: usize = 4;

/// How many lines are compared.
const LINES: usize = 60;

/// A table of what is written in several credentials.
pub struct Comparison<'r> {
    /// The credentials, by their place in the report.
    pub tokens: Vec<usize>,
    /// What is written in them, in the order of the first that has it.
    pub lines: Vec<Line<'r>>,
}

/// One thing that may be written in each of them.
pub struct Line<'r> {
    /// Its name.
    pub name: &'r str,
    /// The part it stands in.
    pub part: &'static str,
    /// The value in each credential; nothing where it is not written.
    pub values: Vec<Option<&'r str>>,
}

impl Line<'_> {
    /// Whether they disagree.
    #[must_use]
    pub fn differs(&self) -> bool {
        self.values.iter().any(|value| *value != self.values[0])
    }
}

/// The credentials of a report side by side; nothing where fewer than two have anything written in them.
#[must_use]
pub fn compare(report: &Report) -> Option<Comparison<'_>> {
    let written = report.tokens.iter().enumerate().filter(|(_, token)| !token.fields.is_empty());
    let tokens: Vec<(usize, &Token)> = written.take(BESIDE).collect();
    if tokens.len() < 2 {
        return None;
    }
    let mut lines: Vec<Line<'_>> = Vec::new();
    for (_, token) in &tokens {
        for field in &token.fields {
            let known = lines.iter().any(|line| line.part == field.part && line.name == field.name);
            if !known && lines.len() < LINES {
                let values = tokens.iter().map(|(_, token)| value(token, field.part, &field.name)).collect();
                lines.push(Line { name: &field.name, part: field.part, values });
            }
        }
    }
    Some(Comparison { tokens: tokens.into_iter().map(|(index, _)| index).collect(), lines })
}

fn value<'r>(token: &'r Token, part: &str, name: &str) -> Option<&'r str> {
    token.fields.iter().find(|field| field.part == part && field.name == name).map(|field| field.value.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Moment, examine};

    const ONE: &str = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
    /// The same header; `sub` is 2, and there is an `aud`.
    const TWO: &str = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIyIiwiYXVkIjoiYSJ9.AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

    #[test]
    fn line_by_line() {
        let report = examine(&format!("{ONE}\n\n{TWO}\n"), Moment::LAST);
        let comparison = compare(&report).expect("two tokens");
        assert_eq!(comparison.tokens, [0, 1]);
        let lines: Vec<_> =
            comparison.lines.iter().map(|line| (line.part, line.name, line.values.clone(), line.differs())).collect();
        assert_eq!(
            lines,
            [
                ("header", "alg", vec![Some("HS256"), Some("HS256")], false),
                ("claims", "sub", vec![Some("1"), Some("2")], true),
                ("claims", "aud", vec![None, Some("a")], true),
            ]
        );
    }

    #[test]
    fn one_is_not_compared() {
        assert!(compare(&examine(ONE, Moment::LAST)).is_none());
        assert!(compare(&examine("", Moment::LAST)).is_none());
    }
}
