//! Prints what the page has to learn. A program of its own, so that xtask always prints what the source says now.

use std::io::{Error, Write};

use badtoken::refusal;

fn main() -> std::io::Result<()> {
    let text = refusal::for_the_page();
    std::io::stdout().write_all(text.as_bytes())?;
    // What this program cannot learn, the page could not either.
    if refusal::learn(text) { Ok(()) } else { Err(Error::other("the rows cannot be read back")) }
}
