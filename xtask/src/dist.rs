//! What is published: the page, its checksum, its headers; and the proof that anyone can rebuild it.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use sha2::{Digest, Sha256};

use crate::page::{self, Care, Page};
use crate::project::Project;
use crate::toolchain::{Toolchain, cargo_home};
use crate::{headers, shell};

/// The folder of the second build; longer than any name that fits by accident.
const ELSEWHERE: &str = "elsewhere/a-folder-with-a-name-of-quite-another-length";

/// Builds both editions of the page and writes `dist/`.
pub(crate) fn write(project: &Project, log: Option<&Path>) -> Result<Vec<Page>> {
    let pages = page::both(project, Care::Small, log)?;
    let dist = project.dist();
    std::fs::create_dir_all(&dist).context("cannot make the folder dist")?;
    let headers = headers::file(&pages);
    let mut files: Vec<(&str, &str)> = pages.iter().map(|page| (page.edition.file(), &*page.html)).collect();
    files.push(("_headers", &headers));
    let sums = files.iter().fold(String::new(), |sums, (name, text)| sums + &sum(text) + "  " + name + "\n");
    files.push(("SHA256SUMS", &sums));
    for (name, text) in files {
        std::fs::write(dist.join(name), text).with_context(|| format!("cannot write dist/{name}"))?;
    }
    for page in &pages {
        println!("dist/{}  {} bytes  SHA-256 {}", page.edition.file(), page.html.len(), sum(&page.html));
    }
    println!("built by {}", Toolchain::find(project)?.name()?);
    Ok(pages)
}

/// The SHA-256 of a text, as `sha256sum` prints it.
pub(crate) fn sum(text: &str) -> String {
    use std::fmt::Write;
    Sha256::digest(text).iter().fold(String::new(), |mut hex, byte| {
        // Writing into a text cannot fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

/// Builds the same source in another folder; an error if a page differs by a byte.
pub(crate) fn reproduce(project: &Project, pages: &[Page], log: &Path) -> Result<()> {
    let root = project.target.join(ELSEWHERE);
    copy_source(&project.root, &root)?;
    let copy = Project { target: root.join("target"), root };
    // The same tools, not the same products.
    let tools = Project { root: copy.root.clone(), target: project.target.clone() };
    for page in pages {
        let again = page::build_with(&copy, &tools, page.edition, Care::Small, Some(log))?;
        same(page, &again)?;
        println!("      {} built in two folders: the same {} bytes", page.edition.file(), page.html.len());
    }
    Ok(())
}

/// An error that says where two builds of a page differ, if they do.
fn same(page: &Page, again: &Page) -> Result<()> {
    if again.html != page.html {
        let at = page.html.bytes().zip(again.html.bytes()).take_while(|(a, b)| a == b).count();
        ensure!(again.wasm != page.wasm, "the program is the same, but the page differs from byte {at} on");
        let at = page.wasm.iter().zip(&again.wasm).take_while(|(a, b)| a == b).count();
        anyhow::bail!(
            "built in another folder the program differs from byte {at} on ({} and {} bytes)",
            page.wasm.len(),
            again.wasm.len()
        );
    }
    Ok(())
}

/// Copies what git knows or would add; files that did not change keep their time, so that a second
/// copy does not compile everything again.
fn copy_source(from: &Path, to: &Path) -> Result<()> {
    let listed = shell::answer(
        Command::new("git").args(["ls-files", "-z", "--cached", "--others", "--exclude-standard"]).current_dir(from),
    )?;
    // What a former copy held and the source no longer holds must not take part.
    let old = to.join("src");
    if old.exists() {
        let kept: Vec<_> = listed.split('\0').map(|name| to.join(name)).collect();
        prune(&old, &kept)?;
    }
    for name in listed.split('\0').filter(|name| !name.is_empty()) {
        // Deleted, but not yet committed as deleted.
        let Ok(bytes) = std::fs::read(from.join(name)) else {
            continue;
        };
        let copy = to.join(name);
        if std::fs::read(&copy).is_ok_and(|have| have == bytes) {
            continue;
        }
        let folder = copy.parent().context("a file without a folder")?;
        std::fs::create_dir_all(folder).context("cannot make a folder for the copy")?;
        std::fs::write(&copy, bytes).with_context(|| format!("cannot copy {name}"))?;
    }
    Ok(())
}

/// Removes the files below `folder` that are not `kept`.
fn prune(folder: &Path, kept: &[std::path::PathBuf]) -> Result<()> {
    for entry in std::fs::read_dir(folder).context("cannot read the copy")? {
        let path = entry.context("cannot read the copy")?.path();
        if path.is_dir() {
            prune(&path, kept)?;
        } else if !kept.contains(&path) {
            std::fs::remove_file(&path).context("cannot remove an old file of the copy")?;
        }
    }
    Ok(())
}

/// Looks for paths of this machine in the page and in the program; an error names the first.
pub(crate) fn leaks(project: &Project, page: &Page) -> Result<()> {
    let mut paths: Vec<String> =
        ["/usr/src/", "/usr/lib/rust", "registry/src/", ".cargo/", ".rustup/"].map(str::to_owned).into();
    let folders = [Some(project.root.clone()), std::env::home_dir(), cargo_home()];
    paths.extend(
        folders
            .into_iter()
            .flatten()
            .map(|folder| format!("{}/", folder.display()))
            // A home of `/` would be found everywhere.
            .filter(|path| path.len() > 2),
    );
    for (what, bytes) in [("program", &page.wasm[..]), ("page", page.html.as_bytes())] {
        for path in &paths {
            ensure!(!holds(bytes, path.as_bytes()), "the {what} contains `{path}`: a path of this machine");
        }
    }
    Ok(())
}

/// Whether `needle` occurs in `hay`.
fn holds(hay: &[u8], needle: &[u8]) -> bool {
    hay.windows(needle.len()).any(|window| window == needle)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edition::Edition;

    #[test]
    fn sums_are_those_of_sha256sum() {
        assert_eq!(sum("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    }

    #[test]
    fn a_path_is_found_in_bytes() {
        let project = Project { root: "/some/checkout".into(), target: "/some/checkout/target".into() };
        let mut page =
            Page { edition: Edition::Pocket, html: String::new(), policy: String::new(), wasm: b"\0\x01x".to_vec() };
        assert!(leaks(&project, &page).is_ok());
        page.wasm.extend(b"/some/checkout/src/lib.rs");
        assert!(leaks(&project, &page).is_err_and(|e| e.to_string().contains("/some/checkout/")));
    }
}
