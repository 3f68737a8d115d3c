//! The terminal's door: `curl -i … | badtoken`.

mod args;
mod clock;
mod excerpt;
mod human;
mod input;
mod json;
mod list;
mod look;
mod tables;
#[cfg(test)]
mod tests;

use std::{
    io::{self, ErrorKind, Write},
    process::ExitCode,
};

use args::{Order, Wish};
use badtoken::{examine_with, text::visible};

/// Nothing to fix, or nothing recognised.
const FINE: u8 = 0;
/// Something to fix.
const TO_FIX: u8 = 1;
/// No answer: the input could not be read, or the command not understood.
const NO_ANSWER: u8 = 2;

/// Does what the command line asks, and tells the outcome as an exit status.
pub(crate) fn run() -> ExitCode {
    std::panic::set_hook(Box::new(|panic| {
        // Without the panic's own words: they may quote the paste.
        let place = panic.location().map_or_else(String::new, |at| format!(" ({}:{})", at.file(), at.line()));
        complain(&format!(
            "This is a mistake of badtoken, not of the input{place}. Please report it without the token."
        ));
        std::process::exit(i32::from(NO_ANSWER));
    }));
    let done = match args::read(lexopt::Parser::from_env()) {
        Ok(Order::Help) => tell(args::HELP).map(|()| FINE),
        Ok(Order::Version) => tell(concat!("badtoken ", env!("CARGO_PKG_VERSION"), "\n")).map(|()| FINE),
        Ok(Order::List(topic)) => tell(&list::list(topic)).map(|()| FINE),
        Ok(Order::Examine(wish)) => answer(&wish),
        Err(sentence) => Err(format!("{sentence} `badtoken --help` shows how it is called.")),
    };
    ExitCode::from(done.unwrap_or_else(|sentence| {
        complain(&sentence);
        NO_ANSWER
    }))
}

/// Reads, examines, and shows.
fn answer(wish: &Wish) -> Result<u8, String> {
    let input = input::read(wish.file.as_deref())?;
    if let Some(note) = input.note {
        complain(note);
    }
    let key = wish.key.as_deref().map_or(Ok(String::new()), input::key)?;
    let report = examine_with(&input.text, wish.now.unwrap_or_else(clock::now), &key);
    let status = if report.suggestions.is_empty() { FINE } else { TO_FIX };
    let (report, text) = if wish.redact { report.redacted(&input.text) } else { (report, input.text) };
    if wish.json {
        tell(&json::write(&report)?)?;
    } else if text.trim().is_empty() {
        tell("There is nothing to examine: the input is empty. Paste a token or the error message.\n")?;
    } else {
        let name = wish.file.as_ref().map_or_else(|| "<paste>".to_owned(), |file| visible(&file.to_string_lossy()));
        tell(&human::show(&report, &text, &name, look::choose(wish.color)))?;
    }
    Ok(status)
}

/// Writes to standard output. Who closes the pipe has read enough.
fn tell(text: &str) -> Result<(), String> {
    let mut out = io::stdout().lock();
    match out.write_all(text.as_bytes()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(format!("The answer could not be written: {}.", error.kind()))
        }
        _ => Ok(()),
    }
}

/// Writes to standard error; there is nobody left to tell if that fails.
fn complain(sentence: &str) {
    let _ = writeln!(io::stderr(), "badtoken: {sentence}");
}
