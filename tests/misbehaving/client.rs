//! A small client that reads as a browser's `fetch` with manual redirects does: whole responses, or none.

use std::io::{self, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// A response.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Got {
    /// The status.
    pub(crate) status: u16,
    /// The headers, with their names in lower-case letters.
    pub(crate) headers: Vec<(String, String)>,
    /// The body, as far as it was wanted.
    pub(crate) body: Vec<u8>,
}

/// Why there is no response.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Lost {
    /// Nothing arrived within the time limit.
    TimedOut,
    /// The connection was refused or broken.
    CutOff,
}

/// A request to send.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wanted<'a> {
    /// The method.
    pub(crate) method: &'a str,
    /// The path.
    pub(crate) path: &'a str,
    /// Headers beside those of HTTP itself.
    pub(crate) headers: &'a [(&'a str, &'a str)],
    /// The body.
    pub(crate) body: &'a [u8],
    /// How long the server may be silent.
    pub(crate) patience: Duration,
    /// The most bytes of the response to read.
    pub(crate) most: usize,
}

impl Wanted<'_> {
    /// A POST of JSON, with a generous time limit.
    pub(crate) fn post<'a>(path: &'a str, body: &'a [u8]) -> Wanted<'a> {
        let headers = &[("content-type", "application/json")];
        Wanted { method: "POST", path, headers, body, patience: Duration::from_secs(20), most: usize::MAX }
    }
}

impl Got {
    /// A header, by its name in lower-case letters.
    pub(crate) fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }
}

/// Sends a request and reads the response.
pub(crate) fn send(address: SocketAddr, wanted: &Wanted<'_>) -> Result<Got, Lost> {
    exchange(address, wanted).map_err(|error| match error.kind() {
        io::ErrorKind::WouldBlock | io::ErrorKind::TimedOut => Lost::TimedOut,
        _ => Lost::CutOff,
    })
}

fn exchange(address: SocketAddr, wanted: &Wanted<'_>) -> io::Result<Got> {
    let mut stream = TcpStream::connect(address)?;
    stream.set_read_timeout(Some(wanted.patience))?;
    let mut head = format!("{} {} HTTP/1.1\r\nHost: {address}\r\n", wanted.method, wanted.path);
    head.extend(wanted.headers.iter().flat_map(|(name, value)| [*name, ": ", *value, "\r\n"]));
    head.push_str(&format!("Content-Length: {}\r\n\r\n", wanted.body.len()));
    stream.write_all(head.as_bytes())?;
    // A server that closes before it has read everything may still have responded.
    drop(stream.write_all(wanted.body));
    read_answer(BufReader::new(stream), wanted.most)
}

fn read_answer(mut reader: BufReader<TcpStream>, most: usize) -> io::Result<Got> {
    let first = line(&mut reader)?;
    let status = first.split(' ').nth(1).and_then(|status| status.parse().ok()).ok_or(io::ErrorKind::InvalidData)?;
    let mut got = Got { status, ..Got::default() };
    loop {
        let line = line(&mut reader)?;
        let Some((name, value)) = line.split_once(':') else { break };
        got.headers.push((name.to_ascii_lowercase(), value.trim().to_owned()));
    }
    let length = got.header("content-length").and_then(|length| length.parse::<usize>().ok());
    let longest = length.unwrap_or(usize::MAX).min(most);
    reader.take(longest as u64).read_to_end(&mut got.body)?;
    let is_whole = length.is_none_or(|length| got.body.len() == length.min(most));
    if is_whole { Ok(got) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

/// A line with its end, or an error.
fn line(reader: &mut BufReader<TcpStream>) -> io::Result<String> {
    let mut line = String::new();
    io::BufRead::read_line(reader, &mut line)?;
    let whole = line.strip_suffix("\r\n").ok_or(io::ErrorKind::UnexpectedEof)?;
    Ok(whole.to_owned())
}
