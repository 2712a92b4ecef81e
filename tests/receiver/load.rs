//! Twenty clients at once: how many complaints are stored per second, and that none is lost when the receiver is
//! killed.

use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use rusqlite::Connection;

use crate::client::Client;
use crate::complaints::{self, Complaint};
use crate::server::{CLOCK, Server, new_database};

const CLIENTS: usize = 20;
/// However many complaints are asked for, the test ends.
const LONGEST: Duration = Duration::from_secs(120);

/// How many complaints are sent.
fn wanted() -> usize {
    std::env::var("LOAD").map_or(400, |number| number.parse().expect("a number"))
}

#[test]
fn twenty_clients_are_served_at_once() {
    let server = Server::start();
    let start = Instant::now();
    let sent = load(&server, || start.elapsed() > LONGEST);
    let seconds = start.elapsed().as_secs_f64();
    let rate = sent.len() as f64 / seconds;
    println!("{} complaints by {CLIENTS} clients in {seconds:.2} s: {rate:.0} in a second", sent.len());
    assert!(sent.len() >= wanted(), "{} were received", sent.len());
    check(&server, &sent);
}

#[test]
fn what_was_received_before_a_kill_is_there_once() {
    let database = new_database();
    let rounds = if wanted() > 400 { 10 } else { 3 };
    let mut sent = Vec::new();
    for round in 0..rounds {
        let mut server = Server::with(&database, &["--now", CLOCK]);
        let address = server.address;
        let (answered, is_killed) = (AtomicUsize::new(0), AtomicBool::new(false));
        let received = std::thread::scope(|scope| {
            let load = scope.spawn(|| load_at(address, usize::MAX, &answered, || is_killed.load(Ordering::Relaxed)));
            // Killed while it writes: after a number that varies, because the other requests are always in progress.
            let start = Instant::now();
            while answered.load(Ordering::Relaxed) < wanted() / 4 + 37 * round && start.elapsed() < LONGEST {
                std::thread::sleep(Duration::from_millis(1));
            }
            server.kill();
            is_killed.store(true, Ordering::Relaxed);
            load.join().unwrap()
        });
        assert!(!received.is_empty(), "nothing was received before the kill");
        sent.extend(received);
    }
    let server = Server::with(&database, &["--now", CLOCK]);
    check(&server, &sent);
    println!("{} complaints were answered 201 before {rounds} kills, and are there once", sent.len());
}

/// A complaint with a 201 response, and its reference.
type Received = (Complaint, String);

fn load(server: &Server, is_over: impl Fn() -> bool + Sync) -> Vec<Received> {
    load_at(server.address, wanted(), &AtomicUsize::new(0), is_over)
}

/// Sends this many complaints, unless `is_over` ends it earlier.
fn load_at(
    address: SocketAddr,
    count: usize,
    answered: &AtomicUsize,
    is_over: impl Fn() -> bool + Sync,
) -> Vec<Received> {
    let taken = AtomicUsize::new(0);
    let one_client = || {
        let mut client = Client::connect(address);
        let mut received = Vec::new();
        while !is_over() && taken.fetch_add(1, Ordering::Relaxed) < count {
            let complaint = complaints::any();
            let headers = [("Content-Type", "application/json"), ("Idempotency-Key", complaint.key.as_str())];
            let Some(answer) = client.try_send("POST", &headers, complaint.json().as_bytes()) else { break };
            let reference = answer.reference(201);
            received.push((complaint, reference));
            answered.fetch_add(1, Ordering::Relaxed);
        }
        received
    };
    std::thread::scope(|scope| {
        let clients: Vec<_> = (0..CLIENTS).map(|_| scope.spawn(one_client)).collect();
        clients.into_iter().flat_map(|client| client.join().unwrap()).collect()
    })
}

/// Checks that each complaint is in the database once, whole, under the reference of its response; and that it is
/// recognised when it is sent again.
fn check(server: &Server, sent: &[Received]) {
    let database = Connection::open(&server.database).unwrap();
    let is_whole: String = database.query_row("PRAGMA integrity_check", [], |row| row.get(0)).unwrap();
    assert_eq!(is_whole, "ok");
    let mut find = database
        .prepare(
            "SELECT count(*), max(reference), max(payload -> '$.answers') FROM complaint
             JOIN content ON complaint = complaint.id WHERE key = ?",
        )
        .unwrap();
    for (complaint, reference) in sent {
        let found: (i64, Option<String>, Option<String>) =
            find.query_row([&complaint.key], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?))).unwrap();
        assert_eq!((found.0, found.1.as_deref()), (1, Some(reference.as_str())), "{}", complaint.key);
        assert!(complaint.json().contains(&found.2.unwrap()), "{} is not what was sent", complaint.key);
    }
    let mut client = server.client();
    for (complaint, reference) in sent.iter().step_by(sent.len() / 50 + 1) {
        assert_eq!(complaint.send(&mut client).reference(409), *reference);
    }
}
