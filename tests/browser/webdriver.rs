//! A small WebDriver client: what these tests need of the W3C protocol, over plain HTTP to a chromedriver of our own.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// How long anything may take before a test says that it does not come.
const PATIENCE: Duration = Duration::from_secs(20);
const PAUSE: Duration = Duration::from_millis(20);
/// The keys under which the protocol hands out elements and shadow roots.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";
const SHADOW: &str = "shadow-6066-11e4-a52e-4f735466cecf";

/// A browser with one window, closed when it is dropped.
pub(crate) struct Browser {
    driver: Child,
    port: u16,
    session: String,
    profile: PathBuf,
}

impl Browser {
    pub(crate) fn start(width: u32) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let port = free_port();
        let name = format!("klachtformulier-test-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let driver = Command::new(std::env::var("CHROMEDRIVER").unwrap_or("chromedriver".to_owned()))
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("chromedriver must be there; `make tools` installs it");
        let mut browser = Self { driver, port, session: String::new(), profile: std::env::temp_dir().join(name) };
        eventually("chromedriver is ready", || TcpStream::connect(("127.0.0.1", port)).is_ok());
        let arguments = [
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--js-flags=--expose-gc",
            "--lang=nl",
            &format!("--user-data-dir={}", browser.profile.display()),
            &format!("--window-size={width},900"),
        ];
        let answer = browser.ask(
            "POST",
            "/session",
            &json!({"capabilities": {"alwaysMatch": {
                "goog:chromeOptions": {"args": arguments},
                "goog:loggingPrefs": {"browser": "ALL"},
            }}}),
        );
        browser.session = format!("/session/{}", answer["sessionId"].as_str().expect("a session has an id"));
        browser
    }

    pub(crate) fn open(&self, address: &str) {
        self.command("/url", &json!({"url": address}));
    }

    /// Runs a script in the page, and gives what it returns.
    pub(crate) fn script(&self, script: &str) -> Value {
        self.command("/execute/sync", &json!({"script": script, "args": []}))
    }

    /// The text that an expression gives in the page.
    #[track_caller]
    pub(crate) fn text(&self, expression: &str) -> String {
        let value = self.script(&format!("return {expression}"));
        value.as_str().unwrap_or_else(|| panic!("no text: {expression} is {value}")).to_owned()
    }

    /// Waits until an expression is true in the page.
    #[track_caller]
    pub(crate) fn wait_for(&self, expression: &str) {
        eventually(expression, || self.script(&format!("return Boolean({expression})")) == Value::Bool(true));
    }

    /// Types as a person does, into an element in the shadow root of a host.
    pub(crate) fn type_into(&self, host: &str, selector: &str, text: &str) {
        let element = self.inside(host, selector);
        self.command(&format!("/element/{element}/value"), &json!({"text": text}));
    }

    /// Clicks as a person does.
    pub(crate) fn click(&self, host: &str, selector: &str) {
        let element = self.inside(host, selector);
        self.command(&format!("/element/{element}/click"), &json!({}));
    }

    /// What the console of the page says of errors. Reading empties it.
    pub(crate) fn console_errors(&self) -> Vec<String> {
        let entries = self.command("/se/log", &json!({"type": "browser"}));
        let entries = entries.as_array().cloned().unwrap_or_default();
        let errors = entries.iter().filter(|entry| entry["level"] == "SEVERE");
        errors.map(|entry| entry["message"].as_str().unwrap_or_default().to_owned()).collect()
    }

    fn inside(&self, host: &str, selector: &str) -> String {
        let find = |within: &str, selector: &str| {
            let found =
                self.command(&format!("{within}/element"), &json!({"using": "css selector", "value": selector}));
            found[ELEMENT].as_str().unwrap_or_else(|| panic!("no {selector}: {found}")).to_owned()
        };
        let host = find("", host);
        let root = self.ask("GET", &format!("{}/element/{host}/shadow", self.session), &Value::Null);
        let root = root[SHADOW].as_str().expect("the host has a shadow root");
        find(&format!("/shadow/{root}"), selector)
    }

    fn command(&self, path: &str, body: &Value) -> Value {
        self.ask("POST", &format!("{}{path}", self.session), body)
    }

    #[track_caller]
    fn ask(&self, method: &str, path: &str, body: &Value) -> Value {
        let answer = self.http(method, path, body).unwrap_or_else(|error| panic!("{method} {path}: {error}"));
        let value = answer["value"].clone();
        if let Some(error) = value.get("error").and_then(Value::as_str) {
            panic!("{method} {path}: {error}: {}", value["message"].as_str().unwrap_or_default());
        }
        value
    }

    fn http(&self, method: &str, path: &str, body: &Value) -> std::io::Result<Value> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        let body = if body.is_null() { String::new() } else { body.to_string() };
        write!(
            stream,
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            body.len()
        )?;
        let mut reader = BufReader::new(stream);
        let (mut line, mut length) = (String::new(), 0);
        loop {
            line.clear();
            reader.read_line(&mut line)?;
            if line.trim().is_empty() {
                break;
            }
            if let Some((name, value)) = line.split_once(':')
                && name.eq_ignore_ascii_case("content-length")
            {
                length = value.trim().parse().unwrap_or(0);
            }
        }
        let mut bytes = vec![0; length];
        reader.read_exact(&mut bytes)?;
        Ok(serde_json::from_slice(&bytes)?)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // The browser goes with its session, so that comes first; then nothing is left that could fail.
        let _ = self.http("DELETE", &self.session, &Value::Null);
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}

/// Asks again until it is so, or until patience runs out.
#[track_caller]
pub(crate) fn eventually(what: &str, is_so: impl Fn() -> bool) {
    let deadline = Instant::now() + PATIENCE;
    while !is_so() {
        assert!(Instant::now() < deadline, "this does not come: {what}");
        std::thread::sleep(PAUSE);
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    listener.local_addr().expect("it has an address").port()
}
