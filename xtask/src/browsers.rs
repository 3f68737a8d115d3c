//! The three engines, their drivers, and what the tests in them need.

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::project::Project;
use crate::{debian, npm, shell};

/// The driver of Firefox, which no package brings.
const GECKODRIVER: &str = "0.37.1";
/// Fonts without which a bare machine shows boxes.
const FONTS: &[&str] = &["fonts-dejavu", "fonts-noto-color-emoji"];

/// A browser engine that the page is tried in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Chrome, Edge and many others.
    Chromium,
    /// Firefox.
    Firefox,
    /// The engine of Safari, as GTK builds it.
    Webkit,
}

/// Variables for the tests, that say where things are.
pub(crate) type Places = Vec<(&'static str, PathBuf)>;

impl Engine {
    /// As the tests call it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        }
    }

    /// Debian's packages.
    fn packages(self) -> &'static [&'static str] {
        match self {
            Self::Chromium => &["chromium", "chromium-driver"],
            Self::Firefox => &["firefox-esr"],
            Self::Webkit => &["webkit2gtk-driver", "xvfb", "xauth"],
        }
    }

    /// Programs of which one of each row must be there.
    fn programs(self) -> &'static [&'static [&'static str]] {
        match self {
            Self::Chromium => &[&["chromium", "chromium-browser", "google-chrome"], &["chromedriver"]],
            Self::Firefox => &[&["firefox-esr", "firefox"]],
            Self::Webkit => &[&["WebKitWebDriver"], &["xvfb-run"], &["xauth"]],
        }
    }

    /// Whether all programs are on the search path.
    fn is_there(self) -> bool {
        self.programs().iter().all(|row| row.iter().any(|name| shell::which(name).is_some()))
    }
}

/// Makes an engine ready, installing what is missing where we may. The error says what to do.
pub(crate) fn prepare(project: &Project, engine: Engine) -> Result<Places> {
    if !engine.is_there() {
        if !debian::present() {
            bail!("install {} (these are Debian's names) with your package manager", engine.packages().join(", "));
        }
        debian::install(engine.packages())?;
    }
    if debian::may_install() {
        debian::install(FONTS)?;
    }
    let mut places = vec![("BADTOKEN_AXE", npm::axe(project).context("axe-core is missing")?)];
    match engine {
        Engine::Chromium => {}
        Engine::Firefox => places.push(("BADTOKEN_GECKODRIVER", geckodriver(project)?)),
        Engine::Webkit => places.push(("BADTOKEN_WEBKIT_BROWSER", mini_browser()?)),
    }
    Ok(places)
}

/// The driver of Firefox: on the search path, or compiled once.
fn geckodriver(project: &Project) -> Result<PathBuf> {
    if let Some(path) = shell::which("geckodriver") {
        return Ok(path);
    }
    let path = project.tools().join("bin").join(format!("geckodriver{}", std::env::consts::EXE_SUFFIX));
    if path.is_file() {
        return Ok(path);
    }
    println!("compiling geckodriver {GECKODRIVER} (once) …");
    let install = |locked: bool| {
        let mut cargo = Command::new("cargo");
        cargo.args(["install", "geckodriver", "--version", GECKODRIVER, "--debug", "--quiet", "--root"]);
        cargo.arg(project.tools());
        if locked {
            cargo.arg("--locked");
        }
        // Outside of the checkout's settings.
        shell::answer(cargo.current_dir(std::env::temp_dir()))
    };
    // Its own list of versions first; a registry may have lost one of them.
    install(true).or_else(|_| install(false)).context("cannot compile geckodriver")?;
    Ok(path)
}

/// The browser that `WebKitGTK` brings for its driver, outside of the search path.
fn mini_browser() -> Result<PathBuf> {
    let below = |folder: &str| {
        let entries = std::fs::read_dir(folder).into_iter().flatten().flatten();
        let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
        paths.sort();
        paths
    };
    let roots = ["/usr/lib", "/usr/libexec", "/usr/lib64"];
    let folders = roots.into_iter().flat_map(|root| {
        let mut all = vec![PathBuf::from(root)];
        all.extend(below(root));
        all
    });
    for folder in folders {
        for version in ["webkit2gtk-4.1", "webkit2gtk-4.0", "webkitgtk-6.0"] {
            let path = folder.join(version).join("MiniBrowser");
            if path.is_file() {
                return Ok(path);
            }
        }
    }
    bail!("WebKitGTK's MiniBrowser is missing; it comes with the package of its driver")
}
