//! Measuring: speed, natively and in a browser, how much of what copying does is undone, and how often we are right.

use std::{path::PathBuf, process::Command};

use anyhow::{Context, Result};

use crate::args::Bench;
use crate::browsers::{self, Engine};
use crate::edition::Edition;
use crate::project::Project;
use crate::steps::end_to_end;
use crate::{dist, shell};

/// Measures what was asked for.
pub(crate) fn run(project: &Project, what: &Bench) -> Result<()> {
    match what {
        Bench::Speed => speed(project),
        Bench::Damage => damage(project),
        Bench::Diagnosis(files) => diagnosis(project, files),
    }
}

/// `cargo bench`, then the page.
fn speed(project: &Project) -> Result<()> {
    shell::aloud(Command::new("cargo").args(["bench", "--locked"]).current_dir(&project.root))?;
    dist::write(project, None)?;
    let places = browsers::prepare(project, Engine::Chromium).context("no browser to measure in")?;
    for edition in Edition::ALL {
        println!("\n{}", edition.file());
        shell::aloud(end_to_end(project, edition, &["--bench"]).envs(places.iter().cloned()))?;
    }
    Ok(())
}

/// The damage generator of the tests, which prints the rate of each kind.
fn damage(project: &Project) -> Result<()> {
    let test = ["test", "--locked", "--release", "--test", "damage", "--", "--nocapture", "--test-threads", "1"];
    shell::aloud(Command::new("cargo").args(test).current_dir(&project.root))
}

/// The first suggestion against the fix that helped, and confidence against how often it was right.
fn diagnosis(project: &Project, files: &[PathBuf]) -> Result<()> {
    let test = ["test", "--locked", "--test", "diagnosis", "--", "--nocapture"];
    let mut cargo = Command::new("cargo");
    cargo.args(test).current_dir(&project.root);
    if !files.is_empty() {
        let here = std::env::current_dir().context("no current folder")?;
        cargo.env("CASES", std::env::join_paths(files.iter().map(|file| here.join(file)))?);
    }
    shell::aloud(&mut cargo)
}
