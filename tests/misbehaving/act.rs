//! Carries out a behaviour for a request. The client may disconnect at any moment, which ends it.

use std::io::{self, BufReader, Write};
use std::net::TcpStream;
use std::time::Duration;

use super::Shared;
use super::behaviour::{Answer, Behaviour};
use super::request::{Recorded, read_body, read_head};

/// Responds to one request, and closes the connection.
pub(super) fn serve(stream: &TcpStream, shared: &Shared) {
    // Without this, the kernel would collect the bytes that are meant to trickle.
    stream.set_nodelay(true).expect("a socket that was just opened");
    let mut reader = BufReader::new(stream);
    let Some(mut request) = read_head(&mut reader) else { return };
    let headers = allowing(&request, shared);
    if request.method == "OPTIONS" {
        let answer = preflight(&request, headers.is_some());
        shared.record(request);
        return drop(write(stream, &answer, headers.as_deref()));
    }
    let address = stream.local_addr().expect("a connected socket");
    let behaviour = shared.behaviour(request.plain_path(), address);
    if !matches!(behaviour, Behaviour::CloseAtOnce) {
        match read_body(&request, &mut reader) {
            Some(body) => request.body = body,
            None => return,
        }
    }
    shared.record(request);
    // Fails if the client disconnected, which it may.
    drop(act(&behaviour, stream, headers.as_deref(), shared));
}

fn act(behaviour: &Behaviour, stream: &TcpStream, allowing: Option<&str>, shared: &Shared) -> io::Result<()> {
    let half = Answer::created("HALF-WAY");
    match behaviour {
        Behaviour::CloseAtOnce => Ok(()),
        Behaviour::CloseInHeaders => (&*stream).write_all(b"HTTP/1.1 201 Created\r\nContent-Ty"),
        Behaviour::CloseInBody => write_half(stream, &half, allowing),
        Behaviour::Hang => {
            shared.waits(None);
            Ok(())
        }
        Behaviour::HangInBody => {
            write_half(stream, &half, allowing)?;
            shared.waits(None);
            Ok(())
        }
        Behaviour::Trickle(pace, answer) => trickle(stream, &bytes(answer, allowing), *pace, shared),
        Behaviour::Huge(size) => stream_out(stream, *size, allowing, shared),
        Behaviour::Answer(answer) => write(stream, answer, allowing),
    }
}

fn write(mut stream: &TcpStream, answer: &Answer, allowing: Option<&str>) -> io::Result<()> {
    stream.write_all(&bytes(answer, allowing))
}

fn write_half(mut stream: &TcpStream, answer: &Answer, allowing: Option<&str>) -> io::Result<()> {
    let bytes = bytes(answer, allowing);
    let half = bytes.len() - answer.body.len().div_ceil(2);
    stream.write_all(bytes.get(..half).unwrap_or_default())
}

fn trickle(mut stream: &TcpStream, bytes: &[u8], pace: Duration, shared: &Shared) -> io::Result<()> {
    for byte in bytes {
        stream.write_all(&[*byte])?;
        if shared.waits(Some(pace)) {
            break;
        }
    }
    Ok(())
}

/// JSON that never ends, without a `Content-Length`.
fn stream_out(mut stream: &TcpStream, size: u64, allowing: Option<&str>, shared: &Shared) -> io::Result<()> {
    let start = [
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\n",
        allowing.unwrap_or_default(),
        "\r\n",
    ];
    stream.write_all(start.concat().as_bytes())?;
    stream.write_all(b"[0")?;
    let piece = b",0".repeat(32 * 1024);
    let mut left = size;
    while left > 0 {
        let length = left.min(piece.len() as u64);
        stream.write_all(piece.get(..length as usize).unwrap_or_default())?;
        left -= length;
        let mut inner = shared.lock();
        inner.streamed += length;
        if inner.closing {
            break;
        }
    }
    Ok(())
}

/// The whole response as bytes.
fn bytes(answer: &Answer, allowing: Option<&str>) -> Vec<u8> {
    let mut head = format!("HTTP/1.1 {} {}\r\n", answer.status, reason(answer.status));
    for (name, value) in &answer.headers {
        head.push_str(&format!("{name}: {value}\r\n"));
    }
    // Responses with these two statuses have no body, and no length.
    if !matches!(answer.status, 204 | 304) {
        head.push_str(&format!("Content-Length: {}\r\n", answer.body.len()));
    }
    head.push_str("Connection: close\r\n");
    head.push_str(allowing.unwrap_or_default());
    head.push_str("\r\n");
    [head.as_bytes(), &answer.body].concat()
}

/// The headers with which a browser lets a page of an origin read a response; an error for an origin that is not
/// allowed, and no headers for a request without `Origin`.
fn allowing(request: &Recorded, shared: &Shared) -> Option<String> {
    let Some(origin) = request.header("origin") else { return Some(String::new()) };
    let exposed = "Access-Control-Expose-Headers: Retry-After\r\n";
    shared.allows(origin).then(|| format!("Access-Control-Allow-Origin: {origin}\r\nVary: Origin\r\n{exposed}"))
}

/// The response to a preflight.
fn preflight(request: &Recorded, allowed: bool) -> Answer {
    let mut answer = Answer { status: if allowed { 204 } else { 403 }, headers: Vec::new(), body: Vec::new() };
    if allowed {
        let mut add = |name: &str, value: &str| answer.headers.push((name.to_owned(), value.to_owned()));
        add("Access-Control-Allow-Methods", "POST");
        add("Access-Control-Allow-Headers", "content-type, idempotency-key");
        add("Access-Control-Max-Age", "0");
        if request.header("access-control-request-private-network").is_some() {
            add("Access-Control-Allow-Private-Network", "true");
        }
    }
    answer
}

fn reason(status: u16) -> &'static str {
    match status {
        200 => "OK",
        201 => "Created",
        204 => "No Content",
        302 => "Found",
        307 => "Temporary Redirect",
        _ => "Whatever",
    }
}
