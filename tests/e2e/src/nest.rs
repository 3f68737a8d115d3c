//! What the runner starts, it ends: a temporary folder, and every process that was started to live in it.
//!
//! Drivers start browsers, browsers start helpers, and some of them leave the driver's process group. Each therefore carries the
//! folder's path in its environment, and clearing a nest ends whoever carries it. That works without destructors too, because a
//! release build aborts on panic: the panic hook calls [`clear_all`].

use std::io;
use std::os::unix::process::CommandExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process, kill_process_group};

/// The variable by which a process is known as ours.
const MARK: &str = "BADTOKEN_E2E_NEST";

/// How long processes may take to end by themselves.
const GRACE: Duration = Duration::from_secs(3);

/// All nests that have not been cleared, with the processes started in each.
static NESTS: Mutex<Vec<(PathBuf, Vec<Child>)>> = Mutex::new(Vec::new());

/// A temporary folder and the processes that live in it; both end with it.
pub(crate) struct Nest {
    dir: PathBuf,
}

impl Nest {
    /// An empty one.
    pub(crate) fn build() -> io::Result<Self> {
        let dir = tempfile::Builder::new().prefix("badtoken-e2e-").tempdir()?.keep();
        nests().push((dir.clone(), Vec::new()));
        Ok(Self { dir })
    }

    /// The folder.
    pub(crate) fn dir(&self) -> &Path {
        &self.dir
    }

    /// The log of all processes started here.
    pub(crate) fn log(&self) -> PathBuf {
        self.dir.join("driver.log")
    }

    /// Starts `command` in a process group of its own, with home, settings and temporary files in this folder.
    pub(crate) fn start(&self, mut command: Command) -> io::Result<()> {
        let log = std::fs::File::create(self.log())?;
        for (name, below) in [
            ("HOME", "home"),
            ("TMPDIR", "tmp"),
            ("XDG_CONFIG_HOME", "config"),
            ("XDG_CACHE_HOME", "cache"),
            ("XDG_DATA_HOME", "data"),
        ] {
            let dir = self.dir.join(below);
            std::fs::create_dir_all(&dir)?;
            command.env(name, dir);
        }
        let child = command
            .env(MARK, &self.dir)
            .stdin(Stdio::null())
            .stdout(log.try_clone()?)
            .stderr(log)
            .process_group(0)
            .spawn()?;
        if let Some((_, children)) = nests().iter_mut().find(|(dir, _)| *dir == self.dir) {
            children.push(child);
        }
        Ok(())
    }
}

impl Drop for Nest {
    fn drop(&mut self) {
        let found = {
            let mut nests = nests();
            let at = nests.iter().position(|(dir, _)| *dir == self.dir);
            at.map(|at| nests.swap_remove(at))
        };
        if let Some((dir, children)) = found {
            clear(&dir, children);
        }
    }
}

/// Clears every nest there is: for panics and signals.
pub(crate) fn clear_all() {
    let all = std::mem::take(&mut *nests());
    for (dir, children) in all {
        clear(&dir, children);
    }
}

/// The list, also after a panic that held it.
fn nests() -> std::sync::MutexGuard<'static, Vec<(PathBuf, Vec<Child>)>> {
    NESTS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Asks all processes of `dir` to end, ends those that do not, and removes the folder.
fn clear(dir: &Path, mut children: Vec<Child>) {
    signal(dir, &children, Signal::TERM);
    let asked = Instant::now();
    while asked.elapsed() < GRACE {
        let mut running = false;
        for child in &mut children {
            running |= matches!(child.try_wait(), Ok(None));
        }
        if !running && inhabitants(dir).is_empty() {
            break;
        }
        sleep(Duration::from_millis(50));
    }
    signal(dir, &children, Signal::KILL);
    for child in &mut children {
        // Killed above: this only collects the exit status, an error changes nothing.
        let _ = child.wait();
    }
    // A file that a dying helper still writes may make the first try fail.
    for _ in 0..3 {
        if std::fs::remove_dir_all(dir).is_ok() {
            return;
        }
        sleep(Duration::from_millis(100));
    }
}

/// Sends `signal` to the groups of `children` and to all inhabitants of `dir`. Processes that are gone already are no error.
fn signal(dir: &Path, children: &[Child], signal: Signal) {
    for child in children {
        let _ = kill_process_group(Pid::from_child(child), signal);
    }
    for pid in inhabitants(dir) {
        let _ = kill_process(pid, signal);
    }
}

/// The processes that carry the mark of `dir`. Empty on systems without `/proc`, where the process groups have to do.
fn inhabitants(dir: &Path) -> Vec<Pid> {
    let mark = format!("{MARK}={}", dir.display());
    let Ok(entries) = std::fs::read_dir("/proc") else {
        return Vec::new();
    };
    entries
        .flatten()
        .filter_map(|entry| {
            let pid = Pid::from_raw(entry.file_name().to_str()?.parse().ok()?)?;
            let environment = std::fs::read(entry.path().join("environ")).ok()?;
            environment.split(|byte| *byte == 0).any(|pair| pair == mark.as_bytes()).then_some(pid)
        })
        .collect()
}
