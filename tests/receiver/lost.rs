//! If the database is deleted, moved or replaced under the server, no complaint gets a receipt for a file that nobody
//! will find.

use std::path::{Path, PathBuf};

use crate::complaints;
use crate::server::{Server, run};

fn beside(database: &Path, ending: &str) -> PathBuf {
    PathBuf::from(format!("{}{ending}", database.display()))
}

/// Does something to the files of a server that has stored a complaint; the next complaint must not get a receipt.
#[track_caller]
fn check(harm: impl FnOnce(&Path)) -> PathBuf {
    let server = Server::start();
    let kept = complaints::any();
    let reference = kept.send(&mut server.client()).reference(201);
    harm(&server.database);
    let (mut first, mut second) = (server.client(), server.client());
    let answer = complaints::any().send(&mut first);
    answer.problem(503);
    assert!(answer.header("retry-after").is_some());
    drop(first);
    // Nor does a complaint that was received before. The server may have stopped by now.
    let json = kept.json();
    let headers = [("Content-Type", "application/json"), ("Idempotency-Key", kept.key.as_str())];
    if let Some(answer) = second.try_send("POST", &headers, json.as_bytes()) {
        assert!(!answer.problem(503).to_string().contains(&reference));
    }
    drop(second);
    let database = server.database.clone();
    let (lines, code) = server.end();
    assert_eq!(code, Some(1), "{lines:#?}");
    let why = lines.iter().find(|line| line.contains("it was deleted, moved or replaced under the server"));
    assert!(why.is_some_and(|why| why.starts_with(&database.display().to_string())), "{lines:#?}");
    assert!(!lines.iter().any(|line| line == "stopped"), "{lines:#?}");
    database
}

#[test]
fn once_the_database_is_deleted_it_says_503_and_stops() {
    check(|database| std::fs::remove_file(database).unwrap());
}

#[test]
fn once_the_database_is_moved_it_says_503_and_stops() {
    let database = check(|database| std::fs::rename(database, beside(database, "-away")).unwrap());
    // The complaint that was received before is in the file that was moved.
    std::fs::rename(beside(&database, "-away"), &database).unwrap();
    assert_eq!(run(&database, &["list"]).lines().next(), Some("1 complaints"));
}

#[test]
fn once_the_database_is_replaced_it_says_503_and_stops() {
    check(|database| {
        let other = Server::start();
        let fresh = other.database.clone();
        assert_eq!(other.stop().1, Some(0));
        std::fs::rename(fresh, database).unwrap();
    });
    // Even by a copy of itself: a new complaint would be written into the other file.
    check(|database| {
        std::fs::copy(database, beside(database, "-copy")).unwrap();
        std::fs::rename(beside(database, "-copy"), database).unwrap();
    });
}

#[test]
fn once_a_backup_is_written_over_the_database_it_says_503_and_stops() {
    check(|database| {
        let copy = beside(database, "-backup");
        run(database, &["backup", copy.to_str().unwrap()]);
        // Into the same file, as `cp` does.
        std::fs::write(database, std::fs::read(copy).unwrap()).unwrap();
    });
    check(|database| std::fs::write(database, "").unwrap());
}

#[test]
fn once_the_log_beside_the_database_is_deleted_it_says_503_and_stops() {
    for ending in ["-wal", "-shm"] {
        check(|database| std::fs::remove_file(beside(database, ending)).unwrap());
    }
}

#[test]
fn a_database_behind_a_link_is_looked_for_where_the_link_leads() {
    let other = Server::start();
    let (real, link) = (other.database.clone(), beside(&other.database, "-link"));
    assert_eq!(other.stop().1, Some(0));
    std::os::unix::fs::symlink(&real, &link).unwrap();
    let server = Server::with(&link, &["--now", crate::server::CLOCK]);
    complaints::any().send(&mut server.client()).reference(201);
    std::fs::remove_file(&link).unwrap();
    complaints::any().send(&mut server.client()).problem(503);
    assert_eq!(server.end().1, Some(1));
}
