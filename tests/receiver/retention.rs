//! What is deleted and when: the promises of the klachtenregelingen about retention (rows 1.12, 2.7, 4.7 and 5.11).

use std::path::{Path, PathBuf};

use rusqlite::{Connection, TransactionBehavior};
use serde_json::{Value, json};

use crate::complaints::{self, Complaint, all, changed, complaint, complaint_to};
use crate::server::{CLOCK, Server, new_database, run};

/// What is left after a purge.
#[derive(Debug, PartialEq)]
enum Left {
    /// All of it.
    All,
    /// All of it, although its term is over: it is held.
    Held,
    /// All of it, because nothing was promised; the purge prints that a person must decide.
    Listed,
    /// The data for the statistics.
    Statistics,
    /// Nothing.
    Nothing,
}
use Left::{All, Held, Listed, Nothing, Statistics};

/// A complaint that was filed on 20 November 2026.
struct Case {
    database: PathBuf,
    reference: String,
}

impl Case {
    fn new(procedure: &str) -> Self {
        let (organisation, procedure) = procedure.split_once('/').expect("organisation/procedure");
        Self::received(Server::start(), complaint(organisation, procedure))
    }

    fn received(server: Server, complaint: Complaint) -> Self {
        let complaint = complaint.answering("naam", "Zebravink");
        let reference = complaint.send(&mut server.client()).reference(201);
        let database = server.database.clone();
        assert_eq!(server.stop().1, Some(0));
        Self { database, reference }
    }

    fn closed(procedure: &str, on: &str) -> Self {
        let case = Self::new(procedure);
        case.run("2033-12-31", &["close", &case.reference, "--on", on]);
        case
    }

    fn run(&self, day: &str, arguments: &[&str]) -> String {
        run(&self.database, &[arguments, &["--now", &end_of(day)]].concat())
    }

    /// With a server that purged it day by day until then.
    fn purged_until_november_2027(self) -> Self {
        self.run("2027-11-01", &["purge", "--yes"]);
        self
    }

    /// Checks what is left after a purge on this day.
    #[track_caller]
    fn check(&self, day: &str, expected: Left) -> &Self {
        // Nothing happened for years: the clock is believed only with a confirmation.
        let said = self.run(day, &["purge", "--yes"]);
        let connection = Connection::open(&self.database).unwrap();
        let count = |table: &str| -> i64 {
            connection.query_row(&format!("SELECT count(*) FROM {table}"), [], |row| row.get(0)).unwrap()
        };
        let held = said.contains(&format!("{} kept longer than promised", self.reference));
        let listed = said.contains(&format!("{} closed, and no term was promised", self.reference));
        let left = match (count("complaint"), count("content"), count("statistic")) {
            (1, 1, 0) if held => Held,
            (1, 1, 0) if listed => Listed,
            (1, 1, 0) => All,
            (0, 0, 1) => Statistics,
            (0, 0, 0) => Nothing,
            other => panic!("{day}: {other:?}"),
        };
        assert_eq!(left, expected, "on {day}: {said}");
        assert_eq!(count("promise"), count("complaint") * self.promises(), "promises without a complaint");
        drop(connection);
        assert_eq!(holds(&self.database, "Zebravink"), !matches!(left, Statistics | Nothing), "on {day}");
        self
    }

    fn promises(&self) -> i64 {
        let connection = Connection::open(&self.database).unwrap();
        let distinct = "SELECT count(DISTINCT what) FROM promise";
        connection.query_row(distinct, [], |row| row.get(0)).unwrap()
    }
}

/// The procedures of these that are sent to a server.
fn taken<const N: usize>(procedures: [&'static str; N]) -> impl Iterator<Item = &'static str> {
    let is_taken = |name: &&str| all().into_iter().any(|(id, procedure)| format!("{id}/{procedure}") == **name);
    procedures.into_iter().filter(is_taken)
}

/// The last minute of that day in Amsterdam: the whole day counts.
fn end_of(day: &str) -> String {
    let offset = if matches!(&day[5..7], "11" | "12" | "01" | "02") { "+01:00" } else { "+02:00" };
    format!("{day}T23:59:59{offset}")
}

fn holds(database: &Path, word: &str) -> bool {
    let bytes = std::fs::read(database).unwrap();
    bytes.windows(word.len()).any(|window| window == word.as_bytes())
}

#[test]
fn row_1_12_personal_data_go_after_a_year_and_statistics_after_five() {
    for procedure in taken(["blijf-groep/scholing", "blijf-groep/scholing-tweede-instantie"]) {
        let case = Case::new(procedure);
        case.check("2026-11-20", All).check("2027-11-20", All).check("2027-11-21", Statistics);
        // Only the month is known, so the term starts on its first day.
        case.check("2031-11-01", Statistics).check("2031-11-02", Nothing);
    }
}

#[test]
fn row_1_12_statistics_hold_numbers_and_subjects_and_nobody() {
    let case = Case::new("blijf-groep/scholing");
    case.check("2027-11-21", Statistics);
    let connection = Connection::open(&case.database).unwrap();
    let row: String = connection
        .query_row(
            "SELECT concat_ws('|', organisation, procedure, month, outcome, subjects, keep_until) FROM statistic",
            [],
            |row| row.get(0),
        )
        .unwrap();
    assert_eq!(row, "blijf-groep|scholing|2026-11|admissible||2031-11-01");
    let columns: i64 =
        connection.query_row("SELECT count(*) FROM pragma_table_info('statistic')", [], |row| row.get(0)).unwrap();
    assert_eq!(columns, 6, "nothing else is kept");
}

#[test]
fn row_1_12_what_is_looked_at_late_leaves_no_statistics_that_should_be_gone() {
    Case::new("blijf-groep/scholing").check("2031-11-02", Nothing);
}

#[test]
fn row_2_7_a_file_goes_five_years_after_it_was_closed() {
    let case = Case::closed("blijf-groep/clienten", "2027-01-10");
    case.check("2031-11-21", All).check("2032-01-10", All).check("2032-01-11", Nothing);
    Case::closed("blijf-groep/clienten", "2028-02-29").check("2033-02-28", All).check("2033-03-01", Nothing);
}

#[test]
fn row_2_7_a_file_that_is_not_closed_does_not_go() {
    Case::new("blijf-groep/clienten").check("2033-12-31", All).check("2099-12-31", All);
}

#[test]
fn row_2_7_a_file_that_is_held_for_weighty_reasons_stays_until_it_is_released() {
    let case = Case::closed("blijf-groep/clienten", "2027-01-10");
    case.run("2032-01-01", &["hold", &case.reference, "--reason", "a case is before the court"]);
    case.check("2032-01-10", All).check("2032-01-11", Held).check("2040-01-01", Held);
    case.run("2040-01-01", &["release", &case.reference]);
    case.check("2040-01-01", Nothing);
}

#[test]
fn row_4_7_a_complaint_goes_after_two_years_closed_or_not() {
    Case::new("groeimeesters/klacht").check("2028-11-20", All).check("2028-11-21", Nothing);
    Case::closed("groeimeesters/klacht", "2027-05-01").check("2028-11-20", All).check("2028-11-21", Nothing);
}

#[test]
fn row_5_11_a_complaint_goes_after_a_year() {
    Case::new("klik-onderwijs/klacht").check("2027-11-20", All).check("2027-11-21", Nothing);
}

#[test]
fn where_nothing_was_promised_nothing_is_deleted_and_what_is_closed_is_listed() {
    for procedure in taken(["blijf-groep/externen", "groeimeesters/klachtencommissaris", "klik-onderwijs/bezwaar"]) {
        Case::new(procedure).check("2060-01-01", All);
        let case = Case::closed(procedure, "2027-05-01");
        case.check("2027-05-01", Listed).check("2060-01-01", Listed);
        case.run("2060-01-01", &["delete", &case.reference]);
        case.check("2060-01-01", Nothing);
    }
}

#[test]
fn the_promise_of_the_day_counts_and_not_that_of_a_later_file() {
    let folder = new_database().with_extension("organisations");
    std::fs::create_dir_all(&folder).unwrap();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("public/organisations/klik-onderwijs.json");
    let text = std::fs::read_to_string(file).unwrap();
    let serve = |database: &Path, years: u32| {
        let text = text.replace("\"term\": {\"years\": 1}", &format!("\"term\": {{\"years\": {years}}}"));
        std::fs::write(folder.join("klik-onderwijs.json"), text).unwrap();
        Server::with(database, &["--now", CLOCK, "--organisations", folder.to_str().unwrap()])
    };
    let database = new_database();
    let mut references = Vec::new();
    for years in [1, 3] {
        let server = serve(&database, years);
        references.push(complaint("klik-onderwijs", "klacht").send(&mut server.client()).reference(201));
        assert_eq!(server.stop().1, Some(0));
    }
    let list = run(&database, &["list", "--now", CLOCK]);
    for (reference, until) in references.iter().zip(["2027-11-20", "2029-11-20"]) {
        let line = list.lines().find(|line| line.starts_with(reference)).unwrap();
        assert!(line.ends_with(&format!("kept until {until}")), "{line}");
    }
}

#[test]
fn what_a_second_instance_may_still_need_is_listed_before_it_goes() {
    let case = Case::new("klik-onderwijs/klacht").purged_until_november_2027();
    let soon = format!("{} goes soon: hold it if a second instance runs", case.reference);
    let end = "open, kept until 2027-11-20, goes soon: hold it if a second instance runs";
    let is_listed = |day: &str| {
        let list = case.run(day, &["list"]);
        let line = list.lines().find(|line| line.starts_with(&case.reference)).expect("it is there").to_owned();
        assert!(line.contains("kept until 2027-11-20"), "{line}");
        let said = case.run(day, &["purge"]);
        assert_eq!(said.contains(&soon), line.ends_with(end), "{day}: {line}: {said}");
        line.ends_with(end)
    };
    assert!(!is_listed("2027-11-06"));
    // From now on it is listed for fourteen days, including the last one.
    assert!(is_listed("2027-11-07"));
    assert!(is_listed("2027-11-20"));
    case.run("2027-11-20", &["hold", &case.reference, "--reason", "objection"]);
    assert!(!is_listed("2027-11-20"));
    let said = case.run("2027-11-21", &["purge"]);
    assert!(said.contains(&format!("{} kept longer than promised", case.reference)), "{said}");
    case.run("2027-11-21", &["release", &case.reference]);
    let said = case.run("2027-11-21", &["purge"]);
    assert!(said.contains(&format!("{} deleted", case.reference)), "{said}");
}

#[test]
fn only_what_is_kept_from_its_filing_and_has_a_next_instance_is_listed_so() {
    let is_listed = |case: &Case, day: &str| {
        let list = case.run(day, &["list"]);
        assert!(list.contains(&case.reference));
        list.contains("goes soon")
    };
    assert!(is_listed(&Case::new("blijf-groep/scholing"), "2027-11-20"));
    assert!(is_listed(&Case::closed("groeimeesters/klacht", "2027-01-10"), "2028-11-20"));
    // An officer who closes a complaint knows that everything is over.
    assert!(!is_listed(&Case::closed("blijf-groep/clienten", "2027-01-10"), "2032-01-10"));
    // No procedure follows this one.
    let (folder, organisation) = changed("klik-onderwijs", "klacht", |procedure| {
        procedure.as_object_mut().unwrap().remove("next");
    });
    let server = Server::with(&new_database(), &["--now", CLOCK, "--organisations", folder.to_str().unwrap()]);
    let case = Case::received(server, complaint_to(organisation, "klacht"));
    assert!(!is_listed(&case, "2027-11-20"));
}

/// A complaint to a procedure that keeps it so.
fn kept(kept: &Value) -> Case {
    let (folder, organisation) = changed("klik-onderwijs", "klacht", |procedure| procedure["kept"] = kept.clone());
    let server = Server::with(&new_database(), &["--now", CLOCK, "--organisations", folder.to_str().unwrap()]);
    Case::received(server, complaint_to(organisation, "klacht"))
}

#[test]
fn what_is_kept_without_end_is_not_deleted_nor_listed() {
    let case = kept(&json!([{"what": "complaint", "text": "Altijd."}]));
    assert!(case.run("2026-12-01", &["list"]).contains("kept without end"));
    case.run("2026-12-01", &["close", &case.reference]);
    case.check("2099-12-31", All);
}

#[test]
fn what_is_counted_without_end_stays_when_the_complaint_goes() {
    let case = kept(&json!([
        {"what": "complaint", "term": {"years": 1}, "from": "filing", "text": "Een jaar."},
        {"what": "statistics", "text": "Altijd."}
    ]));
    case.check("2027-11-20", All).check("2027-11-21", Statistics).check("2099-12-31", Statistics);
}

/// Only an officer knows when a contract ends. He is told, also where another term runs.
#[test]
fn what_runs_from_an_event_is_listed_once_the_complaint_is_closed() {
    let event = json!({"what": "personal_data", "term": {"months": 6}, "from": {"event": "Het contract eindigt."},
        "text": "Zes maanden na het contract."});
    let case = kept(&json!([event]));
    let told = "closed, and its term runs from an event";
    assert!(!case.run("2026-12-01", &["purge"]).contains(told));
    case.run("2026-12-01", &["close", &case.reference]);
    assert!(case.run("2026-12-02", &["purge"]).contains(told));
    assert!(case.run("2026-12-02", &["list"]).contains("kept until some time after an event"));
    case.check("2099-12-31", All);
    let two =
        kept(&json!([event, {"what": "complaint", "term": {"years": 2}, "from": "closing", "text": "Twee jaar."}]));
    two.run("2026-12-01", &["close", &two.reference]);
    assert!(two.run("2026-12-02", &["purge"]).contains(told));
    two.check("2028-12-01", All).check("2028-12-02", Nothing);
}

#[test]
fn where_no_start_is_named_a_term_runs_from_the_closing() {
    let case = kept(&json!([{"what": "complaint", "term": {"years": 1}, "text": "Een jaar."}]));
    case.check("2028-01-01", All);
    case.run("2028-01-01", &["close", &case.reference]);
    case.check("2029-01-01", All).check("2029-01-02", Nothing);
}

#[test]
fn what_is_kept_with_some_answers_only_is_promised_to_those() {
    let besproken = |is: bool| json!({"question": "besproken", "is": is});
    let term = |years: u8, is: bool| json!({"what": "complaint", "term": {"years": years}, "from": "filing", "text": "t", "when": besproken(is)});
    let case = kept(&json!([term(1, true), term(3, false)]));
    let connection = Connection::open(&case.database).unwrap();
    let promised: i64 = connection.query_row("SELECT count(*) FROM promise", [], |row| row.get(0)).unwrap();
    assert_eq!(promised, 1);
}

/// The first answer got lost on its way, and the sender changed one before the second try: both were told how long.
#[test]
fn who_changed_an_answer_between_two_tries_is_promised_what_both_say() {
    let besproken = |is: bool| json!({"question": "besproken", "is": is});
    let term = |years: u8, is: bool| json!({"what": "complaint", "term": {"years": years}, "from": "filing", "text": "t", "when": besproken(is)});
    let (folder, organisation) = changed("klik-onderwijs", "klacht", |procedure| {
        procedure["kept"] = json!([term(3, true), term(1, false)]);
    });
    let server = Server::with(&new_database(), &["--now", CLOCK, "--organisations", folder.to_str().unwrap()]);
    let first = complaint_to(organisation, "klacht").answering("besproken", "yes").answering("naam", "Zebravink");
    let reference = first.send(&mut server.client()).reference(201);
    assert_eq!(first.answering("besproken", "no").send(&mut server.client()).reference(409), reference);
    let case = Case { database: server.database.clone(), reference };
    assert_eq!(server.stop().1, Some(0));
    let connection = Connection::open(&case.database).unwrap();
    let amounts: i64 = connection.query_row("SELECT sum(amount) FROM promise", [], |row| row.get(0)).unwrap();
    assert_eq!(amounts, 4, "three years and one");
}

#[test]
fn the_server_purges_too() {
    let case = Case::new("klik-onderwijs/klacht").purged_until_november_2027();
    let server = Server::with(&case.database, &["--now", "2027-11-21T03:00:00+01:00"]);
    server.wait_for(&format!("{} deleted", case.reference));
    assert_eq!(run(&case.database, &["list"]).trim(), "0 complaints");
    drop(server);
    assert!(!holds(&case.database, "Zebravink"));
}

#[test]
fn what_the_server_could_not_delete_it_deletes_soon_after() {
    let case = Case::new("klik-onderwijs/klacht").purged_until_november_2027();
    let mut other = Connection::open(&case.database).unwrap();
    let transaction = other.transaction_with_behavior(TransactionBehavior::Immediate).unwrap();
    let server = Server::with(&case.database, &["--now", "2027-11-21T03:00:00+01:00"]);
    server.wait_for("purge: another program is writing");
    transaction.rollback().unwrap();
    server.wait_for(&format!("{} deleted", case.reference));
}

#[test]
fn a_purge_beside_a_server_at_work_loses_nothing() {
    let server = Server::start();
    let mut client = server.client();
    for round in 0..20 {
        complaints::any().send(&mut client).reference(201);
        let said = run(&server.database, &["purge", "--now", CLOCK]);
        assert!(said.starts_with("purge: 0 deleted"), "{said}");
        assert_eq!(run(&server.database, &["list"]).lines().count(), round + 2);
    }
}
