//! Counting what passed.

use std::fmt;
use std::ops::AddAssign;

/// How many tests came out how.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Tally {
    /// Proven.
    pub(crate) passed: u32,
    /// Refuted.
    pub(crate) failed: u32,
    /// Not looked at.
    pub(crate) skipped: u32,
}

impl Tally {
    /// One thing that held.
    pub(crate) const PASSED: Self = Self { passed: 1, failed: 0, skipped: 0 };
    /// One thing that did not hold.
    pub(crate) const FAILED: Self = Self { passed: 0, failed: 1, skipped: 0 };
    /// One thing that was left out.
    pub(crate) const SKIPPED: Self = Self { passed: 0, failed: 0, skipped: 1 };

    /// Adds up every line in which a test runner sums up: cargo's `test result: ok. 3 passed; 0 failed; 1 ignored; …`
    /// and our own `3 passed, 0 failed, 1 skipped`.
    pub(crate) fn of(text: &str) -> Self {
        let mut sum = Self::default();
        for line in text.lines() {
            if let Some(found) = Self::of_line(line.trim()) {
                sum += found;
            }
        }
        sum
    }

    /// The numbers of one line, if it sums up.
    fn of_line(line: &str) -> Option<Self> {
        let line = match line.strip_prefix("test result: ") {
            Some(rest) => rest.split_once(". ")?.1,
            None => line,
        };
        let mut tally = Self::default();
        let mut known = 0;
        for part in line.split([';', ',']) {
            let mut words = part.split_whitespace();
            let number: u32 = words.next()?.parse().ok()?;
            match (words.next()?, words.next()) {
                ("passed", None) => tally.passed = number,
                ("failed", None) => tally.failed = number,
                ("skipped" | "ignored", None) => tally.skipped = number,
                // Cargo goes on with what was measured, filtered out, and the time.
                _ if known >= 2 => break,
                _ => return None,
            }
            known += 1;
        }
        (known >= 2).then_some(tally)
    }

    /// Whether nothing was counted at all.
    pub(crate) fn is_empty(self) -> bool {
        self == Self::default()
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)?;
        if self.skipped > 0 {
            write!(f, ", {} skipped", self.skipped)?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cargos_lines_are_added_up() {
        let text = "running 2 tests\ntest a ... ok\n\n\
            test result: ok. 2 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.01s\n\
            test result: FAILED. 3 passed; 4 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.00s\n";
        assert_eq!(Tally::of(text), Tally { passed: 5, failed: 4, skipped: 1 });
    }

    #[test]
    fn our_own_lines_are_added_up() {
        let text = "chromium\n  3 passed, 1 failed\n2 passed, 0 failed, 5 skipped\n";
        assert_eq!(Tally::of(text), Tally { passed: 5, failed: 1, skipped: 5 });
    }

    #[test]
    fn other_lines_are_not_counted() {
        for line in ["3 passed", "test a ... passed, 3 failed", "all passed, 0 failed", "3 apples, 2 failed", ""] {
            assert!(Tally::of(line).is_empty(), "{line}");
        }
    }

    #[test]
    fn the_last_line_reads_as_promised() {
        assert_eq!(Tally { passed: 3, failed: 0, skipped: 0 }.to_string(), "3 passed, 0 failed");
        assert_eq!(Tally { passed: 3, failed: 1, skipped: 2 }.to_string(), "3 passed, 1 failed, 2 skipped");
    }
}
