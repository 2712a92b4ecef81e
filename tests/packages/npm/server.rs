//! Serves a folder under a policy.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

pub(super) struct Site {
    pub(super) origin: String,
    policy: Arc<Mutex<String>>,
}

impl Site {
    pub(super) fn at(folder: &Path, policy: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let origin = format!("http://{}", listener.local_addr().expect("it has an address"));
        let policy = Arc::new(Mutex::new(format!("{policy}; connect-src 'self'")));
        let (folder, shared) = (folder.to_owned(), Arc::clone(&policy));
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (folder, policy) = (folder.clone(), shared.lock().unwrap().clone());
                std::thread::spawn(move || answer(stream, &folder, &policy));
            }
        });
        Self { origin, policy }
    }

    /// From now on pages may send to this address too.
    pub(super) fn allow(&self, address: &str) {
        self.policy.lock().unwrap().push_str(&format!(" {address}"));
    }
}

fn answer(mut stream: TcpStream, folder: &Path, policy: &str) -> Option<()> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let mut head = String::new();
    while reader.read_line(&mut head).ok()? > 2 {}
    let path = head.split(' ').nth(1)?.split('?').next()?.trim_start_matches('/');
    let path = if path.is_empty() { "index.html" } else { path };
    let found = if path.contains("..") { None } else { std::fs::read(folder.join(path)).ok() };
    let kind = match PathBuf::from(path).extension().and_then(|ending| ending.to_str()) {
        Some("js") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("json") => "application/json",
        _ => "text/html; charset=utf-8",
    };
    let status = if found.is_some() { "200 OK" } else { "404 Not Found" };
    let body = found.unwrap_or_default();
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\nContent-Security-Policy: {policy}\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    )
    .ok()?;
    stream.write_all(&body).ok()
}
