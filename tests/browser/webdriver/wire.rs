//! Commands to a driver and its answers, over plain HTTP.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::Duration;

use serde_json::Value;

/// How long a driver may take: a slow page load counts too.
const PATIENCE: Duration = Duration::from_secs(60);

/// The connection to a driver at a port of this machine.
pub(super) struct Wire {
    pub(super) port: u16,
}

impl Wire {
    pub(super) fn at_free_port() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
        Self { port: listener.local_addr().expect("it has an address").port() }
    }

    /// Whether the driver listens.
    pub(super) fn is_open(&self) -> bool {
        TcpStream::connect(("127.0.0.1", self.port)).is_ok()
    }

    /// Sends a command that must succeed, and returns its value.
    #[track_caller]
    pub(super) fn ask(&self, method: &str, path: &str, body: &Value) -> Value {
        let failed =
            |error| panic!("{method} {path} {}: {error}", body.to_string().chars().take(200).collect::<String>());
        self.answer(method, path, body).unwrap_or_else(failed)
    }

    /// Sends a command, and returns its value or the error.
    pub(super) fn answer(&self, method: &str, path: &str, body: &Value) -> Result<Value, String> {
        let answer = self.send(method, path, body).map_err(|error| error.to_string())?;
        let value = answer["value"].clone();
        match value.get("error").and_then(Value::as_str) {
            Some(error) => Err(format!("{error}: {}", value["message"].as_str().unwrap_or_default())),
            None => Ok(value),
        }
    }

    /// Sends a command. Returns the error that prevented it, if any.
    #[track_caller]
    pub(super) fn hindrance(&self, path: &str, body: &Value) -> Option<String> {
        let answer = self.send("POST", path, body).unwrap_or_else(|error| panic!("{path}: {error}"));
        answer["value"]["error"].as_str().map(str::to_owned)
    }

    pub(super) fn send(&self, method: &str, path: &str, body: &Value) -> std::io::Result<Value> {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port))?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let body = if body.is_null() { String::new() } else { body.to_string() };
        let head = format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n",
            self.port,
            body.len()
        );
        // In one write: a second packet would wait for an acknowledgement of the first.
        stream.write_all((head + &body).as_bytes())?;
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
