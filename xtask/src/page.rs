//! The product: one HTML file with everything inside, in two editions.

use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, ensure};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use packing::Kind;

use crate::edition::Edition;
use crate::glue::{self, Glued};
use crate::project::Project;
use crate::template::{Place, fill, inert_script, inert_style, unix};
use crate::toolchain::Toolchain;
use crate::{csp, npm, pack, shell};

/// The page and the policy it carries.
pub(crate) struct Page {
    /// Which of the two it is.
    pub(crate) edition: Edition,
    /// The whole file.
    pub(crate) html: String,
    /// The policy of its meta element.
    pub(crate) policy: String,
    /// The program as it is before packing.
    pub(crate) wasm: Vec<u8>,
}

/// What the whole edition says of itself, where the template speaks of the pocket edition.
const WHOLE: &str =
    "This is the whole edition. <a href=\"index.html\">The pocket edition</a> is a quarter of its size.";

/// How much time to spend on making the page small.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Care {
    /// As small as we can: what is published and tested.
    Small,
    /// Soon: what a person sees while changing the code.
    Soon,
}

/// Builds both editions.
pub(crate) fn both(project: &Project, care: Care, log: Option<&Path>) -> Result<Vec<Page>> {
    Edition::ALL.into_iter().map(|edition| build(project, edition, care, log)).collect()
}

/// Builds an edition of the page of `project`; the compiler's words go to `log` where one is given.
pub(crate) fn build(project: &Project, edition: Edition, care: Care, log: Option<&Path>) -> Result<Page> {
    build_with(project, project, edition, care, log)
}

/// The same with the tools of another checkout, to spare their installation.
pub(crate) fn build_with(
    project: &Project,
    tools: &Project,
    edition: Edition,
    care: Care,
    log: Option<&Path>,
) -> Result<Page> {
    let toolchain = Toolchain::find(project)?;
    let wasm_opt = match care {
        Care::Small => npm::binaryen(tools)?,
        Care::Soon => None,
    };
    // Smaller than what the browser unpacks by itself, and it starts later.
    let unpacker = match (edition, care) {
        (Edition::Pocket, Care::Small) => Some(glue::unpacker(project, toolchain, wasm_opt.as_deref(), log)?),
        _ => None,
    };
    let catalogue = catalogue(project, edition)?;
    let glued = glue::build(project, toolchain, edition, wasm_opt.as_deref(), log)?;
    let parts = Parts { glued, catalogue, unpacker };
    let read = |path: &str| {
        let text = std::fs::read_to_string(project.root.join(path));
        text.with_context(|| format!("cannot read {path}"))
    };
    let template = read("index.html")?;
    let style = read("static/style.css")?;
    let boot = read("static/boot.js")?;
    let (html, policy) = assemble(&template, &style, &boot, &parts, edition, care)?;
    Ok(Page { edition, html, policy, wasm: parts.glued.wasm })
}

/// What is put into the template besides style and script.
struct Parts {
    /// The program, and the script that goes with it.
    glued: Glued,
    /// The rows of the refusals, which the program learns when it starts.
    catalogue: String,
    /// The program that unpacks both; without one the browser unpacks the first, and the second is not packed.
    unpacker: Option<Vec<u8>>,
}

/// The rows of the refusals as the source says them now, which may not be what this xtask was built with.
fn catalogue(project: &Project, edition: Edition) -> Result<String> {
    let mut cargo = Command::new("cargo");
    cargo.args(["run", "--quiet", "--locked", "--package", "catalogue"]).current_dir(&project.root);
    if edition == Edition::Pocket {
        cargo.args(["--", "--pocket"]);
    }
    shell::answer(cargo.env("CARGO_TARGET_DIR", &project.target))
}

/// Bytes in an element that the script finds by its id.
fn carried(id: &str, bytes: &[u8], says: &str) -> String {
    format!("<script type=\"application/octet-stream\" id=\"{id}\"{says}>{}</script>\n", STANDARD.encode(bytes))
}

/// A text as it may stand in a script element that is none.
fn data(text: &str) -> Result<&str> {
    let ends = text.contains("</script") || text.contains("<!--");
    ensure!(
        !ends && !text.contains('\r'),
        "the rows hold what would end their element, or what a browser would change"
    );
    Ok(text)
}

/// What the page carries, in elements that the script finds by their ids.
fn elements(parts: &Parts, care: Care) -> Result<Vec<String>> {
    let wasm = &parts.glued.wasm;
    let text = parts.catalogue.as_bytes();
    let Some(unpacker) = &parts.unpacker else {
        // The rows as they are: whatever packs the page on its way packs a text better than what is packed already.
        return Ok(vec![
            carried("wasm", &pack::deflate(wasm, care)?, ""),
            format!("<script type=\"text/plain\" id=\"catalogue\">{}</script>\n", data(&parts.catalogue)?),
        ]);
    };
    let (from, to) = glue::code(wasm).context("the program has no code")?;
    Ok(vec![
        carried("unpacker", &pack::deflate(unpacker, care)?, ""),
        carried(
            "wasm",
            &pack::pack(Kind::Program(from, to), wasm)?,
            &format!(" data-from=\"{from}\" data-to=\"{to}\" data-length=\"{}\"", wasm.len()),
        ),
        carried("catalogue", &pack::pack(Kind::Text, text)?, &format!(" data-length=\"{}\"", text.len())),
    ])
}

/// Puts the parts into the template; gives the page and its policy.
fn assemble(
    template: &str,
    style: &str,
    boot: &str,
    parts: &Parts,
    edition: Edition,
    care: Care,
) -> Result<(String, String)> {
    let style = inert_style(&bare(&unix(style)));
    let script = inert_script(&unix(&script(&parts.glued.script, boot)));
    let policy = csp::policy(&script, &style);
    let carried = elements(parts, care)?;
    let at = |begins, ends, becomes| Place { begins, ends, becomes };
    let about = match edition {
        Edition::Pocket => None,
        Edition::Whole => Some(at("<p id=\"edition\">", "</p>", format!("<p id=\"edition\">{WHOLE}</p>"))),
    };
    let mut places = vec![
        // First, so that it holds for all that follows.
        at(
            "<head>",
            "",
            format!(
                "<head>\n<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
                 <meta name=\"referrer\" content=\"no-referrer\">"
            ),
        ),
        at("<link data-trunk rel=\"rust\"", ">", String::new()),
        at("<link data-trunk rel=\"css\" href=\"static/style.css\">", "", format!("<style>{style}</style>")),
        at(
            "<script data-trunk src=\"static/boot.js\"></script>",
            "",
            format!("{}<script>{script}</script>", carried.concat()),
        ),
    ];
    places.extend(about);
    let html = fill(&unix(template), places)?;
    sound(&html, carried.len() + 1)?;
    Ok((html, policy))
}

/// The page's only script: the means to make instances, and the code that uses them.
fn script(glue: &str, boot: &str) -> String {
    // Each call runs the glue anew, with its own state: after a trap the old one is spoilt.
    format!("const makeInstance = () => {{\n{}\nreturn wasm_bindgen;\n}};\n{}", bare(glue), bare(boot))
}

/// The lines without indentation and without comments: nobody reads them in the page. Neither script, nor the style, has
/// a text that runs over lines, or that holds what a comment behind code begins with here.
fn bare(script: &str) -> String {
    let lines = script.lines().map(|line| line.split("; // ").next().unwrap_or(line).trim()).filter(|line| {
        let comment =
            line.starts_with("//") || line.starts_with("/*") || line.starts_with("* ") || *line == "*" || *line == "*/";
        !comment && !line.is_empty()
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// Refuses a page that its own policy would break, or that has not just so many scripts.
fn sound(html: &str, scripts: usize) -> Result<()> {
    ensure!(!html.contains("data-trunk"), "index.html has a data-trunk element that xtask does not know");
    ensure!(!html.contains('\0'), "a NUL character would be replaced by the browser, and the hashes would not hold");
    let count = |tag: &str| html.matches(tag).count();
    ensure!(count("<script") == scripts, "index.html must bring no script of its own: the policy would refuse it");
    ensure!(count("<style") == 1, "index.html must bring no style of its own: the policy would refuse it");
    ensure!(
        html.find("<meta charset=\"utf-8\">").is_some_and(|at| at < 1000),
        "index.html must have <meta charset=\"utf-8\"> right after <head>: browsers look at the first 1024 bytes"
    );
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = "<!doctype html>\n<head>\n<meta charset=\"utf-8\">\n\
        <link data-trunk rel=\"rust\" data-bin=\"badtoken\">\n\
        <link data-trunk rel=\"css\" href=\"static/style.css\">\n</head>\n\
        <body><p id=\"edition\">pocket</p><script data-trunk src=\"static/boot.js\"></script></body>";

    fn made(template: &str) -> Result<(String, String)> {
        edition(template, Edition::Pocket, Some(vec![0; 9]))
    }

    fn edition(template: &str, edition: Edition, unpacker: Option<Vec<u8>>) -> Result<(String, String)> {
        let wasm = b"\0asm\x01\0\0\0\x0a\x01\0".to_vec();
        let glued = Glued { wasm, script: "let wasm_bindgen = 1;".to_owned() };
        let parts = Parts { glued, catalogue: "@a\n".to_owned(), unpacker };
        assemble(template, "a{}", "'</script>'", &parts, edition, Care::Small)
    }

    /// The text between two others, which must be there.
    fn between<'a>(text: &'a str, from: &str, to: &str) -> &'a str {
        text.split_once(from).and_then(|(_, rest)| rest.split_once(to)).map_or("", |(inside, _)| inside)
    }

    #[test]
    fn the_policy_names_exactly_what_the_browser_hashes() -> Result<()> {
        let (html, policy) = made(TEMPLATE)?;
        let script = between(&html, "<script>", "</script>");
        assert!(script.contains("return wasm_bindgen;"));
        assert!(policy.contains(&csp::source(script)));
        assert!(policy.contains(&csp::source(between(&html, "<style>", "</style>"))));
        Ok(())
    }

    #[test]
    fn the_policy_comes_before_everything() -> Result<()> {
        let (html, _) = made(TEMPLATE)?;
        assert!(html.starts_with("<!doctype html>\n<head>\n<meta http-equiv=\"Content-Security-Policy\""));
        assert!(!html.contains("data-trunk"));
        Ok(())
    }

    #[test]
    fn each_edition_says_which_it_is() -> Result<()> {
        assert!(made(TEMPLATE)?.0.contains(">pocket<"));
        for unpacker in [None, Some(vec![0; 9])] {
            let (html, _) = edition(TEMPLATE, Edition::Whole, unpacker)?;
            assert!(html.contains(WHOLE) && !html.contains(">pocket<"));
        }
        Ok(())
    }

    #[test]
    fn windows_lines_give_the_same_page() -> Result<()> {
        assert_eq!(made(TEMPLATE)?, made(&TEMPLATE.replace('\n', "\r\n"))?);
        Ok(())
    }

    #[test]
    fn what_the_policy_would_break_is_refused() {
        for extra in ["<script>1</script></body>", "<style></style></body>", "<link data-trunk></body>"] {
            assert!(made(&TEMPLATE.replace("</body>", extra)).is_err(), "{extra}");
        }
        assert!(made(&TEMPLATE.replace("charset", "other")).is_err());
    }
}
