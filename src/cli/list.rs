//! What badtoken knows, printed from the rows themselves: light Markdown, for the terminal and for `docs/catalogue.md`.

use std::fmt::{self, Write};

use badtoken::{
    check::CHECKS,
    fix::{Fix, Scene, advise, fill},
    key::keys,
    refusal::{Refusal, speakers},
    token::{formats, kinds},
};

/// What can be listed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Topic {
    Fixes,
    Checks,
    Formats,
    Refusals,
    All,
}

impl Topic {
    /// The topic of that name.
    pub(super) fn named(name: &str) -> Option<Self> {
        match name {
            "fixes" => Some(Self::Fixes),
            "checks" => Some(Self::Checks),
            "formats" => Some(Self::Formats),
            "refusals" => Some(Self::Refusals),
            "all" => Some(Self::All),
            _ => None,
        }
    }
}

/// The list.
pub(super) fn list(topic: Topic) -> String {
    let mut out = String::new();
    // Writing to a string cannot fail.
    let _ = match topic {
        Topic::Fixes => fixes(&mut out),
        Topic::Checks => checks(&mut out),
        Topic::Formats => formats_known(&mut out),
        Topic::Refusals => refusals(&mut out),
        Topic::All => all(&mut out),
    };
    out
}

fn all(out: &mut String) -> fmt::Result {
    writeln!(out, "# What badtoken knows\n")?;
    writeln!(out, "`cargo xtask catalogue` writes this file from the rows in `src`; `badtoken --list` prints it.\n")?;
    fixes(out)?;
    writeln!(out)?;
    checks(out)?;
    writeln!(out)?;
    formats_known(out)?;
    writeln!(out)?;
    refusals(out)
}

fn fixes(out: &mut String) -> fmt::Result {
    writeln!(out, "# Fixes: {}", Fix::ALL.len())?;
    for fix in Fix::ALL {
        writeln!(out, "\n## {}\n\n{}\n", fix.id(), fix.title())?;
        let advice = advise(fix, Scene::Any);
        for (place, step) in advice.steps.iter().filter_map(|step| fill(step, &|_| None)).enumerate() {
            writeln!(out, "{}. {step}", place + 1)?;
        }
    }
    Ok(())
}

fn checks(out: &mut String) -> fmt::Result {
    writeln!(out, "# Damages: {}", CHECKS.len())?;
    for check in CHECKS {
        writeln!(out, "\n## {}\n\n{}. {}\n", check.id, check.title, check.why)?;
        writeln!(out, "Fix: {}.", check.fix.id())?;
        for (who, does) in [(check.accepted_by, "Accepted by"), (check.refused_by, "Refused by")] {
            if !who.is_empty() {
                writeln!(out, "{does} {}.", who.join(", "))?;
            }
        }
    }
    Ok(())
}

fn formats_known(out: &mut String) -> fmt::Result {
    let plain = || formats().filter(|format| format.id != "key");
    let mut made: Vec<&str> = keys().map(|key| key.format).collect();
    made.dedup();
    made.sort_unstable();
    made.dedup();
    writeln!(out, "# Formats: {}", plain().count() + kinds().count() + made.len())?;
    for id in made {
        writeln!(out, "\n## {id}\n")?;
        for key in keys().filter(|key| key.format == id) {
            let sent = if key.sent.is_empty() {
                String::new()
            } else {
                format!(", sent as `{}`", key.sent.replace("{}", "…"))
            };
            let begins = if key.begins().is_empty() { String::new() } else { format!("`{}…` ", key.begins()) };
            writeln!(out, "- {begins}{}{sent}", key.name)?;
        }
    }
    let plain = plain().map(|format| (format.id, format.name, format.sent));
    for (id, name, sent) in plain.chain(kinds().map(|kind| (kind.id, kind.name, kind.sent))) {
        writeln!(out, "\n## {id}\n\n{name}")?;
        if !sent.is_empty() {
            writeln!(out, "\nSent as `{}`", sent.replace("{}", "…"))?;
        }
    }
    Ok(())
}

fn refusals(out: &mut String) -> fmt::Result {
    let count: usize = speakers().map(|speaker| speaker.refusals.len()).sum();
    writeln!(out, "# Refusals: {count} of {} speakers", speakers().count())?;
    for speaker in speakers() {
        writeln!(out, "\n## {}", speaker.name)?;
        for row in speaker.refusals {
            refusal(out, row)?;
        }
    }
    Ok(())
}

fn refusal(out: &mut String, row: &Refusal) -> fmt::Result {
    writeln!(out, "\n### {}\n", row.id)?;
    for says in row.says.iter().chain(row.weak.iter().map(|(says, _)| says)) {
        writeln!(out, "- {}", code(says))?;
    }
    writeln!(out, "\n{}\n", row.means)?;
    if !row.tell_apart.is_empty() {
        writeln!(out, "Tell apart: {}\n", row.tell_apart)?;
    }
    for (fix, strength, because) in row.fixes {
        writeln!(out, "- {} ({}): {because}", fix.id(), strength.id())?;
    }
    writeln!(out, "\nSource: {}", row.source)
}

/// The words as they are, between marks that they do not hold themselves.
fn code(words: &str) -> String {
    let words = words.replace('\n', " ");
    if words.contains('`') { format!("`` {words} ``") } else { format!("`{words}`") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_topic_lists_its_own() {
        for (name, word) in
            [("fixes", "sync-clock"), ("checks", "zero-width"), ("formats", "jws-compact"), ("refusals", "### ")]
        {
            let topic = Topic::named(name).expect("a topic");
            assert!(list(topic).contains(word), "{name}");
            assert!(list(Topic::All).contains(&list(topic)), "{name}");
        }
        assert_eq!(Topic::named("everything"), None);
    }
}
