//! Runs every step that proves something, and counts.

use std::cell::OnceCell;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Result, bail, ensure};

use crate::page::Page;
use crate::project::Project;
use crate::steps::{STEPS, Step};
use crate::tally::Tally;
use crate::{args, dist, shell};

/// What the steps share.
pub(crate) struct Session<'a> {
    /// The checkout under test.
    pub(crate) project: &'a Project,
    /// Whether the tools' output is shown as it comes.
    verbose: bool,
    /// Where output is kept.
    logs: PathBuf,
    /// What is published, built when it is first needed; nothing if that failed.
    pages: OnceCell<Option<Vec<Page>>>,
}

impl Session<'_> {
    /// Where the output of the tool with this name is kept.
    pub(crate) fn log(&self, name: &str) -> PathBuf {
        self.logs.join(name).with_extension("log")
    }

    /// Builds and writes what is published; an error says why that is not possible.
    pub(crate) fn publish(&self) -> Result<&[Page]> {
        let built = dist::write(self.project, Some(&self.log("page")));
        let (pages, error) = match built {
            Ok(pages) => (Some(pages), None),
            Err(e) => (None, Some(e)),
        };
        let pages = self.pages.get_or_init(|| pages);
        match (pages, error) {
            (_, Some(e)) => Err(e),
            (Some(pages), None) => Ok(pages),
            (None, None) => bail!("the page could not be built before"),
        }
    }

    /// Both editions of the page, from the step that built them.
    pub(crate) fn pages(&self) -> Result<&[Page]> {
        match self.pages.get() {
            Some(Some(pages)) => Ok(pages),
            Some(None) => bail!("not run, because the page could not be built"),
            None => self.publish(),
        }
    }

    /// Runs a tool; its output is kept, and shown if it fails.
    pub(crate) fn tool(&self, name: &str, command: &mut Command) -> Result<String> {
        let outcome = shell::logged(command, &self.log(name), self.verbose)?;
        if !outcome.ok {
            if !self.verbose {
                println!("{}", telling(&outcome.text));
            }
            bail!("`{}` failed", shell::spelled(command));
        }
        Ok(outcome.text)
    }

    /// Runs a tool that sums up by itself, and gives its numbers.
    pub(crate) fn tests(&self, name: &str, command: &mut Command) -> Result<Tally> {
        let outcome = shell::logged(command, &self.log(name), self.verbose)?;
        let tally = Tally::of(&outcome.text);
        if !outcome.ok && !self.verbose {
            println!("{}", telling(&outcome.text));
        }
        // It may end badly without a failed test: a test that did not compile, or a crash.
        ensure!(outcome.ok || tally.failed > 0, "`{}` failed", shell::spelled(command));
        ensure!(!tally.is_empty(), "`{}` ran no test", shell::spelled(command));
        Ok(tally)
    }
}

/// Runs the wished steps; gives whether nothing failed.
pub(crate) fn run(project: &Project, wishes: &args::Test) -> Result<bool> {
    if wishes.list {
        for step in STEPS {
            println!("{:14} {}", step.name, step.title);
        }
        return Ok(true);
    }
    let steps = chosen(&wishes.only);
    let logs = project.logs()?;
    let session = Session { project, verbose: wishes.verbose, logs, pages: OnceCell::new() };
    let begun = Instant::now();
    let mut sum = Tally::default();
    let mut failures = Vec::new();
    for (at, step) in steps.iter().enumerate() {
        println!("[{:2}/{}] {}", at + 1, steps.len(), step.title);
        let started = Instant::now();
        let outcome = (step.run)(&session);
        let time = spoken(started.elapsed());
        match outcome {
            Ok(tally) => {
                let word = if tally.failed > 0 { "FAILED" } else { "done" };
                println!("      {word} in {time}: {tally}");
                if tally.failed > 0 {
                    failures.push(format!("{}: {} failed", step.name, tally.failed));
                }
                sum += tally;
            }
            Err(e) => {
                println!("      FAILED in {time}: {e:#}");
                failures.push(format!("{}: {e:#}", step.name));
                sum += Tally::FAILED;
            }
        }
    }
    println!("\n{} steps in {}", steps.len(), spoken(begun.elapsed()));
    for failure in &failures {
        println!("failed: {failure}");
    }
    println!("{sum}");
    Ok(sum.failed == 0)
}

/// The steps of these names, in the usual order; all of them for no name.
fn chosen(names: &[String]) -> Vec<&'static Step> {
    let wished = |step: &&Step| names.is_empty() || names.iter().any(|name| name == step.name);
    STEPS.iter().filter(wished).collect()
}

/// What a tool printed, without the lines by which cargo shows that it is at work.
fn telling(text: &str) -> String {
    const AT_WORK: &[&str] = &["Checking ", "Compiling ", "Downloaded ", "Downloading ", "Documenting ", "Running "];
    let at_work = |line: &&str| {
        // Cargo indents them; a tool's own lines are left alone.
        line.starts_with(' ') && AT_WORK.iter().any(|word| line.trim_start().starts_with(word))
    };
    text.trim_end().lines().filter(|line| !at_work(line)).collect::<Vec<_>>().join("\n")
}

/// A duration for a person.
fn spoken(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{:.1} s", time.as_secs_f32())
    } else {
        format!("{} min {:02} s", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_chosen_by_name() {
        assert_eq!(chosen(&[]).len(), STEPS.len());
        let two = ["size".to_owned(), "format".to_owned()];
        let names: Vec<_> = chosen(&two).iter().map(|step| step.name).collect();
        assert_eq!(names, ["format", "size"]);
    }

    #[test]
    fn only_what_tells_something_is_shown() {
        let text = "    Checking yew v0.23.0\n   Compiling a v1\nerror: no\n  --> src/ui.rs:1:1\n";
        assert_eq!(telling(text), "error: no\n  --> src/ui.rs:1:1");
    }

    #[test]
    fn times_are_spoken() {
        assert_eq!(spoken(Duration::from_millis(1234)), "1.2 s");
        assert_eq!(spoken(Duration::from_secs(61)), "1 min 01 s");
    }
}
