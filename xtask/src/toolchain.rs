//! A compiler for wasm32: found, added by rustup, or taken from Debian's packages.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::edition::Edition;
use crate::project::Project;
use crate::{debian, shell};

/// The target of the page.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";
/// Debian's compiler with the source of its standard library, and the linker of its LLVM.
const PACKAGES: &[&str] = &["rustc-web", "cargo-web", "rust-web-src", "rust-web-llvm", "rust-web-clippy", "lld-22"];
/// Where Debian puts them.
const DEBIAN_BIN: &str = "/usr/bin";
/// A person's choice, which spares the search: the way to compare the two.
pub(crate) const CHOICE: &str = "BADTOKEN_TOOLCHAIN";
/// The oldest compiler that the workspace accepts.
const OLDEST: &str = env!("CARGO_PKG_RUST_VERSION");

/// A compiler that can build the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Toolchain {
    /// The one that also builds everything else, with the source of its standard library: it builds that along.
    Source,
    /// The one that also builds everything else; its standard library for wasm32 came ready-made.
    Active,
    /// Debian's, which builds the standard library along: smaller, without panic messages.
    Debian,
}

impl Toolchain {
    /// Finds a compiler, fetching one if need be and allowed.
    pub(crate) fn find(project: &Project) -> Result<Self> {
        match std::env::var(CHOICE).as_deref() {
            Ok("debian") => {
                debian::install(PACKAGES).and_then(|()| new_enough())?;
                return Ok(Self::Debian);
            }
            Ok("active") => return add_target(project).map(|()| Self::Active),
            Ok("source") => return add_source(project).map(|()| Self::Source),
            Err(_) => {}
            Ok(other) => bail!("{CHOICE} is `{other}`; it may be `source`, `active` or `debian`"),
        }
        // A standard library built for the page makes it a sixth smaller: worth one small download.
        if add_source(project).is_ok() {
            return Ok(Self::Source);
        }
        if active_has_target(project) {
            return Ok(Self::Active);
        }
        // What lies ready is used before anything is fetched.
        let debian_ready = debian::present() && debian::missing(PACKAGES).is_empty();
        let mut tried = Vec::new();
        if !debian_ready {
            match add_target(project) {
                Ok(()) => return Ok(Self::Active),
                Err(e) => tried.push(format!("rustup could not add it: {e:#}")),
            }
        }
        if debian::present() {
            match debian::install(PACKAGES).and_then(|()| new_enough()) {
                Ok(()) => return Ok(Self::Debian),
                Err(e) => tried.push(format!("Debian's packages did not help: {e:#}")),
            }
        }
        bail!(
            "no compiler for {TARGET}. One of these brings it:\n  \
             1. a Rust toolchain that has it already, active in this folder\n  \
             2. rustup target add {TARGET}\n  \
             3. on Debian or Ubuntu, as root: {}\n{}",
            debian::by_hand(PACKAGES),
            tried.join("\n")
        )
    }

    /// In words, for a person who compares two builds.
    pub(crate) fn name(self) -> Result<String> {
        let version = shell::answer(Command::new(self.rustc()).arg("--version"))?;
        Ok(if self.builds_std() { format!("{version}, with its own build of the standard library") } else { version })
    }

    /// `cargo <verb>` for an edition of the page: the profile, the target and the flags that every use must share,
    /// or else each would compile everything anew.
    pub(crate) fn cargo(self, project: &Project, verb: &str, program: &str, edition: Edition) -> Result<Command> {
        let mut command = match (self, verb) {
            // `cargo clippy` would start rustup's proxy from the cargo home, so by its own path.
            (Self::Debian, "clippy") => Command::new(Path::new(DEBIAN_BIN).join("cargo-clippy")),
            (Self::Debian, _) => Command::new(Path::new(DEBIAN_BIN).join("cargo")),
            (Self::Source | Self::Active, _) => Command::new("cargo"),
        };
        command
            .current_dir(&project.root)
            .args([verb, "--locked", "--profile", "page", "--target", TARGET, "--package", program, "--bin", program])
            .arg("--target-dir")
            .arg(project.wasm())
            .env("CARGO_ENCODED_RUSTFLAGS", self.flags(project)?.join("\x1f"));
        if edition == Edition::Pocket {
            command.arg("--no-default-features");
        }
        if self == Self::Debian {
            let path = std::env::var_os("PATH").unwrap_or_default();
            let ahead = std::iter::once(PathBuf::from(DEBIAN_BIN)).chain(std::env::split_paths(&path));
            command
                .env("PATH", std::env::join_paths(ahead).context("PATH has an odd entry")?)
                .env("CARGO", Path::new(DEBIAN_BIN).join("cargo"))
                .env("RUSTC", Path::new(DEBIAN_BIN).join("rustc"))
                // Set by rustup and cargo for the other compiler.
                .env_remove("RUSTUP_TOOLCHAIN")
                .env_remove("LD_LIBRARY_PATH");
        }
        if self.builds_std() {
            command
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
                .env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
        }
        Ok(command)
    }

    /// Whether the standard library is built along: smaller, and without panic messages.
    const fn builds_std(self) -> bool {
        matches!(self, Self::Source | Self::Debian)
    }

    /// The compiler itself.
    fn rustc(self) -> PathBuf {
        match self {
            Self::Source | Self::Active => PathBuf::from("rustc"),
            Self::Debian => Path::new(DEBIAN_BIN).join("rustc"),
        }
    }

    /// The compiler's flags: no path of this machine may reach the page.
    fn flags(self, project: &Project) -> Result<Vec<String>> {
        let sysroot =
            shell::answer(Command::new(self.rustc()).args(["--print", "sysroot"]).current_dir(&project.root))?;
        let mut flags: Vec<String> = remaps(project, Path::new(&sysroot))
            .into_iter()
            .map(|(from, to)| format!("--remap-path-prefix={}={to}", from.display()))
            .collect();
        // A fingerprint is taken now and then, and of little: the small way to compute it will do.
        flags.push("--cfg=sha2_backend_soft=\"compact\"".to_owned());
        // The rows of the refusals are packed into the page beside the program.
        flags.push("--cfg=told".to_owned());
        if self.builds_std() {
            // A page has no console to print a panic or a `{:?}` to, so it need not carry the words for them.
            let lean = ["-Zunstable-options", "-Cpanic=immediate-abort", "-Zlocation-detail=none", "-Zfmt-debug=none"];
            flags.extend(lean.map(str::to_owned));
            // Passes that make code faster and longer; and half the stack, so that addresses are a byte shorter.
            let short = ["-Cllvm-args=-disable-lsr", "-Cllvm-args=-enable-pre=0", "-Clink-arg=-zstack-size=524288"];
            flags.extend(short.map(str::to_owned));
        }
        Ok(flags)
    }
}

/// Folders and the names they get, the more particular ones later: the last match wins.
fn remaps(project: &Project, sysroot: &Path) -> Vec<(PathBuf, &'static str)> {
    let mut pairs = vec![(sysroot.to_owned(), "/sysroot")];
    let source = sysroot.join("lib/rustlib/src/rust");
    // A link in Debian; which of the two names the compiler sees depends on who asks.
    if let Ok(real) = source.canonicalize() {
        pairs.push((real, "/rust"));
    }
    pairs.push((source, "/rust"));
    if let Some(home) = cargo_home() {
        pairs.push((home.clone(), "/cargo"));
        // Named after the registry they were loaded from, which does not matter.
        let registries = std::fs::read_dir(home.join("registry/src"));
        let mut registries: Vec<_> = registries.into_iter().flatten().flatten().map(|e| e.path()).collect();
        registries.sort();
        pairs.extend(registries.into_iter().map(|dir| (dir, "/crates")));
    }
    pairs.push((project.root.clone(), "/badtoken"));
    pairs.push((project.wasm(), "/target"));
    pairs
}

/// Where cargo keeps the sources of dependencies.
pub(crate) fn cargo_home() -> Option<PathBuf> {
    std::env::var_os("CARGO_HOME").map(PathBuf::from).or_else(|| std::env::home_dir().map(|home| home.join(".cargo")))
}

/// Whether the active toolchain holds a standard library for the page.
fn active_has_target(project: &Project) -> bool {
    let asked = shell::answer(
        Command::new("rustc").args(["--print", "target-libdir", "--target", TARGET]).current_dir(&project.root),
    );
    let Ok(folder) = asked else { return false };
    std::fs::read_dir(folder).into_iter().flatten().flatten().any(|entry| {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        name.starts_with("libstd-") && name.ends_with(".rlib")
    })
}

/// Whether the active toolchain holds the source of its standard library.
fn active_has_source(project: &Project) -> bool {
    let sysroot = shell::answer(Command::new("rustc").args(["--print", "sysroot"]).current_dir(&project.root));
    sysroot.is_ok_and(|sysroot| Path::new(&sysroot).join("lib/rustlib/src/rust/library/Cargo.lock").is_file())
}

/// Sees to it that the active toolchain has a standard library for the page.
fn add_target(project: &Project) -> Result<()> {
    add(project, active_has_target, &["target", "add", TARGET])
}

/// Sees to it that the active toolchain has the source of its standard library.
fn add_source(project: &Project) -> Result<()> {
    add(project, active_has_source, &["component", "add", "rust-src"])
}

/// Lets rustup fetch what is not there.
fn add(project: &Project, there: fn(&Project) -> bool, words: &[&str]) -> Result<()> {
    if there(project) {
        return Ok(());
    }
    if shell::which("rustup").is_none() {
        bail!("rustup is not installed");
    }
    println!("rustup {} …", words.join(" "));
    shell::answer(Command::new("rustup").args(words).current_dir(&project.root))?;
    if !there(project) {
        bail!("rustup said yes, but the active toolchain still lacks it");
    }
    Ok(())
}

/// Refuses a Debian whose compiler is older than the workspace allows.
fn new_enough() -> Result<()> {
    let version = shell::answer(Command::new(Toolchain::Debian.rustc()).arg("--version"))?;
    let words: Vec<&str> = version.split_whitespace().collect();
    let number = words.get(1).copied().unwrap_or_default();
    if older(number, OLDEST) {
        bail!("this release has {number}, and {OLDEST} is needed");
    }
    Ok(())
}

/// Whether version `a` is older than `b`, by major and minor number.
fn older(a: &str, b: &str) -> bool {
    let parts = |v: &str| -> Vec<u32> { v.split('.').take(2).map(|n| n.parse().unwrap_or(0)).collect() };
    parts(a) < parts(b)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_compare_by_number() {
        assert!(older("1.85.0", "1.95"));
        assert!(older("1.9.0", "1.95"));
        assert!(!older("1.95.0", "1.95"));
        assert!(!older("1.100.0", "1.95"));
        assert!(older("", "1.95"), "what cannot be read is not trusted");
    }

    #[test]
    fn particular_folders_come_after_general_ones() {
        let project = Project { root: "/p".into(), target: "/p/target".into() };
        let pairs = remaps(&project, Path::new("/p/sys"));
        let at = |to: &str| pairs.iter().position(|(_, t)| *t == to);
        assert!(at("/sysroot") < at("/rust"));
        assert!(at("/badtoken") < at("/target"));
    }
}
