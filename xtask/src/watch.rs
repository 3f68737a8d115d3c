//! Seeing changes of the source, and letting an open page see them.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::{Duration, SystemTime};

use tiny_http::Response;

use crate::page::{self, Care, Page};
use crate::project::Project;
use crate::serve::{Shown, lock};
use crate::{csp, dist};

/// Where an open page asks for news; its version follows.
pub(crate) const NEWS: &str = "/news/";
/// What the page is made of.
const SOURCE: &[&str] = &["src", "static", "index.html", "Cargo.toml", "Cargo.lock"];
/// How often we look.
const LOOK: Duration = Duration::from_millis(300);

/// The page for someone who is changing the source: the same page, with a script that
/// waits for news and reloads. So its policy also allows that script, and asking its own server.
pub(crate) fn copy(page: &Page) -> Page {
    let version = dist::sum(&page.html);
    // Asked once and before all else: a policy that the page adds later does not end what has begun.
    let script = format!("fetch('{NEWS}{version}').then((r) => r.text()).then(() => location.reload(), () => {{}});");
    let policy = page.policy.replacen("script-src ", &format!("script-src {} ", csp::source(&script)), 1).replacen(
        "connect-src 'none'",
        "connect-src 'self'",
        1,
    );
    let html = page.html.replacen(&page.policy, &policy, 1).replacen(
        "</head>",
        &format!("<script>{script}</script>\n</head>"),
        1,
    );
    Page { edition: page.edition, html, policy, wasm: Vec::new() }
}

/// Builds anew whenever the source changes, and tells the pages that wait. A build that fails
/// leaves the old page in place; the compiler has said why.
pub(crate) fn rebuild(project: &Project, shown: &Mutex<Shown>) {
    let mut built = state(project);
    loop {
        std::thread::sleep(LOOK);
        let now = state(project);
        if now == built {
            continue;
        }
        built = now;
        println!("changed; building …");
        match page::both(project, Care::Soon, None) {
            Ok(pages) => {
                let newer = Shown::watched(&pages);
                let older = std::mem::replace(&mut *lock(shown), newer);
                for request in older.waiting {
                    let _ = request.respond(Response::from_string("newer"));
                }
                println!("built and reloaded");
            }
            Err(e) => println!("not built: {e:#}"),
        }
    }
}

/// Every file of the source with its time and size.
fn state(project: &Project) -> Vec<(PathBuf, Option<SystemTime>, u64)> {
    let mut files = Vec::new();
    for name in SOURCE {
        collect(&project.root.join(name), &mut files);
    }
    files.sort();
    files
}

/// Adds `path`, or all files below it.
fn collect(path: &Path, files: &mut Vec<(PathBuf, Option<SystemTime>, u64)>) {
    let Ok(about) = path.metadata() else { return };
    if about.is_dir() {
        for entry in std::fs::read_dir(path).into_iter().flatten().flatten() {
            collect(&entry.path(), files);
        }
    } else {
        files.push((path.to_owned(), about.modified().ok(), about.len()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::edition::Edition;

    #[test]
    fn the_copy_may_ask_its_own_server_and_nobody_else() {
        let policy = csp::policy("a", "b");
        let html = format!("<head><meta content=\"{policy}\"></head><script>a</script>");
        let page = Page { edition: Edition::Pocket, html, policy: policy.clone(), wasm: Vec::new() };
        let Page { html, policy: relaxed, .. } = copy(&page);
        assert!(relaxed.contains("connect-src 'self'"));
        assert!(relaxed.contains(&csp::source("a")), "the page's own script stays allowed");
        assert!(html.contains(&relaxed) && !html.contains(&policy));
        let script = html.split_once("<script>").and_then(|(_, rest)| rest.split_once("</script>"));
        assert!(script.is_some_and(|(script, _)| relaxed.contains(&csp::source(script))));
    }
}
