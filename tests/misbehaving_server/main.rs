//! Tests of the misbehaving server itself: a test that depends on it is only as good as the server.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test stops where it fails")]

#[path = "../misbehaving/mod.rs"]
mod misbehaving;

use std::io::Read;
use std::net::TcpStream;
use std::time::Duration;

use misbehaving::client::{Got, Lost, Wanted, send};
use misbehaving::{Answer, Behaviour, Misbehaving};

const BODY: &[u8] = br#"{"format": 1}"#;
/// Long enough to get a response, short enough to wait for one that never comes.
const SHORT: Duration = Duration::from_millis(150);

fn post(server: &Misbehaving, path: &str) -> Result<Got, Lost> {
    send(server.address(), &Wanted::post(path, BODY))
}

fn post_from(server: &Misbehaving, method: &str, origin: &str) -> Got {
    let headers = &[("origin", origin), ("access-control-request-private-network", "true")];
    send(server.address(), &Wanted { method, headers, ..Wanted::post("/201", BODY) }).unwrap()
}

#[track_caller]
fn check_answer(path: &str, status: u16, content_type: Option<&str>, body: &str) {
    let got = post(&Misbehaving::start(), path).unwrap();
    assert_eq!((got.status, got.header("content-type")), (status, content_type), "{path}");
    assert!(String::from_utf8(got.body).unwrap().contains(body), "{path}");
}

#[test]
fn a_path_asks_for_an_answer() {
    let html = Some("text/html; charset=utf-8");
    let json = Some("application/json");
    check_answer("/200", 200, json, "{}");
    check_answer("/200-html", 200, html, "<!doctype html>");
    check_answer("/200-broken-json", 200, json, r#"{"reference": "K-20"#);
    check_answer("/200-wrong-type", 200, Some("image/png"), r#"{"reference": "K-2026-1"}"#);
    check_answer("/201", 201, json, r#"{"reference":"K-2026-1"}"#);
    check_answer("/204", 204, None, "");
    check_answer("/400", 400, None, "");
    check_answer("/400-problem", 400, Some("application/problem+json"), "omschrijving");
    check_answer("/404", 404, html, "<p>");
    check_answer("/409", 409, json, "K-2026-1");
    check_answer("/413", 413, html, "<p>");
    check_answer("/422", 422, json, "message");
    check_answer(
        "/422-problem",
        422,
        Some("application/problem+json"),
        r#"{"question":"naam","message":"Vul een naam in."}"#,
    );
    check_answer("/429", 429, html, "<p>");
    check_answer("/500", 500, html, "<p>");
    check_answer("/503", 503, html, "<p>");
    check_answer("/no-such-path", 404, html, "<p>");
    check_answer("/201?with=a-question", 201, json, "K-2026-1");
}

#[test]
fn it_says_when_to_come_back_where_it_should() {
    let server = Misbehaving::start();
    let when = |path: &str| post(&server, path).unwrap().header("retry-after").map(str::to_owned);
    assert_eq!(when("/429").as_deref(), Some("1"));
    assert_eq!(when("/503-retry").as_deref(), Some("1"));
    assert_eq!(when("/503-retry-date").as_deref(), Some("Fri, 20 Nov 2015 10:00:00 GMT"));
    assert_eq!(when("/503"), None);
    assert_eq!(when("/500"), None);
}

#[test]
fn it_redirects_to_another_origin() {
    let server = Misbehaving::start();
    let got = post(&server, "/302").unwrap();
    let there = format!("http://localhost:{}/elsewhere", server.address().port());
    assert_eq!((got.status, got.header("location")), (302, Some(there.as_str())));
    assert_eq!(post(&server, "/307").unwrap().status, 307);
}

#[test]
fn it_closes_wherever_it_is_asked_to() {
    let server = Misbehaving::start();
    for path in ["/close", "/close-in-headers", "/close-in-body"] {
        assert_eq!(post(&server, path), Err(Lost::CutOff), "{path}");
    }
    // The headers were sent, and a part of the body.
    let first_bytes = Wanted { most: 5, ..Wanted::post("/close-in-body", BODY) };
    assert_eq!(send(server.address(), &first_bytes).unwrap().status, 201);
}

#[test]
fn it_closes_at_once_without_reading() {
    let server = Misbehaving::start();
    assert_eq!(post(&server, "/close"), Err(Lost::CutOff));
    assert_eq!(server.wait_for(1)[0].body, b"");
}

#[test]
fn it_hangs_until_it_is_released() {
    let server = Misbehaving::start();
    for path in ["/hang", "/hang-in-body"] {
        let hurried = Wanted { patience: SHORT, ..Wanted::post(path, BODY) };
        assert_eq!(send(server.address(), &hurried), Err(Lost::TimedOut), "{path}");
    }
    std::thread::scope(|scope| {
        let waiting = scope.spawn(|| post(&server, "/hang"));
        server.wait_for(3);
        assert!(!waiting.is_finished());
        server.release();
        assert_eq!(waiting.join().unwrap(), Err(Lost::CutOff));
    });
}

#[test]
fn it_ends_with_everything_open() {
    let server = Misbehaving::start();
    server.script("/slow", [Behaviour::Trickle(Duration::from_secs(3_600), Answer::created("K-1"))]);
    let mut unused = TcpStream::connect(server.address()).unwrap();
    let clients = ["/hang", "/hang-in-body", "/slow"].map(|path| {
        let address = server.address();
        std::thread::spawn(move || send(address, &Wanted::post(path, BODY)))
    });
    server.wait_for(3);
    drop(server);
    for client in clients {
        assert_eq!(client.join().unwrap(), Err(Lost::CutOff));
    }
    // Closed or reset: ended in either case.
    assert!(!unused.read(&mut [0]).is_ok_and(|read| read > 0));
}

#[test]
fn a_trickle_comes_whole() {
    let server = Misbehaving::start();
    server.script("/trickle", [Behaviour::Trickle(Duration::ZERO, Answer::created("TRICKLE-2"))]);
    assert_eq!(post(&server, "/trickle").unwrap().body, br#"{"reference":"TRICKLE-2"}"#);
}

#[test]
fn a_huge_answer_stops_when_nobody_takes_it() {
    let server = Misbehaving::start();
    let some = Wanted { most: 100_000, ..Wanted::post("/huge", BODY) };
    let got = send(server.address(), &some).unwrap();
    assert_eq!((got.status, got.body.len()), (200, 100_000));
    // The kernel buffers a few megabytes for a reader.
    assert!(server.streamed() < 32 * 1024 * 1024, "{}", server.streamed());
    let whole = Misbehaving::start();
    whole.script("/huge", [Behaviour::Huge(5_000_000)]);
    assert_eq!(post(&whole, "/huge").unwrap().body.len(), 5_000_002);
}

#[test]
fn a_script_is_followed_and_its_end_goes_on() {
    let server = Misbehaving::start();
    server.script("/klacht", [Behaviour::page(500), Behaviour::CloseAtOnce, Behaviour::created("K-1")]);
    let answers: Vec<_> = (0..4).map(|_| post(&server, "/klacht").map(|got| got.status)).collect();
    assert_eq!(answers, [Ok(500), Err(Lost::CutOff), Ok(201), Ok(201)]);
}

#[test]
fn it_keeps_what_was_sent() {
    let server = Misbehaving::start();
    let big = "klacht ".repeat(200_000);
    let headers = &[("Idempotency-Key", "k-1"), ("content-type", "text/plain")];
    send(server.address(), &Wanted { headers, ..Wanted::post("/201?x=1", big.as_bytes()) }).unwrap();
    let requests = server.wait_for(1);
    assert_eq!((requests[0].method.as_str(), requests[0].path.as_str()), ("POST", "/201?x=1"));
    assert_eq!(requests[0].header("idempotency-key"), Some("k-1"));
    assert_eq!(requests[0].text(), big);
}

#[test]
fn it_reads_what_comes_in_chunks() {
    let server = Misbehaving::start();
    let headers = &[("Transfer-Encoding", "chunked")];
    let body = b"5\r\nklach\r\n1;x=y\r\nt\r\n0\r\n\r\n";
    send(server.address(), &Wanted { headers, ..Wanted::post("/201", body) }).unwrap();
    assert_eq!(server.wait_for(1)[0].text(), "klacht");
}

#[test]
fn any_origin_may_send_when_none_is_named() {
    let server = Misbehaving::start();
    let got = post_from(&server, "POST", "https://a.example");
    assert_eq!(got.header("access-control-allow-origin"), Some("https://a.example"));
    assert_eq!(got.header("access-control-expose-headers"), Some("Retry-After"));
    assert_eq!(post(&server, "/201").unwrap().header("access-control-allow-origin"), None);
}

#[test]
fn only_named_origins_may_send() {
    let server = Misbehaving::start();
    server.allow_origins(&["https://a.example"]);
    let allowed = post_from(&server, "OPTIONS", "https://a.example");
    assert_eq!(allowed.status, 204);
    assert_eq!(allowed.header("access-control-allow-methods"), Some("POST"));
    assert_eq!(allowed.header("access-control-allow-headers"), Some("content-type, idempotency-key"));
    assert_eq!(allowed.header("access-control-allow-private-network"), Some("true"));
    let other = post_from(&server, "OPTIONS", "https://b.example");
    assert_eq!((other.status, other.header("access-control-allow-origin")), (403, None));
    // As with any server, the request itself gets a response: it is the browser that withholds it from the page.
    let other = post_from(&server, "POST", "https://b.example");
    assert_eq!((other.status, other.header("access-control-allow-origin")), (201, None));
}

#[test]
fn a_preflight_takes_nothing_from_a_script() {
    let server = Misbehaving::start();
    server.script("/201", [Behaviour::page(500), Behaviour::created("K-1")]);
    assert_eq!(post_from(&server, "OPTIONS", "https://a.example").status, 204);
    assert_eq!(post(&server, "/201").unwrap().status, 500);
    assert_eq!(server.posts().len(), 1);
    assert_eq!(server.requests().len(), 2);
}

#[test]
fn nobody_listens_where_connections_are_refused() {
    assert_eq!(send(Misbehaving::refused(), &Wanted::post("/", BODY)), Err(Lost::CutOff));
}
