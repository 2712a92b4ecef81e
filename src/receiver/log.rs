//! Writes a log line for each request: time, request, result, size, and the reference. Never an answer, a name, an
//! e-mail address or a network address: a log is kept longer and read by more people than a complaint.

use std::io::Write;

use axum::extract::{Request, State};
use axum::http::header::CONTENT_LENGTH;
use axum::middleware::Next;
use axum::response::Response;

use super::clock::Clock;

/// Added to a response, for the log.
#[derive(Clone, Debug)]
pub(crate) struct Note(pub(crate) String);

/// Writes a line about each request. The query string is left out: forms with a wrong configuration put answers there.
/// So are control and other special characters, which the reader's terminal would have obeyed.
pub(crate) async fn requests(State(clock): State<Clock>, request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let path: String = request.uri().path().chars().filter(char::is_ascii_graphic).take(100).collect();
    let size = request.headers().get(CONTENT_LENGTH).and_then(|size| size.to_str().ok()?.parse::<u64>().ok());
    let answer = next.run(request).await;
    let size = size.map_or_else(|| "-".to_owned(), |size| size.to_string());
    let note = answer.extensions().get::<Note>().map_or("-", |note| &note.0);
    let status = answer.status().as_u16();
    say(&format!("{} {method} {path} {status} {size} {note}", clock.now().write_rfc3339()));
    answer
}

/// Writes to standard output. If nobody reads it, that is no reason to stop receiving.
pub(crate) fn say(text: &str) {
    let mut out = std::io::stdout().lock();
    let _ = writeln!(out, "{text}").and_then(|()| out.flush());
}

/// Writes to standard error.
pub(crate) fn complain(text: &str) {
    let _ = writeln!(std::io::stderr().lock(), "{text}");
}
