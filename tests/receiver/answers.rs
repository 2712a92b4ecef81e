//! Each row of the table of responses.

use klachtformulier::organisation::{Encoding, Lang};
use rusqlite::{Connection, TransactionBehavior};
use serde_json::{Value, json};

use crate::complaints::{self, all, changed, complaint, complaint_to, send_json};
use crate::server::{CLOCK, Server, new_database, run};

#[test]
fn a_complaint_by_each_procedure_gets_a_reference_and_is_there() {
    let server = Server::start();
    for (organisation, procedure) in all() {
        let reference = complaint(organisation, procedure).send(&mut server.client()).reference(201);
        assert!(looks_like_a_reference(&reference), "{reference}");
        let list = run(&server.database, &["list"]);
        let line = list.lines().find(|line| line.starts_with(&reference)).expect("it is listed");
        assert!(line.contains(&format!("2026-11-20  {organisation}/{procedure} ")), "{line}");
    }
    assert_eq!(run(&server.database, &["list"]).lines().count(), all().len() + 1);
}

fn looks_like_a_reference(text: &str) -> bool {
    let is_sign = |byte: u8| b"3479CDFGHJKLMNPQRTVWXY".contains(&byte);
    let groups: Vec<&str> = text.split('-').collect();
    matches!(groups[..], ["2026", four, three]
        if four.len() == 4 && three.len() == 3 && four.bytes().chain(three.bytes()).all(is_sign))
}

#[test]
fn a_complaint_that_was_received_before_gets_its_reference_again() {
    let server = Server::start();
    let complaint = complaints::any();
    let first = complaint.send(&mut server.client()).reference(201);
    assert_eq!(complaint.send(&mut server.client()).reference(409), first);
    // By RFC 9562 a key in capitals is the same, and some programs write quotes around it.
    let capitals = format!("\"{}\"", complaint.key.to_uppercase());
    let answer = send_json(&mut server.client(), &capitals, complaint.json().as_bytes());
    assert_eq!(answer.reference(409), first);
}

#[test]
fn answers_to_mend_come_back_with_their_question_in_the_language_of_the_complainant() {
    let server = Server::start();
    for (lang, message) in [(Lang::Nl, "Vul je naam in."), (Lang::En, "Enter your name.")] {
        let mut complaint = complaints::any().answering("naam", " ");
        complaint.language = lang;
        let problem = complaint.send(&mut server.client()).problem(422);
        let errors = problem["errors"].as_array().unwrap();
        assert_eq!(errors.len(), 1, "{problem}");
        assert_eq!(errors[0]["question"], "naam");
        assert_eq!(errors[0]["code"], "required");
        assert_eq!(errors[0]["message"], message);
    }
    assert_eq!(run(&server.database, &["list"]).trim(), "0 complaints");
}

#[test]
fn after_mending_the_same_key_is_new() {
    let server = Server::start();
    let right = complaints::any();
    let wrong = right.clone().answering("naam", "");
    wrong.send(&mut server.client()).problem(422);
    right.send(&mut server.client()).reference(201);
}

#[test]
fn what_cannot_be_read_is_a_problem_that_tells_where_and_nothing_of_what_was_typed() {
    let server = Server::start();
    let complaint = complaints::any();
    for broken in
        ["", "{", "[]", "{\"format\": 1}", &complaint.json().replace("\"naam\":\"", "\"naam\":7,\"zebravink\":\"")]
    {
        let answer = send_json(&mut server.client(), &complaint.key, broken.as_bytes());
        let problem = answer.problem(400);
        assert!(problem["detail"].as_str().unwrap().contains("at line"), "{problem}");
        assert!(!answer.body.contains("zebravink"), "{problem}");
    }
}

#[test]
fn a_key_that_is_missing_or_another_is_refused() {
    let server = Server::start();
    let complaint = complaints::any();
    let json = complaint.json();
    let answer = server.client().send("POST", &[("Content-Type", "application/json")], json.as_bytes());
    assert_eq!(answer.problem(400)["detail"], "Idempotency-Key is missing");
    for key in ["", "7", "0b8e3c52-6d0f-4c1e-9a53-2f1d6f0c7a12"] {
        let answer = send_json(&mut server.client(), key, json.as_bytes());
        assert_eq!(answer.problem(400)["detail"], "Idempotency-Key is another than the key of the complaint");
    }
}

#[test]
fn a_procedure_that_is_not_here_is_not_found() {
    let server = Server::start();
    let complaint = complaints::any();
    for (right, other) in [("\"groeimeesters\"", "\"elders\""), ("\"klacht\"", "\"bezwaar\"")] {
        let json = complaint.json().replace(right, other);
        send_json(&mut server.client(), &complaint.key, json.as_bytes()).problem(404);
    }
}

#[test]
fn what_is_never_sent_to_a_server_is_refused() {
    let (folder, organisation) = changed("klik-onderwijs", "bezwaar", |procedure| {
        procedure["deliveries"]["endpoint"] = Value::Bool(false);
    });
    let options = ["--now", CLOCK, "--organisations", folder.to_str().unwrap()];
    let server = Server::with(&new_database(), &options);
    server.wait_for("for klik-onderwijs: klacht");
    assert!(!server.lines().iter().any(|line| line.contains("bezwaar")), "{:#?}", server.lines());
    let complaint = complaint_to(organisation, "bezwaar");
    let problem = complaint.send(&mut server.client()).problem(422);
    let detail = "Such a complaint is not sent to a server: it is for somebody else, by mail or letter.";
    assert_eq!(problem["detail"], detail);
    assert!(problem["errors"].is_null(), "nothing can be mended: {problem}");
    complaint_to(organisation, "klacht").send(&mut server.client()).reference(201);
    assert_eq!(run(&server.database, &["list"]).lines().next(), Some("1 complaints"));
    // Nor is it accepted from a complainant who saw the previous version of the file.
    let before =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/public/organisations/klik-onderwijs.json"));
    let before = before.unwrap().replace("\"version\": \"", "\"version\": \"before ");
    std::fs::write(folder.join("klik-onderwijs-before.json"), before).unwrap();
    let server = Server::with(&new_database(), &options);
    let mut client = server.client();
    for version in ["", "before "] {
        let json = complaint.json().replace("\"version\":\"", &format!("\"version\":\"{version}"));
        assert_eq!(send_json(&mut client, &complaint.key, json.as_bytes()).problem(422)["detail"], detail);
    }
}

/// The complaint must not go to whom it is about, and an endpoint may be read by just that person.
#[test]
fn what_an_endpoint_does_not_take_with_these_answers_is_refused() {
    let (folder, organisation) = changed("klik-onderwijs", "klacht", |procedure| {
        procedure["deliveries"]["endpoint"] = json!({"unless": {"question": "besproken", "is": true}});
    });
    let server = Server::with(&new_database(), &["--now", CLOCK, "--organisations", folder.to_str().unwrap()]);
    let complaint = || complaint_to(organisation, "klacht");
    complaint().answering("besproken", "yes").send(&mut server.client()).problem(422);
    assert_eq!(run(&server.database, &["list"]).lines().next(), Some("0 complaints"));
    complaint().answering("besproken", "no").send(&mut server.client()).reference(201);
    // Nor from whoever saw the version that knew nothing of it.
    let before = concat!(env!("CARGO_MANIFEST_DIR"), "/public/organisations/klik-onderwijs.json");
    let before = std::fs::read_to_string(before).unwrap().replace("\"version\": \"", "\"version\": \"before ");
    std::fs::write(folder.join("klik-onderwijs-before.json"), before).unwrap();
    let server = Server::with(&new_database(), &["--now", CLOCK, "--organisations", folder.to_str().unwrap()]);
    let about = complaint().answering("besproken", "yes");
    let json = about.json().replace("\"version\":\"", "\"version\":\"before ");
    send_json(&mut server.client(), &about.key, json.as_bytes()).problem(422);
}

#[test]
fn what_must_be_seen_first_stands_first() {
    let (folder, organisation) = changed("klik-onderwijs", "klacht", |procedure| {
        let besproken = |value: bool| json!({"question": "besproken", "is": value});
        let notice = |text: &str, key: &str, value: bool| json!({"text": {"nl": text}, key: besproken(value)});
        procedure["notices"] = json!([
            notice("Bel niet.", "when", false),
            notice("Bel gerust.", "when", true),
            notice("Noem de klacht niet in een mail.", "unless", true),
        ]);
    });
    let server = Server::with(&new_database(), &["--now", CLOCK, "--organisations", folder.to_str().unwrap()]);
    let [as_json, as_fields] = [(); 2].map(|()| complaint_to(organisation, "klacht").answering("besproken", "no"));
    assert!(as_json.json().contains("\"notices\":[\"Bel niet.\","), "{}", as_json.json());
    // Whatever the sender adds must be visible.
    let json = as_json.json().replace("Bel niet.", "Bel maar.");
    let body = as_fields.body(Encoding::Form, &[]);
    let references = [
        send_json(&mut server.client(), &as_json.key, json.as_bytes()),
        server.client().send("POST", &[("Content-Type", &body.content_type)], &body.bytes),
    ];
    for reference in references.map(|answer| answer.reference(201)) {
        let sheet = run(&server.database, &["show", &reference]);
        let place = |words: &str| sheet.find(words).unwrap_or_else(|| panic!("{words}: {sheet}"));
        assert!(place("! Bel niet.") < place("! Noem de klacht niet in een mail."), "{sheet}");
        assert!(place("! Noem de klacht niet in een mail.") < place("Ingediend op"), "{sheet}");
        assert!(!sheet.contains("Bel maar.") && !sheet.contains("Bel gerust."), "{sheet}");
    }
}

#[test]
fn another_type_and_another_method_are_refused() {
    let server = Server::start();
    let complaint = complaints::any();
    let json = complaint.json();
    for content_type in ["text/plain", "application/jsonx", "", "text/html; charset=utf-8"] {
        let headers = [("Content-Type", content_type), ("Idempotency-Key", &complaint.key)];
        server.client().send("POST", &headers, json.as_bytes()).problem(415);
    }
    for method in ["GET", "PUT", "DELETE"] {
        let answer = server.client().send(method, &[("Content-Type", "application/json")], json.as_bytes());
        answer.problem(405);
        assert_eq!(answer.header("allow"), Some("POST, OPTIONS"));
    }
}

#[test]
fn while_another_program_writes_it_says_when_to_come_back() {
    let server = Server::start();
    let complaint = complaints::any();
    let mut other = Connection::open(&server.database).unwrap();
    let transaction = other.transaction_with_behavior(TransactionBehavior::Immediate).unwrap();
    let answer = complaint.send(&mut server.client());
    answer.problem(503);
    assert_eq!(answer.header("retry-after"), Some("2"));
    transaction.rollback().unwrap();
    complaint.send(&mut server.client()).reference(201);
}

#[test]
fn what_the_sender_says_of_the_verdict_counts_for_nothing() {
    let server = Server::start();
    // About help to somebody else: the klachtenregeling does not accept that.
    let complaint = complaint("blijf-groep", "externen").answering("rechtstreeks-getroffen", "no");
    let forged = complaint.json().replace("\"outcome\":\"inadmissible\"", "\"outcome\":\"admissible\"");
    assert_ne!(forged, complaint.json());
    let reference = send_json(&mut server.client(), &complaint.key, forged.as_bytes()).reference(201);
    let list = run(&server.database, &["list"]);
    assert!(list.contains("blijf-groep/externen inadmissible"), "{list}");
    assert!(run(&server.database, &["show", &reference]).contains("De regeling behandelt zo'n klacht misschien niet."));
}

/// The moment of filing that is stored for the one that the sender gives, by a receiver whose clock stands at 10.00.30
/// on 20 November.
#[track_caller]
fn filed(told: &str, kept: &str) {
    let server = Server::start();
    let complaint = complaints::any();
    let json = complaint.json().replace("2026-11-20T10:00:00+01:00", told);
    let reference = send_json(&mut server.client(), &complaint.key, json.as_bytes()).reference(201);
    let sheet = run(&server.database, &["show", &reference]);
    assert!(sheet.contains(&format!("Ingediend op\n{kept}")), "{told}: {sheet}");
}

#[test]
fn the_moment_of_filing_is_believed_a_day_back_and_five_minutes_ahead() {
    filed("2026-11-20T10:00:00+01:00", "vrijdag 20 november 2026 om 10.00 uur");
    filed("2026-11-19T10:00:30+01:00", "donderdag 19 november 2026 om 10.00 uur");
    filed("2026-11-20T10:05:30+01:00", "vrijdag 20 november 2026 om 10.05 uur");
}

#[test]
fn beyond_that_the_clock_of_the_receiver_counts() {
    filed("2026-11-19T10:00:29+01:00", "vrijdag 20 november 2026 om 10.00 uur");
    filed("2026-11-20T10:05:31+01:00", "vrijdag 20 november 2026 om 10.00 uur");
    filed("2019-01-01T00:00:00+01:00", "vrijdag 20 november 2026 om 10.00 uur");
}

#[test]
fn it_starts_with_nothing_that_is_wrong() {
    let database = new_database();
    let folder = database.with_extension("organisations");
    std::fs::create_dir_all(&folder).unwrap();
    let options = ["--organisations", folder.to_str().unwrap(), "--listen", "127.0.0.1:0"];
    let output = crate::server::try_run(&database, &options);
    assert!(String::from_utf8_lossy(&output.stderr).contains("there is no organisation file here"));
    assert_eq!(output.status.code(), Some(1));
    std::fs::write(folder.join("faulty.json"), "{\"format\": 2}").unwrap();
    let output = crate::server::try_run(&database, &options);
    assert!(String::from_utf8_lossy(&output.stderr).contains("faulty.json:1:12: error: "));
    assert_eq!(output.status.code(), Some(1));
}
