//! The steps of `cargo xtask test`.

use std::process::Command;

use anyhow::{Result, ensure};

use crate::browsers::{self, Engine};
use crate::edition::Edition;
use crate::project::Project;
use crate::tally::Tally;
use crate::test::Session;
use crate::toolchain::Toolchain;
use crate::{dist, pack, shell};

/// The most that the pocket edition may cost on its way, in bytes, sent with brotli at its best.
const LARGEST: usize = 200_000;

/// Something that can be proven.
pub(crate) struct Step {
    /// For `--only`.
    pub(crate) name: &'static str,
    /// For a person who waits.
    pub(crate) title: &'static str,
    /// Does it.
    pub(crate) run: fn(&Session<'_>) -> Result<Tally>,
}

/// All of them, quick ones first.
pub(crate) const STEPS: &[Step] = &[
    Step { name: "format", title: "rustfmt has nothing to change", run: format },
    Step { name: "clippy", title: "clippy, native", run: clippy },
    Step { name: "tests", title: "unit, table, tidy, case, property and doc tests", run: tests },
    Step { name: "docs", title: "documentation without warnings", run: docs },
    Step { name: "terminal", title: "the release build of the terminal command", run: terminal },
    Step { name: "clippy-wasm", title: "clippy, wasm32", run: clippy_wasm },
    Step { name: "dist", title: "both editions of the page, each in one file", run: page },
    Step { name: "size", title: "the pocket edition is small", run: size },
    Step { name: "paths", title: "no path of this machine is in the page", run: paths },
    Step { name: "reproducible", title: "another folder gives the same bytes", run: reproducible },
    Step { name: "chromium", title: "both editions in Chromium", run: chromium },
    Step {
        name: "firefox",
        title: "the pocket edition in Firefox, and what is another in the whole one",
        run: firefox,
    },
    Step { name: "webkit", title: "the same in WebKitGTK", run: webkit },
];

/// The scenarios that may end otherwise in the whole edition: it is unpacked in another way, and knows more. All the
/// rest is the same code, which one engine proves.
const OTHERWISE: &[&str] = &[
    "answers-expired",
    "twelve-examples",
    "editions",
    "key-",
    "no-requests",
    "network-locked",
    "clear-wipes",
    "recovers",
];

/// `cargo` with these words, in the checkout.
fn cargo(session: &Session<'_>, words: &[&str]) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.args(words).current_dir(&session.project.root);
    cargo
}

fn format(session: &Session<'_>) -> Result<Tally> {
    session.tool("format", &mut cargo(session, &["fmt", "--all", "--check"]))?;
    Ok(Tally::PASSED)
}

fn clippy(session: &Session<'_>) -> Result<Tally> {
    let words = ["clippy", "--locked", "--workspace", "--all-targets", "--", "-D", "warnings"];
    session.tool("clippy", &mut cargo(session, &words))?;
    Ok(Tally::PASSED)
}

fn clippy_wasm(session: &Session<'_>) -> Result<Tally> {
    let toolchain = Toolchain::find(session.project)?;
    for edition in Edition::ALL {
        let mut clippy = toolchain.cargo(session.project, "clippy", "badtoken", edition)?;
        session.tool("clippy-wasm", clippy.args(["--", "-D", "warnings"]))?;
    }
    Ok(Tally::PASSED)
}

fn tests(session: &Session<'_>) -> Result<Tally> {
    session.tests("tests", &mut cargo(session, &["test", "--locked", "--workspace", "--no-fail-fast"]))
}

fn docs(session: &Session<'_>) -> Result<Tally> {
    let mut doc = cargo(session, &["doc", "--locked", "--workspace", "--no-deps"]);
    session.tool("docs", doc.env("RUSTDOCFLAGS", "-D warnings"))?;
    Ok(Tally::PASSED)
}

fn terminal(session: &Session<'_>) -> Result<Tally> {
    session.tool("terminal", &mut cargo(session, &["build", "--locked", "--release"]))?;
    Ok(Tally::PASSED)
}

fn page(session: &Session<'_>) -> Result<Tally> {
    session.publish()?;
    Ok(Tally::PASSED)
}

fn size(session: &Session<'_>) -> Result<Tally> {
    for page in session.pages()? {
        let (name, bytes) = (page.edition.file(), page.html.as_bytes());
        let brotli = pack::brotli_len(bytes)?;
        println!("      {name}: {} bytes, gzip {}, brotli {brotli}", bytes.len(), pack::gzip_len(bytes)?);
        let small = page.edition != Edition::Pocket || brotli <= LARGEST;
        ensure!(small, "{name} takes {brotli} bytes with brotli; {LARGEST} are allowed");
    }
    Ok(Tally::PASSED)
}

fn paths(session: &Session<'_>) -> Result<Tally> {
    for page in session.pages()? {
        dist::leaks(session.project, page)?;
    }
    Ok(Tally::PASSED)
}

fn reproducible(session: &Session<'_>) -> Result<Tally> {
    dist::reproduce(session.project, session.pages()?, &session.log("reproducible"))?;
    Ok(Tally::PASSED)
}

fn chromium(session: &Session<'_>) -> Result<Tally> {
    engine(session, Engine::Chromium, &[])
}

fn firefox(session: &Session<'_>) -> Result<Tally> {
    engine(session, Engine::Firefox, OTHERWISE)
}

fn webkit(session: &Session<'_>) -> Result<Tally> {
    engine(session, Engine::Webkit, OTHERWISE)
}

/// Both editions in one engine, the whole one only in scenarios of these names, if there are any. Without the engine, a
/// person goes on and is told; a machine fails.
fn engine(session: &Session<'_>, engine: Engine, only: &[&str]) -> Result<Tally> {
    session.pages()?;
    let places = match browsers::prepare(session.project, engine) {
        Ok(places) => places,
        Err(e) if shell::under_ci() => return Err(e),
        Err(e) => {
            println!("\n      skipped: {}: {e:#}\n", engine.name());
            return Ok(Tally::SKIPPED);
        }
    };
    let mut sum = Tally::default();
    for (edition, only) in [(Edition::Pocket, &[][..]), (Edition::Whole, only)] {
        let mut tests = end_to_end(session.project, edition, &["--engine", engine.name()]);
        tests.args(only.iter().flat_map(|name| ["--only", name]));
        let log = format!("{}-{}", engine.name(), edition.file());
        sum += session.tests(&log, tests.envs(places.iter().cloned()))?;
    }
    Ok(sum)
}

/// The program that drives browsers, on an edition of the published page.
pub(crate) fn end_to_end(project: &Project, edition: Edition, words: &[&str]) -> Command {
    let mut cargo = Command::new("cargo");
    cargo
        .args(["run", "--locked", "--release", "--package", "e2e", "--", "--page"])
        .arg(project.dist().join(edition.file()))
        .args(words)
        .current_dir(&project.root);
    cargo
}
