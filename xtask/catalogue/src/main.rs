//! Prints what an edition of the page has to learn. A program of its own, so that xtask always prints what the source
//! says now.

use std::io::{Error, Write};

use badtoken::refusal;

/// The one argument: print only what fits into the pocket edition.
const POCKET: &str = "--pocket";

fn main() -> std::io::Result<()> {
    let text = match std::env::args().nth(1).as_deref() {
        None => refusal::written(refusal::catalogue()),
        Some(POCKET) => refusal::pocket(),
        Some(_) => return Err(Error::other("the only argument is --pocket")),
    };
    std::io::stdout().write_all(text.as_bytes())?;
    // What this program cannot learn, the page could not either.
    if refusal::learn(text) { Ok(()) } else { Err(Error::other("the rows cannot be read back")) }
}
