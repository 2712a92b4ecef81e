//! How the server stops.

use std::time::{Duration, Instant};

use crate::client::head;
use crate::complaints;
use crate::server::{Server, run, terminate};

#[test]
fn it_stops_at_once_when_nobody_is_there() {
    let server = Server::start();
    let start = Instant::now();
    let (lines, code) = server.stop();
    assert_eq!(code, Some(0));
    assert_eq!(lines.last().map(String::as_str), Some("stopped"));
    assert!(start.elapsed() < Duration::from_secs(3), "after {:?}", start.elapsed());
}

#[test]
fn silent_connections_do_not_keep_it() {
    let server = Server::start();
    let fresh = server.client();
    let mut kept = server.client();
    kept.send("GET", &[], b"").problem(405);
    let start = Instant::now();
    assert_eq!(server.stop().1, Some(0));
    assert!(start.elapsed() < Duration::from_secs(3), "after {:?}", start.elapsed());
    drop(fresh);
}

#[test]
fn a_complaint_that_is_under_way_is_still_received() {
    let server = Server::start();
    let complaint = complaints::any();
    let json = complaint.json();
    let mut client = server.client();
    let head = head("POST", &[("Content-Type", "application/json"), ("Idempotency-Key", &complaint.key)]);
    let (first, last) = json.split_at(100);
    assert!(client.write(format!("{head}Content-Length: {}\r\n\r\n{first}", json.len()).as_bytes()));
    // Until the server is reading it.
    std::thread::sleep(Duration::from_millis(300));
    terminate(server.id());
    std::thread::sleep(Duration::from_millis(300));
    assert!(client.write(last.as_bytes()));
    let reference = client.read().unwrap().reference(201);
    let database = server.database.clone();
    let (lines, code) = (server.lines(), server.wait());
    assert_eq!(code, Some(0), "{lines:#?}");
    assert!(run(&database, &["list"]).contains(&reference));
}

#[test]
fn who_does_not_finish_does_not_keep_it_for_ever() {
    let server = Server::start();
    let mut client = server.client();
    let head = head("POST", &[("Content-Type", "application/json"), ("Idempotency-Key", "x")]);
    assert!(client.write(format!("{head}Content-Length: 1000\r\n\r\n{{").as_bytes()));
    std::thread::sleep(Duration::from_millis(300));
    let start = Instant::now();
    assert_eq!(server.stop().1, Some(0));
    assert!(start.elapsed() < Duration::from_secs(15), "after {:?}", start.elapsed());
}
