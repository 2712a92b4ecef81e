//! Which pages may send, by CORS.

use crate::client::Answer;
use crate::complaints;
use crate::server::{ORIGIN, Server, run};

#[track_caller]
fn preflight(server: &Server, origin: &str) -> Answer {
    let headers = [
        ("Origin", origin),
        ("Access-Control-Request-Method", "POST"),
        ("Access-Control-Request-Headers", "content-type,idempotency-key"),
    ];
    server.client().send("OPTIONS", &headers, b"")
}

#[test]
fn a_page_that_may_send_is_told_so() {
    let server = Server::start();
    let answer = preflight(&server, ORIGIN);
    assert_eq!(answer.status, 200);
    assert_eq!(answer.header("access-control-allow-origin"), Some(ORIGIN));
    assert_eq!(answer.header("access-control-allow-methods"), Some("POST"));
    let headers = answer.header("access-control-allow-headers").unwrap().to_ascii_lowercase();
    assert!(headers.contains("content-type") && headers.contains("idempotency-key"), "{headers}");
    assert!(answer.header("vary").unwrap().contains("origin"));
    assert_eq!(answer.header("access-control-allow-credentials"), None);
}

#[test]
fn a_page_that_may_send_can_read_every_answer() {
    let server = Server::start();
    let complaint = complaints::any();
    let headers =
        |content_type| [("Origin", ORIGIN), ("Content-Type", content_type), ("Idempotency-Key", &complaint.key)];
    for (content_type, status) in [("application/json", 201), ("application/json", 409), ("text/plain", 415)] {
        let answer = server.client().send("POST", &headers(content_type), complaint.json().as_bytes());
        assert_eq!(answer.status, status);
        assert_eq!(answer.header("access-control-allow-origin"), Some(ORIGIN));
        assert_eq!(answer.header("access-control-expose-headers"), Some("retry-after"));
        assert_eq!(answer.header("cache-control"), Some("no-store"));
    }
}

#[test]
fn other_pages_may_not_send() {
    let server = Server::start();
    let complaint = complaints::any();
    let others =
        ["https://elsewhere.example", "http://www.example.nl", "https://www.example.nl.elsewhere.example", "null"];
    for origin in others {
        let answer = preflight(&server, origin);
        answer.problem(403);
        assert_eq!(answer.header("access-control-allow-origin"), None);
        let headers = [("Origin", origin), ("Content-Type", "application/json"), ("Idempotency-Key", &complaint.key)];
        server.client().send("POST", &headers, complaint.json().as_bytes()).problem(403);
    }
    assert_eq!(run(&server.database, &["list"]).trim(), "0 complaints");
}
