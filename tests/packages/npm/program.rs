//! A server that npm installed, while a test runs.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::os::unix::process::CommandExt;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use super::apps::App;

/// Runs a program and its children until its standard input closes, however the tests end.
const UNTIL_THE_END: &str = r#""$@" </dev/null >server.log 2>&1 & read -r _; trap "" TERM; kill -TERM 0; wait"#;
const PATIENCE: Duration = Duration::from_secs(60);

pub(super) struct Program {
    running: Child,
    pub(super) origin: String,
    address: String,
}

impl Program {
    /// Starts it with these arguments, at a port, and waits until it answers.
    #[track_caller]
    pub(super) fn start<const N: usize>(app: &App, name: &str, arguments: impl Fn(&str) -> [&str; N]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        let port = listener.local_addr().unwrap().port().to_string();
        drop(listener);
        let mut command = app.command("sh".as_ref());
        command.args(["-c", UNTIL_THE_END, "sh"]).arg(app.installed(name)).args(arguments(&port));
        command.stdin(Stdio::piped()).process_group(0);
        let running = command.spawn().expect("there is a shell");
        let program =
            Self { running, origin: format!("http://127.0.0.1:{port}"), address: format!("127.0.0.1:{port}") };
        let deadline = Instant::now() + PATIENCE;
        while TcpStream::connect(&program.address).is_err() {
            let log = || std::fs::read_to_string(app.folder.join("server.log")).unwrap_or_default();
            assert!(Instant::now() < deadline, "{name} does not start: {}", log());
            std::thread::sleep(Duration::from_millis(100));
        }
        program
    }

    /// A page as the server writes it.
    pub(super) fn page(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).expect("it listens");
        write!(stream, "GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.address).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        // Waiting closes its standard input, which ends it.
        let _ = self.running.wait();
    }
}
