//! Lines for the person who watches the run.

use std::io::Write as _;

/// Prints `line` at once. Nobody listening any more is no reason to leave browsers running: the run goes on, silently.
pub(crate) fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{line}").and_then(|()| out.flush());
}
