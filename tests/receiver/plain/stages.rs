//! Which page comes after which, and that a complaint is filed once.

use rusqlite::Connection;

use super::page::{Fields, fields, page, post, receipt, review, value, with};
use crate::complaints::{all, any, complaint};
use crate::server::{CLOCK, Server, new_database, run};

fn count(server: &Server) -> String {
    run(&server.database, &["list"]).lines().next().unwrap().to_owned()
}

#[test]
fn each_procedure_is_filed_without_the_program_as_it_is_with_it() {
    let server = Server::start();
    for (organisation, procedure) in all() {
        let complaint = complaint(organisation, procedure);
        let review = review(&server, &fields(&complaint));
        review.is_review();
        let at = receipt(&post(&server, &review.pressed("send")));
        page(&server.client().get(&at), 200);
        let kept: String = Connection::open(&server.database)
            .unwrap()
            .query_row("SELECT payload FROM content ORDER BY id DESC LIMIT 1", [], |row| row.get(0))
            .unwrap();
        let (kept, sent): (serde_json::Value, serde_json::Value) =
            (serde_json::from_str(&kept).unwrap(), serde_json::from_str(&complaint.json()).unwrap());
        for part in ["answers", "verdict", "organisation", "procedure", "version", "language", "format"] {
            assert_eq!(kept[part], sent[part], "{organisation}/{procedure}: {part}");
        }
    }
    assert_eq!(count(&server), format!("{} complaints", all().len()));
}

#[test]
fn faulty_answers_come_back_with_all_that_was_filled_in() {
    let server = Server::start();
    let filled = with(&with(&fields(&any()), "email", "geen adres"), "omschrijving", "Zebravink <b>\"1\"</b>");
    let questions = page(&post(&server, &filled), 422);
    questions.is_questions();
    assert!(questions.has("Zebravink") && questions.has("geen adres") && !questions.has("<b>\"1\""));
    assert_eq!(count(&server), "0 complaints");
}

#[test]
fn faulty_answers_are_found_at_every_stage() {
    let server = Server::start();
    let sent = review(&server, &fields(&any())).pressed("send");
    for stage in ["verdict", "send"] {
        let faulty = with(&with(&sent, "email", "geen adres"), "stage", stage);
        page(&post(&server, &faulty), 422).is_questions();
    }
    assert_eq!(count(&server), "0 complaints");
}

#[test]
fn a_rule_that_fires_is_shown_before_the_review() {
    let server = Server::start();
    let late = complaint("blijf-groep", "scholing").answering("einddatum", "2026-01-01");
    let verdict = page(&post(&server, &fields(&late)), 200);
    verdict.is_verdict();
    page(&post(&server, &verdict.pressed("edit")), 200).is_questions();
    let review = page(&post(&server, &verdict.pressed("verdict")), 200);
    review.is_review();
    receipt(&post(&server, &review.pressed("send")));
    assert!(run(&server.database, &["list"]).contains("blijf-groep/scholing late"));
}

#[test]
fn an_answer_can_be_changed_before_it_is_sent() {
    let server = Server::start();
    let review = review(&server, &fields(&any()));
    let edit = review.pressed("edit");
    page(&post(&server, &edit), 200).is_questions();
    // Also when something is wrong by now: then the page says nothing of it yet.
    page(&post(&server, &with(&edit, "email", "geen adres")), 200).is_questions();
    assert_eq!(count(&server), "0 complaints");
}

#[test]
fn the_same_sent_again_leads_to_a_receipt_of_the_first() {
    let server = Server::start();
    let sent = review(&server, &fields(&any())).pressed("send");
    let first = receipt(&post(&server, &sent));
    let second = receipt(&post(&server, &sent));
    assert_ne!(first, second);
    assert_eq!(server.client().get(&first).body, server.client().get(&second).body);
    assert_eq!(count(&server), "1 complaints");
}

#[test]
fn the_same_sent_twice_at_once_is_one_complaint_with_two_receipts() {
    let server = Server::start();
    let sent = review(&server, &fields(&any())).pressed("send");
    let sent = &sent;
    std::thread::scope(|scope| {
        let posts: Vec<_> = (0..8).map(|_| scope.spawn(|| receipt(&post(&server, sent)))).collect();
        posts.into_iter().for_each(|post| drop(post.join().unwrap()));
    });
    assert_eq!(count(&server), "1 complaints");
}

#[test]
fn other_answers_under_the_same_key_are_looked_over_again_under_a_new_one() {
    let server = Server::start();
    let sent = review(&server, &fields(&any())).pressed("send");
    receipt(&post(&server, &sent));
    let other = with(&sent, "oplossing", "Iets heel anders.");
    let again = page(&post(&server, &other), 409);
    again.is_review();
    assert_eq!(count(&server), "1 complaints");
    let again = again.pressed("send");
    assert_ne!(value(&again, "key"), value(&sent, "key"));
    receipt(&post(&server, &again));
    assert_eq!(count(&server), "2 complaints");
}

#[test]
fn a_key_is_a_uuid_and_new_at_each_review() {
    let server = Server::start();
    let key = || value(&review(&server, &fields(&any())).pressed("send"), "key").to_owned();
    let (first, second) = (key(), key());
    assert_ne!(first, second);
    for key in [first, second] {
        assert_eq!(klachtformulier::receiving::uuid(&key).as_deref(), Some(key.as_str()));
        assert_eq!((&key[14..15], key.len()), ("4", 36));
        assert!("89ab".contains(&key[19..20]), "{key}");
    }
}

/// Sends what was reviewed by a receiver whose clock stands still here, to one that was started later.
#[track_caller]
fn sent_at(later: &str, expected: u16) -> (Server, Fields) {
    let database = new_database();
    let sent = {
        let server = Server::with(&database, &["--now", CLOCK]);
        review(&server, &fields(&any())).pressed("send")
    };
    let server = Server::with(&database, &["--now", later]);
    let answer = post(&server, &sent);
    assert_eq!(answer.status, expected, "{answer:?}");
    (server, sent)
}

#[test]
fn a_key_survives_a_restart_and_ends_after_a_day() {
    sent_at("2026-11-21T09:59:00+01:00", 303);
    let (server, sent) = sent_at("2026-11-21T10:01:00+01:00", 409);
    let again = page(&post(&server, &sent), 409);
    again.is_review();
    receipt(&post(&server, &again.pressed("send")));
    assert_eq!(count(&server), "1 complaints");
}

#[test]
fn a_key_of_somebody_else_or_no_key_at_all_loses_nothing() {
    let server = Server::start();
    let sent = review(&server, &fields(&any())).pressed("send");
    for key in ["0b8e3c52-6d0f-4c1e-9a53-2f1d6f0c7a11", "zebravink", ""] {
        let again = page(&post(&server, &with(&sent, "key", key)), 409);
        again.is_review();
        assert!(again.has("De vorige pagina gold niet meer"), "it says why: {}", again.text());
    }
    let none: Fields = sent.iter().filter(|(name, _)| name != "key").cloned().collect();
    page(&post(&server, &none), 409).is_review();
    assert_eq!(count(&server), "0 complaints");
}

#[test]
fn a_filed_complaint_is_known_when_its_key_has_ended() {
    let (server, sent) = sent_at("2026-11-20T11:00:00+01:00", 303);
    let database = server.database.clone();
    drop(server);
    let server = Server::with(&database, &["--now", "2026-11-25T11:00:00+01:00"]);
    let at = receipt(&post(&server, &sent));
    page(&server.client().get(&at), 200);
    assert_eq!(count(&server), "1 complaints");
}

#[test]
fn a_name_typed_as_a_signature_and_a_date_in_parts_are_read() {
    let server = Server::start();
    let mut filled: Fields =
        fields(&any()).into_iter().filter(|(name, _)| !name.starts_with("handtekening") && name != "datum").collect();
    for (name, value) in
        [("handtekening", "Kim Voorbeeld"), ("datum.day", "20"), ("datum.month", "11"), ("datum.year", "2026")]
    {
        filled.push((name.to_owned(), value.to_owned()));
    }
    receipt(&post(&server, &review(&server, &filled).pressed("send")));
}

#[test]
fn what_people_do_not_see_is_marked_when_it_was_filled_in() {
    let server = Server::start();
    let marked = with(&fields(&any()), "niet-invullen", "buy now");
    // It goes from page to page, also where something is wrong.
    assert!(page(&post(&server, &with(&marked, "email", "geen adres")), 422).has("value=\"buy now\""));
    receipt(&post(&server, &review(&server, &marked).pressed("send")));
    assert!(run(&server.database, &["list"]).contains("perhaps by a robot: niet-invullen is filled in"));
}

#[test]
fn a_page_is_in_the_language_of_the_form() {
    let server = Server::start();
    let wrong = with(&with(&fields(&any()), "language", "en"), "procedure", "zebravink");
    let answer = post(&server, &wrong);
    page(&answer, 404).is_message();
    assert!(answer.body.contains("lang=en") || answer.body.contains("lang=\"en\""), "{}", answer.body);
}
