//! Files of a plain form: held from one page to the next, for an hour, and filed once.

use rusqlite::Connection;

use super::page::{Fields, fields, page, post, post_files, receipt, value, with};
use crate::complaints::any;
use crate::server::{CLOCK, Server, new_database, run};

const LETTER: &[u8] = b"%PDF-1.7\r\n--not a boundary\r\n\0\xff";
const OTHER: &[u8] = b"%PDF-1.7\r\nanother";

/// How many rows a table has.
fn count(server: &Server, table: &str) -> i64 {
    let count = format!("SELECT count(*) FROM {table}");
    Connection::open(&server.database).unwrap().query_row(&count, [], |row| row.get(0)).unwrap()
}

/// The files that are filed: their names and contents.
fn filed(server: &Server) -> Vec<(String, Vec<u8>)> {
    let connection = Connection::open(&server.database).unwrap();
    let mut files = connection.prepare("SELECT name, bytes FROM file ORDER BY id").unwrap();
    let files = files.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    files.map(Result::unwrap).collect()
}

/// What sends a complaint with this file.
#[track_caller]
fn reviewed(server: &Server, name: &str, content: &[u8]) -> Fields {
    page(&post_files(server, &fields(&any()), &[("bijlagen", name, content)]), 200).pressed("send")
}

#[test]
fn a_file_goes_along_from_page_to_page_and_is_then_held_no_longer() {
    let server = Server::start();
    let sent = reviewed(&server, "brief.pdf", LETTER);
    assert!(value(&sent, "held").len() > 32);
    assert_eq!((count(&server, "held_file"), count(&server, "file")), (1, 0));
    receipt(&post(&server, &sent));
    assert_eq!(filed(&server), [("brief.pdf".to_owned(), LETTER.to_vec())]);
    assert_eq!((count(&server, "held"), count(&server, "held_file")), (0, 0));
    // The same again is still the same, although its file is held no longer.
    receipt(&post(&server, &sent));
    assert_eq!(run(&server.database, &["list"]).lines().next(), Some("1 complaints"));
}

#[test]
fn a_file_is_not_asked_for_again_when_something_else_is_wrong() {
    let server = Server::start();
    let wrong = with(&fields(&any()), "email", "geen adres");
    let questions = page(&post_files(&server, &wrong, &[("bijlagen", "brief.pdf", LETTER)]), 422);
    assert!(questions.has("brief.pdf"));
    let held: String = {
        let at = questions.text().find("name=\"held\"").map(|at| &questions.text()[at..]).expect("it is held");
        at.split("value=\"").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned()
    };
    // The browser posts an empty file input along.
    let right = with(&fields(&any()), "held", &held);
    let sent = page(&post_files(&server, &right, &[("bijlagen", "", b"")]), 200).pressed("send");
    receipt(&post(&server, &sent));
    assert_eq!(filed(&server).len(), 1);
}

#[test]
fn a_new_file_takes_the_place_of_the_one_that_is_held() {
    let server = Server::start();
    let first = reviewed(&server, "brief.pdf", LETTER);
    let edited = with(&fields(&any()), "held", value(&first, "held"));
    let second = page(&post_files(&server, &edited, &[("bijlagen", "andere.pdf", OTHER)]), 200).pressed("send");
    assert_ne!(value(&first, "held"), value(&second, "held"));
    receipt(&post(&server, &second));
    assert_eq!(filed(&server), [("andere.pdf".to_owned(), OTHER.to_vec())]);
}

#[test]
fn a_page_that_was_left_open_sends_the_file_that_it_shows() {
    let server = Server::start();
    let first = reviewed(&server, "brief.pdf", LETTER);
    let edited = with(&fields(&any()), "held", value(&first, "held"));
    page(&post_files(&server, &edited, &[("bijlagen", "andere.pdf", OTHER)]), 200);
    receipt(&post(&server, &first));
    assert_eq!(filed(&server), [("brief.pdf".to_owned(), LETTER.to_vec())]);
}

#[test]
fn an_empty_file_input_is_no_file() {
    let server = Server::start();
    let sent = page(&post_files(&server, &fields(&any()), &[("bijlagen", "", b"")]), 200).pressed("send");
    assert_eq!(value(&sent, "held"), "");
    assert_eq!(count(&server, "held"), 0);
}

#[test]
fn a_file_with_something_wrong_is_not_held() {
    let server = Server::start();
    page(&post_files(&server, &fields(&any()), &[("bijlagen", "leeg.pdf", b"")]), 422).is_questions();
    assert_eq!(count(&server, "held"), 0);
}

#[test]
fn after_an_hour_a_file_is_gone_and_asked_for_again() {
    let database = new_database();
    let sent = reviewed(&Server::with(&database, &["--now", CLOCK]), "brief.pdf", LETTER);
    let server = Server::with(&database, &["--now", "2026-11-20T11:00:30+01:00"]);
    page(&post(&server, &sent), 422).is_questions();
    run(&database, &["purge", "--now", "2026-11-20T11:00:30+01:00"]);
    assert_eq!((count(&server, "held"), count(&server, "file")), (0, 0));
    assert_eq!(run(&database, &["list"]).trim(), "0 complaints");
}

#[test]
fn a_file_that_is_held_survives_a_restart_within_the_hour() {
    let database = new_database();
    let sent = reviewed(&Server::with(&database, &["--now", CLOCK]), "brief.pdf", LETTER);
    let server = Server::with(&database, &["--now", "2026-11-20T11:00:00+01:00"]);
    receipt(&post(&server, &sent));
    assert_eq!(filed(&server).len(), 1);
}

#[test]
fn twice_at_once_files_the_file_once() {
    let server = Server::start();
    let sent = &reviewed(&server, "brief.pdf", LETTER);
    std::thread::scope(|scope| {
        let posts: Vec<_> = (0..6).map(|_| scope.spawn(|| receipt(&post(&server, sent)))).collect();
        posts.into_iter().for_each(|post| drop(post.join().unwrap()));
    });
    assert_eq!(filed(&server).len(), 1);
    assert_eq!(run(&server.database, &["list"]).lines().next(), Some("1 complaints"));
}

#[test]
fn nobody_fills_the_disk_with_files_that_are_held() {
    for (forms, size) in [(1000, 0), (1, 199_999_999_i64)] {
        let server = Server::start();
        let moment = klachtformulier::calendar::Moment::read_rfc3339(CLOCK).unwrap().unix();
        let mut connection = Connection::open(&server.database).unwrap();
        let transaction = connection.transaction().unwrap();
        for number in 0..forms {
            transaction
                .execute("INSERT INTO held (id, token, made_at) VALUES (?, randomblob(32), ?)", [number + 1, moment])
                .unwrap();
            transaction
                .execute(
                    "INSERT INTO held_file (held, question, name, media_type, size, bytes) VALUES (?, 'q', 'n', '', ?, x'')",
                    [number + 1, size],
                )
                .unwrap();
        }
        transaction.commit().unwrap();
        let busy = post_files(&server, &fields(&any()), &[("bijlagen", "brief.pdf", LETTER)]);
        page(&busy, 503).is_message();
        assert!(busy.header("retry-after").is_some());
        // Without files it goes on.
        page(&post(&server, &fields(&any())), 200).is_review();
    }
}

#[test]
fn a_backup_holds_no_files_of_forms_that_are_not_sent() {
    let server = Server::start();
    reviewed(&server, "brief.pdf", LETTER);
    let copy = server.database.with_extension("copy");
    run(&server.database, &["backup", copy.to_str().unwrap()]);
    let bytes = std::fs::read(&copy).unwrap();
    assert!(!bytes.windows(LETTER.len()).any(|window| window == LETTER));
}
