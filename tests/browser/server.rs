//! Serves dist/ and a test's own pages, under the Content-Security-Policy that the form promises to work under; and the
//! pages in tests/hosts as most sites are served, without any policy.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Condvar, Mutex, PoisonError};

const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";
const SHARING: &str = "Access-Control-Allow-Origin: *\r\n";

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

/// What is served beside dist/.
#[derive(Default)]
struct Own {
    pages: HashMap<String, String>,
    /// The policies of pages that come with one of their own.
    policies: HashMap<String, &'static str>,
    /// A policy that every page is given beside its own, which only reports.
    reports: &'static str,
    /// The address to which requests to /complaints/ here are forwarded.
    receiver: Option<String>,
    /// The one other origin to which a page may send.
    endpoint: String,
    /// The paths that are not found, whatever is in dist/.
    lost: Vec<String>,
    /// The content types of some paths, whatever the file is.
    mislabelled: HashMap<String, &'static str>,
    /// Text that is replaced in the served files: the path, the text, and its replacement.
    replaced: Vec<(String, &'static str, &'static str)>,
    /// Paths at which a file in dist/ is served that has another name there.
    renamed: HashMap<String, String>,
    /// The path whose responses are held back.
    held: Option<String>,
    /// The path that lets go of these.
    sign: Option<String>,
    /// The paths that were requested.
    asked: Vec<String>,
    /// The first line and the headers of each request.
    heads: Vec<String>,
    /// Style sheets that many sites use, by the name under which pages in tests/hosts request them.
    sheets: Vec<PathBuf>,
}

impl Server {
    pub(crate) fn start() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("dist");
        assert!(folder.join("klachtformulier.js").exists(), "build the widget first: make widget");
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let origin = format!("http://{}", listener.local_addr().expect("it has an address"));
        // A closed root cannot be inspected, not even by a test.
        let replaced = vec![("/klachtformulier.js".to_owned(), "\"closed\"", "\"open\"")];
        let own = Mutex::new(Own { replaced, ..Own::default() });
        let shared = Arc::new(Shared { folder, own, let_go: Condvar::new() });
        let served = Arc::clone(&shared);
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = Arc::clone(&served);
                // A browser that closes the connection halfway is no fault of the form.
                std::thread::spawn(move || answer(stream, &shared));
            }
        });
        Self { origin, shared }
    }

    /// Serves a text at a path, instead of whatever was there.
    pub(crate) fn put(&self, path: &str, text: &str) {
        self.shared.with(|own| own.pages.insert(path.to_owned(), text.to_owned()));
    }

    /// Serves a text at a path, under this policy.
    pub(crate) fn put_under(&self, policy: &'static str, path: &str, text: &str) {
        self.put(path, text);
        self.shared.with(|own| own.policies.insert(path.to_owned(), policy));
    }

    /// From now on pages have a second policy, which only reports.
    pub(crate) fn report(&self, policy: &'static str) {
        self.shared.with(|own| own.reports = policy);
    }

    /// From now on everything is served as it is for visitors.
    pub(crate) fn serve_as_shipped(&self) {
        self.shared.with(|own| own.replaced.clear());
    }

    /// Replaces text in the file that is served at a path.
    pub(crate) fn replace(&self, path: &str, words: &'static str, by: &'static str) {
        self.shared.with(|own| own.replaced.push((path.to_owned(), words, by)));
    }

    /// From now on the file in dist/ is served at this path again.
    pub(crate) fn take_back(&self, path: &str) {
        self.shared.with(|own| own.pages.remove(path));
    }

    /// Serves at a path the file that dist/ has at another one.
    pub(crate) fn serve_at(&self, path: &str, file: &str) {
        self.shared.with(|own| own.renamed.insert(path.to_owned(), file.to_owned()));
    }

    /// From now on this path is not found.
    pub(crate) fn lose(&self, path: &str) {
        self.shared.with(|own| own.lost.push(path.to_owned()));
    }

    /// From now on everything is found that is in dist/.
    pub(crate) fn find_again(&self) {
        self.shared.with(|own| own.lost.clear());
    }

    /// Serves a path with another content type.
    pub(crate) fn mislabel(&self, path: &str, kind: &'static str) {
        self.shared.with(|own| own.mislabelled.insert(path.to_owned(), kind));
    }

    /// Holds back the responses for this path, until it is released.
    pub(crate) fn hold(&self, path: &str) {
        self.shared.with(|own| own.held = Some(path.to_owned()));
    }

    /// Lets go as soon as a page asks for this path.
    pub(crate) fn let_go_when_asked(&self, path: &str) {
        self.shared.with(|own| own.sign = Some(path.to_owned()));
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

    /// Forwards its own path /complaints to a receiver, as the reverse proxy of a website does.
    pub(crate) fn hand_on(&self, endpoint: &str) {
        let address = endpoint.split('/').nth(2).map(str::to_owned);
        self.shared.with(|own| own.receiver = address);
    }

    /// The paths that were requested so far.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.shared.with(|own| own.asked.clone())
    }

    /// All requests so far, without their bodies.
    pub(crate) fn heads(&self) -> Vec<String> {
        self.shared.with(|own| own.heads.clone())
    }

    /// Serves these style sheets beside the pages in tests/hosts.
    pub(crate) fn lend(&self, sheets: Vec<PathBuf>) {
        self.shared.with(|own| own.sheets = sheets);
    }
}

impl Shared {
    fn with<T>(&self, work: impl FnOnce(&mut Own) -> T) -> T {
        work(&mut self.own.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

fn answer(mut stream: TcpStream, shared: &Shared) -> Option<()> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let head = read_head(&mut reader)?;
    let path = head.split(' ').nth(1)?.split('?').next()?.to_owned();
    // A client that gets the response before its whole body was read takes that for a broken connection.
    let length = header(&head, "content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
    let mut sent = vec![0; length];
    reader.read_exact(&mut sent).ok()?;
    // A sandboxed frame has an opaque origin; modules are loaded into it only if the response allows all origins.
    let sharing = header(&head, "origin").filter(|origin| origin == "null").map_or("", |_| SHARING);
    shared.with(|own| {
        own.asked.push(path.clone());
        own.heads.push(head.clone());
        if own.sign.as_ref() == Some(&path) {
            own.held = None;
            shared.let_go.notify_all();
        }
    });
    let own = shared.own.lock().unwrap_or_else(PoisonError::into_inner);
    let held = shared.let_go.wait_while(own, |own| own.held.as_ref() == Some(&path));
    let held = held.unwrap_or_else(PoisonError::into_inner);
    let (own, endpoint) = (held.pages.get(&path).cloned(), held.endpoint.clone());
    let is_lost = held.lost.contains(&path);
    // A file of the test's own is served unchanged.
    let is_own = held.pages.contains_key(&path);
    let replaced: Vec<_> = held.replaced.iter().filter(|(at, ..)| *at == path && !is_own).cloned().collect();
    let (sheets, receiver) = (held.sheets.clone(), held.receiver.clone());
    let kind = held.mislabelled.get(&path).copied().unwrap_or_else(|| kind(&path));
    let file = held.renamed.get(&path).unwrap_or(&path).clone();
    let reports = match held.reports {
        "" => String::new(),
        policy => format!("Content-Security-Policy-Report-Only: {policy}\r\n"),
    };
    let of_page = held.policies.get(&path).copied();
    // Other requests are answered meanwhile.
    drop(held);
    if path == "/complaints/" {
        return hand_on(stream, &head, &sent, &receiver?);
    }
    let policy = match (of_page, path.strip_prefix("/hosts/")) {
        (Some(policy), _) => format!("Content-Security-Policy: {policy}\r\n"),
        (None, Some(page)) if page != "strict.html" => String::new(),
        _ => format!("Content-Security-Policy: {POLICY} {endpoint}\r\n"),
    };
    let found = match own {
        Some(text) => Some(text.into_bytes()),
        None if path.contains("..") || is_lost => None,
        None => read(&shared.folder, &file, &sheets),
    };
    let status = if found.is_some() { "200 OK" } else { "404 Not Found" };
    let mut body = found.unwrap_or_default();
    for (_, words, by) in replaced {
        let text = String::from_utf8(body).ok()?;
        assert!(text.contains(words), "{path} does not hold {words}");
        body = text.replace(words, by).into_bytes();
    }
    write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n{policy}{reports}{sharing}X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        body.len()
    )
    .ok()?;
    stream.write_all(&body).ok()
}

fn hand_on(mut stream: TcpStream, head: &str, sent: &[u8], receiver: &str) -> Option<()> {
    let mut onward = TcpStream::connect(receiver).ok()?;
    let lines = head.trim_end().lines().filter(|line| !line.to_ascii_lowercase().starts_with("connection:"));
    let head: Vec<&str> = lines.chain(["Connection: close", "", ""]).collect();
    onward.write_all(&[head.join("\r\n").as_bytes(), sent].concat()).ok()?;
    std::io::copy(&mut onward, &mut stream).ok().map(|_| ())
}

/// The first line and the headers.
fn read_head(reader: &mut impl BufRead) -> Option<String> {
    let mut head = String::new();
    while reader.read_line(&mut head).ok()? > 2 {}
    Some(head)
}

fn header(head: &str, name: &str) -> Option<String> {
    let mut lines = head.lines().filter_map(|line| line.split_once(": "));
    lines.find(|(known, _)| known.eq_ignore_ascii_case(name)).map(|(_, value)| value.to_owned())
}

fn read(dist: &Path, path: &str, sheets: &[PathBuf]) -> Option<Vec<u8>> {
    let file = match path.strip_prefix("/hosts/") {
        Some(name) => match sheets.iter().find(|sheet| sheet.ends_with(name)) {
            Some(sheet) => sheet.clone(),
            None => Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/hosts").join(name),
        },
        None => dist.join(path.trim_start_matches('/')),
    };
    std::fs::read(file).ok()
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
