//! A complaint is stored once, however often and simultaneously it is sent.

use std::sync::Barrier;

use klachtformulier::complaint::{FileInfo, RawAnswer};
use klachtformulier::organisation::Encoding;
use rusqlite::Connection;

use crate::complaints::{self, Complaint, complaint};
use crate::server::{Server, run};

#[test]
fn twenty_tries_at_once_are_one_complaint_with_one_reference() {
    let server = Server::start();
    for _ in 0..10 {
        let complaint = complaints::any();
        let barrier = Barrier::new(20);
        let answers: Vec<(u16, String)> = std::thread::scope(|scope| {
            let tries: Vec<_> = (0..20).map(|_| scope.spawn(|| one_try(&server, &complaint, &barrier))).collect();
            tries.into_iter().map(|one| one.join().unwrap()).collect()
        });
        let created = answers.iter().filter(|(status, _)| *status == 201).count();
        assert_eq!(created, 1, "{answers:?}");
        assert!(answers.iter().all(|(_, reference)| *reference == answers[0].1), "{answers:?}");
    }
    assert_eq!(run(&server.database, &["list"]).lines().count(), 11);
    let database = Connection::open(&server.database).unwrap();
    let contents: i64 = database.query_row("SELECT count(*) FROM content", [], |row| row.get(0)).unwrap();
    assert_eq!(contents, 10, "each is there once, with its text once");
}

fn one_try(server: &Server, complaint: &Complaint, barrier: &Barrier) -> (u16, String) {
    let mut client = server.client();
    barrier.wait();
    let answer = complaint.send(&mut client);
    assert!(matches!(answer.status, 201 | 409), "{answer:?}");
    (answer.status, answer.reference(answer.status))
}

#[test]
fn words_that_changed_between_two_tries_are_not_lost_and_the_complaint_stays_one() {
    let server = Server::start();
    let first = complaints::any().answering("omschrijving", "De eerste woorden.");
    let reference = first.send(&mut server.client()).reference(201);
    let later = first.clone().answering("omschrijving", "De latere woorden.");
    assert_eq!(later.send(&mut server.client()).reference(409), reference);
    assert_eq!(later.send(&mut server.client()).reference(409), reference);
    assert_eq!(run(&server.database, &["list"]).lines().count(), 2);
    let sheet = run(&server.database, &["show", &reference]);
    for words in ["De eerste woorden.", "Sent again with other words", "De latere woorden."] {
        assert_eq!(sheet.matches(words).count(), 1, "{words}: {sheet}");
    }
}

/// The second complaint is sent with the key of the first, and is refused.
#[track_caller]
fn refused(server: &Server, first: &Complaint, second: &Complaint, files: [&[&[u8]]; 2], detail: &str) {
    let send = |complaint: &Complaint, files: &[&[u8]]| {
        let mut complaint = complaint.clone();
        complaint.key.clone_from(&first.key);
        let body = complaint.body(Encoding::Json, files);
        let headers = [("Content-Type", body.content_type.as_str()), ("Idempotency-Key", &first.key)];
        server.client().send("POST", &headers, &body.bytes)
    };
    let reference = send(first, files[0]).reference(201);
    let problem = send(second, files[1]).problem(422);
    assert_eq!(problem["detail"], detail);
    assert!(problem["reference"].is_null(), "no receipt for what is not kept: {problem}");
    // The first is unchanged, and a true repetition of it is still recognised.
    assert_eq!(send(first, files[0]).reference(409), reference);
    let sheet = run(&server.database, &["show", &reference]);
    assert!(!sheet.contains("Sent again"), "{sheet}");
}

#[test]
fn a_key_that_is_known_with_another_organisation_or_procedure_is_refused() {
    let server = Server::start();
    let other = complaint("klik-onderwijs", "klacht");
    let detail = "This key is that of a complaint with another organisation.";
    refused(&server, &complaints::any(), &other, [&[], &[]], detail);
    let (first, other) = (complaint("klik-onderwijs", "klacht"), complaint("klik-onderwijs", "bezwaar"));
    refused(&server, &first, &other, [&[], &[]], "This key is that of a complaint with another procedure.");
}

#[test]
fn a_key_that_is_known_with_other_files_is_refused() {
    let server = Server::start();
    let with = |files: &[&[u8]]| {
        let mut complaint = complaint("blijf-groep", "clienten");
        let file = |bytes: &&[u8]| FileInfo {
            name: "brief.pdf".to_owned(),
            media_type: "application/pdf".to_owned(),
            size: bytes.len() as u64,
        };
        if !files.is_empty() {
            complaint.draft.set("bijlagen", RawAnswer::Files(files.iter().map(file).collect()));
        }
        complaint
    };
    let cases: [[&[&[u8]]; 2]; 4] =
        [[&[b"one"], &[b"two"]], [&[b"one"], &[b"one", b"two"]], [&[b"one", b"two"], &[b"one"]], [&[], &[b"one"]]];
    for files in cases {
        let [first, second] = files.map(with);
        refused(&server, &first, &second, files, "This key is that of a complaint with another set of files.");
    }
}

#[test]
fn the_references_of_complaints_in_a_row_do_not_follow_each_other() {
    let server = Server::start();
    let mut client = server.client();
    let references: Vec<String> = (0..200).map(|_| complaints::any().send(&mut client).reference(201)).collect();
    let ascending = references.windows(2).filter(|pair| pair[0] < pair[1]).count();
    assert!((50..150).contains(&ascending), "{ascending} of 199 are higher than the one before");
}
