//! Reads a request, and keeps it for the test.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;

/// More than any test sends.
const MOST_HEADERS: u64 = 64 * 1024;
const MOST_BODY: u64 = 256 * 1024 * 1024;

/// A request as it was received.
#[derive(Clone, Debug, Default)]
pub(crate) struct Recorded {
    /// Its method.
    pub(crate) method: String,
    /// Its path, with the query string.
    pub(crate) path: String,
    /// Its headers, with their names in lower-case letters.
    pub(crate) headers: Vec<(String, String)>,
    /// Its body; empty if the server did not read it.
    pub(crate) body: Vec<u8>,
}

impl Recorded {
    /// A header, by its name in lower-case letters.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    /// The body as text.
    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The path without the query string.
    pub(crate) fn plain_path(&self) -> &str {
        self.path.split('?').next().unwrap_or_default()
    }
}

/// Reads a request without its body. `None` if there is none: browsers open connections that they never use.
pub(super) fn read_head(reader: &mut BufReader<&TcpStream>) -> Option<Recorded> {
    let mut head = reader.take(MOST_HEADERS);
    let first = line(&mut head)?;
    let mut words = first.split(' ');
    let (method, path) = (words.next()?.to_owned(), words.next()?.to_owned());
    let mut headers = Vec::new();
    loop {
        let line = line(&mut head)?;
        if line.is_empty() {
            return Some(Recorded { method, path, headers, body: Vec::new() });
        }
        let (name, value) = line.split_once(':')?;
        headers.push((name.trim().to_ascii_lowercase(), value.trim().to_owned()));
    }
}

/// Reads its body. `None` if the connection was broken before the end.
pub(super) fn read_body(request: &Recorded, reader: &mut BufReader<&TcpStream>) -> Option<Vec<u8>> {
    if request.header("expect").is_some_and(|wanted| wanted.eq_ignore_ascii_case("100-continue")) {
        reader.get_mut().write_all(b"HTTP/1.1 100 Continue\r\n\r\n").ok()?;
    }
    if request.header("transfer-encoding").is_some_and(|encoding| encoding.eq_ignore_ascii_case("chunked")) {
        return read_chunks(reader);
    }
    let length = request.header("content-length").map_or(Some(0), |length| length.parse().ok())?;
    read_exactly(length, reader)
}

fn read_chunks(reader: &mut BufReader<&TcpStream>) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let size = line(reader)?;
        let size = u64::from_str_radix(size.split(';').next()?.trim(), 16).ok()?;
        body.extend(read_exactly(size, reader)?);
        // After the last chunk: trailers, which no client sends, and an empty line.
        line(reader)?;
        if size == 0 {
            return Some(body);
        }
    }
}

fn read_exactly(length: u64, reader: &mut BufReader<&TcpStream>) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    let read = reader.take(length.min(MOST_BODY)).read_to_end(&mut body).ok()?;
    (read as u64 == length).then_some(body)
}

fn line(reader: &mut impl BufRead) -> Option<String> {
    let mut line = String::new();
    reader.read_line(&mut line).ok().filter(|read| *read > 0)?;
    Some(line.trim_end_matches(['\r', '\n']).to_owned())
}
