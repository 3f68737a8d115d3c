//! The page on this machine, as a good host would send it.

use std::net::{Ipv4Addr, TcpListener};
use std::process::Command;
use std::sync::{Mutex, MutexGuard, PoisonError};

use anyhow::{Context, Result, anyhow};
use tiny_http::{Header, Method, Request, Response, Server};

use crate::page::{self, Care, Page};
use crate::project::Project;
use crate::{args, dist, headers, shell, watch};

/// How many ports after the wished one are tried.
const PORTS: u16 = 100;

/// What is served now, and who waits for something newer.
pub(crate) struct Shown {
    /// The pages, each with the headers that go with it.
    pages: Vec<(Page, Vec<(&'static str, String)>)>,
    /// Requests that are answered when a page has changed.
    pub(crate) waiting: Vec<Request>,
}

impl Shown {
    /// The pages as they are published.
    fn pure(pages: Vec<Page>) -> Self {
        let with_headers = |page: Page| {
            let headers = headers::all(&page.policy);
            (page, headers)
        };
        Self { pages: pages.into_iter().map(with_headers).collect(), waiting: Vec::new() }
    }

    /// The pages with a script that reloads them; see [`watch::copy`].
    pub(crate) fn watched(pages: &[Page]) -> Self {
        let mut shown = Self::pure(pages.iter().map(watch::copy).collect());
        for (_, headers) in &mut shown.pages {
            headers.retain(|&(name, _)| name != "Connection-Allowlist");
        }
        shown
    }
}

/// Builds, serves, and (when watching) builds again, until the person stops it.
pub(crate) fn run(project: &Project, wishes: &args::Serve) -> Result<()> {
    let care = if wishes.watch { Care::Soon } else { Care::Small };
    let pages = page::both(project, care, None)?;
    // Only now: nobody waits on a port behind which nothing is built.
    let (listener, port) = bind(wishes.port)?;
    let server =
        Server::from_listener(listener, None).map_err(|e| anyhow!("cannot listen on 127.0.0.1:{port}: {e}"))?;
    let address = format!("http://127.0.0.1:{port}/");
    for page in &pages {
        let name = page.edition.file();
        println!("{address}{name}  SHA-256 {}  ({} bytes)", dist::sum(&page.html), page.html.len());
    }
    let shown = Mutex::new(if wishes.watch { Shown::watched(&pages) } else { Shown::pure(pages) });
    if wishes.watch {
        println!("watching: these copies of the pages are larger, and may ask their own server for news");
    }
    println!("{address}  (Ctrl-C stops it)");
    if wishes.open {
        open(&address);
    }
    std::thread::scope(|threads| {
        if wishes.watch {
            threads.spawn(|| watch::rebuild(project, &shown));
        }
        for request in server.incoming_requests() {
            answer(request, &shown);
        }
    });
    Ok(())
}

/// The first free port from `wished` on.
fn bind(wished: u16) -> Result<(TcpListener, u16)> {
    for port in wished..=wished.saturating_add(PORTS) {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)) {
            Ok(listener) => return Ok((listener, port)),
            Err(e) if e.kind() == std::io::ErrorKind::AddrInUse => {
                println!("port {port} is taken");
            }
            Err(e) => return Err(e).with_context(|| format!("cannot listen on 127.0.0.1:{port}")),
        }
    }
    Err(anyhow!("no free port from {wished} on; choose another with --port"))
}

/// What is shown, even after a thread died while it held it: it is only ever replaced whole.
pub(crate) fn lock(shown: &Mutex<Shown>) -> MutexGuard<'_, Shown> {
    shown.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Answers one request. Who hangs up early harms nobody, so errors of sending are dropped.
fn answer(request: Request, shown: &Mutex<Shown>) {
    let mut shown = lock(shown);
    let path = request.url().to_owned();
    let path = path.split(['?', '#']).next().unwrap_or_default();
    let reads = matches!(request.method(), Method::Get | Method::Head);
    if reads && path.starts_with(watch::NEWS) {
        // The page says which version it is; an old one is told at once.
        let version = &path[watch::NEWS.len()..];
        if shown.pages.iter().any(|(page, _)| page.html.contains(version)) {
            shown.waiting.push(request);
        } else {
            let _ = request.respond(Response::from_string("newer"));
        }
        return;
    }
    let page = shown.pages.iter().find(|(page, _)| page.edition.paths().contains(&path));
    let (status, kind, body) = match page {
        _ if !reads => (405, "text/plain", "This server only answers GET and HEAD.\n"),
        Some((page, _)) => (200, "text/html; charset=utf-8", page.html.as_str()),
        None => (404, "text/plain", "There are two pages here: / and /whole.html\n"),
    };
    let mut response = Response::from_string(body).with_status_code(status).with_chunked_threshold(usize::MAX);
    let fields = page.into_iter().flat_map(|(_, headers)| headers).map(|(name, value)| (*name, value.as_str()));
    for (name, value) in fields.chain([("Content-Type", kind)]) {
        if let Ok(header) = Header::from_bytes(name, value) {
            response.add_header(header);
        }
    }
    drop(shown);
    let _ = request.respond(response);
}

/// Shows the address in the person's browser, if there is a known way.
fn open(address: &str) {
    let mut command = if cfg!(target_os = "macos") {
        Command::new("open")
    } else if cfg!(windows) {
        Command::new("explorer")
    } else {
        Command::new("xdg-open")
    };
    if !shell::succeeds(command.arg(address)) {
        println!("could not open a browser; open {address} yourself");
    }
}
