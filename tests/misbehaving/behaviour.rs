//! The behaviours of the server, and the path for each.

use std::net::SocketAddr;
use std::time::Duration;

/// What the server does with a request.
#[derive(Clone, Debug)]
pub(crate) enum Behaviour {
    /// Closes the connection without a response, and without reading the body.
    CloseAtOnce,
    /// Closes in the middle of the headers.
    CloseInHeaders,
    /// Closes in the middle of the body.
    CloseInBody,
    /// Reads the request and sends nothing, until it is released.
    Hang,
    /// Sends half of the response and hangs.
    HangInBody,
    /// Sends the response byte by byte, with this pause in between.
    Trickle(Duration, Answer),
    /// Sends this many bytes of JSON that never ends, for as long as the client reads them.
    Huge(u64),
    /// Sends the response.
    Answer(Answer),
}

/// A response. The server adds whatever else HTTP needs.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    /// The status.
    pub(crate) status: u16,
    /// The headers.
    pub(crate) headers: Vec<(String, String)>,
    /// The body.
    pub(crate) body: Vec<u8>,
}

const JSON: &str = "application/json";
const PROBLEM: &str = "application/problem+json";
const HTML: &str = "text/html; charset=utf-8";
const PAGE: &str = "<!doctype html>\n<title>A page</title><p>Nobody here knows what a complaint is.";

impl Behaviour {
    /// The behaviour of a path; `None` for a path without one.
    pub(crate) fn at(path: &str, address: SocketAddr) -> Option<Self> {
        let megabytes = 1024 * 1024;
        Some(match path {
            "/close" => Self::CloseAtOnce,
            "/close-in-headers" => Self::CloseInHeaders,
            "/close-in-body" => Self::CloseInBody,
            "/hang" => Self::Hang,
            "/hang-in-body" => Self::HangInBody,
            "/trickle" => Self::Trickle(Duration::from_millis(5), Answer::created("TRICKLE-1")),
            "/huge" => Self::Huge(1_024 * megabytes),
            "/200" => Self::with(200, JSON, "{}"),
            "/200-html" => Self::page(200),
            "/200-broken-json" => Self::with(200, JSON, r#"{"reference": "K-20"#),
            "/200-wrong-type" => Self::with(200, "image/png", r#"{"reference": "K-2026-1"}"#),
            "/201" => Self::created("K-2026-1"),
            "/200-ok" => Self::with(200, "text/plain", "ok"),
            "/200-empty" => Self::status(200),
            "/204" => Self::status(204),
            "/205" => Self::status(205),
            "/206" => Self::with(206, JSON, r#"{"reference": "K-2026-1"}"#),
            // Another origin, although the same server.
            "/302" => Self::redirect(302, &format!("http://localhost:{}/elsewhere", address.port())),
            "/307" => Self::redirect(307, &format!("http://localhost:{}/elsewhere", address.port())),
            "/400" => Self::status(400),
            "/400-problem" => Self::problem(400, &[("omschrijving", "Schrijf iets meer op.")]),
            "/404" => Self::page(404),
            "/409" => Self::with(409, JSON, r#"{"reference": "K-2026-1"}"#),
            // A CDN that cannot find the server behind it.
            "/409-html" => Self::page(409),
            "/413" => Self::page(413),
            "/422" => Self::with(422, JSON, r#"{"message": "no"}"#),
            "/422-problem" => Self::problem(422, &[("naam", "Vul een naam in."), ("onbekend", "Er is iets anders.")]),
            "/429" => Self::busy(429, Some("1")),
            "/500" => Self::page(500),
            "/503" => Self::busy(503, None),
            "/503-retry" => Self::busy(503, Some("1")),
            // A date in the past.
            "/503-retry-date" => Self::busy(503, Some("Fri, 20 Nov 2015 10:00:00 GMT")),
            "/elsewhere" => Self::page(200),
            _ => return None,
        })
    }

    /// A response with only a status.
    pub(crate) fn status(status: u16) -> Self {
        Self::Answer(Answer { status, headers: Vec::new(), body: Vec::new() })
    }

    /// A response with a status and a body of this content type.
    pub(crate) fn with(status: u16, content_type: &str, body: &str) -> Self {
        Self::Answer(Answer::with(status, content_type, body))
    }

    /// An HTML page.
    pub(crate) fn page(status: u16) -> Self {
        Self::with(status, HTML, PAGE)
    }

    /// 201, with a reference.
    pub(crate) fn created(reference: &str) -> Self {
        Self::Answer(Answer::created(reference))
    }

    /// The response by the contract if answers must be corrected: questions and messages, without quotes in them.
    pub(crate) fn problem(status: u16, errors: &[(&str, &str)]) -> Self {
        let error =
            |(question, message): &(&str, &str)| format!(r#"{{"question":"{question}","message":"{message}"}}"#);
        let errors: Vec<String> = errors.iter().map(error).collect();
        Self::with(status, PROBLEM, &format!(r#"{{"title":"Mend this","errors":[{}]}}"#, errors.join(",")))
    }

    /// Not now; with a `Retry-After` header or without.
    pub(crate) fn busy(status: u16, retry_after: Option<&str>) -> Self {
        let mut answer = Answer::with(status, HTML, PAGE);
        answer.headers.extend(retry_after.map(|when| ("Retry-After".to_owned(), when.to_owned())));
        Self::Answer(answer)
    }

    /// A redirect.
    pub(crate) fn redirect(status: u16, to: &str) -> Self {
        Self::Answer(Answer { status, headers: vec![("Location".to_owned(), to.to_owned())], body: Vec::new() })
    }
}

impl Answer {
    /// A response with a status and a body of this content type.
    pub(crate) fn with(status: u16, content_type: &str, body: &str) -> Self {
        let headers = vec![("Content-Type".to_owned(), content_type.to_owned())];
        Self { status, headers, body: body.as_bytes().to_vec() }
    }

    /// 201, with a reference.
    pub(crate) fn created(reference: &str) -> Self {
        Self::with(201, JSON, &format!(r#"{{"reference":"{reference}"}}"#))
    }
}
