//! The commands on stored complaints.

use crate::complaints::{self, complaint};
use crate::server::{CLOCK, Server, new_database, run, try_run};

/// The commands of this test run on this day.
const NOW: [&str; 2] = ["--now", CLOCK];

#[track_caller]
fn refused(server: &Server, arguments: &[&str], code: i32, why: &str) {
    let output = try_run(&server.database, &[arguments, &NOW].concat());
    let err = String::from_utf8_lossy(&output.stderr);
    assert!(err.contains(why), "{arguments:?}: {err}");
    assert_eq!(output.status.code(), Some(code), "{arguments:?}: {err}");
}

#[test]
fn show_gives_the_complaint_as_an_officer_reads_it() {
    let server = Server::start();
    let complaint = complaint("blijf-groep", "clienten");
    let reference = complaint.send(&mut server.client()).reference(201);
    let sheet = run(&server.database, &["show", &reference.to_lowercase()]);
    for line in
        [&format!("{reference}, received {CLOCK}"), "Ingediend op", "Taal van de indiener\nNederlands", &complaint.key]
    {
        assert!(sheet.contains(line), "{line}: {sheet}");
    }
}

#[test]
fn list_tells_the_state_of_each_and_who_nobody_is() {
    let server = Server::start();
    let mut client = server.client();
    let mut send = |organisation, procedure| {
        complaint(organisation, procedure).answering("naam", "Zebravink").send(&mut client).reference(201)
    };
    let [scholing, client_form, external] =
        [send("blijf-groep", "scholing"), send("blijf-groep", "clienten"), send("blijf-groep", "externen")];
    run(&server.database, &["hold", &scholing, "--reason", "Zebravink asked for it"]);
    run(&server.database, &[&["close", &external][..], &NOW].concat());
    let list = run(&server.database, &[&["list"][..], &NOW].concat());
    let line = |reference: &str, words: &str| {
        let line = list.lines().find(|line| line.starts_with(reference)).unwrap();
        assert!(line.ends_with(words), "{line}");
    };
    line(&scholing, "open, kept until 2027-11-20, held");
    line(&client_form, "open, kept until some time after closing");
    line(&external, "closed 2026-11-20, no term was promised");
    assert!(!list.contains("Zebravink"), "{list}");
    // The reason is shown only to the officer.
    assert!(run(&server.database, &["show", &scholing]).contains("held: Zebravink asked for it"));
}

#[test]
fn a_complaint_is_closed_between_its_filing_and_today() {
    let server = Server::start();
    let reference = complaints::any().send(&mut server.client()).reference(201);
    refused(&server, &["close", &reference, "--on", "2026-11-19"], 1, "from 2026-11-20");
    refused(&server, &["close", &reference, "--on", "2026-11-21"], 1, "from 2026-11-20");
    refused(&server, &["close", &reference, "--on", "20 november"], 2, "--on is no day");
    refused(&server, &["close", "2026-3333-333"], 1, "no complaint with this reference");
    run(&server.database, &["close", &reference, "--on", "2026-11-20", "--now", CLOCK]);
    // A wrong day can be corrected.
    run(&server.database, &["close", &reference, "--on", "2026-11-22", "--now", "2026-12-01T00:00:00+01:00"]);
    assert!(run(&server.database, &["list"]).contains("closed 2026-11-22"));
}

#[test]
fn what_is_deleted_is_gone_from_the_disk() {
    let server = Server::start();
    let complaint = complaints::any().answering("omschrijving", &"Zebravink. ".repeat(500));
    let reference = complaint.send(&mut server.client()).reference(201);
    assert!(is_on_disk(&server, "Zebravink"));
    run(&server.database, &["hold", &reference, "--reason", "weighty"]);
    refused(&server, &["delete", &reference], 1, "it is held");
    run(&server.database, &["release", &reference]);
    run(&server.database, &["delete", &reference]);
    assert!(!is_on_disk(&server, "Zebravink"));
    refused(&server, &["delete", &reference], 1, "no complaint with this reference");
    refused(&server, &["show", &reference], 1, "no complaint with this reference");
}

fn is_on_disk(server: &Server, word: &str) -> bool {
    let files = ["", "-wal"].map(|ending| format!("{}{ending}", server.database.display()));
    files.iter().any(|file| {
        let bytes = std::fs::read(file).unwrap();
        bytes.windows(word.len()).any(|window| window == word.as_bytes())
    })
}

#[cfg(unix)]
#[test]
fn nobody_else_on_the_machine_can_read_the_database() {
    use std::os::unix::fs::PermissionsExt;
    let server = Server::start();
    complaints::any().send(&mut server.client()).reference(201);
    for ending in ["", "-wal", "-shm"] {
        let mode = std::fs::metadata(format!("{}{ending}", server.database.display())).unwrap().permissions().mode();
        assert_eq!(mode & 0o077, 0, "{ending}: {mode:o}");
    }
}

#[test]
fn what_was_asked_wrongly_is_said_with_how_it_is_asked() {
    let server = Server::start();
    for (arguments, why) in [
        (&["shwo"][..], "there is no command shwo"),
        (&["show"], "a reference is missing"),
        (&["list", "all"], "all means nothing here"),
        (&["list", "--yes"], "--yes means nothing here"),
        (&["backup"], "the new file is missing"),
        (&["list", "--reason", "x"], "--reason means nothing here"),
        (&["hold", "2026-3333-333"], "--reason is missing"),
        (&["--listen", "somewhere"], "--listen is no address"),
        (&["--allow-origin", "www.example.nl"], "is no origin"),
        (&["--allow-origin", "https://www.example.nl/form"], "is no origin"),
        (&["--max-mb", "0"], "--max-mb takes a number"),
        (&["--max-mb"], "--max-mb needs a value"),
        (&["--max-mb", "1", "--max-mb=2"], "--max-mb stands there twice"),
    ] {
        let output = try_run(&server.database, arguments);
        let err = String::from_utf8_lossy(&output.stderr);
        assert!(err.contains(why) && err.contains("Usage:"), "{arguments:?}: {err}");
        assert_eq!(output.status.code(), Some(2), "{arguments:?}");
    }
}

#[test]
fn the_page_about_receiving_shows_how_it_is_asked() {
    let page = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/docs/receiving.md")).unwrap();
    assert!(page.contains(&run(&new_database(), &["--help"])), "docs/receiving.md shows another usage");
}

#[test]
fn a_database_that_is_not_there_is_not_made_by_looking_for_it() {
    let database = new_database();
    let output = try_run(&database, &["list"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(!database.exists());
}
