//! What stands where a token belongs and is none.

use super::{Check, Damage, Subject, proof, scan};
use crate::{
    fix::Fix,
    segment::{Place, StandIn, stand_in},
    text::Span,
};

pub(super) const CHECK: Check = Check {
    id: "no-value",
    title: "No token, but what should have become one",
    why: "The place of the token was never filled.",
    fix: Fix::SendCorrectly,
    find,
    examples: proof::list(&[
        ("eyJhbGciOiJIUzI1NiJ9.e30.AAAA", "eyJhbGciOiJIUzI1NiJ9.e30.AAAA"),
        ("2YotnFZFEjr1zCsicMWpAA", "2YotnFZFEjr1zCsicMWpAA"),
    ]),
    lost: proof::list(&[
        "undefined",
        "[object Object]",
        "$TOKEN",
        "%TOKEN%",
        "{{token}}",
        "<your_token>",
        "(redacted)",
        "token.txt",
    ]),
    refused_by: &["every server"],
    stands_alone: true,
    ..Check::PLAIN
};

/// How code names a value that is kept elsewhere.
const REFERENCES: &[&str] =
    &["var.", "local.", "process.env.", "os.environ", "secrets.", "import.meta.env.", "System.getenv"];

/// Whether it is nothing but a name.
fn is_path(text: &str) -> bool {
    text.len() < 80 && text.bytes().all(|b| b.is_ascii_alphabetic() || matches!(b, b'_' | b'.'))
}

fn find(subject: &Subject<'_>) -> Vec<Damage> {
    let text = subject.text.trim();
    if subject.quoted.is_some() && REFERENCES.iter().any(|begin| text.starts_with(begin)) && is_path(text) {
        let says = "the name of a variable in quotes: it is sent letter by letter; take the quotes away";
        return scan::declare(Span::whole(subject.text).trimmed(subject.text), says);
    }
    let Some(is) = stand_in(text).filter(|is| !is_filled_later(*is, subject)) else { return Vec::new() };
    let single = subject.quoted == Some('\'');
    let says = match is {
        StandIn::Shell if single => {
            "a variable in single quotes: the shell leaves it as it stands; use double quotes, and export it"
        }
        StandIn::Shell => {
            "a variable of a Unix shell that nobody replaced: it is not set or not exported, or no shell has read the line"
        }
        StandIn::Cmd => {
            "a variable of cmd.exe that nobody replaced: a Unix shell and PowerShell write it another way, $NAME and $env:NAME"
        }
        StandIn::Template => {
            "a hole of a template that nobody filled: the name is unknown to it, or the tool writes its holes another way"
        }
        StandIn::Nothing => {
            "what a program writes for a variable that holds nothing: it was read before it was set, or under another name"
        }
        StandIn::Object => "a whole object in place of one of its strings: take the field with the token out of it",
        StandIn::Example => "the example of the instructions: put your own value in its place",
        StandIn::Masked => "what a log shows instead of a secret: copy it where it is shown in full",
        StandIn::File => "the name of a file: send what is in the file, not its name",
    };
    scan::declare(Span::whole(subject.text).trimmed(subject.text), says)
}

/// A shell fills its variables between double quotes, and settings are full of names of others.
fn is_filled_later(is: StandIn, subject: &Subject<'_>) -> bool {
    match (is, subject.place) {
        (StandIn::Shell, _) if subject.quoted == Some('"') => true,
        // `"var.token"`: between quotes the name of a setting is a text.
        (StandIn::Template, Place::Assignment) if !subject.text.contains(['{', '<', '%']) => subject.quoted.is_none(),
        (StandIn::Shell | StandIn::Template | StandIn::Cmd, Place::Assignment) => subject.quoted != Some('\''),
        // By itself an object is an answer, and not what was sent.
        (StandIn::Object, Place::Bare) => subject.text.trim_start().starts_with('{'),
        // Between braces and without quotes it is the name of a constant.
        (StandIn::Example, Place::Json) if subject.quoted.is_none() => true,
        // Answers and settings show nothing, masks and file names rightly.
        (StandIn::File, Place::Assignment | Place::Json | Place::User)
        | (StandIn::Masked | StandIn::Nothing, Place::Json)
        | (StandIn::Masked, Place::Assignment) => true,
        _ => false,
    }
}
