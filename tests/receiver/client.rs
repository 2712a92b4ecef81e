//! A minimal HTTP/1.1 client: it sends what it is given, byte by byte, and keeps its connection.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

use serde_json::Value;

/// A connection.
pub(crate) struct Client {
    stream: BufReader<TcpStream>,
}

/// A response.
#[derive(Debug)]
pub(crate) struct Answer {
    pub(crate) status: u16,
    headers: Vec<(String, String)>,
    pub(crate) body: String,
}

impl Client {
    pub(crate) fn connect(address: SocketAddr) -> Self {
        let stream = TcpStream::connect(address).expect("the receiver listens");
        stream.set_read_timeout(Some(Duration::from_secs(40))).unwrap();
        stream.set_nodelay(true).unwrap();
        Self { stream: BufReader::new(stream) }
    }

    /// Sends a request and reads the response.
    #[track_caller]
    pub(crate) fn send(&mut self, method: &str, headers: &[(&str, &str)], body: &[u8]) -> Answer {
        self.try_send(method, headers, body).expect("an answer")
    }

    /// The same, for a connection that may break.
    pub(crate) fn try_send(&mut self, method: &str, headers: &[(&str, &str)], body: &[u8]) -> Option<Answer> {
        let mut request = head(method, headers).into_bytes();
        let length = format!("Content-Length: {}\r\n\r\n", body.len());
        request.extend_from_slice(length.as_bytes());
        request.extend_from_slice(body);
        self.write(&request).then(|| self.read()).flatten()
    }

    /// Asks for something with this query, by `GET`.
    #[track_caller]
    pub(crate) fn get(&mut self, query: &str) -> Answer {
        assert!(self.write(format!("GET /somewhere{query} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").as_bytes()));
        self.read().expect("an answer")
    }

    /// The same by `HEAD`, which is answered without a body.
    #[track_caller]
    pub(crate) fn head(&mut self, query: &str) -> Answer {
        assert!(self.write(format!("HEAD /somewhere{query} HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n").as_bytes()));
        self.read_head().expect("an answer")
    }

    /// Writes bytes. Returns whether that was possible.
    pub(crate) fn write(&mut self, bytes: &[u8]) -> bool {
        self.stream.get_mut().write_all(bytes).is_ok()
    }

    /// Reads a response; `None` if there is none.
    pub(crate) fn read(&mut self) -> Option<Answer> {
        let mut answer = self.read_head()?;
        let length = answer.header("content-length").map_or(0, |length| length.parse().unwrap());
        let mut body = vec![0; length];
        self.stream.read_exact(&mut body).ok()?;
        answer.body = String::from_utf8(body).unwrap();
        Some(answer)
    }

    fn read_head(&mut self) -> Option<Answer> {
        let mut line = String::new();
        self.stream.read_line(&mut line).ok()?;
        let status = line.split(' ').nth(1)?.parse().ok()?;
        let mut headers = Vec::new();
        loop {
            line.clear();
            self.stream.read_line(&mut line).ok()?;
            let Some((name, value)) = line.trim_end().split_once(':') else { break };
            headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
        }
        Some(Answer { status, headers, body: String::new() })
    }

    /// Whether the server closes the connection without sending anything more.
    pub(crate) fn is_ended(&mut self) -> bool {
        // A reset is an end too.
        self.stream.read(&mut [0]).map_or_else(|error| error.kind() == std::io::ErrorKind::ConnectionReset, |n| n == 0)
    }
}

/// The start of a request, up to its length.
pub(crate) fn head(method: &str, headers: &[(&str, &str)]) -> String {
    let mut head = format!("{method} / HTTP/1.1\r\nHost: 127.0.0.1\r\n");
    for (name, value) in headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    head
}

impl Answer {
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    #[track_caller]
    pub(crate) fn json(&self) -> Value {
        serde_json::from_str(&self.body).unwrap_or_else(|_| panic!("no JSON: {self:?}"))
    }

    /// The reference in a response with this status.
    #[track_caller]
    pub(crate) fn reference(&self, status: u16) -> String {
        assert_eq!(self.status, status, "{self:?}");
        assert_eq!(self.header("content-type"), Some("application/json"));
        self.json()["reference"].as_str().expect("a reference").to_owned()
    }

    /// Checks that the response is a problem with this status.
    #[track_caller]
    pub(crate) fn problem(&self, status: u16) -> Value {
        assert_eq!(self.status, status, "{self:?}");
        assert_eq!(self.header("content-type"), Some("application/problem+json"));
        let problem = self.json();
        assert_eq!(problem["status"], status);
        assert!(problem["title"].is_string() && problem["detail"].is_string(), "{problem}");
        problem
    }
}
