//! A small web server on 127.0.0.1 that remembers who asked for what. It sends no security header: the page's own policy must do.

use std::io;
use std::sync::{Arc, Mutex, PoisonError};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::{TcpListener, TcpStream};

/// An empty page without any policy, to leave to and to run controls on.
const ELSEWHERE: &str =
    "<!doctype html><html lang=en><meta charset=utf-8><link rel=icon href=data:,><title>Elsewhere</title><p>Elsewhere.";

/// What the server has seen.
#[derive(Clone, Default)]
struct Log(Arc<Mutex<Vec<String>>>);

/// A running server; ends with the runtime.
pub(crate) struct Server {
    port: u16,
    log: Log,
}

impl Server {
    /// Serves these pages, each at its path, and an empty page at `/elsewhere`; everything else is not found, and
    /// remembered.
    pub(crate) async fn start(pages: Vec<(String, Vec<u8>)>) -> io::Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0").await?;
        let port = listener.local_addr()?.port();
        let log = Log::default();
        let pages = Arc::new(pages);
        let shared = log.clone();
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                // A visitor that hangs up early is none of our concern.
                let (pages, log) = (Arc::clone(&pages), shared.clone());
                tokio::spawn(async move { answer(stream, &pages, &log).await.ok() });
            }
        });
        Ok(Self { port, log })
    }

    /// The address of `path` on this server.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://127.0.0.1:{}{path}", self.port)
    }

    /// `METHOD path` of every request since the last [`Server::forget`], in order.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.log.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Starts an empty log.
    pub(crate) fn forget(&self) {
        self.log.0.lock().unwrap_or_else(PoisonError::into_inner).clear();
    }
}

/// Reads one request, remembers it, answers it and hangs up.
async fn answer(mut stream: TcpStream, pages: &[(String, Vec<u8>)], log: &Log) -> io::Result<()> {
    let mut head = Vec::new();
    let mut chunk = [0; 4096];
    while !head.windows(4).any(|four| four == b"\r\n\r\n") && head.len() < 64 * 1024 {
        match stream.read(&mut chunk).await? {
            // A browser may open a connection on suspicion and never use it.
            0 => break,
            n => head.extend_from_slice(&chunk[..n]),
        }
    }
    if head.is_empty() {
        return Ok(());
    }
    let head = String::from_utf8_lossy(&head);
    let mut words = head.split_whitespace();
    let (method, path) = (words.next().unwrap_or("?"), words.next().unwrap_or("?"));
    log.0.lock().unwrap_or_else(PoisonError::into_inner).push(format!("{method} {path}"));
    let path = path.split('?').next().unwrap_or(path);
    let page = pages.iter().find(|(at, _)| at == path).map(|(_, page)| page.as_slice());
    let (status, body) = match page {
        Some(page) => ("200 OK", page),
        None if path == "/elsewhere" => ("200 OK", ELSEWHERE.as_bytes()),
        None => ("404 Not Found", b"".as_slice()),
    };
    let head = format!(
        "HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).await?;
    stream.write_all(body).await?;
    stream.shutdown().await
}
