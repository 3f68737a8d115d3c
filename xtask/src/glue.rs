//! From the crate to WebAssembly and the JavaScript that carries it.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use wasm_bindgen_cli_support::Bindgen;

use crate::edition::Edition;
use crate::project::Project;
use crate::toolchain::{TARGET, Toolchain};
use crate::{names, shell};

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
    edition: Edition,
    wasm_opt: Option<&Path>,
    log: Option<&Path>,
) -> Result<Glued> {
    compile(toolchain.cargo(project, "build", "badtoken", edition)?, log)?;
    let compiled = project.wasm().join(TARGET).join("page/badtoken.wasm");
    let folder = project.wasm().join("glue");
    bind(&compiled, &folder)?;
    let bound = folder.join("badtoken_bg.wasm");
    let wasm = match wasm_opt {
        // With -Oz it has fewer bytes, which are harder to pack.
        Some(wasm_opt) => shrink(wasm_opt, "-Os", &bound, &folder.join("small.wasm"))?,
        None => read(&bound)?,
    };
    let script = String::from_utf8(read(&folder.join("badtoken.js"))?)
        .context("wasm-bindgen wrote a script that is not UTF-8")?;
    names::shorten(&Glued { wasm, script: startable(&script)? })
}

/// Compiles the program that unpacks all the rest. It needs no JavaScript, but for the few lines that call it.
pub(crate) fn unpacker(
    project: &Project,
    toolchain: Toolchain,
    wasm_opt: Option<&Path>,
    log: Option<&Path>,
) -> Result<Vec<u8>> {
    compile(toolchain.cargo(project, "build", "packing", Edition::Pocket)?, log)?;
    let compiled = project.wasm().join(TARGET).join("page/packing.wasm");
    match wasm_opt {
        Some(wasm_opt) => shrink(wasm_opt, "-O3", &compiled, &project.wasm().join("unpacker.wasm")),
        None => read(&compiled),
    }
}

/// Runs the compiler, with its output in a log where one is given.
fn compile(mut cargo: Command, log: Option<&Path>) -> Result<()> {
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
fn shrink(wasm_opt: &Path, how: &str, from: &Path, to: &Path) -> Result<Vec<u8>> {
    let mut command = Command::new("node");
    command.arg(wasm_opt).args([how, "--strip-debug", "--strip-producers", "--low-memory-unused"]);
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

/// The script without the ways of loading a program that we do not use: it becomes a function that starts a compiled
/// program.
fn startable(script: &str) -> Result<String> {
    let (loads, _) = script.split_once("async function __wbg_load(").context("wasm-bindgen's script has changed")?;
    let start = "return (module) => WebAssembly.instantiate(module, __wbg_get_imports()).then((instance) => \
                 __wbg_finalize_init(instance, module));\n})({});\n";
    Ok(format!("{loads}{start}"))
}

/// The bytes of a file that must be there.
fn read(path: &Path) -> Result<Vec<u8>> {
    std::fs::read(path).with_context(|| format!("cannot read {}", path.display()))
}

/// Where the code of a program stands: the contents of its tenth section.
pub(crate) fn code(wasm: &[u8]) -> Option<(usize, usize)> {
    let mut at = 8;
    while let Some(&section) = wasm.get(at) {
        at += 1;
        let (mut length, mut shift) = (0_usize, 0);
        loop {
            let byte = *wasm.get(at)?;
            at += 1;
            length |= usize::from(byte & 127).checked_shl(shift)?;
            shift += 7;
            if byte < 128 {
                break;
            }
        }
        let end = at.checked_add(length)?;
        if section == 10 {
            return Some((at, end));
        }
        at = end;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_found_behind_other_sections() {
        let head = b"\0asm\x01\0\0\0\x01\x02\0\0";
        let long = [&head[..], &[10, 0x81, 0x00, 7]].concat();
        assert_eq!(code(&long), Some((15, 16)));
        assert_eq!(code(head), None);
        assert_eq!(code(&[&head[..], &[10, 0x80]].concat()), None);
    }
}
