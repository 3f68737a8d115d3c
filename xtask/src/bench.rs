//! Speed, natively and in a browser.

use std::process::Command;

use anyhow::{Context, Result};

use crate::browsers::{self, Engine};
use crate::project::Project;
use crate::steps::end_to_end;
use crate::{dist, shell};

/// Runs both kinds of measurement.
pub(crate) fn run(project: &Project) -> Result<()> {
    shell::aloud(Command::new("cargo").args(["bench", "--locked"]).current_dir(&project.root))?;
    dist::write(project, None)?;
    let places = browsers::prepare(project, Engine::Chromium).context("no browser to measure in")?;
    shell::aloud(end_to_end(project, &["--bench"]).envs(places))
}
