//! A site with the form on it, served from memory. It is well, until a test breaks it.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};

use sha2::{Digest, Sha384};

pub(super) const PROGRAM: &str = "klachtformulier-widget-1111111111.js";
pub(super) const WASM: &str = "klachtformulier-widget-2222222222.wasm";
pub(super) const SHEET: &str = "klachtformulier-3333333333.css";
/// The loader that checks what it loads.
pub(super) const STRICT: &str = "klachtformulier-4444444444.js";
/// The policy that the form promises to work under.
pub(super) const POLICY: &str =
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'";

/// What the server answers at a path.
#[derive(Clone)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: Vec<u8>,
    /// Whether the body is sent compressed.
    pub(super) is_compressed: bool,
    /// Whether the connection ends halfway.
    pub(super) is_cut: bool,
    /// Whether pages of other sites may read it.
    pub(super) is_shared: bool,
}

impl Answer {
    pub(super) fn new(kind: &str, body: impl Into<Vec<u8>>) -> Self {
        let headers = vec![("Content-Type", kind.to_owned())];
        Self { status: 200, headers, body: body.into(), is_compressed: true, is_cut: false, is_shared: false }
    }

    pub(super) fn page(body: &str) -> Self {
        Self::new("text/html; charset=utf-8", body)
    }

    pub(super) fn gone() -> Self {
        Self { status: 404, ..Self::page("<!doctype html><title>Niet gevonden</title>") }
    }

    pub(super) fn header(&mut self, name: &'static str, value: &str) {
        self.headers.retain(|(known, _)| *known != name);
        self.headers.push((name, value.to_owned()));
    }
}

/// A site. In its texts `{SITE}` is its own origin, `{ELSEWHERE}` that of another site with the same files, and `{CLOSED}`
/// one where nothing is.
#[derive(Clone)]
pub(super) struct Site {
    pub(super) files: BTreeMap<String, Answer>,
    /// What a POST to any path is answered with, unless nothing takes one.
    pub(super) receives: Option<Answer>,
}

impl Site {
    /// A site on which all is well.
    pub(super) fn well() -> Self {
        let mut site = Self { files: BTreeMap::new(), receives: Some(refusal(422)) };
        let padding = format!("/*{}*/\n", "klacht ".repeat(300));
        let names = format!("[\"{PROGRAM}\",\"{WASM}\",\"{SHEET}\"]");
        let loader = |more: &str| {
            format!("{padding}const f={names};{more}\nf.at(0);customElements.define(\"klacht-formulier\",class extends HTMLElement{{}});\n")
        };
        let script = "text/javascript; charset=utf-8";
        site.put("klachtformulier.js", Answer::new(script, loader("")));
        site.put(STRICT, Answer::new(script, loader("const h=[\"sha384-\"];")));
        site.put(PROGRAM, Answer::new(script, program("__wbg_one_1")));
        site.put(WASM, Answer::new("application/wasm", wasm("__wbg_one_1")));
        for name in [SHEET, "klachtformulier.css"] {
            site.put(name, Answer::new("text/css", format!("{padding}.form {{\n  color: #111;\n}}\n")));
        }
        site.put("organisations/huis.json", Answer::new("application/json", organisation("\"examples\": [], ")));
        site.put("organisations/slim/huis.json", Answer::new("application/json", organisation("")));
        site.release();
        site.files.insert("/klacht.html".to_owned(), Answer::page(&page()));
        site
    }

    /// Puts a file beside the loader.
    pub(super) fn put(&mut self, name: &str, answer: Answer) {
        self.files.insert(format!("/klacht/{name}"), answer);
    }

    /// A file beside the loader.
    pub(super) fn file(&mut self, name: &str) -> &mut Answer {
        self.files.get_mut(&format!("/klacht/{name}")).unwrap()
    }

    /// The page with the form.
    pub(super) fn page(&mut self) -> &mut Answer {
        self.files.get_mut("/klacht.html").unwrap()
    }

    /// Replaces text in the page.
    #[track_caller]
    pub(super) fn say(&mut self, words: &str, by: &str) {
        replace(&mut self.page().body, words, by);
    }

    /// Replaces text in a file beside the loader.
    #[track_caller]
    pub(super) fn edit(&mut self, name: &str, words: &str, by: &str) {
        replace(&mut self.file(name).body, words, by);
    }

    /// Gives the page a policy.
    pub(super) fn policy(&mut self, policy: &str) {
        self.page().header("Content-Security-Policy", policy);
    }

    /// Writes what the release is made of.
    pub(super) fn release(&mut self) {
        let names = ["klachtformulier.js", STRICT, PROGRAM, WASM, SHEET, "klachtformulier.css"];
        let hashes: BTreeMap<_, _> = names.map(|name| (name, integrity(&self.file(name).body))).into();
        let release = serde_json::json!({
            "version": "0.2.0", "loader": STRICT, "integrity": hashes[STRICT],
            "program": PROGRAM, "wasm": WASM, "sheet": SHEET, "files": hashes,
        });
        self.put("release.json", Answer::new("application/json", release.to_string()));
    }

    /// Serves it.
    pub(super) fn start(self) -> Served {
        let [own, other] = [(); 2].map(|()| TcpListener::bind("127.0.0.1:0").unwrap());
        let origin = |listener: &TcpListener| format!("http://{}", listener.local_addr().unwrap());
        let closed = origin(&TcpListener::bind("127.0.0.1:0").unwrap());
        let names = [("{SITE}", origin(&own)), ("{ELSEWHERE}", origin(&other)), ("{CLOSED}", closed)];
        let posts = Arc::new(Mutex::new(Vec::new()));
        for listener in [own, other] {
            let (site, names, posts) = (self.clone(), names.clone(), Arc::clone(&posts));
            std::thread::spawn(move || {
                for stream in listener.incoming().flatten() {
                    let (site, names, posts) = (site.clone(), names.clone(), Arc::clone(&posts));
                    std::thread::spawn(move || site.answer(stream, &names, &posts));
                }
            });
        }
        Served { names, posts }
    }

    fn answer(&self, mut stream: TcpStream, names: &[(&str, String)], posts: &Mutex<Vec<String>>) -> Option<()> {
        let mut reader = BufReader::new(stream.try_clone().ok()?);
        let mut head = String::new();
        while reader.read_line(&mut head).ok()? > 2 {}
        let lower = head.to_ascii_lowercase();
        let value = |name: &str| Some(lower.split(&format!("\r\n{name}: ")).nth(1)?.lines().next()?.to_owned());
        let mut body = vec![0; value("content-length").and_then(|length| length.parse().ok()).unwrap_or(0)];
        reader.read_exact(&mut body).ok()?;
        let (method, path) = (head.split(' ').next()?, head.split(' ').nth(1)?.split('?').next()?);
        let mut answer = match method {
            "POST" => {
                posts.lock().ok()?.push(format!("{head}{}", String::from_utf8_lossy(&body)));
                self.receives.clone().unwrap_or_else(Answer::gone)
            }
            "OPTIONS" => preflight(self.receives.as_ref()),
            _ => self.files.get(path).cloned().unwrap_or_else(Answer::gone),
        };
        for (name, origin) in names {
            if answer.body.windows(name.len()).any(|part| part == name.as_bytes()) {
                replace(&mut answer.body, name, origin);
            }
            answer.headers.iter_mut().for_each(|(_, value)| *value = value.replace(name, origin));
        }
        let mut lines: String = answer.headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
        if answer.is_shared {
            lines += "Access-Control-Allow-Origin: *\r\n";
        }
        if answer.is_compressed {
            answer.body = deflated(&answer.body);
            lines += "Content-Encoding: deflate\r\n";
        }
        let length = answer.body.len();
        let sent = if answer.is_cut { length / 2 } else { length };
        write!(stream, "HTTP/1.1 {} Said\r\n{lines}Content-Length: {length}\r\nConnection: close\r\n\r\n", answer.status).ok()?;
        stream.write_all(&answer.body[..sent]).ok()
    }
}

/// A site that is served.
pub(super) struct Served {
    names: [(&'static str, String); 3],
    posts: Arc<Mutex<Vec<String>>>,
}

impl Served {
    /// A text with its own addresses in it.
    pub(super) fn named(&self, text: &str) -> String {
        self.names.iter().fold(text.to_owned(), |text, (name, origin)| text.replace(name, origin))
    }

    /// The complaints that came in, with their headers.
    pub(super) fn posts(&self) -> Vec<String> {
        self.posts.lock().unwrap().clone()
    }
}

/// What an endpoint answers.
pub(super) fn refusal(status: u16) -> Answer {
    Answer { status, is_shared: true, is_compressed: false, ..Answer::new("application/problem+json", "{}") }
}

fn preflight(receives: Option<&Answer>) -> Answer {
    let Some(receives) = receives else { return Answer::gone() };
    let mut answer = Answer { status: 204, is_shared: receives.is_shared, is_compressed: false, ..Answer::page("") };
    answer.header("Access-Control-Allow-Headers", "Content-Type, Idempotency-Key");
    answer
}

fn page() -> String {
    format!(
        "<!doctype html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n<title>Klacht</title>\n\
         <link rel=\"preload\" as=\"fetch\" href=\"/klacht/{WASM}\">\n\
         <script type=\"module\" src=\"/klacht/klachtformulier.js\"></script>\n</head>\n<body>\n\
         <klacht-formulier src=\"/klacht/organisations/huis.json\" endpoint=\"/klachten\">\n\
         <p>Het klachtformulier wordt geladen.</p>\n</klacht-formulier>\n<p>Einde</p>\n</body>\n</html>\n"
    )
}

fn organisation(more: &str) -> String {
    let notes = "Wij lezen elke klacht. ".repeat(80);
    format!(
        "{{{more}\"format\": 1, \"id\": \"huis\", \"name\": {{\"nl\": \"Huis\"}}, \"privacy\": \"{notes}\", \"entrance\": {{}}, \"procedures\": [\
         {{\"id\": \"klacht\", \"deliveries\": {{}}}}, {{\"id\": \"bezwaar\", \"deliveries\": {{\"endpoint\": false}}}}]}}"
    )
}

/// The program's script, with what its wasm asks for.
pub(super) fn program(import: &str) -> String {
    format!("/*{}*/\nconst i={{{import}(){{}}}};\nexport{{i as start}};\n", "klacht ".repeat(300))
}

/// A program that asks for one function.
pub(super) fn wasm(import: &str) -> Vec<u8> {
    let sized = |id: u8, content: Vec<u8>| [vec![id], leb(content.len()), content].concat();
    let named = |name: &str| [leb(name.len()), name.into()].concat();
    let imports = [vec![1], named("wbg"), named(import), vec![0, 0]].concat();
    let padding = [named("padding"), (0..4000_u32).map(|at| (at * 7 % 251) as u8).collect()].concat();
    [b"\0asm\x01\0\0\0".to_vec(), sized(1, vec![1, 0x60, 0, 0]), sized(2, imports), sized(0, padding)].concat()
}

fn leb(mut value: usize) -> Vec<u8> {
    let mut bytes = Vec::new();
    loop {
        let byte = (value & 0x7f) as u8;
        value >>= 7;
        bytes.push(if value > 0 { byte | 0x80 } else { byte });
        if value == 0 {
            return bytes;
        }
    }
}

/// What a page says in `integrity`.
pub(super) fn integrity(bytes: &[u8]) -> String {
    const DIGITS: &[u8] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::from("sha384-");
    for three in Sha384::digest(bytes).chunks(3) {
        let bits = three.iter().fold(0, |bits, byte| bits << 8 | usize::from(*byte));
        [18, 12, 6, 0].iter().for_each(|shift| text.push(DIGITS[bits >> shift & 63].into()));
    }
    text
}

/// What `Content-Encoding: deflate` means, without making it any smaller.
fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut sent = vec![0x78, 0x01];
    let blocks: Vec<_> = if bytes.is_empty() { vec![bytes] } else { bytes.chunks(0xffff).collect() };
    for (at, block) in blocks.iter().enumerate() {
        let length = block.len() as u16;
        sent.push(u8::from(at + 1 == blocks.len()));
        sent.extend([length.to_le_bytes(), (!length).to_le_bytes()].concat());
        sent.extend(*block);
    }
    let (one, two) = bytes.iter().fold((1_u32, 0_u32), |(one, two), byte| {
        let one = (one + u32::from(*byte)) % 65521;
        (one, (two + one) % 65521)
    });
    sent.extend((two << 16 | one).to_be_bytes());
    sent
}

/// Replaces every place of a text in these bytes.
#[track_caller]
pub(super) fn replace(body: &mut Vec<u8>, words: &str, by: &str) {
    let text = String::from_utf8(std::mem::take(body)).unwrap();
    assert!(text.contains(words), "{words} is not in it");
    *body = text.replace(words, by).into_bytes();
}
