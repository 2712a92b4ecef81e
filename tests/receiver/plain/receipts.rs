//! The receipt: for an hour, for whoever has the token, with nothing that was typed.

use rusqlite::Connection;

use super::page::{fields, page, post, receipt, review};
use crate::complaints::any;
use crate::server::{CLOCK, Server, new_database, run};

#[test]
fn a_receipt_has_the_reference_and_nothing_that_was_typed() {
    let server = Server::start();
    let complaint = any().answering("omschrijving", "Zebravink at the door.").answering("naam", "Zebra Vink");
    let answer = post(&server, &review(&server, &fields(&complaint)).pressed("send"));
    let at = receipt(&answer);
    let shown = page(&server.client().get(&at), 200);
    let reference = run(&server.database, &["list"]).lines().nth(1).unwrap()[..13].to_owned();
    assert!(shown.has(&reference));
    assert!(!shown.has("Zebra") && !shown.has("noor@example.nl"));
    let head = server.client().head(&at);
    assert_eq!((head.status, head.header("cache-control")), (200, Some("no-store")));
    // The log has the reference, and no token.
    assert!(server.wait_for(" 303 ").ends_with(&reference));
    let token = at.trim_start_matches("?receipt=");
    assert!(server.lines().iter().all(|line| !line.contains(token)));
}

#[test]
fn a_token_is_kept_as_a_hash() {
    let server = Server::start();
    let at = receipt(&post(&server, &review(&server, &fields(&any())).pressed("send")));
    let token = at.trim_start_matches("?receipt=");
    let kept: Vec<u8> = Connection::open(&server.database)
        .unwrap()
        .query_row("SELECT token FROM receipt", [], |row| row.get(0))
        .unwrap();
    let hexadecimal: String = kept.iter().map(|byte| format!("{byte:02x}")).collect();
    assert_eq!(kept.len(), 32);
    assert!(kept != token.as_bytes() && hexadecimal != token);
}

#[test]
fn an_unknown_receipt_is_said_not_to_be_there() {
    let server = Server::start();
    for query in ["?receipt=", "?receipt=zebravink", &format!("?receipt={}", "0".repeat(64))] {
        page(&server.client().get(query), 404).is_message();
        assert_eq!(server.client().head(query).status, 404);
    }
}

#[test]
fn a_receipt_ends_after_an_hour_also_after_a_restart() {
    let database = new_database();
    let at = {
        let server = Server::with(&database, &["--now", CLOCK]);
        receipt(&post(&server, &review(&server, &fields(&any())).pressed("send")))
    };
    for (now, status) in [("2026-11-20T11:00:00+01:00", 200), ("2026-11-20T11:00:30+01:00", 404)] {
        let server = Server::with(&database, &["--now", now]);
        page(&server.client().get(&at), status);
    }
    let count = || -> i64 {
        Connection::open(&database).unwrap().query_row("SELECT count(*) FROM receipt", [], |row| row.get(0)).unwrap()
    };
    run(&database, &["purge", "--now", "2026-11-20T11:00:30+01:00"]);
    assert_eq!(count(), 0);
}
