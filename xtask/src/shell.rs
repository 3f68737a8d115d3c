//! Starting other programs and telling what went wrong with them.

use std::fs::File;
use std::io::{Read, Seek, SeekFrom, Write};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result, bail};

/// How often a quiet step says that it is still at work.
const HEARTBEAT: Duration = Duration::from_secs(30);

/// The command as a person would type it, without its environment.
pub(crate) fn spelled(command: &Command) -> String {
    let mut words = vec![command.get_program().to_string_lossy().into_owned()];
    words.extend(command.get_args().map(|a| {
        let a = a.to_string_lossy();
        if a.contains([' ', ';', '(', '\'']) { format!("'{a}'") } else { a.into_owned() }
    }));
    words.join(" ")
}

/// Runs `command` with our own output; an error names the command.
pub(crate) fn aloud(command: &mut Command) -> Result<()> {
    let status = command.status().with_context(|| cannot_start(command))?;
    if !status.success() {
        bail!("`{}` failed ({status}); its own words are above", spelled(command));
    }
    Ok(())
}

/// What `command` prints, without the last line end; an error quotes its complaint.
pub(crate) fn answer(command: &mut Command) -> Result<String> {
    let output = command.stdin(Stdio::null()).output().with_context(|| cannot_start(command))?;
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr).trim().to_owned();
        bail!("`{}` failed ({}): {complaint}", spelled(command), output.status);
    }
    Ok(String::from_utf8_lossy(&output.stdout).trim_end().to_owned())
}

/// Whether `command` starts and succeeds; its output goes nowhere.
pub(crate) fn succeeds(command: &mut Command) -> bool {
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|s| s.success())
}

/// What a command that was run by [`logged`] left behind.
pub(crate) struct Logged {
    /// Everything it printed, both streams in the order of writing.
    pub(crate) text: String,
    /// Whether it ended with status 0.
    pub(crate) ok: bool,
}

/// Runs `command` with all of its output in the file `log`, echoed when `echo`, else with a sign of life now and then.
pub(crate) fn logged(command: &mut Command, log: &Path, echo: bool) -> Result<Logged> {
    let file = File::create(log).with_context(|| format!("cannot write {}", log.display()))?;
    let errors = file.try_clone().context("cannot share the log file")?;
    let mut child =
        command.stdin(Stdio::null()).stdout(file).stderr(errors).spawn().with_context(|| cannot_start(command))?;
    let ok = wait(&mut child, log, echo)?;
    let bytes = std::fs::read(log).with_context(|| format!("cannot read {}", log.display()))?;
    Ok(Logged { text: String::from_utf8_lossy(&bytes).into_owned(), ok })
}

/// Waits for `child` while `log` grows.
fn wait(child: &mut Child, log: &Path, echo: bool) -> Result<bool> {
    let begun = Instant::now();
    let mut beat = begun;
    let mut tail = File::open(log).with_context(|| format!("cannot read {}", log.display()))?;
    loop {
        let ended = child.try_wait().context("cannot wait for a program")?;
        if echo {
            let mut news = Vec::new();
            tail.read_to_end(&mut news).context("cannot read a log")?;
            let mut out = std::io::stdout().lock();
            // Nobody left to read is no reason to stop.
            let _ = out.write_all(&news).and_then(|()| out.flush());
        } else if beat.elapsed() >= HEARTBEAT {
            beat = Instant::now();
            println!("      … {:3} s  {}", begun.elapsed().as_secs(), last_line(&mut tail));
        }
        if let Some(status) = ended {
            return Ok(status.success());
        }
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// The last whole line of a growing log, cut to fit a terminal.
fn last_line(log: &mut File) -> String {
    let mut bytes = Vec::new();
    let read = log.seek(SeekFrom::Start(0)).and_then(|_| log.read_to_end(&mut bytes));
    if read.is_err() {
        return String::new();
    }
    let text = String::from_utf8_lossy(&bytes);
    let line = text.lines().rev().find(|l| !l.trim().is_empty()).unwrap_or_default();
    line.trim().chars().take(90).collect()
}

/// The sentence for a program that did not even start.
fn cannot_start(command: &Command) -> String {
    format!("cannot start `{}`; is it installed?", command.get_program().to_string_lossy())
}

/// Where a program of this name lies on the search path.
pub(crate) fn which(name: &str) -> Option<std::path::PathBuf> {
    let exe = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    let path = std::env::var_os("PATH")?;
    std::env::split_paths(&path).map(|dir| dir.join(&exe)).find(|p| p.is_file())
}

/// Whether this is a machine without a person: nothing may be left out there.
pub(crate) fn under_ci() -> bool {
    std::env::var("CI").is_ok_and(|v| !matches!(v.as_str(), "" | "0" | "false"))
}
