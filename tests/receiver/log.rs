//! The log says what happened, and nothing about people.

use klachtformulier::complaint::RawAnswer;
use klachtformulier::organisation::{Encoding, Kind};

use crate::complaints::{self, all, complaint, send_json};
use crate::server::{Server, run};

#[test]
fn the_log_holds_nothing_that_was_typed() {
    let server = Server::start();
    let mut references = Vec::new();
    for (organisation, procedure) in all() {
        let mut complaint = complaint(organisation, procedure);
        let questions: Vec<String> = complaint.draft.questions().map(str::to_owned).collect();
        for question in &questions {
            match complaint.draft.get(question) {
                Some(RawAnswer::Text(_)) if is_free(&complaint, question) => {
                    complaint.draft.set(question, RawAnswer::Text("Zebravink".to_owned()));
                }
                _ => {}
            }
        }
        complaint.draft.set("email", RawAnswer::Text("zebravink@example.nl".to_owned()));
        references.push(complaint.send(&mut server.client()).reference(201));
        complaint.send(&mut server.client()).reference(409);
        // Refusals of all kinds, with typed text in them.
        let json = complaint.json();
        send_json(&mut server.client(), &complaint.key, json.replace("}", "").as_bytes()).problem(400);
        send_json(&mut server.client(), "zebravink", json.as_bytes()).problem(400);
        let unknown = json.replace("\"answers\":{", "\"answers\":{\"zebravink\":\"Zebravink\",");
        send_json(&mut server.client(), &complaint.key, unknown.as_bytes()).problem(422);
        let elsewhere = json.replace(&format!("\"organisation\":\"{organisation}\""), "\"organisation\":\"zebravink\"");
        send_json(&mut server.client(), &complaint.key, elsewhere.as_bytes()).problem(404);
        let fields = complaint.body(Encoding::Form, &[]);
        let headers = [("Content-Type", fields.content_type.as_str()), ("Origin", "https://zebravink.example")];
        server.client().send("POST", &headers, &fields.bytes).problem(403);
    }
    let mut client = server.client();
    assert!(client.write(b"GET /?naam=Zebravink HTTP/1.1\r\nHost: zebravink.example\r\n\r\n"));
    client.read().unwrap().problem(405);
    let database = server.database.clone();
    let (lines, _) = server.stop();
    for line in &lines {
        assert!(!line.to_lowercase().contains("zebravink"), "{line}");
    }
    let requests: Vec<&String> = lines.iter().filter(|line| line.starts_with("2026-11-20T")).collect();
    assert_eq!(requests.len(), all().len() * 7 + 1, "{lines:#?}");
    assert!(requests.iter().all(|line| !line.contains("127.0.0.1")), "an address of the network is in the log");
    // But it is in the database, or else this test would prove nothing.
    for reference in references {
        assert!(requests.iter().any(|line| line.ends_with(&reference)));
        assert!(run(&database, &["show", &reference]).contains("Zebravink"));
    }
}

fn is_free(complaint: &complaints::Complaint, question: &str) -> bool {
    let kind = complaint.kind(question);
    matches!(kind, Kind::Text | Kind::LongText)
}

#[test]
fn a_line_says_when_what_how_it_ended_how_large_it_was_and_the_reference() {
    let server = Server::start();
    let complaint = complaints::any();
    let reference = complaint.send(&mut server.client()).reference(201);
    let size = complaint.json().len();
    let line = server.wait_for(&reference);
    assert_eq!(line, format!("{} POST / 201 {size} {reference}", crate::server::CLOCK));
    server.client().send("GET", &[], b"").problem(405);
    let line = server.wait_for("GET");
    assert_eq!(line, format!("{} GET / 405 0 -", crate::server::CLOCK));
}

#[test]
fn a_line_holds_plain_letters_and_signs_only() {
    let server = Server::start();
    let mut client = server.client();
    assert!(client.write("GET /a\u{9b}2Jé/b HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n".as_bytes()));
    client.read().unwrap().problem(405);
    assert_eq!(server.wait_for("GET"), format!("{} GET /a2J/b 405 - -", crate::server::CLOCK));
}

#[test]
fn at_start_it_says_whether_the_database_is_new() {
    let server = Server::start();
    let database = server.database.clone();
    server.wait_for(&format!("database: {}, which is new", database.display()));
    assert_eq!(server.stop().1, Some(0));
    let server = Server::with(&database, &["--now", crate::server::CLOCK]);
    assert!(!server.wait_for("database: ").contains("new"));
}

#[test]
fn at_start_it_says_what_it_serves() {
    let server = Server::start();
    let taken = |organisation: &str| -> String {
        let of_it = all().into_iter().filter(|(id, _)| *id == organisation);
        format!("for {organisation}: {}", of_it.map(|(_, procedure)| procedure).collect::<Vec<_>>().join(", "))
    };
    let said = [
        format!("receives complaints at http://{}/", server.address),
        format!("database: {}", server.database.display()),
        taken("blijf-groep"),
        taken("groeimeesters"),
        taken("klik-onderwijs"),
        "from pages of: https://www.example.nl".to_owned(),
        "at most: 55 MB and 60 s for a complaint".to_owned(),
    ];
    for line in said {
        server.wait_for(&line);
    }
}
