//! A clock that cannot be right deletes nothing, and a complaint that arrives while it is wrong is not deleted too
//! early.

use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use klachtformulier::calendar::Moment;
use rusqlite::Connection;

use crate::complaints::{self, complaint};
use crate::server::{CLOCK, Server, binary, new_database, run, try_run};

/// A complaint that is kept for a year after filing, received with this clock. Returns its reference.
fn received(database: &Path, clock: &str) -> String {
    let server = Server::with(database, &["--now", clock]);
    let reference = complaint("klik-onderwijs", "klacht").send(&mut server.client()).reference(201);
    assert_eq!(server.stop().1, Some(0));
    reference
}

fn count(database: &Path) -> usize {
    run(database, &["list"]).lines().count() - 1
}

/// Checks that a purge with this clock deletes nothing, and prints why.
#[track_caller]
fn refused(database: &Path, options: &[&str], why: &str) {
    let before = count(database);
    let output = try_run(database, &[&["purge"], options].concat());
    let err = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(1), "{options:?}: {err}");
    assert_eq!(err.trim(), format!("the clock cannot be right: it is {why}. {SAY_SO}"), "{options:?}");
    assert_eq!(count(database), before, "{options:?}");
}

const SAY_SO: &str = "Nothing was deleted. If it is right, say so: `purge --yes`";

#[test]
fn a_start_with_a_clock_years_ahead_deletes_nothing_and_receives() {
    let database = new_database();
    let first = received(&database, CLOCK);
    let server = Server::with(&database, &["--now", "2036-01-01T00:00:00+01:00"]);
    let why = server.wait_for("purge: the clock cannot be right");
    assert_eq!(
        why,
        format!(
            "purge: the clock cannot be right: it is more than 40 days past {CLOCK}, the last complaint or purge. {SAY_SO}"
        )
    );
    let second = complaints::any().send(&mut server.client()).reference(201);
    assert_eq!(server.stop().1, Some(0));
    // Nor does the next purge, although a complaint arrived with that clock.
    refused(
        &database,
        &["--now", "2036-01-02T00:00:00+01:00"],
        &format!("more than 40 days past {CLOCK}, the last complaint or purge"),
    );
    let list = run(&database, &["list", "--now", CLOCK]);
    assert!(list.contains(&first) && list.contains(&second), "{list}");
    assert!(run(&database, &["show", &first]).contains("Ingediend op"));
}

#[test]
fn forty_days_may_pass_and_not_more() {
    let database = new_database();
    received(&database, CLOCK);
    run(&database, &["purge", "--now", "2026-12-30T10:00:30+01:00"]);
    // Counted from the last purge now.
    run(&database, &["purge", "--now", "2027-02-08T10:00:30+01:00"]);
    let why = "more than 40 days past 2027-02-08T10:00:30+01:00, the last complaint or purge";
    refused(&database, &["--now", "2027-03-20T10:00:31+01:00"], why);
    // A complaint counts too, once the clock can be right.
    received(&database, "2027-03-10T12:00:00+01:00");
    run(&database, &["purge", "--now", "2027-04-19T12:00:00+02:00"]);
}

#[test]
fn a_clock_that_is_earlier_than_a_complaint_or_the_build_deletes_nothing() {
    let database = new_database();
    received(&database, "2028-03-01T12:00:00+01:00");
    let why = "earlier than 2028-03-01T12:00:00+01:00, the last complaint or purge";
    refused(&database, &["--now", "2028-02-29T12:00:00+01:00"], why);
    let why = "earlier than 2028-03-20T00:00:00+01:00, when this program was built";
    refused(&database, &["--now", "2028-03-05T00:00:00+01:00", "--built", "2028-03-20T00:00:00+01:00"], why);
    // Clocks that differ by minutes are not wrong.
    run(&database, &["purge", "--now", "2028-03-01T11:56:00+01:00"]);
}

#[test]
fn the_build_is_as_old_as_the_file_of_the_program() {
    let database = new_database();
    assert_eq!(Server::with(&database, &["--now", CLOCK]).stop().1, Some(0));
    let written = binary().metadata().unwrap().modified().unwrap();
    let purge = |clock: SystemTime| {
        let seconds = clock.duration_since(UNIX_EPOCH).unwrap().as_secs();
        let now = Moment::from_unix(i64::try_from(seconds).unwrap()).write_rfc3339();
        // Without an option for the build date.
        let output = std::process::Command::new(binary())
            .args(["purge", "--now", &now, "--db"])
            .arg(&database)
            .output()
            .unwrap();
        String::from_utf8(output.stderr).unwrap()
    };
    let hour = Duration::from_secs(3600);
    assert!(purge(written - hour).contains("when this program was built"), "{}", purge(written - hour));
    assert!(!purge(written + hour).contains("when this program was built"));
}

#[test]
fn who_says_that_the_clock_is_right_is_believed() {
    let database = new_database();
    let reference = received(&database, CLOCK);
    let now = ["--now", "2028-01-01T00:00:00+01:00"];
    let said = run(&database, &[&["purge", "--yes"][..], &now].concat());
    assert!(said.contains(&format!("{reference} deleted")), "{said}");
    // From then on it is the last known moment.
    run(&database, &["purge", "--now", "2028-01-02T00:00:00+01:00"]);
}

/// Whether a purge with this clock, which is confirmed to be right, deletes this complaint.
fn deletes(database: &Path, reference: &str, now: &str) -> bool {
    let said = run(database, &["purge", "--yes", "--now", now]);
    said.contains(&format!("{reference} deleted"))
}

/// A complaint arrives with the clock at `wrong`, which cannot be right; at `right` the clock is right again. Returns
/// the day until which the complaint is kept.
#[track_caller]
fn kept_until(wrong: &str, right: &str, options: &[&str]) -> (PathBuf, String, String) {
    let database = new_database();
    received(&database, CLOCK);
    let reference = received(&database, wrong);
    let line = |now: &str| {
        let list = run(&database, &["list", "--now", now]);
        list.lines().find(|line| line.starts_with(&reference)).expect("it is there").to_owned()
    };
    let meanwhile = line(CLOCK);
    assert!(meanwhile.contains("kept until some time after the next purge"), "{meanwhile}");
    assert!(meanwhile.ends_with(", it came while the clock was wrong"), "{meanwhile}");
    let sheet = run(&database, &["show", &reference]);
    assert!(sheet.contains("it came while the clock was wrong: the dates in it are not right"), "{sheet}");
    let said = run(&database, &[&["purge", "--now", right], options].concat());
    assert!(said.starts_with("purge: 0 deleted"), "{said}");
    (database.clone(), reference.clone(), line(right))
}

#[test]
fn what_came_while_the_clock_was_behind_is_kept_from_the_first_purge_by_one_that_can_be_right() {
    // A machine without a battery starts in 1970; a complaint of that moment was years old after the next start.
    let (database, reference, line) = kept_until("1970-01-01T01:10:00+01:00", "2026-12-01T12:00:00+01:00", &[]);
    let end = "kept until 2027-12-01, counted from 2026-12-01: it came while the clock was wrong";
    assert!(line.ends_with(end), "{line}");
    run(&database, &["close", &reference, "--now", "2026-12-01T12:00:00+01:00"]);
    let deletes = |now: &str| deletes(&database, &reference, now);
    assert!(!deletes("2027-12-01T23:00:00+01:00"));
    assert!(deletes("2027-12-02T00:30:00+01:00"));
}

#[test]
fn what_came_while_the_clock_was_ahead_is_not_kept_for_years_more() {
    let end = "kept until 2027-12-01, counted from 2026-12-01: it came while the clock was wrong";
    let (_, _, line) = kept_until("2036-01-01T00:00:00+01:00", "2026-12-01T12:00:00+01:00", &[]);
    assert!(line.ends_with(end), "{line}");
    // Even if it was the first complaint ever, so that there was nothing to compare with.
    let database = new_database();
    let reference = received(&database, "2036-01-01T00:00:00+01:00");
    let now = ["--now", "2026-12-01T12:00:00+01:00"];
    refused(&database, &now, "earlier than 2036-01-01T00:00:00+01:00, the last complaint or purge");
    run(&database, &[&["purge", "--yes"][..], &now].concat());
    let list = run(&database, &[&["list"][..], &now].concat());
    assert!(list.lines().any(|line| line.starts_with(&reference) && line.ends_with(end)), "{list}");
}

/// A complaint that says it was filed on this day, to a receiver with a plausible clock at 20 November 2026.
fn told(told: &str) -> (PathBuf, String) {
    let server = Server::start();
    let complaint = complaint("klik-onderwijs", "klacht");
    let json = complaint.json().replace("2026-11-20T10:00:00+01:00", told);
    let reference = complaints::send_json(&mut server.client(), &complaint.key, json.as_bytes()).reference(201);
    (server.database.clone(), reference)
}

#[test]
fn a_clock_that_was_behind_and_could_be_right_is_put_right_by_what_senders_say() {
    let (database, reference) = told("2027-09-01T10:00:00+02:00");
    assert!(run(&database, &["show", &reference]).contains("filed on 2027-09-01 by the sender's clock"));
    let deletes = |now: &str| deletes(&database, &reference, now);
    // A year after the day by the wrong clock, and not a year after the real day.
    assert!(!deletes("2027-11-21T12:00:00+01:00"));
    assert!(!deletes("2028-09-01T12:00:00+02:00"));
    assert!(deletes("2028-09-02T12:00:00+02:00"));
}

#[test]
fn a_sender_whose_clock_is_years_ahead_is_not_kept_for_years() {
    let (database, reference) = told("2099-01-01T10:00:00+01:00");
    assert!(deletes(&database, &reference, "2027-11-21T12:00:00+01:00"));
}

#[test]
fn a_database_of_the_first_version_knows_its_last_complaint() {
    let database = new_database();
    let connection = Connection::open(&database).unwrap();
    connection.execute_batch(include_str!("schema_1.sql")).unwrap();
    connection
        .execute_batch(
            "INSERT INTO complaint (id, key, reference, organisation, procedure, outcome, subjects, filed_at, received_at)
             VALUES (1, 'k', '2026-3333-333', 'klik-onderwijs', 'klacht', 'admissible', '',
                     '2026-11-20T10:00:00+01:00', '2026-11-20T10:00:30+01:00');
             INSERT INTO content (complaint, received_at, payload, sheet)
             VALUES (1, '2026-11-20T10:00:30+01:00', '{\"answers\": {}}', 'Ingediend op');
             INSERT INTO promise VALUES (1, 'complaint', 1, 'years', 'filing');",
        )
        .unwrap();
    drop(connection);
    let why = format!("more than 40 days past {CLOCK}, the last complaint or purge");
    refused(&database, &["--now", "2028-01-01T00:00:00+01:00"], &why);
    let list = run(&database, &["list", "--now", CLOCK]);
    assert!(
        list.contains("2026-3333-333  2026-11-20  klik-onderwijs/klacht admissible  open, kept until 2027-11-20"),
        "{list}"
    );
    // It goes on as before.
    received(&database, CLOCK);
    assert_eq!(count(&database), 2);
}
