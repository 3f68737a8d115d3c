//! What badtoken knows, as a page to browse.

use std::fs;
use std::process::Command;

use anyhow::{Context, Result, ensure};

use crate::project::Project;

/// Writes `docs/catalogue.md`.
pub(crate) fn run(project: &Project) -> Result<()> {
    let list = ["run", "--locked", "--quiet", "--", "--list", "all"];
    let output = Command::new("cargo").args(list).current_dir(&project.root).output().context("cannot run cargo")?;
    ensure!(output.status.success(), "badtoken could not list: {}", String::from_utf8_lossy(&output.stderr));
    let path = project.root.join("docs/catalogue.md");
    fs::write(&path, output.stdout).with_context(|| format!("cannot write {}", path.display()))
}
