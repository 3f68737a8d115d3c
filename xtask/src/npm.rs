//! Tools from npm, with the versions and hashes of `xtask/tools/package-lock.json`.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::project::Project;
use crate::shell;

/// wasm-opt, as a script for Node; nothing (with a line that says so) where Node is missing.
pub(crate) fn binaryen(project: &Project) -> Result<Option<PathBuf>> {
    match tool(project, "binaryen/bin/wasm-opt") {
        Ok(path) => Ok(Some(path)),
        Err(e) if shell::under_ci() => Err(e.context("wasm-opt is required under CI")),
        Err(e) => {
            println!("note: wasm-opt left out, so the page works but is larger: {e:#}");
            Ok(None)
        }
    }
}

/// axe-core, one JavaScript file.
pub(crate) fn axe(project: &Project) -> Result<PathBuf> {
    tool(project, "axe-core/axe.min.js")
}

/// A file of one of the packages, which are installed first if they are not as the lock file says.
fn tool(project: &Project, file: &str) -> Result<PathBuf> {
    let folder = project.tools().join("npm");
    let wanted = project.root.join("xtask/tools");
    let lock = read(&wanted.join("package-lock.json"))?;
    // Copied last, below: so it vouches for a finished installation of exactly this list.
    let vouched = folder.join("installed.json");
    let path = folder.join("node_modules").join(file);
    if std::fs::read(&vouched).is_ok_and(|have| have == lock) && path.is_file() {
        return Ok(path);
    }
    if shell::which("node").is_none() {
        bail!("Node is not installed; version 20 or later with npm is needed");
    }
    println!("installing tools from npm …");
    std::fs::create_dir_all(&folder).context("cannot make the folder for tools")?;
    for name in ["package.json", "package-lock.json"] {
        std::fs::copy(wanted.join(name), folder.join(name)).context("cannot copy the list of tools")?;
    }
    let npm = if cfg!(windows) { "npm.cmd" } else { "npm" };
    shell::answer(Command::new(npm).args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(&folder))?;
    std::fs::write(&vouched, lock).context("cannot note what is installed")?;
    if !path.is_file() {
        bail!("the npm packages hold no {file}");
    }
    Ok(path)
}

/// The bytes of a file that must be there.
fn read(path: &std::path::Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}
