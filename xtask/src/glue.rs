//! From the crate to WebAssembly and the JavaScript that carries it.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::project::Project;
use crate::shell;
use crate::toolchain::{TARGET, Toolchain};

/// What a browser needs to start us.
pub(crate) struct Glued {
    /// The program.
    pub(crate) wasm: Vec<u8>,
    /// A classic script that declares `wasm_bindgen`.
    pub(crate) script: String,
}

/// Compiles and binds the page's program, and shrinks it where there is a wasm-opt.
pub(crate) fn build(
    project: &Project,
    toolchain: Toolchain,
    wasm_opt: Option<&Path>,
    log: Option<&Path>,
) -> Result<Glued> {
    compile(project, toolchain, log)?;
    let compiled = project.wasm().join(TARGET).join("page/badtoken.wasm");
    let folder = project.wasm().join("glue");
    bind(&compiled, &folder)?;
    let bound = folder.join("badtoken_bg.wasm");
    let wasm = match wasm_opt {
        Some(wasm_opt) => shrink(wasm_opt, &bound, &folder.join("small.wasm"))?,
        None => read(&bound)?,
    };
    let script = String::from_utf8(read(&folder.join("badtoken.js"))?)
        .context("wasm-bindgen wrote a script that is not UTF-8")?;
    Ok(Glued { wasm, script })
}

/// Runs the compiler, with its output in a log where one is given.
fn compile(project: &Project, toolchain: Toolchain, log: Option<&Path>) -> Result<()> {
    let mut cargo = toolchain.cargo(project, "build")?;
    let Some(log) = log else {
        return shell::aloud(&mut cargo);
    };
    let outcome = shell::logged(&mut cargo, log, false)?;
    ensure!(outcome.ok, "{}`{}` failed", outcome.text, shell::spelled(&cargo));
    Ok(())
}

/// Lets wasm-bindgen write its script and the program that goes with it.
fn bind(compiled: &Path, folder: &Path) -> Result<()> {
    Bindgen::new()
        .input_path(compiled)
        .no_modules(true)
        .context("wasm-bindgen refuses a page without modules")?
        .typescript(false)
        .remove_name_section(true)
        .remove_producers_section(true)
        .generate(folder)
        .context("wasm-bindgen could not read the compiled page")
}

/// Lets wasm-opt make `from` smaller.
fn shrink(wasm_opt: &Path, from: &Path, to: &Path) -> Result<Vec<u8>> {
    let mut command = Command::new("node");
    command.arg(wasm_opt).args(["-Oz", "--strip-debug", "--strip-producers"]);
    // The features that rustc assumes; the section that names them may be stripped.
    command.args([
        "--enable-bulk-memory",
        "--enable-multivalue",
        "--enable-mutable-globals",
        "--enable-nontrapping-float-to-int",
        "--enable-reference-types",
        "--enable-sign-ext",
    ]);
    shell::answer(command.arg(from).arg("-o").arg(to))?;
    read(to)
}

/// The bytes of a file that must be there.
fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}
