//! Serves dist/ and pages of a test's own, under the policy that the form promises to work under.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";

/// A server on a port of its own, for as long as the tests run.
pub(crate) struct Server {
    pub(crate) origin: String,
}

impl Server {
    /// `pages` are what the server has beside dist/, by path.
    pub(crate) fn start(pages: &[(&str, &str)]) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        assert!(folder.join("klachtformulier.js").exists(), "build the widget first: make widget");
        let pages: HashMap<String, String> =
            pages.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect();
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let origin = format!("http://{}", listener.local_addr().expect("it has an address"));
        let shared = Arc::new((folder, pages));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = Arc::clone(&shared);
                // A browser that goes away in the middle is no fault of the form.
                std::thread::spawn(move || answer(stream, &shared.0, &shared.1));
            }
        });
        Self { origin }
    }
}

fn answer(mut stream: TcpStream, folder: &Path, pages: &HashMap<String, String>) -> Option<()> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let mut line = String::new();
    reader.read_line(&mut line).ok()?;
    let path = line.split(' ').nth(1)?.split('?').next()?.to_owned();
    while line.trim() != "" {
        line.clear();
        reader.read_line(&mut line).ok()?;
    }
    let found = match pages.get(&path) {
        Some(text) => Some(text.clone().into_bytes()),
        None if path.contains("..") => None,
        None => std::fs::read(folder.join(path.trim_start_matches('/'))).ok(),
    };
    let status = if found.is_some() { "200 OK" } else { "404 Not Found" };
    let body = found.unwrap_or_default();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {}\r\nContent-Length: {}\r\nContent-Security-Policy: {POLICY}\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        kind(&path),
        body.len()
    )
    .ok()?;
    stream.write_all(&body).ok()
}

fn kind(path: &str) -> &'static str {
    match PathBuf::from(path).extension().and_then(|ending| ending.to_str()) {
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        Some("wasm") => "application/wasm",
        _ => "text/html; charset=utf-8",
    }
}
