//! Debian and Ubuntu packages: what is there, and fetching the rest when we may.

use std::process::Command;
use std::time::Duration;

use anyhow::{Context, Result, bail};

use crate::shell;

/// Whether this machine has apt at all.
pub(crate) fn present() -> bool {
    shell::which("apt-get").is_some() && shell::which("dpkg-query").is_some()
}

/// Those of `packages` that are not installed.
pub(crate) fn missing<'a>(packages: &[&'a str]) -> Vec<&'a str> {
    packages.iter().copied().filter(|p| !installed(p)).collect()
}

/// Whether dpkg holds `package` in working order.
fn installed(package: &str) -> bool {
    shell::answer(Command::new("dpkg-query").args(["-W", "-f", "${db:Status-Status}", package]))
        .is_ok_and(|s| s == "installed")
}

/// The one command that a person runs where we may not.
pub(crate) fn by_hand(packages: &[&str]) -> String {
    format!("apt-get install -y --no-install-recommends {}", packages.join(" "))
}

/// Whether we may install: only as root. Asking for more rights (`sudo`) is for a person to do.
pub(crate) fn may_install() -> bool {
    present() && shell::answer(Command::new("id").arg("-u")).is_ok_and(|id| id == "0")
}

/// Installs those of `packages` that are missing, or says what to run.
pub(crate) fn install(packages: &[&str]) -> Result<()> {
    let missing = missing(packages);
    if missing.is_empty() {
        return Ok(());
    }
    if !may_install() {
        bail!("missing packages; as root run: {}", by_hand(&missing));
    }
    println!("installing {} …", missing.join(" "));
    // A fresh container knows no package lists, and old lists name files that are gone.
    if apt(&install_words(&missing)).is_ok() {
        return Ok(());
    }
    apt(&["-q", "update"]).context("cannot refresh the package lists")?;
    apt(&install_words(&missing)).with_context(|| format!("by hand: {}", by_hand(&missing)))
}

/// The arguments for installing `packages`.
fn install_words<'a>(packages: &[&'a str]) -> Vec<&'a str> {
    // Another installation may be running: wait for it.
    let mut words = vec!["-o", "DPkg::Lock::Timeout=600", "-q", "install", "-y", "--no-install-recommends"];
    words.extend(packages);
    words
}

/// One call of apt-get, quiet unless it fails; tried again while another one holds a lock without queue.
fn apt(words: &[&str]) -> Result<()> {
    let mut tries = 0;
    loop {
        let outcome = shell::answer(Command::new("apt-get").args(words).env("DEBIAN_FRONTEND", "noninteractive"));
        match outcome {
            Ok(_) => return Ok(()),
            Err(e) if tries < 30 && e.to_string().contains("lock") => {
                tries += 1;
                std::thread::sleep(Duration::from_secs(10));
            }
            Err(e) => return Err(e),
        }
    }
}
