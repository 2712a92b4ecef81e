//! A backup of the whole database, made while the server receives.

use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};

use rusqlite::Connection;

use crate::complaints;
use crate::server::{CLOCK, Server, new_database, run, try_run};

fn backup(database: &Path, to: &Path) -> String {
    run(database, &["backup", to.to_str().unwrap()])
}

/// The references in a database file.
fn references(database: &Path) -> Vec<String> {
    let list = run(database, &["list"]);
    list.lines().skip(1).map(|line| line.split(' ').next().unwrap().to_owned()).collect()
}

fn send(server: &Server, count: usize) -> Vec<String> {
    let mut client = server.client();
    (0..count).map(|_| complaints::any().send(&mut client).reference(201)).collect()
}

#[test]
fn a_backup_beside_the_server_holds_what_was_answered_and_a_copy_of_the_file_alone_does_not() {
    let server = Server::start();
    let sent = send(&server, 50);
    let (alone, whole) = (new_database(), new_database());
    std::fs::copy(&server.database, &alone).unwrap();
    assert_eq!(backup(&server.database, &whole), format!("50 complaints copied to {}\n", whole.display()));
    assert_eq!(references(&whole), sent);
    // The reason that there is a command for it at all.
    let connection = Connection::open(&alone).unwrap();
    let is_there = "SELECT count(*) FROM sqlite_schema WHERE name = 'complaint'";
    let tables: i64 = connection.query_row(is_there, [], |row| row.get(0)).unwrap();
    let found = match tables {
        0 => 0,
        _ => connection.query_row("SELECT count(*) FROM complaint", [], |row| row.get::<_, i64>(0)).unwrap(),
    };
    println!("50 answered 201: {} in the backup, {found} in a copy of the file alone", sent.len());
    assert!(found < 50, "a plain copy would do");
}

/// Tells the other threads to end, also if a check fails.
struct End<'a>(&'a AtomicBool);

impl Drop for End<'_> {
    fn drop(&mut self) {
        self.0.store(true, Ordering::Relaxed);
    }
}

#[test]
fn whatever_was_answered_before_a_backup_is_in_it_while_others_come() {
    let server = Server::start();
    let (answered, is_over) = (Mutex::new(Vec::new()), AtomicBool::new(false));
    std::thread::scope(|scope| {
        let end = End(&is_over);
        for _ in 0..4 {
            scope.spawn(|| {
                while !is_over.load(Ordering::Relaxed) {
                    let reference = send(&server, 1);
                    answered.lock().unwrap().extend(reference);
                }
            });
        }
        for _ in 0..5 {
            let before: Vec<String> = answered.lock().unwrap().clone();
            let to = new_database();
            backup(&server.database, &to);
            let found = references(&to);
            assert!(before.iter().all(|reference| found.contains(reference)), "one of {} is not there", before.len());
        }
        drop(end);
    });
    assert!(answered.lock().unwrap().len() > 4);
}

#[test]
fn a_backup_is_a_database_that_a_server_goes_on_with() {
    let server = Server::start();
    let complaint = complaints::any();
    let reference = complaint.send(&mut server.client()).reference(201);
    let to = new_database();
    backup(&server.database, &to);
    drop(server);
    let server = Server::with(&to, &["--now", CLOCK]);
    assert_eq!(complaint.send(&mut server.client()).reference(409), reference);
    complaints::any().send(&mut server.client()).reference(201);
}

#[test]
fn a_backup_overwrites_nothing() {
    let server = Server::start();
    send(&server, 1);
    let to = new_database();
    std::fs::write(&to, "of yesterday").unwrap();
    let refused = |to: &Path| {
        let output = try_run(&server.database, &["backup", to.to_str().unwrap()]);
        assert_eq!(output.status.code(), Some(1));
        assert!(String::from_utf8_lossy(&output.stderr).contains(to.to_str().unwrap()));
    };
    refused(&to);
    assert_eq!(std::fs::read_to_string(&to).unwrap(), "of yesterday");
    refused(&server.database);
    assert_eq!(references(&server.database).len(), 1);
    // A backup that fails leaves nothing behind.
    let nowhere = PathBuf::from(format!("{}/there", new_database().display()));
    refused(&nowhere);
}

#[cfg(unix)]
#[test]
fn nobody_else_on_the_machine_can_read_a_backup() {
    use std::os::unix::fs::PermissionsExt;
    let server = Server::start();
    send(&server, 1);
    let to = new_database();
    backup(&server.database, &to);
    assert_eq!(std::fs::metadata(&to).unwrap().permissions().mode() & 0o777, 0o600);
    // It is a single file: everything is in there.
    for ending in ["-wal", "-shm", "-journal"] {
        assert!(!PathBuf::from(format!("{}{ending}", to.display())).exists(), "{ending}");
    }
}
