//! Serves dist/ and pages of a test's own, under the policy that the form promises to work under.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";

/// A server on a port of its own, for as long as the tests run.
pub(crate) struct Server {
    pub(crate) origin: String,
    shared: Arc<Shared>,
}

struct Shared {
    folder: PathBuf,
    own: Mutex<Own>,
    let_go: Condvar,
}

/// What there is beside dist/.
#[derive(Default)]
struct Own {
    pages: HashMap<String, String>,
    /// The one other origin that a page may send to.
    endpoint: String,
    /// What is kept waiting.
    held: Option<String>,
    /// The paths that were asked for.
    asked: Vec<String>,
}

impl Server {
    pub(crate) fn start() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        assert!(folder.join("klachtformulier.js").exists(), "build the widget first: make widget");
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let origin = format!("http://{}", listener.local_addr().expect("it has an address"));
        let shared = Arc::new(Shared { folder, own: Mutex::default(), let_go: Condvar::new() });
        let served = Arc::clone(&shared);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = Arc::clone(&served);
                // A browser that goes away in the middle is no fault of the form.
                std::thread::spawn(move || answer(stream, &shared));
            }
        });
        Self { origin, shared }
    }

    /// Has a text at a path, instead of whatever was there.
    pub(crate) fn put(&self, path: &str, text: &str) {
        self.shared.with(|own| own.pages.insert(path.to_owned(), text.to_owned()));
    }

    /// From now on there is again at this path what there is in dist/.
    pub(crate) fn take_back(&self, path: &str) {
        self.shared.with(|own| own.pages.remove(path));
    }

    /// Keeps whoever asks for this path waiting, until it is let go.
    pub(crate) fn hold(&self, path: &str) {
        self.shared.with(|own| own.held = Some(path.to_owned()));
    }

    pub(crate) fn let_go(&self) {
        self.shared.with(|own| own.held = None);
        self.shared.let_go.notify_all();
    }

    /// From now on pages may send to this address too.
    pub(crate) fn allow(&self, endpoint: &str) {
        let origin: Vec<&str> = endpoint.splitn(4, '/').take(3).collect();
        self.shared.with(|own| own.endpoint = origin.join("/"));
    }

    /// The paths that were asked for so far.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.shared.with(|own| own.asked.clone())
    }
}

impl Shared {
    fn with<T>(&self, work: impl FnOnce(&mut Own) -> T) -> T {
        work(&mut self.own.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn answer(mut stream: TcpStream, shared: &Shared) -> Option<()> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let mut line = String::new();
    reader.read_line(&mut line).ok()?;
    let path = line.split(' ').nth(1)?.split('?').next()?.to_owned();
    while line.trim() != "" {
        line.clear();
        reader.read_line(&mut line).ok()?;
    }
    shared.with(|own| own.asked.push(path.clone()));
    let own = shared.own.lock().unwrap_or_else(PoisonError::into_inner);
    let own = shared.let_go.wait_while(own, |own| own.held.as_ref() == Some(&path));
    let own = own.unwrap_or_else(PoisonError::into_inner);
    let (own, endpoint) = (own.pages.get(&path).cloned(), own.endpoint.clone());
    let found = match own {
        Some(text) => Some(text.into_bytes()),
        None if path.contains("..") => None,
        None => std::fs::read(shared.folder.join(path.trim_start_matches('/'))).ok(),
    };
    let status = if found.is_some() { "200 OK" } else { "404 Not Found" };
    let body = found.unwrap_or_default();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {}\r\nContent-Length: {}\r\nContent-Security-Policy: {POLICY} {endpoint}\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
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
